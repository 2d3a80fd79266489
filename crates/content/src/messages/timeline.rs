//! The fixed words of the timeline of treatments.

use serde::Deserialize;

/// The words of the timeline.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is the text of the same name in messages/<language>.toml, which says where it stands")]
pub struct TimelineWords {
    pub see: String,
    pub title: String,
    pub description: String,
    pub lead: String,
    pub panel: String,
    pub panel_help: String,
    pub markers: String,
    pub markers_help: String,
    pub rare: String,
    pub take: String,
    pub chosen: String,
    pub chip: String,
    pub clear: String,
    pub nothing_chosen: String,
    pub of_all: String,
    pub options: String,
    pub asks: String,
    pub others: String,
    pub strip: String,
    pub strip_label: String,
    pub beginnings: String,
    pub approvals: String,
    pub ongoing_part: String,
    pub ongoing: String,
    pub option: String,
    pub ask: String,
    pub other: String,
    pub results: String,
    pub medicines: String,
    pub accelerated: String,
    pub accelerated_first: String,
    pub confirmed: String,
    pub withdrawn: String,
    pub uses: String,
    pub more: String,
    pub notes_title: String,
    pub notes: Vec<String>,
    pub plain_list: String,
}
