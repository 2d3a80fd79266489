//! What a person knows of the results that decide about treatment.

use serde::{Deserialize, Serialize};

/// Hormone-receptor status: estrogen receptor, progesterone receptor, or both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HormoneReceptor {
    /// At least one of the two receptors is positive (1 in 100 cells or more; ASCO/CAP 2020).
    Positive,
    /// Both are negative.
    Negative,
    /// Not tested, not found on the report, or not remembered.
    #[default]
    NotSure,
}

/// HER2 status as reports in use since 2022 tell it apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Her2 {
    /// IHC 3+, or ISH positive.
    Positive,
    /// IHC 1+, or 2+ with a negative ISH.
    Low,
    /// IHC 0 with some faint staining.
    Ultralow,
    /// IHC 0 without staining.
    Zero,
    /// Negative, and the score is not known: low, ultralow or zero.
    Negative,
    /// Not tested, not found on the report, or not remembered.
    #[default]
    NotSure,
}

/// A change or protein beyond the receptors that an approval may ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Marker {
    /// Inherited (germline) BRCA1 or BRCA2.
    Brca,
    /// Inherited PALB2.
    Palb2,
    /// PIK3CA in the tumor.
    Pik3ca,
    /// AKT1 in the tumor.
    Akt1,
    /// PTEN in the tumor.
    Pten,
    /// ESR1 in the tumor, mostly found in blood.
    Esr1,
    /// PD-L1, a combined positive score (CPS) of 10 or more.
    #[serde(rename = "pd-l1")]
    PdL1,
    /// Microsatellite instability high, or mismatch repair deficient.
    MsiHigh,
    /// Tumor mutational burden of 10 or more mutations a megabase.
    TmbHigh,
    /// NTRK fusion.
    Ntrk,
    /// RET fusion.
    Ret,
    /// BRAF V600E.
    #[serde(rename = "braf-v600e")]
    BrafV600e,
}

impl Marker {
    /// Every marker, in the order of the answers' JSON.
    pub const ALL: [Self; 12] = [
        Self::Brca,
        Self::Palb2,
        Self::Pik3ca,
        Self::Akt1,
        Self::Pten,
        Self::Esr1,
        Self::PdL1,
        Self::MsiHigh,
        Self::TmbHigh,
        Self::Ntrk,
        Self::Ret,
        Self::BrafV600e,
    ];

    /// The id in answers, links and content.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Brca => "brca",
            Self::Palb2 => "palb2",
            Self::Pik3ca => "pik3ca",
            Self::Akt1 => "akt1",
            Self::Pten => "pten",
            Self::Esr1 => "esr1",
            Self::PdL1 => "pd-l1",
            Self::MsiHigh => "msi-high",
            Self::TmbHigh => "tmb-high",
            Self::Ntrk => "ntrk",
            Self::Ret => "ret",
            Self::BrafV600e => "braf-v600e",
        }
    }

    /// The marker with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|marker| marker.id() == id)
    }
}

/// What the person said of one marker.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Finding {
    /// The test looked and found it.
    Found,
    /// The test looked and did not find it.
    NotFound,
    /// Not tested, or not sure. Never read as "not found".
    #[default]
    NotSure,
}

/// One result a rule can ask for, and a person can know or not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ResultId {
    /// Hormone-receptor status.
    HormoneReceptor,
    /// HER2 status.
    Her2,
    /// A marker.
    Marker(Marker),
}

impl ResultId {
    /// Every result: the receptors, then the markers in their order.
    pub fn all() -> impl Iterator<Item = Self> {
        [Self::HormoneReceptor, Self::Her2].into_iter().chain(Marker::ALL.into_iter().map(Self::Marker))
    }

    /// The name of the field in the answers' JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::HormoneReceptor => "hormone_receptor",
            Self::Her2 => "her2",
            Self::Marker(marker) => marker.id(),
        }
    }

    /// The result with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::all().find(|result| result.id() == id)
    }
}

/// All results a person has or lacks. The default knows nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Hormone-receptor status.
    pub hormone_receptor: HormoneReceptor,
    /// HER2 status.
    pub her2: Her2,
    markers: [Finding; Marker::ALL.len()],
}

impl Report {
    /// A report with these receptors and no marker known.
    #[must_use]
    pub fn new(hormone_receptor: HormoneReceptor, her2: Her2) -> Self {
        Self { hormone_receptor, her2, ..Self::default() }
    }

    /// What is known of a marker.
    #[must_use]
    pub fn marker(&self, marker: Marker) -> Finding {
        self.markers[marker as usize]
    }

    /// Says what is known of a marker.
    pub fn set_marker(&mut self, marker: Marker, finding: Finding) {
        self.markers[marker as usize] = finding;
    }

    /// The same report with other receptors.
    #[must_use]
    pub fn with_receptors(self, hormone_receptor: HormoneReceptor, her2: Her2) -> Self {
        Self { hormone_receptor, her2, ..self }
    }

    /// The same report with one marker's finding changed.
    #[must_use]
    pub fn with(mut self, marker: Marker, finding: Finding) -> Self {
        self.set_marker(marker, finding);
        self
    }
}
