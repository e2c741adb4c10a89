//! The host of the app: what happens after each render.

use gloo::timers::callback::Timeout;
use locale::unmarked;
use story::view_state::ViewState;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

use crate::browser::address_bar::root_attribute;
use crate::browser::page::{Page, dispatch};
use crate::browser::running::send;
use crate::browser::{dialogs, export, focus, map};
use crate::context::{Effect, Export, HistoryAction, Host, Message};

/// How long the reader must pause before a count is announced and a typed search is written to the address, in
/// milliseconds.
const IDLE_MS: u32 = 700;

/// When the rest of a view follows if no frame is painted, in milliseconds.
const FRAMELESS_MS: u32 = 200;

impl Host for Page {
    fn share_links(&self, state: &ViewState) -> (String, String) {
        self.address_bar.share_links(&self.window, state, self.story)
    }

    fn export(&'static self, export: Export, state: &ViewState) {
        export::export(self, export, state);
    }

    fn is_complete(&self) -> bool {
        self.only_section().is_none()
    }

    fn run_effects(&'static self, state: &ViewState, effects: &[Effect]) {
        self.run(state, effects, false);
    }

    fn schedule_effects(&'static self, first: bool, state: &ViewState, effects: Vec<Effect>) {
        let state = state.clone();
        map::before_render(self);
        let was_within = focus::is_within(self);
        // Tasks run in order, so this one starts when the current render has ended, or has stopped the app. In the
        // latter case `boot.js` has restored the prerendered view already.
        yew::platform::spawn_local(async move {
            if root_attribute(&self.document, "data-bgr-state") != "stopped" {
                self.after_render(first, &state, &effects, was_within);
            }
        });
    }
}

impl Page {
    fn after_render(&'static self, first: bool, state: &ViewState, effects: &[Effect], was_within: bool) {
        if first {
            // A venue may have been selected in its preview, when the title was still that of the map.
            self.set_title(state);
            dispatch(&self.document, "bgr:rendered", &JsValue::NULL);
        }
        if state.search.is_some() {
            dialogs::show_search(self);
        }
        map::after_render(self, first);
        self.run(state, effects, was_within);
    }

    fn run(&'static self, state: &ViewState, effects: &[Effect], was_within: bool) {
        let is_late = effects.contains(&Effect::CompleteAfterPaint);
        for effect in effects {
            match effect {
                // In Chromium a new entry of the history takes as long as the render.
                Effect::WriteAddress(history) if is_late => {
                    self.unwritten.replace(Some((*history, state.clone())));
                }
                _ => self.run_effect(state, effect, was_within),
            }
        }
    }

    /// Writes the address that waits for the paint, if any, with the title of the view.
    pub(crate) fn write_address_now(&self) {
        if let Some((history, state)) = self.unwritten.take() {
            self.set_title(&state);
            self.write_address(&state, history);
        }
    }

    fn write_address(&self, state: &ViewState, history: HistoryAction) {
        self.address_bar.write(&self.window, state, self.story, history);
        let path = story::address::path(state.view, self.story);
        dispatch(&self.document, "bgr:view", &path.into());
    }

    fn run_effect(&'static self, state: &ViewState, effect: &Effect, was_within: bool) {
        match effect {
            Effect::WriteAddress(history) => self.write_address(state, *history),
            Effect::FocusView {
                keep_focus,
                section_changed,
            } => {
                if self.unwritten.borrow().is_none() {
                    self.set_title(state);
                }
                focus::focus_view(self, *keep_focus, *section_changed, was_within);
            }
            Effect::FocusSection => focus::focus_section(self),
            Effect::ShowShareDialog => dialogs::show_share(self),
            Effect::StartIdleTimer => {
                let timer = Timeout::new(IDLE_MS, || send(Message::Idle));
                // Dropping the previous timer cancels it.
                self.idle_timer.replace(Some(timer));
            }
            Effect::CompleteAfterPaint => self.complete_after_paint(),
        }
    }

    /// A task that is queued in an animation frame runs after the paint.
    fn complete_after_paint(&'static self) {
        let complete_in = |delay| {
            let timer = Timeout::new(delay, || {
                self.write_address_now();
                send(Message::Complete);
            });
            self.rest_timer.replace(Some(timer));
        };
        // A hidden page has no animation frames.
        complete_in(FRAMELESS_MS);
        let frame = Closure::once_into_js(move || complete_in(0));
        let _ = self.window.request_animation_frame(frame.unchecked_ref());
    }

    fn set_title(&self, state: &ViewState) {
        self.document
            .set_title(&unmarked(&story::title::document_title(self.story, state.view)));
    }
}
