//! From a person's answers to the treatment discussion guide, and the guide's forms.
//!
//! Pure: no input or output, no clock. The same answers, book and day give the same bytes everywhere.

mod book;

pub use book::{
    Choice, Goal, GuideBook, GuideWords, KindEntry, MarkerEntry, MedicineName, Question, QuestionGroup, ReceptorWords, Source, Term,
    TestEntry, Tips,
};
