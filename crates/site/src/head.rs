//! The head of a page: title, description, canonical link, data for link previews.

use locale::{Msg, msg};
use std::fmt::Write as _;

use story::model::{Story, View};
use story::{address, title};

use super::description::{description, sourcing};
use super::input::Input;
use super::links::{alternates, canonical, other_frames, share_picture, to_root};
use super::open_graph;
use super::page::{escape, escaped_title};
use backgrounder::context::DocumentMode;

/// The icon: the dot and the square of a claim's mark. It is inline, so that it needs no request and works from disk.
pub const ICON: &str = "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0,0,16,16'%3E\
%3Crect%20width='16'%20height='16'%20rx='3'%20fill='%231d1b18'/%3E%3Ccircle%20cx='4.6'%20cy='8'%20r='2.2'%20fill='%23fff'/%3E\
%3Cpath%20d='M7,8h3'%20stroke='%23fff'%20stroke-width='1.4'/%3E%3Cpath%20d='M9.6%205.8H14v4.4H9.6z'%20fill='%23ff9466'/%3E%3C/svg%3E";

/// The lines of the head after the character set.
pub fn head(input: &Input<'_>, view: View, mode: DocumentMode) -> String {
    let story = &input.loaded.story;
    let mut out = String::new();
    let description = escape(&description(story, view));
    // Writing to a string cannot fail.
    let _ = write!(
        out,
        "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n\
         <title>{}</title>\n<meta name=\"referrer\" content=\"no-referrer\">\n",
        escaped_title(input.loaded, view)
    );
    // A frame is not indexed and shows neither icon nor theme colour. The empty icon prevents a request.
    if mode == DocumentMode::Embed {
        out.push_str(
            "<meta name=\"robots\" content=\"noindex\">\n<link rel=\"icon\" href=\"data:image/png,\">\n",
        );
    } else {
        let _ = write!(
            out,
            "<meta name=\"description\" content=\"{description}\">\n\
             <meta name=\"theme-color\" content=\"#fdfcf9\" media=\"(prefers-color-scheme: light)\">\n\
             <meta name=\"theme-color\" content=\"#10181d\" media=\"(prefers-color-scheme: dark)\">\n\
             <link rel=\"icon\" href=\"{ICON}\">\n"
        );
    }
    if mode != DocumentMode::Offline {
        let canonical = canonical(input, view, mode);
        let _ = writeln!(out, "<link rel=\"canonical\" href=\"{canonical}\">");
    }
    let languages: Vec<_> = match mode {
        DocumentMode::Page => alternates(input, view).collect(),
        DocumentMode::Embed => other_frames(input, view).collect(),
        DocumentMode::Offline => Vec::new(),
    };
    for (language, href) in languages {
        let href = escape(&href);
        let _ = writeln!(
            out,
            "<link rel=\"alternate\" hreflang=\"{language}\" href=\"{href}\">"
        );
    }
    if mode == DocumentMode::Page && input.cards {
        let _ = writeln!(
            out,
            "<link rel=\"apple-touch-icon\" href=\"{}icon.png\">",
            "../".repeat(address::depth(view))
        );
    }
    if mode == DocumentMode::Page {
        link_preview(&mut out, input, view, &description);
    }
    out
}

/// The text alternative of the share picture.
fn picture_alt(story: &Story, view: View) -> String {
    let title = title::title(story, view);
    let title = &*title;
    let picture = match view {
        View::Overview | View::Map => Msg::PictureOfMap,
        View::Venue(_) => Msg::PictureOfVenue,
        View::Actors => Msg::PictureOfActors,
        View::Actor(_) => Msg::PictureOfActor,
        View::Deal => Msg::PictureOfDeal,
        View::Timeline => Msg::PictureOfTimeline,
        View::Event(_) => Msg::PictureOfEvent,
        View::Positions => Msg::PictureOfPositions,
        View::Issue(_) => Msg::PictureOfIssue,
        View::Sources => Msg::PictureOfSources,
        View::Source(_) => Msg::PictureOfSource,
        View::Claim(id) => {
            let claim = story.claim(id);
            let sourcing = &*sourcing(story, claim);
            return match claim.quotes_terms() {
                true => story
                    .words
                    .format(msg::PictureOfStatementWithTerms { title, sourcing }),
                false => story.words.format(msg::PictureOfStatement { title, sourcing }),
            };
        }
    };
    story.words.format(msg::PictureOf {
        title,
        picture: story.words.text(picture),
    })
}

fn link_preview(out: &mut String, input: &Input<'_>, view: View, description: &str) {
    let story = &input.loaded.story;
    let title = escape(&title::title(story, view));
    let stem = address::file_stem(view, story);
    let mut lines = vec![
        ("property", "og:type", "article".to_owned()),
        ("property", "og:site_name", "Backgrounder".to_owned()),
        ("property", "og:title", title.clone()),
        ("property", "og:description", description.to_owned()),
        ("property", "og:url", canonical(input, view, DocumentMode::Page)),
    ];
    let locales = open_graph::locales(story);
    lines.extend(locales.map(|(name, locale)| ("property", name, locale)));
    if input.cards {
        lines.extend([
            ("property", "og:image", share_picture(input, view)),
            ("property", "og:image:width", "1200".to_owned()),
            ("property", "og:image:height", "630".to_owned()),
            ("property", "og:image:alt", escape(&picture_alt(story, view))),
        ]);
    }
    let form = if input.cards {
        "summary_large_image"
    } else {
        "summary"
    };
    lines.push(("name", "twitter:card", form.to_owned()));
    for (kind, name, content) in lines {
        let _ = writeln!(out, "<meta {kind}=\"{name}\" content=\"{content}\">");
    }
    let _ = writeln!(
        out,
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}oembed/{stem}.json\" title=\"{title}\">",
        to_root(input, view)
    );
}
