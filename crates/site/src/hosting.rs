//! How the site is put up: under which address, and whether a program stands behind it or only files.

use std::fmt;
use std::str::FromStr;

/// How the site is put up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hosting {
    /// Address of its top, where it is known; search engines are told each page's address then.
    pub base_url: Option<BaseUrl>,
    /// Whether a server makes a guide from a posted form.
    pub makes_guides: bool,
}

impl Default for Hosting {
    fn default() -> Self {
        Self { base_url: None, makes_guides: true }
    }
}

/// Address of the top of a site, such as `https://voice.example.org`. Without a slash at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl(String);

/// Why a text is no address of a site's top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadBaseUrl {
    /// It does not begin with http.
    Scheme,
    /// It names no host, or one with signs no host has.
    Host,
    /// It names a folder, a query or an anchor.
    Path,
}

impl fmt::Display for BadBaseUrl {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Scheme => "it has to begin with https:// or http://",
            Self::Host => "it has to name a host, such as https://voice.example.org",
            Self::Path => {
                "the site has to stand at the top of a host of its own, such as https://voice.example.org; leave out what follows the host"
            }
        })
    }
}

impl std::error::Error for BadBaseUrl {}

impl FromStr for BaseUrl {
    type Err = BadBaseUrl;

    fn from_str(written: &str) -> Result<Self, BadBaseUrl> {
        let host = written.strip_prefix("https://").or_else(|| written.strip_prefix("http://")).ok_or(BadBaseUrl::Scheme)?;
        let host = host.strip_suffix('/').unwrap_or(host);
        if host.contains(['/', '?', '#']) {
            return Err(BadBaseUrl::Path);
        }
        let is_plain = |sign: char| sign.is_ascii_alphanumeric() || ['.', '-', ':', '[', ']'].contains(&sign);
        if !host.starts_with(|first: char| first.is_ascii_alphanumeric() || first == '[') || !host.chars().all(is_plain) {
            return Err(BadBaseUrl::Host);
        }
        Ok(Self(written.strip_suffix('/').unwrap_or(written).to_ascii_lowercase()))
    }
}

impl BaseUrl {
    /// Address of a page or file.
    #[must_use]
    pub fn of(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// The host without its port.
    #[must_use]
    pub fn host(&self) -> &str {
        let host = self.0.split_once("://").map_or("", |(_, host)| host);
        match host.rsplit_once(':') {
            Some((name, port)) if port.bytes().all(|digit| digit.is_ascii_digit()) => name,
            _ => host,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_top_of_a_host_is_taken() {
        for (written, expected) in [
            ("https://voice.example.org", Ok("https://voice.example.org/en/")),
            ("https://Voice.Example.org/", Ok("https://voice.example.org/en/")),
            ("http://127.0.0.1:8080", Ok("http://127.0.0.1:8080/en/")),
            ("http://[::1]:8080", Ok("http://[::1]:8080/en/")),
            ("voice.example.org", Err(BadBaseUrl::Scheme)),
            ("ftp://voice.example.org", Err(BadBaseUrl::Scheme)),
            ("https://", Err(BadBaseUrl::Host)),
            ("https://a\"b", Err(BadBaseUrl::Host)),
            ("https://user@host", Err(BadBaseUrl::Host)),
            ("https://example.org/voice", Err(BadBaseUrl::Path)),
            ("https://example.org/?a", Err(BadBaseUrl::Path)),
        ] {
            let url = BaseUrl::from_str(written).map(|url| url.of("/en/"));
            assert_eq!(url.as_deref().map_err(|error| *error), expected, "{written}");
        }
        assert_eq!(BaseUrl::from_str("http://127.0.0.1:8080").unwrap().host(), "127.0.0.1");
        assert_eq!(BaseUrl::from_str("https://a.org").unwrap().host(), "a.org");
    }
}
