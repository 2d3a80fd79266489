//! Buttons, and links that look like them. Every button says what it does.

use maud::{Markup, html};

use crate::Edition;
use crate::gallery::Example;

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

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    let (home, words) = (&edition.words.home, &edition.words.builder);
    vec![
        Example::new("main", link(&edition.guide_path(), &home.make, Weight::Main)),
        Example::new("side", go("next", &words.next, Weight::Side)),
        Example::new("quiet", go("back", &words.back, Weight::Quiet)),
        Example::new("file", fetch(&edition.guide_file("my-treatment-guide.txt"), "go", "next", &words.text, Weight::Side)),
    ]
}
