//! PNG with a palette, about a third of what a browser writes.

use std::collections::HashMap;

use anyhow::{Result, ensure};

/// How many colours a palette may have.
const COLOURS: usize = 256;

type Colour = [u8; 3];

/// A screenshot with the most frequent of its colours; the others become the nearest of these.
pub fn reduce(picture: &[u8]) -> Result<Vec<u8>> {
    let mut reader = png::Decoder::new(std::io::Cursor::new(picture)).read_info()?;
    let mut bytes = vec![0; reader.output_buffer_size().unwrap_or_default()];
    let frame = reader.next_frame(&mut bytes)?;
    let channels = frame.color_type.samples();
    ensure!(
        frame.bit_depth == png::BitDepth::Eight && channels >= 3,
        "a screenshot has 8 bits for each of red, green and blue"
    );
    let pixels = bytes
        .chunks_exact(channels)
        .map(|pixel| [pixel[0], pixel[1], pixel[2]]);
    let pixels: Vec<Colour> = pixels.collect();
    let palette = palette(&pixels);
    let mut known: HashMap<Colour, u8> = HashMap::new();
    let nearest = |colour: Colour| *known.entry(colour).or_insert_with(|| nearest(&palette, colour));
    let indices: Vec<u8> = pixels.into_iter().map(nearest).collect();
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, frame.width, frame.height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    // Neighbours of an index are not similar colours.
    encoder.set_filter(png::Filter::NoFilter);
    encoder.write_header()?.write_image_data(&indices)?;
    Ok(out)
}

/// The most frequent colours.
fn palette(pixels: &[Colour]) -> Vec<Colour> {
    let mut counts: HashMap<Colour, usize> = HashMap::new();
    for &pixel in pixels {
        *counts.entry(pixel).or_default() += 1;
    }
    let mut colours: Vec<(usize, Colour)> = counts
        .into_iter()
        .map(|(colour, count)| (count, colour))
        .collect();
    colours.sort_unstable_by(|one, other| other.cmp(one));
    colours
        .into_iter()
        .take(COLOURS)
        .map(|(_, colour)| colour)
        .collect()
}

/// The position of the nearest colour of a palette.
fn nearest(palette: &[Colour], colour: Colour) -> u8 {
    let distance = |other: &Colour| -> u32 {
        let channels = other.iter().zip(colour);
        channels
            .map(|(one, other)| u32::from(one.abs_diff(other)).pow(2))
            .sum()
    };
    let near = (0..=u8::MAX)
        .zip(palette)
        .min_by_key(|(_, known)| distance(known));
    near.map_or(0, |(at, _)| at)
}
