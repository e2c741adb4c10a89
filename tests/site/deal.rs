//! The deal: what gives the reported share away, and marks that are said once.

use backgrounder::context::{DocumentMode, HistoryAction, Message};
use backgrounder::render::{InterfaceState, render_interface_states};
use scraper::Html;
use story::address;
use story::view_state::Field;

use crate::published::{all, all_sites, story};

/// Whether the share is shown in a state that began at an address.
fn reveals(address: &str, messages: Vec<Message>) -> bool {
    let loaded = story();
    let state = InterfaceState {
        start: address::parse(address, &loaded.story).state,
        had_errors: false,
        whole_view: false,
        messages,
    };
    let pages = render_interface_states(&loaded.story, DocumentMode::Page, vec![state]).unwrap();
    let page = Html::parse_document(&pages[0].html);
    !all(&page, ".bgr-deal[data-revealed]").is_empty()
}

fn input(field: Field, value: &str) -> Message {
    Message::Input {
        field,
        value: value.to_owned(),
        committed: true,
    }
}

#[test]
fn only_the_reader_reveals_the_share() {
    let numbers = || vec![input(Field::Revenue, "2500000000"), input(Field::Growth, "3")];
    assert!(!reveals("deal/", vec![input(Field::Guess, "50")]));
    assert!(
        !reveals("deal/", numbers()),
        "numbers of the what-if are no question for the share"
    );
    let back = Message::Navigate {
        to: address::parse("deal/?revenue=2500000000", &story().story),
        history: HistoryAction::Keep,
        keep_focus: true,
    };
    assert!(
        !reveals("deal/", vec![back]),
        "Back to such numbers is none either"
    );
    assert!(reveals("deal/", vec![Message::Reveal]));
    assert!(
        reveals("deal/?revenue=2500000000", vec![]),
        "a link with numbers shows its result"
    );
}

/// Texts in a row from one source in one paragraph share a mark.
#[test]
fn no_mark_of_a_list_stands_twice_in_a_row() {
    for site in all_sites().filter(|site| site.files.contains_key("deal/index.html")) {
        let page = site.page("deal/index.html");
        for list in all(
            &page,
            ".bgr-flow__streams, .bgr-flow__end, .bgr-answer__revealed, .bgr-term, .bgr-reading",
        ) {
            let marks: Vec<String> = all(&page, "summary.bgr-claim-mark__chain")
                .into_iter()
                .filter(|mark| mark.ancestors().any(|up| up.id() == list.id()))
                .map(|mark| mark.text().collect())
                .collect();
            assert!(
                marks.windows(2).all(|pair| pair[0] != pair[1]),
                "{}: {marks:?}",
                site.folder
            );
        }
    }
}
