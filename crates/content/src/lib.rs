//! The content folder: read, checked, and turned into a library.
//!
//! `Files` are bytes in memory; `load` reads them into a draft of what people wrote, runs every check over it, and puts the
//! library together when nothing keeps it from being used. What people write and what the program uses are different types,
//! and only this crate sees both. Nothing stops at the first fault.

mod brand;
mod build;
mod checks;
mod claims;
mod draft;
mod drawing;
mod ease;
mod faults;
mod files;
mod kinds;
mod library;
mod measure;
pub mod messages;
mod raw;
mod read;
mod rule;
mod sections;
mod shape;
mod spoken;

use diagnostics::Diagnostic;

use faults::{Faults, Place};

pub use brand::{Brand, Colour, Look, NoColour, Palette};
pub use checks::rules;
pub use ease::{Ease, eases};
pub use files::Files;
pub use library::{
    ApprovalPage, Claim, Combinations, Evidence, First, FirstKind, GlossaryEntry, LanguageBook, Library, MedicinePage, Need, NeedGroup,
    Organisation, Page, Phone, Picture, Route, Section, SectionKind, SiteFacts, Source, Team, TreatmentPage, Verified,
};
pub use measure::{Measure, guide_measure, guide_measures, measures, median, term_measures};
pub use messages::{Messages, SiteWords};
pub use rule::{RuleFault, parse_rule};

/// Reads and checks the content. `today`, as `YYYY-MM-DD`, is compared with the dates of reviews.
///
/// The diagnostics are sorted. There is a library exactly when none of them is an error.
#[must_use]
pub fn load(files: &Files, today: &str) -> (Option<Library>, Vec<Diagnostic>) {
    let mut faults = Faults::default();
    let draft = read::read_draft(files, today, &mut faults);
    checks::run(&draft, &mut faults);
    let mut library = None;
    if !diagnostics::has_error(&faults.0) {
        library = build::library(&draft);
        match &library {
            Some(library) => checks::run_whole(library, today, &mut faults),
            None => {
                let help = "this is a fault of the program: please report it with the content it was given";
                faults.error("incomplete", Place::file("site.toml"), "the content could not be put together", help);
            }
        }
        library = library.filter(|_| !diagnostics::has_error(&faults.0));
    }
    diagnostics::sort(&mut faults.0);
    (library, faults.0)
}
