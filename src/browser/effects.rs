//! The host of the app: what happens after each render.

use gloo::timers::callback::Timeout;
use locale::unmarked;
use story::view_state::ViewState;

use crate::browser::address_bar::root_attribute;
use crate::browser::page::{Page, dispatch};
use crate::browser::running::send;
use crate::browser::{dialogs, export, focus, map};
use crate::context::{Effect, Export, Host, Message};

/// How long the reader must pause before a count is announced and a typed search is written to the address, in
/// milliseconds.
const IDLE_MS: u32 = 700;

impl Host for Page {
    fn share_links(&self, state: &ViewState) -> (String, String) {
        self.address_bar.share_links(&self.window, state, self.story)
    }

    fn export(&'static self, export: Export, state: &ViewState) {
        export::export(self, export, state);
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
    fn after_render(&self, first: bool, state: &ViewState, effects: &[Effect], was_within: bool) {
        if first {
            // A venue may have been selected in its preview, when the title was still that of the map.
            self.set_title(state);
            focus::swap(self);
        }
        if state.search.is_some() {
            dialogs::show_search(self);
        }
        map::after_render(self, first);
        for effect in effects {
            match effect {
                Effect::WriteAddress(history) => {
                    self.address_bar.write(&self.window, state, self.story, *history);
                    let path = story::address::path(state.view, self.story);
                    dispatch(&self.document, "bgr:view", &path);
                }
                Effect::FocusView {
                    keep_focus,
                    section_changed,
                } => {
                    self.set_title(state);
                    focus::focus_view(self, *keep_focus, *section_changed, was_within);
                }
                Effect::FocusSection => focus::focus_section(self),
                Effect::ShowShareDialog => dialogs::show_share(self),
                Effect::StartIdleTimer => {
                    let timer = Timeout::new(IDLE_MS, || send(Message::Idle));
                    // Dropping the previous timer cancels it.
                    self.idle_timer.replace(Some(timer));
                }
            }
        }
    }

    fn set_title(&self, state: &ViewState) {
        self.document
            .set_title(&unmarked(&story::title::document_title(self.story, state.view)));
    }
}
