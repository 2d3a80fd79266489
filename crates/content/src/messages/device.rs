//! The words for what only the reader's own device does with a guide: make it, keep it, share it, open it from a link.

use serde::{Deserialize, Serialize};

/// The words of the guide builder where the guide is made on the device.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is the text of the same name in messages/<language>.toml, which says where it stands")]
pub struct DeviceWords {
    pub privacy: String,
    pub wait: String,
    pub failed: String,
    pub failed_alone: String,
    pub gone: String,
    pub print: String,
    pub other: String,
    pub share: String,
    pub mail: String,
    pub mail_how: String,
    pub mail_subject: String,
    pub mail_body: String,
    pub copy: String,
    pub copied: String,
    pub copy_failed: String,
    pub link_title: String,
    pub link_how: String,
    pub link_label: String,
    pub link_copy: String,
    pub link_code: String,
    pub link_print: String,
    pub link_too_long: String,
    pub keep_title: String,
    pub keep_how: String,
    pub keep_what: String,
    pub keep: String,
    pub keep_failed: String,
    pub kept: String,
    pub kept_until: String,
    pub forget: String,
    pub forgotten: String,
    pub welcome_back: String,
    pub go_on: String,
    pub from_link: String,
    pub from_timeline: String,
    pub link_damaged: String,
    pub link_newer: String,
    pub link_foreign: String,
}
