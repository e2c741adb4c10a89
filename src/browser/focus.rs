//! Where the keyboard is, and where the page is scrolled to.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use crate::app::Place;
use crate::browser::{Page, all};

/// Puts the live app in the place of the prerendered view. Both have the same structure, so
/// the place of an element in one is its place in the other: focus, open disclosures and
/// scroll positions are carried over.
pub(crate) fn swap(page: &Page) {
    let focused = page
        .document
        .active_element()
        .filter(|element| page.served.contains(Some(element)));
    let focused_path = focused
        .as_ref()
        .and_then(|element| path_to(&page.served, element));
    // No view opens a disclosure by itself: those that are open were opened by the reader.
    for before in all(&page.served, "details[open]") {
        if let Some(twin) = path_to(&page.served, &before).and_then(|path| follow(&page.live, &path)) {
            let _ = twin.set_attribute("open", "");
        }
    }
    let _ = page.served.replace_with_with_node_1(&page.live);
    if let Some(root) = page.document.document_element() {
        let _ = root.class_list().add_1("bgr-live");
        let _ = root.set_attribute("data-bgr-state", "live");
    }
    if let Some(twin) = focused_path.and_then(|path| follow(&page.live, &path)) {
        // A heading takes the focus only where it has come to it, as before the app.
        if twin.has_attribute("data-arrive") {
            let _ = twin.set_attribute("tabindex", "-1");
        }
        focus_on(&twin);
    }
}

/// The child numbers that lead from an ancestor down to an element.
fn path_to(ancestor: &Element, element: &Element) -> Option<Vec<u32>> {
    let mut path = Vec::new();
    let mut here = element.clone();
    while !here.is_same_node(Some(ancestor)) {
        let mut number = 0;
        let mut before = here.previous_element_sibling();
        while let Some(sibling) = before {
            number += 1;
            before = sibling.previous_element_sibling();
        }
        path.push(number);
        here = here.parent_element()?;
    }
    path.reverse();
    Some(path)
}

fn follow(ancestor: &Element, path: &[u32]) -> Option<Element> {
    path.iter()
        .try_fold(ancestor.clone(), |here, &number| here.children().item(number))
}

/// Gives an element the focus and leaves the page where it is.
pub(crate) fn focus_on(element: &Element) {
    // A link within a drawing is no HTML element but takes the focus in the same way.
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

/// After a deliberate change of view: the new heading gets the focus, and the page starts at
/// its top. Inside a frame neither is touched: the page around it belongs to somebody else. What stays
/// where it is goes to the heading only if what had the focus went with the view before, as after Back.
pub(crate) fn arrive(page: &Page, stay: bool, other_group: bool, was_within: bool) {
    let stays = page.place == Place::Embed || stay;
    if stays && (!was_within || is_within(page)) {
        return;
    }
    // The heading of what was chosen, else that of the view: in the document the latter comes first.
    let find = |selector| page.live.query_selector(selector).ok().flatten();
    let chosen = find("[data-arrive]").filter(|_| !other_group);
    let Some(heading) = chosen.or_else(|| find("h1")) else {
        return;
    };
    let _ = heading.set_attribute("tabindex", "-1");
    focus_on(&heading);
    if stays {
        return;
    }
    if other_group {
        page.window.scroll_to_with_x_and_y(0.0, 0.0);
    } else {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        heading.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Arrow keys within a group of links or buttons marked `data-rove`: one tab stop, the arrows,
/// Home and End walk in the order of the document.
pub(crate) fn rove(page: &Page, event: &KeyboardEvent) {
    let step: i32 = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => 1,
        "ArrowLeft" | "ArrowUp" => -1,
        "Home" => i32::MIN,
        "End" => i32::MAX,
        _ => return,
    };
    // Within a field all other keys move the caret.
    let field = target(event).is_some_and(|target| target.tag_name() == "INPUT");
    if field && !matches!(event.key().as_str(), "ArrowDown" | "ArrowUp") {
        return;
    }
    let Some(group) = target(event).and_then(|target| target.closest("[data-rove]").ok().flatten()) else {
        return;
    };
    let stops = all(&group, "[data-stop]");
    let active = page.document.active_element();
    let Some(here) = stops.iter().position(|stop| active.as_ref() == Some(stop)) else {
        return;
    };
    let last = stops.len() as i32 - 1;
    let there = match step {
        i32::MIN => 0,
        i32::MAX => last,
        _ => (here as i32 + step).clamp(0, last),
    };
    event.prevent_default();
    // In a free group every stop stays a tab stop of its own.
    if group.get_attribute("data-rove").as_deref() != Some("free") {
        for (at, stop) in stops.iter().enumerate() {
            let _ = stop.set_attribute("tabindex", if at as i32 == there { "0" } else { "-1" });
        }
    }
    if let Some(stop) = stops.get(there as usize) {
        let _ = stop.unchecked_ref::<HtmlElement>().focus();
    }
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}
