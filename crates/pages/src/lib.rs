//! The library as HTML pages: one file per kind of page, one folder per component with its markup, style and examples.
//!
//! Pure: words and facts in, HTML out. Holds no word that a reader sees. Knows nothing of HTTP; the guide builder takes the
//! fields of a posted form and says which page comes next, and never puts an answer into an address.

mod article;
mod assets;
mod builder;
mod components;
mod edition;
mod home;
mod ready;
mod trouble;

pub use article::article;
pub use assets::{Asset, Assets, fingerprint};
pub use builder::{BadForm, Download, Reply, download, first_question, respond};
pub use edition::{Article, Edition};
pub use home::home;
pub use ready::ready;
pub use trouble::{Trouble, trouble};

/// An HTML page, whole.
pub type Html = String;
