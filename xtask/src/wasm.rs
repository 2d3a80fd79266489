//! `cargo xtask wasm`: builds the crate `browser` for browsers and writes the module and the list of its sources to assets/.
//! With rustup's target where it is installed, else with Debian's packages. See docs/browser.md.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result, bail};

use crate::sources;
use crate::step::top;

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";
const PROFILE: &str = "browser";
const DEBIAN: &str = "apt-get install --no-install-recommends rustc-web cargo-web rust-web-src";

/// Who compiles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Compiler {
    /// The compiler on the path, which has the target.
    Rustup,
    /// Debian's, which builds the standard library itself.
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
    if library_of("rustc").is_some_and(|folder| folder.exists()) {
        return Ok(Compiler::Rustup);
    }
    let has_source = || Path::new("/usr/lib").exists() && sysroot("/usr/bin/rustc").is_some_and(|root| root.join("lib/rustlib/src/rust/library/std").exists());
    if has_source() {
        return Ok(Compiler::Debian);
    }
    bail!("no compiler for browsers is installed; type one of\n    rustup target add {TARGET}\n    sudo {DEBIAN}")
}

fn command(compiler: Compiler, folder: &Path) -> Result<Command> {
    let mut command = match compiler {
        Compiler::Rustup => Command::new("cargo"),
        Compiler::Debian => Command::new("/usr/bin/cargo"),
    };
    command.current_dir(top()).env("CARGO_TARGET_DIR", folder).env("RUSTFLAGS", flags());
    // The two options below make no other code, only less text about where it came from; they are not yet stable.
    command.env("RUSTC_BOOTSTRAP", "1");
    command.args(["build", "--locked", "--lib", "--package", "browser", "--profile", PROFILE, "--target", TARGET]);
    if compiler == Compiler::Debian {
        let root = sysroot("rustc").or_else(|| sysroot("/usr/bin/rustc")).context("no rustc answers")?;
        command.env("RUSTC", "/usr/bin/rustc").env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker(&root)?);
        command.args(["-Z", "build-std=std,panic_abort"]);
    }
    Ok(command)
}

/// No path of this machine gets into the module.
fn flags() -> OsString {
    let mut flags = OsString::from("-Zlocation-detail=none -Zfmt-debug=none");
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
    let host = answer("rustc", &["-vV"]).or_else(|| answer("/usr/bin/rustc", &["-vV"])).context("no rustc answers")?;
    let host = host.lines().find_map(|line| line.strip_prefix("host: ")).context("rustc does not say where it runs")?.to_owned();
    let beside = root.join("lib/rustlib").join(host).join("bin/rust-lld");
    Ok(if beside.exists() { beside.into_os_string() } else { "rust-lld".into() })
}

fn library_of(rustc: &str) -> Option<PathBuf> {
    answer(rustc, &["--print", "target-libdir", "--target", TARGET]).map(|path| PathBuf::from(path.trim()))
}

fn sysroot(rustc: &str) -> Option<PathBuf> {
    answer(rustc, &["--print", "sysroot"]).map(|path| PathBuf::from(path.trim()))
}

fn answer(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok().filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok()
}
