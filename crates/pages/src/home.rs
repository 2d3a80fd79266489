//! The home page: what this is, the one thing to do, the ways in, and the way to every part.

use care::{Finding, Her2, HormoneReceptor, Marker, Report};
use guide::{Answers, GoalChoice, Guide, GuideBook, parse_date};
use maud::html;
use time::Date;

use crate::components::guide_sheet::small_sheet;
use crate::components::hero::hero;
use crate::components::layout::{Page, Style, page};
use crate::components::listen::listen;
use crate::components::parts::parts;
use crate::components::steps::steps;
use crate::components::wave::wave;
use crate::components::ways::ways;
use crate::{Edition, Html};

/// The page.
#[must_use]
pub fn home(edition: &Edition) -> Html {
    let words = &edition.words.home;
    let sample = sample(edition.book);
    let sheet = || small_sheet(&sample, &words.sheet_caption, &words.sheet_more);
    let main = html! {
        div.wrap { (hero(edition, &sheet(), &listen(edition))) }
        (wave())
        section.today.wrap { h2 { (words.today) } (ways(edition)) }
        section.how.wrap { h2 { (words.steps_title) } (steps(edition, &sheet())) }
        section.all { div.wrap { h2 { (words.parts_title) } (parts(edition)) } }
    };
    let frame = Page {
        title: &words.title,
        description: Some(&words.description),
        path: Some(edition.home_path()),
        style: Style::Home,
        is_read_aloud: true,
        ..Page::default()
    };
    page(edition, &frame, &main)
}

/// A guide from made-up answers, so that the picture is what the program makes and not what somebody drew once.
pub(crate) fn sample(book: &GuideBook) -> Guide<'_> {
    let goals = book.goals.iter().take(Answers::MOST_GOALS).map(|goal| GoalChoice::Listed(goal.id.clone())).collect();
    let report = Report::new(HormoneReceptor::Positive, Her2::Low).with(Marker::Pik3ca, Finding::Found);
    let made_on = parse_date(&book.medicines_checked).unwrap_or(Date::MIN);
    Guide::new(book, Answers { report, goals, ..Answers::default() }, made_on)
}
