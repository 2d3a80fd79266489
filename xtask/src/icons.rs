//! `cargo xtask icons`: draws the pictures of the icon from `icon.svg` with Chromium, and notes which drawing they are from.
#![expect(clippy::disallowed_methods, reason = "a chore reads the drawing and writes the pictures")]

use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::step::top;
use crate::tool;

const DRAWING: &str = "crates/pages/src/icon.svg";
/// Name, pixels on each side, and the part of the drawing's width that stays free on each side. What may be cut to a circle keeps the
/// drawing within four fifths of it (W3C Web Application Manifest, 1.6).
const PICTURES: [(&str, u32, f64); 3] = [("icon-192", 192, 0.12), ("icon-512", 512, 0.12), ("icon-maskable-512", 512, 0.4)];
/// The paper of the site, so that the icon is seen on any ground.
const GROUND: &str = "#fbf6ee";

/// Draws them.
///
/// # Errors
/// When the browser is missing or does not draw.
pub(crate) fn run() -> Result<()> {
    tool::ensure(&[&tool::CHROMIUM])?;
    let svg = std::fs::read_to_string(top().join(DRAWING)).with_context(|| format!("cannot read {DRAWING}"))?;
    let inside = svg.split_once('>').and_then(|(_, rest)| rest.rsplit_once("</svg>")).context("the drawing is no SVG")?.0;
    let folder = top().join("assets/icons").canonicalize().context("there is no folder assets/icons")?;
    let scratch = std::env::temp_dir().join(format!("mbc-voice-icons-{}", std::process::id()));
    std::fs::create_dir_all(&scratch)?;
    for (name, pixels, free) in PICTURES {
        let (start, size) = (-34.0 * free, 34.0 * (1.0 + 2.0 * free));
        let page = format!(
            "<!doctype html><style>html,body{{margin:0;background:{GROUND}}}svg{{display:block}}</style>\
             <svg width=\"{pixels}\" height=\"{pixels}\" viewBox=\"{start} {start} {size} {size}\">{inside}</svg>"
        );
        let (html, picture) = (scratch.join("icon.html"), folder.join(format!("{name}.png")));
        std::fs::write(&html, page)?;
        let status = Command::new(std::env::var("CHROMIUM").unwrap_or_else(|_| "chromium".to_owned()))
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"])
            .arg(format!("--user-data-dir={}", scratch.join("profile").display()))
            .arg(format!("--window-size={pixels},{pixels}"))
            .arg(format!("--screenshot={}", picture.display()))
            .arg(&html)
            .stderr(Stdio::null())
            .status()?;
        ensure!(status.success() && picture.is_file(), "the browser did not draw {name}");
    }
    std::fs::remove_dir_all(&scratch)?;
    std::fs::write(folder.join("drawn-from.svg"), svg)?;
    Ok(())
}
