//! A small closed document tree, and what does not depend on where it is shown: its plain text, its HTML, Markdown in,
//! reading grades out. Knows no medicine, no page layout and no file.

mod grade;
mod html;
mod inflesz;
mod markdown;
mod phrase;
mod text;
mod tree;
mod twin;

pub use grade::{Readability, readability, running_text, syllables};
pub use html::{blocks_html, escape, inlines_html};
pub use inflesz::{Perspicuity, perspicuity, spanish_syllables};
pub use markdown::{MarkdownFault, MarkdownFaultKind, MarkdownPlace, MarkdownPlaceKind, markdown, markdown_places};
pub use phrase::{Endings, Phrase, plain, small_letters, words};
pub use text::{blocks_text, inlines_text, wrap};
pub use tree::{Block, Document, Fact, Furniture, Inline, Item, Line, Mark, Style};
pub use twin::{Twin, own_and_twin};
