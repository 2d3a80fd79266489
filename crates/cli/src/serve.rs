//! `mbc-voice serve`: the site over HTTP.

use std::io::Write as _;
use std::net::TcpListener;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Context as _;
use content::Files;
use pdf::Typesetter;
use server::Handle;
use site::Site;

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
    let site = Site::new(library, &typesetter, clock::today())?;
    let listener = TcpListener::bind(arguments.listen).with_context(|| {
        format!("cannot listen on {}: is it in use? choose another address with --listen, or port 0 for a free one", arguments.listen)
    })?;
    let handle = Handle::new(site, typesetter, clock::today);
    if let (Some(folder), true) = (&arguments.content, arguments.watch) {
        let (folder, handle) = (folder.clone(), handle.clone());
        std::thread::spawn(move || watch(&folder, files, &handle));
    }
    let mut out = std::io::stdout();
    writeln!(out, "listening on http://{}", listener.local_addr()?)?;
    out.flush()?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(server::serve(listener, handle)).context("the server stopped")?;
    Ok(ExitCode::SUCCESS)
}

/// Shows every change of the folder that has no fault. A change with a fault is told, and the last good site stays.
fn watch(folder: &Path, mut shown: Files, handle: &Handle) {
    loop {
        std::thread::sleep(LOOK_EVERY);
        // A file that is just being saved may be missing for a moment; the next look finds it.
        let Ok(files) = Files::from_folder(folder) else { continue };
        if files == shown {
            continue;
        }
        shown = files;
        let Ok(library) = library::check(&shown) else { continue };
        match Typesetter::new().and_then(|typesetter| Site::new(library, &typesetter, clock::today())) {
            Ok(site) => {
                handle.replace(site);
                report("the content changed: the new site is shown\n");
            }
            Err(error) => report(&format!("error: {error}; the last good site is still shown\n")),
        }
    }
}
