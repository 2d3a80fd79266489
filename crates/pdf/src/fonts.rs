//! The embedded typefaces, for shaping and for the file.

use std::borrow::Cow;
use std::sync::Arc;

use krilla::text::Font;
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{FontContext, FontFamily, FontFamilyName};

use crate::Error;
use crate::look::Face;

/// Each file is a family of its own name, so that no name inside a file matters. Latin first; the second file holds the letters
/// of other languages written in Latin script.
const FILES: [(&str, &str, &[u8]); 6] = [
    ("Text", "atkinson-hyperlegible-next-latin-400", include_bytes!("../../../assets/fonts/atkinson-hyperlegible-next-latin-400.ttf")),
    ("Text", "atkinson-hyperlegible-next-latin-700", include_bytes!("../../../assets/fonts/atkinson-hyperlegible-next-latin-700.ttf")),
    (
        "Text more",
        "atkinson-hyperlegible-next-latin-ext-400",
        include_bytes!("../../../assets/fonts/atkinson-hyperlegible-next-latin-ext-400.ttf"),
    ),
    (
        "Text more",
        "atkinson-hyperlegible-next-latin-ext-700",
        include_bytes!("../../../assets/fonts/atkinson-hyperlegible-next-latin-ext-700.ttf"),
    ),
    ("Voice", "source-serif-4-latin-600", include_bytes!("../../../assets/fonts/source-serif-4-latin-600.ttf")),
    ("Voice more", "source-serif-4-latin-ext-600", include_bytes!("../../../assets/fonts/source-serif-4-latin-ext-600.ttf")),
];

/// The typefaces.
pub(crate) struct Fonts {
    /// For shaping; cloned for each shaper.
    pub(crate) context: FontContext,
    /// For the file, by the id shaping gives a face.
    embedded: Vec<(u64, Font)>,
}

impl Fonts {
    /// The embedded typefaces, and more that are tried after them.
    pub(crate) fn with(more: &[&'static [u8]]) -> Result<Self, Error> {
        let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        let mut embedded = Vec::new();
        let more = more.iter().map(|bytes| ("Further", "given", *bytes));
        for (family, file, bytes) in FILES.into_iter().chain(more) {
            let blob = Blob::new(Arc::new(bytes));
            let id = blob.id();
            let names = FontInfoOverride { family_name: Some(family), ..FontInfoOverride::default() };
            if collection.register_fonts(blob, Some(names)).is_empty() {
                return Err(Error::Typeface(file));
            }
            embedded.push((id, Font::new(bytes.into(), 0).ok_or(Error::Typeface(file))?));
        }
        let context = FontContext { collection, source_cache: SourceCache::default() };
        Ok(Self { context, embedded })
    }

    /// The font of the file for a face that shaping chose.
    pub(crate) fn of(&self, id: u64) -> Option<&Font> {
        self.embedded.iter().find(|(known, _)| *known == id).map(|(_, font)| font)
    }
}

/// The families that set a face, in the order they are tried.
pub(crate) fn families(face: Face) -> FontFamily<'static> {
    const fn named(name: &'static str) -> FontFamilyName<'static> {
        FontFamilyName::Named(Cow::Borrowed(name))
    }
    const TEXT: &[FontFamilyName<'static>] = &[named("Text"), named("Text more"), named("Further")];
    const VOICE: &[FontFamilyName<'static>] = &[named("Voice"), named("Voice more"), named("Further")];
    FontFamily::List(Cow::Borrowed(match face {
        Face::Text => TEXT,
        Face::Voice => VOICE,
    }))
}
