//! A small closed document tree, and what does not depend on where it is shown: its plain text, its HTML, Markdown in,
//! reading grades out. Knows no medicine, no page layout and no file.

mod html;
mod text;
mod tree;

pub use html::{blocks_html, escape, inlines_html};
pub use text::{blocks_text, inlines_text, wrap};
pub use tree::{Block, Document, Fact, Furniture, Inline, Item, Line, Mark, Style};
