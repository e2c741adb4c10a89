//! The what-if to take away: the chart as a drawing or a picture, the table as text.
//!
//! Files go through a link with a `data:` address, which every policy of ours allows and which
//! leaves nothing behind. A sandbox without downloads refuses them; the page stays as it is.

use story::scene::deal;
use story::scene::deal::drawing::{Colours, SIZE};
use story::view_state::ViewState;
use wasm_bindgen::prelude::*;
use web_sys::{CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement};

use crate::app::{Keep, Message};
use crate::browser::{Page, STORY, commands, send};

/// Saves or copies the what-if.
pub(crate) fn keep(page: &'static Page, keep: Keep, state: &ViewState) {
    match keep {
        Keep::Svg => {
            let drawing = deal::chart_svg(&STORY, state, &colours(page));
            save(
                page,
                "what-if.svg",
                &as_address("data:image/svg+xml;charset=utf-8,", &drawing),
            );
        }
        Keep::Png => {
            let drawing = deal::chart_svg(&STORY, state, &colours(page));
            // A refused canvas means no picture; the drawing is still to be had.
            let _ = paint(page, &as_address("data:image/svg+xml;charset=utf-8,", &drawing));
        }
        Keep::Csv => {
            let table = deal::table_csv(&STORY, state);
            let file = as_address("data:text/csv;charset=utf-8,", &table);
            commands::to_clipboard(page, &table, "Table copied", move || {
                save(page, "what-if.csv", &file)
            });
        }
    }
}

fn as_address(kind: &str, text: &str) -> String {
    let mut address = String::from(kind);
    address.extend(js_sys::encode_uri_component(text).as_string());
    address
}

/// The colours as the page shows them now, in light or dark.
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
        send(Message::Tell("Saved as a file"));
    }
}

/// Paints the drawing at twice its size and saves what came of it.
fn paint(page: &'static Page, address: &str) -> Result<(), JsValue> {
    let image = HtmlImageElement::new()?;
    let painted = image.clone();
    let ready = Closure::once_into_js(move || {
        let _ = save_painted(page, &painted);
    });
    image.set_onload(Some(ready.unchecked_ref()));
    image.set_src(address);
    Ok(())
}

fn save_painted(page: &Page, image: &HtmlImageElement) -> Result<(), JsValue> {
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
