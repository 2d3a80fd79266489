//! What results a treatment asks for, and whether a person's results meet it.
//!
//! Pure and total: no text for readers, no medical fact, no input or output. The rules themselves are content; this crate
//! only gives them their meaning. An answer that is not known stands for every value it could still have, so a treatment is
//! an *option* when it fits whatever the unknown results turn out to be, *other* when it cannot fit, and *ask* in between.

mod date;
mod fit;
mod report;
mod rule;
mod treatment;

pub use date::PartialDate;
pub use fit::{Because, Fit, decided_by, kind_because, kind_fit, medicine_fit, open_results};
pub use report::{Finding, Her2, HormoneReceptor, Marker, Report, ResultId};
pub use rule::{Condition, Rule, Value};
pub use treatment::{Approval, Kind, Medicine, Standing};
