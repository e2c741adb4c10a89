//! The oEmbed 1.0 responses, one file for each view. A content management system that is given a link to a page inserts the
//! frame of the response. A static site cannot read `maxwidth` and `maxheight`, so the frame is as wide as its container. It has one
//! height for every width, so it gets that of narrow columns, which is below the limit of the usual consumers, and in wide ones
//! the widget fills it.

use serde_json::json;
use story::address;
use story::scene::brief::widget_height;

use super::description::title_with_article;
use super::input::Input;
use super::output::OutputFile;
use super::page::escape;
use backgrounder::SANDBOX;

/// The width in the responses: a typical column of an article.
pub const WIDTH: u32 = 600;

/// The data of a response.
pub struct Embed<'a> {
    /// The view's title, with the article where it is known.
    pub title: &'a str,
    /// The site's address with a slash at its end: absolute if known, otherwise relative to the response's file.
    pub base_url: &'a str,
    /// The view's path, such as `map/riyadh/`.
    pub path: &'a str,
    /// The path of the view's share picture, if one is drawn.
    pub picture: Option<&'a str>,
    /// The height of the frame in pixels, at every width.
    pub height: u32,
}

/// The response as JSON. Its HTML is a single frame, because strict consumers (WordPress for unknown sites) discard
/// everything else.
pub fn response(embed: &Embed<'_>) -> String {
    let Embed {
        title,
        base_url,
        path,
        picture,
        height,
    } = *embed;
    let html = format!(
        "<iframe src=\"{}embed/{}?height=frame\" title=\"{}\" width=\"100%\" height=\"{height}\" frameborder=\"0\" loading=\"lazy\" \
         referrerpolicy=\"no-referrer\" sandbox=\"{SANDBOX}\"></iframe>",
        escape(base_url),
        escape(path),
        escape(title)
    );
    let mut body = json!({
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
        body["thumbnail_url"] = json!(format!("{base_url}{picture}"));
        body["thumbnail_width"] = json!(1200);
        body["thumbnail_height"] = json!(630);
    }
    format!("{body:#}\n")
}

/// The responses for all views.
pub fn files(input: &Input<'_>) -> Vec<OutputFile> {
    let story = &input.loaded.story;
    let base_url = input.base_url.as_deref().unwrap_or("../");
    address::pages(story)
        .into_iter()
        .map(|view| {
            let stem = address::file_stem(view, story);
            let picture = format!("cards/{stem}.png");
            let body = response(&Embed {
                title: &title_with_article(story, view),
                base_url,
                path: &address::path(view, story),
                picture: input.cards.then_some(picture.as_str()),
                height: widget_height(view).1,
            });
            OutputFile::text(format!("oembed/{stem}.json"), body)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Embed, response};

    fn parsed(title: &str, base_url: &str) -> serde_json::Value {
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
    fn has_every_field_of_a_rich_response() {
        let body = parsed("Riyadh", "https://news.example/story/");
        assert_eq!(
            (body["version"].as_str(), body["type"].as_str()),
            (Some("1.0"), Some("rich"))
        );
        assert_eq!(
            (body["width"].as_u64(), body["height"].as_u64()),
            (Some(600), Some(900))
        );
        assert_eq!(
            body["thumbnail_url"],
            "https://news.example/story/cards/map-riyadh.png"
        );
        assert!(body["thumbnail_width"].is_u64() && body["thumbnail_height"].is_u64());
    }

    #[test]
    fn html_is_a_single_frame() {
        let body = parsed("Riyadh", "https://news.example/story/");
        let html = body["html"].as_str().unwrap();
        assert!(
            html.starts_with("<iframe src=\"https://news.example/story/embed/map/riyadh/?height=frame\" ")
        );
        assert!(html.ends_with("></iframe>"));
        assert_eq!(html.matches('<').count(), 2);
    }

    #[test]
    fn markup_in_titles_stays_text() {
        let body = parsed("\"><script>x</script> & co", "../");
        let html = body["html"].as_str().unwrap();
        assert_eq!(html.matches('<').count(), 2);
        assert!(html.contains("title=\"&quot;&gt;&lt;script&gt;x&lt;/script&gt; &amp; co\""));
        assert_eq!(body["title"], "\"><script>x</script> & co");
    }
}
