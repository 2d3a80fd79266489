//! What a reader's own device does with the guide beyond files: print, share, carry to another device, keep, forget.

use guide::Guide;
use maud::{Markup, html};
use serde::Serialize;
use time::Date;

use super::resume::since;
use super::turn::View;
use super::{fields, review};
use crate::components::button::{Weight, act, go};
use crate::components::qr::{qr, too_fine};
use crate::components::tick_row::tick_row;

/// What a browser keeps when it is asked to.
#[derive(Serialize)]
struct Kept {
    answers: String,
    kept_on: String,
}

/// Everything that needs the device, below the files.
pub(super) fn ways(view: &View, guide: &Guide, address: &str) -> Markup {
    let Some(words) = &view.desk.device else { return html! {} };
    let text = view.desk.guide_file("my-treatment-guide.txt");
    html! {
        p.did role="status" {}
        details.more {
            summary { (words.other) }
            div.acts {
                (act("print", &words.print, Weight::Side))
                (act("share", &words.share, Weight::Side))
                button.act.side type="button" data-do="copy" data-file=(text) data-done=(words.copied) data-failed=(words.copy_failed) { (words.copy) }
            }
            p { (words.mail_how) }
            div.acts { a.act.side href=(mail(&words.mail_subject, &words.mail_body)) { (words.mail) } }
        }
        (link(view, &guide.answers.link_at(address)))
        (keep(view, guide))
    }
}

fn link(view: &View, link: &str) -> Markup {
    let Some(words) = &view.desk.device else { return html! {} };
    html! {
        details.more {
            summary { (words.link_title) }
            p { (words.link_how) }
            label for="link" { (words.link_label) }
            input type="text" id="link" value=(link) readonly spellcheck="false";
            div.acts { button.act.side type="button" data-do="copy-link" data-done=(words.copied) data-failed=(words.copy_failed) { (words.link_copy) } }
            @match qr(link, &words.link_code) {
                Some(code) => { (code) p.note { (words.link_code) } },
                None => (too_fine(&words.link_too_long)),
            }
            (tick_row(fields::CODE, fields::CODE, fields::YES, &words.link_print, "", false))
        }
    }
}

fn keep(view: &View, guide: &Guide) -> Markup {
    let Some(words) = &view.desk.device else { return html! {} };
    let kept = Kept { answers: guide.answers.to_json_text(), kept_on: guide::iso_date(guide.made_on) };
    let kept = serde_json::to_string(&kept).unwrap_or_default();
    html! {
        details.more {
            summary { (words.keep_title) }
            p { (words.keep_how) }
            p { (words.keep_what) }
            (review::plain(view))
            div.acts {
                button.act.side type="button" data-do="keep" data-kept=(kept) data-done={ (words.kept) " " (words.kept_until) } data-failed=(words.keep_failed) { (words.keep) }
                button.act.quiet type="button" data-do="forget" data-done=(words.forgotten) { (words.forget) }
            }
        }
    }
}

/// The answers kept on this device, with the two things one can do with them.
pub(super) fn welcome(view: &View, kept_on: Date) -> Markup {
    let Some(words) = &view.desk.device else { return html! {} };
    html! {
        div.wrap {
            section.kept.column aria-labelledby="kept-title" {
                h2 id="kept-title" { (since(view, &words.welcome_back, kept_on)) }
                (review::plain(view))
                form method="post" action=(view.desk.guide_path) autocomplete="off" {
                    (fields::hidden(view.draft, None, false))
                    div.acts {
                        (go("next", &words.go_on, Weight::Main))
                        button.act.quiet type="button" data-do="forget" data-done=(words.forgotten) { (words.forget) }
                    }
                    p.did role="status" {}
                }
            }
        }
    }
}

/// A letter with an empty envelope: nothing that was answered stands in it.
fn mail(subject: &str, body: &str) -> String {
    format!("mailto:?subject={}&body={}", escaped(subject), escaped(body))
}

/// Percent-encoded (RFC 3986, 2.1), all but letters, digits and the four unreserved signs.
fn escaped(text: &str) -> String {
    let sign = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(sign).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_to_write_escapes_every_sign_that_means_something() {
        assert_eq!(mail("A & b", "ñ?"), "mailto:?subject=A%20%26%20b&body=%C3%B1%3F");
    }
}
