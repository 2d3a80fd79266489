//! The way to the same page in another language. A language is named as it names itself.
//!
//! A page that a form produced has no address: there the way is a button that posts the same form to the other language, so that no
//! answer is lost.

use maud::{Markup, html};

use crate::Edition;
use crate::gallery::Example;

/// What the switch leads to.
#[derive(Clone, Copy)]
pub(crate) enum Here<'a> {
    /// The page with this address.
    Path(&'a str),
    /// What comes when this form is sent and says where to go on: id and value.
    Form(&'a str, &'a str),
}

/// The switch; nothing on a site in one language.
pub(crate) fn languages(edition: &Edition, here: Here) -> Markup {
    let others = edition.others();
    html! {
        @if !others.is_empty() {
            @if let Here::Form(form, _) = here { (enter_means_next(form)) }
            ul.languages role="list" aria-label=(edition.words.language.label) {
                @for other in &others {
                    li {
                        @match here {
                            Here::Path(path) => { a href=(other.path(path)) lang=(other.tag) hreflang=(other.tag) { (other.name) } }
                            Here::Form(form, go) => {
                                button form=(form) formaction=(other.path(&edition.guide_path())) name="go" value=(go) lang=(other.tag) { (other.name) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Pressing Enter in a field sends a form with its first button, wherever that stands on the page: not with the switch, then.
fn enter_means_next(form: &str) -> Markup {
    html! { button.hidden form=(form) name="go" value="next" tabindex="-1" aria-hidden="true" {} }
}

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    let home = edition.home_path();
    vec![
        Example::new("link", languages(edition, Here::Path(&home))),
        Example::new("button", languages(edition, Here::Form("answers", "stay"))),
    ]
}
