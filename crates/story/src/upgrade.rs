//! Brings older story files up to the newest format, one step after the other.
//!
//! A step changes the tree that was read, so that everything it leaves alone keeps its line.
//! There is one function per step in [`STEPS`], oldest first, and none is ever changed again:
//! stories of every format stay readable. What stays out: judging the file's values.

use crate::check::finding::{At, Findings};
use crate::problem::ProblemKind;
use crate::read::{Json, Node};

/// The newest format, which `file` mirrors.
pub const NEWEST: u32 = 1 + STEPS.len() as u32;

/// The steps: the first makes format 2 of format 1, and so on. Format 1 is the first, so there
/// is none yet.
const STEPS: [fn(&mut Node); 0] = [];

/// Brings a story's tree up to the newest format. False, and a problem, where its format is
/// not one of ours; a missing format is left to the check of the shape.
pub fn upgrade(root: &mut Node, findings: &mut Findings) -> bool {
    if !is_known(root, NEWEST, findings) {
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

/// Whether a file's format, if it has one, is a number from 1 to the newest.
pub fn is_known(root: &Node, newest: u32, findings: &mut Findings) -> bool {
    let format = root.member("format").map(|member| &member.value.json);
    let Some(Json::Number(format)) = format else {
        return true;
    };
    let known = format.fract() == 0.0 && (1.0..=f64::from(newest)).contains(format);
    if !known {
        let kind = ProblemKind::UnknownFormat { newest };
        findings.problem(&At::root().key("format"), kind);
    }
    known
}
