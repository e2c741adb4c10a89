//! The drawing of a claim mark.

/// A chain for share pictures, 52 by 12, as `claim-mark.css` draws it on pages: two slots (centred at 5 and 24), a line, a square
/// (44 to 52).
pub fn chain(code: &str) -> String {
    let mut letters = code.chars();
    let (speaker, outlet, line, square) = (letters.next(), letters.next(), letters.next(), letters.next());
    let mut out = String::from("<path fill=\"currentColor\" fill-rule=\"evenodd\" d=\"");
    let slot = |at: f64, letter: Option<char>| {
        let disc = |radius: f64| {
            format!(
                "M{} 6a{radius} {radius} 0 1 0 {} 0a{radius} {radius} 0 1 0 -{} 0z",
                at - radius,
                2.0 * radius,
                2.0 * radius
            )
        };
        match letter {
            Some('n') => disc(4.5),
            Some('u') => disc(4.5) + &disc(2.7),
            _ => String::new(),
        }
    };
    let filled = |letter: Option<char>| matches!(letter, Some('n' | 'u'));
    let (length, pitch) = if line == Some('s') {
        (99.0, 99.0)
    } else {
        (3.0, 5.0)
    };
    let thread = |mut from: f64, to: f64| {
        let mut dashes = String::new();
        while from < to {
            dashes += &format!("M{from} 5H{}V7H{from}z", to.min(from + length));
            from += pitch;
        }
        dashes
    };
    match (filled(speaker), filled(outlet)) {
        (true, true) => out += &(thread(10.5, 18.5) + &thread(29.5, 43.0)),
        (true, false) => out += &thread(10.5, 43.0),
        (false, true) => out += &thread(29.5, 43.0),
        (false, false) => {}
    }
    out += &(slot(5.0, speaker) + &slot(24.0, outlet));
    out += "M44 2H52V10H44z";
    if square == Some('o') {
        out += "M45.8 3.8H50.2V8.2H45.8z";
    }
    out + "\"/>"
}
