//! What a browser says it takes: codings and languages, each with how gladly (RFC 9110, 12.5).

use site::Coding;

/// The coding to send, none for the bytes as they are. Of two that are taken as gladly the smaller one.
pub(crate) fn coding(accepted: Option<&str>) -> Option<Coding> {
    let accepted: Vec<(&str, u16)> = wishes(accepted?).collect();
    let quality = |names: &[&str]| accepted.iter().find(|(name, _)| names.iter().any(|wanted| name.eq_ignore_ascii_case(wanted)));
    let others = quality(&["*"]).map_or(0, |(_, quality)| *quality);
    let gzip = quality(&["gzip", "x-gzip"]).map_or(others, |(_, quality)| *quality);
    let brotli = quality(&["br"]).map_or(others, |(_, quality)| *quality);
    // What is not named is taken, but less gladly than anything that is.
    let identity = quality(&["identity"]).map_or(0, |(_, quality)| *quality);
    let best = brotli.max(gzip);
    if best == 0 || best < identity {
        return None;
    }
    Some(if brotli >= gzip { Coding::Brotli } else { Coding::Gzip })
}

/// The language to show, of those there are: the one wished for most, else none.
pub(crate) fn language<'a>(accepted: Option<&str>, there_are: impl Iterator<Item = &'a str> + Clone) -> Option<&'a str> {
    let mut wishes: Vec<(&str, u16)> = wishes(accepted?).filter(|(_, quality)| *quality > 0).collect();
    wishes.sort_by_key(|(_, quality)| std::cmp::Reverse(*quality));
    let first = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    wishes.into_iter().find_map(|(wish, _)| {
        let exact = there_are.clone().find(|own| own.eq_ignore_ascii_case(wish));
        exact.or_else(|| there_are.clone().find(|own| first(own) == first(wish)))
    })
}

/// The parts of such a header, with their quality in thousandths. A part that cannot be read counts as not said.
fn wishes(header: &str) -> impl Iterator<Item = (&str, u16)> {
    header.split(',').filter_map(|part| {
        let mut pieces = part.split(';').map(str::trim);
        let name = pieces.next().filter(|name| !name.is_empty())?;
        let said = pieces.find_map(|piece| piece.strip_prefix("q=").or_else(|| piece.strip_prefix("Q=")));
        Some((name, said.map_or(Some(1000), thousandths)?))
    })
}

/// A quality, as RFC 9110 writes it: 0 or 1, and up to three digits after the point.
fn thousandths(quality: &str) -> Option<u16> {
    let (whole, part) = quality.split_once('.').unwrap_or((quality, ""));
    let whole: u16 = whole.parse().ok().filter(|whole| *whole <= 1)?;
    if part.len() > 3 || !part.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let part: u16 = format!("{part:0<3}").parse().ok()?;
    Some(whole * 1000 + part).filter(|quality| *quality <= 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_coding_taken_most_gladly_is_sent_and_brotli_where_it_is_a_tie() {
        for (accepted, expected) in [
            ("gzip, deflate, br, zstd", Some(Coding::Brotli)),
            ("br;q=0.5, gzip;q=0.8", Some(Coding::Gzip)),
            ("gzip;q=1.0, br;q=1", Some(Coding::Brotli)),
            ("GZIP", Some(Coding::Gzip)),
            ("x-gzip", Some(Coding::Gzip)),
            ("*", Some(Coding::Brotli)),
            ("br;q=0, *;q=0.1", Some(Coding::Gzip)),
            ("br;q=0, gzip;q=0.000", None),
            ("identity;q=1, *;q=0", None),
            ("identity, gzip;q=0.5", None),
            ("identity;q=0.5, gzip;q=0.5", Some(Coding::Gzip)),
            ("gzip;q=abc", None),
            ("gzip;q=2", None),
            ("gzip;q=0.1234", None),
            ("gzip ; q=0.4", Some(Coding::Gzip)),
            ("deflate", None),
            ("", None),
            (",,;,", None),
        ] {
            assert_eq!(coding(Some(accepted)), expected, "{accepted}");
        }
        assert_eq!(coding(None), None);
    }

    #[test]
    fn the_language_wished_for_most_is_shown_when_there_is_one() {
        for (accepted, expected) in [
            ("es-MX,es;q=0.9,en;q=0.8", Some("es")),
            ("en-GB", Some("en")),
            ("fr, es;q=0.2", Some("es")),
            ("en;q=0.3, es;q=0.4", Some("es")),
            ("es;q=0, en;q=0.1", Some("en")),
            ("fr", None),
            ("*", None),
            ("", None),
        ] {
            assert_eq!(language(Some(accepted), ["en", "es"].into_iter()), expected, "{accepted}");
        }
    }
}
