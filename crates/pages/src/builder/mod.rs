//! The guide builder without scripts: one question a page, posted forms, the answers so far in hidden fields.
//!
//! A pure function from the fields of a form to the next page. Nothing is kept between two forms, and no answer gets into an
//! address. Back, Change and Continue all send the form, so what was typed is never lost.

mod check;
mod draft;
mod fields;
mod frame;
mod goals;
mod markers;
mod result;
mod review;
mod status;
mod visit;

use care::Finding;
use guide::{Answers, Guide};
use time::Date;

pub(crate) use self::check::Fault;
pub(crate) use self::draft::Draft;
use self::draft::Posted;
pub(crate) use self::fields::{FROM, HER2, HORMONE_RECEPTOR, marker_field};
use crate::components::layout::{Page, page};
use crate::{Edition, Html};

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
            _ => Some(Self::Change(value.strip_prefix("change-").and_then(Step::from_id).filter(|step| *step != Step::Result)?)),
        }
    }
}

/// The first question, with nothing said yet.
#[must_use]
pub fn first_question(edition: &Edition) -> Html {
    let view = View { edition, draft: &Draft::default(), faults: &[], is_returning: false };
    view.page(Step::HormoneReceptor)
}

/// The page that follows a posted form.
///
/// # Errors
/// When it was not one of our forms.
pub fn respond(edition: &Edition, fields: &[(String, String)], today: Date) -> Result<Reply, BadForm> {
    let Posted { mut draft, from, is_returning, go, .. } = Posted::read(fields, edition.book)?;
    let mut faults = Vec::new();
    let onward = if is_returning { Step::Check } else { from.next() };
    let (step, is_returning) = match go {
        Move::Back => (if is_returning { Step::Check } else { from.back() }, false),
        Move::Stay => (from, is_returning),
        Move::Change(step) => (step, step != Step::Check),
        Move::Take => (draft.take(), false),
        Move::Up(place) => {
            raise(&mut draft, place)?;
            (Step::Check, false)
        }
        Move::Choose(id) => {
            choose(&mut draft, from, &id)?;
            (onward, false)
        }
        Move::NoneFound | Move::NotTested => {
            faults.extend(answer_markers_at_once(edition, &mut draft, &go));
            if faults.is_empty() { (onward, false) } else { (from, is_returning) }
        }
        Move::Next => {
            faults = check::check(edition, &draft).1;
            // The last page shows every fault; a question shows its own.
            if from != Step::Check {
                faults.retain(|fault| fault.step == from);
            }
            if faults.is_empty() { (onward, false) } else { (from, is_returning) }
        }
    };
    if step == Step::Check && faults.is_empty() {
        faults = check::check(edition, &draft).1;
    }
    let html = if step == Step::Result {
        let (answers, faults) = check::check(edition, &draft);
        if !faults.is_empty() {
            return Ok(Reply { html: review_page(edition, &draft, &faults), has_faults: true });
        }
        result::result(edition, &draft, &Guide::new(edition.book, answers, today))
    } else {
        View { edition, draft: &draft, faults: &faults, is_returning }.page(step)
    };
    Ok(Reply { html, has_faults: !faults.is_empty() })
}

/// The answers of a form that asks for a file, and the paper; or the page that says what to put right first.
///
/// # Errors
/// When it was not one of our forms.
pub fn download(edition: &Edition, fields: &[(String, String)]) -> Result<Result<(Answers, Download), Html>, BadForm> {
    let posted = Posted::read(fields, edition.book)?;
    let (answers, faults) = check::check(edition, &posted.draft);
    if faults.is_empty() { Ok(Ok((answers, posted.paper))) } else { Ok(Err(review_page(edition, &posted.draft, &faults))) }
}

fn review_page(edition: &Edition, draft: &Draft, faults: &[Fault]) -> Html {
    View { edition, draft, faults, is_returning: false }.page(Step::Check)
}

fn choose(draft: &mut Draft, from: Step, id: &str) -> Result<(), BadForm> {
    match from {
        Step::HormoneReceptor => draft.hormone_receptor = Some(draft::hormone_receptor(id).ok_or(BadForm)?),
        Step::Her2 => draft.her2 = Some(draft::her2(id).ok_or(BadForm)?),
        _ => return Err(BadForm),
    }
    Ok(())
}

/// Swaps a goal with the one before it; the first has none before it.
fn raise(draft: &mut Draft, place: usize) -> Result<(), BadForm> {
    if place == 0 || place >= draft.goals.len() {
        return Err(BadForm);
    }
    draft.goals.swap(place - 1, place);
    Ok(())
}

/// One answer for many markers. What was marked as found is never overwritten.
fn answer_markers_at_once(edition: &Edition, draft: &mut Draft, go: &Move) -> Option<Fault> {
    let is_none_found = *go == Move::NoneFound;
    if let Some(fault) = check::found_all_the_same(edition, draft, is_none_found) {
        return Some(fault);
    }
    if is_none_found {
        let common = edition.book.markers.iter().filter(|entry| entry.common);
        draft.markers.extend(common.map(|entry| (entry.marker, Finding::NotFound)));
    } else {
        draft.markers.clear();
    }
    None
}

/// What every page of the builder is shown with.
#[derive(Clone, Copy)]
struct View<'a> {
    edition: &'a Edition<'a>,
    draft: &'a Draft,
    faults: &'a [Fault],
    is_returning: bool,
}

impl View<'_> {
    fn page(&self, step: Step) -> Html {
        let (title, main) = match step {
            Step::HormoneReceptor => status::hormone_receptor(self),
            Step::Her2 => status::her2(self),
            Step::Markers => markers::markers(self),
            Step::Goals => goals::goals(self),
            Step::Visit => visit::visit(self),
            Step::Check | Step::Result => review::review(self),
        };
        let words = &self.edition.words.builder;
        let is_first = *self.draft == Draft::default() && step == Step::HormoneReceptor;
        let frame = Page {
            title: if is_first { &words.title } else { &title },
            description: is_first.then_some(words.description.as_str()),
            path: is_first.then(|| self.edition.guide_path()),
            has_faults: !self.faults.is_empty(),
            form: (!is_first).then_some((FORM, STAY)),
            ..Page::default()
        };
        page(self.edition, &frame, &main)
    }

    /// What is wrong with a field.
    fn fault(&self, field: &str) -> Option<&str> {
        self.faults.iter().find(|fault| fault.field == field).map(|fault| fault.text.as_str())
    }
}
