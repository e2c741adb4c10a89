//! Drawings that a document contains once and uses many times: shapes of sides, outlines of monograms, icons. They are outside the app's tree, so that the prerendered and the live view share them.

use std::fmt::Write as _;

use story::scene::deal::drawing::PATTERNS;
use story::vocabulary::Firmness;

/// The sprite as one hidden SVG element.
pub fn sprite() -> String {
    let mut out = String::from(
        "<svg class=\"bgr-sprite\" aria-hidden=\"true\" focusable=\"false\" width=\"0\" height=\"0\"><defs>",
    );
    for (word, small, large) in SHAPES {
        let _ = write!(
            out,
            "<path id=\"bgr-shape-{word}\" d=\"{small}\"/><path id=\"bgr-monogram-{word}\" d=\"{large}\"/>"
        );
    }
    for (firmness, drawing) in STATEMENT_DOTS {
        let id = format!("id=\"bgr-statement-dot-{}\"", firmness.word());
        out.push_str(&if drawing.matches('<').count() == 1 {
            drawing.replacen(' ', &format!(" {id} "), 1)
        } else {
            format!("<g {id}>{drawing}</g>")
        });
    }
    patterns(&mut out);
    out.push_str(ICONS);
    out.push_str("</defs></svg>");
    out
}

/// The path of a side's shape, 12 by 12; empty if the name is unknown.
pub fn shape(word: &str) -> &'static str {
    SHAPES.iter().find(|one| one.0 == word).map_or("", |one| one.1)
}

/// The outline of a monogram in a side's shape, 40 by 40.
pub fn outline(word: &str) -> &'static str {
    SHAPES.iter().find(|one| one.0 == word).map_or("", |one| one.2)
}

/// The dot of a statement in the matrix of sources, 12 by 12.
pub fn statement_dot(firmness: Firmness) -> &'static str {
    STATEMENT_DOTS
        .iter()
        .find(|one| one.0 == firmness)
        .map_or("", |one| one.1)
}

/// A chain for share pictures, 52 by 12, as `claim-mark.css` draws it on pages: two slots (centred at 5 and 24), a line, a square (44 to 52).
pub fn chain(code: &str) -> String {
    format!("<path {}/>", chain_path(code))
}

/// The attributes of a chain's path: two slots (centred at 5 and 24), a line, a square (44 to 52).
fn chain_path(code: &str) -> String {
    let mut letters = code.chars();
    let (speaker, outlet, line, square) = (letters.next(), letters.next(), letters.next(), letters.next());
    let mut out = String::from("fill=\"currentColor\" fill-rule=\"evenodd\" d=\"");
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
    out + "\""
}

/// Patterns that fill the parts of a deal: dots for what is not described, lines for further shares. Colours are set in CSS,
/// because a pattern inherits from its own ancestors.
fn patterns(out: &mut String) {
    out.push_str(
        "<pattern id=\"bgr-dots\" class=\"bgr-pattern\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">\
         <circle class=\"bgr-pattern__dot\" cx=\"2\" cy=\"2\" r=\"1\"/><circle class=\"bgr-pattern__dot\" cx=\"6\" cy=\"6\" r=\"1\"/></pattern>\
         <pattern id=\"bgr-fill-0\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">\
         <rect class=\"bgr-pattern__whole\" width=\"8\" height=\"8\"/></pattern>",
    );
    for (id, size, lines, weight) in PATTERNS {
        let _ = write!(
            out,
            "<pattern id=\"{id}\" width=\"{size}\" height=\"{size}\" patternUnits=\"userSpaceOnUse\">\
             <path class=\"bgr-pattern__lines\" d=\"{lines}\" stroke-width=\"{weight}\"/></pattern>"
        );
    }
}

/// The name of a shape, its 12 px path, its 40 px path.
const SHAPES: [(&str, &str, &str); 5] = [
    ("triangle", "M6 .8 11.8 11.2H.2z", "M20 2.5 38.5 36.5H1.5z"),
    (
        "diamond",
        "M6 0 12 6 6 12 0 6z",
        "M20 1.5 38.5 20 20 38.5 1.5 20z",
    ),
    (
        "circle",
        "M6 .4a5.6 5.6 0 1 1 0 11.2A5.6 5.6 0 1 1 6 .4z",
        "M20 3.5a16.5 16.5 0 1 1 0 33a16.5 16.5 0 1 1 0-33z",
    ),
    ("square", "M.9.9H11.1V11.1H.9z", "M5 5H35V35H5z"),
    (
        "hexagon",
        "M3 1.4H9L12 6 9 10.6H3L0 6z",
        "M10 7H30L38.5 20 30 33H10L1.5 20z",
    ),
];

/// The dots of the matrix of sources, 12 by 12.
const STATEMENT_DOTS: [(Firmness, &str); 5] = [
    (Firmness::Quoted, "<circle cx=\"6\" cy=\"6\" r=\"5.5\"/>"),
    (
        Firmness::Reported,
        "<circle cx=\"6\" cy=\"6\" r=\"4.8\" fill=\"none\"/><path d=\"M6 1.2a4.8 4.8 0 0 0 0 9.6z\"/>",
    ),
    (
        Firmness::UnnamedSource,
        "<circle cx=\"6\" cy=\"6\" r=\"4.8\" fill=\"none\"/>",
    ),
    (Firmness::ArticleOnly, "<path d=\"M1.2 1.2h9.6v9.6H1.2z\"/>"),
    (
        Firmness::ArticlesReading,
        "<path d=\"M2 2h8v8H2z\" fill=\"none\"/>",
    ),
];

const ICONS: &str = "<path id=\"bgr-icon-share\" d=\"M8 10V1.8M4.9 4.6 8 1.5l3.1 3.1M3.2 7.5H1.8v6.8h12.4V7.5h-1.4\" \
fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\"/>\
<path id=\"bgr-icon-search\" d=\"M6.8 1.8a5 5 0 1 1 0 10a5 5 0 1 1 0-10zM10.5 10.5 14.4 14.4\" fill=\"none\" \
stroke=\"currentColor\" stroke-width=\"1.6\"/>\
<path id=\"bgr-icon-reset\" d=\"M2 5.6V2h3.6M10.4 2H14v3.6M14 10.4V14h-3.6M5.6 14H2v-3.6\" fill=\"none\" \
stroke=\"currentColor\" stroke-width=\"1.8\"/>";
