//! The tree as plain text, for mail, the clipboard and a terminal.

use crate::tree::{Block, Inline, Item, Mark};

/// A line's words alone.
#[must_use]
pub fn inlines_text(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) | Inline::Term { text, .. } => text.clone(),
            Inline::Strong(inner) | Inline::Emphasis(inner) => inlines_text(inner),
            Inline::Link { text, to } if inlines_text(text) == *to => to.clone(),
            Inline::Link { text, to } => format!("{} ({to})", inlines_text(text)),
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
        Block::Heading { level: 1, text } => {
            let text = inlines_text(text).to_uppercase();
            format!("{text}\n{}\n", "=".repeat(text.chars().count()))
        }
        Block::Heading { text, .. } => {
            let text = inlines_text(text);
            format!("{text}\n{}\n", "-".repeat(text.chars().count()))
        }
        Block::Paragraph(line) => wrap(&inlines_text(&line.text), columns, "", ""),
        Block::List(items) => items.iter().map(|item| item_text(item, columns)).collect(),
        Block::Facts(facts) => facts
            .iter()
            .map(|fact| {
                wrap(&format!("{}: {}{}", fact.name, if fact.open { "? " } else { "" }, inlines_text(&fact.value)), columns, "", "    ")
            })
            .collect(),
        Block::Columns([first, second]) => format!("{}\n{}", blocks_text(first, columns), blocks_text(second, columns)),
        Block::Callout { title, text } => {
            format!("{}{}", wrap(&inlines_text(title), columns, "", ""), wrap(&inlines_text(text), columns, "    ", "    "))
        }
        Block::Rule | Block::Room { .. } | Block::NewPage | Block::Picture(_) | Block::Code(_) => String::new(),
    }
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
        let text = inlines_text(&line.text);
        out.push_str(&wrap(&text, columns, if index == 0 { &mark } else { &indent }, &indent));
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
