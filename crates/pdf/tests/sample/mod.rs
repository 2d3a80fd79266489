//! A sheet with every kind of block on it.

#![allow(clippy::too_many_lines, reason = "one sheet, told from top to bottom")]

use prose::{Block, Document, Fact, Furniture, Inline, Item, Line, Mark, Style};

/// A sheet as the guide makes them.
pub(crate) fn visit() -> Document {
    let fact = |name: &str, value: &str| Fact { name: Inline::words(name), value: vec![Inline::Strong(Inline::words(value))], open: false };
    let open = |name: &str, value: &str| Fact { name: Inline::words(name), value: Inline::words(value), open: true };
    let goal = |place, text: &str| Item { mark: Mark::Number(place), lines: vec![Line::new(Style::Large, text)], room: 0 };
    let question = |text: &str, why: Option<&str>| {
        let item = Item { room: 1, ..Item::new(Mark::Box, text) };
        match why {
            Some(why) => item.line(Style::Note, why),
            None => item,
        }
    };
    let treatment = |mark, name: &str| {
        let item = Item { mark, lines: vec![Line::new(Style::Name, name)], room: 0 };
        item.line(Style::Body, "Because my hormone receptors are positive and my cancer is HER2-negative.")
            .line(Style::Note, "Medicines: palbociclib (Ibrance), ribociclib (Kisqali), abemaciclib (Verzenio)")
    };
    let source = Line {
        style: Style::Fine,
        text: vec![
            Inline::Text("FDA: ".to_owned()),
            Inline::Link { text: Inline::words("A notice about an approval"), to: "https://www.fda.gov/".to_owned() },
        ],
    };
    Document {
        language: "en".to_owned(),
        is_right_to_left: false,
        title: "My treatment discussion guide".to_owned(),
        summary: "A sheet for the visit.".to_owned(),
        made_on: "2026-11-23".to_owned(),
        furniture: Furniture {
            head_start: "My treatment discussion guide".to_owned(),
            head_end: "Visit: Tuesday, December 1, 2026".to_owned(),
            foot_start: "For talking with my doctor. Not medical advice.".to_owned(),
            page_number: "Page {page} of {pages}".to_owned(),
        },
        replaced_sign_note: "[?] stands for a sign this paper cannot show.".to_owned(),
        body: vec![
            Block::heading(1, "For my visit"),
            Block::paragraph(
                Style::Lead,
                "Please look at this page with me. It says what I know, what matters to me, and what I would like to ask.",
            ),
            Block::Rule,
            Block::Columns([
                vec![
                    Block::heading(2, "What I know of my cancer"),
                    Block::Facts(vec![
                        fact("Hormone receptors", "Positive"),
                        fact("HER2", "Low (1+, or 2+ with ISH negative)"),
                        fact("PIK3CA", "Found"),
                        open("Not known yet", "ESR1, Inherited BRCA, MSI-high, TMB-high, NTRK, RET and BRAF V600E"),
                    ]),
                ],
                vec![
                    Block::heading(2, "What matters most to me"),
                    Block::List(vec![goal(1, "Time with my family"), goal(2, "Fewer side effects"), goal(3, "Staying at work")]),
                    Block::paragraph(Style::Note, "With me at the visit: my sister"),
                ],
            ]),
            Block::Callout {
                title: Inline::words("One thing I would like you to know about me"),
                text: Inline::words("My daughter graduates in June. I want to be well enough to be there."),
            },
            Block::Rule,
            Block::heading(2, "My most important questions"),
            Block::List(vec![
                question(
                    "Should my blood be tested for an ESR1 change, and when?",
                    Some("It decides whether an oral SERD could be an option."),
                ),
                question(
                    "Have I been tested for an inherited BRCA change?",
                    Some("It decides whether a PARP inhibitor could be an option."),
                ),
                question("Of the treatments that fit, which leaves me most time away from the clinic?", None),
                question("Which side effects should make me call you the same day?", None),
                question("If this stops working, what would come next?", None),
            ]),
            Block::NewPage,
            Block::heading(2, "Kinds of treatment to talk about"),
            Block::paragraph(
                Style::Body,
                "This list comes from my test results and from what the FDA has approved. It is not advice, and it is in no order of merit.",
            ),
            Block::heading(3, "May be an option"),
            Block::List((0..9).map(|_| treatment(Mark::Option, "CDK4/6 inhibitors")).collect()),
            Block::heading(3, "To ask about"),
            Block::List((0..6).map(|_| treatment(Mark::Ask, "PARP inhibitors").line(Style::Quote, "“Have I been tested?”")).collect()),
            Block::heading(3, "My notes"),
            Block::Room { lines: 6, grows: true },
            Block::heading(2, "Sources"),
            Block::List(vec![Item { mark: Mark::Bullet, lines: vec![source], room: 0 }]),
        ],
    }
}
