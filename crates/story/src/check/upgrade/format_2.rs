//! Format 2: a tour step has a list of venues, a fact a list of claims, an actor one field for how it
//! is identified, and a relation the author's own words.

use std::collections::BTreeSet;

use crate::check::json_tree::{Json, Member, Node};

/// Turns format 1 into format 2.
pub(super) fn upgrade(root: &mut Node) {
    for step in items(root, "tour") {
        make_list(step, "venue", "venues");
    }
    for fact in items(root, "facts") {
        make_list(fact, "claim", "rests_on");
    }
    let groups: BTreeSet<String> = items(root, "actors")
        .filter(|actor| text(actor, "kind") == Some("group"))
        .filter_map(|actor| text(actor, "id").map(str::to_owned))
        .collect();
    for actor in items(root, "actors") {
        upgrade_actor(actor);
    }
    for claim in items(root, "claims") {
        for relation in items(claim, "relations") {
            upgrade_relation(relation, &groups);
        }
    }
}

/// `named` becomes `identified`.
fn upgrade_actor(actor: &mut Node) {
    for member in members(actor).iter_mut().filter(|member| member.key == "named") {
        let word = match member.value.json {
            Json::Bool(true) => "by-name",
            Json::Bool(false) => "not",
            // A value of another type is reported under the new name.
            _ => continue,
        };
        member.value.json = Json::Text(word.to_owned());
    }
    rename(actor, "named", "identified");
}

/// Gives a relation the words that pages of format 1 showed for its kind.
fn upgrade_relation(relation: &mut Node, groups: &BTreeSet<String>) {
    let (kind, one, many) = match text(relation, "kind") {
        Some("member-of") => ("part-of", "belongs to", "belong to"),
        Some("speaks-for") => ("speaks-for", "speaks for", "speak for"),
        Some("leads") => ("leads", "leads", "lead"),
        Some("met") => ("met", "met", "met"),
        Some("mediates-for") => ("mediates", "mediates for", "mediate for"),
        Some("criticises") => ("criticises", "criticises", "criticise"),
        Some("agreement-with") => ("agreement", "has an agreement with", "have an agreement with"),
        Some("supports") => ("other", "supports", "support"),
        _ => return,
    };
    let is_group = text(relation, "from").is_some_and(|from| groups.contains(from));
    let start = relation.start;
    let Json::Object(members) = &mut relation.json else {
        return;
    };
    for member in members.iter_mut().filter(|member| member.key == "kind") {
        member.value.json = Json::Text(kind.to_owned());
    }
    let words = if is_group { many } else { one };
    members.push(Member {
        key: "words".to_owned(),
        start,
        value: Node {
            json: Json::Text(words.to_owned()),
            start,
        },
    });
}

/// Renames a member and puts its value into a list.
fn make_list(node: &mut Node, from: &str, to: &str) {
    for member in members(node).iter_mut().filter(|member| member.key == from) {
        let start = member.value.start;
        let list = Node {
            json: Json::List(Vec::new()),
            start,
        };
        let value = core::mem::replace(&mut member.value, list);
        // Without a value, the list stays empty.
        if value.json != Json::Null {
            member.value.json = Json::List(vec![value]);
        }
    }
    rename(node, from, to);
}

/// Renames a member, unless the object already has one of the new name.
fn rename(node: &mut Node, from: &str, to: &str) {
    if node.member(to).is_none() {
        for member in members(node).iter_mut().filter(|member| member.key == from) {
            member.key = to.to_owned();
        }
    }
}

/// The items of a list that is a member of an object; none if there is no such list.
fn items<'a>(node: &'a mut Node, key: &str) -> impl Iterator<Item = &'a mut Node> {
    let list = members(node).iter_mut().find(|member| member.key == key);
    let items = list.and_then(|member| match &mut member.value.json {
        Json::List(items) => Some(items),
        _ => None,
    });
    items.into_iter().flatten()
}

/// The members of an object; none for other values.
fn members(node: &mut Node) -> &mut [Member] {
    match &mut node.json {
        Json::Object(members) => members,
        _ => &mut [],
    }
}

/// The text of a member.
fn text<'a>(node: &'a Node, key: &str) -> Option<&'a str> {
    match &node.member(key)?.value.json {
        Json::Text(text) => Some(text),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::diagnostics::Diagnostics;
    use crate::check::json_parser;

    fn check(before: &str, after: &str) {
        let parse = |text: &str| json_parser::parse(text, &mut Diagnostics::new("story.json")).unwrap();
        let mut node = parse(before);
        upgrade(&mut node);
        assert_eq!(
            without_positions(&node),
            without_positions(&parse(after)),
            "{before}"
        );
    }

    fn without_positions(node: &Node) -> String {
        match &node.json {
            Json::List(items) => format!("{:?}", items.iter().map(without_positions).collect::<Vec<_>>()),
            Json::Object(members) => {
                let members = members.iter();
                let members = members.map(|member| (&member.key, without_positions(&member.value)));
                format!("{:?}", members.collect::<Vec<_>>())
            }
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn renames_fields_and_makes_lists() {
        check(
            r#"{ "tour": [{ "venue": "a" }, { "venue": null }, {}], "facts": [{ "claim": "b" }] }"#,
            r#"{ "tour": [{ "venues": ["a"] }, { "venues": [] }, {}], "facts": [{ "rests_on": ["b"] }] }"#,
        );
        check(
            r#"{ "actors": [{ "named": false }, { "named": true }, {}] }"#,
            r#"{ "actors": [{ "identified": "not" }, { "identified": "by-name" }, {}] }"#,
        );
    }

    #[test]
    fn gives_relations_the_words_that_pages_showed() {
        check(
            r#"{ "actors": [{ "id": "g", "kind": "group" }], "claims": [{ "relations": [
                { "kind": "member-of", "from": "a", "to": "b" }, { "kind": "supports", "from": "g", "to": "b" }] }] }"#,
            r#"{ "actors": [{ "id": "g", "kind": "group" }], "claims": [{ "relations": [
                { "kind": "part-of", "from": "a", "to": "b", "words": "belongs to" },
                { "kind": "other", "from": "g", "to": "b", "words": "support" }] }] }"#,
        );
    }

    #[test]
    fn leaves_what_it_does_not_know() {
        for text in [
            r#"{ "tour": 5, "facts": [7], "claims": [{ "relations": [{ "kind": "x" }] }] }"#,
            "[]",
            "3",
        ] {
            check(text, text);
        }
    }
}
