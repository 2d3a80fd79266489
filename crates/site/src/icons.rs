//! The icon as pictures of fixed sizes, for a device that puts the site beside its programs. Drawn here, so that they have the colours
//! of this copy; understands as much of SVG as the icon is made of: upright strokes with round ends.

use std::io::Write as _;

use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};

use crate::file::{Cache, File};

/// A picture of the icon.
#[derive(Clone, Debug)]
pub(crate) struct Icon {
    /// Its address.
    pub(crate) path: String,
    /// The picture.
    pub(crate) file: File,
    /// Pixels on each side.
    pub(crate) pixels: u16,
    /// Whether it may be cut to any shape: the drawing stands well within.
    pub(crate) is_maskable: bool,
}

/// Name, pixels, and the part of the drawing's width that stays free on each side. What may be cut to a circle keeps the drawing
/// within four fifths of it (W3C Web Application Manifest, "icon masks").
const PICTURES: [(&str, u16, f32, bool); 3] =
    [("icon-192", 192, 0.12, false), ("icon-512", 512, 0.12, false), ("icon-maskable-512", 512, 0.4, true)];

/// Every size, on this ground; none where the drawing is of another kind than the one we know.
pub(crate) fn icons(svg: &str, ground: &str) -> Vec<Icon> {
    let (Some(drawing), Some(ground)) = (Drawing::read(svg), colour(ground)) else { return Vec::new() };
    let icon = |(name, pixels, free, is_maskable)| {
        let file = File::new(drawing.png(pixels, free, ground), "image/png", Cache::Forever);
        Icon { path: format!("/assets/{name}-{}.png", &file.etag[..8]), file, pixels, is_maskable }
    };
    PICTURES.map(icon).into()
}

/// Upright strokes in a square.
struct Drawing {
    /// Length of the square's sides.
    size: f32,
    /// Half the width of a stroke.
    radius: f32,
    colour: [u8; 3],
    strokes: Vec<Stroke>,
}

struct Stroke {
    x: f32,
    top: f32,
    bottom: f32,
}

impl Drawing {
    fn read(svg: &str) -> Option<Self> {
        let attribute = |name: &str| svg.split_once(&format!(" {name}=\"")).and_then(|(_, rest)| rest.split('"').next());
        let stroke = |written: &str| {
            let (start, height) = written.split_once('v')?;
            let (x, top) = start.split_once(' ')?;
            let (x, top, height): (f32, f32, f32) = (x.parse().ok()?, top.parse().ok()?, height.parse().ok()?);
            Some(Stroke { x, top, bottom: top + height })
        };
        Some(Self {
            size: attribute("viewBox")?.rsplit(' ').next()?.parse().ok()?,
            radius: attribute("stroke-width")?.parse::<f32>().ok()? / 2.0,
            colour: colour(attribute("stroke")?)?,
            strokes: attribute("d")?.split('M').skip(1).map(stroke).collect::<Option<_>>()?,
        })
    }

    /// The picture as an indexed PNG: from the ground to the colour of the strokes in 256 steps.
    fn png(&self, pixels: u16, free: f32, ground: [u8; 3]) -> Vec<u8> {
        let step = self.size * (1.0 + 2.0 * free) / f32::from(pixels);
        let at = |pixel: u16| (f32::from(pixel) + 0.5) * step - self.size * free;
        let mut rows = Vec::with_capacity(usize::from(pixels) * (usize::from(pixels) + 1));
        for y in 0..pixels {
            // Each row begins with the number of its filter: none.
            rows.push(0);
            rows.extend((0..pixels).map(|x| self.cover(at(x), at(y), step)));
        }
        let palette: Vec<u8> = (0..=255_u8).flat_map(|part| mix(ground, self.colour, part)).collect();
        let side = u32::from(pixels).to_be_bytes();
        let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
        // Eight bits a pixel, indexed, and the only way there is to compress, filter and order them.
        chunk(&mut out, b"IHDR", &[&side[..], &side[..], &[8, 3, 0, 0, 0]].concat());
        chunk(&mut out, b"PLTE", &palette);
        chunk(&mut out, b"IDAT", &deflate(&rows));
        chunk(&mut out, b"IEND", &[]);
        out
    }

    /// How much of a pixel of this size strokes cover, in 255ths.
    fn cover(&self, x: f32, y: f32, pixel: f32) -> u8 {
        let near = self.strokes.iter().filter(|stroke| (stroke.x - x).abs() < self.radius + pixel);
        let distance = near.map(|stroke| (x - stroke.x).hypot(y - y.clamp(stroke.top, stroke.bottom))).fold(f32::INFINITY, f32::min);
        let part = ((self.radius - distance) / pixel + 0.5).clamp(0.0, 1.0);
        // Between 0 and 255.
        (part * 255.0).round() as u8
    }
}

/// `#rrggbb`.
fn colour(written: &str) -> Option<[u8; 3]> {
    let digits = written.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
    Some([red, green, blue])
}

fn mix(from: [u8; 3], to: [u8; 3], part: u8) -> [u8; 3] {
    std::array::from_fn(|at| {
        let mixed = (u16::from(from[at]) * (255 - u16::from(part)) + u16::from(to[at]) * u16::from(part)) / 255;
        u8::try_from(mixed).unwrap_or(u8::MAX)
    })
}

fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(6));
    // Writing to a vector cannot fail.
    encoder.write_all(bytes).and_then(|()| encoder.finish()).unwrap_or_default()
}

fn chunk(out: &mut Vec<u8>, kind: &[u8; 4], data: &[u8]) {
    out.extend(u32::try_from(data.len()).unwrap_or_default().to_be_bytes());
    let mut check = Crc::new();
    for part in [&kind[..], data] {
        out.extend(part);
        check.update(part);
    }
    out.extend(check.sum().to_be_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    const BAR: &str = r##"<svg viewBox="0 0 10 10"><path d="M5 3v4" stroke="#ff0000" stroke-width="2"/></svg>"##;

    #[test]
    fn a_stroke_covers_its_middle_and_not_the_corner_and_half_of_a_pixel_at_its_edge() {
        let drawing = Drawing::read(BAR).unwrap();
        assert_eq!([(5.0, 5.0), (5.0, 2.5), (0.0, 0.0), (5.0, 1.0)].map(|(x, y)| drawing.cover(x, y, 0.1)), [255, 255, 0, 0]);
        assert_eq!([(4.0, 5.0), (6.0, 5.0), (5.0, 8.0)].map(|(x, y)| drawing.cover(x, y, 0.1)), [128; 3]);
    }

    #[test]
    fn a_drawing_of_another_kind_gives_no_picture() {
        assert_eq!(icons(BAR, "#ffffff").len(), 3);
        for other in [BAR.replace("v4", "h4"), BAR.replace("#ff0000", "red"), BAR.replace("stroke-width", "width")] {
            assert!(icons(&other, "#ffffff").is_empty(), "{other}");
        }
    }
}
