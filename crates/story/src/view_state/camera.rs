//! The camera of the map and the colour scheme.

/// The reader's colour scheme, where a link or a host asks for one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// The reader's own setting.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Where the map's camera is. Kept in the whole steps that an address can write, so
/// that writing and reading a camera changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Camera {
    /// Longitude of the middle, in thousandths of a degree.
    pub longitude_milli: i32,
    /// Latitude of the middle, in thousandths of a degree.
    pub latitude_milli: i32,
    /// Zoom, in hundredths: 100 to 800.
    pub zoom_centi: u16,
}
