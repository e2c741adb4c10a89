//! The style sheets, joined in the order of their layers.
//!
//! A page contains only the rules that it uses, so that text and style arrive in the first packets. The whole style sheet is a
//! separate file, which `boot.js` loads before the app may change the view.

use crate::used_style::{Used, compact, used_rules, used_tokens};

/// The style sheets in order. The first declares the layers.
const SHEETS: &[&str] = &[
    include_str!("../../../styles/widget.css"),
    include_str!("../../../styles/tokens.css"),
    include_str!("../../../styles/base.css"),
    include_str!("../../../styles/layout.css"),
    include_str!("../../../styles/components/controls.css"),
    include_str!("../../../styles/components/filters.css"),
    include_str!("../../../styles/components/claim-mark.css"),
    include_str!("../../../styles/components/page-shell.css"),
    include_str!("../../../styles/components/editions.css"),
    include_str!("../../../styles/components/dialog.css"),
    include_str!("../../../styles/components/search.css"),
    include_str!("../../../styles/components/overview.css"),
    include_str!("../../../styles/components/map.css"),
    include_str!("../../../styles/components/map-controls.css"),
    include_str!("../../../styles/components/map-legend.css"),
    include_str!("../../../styles/components/venues.css"),
    include_str!("../../../styles/components/venue.css"),
    include_str!("../../../styles/components/actors.css"),
    include_str!("../../../styles/components/actor-profile.css"),
    include_str!("../../../styles/components/slider.css"),
    include_str!("../../../styles/components/deal.css"),
    include_str!("../../../styles/components/split.css"),
    include_str!("../../../styles/components/readings.css"),
    include_str!("../../../styles/components/flow.css"),
    include_str!("../../../styles/components/what-if.css"),
    include_str!("../../../styles/components/timeline.css"),
    include_str!("../../../styles/components/positions.css"),
    include_str!("../../../styles/components/sources.css"),
    include_str!("../../../styles/components/claim.css"),
    include_str!("../../../styles/components/follow.css"),
];

/// Those of widgets, which come next.
const WIDGET_SHEETS: &[&str] = &[
    include_str!("../../../styles/components/widget-panel.css"),
    include_str!("../../../styles/components/widget.css"),
    include_str!("../../../styles/components/widget-stages.css"),
    include_str!("../../../styles/components/widget-deal.css"),
];

/// The last one.
const PRINT_SHEET: &str = include_str!("../../../styles/print.css");

/// How each sheet of components begins.
const COMPONENTS: &str = "@layer components{";

/// Classes that only scripts use, possibly before the whole style sheet has loaded.
const SET_BY_SCRIPT: [&str; 2] = ["bgr-alert", "bgr-button"];

/// The whole style sheet without comments and indentation. It is the same for every story.
pub fn style() -> String {
    joined(&[SHEETS, WIDGET_SHEETS])
}

/// The same without the rules of widgets.
pub fn style_of_pages() -> String {
    joined(&[SHEETS])
}

fn joined(sheets: &[&[&str]]) -> String {
    let all = sheets.iter().copied().flatten().copied().chain([PRINT_SHEET]);
    all.map(compact).fold(String::new(), |mut text, sheet| {
        // The sheets of components have one layer, which begins once.
        let body = sheet.strip_prefix(COMPONENTS);
        match body.filter(|_| text.rfind("@layer") == text.find(COMPONENTS)) {
            Some(body) if text.pop().is_some() => text.push_str(body),
            _ => text.push_str(&sheet),
        }
        text
    })
}

/// The style of some pages: the whole style sheet without rules for classes and attributes that the pages do not contain, and
/// without tokens that are not read.
pub fn style_of(whole: &str, pages: &[&str]) -> String {
    let mut used = Used::default();
    for page in pages {
        used.add(page);
    }
    used.words.extend(SET_BY_SCRIPT);
    used_tokens(used_rules(whole, &used), pages)
}

#[cfg(test)]
mod tests {
    use super::{style, style_of};
    use crate::used_style::classes;

    #[test]
    fn rules_for_other_attributes_are_removed() {
        let sheet = "[data-a]{a:b}[data-b]{a:b}[data-c=\"1\"]{a:b}[data-c=\"2\"]{a:b}[data-d^=\"x\"]{a:b}[data-theme]{a:b}\
                     .bgr-x[data-a]{a:b}.bgr-id{a:b}p:not([data-b]){a:b}";
        let html = "<p id=\"bgr-id\" data-a class=\"bgr-x y\" data-c=\"1\" data-d=\"y\">data-b</p>";
        assert_eq!(
            style_of(sheet, &[html]),
            "[data-a]{a:b}[data-c=\"1\"]{a:b}[data-theme]{a:b}.bgr-x[data-a]{a:b}p:not([data-b]){a:b}"
        );
    }

    #[test]
    fn a_page_with_every_class_has_the_whole_style() {
        let whole = style();
        let attributes = whole.split('[').skip(1).filter_map(|rest| rest.split(']').next());
        let attributes: String = attributes
            .map(|attribute| format!(" {}", attribute.replace(['^', '$'], "")))
            .collect();
        let all = classes(&whole).collect::<Vec<_>>().join(" ");
        let letters = |letter: char| !letter.is_ascii_alphanumeric();
        let elements: String = whole.split(letters).map(|word| format!("<{word}>")).collect();
        let html = format!("{elements}<p class=\"{all}\"{attributes}>");
        let unread = whole.len() - style_of(&whole, &[&whole, &html]).len();
        assert!(unread < 200, "{unread} bytes of tokens are read by nothing");
        let little = style_of(&whole, &["<p class=\"bgr-title\">"]);
        assert!(
            little.len() * 3 < whole.len(),
            "{} of {}",
            little.len(),
            whole.len()
        );
        assert!(little.contains(".bgr-title") && little.contains("@media print"));
    }
}
