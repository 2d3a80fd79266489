//! `mbc-voice guide`: answers in, a guide out.

use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use content::{LanguageBook, Library};
use guide::{Answers, Guide};
use pdf::{Paper, Typesetter};

use crate::{GuideArguments, GuideFormat, PaperSize, clock, library};

pub(crate) fn run(arguments: &GuideArguments) -> anyhow::Result<ExitCode> {
    let library = match library::check(&library::files(arguments.content.as_deref())?) {
        Ok(library) => library,
        Err(code) => return Ok(code),
    };
    let language = language(&library, &arguments.locale)?;
    let json = read(&arguments.answers)?;
    let answers = Answers::from_json(&json, &language.book.goal_ids()).with_context(|| arguments.answers.display().to_string())?;
    let mut guide = Guide::new(&language.book, answers, clock::today());
    if let Some(other) = &arguments.with {
        guide = guide.with(&self::language(&library, other)?.book);
    }
    write(arguments.output.as_deref(), &form(&guide, arguments)?)?;
    Ok(ExitCode::SUCCESS)
}

fn language<'library>(library: &'library Library, tag: &str) -> anyhow::Result<&'library LanguageBook> {
    library.language(tag).with_context(|| format!("there is no language `{tag}`; there are: {}", library.site.languages.join(", ")))
}

fn form(guide: &Guide, arguments: &GuideArguments) -> anyhow::Result<Vec<u8>> {
    Ok(match arguments.format {
        GuideFormat::Pdf => {
            let paper = match arguments.paper {
                PaperSize::Letter => Paper::Letter,
                PaperSize::A4 => Paper::A4,
            };
            Typesetter::new()?.pdf(&guide.document(), paper)?
        }
        GuideFormat::Html => guide.html().into_bytes(),
        GuideFormat::Text => guide.text().into_bytes(),
        GuideFormat::Json => format!("{:#}\n", guide.json()).into_bytes(),
        GuideFormat::Ics => match guide.calendar() {
            Some(calendar) => calendar.into_bytes(),
            None => bail!("a calendar entry needs the day of the visit: give `visit.date` as YYYY-MM-DD"),
        },
    })
}

/// Reads no more than answers may hold, and one byte to tell that there is more.
fn read(path: &Path) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = Answers::MOST_JSON_BYTES as u64 + 1;
    if path == Path::new("-") {
        std::io::stdin().lock().take(most).read_to_end(&mut bytes).context("cannot read standard input")?;
    } else {
        let file = std::fs::File::open(path).with_context(|| format!("cannot open {}", path.display()))?;
        file.take(most).read_to_end(&mut bytes).with_context(|| format!("cannot read {}", path.display()))?;
    }
    Ok(bytes)
}

#[expect(clippy::disallowed_methods, reason = "the command line writes what it was asked to write")]
fn write(path: Option<&Path>, bytes: &[u8]) -> anyhow::Result<()> {
    match path {
        Some(path) => std::fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display())),
        None => std::io::stdout().lock().write_all(bytes).context("cannot write to standard output"),
    }
}
