//! The letter a name is filed under.

/// The first letter of a name as a capital without its accent; `#` for one that begins with no letter.
pub(crate) fn plain_letter(name: &str) -> char {
    let first = name.chars().find(|sign| sign.is_alphanumeric()).and_then(|sign| sign.to_uppercase().next()).unwrap_or('#');
    match first {
        'Á' | 'À' | 'Â' | 'Ä' => 'A',
        'É' | 'È' | 'Ê' => 'E',
        'Í' | 'Ì' => 'I',
        'Ó' | 'Ò' | 'Ö' => 'O',
        'Ú' | 'Ù' | 'Ü' => 'U',
        letter if letter.is_alphabetic() => letter,
        _ => '#',
    }
}
