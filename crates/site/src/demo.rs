//! `demo.html`: a page of a fictional newspaper that shows every way to embed. It helps newsrooms to choose one, and browser
//! tests use it as a host page.
//!
//! Its text, style and script are in separate files. From the story it uses only the headline, titles of views and addresses,
//! so it works for every story. The text is English whatever the story's language is, as it is for the people who build pages;
//! what is the story's names its language.

use story::model::{Story, View};
use story::scene::brief::widget_height;
use story::vocabulary::ArticleField;
use story::{address, title};

use super::assets::Assets;
use super::input::Input;
use super::output::OutputFile;
use super::page::{escape, fill};
use super::{policy, script};

const PAGE: &str = include_str!("demo/page.html");

/// The address in the code examples if that of the site is unknown.
const EXAMPLE: &str = "https://news.example/story/";

/// The page with its style sheet and script.
pub fn files(input: &Input<'_>, assets: &Assets) -> Vec<OutputFile> {
    vec![
        OutputFile::text("demo.html", page(input, assets)),
        OutputFile::text("demo.css", include_str!("demo/demo.css")),
        OutputFile::text("demo.js", script::minify(include_str!("demo/demo.js"))),
    ]
}

/// One way to embed a view.
struct EmbedExample<'a> {
    story: &'a Story,
    view: View,
    /// Attributes of the element or the frame, with a space before each.
    attributes: &'a str,
}

impl EmbedExample<'_> {
    fn path(&self) -> String {
        address::path(self.view, self.story)
    }

    fn name(&self) -> String {
        escape(&title::title(self.story, self.view))
    }

    /// The address of the view's page. An empty address would mean the linking page.
    fn page(&self, base: &str) -> String {
        match format!("{base}{}", self.path()) {
            empty if empty.is_empty() => "./".to_owned(),
            page => page,
        }
    }

    fn element(&self, base: &str) -> String {
        let (page, name) = (self.page(base), self.name());
        format!(
            "<backgrounder-embed src=\"{page}\"{}{}>\n  <a href=\"{page}\">{name}</a>\n</backgrounder-embed>",
            language(self.story),
            self.attributes
        )
    }

    fn frame(&self, base: &str) -> String {
        format!(
            "<iframe src=\"{base}embed/{}\" title=\"{}\" width=\"640\" height=\"{}\" loading=\"lazy\"{}{}></iframe>",
            self.path(),
            self.name(),
            widget_height(self.view).0,
            language(self.story),
            self.attributes
        )
    }
}

/// The attribute that names the language of a story's texts, with a space before it; nothing in English.
fn language(story: &Story) -> String {
    match story.language.split('-').next() {
        Some("en") | None => String::new(),
        _ => format!(" lang=\"{}\"", story.language),
    }
}

/// A text of the story within the English of the page.
fn story_text(story: &Story, text: &str) -> String {
    match language(story) {
        none if none.is_empty() => escape(text),
        language => format!("<bdi{language}>{}</bdi>", escape(text)),
    }
}

/// The first page that matches, otherwise the first page.
fn first(story: &Story, fits: fn(&View) -> bool) -> View {
    let pages = address::pages(story);
    pages
        .iter()
        .copied()
        .find(fits)
        .or(pages.first().copied())
        .unwrap_or(View::Overview)
}

/// That the article came without a title, if its author says so.
fn without_title(story: &Story) -> &'static str {
    if story.article.not_given.contains(&ArticleField::Title) {
        ", which reached Backgrounder without a title"
    } else {
        ""
    }
}

/// Links to the first places of the map, which change the first panel. A story without places has its map.
fn places(story: &Story) -> String {
    let mut views = address::pages(story);
    views.retain(|view| matches!(view, View::Venue(_)));
    views.truncate(3);
    if views.is_empty() {
        views.push(View::Map);
    }
    let links = views.into_iter().map(|view| {
        let (path, name) = (address::path(view, story), escape(&title::title(story, view)));
        let language = language(story);
        format!("<a href=\"{path}\"{language} data-backgrounder=\"demo-places\">{name}</a>")
    });
    links.collect::<Vec<_>>().join(", ")
}

/// The tag of the script under its hashed name: only these bytes run, and the host of the story does not learn the page.
fn pinned_script(base: &str, assets: &Assets) -> String {
    let script = &assets.embed_script;
    format!(
        "<script async src=\"{base}{}\" integrity=\"{}\" crossorigin=\"anonymous\" referrerpolicy=\"no-referrer\"></script>",
        script.path, script.integrity
    )
}

/// The examples of the page, each of another kind of view.
struct Examples<'a> {
    element: EmbedExample<'a>,
    along: EmbedExample<'a>,
    narrow: EmbedExample<'a>,
    dark: EmbedExample<'a>,
    frame: EmbedExample<'a>,
    still: EmbedExample<'a>,
    house: EmbedExample<'a>,
    rtl: EmbedExample<'a>,
    hidden: EmbedExample<'a>,
    late: EmbedExample<'a>,
}

impl<'a> Examples<'a> {
    fn of(story: &'a Story) -> Examples<'a> {
        let example = |fits: fn(&View) -> bool, attributes: &'static str| EmbedExample {
            story,
            view: first(story, fits),
            attributes,
        };
        Examples {
            element: example(|view| matches!(view, View::Venue(_)), " id=\"demo-places\""),
            along: example(|view| matches!(view, View::Overview), " sync"),
            narrow: example(|view| matches!(view, View::Deal), ""),
            dark: example(
                |view| matches!(view, View::Event(_)),
                " theme=\"dark\" accent=\"#1f7ae0\"",
            ),
            frame: example(
                |view| matches!(view, View::Positions),
                " referrerpolicy=\"no-referrer\"",
            ),
            still: example(|view| matches!(view, View::Actor(_)), " sandbox=\"\""),
            house: example(|view| matches!(view, View::Issue(_)), ""),
            rtl: example(|view| matches!(view, View::Source(_)), ""),
            hidden: example(|view| matches!(view, View::Claim(_)), ""),
            late: example(|view| matches!(view, View::Timeline), ""),
        }
    }
}

/// The code of an example with a look of its own, in the colours of a made-up newsroom.
fn house_code(example: &EmbedExample<'_>, base: &str) -> String {
    escape(&format!(
        "backgrounder-embed {{\n  --backgrounder-accent: #00703c;\n  --backgrounder-font: Georgia, serif;\n  \
         --backgrounder-radius: 0;\n}}\n\n{}",
        example.element(base)
    ))
}

fn page(input: &Input<'_>, assets: &Assets) -> String {
    let story = &input.loaded.story;
    let base = escape(input.base_url.as_deref().unwrap_or(EXAMPLE));
    // A story in a site of several, and a translation, have their assets further up.
    let up = input.to_assets().matches("../").count();
    let to_assets = (0..up).fold(base.clone(), |folder, _| {
        match folder.trim_end_matches('/').rsplit_once('/') {
            Some((above, _)) => format!("{above}/"),
            None => folder,
        }
    });
    let with_script = |example: &EmbedExample<'_>| {
        escape(&format!(
            "<script async src=\"{base}embed.js\"></script>\n{}",
            example.element(&base)
        ))
    };
    let shown = Examples::of(story);
    let policy = policy::meta(&policy::with_frames(&policy::policy([], [])));
    let oembed = format!("oembed/{}.json", address::file_stem(shown.element.view, story));
    fill(
        PAGE,
        &[
            ("policy", &policy),
            ("script", &pinned_script(input.to_assets(), assets)),
            ("pinned_code", &escape(&pinned_script(&to_assets, assets))),
            ("hed", &story_text(story, story.hed)),
            ("without_title", without_title(story)),
            ("element", &shown.element.element("")),
            ("element_code", &with_script(&shown.element)),
            ("places", &places(story)),
            ("along", &shown.along.element("")),
            ("along_code", &with_script(&shown.along)),
            ("along_1", &address::path(View::Sources, story)),
            ("along_2", &address::path(View::Timeline, story)),
            ("along_3", &address::path(View::Positions, story)),
            ("along_4", &address::path(View::Actors, story)),
            ("narrow", &shown.narrow.element("")),
            ("narrow_code", &with_script(&shown.narrow)),
            ("dark", &shown.dark.element("")),
            ("dark_code", &with_script(&shown.dark)),
            ("frame", &shown.frame.frame("")),
            ("frame_code", &escape(&shown.frame.frame(&base))),
            ("still", &shown.still.frame("")),
            ("still_code", &escape(&shown.still.frame(&base))),
            ("house", &shown.house.element("")),
            ("house_code", &house_code(&shown.house, &base)),
            ("rtl", &shown.rtl.element("")),
            ("rtl_code", &with_script(&shown.rtl)),
            ("hidden", &shown.hidden.element("")),
            ("late_path", &shown.late.page("")),
            ("oembed", &oembed),
        ],
    )
}

#[cfg(test)]
mod tests {
    use story::colour::Colour;

    /// The last value of a variable.
    fn colour(css: &str, name: &str) -> Colour {
        let (_, value) = css.rsplit_once(&format!("--{name}: ")).unwrap();
        Colour::read(value.split(';').next().unwrap()).unwrap()
    }

    #[test]
    fn text_and_links_can_be_read_on_every_ground() {
        let css = include_str!("demo/demo.css");
        let (light, rest) = css.split_once("@media (prefers-color-scheme: dark)").unwrap();
        let (dark, rest) = rest.split_once("* {").unwrap();
        let (_, night) = rest.split_once(".night {").unwrap();
        let night = night.split_once('}').unwrap().0;
        let grounds = [
            (light, colour(light, "paper")),
            (dark, colour(dark, "paper")),
            (night, colour(light, "night")),
            (night, colour(dark, "night")),
        ];
        for (words, ground) in grounds {
            for name in ["ink", "soft", "link"] {
                let contrast = colour(words, name).contrast(ground);
                assert!(contrast >= 4.5, "{name}: {contrast}");
            }
        }
        // Nothing else gives a colour to text.
        let own = rest.lines().filter(|line| line.trim().starts_with("color:"));
        for line in own {
            assert!(line.contains("var(--") || line.contains("inherit"), "{line}");
        }
    }
}
