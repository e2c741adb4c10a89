//! Single values of a query: numbers, the camera, text with its escapes.

use crate::view_state::Camera;

/// Parses an integer of up to 16 digits with an optional minus.
pub(super) fn parse_whole(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.is_empty() || digits.len() > 16 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let size = digits
        .bytes()
        .fold(0i64, |sum, byte| sum * 10 + i64::from(byte - b'0'));
    Some(if digits.len() == text.len() { size } else { -size })
}

/// Parses a decimal in units of 10^-`places`; further digits are cut off.
pub(super) fn parse_decimal(text: &str, places: usize) -> Option<i32> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let negative = whole.starts_with('-');
    let whole = whole.strip_prefix('-').unwrap_or(whole);
    let short =
        |text: &str, most: usize| text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !short(whole, 4) || !short(part, 15) {
        return None;
    }
    let digits = whole
        .bytes()
        .chain(part.bytes().chain(core::iter::repeat(b'0')).take(places));
    let size = digits.fold(0i32, |sum, byte| sum * 10 + i32::from(byte - b'0'));
    Some(if negative { -size } else { size })
}

/// Writes a number of units of 10^-`places` without trailing zeros.
pub(super) fn push_decimal(out: &mut String, steps: i32, places: usize) {
    let mut digits = steps.unsigned_abs().to_string();
    while digits.len() <= places {
        digits.insert(0, '0');
    }
    let point = digits.len() - places;
    if steps < 0 {
        out.push('-');
    }
    // No slice that may panic: its message would bring the tables of printable letters into the wasm.
    let (whole, part) = digits.split_at_checked(point).unwrap_or_default();
    out.push_str(whole);
    let part = part.trim_end_matches('0');
    if !part.is_empty() {
        out.push('.');
        out.push_str(part);
    }
}

pub(super) fn parse_camera(text: &str) -> Option<Camera> {
    let mut parts = text.split(',');
    let (longitude, latitude, zoom) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    Some(Camera {
        longitude_milli: parse_decimal(longitude, 3)?,
        latitude_milli: parse_decimal(latitude, 3)?,
        zoom_centi: u16::try_from(parse_decimal(zoom, 2)?).ok()?,
    })
}

/// Writes text so that it can stand in a query: all but unreserved characters of
/// RFC 3986 as UTF-8 octets; comma and slash stay, because addresses should be read.
pub(super) fn encode(out: &mut String, text: &str) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~,/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(char::from(b"0123456789ABCDEF"[usize::from(byte >> 4)]));
            out.push(char::from(b"0123456789ABCDEF"[usize::from(byte & 15)]));
        }
    }
}

/// Decodes a value once; none where an escape is broken or the octets are no UTF-8.
pub(super) fn decode(text: &str) -> Option<String> {
    let digit = |byte: Option<u8>| byte.and_then(|byte| char::from(byte).to_digit(16));
    let mut octets = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        octets.push(match byte {
            b'+' => b' ',
            b'%' => (digit(bytes.next())? * 16 + digit(bytes.next())?) as u8,
            _ => byte,
        });
    }
    String::from_utf8(octets).ok()
}
