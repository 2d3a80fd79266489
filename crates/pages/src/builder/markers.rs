//! The question on markers: two quick answers for all of them, or one by one, the common ones first.

use care::Finding;
use guide::{MarkerEntry, fill};
use maud::{Markup, html};

use super::fields::marker_field;
use super::turn::View;
use super::{Step, frame};
use crate::components::choice_row::{Row, choice_row};
use crate::components::found_row::found_row;

/// The question on markers.
pub(super) fn markers(view: &View) -> (String, Markup) {
    let words = &view.desk.words;
    let book = &view.desk.book;
    let (common, rare): (Vec<&MarkerEntry>, Vec<&MarkerEntry>) = book.markers.iter().partition(|entry| entry.common);
    let names: Vec<&str> = common.iter().map(|entry| entry.short.as_str()).collect();
    let none_hint = fill(&words.none_found_hint, &[("count", &common.len().to_string()), ("markers", &book.words.list(&names))]);
    let quick = |value, label, hint| choice_row(&Row { field: super::fields::GO, value, label, hint, picture: None, chosen: None });
    let is_said = rare.iter().any(|entry| view.draft.markers.contains_key(&entry.marker));
    let inside = html! {
        (frame::enter_means_next())
        (quick("not-tested", words.not_tested.as_str(), words.not_tested_hint.as_str()))
        (quick("none-found", words.none_found.as_str(), none_hint.as_str()))
        h2.part { (words.one_by_one) }
        (rows(view, &common))
        @if !rare.is_empty() {
            details.where.rare open[is_said] {
                summary { (words.rare) }
                p.hint { (words.rare_help) }
                (rows(view, &rare))
            }
        }
        div.bar { (frame::on_and_back(view)) }
    };
    (words.markers_question.clone(), frame::question(view, Step::Markers, &words.markers_question, &words.markers_help, &inside))
}

fn rows(view: &View, entries: &[&MarkerEntry]) -> Markup {
    let finding = |entry: &MarkerEntry| view.draft.markers.get(&entry.marker).copied().unwrap_or(Finding::NotSure);
    html! {
        @for entry in entries {
            (found_row(&view.desk.words, &marker_field(entry.marker), entry, finding(entry), view.fault(&marker_field(entry.marker))))
        }
    }
}
