//! duplicate-link: an address stands once among the organisations, and once among the sources.

use std::collections::BTreeMap;

use crate::draft::Draft;
use crate::faults::{Faults, Place};
use crate::raw::Text;

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    let organisations = draft.organisations.facts.read().map(|(id, entry, facts)| (id, entry.file, &facts.url));
    check_list(organisations.collect(), "organisation", faults);
    check_list(draft.sources.read().map(|(id, entry, source)| (id, entry.file, &source.url)).collect(), "source", faults);
}

fn check_list(mut links: Vec<(&str, &str, &Text)>, kind: &str, faults: &mut Faults) {
    links.sort_by_key(|(_, file, url)| (*file, url.span().start));
    let mut seen = BTreeMap::new();
    for (id, file, url) in links {
        if let Some(other) = seen.insert(plain(url.get_ref()), id) {
            let message = format!("`{other}` has this address already");
            let help = format!("keep one {kind} of the two, or give this one the address of its own page");
            faults.error("duplicate-link", Place::at(file, url.span()), message, help);
        }
    }
}

/// The address without what makes no difference.
fn plain(url: &str) -> String {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")).unwrap_or(url);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    rest.trim_end_matches('/').to_owned()
}
