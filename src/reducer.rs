//! The app's state, how messages change it, and the effects that follow.

use locale::{Msg, msg};
use std::cell::RefCell;

use story::address::ParsedAddress;
use story::model::{Story, View};
use story::scene;
use story::title::title;
use story::view_state::{Camera, Field, Section, Theme, ViewState};
use yew::AttrValue;

use crate::context::{DocumentMode, Effect, HistoryAction, Host, Message, UiState};

/// The values that messages may read besides the state.
#[derive(Clone, Copy)]
pub(crate) struct Environment {
    pub(crate) story: &'static Story,
    pub(crate) mode: DocumentMode,
    /// Whether a frame shows the whole view instead of a widget.
    pub(crate) whole_view: bool,
    pub(crate) host: Option<&'static dyn Host>,
}

/// The whole state of the app.
pub(crate) struct AppState {
    /// The part that the address holds.
    pub(crate) view_state: ViewState,
    /// The part that the address does not hold.
    pub(crate) ui: UiState,
    /// Effects of the next render. In a cell, because `view` takes them with a shared reference.
    effects: RefCell<Vec<Effect>>,
    /// Whether the address does not show the latest state yet.
    unwritten: bool,
}

impl AppState {
    pub(crate) fn new(
        start: &ViewState,
        environment: Environment,
        address_had_errors: bool,
        revealed: bool,
    ) -> AppState {
        let mut view_state = start.clone();
        environment.forget(&mut view_state);
        AppState {
            ui: UiState {
                whole_view: environment.whole_view,
                in_sources: view_state.view == View::Sources,
                what_if: scene::deal::asks_what_if(start),
                address_had_errors,
                revealed: revealed || scene::deal::asks_what_if(start),
                ..UiState::default()
            },
            view_state,
            // An error in the address is announced once, after the view has settled.
            effects: RefCell::new(Vec::from_iter(
                address_had_errors.then_some(Effect::StartIdleTimer),
            )),
            unwritten: false,
        }
    }

    /// The effects since the last render.
    pub(crate) fn take_effects(&self) -> Vec<Effect> {
        self.effects.take()
    }

    /// Applies a message. True if the app must render.
    pub(crate) fn apply(&mut self, message: Message, environment: Environment) -> bool {
        let Environment { story, host, .. } = environment;
        match message {
            Message::Navigate {
                to,
                history,
                keep_focus,
            } => self.navigate(to, history, keep_focus, environment),
            Message::Input {
                field,
                value,
                committed,
            } => self.input(field, value, committed, story),
            Message::SliderReleased => {
                self.write_address();
                self.queue(Effect::CompleteAfterPaint);
                false
            }
            Message::Reveal => {
                self.ui.revealed = true;
                self.queue(Effect::FocusSection);
                self.ui.announcement = deal_announcement(story, &self.view_state);
                true
            }
            Message::ToggleWhatIf => {
                self.ui.what_if = !self.ui.what_if;
                self.ui.revealed = true;
                true
            }
            Message::Export(export) => {
                if let Some(host) = host {
                    host.export(export, &self.view_state);
                }
                false
            }
            Message::OpenShare => {
                self.ui.announcement = AttrValue::Static("");
                self.ui.share = host.map(|host| host.share_links(&self.view_state));
                self.queue(Effect::ShowShareDialog);
                true
            }
            Message::CloseShare => self.ui.share.take().is_some(),
            Message::OpenSearch => self.view_state.search.is_none() && self.set_search(Some(String::new())),
            Message::CloseSearch => self.view_state.search.is_some() && self.set_search(None),
            Message::ToggleSearchKey => {
                self.ui.search_key_off = !self.ui.search_key_off;
                true
            }
            Message::MoveCamera(camera) => self.move_camera(camera),
            Message::ToggleVenueKind(kind) => {
                self.ui.hidden = self.ui.hidden.toggled(kind);
                true
            }
            Message::Print(begins) => {
                self.ui.printing = begins;
                self.ui.before = None;
                true
            }
            Message::Announce(message) => {
                let text = story.words.text(message);
                let changed = self.ui.announcement != text;
                self.ui.announcement = AttrValue::Static(text);
                changed
            }
            Message::Idle => self.idle(story),
            Message::Sort(order) => {
                let changed = self.ui.order != order;
                self.ui.order = order;
                changed
            }
            Message::OpenDisclosure(id) => {
                // Print opens and closes all of them.
                let is_new = !self.ui.printing && !self.ui.opened.contains(&id);
                if is_new {
                    self.ui.opened.push(id);
                }
                is_new
            }
            Message::Complete => self.ui.before.take().is_some(),
        }
    }

    fn queue(&mut self, effect: Effect) {
        self.effects.get_mut().push(effect);
    }

    fn navigate(
        &mut self,
        mut to: ParsedAddress,
        history: HistoryAction,
        keep_focus: bool,
        environment: Environment,
    ) -> bool {
        let story = environment.story;
        environment.forget(&mut to.state);
        let before = self.view_state.view;
        // A search result may lead to the current view; the dialog closes and the view takes the focus all the same.
        let moved = to.state.view != before || (self.view_state.search.is_some() && !keep_focus);
        let section_changed = Section::of(to.state.view) != Section::of(before);
        self.ui.address_had_errors = to.had_errors;
        self.ui.announcement = AttrValue::Static("");
        if !moved && to.state.step != self.view_state.step {
            self.ui.announcement = tour_announcement(story, to.state.step);
        }
        self.ui.filters_used &= !section_changed;
        self.ui.filters_used |= self.view_state.has_filters() && !section_changed;
        if moved && environment.is_widget() {
            // The focus stays on the button; the panel changes elsewhere.
            self.ui.announcement = title(story, to.state.view).into();
        }
        self.ui.in_sources = match to.state.view {
            View::Claim(_) => self.ui.in_sources,
            view => view == View::Sources,
        };
        // After Back the browser restores the scroll position, for which the page needs its height. The host of a frame
        // follows its height.
        let has_rest = to.state.view != before
            && history == HistoryAction::Push
            && environment.mode != DocumentMode::Embed;
        self.ui.before = has_rest.then(|| self.view_state.clone());
        if has_rest {
            self.queue(Effect::CompleteAfterPaint);
        }
        if to.state != self.view_state {
            self.view_state = to.state;
            self.queue(Effect::WriteAddress(history));
        }
        self.queue(if moved {
            Effect::FocusView {
                keep_focus,
                section_changed,
            }
        } else {
            Effect::StartIdleTimer
        });
        true
    }

    fn input(&mut self, field: Field, value: String, committed: bool, story: &Story) -> bool {
        let next = self.view_state.with_field(field, &value, story);
        let changed = next != self.view_state;
        self.ui.filters_used |= self.view_state.has_filters();
        if matches!(field, Field::Query | Field::Search) {
            self.ui.typed = value;
        }
        self.view_state = next;
        self.ui.address_had_errors = false;
        self.ui.announcement = AttrValue::Static("");
        self.queue(Effect::StartIdleTimer);
        // Browsers limit how often an address may be written, so it is written when the input is complete.
        self.unwritten |= changed;
        if committed {
            self.ui.completed = self.ui.completed.wrapping_add(1);
            self.unwritten = false;
            self.queue(Effect::WriteAddress(HistoryAction::Replace));
        }
        // A committed number field shows the number that was understood.
        changed || committed
    }

    fn set_search(&mut self, search: Option<String>) -> bool {
        self.ui.announcement = AttrValue::Static("");
        self.view_state.search = search;
        self.queue(Effect::WriteAddress(HistoryAction::Replace));
        true
    }

    fn move_camera(&mut self, camera: Option<Camera>) -> bool {
        let changed = self.view_state.camera != camera;
        self.view_state.camera = camera;
        if changed {
            self.queue(Effect::WriteAddress(HistoryAction::Replace));
        }
        // Render even if the camera is the same: a gesture has moved the drawing by styles, which must be reset.
        true
    }

    fn idle(&mut self, story: &Story) -> bool {
        // Write what was typed even if the field keeps the focus.
        self.write_address();
        let announcement = self.idle_announcement(story);
        let announces = announcement.is_some();
        if let Some(text) = announcement {
            self.ui.announcement = text;
        }
        announces
    }

    /// Writes the address if it does not show the latest state yet.
    fn write_address(&mut self) {
        if core::mem::take(&mut self.unwritten) {
            self.queue(Effect::WriteAddress(HistoryAction::Replace));
        }
    }

    /// What is announced after a pause: an error in the address, search results, or how much of a list is shown.
    fn idle_announcement(&self, story: &Story) -> Option<AttrValue> {
        if self.ui.address_had_errors {
            return Some(AttrValue::Static(story.words.text(Msg::AddressNotUnderstood)));
        }
        if let Some(wanted) = &self.view_state.search {
            return Some(search_announcement(story, wanted));
        }
        // How many items match the filters, and how many there are.
        let shown = match self.view_state.view {
            View::Actors | View::Actor(_) => (actors_shown(story, &self.view_state), story.actors.len()),
            View::Timeline => (events_shown(story, &self.view_state), story.events.len()),
            View::Sources => (statements_shown(story, &self.view_state), story.claims.len()),
            _ => return None,
        };
        Some(AttrValue::from(scene::shown_words(story.words, shown)))
    }
}

/// In the file of all pages, as the search: see `crates/engine-build/src/tops.rs`.
#[inline(never)]
fn search_announcement(story: &Story, wanted: &str) -> AttrValue {
    let found = scene::search::search(story, wanted);
    AttrValue::from(scene::search::result_summary(story.words, wanted, &found))
}

/// In the file of the section, as its views.
#[inline(never)]
fn actors_shown(story: &Story, state: &ViewState) -> usize {
    scene::roster::filtered_actors(story, state).len()
}

/// In the file of the section, as its views.
#[inline(never)]
fn events_shown(story: &Story, state: &ViewState) -> usize {
    scene::timeline::filtered_events(story, state).len()
}

/// In the file of the section, as its views.
#[inline(never)]
fn statements_shown(story: &Story, state: &ViewState) -> usize {
    scene::sources::statements(story, state).len()
}

/// In the file of the section, as its views.
#[inline(never)]
fn deal_announcement(story: &Story, state: &ViewState) -> AttrValue {
    AttrValue::from(scene::deal::announcement(story, state))
}

impl Environment {
    fn is_widget(&self) -> bool {
        self.mode == DocumentMode::Embed && !self.whole_view
    }

    /// In a frame the host page sets the theme (see `embed_host.js`), so links to share must not carry it. A widget has no
    /// search.
    fn forget(&self, state: &mut ViewState) {
        if self.mode == DocumentMode::Embed {
            state.theme = Theme::Auto;
        }
        if self.is_widget() {
            state.search = None;
        }
    }
}

/// What is announced when the tour moves on while the focus stays on its button.
fn tour_announcement(story: &Story, number: u8) -> AttrValue {
    let title = story
        .tour
        .get(usize::from(number).saturating_sub(1))
        .map_or("", |step| step.title);
    AttrValue::from(story.words.format(msg::TourStepAnnounced {
        number: usize::from(number),
        all: story.tour.len(),
        title,
    }))
}
