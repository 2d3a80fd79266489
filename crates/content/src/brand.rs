//! The looks of the site: its colours by light and by dark, and how large, roomy and lively it is. What `[brand]` in site.toml does
//! not change is as designed. Also which colours stand on which, so that a change cannot make words hard to read.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use crate::raw::TextMap;

/// How this copy looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brand {
    /// Colours on a light screen.
    pub light: Palette,
    /// Colours on a dark screen.
    pub dark: Palette,
    /// Size of all text, in percent of the design.
    pub text_size: u16,
    /// Room between the parts of a page, in percent of the design.
    pub room: u16,
    /// How long motion takes, in percent of the design; 0 is none.
    pub motion: u16,
}

impl Default for Brand {
    fn default() -> Self {
        Self { light: Palette::designed(Look::Light), dark: Palette::designed(Look::Dark), text_size: 100, room: 100, motion: 100 }
    }
}

/// A light or a dark screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Dark words on a light ground.
    Light,
    /// Light words on a dark ground.
    Dark,
}

/// The name of each colour, and what was designed for a light and for a dark screen.
const DESIGNED: [(&str, u32, u32); 20] = [
    ("paper", 0xfb_f6_ee, 0x1a_13_1e),
    ("surface", 0xff_fd_fa, 0x26_1c_2c),
    ("ink", 0x2a_1a_30, 0xf4_ec_e3),
    ("muted", 0x53_47_5a, 0xcb_bf_cd),
    ("hair", 0xe4_da_cd, 0x43_35_4a),
    ("edge", 0x8a_7d_8f, 0x8f_7f_97),
    ("teal", 0x07_50_4f, 0x7e_d6_d0),
    ("teal-deep", 0x04_3b_3b, 0xa5_e6_e1),
    ("teal-wash", 0xdf_f0_ed, 0x14_38_3a),
    ("on-teal", 0xff_ff_ff, 0x0d_2a_2a),
    ("leaf", 0x1f_4d_1b, 0xa6_db_97),
    ("leaf-wash", 0xe3_f0_dc, 0x1d_34_19),
    ("amber", 0x63_39_00, 0xf4_c5_6c),
    ("amber-wash", 0xfd_eb_c8, 0x41_30_0f),
    ("rest", 0x4f_45_56, 0xcb_bf_cd),
    ("rest-wash", 0xef_ea_f0, 0x33_28_38),
    ("thread", 0xd8_51_7f, 0xf0_8b_b0),
    ("thread-ink", 0x8e_18_46, 0xf5_9a_ba),
    ("cell", 0xef_e6_ee, 0x3a_2d_42),
    ("core", 0xb9_a9_bd, 0x7a_6a_82),
];

/// The name of every colour.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    DESIGNED.iter().map(|(name, ..)| *name)
}

/// Which colour is read on which, and the contrast it needs, in hundredths.
pub(crate) const PAIRS: [Pair; 33] = {
    const fn text(front: &'static str, ground: &'static str) -> Pair {
        Pair { front, ground, least: 700 }
    }
    const fn shape(front: &'static str, ground: &'static str) -> Pair {
        Pair { front, ground, least: 300 }
    }
    [
        text("ink", "paper"),
        text("ink", "surface"),
        text("ink", "teal-wash"),
        text("ink", "leaf-wash"),
        text("ink", "amber-wash"),
        text("ink", "rest-wash"),
        text("ink", "cell"),
        text("paper", "ink"),
        text("muted", "paper"),
        text("muted", "surface"),
        text("muted", "teal-wash"),
        text("teal", "paper"),
        text("teal", "surface"),
        text("teal", "teal-wash"),
        text("teal-deep", "paper"),
        text("teal-deep", "surface"),
        text("teal-deep", "teal-wash"),
        text("on-teal", "teal"),
        text("on-teal", "teal-deep"),
        text("leaf", "paper"),
        text("leaf", "leaf-wash"),
        text("amber", "paper"),
        text("amber", "surface"),
        text("amber", "amber-wash"),
        text("rest", "paper"),
        text("rest", "rest-wash"),
        text("thread-ink", "paper"),
        text("thread-ink", "surface"),
        shape("edge", "paper"),
        shape("edge", "surface"),
        shape("thread", "paper"),
        shape("thread", "surface"),
        shape("teal", "cell"),
    ]
};

/// A colour and the ground it is read on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pair {
    pub(crate) front: &'static str,
    pub(crate) ground: &'static str,
    /// In hundredths: 700 for text, 300 for an edge or a shape that says something.
    pub(crate) least: u16,
}

/// Every colour of one look, by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Palette(BTreeMap<&'static str, Colour>);

impl Palette {
    /// The colours as designed.
    pub(crate) fn designed(look: Look) -> Self {
        let of = |(name, light, dark): &(&'static str, u32, u32)| (*name, Colour(if look == Look::Light { *light } else { *dark }));
        Self(DESIGNED.iter().map(of).collect())
    }

    /// The colours as designed, but for those that are written; a name or colour that there is not is passed over.
    pub(crate) fn changed(look: Look, written: Option<&TextMap>) -> Self {
        let mut palette = Self::designed(look);
        for (name, colour) in written.into_iter().flatten() {
            if let (Some(name), Ok(colour)) = (names().find(|known| known == name), colour.get_ref().parse()) {
                palette.0.insert(name, colour);
            }
        }
        palette
    }

    /// A colour by its name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<Colour> {
        self.0.get(name).copied()
    }

    /// Every colour with its name.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, Colour)> {
        self.0.iter().map(|(name, colour)| (*name, *colour))
    }
}

/// A colour of a screen, as 0xRRGGBB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(u32);

impl Colour {
    /// How much light it gives, from 0 to 1, as WCAG 2.2 reckons it.
    fn luminance(self) -> f64 {
        let part = |shift: u32| {
            let value = f64::from((self.0 >> shift) & 0xff) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
    }

    /// How well it is seen on a ground, from 1 to 21, as WCAG 2.2 reckons it.
    #[must_use]
    pub fn contrast(self, ground: Self) -> f64 {
        let (one, other) = (self.luminance() + 0.05, ground.luminance() + 0.05);
        if one > other { one / other } else { other / one }
    }

    /// Whether it gives less light than another.
    pub(crate) fn is_darker_than(self, other: Self) -> bool {
        self.luminance() < other.luminance()
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "#{:06x}", self.0)
    }
}

/// The text is no `#` with six hexadecimal digits behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoColour;

impl FromStr for Colour {
    type Err = NoColour;

    fn from_str(text: &str) -> Result<Self, NoColour> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()).map(Self).ok_or(NoColour)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_design_keeps_its_own_rules_by_light_and_by_dark() {
        for look in [Look::Light, Look::Dark] {
            let palette = Palette::designed(look);
            for Pair { front, ground, least } in PAIRS {
                let contrast = palette.get(front).unwrap().contrast(palette.get(ground).unwrap());
                assert!(contrast * 100.0 >= f64::from(least), "{look:?}: {front} on {ground} has {contrast:.2}");
            }
        }
    }

    #[test]
    fn contrast_is_reckoned_as_wcag_does() {
        let [black, white, grey] = ["#000000", "#FFFFFF", "#767676"].map(|text| text.parse::<Colour>().unwrap());
        assert!((black.contrast(white) - 21.0).abs() < 1e-9 && (white.contrast(black) - 21.0).abs() < 1e-9);
        assert!((grey.contrast(white) - 4.54).abs() < 0.01);
    }

    #[test]
    fn only_six_digits_behind_the_sign_are_a_colour() {
        assert_eq!("#07504F".parse::<Colour>().unwrap().to_string(), "#07504f");
        for text in ["07504f", "#07504", "#07504f0", "#07504g", "teal", "#+7504f", "#0ä504"] {
            assert_eq!(text.parse::<Colour>(), Err(NoColour), "{text}");
        }
    }
}
