//! The positions of the sides or of two actors, side by side, and the page of one issue.
//!
//! The table has the same elements at every width; in narrow columns CSS turns each row into a block. Its roles are
//! explicit because browsers drop table semantics when `display` changes.

mod compare;

use locale::{Msg, msg};
use story::model::{ClaimId, IssueId, View};
use story::scene::positions::{Cell, ComparedParty, Row, compared, positions as scene_of, row};
use story::scene::shared_marks::join_parts;

use crate::components::claim_mark::claim_marks;
use crate::components::not_stated::not_stated;
use crate::components::rest::rest;
use crate::components::side_mark::{side_mark, side_name};
use crate::components::statements::{statements, text_with_mark};
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

use compare::compare;

/// A table with more sides is shown as blocks at every width.
const MAX_COLUMNS: usize = 5;

/// Renders the positions.
#[inline(never)]
pub fn positions(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let heading = context.story.views.positions;
    m.el("div", "bgr-intro", |m| {
        m.el_text("h1", "bgr-title", heading.title);
        m.el_text("p", "bgr-dek", heading.dek.text);
    });
    compare(m, context);
    rest(m, context, |m| {
        let scene = scene_of(context.story, context.state);
        let has_columns = scene.columns.len() <= MAX_COLUMNS;
        if has_columns {
            key_to_cells(m, &scene.rows);
        }
        named_table(m, |m| {
            m.attr_if(has_columns, "data-columns", "");
            m.el("thead", "bgr-positions__head", |m| {
                m.attr("role", "rowgroup");
                m.el("tr", "", |m| {
                    m.attr("role", "row");
                    m.el("th", "bgr-positions__corner", |m| {
                        m.attr("role", "columnheader");
                        m.el_message("span", "bgr-visually-hidden", Msg::Issue);
                    });
                    for &column in &scene.columns {
                        m.el("th", "bgr-positions__side", |m| {
                            m.attr("role", "columnheader");
                            m.attr("scope", "col");
                            voice(m, context, column);
                        });
                    }
                });
            });
            m.el("tbody", "", |m| {
                m.attr("role", "rowgroup");
                for row in &scene.rows {
                    issue_row(m, context, row, scene.columns.len());
                }
            });
        });
    });
}

/// The key to the cells without words, where there are columns. Without them each block names its silent sides.
fn key_to_cells(m: &mut VNodeBuilder, rows: &[Row]) {
    m.el("p", "bgr-positions-key", |m| {
        m.attr("aria-hidden", "true");
        for (not_stated, class, words) in [
            (
                true,
                "bgr-positions-key__swatch bgr-positions__cell--dotted",
                Msg::NotInTheArticle,
            ),
            (false, "bgr-positions-key__dash", Msg::NoPositionHere),
        ] {
            let mut cells = rows.iter().flat_map(|row| &row.cells);
            if cells.any(|cell| cell.is_empty() && cell.not_stated == not_stated) {
                m.el_text("span", class, "");
                m.el_message("span", "bgr-positions-key__words", words);
            }
        }
    });
}

/// The table. Its rows become blocks on a phone, which would keep some browsers from announcing a table, so its parts have
/// explicit roles. HTML allows them only in a table that is none itself; the box around it takes its role.
fn named_table(m: &mut VNodeBuilder, content: impl FnOnce(&mut VNodeBuilder)) {
    m.el("div", "", |m| {
        m.attr("role", "table");
        m.attr_message("aria-label", Msg::Positions);
        m.el("table", "bgr-positions", |m| {
            m.attr("role", "none");
            content(m);
        });
    });
}

/// The head of a column or block: a side, or an actor with the shape of its side.
fn voice(m: &mut VNodeBuilder, context: &RenderContext<'_>, voice: ComparedParty) {
    match voice {
        ComparedParty::Side(side) => side_name(m, context.story.side(side)),
        ComparedParty::Actor(id) => {
            let actor = context.story.actor(id);
            m.el("span", "bgr-side", |m| {
                side_mark(m, context.story.side(actor.side));
                m.el("a", "bgr-link bgr-side__name", |m| {
                    m.attr("href", context.link(View::Actor(id)));
                    if let Some(language) = actor.name_language {
                        m.attr("lang", language);
                    }
                    m.text(actor.name);
                });
            });
        }
    }
}

fn issue_row(m: &mut VNodeBuilder, context: &RenderContext<'_>, row: &Row, columns: usize) {
    let apart = row.for_all.is_some() && !row.cells.is_empty();
    m.el("tr", "bgr-positions__row", |m| {
        m.attr("role", "row");
        m.key(row.issue.map_or("", |issue| context.story.issue(issue).id));
        m.el("th", "bgr-positions__issue", |m| {
            m.attr("role", "rowheader");
            m.attr("scope", "row");
            m.attr_if(apart, "rowspan", "2");
            match row.issue {
                Some(issue) => m.el("a", "bgr-link", |m| {
                    m.attr("href", context.link_keeping_filters(View::Issue(issue)));
                    m.text(context.story.issue(issue).name);
                }),
                None => m.message(Msg::OtherStatements),
            }
        });
        match row.for_all {
            Some(text) => m.el("td", "bgr-positions__cell", |m| {
                m.attr("role", "cell");
                m.attr("colspan", columns.to_string());
                text_with_mark(m, context, "bgr-positions__text", &text);
            }),
            None => cells(m, context, row),
        }
    });
    if apart {
        m.el("tr", "bgr-positions__row bgr-positions__row--more", |m| {
            m.attr("role", "row");
            cells(m, context, row);
        });
    }
}

fn cells(m: &mut VNodeBuilder, context: &RenderContext<'_>, row: &Row) {
    for cell in &row.cells {
        let silent = cell.is_empty();
        m.el(
            "td",
            match (silent, cell.not_stated) {
                (false, _) => "bgr-positions__cell",
                (true, false) => "bgr-positions__cell bgr-positions__cell--silent",
                (true, true) => "bgr-positions__cell bgr-positions__cell--silent bgr-positions__cell--dotted",
            },
            |m| {
                m.attr("role", "cell");
                if silent {
                    let words = if cell.not_stated {
                        Msg::NotInTheArticle
                    } else {
                        Msg::NoPositionHere
                    };
                    m.el_message("span", "bgr-visually-hidden", words);
                    return;
                }
                m.el("p", "bgr-positions__who", |m| voice(m, context, cell.party));
                own_statements(m, context, cell);
                let stated = &cell.positions;
                for (claims, parts) in join_parts(context.story, stated.len(), &|at| vec![stated[at].claim]) {
                    m.el("div", "bgr-positions__stated", |m| {
                        claim_marks(m, context, &claims);
                        for stated in &stated[parts] {
                            m.el_text("p", "bgr-positions__text", stated.text);
                        }
                    });
                }
            },
        );
    }
    for (not_stated, words) in [(true, Msg::NotInTheArticle), (false, Msg::NoPositionHere)] {
        let silent = row.parties_without_statement(context.story, not_stated);
        if !silent.is_empty() {
            // Shown only without columns. With columns, each silent side has its own cell.
            m.el("td", "bgr-positions__silent", |m| {
                m.attr("role", "cell");
                m.formatted(msg::LabelWithValue {
                    label: context.text(words),
                    value: &silent,
                });
            });
        }
    }
}

/// The statements of an actor, and whose positions follow. Nothing for a side.
fn own_statements(m: &mut VNodeBuilder, context: &RenderContext<'_>, cell: &Cell) {
    let ComparedParty::Actor(id) = cell.party else {
        return;
    };
    if !cell.own.is_empty() {
        statements(m, context, &cell.own);
    }
    if !cell.positions.is_empty() {
        m.el("p", "bgr-positions__own", |m| {
            let actor = context.story.actor(id);
            let side = context.story.side(actor.side);
            if cell.own.is_empty() {
                m.formatted(msg::NoStatementOnThis { actor: actor.name });
                m.text(" ");
            }
            // The state that gives its side the name is the side.
            m.text(match side.actor == Some(id) {
                true => context.format(msg::PositionOnTheSideOf { side: side.name }),
                false => context.format(msg::PositionOfItsSide {
                    side: side.name,
                    actor: actor.name,
                }),
            });
        });
    }
}

/// Renders one issue.
#[inline(never)]
pub fn issue(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: IssueId) {
    let issue = context.story.issue(id);
    m.el("div", "bgr-intro", |m| {
        m.el("p", "bgr-caption", |m| {
            m.el("a", "bgr-link", |m| {
                m.attr("href", context.link_keeping_filters(View::Positions));
                m.message(Msg::AllPositions);
            });
        });
        m.el("h1", "bgr-title", |m| {
            m.flag("data-focus-target");
            m.text(issue.name);
        });
        if let Some(text) = &issue.for_all {
            text_with_mark(m, context, "bgr-dek", text);
        }
    });
    compare(m, context);
    rest(m, context, |m| {
        let row = row(context.story, Some(id), &compared(context.story, context.state));
        if !row.cells.is_empty() {
            m.el("ul", "bgr-issue", |m| {
                m.attr("role", "list");
                m.attr_message("aria-label", Msg::Positions);
                for cell in &row.cells {
                    issue_side(m, context, cell);
                }
            });
        }
        not_stated(m, &issue.gaps);
        other_issues(m, context, id);
    });
}

/// The statements of a side or an actor on the issue.
fn issue_side(m: &mut VNodeBuilder, context: &RenderContext<'_>, cell: &Cell) {
    m.el("li", "bgr-issue__side", |m| {
        m.key(match cell.party {
            ComparedParty::Side(side) => context.story.side(side).id,
            ComparedParty::Actor(actor) => context.story.actor(actor).id,
        });
        m.el("h2", "bgr-issue__name", |m| voice(m, context, cell.party));
        if cell.is_empty() {
            let words = if cell.not_stated {
                Msg::NotInTheArticle
            } else {
                Msg::NoPositionHere
            };
            m.el_message("p", "bgr-issue__silent", words);
            return;
        }
        own_statements(m, context, cell);
        if !cell.positions.is_empty() {
            let claims: Vec<ClaimId> = cell.positions.iter().map(|stated| stated.claim).collect();
            statements(m, context, &claims);
        }
    });
}

fn other_issues(m: &mut VNodeBuilder, context: &RenderContext<'_>, here: IssueId) {
    m.el("nav", "bgr-siblings", |m| {
        m.attr_message("aria-label", Msg::OtherIssues);
        m.el_message("h2", "bgr-label", Msg::OtherIssues);
        m.el("ul", "bgr-siblings__list", |m| {
            m.attr("role", "list");
            for other in context.story.issue_ids().filter(|&other| other != here) {
                m.el("li", "", |m| {
                    m.el("a", "bgr-link", |m| {
                        m.attr("href", context.link_keeping_filters(View::Issue(other)));
                        m.text(context.story.issue(other).name);
                    });
                });
            }
        });
    });
}
