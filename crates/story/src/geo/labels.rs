//! Placement of labels without collisions: a greedy rule over rectangles in screen pixels.
//!
//! Nothing can be measured without a page, so widths are estimated from the letters, rather too
//! wide. Which labels there are, and how important each is, is not decided here.

use crate::vocabulary::Compass;

/// The factor for bold letters.
const BOLD: f64 = 1.06;

/// A rectangle on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Lower edge.
    pub bottom: f64,
}

impl Rect {
    /// A rectangle of this size around a centre.
    pub fn centred(x: f64, y: f64, width: f64, height: f64) -> Rect {
        Rect {
            left: x - width / 2.0,
            top: y - height / 2.0,
            right: x + width / 2.0,
            bottom: y + height / 2.0,
        }
    }

    pub fn overlaps(&self, other: &Rect) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Moves the rectangle.
    pub fn moved(&self, right: f64, down: f64) -> Rect {
        Rect {
            left: self.left + right,
            top: self.top + down,
            right: self.right + right,
            bottom: self.bottom + down,
        }
    }

    pub fn contains(&self, other: &Rect) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && self.right >= other.right
            && self.bottom >= other.bottom
    }
}

/// The areas of a picture that are already taken.
#[derive(Clone, Debug)]
pub struct LabelLayout {
    bounds: Rect,
    taken: Vec<Rect>,
}

impl LabelLayout {
    pub fn new(width: f64, height: f64) -> LabelLayout {
        LabelLayout {
            bounds: Rect {
                left: 0.0,
                top: 0.0,
                right: width,
                bottom: height,
            },
            taken: Vec::new(),
        }
    }

    /// Takes an area, even if it overlaps others.
    pub fn take(&mut self, rect: Rect) {
        self.taken.push(rect);
    }

    /// Whether an area is inside the picture.
    pub fn is_inside(&self, rect: &Rect) -> bool {
        self.bounds.contains(rect)
    }

    /// Whether an area is inside the picture and free.
    pub fn is_free(&self, rect: &Rect) -> bool {
        self.is_free_after(0, rect)
    }

    /// The same, passing over the areas that were taken first.
    pub fn is_free_after(&self, first: usize, rect: &Rect) -> bool {
        let mut taken = self.taken.iter().skip(first);
        self.is_inside(rect) && !taken.any(|taken| taken.overlaps(rect))
    }
}

/// The sides of a dot where a label can be: the preferred one first, then the usual order.
pub fn anchors(preferred: Option<Compass>) -> [Compass; 9] {
    const USUAL: [Compass; 8] = [
        Compass::East,
        Compass::West,
        Compass::NorthEast,
        Compass::SouthEast,
        Compass::NorthWest,
        Compass::SouthWest,
        Compass::North,
        Compass::South,
    ];
    let mut anchors = [preferred.unwrap_or(USUAL[0]); 9];
    anchors[1..].copy_from_slice(&USUAL);
    anchors
}

/// The offset from a dot to the near edge of its label.
fn offset(gap: f64, anchor: Compass) -> (f64, f64) {
    let slant = gap * 0.85;
    match anchor {
        Compass::East => (gap, 0.0),
        Compass::West => (-gap, 0.0),
        Compass::North => (0.0, -gap),
        Compass::South => (0.0, gap),
        Compass::NorthEast => (slant, -slant),
        Compass::NorthWest => (-slant, -slant),
        Compass::SouthEast => (slant, slant),
        Compass::SouthWest => (-slant, slant),
    }
}

/// The area of a label beside a dot.
pub fn rect_beside(x: f64, y: f64, size: (f64, f64), gap: f64, anchor: Compass) -> Rect {
    let (right, down) = offset(gap, anchor);
    let (x, y) = (x + right, y + down);
    let (left, right) = match side(anchor) {
        1 => (x, x + size.0),
        -1 => (x - size.0, x),
        _ => (x - size.0 / 2.0, x + size.0 / 2.0),
    };
    let (top, bottom) = match anchor {
        Compass::East | Compass::West => (y - size.1 / 2.0, y + size.1 / 2.0),
        Compass::North | Compass::NorthEast | Compass::NorthWest => (y - size.1, y),
        Compass::South | Compass::SouthEast | Compass::SouthWest => (y, y + size.1),
    };
    Rect {
        left,
        top,
        right,
        bottom,
    }
}

/// The side of the dot where the label is: 1 for right, -1 for left, 0 for above or below.
pub fn side(anchor: Compass) -> i8 {
    match anchor {
        Compass::East | Compass::NorthEast | Compass::SouthEast => 1,
        Compass::West | Compass::NorthWest | Compass::SouthWest => -1,
        Compass::North | Compass::South => 0,
    }
}

/// The width of a text in letters of this size, rather too wide than too narrow.
pub fn text_width(text: &str, size: f64, bold: bool, tracking: f64) -> f64 {
    let mut sum = 0.0;
    for letter in text.chars() {
        sum += tracking + size * letter_width(letter);
    }
    sum * if bold { BOLD } else { 1.0 }
}

/// The width of a text that the style sheet sets in capitals. Letters beyond ASCII count as they
/// stand: a table of their capitals would cost every reader more than it is worth.
pub fn capitals_width(text: &str, size: f64, tracking: f64) -> f64 {
    let letters = text
        .chars()
        .map(|letter| tracking + size * letter_width(letter.to_ascii_uppercase()));
    letters.sum::<f64>() * BOLD
}

/// The width of a letter as a share of the size, for the wider ones of the fonts that may be used.
fn letter_width(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | '‘' | '|' | '!' => 0.31,
        'f' | 't' | 'r' | '-' | '(' | ')' | ' ' | '\u{a0}' | '“' | '”' | '/' => 0.41,
        'm' | 'w' | 'M' | 'W' | '—' => 0.94,
        'A'..='Z' => 0.70,
        'a'..='z' | '0'..='9' | '–' | '+' => 0.60,
        // Arabic: points, and letters without a bowl.
        '\u{64b}'..='\u{65f}' | '\u{670}' => 0.0,
        'ا' | 'أ' | 'إ' | 'آ' | 'ل' | 'د' | 'ذ' | 'ر' | 'ز' | 'و' => 0.41,
        // Letters of other scripts: most are no wider than their height.
        letter if (letter as u32) < 0x0590 => 0.70,
        letter if (letter as u32) < 0x0E00 => 0.65,
        _ => 1.05,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn taken_and_outside_areas_are_not_free() {
        let mut layout = LabelLayout::new(200.0, 100.0);
        layout.take(Rect::centred(100.0, 50.0, 12.0, 12.0));
        for (x, y, free) in [
            (100.0, 50.0, false),
            (50.0, 50.0, true),
            (62.0, 50.0, true),
            (65.0, 50.0, false),
            (29.0, 50.0, false),
            (100.0, 5.0, false),
        ] {
            assert_eq!(layout.is_free(&Rect::centred(x, y, 60.0, 16.0)), free, "{x} {y}");
        }
    }

    #[test]
    fn the_preferred_anchor_is_tried_first_and_all_are_tried() {
        assert_eq!(anchors(Some(Compass::SouthWest))[0], Compass::SouthWest);
        assert_eq!(anchors(None)[0], Compass::East);
        for &anchor in Compass::ALL {
            assert!(anchors(None).contains(&anchor));
        }
    }

    #[test]
    fn labels_never_cover_their_dot() {
        for &anchor in Compass::ALL {
            let rect = rect_beside(0.0, 0.0, (50.0, 16.0), 9.0, anchor);
            let dot = Rect::centred(0.0, 0.0, 10.0, 10.0);
            assert!(!rect.overlaps(&dot), "{anchor:?}: {rect:?}");
        }
    }

    #[test]
    fn widths_grow_with_the_text_and_its_size() {
        let one = text_width("Riyadh", 13.0, true, 0.0);
        assert!((40.0..56.0).contains(&one), "{one}");
        let capitals = text_width("UKRAINE", 10.5, true, 1.2);
        assert!((capitals_width("Ukraine", 10.5, 1.2) - capitals).abs() < 1e-9);
        assert!(text_width("UKRAINE", 10.5, true, 1.2) > text_width("UKRAINE", 10.5, true, 0.0));
        assert!(text_width("Київ", 13.0, true, 0.0) > 20.0);
    }
}
