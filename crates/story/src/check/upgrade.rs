//! Upgrades older story files to the newest format, step by step.
//!
//! A step changes the parsed tree, so everything else keeps its line. [`STEPS`] has one function per
//! step, oldest first. A published step never changes, so stories of every format stay readable.

mod format_2;

use crate::check::diagnostics::Diagnostics;
use crate::check::json_path::JsonPath;
use crate::check::json_tree::{Json, Node};
use crate::diagnostic::ErrorKind;

/// The newest format, which `file` mirrors.
pub const NEWEST: u32 = 1 + STEPS.len() as u32;

/// The first step turns format 1 into format 2, and so on.
const STEPS: [fn(&mut Node); 1] = [format_2::upgrade];

/// Upgrades a story's tree to the newest format. Returns false and reports an error if the format is
/// unknown; a missing format is left to the check of the shape.
pub fn upgrade(root: &mut Node, diagnostics: &mut Diagnostics) -> bool {
    if !is_known(root, NEWEST, diagnostics) {
        return false;
    }
    let Some(Json::Number(format)) = root.member("format").map(|member| &member.value.json) else {
        return true;
    };
    for step in STEPS.iter().skip((format - 1.0) as usize) {
        step(root);
    }
    true
}

/// Whether the format of a file, if it has one, is a number from 1 to the newest; otherwise an error
/// is reported.
pub fn is_known(root: &Node, newest: u32, diagnostics: &mut Diagnostics) -> bool {
    let format = root.member("format").map(|member| &member.value.json);
    let Some(Json::Number(format)) = format else {
        return true;
    };
    let known = format.fract() == 0.0 && (1.0..=f64::from(newest)).contains(format);
    if !known {
        let kind = ErrorKind::UnknownFormat { newest };
        diagnostics.error(&JsonPath::root().key("format"), kind);
    }
    known
}
