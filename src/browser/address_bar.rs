//! Reading and writing the document's address, as far as the document has one of its own.

use story::address::{self, Links, ParsedAddress};
use story::model::Story;
use story::view_state::ViewState;
use wasm_bindgen::JsValue;
use web_sys::{Document, Url, Window};

use crate::context::{DocumentMode, HistoryAction, view_folders};

/// The kind of address that the document has.
pub(crate) enum AddressBar {
    /// Pages below this absolute address.
    Pages {
        /// Ends with a slash.
        root: String,
    },
    /// The fragment of one file.
    Fragments {
        /// The web address of the story, with a slash at its end; empty if unknown.
        site: String,
    },
    /// No address of its own, as in a frame. Links stay relative to the page that was loaded.
    Memory {
        /// Ends with a slash.
        root: String,
        /// The links of the loaded page.
        links: Links,
        /// The address of the venue whose preview was opened before the app was live; empty if none.
        chosen: String,
    },
}

impl AddressBar {
    /// Determines the kind of address of a document, which had the address `base` when it was loaded.
    pub(crate) fn of(window: &Window, document: &Document, base: &str, mode: DocumentMode) -> AddressBar {
        if mode == DocumentMode::Offline {
            return AddressBar::Fragments {
                site: root_attribute(document, "data-bgr-site"),
            };
        }
        let to_root = root_attribute(document, "data-bgr-root");
        // "./" keeps a root page's own name (`index.html`) out of the root.
        let to_folder = if to_root.is_empty() {
            "./"
        } else {
            to_root.as_str()
        };
        let root = Url::new_with_base(to_folder, base)
            .map(|url| {
                url.set_search("");
                url.set_hash("");
                url.href()
            })
            .unwrap_or_default();
        let depth = to_root.split('/').filter(|part| *part == "..").count();
        // A document with an opaque origin (which serialises as "null") has no history of its own.
        let opaque = window.location().origin().map_or(true, |origin| origin == "null");
        if mode == DocumentMode::Embed || opaque {
            AddressBar::Memory {
                root,
                links: Links::Pages { depth },
                // A preview may be open, which no address says.
                chosen: root_attribute(document, "data-bgr-chosen"),
            }
        } else {
            AddressBar::Pages { root }
        }
    }

    /// Whether the document owns no address.
    pub(crate) fn is_memory(&self) -> bool {
        matches!(self, AddressBar::Memory { .. })
    }

    /// How links are written; none where they are relative to the current view's page.
    pub(crate) fn links(&self) -> Option<Links> {
        match self {
            AddressBar::Pages { .. } => None,
            AddressBar::Fragments { .. } => Some(Links::Fragments),
            AddressBar::Memory { links, .. } => Some(links.clone()),
        }
    }

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

    /// The address of a link within the story; none for any other link.
    pub(crate) fn internal<'a>(&self, href: &'a str, absolute: &'a str, story: &Story) -> Option<&'a str> {
        if href.starts_with("#/") {
            return Some(href);
        }
        if href.starts_with('#') || absolute.contains('#') || matches!(self, AddressBar::Fragments { .. }) {
            return None;
        }
        self.below_root(absolute)
            .filter(|address| is_page(address, story))
    }

    fn below_root<'a>(&self, absolute: &'a str) -> Option<&'a str> {
        match self {
            AddressBar::Pages { root } | AddressBar::Memory { root, .. } => {
                absolute.strip_prefix(root.as_str())
            }
            AddressBar::Fragments { .. } => None,
        }
    }

    /// Writes the address of a state. Browsers may refuse this, in sandboxes and after many writes in a short time; then
    /// the address stays as it is.
    pub(crate) fn write(&self, window: &Window, state: &ViewState, story: &Story, action: HistoryAction) {
        let address = match self {
            AddressBar::Pages { root } => format!("{root}{}", address::format(state, story)),
            AddressBar::Fragments { .. } => address::fragment(state, story),
            AddressBar::Memory { .. } => return,
        };
        let Ok(history) = window.history() else { return };
        let _ = match action {
            HistoryAction::Push => history.push_state_with_url(&JsValue::NULL, "", Some(&address)),
            HistoryAction::Replace => history.replace_state_with_url(&JsValue::NULL, "", Some(&address)),
            HistoryAction::Keep => Ok(()),
        };
    }

    /// The absolute link to a state, and to the same view as an embed page. The latter is empty if the document does not
    /// know its web address.
    pub(crate) fn share_links(&self, window: &Window, state: &ViewState, story: &Story) -> (String, String) {
        let address = address::format(state, story);
        let site = match self {
            AddressBar::Pages { root } => root,
            // Embed pages are in the folder `embed/` of the site.
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

/// An attribute of the document's root element; empty if there is none.
#[inline(never)]
pub(crate) fn root_attribute(document: &Document, attribute: &str) -> String {
    let page = document.document_element();
    page.and_then(|page| page.get_attribute(attribute))
        .unwrap_or_default()
}

/// Whether an address below the root is a page of the story, and not a file or an embed page.
fn is_page(address: &str, story: &Story) -> bool {
    let path = address.split('?').next().unwrap_or_default();
    let folder = path.split('/').next().unwrap_or_default();
    path.is_empty() || view_folders(story).iter().any(|known| known == folder)
}
