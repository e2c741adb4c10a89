//! What every part of a story needs while it is built: resolved ids, texts, dates and addresses.

use std::collections::BTreeSet;

use crate::address;
use crate::check::days;
use crate::check::diagnostics::Diagnostics;
use crate::check::ids::Ids;
use crate::check::json_path::JsonPath;
use crate::check::leak::{list, text};
use crate::diagnostic::ErrorKind;
use crate::file::TextFile;
use crate::model::{
    ActorId, ClaimId, Day, EventId, IssueId, List, SideId, SourceId, Story, Text, VenueId, View,
};
use crate::view_state::ViewState;

pub(super) struct Builder<'a, 'file> {
    pub(super) ids: &'a Ids<'file>,
    pub(super) diagnostics: &'a mut Diagnostics,
    /// For each claim, whether something in the story rests on it or links to it.
    pub(super) used_claims: Vec<bool>,
}

/// Builds a list from the items at a path, each with its own path. Items without a value are left out.
pub(super) fn each<F, T>(
    items: &[F],
    path: &JsonPath,
    mut make: impl FnMut(&F, &JsonPath) -> Option<T>,
) -> List<T> {
    let made = items.iter().enumerate();
    list(made.filter_map(|(index, item)| make(item, &path.item(index))))
}

impl Builder<'_, '_> {
    pub(super) fn text(&mut self, file: &TextFile, path: &JsonPath) -> Text {
        if file.rests_on.is_empty() {
            self.diagnostics
                .error(&path.key("rests_on"), ErrorKind::RestsOnNothing);
        }
        self.text_of_part(file, path)
    }

    /// A text that may rest on nothing: it says what the article does not say.
    pub(super) fn text_of_part(&mut self, file: &TextFile, path: &JsonPath) -> Text {
        Text {
            text: text(&file.text),
            rests_on: self.claims(&file.rests_on, &path.key("rests_on")),
        }
    }

    pub(super) fn text_if_any(&mut self, file: Option<&TextFile>, path: &JsonPath) -> Option<Text> {
        file.map(|file| self.text(file, path))
    }

    /// The view of an address, which must be that of a page and nothing more.
    pub(super) fn view(&mut self, address: &str, path: &JsonPath, story: &Story) -> Option<View> {
        let parsed = address::parse(address, story);
        let view = parsed.state.view;
        if parsed.had_errors || parsed.state != ViewState::of(view) {
            self.diagnostics.error(path, ErrorKind::NoSuchView);
            return None;
        }
        Some(view)
    }

    pub(super) fn day(&mut self, day: &str, path: &JsonPath) -> Option<Day> {
        let parsed = days::parse(day);
        if parsed.is_none() {
            self.diagnostics.error(path, ErrorKind::NotADay);
        }
        parsed
    }

    /// A list of references, each of which may stand there once.
    pub(super) fn each_id<T>(
        &mut self,
        ids: &[String],
        path: &JsonPath,
        find: fn(&mut Self, &str, &JsonPath) -> Option<T>,
    ) -> List<T> {
        let mut seen = BTreeSet::new();
        let items = ids.iter().enumerate();
        list(items.filter_map(|(index, id)| {
            if !seen.insert(id) {
                self.diagnostics
                    .error(&path.item(index), ErrorKind::RepeatedEntry);
            }
            find(self, id, &path.item(index))
        }))
    }

    pub(super) fn claims(&mut self, ids: &[String], path: &JsonPath) -> List<ClaimId> {
        self.each_id(ids, path, Self::claim_id)
    }

    pub(super) fn venues(&mut self, ids: &[String], path: &JsonPath) -> List<VenueId> {
        self.each_id(ids, path, Self::venue_id)
    }

    pub(super) fn actor_id(&mut self, id: &str, path: &JsonPath) -> Option<ActorId> {
        self.ids.find("actors", id, path, self.diagnostics).map(ActorId)
    }

    pub(super) fn side_id(&mut self, id: &str, path: &JsonPath) -> Option<SideId> {
        self.ids.find("sides", id, path, self.diagnostics).map(SideId)
    }

    pub(super) fn venue_id(&mut self, id: &str, path: &JsonPath) -> Option<VenueId> {
        self.ids.find("venues", id, path, self.diagnostics).map(VenueId)
    }

    pub(super) fn event_id(&mut self, id: &str, path: &JsonPath) -> Option<EventId> {
        self.ids.find("events", id, path, self.diagnostics).map(EventId)
    }

    pub(super) fn issue_id(&mut self, id: &str, path: &JsonPath) -> Option<IssueId> {
        self.ids.find("issues", id, path, self.diagnostics).map(IssueId)
    }

    pub(super) fn source_id(&mut self, id: &str, path: &JsonPath) -> Option<SourceId> {
        self.ids.find("sources", id, path, self.diagnostics).map(SourceId)
    }

    pub(super) fn claim_id(&mut self, id: &str, path: &JsonPath) -> Option<ClaimId> {
        let position = self.ids.find("claims", id, path, self.diagnostics)?;
        if let Some(used) = self.used_claims.get_mut(usize::from(position)) {
            *used = true;
        }
        Some(ClaimId(position))
    }
}
