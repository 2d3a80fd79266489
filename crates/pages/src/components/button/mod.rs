//! Buttons, and links that look like them. Every button says what it does.

use maud::{Markup, html};

/// How much a button weighs on its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    /// The one main action.
    Main,
    /// Another good way on.
    Side,
    /// As quiet as a link.
    Quiet,
}

impl Weight {
    fn class(self) -> &'static str {
        match self {
            Self::Main => "act main",
            Self::Side => "act side",
            Self::Quiet => "act quiet",
        }
    }
}

/// A link.
pub(crate) fn link(to: &str, text: &str, weight: Weight) -> Markup {
    html! { a class=(weight.class()) href=(to) { (text) } }
}

/// A button that sends its form and says which way to go on.
pub(crate) fn go(value: &str, text: &str, weight: Weight) -> Markup {
    html! { button class=(weight.class()) name="go" value=(value) { (text) } }
}

/// A button that sends its form to another address, to get a file.
pub(crate) fn fetch(to: &str, name: &str, value: &str, text: &str, weight: Weight) -> Markup {
    html! { button class=(weight.class()) formaction=(to) name=(name) value=(value) { (text) } }
}

/// A button that the device's own script acts on.
pub(crate) fn act(what: &str, text: &str, weight: Weight) -> Markup {
    html! { button class=(weight.class()) type="button" data-do=(what) { (text) } }
}

#[cfg(test)]
pub(super) fn examples() -> Vec<(&'static str, Markup)> {
    vec![
        ("main link", link("/", "One", Weight::Main)),
        ("side button", go("next", "Two", Weight::Side)),
        ("quiet button", go("back", "Three", Weight::Quiet)),
        ("file button", fetch("/file", "paper", "a4", "Four", Weight::Side)),
    ]
}
