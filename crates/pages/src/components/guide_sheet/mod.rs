//! The guide as a sheet of paper on the screen: whole, or its first page in small as a picture of what comes out.

use guide::{Guide, GuideWords};
use maud::{Markup, PreEscaped, html};
use prose::{Block, blocks_html, inlines_text};

use crate::Edition;
use crate::gallery::Example;

/// Questions shown on the small sheet.
const QUESTIONS: usize = 3;

/// The whole guide. Its title is the heading of the page.
pub(crate) fn guide_sheet(guide: &Guide) -> Markup {
    let document = guide.document();
    let body = without_empty_parts(document.body);
    html! {
        article.sheet {
            p.head { span { (document.furniture.head_start) } }
            (PreEscaped(blocks_html(&body, 0)))
        }
    }
}

/// The blocks without the headings of parts that are only room to write in: a screen has none.
fn without_empty_parts(body: Vec<Block>) -> Vec<Block> {
    let is_room: Vec<bool> = body.iter().skip(1).map(|next| matches!(next, Block::Room { .. })).chain([false]).collect();
    let kept = body.into_iter().zip(is_room).filter(|(block, is_before_room)| !(*is_before_room && matches!(block, Block::Heading { .. })));
    kept.map(|(block, _)| block).collect()
}

/// The first page in small. It is a picture: a screen reader hears its caption.
pub(crate) fn small_sheet(guide: &Guide, caption: &str, more: &str) -> Markup {
    let words: &GuideWords = &guide.book.words;
    let body = guide.document().body;
    let goals: Vec<&str> = guide.goal_words().collect();
    let questions: Vec<&str> =
        guide.questions.iter().filter(|asked| asked.is_top).map(|asked| asked.text.as_str()).take(QUESTIONS).collect();
    html! {
        figure.small-sheet {
            div.sheet aria-hidden="true" {
                b { (words.title) }
                b { (words.know) }
                @for (name, value, is_open) in facts(&body) { p.row { span { (name) ":" } " " @if is_open { i { "? " } (value) } @else { strong { (value) } } } }
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
    facts.flatten().map(|fact| (inlines_text(&fact.name), inlines_text(&fact.value), fact.open)).collect()
}

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    let words = &edition.words.home;
    vec![Example::new("small", small_sheet(&crate::home::sample(edition.book), &words.sheet_caption, &words.sheet_more))]
}
