//! A document tree set as a tagged PDF that keeps PDF/UA-1 (ISO 14289-1).
//!
//! Our own small flow layout: the tree is shaped into strips, strips are packed into pages, pages are drawn and tagged. Knows
//! nothing of medicine and holds no word that a reader sees. How each clause of the standard is met stands in `PDF_UA1.md`.

mod compact;
mod draw;
mod flow;
mod fonts;
mod look;
mod pack;
mod shape;
mod strip;
mod tags;

pub use look::Paper;

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use prose::Document;

use crate::flow::Flow;
use crate::fonts::Fonts;
use crate::look::Sheet;
use crate::shape::{FixedTexts, Shaper};

/// Why a document could not be set.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// An embedded typeface cannot be read. The program itself is damaged.
    #[error("the embedded typeface {0} cannot be read")]
    Typeface(&'static str),
    /// The finished file breaks a rule of PDF/UA-1. Nothing is given out rather than a file some cannot read.
    #[error("the document breaks PDF/UA-1: {0}")]
    NotAccessible(String),
}

/// Sets documents. Keeps the typefaces, the shaping tables and the shapes of fixed texts between documents, and nothing else of a
/// document.
pub struct Typesetter {
    fonts: Fonts,
    fixed_texts: Arc<FixedTexts>,
    idle: Mutex<Vec<Shaper>>,
}

impl Typesetter {
    /// A typesetter with the embedded typefaces.
    ///
    /// # Errors
    /// When a typeface cannot be read.
    pub fn new() -> Result<Self, Error> {
        Self::with_typefaces(&[])
    }

    /// A typesetter with more typefaces, for signs that the embedded ones lack.
    ///
    /// # Errors
    /// When a typeface cannot be read.
    pub fn with_typefaces(more: &[&'static [u8]]) -> Result<Self, Error> {
        Ok(Self { fonts: Fonts::with(more)?, fixed_texts: Arc::default(), idle: Mutex::new(Vec::new()) })
    }

    /// The same typesetter, keeping the shapes of these texts: those that stand in many documents and say nothing of who asked for
    /// one. Words that a person wrote must never be among them.
    #[must_use]
    pub fn keeping(self, fixed_texts: BTreeSet<String>) -> Self {
        Self { fixed_texts: Arc::new(fixed_texts), idle: Mutex::new(Vec::new()), ..self }
    }

    /// The document as a PDF file.
    ///
    /// # Errors
    /// When the result would break PDF/UA-1.
    pub fn pdf(&self, document: &Document, paper: Paper) -> Result<Vec<u8>, Error> {
        let idle = self.idle.lock().map_or(None, |mut idle| idle.pop());
        let mut shaper = idle.unwrap_or_else(|| Shaper::new(&self.fonts, Arc::clone(&self.fixed_texts)));
        let sheet = Sheet::of(paper);
        let _ = shaper.set_direction(document.is_right_to_left);
        let flow = Flow::of(document, sheet, &mut shaper);
        let pages = pack::into_pages(flow.strips, sheet);
        let file = draw::file(document, sheet, pages, flow.tags, &self.fonts, &mut shaper);
        shaper.forget_document();
        if let Ok(mut idle) = self.idle.lock() {
            idle.push(shaper);
        }
        file.map(compact::compact)
    }
}
