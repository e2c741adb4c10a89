//! The only code that touches the page. `boot.js` calls [`start`] once and [`handle`] for
//! every event; the rest of the app sends and receives plain values.
//!
//! Every wish to the page may be refused (a sandbox, an old browser): then the app goes on
//! without it, with an address in memory, without the clipboard, at a fixed height.

mod address_bar;
mod commands;
mod events;
mod facts;
mod focus;
mod keep;
mod map;

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use story::view_state::ViewState;
use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, CustomEventInit, Document, Element, Event, HtmlElement, Window};
use yew::{AppHandle, Renderer};

use crate::app::{App, AppProps, Effect, Keep, Message, Outside, Place, StoryRef};
use address_bar::{AddressBar, said};

pub(crate) use facts::STORY;

/// The allocator. It takes half of the room of the standard library's in the wasm.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// The page with everything that the app asked about it at the start.
pub(crate) struct Page {
    window: Window,
    document: Document,
    served: Element,
    live: Element,
    place: Place,
    address_bar: AddressBar,
    pause: RefCell<Option<Timeout>>,
}

/// How long the reader must rest before a count is spoken and a typed search is written
/// into the address, in milliseconds.
const PAUSE_MS: u32 = 700;

thread_local! {
    static RUNNING: RefCell<Option<(&'static Page, AppHandle<App>)>> = const { RefCell::new(None) };
}

/// Renders the app into `live` and puts it in the place of `served` once it has rendered.
#[wasm_bindgen]
pub fn start(served: Element, live: Element) {
    yew::set_custom_panic_hook(Box::new(|_| {
        // The script outside takes over; this instance is not called again.
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            tell(&document, "bgr:stopped", "");
        }
    }));
    let Some(window) = web_sys::window() else { return };
    let Some(document) = window.document() else { return };
    let place = match said(&document, "data-bgr-mode").as_str() {
        "embed" => Place::Embed,
        "offline" => Place::Offline,
        _ => Place::Page,
    };
    let address_bar = AddressBar::of(&window, &document, place);
    let page: &'static Page = Box::leak(Box::new(Page {
        window,
        document,
        served,
        live,
        place,
        address_bar,
        pause: RefCell::default(),
    }));
    let parsed = page.address_bar.read(&page.window, &STORY);
    // Before the app was live the link "Skip the guess" led to this fragment.
    let revealed = page
        .window
        .location()
        .hash()
        .is_ok_and(|hash| hash == "#bgr-answer");
    let props = AppProps {
        story: StoryRef(&STORY),
        start: parsed.state,
        odd: parsed.had_errors,
        revealed,
        place,
        links: page.address_bar.links(),
        outside: Some(page),
    };
    let handle = Renderer::<App>::with_root_and_props(page.live.clone(), props).render();
    RUNNING.with(|running| *running.borrow_mut() = Some((page, handle)));
}

/// Takes an event of the page. Errors and panics are the business of `boot.js`.
#[wasm_bindgen]
pub fn handle(event: &Event) {
    // The message is sent after the borrow has ended: rendering may bring the next event.
    let running = RUNNING.with(|running| {
        running
            .borrow()
            .as_ref()
            .map(|(page, handle)| (*page, core::ops::Deref::deref(handle).clone()))
    });
    if let Some((page, scope)) = running
        && let Some(message) = events::message(page, event)
    {
        scope.send_message(message);
    }
}

/// Sends a message to the running app, from an answer that came later than its event.
pub(crate) fn send(message: Message) {
    RUNNING.with(|running| {
        if let Some((_, handle)) = running.borrow().as_ref() {
            handle.send_message(message);
        }
    });
}

/// The elements within another that a selector of ours finds.
#[inline(never)]
fn all(within: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = within.query_selector_all(selector) else {
        return Vec::new();
    };
    let element = |at| found.item(at).map(|node| node.unchecked_into());
    (0..found.length()).filter_map(element).collect()
}

/// Tells scripts outside the app, by an event on the document.
fn tell(document: &Document, name: &str, detail: &str) {
    let init = CustomEventInit::new();
    init.set_detail(&JsValue::from_str(detail));
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        // A refused event is no loss: nobody outside may be listening.
        let _ = document.dispatch_event(&event);
    }
}

impl Outside for Page {
    fn links_to(&self, state: &ViewState) -> (String, String) {
        self.address_bar.share(&self.window, state, &STORY)
    }

    fn keep(&'static self, keep: Keep, state: &ViewState) {
        keep::keep(self, keep, state);
    }

    fn follow(&'static self, first: bool, state: &ViewState, effects: Vec<Effect>) {
        let state = state.clone();
        map::before_render(self);
        let was_within = focus::is_within(self);
        // Tasks run in turn, so this one begins when the render that is under way has ended, or has
        // stopped the app: then `boot.js` has put the served view back already.
        yew::platform::spawn_local(async move {
            if said(&self.document, "data-bgr-state") != "stopped" {
                self.after_render(first, &state, &effects, was_within);
            }
        });
    }
}

impl Page {
    fn after_render(&self, first: bool, state: &ViewState, effects: &[Effect], was_within: bool) {
        if first {
            // A venue may have been chosen before the app came; the title is still the map's.
            self.set_title(state);
            focus::swap(self);
        }
        if state.search.is_some() {
            commands::show_search(self);
        }
        map::after_render(self, first);
        for effect in effects {
            match effect {
                Effect::Write(step) => {
                    self.address_bar.write(&self.window, state, &STORY, *step);
                    tell(
                        &self.document,
                        "bgr:view",
                        &story::address::path(state.view, &STORY),
                    );
                }
                Effect::Arrive { stay, other_group } => {
                    self.set_title(state);
                    focus::arrive(self, *stay, *other_group, was_within);
                }
                Effect::ShowDialog => commands::show_dialog(self),
                Effect::AwaitPause => {
                    let timeout = Timeout::new(PAUSE_MS, || send(Message::Pause));
                    // The timeout before it, if any, ends with its value.
                    self.pause.replace(Some(timeout));
                }
            }
        }
    }

    fn set_title(&self, state: &ViewState) {
        self.document
            .set_title(&story::title::document_title(&STORY, state.view));
    }

    fn element(&self, id: &str) -> Option<HtmlElement> {
        self.document.get_element_by_id(id)?.dyn_into().ok()
    }
}
