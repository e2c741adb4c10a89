//! The matrix of sources: every statement by carrier and paragraph.

use crate::model::{Claim, ClaimId, SourceId, Story};

/// The highest number of columns. In longer articles a column holds several paragraphs.
const MOST_COLUMNS: u16 = 24;

/// How statements reach the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carrier {
    /// An outlet, named or not.
    Outlet(SourceId),
    /// A named speaker and no outlet.
    Party,
    /// An unnamed speaker and no outlet.
    Nobody,
    NoSource,
}

#[derive(Clone, Debug, PartialEq)]
pub struct MatrixRow {
    pub carrier: Carrier,
    /// In the order of the article.
    pub claims: Vec<ClaimId>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct SourceMatrix {
    /// How many paragraphs a column holds; 1 for articles of usual length.
    pub paragraphs_each: u16,
    pub columns: u16,
    /// One row for each carrier with statements.
    pub rows: Vec<MatrixRow>,
}

/// The carrier of a claim; of several outlets, the one closest to the speaker.
pub fn carrier(claim: &Claim) -> Carrier {
    match (claim.through.first(), claim.speaker) {
        (Some(&source), _) => Carrier::Outlet(source),
        (None, Some(speaker)) if speaker.named || speaker.actor.is_some() => Carrier::Party,
        (None, Some(_)) => Carrier::Nobody,
        (None, None) => Carrier::NoSource,
    }
}

/// The matrix of all statements.
pub fn source_matrix(story: &Story) -> SourceMatrix {
    let paragraphs = story.paragraphs().max(1);
    let paragraphs_each = paragraphs.div_ceil(MOST_COLUMNS);
    let outlets = story
        .source_ids()
        .filter(|&source| !story.source(source).is_article)
        .map(Carrier::Outlet);
    let carriers = outlets.chain([Carrier::Party, Carrier::Nobody, Carrier::NoSource]);
    let rows = carriers
        .map(|wanted| MatrixRow {
            carrier: wanted,
            claims: story
                .claim_ids()
                .filter(|&id| carrier(story.claim(id)) == wanted)
                .collect(),
        })
        .filter(|row| !row.claims.is_empty())
        .collect();
    SourceMatrix {
        paragraphs_each,
        columns: paragraphs.div_ceil(paragraphs_each),
        rows,
    }
}

impl SourceMatrix {
    /// The column of a claim, from 0.
    pub fn column_of(&self, claim: &Claim) -> u16 {
        (claim.paragraph.max(1) - 1) / self.paragraphs_each.max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::fixture;

    #[test]
    fn every_statement_is_in_exactly_one_row() {
        let story = fixture::story();
        let picture = source_matrix(&story);
        let rows: Vec<_> = picture
            .rows
            .iter()
            .map(|row| (row.carrier, row.claims.len()))
            .collect();
        assert_eq!(
            rows,
            [
                (Carrier::Outlet(SourceId(0)), 1),
                (Carrier::Party, 1),
                (Carrier::NoSource, 3)
            ]
        );
    }

    #[test]
    fn long_articles_group_paragraphs_into_columns() {
        for (paragraphs, columns, last) in
            [(1, 1, 0), (17, 17, 16), (24, 24, 23), (25, 13, 12), (500, 24, 23)]
        {
            let mut story = fixture::story();
            let section = crate::model::ArticleSection {
                id: "all",
                name: "All",
                first: 1,
                last: paragraphs,
            };
            story.article.sections = fixture::list(vec![section]);
            let picture = source_matrix(&story);
            let claim = Claim {
                paragraph: paragraphs,
                ..*story.claim(ClaimId(0))
            };
            assert_eq!(
                (picture.columns, picture.column_of(&claim)),
                (columns, last),
                "{paragraphs}"
            );
        }
    }
}
