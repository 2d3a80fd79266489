//! The guide as a sheet of paper on the screen: whole, or its first page in small as a picture of what comes out.

use guide::{Guide, GuideWords};
use maud::{Markup, PreEscaped, html};
use prose::{Block, blocks_html, inlines_text};

/// Questions shown on the small sheet.
const QUESTIONS: usize = 3;

/// The whole guide. Its title is the heading of the page.
pub(crate) fn guide_sheet(guide: &Guide) -> Markup {
    html! { article.sheet { (PreEscaped(blocks_html(&guide.document().body, 0))) } }
}

/// The first page in small. It is a picture: a screen reader hears its caption.
pub(crate) fn small_sheet(guide: &Guide, caption: &str, more: &str) -> Markup {
    let words: &GuideWords = &guide.book.words;
    let body = guide.document().body;
    let goals: Vec<&str> = guide.goal_words().collect();
    let questions: Vec<&str> = guide.questions.iter().filter(|asked| asked.is_top).map(|asked| asked.text.as_str()).take(QUESTIONS).collect();
    html! {
        figure.small-sheet {
            div.sheet aria-hidden="true" {
                b { (words.title) }
                b { (words.know) }
                @for (name, value, is_open) in facts(&body) { p { (name) ": " @if is_open { "? " } (value) } }
                b { (words.goals) }
                @if goals.is_empty() { p { (words.goals_open) } } @else { ol { @for goal in goals { li { (goal) } } } }
                b { (words.top_questions) }
                ul { @for question in questions { li { (question) } } }
                p.more { "… " (more) }
            }
            figcaption { (caption) }
        }
    }
}

/// What the first page says is known.
fn facts(body: &[Block]) -> Vec<(String, String, bool)> {
    let first = body.iter().find_map(|block| match block {
        Block::Columns([first, _]) => Some(first),
        _ => None,
    });
    let facts = first.into_iter().flatten().filter_map(|block| match block {
        Block::Facts(facts) => Some(facts),
        _ => None,
    });
    facts.flatten().map(|fact| (fact.name.clone(), inlines_text(&fact.value), fact.open)).collect()
}
