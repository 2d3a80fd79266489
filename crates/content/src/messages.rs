//! The fixed words of one language: on the guide, and on the pages of the site. Each field is a key of `messages/<language>.toml`.

mod choices;
mod frame;
mod hosting;
mod reading;
mod sections;
mod timeline;

use guide::GuideWords;
use serde::Deserialize;

pub use choices::{ChoiceLink, ChoiceWords};
pub use frame::{GalleryWords, LanguageWords, ListenWords, Part};
pub use hosting::{ChooserWords, OfflineWords, WithoutServerWords};
pub use reading::{GlossaryWords, HelpWords, ListWords, ReadingWords, ResultWords, SourcesWords, Step, Target, TreatmentWords, Way};
pub use sections::SectionWords;
pub use timeline::TimelineWords;

/// The fixed words of one language.
#[derive(Clone, Debug)]
pub struct Messages {
    /// The words of a guide.
    pub guide: GuideWords,
    /// The words of the site.
    pub site: SiteWords,
}

/// The fixed words of the site: buttons, labels, errors.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is the text of the same name in messages/<language>.toml, which says where it stands")]
pub struct SiteWords {
    pub skip: String,
    pub home_link: String,
    pub page_title: String,
    pub error_title: String,
    pub nav_label: String,
    pub nav_guide: String,
    pub nav_ready: String,
    pub nav_learn: String,
    pub nav_treatments: String,
    pub nav_glossary: String,
    pub nav_help: String,
    pub nav_editorial: String,
    pub nav_sources: String,
    pub nav_accessibility: String,
    pub nav_privacy: String,
    pub nav_about: String,
    pub footer_label: String,
    pub month_year: String,
    pub help_title: String,
    pub help: String,
    pub no_advice: String,
    pub not_reviewed: String,
    pub reviewed_by: String,
    pub language: LanguageWords,
    pub listen: ListenWords,
    pub gallery: GalleryWords,
    pub about: AboutWords,
    pub home: HomeWords,
    pub ways: Vec<Way>,
    pub reading: ReadingWords,
    pub learn: ListWords,
    pub treatments: TreatmentWords,
    pub timeline: TimelineWords,
    pub choices: ChoiceWords,
    pub results: ResultWords,
    pub glossary: GlossaryWords,
    pub sources: SourcesWords,
    pub organisations: HelpWords,
    pub builder: BuilderWords,
    pub faults: FaultWords,
    pub ready: ReadyWords,
    pub trouble: TroubleWords,
    pub chooser: ChooserWords,
    pub without_server: WithoutServerWords,
    pub offline: OfflineWords,
}

/// The words on who is behind the site.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is the text of the same name in messages/<language>.toml, which says where it stands")]
pub struct AboutWords {
    pub title: String,
    pub run_by: String,
    pub contact: String,
    pub funding: String,
    pub reviewer: String,
    pub not_said: String,
    pub checked: String,
}

/// The words of the home page.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is the text of the same name in messages/<language>.toml, which says where it stands")]
pub struct HomeWords {
    pub title: String,
    pub description: String,
    pub lead: String,
    pub make: String,
    pub learn: String,
    pub ready: String,
    pub small: String,
    pub today: String,
    pub sheet_caption: String,
    pub sheet_more: String,
    pub steps_title: String,
    pub steps: Vec<Said>,
    pub parts_title: String,
    pub parts: Vec<Part>,
}

/// The words of the guide builder.
#[derive(Clone, Debug, Deserialize)]
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
#[derive(Clone, Debug, Deserialize)]
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

/// The words of the page of the ready-to-go guide.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is the text of the same name in messages/<language>.toml, which says where it stands")]
pub struct ReadyWords {
    pub title: String,
    pub description: String,
    pub lead: String,
    pub letter: String,
    pub a4: String,
    pub or_make: String,
    pub make: String,
}

/// The words of the pages for what cannot be done.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is the text of the same name in messages/<language>.toml, which says where it stands")]
pub struct TroubleWords {
    pub home: String,
    pub again: String,
    pub not_found: Trouble,
    pub bad_form: Trouble,
    pub wrong_method: Trouble,
    pub wrong_type: Trouble,
    pub too_large: Trouble,
    pub too_slow: Trouble,
    pub busy: Trouble,
    pub broken: Trouble,
    pub no_connection: Trouble,
}

/// A short heading with its text.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Said {
    /// The heading.
    pub name: String,
    /// The text.
    pub text: String,
}

/// A part of a date, so that a language says in which order they are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DatePart {
    /// The day of the month.
    Day,
    /// The month.
    Month,
    /// The year.
    Year,
}

/// What is said when something cannot be done.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Trouble {
    /// What happened.
    pub title: String,
    /// What to do.
    pub text: String,
}
