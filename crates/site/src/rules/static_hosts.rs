//! Rules for hosts that read `_headers` and `_redirects`, such as Netlify and Cloudflare Pages. Both join the values of rules that
//! meet on one address, so each header stands in one rule alone, and one policy serves all pages: the one that lets everything of ours run.

use std::fmt::Write as _;

use crate::policy::{POLICY_WITH_MODULE, POLICY_WITH_SCRIPT, SAFE_HEADERS};
use crate::{Cache, Site};

pub(super) fn headers(site: &Site) -> String {
    let rank = |policy: &&str| [crate::POLICY, POLICY_WITH_SCRIPT, POLICY_WITH_MODULE].iter().position(|other| other == policy);
    let policy = site.files().map(|(_, file)| file.policy()).max_by_key(rank).unwrap_or(crate::POLICY);
    let mut out = format!("/*\n  Content-Security-Policy: {policy}\n");
    for (name, value) in SAFE_HEADERS {
        let _ = writeln!(out, "  {name}: {value}");
    }
    // Other files are asked for each time without a word of ours, on both hosts.
    let _ = write!(out, "/assets/*\n  Cache-Control: {}\n", Cache::Forever.header());
    out
}

/// A language that a browser asks for is known to Netlify alone; elsewhere a reader chooses.
pub(super) fn redirects(site: &Site) -> String {
    let languages = site.languages();
    match languages.as_slice() {
        [only] => format!("/ /{only}/ 302\n"),
        several => several.iter().map(|language| format!("/ /{language}/ 302! Language={language}\n")).collect(),
    }
}
