//! The site as files of a web server: what each is called on a disk, and the rules that make common servers and hosts say of the
//! files what our own server says. The rules are for the person who puts the site up; readers never see them.

mod caddy;
mod nginx;
mod static_hosts;

use std::collections::BTreeMap;

use crate::Site;

/// The folder for the rules. Rules that a host looks for elsewhere stand where it looks.
const FOLDER: &str = "hosting";

/// The file that says that a folder was written by an export and may be replaced by the next.
pub const MARKER: &str = "hosting/made-by-mbc-voice.txt";

const MARKED: &str = "mbc-voice export wrote this folder, and the next export replaces it whole. Keep nothing of your own in it.\n";

/// What a file is called on a disk, from the top of the folder.
#[must_use]
pub fn disk_path(path: &str) -> String {
    let name = path.trim_start_matches('/');
    if name.is_empty() || name.ends_with('/') { format!("{name}index.html") } else { name.to_owned() }
}

impl Site {
    /// The rules as files: name on the disk, and text.
    #[must_use]
    pub fn rules(&self) -> Vec<(String, String)> {
        let within = |name: &str| format!("{FOLDER}/{name}");
        vec![
            ("_headers".to_owned(), static_hosts::headers(self)),
            ("_redirects".to_owned(), static_hosts::redirects(self)),
            (within("Caddyfile"), caddy::rules(self)),
            (within("README.txt"), include_str!("readme.txt").to_owned()),
            (MARKER.to_owned(), MARKED.to_owned()),
            (within("nginx-http.conf"), nginx::for_http(self)),
            (within("nginx-server.conf"), nginx::for_server(self)),
        ]
    }

    /// Languages, the main one first.
    fn languages(&self) -> Vec<&str> {
        self.library().languages.iter().map(|book| book.language.as_str()).collect()
    }

    /// The policy that most files have, and the places that have another one.
    fn policies(&self) -> (&'static str, Vec<(Place, &'static str)>) {
        let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
        for (_, file) in self.files() {
            *counts.entry(file.policy()).or_default() += 1;
        }
        let usual = counts.into_iter().max_by_key(|(_, count)| *count).map_or(crate::POLICY, |(policy, _)| policy);
        let others: BTreeMap<Place, &'static str> = self
            .files()
            .filter(|(_, file)| file.policy() != usual)
            .map(|(path, file)| (self.place(path, file.policy()), file.policy()))
            .collect();
        (usual, others.into_iter().collect())
    }

    /// The largest folder around a file in which every file has its policy; else the file alone.
    fn place(&self, path: &str, policy: &str) -> Place {
        let folders = path.match_indices('/').skip(1).map(|(end, _)| &path[..=end]);
        let is_alike = |folder: &&str| self.files().filter(|(path, _)| path.starts_with(*folder)).all(|(_, file)| file.policy() == policy);
        match folders.into_iter().find(is_alike) {
            Some(folder) => Place::Folder(folder.to_owned()),
            None => Place::File(path.to_owned()),
        }
    }
}

/// Where a rule holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    /// In a folder and all below it.
    Folder(String),
    /// For one file.
    File(String),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_the_index_of_its_folder() {
        for (path, expected) in [("/", "index.html"), ("/en/", "en/index.html"), ("/en/404.html", "en/404.html"), ("/a-1.css", "a-1.css")] {
            assert_eq!(disk_path(path), expected);
        }
    }
}
