//! Reading and writing the document's address, as far as the document owns one.

use story::address::{self, Links, ParsedAddress};
use story::model::Story;
use story::view_state::ViewState;
use wasm_bindgen::JsValue;
use web_sys::{Document, Url, Window};

use crate::app::{Place, Step};

/// What kind of address the document has.
pub(crate) enum AddressBar {
    /// Pages below this absolute address.
    Pages {
        /// Ends with a slash.
        root: String,
    },
    /// The fragment of one file.
    Fragments {
        /// Where the story stands on the web, with a slash at its end; empty if that is not known.
        site: String,
    },
    /// None: a frame. Links stay relative to the page that was loaded.
    Memory {
        /// Ends with a slash.
        root: String,
        /// The links of the loaded page.
        links: Links,
        /// The address of what was chosen in the page before the app came; empty if nothing was.
        chosen: String,
    },
}

impl AddressBar {
    /// Finds out what the document may own.
    pub(crate) fn of(window: &Window, document: &Document, place: Place) -> AddressBar {
        if place == Place::Offline {
            return AddressBar::Fragments {
                site: said(document, "data-bgr-site"),
            };
        }
        let to_root = said(document, "data-bgr-root");
        let base = document.base_uri().ok().flatten().unwrap_or_default();
        // "./" keeps a root page's own name (`index.html`) out of the root.
        let to_folder = if to_root.is_empty() {
            "./"
        } else {
            to_root.as_str()
        };
        let root = Url::new_with_base(to_folder, &base)
            .map(|url| {
                url.set_search("");
                url.set_hash("");
                url.href()
            })
            .unwrap_or_default();
        let depth = to_root.split('/').filter(|part| *part == "..").count();
        // An opaque origin prints as "null": it has no history of its own to write.
        let opaque = window.location().origin().map_or(true, |origin| origin == "null");
        if place == Place::Embed || opaque {
            AddressBar::Memory {
                root,
                links: Links::Pages { depth },
                // The page may have shown a venue before the app came, which no address says.
                chosen: said(document, "data-bgr-chosen"),
            }
        } else {
            AddressBar::Pages { root }
        }
    }

    /// Whether the document owns no address.
    pub(crate) fn is_memory(&self) -> bool {
        matches!(self, AddressBar::Memory { .. })
    }

    /// How links are written; none where they follow the current view.
    pub(crate) fn links(&self) -> Option<Links> {
        match self {
            AddressBar::Pages { .. } => None,
            AddressBar::Fragments { .. } => Some(Links::Fragments),
            AddressBar::Memory { links, .. } => Some(links.clone()),
        }
    }

    /// Reads the document's address.
    pub(crate) fn read(&self, window: &Window, story: &Story) -> ParsedAddress {
        let location = window.location();
        let hash = location.hash().unwrap_or_default();
        if hash.starts_with("#/") || matches!(self, AddressBar::Fragments { .. }) {
            return address::parse(if hash.starts_with("#/") { &hash } else { "" }, story);
        }
        if let AddressBar::Memory { chosen, .. } = self
            && !chosen.is_empty()
        {
            return address::parse(chosen, story);
        }
        let here = location.href().unwrap_or_default();
        let here = here.split('#').next().unwrap_or_default();
        address::parse(self.below_root(here).unwrap_or_default(), story)
    }

    /// The address of a link as the story knows it, where it leads into this story.
    pub(crate) fn internal<'a>(&self, href: &'a str, absolute: &'a str) -> Option<&'a str> {
        if href.starts_with("#/") {
            return Some(href);
        }
        if href.starts_with('#') || absolute.contains('#') || matches!(self, AddressBar::Fragments { .. }) {
            return None;
        }
        self.below_root(absolute).filter(|address| is_page(address))
    }

    fn below_root<'a>(&self, absolute: &'a str) -> Option<&'a str> {
        match self {
            AddressBar::Pages { root } | AddressBar::Memory { root, .. } => {
                absolute.strip_prefix(root.as_str())
            }
            AddressBar::Fragments { .. } => None,
        }
    }

    /// Writes the state's address. Engines throw after many writes in a short time and in
    /// sandboxes; then the old address stays, and nothing else is lost.
    pub(crate) fn write(&self, window: &Window, state: &ViewState, story: &Story, step: Step) {
        let address = match self {
            AddressBar::Pages { root } => format!("{root}{}", address::format(state, story)),
            AddressBar::Fragments { .. } => address::fragment(state, story),
            AddressBar::Memory { .. } => return,
        };
        let Ok(history) = window.history() else { return };
        let _ = match step {
            Step::Push => history.push_state_with_url(&JsValue::NULL, "", Some(&address)),
            Step::Replace => history.replace_state_with_url(&JsValue::NULL, "", Some(&address)),
            Step::Keep => Ok(()),
        };
    }

    /// The absolute link to a state, and to the same view as an embed page; the latter is empty
    /// where the document does not know where it stands on the web.
    pub(crate) fn share(&self, window: &Window, state: &ViewState, story: &Story) -> (String, String) {
        let address = address::format(state, story);
        let site = match self {
            AddressBar::Pages { root } => root,
            // The root of an embed page is the folder `embed/` of the site.
            AddressBar::Memory { root, .. } => root.strip_suffix("embed/").unwrap_or(root),
            AddressBar::Fragments { site } if site.is_empty() => {
                let here = window.location().href().unwrap_or_default();
                let file = here.split('#').next().unwrap_or_default();
                let link = format!("{file}{}", address::fragment(state, story));
                return (link, String::new());
            }
            AddressBar::Fragments { site } => site,
        };
        (format!("{site}{address}"), format!("{site}embed/{address}"))
    }
}

/// What the document's element says of the page; empty if nothing.
#[inline(never)]
pub(super) fn said(document: &Document, attribute: &str) -> String {
    let page = document.document_element();
    page.and_then(|page| page.get_attribute(attribute))
        .unwrap_or_default()
}

/// Whether an address below the root is a page of the story, and not a file or an embed page.
fn is_page(address: &str) -> bool {
    let path = address.split('?').next().unwrap_or_default();
    let folder = path.split('/').next().unwrap_or_default();
    path.is_empty()
        || matches!(
            folder,
            "map" | "actors" | "deal" | "timeline" | "positions" | "sources" | "claims"
        )
}
