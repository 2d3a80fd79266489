//! From a form to the page that follows it, without the frame of the site.

use care::Finding;
use guide::{Answers, Guide};
use maud::{Markup, html};
use serde::Serialize;
use time::Date;

use super::check::{self, Fault};
use super::draft::{self, Draft, Posted};
use super::{BadForm, Desk, Download, Move, Step, frame, goals, markers, result, review, status, visit};

/// A page of the builder: what stands in the main part, and what is said of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Screen {
    /// Id of the step.
    pub step: &'static str,
    /// Its title, without the name of the site.
    pub title: String,
    /// The title that the window shows.
    pub window_title: String,
    /// The main part as HTML.
    pub main: String,
    /// Whether it asks to put something right.
    pub has_faults: bool,
}

/// What a page needs to know beside the answers.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// The day that stands on a guide.
    pub today: Date,
    /// The builder's whole address, for links that carry the answers; only a device knows it.
    pub address: Option<&'a str>,
    /// Said above the guide.
    pub notice: Option<&'a str>,
}

/// A file that is asked for.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// What it is made from.
    pub answers: Answers,
    /// The paper it is set on.
    pub paper: Download,
    /// Whether it carries the link that opens it again. Only a device knows its address.
    pub has_code: bool,
}

impl Desk<'_> {
    /// The first question, with nothing said yet.
    #[must_use]
    pub fn begin(&self) -> Screen {
        View::plain(self, &Draft::default()).screen(Step::HormoneReceptor)
    }

    /// The page that follows a form.
    ///
    /// # Errors
    /// When it was not one of our forms.
    pub fn turn(&self, fields: &[(String, String)], setting: &Setting) -> Result<Screen, BadForm> {
        let Posted { mut draft, from, is_returning, go, .. } = Posted::read(fields, &self.book)?;
        let mut faults = Vec::new();
        let onward = if is_returning { Step::Check } else { from.next() };
        let mut moved = None;
        let (step, is_returning) = match go {
            Move::Back => (if is_returning { Step::Check } else { from.back() }, false),
            Move::Stay => (from, is_returning),
            Move::Change(step) => (step, step != Step::Check),
            Move::Take => (draft.take(), false),
            Move::See(step) => (step, false),
            Move::Up(place) => {
                raise(&mut draft, place)?;
                moved = Some(place - 1);
                (Step::Check, false)
            }
            Move::Choose(id) => {
                choose(&mut draft, from, &id)?;
                (onward, false)
            }
            Move::NoneFound | Move::NotTested => {
                faults.extend(answer_markers_at_once(self, &mut draft, &go));
                if faults.is_empty() { (onward, false) } else { (from, is_returning) }
            }
            Move::Next => {
                faults = check::check(self, &draft).1;
                // The last page shows every fault; a question shows its own.
                if from != Step::Check {
                    faults.retain(|fault| fault.step == from);
                }
                if faults.is_empty() { (onward, false) } else { (from, is_returning) }
            }
        };
        if step == Step::Check && faults.is_empty() {
            faults = check::check(self, &draft).1;
        }
        if step == Step::Result {
            return Ok(self.guide_or_faults(&draft, *setting));
        }
        Ok(View { faults: &faults, is_returning, moved, ..View::plain(self, &draft) }.screen(step))
    }

    /// The guide of these answers, or the page that says what to put right first.
    pub(super) fn guide_or_faults(&self, draft: &Draft, setting: Setting) -> Screen {
        let (answers, faults) = check::check(self, draft);
        if !faults.is_empty() {
            return self.review(draft, &faults);
        }
        let view = View { notice: setting.notice, ..View::plain(self, draft) };
        let main = result::result(&view, &Guide::new(&self.book, answers, setting.today), setting.address);
        self.screen(Step::Result, &self.words.ready_title, &main, false)
    }

    /// The file that a form asks for; or the page that says what to put right first.
    ///
    /// # Errors
    /// When it was not one of our forms.
    pub fn wanted(&self, fields: &[(String, String)]) -> Result<Result<Wanted, Screen>, BadForm> {
        let posted = Posted::read(fields, &self.book)?;
        let (answers, faults) = check::check(self, &posted.draft);
        let wanted = Wanted { answers, paper: posted.paper, has_code: posted.has_code };
        if faults.is_empty() { Ok(Ok(wanted)) } else { Ok(Err(self.review(&posted.draft, &faults))) }
    }

    /// The first page of the guide in small, as it would be with what is typed now.
    ///
    /// # Errors
    /// When it was not one of our forms.
    pub fn preview(&self, fields: &[(String, String)]) -> Result<String, BadForm> {
        let posted = Posted::read(fields, &self.book)?;
        Ok(frame::so_far(&View::plain(self, &posted.draft)).into_string())
    }

    fn review(&self, draft: &Draft, faults: &[Fault]) -> Screen {
        View { faults, ..View::plain(self, draft) }.screen(Step::Check)
    }

    fn screen(&self, step: Step, title: &str, main: &Markup, has_faults: bool) -> Screen {
        let window_title = self.window_title(title, has_faults);
        Screen { step: step.id(), title: title.to_owned(), window_title, main: main.0.clone(), has_faults }
    }
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
fn answer_markers_at_once(desk: &Desk, draft: &mut Draft, go: &Move) -> Option<Fault> {
    let is_none_found = *go == Move::NoneFound;
    if let Some(fault) = check::found_all_the_same(desk, draft, is_none_found) {
        return Some(fault);
    }
    if is_none_found {
        let common = desk.book.markers.iter().filter(|entry| entry.common);
        draft.markers.extend(common.map(|entry| (entry.marker, Finding::NotFound)));
    } else {
        draft.markers.clear();
    }
    None
}

/// What every page of the builder is shown with.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) desk: &'a Desk<'a>,
    pub(super) draft: &'a Draft,
    pub(super) faults: &'a [Fault],
    pub(super) is_returning: bool,
    /// The place of a goal that was just moved, counted from 0.
    pub(super) moved: Option<usize>,
    /// Said above the question.
    pub(super) notice: Option<&'a str>,
}

impl<'a> View<'a> {
    pub(super) fn plain(desk: &'a Desk<'a>, draft: &'a Draft) -> Self {
        Self { desk, draft, faults: &[], is_returning: false, moved: None, notice: None }
    }

    pub(super) fn screen(&self, step: Step) -> Screen {
        let (title, main) = match step {
            Step::HormoneReceptor => status::hormone_receptor(self),
            Step::Her2 => status::her2(self),
            Step::Markers => markers::markers(self),
            Step::Goals => goals::goals(self),
            Step::Visit => visit::visit(self),
            Step::Check | Step::Result => review::review(self),
        };
        let is_first = *self.draft == Draft::default() && step == Step::HormoneReceptor;
        let title = if is_first { &self.desk.words.title } else { &title };
        self.desk.screen(step, title, &html! { (main) }, !self.faults.is_empty())
    }

    /// What is wrong with a field.
    pub(super) fn fault(&self, field: &str) -> Option<&'a str> {
        self.faults.iter().find(|fault| fault.field == field).map(|fault| fault.text.as_str())
    }
}
