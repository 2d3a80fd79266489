//! Pages for what cannot be done, each with a way on.

use maud::html;

use crate::components::button::{Weight, link};
use crate::components::layout::{Page, Style, page};
use crate::components::wave::wave;
use crate::components::ways::ways;
use crate::{Edition, Html};

/// What cannot be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trouble {
    /// There is no such page.
    NotFound,
    /// The form was not one of ours.
    BadForm,
    /// The page is not asked for in that way.
    WrongMethod,
    /// What was sent is no form.
    WrongType,
    /// What was sent is too large.
    TooLarge,
    /// What was sent did not come in time.
    TooSlow,
    /// Too many guides at once.
    Busy,
    /// A fault of ours.
    Broken,
    /// The device is offline, and this is not saved on it.
    NoConnection,
}

impl Trouble {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::NotFound,
        Self::BadForm,
        Self::WrongMethod,
        Self::WrongType,
        Self::TooLarge,
        Self::TooSlow,
        Self::Busy,
        Self::Broken,
        Self::NoConnection,
    ];
}

/// The page.
#[must_use]
pub fn trouble(edition: &Edition, trouble: Trouble) -> Html {
    let words = &edition.words.trouble;
    let said = match trouble {
        Trouble::NotFound => &words.not_found,
        Trouble::BadForm => &words.bad_form,
        Trouble::WrongMethod => &words.wrong_method,
        Trouble::WrongType => &words.wrong_type,
        Trouble::TooLarge => &words.too_large,
        Trouble::TooSlow => &words.too_slow,
        Trouble::Busy => &words.busy,
        Trouble::Broken => &words.broken,
        Trouble::NoConnection => &words.no_connection,
    };
    let main = html! {
        div.wrap.text {
            div.column { h1 { (said.title) } p.lead { (said.text) } }
            div.acts {
                (link(&edition.home_path(), &words.home, Weight::Main))
                @if trouble == Trouble::NoConnection {
                    (link(&edition.ready_path(), &edition.words.offline.next, Weight::Side))
                } @else {
                    (link(&edition.guide_path(), &words.again, Weight::Side))
                }
            }
        }
        @if trouble == Trouble::NotFound {
            (wave())
            section.today.wrap { h2 { (edition.words.home.today) } (ways(edition)) }
        }
    };
    page(edition, &Page { title: &said.title, style: Style::Home, is_unlisted: true, ..Page::default() }, &main)
}
