//! Quantities that a row names in its words: `Gasoil 1 250 L`.

use factors::{ActivityCode, money};
use language::fold;
use rust_decimal::Decimal;

use super::unit_cache::UnitCache;
use crate::Context;
use crate::document::number::{self, Reading};
use crate::lexicon::Candidate;

/// What multiplies: `2 x 500 L`.
const TIMES: [char; 4] = ['x', 'X', '×', '*'];
/// What stands around a number or a unit and is no part of it.
const AROUND: [char; 7] = ['.', ',', ';', ':', '(', ')', '='];

/// A quantity in the words of a row.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Named {
    pub value: Decimal,
    pub unit: String,
    /// As it is written.
    pub raw: String,
    /// What it may be instead; empty if the words say it plainly.
    pub or: Vec<String>,
}

/// The numbers of a text that a unit follows: `1 250 L`, `50l`, `12,5 t`. Groups of three digits are one number only
/// where what stands before them has no number of its own.
pub(super) fn quantities(context: &Context<'_>, units: &mut UnitCache, text: &str) -> Vec<Named> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let raw = word.trim_start_matches(AROUND);
        if !raw.starts_with(|c: char| c.is_numeric()) {
            continue;
        }
        let bare = raw.trim_end_matches(AROUND);
        let next = words.get(at + 1).map_or("", |next| next.trim_matches(AROUND));
        // `2x500L`: the number that the unit follows is the last one.
        let (before, own) = bare.rsplit_once(TIMES).filter(|(_, own)| !own.is_empty()).unwrap_or(("", bare));
        let Ok(read) = number::read(own) else { continue };
        let (amount, other) = match &read {
            Reading::Sure(amount) => (amount, None),
            Reading::Ambiguous { comma, point } => (point, Some(comma)),
        };
        let beside = !amount.label.is_empty();
        let unit = if beside { amount.label.as_str() } else { next };
        let Ok(parsed) = units.parse(context, unit) else { continue };
        if unit.is_empty() || money::is_money(&parsed.dimension) {
            continue;
        }
        let digits = own.strip_suffix(unit).unwrap_or(own);
        let mut or: Vec<String> = other.iter().map(|other| format!("{} {unit}", other.value)).collect();
        let end = at + usize::from(!beside);
        let mut first = at;
        if before.is_empty() && other.is_none() {
            first = head_of_groups(&words, at, digits);
        }
        let whole = words.get(first..=at).unwrap_or(&[]).join(" ");
        let whole = whole.trim_start_matches(AROUND).trim_end_matches(AROUND);
        let value = match number::read(whole) {
            Ok(Reading::Sure(whole)) if first < at => whole.value,
            _ => amount.value,
        };
        let shown = words.get(first..=end).unwrap_or(&[]).join(" ");
        let preceding = first.checked_sub(1).and_then(|before| words.get(before)).copied();
        let is_open = if first < at {
            // `12 050 L`: nobody writes 050 by itself.
            let parts = words.get(first + 1..=at).unwrap_or(&[]).iter().all(|group| !group.starts_with('0'));
            parts && preceding.is_some_and(|before| numbers(context, text, before, words.get(first).unwrap_or(&"")))
        } else {
            // `1000 000 L`: groups that are none.
            is_group(digits) && digits.starts_with('0') && preceding.is_some_and(is_digits)
        };
        if is_open {
            or.push(format!("{own} {}", if beside { "" } else { unit }).trim().to_owned());
        }
        // `500 ML` in capitals is as well 500 mL.
        let small = unit.to_lowercase();
        if units.parse(context, &small).is_ok_and(|small| small.ratio_to(&parsed).is_ok_and(|ratio| ratio != 1.0)) {
            or.push(format!("{digits} {small}"));
        }
        let times = |word: Option<&&str>| word.is_some_and(|word| word.trim_matches(TIMES).is_empty());
        let vessel = || {
            let before = words.get(..first).unwrap_or(&[]).join(" ");
            context.vocabulary.phrase("vessel", &before).is_some()
        };
        // Of several, or of what could hold so much.
        if !before.is_empty()
            || preceding.is_some_and(|word| times(Some(&word)))
            || times(words.get(end + 1))
            || vessel()
        {
            or.push(text.trim().to_owned());
        }
        found.push(Named { value, unit: unit.to_owned(), raw: shown, or });
    }
    found
}

/// Where the number begins whose last group of three digits stands at a place: `1` of `1 250`.
fn head_of_groups(words: &[&str], at: usize, last: &str) -> usize {
    let mut first = at;
    let mut group = last.split([',', '.']).next().unwrap_or("");
    while is_group(group)
        && let Some(before) = first.checked_sub(1).and_then(|before| words.get(before))
        && let before = before.trim_start_matches(AROUND)
        && is_digits(before)
        && before.chars().count() <= 3
    {
        first -= 1;
        group = before;
    }
    first
}

/// Whether the words before a number can make it one of their own: `FA 12`, `Bon 123`, `Gasoil 50`.
fn numbers(context: &Context<'_>, text: &str, before: &str, number: &str) -> bool {
    let word = fold(before);
    if word.is_empty() || before.ends_with([':', ',', ';', ')', '-', '–']) {
        return false;
    }
    // `FA0017` has its number; `50` is one.
    if word.contains(|c: char| c.is_numeric()) {
        return is_digits(before);
    }
    if context.vocabulary.same_phrase("numbered", &word).is_some() {
        return true;
    }
    if context.vocabulary.same_phrase("generic", &word).is_some() {
        return false;
    }
    // The truck that burns it has a number, and the fuel has none.
    let found: Vec<Candidate> =
        context.lexicon.find(text).into_iter().filter(|named| is_measured(&named.activity)).collect();
    if context.lexicon.covered(before, found.iter().map(|candidate| candidate.because.as_str())) < 1.0 {
        return true;
    }
    let is_fuel = found.iter().any(|candidate| candidate.activity.is_within("fuel"));
    is_fuel && context.vocabulary.same_phrase("grade", &fold(number)).is_some()
}

/// Whether an activity is of what is sold by measure and not by the container.
pub(super) fn is_measured(activity: &ActivityCode) -> bool {
    ["fuel", "electricity", "water"].into_iter().any(|family| activity.is_within(family))
}

fn is_digits(word: &str) -> bool {
    !word.is_empty() && word.chars().all(char::is_numeric)
}

fn is_group(word: &str) -> bool {
    is_digits(word) && word.chars().count() == 3
}
