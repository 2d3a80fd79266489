//! `cargo xtask wasm`: builds the crate `browser` for browsers and writes the module and the list of its sources to assets/.
//! With rustup's compiler, or with Debian's packages. See docs/browser.md.

#![expect(clippy::disallowed_methods, reason = "a chore reads and writes files of the project")]

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result, bail};

use crate::sources;
use crate::step::top;

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";
const PROFILE: &str = "browser";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN: &str = "apt-get install --no-install-recommends rustc-web cargo-web rust-web-src";

/// Who compiles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Compiler {
    /// The compiler on the path.
    Rustup,
    /// Debian's, beside the one on the path.
    Debian,
}

/// Builds it.
///
/// # Errors
/// When there is no compiler for the target, or something does not build; the message is what to type.
pub(crate) fn run() -> Result<()> {
    let compiler = compiler()?;
    eprintln!("==> the browser module, with {compiler:?}'s compiler: a few minutes");
    let folder = top().join("target/browser-module");
    let status = command(compiler, &folder)?.status().context("cannot start cargo")?;
    if !status.success() {
        bail!("the module does not build ({status})");
    }
    let built = fs::read(folder.join(TARGET).join(PROFILE).join("browser.wasm"))?;
    let assets = top().join("assets/browser");
    fs::create_dir_all(&assets)?;
    fs::write(assets.join("guide.wasm"), &built)?;
    fs::write(sources::written(), sources::list()?)?;
    eprintln!("==> assets/browser/guide.wasm: {} bytes", built.len());
    Ok(())
}

fn compiler() -> Result<Compiler> {
    if has_library_source("rustc") {
        return Ok(Compiler::Rustup);
    }
    if has_library_source(DEBIAN_RUSTC) {
        return Ok(Compiler::Debian);
    }
    bail!("the source of the standard library is missing; type one of\n    rustup component add rust-src\n    sudo {DEBIAN}")
}

/// The module's standard library is built with the module: without the words of a panic, which nobody would see, it is far smaller.
fn command(compiler: Compiler, folder: &Path) -> Result<Command> {
    let mut command = match compiler {
        Compiler::Rustup => Command::new("cargo"),
        Compiler::Debian => Command::new("/usr/bin/cargo"),
    };
    command.current_dir(top()).env("CARGO_TARGET_DIR", folder).env("RUSTFLAGS", flags());
    // Building the standard library is not stable yet. It makes the same guides: a test compares them to the byte.
    command.env("RUSTC_BOOTSTRAP", "1");
    command.args(["build", "--locked", "--lib", "--package", "browser", "--profile", PROFILE, "--target", TARGET]);
    command.args(["-Z", "build-std=std,panic_abort"]);
    if compiler == Compiler::Debian {
        let root = sysroot("rustc").or_else(|| sysroot(DEBIAN_RUSTC)).context("no rustc answers")?;
        command.env("RUSTC", DEBIAN_RUSTC).env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker(&root)?);
    }
    Ok(command)
}

/// No path of this machine gets into the module.
fn flags() -> OsString {
    let mut flags = OsString::from("-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none");
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    for (path, name) in [(home, "cargo"), (top().canonicalize().ok(), "mbc-voice")] {
        if let Some(path) = path {
            flags.push(" --remap-path-prefix=");
            flags.push(path);
            flags.push(format!("={name}"));
        }
    }
    flags
}

/// Where the linker of the browser target stands: beside the compiler, or on the path.
fn linker(root: &Path) -> Result<OsString> {
    let host = answer("rustc", &["-vV"]).or_else(|| answer(DEBIAN_RUSTC, &["-vV"])).context("no rustc answers")?;
    let host = host.lines().find_map(|line| line.strip_prefix("host: ")).context("rustc does not say where it runs")?.to_owned();
    let beside = root.join("lib/rustlib").join(host).join("bin/rust-lld");
    Ok(if beside.exists() { beside.into_os_string() } else { "rust-lld".into() })
}

fn has_library_source(rustc: &str) -> bool {
    sysroot(rustc).is_some_and(|root| root.join("lib/rustlib/src/rust/library/std").exists())
}

fn sysroot(rustc: &str) -> Option<PathBuf> {
    answer(rustc, &["--print", "sysroot"]).map(|path| PathBuf::from(path.trim()))
}

fn answer(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok().filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok()
}
