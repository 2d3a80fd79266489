//! The content that is shipped, in memory, and what changes when a fault is planted in it.

#![allow(dead_code, reason = "each test file uses a part of this")]

use std::path::Path;

use content::Files;
use diagnostics::{Diagnostic, place};

/// The day of the content's last review, so that no test ages.
pub(crate) const TODAY: &str = "2026-11-23";

/// The files of the content folder beside the program.
pub(crate) fn files() -> Files {
    Files::from_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")).expect("the content folder is in the repository")
}

/// The faults as a person sees them.
pub(crate) fn print(files: &Files, faults: &[Diagnostic]) -> String {
    diagnostics::render(faults, &|file| files.text(file), false)
}

/// The content with a change, and the faults that it did not have before.
pub(crate) struct Planted {
    files: Files,
    new: Vec<Diagnostic>,
}

/// Changes one text of one file; the text has to be there.
pub(crate) fn plant(path: &str, old: &str, new: &str) -> Planted {
    plant_all(&[(path, old, new)])
}

/// Changes several texts, each the first of its kind in its file.
pub(crate) fn plant_all(changes: &[(&str, &str, &str)]) -> Planted {
    change(TODAY, |files| {
        for (path, old, new) in changes {
            let text = files.text(path).unwrap_or_else(|| panic!("{path} is missing")).to_owned();
            assert!(text.contains(old), "{path} no longer holds {old:?}");
            files.insert(*path, text.replacen(old, new, 1).into_bytes());
        }
    })
}

/// Any change to the files, checked on any day.
pub(crate) fn change(today: &str, edit: impl FnOnce(&mut Files)) -> Planted {
    let mut files = files();
    let (_, before) = content::load(&files, TODAY);
    edit(&mut files);
    let (_, after) = content::load(&files, today);
    let told =
        |fault: &Diagnostic| before.iter().any(|old| (old.rule, &old.file, &old.message) == (fault.rule, &fault.file, &fault.message));
    Planted { files, new: after.into_iter().filter(|fault| !told(fault)).collect() }
}

impl Planted {
    /// Asserts that exactly these faults are new: the rule, the file, and words on the line it names (none for a whole file).
    pub(crate) fn gives(&self, expected: &[(&str, &str, &str)]) {
        let found = self
            .new
            .iter()
            .map(|fault| (fault.rule, fault.file.as_str(), fault.span.as_ref().map(|span| self.line(&fault.file, span.start))));
        let expected = expected.iter().map(|(rule, file, words)| {
            let at =
                |words| self.files.text(file).and_then(|text| text.find(words)).unwrap_or_else(|| panic!("{file} does not hold {words:?}"));
            (*rule, *file, (!words.is_empty()).then(|| self.line(file, at(*words))))
        });
        let (mut found, mut expected): (Vec<_>, Vec<_>) = (found.collect(), expected.collect());
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected, "\n{}", print(&self.files, &self.new));
    }

    /// Asserts that a new fault's message or help says this.
    pub(crate) fn says(&self, words: &str) {
        assert!(
            self.new.iter().any(|fault| fault.message.contains(words) || fault.help.contains(words)),
            "{}",
            print(&self.files, &self.new)
        );
    }

    /// How many new faults of a rule there are in a file.
    pub(crate) fn count(&self, rule: &str, file: &str) -> usize {
        self.new.iter().filter(|fault| fault.rule == rule && fault.file == file).count()
    }

    /// The very words that the new faults mark.
    pub(crate) fn marked(&self) -> Vec<&str> {
        self.new.iter().filter_map(|fault| self.files.text(&fault.file)?.get(fault.span.clone()?)).collect()
    }

    /// Asserts that this fault is among the new ones, on the line that holds the words (none for a whole file), and that every new
    /// fault says what to do.
    pub(crate) fn finds(&self, rule: &str, file: &str, words: &str) {
        let line = (!words.is_empty()).then(|| {
            let text = self.files.text(file).unwrap_or_default();
            self.line(file, text.find(words).unwrap_or_else(|| panic!("{file} does not hold {words:?}")))
        });
        let found = |fault: &&Diagnostic| {
            let at = fault.span.as_ref().map(|span| self.line(file, span.start));
            (fault.rule, fault.file.as_str(), at) == (rule, file, line)
        };
        assert!(self.new.iter().any(|fault| found(&fault)), "{rule} in {file}:{line:?}\n{}", print(&self.files, &self.new));
        assert!(self.new.iter().all(|fault| !fault.help.trim().is_empty()), "{}", print(&self.files, &self.new));
    }

    fn line(&self, file: &str, byte: usize) -> usize {
        place(self.files.text(file).unwrap_or_default(), byte).line
    }
}
