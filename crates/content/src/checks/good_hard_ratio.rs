//! good-hard-ratio: good and hard points are told in equal detail, 0.8 to 1.25 words on the one for each word on the other.

use crate::draft::{Draft, Text};
use crate::faults::{Faults, Place};
use crate::library::SectionKind;
use crate::measure::{good_hard_ratio, word_count};
use crate::messages::SectionWords;
use crate::raw::TreatmentWords;
use crate::sections::{Part, parts, section_of};

const LOWEST: f64 = 0.8;
const HIGHEST: f64 = 1.25;

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    for (language, messages) in &draft.messages {
        let words = &messages.value.site.treatments.sections;
        for text in draft.treatments.values().filter_map(|treatment| treatment.words.get(language)?.as_ref()) {
            check_text(text, words, faults);
        }
    }
}

fn check_text(text: &Text<'_, TreatmentWords>, words: &SectionWords, faults: &mut Faults) {
    let parts = parts(text);
    let find = |section: SectionKind| -> Option<&Part<'_>> {
        parts.iter().find(|part| part.heading.as_ref().is_some_and(|heading| section_of(heading, words) == Some(section)))
    };
    let (Some(good), Some(hard)) = (find(SectionKind::GoodPoints), find(SectionKind::HardPoints)) else { return };
    let Some(ratio) = good_hard_ratio(good.blocks, hard.blocks) else { return };
    if (LOWEST..=HIGHEST).contains(&ratio) {
        return;
    }
    let (good_words, hard_words) = (word_count(good.blocks), word_count(hard.blocks));
    let message = format!("{good_words} words on good points and {hard_words} on hard points: the ratio is {ratio:.2}");
    let (short, long) = if ratio < LOWEST {
        (SectionKind::GoodPoints, SectionKind::HardPoints)
    } else {
        (SectionKind::HardPoints, SectionKind::GoodPoints)
    };
    let help = format!(
        "say more below `{}` or less below `{}`, until the ratio is {LOWEST} to {HIGHEST}",
        words.heading(short),
        words.heading(long)
    );
    faults.error("good-hard-ratio", Place { file: text.file, span: good.span.clone() }, message, help);
}
