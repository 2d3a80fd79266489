//! `mbc-voice serve`: the site over HTTP.

use std::process::ExitCode;

use crate::ServeArguments;

pub(crate) fn run(arguments: &ServeArguments) -> anyhow::Result<ExitCode> {
    anyhow::bail!("not yet {} {:?} {}", arguments.listen, arguments.content, arguments.watch)
}
