//! The furniture of every page: name, views, share, notice, foot. An embed has less of it.

use story::address::Links;
use story::model::View;
use story::view_state::Section;
use story::vocabulary::Direction;

use crate::app::{Place, Scope};
use crate::markup::Markup;
use crate::parts::{follow, search, share};

/// The id of the view, where the first link of every page leads.
pub const MAIN: &str = "bgr-main";

/// The name of the product, in the head and the foot.
const NAME: &str = "Backgrounder";

/// What is said of an address that was not understood in full.
pub const ODD: &str = "That address was not understood in full. This is the nearest view.";

/// Wraps a view in its furniture.
pub fn frame(m: &mut Markup, scope: &Scope<'_>, view: impl FnOnce(&mut Markup)) {
    if scope.place == Place::Embed {
        embed_head(m, scope);
    } else {
        head(m, scope);
    }
    m.el("main", "bgr-main", |m| {
        m.attr("id", MAIN);
        m.attr("tabindex", "-1");
        m.el("div", "", |m| notice(m, scope));
        m.el("div", "", |m| follow::banner(m, scope));
        view(m);
    });
    m.el("div", "", |m| {
        if scope.visit.share.is_none() && scope.state.search.is_none() {
            said(m, scope);
        }
    });
    if scope.place == Place::Embed {
        embed_foot(m, scope);
    } else {
        foot(m, scope);
    }
    // Yew matches unkeyed children from the last to the first: what comes and goes stands in a
    // box of its own, so that nothing before it is made anew and loses the focus.
    m.el("div", "", |m| share::dialog(m, scope));
    m.el("div", "", |m| search::dialog(m, scope));
}

/// Marks words of the interface, which are English in every story, where the story's are not.
fn english(m: &mut Markup, scope: &Scope<'_>) {
    m.attr_if(!scope.story.language.starts_with("en"), "lang", "en");
}

/// The same for whole sentences, whose full stops stand at their end in a story from right to left too.
pub fn english_sentences(m: &mut Markup, scope: &Scope<'_>) {
    english(m, scope);
    m.attr_if(scope.story.direction == Direction::RightToLeft, "dir", "ltr");
}

/// The one live region, silent at load. While a dialog is open it stands in there, because
/// nothing outside a dialog is heard.
pub fn said(m: &mut Markup, scope: &Scope<'_>) {
    m.el("p", "bgr-said", |m| {
        m.attr("role", "status");
        english(m, scope);
        m.text(scope.visit.said.clone());
    });
}

fn head(m: &mut Markup, scope: &Scope<'_>) {
    m.el("header", "bgr-head", |m| {
        english(m, scope);
        m.el("a", "bgr-head__skip", |m| {
            m.attr("href", "#bgr-main");
            m.text("Skip to the content");
        });
        m.el("a", "bgr-head__name", |m| {
            m.attr("href", scope.link(View::Overview));
            m.text(NAME);
        });
        views(m, scope);
        search::button(m, scope);
        share_button(m);
    });
}

fn embed_head(m: &mut Markup, scope: &Scope<'_>) {
    m.el("header", "bgr-head bgr-head--embed", |m| {
        english(m, scope);
        views(m, scope);
    });
}

fn views(m: &mut Markup, scope: &Scope<'_>) {
    let here = Section::of(scope.state.view);
    m.el("nav", "bgr-views", |m| {
        m.attr("aria-label", "Views");
        for group in Section::ALL.into_iter().filter(|group| group.is_in(scope.story)) {
            m.el("a", "bgr-views__link", |m| {
                m.attr("href", scope.link(group.view()));
                m.attr_if(group == here, "aria-current", "page");
                m.text(group.name());
            });
        }
    });
}

fn share_button(m: &mut Markup) {
    m.el("button", "bgr-button bgr-share", |m| {
        m.attr("type", "button");
        m.attr("data-do", "share");
        m.attr("aria-haspopup", "dialog");
        m.attr("aria-label", "Share this view");
        m.el("svg", "bgr-icon", |m| {
            m.attr("aria-hidden", "true");
            m.attr("viewBox", "0 0 16 16");
            m.el("use", "", |m| m.attr("href", "#bgr-icon-share"));
        });
        m.el_text("span", "", "Share");
        m.el_text("span", "bgr-share__more", " this view");
    });
}

fn notice(m: &mut Markup, scope: &Scope<'_>) {
    if scope.visit.odd {
        m.el("p", "bgr-notice", |m| {
            english_sentences(m, scope);
            m.text(ODD);
        });
    }
}

fn foot(m: &mut Markup, scope: &Scope<'_>) {
    m.el("footer", "bgr-foot", |m| {
        english_sentences(m, scope);
        m.el_text(
            "p",
            "",
            "Made from one news article. Every statement names its source.",
        );
        if let Some(base_map) = scope.story.base_map {
            m.el_text("p", "", base_map.credit);
        }
        m.el("p", "", |m| {
            m.el("a", "bgr-link", |m| {
                m.attr("href", marks(scope));
                m.text("How to read this");
            });
        });
        if scope.place == Place::Page {
            m.el("p", "", |m| {
                m.el("a", "bgr-link", |m| {
                    m.attr("href", scope.links.file(&format!("{}.html", scope.story.id)));
                    m.attr("download", "");
                    m.text("Keep a copy");
                });
            });
            m.el("p", "", |m| {
                m.text("The facts to download: ");
                for (file, words) in [
                    ("facts.json", "JSON"),
                    ("claims.csv", "CSV"),
                    ("venues.geojson", "GeoJSON"),
                ] {
                    m.el("a", "bgr-link", |m| {
                        m.attr("href", scope.links.file(file));
                        m.attr("download", "");
                        m.text(words);
                    });
                    m.text(" ");
                }
            });
        }
    });
}

/// Where the marks are explained. One file has one fragment: it names the part or the view.
fn marks(scope: &Scope<'_>) -> String {
    match scope.links {
        Links::Fragments if scope.state.view != View::Overview => scope.link(View::Overview),
        Links::Fragments => "#bgr-marks".to_owned(),
        Links::Pages { .. } => format!("{}#bgr-marks", scope.link(View::Overview)),
    }
}

fn embed_foot(m: &mut Markup, scope: &Scope<'_>) {
    m.el("footer", "bgr-foot bgr-foot--embed", |m| {
        english(m, scope);
        m.el_text("p", "bgr-foot__name", NAME);
        m.el("p", "", |m| {
            m.el("a", "bgr-link", |m| {
                m.attr("href", full_view(scope));
                m.attr("target", "_blank");
                m.attr("rel", "noopener");
                m.text("Open the full view");
            });
        });
        search::button(m, scope);
        share_button(m);
    });
}

/// The page of the same view outside the frame: the embed folder lies in the site's root.
fn full_view(scope: &Scope<'_>) -> String {
    let address = story::address::format(scope.state, scope.story);
    match scope.links {
        Links::Pages { depth } => "../".repeat(depth + 1) + &address,
        Links::Fragments => address,
    }
}
