//! The journeys: what readers do, and what may go wrong while they do it.
//!
//! A journey is a function that runs in a browser and returns an error if something is wrong. Each
//! file lists its own journeys at its top.

mod accessibility;
mod addresses;
mod adoption;
mod bare_host;
mod claims;
mod columns;
mod comparison;
mod deal;
mod deal_bar;
mod embed_appearance;
mod embed_driven;
mod embed_element;
mod embed_floods;
mod embed_identity;
mod embed_protocols;
mod engine_parts;
mod filter_disclosure;
mod filters;
mod first_screen;
mod long_visits;
mod map_export;
mod map_keyboard;
mod map_pointer;
mod map_rendering;
mod map_state;
mod map_view;
mod navigation;
mod network_faults;
mod offline_file;
mod pages;
mod panic;
mod platform;
mod preview;
mod printed_map;
mod sandboxed_frames;
mod several_stories;
mod sharing;
mod story_data;
mod translations;
mod venue_preview;
mod widgets;

use std::path::Path;

use anyhow::Result;
use e2e::engine::{BrowserOptions, Engine, FontSet};
use e2e::test_env::TestEnv;

/// The function of a journey.
type Run = fn(&TestEnv<'_>) -> Result<()>;

/// One journey.
#[derive(Clone, Copy)]
pub struct Journey {
    /// What holds if it passes.
    pub name: &'static str,
    /// Whether it also holds for the site of any other story.
    pub any_story: bool,
    /// Whether it also runs where the interface has other words, which may be longer.
    pub any_language: bool,
    /// Whether it runs on the site of several stories, and on no other.
    pub several_stories: bool,
    /// Whether it belongs to the smoke tests.
    pub smoke: bool,
    /// Whether it takes so long that it is started first.
    pub slow: bool,
    /// Whether it runs with both font sets, because it looks at the layout.
    pub both_fonts: bool,
    chromium_only: bool,
    own_browser: bool,
    options: BrowserOptions,
    run: Run,
}

impl Journey {
    /// A journey on the first story's site, in every engine.
    const fn new(name: &'static str, run: Run) -> Journey {
        Journey {
            name,
            any_story: false,
            any_language: false,
            several_stories: false,
            smoke: false,
            slow: false,
            both_fonts: false,
            chromium_only: false,
            own_browser: false,
            options: BrowserOptions {
                no_script: false,
                no_wasm: false,
                fonts: FontSet::Narrow,
            },
            run,
        }
    }

    const fn any_story(mut self) -> Journey {
        self.any_story = true;
        self
    }

    const fn any_language(mut self) -> Journey {
        self.any_language = true;
        self
    }

    const fn several_stories(mut self) -> Journey {
        self.several_stories = true;
        self
    }

    const fn smoke(mut self) -> Journey {
        self.smoke = true;
        self
    }

    const fn slow(mut self) -> Journey {
        self.slow = true;
        self
    }

    const fn both_fonts(mut self) -> Journey {
        self.both_fonts = true;
        self
    }

    /// Needs what only Chromium's own protocol offers.
    const fn chromium_only(mut self) -> Journey {
        self.chromium_only = true;
        self
    }

    /// Starts a browser that no other test uses, for the reason given.
    const fn own_browser(mut self, _reason: &str) -> Journey {
        self.own_browser = true;
        self
    }

    const fn without_scripts(mut self) -> Journey {
        self.options.no_script = true;
        self
    }

    const fn without_wasm(mut self) -> Journey {
        self.options.no_wasm = true;
        self
    }

    /// Whether the journey can run in an engine.
    pub fn runs_in(&self, engine: Engine) -> bool {
        (engine == Engine::Chromium || !self.chromium_only) && engine.supports(self.options)
    }

    /// Runs the journey on a built site.
    pub fn run(&self, site: &Path, engine: Engine, fonts: FontSet) -> Result<()> {
        let options = BrowserOptions {
            fonts,
            ..self.options
        };
        if self.own_browser {
            let env = TestEnv::start_own_browser(site, engine, options)?;
            return (self.run)(&env);
        }
        let env = TestEnv::start(site, engine, options)?;
        (self.run)(&env)?;
        env.finish();
        Ok(())
    }
}

/// All journeys by the name of their group.
pub const GROUPS: &[(&str, &[Journey])] = &[
    ("navigation", navigation::JOURNEYS),
    ("addresses", addresses::JOURNEYS),
    ("adoption", adoption::JOURNEYS),
    ("deal", deal::JOURNEYS),
    ("deal_bar", deal_bar::JOURNEYS),
    ("map_pointer", map_pointer::JOURNEYS),
    ("map_keyboard", map_keyboard::JOURNEYS),
    ("map_state", map_state::JOURNEYS),
    ("map_rendering", map_rendering::JOURNEYS),
    ("map_export", map_export::JOURNEYS),
    ("filters", filters::JOURNEYS),
    ("first_screen", first_screen::JOURNEYS),
    ("filter_disclosure", filter_disclosure::JOURNEYS),
    ("columns", columns::JOURNEYS),
    ("comparison", comparison::JOURNEYS),
    ("claims", claims::JOURNEYS),
    ("pages", pages::JOURNEYS),
    ("engine_parts", engine_parts::JOURNEYS),
    ("network_faults", network_faults::JOURNEYS),
    ("story_data", story_data::JOURNEYS),
    ("translations", translations::JOURNEYS),
    ("several_stories", several_stories::JOURNEYS),
    ("platform", platform::JOURNEYS),
    ("bare_host", bare_host::JOURNEYS),
    ("preview", preview::JOURNEYS),
    ("venue_preview", venue_preview::JOURNEYS),
    ("panic", panic::JOURNEYS),
    ("long_visits", long_visits::JOURNEYS),
    ("roles", accessibility::roles::JOURNEYS),
    ("keyboard", accessibility::keyboard::JOURNEYS),
    ("layout", accessibility::layout::JOURNEYS),
    ("sandboxed_frames", sandboxed_frames::JOURNEYS),
    ("offline_file", offline_file::JOURNEYS),
    ("sharing", sharing::JOURNEYS),
    ("printed_map", printed_map::JOURNEYS),
    ("embed_driven", embed_driven::JOURNEYS),
    ("embed_element", embed_element::JOURNEYS),
    ("embed_appearance", embed_appearance::JOURNEYS),
    ("embed_protocols", embed_protocols::JOURNEYS),
    ("embed_floods", embed_floods::JOURNEYS),
    ("embed_identity", embed_identity::JOURNEYS),
    ("widgets", widgets::JOURNEYS),
];
