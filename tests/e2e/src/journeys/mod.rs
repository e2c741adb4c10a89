//! The journeys: what readers do, each a named function in one table.
//!
//! Every engine walks the same table. Each journey has a new browser and a new host, so
//! that none depends on another and any one can be walked alone.

mod access;
mod addresses;
mod ahead;
mod deal;
mod embed_element;
mod embed_hosts;
mod endurance;
mod failures;
mod frames;
mod map_hands;
mod map_keys;
mod map_looks;
mod map_picture;
mod map_seen;
mod map_state;
mod offline;
mod pages;
mod paper;
mod platform;
mod reading;
mod sharing;
mod stopped;
mod who_claims;
mod who_compares;
mod who_filters;

use std::path::Path;
use std::time::Instant;

use anyhow::Result;

use crate::engine::{Engine, Oddities};
use crate::ground::Ground;
use crate::tally::Tally;

/// One journey.
pub struct Journey {
    /// Its name: what holds when it succeeds.
    pub name: &'static str,
    /// Whether only Chromium can show it.
    pub chromium_only: bool,
    /// Whether it holds for the site of any story, and not only for the first one's.
    pub any_story: bool,
    /// What is switched off in the browser.
    pub oddities: Oddities,
    /// The walk.
    pub walk: fn(&Ground<'_>) -> Result<()>,
}

const USUAL: Oddities = Oddities {
    no_script: false,
    no_wasm: false,
};
const NO_SCRIPT: Oddities = Oddities {
    no_script: true,
    no_wasm: false,
};
const NO_WASM: Oddities = Oddities {
    no_script: false,
    no_wasm: true,
};

impl Journey {
    const fn everywhere(name: &'static str, walk: fn(&Ground<'_>) -> Result<()>) -> Journey {
        Journey {
            name,
            chromium_only: false,
            any_story: false,
            oddities: USUAL,
            walk,
        }
    }

    const fn in_chromium(name: &'static str, walk: fn(&Ground<'_>) -> Result<()>) -> Journey {
        Journey {
            name,
            chromium_only: true,
            any_story: false,
            oddities: USUAL,
            walk,
        }
    }

    const fn oddly(name: &'static str, oddities: Oddities, walk: fn(&Ground<'_>) -> Result<()>) -> Journey {
        Journey {
            name,
            chromium_only: false,
            any_story: false,
            oddities,
            walk,
        }
    }

    const fn of_any_story(mut self) -> Journey {
        self.any_story = true;
        self
    }

    fn is_for(&self, engine: Engine) -> bool {
        (engine == Engine::Chromium || !self.chromium_only) && engine.supports(self.oddities)
    }
}

/// All journeys, those of readers first, then what may go wrong.
pub const JOURNEYS: &[Journey] = &[
    Journey::everywhere("the start page becomes live", reading::becomes_live),
    Journey::everywhere(
        "a venue of the list opens, Back and Forward walk",
        reading::venue_of_the_list,
    ),
    Journey::everywhere("a venue of the map opens", reading::venue_of_the_map),
    Journey::everywhere("an actor is found by filter and opens", reading::actor),
    Journey::everywhere("the guess of the deal is moved by keys", reading::guess),
    Journey::everywhere("the guess comes before the answer", deal::guess_then_answer),
    Journey::everywhere("the guess is skipped in one step", deal::guess_skipped),
    Journey::everywhere("the what-if works by keyboard", deal::what_if_by_keyboard),
    Journey::in_chromium("the what-if works by touch", deal::what_if_by_touch),
    Journey::everywhere(
        "sums are right to the cent at the ends of every range",
        deal::sums,
    ),
    Journey::everywhere("the what-if can be taken away", deal::saved),
    Journey::everywhere(
        "the share dialog opens, closes and gives focus back",
        sharing::dialog,
    ),
    Journey::everywhere("the views are walked through the navigation", reading::navigation),
    Journey::in_chromium(
        "the map is reached and opened by keyboard alone",
        reading::keyboard,
    ),
    Journey::in_chromium("the map is dragged by the mouse", map_hands::drag),
    Journey::in_chromium("the wheel zooms the map or scrolls the page", map_hands::wheel),
    Journey::everywhere(
        "marks stay at their places while the map zooms",
        map_hands::same_places,
    )
    .of_any_story(),
    Journey::in_chromium("buttons and double clicks zoom the map", map_hands::buttons),
    Journey::in_chromium(
        "fingers scroll the page, pinch and pan the map",
        map_hands::fingers,
    ),
    Journey::in_chromium("the map is walked and moved by keys", map_keys::walk),
    Journey::in_chromium("who wants no motion gets none from the map", map_keys::no_motion),
    Journey::everywhere("the key of the map is a filter", map_state::kinds),
    Journey::everywhere("a pill at the edge leads to its venue", map_state::pills),
    Journey::everywhere(
        "the map's camera and actor stand in the address",
        map_state::addresses,
    ),
    Journey::everywhere("Back and Forward walk from venue to venue", map_state::history),
    Journey::in_chromium("no names of the map touch", map_looks::names_apart),
    Journey::in_chromium(
        "the map holds its marks on paper and in forced colours",
        map_looks::modes,
    ),
    Journey::everywhere(
        "the map is saved as a picture that stands alone",
        map_picture::saved,
    ),
    Journey::everywhere("deep addresses open as they were shared", addresses::deep),
    Journey::everywhere(
        "fragments on the start page open their view",
        addresses::fragments,
    ),
    Journey::everywhere("hostile addresses give the nearest view", addresses::hostile),
    Journey::everywhere("the roster is filtered, sorted and cleared", who_filters::roster),
    Journey::everywhere(
        "the timeline is filtered by lists and keys",
        who_filters::timeline,
    ),
    Journey::everywhere("two sides are compared in even columns", who_filters::positions),
    Journey::everywhere("any two actors are compared by keyboard", who_compares::actors),
    Journey::everywhere(
        "the statements are filtered by source and speaker",
        who_filters::sources,
    ),
    Journey::everywhere(
        "the picture of relations is walked by arrows",
        who_filters::relations,
    ),
    Journey::everywhere(
        "the search opens, walks, is shared and closes",
        who_claims::search,
    ),
    Journey::everywhere("a claim gives a citation to copy", who_claims::claim),
    Journey::everywhere("one thing is followed through every view", who_claims::follow),
    Journey::oddly(
        "a mark opens in place without the app",
        NO_WASM,
        who_claims::mark_without_wasm,
    ),
    Journey::in_chromium("every page is whole at every width", pages::whole_at_every_width).of_any_story(),
    Journey::in_chromium("nothing moves between first paint and live", pages::nothing_moves).of_any_story(),
    Journey::in_chromium("few requests, all to the own host", pages::few_requests).of_any_story(),
    Journey::everywhere("every kind of page has its landmarks", pages::landmarks).of_any_story(),
    Journey::oddly(
        "without scripts every kind of page is complete",
        NO_SCRIPT,
        pages::complete_without_scripts,
    ),
    Journey::oddly(
        "without WebAssembly the pages stay usable",
        NO_WASM,
        failures::without_wasm,
    ),
    Journey::everywhere("a missing wasm leaves the pages usable", failures::missing),
    Journey::everywhere("a truncated wasm leaves the pages usable", failures::truncated),
    Journey::everywhere("an altered wasm is not started", failures::altered),
    Journey::everywhere("a hanging wasm leaves the pages usable", failures::hanging),
    Journey::everywhere(
        "no button is dead where the app does not come",
        failures::nothing_dead,
    ),
    Journey::everywhere("a button that has half arrived waits", failures::half_a_button),
    Journey::everywhere("a wasm of the wrong type is no harm", failures::wrong_type),
    Journey::everywhere(
        "a missing script leaves the pages usable",
        failures::missing_script,
    ),
    Journey::everywhere("text wrapped by a translator stops nothing", failures::translated),
    Journey::everywhere(
        "a policy without WebAssembly leaves the pages usable",
        platform::policy_without_wasm,
    ),
    Journey::everywhere("a slow wasm is not waited for", platform::slow),
    Journey::everywhere(
        "a venue chosen before the app is live is answered in the page",
        ahead::answered,
    ),
    Journey::everywhere(
        "without the app the map goes on answering",
        ahead::without_the_app,
    ),
    Journey::everywhere(
        "a frame keeps a venue chosen before the app is live",
        ahead::in_a_frame,
    ),
    Journey::everywhere("the wasm is asked for once", platform::asked_for_once),
    Journey::everywhere("a refused history stops nothing", platform::history_refused),
    Journey::everywhere("a refused clipboard leaves a field", platform::clipboard_refused),
    Journey::everywhere(
        "nothing is left on the reader's machine",
        platform::leaves_nothing,
    ),
    Journey::everywhere("the page comes back as it was left", platform::comes_back),
    Journey::in_chromium(
        "clock, zone and language change no text",
        platform::clock_and_zone,
    )
    .of_any_story(),
    Journey::everywhere(
        "a panic brings the prerendered view back, and its links lead",
        stopped::links_still_lead,
    ),
    Journey::everywhere(
        "Reload after a panic brings the app back",
        stopped::reload_revives,
    ),
    Journey::everywhere("a trap outside of an event is noticed", stopped::late_trap),
    Journey::everywhere("errors of other scripts stop nothing", stopped::foreign_errors),
    Journey::everywhere(
        "ten thousand random addresses in one page",
        endurance::random_addresses,
    )
    .of_any_story(),
    Journey::in_chromium(
        "a thousand view switches pile nothing up",
        endurance::thousand_views,
    )
    .of_any_story(),
    Journey::everywhere(
        "a thousand slider moves fill no history",
        endurance::thousand_moves,
    ),
    Journey::everywhere(
        "every control has a fitting role and a name",
        access::names::every_control,
    )
    .of_any_story(),
    Journey::everywhere(
        "the Tab key reaches everything, seen and uncovered",
        access::keyboard::walk,
    )
    .of_any_story(),
    Journey::in_chromium("targets are at least 24 pixels", access::sight::targets).of_any_story(),
    Journey::in_chromium("pages reflow at 400 %", access::sight::zoomed).of_any_story(),
    Journey::in_chromium(
        "letters twice as large widen no page",
        access::sight::large_letters,
    )
    .of_any_story(),
    Journey::in_chromium("wide text spacing cuts nothing off", access::sight::spaced).of_any_story(),
    Journey::in_chromium("nothing moves where no motion is wished", access::sight::still).of_any_story(),
    Journey::in_chromium(
        "controls keep their edges in forced colours",
        access::sight::forced_colours,
    )
    .of_any_story(),
    Journey::in_chromium("the printed page has no controls", access::sight::paper).of_any_story(),
    Journey::in_chromium(
        "one polite live region, silent at load",
        access::names::one_live_region,
    )
    .of_any_story(),
    Journey::everywhere("an opaque sandboxed frame is live", frames::opaque),
    Journey::everywhere("a frame without scripts shows the view", frames::without_scripts),
    Journey::everywhere(
        "an opaque frame that may not load shows the view",
        frames::refused,
    ),
    Journey::everywhere("the offline edition opens from disk", offline::opens_from_disk),
    Journey::everywhere("the offline edition holds every view", offline::holds_every_view),
    Journey::everywhere(
        "the offline edition tells where it is from",
        offline::tells_where_it_is_from,
    ),
    Journey::everywhere("the offline edition prints the whole story", offline::prints),
    Journey::everywhere(
        "an embed's share dialog leads to the full page",
        sharing::dialog_of_an_embed,
    ),
    Journey::everywhere(
        "the share dialog goes with its view",
        sharing::dialog_ends_with_its_view,
    ),
    Journey::in_chromium(
        "an embed's share dialog ends within its frame",
        sharing::dialog_within_its_frame,
    ),
    Journey::in_chromium("the system's share sheet gets the link", sharing::sheet),
    Journey::in_chromium("the start page prints the whole story", sharing::paper),
    Journey::in_chromium("the printed map has its names in their places", paper::map_names),
    Journey::everywhere("old pages work beside a new build", sharing::old_pages),
    Journey::everywhere(
        "the element's frame has the right height",
        embed_element::right_height,
    ),
    Journey::everywhere(
        "the element keeps its link where the frame cannot load",
        embed_element::link_stays,
    ),
    Journey::everywhere(
        "the element works under the strictest host policy",
        embed_element::strict_host,
    ),
    Journey::everywhere(
        "several elements stand a hostile style sheet",
        embed_element::many_and_hostile,
    ),
    Journey::in_chromium(
        "the element stands replaced built-ins",
        embed_element::replaced_built_ins,
    ),
    Journey::everywhere(
        "the element may be late, hidden and moved",
        embed_element::late_hidden_moved,
    ),
    Journey::everywhere("the element passes on the host's looks", embed_element::looks),
    Journey::in_chromium(
        "a printed host page holds the whole view",
        embed_element::printed_host,
    ),
    Journey::everywhere(
        "a host's theme comes and leaves no trace",
        embed_element::theme_of_the_host,
    ),
    Journey::in_chromium("the demo page shows every way to embed", embed_element::demo),
    Journey::everywhere("pym.js sets the height of a frame", embed_hosts::pym),
    Journey::everywhere("iframe-resizer sets the height of a frame", embed_hosts::resizer),
    Journey::everywhere("other hosts hear their own words", embed_hosts::own_words),
    Journey::everywhere(
        "a frame answers before its script has come",
        embed_hosts::answers_before_its_script,
    ),
    Journey::everywhere("a frame at rest says little", embed_hosts::rest),
    Journey::everywhere("a frame works in every sandbox", embed_hosts::sandboxes),
    Journey::everywhere("spoofed messages change nothing", embed_hosts::spoofed),
    Journey::everywhere("a frame obeys its parent only", embed_hosts::obeys_its_parent),
    Journey::everywhere(
        "a frame without the app shows a wished view",
        embed_hosts::shows_without_the_app,
    ),
];

/// Which of the journeys are walked.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// Only those whose name contains this.
    pub only: String,
    /// Only those that hold for the site of any story.
    pub any_story: bool,
}

/// Every journey with the engines that walk it: `journey`, the engines, the name, tabs between.
pub fn list() -> String {
    JOURNEYS
        .iter()
        .map(|journey| {
            let engines: Vec<&str> = Engine::ALL
                .into_iter()
                .filter(|engine| journey.is_for(*engine))
                .map(Engine::name)
                .collect();
            format!("journey\t{}\t{}\n", engines.join(" "), journey.name)
        })
        .collect()
}

/// Walks the chosen journeys in one engine.
pub fn walk(folder: &Path, engine: Engine, choice: &Choice, tally: &mut Tally) {
    for journey in JOURNEYS.iter().filter(|journey| {
        journey.is_for(engine)
            && journey.name.contains(&choice.only)
            && (journey.any_story || !choice.any_story)
    }) {
        let start = Instant::now();
        let result = Ground::lay(folder, engine, journey.oddities).and_then(|ground| (journey.walk)(&ground));
        tally.add(
            &format!("{}: {}", engine.name(), journey.name),
            start.elapsed(),
            result,
        );
    }
}
