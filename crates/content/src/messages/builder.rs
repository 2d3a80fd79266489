//! The words of the guide builder, and of its faults. They travel to a reader's device, so they stand apart from the site's.

use serde::{Deserialize, Serialize};

/// The words of the guide builder.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is the text of the same name in messages/<language>.toml, which says where it stands")]
pub struct BuilderWords {
    pub title: String,
    pub description: String,
    pub privacy: String,
    pub privacy_link: String,
    pub progress: String,
    pub step_subtype: String,
    pub step_markers: String,
    pub step_goals: String,
    pub progress_check: String,
    pub progress_visit: String,
    pub show_where: String,
    pub report_caption: String,
    pub report_hormone_receptor: Vec<Said>,
    pub report_her2: Vec<Said>,
    pub pictures_hormone_receptor: String,
    pub pictures_her2: String,
    pub your_answer: String,
    pub next: String,
    pub back: String,
    pub start_over: String,
    pub markers_question: String,
    pub markers_help: String,
    pub not_tested: String,
    pub not_tested_hint: String,
    pub none_found: String,
    pub none_found_hint: String,
    pub one_by_one: String,
    pub found: String,
    pub not_found: String,
    pub not_sure: String,
    pub about_marker: String,
    pub rare: String,
    pub rare_help: String,
    pub goals_question: String,
    pub goals_help: String,
    pub own_goal: String,
    pub own_goal_hint: String,
    pub goals_chosen: String,
    pub goals_over: String,
    pub visit_question: String,
    pub visit_help: String,
    pub visit_date: String,
    pub visit_date_hint: String,
    pub date_order: [DatePart; 3],
    pub day: String,
    pub month: String,
    pub year: String,
    pub companion: String,
    pub companion_hint: String,
    pub treatments_so_far: String,
    pub treatments_so_far_hint: String,
    pub about_me: String,
    pub about_me_hint: String,
    pub own_questions: String,
    pub own_questions_hint: String,
    pub own_question: String,
    pub check_title: String,
    pub check_help: String,
    pub markers: String,
    pub goals: String,
    pub goals_none: String,
    pub move_up: String,
    pub change: String,
    pub add: String,
    pub visit: String,
    pub visit_none: String,
    pub make: String,
    pub download: String,
    pub download_note: String,
    pub ready_title: String,
    pub ready_line: String,
    pub gone: String,
    pub save: String,
    pub pdf_letter: String,
    pub pdf_a4: String,
    pub text: String,
    pub calendar: String,
    pub print_how: String,
    pub change_answers: String,
    pub so_far: String,
}

/// What is said when an answer cannot be used.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is the text of the same name in messages/<language>.toml, which says where it stands")]
pub struct FaultWords {
    pub title: String,
    pub goals_too_many: String,
    pub too_long: String,
    pub date_part_missing: String,
    pub date_unreal: String,
    pub quick_but_found: String,
}

/// A short heading with its text.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Said {
    /// The heading.
    pub name: String,
    /// The text.
    pub text: String,
}

/// A part of a date, so that a language says in which order they are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DatePart {
    /// The day of the month.
    Day,
    /// The month.
    Month,
    /// The year.
    Year,
}
