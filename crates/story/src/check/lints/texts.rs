//! Every text of a story that rests on claims.

use crate::check::json_path::JsonPath;
use crate::file::{DealFile, DealPartFile, EventFile, ShareFile, StoryFile, TextFile};

/// What a text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// A sentence for readers.
    Sentence,
    /// A name or title without claims of its own; it stands above a text.
    Title,
    /// Who somebody is, or what a source carries: certain, even if a claim about them is hedged.
    Description,
}

/// A text and the claims on which it rests.
pub struct CitedText<'a> {
    pub text: String,
    pub rests_on: Vec<&'a String>,
    pub used_as: Use,
}

/// Calls `visit` for every text of a story that rests on claims.
pub fn each<'a>(file: &'a StoryFile, visit: &mut dyn FnMut(&JsonPath, CitedText<'a>)) {
    let root = &JsonPath::root();
    let mut texts = Texts { visit };
    // The headline stands above the dek, and has no claims of its own.
    texts.add(&root.key("hed"), &file.hed, &file.dek.rests_on, Use::Title);
    texts.sentence(&file.dek, &root.key("dek"));
    texts.description(&file.sourcing, &root.key("sourcing"));
    texts.views(file, root);
    let lists = [root.key("sources"), root.key("actors"), root.key("venues")];
    for (index, source) in file.sources.iter().enumerate() {
        texts.description(&source.summary, &lists[0].item(index).key("summary"));
    }
    for (index, actor) in file.actors.iter().enumerate() {
        texts.description(&actor.title, &lists[1].item(index).key("title"));
    }
    for (index, venue) in file.venues.iter().enumerate() {
        let path = &lists[2].item(index);
        texts.sentence(&venue.summary, &path.key("summary"));
        texts.sentence(&venue.lede, &path.key("lede"));
    }
    for (index, event) in file.events.iter().enumerate() {
        texts.event(event, &root.key("events").item(index));
    }
    for (index, issue) in file.issues.iter().enumerate() {
        let list = &root.key("issues");
        texts.sentence_if_any(issue.for_all.as_ref(), &list.item(index).key("for_all"));
    }
    for (index, deal) in file.deals.iter().enumerate() {
        texts.deal(deal, &root.key("deals").item(index));
    }
    texts.positions(file, root);
    texts.overview(file, root);
}

struct Texts<'v, 'a> {
    visit: &'v mut dyn FnMut(&JsonPath, CitedText<'a>),
}

impl<'a> Texts<'_, 'a> {
    fn add(&mut self, path: &JsonPath, text: &str, rests_on: &'a [String], used_as: Use) {
        let text = CitedText {
            text: text.to_owned(),
            rests_on: rests_on.iter().collect(),
            used_as,
        };
        (self.visit)(path, text);
    }

    fn sentence(&mut self, text: &'a TextFile, path: &JsonPath) {
        self.add(&path.key("text"), &text.text, &text.rests_on, Use::Sentence);
    }

    fn sentence_if_any(&mut self, text: Option<&'a TextFile>, path: &JsonPath) {
        if let Some(text) = text {
            self.sentence(text, path);
        }
    }

    fn description(&mut self, text: &'a TextFile, path: &JsonPath) {
        self.add(&path.key("text"), &text.text, &text.rests_on, Use::Description);
    }

    fn views(&mut self, file: &'a StoryFile, root: &JsonPath) {
        let views = &file.views;
        let path = &root.key("views");
        for (key, title, dek) in [
            ("map", &views.map.title, &views.map.dek),
            ("actors", &views.actors.title, &views.actors.dek),
            ("timeline", &views.timeline.title, &views.timeline.dek),
            ("positions", &views.positions.title, &views.positions.dek),
            ("sources", &views.sources.title, &views.sources.dek),
        ] {
            let path = &path.key(key);
            self.add(&path.key("title"), title, &dek.rests_on, Use::Description);
            self.sentence(dek, &path.key("dek"));
        }
    }

    fn event(&mut self, event: &'a EventFile, path: &JsonPath) {
        let claims = &event.summary.rests_on;
        self.add(&path.key("name"), &event.name, claims, Use::Title);
        self.sentence(&event.summary, &path.key("summary"));
        self.sentence_if_any(event.outcome.as_ref(), &path.key("outcome"));
        self.sentence_if_any(event.about.as_ref(), &path.key("about"));
        if let Some(claim) = &event.when.claim {
            let claims = core::slice::from_ref(claim);
            // The place on the scale shows what is expected.
            self.add(
                &path.key("when").key("words"),
                &event.when.words,
                claims,
                Use::Description,
            );
        }
    }

    fn deal(&mut self, deal: &'a DealFile, path: &JsonPath) {
        self.add(&path.key("title"), &deal.title, &deal.dek.rests_on, Use::Title);
        self.sentence(&deal.dek, &path.key("dek"));
        self.deal_part(&deal.revenues, &path.key("revenues"));
        for (index, stream) in deal.streams.iter().enumerate() {
            self.deal_part(stream, &path.key("streams").item(index));
        }
        for (key, shares) in [("deductions", &deal.deductions), ("shares", &deal.shares)] {
            for (index, share) in shares.iter().enumerate() {
                self.share(share, &path.key(key).item(index));
            }
        }
        if let Some(remainder) = &deal.remainder {
            self.deal_part(remainder, &path.key("remainder"));
        }
        for (index, term) in deal.terms.iter().enumerate() {
            let list = &path.key("terms");
            let path = &list.item(index);
            self.sentence_if_any(term.gives.as_ref(), &path.key("gives"));
            self.sentence_if_any(term.gets.as_ref(), &path.key("gets"));
        }
        for (index, reading) in deal.readings.iter().enumerate() {
            let list = &path.key("readings");
            let path = &list.item(index);
            let text = format!("{} {}", reading.lead, reading.term.text);
            let claims = &reading.term.rests_on;
            self.add(&path.key("term").key("text"), &text, claims, Use::Sentence);
            self.sentence(&reading.detail, &path.key("detail"));
        }
    }

    fn deal_part(&mut self, part: &'a DealPartFile, path: &JsonPath) {
        self.sentence(&part.detail, &path.key("detail"));
    }

    fn share(&mut self, share: &'a ShareFile, path: &JsonPath) {
        self.sentence(&share.statement, &path.key("statement"));
        for (index, text) in share.described.iter().enumerate() {
            self.sentence(text, &path.key("described").item(index));
        }
    }

    /// Positions rest on the claim that gives them.
    fn positions(&mut self, file: &'a StoryFile, root: &JsonPath) {
        for (index, claim) in file.claims.iter().enumerate() {
            let list = &root.key("claims");
            let item = &list.item(index);
            let list = &item.key("positions");
            for (place, position) in claim.positions.iter().enumerate() {
                let claims = core::slice::from_ref(&claim.id);
                let path = &list.item(place);
                self.add(&path.key("text"), &position.text, claims, Use::Sentence);
            }
        }
    }

    fn overview(&mut self, file: &'a StoryFile, root: &JsonPath) {
        for (index, fact) in file.facts.iter().enumerate() {
            let figure = fact.figure.as_deref().unwrap_or_default();
            let unit = fact.unit.as_deref().unwrap_or_default();
            let text = format!("{figure} {unit}. {}{}{}", fact.before, fact.link, fact.after);
            let path = &root.key("facts");
            self.add(&path.item(index), &text, &fact.rests_on, Use::Sentence);
        }
        for (index, step) in file.tour.iter().enumerate() {
            let list = &root.key("tour");
            let path = &list.item(index);
            self.add(&path.key("title"), &step.title, &step.text.rests_on, Use::Title);
            self.sentence(&step.text, &path.key("text"));
        }
    }
}
