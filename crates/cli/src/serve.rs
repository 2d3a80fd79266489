//! `mbc-voice serve`: the site over HTTP.

use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Context as _;
use content::Files;
use pdf::Typesetter;
use server::{Handle, Limits, Record};
use site::{Hosting, Site};

use crate::{ServeArguments, clock, library, report};

/// How often a watched folder is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(500);

pub(crate) fn run(arguments: &ServeArguments) -> anyhow::Result<ExitCode> {
    let files = library::files(arguments.content.as_deref())?;
    let library = match library::check(&files) {
        Ok(library) => library,
        Err(code) => return Ok(code),
    };
    let fixed_texts = library.languages.iter().flat_map(|language| guide::fixed_texts(&language.book)).collect();
    let typesetter = Typesetter::new()?.keeping(fixed_texts);
    let hosting = Hosting { base_url: arguments.base_url.clone(), makes_guides: true };
    let site = Site::hosted(library, &typesetter, clock::today(), hosting.clone())?;
    let socket = arguments.listen.open()?;
    let tell: Option<fn(&Record)> = arguments.log.then_some(log as fn(&Record));
    let handle = Handle::with(site, typesetter, clock::today, Limits::default(), tell);
    if let (Some(folder), true) = (&arguments.content, arguments.watch) {
        let (folder, handle) = (folder.clone(), handle.clone());
        std::thread::spawn(move || watch(&folder, files, &hosting, &handle));
    }
    allow_many_connections();
    let mut out = std::io::stdout();
    writeln!(out, "listening on {}", socket.shown)?;
    out.flush()?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let ended = runtime.block_on(server::serve(socket.listener, handle));
    arguments.listen.close();
    ended.context("the server stopped")?;
    Ok(ExitCode::SUCCESS)
}

/// A closed pipe is no reason to stop.
fn log(record: &Record) {
    let _ = writeln!(std::io::stdout().lock(), "{record}");
}

/// As many open files as the system lets this program have; a connection is one. Where that cannot be had, fewer do.
fn allow_many_connections() {
    use rustix::process::{Resource, getrlimit, setrlimit};
    let mut limit = getrlimit(Resource::Nofile);
    limit.current = limit.maximum;
    let _ = setrlimit(Resource::Nofile, limit);
}

/// Shows every change of the folder that has no fault. A change with a fault is told, and the last good site stays.
fn watch(folder: &Path, mut shown: Files, hosting: &Hosting, handle: &Handle) {
    loop {
        std::thread::sleep(LOOK_EVERY);
        // A file that is just being saved may be missing for a moment; the next look finds it.
        let Ok(files) = Files::from_folder(folder) else { continue };
        if files == shown {
            continue;
        }
        shown = files;
        let Ok(library) = library::check(&shown) else { continue };
        match Typesetter::new().and_then(|typesetter| Site::hosted(library, &typesetter, clock::today(), hosting.clone())) {
            Ok(site) => {
                handle.replace(site);
                report("the content changed: the new site is shown\n");
            }
            Err(error) => report(&format!("error: {error}; the last good site is still shown\n")),
        }
    }
}
