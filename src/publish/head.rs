//! What the head of a page says about it: title, description, canonical link, cards.

use std::fmt::Write as _;

use story::model::{Story, View};
use story::{address, title};

use super::page::{escape, escaped_title};
use super::{Input, linked};
use crate::app::Place;
use crate::parts::claim_mark::{chain_words, firmness_word};

/// The icon: the chain of a claim's mark, dot and square. It travels inside the page, so that it
/// costs no request and works from disk.
pub const ICON: &str = "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2016%2016'%3E\
%3Crect%20width='16'%20height='16'%20rx='3'%20fill='%231d1b18'/%3E%3Ccircle%20cx='4.6'%20cy='8'%20r='2.2'%20fill='%23fff'/%3E\
%3Cpath%20d='M7%208h3'%20stroke='%23fff'%20stroke-width='1.4'/%3E%3Cpath%20d='M9.6%205.8H14v4.4H9.6z'%20fill='%23ff9466'/%3E%3C/svg%3E";

/// The lines of the head after the character set.
pub fn head(input: &Input<'_>, view: View, place: Place) -> String {
    let story = &input.loaded.story;
    let mut out = String::new();
    let description = escape(&title::description(story, view));
    // Writing to a string cannot fail.
    let _ = write!(
        out,
        "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n\
         <title>{}</title>\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n",
        escaped_title(input.loaded, view)
    );
    // A frame is not found by searching and has neither a tab with an icon nor a bar to colour; an empty
    // icon is one that nobody asks for.
    if place == Place::Embed {
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
    if place != Place::Offline {
        let canonical = canonical(input, view, place);
        let _ = writeln!(out, "<link rel=\"canonical\" href=\"{canonical}\">");
    }
    if place == Place::Page && input.cards {
        let _ = writeln!(
            out,
            "<link rel=\"apple-touch-icon\" href=\"{}icon.png\">",
            "../".repeat(address::depth(view))
        );
    }
    if place == Place::Page {
        cards(&mut out, input, view, &description);
        out.push_str(&linked::block(input, view));
    }
    out
}

/// The address of the full page: absolute where the site's address is known.
pub fn canonical(input: &Input<'_>, view: View, place: Place) -> String {
    let path = address::path(view, &input.loaded.story);
    match &input.base_url {
        Some(base) => format!("{base}{path}"),
        None => {
            let up = address::depth(view) + usize::from(place == Place::Embed);
            let relative = "../".repeat(up) + &path;
            if relative.is_empty() {
                "./".to_owned()
            } else {
                relative
            }
        }
    }
}

/// The address of a view's share picture, as its page names it.
pub fn picture(input: &Input<'_>, view: View) -> String {
    let stem = address::file_stem(view, &input.loaded.story);
    format!("{}cards/{stem}.png", to_root(input, view))
}

/// The site's absolute address, or the way from a view's page to the root.
fn to_root(input: &Input<'_>, view: View) -> String {
    match &input.base_url {
        Some(base) => base.clone(),
        None => "../".repeat(address::depth(view)),
    }
}

/// What the share picture shows, for those who do not see it.
fn picture_in_words(story: &Story, view: View) -> String {
    let title = title::title(story, view);
    let what = match view {
        View::Overview | View::Map => "A map of the venues",
        View::Venue(_) => "A map that shows this venue and who came there",
        View::Actors => "The marks of all actors by side",
        View::Actor(_) => "The actor’s mark and title, and where the actor appears",
        View::Deal => "A bar of the revenues in shares",
        View::Timeline => "A list of the events with their dates as given",
        View::Event(_) => "The event, when and where it took place, as far as given",
        View::Positions => "A table of sides and issues",
        View::Issue(_) => "What each side says, or that the article gives no position",
        View::Sources => "Statements by source and firmness",
        View::Source(_) => "How many statements came through this source, and how firm they are",
        View::Claim(id) => {
            let claim = story.claim(id);
            let (chain, firmness) = (chain_words(story, claim), firmness_word(claim.firmness));
            return format!("The statement “{title}”. {chain}, {firmness}");
        }
    };
    format!("{title}. {what}.")
}

fn cards(out: &mut String, input: &Input<'_>, view: View, description: &str) {
    let story = &input.loaded.story;
    let title = escape(&title::title(story, view));
    let stem = address::file_stem(view, story);
    let mut lines = vec![
        ("property", "og:type", "article".to_owned()),
        ("property", "og:site_name", "Backgrounder".to_owned()),
        ("property", "og:title", title.clone()),
        ("property", "og:description", description.to_owned()),
        ("property", "og:url", canonical(input, view, Place::Page)),
    ];
    if input.cards {
        lines.extend([
            ("property", "og:image", picture(input, view)),
            ("property", "og:image:width", "1200".to_owned()),
            ("property", "og:image:height", "630".to_owned()),
            ("property", "og:image:alt", escape(&picture_in_words(story, view))),
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
