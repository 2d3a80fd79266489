//! The page that saves the site on the reader's device, and what saving needs. Only a tap on its button saves anything.

use maud::{Markup, html};

use crate::components::button::{Weight, link};
use crate::components::layout::{Page, Style, page};
use crate::{Edition, Html};

/// Name of the file that tells a device how the site is called and drawn.
pub const MANIFEST: &str = "site.webmanifest";
/// Name of the list of what is saved.
pub const OFFLINE_LIST: &str = "offline.json";
/// Name of the script that answers in place of the network when something is saved. It stands beside the home page, because a
/// browser lets it answer only for what stands below it.
pub const SERVICE_WORKER: &str = "service-worker.js";
/// Name of the page that is shown when neither device nor network has what was asked for.
pub const NO_CONNECTION: &str = "no-connection.html";
/// The script of that name.
pub const WORKER: &str = include_str!("service_worker.js");

/// The place in every page before whose last part the worker says that the page comes from the device, and of which day it is. The
/// worker has the same words.
pub const SAVED_LINE: &str = "</nav><p class=\"fine\">";

/// The page. `bytes` is what travels when the site is saved.
#[must_use]
pub fn offline(edition: &Edition, bytes: usize) -> Html {
    let words = &edition.words.offline;
    let main = html! {
        div.wrap.text {
            div.column {
                h1 { (words.title) }
                p.lead { (words.lead) }
                div.prose {
                    ul.bullets role="list" { @for point in &words.points { li { (point) } } }
                    (save_box(edition, bytes))
                    h2 { (words.private_title) }
                    p { (words.private) }
                }
                div.acts { (link(&edition.ready_path(), &words.next, Weight::Side)) }
            }
        }
    };
    let frame = Page {
        title: &words.title,
        description: Some(&words.description),
        path: Some(edition.offline_path()),
        style: Style::Reading,
        script: Some(&edition.assets.offline),
        ..Page::default()
    };
    page(edition, &frame, &main)
}

/// The buttons wait for the script: without it they could do nothing.
fn save_box(edition: &Edition, bytes: usize) -> Markup {
    let words = &edition.words.offline;
    html! {
        div.offline data-worker=(edition.home_file(SERVICE_WORKER)) data-home=(edition.home_path())
            data-saving=(words.saving) data-saved=(words.saved) data-renewed=(words.renewed) data-failed=(words.failed)
            data-forgotten=(words.forgotten) data-not-possible=(words.not_possible) {
            p { (guide::fill(&words.size, &[("size", &megabytes(bytes))])) }
            p.state role="status" {}
            div.acts hidden {
                button.act.main type="button" data-do="save" { (words.save) }
                button.act.main type="button" data-do="renew" hidden { (words.renew) }
                button.act.side type="button" data-do="forget" hidden { (words.forget) }
            }
            noscript { p { (words.needs_scripts) } }
        }
    }
}

/// With one digit after the point, never less than is needed.
fn megabytes(bytes: usize) -> String {
    let tenths = bytes.div_ceil(100_000);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_told_in_tenths_and_rounded_up() {
        assert_eq!([0, 1, 100_000, 1_234_567, 2_000_000].map(megabytes), ["0.0", "0.1", "0.1", "1.3", "2.0"]);
    }
}
