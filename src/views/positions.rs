//! The positions of the sides, and the page of one issue. Words stand side by side, without
//! a verdict; where the article is silent, it is said that it is.
//!
//! The table is one set of elements for every width: where there is no room for columns it
//! turns into one block per issue, so its roles are written out and do not hang on its look.

use story::model::{IssueId, SideId, View};
use story::scene::positions::{Cell, Row, compared, positions as scene_of, row, sides, toggled};
use story::view_state::ViewState;

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::claim_mark::{Size, claim_mark};
use crate::parts::gaps::{NOT_IN_ARTICLE, gaps};
use crate::parts::side_mark::{side_mark, side_name};
use crate::parts::text::{marked, statement};

/// More sides than this stand as blocks at every width.
const MOST_COLUMNS: usize = 5;

/// Writes the positions.
pub fn positions(m: &mut Markup, scope: &Scope<'_>) {
    let heading = scope.story.views.positions;
    m.el("div", "bgr-opening", |m| {
        m.el_text("h1", "bgr-title", heading.title);
        m.el_text("p", "bgr-dek", heading.dek.text);
    });
    compare(m, scope);
    let scene = scene_of(scope.story, scope.state);
    m.el("table", "bgr-positions", |m| {
        m.attr("role", "table");
        m.attr("aria-label", "Positions");
        m.attr_if(scene.columns.len() <= MOST_COLUMNS, "data-columns", "");
        m.el("thead", "bgr-positions__head", |m| {
            m.attr("role", "rowgroup");
            m.el("tr", "", |m| {
                m.attr("role", "row");
                m.el("th", "bgr-positions__corner", |m| {
                    m.attr("role", "columnheader");
                    m.el_text("span", "bgr-hidden", "Issue");
                });
                for &side in &scene.columns {
                    m.el("th", "bgr-positions__side", |m| {
                        m.attr("role", "columnheader");
                        m.attr("scope", "col");
                        side_name(m, scope.story.side(side));
                    });
                }
            });
        });
        m.el("tbody", "", |m| {
            m.attr("role", "rowgroup");
            for row in &scene.rows {
                issue_row(m, scope, row, scene.columns.len());
            }
        });
    });
}

fn issue_row(m: &mut Markup, scope: &Scope<'_>, row: &Row, columns: usize) {
    let apart = row.for_all.is_some() && !row.cells.is_empty();
    m.el("tr", "bgr-positions__row", |m| {
        m.attr("role", "row");
        m.key(scope.story.issue(row.issue).id);
        m.el("th", "bgr-positions__issue", |m| {
            m.attr("role", "rowheader");
            m.attr("scope", "row");
            m.attr_if(apart, "rowspan", "2");
            m.el("a", "bgr-link", |m| {
                m.attr("href", scope.link_keeping(View::Issue(row.issue)));
                m.text(scope.story.issue(row.issue).name);
            });
        });
        match row.for_all {
            Some(text) => m.el("td", "bgr-positions__cell", |m| {
                m.attr("role", "cell");
                m.attr("colspan", columns.to_string());
                marked(m, scope, "bgr-positions__text", &text);
            }),
            None => cells(m, scope, row),
        }
    });
    if apart {
        m.el("tr", "bgr-positions__row bgr-positions__row--more", |m| {
            m.attr("role", "row");
            cells(m, scope, row);
        });
    }
}

fn cells(m: &mut Markup, scope: &Scope<'_>, row: &Row) {
    for cell in &row.cells {
        let silent = cell.positions.is_empty();
        m.el(
            "td",
            if silent {
                "bgr-positions__cell bgr-positions__cell--silent"
            } else {
                "bgr-positions__cell"
            },
            |m| {
                m.attr("role", "cell");
                if silent {
                    m.text(NOT_IN_ARTICLE);
                    return;
                }
                m.el("p", "bgr-positions__who", |m| {
                    side_name(m, scope.story.side(cell.side))
                });
                for stated in &cell.positions {
                    m.el("div", "bgr-positions__stated", |m| {
                        m.el_text("p", "bgr-positions__text", stated.text);
                        claim_mark(m, scope, stated.claim, Size::Small);
                    });
                }
            },
        );
    }
    let silent = row.silent(scope.story);
    if !silent.is_empty() {
        // Only where there are no columns: there each silent side has a cell of its own.
        m.el("td", "bgr-positions__silent", |m| {
            m.attr("role", "cell");
            m.text("Not in the article: ");
            m.text(silent);
        });
    }
}

/// The buttons that choose two sides to compare.
fn compare(m: &mut Markup, scope: &Scope<'_>) {
    let sides = sides(scope.story);
    if sides.len() < 3 {
        return;
    }
    m.el("div", "bgr-compare bgr-needs-live", |m| {
        m.el("p", "bgr-label", |m| {
            m.attr("id", "bgr-compare");
            m.text("Compare two");
        });
        m.el("div", "bgr-choices", |m| {
            m.attr("role", "group");
            m.attr("aria-labelledby", "bgr-compare");
            let all = ViewState {
                side: None,
                with: None,
                ..scope.state.clone()
            };
            choice(m, scope, &all, scope.state.side.is_none(), None);
            for side in sides {
                let pressed = scope.state.side == Some(side) || scope.state.with == Some(side);
                choice(
                    m,
                    scope,
                    &toggled(scope.state, side, scope.story),
                    pressed,
                    Some(side),
                );
            }
        });
    });
}

fn choice(m: &mut Markup, scope: &Scope<'_>, to: &ViewState, pressed: bool, side: Option<SideId>) {
    m.el("button", "bgr-choice", |m| {
        m.attr("type", "button");
        m.attr("data-to", scope.address(to));
        m.attr("aria-pressed", if pressed { "true" } else { "false" });
        match side {
            Some(side) => {
                side_mark(m, scope.story.side(side));
                m.text(scope.story.side(side).short);
            }
            None => m.text("All"),
        }
    });
}

/// Writes one issue.
pub fn issue(m: &mut Markup, scope: &Scope<'_>, id: IssueId) {
    let issue = scope.story.issue(id);
    m.el("div", "bgr-opening", |m| {
        m.el("p", "bgr-caption", |m| {
            m.el("a", "bgr-link", |m| {
                m.attr("href", scope.link_keeping(View::Positions));
                m.text("All positions");
            });
        });
        m.el("h1", "bgr-title", |m| {
            m.flag("data-arrive");
            m.text(issue.name);
        });
        if let Some(text) = &issue.for_all {
            marked(m, scope, "bgr-dek", text);
        }
    });
    compare(m, scope);
    let row = row(scope.story, id, &compared(scope.story, scope.state));
    if !row.cells.is_empty() {
        m.el("ul", "bgr-issue", |m| {
            m.attr("role", "list");
            m.attr("aria-label", "Positions");
            for cell in &row.cells {
                issue_side(m, scope, cell);
            }
        });
    }
    gaps(m, &issue.gaps);
    others(m, scope, id);
}

/// What a side says on the issue, statement by statement.
fn issue_side(m: &mut Markup, scope: &Scope<'_>, cell: &Cell) {
    m.el("li", "bgr-issue__side", |m| {
        m.key(scope.story.side(cell.side).id);
        m.el("h2", "bgr-issue__name", |m| {
            side_name(m, scope.story.side(cell.side))
        });
        if cell.positions.is_empty() {
            m.el_text("p", "bgr-issue__silent", NOT_IN_ARTICLE);
            return;
        }
        m.el("ul", "", |m| {
            m.attr("role", "list");
            for stated in &cell.positions {
                statement(m, scope, stated.claim);
            }
        });
    });
}

/// Links to the other issues.
fn others(m: &mut Markup, scope: &Scope<'_>, here: IssueId) {
    m.el("nav", "bgr-others", |m| {
        m.attr("aria-label", "Other issues");
        m.el_text("h2", "bgr-label", "Other issues");
        m.el("ul", "bgr-others__list", |m| {
            m.attr("role", "list");
            for other in scope.story.issue_ids().filter(|&other| other != here) {
                m.el("li", "", |m| {
                    m.el("a", "bgr-link", |m| {
                        m.attr("href", scope.link_keeping(View::Issue(other)));
                        m.text(scope.story.issue(other).name);
                    });
                });
            }
        });
    });
}
