//! Renders states of the interface that no address holds, such as an open share dialog, so that tests can read them.

use std::cell::Cell;

use locale::unmarked;
use story::address::Links;
use story::model::Story;
use story::scene::follow::related;
use story::view_state::ViewState;
use yew::{Component, Context, Html, Properties};

use crate::app::document;
use crate::context::{DocumentMode, Effect, Export, Host, Message, RenderContext, StoryRef, UiState};
use crate::reducer::{AppState, Environment};
use crate::render::html::{Unfinished, html};
use crate::vnode_builder::VNodeBuilder;

/// A state of the address, and what the reader did in it.
pub struct InterfaceState {
    /// The state that the address held at the start.
    pub start: ViewState,
    /// Whether that address was not fully understood.
    pub had_errors: bool,
    /// Whether a frame shows the whole view instead of a widget.
    pub whole_view: bool,
    /// What happened since, in order.
    pub messages: Vec<Message>,
}

/// What a reader sees and hears after the messages.
pub struct RenderedState {
    /// The document's content.
    pub html: String,
    /// Every text that the live region announced, in order.
    pub announcements: Vec<String>,
}

/// Renders some states, each after its messages.
///
/// # Errors
///
/// When a component waits for something, which none of the app does.
pub fn render_interface_states(
    story: &Story,
    mode: DocumentMode,
    states: Vec<InterfaceState>,
) -> Result<Vec<RenderedState>, Unfinished> {
    // A story consists of references to leaked memory anyway; see `story::check`.
    let story: &'static Story = Box::leak(Box::new(*story));
    let rendered = states.into_iter().map(|state| {
        let (app, announcements) = after_messages(story, mode, state);
        let html = html::<Interface>(InterfaceProps {
            story: StoryRef(story),
            mode,
            state: app.view_state.clone(),
            ui: app.ui.clone(),
        })?;
        Ok(RenderedState { html, announcements })
    });
    rendered.collect()
}

/// The app's state after the messages, with the rest of the view and after a pause, with everything that was announced meanwhile.
fn after_messages(
    story: &'static Story,
    mode: DocumentMode,
    state: InterfaceState,
) -> (AppState, Vec<String>) {
    let environment = Environment {
        story,
        mode,
        whole_view: state.whole_view,
        host: Some(match mode {
            DocumentMode::Offline => &UNKNOWN_ADDRESS,
            _ => &KNOWN_ADDRESS,
        }),
    };
    let mut app = AppState::new(&state.start, environment, state.had_errors, false);
    let mut announcements: Vec<String> = Vec::new();
    for message in state
        .messages
        .into_iter()
        .chain([Message::Complete, Message::Idle])
    {
        app.apply(message, environment);
        let announced = unmarked(&app.ui.announcement);
        if !announced.is_empty() && announcements.last() != Some(&announced) {
            announcements.push(announced);
        }
    }
    (app, announcements)
}

/// A host with made-up links: that of the view, and that of its embed page if there is one.
struct ExampleHost {
    embed: &'static str,
}

const KNOWN_ADDRESS: ExampleHost = ExampleHost {
    embed: "https://news.example/story/embed/",
};
/// An offline copy that does not know its address on the web.
const UNKNOWN_ADDRESS: ExampleHost = ExampleHost { embed: "" };

impl Host for ExampleHost {
    fn is_complete(&self) -> bool {
        true
    }

    fn share_links(&self, _: &ViewState) -> (String, String) {
        ("https://news.example/story/".to_owned(), self.embed.to_owned())
    }

    fn export(&'static self, _: Export, _: &ViewState) {}

    fn run_effects(&'static self, _: &ViewState, _: &[Effect]) {}

    fn schedule_effects(&'static self, _: bool, _: &ViewState, _: Vec<Effect>) {}
}

/// The whole document in one state.
struct Interface;

#[derive(Clone, PartialEq, Properties)]
struct InterfaceProps {
    story: StoryRef,
    mode: DocumentMode,
    state: ViewState,
    ui: UiState,
}

impl Component for Interface {
    type Message = ();
    type Properties = InterfaceProps;

    fn create(_: &Context<Self>) -> Self {
        Interface
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let InterfaceProps {
            story: StoryRef(story),
            mode,
            state,
            ui,
        } = ctx.props();
        let followed = state.follow.map(|thing| related(story, thing));
        let context = RenderContext {
            story,
            state,
            connected: followed.as_ref(),
            marked: Cell::default(),
            links: match mode {
                DocumentMode::Offline => Links::Fragments,
                _ => Links::of(state.view),
            },
            mode: *mode,
            ui,
            host: Some(&KNOWN_ADDRESS),
            brief: false,
        };
        VNodeBuilder::render(context.story, |m| document(m, &context))
    }
}
