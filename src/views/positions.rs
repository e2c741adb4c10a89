//! The positions of the sides or of two actors, and the page of one issue. Words stand side by
//! side, without a verdict; where the article is silent, it is said that it is.
//!
//! The table is one set of elements for every width: where there is no room for columns it
//! turns into one block per issue, so its roles are written out and do not hang on its look.

mod compare;

use story::model::{IssueId, View};
use story::scene::positions::{Cell, ComparedParty, Row, compared, positions as scene_of, row};

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::claim_mark::{Size, claim_mark};
use crate::parts::gaps::{NOT_IN_ARTICLE, gaps};
use crate::parts::side_mark::{side_mark, side_name};
use crate::parts::text::{marked, statement, statements};

use compare::compare;

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
                for &column in &scene.columns {
                    m.el("th", "bgr-positions__side", |m| {
                        m.attr("role", "columnheader");
                        m.attr("scope", "col");
                        voice(m, scope, column);
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

/// Whose words stand in a column or block: a side, or an actor with the shape of its side.
fn voice(m: &mut Markup, scope: &Scope<'_>, voice: ComparedParty) {
    match voice {
        ComparedParty::Side(side) => side_name(m, scope.story.side(side)),
        ComparedParty::Actor(id) => {
            let actor = scope.story.actor(id);
            m.el("span", "bgr-side", |m| {
                side_mark(m, scope.story.side(actor.side));
                m.el("a", "bgr-link bgr-side__name", |m| {
                    m.attr("href", scope.link(View::Actor(id)));
                    if let Some(language) = actor.name_language {
                        m.attr("lang", language);
                    }
                    m.text(actor.name);
                });
            });
        }
    }
}

fn issue_row(m: &mut Markup, scope: &Scope<'_>, row: &Row, columns: usize) {
    let apart = row.for_all.is_some() && !row.cells.is_empty();
    m.el("tr", "bgr-positions__row", |m| {
        m.attr("role", "row");
        m.key(row.issue.map_or("", |issue| scope.story.issue(issue).id));
        m.el("th", "bgr-positions__issue", |m| {
            m.attr("role", "rowheader");
            m.attr("scope", "row");
            m.attr_if(apart, "rowspan", "2");
            match row.issue {
                Some(issue) => m.el("a", "bgr-link", |m| {
                    m.attr("href", scope.link_keeping(View::Issue(issue)));
                    m.text(scope.story.issue(issue).name);
                }),
                None => m.text("Other statements"),
            }
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
        let silent = cell.is_empty();
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
                m.el("p", "bgr-positions__who", |m| voice(m, scope, cell.party));
                own(m, scope, cell);
                for stated in &cell.positions {
                    m.el("div", "bgr-positions__stated", |m| {
                        m.el_text("p", "bgr-positions__text", stated.text);
                        claim_mark(m, scope, stated.claim, Size::Small);
                    });
                }
            },
        );
    }
    let silent = row.parties_without_statement(scope.story);
    if !silent.is_empty() {
        // Only where there are no columns: there each silent side has a cell of its own.
        m.el("td", "bgr-positions__silent", |m| {
            m.attr("role", "cell");
            m.text("Not in the article: ");
            m.text(silent);
        });
    }
}

/// What an actor says itself, and then whose positions follow. Of a side nothing is said here.
fn own(m: &mut Markup, scope: &Scope<'_>, cell: &Cell) {
    let ComparedParty::Actor(actor) = cell.party else {
        return;
    };
    if !cell.own.is_empty() {
        statements(m, scope, cell.own.iter().copied());
    }
    if !cell.positions.is_empty() {
        m.el("p", "bgr-positions__own", |m| {
            if cell.own.is_empty() {
                m.text("Own words: ");
                m.text(NOT_IN_ARTICLE);
                m.text(". ");
            }
            m.text("Position of the side: ");
            m.text(scope.story.side(scope.story.actor(actor).side).name);
        });
    }
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
    let row = row(scope.story, Some(id), &compared(scope.story, scope.state));
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

/// What a side or an actor says on the issue, statement by statement.
fn issue_side(m: &mut Markup, scope: &Scope<'_>, cell: &Cell) {
    m.el("li", "bgr-issue__side", |m| {
        m.key(match cell.party {
            ComparedParty::Side(side) => scope.story.side(side).id,
            ComparedParty::Actor(actor) => scope.story.actor(actor).id,
        });
        m.el("h2", "bgr-issue__name", |m| voice(m, scope, cell.party));
        if cell.is_empty() {
            m.el_text("p", "bgr-issue__silent", NOT_IN_ARTICLE);
            return;
        }
        own(m, scope, cell);
        if !cell.positions.is_empty() {
            m.el("ul", "", |m| {
                m.attr("role", "list");
                for stated in &cell.positions {
                    statement(m, scope, stated.claim);
                }
            });
        }
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
