//! What a drawing may hold: the elements, attributes and classes of a picture, and no word. Reads SVG with roxmltree, whose types stay
//! in this file.

use std::ops::Range;

use roxmltree::{Document, Node, ParsingOptions};

use crate::faults::{listed, nearest};

/// A fault of a drawing, with its bytes in the file.
pub(crate) struct DrawingFault {
    pub(crate) span: Range<usize>,
    pub(crate) message: String,
    pub(crate) help: String,
}

/// What was read of a drawing.
#[derive(Default)]
pub(crate) struct Drawing {
    /// The labels it has room for, and where.
    pub(crate) labels: Vec<(String, Range<usize>)>,
    pub(crate) faults: Vec<DrawingFault>,
}

const ELEMENTS: [&str; 15] =
    ["svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon", "text", "tspan", "title", "defs", "marker", "use"];

/// Elements that may hold the place of a label.
const WORDED: [&str; 3] = ["text", "tspan", "title"];

const ATTRIBUTES: [&str; 45] = [
    "class",
    "cx",
    "cy",
    "d",
    "dominant-baseline",
    "dx",
    "dy",
    "fill",
    "fill-opacity",
    "fill-rule",
    "font-size",
    "font-weight",
    "height",
    "href",
    "id",
    "marker-end",
    "marker-mid",
    "marker-start",
    "markerHeight",
    "markerWidth",
    "opacity",
    "orient",
    "points",
    "r",
    "refX",
    "refY",
    "rx",
    "ry",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-opacity",
    "stroke-width",
    "text-anchor",
    "transform",
    "viewBox",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
    "letter-spacing",
    "clip-rule",
];

/// The colours of pictures. A class of this name fills, `line-` before it draws the line.
const COLOURS: [&str; 12] =
    ["paper", "surface", "ink", "muted", "hair", "teal", "teal-wash", "leaf", "leaf-wash", "amber", "amber-wash", "thread"];

/// Reads a drawing of the picture with this id.
pub(crate) fn read_drawing(id: &str, text: &str) -> Drawing {
    let mut drawing = Drawing::default();
    match Document::parse_with_options(text, ParsingOptions::default()) {
        Err(error) => {
            let at = byte(text, error.pos());
            let help = "save it again as SVG from the drawing program, or undo the last change";
            drawing.fault(at..at, format!("this is no valid SVG: {error}"), help);
        }
        Ok(document) => {
            let root = document.root_element();
            if root.tag_name().name() != "svg" || !root.attribute("viewBox").is_some_and(is_view_box) {
                let help = "begin the file with `<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 N\">`, N being its height";
                drawing.fault(start_tag(text, root), "the drawing does not say its size".into(), help);
            }
            for node in document.descendants() {
                drawing.node(id, text, node);
            }
        }
    }
    drawing
}

impl Drawing {
    fn fault(&mut self, span: Range<usize>, message: String, help: impl Into<String>) {
        self.faults.push(DrawingFault { span, message, help: help.into() });
    }

    fn node(&mut self, id: &str, text: &str, node: Node<'_, '_>) {
        if node.is_text() {
            self.words(node);
        } else if node.is_pi() {
            self.fault(node.range(), "an instruction cannot stand in a picture".into(), "delete it");
        } else if node.is_element() {
            let name = node.tag_name().name();
            if !ELEMENTS.contains(&name) {
                let help = "draw it with paths and plain shapes; colours are classes, and words are labels";
                self.fault(start_tag(text, node), format!("`<{name}>` cannot stand in a picture"), help);
            }
            for attribute in node.attributes() {
                self.attribute(id, attribute.name(), attribute.value(), attribute.range());
            }
        }
    }

    /// Words are labels between { and }, so that each language has its own.
    fn words(&mut self, node: Node<'_, '_>) {
        let said = node.text().unwrap_or_default().trim();
        if said.is_empty() {
            return;
        }
        let label = said.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        let in_place = node.parent().is_some_and(|parent| WORDED.contains(&parent.tag_name().name()));
        match label.filter(|label| in_place && is_id(label)) {
            Some(label) => self.labels.push((label.to_owned(), node.range())),
            None => {
                let help = "write `<text ...>{label}</text>` here, and the words below [labels] in the file of each language";
                self.fault(node.range(), format!("the words `{said}` are drawn into the picture"), help);
            }
        }
    }

    fn attribute(&mut self, id: &str, name: &str, value: &str, span: Range<usize>) {
        if !ATTRIBUTES.contains(&name) {
            let help = "delete it; colours are classes such as `teal` and `line-teal`";
            self.fault(span, format!("`{name}` cannot stand in a picture"), help);
            return;
        }
        let own = |link: &str| link.strip_prefix('#').is_some_and(|to| !to.is_empty());
        match name {
            "class" => self.classes(value, span),
            "fill" if value != "none" => {
                self.fault(
                    span,
                    format!("the colour `{value}` is drawn into the picture"),
                    "write a class instead, such as `class=\"teal\"`",
                );
            }
            "href" if !own(value) => {
                self.fault(span, format!("`{value}` leads out of the picture"), "name a part of this drawing: `href=\"#id\"`");
            }
            "id" if !value.starts_with(&format!("{id}-")) => {
                let help = format!("write `id=\"{id}-{value}\"`, so that two pictures on one page cannot be mixed up");
                self.fault(span, format!("the id `{value}` does not begin with the name of the picture"), help);
            }
            _ if value.contains("url(") && !value.strip_prefix("url(").and_then(|rest| rest.strip_suffix(')')).is_some_and(own) => {
                self.fault(span, format!("`{value}` leads out of the picture"), "name a part of this drawing: `url(#id)`");
            }
            _ => {}
        }
    }

    fn classes(&mut self, value: &str, span: Range<usize>) {
        for class in value.split_whitespace() {
            if !COLOURS.contains(&class.strip_prefix("line-").unwrap_or(class)) {
                let help = match nearest(class, COLOURS) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("the classes are {}, each also with `line-` before it", listed(COLOURS, "and")),
                };
                self.fault(span.clone(), format!("`{class}` is no class of pictures"), help);
            }
        }
    }
}

fn is_id(label: &str) -> bool {
    !label.is_empty() && label.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-')
}

/// Four numbers, the first two 0 and the others above it.
fn is_view_box(value: &str) -> bool {
    let numbers: Vec<Option<f64>> = value.split_whitespace().map(|number| number.parse().ok()).collect();
    matches!(numbers[..], [Some(0.0), Some(0.0), Some(width), Some(height)] if width > 0.0 && height > 0.0)
}

/// The start of an element, up to its first `>`.
fn start_tag(text: &str, node: Node<'_, '_>) -> Range<usize> {
    let range = node.range();
    let length = text.get(range.clone()).and_then(|element| element.find('>')).map_or(0, |end| end + 1);
    range.start..range.start + length
}

/// The byte of a row and column, both from 1.
fn byte(text: &str, place: roxmltree::TextPos) -> usize {
    let row = usize::try_from(place.row).unwrap_or(1).saturating_sub(1);
    let before: usize = text.split_inclusive('\n').take(row).map(str::len).sum();
    let line = &text[before.min(text.len())..];
    let column = usize::try_from(place.col).unwrap_or(1).saturating_sub(1);
    before + line.char_indices().nth(column).map_or(0, |(byte, _)| byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(inside: &str) -> Vec<String> {
        let text = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 400\">{inside}</svg>");
        read_drawing("a", &text).faults.into_iter().map(|fault| fault.message).collect()
    }

    #[test]
    fn shapes_in_classes_and_labels_are_taken() {
        let inside = "<g class=\"teal line-ink\" fill=\"none\"><path d=\"M0 0\" marker-end=\"url(#a-tip)\"/></g>\
                      <text x=\"1\" y=\"2\">{one}</text><use href=\"#a-tip\"/>";
        assert_eq!(messages(inside), Vec::<String>::new());
    }

    #[test]
    fn what_could_run_load_or_speak_is_refused() {
        for (inside, part) in [
            ("<script/>", "`<script>`"),
            ("<image href=\"#a\"/>", "`<image>`"),
            ("<g onclick=\"x\"/>", "`onclick`"),
            ("<g style=\"fill:red\"/>", "`style`"),
            ("<g fill=\"red\"/>", "colour `red`"),
            ("<g class=\"blue\"/>", "no class"),
            ("<use href=\"https://a.example/b.svg#c\"/>", "leads out"),
            ("<path marker-end=\"url(https://a.example)\"/>", "leads out"),
            ("<text>Words</text>", "words `Words`"),
            ("<g>{label}</g>", "words `{label}`"),
            ("<g id=\"b\"/>", "does not begin"),
            ("<g>", "no valid SVG"),
        ] {
            let found = messages(inside);
            assert!(found.len() == 1 && found[0].contains(part), "{inside}: {found:?}");
        }
    }

    #[test]
    fn a_drawing_says_its_size() {
        assert_eq!(read_drawing("a", "<svg viewBox=\"0 0 640\"/>").faults.len(), 1);
    }
}
