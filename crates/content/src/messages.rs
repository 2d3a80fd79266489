//! The fixed words of one language: on the guide, and on the pages of the site. Each field is a key of `messages/<language>.toml`.

mod builder;
mod choices;
mod device;
mod frame;
mod hosting;
mod reading;
mod sections;
mod timeline;

use guide::GuideWords;
use serde::Deserialize;

pub use builder::{BuilderWords, DatePart, FaultWords, Said};
pub use choices::{ChoiceLink, ChoiceWords};
pub use device::DeviceWords;
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
    pub device: DeviceWords,
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

/// What is said when something cannot be done.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Trouble {
    /// What happened.
    pub title: String,
    /// What to do.
    pub text: String,
}
