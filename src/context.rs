//! What components and the app share: the context of a render, messages, effects, and the host behind the app.
//!
//! Everything here is a plain value or a trait, so that components, the app and the browser code depend on this
//! file and not on each other.

use std::cell::Cell;

use locale::{Format, Msg};
use story::address::{self, Links, ParsedAddress};
use story::model::{ClaimId, Story, View};
use story::scene::follow::Related;
use story::scene::roster::SortOrder;
use story::scene::venue::HiddenKinds;
use story::view_state::{Camera, Field, Section, ViewState};
use story::vocabulary::VenueKind;
use yew::AttrValue;

/// The kind of document that the app runs in. It decides how much of the page shell is shown and how links are
/// written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentMode {
    /// A page of the site.
    Page,
    /// A page inside another site's frame.
    Embed,
    /// The single offline file.
    Offline,
}

/// A story compared by its address in memory.
#[derive(Clone, Copy)]
pub struct StoryRef(pub &'static Story);

impl PartialEq for StoryRef {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self.0, other.0)
    }
}

/// How a new state enters the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryAction {
    /// Adds an entry, so that Back returns to the state before.
    Push,
    /// Replaces the current entry.
    Replace,
    /// Leaves the history alone, because the address already matches.
    Keep,
}

/// An event from the browser to the app.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// A link, a button or the history leads to an address.
    Navigate {
        /// The parsed address.
        to: ParsedAddress,
        /// How it enters the history.
        history: HistoryAction,
        /// Whether the keyboard focus stays where it is.
        keep_focus: bool,
    },
    /// The reader typed into a field or moved a slider.
    Input {
        /// The field.
        field: Field,
        /// Its current text.
        value: String,
        /// Whether the input is complete: the field was left or the slider released.
        committed: bool,
    },
    /// The slider that the reader moved was released.
    SliderReleased,
    /// The reader asks for the reported share.
    Reveal,
    /// The reader of a widget opens or closes the what-if.
    ToggleWhatIf,
    /// The reader saves or copies the what-if.
    Export(Export),
    /// The reader opens the share dialog.
    OpenShare,
    /// The share dialog was closed.
    CloseShare,
    /// The reader opens the search dialog.
    OpenSearch,
    /// The search dialog was closed.
    CloseSearch,
    /// The reader turns the keyboard shortcut of the search on or off.
    ToggleSearchKey,
    /// The reader moved the map; `None` resets it to the view's default camera.
    MoveCamera(Option<Camera>),
    /// The reader shows or hides a kind of venue on the map.
    ToggleVenueKind(VenueKind),
    /// The live region announces something, such as "Link copied".
    Announce(Msg),
    /// Printing begins (`true`) or has ended.
    Print(bool),
    /// The reader has paused after typing or filtering.
    Idle,
    /// The reader sorts the roster.
    Sort(SortOrder),
    /// The reader opened a disclosure, named by its first claim.
    OpenDisclosure(ClaimId),
    /// The beginning of a new view has been painted.
    Complete,
}

impl Message {
    /// Whether it needs more of the engine than the part of a section, as what is open already has.
    pub fn needs_more(&self, section: &str) -> bool {
        match self {
            Message::Navigate { to, .. } => needs_more(&to.state, section),
            Message::OpenSearch | Message::OpenShare | Message::Export(_) => true,
            _ => false,
        }
    }
}

/// The formats in which a reader can save the what-if.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// The chart as SVG.
    Svg,
    /// The chart as PNG.
    Png,
    /// The table as CSV.
    Csv,
}

/// A task for the host after a render.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Write the address of the new state.
    WriteAddress(HistoryAction),
    /// The reader came to another view: update title, focus and scroll position.
    FocusView {
        /// Whether the keyboard focus stays where it is.
        keep_focus: bool,
        /// Whether the section of the navigation changed, and not only the selected item.
        section_changed: bool,
    },
    /// The focused control disappears: focus the section around it.
    FocusSection,
    /// Open the share dialog that was rendered.
    ShowShareDialog,
    /// Send [`Message::Idle`] after a pause without input.
    StartIdleTimer,
    /// Send [`Message::Complete`] after the next paint.
    CompleteAfterPaint,
}

/// The platform behind the app. Prerendering has none.
pub trait Host {
    /// The absolute link to a state, and the absolute address of the same view as an embed page.
    fn share_links(&self, state: &ViewState) -> (String, String);

    /// Saves or copies the what-if of a state.
    fn export(&'static self, export: Export, state: &ViewState);

    /// Whether all pages of the engine are there, and not only a section.
    fn is_complete(&self) -> bool;

    /// Runs the effects of a message that changed nothing on screen.
    fn run_effects(&'static self, state: &ViewState, effects: &[Effect]);

    /// Queues the effects of the current render, to run before the browser paints.
    fn schedule_effects(&'static self, first: bool, state: &ViewState, effects: Vec<Effect>);
}

/// The state of the interface that no address holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UiState {
    /// Kinds of venue that are hidden on the map.
    pub hidden: HiddenKinds,
    /// Whether the reader has asked for the reported share.
    pub revealed: bool,
    /// Whether the keyboard shortcut of the search is off.
    pub search_key_off: bool,
    /// Whether the page is being printed.
    pub printing: bool,
    /// Whether the last address was not fully understood.
    pub address_had_errors: bool,
    /// The text of the live region; empty at load.
    pub announcement: AttrValue,
    /// The link and the embed page's address while the share dialog is open.
    pub share: Option<(String, String)>,
    /// Whether the host of a frame asked for the whole view instead of a widget.
    pub whole_view: bool,
    /// Whether a widget shows the picture of sources, and stays so while statements are chosen.
    pub in_sources: bool,
    /// Whether a widget shows the what-if in the place of the split.
    pub what_if: bool,
    /// How the roster is sorted.
    pub order: SortOrder,
    /// Whether this section had filters. Its filters then stay open when the last one is cleared, because the reader is
    /// in them.
    pub filters_used: bool,
    /// How many inputs were completed. The part with the field is rendered again, because a number field then shows what was
    /// understood.
    pub completed: u32,
    /// The text of a search field as typed, including spaces that addresses drop.
    pub typed: String,
    /// The first claims of the disclosures that the reader has opened.
    pub opened: Vec<ClaimId>,
    /// The state before, while only the beginning of a new view is rendered. The rest follows after the paint.
    pub before: Option<ViewState>,
}

/// What a component may read while it renders.
pub struct RenderContext<'a> {
    /// The story.
    pub story: &'static Story,
    /// The state that the address holds.
    pub state: &'a ViewState,
    /// How links are written.
    pub links: Links,
    /// The kind of document.
    pub mode: DocumentMode,
    /// The state that no address holds.
    pub ui: &'a UiState,
    /// What is related to the thing that the reader follows.
    pub connected: Option<&'a Related>,
    /// Whether anything in the view has been marked as related.
    pub marked: Cell<bool>,
    /// The platform, in a browser.
    pub host: Option<&'static dyn Host>,
    /// Whether venue details are shortened for the preview. Read it through [`RenderContext::is_brief`].
    pub brief: bool,
}

impl RenderContext<'_> {
    /// A message of the interface in the story's language.
    pub fn text(&self, message: Msg) -> &'static str {
        self.story.words.text(message)
    }

    /// A message with arguments.
    pub fn format(&self, message: impl Format) -> String {
        self.story.words.format(message)
    }

    /// Whether a venue's detail is shortened, as a preview that is shown until the app is live. Only prerendering
    /// does this, so the condition removes the code from the wasm.
    pub fn is_brief(&self) -> bool {
        cfg!(feature = "render") && self.brief
    }

    /// Whether only the beginning of the view is rendered. Read it through [`crate::components::rest`].
    pub fn is_beginning(&self) -> bool {
        self.ui.before.is_some()
    }

    /// The state that the map shows. It moves to a new choice after the paint.
    pub fn map_state(&self) -> &ViewState {
        let before = self.ui.before.as_ref();
        before
            .filter(|before| Section::of(before.view) == Section::of(self.state.view))
            .unwrap_or(self.state)
    }

    /// Whether this is a widget: a frame of fixed height.
    pub fn is_widget(&self) -> bool {
        self.mode == DocumentMode::Embed && !self.ui.whole_view
    }

    /// From a frame, a link to the page of a state outside of it. Embed pages are in a folder below the site's root.
    pub fn page_outside(&self, state: &ViewState) -> String {
        let address = self.address(state);
        match self.links {
            Links::Pages { depth } => "../".repeat(depth + 1) + &address,
            Links::Fragments => address,
        }
    }

    /// A link to a view without filters.
    pub fn link(&self, view: View) -> String {
        self.links.to(&self.state.reset(view), self.story)
    }

    /// A link to a view that keeps the current filters where they apply.
    pub fn link_keeping_filters(&self, view: View) -> String {
        self.links.to(&self.state.navigate(view, self.story), self.story)
    }

    /// A link to any state.
    pub fn link_to(&self, state: &ViewState) -> String {
        self.links.to(state, self.story)
    }

    /// Whether a disclosure has its content, by its first claim: in all that is read without the app, and in the app once it
    /// has been opened, because the app creates few elements. The height of a printed frame is measured beforehand, so frames have it as well.
    pub fn is_filled(&self, id: ClaimId) -> bool {
        self.host.is_none()
            || self.mode == DocumentMode::Embed
            || self.ui.printing
            || self.ui.opened.contains(&id)
    }

    /// Whether a view is related to what the reader follows.
    pub fn is_connected(&self, view: View) -> bool {
        self.connected.is_some_and(|connected| connected.holds(view))
    }

    /// Whether the filters of a list are open on a phone, unless the reader has closed or opened them.
    pub fn shows_filters(&self) -> bool {
        self.ui.filters_used || self.state.has_filters()
    }

    /// The text of a list's filter field.
    pub fn query(&self) -> String {
        self.typed(&self.state.query)
    }

    /// The text as typed, with its spaces, as long as it means the same as a text of the state.
    pub fn typed(&self, text: &str) -> String {
        let typed = &self.ui.typed;
        let same = story::view_state::normalize_query(typed) == text;
        if same { typed.clone() } else { text.to_owned() }
    }

    /// The absolute address of the current view, once the app is live.
    pub fn absolute_address(&self) -> Option<String> {
        self.host
            .map(|host| host.share_links(&ViewState::of(self.state.view)).0)
    }

    /// The address of a state, for the `data-href` of a button.
    pub fn address(&self, state: &ViewState) -> String {
        address::format(state, self.story)
    }
}

/// Whether a view draws the base map, which the document must then contain.
pub fn draws_map(view: View) -> bool {
    matches!(
        Section::of(view),
        Section::Overview | Section::Map | Section::Actors
    )
}

/// The name of a view's section among the parts of the engine: see `crates/engine-build/src/tops.rs`.
pub fn part_of(view: View) -> &'static str {
    match address::folder(Section::of(view).view()) {
        "" => "overview",
        folder => folder,
    }
}

/// Whether a state needs more of the engine than the part of a section.
pub fn needs_more(state: &ViewState, section: &str) -> bool {
    part_of(state.view) != section || state.search.is_some()
}

/// The first folders of the paths of all views, such as `map`. The overview has none.
pub fn view_folders(story: &Story) -> Vec<String> {
    let claim = story.claim_ids().next().map(View::Claim);
    Section::ALL
        .into_iter()
        .map(Section::view)
        .chain(claim)
        .filter_map(|view| {
            let path = address::path(view, story);
            path.split_once('/').map(|(folder, _)| folder.to_owned())
        })
        .collect()
}
