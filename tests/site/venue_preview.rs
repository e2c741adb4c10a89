//! The venue previews in the page of the map.

use scraper::Html;

use crate::published::{all, one, page, site, words};

/// The end of a venue page's title, and the previews as a document of their own.
fn previews(html: &str) -> (&str, Html) {
    let (title_suffix, text) = html
        .split_once("<template id=\"bgr-venue-preview\" data-title-suffix=\"")
        .and_then(|(_, rest)| rest.split_once("</template>"))
        .and_then(|(template, _)| template.split_once("\">"))
        .unwrap_or_default();
    (title_suffix, Html::parse_document(text))
}

#[test]
fn each_preview_is_the_beginning_of_the_venues_detail() {
    for folder in ["seeds/quiet-diplomacy", "tests/stories/tide"] {
        let site = site(folder);
        for folder_of_mode in [""] {
            let map = site.text(&format!("{folder_of_mode}map/index.html"));
            let listed = all(&Html::parse_document(map), ".bgr-venues__link .bgr-venues__name")
                .into_iter()
                .map(words)
                .collect::<Vec<_>>();
            let (title_suffix, previews) = previews(map);
            let details = all(&previews, "section.bgr-venue");
            assert_eq!(
                details.len(),
                listed.len().min(12),
                "{folder_of_mode} of {folder}"
            );
            for (venue, (detail, name)) in site.loaded.story.venues.iter().zip(details.iter().zip(&listed)) {
                let short = words(*detail);
                let short = short.strip_suffix("All about this venue").unwrap().trim();
                let own = site.text(&format!("{folder_of_mode}map/{}/index.html", venue.id));
                let title = format!("<title>{name}{title_suffix}</title>");
                assert!(own.contains(&title), "{name} is not called {title}");
                let own = Html::parse_document(own);
                // Previews leave out the disclosures of marks.
                let whole = words_without_disclosures(&own);
                assert!(
                    whole.starts_with(short),
                    "{name}: the preview\n{short}\nis not the beginning of\n{whole}"
                );
                assert!(short.contains(name.as_str()), "{name} is not in its preview");
            }
        }
    }
}

/// The text of a venue's detail without the disclosures of its marks.
fn words_without_disclosures(page: &Html) -> String {
    let mut text = words(one(page, "section.bgr-venue"));
    for more in all(page, "section.bgr-venue .bgr-claim-mark__more") {
        text = text.replacen(&words(more), "", 1);
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn only_the_page_of_the_map_has_previews() {
    let count = |path: &str| all(&page(path), "#bgr-venue-preview").len();
    assert_eq!(count("map/index.html"), 1);
    assert_eq!(count("index.html"), 0);
    assert_eq!(count("map/riyadh/index.html"), 0);
}
