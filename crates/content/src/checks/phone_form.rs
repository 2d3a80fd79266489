//! phone-form: telephone numbers are written as people dial them, and each says where it was seen.

use crate::draft::Draft;
use crate::faults::{Faults, Place};

const RULE: &str = "phone-form";

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    for (_, entry, facts) in draft.organisations.facts.read() {
        if let Some(phone) = facts.phone.as_ref().filter(|phone| !is_phone(phone.get_ref())) {
            let help = "write digits as people dial them, such as \"800-227-2345\" or \"988\"; outside of the US \"+44 20 7946 0000\"";
            let message = format!("`{}` is no telephone number", phone.get_ref());
            faults.error(RULE, Place::at(entry.file, phone.span()), message, help);
        }
        match (&facts.phone, &facts.phone_seen) {
            (Some(phone), None) => {
                let help = "add a line `phone-seen = \"own-page\"`, or \"copy\" where it stood on somebody else's page";
                faults.error(RULE, Place::at(entry.file, phone.span()), "this number does not say where it was seen", help);
            }
            (None, Some(seen)) => {
                let help = "delete the line, or add `phone`";
                faults.error(RULE, Place::at(entry.file, seen.span()), "there is no number that was seen", help);
            }
            _ => {}
        }
    }
}

/// A short number of three digits, ten digits in groups of 3, 3 and 4, or `+` and the digits of another country.
fn is_phone(phone: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.chars().all(|sign| sign.is_ascii_digit());
    if let Some(abroad) = phone.strip_prefix('+') {
        let count = abroad.chars().filter(char::is_ascii_digit).count();
        return (8..=15).contains(&count) && abroad.split([' ', '-']).all(digits);
    }
    let groups: Vec<&str> = phone.split('-').collect();
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    groups.iter().all(|group| digits(group)) && matches!(lengths[..], [3] | [3, 3, 4])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_taken_as_people_dial_them() {
        for phone in ["988", "800-227-2345", "+44 20 7946 0000", "+49-30-1234567"] {
            assert!(is_phone(phone), "{phone}");
        }
        for phone in ["", "98", "800-ACS-2345", "8002272345", "1-800-227-2345", "(800) 227-2345", "+44", "+44  20 79460000"] {
            assert!(!is_phone(phone), "{phone}");
        }
    }
}
