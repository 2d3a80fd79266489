//! The content folder as bytes in memory, read from the disk or built into the program. Knows nothing of what the files say.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

/// Folders deeper than this are not read, so that a link that leads back up does no harm.
const DEEPEST: usize = 8;

/// Every file of a content folder by its path from the top, with `/` between folders.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files(BTreeMap<String, Cow<'static, [u8]>>);

impl Files {
    /// Reads a folder with all folders in it. Files and folders whose name begins with a dot are left out.
    ///
    /// # Errors
    ///
    /// When the folder or something in it cannot be read.
    pub fn from_folder(folder: &Path) -> io::Result<Self> {
        let mut files = Self::default();
        files.add_folder(folder, "", DEEPEST)?;
        Ok(files)
    }

    /// Takes files that are built into the program.
    #[must_use]
    pub fn from_embedded(files: &'static [(&'static str, &'static [u8])]) -> Self {
        Self(files.iter().map(|(path, bytes)| ((*path).to_owned(), Cow::Borrowed(*bytes))).collect())
    }

    /// Adds a file, or puts another in its place.
    pub fn insert(&mut self, path: impl Into<String>, bytes: impl Into<Cow<'static, [u8]>>) {
        self.0.insert(path.into(), bytes.into());
    }

    /// Takes a file away.
    pub fn remove(&mut self, path: &str) {
        self.0.remove(path);
    }

    /// The bytes of a file.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.0.get(path).map(AsRef::as_ref)
    }

    /// The text of a file; none where there is no such file or it is no UTF-8.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<&str> {
        str::from_utf8(self.get(path)?).ok()
    }

    /// Every path, sorted.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The names of the folders right inside this one, sorted.
    pub(crate) fn folders_in<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a str> {
        let inside = self.paths().filter_map(move |path| path.strip_prefix(folder)?.strip_prefix('/')?.split_once('/'));
        let mut last = "";
        inside.map(|(name, _)| name).filter(move |name| std::mem::replace(&mut last, name) != *name)
    }

    /// The path as it is held here, so that a fault may borrow it, and its bytes.
    pub(crate) fn entry(&self, path: &str) -> Option<(&str, &[u8])> {
        self.0.get_key_value(path).map(|(path, bytes)| (path.as_str(), bytes.as_ref()))
    }

    #[expect(clippy::disallowed_methods, reason = "this is the one place that reads the content from the disk")]
    fn add_folder(&mut self, folder: &Path, prefix: &str, depth: usize) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            let path = entry.path();
            if !path.is_dir() {
                self.insert(format!("{prefix}{name}"), fs::read(path)?);
            } else if depth > 0 {
                self.add_folder(&path, &format!("{prefix}{name}/"), depth - 1)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_named_once_each() {
        let files = Files::from_embedded(&[
            ("a/x/facts.toml", b""),
            ("a/x/en.md", b""),
            ("a/y/en.md", b""),
            ("a/z.toml", b""),
            ("ab/w/en.md", b""),
        ]);
        assert_eq!(files.folders_in("a").collect::<Vec<_>>(), ["x", "y"]);
    }

    #[test]
    fn a_file_that_is_no_text_has_bytes_only() {
        let files = Files::from_embedded(&[("a.png", &[0xff, 0xfe])]);
        assert_eq!((files.get("a.png"), files.text("a.png")), (Some([0xff, 0xfe].as_slice()), None));
    }
}
