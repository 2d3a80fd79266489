//! What every answer of every server says to keep a reader safe, whichever program serves the files.

use crate::file::File;

/// A policy with these words on scripts: everything from this host, to this host, nowhere else. Even a page without a script may
/// ask this host for something: programs that judge a page look for its `robots.txt` from within it.
macro_rules! policy {
    ($scripts:literal) => {
        concat!(
            "default-src 'none'; ",
            $scripts,
            "connect-src 'self'; manifest-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; media-src 'self'; ",
            "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        )
    };
}

/// No script runs at all.
pub const POLICY: &str = policy!("");

/// For a page with a script of ours, and for scripts that run beside pages.
pub const POLICY_WITH_SCRIPT: &str = policy!("script-src 'self'; worker-src 'self'; ");

/// For a page that makes guides on the device, and for the script beside it that does: they also run our own WebAssembly.
pub const POLICY_WITH_MODULE: &str = policy!("script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; ");

/// The headers of every answer beside its policy: nothing from other sites, nothing told to them.
pub const SAFE_HEADERS: [(&str, &str); 6] = [
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    (
        "permissions-policy",
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), \
         microphone=(), payment=(), usb=()",
    ),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-embedder-policy", "require-corp"),
    ("cross-origin-resource-policy", "same-origin"),
];

impl File {
    /// The content security policy it is sent with.
    #[must_use]
    pub fn policy(&self) -> &'static str {
        match (self.makes_guides, self.runs_script) {
            (true, _) => POLICY_WITH_MODULE,
            (false, true) => POLICY_WITH_SCRIPT,
            (false, false) => POLICY,
        }
    }
}
