//! Who else helps: needs as a person would say them, and the organisations that meet them. Every need is met by one at least.

use care::PartialDate;

use super::Evidence;

/// Needs that belong together.
#[derive(Clone, Debug)]
pub struct NeedGroup {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
}

/// Something a person looks for.
#[derive(Clone, Debug)]
pub struct Need {
    /// Id.
    pub id: String,
    /// Id of the group it belongs to.
    pub group: String,
    /// The need, as a person would say it.
    pub name: String,
    /// What is found there.
    pub hint: String,
}

/// An organisation outside of this site.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// What it offers, in our words.
    pub offers: String,
    /// When somebody answers, where that was seen.
    pub hours: Option<String>,
    /// What a reader should know, such as a limit.
    pub note: Option<String>,
    /// Address on the web.
    pub url: String,
    /// Telephone number, where one was seen.
    pub phone: Option<Phone>,
    /// Languages it helps in, as BCP 47 tags; each has a name in the messages.
    pub languages: Vec<String>,
    /// Ids of the needs it meets. Never empty.
    pub needs: Vec<String>,
    /// Whether it makes money with what it shows.
    pub commercial: bool,
    /// The day somebody last looked whether this is still so.
    pub checked: PartialDate,
    /// What it rests on.
    pub evidence: Evidence,
}

/// A telephone number and where it was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    /// The number as people dial it, such as `800-227-2345` or `988`.
    pub number: String,
    /// Whether it was seen on a page of the organisation itself, and not in a copy or on somebody else's page.
    pub seen_on_own_page: bool,
}
