//! The icon as pictures of fixed sizes, for a device that puts the site beside its programs.
//!
//! Drawn from `icon.svg` by `cargo xtask icons`, which needs a browser; a test tells when they are older than the drawing.

use crate::assets::{Asset, asset};

/// A picture of the icon.
#[derive(Clone, Debug)]
pub struct Icon {
    /// The file.
    pub asset: Asset,
    /// Pixels on each side.
    pub pixels: u16,
    /// Whether it may be cut to any shape: the drawing stands well within.
    pub is_maskable: bool,
}

/// Every size there is.
#[must_use]
pub fn icons() -> [Icon; 3] {
    let icon =
        |name, pixels, is_maskable, bytes: &[u8]| Icon { asset: asset(name, "png", "image/png", bytes.to_vec()), pixels, is_maskable };
    [
        icon("icon-192", 192, false, include_bytes!("../../../assets/icons/icon-192.png")),
        icon("icon-512", 512, false, include_bytes!("../../../assets/icons/icon-512.png")),
        icon("icon-maskable-512", 512, true, include_bytes!("../../../assets/icons/icon-maskable-512.png")),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pictures_are_as_new_as_the_drawing() {
        let drawn_from = include_str!("../../../assets/icons/drawn-from.svg");
        assert_eq!(drawn_from, include_str!("icon.svg"), "the icon has changed; type: cargo xtask icons");
    }

    #[test]
    fn each_picture_has_the_size_it_says() {
        for icon in icons() {
            let size = |at: usize| u32::from_be_bytes(icon.asset.bytes[at..at + 4].try_into().unwrap());
            assert_eq!((&icon.asset.bytes[1..4], size(16), size(20)), (&b"PNG"[..], u32::from(icon.pixels), u32::from(icon.pixels)));
        }
    }
}
