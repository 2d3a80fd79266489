//! The content that is shipped: it has no error, and it becomes a library that a guide can be made of.

mod shipped;

use care::{Marker, ResultId};
use content::Library;
use shipped::{TODAY, files, print};

fn library() -> Library {
    let files = files();
    let (library, faults) = content::load(&files, TODAY);
    library.unwrap_or_else(|| panic!("{}", print(&files, &faults)))
}

#[test]
fn the_shipped_content_has_no_error() {
    let library = library();
    assert_eq!(library.languages.len(), library.site.languages.len());
}

#[test]
fn kinds_of_treatment_stand_in_their_order_with_their_pages() {
    let library = library();
    for language in &library.languages {
        let kinds: Vec<&str> = language.book.kinds.iter().map(|entry| entry.kind.id.as_str()).collect();
        let pages: Vec<&str> = language.treatments.iter().map(|page| page.id.as_str()).collect();
        assert_eq!(kinds, pages);
        assert_eq!((kinds.len(), kinds[0]), (16, "surgery"));
    }
}

#[test]
fn a_shared_approval_brings_its_medicine_with_name_brand_and_sources() {
    let library = library();
    let book = &library.languages[0];
    let owner = book.kind("immunotherapy").expect("immunotherapy");
    let sharing = book.kind("tumor-agnostic-therapy").expect("tumor-agnostic therapy");
    let medicine = sharing.kind.medicines.iter().find(|medicine| medicine.id == "pembrolizumab").expect("it is shared");
    let ids: Vec<&str> = medicine.approvals.iter().map(|approval| approval.id.as_str()).collect();
    assert_eq!(ids, ["pembrolizumab-msi-high-2017", "pembrolizumab-tmb-high-2020"]);
    assert_eq!(sharing.medicines["pembrolizumab"].brand, owner.medicines["pembrolizumab"].brand);
    assert_eq!(sharing.approval_sources[ids[0]], owner.approval_sources[ids[0]]);
    let page = book.treatment("tumor-agnostic-therapy").expect("its page");
    let approval = page.medicines.iter().flat_map(|medicine| &medicine.approvals).find(|approval| approval.id == ids[0]);
    assert_eq!(approval.and_then(|approval| approval.shared_from.as_deref()), Some("immunotherapy"));
}

#[test]
fn every_result_is_given_by_one_test() {
    let library = library();
    let mut results: Vec<ResultId> = library.languages[0].book.tests.iter().flat_map(|test| test.results.clone()).collect();
    results.sort_unstable();
    assert_eq!(results, ResultId::all().collect::<Vec<_>>());
    assert_eq!(library.languages[0].book.markers.len(), Marker::ALL.len());
}

#[test]
fn every_source_that_the_book_names_is_in_it() {
    let library = library();
    let book = &library.languages[0].book;
    let of_kinds = book.kinds.iter().flat_map(|entry| entry.approval_sources.values().flatten());
    for id in of_kinds.chain(book.questions.iter().flat_map(|question| &question.sources)) {
        assert!(book.sources.contains_key(id) && library.sources.contains_key(id), "{id}");
    }
}

#[test]
fn spanish_lists_are_joined_as_they_are_said() {
    let library = library();
    let words = &library.language("es").expect("Spanish").book.words;
    for (items, said) in [
        (&["PIK3CA", "ESR1"][..], "PIK3CA y ESR1"),
        (&["cirugía", "inmunoterapia"], "cirugía e inmunoterapia"),
        (&["ESR1", "AKT1", "HER2"], "ESR1, AKT1 y HER2"),
        (&["agua", "plomo", "hierro"], "agua, plomo y hierro"),
        (&["madres", "padres", "hijos"], "madres, padres e hijos"),
        (&["datos", "IHC"], "datos e IHC"),
    ] {
        assert_eq!(words.list(items), said);
    }
    let or = &library.language("es").expect("Spanish").messages.site.results.or;
    assert_eq!(words.either(&["bajo", "ultrabajo", "otro"], or), "bajo o ultrabajo u otro");
}

#[test]
fn english_joins_never_change_and_names_lose_their_capital_inside_a_list() {
    let library = library();
    let words = &library.language("en").expect("English").book.words;
    assert_eq!(words.list(&["surgery", "immunotherapy"]), "surgery and immunotherapy");
    assert_eq!(words.names(&["Inherited BRCA", "PIK3CA", "Inherited PALB2"]), "Inherited BRCA, PIK3CA, and inherited PALB2");
}

#[test]
fn loading_twice_gives_the_same() {
    assert_eq!(format!("{:?}", library()), format!("{:?}", library()));
}
