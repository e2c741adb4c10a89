//! Pagination of long lists: only one page of a list is in the document.
//!
//! A page has no prerendered file of its own. Without scripts, the link to a page leads to the page
//! of its first item, which shows that part of the list; the live app replaces the list in place.

use crate::model::View;

/// How many items are on a page.
pub const PAGE_SIZE: usize = 120;

/// A page of a long list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// The number of the first item on it, from 1.
    pub first: usize,
    /// The number of the last item on it.
    pub last: usize,
    /// How many items there are on all pages.
    pub count: usize,
    pub previous: Option<PageLink>,
    pub next: Option<PageLink>,
}

/// A link to another page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageLink {
    /// From 1.
    pub number: u16,
    pub first_item: View,
}

/// The number, from 1, of the page with the item at an index.
pub fn page_number(place: usize) -> u16 {
    (place / PAGE_SIZE + 1).min(usize::from(u16::MAX)) as u16
}

/// The page with a number, or the last page if there are fewer. `None` if one page holds
/// everything. `at` returns the item at an index.
pub fn page(count: usize, number: u16, at: &dyn Fn(usize) -> Option<View>) -> Option<Page> {
    if count <= PAGE_SIZE {
        return None;
    }
    let number = number.clamp(1, page_number(count - 1));
    let link = |number: Option<u16>| {
        let number = number.filter(|&number| number > 0)?;
        Some(PageLink {
            number,
            first_item: at(usize::from(number - 1) * PAGE_SIZE)
                .filter(|_| number <= page_number(count - 1))?,
        })
    };
    let first = usize::from(number - 1) * PAGE_SIZE;
    Some(Page {
        first: first + 1,
        last: (first + PAGE_SIZE).min(count),
        count,
        previous: link(number.checked_sub(1)),
        next: link(number.checked_add(1)),
    })
}

/// The items on a page; all items if there is no pagination.
pub fn items_on_page<'a, T>(list: &'a [T], page: Option<&Page>) -> &'a [T] {
    match page {
        Some(page) => list.get(page.first - 1..page.last).unwrap_or_default(),
        None => list,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::EventId;
    use proptest::prelude::*;

    fn of(count: usize, number: u16) -> Option<Page> {
        page(count, number, &|place| {
            (place < count).then_some(View::Event(EventId(place as u16)))
        })
    }

    fn check(count: usize, number: u16, span: (usize, usize), previous: Option<u16>, next: Option<u16>) {
        let page = of(count, number).unwrap();
        assert_eq!((page.first, page.last), span, "{count} {number}");
        assert_eq!(
            page.previous.map(|link| link.number),
            previous,
            "{count} {number}"
        );
        assert_eq!(page.next.map(|link| link.number), next, "{count} {number}");
    }

    #[test]
    fn pages_hold_120_items() {
        assert_eq!(of(0, 1), None);
        assert_eq!(of(PAGE_SIZE, 3), None);
        check(121, 0, (1, 120), None, Some(2));
        check(121, 2, (121, 121), Some(1), None);
        check(300, 2, (121, 240), Some(1), Some(3));
        // A page beyond the end is the last one.
        check(300, 9, (241, 300), Some(2), None);
        check(60_000, u16::MAX, (59_881, 60_000), Some(499), None);
    }

    proptest! {
        #[test]
        fn the_pages_together_contain_every_item_once(count in 0usize..2_000) {
            let list: Vec<usize> = (0..count).collect();
            let mut seen: Vec<usize> = Vec::new();
            let mut number = Some(1);
            while let Some(at) = number {
                let page = of(count, at);
                let here = items_on_page(&list, page.as_ref());
                prop_assert!(here.len() <= PAGE_SIZE);
                seen.extend(here);
                let next = page.and_then(|page| page.next);
                if let Some(link) = next {
                    // Without scripts, the link leads to the first item of the next page.
                    prop_assert_eq!(link.first_item, View::Event(EventId(seen.len() as u16)));
                    prop_assert_eq!(page_number(seen.len()), link.number);
                }
                number = next.map(|link| link.number);
            }
            prop_assert_eq!(seen, list);
        }
    }
}
