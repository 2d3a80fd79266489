//! The program `mbc-voice`: arguments in, exit codes out. Everything it does is done by the crates below it.

mod check;
mod clock;
mod export;
mod guide;
mod library;
mod listen;
mod serve;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// MBC Voice: plain facts about metastatic breast cancer, and a treatment discussion guide made from a few answers.
///
/// Without a command it serves the built-in site on http://127.0.0.1:8080.
#[derive(Parser)]
#[command(version, about, long_about)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the site.
    Serve(ServeArguments),
    /// Write the whole site as files that any web server can serve, compressed twins and rules for servers beside them.
    Export(ExportArguments),
    /// Say everything that is wrong with the content: file, line, column, and what to do.
    Check(CheckArguments),
    /// Make a treatment discussion guide from answers in JSON.
    Guide(GuideArguments),
}

#[derive(Args, Default)]
struct ServeArguments {
    /// Host and port to listen on (port 0 takes a free one), or `unix:` and the path of a socket.
    #[arg(long, default_value = listen::DEFAULT, value_name = "ADDR")]
    listen: listen::Address,
    /// A content folder of your own instead of the built-in one.
    #[arg(long, value_name = "DIR")]
    content: Option<PathBuf>,
    /// Look for changes in the content folder and show them at once. A faulty change is reported, and the last good site stays.
    #[arg(long, requires = "content")]
    watch: bool,
    /// Print a line for each request: method, path, status, bytes, milliseconds. Never who asked, never what was typed.
    #[arg(long)]
    log: bool,
    /// Address of the site's top, such as <https://voice.example.org>; for the sitemap and for search engines.
    #[arg(long, value_name = "URL")]
    base_url: Option<site::BaseUrl>,
}

#[derive(Args)]
struct ExportArguments {
    /// The folder to write. One that an earlier export wrote is replaced whole; any other that holds something is left alone.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Address of the site's top, such as <https://voice.example.org>; for the sitemap and for search engines.
    #[arg(long, value_name = "URL")]
    base_url: Option<site::BaseUrl>,
    /// A content folder of your own instead of the built-in one.
    #[arg(long, value_name = "DIR")]
    content: Option<PathBuf>,
    /// Compress quickly instead of as well as can be; to look at the result.
    #[arg(long)]
    fast: bool,
}

#[derive(Args)]
struct CheckArguments {
    /// A content folder of your own instead of the built-in one.
    #[arg(long, value_name = "DIR")]
    content: Option<PathBuf>,
    /// How to print.
    #[arg(long, value_enum, default_value_t = CheckFormat::Text)]
    format: CheckFormat,
}

#[derive(Clone, Copy, ValueEnum)]
enum CheckFormat {
    /// For a person.
    Text,
    /// For a program: an array of objects.
    Json,
}

#[derive(Args)]
struct GuideArguments {
    /// The answers as JSON, or `-` for standard input.
    #[arg(long, value_name = "FILE")]
    answers: PathBuf,
    /// Language of the guide.
    #[arg(long, default_value = "en", value_name = "LANGUAGE")]
    locale: String,
    /// A second language: each line of the guide stands in it too, below the first.
    #[arg(long, value_name = "LANGUAGE")]
    with: Option<String>,
    /// Size of the paper.
    #[arg(long, value_enum, default_value_t = PaperSize::Letter)]
    paper: PaperSize,
    /// Form of the guide.
    #[arg(long, value_enum, default_value_t = GuideFormat::Pdf)]
    format: GuideFormat,
    /// Put a QR code on the guide that opens it again at this address of a guide builder, such as <https://example.org/en/guide/>.
    #[arg(long, value_name = "ADDRESS")]
    link_to: Option<String>,
    /// A content folder of your own instead of the built-in one.
    #[arg(long, value_name = "DIR")]
    content: Option<PathBuf>,
    /// Where to write it; standard output without.
    #[arg(short, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum PaperSize {
    /// 8.5 by 11 inches.
    Letter,
    /// 210 by 297 mm.
    A4,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum GuideFormat {
    /// Tagged PDF.
    Pdf,
    /// A web page of its own.
    Html,
    /// Plain text.
    Text,
    /// The guide as data.
    Json,
    /// The visit for a calendar.
    Ics,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let outcome = match arguments.command.unwrap_or_else(|| Command::Serve(ServeArguments::default())) {
        Command::Serve(arguments) => serve::run(&arguments),
        Command::Export(arguments) => export::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Guide(arguments) => guide::run(&arguments),
    };
    outcome.unwrap_or_else(|error| {
        report(&format!("error: {error:#}\n"));
        ExitCode::FAILURE
    })
}

/// Prints to standard error. A closed pipe is no reason to stop.
fn report(text: &str) {
    use std::io::Write as _;
    let _ = std::io::stderr().write_all(text.as_bytes());
}
