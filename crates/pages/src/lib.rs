//! The library as HTML pages: one file per kind of page, one folder per component with its markup, style and examples.
//!
//! Pure: words and facts in, HTML out. Holds no word that a reader sees. Knows nothing of HTTP; the guide builder takes the
//! fields of a posted form and says which page comes next, and never puts an answer into an address.

mod article;
mod assets;
mod brand;
mod builder;
mod chooser;
mod components;
mod edition;
mod gallery;
mod glossary;
mod help;
mod home;
mod learn;
mod letters;
mod offline;
mod reading;
mod ready;
mod results;
mod sources;
mod terms;
mod text;
mod timeline;
mod treatment;
mod treatments;
mod trouble;
mod way;

pub use article::{Article, article};
pub use assets::{Asset, Assets, fingerprint};
pub use builder::{
    BadForm, Desk, Download, GUIDE_WORKER, GUIDE_WORKER_SCRIPT, Reply, Screen, Setting, Wanted, download, first_question, respond,
};
pub use chooser::chooser;
pub use edition::Edition;
pub use gallery::{gallery, gallery_shelf, shelves};
pub use glossary::{glossary, term};
pub use help::{help, help_group};
pub use home::home;
pub use learn::learn;
pub use offline::{MANIFEST, NO_CONNECTION, OFFLINE_LIST, SAVED_LINE, SERVICE_WORKER, WORKER, offline};
pub use ready::ready;
pub use sources::{Uses, letters, sources, sources_of_letter};
pub use terms::WordIndex;
pub use timeline::timeline;
pub use treatment::treatment;
pub use treatments::treatments;
pub use trouble::{Trouble, trouble};
pub use way::way;

/// An HTML page, whole.
pub type Html = String;
