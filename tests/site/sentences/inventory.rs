//! Every pattern that is on a page or in a file of a site, with the places where it is.

use std::collections::{BTreeMap, BTreeSet};

use backgrounder::context::{DocumentMode, Message};
use backgrounder::render::render_interface_states;
use site::page::render_states;
use site::publish_several;
use scraper::Html;
use story::address;
use story::check::Loaded;
use story::model::View;
use story::scene::deal::drawing::Colours;
use story::scene::deal::{chart_svg, table_csv};
use story::view_state::ViewState;

use super::page_text::{Role, runs};
use super::pattern::{has_words, pattern};
use super::wording::vocabulary;
use super::{files, marked_story, states, variants};
use crate::published::{input, publish_files};

/// Where and how a pattern was found.
#[derive(Default)]
pub struct Found {
    pub places: BTreeSet<String>,
    pub roles: BTreeSet<Role>,
    /// The places where a claim mark stands directly behind it.
    pub beside_marks: BTreeSet<String>,
}

/// Every pattern with words of its own.
#[derive(Default)]
pub struct Inventory(pub BTreeMap<String, Found>);

impl Inventory {
    pub fn add(&mut self, text: &str, place: &str, role: Role, beside_mark: bool) {
        let pattern = pattern(text);
        if !has_words(&pattern) {
            return;
        }
        let found = self.0.entry(pattern).or_default();
        found.places.insert(place.to_owned());
        found.roles.insert(role);
        if beside_mark {
            found.beside_marks.insert(place.to_owned());
        }
    }

    pub fn add_page(&mut self, html: &str, place: &str) {
        for run in runs(&Html::parse_document(html)) {
            self.add(&run.text, place, run.role, run.beside_mark);
        }
        // The parser keeps the content of templates apart.
        if let Some((_, rest)) = html.split_once("<template id=\"bgr-venue-preview\"")
            && let Some((preview, _)) = rest.split_once("</template>")
        {
            self.add_page(preview.split_once('>').map_or("", |(_, preview)| preview), place);
        }
    }
}

/// Reads the first story, every test story and a large story.
pub fn inventory() -> Inventory {
    let mut found = Inventory::default();
    for loaded in marked_story::stories() {
        read_site(&mut found, &loaded);
        read_states(&mut found, &loaded);
        files::read_cards(&mut found, &loaded);
        read_exports(&mut found, &loaded);
    }
    for loaded in variants::variants() {
        read_site(&mut found, &loaded);
        files::read_cards(&mut found, &loaded);
    }
    read_long_lists(&mut found, &variants::crowd());
    files::read_scripts(&mut found);
    // Only the error page of a site that does not know its address explains how to find the story.
    let site = publish_files(&marked_story::marked("tests/stories/tiny", |_| {}), None);
    found.add_page(std::str::from_utf8(&site["404.html"]).unwrap(), "404");
    let several = ["tests/stories/tiny", "tests/stories/tide"].map(|folder| {
        marked_story::marked(folder, |story| {
            story["article"]["facts_as_of"] = "today".into();
        })
    });
    let root = publish_several(&several.each_ref().map(|loaded| input(loaded, None))).unwrap();
    for file in root
        .iter()
        .filter(|file| ["index.html", "404.html"].contains(&&*file.path))
    {
        found.add_page(std::str::from_utf8(&file.bytes).unwrap(), "list of stories");
    }
    for word in vocabulary() {
        found.add(&word, "vocabulary", Role::Text, false);
    }
    found
}

/// The published files of a story.
fn read_site(found: &mut Inventory, loaded: &Loaded) {
    for (path, bytes) in publish_files(loaded, Some("https://news.example/story/")) {
        let Ok(text) = std::str::from_utf8(&bytes) else {
            continue;
        };
        if let Some(place) = place_of(&path, loaded) {
            found.add_page(text, place);
            files::read_linked_data(found, text);
        } else {
            files::read(found, &path, text);
        }
    }
}

/// The name of a view's document; none for other files.
fn place_of(path: &str, loaded: &Loaded) -> Option<&'static str> {
    let path = path.strip_prefix("embed/").unwrap_or(path);
    let address = path.strip_suffix("index.html")?;
    Some(kind(address::parse(address, &loaded.story).state.view))
}

/// The name of a kind of view in the list.
fn kind(view: View) -> &'static str {
    match view {
        View::Overview => "overview",
        View::Map => "map",
        View::Venue(_) => "venue",
        View::Actors => "actors",
        View::Actor(_) => "actor",
        View::Deal => "deal",
        View::Timeline => "timeline",
        View::Event(_) => "event",
        View::Positions => "positions",
        View::Issue(_) => "issue",
        View::Sources => "sources",
        View::Source(_) => "source",
        View::Claim(_) => "claim",
    }
}

/// The states of a story's pages, and those of embeds and of the offline file in which they differ.
fn read_states(found: &mut Inventory, loaded: &Loaded) {
    for (mode, states) in [
        (DocumentMode::Page, states::all(&loaded.story)),
        (DocumentMode::Embed, states::of_widgets(&loaded.story)),
        (DocumentMode::Offline, states::of_the_shell(&loaded.story)),
    ] {
        let places: Vec<&str> = states
            .iter()
            .map(|state| match state.messages.contains(&Message::Print(true)) {
                true => "print",
                false => kind(state.start.view),
            })
            .collect();
        let rendered = render_interface_states(&loaded.story, mode, states).unwrap();
        for (state, place) in rendered.iter().zip(places) {
            found.add_page(&state.html, place);
            for announcement in &state.announcements {
                found.add(announcement, "announcement", Role::Text, false);
            }
        }
    }
}

/// The first item of each list of a large story, and what a search finds in it.
fn read_long_lists(found: &mut Inventory, loaded: &Loaded) {
    let mut states: Vec<ViewState> = states::first_pages(&loaded.story);
    let busy = loaded.story.find_actor("actor-10").map(View::Actor);
    states.extend(busy.map(ViewState::of));
    states.extend(
        loaded
            .story
            .venue_ids()
            .nth(250)
            .map(|id| ViewState::of(View::Venue(id))),
    );
    states.push(ViewState {
        search: Some("venue".to_owned()),
        ..ViewState::of(View::Overview)
    });
    let htmls = render_states(loaded, DocumentMode::Page, &states).unwrap();
    for (html, state) in htmls.iter().zip(states) {
        found.add_page(html, kind(state.view));
    }
}

/// The chart and the table that readers can save.
fn read_exports(found: &mut Inventory, loaded: &Loaded) {
    let colours = Colours {
        page: String::new(),
        text: String::new(),
        rule: String::new(),
        quantity: String::new(),
        unknown: String::new(),
    };
    for guess in [None, Some(30)] {
        let state = ViewState {
            guess,
            ..ViewState::of(View::Deal)
        };
        found.add_page(&chart_svg(&loaded.story, &state, &colours), "saved chart");
        for cell in table_csv(&loaded.story, &state)
            .lines()
            .flat_map(|line| line.split(','))
        {
            found.add(cell, "saved table", Role::Text, false);
        }
    }
}
