//! From an event of the page to a message for the app.
//!
//! The markup says what a control does: a link by its `href`, a button by `data-href` (an address) or `data-action` (a
//! command), a field by `data-field`. With `data-keep-focus` the focus stays on the control.

use locale::Msg;
use story::address::{self, ParsedAddress};
use story::view_state::Field;
use wasm_bindgen::JsCast;
use web_sys::{
    CustomEvent, Element, Event, HtmlAnchorElement, HtmlDialogElement, HtmlElement, KeyboardEvent,
    MouseEvent, Url,
};

use crate::browser::address_bar::root_attribute;
use crate::browser::page::{Page, opened_claim};
use crate::browser::{commands, dialogs, focus, map};
use crate::context::{DocumentMode, HistoryAction, Message, draws_map};

/// The message for an event, if any.
pub(crate) fn message(page: &Page, event: &Event) -> Option<Message> {
    let kind = event.type_();
    match kind.as_str() {
        // The address that would be written is of a page that the reader has left already.
        "popstate" => drop(page.unwritten.take()),
        // Links are relative to the address.
        "click" | "keydown" | "pagehide" | "beforeprint" => page.write_address_now(),
        _ => {}
    }
    if map::handle_event(page, event) {
        return None;
    }
    match kind.as_str() {
        "click" => click(page, event),
        "input" => input(event, false),
        "change" => input(event, true),
        "keydown" => key(page, event.dyn_ref()?),
        "beforeprint" => Some(Message::Print(true)),
        "afterprint" => Some(Message::Print(false)),
        "toggle" => opened_claim(page.story, &event.target()?.dyn_into().ok()?).map(Message::OpenDisclosure),
        "close" if closest(event, "#bgr-search").is_some() => Some(Message::CloseSearch),
        "close" => closest(event, "#bgr-share").map(|_| Message::CloseShare),
        // A frame keeps its address in memory; its fragment belongs to the host page.
        "popstate" if page.address_bar.is_memory() => None,
        "popstate" => {
            dialogs::close_share(page);
            Some(Message::Navigate {
                to: page.address_bar.read(&page.window, page.story),
                history: HistoryAction::Keep,
                keep_focus: true,
            })
        }
        "bgr:saved" => Some(Message::Announce(Msg::SavedAsAFile)),
        "bgr:show" => {
            let path = event.dyn_ref::<CustomEvent>()?.detail().as_string()?;
            let to = address::parse(&path, page.story);
            // If the event is not handled here, `embed_host.js` loads the view's own page.
            if !can_show(page, &to) {
                return None;
            }
            event.prevent_default();
            dialogs::close_share(page);
            Some(Message::Navigate {
                to,
                history: HistoryAction::Replace,
                keep_focus: true,
            })
        }
        _ => None,
    }
}

/// The nearest ancestor of the event's target, or the target itself, that matches a selector.
fn closest(event: &Event, selector: &str) -> Option<Element> {
    event
        .target()?
        .dyn_into::<Element>()
        .ok()?
        .closest(selector)
        .ok()?
}

fn click(page: &Page, event: &Event) -> Option<Message> {
    // Areas of the map are not links, but have an address: the accessible link is the venue's name.
    let control = closest(
        event,
        "a[href],[data-href],button[data-action],button[data-field]",
    );
    if map::swallows_click() {
        event.prevent_default();
        return None;
    }
    let control = control?;
    if let Some(command) = control.get_attribute("data-action") {
        // A link with a command works without the app; the app carries out the command instead.
        event.prevent_default();
        return commands::command(page, &command, &control);
    }
    let mouse = event.dyn_ref::<MouseEvent>()?;
    let wants_other_window =
        mouse.button() != 0 || mouse.meta_key() || mouse.ctrl_key() || mouse.shift_key() || mouse.alt_key();
    let is_link = control.has_attribute("href");
    if let Some(to) = control
        .get_attribute("data-href")
        .filter(|_| !(is_link && wants_other_window))
    {
        return Some(change_in_place(page, event, &control, &to, is_link));
    }
    if let Some(name) = control.get_attribute("data-field") {
        let (field, value) = (Field::from_word(&name)?, control.get_attribute("value")?);
        return Some(Message::Input {
            field,
            value,
            committed: true,
        });
    }
    if event.default_prevented() || wants_other_window {
        return None;
    }
    if control.has_attribute("target") || control.has_attribute("download") {
        return None;
    }
    follow_link(page, event, &control)
}

/// A click on a control with `data-href`, which changes the current view.
fn change_in_place(page: &Page, event: &Event, control: &Element, to: &str, is_link: bool) -> Message {
    // A link with `data-href` loads a page without the app; the app changes the list in place.
    event.prevent_default();
    // A control that disappears names the element that takes the focus.
    if let Some(next) = control
        .get_attribute("data-focus")
        .and_then(|id| page.element(&id))
    {
        if is_link {
            next.scroll_into_view();
        }
        focus::focus_on(&next);
    }
    Message::Navigate {
        to: address::parse(to, page.story),
        history: HistoryAction::Push,
        keep_focus: true,
    }
}

/// A click on a link within the story.
fn follow_link(page: &Page, event: &Event, control: &Element) -> Option<Message> {
    let href = control.get_attribute("href").unwrap_or_default();
    // A link within SVG is another kind of element, which does not offer its absolute address.
    let absolute = match control.dyn_ref::<HtmlAnchorElement>() {
        Some(link) => link.href(),
        None => Url::new_with_base(&href, &page.document.base_uri().ok()??)
            .ok()?
            .href(),
    };
    let to = address::parse(
        page.address_bar.internal(&href, &absolute, page.story)?,
        page.story,
    );
    if !can_show(page, &to) {
        return None;
    }
    event.prevent_default();
    // While a modal dialog is open, WebKit cannot focus anything outside of it.
    if let Some(dialog) =
        closest(event, "dialog").and_then(|dialog| dialog.dyn_into::<HtmlDialogElement>().ok())
    {
        dialog.close();
    }
    // A link to a part of the current view.
    if let Some(part) = control
        .get_attribute("data-focus")
        .and_then(|id| page.element(&id))
    {
        part.scroll_into_view();
        focus::focus_on(&part);
    }
    Some(Message::Navigate {
        to,
        history: HistoryAction::Push,
        keep_focus: control.has_attribute("data-keep-focus"),
    })
}

/// Whether the document can show a view. A view with a map needs the base map, every view the style of all views, and that of
/// another section more of the engine; without them the browser loads the page that contains what it needs. A widget asks for the
/// engine only now, so it waits, unless it could not be loaded.
fn can_show(page: &Page, to: &ParsedAddress) -> bool {
    let waits =
        || page.mode == DocumentMode::Embed && root_attribute(&page.document, "data-bgr-fault").is_empty();
    (!page.lacks(&to.state) || waits())
        && root_attribute(&page.document, "data-bgr-style").is_empty()
        && (!draws_map(to.state.view) || page.document.get_element_by_id("bgr-base-map").is_some())
}

fn input(event: &Event, committed: bool) -> Option<Message> {
    let field = event.target()?.dyn_into::<Element>().ok()?;
    let name = field.get_attribute("data-field")?;
    // A number is read when its field is left or Enter is pressed.
    if !committed && field.has_attribute("data-commit-on-change") {
        return None;
    }
    // A moved slider has sent its value and was rendered; only the address waits until it rests.
    if committed && field.get_attribute("type").is_some_and(|kind| kind == "range") {
        return Some(Message::SliderReleased);
    }
    // Both inputs and selects have a value.
    let value = js_sys::Reflect::get(&field, &"value".into()).ok()?.as_string()?;
    Some(Message::Input {
        field: Field::from_word(&name)?,
        value,
        committed,
    })
}

fn has(page: &Page, selector: &str) -> bool {
    page.live
        .query_selector(selector)
        .is_ok_and(|found| found.is_some())
}

fn key(page: &Page, event: &KeyboardEvent) -> Option<Message> {
    if event.default_prevented() || event.ctrl_key() || event.meta_key() || event.alt_key() {
        return None;
    }
    let typing = closest(event, "input,textarea,select").is_some();
    match event.key().as_str() {
        // One dialog at a time: closing a second one would return the focus to the first, which is gone by then.
        "/" if !typing && has(page, "[aria-keyshortcuts]") && !has(page, "dialog[open]") => {
            event.prevent_default();
            Some(Message::OpenSearch)
        }
        // A search field would use the first Escape to clear itself.
        "Escape" if closest(event, "#bgr-search").is_some() => {
            event.prevent_default();
            dialogs::close_search(page);
            None
        }
        "Enter" if closest(event, "#bgr-search-field").is_some() => {
            let first = page.document.query_selector("#bgr-search a").ok()??;
            first.dyn_ref::<HtmlElement>()?.click();
            None
        }
        _ => {
            if !map::handle_key(page, event) {
                focus::rove(page, event);
            }
            None
        }
    }
}
