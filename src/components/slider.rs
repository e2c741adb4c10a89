//! A slider with a number field and two step buttons. It is a native range input, for the sake of keyboards, screen readers
//! and switches.

use locale::{Words, msg};
use story::scene::deal::Slider;

use crate::components::wording::join;
use crate::vnode_builder::VNodeBuilder;

/// Renders a slider.
pub fn slider(m: &mut VNodeBuilder, words: Words, slider: &Slider) {
    m.el("div", "bgr-slider", |m| {
        m.attr("data-slider", slider.id);
        name_and_stepper(m, words, slider);
        m.el("div", "bgr-slider__track", |m| {
            m.el("svg", "bgr-slider__line", |m| {
                m.attr("aria-hidden", "true");
                m.el("rect", "bgr-slider__background", |m| {
                    m.attr("width", "100%");
                    m.attr("height", "4");
                });
                m.el("rect", "bgr-slider__filled", |m| {
                    m.attr("width", slider.filled.percent());
                    m.attr("height", "4");
                });
            });
            range(m, "bgr-range", slider);
        });
    });
}

/// The name of a slider, and its number field between two buttons.
pub fn name_and_stepper(m: &mut VNodeBuilder, words: Words, slider: &Slider) {
    m.el("label", "bgr-slider__name", |m| {
        m.attr("for", join("bgr-slider-", slider.id));
        m.text(slider.name);
    });
    m.el("div", "bgr-stepper", |m| {
        let [less, more] = &slider.steps;
        let name = slider.name;
        let label = words.format(msg::SliderLess { name });
        button(m, slider, "−", label, less.as_deref());
        m.el("input", "bgr-stepper__field", |m| {
            m.attr("type", "text");
            m.attr("inputmode", "numeric");
            m.attr("autocomplete", "off");
            m.attr_formatted("aria-label", msg::SliderAsNumber { name });
            m.attr("data-field", slider.counts.word());
            // Only a guess can be missing, and it is in per cent.
            m.attr_formatted("placeholder", msg::PerCent { number: "?" });
            // A half-typed number must not be corrected.
            m.flag("data-commit-on-change");
            m.value(slider.shown.clone());
        });
        let label = words.format(msg::SliderMore { name });
        button(m, slider, "+", label, more.as_deref());
    });
}

/// The native range input alone.
pub fn range(m: &mut VNodeBuilder, class: &'static str, slider: &Slider) {
    m.el("input", class, |m| {
        let [least, most, value] = slider.range;
        m.attr("type", "range");
        m.attr("id", join("bgr-slider-", slider.id));
        m.attr("min", least.to_string());
        m.attr("max", most.to_string());
        m.attr("aria-valuetext", slider.says.clone());
        m.attr("data-field", slider.slides.word());
        m.value(value.to_string());
    });
}

fn button(m: &mut VNodeBuilder, slider: &Slider, sign: &'static str, label: String, to: Option<&str>) {
    m.el("button", "bgr-stepper__step", |m| {
        m.attr("type", "button");
        m.attr("aria-label", label);
        match to {
            Some(to) => {
                m.attr("data-field", slider.counts.word());
                m.attr("value", to.to_owned());
            }
            // Not `disabled`, so that the button keeps the focus at the end of the scale.
            None => m.attr("aria-disabled", "true"),
        }
        m.text(sign);
    });
}
