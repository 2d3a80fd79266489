//! How easy a Spanish text is to read: the perspicuity of Szigriszt-Pazos, read on the INFLESZ scale. Knows no other language and makes
//! no exemption for medical words.
//!
//! # Method
//!
//! The perspicuity is 206.835 - 62.3 syllables per word - words per sentence (F. Szigriszt Pazos: Sistemas predictivos de legibilidad
//! del mensaje escrito: fórmula de perspicuidad, doctoral thesis, Universidad Complutense de Madrid, 1993). More is easier. The INFLESZ
//! scale names its steps (I. M. Barrio-Cantalejo and others: Validación de la Escala INFLESZ para evaluar la legibilidad de los textos
//! dirigidos a pacientes, Anales del Sistema Sanitario de Navarra 31, 2008, 135-152): below 40 very hard, to 55 rather hard, to 65
//! normal, to 80 quite easy, above that very easy.
//!
//! *Words* and *sentences* are counted as for English: a hyphenated word is one word, and each paragraph and list item ends a sentence.
//! A colon or semicolon ends none, which is the stricter way of the two in use.
//!
//! *Syllables* follow the spelling rules of the Real Academia Española (Ortografía de la lengua española, 2010, chapter II): `a`, `e`
//! and `o` make a syllable each, and so do `í` and `ú` beside one of them (dí-a, pa-ís). Other `i`, `u` and final `y` lean on their
//! neighbour (vi-da, cui-da, ra-dia-ción, hoy). An `h` between two vowels changes nothing (prohi-bir, al-co-hol), unless `hi` or `hu`
//! before a vowel begins the syllable (ca-ca-hue-te). The `u` of `que`, `qui`, `gue` and `gui` is not heard. Letters and digits alone
//! (HER2, FDA, 3) follow the same rule and count one syllable at least.

/// How easy a text is to read. All zero for a text without words.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Perspicuity {
    /// How many words it has.
    pub words: usize,
    /// How many sentences it has.
    pub sentences: usize,
    /// Points on the INFLESZ scale; more is easier.
    pub inflesz: f64,
}

/// How easy a Spanish text is to read; each paragraph and each list item on a line of its own.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "a text has far fewer words than a float holds exactly")]
pub fn perspicuity(text: &str) -> Perspicuity {
    let (mut words, mut sentences, mut syllables) = (0, 0, 0);
    for line in text.lines() {
        let mut in_sentence = false;
        for token in line.split_whitespace().flat_map(|token| token.split(['\u{2014}', '/'])) {
            let word = token.trim_matches(|sign: char| !sign.is_alphanumeric());
            if word.is_empty() {
                continue;
            }
            words += 1;
            syllables += spanish_syllables(word);
            in_sentence = !ends_sentence(token, word);
            sentences += usize::from(!in_sentence);
        }
        sentences += usize::from(in_sentence);
    }
    if words == 0 {
        return Perspicuity::default();
    }
    let [per_sentence, per_word] = [(words, sentences), (syllables, words)].map(|(many, of)| many as f64 / of as f64);
    Perspicuity { words, sentences, inflesz: 206.835 - 62.3 * per_word - per_sentence }
}

fn ends_sentence(token: &str, word: &str) -> bool {
    let tail = token.trim_end_matches(['"', '\'', ')', ']', '\u{201d}', '\u{2019}', '»']);
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    let is_short_form = SHORT_FORMS.contains(&word.to_lowercase().as_str());
    tail.ends_with(['!', '?', '…']) || tail.ends_with('.') && !is_initial && !is_short_form
}

/// Words that end in a full stop within a sentence. "EE. UU." and "p. ej." are two each.
const SHORT_FORMS: [&str; 9] = ["dr", "dra", "sr", "sra", "ee", "uu", "ej", "núm", "aprox"];

/// How many syllables a Spanish word has, at least one.
#[must_use]
pub fn spanish_syllables(word: &str) -> usize {
    word.split('-').map(part_syllables).sum::<usize>().max(1)
}

fn part_syllables(part: &str) -> usize {
    let letters: Vec<char> = part.chars().flat_map(char::to_lowercase).collect();
    let mut count = 0;
    let mut run = Vec::new();
    for place in 0..=letters.len() {
        match heard(&letters, place) {
            Sound::Vowel(vowel) => run.push(vowel),
            Sound::Nothing => {}
            Sound::Break => {
                count += in_run(&run);
                run.clear();
            }
        }
    }
    match count {
        0 => usize::from(!letters.is_empty()),
        count => count,
    }
}

/// What a letter does to the run of vowels it stands in.
enum Sound {
    Vowel(char),
    /// Not heard: the run goes on.
    Nothing,
    /// A consonant, or the end.
    Break,
}

fn heard(letters: &[char], place: usize) -> Sound {
    let at = |place: usize| letters.get(place).copied();
    let before = place.checked_sub(1).and_then(at);
    let is_vowel_at = |place: usize| at(place).is_some_and(|letter| strength(letter).is_some());
    match at(place) {
        Some('u') if matches!(before, Some('q')) => Sound::Nothing,
        Some('u') if matches!(before, Some('g')) && matches!(at(place + 1), Some('e' | 'é' | 'i' | 'í')) => Sound::Nothing,
        Some('y') if !is_vowel_at(place + 1) => Sound::Vowel('i'),
        Some('h') if matches!(at(place + 1), Some('i' | 'u')) && is_vowel_at(place + 2) => Sound::Break,
        Some('h') if before.is_some_and(|letter| strength(letter).is_some()) => Sound::Nothing,
        Some(letter) if strength(letter).is_some() => Sound::Vowel(letter),
        _ => Sound::Break,
    }
}

/// How a vowel behaves beside another one.
#[derive(PartialEq)]
enum Strength {
    /// It always makes a syllable.
    Strong,
    /// It makes one beside a strong vowel, because its accent says so.
    Stressed,
    /// It leans on its neighbour.
    Weak,
}

fn strength(letter: char) -> Option<Strength> {
    match letter {
        'a' | 'e' | 'o' | 'á' | 'é' | 'ó' => Some(Strength::Strong),
        'í' | 'ú' => Some(Strength::Stressed),
        'i' | 'u' | 'ü' => Some(Strength::Weak),
        _ => None,
    }
}

/// How many syllables vowels in a row make: one each that does not lean, or one in all and one more for a doubled vowel (an-ti-in-fla-...).
fn in_run(run: &[char]) -> usize {
    let strengths: Vec<Strength> = run.iter().filter_map(|letter| strength(*letter)).collect();
    if strengths.contains(&Strength::Strong) {
        return strengths.iter().filter(|strength| **strength != Strength::Weak).count();
    }
    let doubled = run.windows(2).filter(|pair| pair[0] == pair[1]).count();
    usize::from(!run.is_empty()) + doubled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spanish_syllables_are_counted_as_the_academy_divides_them() {
        let words = [
            (1, "y a o yo que quien hoy muy ley buey bien Dios guion huí pus FDA HER2 3 vez más"),
            (
                2,
                "día mío cáncer mama guía aún leer caos cuando agua aire ciudad causa fluido duelo hueso hielo país raíz maíz oír ahí búho rehén aunque seguir huían biopsia prohibir",
            ),
            (
                3,
                "consulta radiación ayuda siguiente pregunta cuidado efectos pingüino hacía alcohol cohete oía leían traía construía desahucio",
            ),
            (4, "tratamiento oncólogo genética averigüe cacahuete marihuana energía vehículo zanahoria enfermedad receptores cuidadora"),
            (5, "quimioterapia oncología medicamento metastásico anatomía radioterapia especialista recién-nacido"),
            (6, "inmunoterapia"),
            (7, "antiinflamatorios"),
        ];
        let wrong = words.iter().flat_map(|(count, words)| words.split(' ').map(move |word| (word, *count, spanish_syllables(word))));
        assert_eq!(wrong.filter(|(_, said, counted)| said != counted).collect::<Vec<_>>(), []);
    }

    #[test]
    fn spanish_sentences_end_at_their_signs_and_at_the_end_of_a_line() {
        let count = |text| perspicuity(text).sentences;
        assert_eq!(count("Mide 1.5 cm. ¿Le dijo algo la Dra. Gray? ¡Sí!\nUn punto de una lista\nOtro"), 5);
        assert_eq!(count("En EE. UU. es el 911. Primero: llame; luego, espere."), 2);
    }

    #[test]
    fn the_points_follow_the_formula() {
        let points = perspicuity("El gato duerme en la cama.");
        assert_eq!((points.words, points.sentences), (6, 1));
        assert!((points.inflesz - (206.835 - 62.3 * 9.0 / 6.0 - 6.0)).abs() < 1e-9, "{points:?}");
        assert_eq!(perspicuity(" - \n\n"), Perspicuity::default());
    }

    #[test]
    fn long_words_and_long_sentences_take_points() {
        let plain = perspicuity("Su equipo le puede decir más. Llame hoy.");
        let hard =
            perspicuity("La caracterización inmunohistoquímica multidisciplinaria condiciona sobremanera la planificación terapéutica.");
        assert!(plain.inflesz > 65.0 && hard.inflesz < 20.0, "{plain:?} {hard:?}");
    }
}
