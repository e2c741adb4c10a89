//! The commands of buttons with `data-action`, for everything that no address holds.

use locale::Msg;
use story::scene::roster::SortOrder;
use story::vocabulary::VenueKind;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlTextAreaElement};

use crate::browser::clipboard::copy_text;
use crate::browser::page::{Page, dispatch};
use crate::browser::running::send;
use crate::browser::{dialogs, focus, map};
use crate::context::{Export, Message};

/// Carries out a command, or turns it into a message.
pub(crate) fn command(page: &Page, name: &str, control: &Element) -> Option<Message> {
    match name {
        "zoom-in" | "zoom-out" | "zoom-reset" => {
            map::command(page, name);
            None
        }
        "toggle-venue-kind" => {
            let kind = control.get_attribute("data-kind")?;
            Some(Message::ToggleVenueKind(VenueKind::from_word(&kind)?))
        }
        "reveal" => {
            // Only in a widget can it take the focus.
            if let Some(answer) = page.element("bgr-answer") {
                focus::focus_on(&answer);
            }
            Some(Message::Reveal)
        }
        "what-if" => Some(Message::ToggleWhatIf),
        "save-chart-svg" => Some(Message::Export(Export::Svg)),
        "save-chart-png" => Some(Message::Export(Export::Png)),
        "copy-table-csv" => Some(Message::Export(Export::Csv)),
        "save-map-svg" | "save-map-png" => {
            dispatch(&page.document, "bgr:export", &name.into());
            None
        }
        "share" => Some(Message::OpenShare),
        "search" => Some(Message::OpenSearch),
        "toggle-search-key" => Some(Message::ToggleSearchKey),
        "close-search" => {
            dialogs::close_search(page);
            None
        }
        "close-share" => {
            dialogs::close_share(page);
            None
        }
        "sort-by-side" => Some(Message::Sort(SortOrder::Side)),
        "sort-by-name" => Some(Message::Sort(SortOrder::Name)),
        // Handled in `boot.js`: waiting for a promise that may be rejected takes less code there.
        "share-sheet" => {
            dispatch(&page.document, "bgr:share-sheet", &JsValue::NULL);
            None
        }
        _ if name.starts_with("copy-") => copy(page, name),
        _ => None,
    }
}

/// Copies a field or the picture. In a file of its own, as `app::page`, because none of them stands beside the map.
#[inline(never)]
fn copy(page: &Page, name: &str) -> Option<Message> {
    match name {
        "copy-link" => copy_field(page, "bgr-share-link", Msg::LinkCopied),
        "copy-cite" => copy_field(page, "bgr-share-cite", Msg::CitationCopied),
        "copy-embed" => copy_field(page, "bgr-share-code", Msg::EmbedCodeCopied),
        "copy-picture-code" => copy_field(page, "bgr-share-picture", Msg::PictureCodeCopied),
        "copy-citation" => copy_field(page, "bgr-citation", Msg::CitationCopied),
        "copy-picture" => {
            let told = Closure::once_into_js(|copied: JsValue| {
                send(Message::Announce(if copied.is_truthy() {
                    Msg::PictureCopied
                } else {
                    Msg::PictureNotCopied
                }));
            });
            // Handled in `copy_picture.js`.
            dispatch(&page.document, "bgr:export", &told);
            None
        }
        _ => None,
    }
}

/// Copies a field. If the clipboard is refused, the text of the field stays selected.
fn copy_field(page: &Page, id: &str, done: Msg) -> Option<Message> {
    let field: HtmlTextAreaElement = page.element(id)?.dyn_into().ok()?;
    field.select();
    let refused = || send(Message::Announce(Msg::PressCtrlCToCopy));
    copy_text(page, &field.value(), done, refused);
    None
}
