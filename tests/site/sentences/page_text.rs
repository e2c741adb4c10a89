//! The texts of a document, block by block, with the attributes that people read or hear.

use scraper::{ElementRef, Html};

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    Text,
    /// The text of a link, a button, a field or an option.
    Control,
    /// The text of a claim mark.
    Mark,
    Attribute,
}

/// The text of a block or of an attribute.
pub struct Run {
    pub text: String,
    pub role: Role,
    /// Whether a claim mark stands in the same block.
    pub beside_mark: bool,
    /// The element that holds it, and the one around that.
    blocks: [usize; 2],
}

/// Every text of a document.
pub fn runs(page: &Html) -> Vec<Run> {
    let mut walker = Walker {
        runs: Vec::new(),
        text: String::new(),
    };
    let root = page.root_element();
    walker.inside(root, root, Role::Text);
    walker.flush(root, Role::Text);
    let mut runs = walker.runs;
    for mark in page.tree.nodes().filter_map(ElementRef::wrap).filter(is_mark) {
        let block = identity(block_of_mark(mark));
        for run in runs.iter_mut().filter(|run| run.role == Role::Text) {
            run.beside_mark |= run.blocks.contains(&block);
        }
    }
    runs
}

/// An element's address in memory, which tells it from all others.
fn identity(element: ElementRef<'_>) -> usize {
    std::ptr::from_ref(element.value()).addr()
}

/// The smallest element around a mark that contains a text outside marks.
fn block_of_mark(mark: ElementRef<'_>) -> ElementRef<'_> {
    let mut block = mark;
    while let Some(up) = block.parent().and_then(ElementRef::wrap) {
        block = up;
        if has_text(block) {
            break;
        }
    }
    block
}

fn has_text(element: ElementRef<'_>) -> bool {
    element.children().any(|child| {
        let text = child
            .value()
            .as_text()
            .is_some_and(|text| !text.trim().is_empty());
        text || ElementRef::wrap(child).is_some_and(|child| !is_mark(&child) && has_text(child))
    })
}

fn is_mark(element: &ElementRef<'_>) -> bool {
    element.value().classes().any(|class| class == "bgr-claim-mark")
}

struct Walker {
    runs: Vec<Run>,
    /// The current run.
    text: String,
}

impl Walker {
    fn inside(&mut self, element: ElementRef<'_>, block: ElementRef<'_>, role: Role) {
        for child in element.children() {
            if let Some(text) = child.value().as_text() {
                self.text.push_str(text);
            } else if let Some(child) = ElementRef::wrap(child) {
                self.element(child, block, role);
            }
        }
    }

    fn element(&mut self, element: ElementRef<'_>, block: ElementRef<'_>, role: Role) {
        // The embed code is no text for readers.
        if ["script", "style"].contains(&element.value().name())
            || element.value().id() == Some("bgr-share-code")
        {
            return;
        }
        self.attributes(element);
        if is_inline(element) {
            // Two elements without white space between them are apart on the screen.
            if element
                .prev_sibling()
                .is_some_and(|before| before.value().is_element())
            {
                self.text.push(' ');
            }
            self.inside(element, block, role);
            return;
        }
        self.flush(block, role);
        let own = role_of(element).unwrap_or(match role {
            Role::Mark => Role::Text,
            other => other,
        });
        self.inside(element, element, own);
        self.flush(element, own);
    }

    fn flush(&mut self, block: ElementRef<'_>, role: Role) {
        let text = std::mem::take(&mut self.text);
        self.push(&text, role, block);
    }

    fn push(&mut self, text: &str, role: Role, block: ElementRef<'_>) {
        if !text.trim().is_empty() {
            self.runs.push(Run {
                text: text.to_owned(),
                role,
                beside_mark: false,
                blocks: [block, block.parent().and_then(ElementRef::wrap).unwrap_or(block)].map(identity),
            });
        }
    }

    fn attributes(&mut self, element: ElementRef<'_>) {
        let value = element.value();
        for name in [
            "aria-label",
            "aria-valuetext",
            "aria-roledescription",
            "alt",
            "label",
            "placeholder",
            "title",
        ] {
            if let Some(text) = value.attr(name) {
                self.push(text, Role::Attribute, element);
            }
        }
        let key = value.attr("name").or(value.attr("property")).unwrap_or_default();
        let is_read = [
            "description",
            "og:title",
            "og:description",
            "og:site_name",
            "og:image:alt",
        ]
        .contains(&key);
        if value.name() == "meta" && is_read {
            self.push(
                value.attr("content").unwrap_or_default(),
                Role::Attribute,
                element,
            );
        }
    }
}

fn role_of(element: ElementRef<'_>) -> Option<Role> {
    match element.value().name() {
        "summary"
            if element
                .parent()
                .and_then(ElementRef::wrap)
                .is_some_and(|up| is_mark(&up)) =>
        {
            Some(Role::Mark)
        }
        "a" if element
            .parent()
            .and_then(ElementRef::wrap)
            .is_some_and(|up| is_mark(&up)) =>
        {
            Some(Role::Mark)
        }
        "a" | "button" | "summary" | "label" | "option" => Some(Role::Control),
        _ => None,
    }
}

/// Whether an element belongs to the run of text around it.
fn is_inline(element: ElementRef<'_>) -> bool {
    match element.value().name() {
        "span" | "b" | "i" | "em" | "strong" | "bdi" | "small" | "time" | "abbr" | "q" | "cite" | "tspan" => {
            true
        }
        // A link within a sentence is a part of it; alone it is a control.
        "a" => element.parent().is_some_and(|up| {
            up.children().any(|child| {
                child
                    .value()
                    .as_text()
                    .is_some_and(|text| !text.trim().is_empty())
            })
        }),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(html: &str) -> Vec<(String, Role, bool)> {
        let page = Html::parse_document(html);
        let fold = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        runs(&page)
            .into_iter()
            .map(|run| (fold(&run.text), run.role, run.beside_mark))
            .collect()
    }

    fn text(text: &str, role: Role) -> (String, Role, bool) {
        (text.to_owned(), role, false)
    }

    #[test]
    fn inline_elements_do_not_end_a_text() {
        assert_eq!(
            read("<p>Made from <b>one</b> article, <a href=x>this one</a>.</p><p><a href=y>All</a></p>"),
            [
                text("Made from one article, this one.", Role::Text),
                text("All", Role::Control)
            ]
        );
    }

    #[test]
    fn attributes_are_read() {
        let head = "<meta name=description content='A story.'><meta name=viewport content=x>";
        assert_eq!(
            read(&format!("{head}<button aria-label=Close>×</button>")),
            [
                text("A story.", Role::Attribute),
                text("Close", Role::Attribute),
                text("×", Role::Control)
            ]
        );
    }

    #[test]
    fn a_mark_stands_beside_the_texts_of_its_block() {
        let mark = "<details class=bgr-claim-mark><summary>TASS ¶2</summary><div>Meaning</div></details>";
        let found = read(&format!(
            "<section><h2>Title</h2><ul><li><p>Statement</p><div>{mark}{mark}</div></li></ul></section>"
        ));
        let beside: Vec<&str> = found
            .iter()
            .filter(|(_, _, beside)| *beside)
            .map(|(text, ..)| text.as_str())
            .collect();
        assert_eq!(beside, ["Statement"]);
        assert!(found.contains(&text("TASS ¶2", Role::Mark)));
        assert!(found.contains(&text("Meaning", Role::Text)));
    }
}
