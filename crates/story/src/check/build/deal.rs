//! Makes the deals of a story.

use super::{Build, each};
use crate::check::constants::{text, texts};
use crate::check::finding::At;
use crate::file::{DealFile, DealPartFile, ShareFile};
use crate::model::{Deal, DealPart, Reading, Share, Term};

impl Build<'_, '_> {
    pub(super) fn deal(&mut self, file: &DealFile, at: &At) -> Deal {
        Deal {
            id: text(&file.id),
            title: text(&file.title),
            dek: self.text(&file.dek, &at.key("dek")),
            question: text(&file.question),
            event: file
                .event
                .as_ref()
                .and_then(|id| self.event_id(id, &at.key("event"))),
            revenues: self.deal_part(&file.revenues, &at.key("revenues")),
            streams: each(&file.streams, &at.key("streams"), |part, at| {
                Some(self.deal_part(part, at))
            }),
            deductions: each(&file.deductions, &at.key("deductions"), |share, at| {
                Some(self.share(share, at))
            }),
            shares: each(&file.shares, &at.key("shares"), |share, at| {
                Some(self.share(share, at))
            }),
            remainder: (file.remainder.as_ref()).map(|part| self.deal_part(part, &at.key("remainder"))),
            terms: each(&file.terms, &at.key("terms"), |term, at| {
                let gives = self.text_if_any(term.gives.as_ref(), &at.key("gives"));
                let gets = self.text_if_any(term.gets.as_ref(), &at.key("gets"));
                let party = self.actor_id(&term.party, &at.key("party"))?;
                Some(Term { party, gives, gets })
            }),
            readings: each(&file.readings, &at.key("readings"), |reading, at| {
                let term = self.text(&reading.term, &at.key("term"));
                let detail = self.text(&reading.detail, &at.key("detail"));
                Some(Reading {
                    side: self.side_id(&reading.side, &at.key("side"))?,
                    lead: text(&reading.lead),
                    term,
                    detail,
                })
            }),
            unknowns: texts(&file.unknowns),
        }
    }

    fn deal_part(&mut self, file: &DealPartFile, at: &At) -> DealPart {
        DealPart {
            name: text(&file.name),
            detail: self.text_of_part(&file.detail, &at.key("detail")),
        }
    }

    fn share(&mut self, file: &ShareFile, at: &At) -> Share {
        Share {
            recipient: file
                .recipient
                .as_ref()
                .and_then(|id| self.actor_id(id, &at.key("recipient"))),
            name: text(&file.name),
            short: text(&file.short),
            basis_points: file.basis_points,
            yearly: file.yearly,
            statement: self.text(&file.statement, &at.key("statement")),
            described: each(&file.described, &at.key("described"), |file, at| {
                Some(self.text(file, at))
            }),
        }
    }
}
