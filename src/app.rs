//! The one stateful component: what the reader looks at, and what changes it.
//!
//! It holds a [`ViewState`] and the few things of a visit that no address carries. It knows
//! nothing of the page: the browser sends it [`Message`]s, and it answers through the
//! [`Outside`] that it was given (on the host there is none).

use std::cell::{Cell, RefCell};

use story::address::{Links, ParsedAddress};
use story::model::{Story, View};
use story::scene;
use story::scene::follow::{Related, related};
use story::scene::roster::SortOrder;
use story::scene::venue::HiddenKinds;
use story::view_state::{Camera, Field, Section, Theme, ViewState};
use story::vocabulary::VenueKind;
use yew::{AttrValue, Component, Context, Html, Properties};

use crate::markup::Markup;
use crate::parts::frame;
use crate::views;

/// Where the document stands, which decides furniture and links.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A page of the site.
    Page,
    /// A page inside another's frame.
    Embed,
    /// The one offline file.
    Offline,
}

/// A story by its address in memory: two stories are the same when they are the same constant.
#[derive(Clone, Copy)]
pub struct StoryRef(pub &'static Story);

impl PartialEq for StoryRef {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self.0, other.0)
    }
}

/// How a new state should enter the reader's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A deliberate step: Back returns from it.
    Push,
    /// A correction of the current step.
    Replace,
    /// The address says so already.
    Keep,
}

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// A link, a button or the history leads to an address.
    Open {
        /// The address as understood.
        to: ParsedAddress,
        /// Its place in the history.
        step: Step,
        /// Whether keyboard focus stays where it is.
        stay: bool,
    },
    /// The reader types or drags.
    Enter {
        /// Where.
        field: Field,
        /// What stands there now.
        value: String,
        /// Whether the reader has let go.
        settled: bool,
    },
    /// The reader asks for the reported share.
    Reveal,
    /// The reader takes the what-if away.
    Keep(Keep),
    /// The reader opens the sharing dialog.
    Share,
    /// The dialog was closed.
    EndShare,
    /// The reader opens the search.
    Search,
    /// The search was closed.
    EndSearch,
    /// The reader turns the search's key on or off.
    ToggleKey,
    /// The reader has moved the map; none brings it back to the view's own framing.
    Look(Option<Camera>),
    /// The reader takes a kind of venue off the map, or puts it back.
    ToggleKind(VenueKind),
    /// A few polite words about what was done, such as "Link copied".
    Tell(&'static str),
    /// The page is about to be printed, or has been.
    Print(bool),
    /// The reader has paused after typing or filtering.
    Pause,
    /// The roster should be ordered like this.
    Sort(SortOrder),
}

/// In what form the reader takes the what-if away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// The chart as a drawing.
    Svg,
    /// The chart as a picture.
    Png,
    /// The table.
    Csv,
}

/// What the page must do after the component has rendered.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Write the address of the new state.
    Write(Step),
    /// The reader came to another view: title, focus and scrolling follow.
    Arrive {
        /// Whether focus stays where it is.
        stay: bool,
        /// Whether the whole view is another, not only the thing chosen in it.
        other_group: bool,
    },
    /// Show the dialog that was rendered.
    ShowDialog,
    /// Send [`Message::Pause`] when nothing has happened for a moment.
    AwaitPause,
}

/// The page, as the component needs it. The host has none.
pub trait Outside {
    /// The absolute link to a state, and the absolute address of the same view as an embed page.
    fn links_to(&self, state: &ViewState) -> (String, String);

    /// Saves or copies the what-if of a state.
    fn keep(&'static self, keep: Keep, state: &ViewState);

    /// Carries out what must follow the render that is under way, before anything is painted.
    fn follow(&'static self, first: bool, state: &ViewState, effects: Vec<Effect>);
}

/// What the component is made from.
#[derive(Clone, Properties)]
pub struct AppProps {
    /// The story.
    pub story: StoryRef,
    /// Where the reader starts.
    pub start: ViewState,
    /// Whether the starting address was odd.
    pub odd: bool,
    /// Whether the reader asked for the reported share before the app was live.
    pub revealed: bool,
    /// Where the document stands.
    pub place: Place,
    /// How links are written; none where they follow the view's own page.
    pub links: Option<Links>,
    /// The page, in a browser.
    pub outside: Option<&'static dyn Outside>,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        // The props of a running app never change; only a new app gets new ones.
        self.story == other.story && self.place == other.place && self.start == other.start
    }
}

/// What belongs to this visit and to no address.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Visit {
    /// Kinds of venue that the reader has taken off the map.
    pub hidden: HiddenKinds,
    /// Whether the reported share has been shown on request.
    pub revealed: bool,
    /// Whether the key that opens the search is off.
    pub key_off: bool,
    /// Whether the page is being printed.
    pub printing: bool,
    /// Whether the last address was not understood in full.
    pub odd: bool,
    /// What the polite live region says; silent at load.
    pub said: AttrValue,
    /// The link and the embed page's address while the dialog is open.
    pub share: Option<(String, String)>,
    /// How the roster is ordered.
    pub order: SortOrder,
    /// The search text as it was typed, with spaces that no address carries.
    pub typed: String,
}

/// Everything a view may ask for while it renders.
pub struct Scope<'a> {
    /// The story.
    pub story: &'static Story,
    /// What the reader looks at.
    pub state: &'a ViewState,
    /// How links are written.
    pub links: Links,
    /// Where the document stands.
    pub place: Place,
    /// This visit.
    pub visit: &'a Visit,
    /// What belongs to the thing that the reader follows.
    pub connected: Option<&'a Related>,
    /// Whether the app is live, as opposed to prerendered.
    pub live: bool,
    /// The page, in a browser.
    pub outside: Option<&'static dyn Outside>,
    /// Whether a detail is written short, to stand ready in a page. Ask [`Scope::is_brief`].
    pub brief: bool,
}

impl Scope<'_> {
    /// Whether a detail is written short, to stand ready in a page until the app is live. Only the
    /// host writes such pages, so the reader's wasm carries none of it.
    pub fn is_brief(&self) -> bool {
        cfg!(not(target_arch = "wasm32")) && self.brief
    }

    /// A link to a view with nothing else chosen.
    pub fn link(&self, view: View) -> String {
        self.links.to(&self.state.reset(view), self.story)
    }

    /// A link to a view that keeps the filters of the current one, where they fit.
    pub fn link_keeping(&self, view: View) -> String {
        self.links.to(&self.state.navigate(view, self.story), self.story)
    }

    /// A link to any state.
    pub fn link_to(&self, state: &ViewState) -> String {
        self.links.to(state, self.story)
    }

    /// Whether a view is about something that belongs to what the reader follows.
    pub fn is_connected(&self, view: View) -> bool {
        self.connected.is_some_and(|connected| connected.holds(view))
    }

    /// What the filter of a list shows: what was typed while it says the same as the state.
    pub fn query(&self) -> String {
        self.typed(&self.state.query)
    }

    /// What was typed, with its spaces, while it says the same as a text of the state.
    pub fn typed(&self, text: &str) -> String {
        let typed = &self.visit.typed;
        let same = story::view_state::normalize_query(typed) == text;
        if same { typed.clone() } else { text.to_owned() }
    }

    /// The absolute address of the current view, once the app knows where the page is.
    pub fn absolute(&self) -> Option<String> {
        self.outside
            .map(|outside| outside.links_to(&ViewState::of(self.state.view)).0)
    }

    /// The address of a state for a button's `data-to`.
    pub fn address(&self, state: &ViewState) -> String {
        story::address::format(state, self.story)
    }
}

/// Whether a view draws the base map, which then must stand in the document.
pub fn draws_map(view: View) -> bool {
    matches!(
        Section::of(view),
        Section::Overview | Section::Map | Section::Actors
    )
}

/// The root component.
pub struct App {
    state: ViewState,
    visit: Visit,
    /// What must follow the next render; `view` hands it over, which has only a look at the component.
    effects: RefCell<Vec<Effect>>,
    /// Whether anything has been rendered.
    rendered: Cell<bool>,
    /// Whether the state has changed in a way that the address does not show yet.
    unwritten: bool,
}

impl App {
    fn open(&mut self, props: &AppProps, mut to: ParsedAddress, step: Step, stay: bool) -> bool {
        let story = props.story.0;
        forget_theme(props.place, &mut to.state);
        let before = self.state.view;
        // A search that leads to where the reader is already has led somewhere all the same.
        let moved = to.state.view != before || (self.state.search.is_some() && !stay);
        let other_group = Section::of(to.state.view) != Section::of(before);
        self.visit.odd = to.had_errors;
        self.visit.said = AttrValue::Static("");
        if !moved && to.state.step != self.state.step {
            self.visit.said = step_said(story, to.state.step);
        }
        self.visit.revealed |= scene::deal::asks_what_if(&to.state);
        if to.state != self.state {
            self.state = to.state;
            self.effects.get_mut().push(Effect::Write(step));
        }
        if moved {
            self.effects.get_mut().push(Effect::Arrive { stay, other_group });
        } else {
            self.effects.get_mut().push(Effect::AwaitPause);
        }
        true
    }
}

impl App {
    /// What is said after a pause: that the address was odd, what a search found, how much of a
    /// list is shown.
    fn words(&self, story: &Story) -> Option<AttrValue> {
        if self.visit.odd {
            return Some(AttrValue::Static(frame::ODD));
        }
        if let Some(wanted) = &self.state.search {
            let found = scene::search::search(story, wanted);
            return Some(AttrValue::from(scene::search::result_summary(wanted, &found)));
        }
        scene::shown(story, &self.state).map(|shown| AttrValue::from(scene::shown_words(shown)))
    }
}

/// In a frame the theme is the wish of the host, which `frame.js` follows: links to share leave the
/// choice to whoever opens them.
fn forget_theme(place: Place, state: &mut ViewState) {
    if place == Place::Embed {
        state.theme = Theme::Auto;
    }
}

/// What is said when the tour moves on while the focus stays on its button.
fn step_said(story: &Story, number: u8) -> AttrValue {
    let title = story
        .tour
        .get(usize::from(number).saturating_sub(1))
        .map_or("", |step| step.title);
    AttrValue::from(format!("Step {number} of {}: {title}", story.tour.len()))
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(context: &Context<Self>) -> Self {
        let props = context.props();
        let revealed = props.revealed || scene::deal::asks_what_if(&props.start);
        let visit = Visit {
            odd: props.odd,
            revealed,
            ..Visit::default()
        };
        let mut state = props.start.clone();
        forget_theme(props.place, &mut state);
        App {
            state,
            visit,
            // What is odd about the address is said once, after the view has settled.
            effects: RefCell::new(Vec::from_iter(props.odd.then_some(Effect::AwaitPause))),
            rendered: Cell::new(false),
            unwritten: false,
        }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Open { to, step, stay } => self.open(context.props(), to, step, stay),
            Message::Enter {
                field,
                value,
                settled,
            } => {
                let next = self.state.with_field(field, &value, context.props().story.0);
                let changed = next != self.state;
                if matches!(field, Field::Query | Field::Search) {
                    self.visit.typed = value;
                }
                self.state = next;
                self.visit.odd = false;
                self.visit.said = AttrValue::Static("");
                self.effects.get_mut().push(Effect::AwaitPause);
                // The what-if is about the reported share: who plays with it is done guessing.
                self.visit.revealed |= field.is_of_what_if();
                // Browsers limit how often an address may be written: only when let go.
                self.unwritten |= changed;
                if settled {
                    self.unwritten = false;
                    self.effects.get_mut().push(Effect::Write(Step::Replace));
                }
                // A settled number field shows the value that was understood.
                changed || settled
            }
            Message::Reveal => {
                self.visit.revealed = true;
                self.visit.said = scene::deal::announcement(context.props().story.0, &self.state).into();
                true
            }
            Message::Keep(keep) => {
                if let Some(outside) = context.props().outside {
                    outside.keep(keep, &self.state);
                }
                false
            }
            Message::Share => {
                self.visit.said = AttrValue::Static("");
                self.visit.share = context
                    .props()
                    .outside
                    .map(|outside| outside.links_to(&self.state));
                self.effects.get_mut().push(Effect::ShowDialog);
                true
            }
            Message::EndShare => self.visit.share.take().is_some(),
            Message::Search => {
                let opens = self.state.search.is_none();
                if opens {
                    self.visit.said = AttrValue::Static("");
                    self.state.search = Some(String::new());
                    self.effects.get_mut().push(Effect::Write(Step::Replace));
                }
                opens
            }
            Message::EndSearch => {
                let closes = self.state.search.take().is_some();
                if closes {
                    self.visit.said = AttrValue::Static("");
                    self.effects.get_mut().push(Effect::Write(Step::Replace));
                }
                closes
            }
            Message::ToggleKey => {
                self.visit.key_off = !self.visit.key_off;
                true
            }
            Message::Look(camera) => {
                let changed = self.state.camera != camera;
                self.state.camera = camera;
                if changed {
                    self.effects.get_mut().push(Effect::Write(Step::Replace));
                }
                // A gesture ends in a render even where the camera is the same: the page has moved the picture.
                true
            }
            Message::ToggleKind(kind) => {
                self.visit.hidden = self.visit.hidden.toggled(kind);
                true
            }
            Message::Print(begins) => {
                self.visit.printing = begins;
                true
            }
            Message::Tell(words) => {
                let changed = self.visit.said != words;
                self.visit.said = AttrValue::Static(words);
                changed
            }
            Message::Pause => {
                // What was typed belongs in the address even if the field keeps the focus.
                let unwritten = core::mem::take(&mut self.unwritten);
                if unwritten {
                    self.effects.get_mut().push(Effect::Write(Step::Replace));
                }
                let words = self.words(context.props().story.0);
                let speaks = words.is_some();
                self.visit.said = words.unwrap_or_else(|| self.visit.said.clone());
                unwritten || speaks
            }
            Message::Sort(order) => {
                let changed = self.visit.order != order;
                self.visit.order = order;
                changed
            }
        }
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let props = context.props();
        let links = props.links.clone().unwrap_or_else(|| Links::of(self.state.view));
        // Not Yew's own hook: after a render of more than 16 ms Yew lets the browser paint first, and a
        // map that should fly would be seen at its goal for a moment.
        if let Some(outside) = props.outside {
            outside.follow(!self.rendered.replace(true), &self.state, self.effects.take());
        }
        let followed = self.state.follow.map(|thing| related(props.story.0, thing));
        let scope = Scope {
            story: props.story.0,
            state: &self.state,
            connected: followed.as_ref(),
            links,
            place: props.place,
            visit: &self.visit,
            live: props.outside.is_some(),
            outside: props.outside,
            brief: false,
        };
        Markup::render(|m| {
            frame::frame(m, &scope, |m| {
                views::view(m, &scope);
                views::paper::whole_story(m, &scope);
            });
        })
    }
}
