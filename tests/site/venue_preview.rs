//! What stands ready in the page of the map for the first click.

use scraper::Html;

use crate::site::{all, load_folder, one, page, publish_files, words};

/// What follows a venue's name in a title, as it is written in a page, and the details that stand ready there,
/// as a document of their own.
fn ready(html: &str) -> (&str, Html) {
    let (tail, text) = html
        .split_once("<template id=\"bgr-venue-preview\" data-tail=\"")
        .and_then(|(_, rest)| rest.split_once("</template>"))
        .and_then(|(ready, _)| ready.split_once("\">"))
        .unwrap_or_default();
    (tail, Html::parse_document(text))
}

#[test]
fn what_stands_ready_is_the_beginning_of_each_venues_own_detail_in_the_lists_order() {
    for folder in ["seeds/quiet-diplomacy", "tests/stories/tide"] {
        let loaded = load_folder(folder);
        let files = publish_files(&loaded, None);
        let text = |path: &str| std::str::from_utf8(&files[path]).unwrap();
        for place in ["", "embed/"] {
            let map = text(&format!("{place}map/index.html"));
            let listed = all(&Html::parse_document(map), ".bgr-venues__link .bgr-venues__name")
                .into_iter()
                .map(words)
                .collect::<Vec<_>>();
            let (tail, ready) = ready(map);
            let details = all(&ready, "section.bgr-venue");
            assert_eq!(details.len(), listed.len().min(12), "{place} of {folder}");
            for (venue, (detail, name)) in loaded.story.venues.iter().zip(details.iter().zip(&listed)) {
                let short = words(*detail);
                let short = short.strip_suffix("All about this venue").unwrap().trim();
                let own = text(&format!("{place}map/{}/index.html", venue.id));
                let title = format!("<title>{name}{tail}</title>");
                assert!(own.contains(&title), "{name} is not called {title}");
                let own = Html::parse_document(own);
                // What opens in a mark is left out of what stands ready.
                let whole = words_of_the_closed(&own);
                assert!(
                    whole.starts_with(short),
                    "{name}: what stands ready\n{short}\nis not the beginning of\n{whole}"
                );
                assert!(short.contains(name.as_str()), "{name} is not in its detail");
            }
        }
    }
}

/// The words of a venue's detail with its marks closed.
fn words_of_the_closed(page: &Html) -> String {
    let mut text = words(one(page, "section.bgr-venue"));
    for more in all(page, "section.bgr-venue .bgr-claim-mark__more") {
        text = text.replacen(&words(more), "", 1);
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn only_the_page_of_the_map_holds_what_stands_ready() {
    let holds = |path: &str| all(&page(path), "#bgr-venue-preview").len();
    assert_eq!(holds("map/index.html"), 1);
    assert_eq!(holds("index.html"), 0);
    assert_eq!(holds("map/riyadh/index.html"), 0);
}
