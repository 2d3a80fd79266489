//! The tree as HTML. Class names say what a part is for; the site's style decides how it looks.

use std::fmt::Write as _;

use crate::tree::{Block, Fact, Inline, Item, Line, Mark, Style};

/// Words made safe for an HTML text or a quoted attribute.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            sign => out.push(sign),
        }
    }
    out
}

/// A line's words as HTML.
#[must_use]
pub fn inlines_html(inlines: &[Inline]) -> String {
    inlines.iter().map(inline_html).collect()
}

/// Blocks as HTML. Headings start `deeper` levels below the one the tree names; room to write and page breaks are left out.
#[must_use]
pub fn blocks_html(blocks: &[Block], deeper: u8) -> String {
    blocks.iter().map(|block| block_html(block, deeper)).collect()
}

fn inline_html(inline: &Inline) -> String {
    match inline {
        Inline::Text(text) => escape(text),
        Inline::Strong(inner) => format!("<strong>{}</strong>", inlines_html(inner)),
        Inline::Emphasis(inner) => format!("<em>{}</em>", inlines_html(inner)),
        Inline::Link { text, to } => format!("<a href=\"{}\">{}</a>", escape(to), inlines_html(text)),
        Inline::Term { id, text } => {
            format!("<button type=\"button\" class=\"term\" popovertarget=\"term-{}\">{}</button>", escape(id), escape(text))
        }
        Inline::Twin { language, is_right_to_left, text } => {
            let direction = if *is_right_to_left { "rtl" } else { "ltr" };
            format!("<span class=\"twin\" lang=\"{}\" dir=\"{direction}\">{}</span>", escape(language), inlines_html(text))
        }
    }
}

fn block_html(block: &Block, deeper: u8) -> String {
    match block {
        Block::Heading { level, text } => {
            let level = (level + deeper).min(6);
            format!("<h{level}>{}</h{level}>\n", inlines_html(text))
        }
        Block::Paragraph(line) => line_html(line, "p"),
        Block::List(items) => list_html(items),
        Block::Facts(facts) => format!("<dl class=\"facts\">\n{}</dl>\n", facts.iter().map(fact_html).collect::<String>()),
        Block::Columns([first, second]) => {
            let (first, second) = (blocks_html(first, deeper), blocks_html(second, deeper));
            format!("<div class=\"columns\">\n<div>\n{first}</div>\n<div>\n{second}</div>\n</div>\n")
        }
        Block::Callout { title, text } => {
            format!(
                "<div class=\"callout\"><p class=\"note\">{}</p><p class=\"said\">{}</p></div>\n",
                inlines_html(title),
                inlines_html(text)
            )
        }
        Block::Rule => "<hr>\n".to_owned(),
        Block::Room { .. } | Block::NewPage | Block::Picture(_) => String::new(),
    }
}

fn list_html(items: &[Item]) -> String {
    let (tag, class) = match items.first().map(|item| item.mark) {
        Some(Mark::Number(_)) => ("ol", "numbers"),
        Some(Mark::Box) => ("ul", "boxes"),
        Some(Mark::Option) => ("ul", "marked option"),
        Some(Mark::Ask) => ("ul", "marked ask"),
        Some(Mark::Bullet) | None => ("ul", "bullets"),
    };
    let mut out = format!("<{tag} class=\"{class}\" role=\"list\">\n");
    for item in items {
        let lines = match item.lines.as_slice() {
            [only] if only.style == Style::Body => inlines_html(&only.text),
            lines => lines.iter().map(|line| line_html(line, "p")).collect(),
        };
        let _ = writeln!(out, "<li>{lines}</li>");
    }
    let _ = writeln!(out, "</{tag}>");
    out
}

fn fact_html(Fact { name, value, open }: &Fact) -> String {
    let class = if *open { " class=\"open\"" } else { "" };
    format!("<div><dt>{}</dt><dd{class}>{}</dd></div>\n", inlines_html(name), inlines_html(value))
}

fn line_html(line: &Line, tag: &str) -> String {
    let class = match line.style {
        Style::Body => return format!("<{tag}>{}</{tag}>\n", inlines_html(&line.text)),
        Style::Lead => "lead",
        Style::Name => "name",
        Style::Large => "large",
        Style::Note => "note",
        Style::Quote => "quote",
        Style::Fine => "fine",
    };
    format!("<{tag} class=\"{class}\">{}</{tag}>\n", inlines_html(&line.text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_readers_own_words_cannot_become_markup() {
        let words = Block::Callout { title: Inline::words("\"'"), text: Inline::words("<script>alert('1') & more</script>") };
        let html = blocks_html(&[words], 0);
        assert!(!html.contains("<script"), "{html}");
        assert!(html.contains("&lt;script&gt;alert(&#39;1&#39;) &amp; more&lt;/script&gt;"), "{html}");
    }
}
