//! A page as assistive technology reads it: one line for each element with a role, with its name and state, and one for each
//! run of text. Classes and addresses of assets are left out, so a snapshot changes only when readers notice a change.

use scraper::{ElementRef, Html};

use crate::published::{all, words};

/// The outline of the first element that matches a selector.
pub fn outline(page: &Html, selector: &str) -> String {
    let mut lines = Lines {
        page,
        text: String::new(),
        done: String::new(),
    };
    if let Some(root) = all(page, selector).first() {
        lines.inside(*root, 0);
    }
    lines.flush(0);
    lines.done
}

struct Lines<'a> {
    page: &'a Html,
    /// The current run of text.
    text: String,
    done: String,
}

/// Elements that do not interrupt a run of text.
const WITHIN: [&str; 11] = [
    "span", "b", "i", "em", "strong", "bdi", "small", "time", "abbr", "q", "cite",
];

impl Lines<'_> {
    fn inside(&mut self, element: ElementRef<'_>, depth: usize) {
        for child in element.children() {
            if let Some(text) = child.value().as_text() {
                self.text.push_str(text);
            } else if let Some(child) = ElementRef::wrap(child) {
                self.element(child, depth);
            }
        }
    }

    fn element(&mut self, element: ElementRef<'_>, depth: usize) {
        let value = element.value();
        let is = |name: &str| value.attr(name).is_some();
        if value.attr("aria-hidden") == Some("true")
            || is("hidden")
            || ["script", "style"].contains(&value.name())
        {
            return;
        }
        let Some(role) = role(element) else {
            if WITHIN.contains(&value.name()) {
                self.inside(element, depth);
            } else {
                self.flush(depth);
                self.inside(element, depth);
                self.flush(depth);
            }
            return;
        };
        self.flush(depth);
        let whole = NAMED_BY_CONTENT.contains(&role.as_str());
        let mut line = role.clone();
        match self.name(element, whole).as_str() {
            "" => {}
            name => line.push_str(&format!(" \"{name}\"")),
        }
        line.push_str(&states(element, &role));
        if let Some(to) = value.attr("href").or(value.attr("data-href")) {
            line.push_str(&format!(" -> {to}"));
        }
        self.line(depth, &line);
        if !whole {
            self.inside(element, depth + 1);
            self.flush(depth + 1);
        }
    }

    /// The accessible name: a label, or the content if the role allows it.
    fn name(&self, element: ElementRef<'_>, by_content: bool) -> String {
        let value = element.value();
        if let Some(label) = value.attr("aria-label") {
            return label.to_owned();
        }
        let by_id = |id: &str| {
            all(self.page, &format!("[id='{id}']"))
                .first()
                .map(|one| words(*one))
        };
        if let Some(ids) = value.attr("aria-labelledby") {
            return ids.split(' ').filter_map(by_id).collect::<Vec<_>>().join(" ");
        }
        if let Some(id) = value.attr("id")
            && let Some(label) = all(self.page, &format!("label[for='{id}']")).first()
        {
            return words(*label);
        }
        if by_content { words(element) } else { String::new() }
    }

    fn flush(&mut self, depth: usize) {
        let text = self.text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.text.clear();
        if !text.is_empty() {
            self.line(depth, &format!("text: {text}"));
        }
    }

    fn line(&mut self, depth: usize, line: &str) {
        self.done.push_str(&"  ".repeat(depth));
        self.done.push_str(line);
        self.done.push('\n');
    }
}

/// What is read after the name: states and values.
fn states(element: ElementRef<'_>, role: &str) -> String {
    let value = element.value();
    let mut line = String::new();
    for state in [
        "aria-current",
        "aria-pressed",
        "aria-checked",
        "aria-expanded",
        "colspan",
        "rowspan",
    ] {
        if let Some(value) = value.attr(state) {
            line.push_str(&format!(" [{}={value}]", state.trim_start_matches("aria-")));
        }
    }
    for (flag, words) in [
        ("data-related", "marked"),
        ("disabled", "disabled"),
        ("open", "open"),
    ] {
        if value.attr(flag).is_some() {
            line.push_str(&format!(" [{words}]"));
        }
    }
    if let Some(said) = value
        .attr("aria-valuetext")
        .or(value.attr("value"))
        .filter(|_| role != "option")
    {
        line.push_str(&format!(" [value={said}]"));
    }
    line
}

/// Roles that are named by their content, which is then not listed again.
const NAMED_BY_CONTENT: [&str; 11] = [
    "link",
    "button",
    "disclosure",
    "option",
    "heading 1",
    "heading 2",
    "heading 3",
    "heading 4",
    "columnheader",
    "caption",
    "tab",
];

/// The explicit or implicit role of an element; none for generic elements.
fn role(element: ElementRef<'_>) -> Option<String> {
    let value = element.value();
    if let Some(role) = value.attr("role") {
        return Some(role.to_owned()).filter(|role| !["none", "presentation"].contains(&role.as_str()));
    }
    let is_named = value.attr("aria-label").is_some() || value.attr("aria-labelledby").is_some();
    let role = match value.name() {
        "a" if value.attr("href").is_some() => "link",
        "button" => "button",
        "summary" => "disclosure",
        "details" => "details",
        "section" if is_named => "region",
        "nav" => "navigation",
        "main" => "main",
        "header" => "header",
        "footer" => "footer",
        "dialog" => "dialog",
        "ul" | "ol" => "list",
        "li" => "listitem",
        "dl" => "terms",
        "dt" => "term",
        "dd" => "definition",
        "table" => "table",
        "caption" | "figcaption" => "caption",
        "tr" => "row",
        "th" if value.attr("scope") == Some("row") => "rowheader",
        "th" => "columnheader",
        "td" => "cell",
        "figure" => "figure",
        "select" => "combobox",
        "optgroup" => return value.attr("label").map(|label| format!("group \"{label}\"")),
        "option" => "option",
        "textarea" => "textbox",
        "output" => "status",
        "input" => match value.attr("type") {
            Some("range") => "slider",
            Some("search") => "searchbox",
            Some("checkbox") => "checkbox",
            Some("number") => "spinbutton",
            _ => "textbox",
        },
        name @ ("h1" | "h2" | "h3" | "h4") => return Some(format!("heading {}", &name[1..])),
        _ => return None,
    };
    Some(role.to_owned())
}
