//! What a page asks of the module, and which crate answers it.

use guide::{Answers, Guide, parse_date};
use pages::{Desk, Screen, Setting};
use pdf::{Paper, Typesetter};
use serde::Deserialize;

/// A request.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Request {
    /// What is wanted.
    want: Want,
    /// The answers it is made from.
    from: From,
    /// The day that stands on a guide, `YYYY-MM-DD`.
    today: String,
    /// The builder's address.
    #[serde(default)]
    address: Option<String>,
    /// Whether a file made from answers carries the link that opens it again. A form says that itself.
    #[serde(default)]
    has_code: bool,
}

/// What is wanted.
#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
enum Want {
    /// The next page.
    Screen,
    /// The first page of the guide in small.
    Preview,
    Letter,
    A4,
    Html,
    Text,
    Calendar,
}

/// Where the answers come from.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum From {
    /// Nothing was answered yet.
    Nothing,
    /// The fields of a form, with the button that sent it.
    Form(Vec<(String, String)>),
    /// The fields of a form that were filled in elsewhere.
    Fields(Vec<(String, String)>),
    /// The fields of a form that was filled in in another language.
    Translated(Vec<(String, String)>),
    /// The part of a link after its name.
    Link(String),
    /// Answers in the form of the command line: JSON within the JSON.
    Answers(String),
    /// The same, kept on the device since a day.
    Kept { answers: String, kept_on: String },
}

impl Request {
    pub(crate) fn read(json: &[u8]) -> Option<Self> {
        serde_json::from_slice(json).ok()
    }

    /// A sign for what it is (`s` a page, `f` a file), then its bytes; `None` where nothing can be made of it.
    pub(crate) fn answer(&self, desk: &Desk, typesetter: &Typesetter) -> Option<Vec<u8>> {
        match self.want {
            Want::Screen => screen(&self.screen(desk)?),
            Want::Preview => match &self.from {
                From::Form(fields) => desk.preview(fields).ok().map(|html| signed(b'f', html.into_bytes())),
                _ => None,
            },
            _ => match self.answers(desk)? {
                Ok((answers, has_code)) => self.file(desk, typesetter, answers, has_code).map(|bytes| signed(b'f', bytes)),
                Err(page) => screen(&page),
            },
        }
    }

    fn screen(&self, desk: &Desk) -> Option<Screen> {
        let setting = Setting { today: parse_date(&self.today)?, address: self.address.as_deref(), notice: None };
        match &self.from {
            From::Nothing => Some(desk.begin()),
            From::Form(fields) => desk.turn(fields, &setting).ok(),
            From::Fields(fields) => Some(desk.open_fields(fields)),
            From::Translated(fields) => Some(desk.open_form(fields, &setting)),
            From::Link(link) => Some(desk.open_link(link, &setting)),
            From::Kept { answers, kept_on } => desk.welcome_back(parse_date(kept_on)?, &read(desk, answers)?).ok(),
            From::Answers(_) => None,
        }
    }

    /// The answers and whether the file carries its link, or the page that says what to put right first.
    fn answers(&self, desk: &Desk) -> Option<Result<(Answers, bool), Screen>> {
        match &self.from {
            From::Form(fields) => desk.wanted(fields).ok().map(|found| found.map(|wanted| (wanted.answers, wanted.has_code))),
            From::Answers(answers) => read(desk, answers).map(|answers| Ok((answers, self.has_code))),
            _ => None,
        }
    }

    fn file(&self, desk: &Desk, typesetter: &Typesetter, answers: Answers, has_code: bool) -> Option<Vec<u8>> {
        let mut guide = Guide::new(&desk.book, answers, parse_date(&self.today)?);
        if let Some(address) = self.address.as_deref().filter(|_| has_code) {
            guide = guide.with_link(address);
        }
        match self.want {
            Want::Letter => typesetter.pdf(&guide.document(), Paper::Letter).ok(),
            Want::A4 => typesetter.pdf(&guide.document(), Paper::A4).ok(),
            Want::Html => Some(guide.html().into_bytes()),
            Want::Text => Some(guide.text().into_bytes()),
            Want::Calendar => guide.calendar().map(String::into_bytes),
            Want::Screen | Want::Preview => None,
        }
    }
}

fn read(desk: &Desk, answers: &str) -> Option<Answers> {
    Answers::from_json(answers.as_bytes(), &desk.book.goal_ids()).ok()
}

fn screen(screen: &Screen) -> Option<Vec<u8>> {
    serde_json::to_vec(screen).ok().map(|json| signed(b's', json))
}

fn signed(sign: u8, mut bytes: Vec<u8>) -> Vec<u8> {
    bytes.insert(0, sign);
    bytes
}
