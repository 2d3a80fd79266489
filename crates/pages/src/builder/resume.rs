//! The builder begun with answers that were given elsewhere: kept on the device, carried by a link, chosen on the
//! timeline, given in another language.

use std::collections::BTreeMap;

use care::{Finding, Marker};
use guide::{Answers, GoalChoice, LinkError, fill};
use maud::html;
use time::Date;

use super::draft::{Draft, OWN, Posted};
use super::turn::{Screen, Setting, View};
use super::{BadForm, Desk, Step, fields, kept};

impl Desk<'_> {
    /// The guide of the answers that a link carries, or the first question with what is wrong with the link.
    #[must_use]
    pub fn open_link(&self, link: &str, setting: &Setting) -> Screen {
        let Some(device) = &self.device else { return self.begin() };
        let notice = match Answers::from_link(link, &self.book.goal_ids()).map(|answers| Draft::from_answers(&answers)) {
            Ok(Some(draft)) => return self.guide_or_faults(&draft, Setting { notice: Some(&device.from_link), ..*setting }),
            Ok(None) | Err(LinkError::Damaged) => &device.link_damaged,
            Err(LinkError::OtherVersion) => &device.link_newer,
            Err(LinkError::UnknownGoal) => &device.link_foreign,
        };
        let draft = Draft::default();
        View { notice: Some(notice), ..View::plain(self, &draft) }.screen(Step::HormoneReceptor)
    }

    /// The first question that these fields leave open. They are a form's, without the step it stands on. Where they are none of
    /// ours, the first question of all.
    #[must_use]
    pub fn open_fields(&self, given: &[(String, String)]) -> Screen {
        let from = (fields::FROM.to_owned(), Step::Check.id().to_owned());
        let given: Vec<(String, String)> = given.iter().filter(|(name, _)| name != fields::FROM).cloned().chain([from]).collect();
        let Ok(Posted { mut draft, .. }) = Posted::read(&given, &self.book) else { return self.begin() };
        let step = draft.take();
        let notice = self.device.as_ref().map(|words| words.from_timeline.as_str());
        View { notice, ..View::plain(self, &draft) }.screen(step)
    }

    /// The page that a form of another language stood on. Where the form is none of ours, the first question.
    #[must_use]
    pub fn open_form(&self, given: &[(String, String)], setting: &Setting) -> Screen {
        self.turn(given, setting).unwrap_or_else(|BadForm| self.begin())
    }

    /// The first question, with the answers kept on this device above it.
    ///
    /// # Errors
    /// When what was kept is nothing of ours.
    pub fn welcome_back(&self, kept_on: Date, answers: &Answers) -> Result<Screen, BadForm> {
        let draft = Draft::from_answers(answers).ok_or(BadForm)?;
        let begun = self.begin();
        let above = kept::welcome(&View::plain(self, &draft), kept_on);
        Ok(Screen { main: html! { (above) (maud::PreEscaped(&begun.main)) }.into_string(), ..begun })
    }
}

impl Draft {
    /// What would have been typed for these answers; `None` where a form has no room for them.
    fn from_answers(answers: &Answers) -> Option<Self> {
        let own: Vec<&String> =
            answers.goals.iter().filter_map(|goal| if let GoalChoice::Own(words) = goal { Some(words) } else { None }).collect();
        if own.len() > 1 {
            return None;
        }
        let goal = |goal: &GoalChoice| if let GoalChoice::Listed(id) = goal { id.clone() } else { OWN.to_owned() };
        let said = |marker: Marker| Some((marker, answers.report.marker(marker))).filter(|(_, finding)| *finding != Finding::NotSure);
        let date = |part: fn(Date) -> String| answers.visit_date.map(part).unwrap_or_default();
        let mut own_questions: [String; Answers::MOST_OWN_QUESTIONS] = Default::default();
        for (field, question) in own_questions.iter_mut().zip(&answers.own_questions) {
            field.clone_from(question);
        }
        Some(Self {
            hormone_receptor: Some(answers.report.hormone_receptor),
            her2: Some(answers.report.her2),
            markers: Marker::ALL.into_iter().filter_map(said).collect::<BTreeMap<_, _>>(),
            goals: answers.goals.iter().map(goal).collect(),
            own_goal: own.first().map(|words| (*words).clone()).unwrap_or_default(),
            day: date(|date| date.day().to_string()),
            month: date(|date| u8::from(date.month()).to_string()),
            year: date(|date| format!("{:04}", date.year())),
            companion: answers.companion.clone().unwrap_or_default(),
            treatments_so_far: answers.treatments_so_far.clone().unwrap_or_default(),
            about_me: answers.about_me.clone().unwrap_or_default(),
            own_questions,
        })
    }
}

/// The words on the day that answers were kept.
pub(super) fn since(view: &View, template: &str, day: Date) -> String {
    fill(template, &[("date", &view.desk.book.words.date(day))])
}
