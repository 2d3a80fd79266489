//! The home page: what this is, the one thing to do, and the ways in.

use care::{Finding, Her2, HormoneReceptor, Marker, Report};
use content::messages::Way;
use guide::{Answers, GoalChoice, Guide, GuideBook, parse_date};
use maud::{Markup, html};
use time::Date;

use crate::components::button::{Weight, link};
use crate::components::guide_sheet::small_sheet;
use crate::components::layout::{Page, page};
use crate::components::wave::wave;
use crate::{Edition, Html};

/// The page.
#[must_use]
pub fn home(edition: &Edition) -> Html {
    let words = &edition.words.home;
    let sample = sample(edition.book);
    let sheet = || small_sheet(&sample, &words.sheet_caption, &words.sheet_more);
    let main = html! {
        div.hero.wrap {
            div {
                h1 { (words.title) }
                p.lead { (words.lead) }
                div.acts {
                    (link(&edition.guide_path(), &words.make, Weight::Main))
                    (link(&edition.timeline_path(), &edition.words.timeline.see, Weight::Side))
                }
                p.small { (words.small) }
            }
            (sheet())
        }
        (wave())
        section.today.wrap { h2 { (words.today) } (ways(edition)) }
        section.how.wrap {
            h2 { (words.steps_title) }
            ol role="list" { @for step in &words.steps { li { h3 { (step.name) } p.hint { (step.text) } } } }
            div.acts { (link(&edition.ready_path(), &words.ready, Weight::Side)) }
            (sheet())
        }
    };
    page(edition, &Page { title: &words.title, description: Some(&words.description), ..Page::default() }, &main)
}

fn ways(edition: &Edition) -> Markup {
    html! {
        ul.ways role="list" {
            @for way in &edition.words.ways {
                li {
                    a href=(way_to(edition, way)) {
                        span { b { (way.name) } (way.text) }
                        svg.on viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" { path d="M4 12h15M13 6l6 6-6 6" {} }
                    }
                }
            }
        }
    }
}

fn way_to(edition: &Edition, way: &Way) -> String {
    way.to.as_ref().map_or_else(|| edition.way_path(&way.id), |target| edition.path_to(target))
}

/// A guide from made-up answers, so that the picture is what the program makes and not what somebody drew once.
fn sample(book: &GuideBook) -> Guide<'_> {
    let goals = book.goals.iter().take(Answers::MOST_GOALS).map(|goal| GoalChoice::Listed(goal.id.clone())).collect();
    let report = Report::new(HormoneReceptor::Positive, Her2::Low).with(Marker::Pik3ca, Finding::Found);
    let made_on = parse_date(&book.medicines_checked).unwrap_or(Date::MIN);
    Guide::new(book, Answers { report, goals, ..Answers::default() }, made_on)
}
