//! Small pieces of text that several components build.

/// Two texts as one, without the code of the formatting machinery.
pub fn join(first: &str, second: &str) -> String {
    let mut both = String::from(first);
    both.push_str(second);
    both
}
