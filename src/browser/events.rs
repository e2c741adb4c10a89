//! From an event of the page to a message for the app.
//!
//! Controls say in the markup what they do: a link by its `href`, a button by `data-to` (an
//! address) or `data-do` (a command), a field by `data-field`. `data-stay` keeps the focus.

use story::address::{self, ParsedAddress};
use story::view_state::Field;
use wasm_bindgen::JsCast;
use web_sys::{
    CustomEvent, Element, Event, HtmlAnchorElement, HtmlDialogElement, HtmlElement, KeyboardEvent,
    MouseEvent, Url,
};

use crate::app::{Message, Step};
use crate::browser::{Page, STORY, commands, focus, map};

/// The message that an event stands for, if any.
pub(crate) fn message(page: &Page, event: &Event) -> Option<Message> {
    if map::takes(page, event) {
        return None;
    }
    match event.type_().as_str() {
        "click" => click(page, event),
        "input" => enter(event, false),
        "change" => enter(event, true),
        "keydown" => key(page, event.dyn_ref()?),
        "beforeprint" => Some(Message::Print(true)),
        "afterprint" => Some(Message::Print(false)),
        "close" if closest(event, "#bgr-search").is_some() => Some(Message::EndSearch),
        "close" => closest(event, "#bgr-share").map(|_| Message::EndShare),
        // A frame keeps its state in memory: what its own fragment says is the host's business.
        "popstate" if page.address_bar.is_memory() => None,
        "popstate" => {
            commands::close_share(page);
            Some(Message::Open {
                to: page.address_bar.read(&page.window, &STORY),
                step: Step::Keep,
                stay: true,
            })
        }
        "bgr:show" => {
            let path = event.dyn_ref::<CustomEvent>()?.detail().as_string()?;
            let to = address::parse(&path, &STORY);
            // What is not taken here, frame.js shows by going to the view's own page.
            if !can_show(page, &to) {
                return None;
            }
            event.prevent_default();
            commands::close_share(page);
            Some(Message::Open {
                to,
                step: Step::Replace,
                stay: true,
            })
        }
        _ => None,
    }
}

/// The nearest element around the event's target that fits a selector.
fn closest(event: &Event, selector: &str) -> Option<Element> {
    event
        .target()?
        .dyn_into::<Element>()
        .ok()?
        .closest(selector)
        .ok()?
}

fn click(page: &Page, event: &Event) -> Option<Message> {
    // Areas of the map lead to their venue without being links: the link is their name.
    let control = closest(event, "a[href],[data-to],button[data-do],button[data-field]");
    if map::swallows_click() {
        event.prevent_default();
        return None;
    }
    let control = control?;
    let stay = control.has_attribute("data-stay");
    if let Some(command) = control.get_attribute("data-do") {
        // A link that works without the app is a command with it, and leads nowhere.
        event.prevent_default();
        return commands::command(page, &command, &control);
    }
    let mouse = event.dyn_ref::<MouseEvent>()?;
    let wants_other_window =
        mouse.button() != 0 || mouse.meta_key() || mouse.ctrl_key() || mouse.shift_key() || mouse.alt_key();
    let is_link = control.has_attribute("href");
    if let Some(to) = control
        .get_attribute("data-to")
        .filter(|_| !(is_link && wants_other_window))
    {
        // A link that works without the app changes the list in place with it.
        event.prevent_default();
        // A button that takes itself away names the element that gets the focus.
        if let Some(next) = control
            .get_attribute("data-focus")
            .and_then(|id| page.element(&id))
        {
            if is_link {
                next.scroll_into_view();
            }
            focus::focus_on(&next);
        }
        return Some(Message::Open {
            to: address::parse(&to, &STORY),
            step: Step::Push,
            stay: true,
        });
    }
    if let Some(word) = control.get_attribute("data-field") {
        let (field, value) = (Field::from_word(&word)?, control.get_attribute("value")?);
        return Some(Message::Enter {
            field,
            value,
            settled: true,
        });
    }
    if event.default_prevented() || wants_other_window {
        return None;
    }
    if control.has_attribute("target") || control.has_attribute("download") {
        return None;
    }
    let href = control.get_attribute("href").unwrap_or_default();
    // A link within a drawing is another kind of element and does not know its absolute address.
    let absolute = match control.dyn_ref::<HtmlAnchorElement>() {
        Some(link) => link.href(),
        None => Url::new_with_base(&href, &page.document.base_uri().ok()??)
            .ok()?
            .href(),
    };
    let to = address::parse(page.address_bar.internal(&href, &absolute)?, &STORY);
    if !can_show(page, &to) {
        return None;
    }
    event.prevent_default();
    // Where a modal dialog leaves the document open, WebKit gives the focus to nothing outside of it.
    if let Some(dialog) =
        closest(event, "dialog").and_then(|dialog| dialog.dyn_into::<HtmlDialogElement>().ok())
    {
        dialog.close();
    }
    // A link to a part of the view that is on the screen already leads there at once.
    if let Some(part) = control
        .get_attribute("data-focus")
        .and_then(|id| page.element(&id))
    {
        part.scroll_into_view();
        focus::focus_on(&part);
    }
    Some(Message::Open {
        to,
        step: Step::Push,
        stay,
    })
}

/// A view with a map can only be shown where the document holds the base map; else the
/// browser follows the link to the page that does.
fn can_show(page: &Page, to: &ParsedAddress) -> bool {
    !crate::app::draws_map(to.state.view) || page.document.get_element_by_id("bgr-atlas").is_some()
}

fn enter(event: &Event, settled: bool) -> Option<Message> {
    let field = event.target()?.dyn_into::<Element>().ok()?;
    let word = field.get_attribute("data-field")?;
    // A number is understood as a whole, when its field is left or Enter is pressed.
    if !settled && field.has_attribute("data-settle") {
        return None;
    }
    // Inputs and selects alike have a value.
    let value = js_sys::Reflect::get(&field, &"value".into()).ok()?.as_string()?;
    Some(Message::Enter {
        field: Field::from_word(&word)?,
        value,
        settled,
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
        // One dialog at a time: what closes the second gives the focus to the first, which is gone by then.
        "/" if !typing && has(page, "[aria-keyshortcuts]") && !has(page, "dialog[open]") => {
            event.prevent_default();
            Some(Message::Search)
        }
        // A search field would take the first Escape to empty itself.
        "Escape" if closest(event, "#bgr-search").is_some() => {
            event.prevent_default();
            commands::command(page, "end-search", &closest(event, "dialog")?)
        }
        "Enter" if closest(event, "#bgr-search-field").is_some() => {
            let first = page.document.query_selector("#bgr-search a").ok()??;
            first.dyn_ref::<HtmlElement>()?.click();
            None
        }
        _ => {
            if !map::key(page, event) {
                focus::rove(page, event);
            }
            None
        }
    }
}
