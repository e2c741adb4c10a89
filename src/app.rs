//! The root component. It holds the state, renders the current view and hands effects to the host.

use std::cell::Cell;

use story::address::Links;
use story::model::ClaimId;
use story::scene::follow::related;
use story::view_state::ViewState;
use yew::{Component, Context, Html, Properties};

use crate::components::page_shell::page_shell;
use crate::context::{DocumentMode, Host, Message, RenderContext, StoryRef};
use crate::embeds;
use crate::reducer::{AppState, Environment};
use crate::views;
use crate::vnode_builder::VNodeBuilder;
use crate::whole_story::whole_story;

/// The properties of the app.
#[derive(Clone, Properties)]
pub struct AppProps {
    /// The story.
    pub story: StoryRef,
    /// The state at the start.
    pub start: ViewState,
    /// Whether the address at the start was not fully understood.
    pub address_had_errors: bool,
    /// Whether the reader asked for the reported share before the app was live.
    pub revealed: bool,
    /// The first claims of the disclosures that the reader opened before the app was live.
    pub opened: Vec<ClaimId>,
    /// What the reader has done, if the app is rendered only then.
    pub first: Option<Message>,
    /// Whether the host of a frame asked for the whole view instead of a widget.
    pub whole_view: bool,
    /// The kind of document.
    pub mode: DocumentMode,
    /// How links are written; none where they are relative to the current view's page.
    pub links: Option<Links>,
    /// The platform, in a browser.
    pub host: Option<&'static dyn Host>,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        // The properties of a running app never change.
        self.story == other.story && self.mode == other.mode && self.start == other.start
    }
}

impl AppProps {
    fn environment(&self) -> Environment {
        Environment {
            story: self.story.0,
            mode: self.mode,
            whole_view: self.whole_view,
            host: self.host,
        }
    }
}

/// The root component.
pub struct App {
    state: AppState,
    rendered: Cell<bool>,
    /// Whether a render is due, which will run the effects of the messages before it.
    due: Cell<bool>,
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let mut state = AppState::new(
            &props.start,
            props.environment(),
            props.address_had_errors,
            props.revealed,
        );
        state.ui.opened.clone_from(&props.opened);
        if let Some(first) = &props.first {
            state.apply(first.clone(), props.environment());
        }
        App {
            state,
            rendered: Cell::new(false),
            due: Cell::new(true),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let environment = ctx.props().environment();
        let renders = self.state.apply(message, environment);
        let due = self.due.get() || renders;
        self.due.set(due);
        if let (false, Some(host)) = (due, environment.host) {
            host.run_effects(&self.state.view_state, &self.state.take_effects());
        }
        renders
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        self.due.set(false);
        let props = ctx.props();
        let state = &self.state.view_state;
        let links = props.links.clone().unwrap_or_else(|| Links::of(state.view));
        // Not in Yew's `rendered`: after a render of more than 16 ms Yew lets the browser paint first, and the map
        // would be seen at its new camera for a moment before the animation starts.
        if let Some(host) = props.host {
            host.schedule_effects(!self.rendered.replace(true), state, self.state.take_effects());
        }
        let followed = state.follow.map(|thing| related(props.story.0, thing));
        let context = RenderContext {
            story: props.story.0,
            state,
            connected: followed.as_ref(),
            marked: Cell::default(),
            links,
            mode: props.mode,
            ui: &self.state.ui,
            host: props.host,
            brief: false,
        };
        VNodeBuilder::render(context.story, |m| document(m, &context))
    }
}

/// Renders the widget of a frame, or the page shell with the view.
pub(crate) fn document(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    if context.is_widget() {
        return embeds::widget(m, context);
    }
    page(m, context);
}

/// Renders a page. This and what only this calls is not in the engine of widgets: `crates/engine-build/src/tops.rs` names the
/// function.
#[inline(never)]
fn page(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    page_shell(m, context, |m| {
        views::view(m, context);
        whole_story(m, context);
    });
}
