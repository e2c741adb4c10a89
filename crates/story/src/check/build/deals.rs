//! Builds the deals.

use crate::check::build::builder::{Builder, each};
use crate::check::json_path::JsonPath;
use crate::check::leak::{text, texts};
use crate::file::{DealFile, DealPartFile, ShareFile};
use crate::model::{Deal, DealPart, Reading, Share, Term};

impl Builder<'_, '_> {
    pub(super) fn deal(&mut self, file: &DealFile, path: &JsonPath) -> Deal {
        Deal {
            id: text(&file.id),
            title: text(&file.title),
            dek: self.text(&file.dek, &path.key("dek")),
            question: text(&file.question),
            event: file
                .event
                .as_ref()
                .and_then(|id| self.event_id(id, &path.key("event"))),
            revenues: self.deal_part(&file.revenues, &path.key("revenues")),
            streams: each(&file.streams, &path.key("streams"), |part, path| {
                Some(self.deal_part(part, path))
            }),
            deductions: each(&file.deductions, &path.key("deductions"), |share, path| {
                Some(self.share(share, path))
            }),
            shares: each(&file.shares, &path.key("shares"), |share, path| {
                Some(self.share(share, path))
            }),
            remainder: (file.remainder.as_ref()).map(|part| self.deal_part(part, &path.key("remainder"))),
            terms: each(&file.terms, &path.key("terms"), |term, path| {
                let gives = self.text_if_any(term.gives.as_ref(), &path.key("gives"));
                let gets = self.text_if_any(term.gets.as_ref(), &path.key("gets"));
                let party = self.actor_id(&term.party, &path.key("party"))?;
                Some(Term { party, gives, gets })
            }),
            readings: each(&file.readings, &path.key("readings"), |reading, path| {
                let term = self.text(&reading.term, &path.key("term"));
                let detail = self.text(&reading.detail, &path.key("detail"));
                Some(Reading {
                    side: (reading.side.as_ref()).and_then(|id| self.side_id(id, &path.key("side"))),
                    lead: text(&reading.lead),
                    term,
                    detail,
                })
            }),
            gaps: texts(&file.gaps),
        }
    }

    fn deal_part(&mut self, file: &DealPartFile, path: &JsonPath) -> DealPart {
        DealPart {
            name: text(&file.name),
            detail: self.text_of_part(&file.detail, &path.key("detail")),
        }
    }

    fn share(&mut self, file: &ShareFile, path: &JsonPath) -> Share {
        Share {
            recipient: file
                .recipient
                .as_ref()
                .and_then(|id| self.actor_id(id, &path.key("recipient"))),
            name: text(&file.name),
            short: text(&file.short),
            basis_points: file.basis_points,
            yearly: file.yearly,
            statement: self.text(&file.statement, &path.key("statement")),
            described: each(&file.described, &path.key("described"), |file, path| {
                Some(self.text(file, path))
            }),
        }
    }
}
