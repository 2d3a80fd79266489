//! `mbc-voice export`: the whole site as files, written beside the old ones and then put in their place at once.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context as _, anyhow, bail};
use pdf::Typesetter;
use rustix::fs::{CWD, RenameFlags, renameat_with};
use site::{Coding, Effort, File, Hosting, MARKER, Site, disk_path};

use crate::{ExportArguments, clock, library, report};

pub(crate) fn run(arguments: &ExportArguments) -> anyhow::Result<ExitCode> {
    let target = Target::new(&arguments.folder)?;
    let library = match library::check(&library::files(arguments.content.as_deref())?) {
        Ok(library) => library,
        Err(code) => return Ok(code),
    };
    let hosting = Hosting { base_url: arguments.base_url.clone(), makes_guides: false };
    let site = Site::hosted(library, &Typesetter::new()?, clock::today(), hosting)?;
    let effort = if arguments.fast { Effort::Fast } else { Effort::Best };
    let written = write_beside(&site, effort, &target).and_then(|count| target.swap().map(|()| count));
    if written.is_err() {
        let _ = std::fs::remove_dir_all(&target.beside);
    }
    report(&format!("wrote {} files to {}\n", written?, arguments.folder.display()));
    if arguments.base_url.is_none() {
        report("note: without --base-url there is no sitemap, and search engines are not told which address is the right one\n");
    }
    Ok(ExitCode::SUCCESS)
}

/// The folder to write, and the one beside it that is filled first.
struct Target {
    folder: PathBuf,
    beside: PathBuf,
}

impl Target {
    /// Refuses a folder that holds something of somebody else's.
    fn new(asked: &Path) -> anyhow::Result<Self> {
        let folder = match asked.canonicalize() {
            Ok(folder) => folder,
            Err(error) if error.kind() == ErrorKind::NotFound => absolute(asked)?,
            Err(error) => return Err(anyhow!(error).context(format!("cannot look into {}", asked.display()))),
        };
        if folder.exists() && !is_ours(&folder).with_context(|| format!("cannot look into {}", asked.display()))? {
            bail!(
                "{} holds files that no export of this program wrote, so it is left alone; name a new folder, or empty this one yourself",
                asked.display()
            );
        }
        let name = folder.file_name().with_context(|| format!("{} is no name for a folder", asked.display()))?;
        let beside = folder.with_file_name(format!(".{}.new-{}", name.to_string_lossy(), std::process::id()));
        Ok(Self { folder, beside })
    }

    /// Puts the new folder in the place of the old one in one step, so that at no moment the site is missing or mixed.
    fn swap(&self) -> anyhow::Result<()> {
        let told = || {
            format!(
                "cannot put the new site in the place of {}; is it the top of a disk? then name a folder within it",
                self.folder.display()
            )
        };
        if !self.folder.exists() {
            return std::fs::rename(&self.beside, &self.folder).with_context(told);
        }
        match renameat_with(CWD, self.beside.as_path(), CWD, self.folder.as_path(), RenameFlags::EXCHANGE) {
            Ok(()) => {}
            // Some file systems cannot exchange two folders; two steps come as near as they allow.
            Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS) => return self.swap_in_two_steps().with_context(told),
            Err(error) => return Err(anyhow!(error).context(told())),
        }
        std::fs::remove_dir_all(&self.beside)
            .with_context(|| format!("the new site is in place, but {} cannot be removed", self.beside.display()))
    }

    fn swap_in_two_steps(&self) -> std::io::Result<()> {
        let old = self.beside.with_extension("old");
        std::fs::rename(&self.folder, &old)?;
        if let Err(error) = std::fs::rename(&self.beside, &self.folder) {
            std::fs::rename(&old, &self.folder)?;
            return Err(error);
        }
        std::fs::remove_dir_all(&old)
    }
}

/// A folder that is not there yet, beside others that are.
fn absolute(asked: &Path) -> anyhow::Result<PathBuf> {
    let name = asked.file_name().with_context(|| format!("{} is no name for a folder", asked.display()))?;
    let parent = asked.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let parent = parent.canonicalize().with_context(|| format!("there is no folder {} to write into", parent.display()))?;
    Ok(parent.join(name))
}

fn is_ours(folder: &Path) -> std::io::Result<bool> {
    if !folder.is_dir() {
        return Ok(false);
    }
    Ok(folder.join(MARKER).is_file() || std::fs::read_dir(folder)?.next().is_none())
}

/// Writes everything, on as many threads as there are cores; the number of files.
fn write_beside(site: &Site, effort: Effort, target: &Target) -> anyhow::Result<usize> {
    let mut files: Vec<(String, &File)> = site.files().map(|(path, file)| (disk_path(path), file)).collect();
    make_folders(&target.beside, files.iter().map(|(path, _)| path.as_str()).chain([MARKER]))?;
    for (path, text) in site.rules() {
        write(&target.beside, &path, text.as_bytes())?;
    }
    // The largest first, so that no thread is left with one at the end.
    files.sort_by_key(|(_, file)| std::cmp::Reverse(file.bytes.len()));
    let (next, written, failed) = (AtomicUsize::new(0), AtomicUsize::new(0), Mutex::new(None));
    let work = || {
        while let Some((path, file)) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            match write_file(&target.beside, path, file, effort) {
                Ok(count) => _ = written.fetch_add(count, Ordering::Relaxed),
                Err(error) => {
                    *failed.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(error);
                    return;
                }
            }
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    std::thread::scope(|scope| (0..threads).for_each(|_| drop(scope.spawn(work))));
    match failed.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner) {
        Some(error) => Err(error),
        None => Ok(written.into_inner() + site.rules().len()),
    }
}

/// Every folder once, before the threads begin.
fn make_folders<'a>(top: &Path, paths: impl Iterator<Item = &'a str>) -> anyhow::Result<()> {
    let folders: std::collections::BTreeSet<&Path> = paths.filter_map(|path| Path::new(path).parent()).collect();
    for folder in folders {
        let folder = top.join(folder);
        std::fs::create_dir_all(&folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
    }
    Ok(())
}

/// A file and its twins; how many they are.
fn write_file(top: &Path, path: &str, file: &File, effort: Effort) -> anyhow::Result<usize> {
    write(top, path, &file.bytes)?;
    let mut count = 1;
    for coding in Coding::ALL {
        if let Some(twin) = file.compressed(coding, effort) {
            write(top, &format!("{path}.{}", coding.extension()), &twin)?;
            count += 1;
        }
    }
    Ok(count)
}

#[expect(clippy::disallowed_methods, reason = "the command line writes what it was asked to write")]
fn write(top: &Path, path: &str, bytes: &[u8]) -> anyhow::Result<()> {
    let path = top.join(path);
    std::fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))
}
