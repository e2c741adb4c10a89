//! Saving and copying the what-if: the chart as SVG or PNG, the table as CSV.
//!
//! Files are saved through a link with a `data:` address, which our content security policy allows. Sandboxes without
//! downloads refuse it.

use locale::{Msg, unmarked};
use story::scene::deal;
use story::scene::deal::drawing::{Colours, SIZE};
use story::view_state::ViewState;
use wasm_bindgen::prelude::*;
use web_sys::{CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement};

use crate::browser::clipboard::copy_text;
use crate::browser::page::Page;
use crate::browser::running::send;
use crate::context::{Export, Message};

/// Saves or copies the what-if. In a file of its own, as `app::page`.
#[inline(never)]
pub(crate) fn export(page: &'static Page, export: Export, state: &ViewState) {
    match export {
        Export::Svg => {
            let drawing = unmarked(&deal::chart_svg(page.story, state, &colours(page)));
            save(
                page,
                "what-if.svg",
                &data_url("data:image/svg+xml;charset=utf-8,", &drawing),
            );
        }
        Export::Png => {
            let drawing = unmarked(&deal::chart_svg(page.story, state, &colours(page)));
            // If the canvas is refused, the reader can still save the SVG.
            let _ = save_png(page, &data_url("data:image/svg+xml;charset=utf-8,", &drawing));
        }
        Export::Csv => {
            let table = unmarked(&deal::table_csv(page.story, state));
            let file = data_url("data:text/csv;charset=utf-8,", &table);
            copy_text(page, &table, Msg::TableCopied, move || {
                save(page, "what-if.csv", &file)
            });
        }
    }
}

fn data_url(kind: &str, text: &str) -> String {
    let mut address = String::from(kind);
    address.extend(js_sys::encode_uri_component(text).as_string());
    address
}

/// The colours of the current theme.
fn colours(page: &Page) -> Colours {
    let style = page
        .document
        .document_element()
        .and_then(|root| page.window.get_computed_style(&root).ok().flatten());
    let colour = |name: &str| {
        style
            .as_ref()
            .and_then(|style| style.get_property_value(name).ok())
            .unwrap_or_default()
            .trim()
            .to_owned()
    };
    Colours {
        page: colour("--bgr-page"),
        text: colour("--bgr-text"),
        rule: colour("--bgr-rule"),
        quantity: colour("--bgr-quantity"),
        unknown: colour("--bgr-unknown"),
    }
}

fn save(page: &Page, name: &str, address: &str) {
    let link = page
        .document
        .create_element("a")
        .ok()
        .and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(link) = link {
        link.set_href(address);
        link.set_download(name);
        link.click();
        send(Message::Announce(Msg::SavedAsAFile));
    }
}

/// Draws the SVG on a canvas at twice its size and saves it as PNG.
fn save_png(page: &'static Page, address: &str) -> Result<(), JsValue> {
    let image = HtmlImageElement::new()?;
    let drawn = image.clone();
    let ready = Closure::once_into_js(move || {
        let _ = save_canvas(page, &drawn);
    });
    image.set_onload(Some(ready.unchecked_ref()));
    image.set_src(address);
    Ok(())
}

fn save_canvas(page: &Page, image: &HtmlImageElement) -> Result<(), JsValue> {
    let canvas: HtmlCanvasElement = page.document.create_element("canvas")?.dyn_into()?;
    let (width, height) = (SIZE.0 * 2, SIZE.1 * 2);
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: &CanvasRenderingContext2d = context.unchecked_ref();
    let (width, height) = (f64::from(width), f64::from(height));
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height)?;
    save(page, "what-if.png", &canvas.to_data_url()?);
    Ok(())
}
