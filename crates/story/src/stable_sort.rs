//! A small stable sort for the reader's wasm.
//!
//! The standard library's sorts are compiled for each type and optimised for speed: nine of them took
//! 37 KB of the wasm. The lists here are short.

use core::cmp::Ordering;

/// Sorts a list in place with a stable merge sort.
pub fn sort_by<T: Clone>(items: &mut Vec<T>, mut compare: impl FnMut(&T, &T) -> Ordering) {
    let indexes = sorted(items.len(), &mut |a, b| {
        compare(&items[a], &items[b]) == Ordering::Greater
    });
    *items = indexes.iter().map(|&at| items[at].clone()).collect();
}

/// Sorts a list in place by a key with a stable merge sort.
pub fn sort_by_key<T: Clone, K: Ord>(items: &mut Vec<T>, mut key: impl FnMut(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// The numbers below `count` in sorted order, by merging runs of doubling length.
fn sorted(count: usize, is_after: &mut dyn FnMut(usize, usize) -> bool) -> Vec<usize> {
    let mut from: Vec<usize> = (0..count).collect();
    let mut run = 1;
    while run < count {
        let mut to = Vec::with_capacity(count);
        let mut start = 0;
        while start < count {
            let (middle, end) = ((start + run).min(count), (start + 2 * run).min(count));
            let (mut left, mut right) = (start, middle);
            while left < middle || right < end {
                let takes_right = left == middle || (right < end && is_after(from[left], from[right]));
                let taken = if takes_right { &mut right } else { &mut left };
                to.push(from[*taken]);
                *taken += 1;
            }
            start = end;
        }
        from = to;
        run *= 2;
    }
    from
}

#[cfg(test)]
mod tests {
    use super::sort_by_key;

    #[test]
    fn sorts_as_the_standard_library_does() {
        for length in 0..40u32 {
            let mut items: Vec<(u32, u32)> = (0..length).map(|at| ((at * 7919) % 11, at)).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            sort_by_key(&mut items, |item| item.0);
            assert_eq!(items, expected);
        }
    }
}
