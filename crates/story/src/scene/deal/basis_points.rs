//! Positions and lengths in drawings, in basis points.

/// A position or length as a fraction of the whole, in hundredths of a percent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct BasisPoints(pub u32);

impl BasisPoints {
    /// The value of an SVG attribute, such as `12.50%`.
    pub fn percent(self) -> String {
        let mut out = (self.0 / 100).to_string();
        let part = self.0 % 100;
        if part > 0 {
            out.push('.');
            out.push(char::from(b'0' + (part / 10) as u8));
            out.push(char::from(b'0' + (part % 10) as u8));
        }
        out.push('%');
        out
    }
}
