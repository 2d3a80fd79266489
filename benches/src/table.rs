//! A small table as text.

use std::fmt::Write as _;

/// A heading, the names of the columns, and the rows; the first column to the left, the others to the right.
pub(crate) fn table(heading: &str, columns: &[&str], rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count());
        cells.chain(columns.get(column).map(|name| name.chars().count())).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..columns.len()).map(width).collect();
    let names: Vec<String> = columns.iter().map(|name| (*name).to_owned()).collect();
    let mut out = format!("{heading}\n");
    for row in std::iter::once(&names).chain(rows) {
        for (column, (cell, width)) in row.iter().zip(&widths).enumerate() {
            let _ = if column == 0 { write!(out, "  {cell:<width$}") } else { write!(out, "  {cell:>width$}") };
        }
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_each_other() {
        let rows = [vec!["ours".to_owned(), "2.4".to_owned()], vec!["another".to_owned(), "1013.0".to_owned()]];
        assert_eq!(table("Guide", &["", "ms"], &rows), "Guide\n               ms\n  ours        2.4\n  another  1013.0\n");
    }
}
