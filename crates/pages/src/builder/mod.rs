//! The guide builder: one question a page, forms, the answers so far in hidden fields.
//!
//! A pure function from the fields of a form to the next page. A server runs it for a posted form, and a reader's own device runs
//! it without sending anything; both ask the same questions because it is the same code. Nothing is kept between two forms, and
//! no answer gets into an address. Back, Change and Continue all send the form, so what was typed is never lost.

mod check;
mod desk;
mod draft;
mod fields;
mod frame;
mod goals;
mod kept;
mod markers;
mod result;
mod resume;
mod review;
mod status;
mod turn;
mod visit;

use guide::Answers;
use maud::{Markup, PreEscaped, html};
use time::Date;

pub use self::desk::Desk;
pub(crate) use self::fields::{FROM, HER2, HORMONE_RECEPTOR, marker_field};
pub use self::turn::{Screen, Setting, Wanted};
use crate::components::button::{Weight, link};
use crate::components::layout::{Page, page};
use crate::{Edition, Html};

/// Name of the script beside the page that makes guides. It stands beside the home page, so that it may have what a device saved.
pub const GUIDE_WORKER: &str = "guide-worker.js";
/// The script of that name.
pub const GUIDE_WORKER_SCRIPT: &str = include_str!("guide_worker.js");

/// Sent by a form outside of the builder that brings answers along.
pub(crate) const TAKE: &str = "take";

/// Id of the form that holds the answers, and what its button for another language says.
const FORM: &str = "answers";
const STAY: &str = "stay";

/// The form was not one of ours: a field or value nobody can send with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadForm;

/// The page that answers a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The page.
    pub html: Html,
    /// Whether the page asks to put something right.
    pub has_faults: bool,
}

/// Size of the paper a guide is set on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Download {
    /// US Letter.
    Letter,
    /// A4.
    A4,
}

/// A page of the builder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    HormoneReceptor,
    Her2,
    Markers,
    Goals,
    Visit,
    Check,
    Result,
}

impl Step {
    const ALL: [Self; 7] = [Self::HormoneReceptor, Self::Her2, Self::Markers, Self::Goals, Self::Visit, Self::Check, Self::Result];

    fn id(self) -> &'static str {
        match self {
            Self::HormoneReceptor => "hormone-receptor",
            Self::Her2 => "her2",
            Self::Markers => "markers",
            Self::Goals => "goals",
            Self::Visit => "visit",
            Self::Check => "check",
            Self::Result => "guide",
        }
    }

    fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.id() == id)
    }

    fn next(self) -> Self {
        match self {
            Self::HormoneReceptor => Self::Her2,
            Self::Her2 => Self::Markers,
            Self::Markers => Self::Goals,
            Self::Goals | Self::Visit => Self::Check,
            Self::Check | Self::Result => Self::Result,
        }
    }

    fn back(self) -> Self {
        match self {
            Self::HormoneReceptor | Self::Her2 => Self::HormoneReceptor,
            Self::Markers => Self::Her2,
            Self::Goals => Self::Markers,
            Self::Check => Self::Goals,
            Self::Visit | Self::Result => Self::Check,
        }
    }
}

/// Which button sent a form.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Move {
    Next,
    Back,
    /// The same page again, as for another language.
    Stay,
    Choose(String),
    NoneFound,
    NotTested,
    Up(usize),
    Change(Step),
    Take,
    /// To any page with what is typed as it is: the browser's own Back and Forward.
    See(Step),
}

impl Move {
    fn from_value(value: &str) -> Option<Self> {
        match value {
            "next" => Some(Self::Next),
            "back" => Some(Self::Back),
            STAY => Some(Self::Stay),
            "none-found" => Some(Self::NoneFound),
            "not-tested" => Some(Self::NotTested),
            TAKE => Some(Self::Take),
            _ => match value.strip_prefix("see-") {
                Some(step) => Step::from_id(step).map(Self::See),
                None => value.strip_prefix("change-").and_then(Step::from_id).filter(|step| *step != Step::Result).map(Self::Change),
            },
        }
    }
}

/// The first question, with nothing said yet. With scripts on, the device takes over from here.
#[must_use]
pub fn first_question(edition: &Edition) -> Html {
    let words = &edition.words.builder;
    let screen = edition.desk().begin();
    let frame = Page {
        title: &words.title,
        description: Some(words.description.as_str()),
        path: Some(edition.guide_path()),
        script: Some(&edition.assets.guide_script),
        ..Page::default()
    };
    page(edition, &frame, &html! { (PreEscaped(&screen.main)) (for_the_script(edition)) })
}

/// Where the script finds what makes guides on the device, and the words it shows before that has come. Never shown as it is.
fn for_the_script(edition: &Edition) -> Markup {
    let (assets, words) = (edition.assets, &edition.words.device);
    html! {
        @if let (Some(module), Some(book)) = (&assets.guide_module, assets.books.get(edition.language)) {
            div.device hidden data-worker=(edition.home_file(GUIDE_WORKER)) data-module=(module) data-book=(book) {
                p.told { (words.privacy) }
                p.told.wait role="status" { (words.wait) }
                p.told.failed role="alert" { (if edition.makes_guides { &words.failed } else { &words.failed_alone }) }
                @if !edition.makes_guides { div.acts.alone hidden { (link(&edition.ready_path(), &edition.words.without_server.ready, Weight::Main)) } }
            }
        }
    }
}

/// The page that follows a posted form.
///
/// # Errors
/// When it was not one of our forms.
pub fn respond(edition: &Edition, fields: &[(String, String)], today: Date) -> Result<Reply, BadForm> {
    let screen = edition.desk().turn(fields, &Setting { today, address: None, notice: None })?;
    Ok(Reply { html: framed(edition, &screen), has_faults: screen.has_faults })
}

/// The answers of a form that asks for a file, and the paper; or the page that says what to put right first.
///
/// # Errors
/// When it was not one of our forms.
pub fn download(edition: &Edition, fields: &[(String, String)]) -> Result<Result<(Answers, Download), Html>, BadForm> {
    let wanted = edition.desk().wanted(fields)?.map_err(|screen| framed(edition, &screen));
    Ok(wanted.map(|wanted| (wanted.answers, wanted.paper)))
}

/// The page of a screen. It has no address, so that a switch of language takes the form along.
fn framed(edition: &Edition, screen: &Screen) -> Html {
    let go = if screen.step == Step::Result.id() { "next" } else { STAY };
    let frame = Page { title: &screen.title, has_faults: screen.has_faults, form: Some((FORM, go)), ..Page::default() };
    page(edition, &frame, &PreEscaped(screen.main.clone()))
}
