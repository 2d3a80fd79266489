//! Who else helps, out of the draft.

use super::{evidence, in_order, owned, owned_list, words};
use crate::draft::Draft;
use crate::library::{Need, NeedGroup, Organisation, Phone};
use crate::raw::{self, PhoneSeen};

/// The organisations, sorted as the language sorts their names.
pub(super) fn organisations(draft: &Draft<'_>, language: &str) -> Option<Vec<Organisation>> {
    let table = draft.organisations.words.get(language)?;
    let organisation = |(id, facts): (&str, &raw::OrganisationFacts)| {
        let words = table.get(id)?;
        let phone = facts.phone.as_ref().zip(facts.phone_seen.as_ref());
        Some(Organisation {
            id: id.to_owned(),
            name: words.name.clone(),
            offers: words.offers.clone(),
            hours: words.hours.clone(),
            note: words.note.clone(),
            url: owned(&facts.url),
            phone: phone.map(|(number, seen)| Phone { number: owned(number), seen_on_own_page: *seen.get_ref() == PhoneSeen::OwnPage }),
            languages: owned_list(Some(&facts.languages)),
            needs: owned_list(Some(&facts.needs)),
            commercial: facts.commercial.unwrap_or(false),
            checked: facts.checked.get_ref().parse().ok()?,
            evidence: evidence(facts.sources.as_ref(), &facts.verified),
        })
    };
    let read = draft.organisations.facts.read().map(|(id, _, facts)| (id, facts));
    let mut organisations: Vec<Organisation> = read.map(organisation).collect::<Option<_>>()?;
    organisations.sort_by_cached_key(|organisation| words::sort_key(&organisation.name));
    Some(organisations)
}

/// The needs in their order, and their groups; a group stands where its first need does.
pub(super) fn needs(draft: &Draft<'_>, language: &str) -> Option<(Vec<NeedGroup>, Vec<Need>)> {
    let names = &draft.need_groups.get(language)?.value;
    let entries = in_order(&draft.needs.facts, draft.needs.words.get(language)?, |_, facts| facts.order)?;
    let mut groups: Vec<NeedGroup> = Vec::new();
    let mut needs = Vec::new();
    for (id, facts, words) in entries {
        let group = owned(&facts.group);
        if !groups.iter().any(|known| known.id == group) {
            groups.push(NeedGroup { id: group.clone(), name: names.get(&group).map(owned)? });
        }
        needs.push(Need { id: id.to_owned(), group, name: words.name.clone(), hint: words.hint.clone() });
    }
    Some((groups, needs))
}
