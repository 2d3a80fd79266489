//! Serves the content folder on 127.0.0.1:8099, to look at pages while they are designed. The real program is `mbc-voice`.

use std::net::TcpListener;
use std::path::Path;
use std::process::ExitCode;

use content::Files;
use pdf::Typesetter;
use server::Handle;
use site::Site;
use time::{Date, Month};

#[expect(clippy::print_stderr, reason = "an example says on the terminal what is wrong")]
fn main() -> ExitCode {
    let files = Files::from_folder(Path::new("content")).unwrap_or_default();
    let (library, faults) = content::load(&files, "2026-11-23");
    for fault in &faults {
        eprintln!("{:?} {} {}: {} {}", fault.severity, fault.rule, fault.file, fault.message, fault.help);
    }
    let (Some(library), Ok(typesetter)) = (library, Typesetter::new()) else { return ExitCode::FAILURE };
    let Ok(site) = Site::new(library, &typesetter, today()) else { return ExitCode::FAILURE };
    let (Ok(listener), Ok(runtime)) = (TcpListener::bind("127.0.0.1:8099"), tokio::runtime::Runtime::new()) else {
        return ExitCode::FAILURE;
    };
    match runtime.block_on(server::serve(listener, Handle::new(site, typesetter, today))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn today() -> Date {
    Date::from_calendar_date(2026, Month::November, 23).unwrap_or(Date::MIN)
}
