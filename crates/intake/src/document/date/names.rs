/// Names of the months, folded: French, English, Moroccan Arabic, then the Arabic names of neighbours whose
/// documents reach Moroccan firms. Abbreviations are those of workbooks in French and English.
const MONTHS: [&[&str]; 12] = [
    &["janvier", "janv", "jan", "january", "يناير", "جانفي"],
    &["fevrier", "fevr", "fev", "february", "feb", "فبراير", "فيفري"],
    &["mars", "mar", "march", "مارس"],
    &["avril", "avr", "april", "apr", "ابريل", "افريل"],
    &["mai", "may", "ماي", "مايو"],
    &["juin", "june", "jun", "يونيو", "جوان"],
    &["juillet", "juil", "july", "jul", "يوليوز", "يوليو", "جويليه"],
    &["aout", "aou", "august", "aug", "غشت", "اغسطس", "اوت"],
    &["septembre", "sept", "sep", "september", "شتنبر", "سبتمبر"],
    &["octobre", "oct", "october", "اكتوبر"],
    &["novembre", "nov", "november", "نونبر", "نوفمبر"],
    &["decembre", "dec", "december", "دجنبر", "ديسمبر"],
];

/// Words that come with a date and say nothing more than it does, folded: days of the week, ordinals.
const ASIDE: [&str; 31] = [
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "الاثنين",
    "الثلاثا",
    "الاربعا",
    "الخميس",
    "الجمعه",
    "السبت",
    "الاحد",
    "er",
    "st",
    "nd",
    "rd",
    "th",
    "le",
    "the",
    "of",
    "شهر",
    "يوم",
];

/// The month, 1 to 12, that a folded word names.
pub(super) fn month(word: &str) -> Option<i8> {
    (1i8..).zip(MONTHS).find(|(_, names)| names.contains(&word)).map(|(month, _)| month)
}

/// Whether a folded word may be skipped.
pub(super) fn is_aside(word: &str) -> bool {
    ASIDE.contains(&word)
}
