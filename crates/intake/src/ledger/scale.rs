//! Thousands and moneys in headers and titles: `Montant (x1000 DH)`, `Électricité (kWh) x 1000`, `Achats (en KDH)`.

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;
use units::Unit;

use crate::doubt::Doubt;
use crate::{Context, Vocabulary};

/// What words say of an amount.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Coin {
    /// The money, without thousands: `MAD` of `KDH`.
    pub currency: Option<String>,
    /// How many of it a figure stands for, if the words say it.
    pub scale: Option<Decimal>,
}

impl Coin {
    pub(crate) fn says(&self) -> bool {
        self.currency.is_some() || self.scale.is_some()
    }
}

/// The longest money of the catalogue, in words: `milliers de dirhams`.
const LONGEST: usize = 3;

/// One spelling for what stands for "times a thousand".
fn plain(text: &str) -> String {
    let plain = text.replace(['×', '✕', '*'], "x").replace("10³", "x1000").replace("10^3", "x1000");
    plain.replace("10⁶", "x1000000").replace("10^6", "x1000000").replace("xx", "x").replace("x x", "x")
}

fn scale_in(vocabulary: &Vocabulary, text: &str, kinds: &[&str]) -> Option<Decimal> {
    let text = plain(text);
    kinds.iter().find_map(|kind| vocabulary.phrase(kind, &text)?.parse().ok())
}

fn tokens(text: &str) -> Vec<&str> {
    let marks = |c: char| c.is_whitespace() || "()[]{}/\\:;,-–_«»\"=".contains(c);
    text.split(marks).filter(|token| !token.is_empty()).collect()
}

/// The money of a word, with the Arabic particles that may be joined to it.
fn money<'c>(context: &'c Context<'_>, word: &str) -> Option<&'c Unit> {
    let find = |word: &str| context.units.find(word).filter(|unit| factors::money::is_money(&unit.dimension));
    let joined = || ["بال", "ال", "لل", "ب"].into_iter().find_map(|particle| find(word.strip_prefix(particle)?));
    find(word).or_else(|| find(word.trim_end_matches('.'))).or_else(joined)
}

/// Signs of moneys that no word of the catalogue explains.
fn strange_sign(context: &Context<'_>, token: &str) -> bool {
    let sign = |c: char| matches!(c, '¥' | '¢' | '\u{20a0}'..='\u{20ab}' | '\u{20ad}'..='\u{20cf}');
    token.contains(sign) || (token.contains('$') && money(context, token).is_none())
}

/// The money and the scale that a header, a cell of a column of currencies or a piece of a title says.
pub(crate) fn coin(context: &Context<'_>, text: &str) -> Result<Coin, Doubt> {
    let words = tokens(text);
    let unknown = |raw: &str| Doubt::UnknownCurrency { raw: raw.to_owned() };
    if context.vocabulary.phrase("currency", text).is_some() {
        return Err(unknown(text.trim()));
    }
    if let Some(strange) = words.iter().find(|word| strange_sign(context, word)) {
        return Err(unknown(strange));
    }
    let mut found: Option<&Unit> = None;
    let mut at = 0;
    while at < words.len() {
        let longest = (1..=LONGEST).rev().find_map(|length| {
            let spelled = words.get(at..at + length)?.join(" ");
            // `Montant€`: the sign ends the word.
            let glued = || spelled.chars().last().filter(|c| length == 1 && matches!(c, '€' | '£')).map(String::from);
            let unit = money(context, &spelled).or_else(|| money(context, &glued()?))?;
            Some((unit, length))
        });
        let Some((unit, length)) = longest else {
            at += 1;
            continue;
        };
        at += length;
        match found {
            Some(other) if other.dimension != unit.dimension || other.size() != unit.size() => {
                return Err(Doubt::Currencies { one: other.symbol.clone(), other: unit.symbol.clone() });
            }
            _ => found = Some(unit),
        }
    }
    let thousands = found.filter(|unit| unit.size() != 1.0).and_then(|unit| Decimal::from_f64(unit.size()));
    let scale = thousands.or_else(|| {
        // A bare thousand beside a money: `(1000 DH)`.
        let kinds: &[&str] = if found.is_some() { &["scale", "scale_of_money"] } else { &["scale"] };
        scale_in(context.vocabulary, text, kinds)
    });
    let base = |unit: &Unit| {
        let one = |known: &&Unit| known.dimension == unit.dimension && known.size() == 1.0;
        context.units.all().iter().find(one).map(|known| known.symbol.clone())
    };
    Ok(Coin { currency: found.and_then(base), scale })
}

/// What a title, a sheet or a file says of all amounts, in brackets or after a word that announces it.
pub(crate) fn of_title(context: &Context<'_>, title: &str) -> Result<Coin, Doubt> {
    let mut pieces: Vec<&str> =
        title.split(['(', '[']).skip(1).filter_map(|rest| rest.split([')', ']']).next()).collect();
    for (start, _) in title.match_indices(char::is_whitespace) {
        let (before, rest) = title.split_at(start);
        let announced = before.split_whitespace().next_back().unwrap_or("").trim_end_matches([':', '=']);
        let joined = rest.trim_start().starts_with('ب');
        if joined || context.vocabulary.same_phrase("in_money", &language::fold(announced)).is_some() {
            pieces.push(rest);
        }
    }
    let physical = |piece: &str| {
        let measures = |word: &&str| {
            let bases = ["mass", "length", "energy", "normal_volume"];
            let unit = context.units.find(word);
            unit.is_some_and(|unit| bases.into_iter().any(|base| unit.dimension.exponent(base) != 0))
        };
        tokens(piece).iter().any(measures)
    };
    for piece in pieces.into_iter().filter(|piece| !physical(piece)) {
        let said = coin(context, piece)?;
        if said.says() {
            return Ok(said);
        }
    }
    Ok(Coin::default())
}

/// A header of a quantity without the words that say it is in thousands, and how many a figure stands for.
pub(crate) fn strip(context: &Context<'_>, header: &str) -> Option<(String, Decimal)> {
    let text = plain(header);
    let words: Vec<&str> = text.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(['(', ')', '[', ']']).to_owned();
    let is_scale = |words: &[&str]| -> Option<Decimal> {
        let joined = words.iter().map(|word| bare(word)).collect::<Vec<_>>().join(" ");
        context.vocabulary.same_phrase("scale", &language::fold(&joined))?.parse().ok()
    };
    let (at, length, scale) = (0..words.len())
        .find_map(|at| (1..=4).rev().find_map(|length| Some((at, length, is_scale(words.get(at..at + length)?)?))))?;
    let run = words.get(at..at + length)?.join(" ");
    let open = if run.starts_with(['(', '[']) { "(" } else { "" };
    let close = if run.ends_with([')', ']']) { ")" } else { "" };
    let mut rest = words.get(at + length..)?;
    // `milliers de kWh`
    if let Some((first, after)) = rest.split_first()
        && context.vocabulary.same_phrase("generic", &language::fold(first)) == Some("particle")
    {
        rest = after;
    }
    let before = words.get(..at)?.join(" ");
    Some((format!("{before} {open}{close}{}", rest.join(" ")).trim().to_owned(), scale))
}
