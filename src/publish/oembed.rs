//! The oEmbed 1.0 answers, one file for each view: what a newsroom's system that was given a
//! link to a page puts into its article. A static site cannot read `maxwidth`, so the frame is
//! as wide as its place and the numbers say what it was made for.

use serde_json::json;
use story::model::View;
use story::view_state::Section;
use story::{address, title};

use super::page::escape;
use super::{Input, OutputFile};
use crate::parts::share::SANDBOX;

/// The width that the answers name: the column of an article.
pub const WIDTH: u32 = 600;

/// What an answer is made from.
pub struct Embed<'a> {
    /// The view's title.
    pub title: &'a str,
    /// The site's absolute address with a slash at its end, or the way from the answer's file
    /// to the site's root where the address is not known.
    pub base_url: &'a str,
    /// The view's path, such as `map/riyadh/`.
    pub path: &'a str,
    /// The path of the view's share picture, where one is drawn.
    pub picture: Option<&'a str>,
    /// Height of the frame at [`WIDTH`].
    pub height: u32,
}

/// The answer as JSON. Its HTML is one frame and nothing else, because strict consumers
/// (WordPress for sites that it does not know) throw everything else away.
pub fn response(embed: &Embed<'_>) -> String {
    let Embed {
        title,
        base_url,
        path,
        picture,
        height,
    } = *embed;
    let html = format!(
        "<iframe src=\"{}embed/{}\" title=\"{}\" width=\"100%\" height=\"{height}\" frameborder=\"0\" loading=\"lazy\" \
         referrerpolicy=\"no-referrer\" sandbox=\"{SANDBOX}\"></iframe>",
        escape(base_url),
        escape(path),
        escape(title)
    );
    let mut answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": "Backgrounder",
        "provider_url": base_url,
        "cache_age": 3600,
        "width": WIDTH,
        "height": height,
        "html": html,
    });
    if let Some(picture) = picture {
        answer["thumbnail_url"] = json!(format!("{base_url}{picture}"));
        answer["thumbnail_width"] = json!(1200);
        answer["thumbnail_height"] = json!(630);
    }
    format!("{answer:#}\n")
}

/// The answers for all views.
pub fn files(input: &Input<'_>) -> Vec<OutputFile> {
    let story = &input.loaded.story;
    let base_url = input.base_url.as_deref().unwrap_or("../");
    address::pages(story)
        .into_iter()
        .map(|view| {
            let stem = address::file_stem(view, story);
            let picture = format!("cards/{stem}.png");
            let answer = response(&Embed {
                title: &title::title(story, view),
                base_url,
                path: &address::path(view, story),
                picture: input.cards.then_some(picture.as_str()),
                height: expected_height(view),
            });
            OutputFile::text(format!("oembed/{stem}.json"), answer)
        })
        .collect()
}

/// About how high a view is at [`WIDTH`]. Hosts that listen correct it; in hosts that do not,
/// a frame that is too low scrolls, so a long view is given a readable part of it.
fn expected_height(view: View) -> u32 {
    match view {
        View::Claim(_) | View::Event(_) => 640,
        View::Deal | View::Map | View::Venue(_) => 900,
        _ if Section::of(view) == Section::Overview => 1000,
        _ => 800,
    }
}

#[cfg(test)]
mod tests {
    use super::{Embed, response};

    fn answer(title: &str, base_url: &str) -> serde_json::Value {
        let text = response(&Embed {
            title,
            base_url,
            path: "map/riyadh/",
            picture: Some("cards/map-riyadh.png"),
            height: 900,
        });
        serde_json::from_str(&text).unwrap()
    }

    #[test]
    fn has_all_that_a_rich_answer_needs() {
        let answer = answer("Riyadh", "https://news.example/story/");
        assert_eq!(
            (answer["version"].as_str(), answer["type"].as_str()),
            (Some("1.0"), Some("rich"))
        );
        assert_eq!(
            (answer["width"].as_u64(), answer["height"].as_u64()),
            (Some(600), Some(900))
        );
        assert_eq!(
            answer["thumbnail_url"],
            "https://news.example/story/cards/map-riyadh.png"
        );
        assert!(answer["thumbnail_width"].is_u64() && answer["thumbnail_height"].is_u64());
    }

    #[test]
    fn is_exactly_one_frame() {
        let answer = answer("Riyadh", "https://news.example/story/");
        let html = answer["html"].as_str().unwrap();
        assert!(html.starts_with("<iframe src=\"https://news.example/story/embed/map/riyadh/\" "));
        assert!(html.ends_with("></iframe>"));
        assert_eq!(html.matches('<').count(), 2);
    }

    #[test]
    fn keeps_markup_in_titles_as_text() {
        let answer = answer("\"><script>x</script> & co", "../");
        let html = answer["html"].as_str().unwrap();
        assert_eq!(html.matches('<').count(), 2);
        assert!(html.contains("title=\"&quot;&gt;&lt;script&gt;x&lt;/script&gt; &amp; co\""));
        assert_eq!(answer["title"], "\"><script>x</script> & co");
    }
}
