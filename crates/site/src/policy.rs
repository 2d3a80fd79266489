//! What every answer of every server says to keep a reader safe, whichever program serves the files.

use crate::file::File;

/// For a page with a script of ours, and for scripts that run beside pages: from this host, to this host, nowhere else.
pub const POLICY_WITH_SCRIPT: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; manifest-src 'self'; \
     style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Everywhere else no script runs at all.
pub const POLICY: &str = "default-src 'none'; manifest-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

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
        if self.runs_script { POLICY_WITH_SCRIPT } else { POLICY }
    }
}
