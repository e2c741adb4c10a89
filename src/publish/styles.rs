//! The style sheets, joined in the order of their layers.

/// Every style sheet, in order; the first names the layers.
const SHEETS: &[&str] = &[
    include_str!("../../styles/widget.css"),
    include_str!("../../styles/tokens.css"),
    include_str!("../../styles/base.css"),
    include_str!("../../styles/layout.css"),
    include_str!("../../styles/parts/controls.css"),
    include_str!("../../styles/parts/filters.css"),
    include_str!("../../styles/parts/claim-mark.css"),
    include_str!("../../styles/parts/frame.css"),
    include_str!("../../styles/parts/dialog.css"),
    include_str!("../../styles/parts/search.css"),
    include_str!("../../styles/parts/overview.css"),
    include_str!("../../styles/parts/map.css"),
    include_str!("../../styles/parts/map-key.css"),
    include_str!("../../styles/parts/venues.css"),
    include_str!("../../styles/parts/actors.css"),
    include_str!("../../styles/parts/slider.css"),
    include_str!("../../styles/parts/deal.css"),
    include_str!("../../styles/parts/timeline.css"),
    include_str!("../../styles/parts/positions.css"),
    include_str!("../../styles/parts/sources.css"),
    include_str!("../../styles/parts/claim.css"),
    include_str!("../../styles/print.css"),
];

/// The whole style sheet without comments and indentation.
pub fn style() -> String {
    SHEETS.iter().map(|sheet| compact(sheet)).collect()
}

/// Leaves out comments, indentation and line ends. Nothing else is rewritten, so that what
/// stands in the files is what the reader's browser gets.
fn compact(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(start) = rest.find("/*") {
        out.push_str(&rest[..start]);
        rest = rest[start..]
            .find("*/")
            .map_or("", |end| &rest[start + end + 2..]);
    }
    out.push_str(rest);
    out.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .fold(String::new(), |mut text, line| {
            // A line that ends a rule or a declaration needs no space after it; a selector does.
            if text.chars().last().is_some_and(|last| !"{};,".contains(last)) {
                text.push(' ');
            }
            text.push_str(line);
            text
        })
}
