//! Accessibility: roles and names, the keyboard, sizes, spacing, motion. What axe finds has a file
//! of its own.

pub mod keyboard;
pub mod layout;
pub mod roles;

/// Defines `seen`, whether an element is visible, and `controls`, all visible controls.
pub(super) const CONTROLS: &str = r"
const seen = one => one.getClientRects().length > 0
    && (!one.checkVisibility || one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }));
const controls = () => [...document.querySelectorAll(
    'a[href],button:not(:disabled),input:not(:disabled),select:not(:disabled),textarea:not(:disabled),summary,[tabindex]')].filter(seen);
const called = one => one.localName + (one.id ? '#' + one.id : '')
    + (one.getAttribute('class') ? '.' + one.getAttribute('class').split(' ')[0] : '')
    + ' “' + (one.getAttribute('aria-label') || one.textContent || one.name || '').trim().slice(0, 40) + '”';
";
