//! The looks of this copy as style rules: what `[brand]` of site.toml says, for the custom properties of every style.

use std::fmt::Write as _;

use content::{Brand, Palette};

/// The custom properties. They stand before every other rule.
pub(crate) fn properties(brand: &Brand) -> String {
    let scale = |percent: u16| f32::from(percent) / 100.0;
    let (size, room, motion) = (scale(brand.text_size), scale(brand.room), scale(brand.motion));
    format!(
        ":root{{--size:{size};--room:{room};--motion:{motion};{}}}@media (prefers-color-scheme:dark){{:root{{{}}}}}",
        colours(&brand.light),
        colours(&brand.dark)
    )
}

fn colours(palette: &Palette) -> String {
    palette.iter().fold(String::new(), |mut out, (name, colour)| {
        let _ = write!(out, "--{name}:{colour};");
        out
    })
}
