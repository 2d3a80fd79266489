//! Every source, once: who published it, when, when it was read, and what rests on it. One page for each letter.

use std::collections::{BTreeMap, BTreeSet};

use content::Source;
use guide::fill;
use maud::html;

use crate::components::layout::Style;
use crate::components::letters::{Letter, letters as letters_nav};
use crate::components::shelf::shelf_mark;
use crate::letters::plain_letter;
use crate::reading::{Reading, reading};
use crate::{Edition, Html};

/// What rests on each source: address and name, in the order of the site.
#[derive(Clone, Debug, Default)]
pub struct Uses(BTreeMap<String, BTreeSet<(u8, String, String)>>);

impl Uses {
    /// Everything of one language that names a source.
    #[must_use]
    pub fn new(edition: &Edition) -> Self {
        let mut uses = Self::default();
        let own = edition.own;
        for page in own.pages.values() {
            uses.add(&page.evidence.sources, 0, &edition.article_path(&page.id), &page.title);
        }
        for page in &own.treatments {
            let name = own.kind(&page.id).map_or("", |entry| &entry.title);
            let approvals = page.medicines.iter().flat_map(|medicine| &medicine.approvals).map(|approval| &approval.evidence.sources);
            for sources in approvals.chain([&page.first.evidence.sources, &page.evidence.sources]) {
                uses.add(sources, 1, &edition.treatment_path(&page.id), name);
            }
        }
        for entry in &own.glossary {
            let name = fill(&edition.words.sources.word, &[("term", &entry.term)]);
            uses.add(&entry.evidence.sources, 2, &edition.term_path(&entry.id), &name);
        }
        for organisation in &own.organisations {
            let group = own.needs.iter().find(|need| organisation.needs.contains(&need.id)).map(|need| need.group.as_str());
            let path = group.map_or_else(|| edition.help_path(), |group| edition.group_path(group));
            uses.add(&organisation.evidence.sources, 3, &path, &organisation.name);
        }
        for question in &edition.book.questions {
            uses.add(&question.sources, 4, &edition.guide_path(), &edition.words.sources.guide);
        }
        uses
    }

    fn add(&mut self, sources: &[String], place: u8, path: &str, name: &str) {
        for source in sources {
            self.0.entry(source.clone()).or_default().insert((place, path.to_owned(), name.to_owned()));
        }
    }

    fn of(&self, source: &str) -> impl Iterator<Item = (&str, &str)> {
        self.0.get(source).into_iter().flatten().map(|(_, path, name)| (path.as_str(), name.as_str()))
    }
}

/// The letters with their sources, sorted by publisher and title.
#[must_use]
pub fn letters<'a>(edition: &Edition<'a>) -> BTreeMap<char, Vec<(&'a str, &'a Source)>> {
    let mut letters: BTreeMap<char, Vec<(&str, &Source)>> = BTreeMap::new();
    for (id, source) in &edition.library.sources {
        letters.entry(plain_letter(&source.publisher)).or_default().push((id, source));
    }
    for sources in letters.values_mut() {
        sources.sort_by_cached_key(|(_, source)| (source.publisher.to_lowercase(), source.title.to_lowercase()));
    }
    letters
}

/// The way to the letters.
#[must_use]
pub fn sources(edition: &Edition) -> Html {
    let words = &edition.words.sources;
    let count = edition.library.sources.len().to_string();
    let frame = Reading {
        title: &words.title,
        description: &words.description,
        path: edition.sources_path(),
        parent: None,
        lead: Some(fill(&words.lead, &[("count", &count)])),
        summary: &words.summary,
        reviewed: None,
        evidence: None,
        next: (edition.article_path("editorial-policy"), words.next.clone()),
        style: Style::List,
        script: None,
    };
    let letters = letters(edition);
    let counted =
        |letter: &char, count: usize| fill(&words.letter_count, &[("letter", &letter.to_string()), ("count", &count.to_string())]);
    let shelf = |(letter, sources): (&char, &Vec<_>)| Letter {
        letter: *letter,
        to: edition.letter_path(*letter),
        said: Some(counted(letter, sources.len())),
    };
    let shelves: Vec<Letter> = letters.iter().map(shelf).collect();
    reading(edition, &frame, |_| {
        html! {
            (letters_nav(&words.letters, &shelves))
            ul.publishers {
                @for (letter, sources) in &letters {
                    @let publishers: BTreeSet<&str> = sources.iter().map(|(_, source)| source.publisher.as_str()).collect();
                    li { b { (letter) } " " (publishers.into_iter().collect::<Vec<_>>().join(" · ")) }
                }
            }
        }
    })
}

/// The sources of one letter.
#[must_use]
pub fn sources_of_letter(edition: &Edition, uses: &Uses, letter: char, sources: &[(&str, &Source)]) -> Html {
    let words = &edition.words.sources;
    let fill_letter = |template: &str| fill(template, &[("letter", &letter.to_string())]);
    let (title, description) = (fill_letter(&words.letter_title), fill_letter(&words.letter_description));
    let frame = Reading {
        title: &title,
        description: &description,
        path: edition.letter_path(letter),
        parent: Some((edition.sources_path(), &words.title)),
        lead: None,
        summary: &[],
        reviewed: None,
        evidence: None,
        next: (edition.sources_path(), words.back.clone()),
        style: Style::List,
        script: None,
    };
    reading(
        edition,
        &frame,
        |_| html! { ul.shelf role="list" { @for (id, source) in sources { li id=(id) { (shelf_mark(edition, source, &uses.of(id).collect::<Vec<_>>())) } } } },
    )
}
