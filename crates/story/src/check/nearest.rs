//! "Did you mean": the known word most similar to a misspelled one.

/// The longest word that gets a suggestion, in bytes. No id is longer.
const LIMIT: usize = 64;

/// The candidate that differs least from a word, if it differs by at most a third.
pub fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> &'a str {
    if word.len() > LIMIT {
        return "";
    }
    let letters: Vec<char> = word.to_lowercase().chars().collect();
    let most = (letters.len() / 3).max(1);
    let distances = candidates.map(|candidate| (distance(&letters, candidate, most), candidate));
    // Of several equally near ones the first, so that the answer is always the same.
    let best = distances.min_by_key(|(distance, _)| *distance);
    best.filter(|(distance, _)| *distance <= most)
        .map_or("", |(_, candidate)| candidate)
}

/// The edit distance: how many letters to change, add or remove. For more than `most`, any larger
/// number is returned.
fn distance(word: &[char], candidate: &str, most: usize) -> usize {
    let other: Vec<char> = candidate.to_lowercase().chars().take(LIMIT).collect();
    if word.len().abs_diff(other.len()) > most {
        return usize::MAX;
    }
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (above, letter) in word.iter().enumerate() {
        let mut diagonal = above;
        row[0] = above + 1;
        for (column, candidate_letter) in other.iter().enumerate() {
            let changed = diagonal + usize::from(letter != candidate_letter);
            diagonal = row[column + 1];
            row[column + 1] = changed.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(word: &str, expected: &str) {
        let known = ["firmness", "own_words", "rests_on", "riyadh", "tass"];
        assert_eq!(nearest(word, known.into_iter()), expected, "{word}");
    }

    #[test]
    fn suggests_the_intended_word() {
        check("firmnes", "firmness");
        check("Firmness", "firmness");
        check("ownWords", "own_words");
        check("restsOn", "rests_on");
        check("ryiadh", "riyadh");
        check("tas", "tass");
        check("moscow", "");
        check("", "");
        check(&"a".repeat(1_000_000), "");
    }
}
