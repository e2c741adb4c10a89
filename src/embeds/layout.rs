//! The parts that all widgets share: head, stage, panel and foot, in this order for the eye, the keyboard and screen readers.
//!
//! The style sheet gives each size of widget its height. The stage takes what the other parts leave; only letters that are
//! much larger than usual make a widget grow.

use locale::{Format, Msg, msg};
use story::model::View;
use story::scene::brief::{Place, step_name};

use crate::components::editions::short_translation_note;
use crate::components::full_view::leads_to_full_view;
use crate::components::ids::MAIN;
use crate::components::live_region::live_region;
use crate::components::page_shell::{NAME, address_notice, share_button};
use crate::components::share;
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// The longest name in characters that the head repeats.
const SHORT: usize = 20;

/// What differs between widgets, apart from their content.
pub struct Widget<'a> {
    /// The word for the height in the style sheet.
    pub size: &'static str,
    /// The heading; none if the panel contains it.
    pub title: Option<&'a str>,
    /// What is chosen, at the end of the head.
    pub chosen: String,
    /// The name of the panel: what is chosen.
    pub panel: &'a str,
    pub previous: Option<Step>,
    pub next: Option<Step>,
}

/// A link to the previous or the next thing.
pub struct Step {
    /// The page that the browser loads without the app.
    pub href: String,
    /// The address that the app shows in place, if it is another one.
    pub address: Option<String>,
    /// The name of where it leads.
    pub name: String,
    /// Whether the name fits a button.
    pub fits: Fits,
}

/// From which width on the name of a step fits its button. In the narrowest columns none does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Fits {
    Always,
    /// From 480 pixels.
    WhenWide,
    Never,
}

impl Step {
    /// A step with a name.
    pub fn new(href: String, name: &str) -> Step {
        let length = name.chars().count();
        Step {
            href,
            address: None,
            name: name.to_owned(),
            fits: match length {
                0..=13 => Fits::Always,
                14..=20 => Fits::WhenWide,
                _ => Fits::Never,
            },
        }
    }
}

/// The steps before and after a place.
pub fn steps(context: &RenderContext<'_>, place: &Place) -> (Option<Step>, Option<Step>) {
    let step = |view: View| {
        let href = context.link_keeping_filters(view);
        match view {
            View::Claim(id) => {
                let number = id.index() + 1;
                let name = context.format(msg::StatementNumber { number });
                Step {
                    fits: Fits::Never,
                    ..Step::new(href, &name)
                }
            }
            _ => Step::new(href, step_name(context.story, view)),
        }
    };
    (place.previous.map(step), place.next.map(step))
}

/// "1 of 10", or how many there are if nothing is chosen, such as "10 places", from the message `counted`.
pub fn place_words(context: &RenderContext<'_>, place: &Place, counted: impl Format) -> String {
    match place.number {
        0 => context.format(counted),
        number => context.format(msg::PlaceOf {
            number,
            all: place.of,
        }),
    }
}

/// Renders a widget.
pub fn layout(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    widget: &Widget<'_>,
    stage: &dyn Fn(&mut VNodeBuilder),
    panel: &dyn Fn(&mut VNodeBuilder),
    more: &dyn Fn(&mut VNodeBuilder),
) {
    // The style of the deal hides the reported share until the reader asks for it.
    let class = if widget.size == "deal" {
        "bgr-widget bgr-deal"
    } else {
        "bgr-widget"
    };
    m.el("main", class, |m| {
        m.attr_if(widget.size == "deal" && context.ui.revealed, "data-revealed", "");
        m.attr("id", MAIN);
        m.attr("tabindex", "-1");
        m.attr("data-size", widget.size);
        m.el("header", "bgr-widget__head", |m| {
            if let Some(title) = widget.title {
                m.el_text("h1", "bgr-widget__title", title.to_owned());
                m.el("p", "bgr-widget__chosen", |m| {
                    if names_chosen(widget) {
                        m.el_text("span", "bgr-widget__at", widget.panel.to_owned());
                        m.text(" ");
                    }
                    m.text(widget.chosen.clone());
                });
            }
        });
        m.el("div", "", |m| address_notice(m, context));
        m.el("div", "bgr-widget__stage", stage);
        m.el("section", "bgr-widget__panel", |m| {
            m.attr("aria-label", widget.panel.to_owned());
            panel(m);
        });
        foot(m, context, widget, more);
    });
    m.el("div", "", |m| {
        if context.ui.share.is_none() {
            live_region(m, context);
        }
    });
    m.el("div", "", |m| share::dialog(m, context));
}

/// Whether the head repeats the name of what is chosen.
fn names_chosen(widget: &Widget<'_>) -> bool {
    let is_other = widget.title != Some(widget.panel);
    let is_view = !widget.chosen.is_empty() && widget.size != "sources";
    is_view && is_other && widget.panel.chars().count() <= SHORT
}

fn foot(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    widget: &Widget<'_>,
    more: &dyn Fn(&mut VNodeBuilder),
) {
    m.el("footer", "bgr-widget__foot", |m| {
        m.el_text("p", "bgr-widget__name", NAME);
        if context.story.translation.is_some() {
            m.el("div", "bgr-widget__lead", |m| {
                full_view_link(m, context);
                short_translation_note(m, context);
            });
        } else {
            full_view_link(m, context);
        }
        m.el("span", "bgr-widget__buttons", |m| {
            more(m);
            step_link(m, context, Msg::WidgetPrevious, widget.previous.as_ref());
            step_link(m, context, Msg::WidgetNext, widget.next.as_ref());
            share_button(m);
        });
    });
}

fn full_view_link(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    m.el("a", "bgr-link bgr-widget__full", |m| {
        leads_to_full_view(m, context, context.text(Msg::OpenTheFullView).to_owned());
        m.el_message("span", "bgr-widget__wide", Msg::OpenTheFullView);
        m.el_message("span", "bgr-widget__narrow", Msg::FullView);
        m.el_text("span", "bgr-arrow", "↗");
    });
}

fn step_link(m: &mut VNodeBuilder, context: &RenderContext<'_>, word: Msg, step: Option<&Step>) {
    let Some(step) = step else { return };
    let is_next = word == Msg::WidgetNext;
    let class = if is_next {
        "bgr-button bgr-button--main bgr-widget__step"
    } else {
        "bgr-button bgr-widget__step"
    };
    m.el("a", class, |m| {
        m.key(if is_next { "next" } else { "previous" });
        m.attr("href", step.href.clone());
        if let Some(address) = &step.address {
            m.attr("data-href", address.clone());
        }
        m.flag("data-keep-focus");
        m.attr_formatted(
            "aria-label",
            msg::LabelWithValue {
                label: context.text(word),
                value: &step.name,
            },
        );
        if is_next {
            m.attr(
                "data-fits",
                match step.fits {
                    Fits::Always => "always",
                    Fits::WhenWide => "wide",
                    Fits::Never => "never",
                },
            );
            m.el_text("span", "bgr-widget__goal", step.name.clone());
            m.el_message("span", "bgr-widget__word", word);
        }
        m.el_text("span", "bgr-arrow", if is_next { "→" } else { "←" });
    });
}
