//! The ids of a story's lists: whether they are valid, and where references lead.

use std::collections::BTreeMap;

use crate::check::diagnostics::Diagnostics;
use crate::check::json_path::JsonPath;
use crate::diagnostic::ErrorKind;
use crate::file::StoryFile;

/// The id of the side for everybody who belongs to no party.
pub const OTHERS: &str = "others";

/// Names of files and folders beside the pages, and of the devices that Windows has in every
/// folder.
const RESERVED: [&str; 29] = [
    "404", "assets", "aux", "cards", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
    "con", "demo", "embed", "index", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    "nul", "oembed", "prn",
];
/// Further names that are reserved for the story's own id, because its file is in the root folder.
const RESERVED_IN_ROOT: [&str; 7] = [
    "actors",
    "claims",
    "deal",
    "map",
    "positions",
    "sources",
    "timeline",
];

/// The index of each id, list by list. Of two equal ids the first counts.
pub struct Ids<'a> {
    lists: Vec<(&'static str, BTreeMap<&'a str, u16>)>,
}

impl<'a> Ids<'a> {
    /// Collects the ids of a story. Invalid and duplicate ids are reported.
    pub fn of(file: &'a StoryFile, diagnostics: &mut Diagnostics) -> Ids<'a> {
        let root = &JsonPath::root();
        check_id(&file.id, &RESERVED_IN_ROOT, &root.key("id"), diagnostics);
        let sections = file.article.sections.iter().map(|item| &item.id);
        numbered(sections, &[], &root.key("article").key("sections"), diagnostics);
        let deals = file.deals.iter().map(|item| &item.id);
        numbered(deals, &[], &root.key("deals"), diagnostics);

        let mut lists = Vec::new();
        let mut add = |list: &'static str, ids: &mut dyn Iterator<Item = &'a String>, reserved: &[&str]| {
            lists.push((list, numbered(ids, reserved, &root.key(list), diagnostics)));
        };
        // `others` is the side without an actor, so no actor may have this id.
        add("actors", &mut file.actors.iter().map(|item| &item.id), &[OTHERS]);
        add("sides", &mut file.sides.iter().map(|item| &item.id), &[]);
        add("venues", &mut file.venues.iter().map(|item| &item.id), &[]);
        add("events", &mut file.events.iter().map(|item| &item.id), &[]);
        add("issues", &mut file.issues.iter().map(|item| &item.id), &[]);
        add("sources", &mut file.sources.iter().map(|item| &item.id), &[]);
        add("claims", &mut file.claims.iter().map(|item| &item.id), &[]);
        Ids { lists }
    }

    /// The index of an id in a list. An unknown id is reported.
    pub fn find(
        &self,
        list: &'static str,
        id: &str,
        path: &JsonPath,
        diagnostics: &mut Diagnostics,
    ) -> Option<u16> {
        let found = self.position(list, id);
        // If the list itself is a placeholder, every reference would be broken.
        if found.is_none() && !diagnostics.is_tainted(&JsonPath::root().key(list)) {
            // An actor's id in place of a side's means that the actor has no side of its own, not
            // that the id is in the wrong field.
            let mut others = self
                .lists
                .iter()
                .filter(|(name, _)| (list, *name) != ("sides", "actors"));
            let elsewhere = others.find(|(_, ids)| ids.contains_key(id));
            let kind = match elsewhere {
                Some((found_in, _)) => ErrorKind::WrongList { list, found_in },
                None => ErrorKind::DanglingReference {
                    list,
                    nearest: self.nearest(list, id, diagnostics),
                },
            };
            diagnostics.error(path, kind);
        }
        found
    }

    /// The index of an id in a list, if the list contains it.
    pub fn position(&self, list: &str, id: &str) -> Option<u16> {
        self.list(list).and_then(|ids| ids.get(id).copied())
    }

    /// The most similar id of a list.
    pub fn nearest(&self, list: &str, id: &str, diagnostics: &mut Diagnostics) -> String {
        let ids = self.list(list).into_iter().flat_map(BTreeMap::keys);
        diagnostics.nearest(id, ids.copied())
    }

    fn list(&self, list: &str) -> Option<&BTreeMap<&'a str, u16>> {
        self.lists
            .iter()
            .find(|(name, _)| *name == list)
            .map(|(_, ids)| ids)
    }
}

/// Whether a name in the story's root folder is that of a file or a folder of the site, or an id in its addresses: a folder of
/// that name could not be told from a page.
pub fn is_page_or_file(file: &StoryFile, name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let venues = file.venues.iter().map(|item| &item.id);
    let others = (file.actors.iter().map(|item| &item.id))
        .chain(file.events.iter().map(|item| &item.id))
        .chain(file.issues.iter().map(|item| &item.id))
        .chain(file.sources.iter().map(|item| &item.id))
        .chain(file.claims.iter().map(|item| &item.id));
    RESERVED.contains(&name.as_str())
        || RESERVED_IN_ROOT.contains(&name.as_str())
        || file.id == name
        || venues.chain(others).any(|id| *id == name)
}

/// The index of each id. Invalid and duplicate ids are reported.
fn numbered<'a>(
    ids: impl Iterator<Item = &'a String>,
    reserved: &[&str],
    list: &JsonPath,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<&'a str, u16> {
    let mut positions = BTreeMap::new();
    // The check of the shape ensures that lists have less than 65,536 items.
    for (id, position) in ids.zip(0..=u16::MAX) {
        let item = list.item(usize::from(position));
        let path = &item.key("id");
        if let Some(first) = positions.get(id.as_str()) {
            let first = format!("{}[{first}]", list.text());
            diagnostics.error(path, ErrorKind::DuplicateId { first });
            continue;
        }
        check_id(id, reserved, path, diagnostics);
        positions.insert(id.as_str(), position);
    }
    positions
}

fn check_id(id: &str, reserved: &[&str], path: &JsonPath, diagnostics: &mut Diagnostics) {
    if let Some(kind) = id_error(id, reserved) {
        diagnostics.error(path, kind);
    }
}

/// What is wrong with the id of a whole story, if anything is.
pub fn story_id_error(id: &str) -> Option<ErrorKind> {
    id_error(id, &RESERVED_IN_ROOT)
}

fn id_error(id: &str, reserved: &[&str]) -> Option<ErrorKind> {
    if RESERVED.contains(&id) || reserved.contains(&id) {
        Some(ErrorKind::ReservedId)
    } else if !is_id(id) {
        Some(ErrorKind::NotAnId)
    } else {
        None
    }
}

/// Whether a text matches `[a-z0-9-]{1,64}`.
pub fn is_id(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    matches!(text.len(), 1..=64) && text.bytes().all(plain)
}
