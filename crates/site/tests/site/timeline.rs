//! The timeline's style rules say what `care` says: read from the served files, over every answer there can be.
//!
//! A kind is judged over all answers to the results its approvals mention. That no other result matters to it is held over all
//! reports by `content/tests/laws.rs`; that no other field stands in its selectors is held here.

use std::collections::{BTreeMap, BTreeSet};

use care::{Finding, Fit, Her2, HormoneReceptor, Kind, Marker, Medicine, Report, ResultId, decided_by, kind_fit};

use crate::made::{page, site};

const HORMONE_RECEPTORS: [HormoneReceptor; 3] = [HormoneReceptor::Positive, HormoneReceptor::Negative, HormoneReceptor::NotSure];
const HER2S: [Her2; 6] = [Her2::Positive, Her2::Low, Her2::Ultralow, Her2::Zero, Her2::Negative, Her2::NotSure];
const FINDINGS: [Finding; 3] = [Finding::Found, Finding::NotFound, Finding::NotSure];

/// The fields that are chosen, by id.
type Chosen = BTreeSet<String>;

/// One selector of the sheet: fields of which one has to be chosen, each list for itself, then the classes it leads to.
struct Selector {
    asked: Vec<Vec<String>>,
    /// Whether it only asks that anything is chosen at all.
    asks_anything: bool,
    targets: Vec<String>,
}

impl Selector {
    /// Reads what `.mine:has(#a0:checked,#a1:checked):has(#b0:checked)~* .r4 .c` says.
    fn read(text: &str) -> Self {
        let mut rest = text.strip_prefix(".mine").unwrap_or_else(|| panic!("`{text}` does not begin with the form"));
        let (mut asked, mut asks_anything) = (Vec::new(), false);
        while let Some(inside) = rest.strip_prefix(":has(") {
            if let Some(after) = inside.strip_prefix(":checked:not([value=not-sure]))") {
                (asks_anything, rest) = (true, after);
                continue;
            }
            let (fields, after) = inside.split_once(')').unwrap();
            asked.push(
                fields.split(',').map(|field| field.strip_prefix('#').unwrap().strip_suffix(":checked").unwrap().to_owned()).collect(),
            );
            rest = after;
        }
        let targets = rest.trim_start_matches([' ', '~', '*']);
        Self { asked, asks_anything, targets: targets.split_whitespace().map(|class| class.trim_start_matches('.').to_owned()).collect() }
    }

    fn holds(&self, chosen: &Chosen) -> bool {
        self.asked.iter().all(|fields| fields.iter().any(|field| chosen.contains(field)))
    }

    /// Whether it is for this row, or for every row.
    fn is_for(&self, row: &str) -> bool {
        self.targets[0] == row || !self.targets[0].starts_with('r')
    }
}

/// The selectors before each `{...}` whose declarations hold this text.
fn selectors(declaration: &str) -> Vec<Selector> {
    let address = page("/en/timeline/").split("rel=\"stylesheet\" href=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let sheet = page(address);
    let rules = sheet.split('}').filter_map(|rule| rule.split_once('{')).filter(|(_, body)| body.replace(' ', "").contains(declaration));
    rules.flat_map(|(list, _)| split(list)).filter(|text| text.starts_with(".mine:has(")).map(|text| Selector::read(&text)).collect()
}

/// The parts of a list of selectors; a comma within brackets parts nothing.
fn split(list: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut depth = 0;
    for sign in list.chars() {
        match sign {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if sign == ',' && depth == 0 { parts.push(String::new()) } else { parts.last_mut().unwrap().push(sign) }
    }
    parts
}

/// The field of a result by its name in the form, with the values in the order of the page, and the ids.
fn field_ids() -> BTreeMap<(String, String), String> {
    let tags = page("/en/timeline/").split("<input type=\"radio\" ").skip(1).filter_map(|rest| rest.split('>').next());
    let value = |tag: &str, name: &str| tag.split(&format!("{name}=\"")).nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
    tags.map(|tag| ((value(tag, "name"), value(tag, "value")), value(tag, "id"))).collect()
}

fn mentioned(kind: &Kind) -> Vec<ResultId> {
    let rules = || kind.medicines.iter().flat_map(Medicine::rules);
    ResultId::all().filter(|result| rules().any(|rule| rule.results().contains(result))).collect()
}

/// Each answer to a result: the report with it, and the field it is chosen with.
fn told(report: Report, result: ResultId) -> Vec<(Report, (String, String))> {
    let id = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    match result {
        ResultId::HormoneReceptor => HORMONE_RECEPTORS
            .map(|status| (report.with_receptors(status, report.her2), ("hormone_receptor".to_owned(), id(&serde_json::json!(status)))))
            .to_vec(),
        ResultId::Her2 => HER2S
            .map(|status| (report.with_receptors(report.hormone_receptor, status), ("her2".to_owned(), id(&serde_json::json!(status)))))
            .to_vec(),
        ResultId::Marker(marker) => FINDINGS
            .map(|finding| (report.with(marker, finding), (format!("marker.{}", marker.id()), id(&serde_json::json!(finding)))))
            .to_vec(),
    }
}

/// Every answer to these results: what is chosen, and the report it makes.
fn whole_space(results: &[ResultId]) -> Vec<(Chosen, Report)> {
    let ids = field_ids();
    results.iter().fold(vec![(Chosen::new(), Report::default())], |all, result| {
        let more = |(chosen, report): &(Chosen, Report)| {
            told(*report, *result)
                .into_iter()
                .map(|(report, field)| {
                    let mut chosen = chosen.clone();
                    chosen.insert(ids[&field].clone());
                    (chosen, report)
                })
                .collect::<Vec<_>>()
        };
        all.iter().flat_map(more).collect()
    })
}

/// The kinds that results decide about, each with the class of its row.
fn judged_kinds() -> Vec<(String, Kind)> {
    let html = page("/en/timeline/");
    let kinds = site().library().languages[0].book.kinds.iter().map(|entry| &entry.kind).filter(|kind| !kind.open_to_all);
    let class = |kind: &Kind| {
        let before = html.split(&format!(" id=\"{}\"", kind.id)).next().unwrap();
        before.rsplit("class=\"r ").next().unwrap().split('"').next().unwrap().to_owned()
    };
    kinds.map(|kind| (class(kind), kind.clone())).collect()
}

#[test]
fn over_the_whole_space_of_answers_the_style_rules_say_what_care_says() {
    let (options, others, settled) = (selectors("--n:o"), selectors("--n:x"), names());
    let mut combinations = 0;
    for (class, kind) in judged_kinds() {
        for (chosen, report) in whole_space(&mentioned(&kind)) {
            let matched = |list: &[Selector]| list.iter().any(|each| !each.asks_anything && each.is_for(&class) && each.holds(&chosen));
            let fit = match (matched(&options), matched(&others)) {
                (true, false) => Fit::Option,
                (false, true) => Fit::Other,
                (false, false) => Fit::Ask,
                (true, true) => panic!("{}: an option and none at once, for {report:?}", kind.id),
            };
            assert_eq!(fit, kind_fit(&kind, &report), "{} for {report:?}", kind.id);
            if fit == Fit::Ask {
                let shown: BTreeSet<ResultId> = named(&kind)
                    .into_iter()
                    .filter(|result| !settled[result].iter().any(|each| each.is_for(&class) && each.holds(&chosen)))
                    .collect();
                assert_eq!(shown, decided_by(&kind, &report).into_iter().collect(), "{} for {report:?}", kind.id);
            }
            combinations += 1;
        }
    }
    assert!(combinations > 2_000, "{combinations}");
}

/// The results by the letter that stands for each on the page.
fn letters() -> BTreeMap<String, ResultId> {
    let ids = field_ids();
    let letter = |result| ids[&told(Report::default(), result)[0].1].trim_end_matches('0').to_owned();
    ResultId::all().map(|result| (letter(result), result)).collect()
}

/// The results that the row of a kind can name.
fn named(kind: &Kind) -> Vec<ResultId> {
    let row = page("/en/timeline/").split(&format!(" id=\"{}\"", kind.id)).nth(1).and_then(|rest| rest.split("</summary>").next()).unwrap();
    let letters = letters();
    row.split("<i class=\"").skip(1).filter_map(|rest| rest.split('"').next()).map(|letter| letters[letter]).collect()
}

/// The selectors that hide the name of a result, by result.
fn names() -> BTreeMap<ResultId, Vec<Selector>> {
    let mut names: BTreeMap<ResultId, Vec<Selector>> = ResultId::all().map(|result| (result, Vec::new())).collect();
    let letters = letters();
    for selector in selectors("display:none").into_iter().filter(|selector| !selector.asked.is_empty()) {
        let letter = selector.targets.last().unwrap().trim_start_matches('.').to_owned();
        names.get_mut(&letters[&letter]).unwrap().push(selector);
    }
    names
}

#[test]
fn what_a_kind_does_not_mention_stands_in_none_of_its_selectors() {
    let ids = field_ids();
    let all: Vec<Selector> = [selectors("--n:o"), selectors("--n:x")].into_iter().flatten().collect();
    for (class, kind) in judged_kinds() {
        let mentioned = mentioned(&kind);
        let own: BTreeSet<&String> =
            mentioned.iter().flat_map(|result| told(Report::default(), *result)).map(|(_, field)| &ids[&field]).collect();
        for selector in all.iter().filter(|selector| selector.targets[0] == class) {
            for field in selector.asked.iter().flatten() {
                assert!(own.contains(field), "{}: {field}", kind.id);
            }
        }
    }
}

#[test]
fn a_withdrawn_approval_is_on_the_strip_and_in_its_box_and_never_makes_an_option() {
    let html = page("/en/timeline/");
    assert_eq!(html.matches("<path class=\"back\"").count(), 2);
    assert!(html.contains("<li class=\"w\">2019</li>"), "the year of an approval that was taken back");
    let immunotherapy = judged_kinds().into_iter().find(|(_, kind)| kind.id == "immunotherapy").unwrap().1;
    let atezolizumab = immunotherapy.medicines.iter().find(|medicine| medicine.id == "atezolizumab").unwrap();
    assert!(atezolizumab.rules().is_empty());
}

#[test]
fn the_strip_holds_every_approval_once() {
    let html = page("/en/timeline/");
    let svg = html.split("<figure class=\"strip\">").nth(1).and_then(|rest| rest.split("</figure>").next()).unwrap();
    let bars = svg.matches("v-2").count();
    let languages = &site().library().languages[0];
    let approvals: Vec<_> = languages.treatments.iter().flat_map(|page| &page.medicines).flat_map(|medicine| &medicine.approvals).collect();
    let once: BTreeSet<&str> = approvals.iter().map(|approval| approval.id.as_str()).collect();
    let withdrawn = approvals.iter().filter(|approval| approval.withdrawn.is_some()).count();
    // A hollow bar is drawn with two strokes.
    assert_eq!(bars, once.len() + withdrawn);
    assert!(html.contains(&format!("aria-label=\"{} approvals by year", once.len())));
}

#[test]
fn the_form_sends_fields_the_builder_reads_and_nothing_by_itself() {
    let html = page("/en/timeline/");
    assert!(html.contains("<form class=\"mine\" id=\"mine\" method=\"post\" action=\"/en/guide/\""));
    let fields: BTreeSet<String> = field_ids().into_keys().map(|(name, _)| name).collect();
    let markers = Marker::ALL.map(|marker| format!("marker.{}", marker.id()));
    let expected: BTreeSet<String> = ["hormone_receptor".to_owned(), "her2".to_owned()].into_iter().chain(markers).collect();
    assert_eq!(fields, expected);
}
