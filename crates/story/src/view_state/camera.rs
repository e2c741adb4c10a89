//! The camera of the map and the colour scheme.

/// The colour scheme, if a link or a host page sets one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// The reader's own setting.
    #[default]
    Auto,
    Light,
    Dark,
}

/// The camera of the map, in the units of an address, so that writing and parsing it changes
/// nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Camera {
    /// The longitude of the centre, in thousandths of a degree.
    pub longitude_milli: i32,
    /// The latitude of the centre, in thousandths of a degree.
    pub latitude_milli: i32,
    /// Zoom, in hundredths: 100 to 800.
    pub zoom_centi: u16,
}
