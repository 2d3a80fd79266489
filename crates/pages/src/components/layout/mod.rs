//! The frame of every page: head, skip link, header, main, footer.

use guide::fill;
use maud::{DOCTYPE, Markup, html};

use super::languages::{Here, languages};
use crate::offline::MANIFEST;
use crate::{Edition, Html};

/// What a page says of itself.
#[derive(Default)]
pub(crate) struct Page<'a> {
    /// Its title, without the name of the site.
    pub(crate) title: &'a str,
    /// One sentence for search engines; none for pages they never see.
    pub(crate) description: Option<&'a str>,
    /// Its own address; none for one that a form produced.
    pub(crate) path: Option<String>,
    /// Address of the page it belongs to, where the header links to that.
    pub(crate) parent: Option<String>,
    /// Whether it shows a form again because something has to be put right.
    pub(crate) has_faults: bool,
    /// The style it needs.
    pub(crate) style: Style,
    /// Address of the script it works better with.
    pub(crate) script: Option<&'a str>,
    /// Whether it has the button that reads it aloud.
    pub(crate) is_read_aloud: bool,
    /// Whether search engines are asked to leave it out.
    pub(crate) is_unlisted: bool,
    /// The form that a switch of language takes along, and where it goes on there; for pages without an address.
    pub(crate) form: Option<(&'a str, &'a str)>,
}

/// A page pays only for the style it needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Style {
    /// The builder and the guide.
    #[default]
    Guide,
    /// The home page.
    Home,
    /// Pages one reads.
    Reading,
    /// Pages of treatments.
    Treatment,
    /// Pages of treatments with a picture.
    Pictured,
    /// Lists of pages, treatments, sources, organisations.
    List,
    /// The word list.
    Words,
    /// The timeline.
    Timeline,
}

/// The whole page around its main part.
pub(crate) fn page(edition: &Edition, page: &Page, main: &Markup) -> Html {
    let words = edition.words;
    let mut title = fill(&words.page_title, &[("page", page.title), ("name", edition.name)]);
    if page.has_faults {
        title = fill(&words.error_title, &[("page", &title)]);
    }
    let style = edition.assets.style(page.style);
    let markup = html! {
        (DOCTYPE)
        html lang=(edition.language) dir=(edition.book.words.direction.id()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                title { (title) }
                @if let Some(description) = page.description { meta name="description" content=(description); }
                @if page.is_unlisted { meta name="robots" content="noindex"; }
                meta name="color-scheme" content="light dark";
                meta name="format-detection" content="telephone=no";
                @for font in &edition.assets.preload {
                    link rel="preload" as="font" type="font/woff2" crossorigin href=(font);
                }
                link rel="stylesheet" href=(style);
                link rel="icon" href=(edition.assets.icon);
                @if is_kept(edition, page) { link rel="manifest" href=(edition.home_file(MANIFEST)); }
                @if let Some(path) = &page.path { (alternates(edition, path)) }
                @if page.is_read_aloud { script src=(edition.assets.listen) defer {} }
                @if let Some(script) = page.script { script src=(script) defer {} }
            }
            body {
                a.skip href="#main" { (words.skip) }
                (header(edition, page))
                main id="main" tabindex="-1" { (main) }
                (footer(edition, page))
            }
        }
    };
    markup.into_string()
}

/// The same page in every language, for search engines; nothing on a site in one language.
fn alternates(edition: &Edition, path: &str) -> Markup {
    let others = edition.others();
    html! {
        @if !others.is_empty() {
            link rel="alternate" hreflang=(edition.language) href=(path);
            @for other in &others { link rel="alternate" hreflang=(other.tag) href=(other.path(path)); }
        }
    }
}

fn header(edition: &Edition, page: &Page) -> Markup {
    let words = edition.words;
    let home = edition.home_path();
    let here = page.form.map_or_else(|| Here::Path(page.path.as_deref().unwrap_or(&home)), |(form, go)| Here::Form(form, go));
    let current = |path: &str| match page.path.as_deref() == Some(path) {
        true => Some("page"),
        false => (page.parent.as_deref() == Some(path)).then_some("true"),
    };
    let link = |path: String, text: &str| html! { a href=(path) aria-current=[current(&path)] { (text) } };
    // The timeline stands for all pages on treatments.
    let treatments = current(&edition.timeline_path()).or_else(|| current(&edition.treatments_path()).map(|_| "true"));
    html! {
        header.top.wrap {
            a.mark href=(edition.home_path()) aria-label=(fill(&words.home_link, &[("name", edition.name)])) {
                (mark()) span { (edition.name) }
            }
            nav aria-label=(words.nav_label) {
                (link(edition.learn_path(), &words.nav_learn))
                a href=(edition.timeline_path()) aria-current=[treatments] { (words.nav_treatments) }
                (link(edition.glossary_path(), &words.nav_glossary))
                (link(edition.help_path(), &words.nav_help))
            }
            (languages(edition, here))
            a.go href=(edition.guide_path()) aria-current=[current(&edition.guide_path())] { (words.nav_guide) }
        }
    }
}

/// Whether it is a page from which one puts the site beside the programs of a device. Pages to read have no byte to spare for that.
fn is_kept(edition: &Edition, page: &Page) -> bool {
    matches!(page.style, Style::Home | Style::Guide) || page.path.as_ref().is_some_and(|path| *path == edition.offline_path())
}

fn footer(edition: &Edition, page: &Page) -> Markup {
    let words = edition.words;
    let reviewed = edition.reviewer.map_or_else(|| words.not_reviewed.clone(), |name| fill(&words.reviewed_by, &[("name", name)]));
    let links = [
        (edition.ready_path(), &words.nav_ready),
        (edition.article_path("editorial-policy"), &words.nav_editorial),
        (edition.sources_path(), &words.nav_sources),
        (edition.article_path("accessibility"), &words.nav_accessibility),
        (edition.article_path("privacy"), &words.nav_privacy),
        (edition.article_path("about"), &words.nav_about),
        (edition.offline_path(), &words.offline.nav),
    ];
    html! {
        footer.foot {
            div.wrap {
                div.help { h2 { (words.help_title) } p { (words.help) } }
                nav aria-label=(words.footer_label) { ul role="list" { @for (path, name) in &links { li { a href=(path) { (name) } } } } }
                p.fine { (words.no_advice) @if matches!(page.style, Style::Guide | Style::Home) { " " (reviewed) } }
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
