//! The ids of a story's lists: whether they are ids, and where references lead.

use std::collections::BTreeMap;

use super::finding::{At, Findings};
use crate::file::StoryFile;
use crate::problem::ProblemKind;

/// The id of the side that takes everybody else together.
pub const OTHERS: &str = "others";

/// Names that an id would clash with: files and folders beside the pages, and the devices that
/// Windows has in every folder.
const RESERVED: [&str; 29] = [
    "404", "assets", "aux", "cards", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
    "con", "demo", "embed", "index", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    "nul", "oembed", "prn",
];
/// Names that the story's own id would clash with besides: it stands in the root.
const RESERVED_IN_ROOT: [&str; 7] = [
    "actors",
    "claims",
    "deal",
    "map",
    "positions",
    "sources",
    "timeline",
];

/// Where each id stands, list by list. The first of two equal ids counts.
pub struct Ids<'a> {
    lists: Vec<(&'static str, BTreeMap<&'a str, u16>)>,
}

impl<'a> Ids<'a> {
    /// The ids of a story; those that are none, or stand twice, are noted.
    pub fn of(file: &'a StoryFile, findings: &mut Findings) -> Ids<'a> {
        let root = &At::root();
        check_id(&file.id, &RESERVED_IN_ROOT, &root.key("id"), findings);
        let sections = file.article.sections.iter().map(|item| &item.id);
        numbered(sections, &[], &root.key("article").key("sections"), findings);
        let deals = file.deals.iter().map(|item| &item.id);
        numbered(deals, &[], &root.key("deals"), findings);

        let mut lists = Vec::new();
        let mut add = |list: &'static str, ids: &mut dyn Iterator<Item = &'a String>, reserved: &[&str]| {
            lists.push((list, numbered(ids, reserved, &root.key(list), findings)));
        };
        // `others` is the side without an actor, so no actor may be called so.
        add("actors", &mut file.actors.iter().map(|item| &item.id), &[OTHERS]);
        add("sides", &mut file.sides.iter().map(|item| &item.id), &[]);
        add("venues", &mut file.venues.iter().map(|item| &item.id), &[]);
        add("events", &mut file.events.iter().map(|item| &item.id), &[]);
        add("issues", &mut file.issues.iter().map(|item| &item.id), &[]);
        add("sources", &mut file.sources.iter().map(|item| &item.id), &[]);
        add("claims", &mut file.claims.iter().map(|item| &item.id), &[]);
        Ids { lists }
    }

    /// The position of an id in a list; where it has none, a problem is noted.
    pub fn find(&self, list: &'static str, id: &str, at: &At, findings: &mut Findings) -> Option<u16> {
        let found = self.position(list, id);
        // Where the whole list is broken, every reference would be, and that tells nothing.
        if found.is_none() && !findings.doubts(&At::root().key(list)) {
            // An actor's id where a side's belongs means that the actor is no side, not that the
            // id is in the wrong field.
            let mut others = self
                .lists
                .iter()
                .filter(|(name, _)| (list, *name) != ("sides", "actors"));
            let elsewhere = others.find(|(_, ids)| ids.contains_key(id));
            let kind = match elsewhere {
                Some((found_in, _)) => ProblemKind::WrongList { list, found_in },
                None => ProblemKind::DanglingReference {
                    list,
                    nearest: self.nearest(list, id, findings),
                },
            };
            findings.problem(at, kind);
        }
        found
    }

    /// The position of an id in a list, if it has one.
    pub fn position(&self, list: &str, id: &str) -> Option<u16> {
        self.list(list).and_then(|ids| ids.get(id).copied())
    }

    /// The id of a list that is most like this one.
    pub fn nearest(&self, list: &str, id: &str, findings: &mut Findings) -> String {
        let ids = self.list(list).into_iter().flat_map(BTreeMap::keys);
        findings.nearest(id, ids.copied())
    }

    fn list(&self, list: &str) -> Option<&BTreeMap<&'a str, u16>> {
        self.lists
            .iter()
            .find(|(name, _)| *name == list)
            .map(|(_, ids)| ids)
    }
}

/// The positions of ids; what is no id, or stands twice, is noted.
fn numbered<'a>(
    ids: impl Iterator<Item = &'a String>,
    reserved: &[&str],
    list: &At,
    findings: &mut Findings,
) -> BTreeMap<&'a str, u16> {
    let mut positions = BTreeMap::new();
    // Lists are shorter than 65,536, which the check of the shape sees to.
    for (id, position) in ids.zip(0..=u16::MAX) {
        let item = list.item(usize::from(position));
        let at = &item.key("id");
        if let Some(first) = positions.get(id.as_str()) {
            let first = format!("{}[{first}]", list.path());
            findings.problem(at, ProblemKind::DuplicateId { first });
            continue;
        }
        check_id(id, reserved, at, findings);
        positions.insert(id.as_str(), position);
    }
    positions
}

fn check_id(id: &str, reserved: &[&str], at: &At, findings: &mut Findings) {
    if RESERVED.contains(&id) || reserved.contains(&id) {
        findings.problem(at, ProblemKind::ReservedId);
    } else if !is_id(id) {
        findings.problem(at, ProblemKind::NotAnId);
    }
}

/// Whether a text matches `[a-z0-9-]{1,64}`.
pub fn is_id(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    matches!(text.len(), 1..=64) && text.bytes().all(plain)
}
