//! `check` over the real content, in process: every file read and every rule looked at.

use anyhow::{Context, Result};
use content::Files;

use crate::clock;
use crate::table::table;

const RUNS: usize = 20;

/// Measures it; the table as text.
pub(crate) fn measure() -> Result<String> {
    let folder = crate::top().join("content");
    let today = clock::today();
    let load = || Files::from_folder(&folder).map(|files| (files.paths().count(), content::load(&files, &today).1.len()));
    let (mut times, mut seen) = (Vec::new(), (0, 0));
    for _ in 0..RUNS {
        let (time, loaded) = clock::timed(load);
        seen = loaded.context("cannot read content/")?;
        times.push(time);
    }
    let row = vec!["read and check content/".to_owned(), format!("{:.1}", clock::median(&times)), seen.0.to_string(), seen.1.to_string()];
    Ok(table(&format!("Check (median of {RUNS})"), &["", "median ms", "files", "diagnostics"], &[row]))
}
