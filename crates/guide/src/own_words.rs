//! A person's own words, made safe to set without changing what they say.

use unicode_normalization::UnicodeNormalization as _;

/// One line of composed text: signs that cannot be seen (control characters, marks that turn the writing direction) are taken
/// out, any run of white space becomes one space. Every visible sign stays.
#[must_use]
pub fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len().min(4096));
    let mut gap = false;
    for sign in text.nfc() {
        if sign.is_whitespace() {
            gap = true;
        } else if !sign.is_control() && !turns_direction(sign) {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            out.push(sign);
        }
    }
    out
}

/// The explicit direction marks of Unicode's bidirectional algorithm (UAX #9), the byte order mark and the soft hyphen.
fn turns_direction(sign: char) -> bool {
    matches!(sign, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{00ad}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unseen_signs_go_and_seen_ones_stay() {
        assert_eq!(tidy("  My\r\n\tson\u{0}\u{7f} \u{202e}Zo\u{308}e\u{200f} 👩‍👧  "), "My son Zöe 👩‍👧");
        assert_eq!(tidy("\u{200e}\u{0} \n"), "");
    }
}
