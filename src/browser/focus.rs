//! Keyboard focus and scroll position.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use crate::browser::page::{Page, all};
use crate::context::DocumentMode;

/// Focuses an element without scrolling.
pub(crate) fn focus_on(element: &Element) {
    // A link within SVG is not an HTML element, but can be focused in the same way.
    let element: &HtmlElement = element.unchecked_ref();
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Whether something in the view has the focus.
pub(crate) fn is_within(page: &Page) -> bool {
    page.document
        .active_element()
        .is_some_and(|active| page.live.contains(Some(&active)))
}

/// After a change of view: focuses the new heading and scrolls to the top. In a frame neither happens, because the page
/// around it belongs to somebody else. With `keep_focus`, the heading is focused only if the focused element has
/// disappeared, as after Back.
pub(crate) fn focus_view(page: &Page, keep_focus: bool, section_changed: bool, was_within: bool) {
    let stays = page.mode == DocumentMode::Embed || keep_focus;
    if stays && (!was_within || is_within(page)) {
        return;
    }
    // The heading of the selected item if there is one, otherwise that of the view.
    let find = |selector| page.live.query_selector(selector).ok().flatten();
    let chosen = find("[data-focus-target]").filter(|_| !section_changed);
    let Some(heading) = chosen.or_else(|| find("h1")) else {
        return;
    };
    let _ = heading.set_attribute("tabindex", "-1");
    focus_on(&heading);
    if stays {
        return;
    }
    if section_changed {
        page.window.scroll_to_with_x_and_y(0.0, 0.0);
    } else {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        heading.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Focuses the section around the focused control, which is about to disappear.
pub(crate) fn focus_section(page: &Page) {
    let active = page.document.active_element();
    if let Some(section) = active.and_then(|active| active.closest("section").ok().flatten()) {
        let _ = section.set_attribute("tabindex", "-1");
        focus_on(&section);
    }
}

/// Roving focus: within a group with `data-roving-group`, arrow keys, Home and End move the focus. The group is one tab stop.
pub(crate) fn rove(page: &Page, event: &KeyboardEvent) {
    let step: i32 = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => 1,
        "ArrowLeft" | "ArrowUp" => -1,
        "Home" => i32::MIN,
        "End" => i32::MAX,
        _ => return,
    };
    // In a field all other keys move the caret.
    let field = target(event).is_some_and(|target| target.tag_name() == "INPUT");
    if field && !matches!(event.key().as_str(), "ArrowDown" | "ArrowUp") {
        return;
    }
    let Some(group) = target(event).and_then(|target| target.closest("[data-roving-group]").ok().flatten())
    else {
        return;
    };
    let items = all(&group, "[data-roving-item]");
    let active = page.document.active_element();
    let Some(here) = items.iter().position(|stop| active.as_ref() == Some(stop)) else {
        return;
    };
    let last = items.len() as i32 - 1;
    let there = match step {
        i32::MIN => 0,
        i32::MAX => last,
        _ => (here as i32 + step).clamp(0, last),
    };
    event.prevent_default();
    // In a free group every item is a tab stop.
    if group.get_attribute("data-roving-group").as_deref() != Some("free") {
        for (at, stop) in items.iter().enumerate() {
            let _ = stop.set_attribute("tabindex", if at as i32 == there { "0" } else { "-1" });
        }
    }
    if let Some(stop) = items.get(there as usize) {
        let _ = stop.unchecked_ref::<HtmlElement>().focus();
    }
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}
