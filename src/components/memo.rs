//! Parts of a view that are rendered again only if what they read has changed.
//!
//! A part gets a context of its own that contains only what its caller passes, so it cannot depend on anything else. It is a
//! component: as long as its inputs are the same, it is neither built nor compared.

use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use story::address::Links;
use story::scene::follow::{Related, related};
use story::view_state::ViewState;
use yew::virtual_dom::{Key, VComp, VNode};
use yew::{Component, Context, Html, Properties};

use crate::context::{DocumentMode, Host, RenderContext, StoryRef, UiState};
use crate::vnode_builder::VNodeBuilder;

/// Renders a part, or the item of a list at a position.
pub type Write = fn(&mut VNodeBuilder, &RenderContext<'_>, usize);

/// What the parts of a view read.
#[derive(Clone)]
pub struct Inputs(Rc<Shared>);

struct Shared {
    story: StoryRef,
    state: ViewState,
    ui: UiState,
    links: Links,
    mode: DocumentMode,
    host: Option<&'static dyn Host>,
    /// The language of the elements around.
    language: &'static str,
    /// What is related to the followed thing, once a part asks for it.
    connected: OnceCell<Option<Related>>,
}

impl Inputs {
    /// The inputs of parts that read only these two states.
    pub fn new(m: &VNodeBuilder, context: &RenderContext<'_>, state: ViewState, ui: UiState) -> Inputs {
        let whole_view = context.ui.whole_view;
        Inputs(Rc::new(Shared {
            story: StoryRef(context.story),
            state,
            ui: UiState { whole_view, ..ui },
            links: context.links.clone(),
            mode: context.mode,
            host: context.host,
            language: m.language(),
            connected: OnceCell::new(),
        }))
    }

    fn render(&self, write: Write, at: usize) -> Html {
        let shared = &*self.0;
        let story = shared.story.0;
        let connected = || shared.state.follow.map(|thing| related(story, thing));
        let context = RenderContext {
            story,
            state: &shared.state,
            connected: shared.connected.get_or_init(connected).as_ref(),
            marked: Cell::default(),
            links: shared.links.clone(),
            mode: shared.mode,
            ui: &shared.ui,
            host: shared.host,
            brief: false,
        };
        VNodeBuilder::render_within(story, shared.language, |m| write(m, &context, at))
    }
}

impl PartialEq for Inputs {
    fn eq(&self, other: &Self) -> bool {
        let (one, two) = (&*self.0, &*other.0);
        // Nothing else changes while a document is open.
        Rc::ptr_eq(&self.0, &other.0)
            || one.state == two.state
                && one.ui == two.ui
                && one.links == two.links
                && one.language == two.language
    }
}

/// Adds a part. A key is needed where parts come and go.
pub fn memo(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    inputs: &Inputs,
    key: Option<Key>,
    (write, at): (Write, usize),
) {
    // Prerendering renders everything once.
    if context.host.is_none() {
        return m.apart(|m| write(m, context, at));
    }
    // The banner above the view says whether anything in it is marked, and is built before Yew renders the part.
    if context.connected.is_some() {
        let _ = VNodeBuilder::render(context.story, |m| write(m, context, at));
    }
    let props = MemoProps {
        inputs: inputs.clone(),
        write,
        at,
    };
    m.put(VNode::from(VComp::new::<Memo>(Rc::new(props), key)));
}

#[derive(Clone, Properties)]
struct MemoProps {
    inputs: Inputs,
    write: Write,
    at: usize,
}

impl PartialEq for MemoProps {
    fn eq(&self, other: &Self) -> bool {
        self.at == other.at && std::ptr::fn_addr_eq(self.write, other.write) && self.inputs == other.inputs
    }
}

struct Memo;

impl Component for Memo {
    type Message = ();
    type Properties = MemoProps;

    fn create(_: &Context<Self>) -> Self {
        Memo
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let props = context.props();
        props.inputs.render(props.write, props.at)
    }
}
