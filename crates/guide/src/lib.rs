//! From a person's answers to the treatment discussion guide, and the guide's forms.
//!
//! Pure: no input or output, no clock. The same answers, book and day give the same bytes everywhere.

mod answers;
mod book;
mod document;
mod fixed_texts;
mod forms;
mod guide;
mod own_words;
mod select;
mod wording;

pub use answers::{Answers, AnswersError, GoalChoice, Problem, iso_date, parse_date};
pub use book::{
    Choice, Direction, Goal, GuideBook, GuideWords, JoinChange, KindEntry, MarkerEntry, MedicineName, Question, QuestionGroup,
    ReceptorWords, Source, Term, TestEntry, Tips,
};
pub use fixed_texts::fixed_texts;
pub use guide::{Guide, MedicineFit, Missing, Treatment};
pub use own_words::tidy;
pub use select::{Asked, MOST_QUESTIONS, TOP_QUESTIONS};
pub use wording::fill;
