//! The page of one source: what it carries, and what the article says of it.

use story::model::{SourceId, View};
use story::view_state::{Section, ViewState};

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::follow;
use crate::parts::gaps::{gaps, notes};
use crate::parts::text::{marked, statements};

/// Writes one source.
pub fn source(m: &mut Markup, scope: &Scope<'_>, id: SourceId) {
    let source = scope.story.source(id);
    m.el("div", "bgr-opening", |m| {
        m.el("p", "bgr-caption", |m| {
            m.el("a", "bgr-link", |m| {
                m.attr("href", scope.link(View::Sources));
                m.text("All sources");
            });
        });
        m.el("h1", "bgr-title", |m| {
            m.flag("data-arrive");
            m.text(source.name);
        });
        marked(m, scope, "bgr-dek", &source.summary);
        follow::button(m, scope, View::Source(id));
    });
    let number = scope.story.claims_through(id).count();
    m.el("div", "bgr-columns", |m| {
        m.attr("data-split", "7-5");
        m.el("section", "bgr-columns__main bgr-block", |m| {
            m.el("div", "bgr-block__head", |m| {
                m.el_text(
                    "h2",
                    "bgr-section",
                    if source.is_article {
                        "Without an outlet"
                    } else {
                        "What it carries"
                    },
                );
                m.el("p", "bgr-block__count", |m| {
                    m.text(number.to_string());
                    m.text(if number == 1 { " statement" } else { " statements" });
                });
            });
            statements(m, scope, scope.story.claims_through(id));
        });
        m.el("section", "bgr-columns__side bgr-block", |m| {
            m.el_text("h2", "bgr-section", "What the article says of it");
            m.el("dl", "bgr-uses", |m| {
                if !source.is_article {
                    entry(
                        m,
                        "Name",
                        if source.named {
                            source.spelled.unwrap_or(source.name)
                        } else {
                            "Not named"
                        },
                    );
                    entry(m, "From", source.origin.unwrap_or("Not in the article"));
                }
                if let Some(address) = source.address {
                    m.el("div", "bgr-uses__row", |m| {
                        m.el_text("dt", "bgr-uses__group", "Address");
                        m.el("dd", "", |m| {
                            m.el("a", "bgr-link", |m| {
                                m.attr("href", address);
                                m.attr("rel", "noopener noreferrer");
                                m.text(address);
                            });
                        });
                    });
                }
            });
            see_also(m, scope, id);
            gaps(m, &source.gaps);
            notes(m, &source.notes);
        });
    });
}

/// The same source on other views: everything there that does not come through it steps back.
fn see_also(m: &mut Markup, scope: &Scope<'_>, id: SourceId) {
    m.el("p", "bgr-caption", |m| {
        m.text("Only what comes through it: ");
        for (view, words) in [
            (View::Timeline, "on the timeline"),
            (View::Sources, "among all statements"),
        ] {
            if !Section::of(view).is_in(scope.story) {
                continue;
            }
            m.text(if view == View::Sources && !scope.story.events.is_empty() {
                ", "
            } else {
                ""
            });
            m.el("a", "bgr-link", |m| {
                let only = ViewState {
                    source: Some(id),
                    ..scope.state.reset(view)
                };
                m.attr("href", scope.link_to(&only));
                m.text(words);
            });
        }
    });
}

fn entry(m: &mut Markup, name: &'static str, words: &'static str) {
    m.el("div", "bgr-uses__row", |m| {
        m.el_text("dt", "bgr-uses__group", name);
        m.el_text("dd", "", words);
    });
}
