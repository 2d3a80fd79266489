//! The tree as plain text, for mail, the clipboard and a terminal.

use crate::tree::{Block, Fact, Inline, Item, Mark};
use crate::twin::own_and_twin;

/// A line's own words alone.
#[must_use]
pub fn inlines_text(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) | Inline::Term { text, .. } => text.clone(),
            Inline::Strong(inner) | Inline::Emphasis(inner) => inlines_text(inner),
            Inline::Link { text, to } if inlines_text(text) == *to => to.clone(),
            Inline::Link { text, to } => format!("{} ({to})", inlines_text(text)),
            Inline::Twin { .. } => String::new(),
        })
        .collect()
}

/// Blocks as plain text, lines at most `columns` characters wide where the words allow.
#[must_use]
pub fn blocks_text(blocks: &[Block], columns: usize) -> String {
    let mut out = String::new();
    for block in blocks {
        let text = block_text(block, columns);
        if !text.is_empty() {
            if !out.is_empty() {
                out.push('\n');
            }
            out.push_str(&text);
        }
    }
    out
}

fn block_text(block: &Block, columns: usize) -> String {
    match block {
        Block::Heading { level: 1, text } => heading_text(&inlines_text(text).to_uppercase(), text, "="),
        Block::Heading { text, .. } => heading_text(&inlines_text(text), text, "-"),
        Block::Paragraph(line) => line_text(&line.text, columns, "", ""),
        Block::List(items) => items.iter().map(|item| item_text(item, columns)).collect(),
        Block::Facts(facts) => facts.iter().map(|fact| fact_text(fact, columns)).collect(),
        Block::Columns([first, second]) => format!("{}\n{}", blocks_text(first, columns), blocks_text(second, columns)),
        Block::Callout { title, text } => {
            format!("{}{}", line_text(title, columns, "", ""), line_text(text, columns, "    ", "    "))
        }
        Block::Rule | Block::Room { .. } | Block::NewPage | Block::Picture(_) => String::new(),
    }
}

/// A line, and below it the same in another language.
fn line_text(line: &[Inline], columns: usize, first_indent: &str, next_indent: &str) -> String {
    let twin = own_and_twin(line).1.map(|twin| wrap(&inlines_text(twin.text), columns, next_indent, next_indent));
    wrap(&inlines_text(line), columns, first_indent, next_indent) + &twin.unwrap_or_default()
}

fn heading_text(own: &str, line: &[Inline], rule: &str) -> String {
    let twin = own_and_twin(line).1.map(|twin| inlines_text(twin.text) + "\n").unwrap_or_default();
    format!("{own}\n{twin}{}\n", rule.repeat(own.chars().count()))
}

fn fact_text(Fact { name, value, open }: &Fact, columns: usize) -> String {
    let sign = if *open { "? " } else { "" };
    let own = wrap(&format!("{}: {sign}{}", inlines_text(name), inlines_text(value)), columns, "", "    ");
    let [other_name, other_value] = [name, value].map(|line| own_and_twin(line).1.map(|twin| inlines_text(twin.text)));
    if other_name.is_none() && other_value.is_none() {
        return own;
    }
    let (name, value) = (other_name.unwrap_or_else(|| inlines_text(name)), other_value.unwrap_or_else(|| inlines_text(value)));
    own + &wrap(&format!("{name}: {sign}{value}"), columns, "    ", "    ")
}

fn item_text(item: &Item, columns: usize) -> String {
    let mark = match item.mark {
        Mark::Bullet => "- ".to_owned(),
        Mark::Number(number) => format!("{number}. "),
        Mark::Box => "[ ] ".to_owned(),
        Mark::Option => "* ".to_owned(),
        Mark::Ask => "? ".to_owned(),
    };
    let indent = " ".repeat(mark.chars().count());
    let mut out = String::new();
    for (index, line) in item.lines.iter().enumerate() {
        out.push_str(&line_text(&line.text, columns, if index == 0 { &mark } else { &indent }, &indent));
    }
    out
}

/// Words filled into lines of at most `columns` characters; a word that is longer keeps a line of its own.
#[must_use]
pub fn wrap(text: &str, columns: usize, first_indent: &str, next_indent: &str) -> String {
    let mut out = String::new();
    let mut line = first_indent.to_owned();
    let mut is_empty = true;
    for word in text.split_whitespace() {
        if !is_empty && line.chars().count() + 1 + word.chars().count() > columns {
            out.push_str(line.trim_end());
            out.push('\n');
            line = next_indent.to_owned();
            is_empty = true;
        }
        if !is_empty {
            line.push(' ');
        }
        line.push_str(word);
        is_empty = false;
    }
    out.push_str(line.trim_end());
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_filled_and_a_long_word_is_never_cut() {
        assert_eq!(wrap("one two three", 8, "- ", "  "), "- one\n  two\n  three\n");
        assert_eq!(wrap("a pneumonoultramicroscopic b", 10, "", ""), "a\npneumonoultramicroscopic\nb\n");
    }
}
