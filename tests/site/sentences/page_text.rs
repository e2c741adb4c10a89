//! The texts of a document, block by block, with the attributes that people read or hear.

use scraper::{ElementRef, Html};

use super::marked_story::OPEN;

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
    /// Whether a claim mark stands directly behind it.
    pub beside_mark: bool,
    /// The element that holds it.
    block: usize,
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
        let proven = proven_by(mark);
        for run in runs.iter_mut().filter(|run| run.role == Role::Text) {
            run.beside_mark |= proven.contains(&run.block);
        }
    }
    runs
}

/// An element's address in memory, which tells it from all others.
fn identity(element: ElementRef<'_>) -> usize {
    std::ptr::from_ref(element.value()).addr()
}

/// The blocks whose text a mark proves, within the same item: what follows it if it stands at a head, else the nearest text
/// before it.
fn proven_by(mark: ElementRef<'_>) -> Vec<usize> {
    let mut at = mark;
    while let Some(up) = at.parent().and_then(ElementRef::wrap) {
        let is_head = up.value().classes().any(|class| class == "bgr-venue__block");
        for before in at.prev_siblings().filter(|_| !is_head) {
            let is_text = before
                .value()
                .as_text()
                .is_some_and(|text| !text.trim().is_empty());
            let element = ElementRef::wrap(before).filter(|one| has_text(*one));
            match element {
                _ if is_text => return vec![identity(up)],
                Some(element) if is_inline(element) => return vec![identity(up)],
                Some(element) if is_heading(element) => break,
                Some(element) => return blocks_of(element),
                None => {}
            }
        }
        let behind = at.next_siblings().filter_map(ElementRef::wrap);
        if let Some(element) = behind.into_iter().find(|one| has_text(*one) && !is_heading(*one)) {
            return blocks_of(element);
        }
        if ["li", "dd", "td", "section", "article", "aside", "main"].contains(&up.value().name()) {
            break;
        }
        at = up;
    }
    Vec::new()
}

/// Whether an element is a heading, the head of a block or a label.
fn is_heading(element: ElementRef<'_>) -> bool {
    let mut classes = element.value().classes();
    classes.any(|class| ["bgr-block__head", "bgr-label"].contains(&class))
        || ["h1", "h2", "h3", "h4", "h5"].contains(&element.value().name())
}

/// An element and all elements in it, outside marks.
fn blocks_of(element: ElementRef<'_>) -> Vec<usize> {
    let inner = element.child_elements().filter(|child| !is_mark(child));
    std::iter::once(identity(element))
        .chain(inner.flat_map(blocks_of))
        .collect()
}

/// Whether an element has a text outside marks and their headings.
fn has_text(element: ElementRef<'_>) -> bool {
    !is_mark(&element)
        && element.value().name() != "summary"
        && element.children().any(|child| {
            let text = child
                .value()
                .as_text()
                .is_some_and(|text| !text.trim().is_empty());
            text || ElementRef::wrap(child).is_some_and(has_text)
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
            let begins_word = element.text().next().is_some_and(|text| {
                text.starts_with(|letter: char| letter.is_alphanumeric() || letter == OPEN)
            });
            let after_element = element
                .prev_sibling()
                .is_some_and(|before| before.value().is_element());
            if begins_word && after_element {
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
                block: identity(block),
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
            "data-credit",
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
    fn a_mark_proves_the_proven_by_it_in_the_same_item() {
        let mark = "<details class=bgr-claim-mark><summary>TASS ¶2</summary><div>Meaning</div></details>";
        let found = read(&format!(
            "<section><h2>Title</h2><ul><li><p>Label</p><p>Statement</p><div>{mark}{mark}</div></li><li>{mark}</li></ul></section>"
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
