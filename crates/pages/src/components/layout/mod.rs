//! The frame of every page: head, skip link, header, main, footer.

use guide::fill;
use maud::{DOCTYPE, Markup, html};

use crate::{Edition, Html};

/// What a page says of itself.
pub(crate) struct Page<'a> {
    /// Its title, without the name of the site.
    pub(crate) title: &'a str,
    /// One sentence for search engines; none for pages they never see.
    pub(crate) description: Option<&'a str>,
    /// Its own address where the header links to it.
    pub(crate) path: Option<String>,
    /// Whether it shows a form again because something has to be put right.
    pub(crate) has_faults: bool,
}

/// The whole page around its main part.
pub(crate) fn page(edition: &Edition, page: &Page, main: &Markup) -> Html {
    let words = edition.words;
    let mut title = fill(&words.page_title, &[("page", page.title), ("name", edition.name)]);
    if page.has_faults {
        title = fill(&words.error_title, &[("page", &title)]);
    }
    let markup = html! {
        (DOCTYPE)
        html lang=(edition.language) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                title { (title) }
                @if let Some(description) = page.description { meta name="description" content=(description); }
                meta name="color-scheme" content="light dark";
                meta name="format-detection" content="telephone=no";
                @for font in &edition.assets.preload {
                    link rel="preload" as="font" type="font/woff2" crossorigin href=(font);
                }
                link rel="stylesheet" href=(edition.assets.style);
                link rel="icon" type="image/svg+xml" href=(edition.assets.icon);
            }
            body {
                a.skip href="#main" { (words.skip) }
                (header(edition, page))
                main id="main" tabindex="-1" { (main) }
                (footer(edition))
            }
        }
    };
    markup.into_string()
}

fn header(edition: &Edition, page: &Page) -> Markup {
    let words = edition.words;
    let current = |path: &str| (page.path.as_deref() == Some(path)).then_some("page");
    let link = |path: String, text: &str, class: &str| html! { a class=(class) href=(path) aria-current=[current(&path)] { (text) } };
    html! {
        header.top.wrap {
            a.mark href=(edition.home_path()) aria-label=(fill(&words.home_link, &[("name", edition.name)])) {
                (mark()) span { (edition.name) }
            }
            nav aria-label=(words.nav_label) {
                (link(edition.guide_path(), &words.nav_guide, "wide"))
                (link(edition.ready_path(), &words.nav_ready, "wide"))
                (link(edition.article_path("about"), &words.nav_about, ""))
            }
        }
    }
}

fn footer(edition: &Edition) -> Markup {
    let words = edition.words;
    let reviewed = edition.reviewer.map_or_else(|| words.not_reviewed.clone(), |name| fill(&words.reviewed_by, &[("name", name)]));
    html! {
        footer.foot {
            div.wrap {
                div.help { h2 { (words.help_title) } p { (words.help) } }
                nav aria-label=(words.footer_label) {
                    ul role="list" {
                        li { a href=(edition.guide_path()) { (words.nav_guide) } }
                        li { a href=(edition.ready_path()) { (words.nav_ready) } }
                        li { a href=(edition.article_path("privacy")) { (words.nav_privacy) } }
                        li { a href=(edition.article_path("about")) { (words.nav_about) } }
                    }
                }
                p.fine { (words.no_advice) " " (reviewed) }
            }
        }
    }
}

/// The logo: a voice, as five rounded bars.
fn mark() -> Markup {
    html! {
        svg width="34" height="28" viewBox="0 0 34 28" aria-hidden="true" {
            path d="M3 13.5v1M10 10v8M17 3v22M24 8v12M31 12v4" {}
        }
    }
}
