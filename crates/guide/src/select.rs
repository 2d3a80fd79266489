//! Which questions a guide asks, and in which order.

use care::{Fit, ResultId};

use crate::answers::{Answers, GoalChoice};
use crate::book::{GuideBook, Question};
use crate::guide::{Missing, Treatment};
use crate::wording::fill;

/// Most questions in a guide, the person's own included. The specification allows 25; a shorter list is asked more (see docs/decisions).
pub const MOST_QUESTIONS: usize = 18;
/// Questions on the doctor's page.
pub const TOP_QUESTIONS: usize = 5;
/// Of the top questions, at most this many ask for a missing result; one of them also when the goals take the rest.
const TOP_RESULTS: usize = 2;
/// ... and only for one that weighs this much: a rare change is asked about further on.
const TOP_RESULT_WEIGHT: u8 = 60;
/// Questions of one group at most, so that no group crowds out another.
const MOST_OF_A_GROUP: usize = 3;
/// What the first, second and third goal add to the weight of a question they lift.
const GOAL_LIFTS: [u32; Answers::MOST_GOALS] = [45, 35, 25];

/// A question in the guide.
#[derive(Clone, Debug)]
pub struct Asked<'book> {
    /// The question of the pool; `None` for one in the person's own words.
    pub question: Option<&'book Question>,
    /// Id: the pool's, or `own-1` and so on.
    pub id: String,
    /// The words to say.
    pub text: String,
    /// Whether it stands on the doctor's page.
    pub is_top: bool,
}

/// A question that may be asked, and how much speaks for it.
struct Candidate<'book> {
    question: &'book Question,
    text: String,
    score: u32,
    /// The first of the person's goals that lifts it.
    goal: Option<usize>,
}

/// The questions for these answers: the top ones in the order they should be asked, then the others by group.
pub(crate) fn questions<'book>(
    book: &'book GuideBook,
    answers: &Answers,
    treatments: &[Treatment<'book>],
    missing: &[Missing<'book>],
) -> Vec<Asked<'book>> {
    let own = answers.own_questions.iter().enumerate().map(|(index, words)| Asked {
        question: None,
        id: format!("own-{}", index + 1),
        text: words.clone(),
        is_top: true,
    });
    let mut asked: Vec<Asked> = own.collect();
    let mut pool = candidates(book, answers, treatments, missing);
    for candidate in take_top(&mut pool, TOP_QUESTIONS.saturating_sub(asked.len()), answers.goals.len()) {
        asked.push(Asked { question: Some(candidate.question), id: candidate.question.id.clone(), text: candidate.text, is_top: true });
    }
    let mut rest = take_balanced(pool, MOST_QUESTIONS - asked.len());
    let place = |candidate: &Candidate| book.question_groups.iter().position(|group| group.id == candidate.question.group);
    rest.sort_by_key(place);
    asked.extend(rest.into_iter().map(|candidate| Asked {
        question: Some(candidate.question),
        id: candidate.question.id.clone(),
        text: candidate.text,
        is_top: false,
    }));
    asked
}

/// Every question that may be asked, the most important first.
fn candidates<'book>(
    book: &'book GuideBook,
    answers: &Answers,
    treatments: &[Treatment<'book>],
    missing: &[Missing<'book>],
) -> Vec<Candidate<'book>> {
    let mut pool = Vec::new();
    for question in &book.questions {
        if !applies(question, answers, treatments, missing) {
            continue;
        }
        if question.text.contains("{goal}") {
            for (place, goal) in answers.goals.iter().enumerate() {
                if let GoalChoice::Own(words) = goal {
                    let score = u32::from(question.weight) + GOAL_LIFTS[place];
                    pool.push(Candidate { question, text: fill(&question.text, &[("goal", words)]), score, goal: Some(place) });
                }
            }
            continue;
        }
        let goal = answers.goals.iter().position(|goal| matches!(goal, GoalChoice::Listed(id) if question.goals.contains(id)));
        if question.needs_goal && goal.is_none() {
            continue;
        }
        let score = u32::from(question.weight) + goal.map_or(0, |place| GOAL_LIFTS[place]);
        pool.push(Candidate { question, text: question.text.clone(), score, goal });
    }
    pool.sort_by_key(|candidate| std::cmp::Reverse(candidate.score));
    pool
}

fn applies(question: &Question, answers: &Answers, treatments: &[Treatment], missing: &[Missing]) -> bool {
    let result_is_missing = |result: ResultId| missing.iter().any(|missing| missing.result == result);
    let fits = |treatment: &Treatment| match question.fit {
        Some(fit) => treatment.fit == fit,
        None => treatment.fit != Fit::Other,
    };
    let names_one_that_fits =
        || treatments.iter().any(|treatment| question.treatments.contains(&treatment.entry.kind.id) && fits(treatment));
    question.result.is_none_or(result_is_missing)
        && (question.treatments.is_empty() || names_one_that_fits())
        && question.when.as_ref().is_none_or(|rule| rule.surely_holds(&answers.report))
}

/// Takes the top questions out of the pool: missing results that decide most, what weighs most for everybody, then one for each
/// goal, then what weighs most of the rest.
fn take_top<'book>(pool: &mut Vec<Candidate<'book>>, room: usize, goals: usize) -> Vec<Candidate<'book>> {
    let mut top = Vec::new();
    let mut take_first = |pool: &mut Vec<Candidate<'book>>, wanted: &dyn Fn(&Candidate) -> bool| {
        if top.len() < room
            && let Some(place) = pool.iter().position(wanted)
        {
            top.push(pool.remove(place));
        }
    };
    for _ in 0..TOP_RESULTS.min(room.saturating_sub(goals + 1)).max(1) {
        take_first(pool, &|candidate| candidate.question.result.is_some() && candidate.question.weight >= TOP_RESULT_WEIGHT);
    }
    let for_everybody = |candidate: &Candidate| {
        candidate.question.result.is_none() && candidate.question.treatments.is_empty() && candidate.question.goals.is_empty()
    };
    take_first(pool, &for_everybody);
    for goal in 0..goals {
        take_first(pool, &|candidate| candidate.goal == Some(goal));
    }
    for _ in 0..room {
        take_first(pool, &|candidate| candidate.question.result.is_none());
    }
    top
}

/// The most important of the rest, no group with more than its share.
fn take_balanced(pool: Vec<Candidate<'_>>, room: usize) -> Vec<Candidate<'_>> {
    let mut taken: Vec<Candidate> = Vec::new();
    for candidate in pool {
        let of_its_group = taken.iter().filter(|other| other.question.group == candidate.question.group).count();
        if taken.len() < room && of_its_group < MOST_OF_A_GROUP {
            taken.push(candidate);
        }
    }
    taken
}
