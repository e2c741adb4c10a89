//! Rasterises SVG to PNG.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::Tree;

use crate::error::Error;
use crate::fonts::Fonts;

/// Rasterises an SVG image as PNG. The same SVG and fonts give the same bytes.
///
/// # Errors
///
/// When the SVG cannot be parsed or the PNG cannot be encoded.
pub fn rasterize(svg: &str, fonts: &Fonts) -> Result<Vec<u8>, Error> {
    let tree = Tree::from_str(svg, fonts.options()).map_err(|error| Error::Svg(error.to_string()))?;
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height())
        .ok_or_else(|| Error::Png("not enough memory for the pixels".to_owned()))?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| Error::Png(error.to_string()))
}
