//! The grammar of unit expressions.

use crate::{Basis, Calorific, Moisture, Tax, Unit, UnitError, Units};

/// Lower case without spaces, with `²³` as digits: the form in which case is forgiven.
pub(crate) fn fold(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(|c| {
            match c {
                '²' => '2',
                '³' => '3',
                '₂' => '2',
                'é' | 'è' | 'ê' | 'É' => 'e',
                'û' => 'u',
                'µ' | 'μ' => 'u',
                c => c,
            }
            .to_lowercase()
        })
        .collect()
}

/// Words that say the basis of a whole quantity.
fn basis(word: &str) -> Option<Basis> {
    let said = Basis::UNSAID;
    Some(match fold(word).trim_matches(['(', ')', '.']) {
        "ncv" | "pci" | "lhv" | "net" | "netcv" => Basis { calorific: Some(Calorific::Net), ..said },
        "gcv" | "pcs" | "hhv" | "gross" | "grosscv" => Basis { calorific: Some(Calorific::Gross), ..said },
        "ht" | "hors-taxe" | "excl.vat" | "exclvat" | "h.t" => Basis { tax: Some(Tax::Excluded), ..said },
        "ttc" | "incl.vat" | "inclvat" | "t.t.c" => Basis { tax: Some(Tax::Included), ..said },
        "dry" | "sec" | "seche" | "ms" => Basis { moisture: Some(Moisture::Dry), ..said },
        "wet" | "brut" | "humide" => Basis { moisture: Some(Moisture::Wet), ..said },
        _ => return None,
    })
}

pub(crate) fn expression(units: &Units, text: &str) -> Result<Unit, UnitError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(UnitError::Empty);
    }
    if let Some(unit) = units.find(text) {
        return Ok(unit.clone());
    }
    // `kW/(m3/min)`: what is in brackets divides as one.
    if let Some((over, under)) = text.strip_suffix(')').and_then(|text| text.rsplit_once("/(")) {
        let (over, under) = (expression(units, over)?, expression(units, under)?);
        let symbol = format!("{}/({})", over.symbol, under.symbol);
        let mut quotient = over;
        multiply(&mut quotient, &under, -1).ok_or_else(|| UnitError::Contradiction { expression: text.to_owned() })?;
        return Ok(Unit { symbol, ..quotient });
    }
    let mut product = Unit { symbol: String::new(), ..Unit::one() };
    let mut said = Basis::UNSAID;
    for (divides, factor) in factors(text) {
        // `kWh PCI`: the words after the first say the basis, unless the whole is a unit (`t MS`).
        let mut words: Vec<&str> = factor.split_whitespace().collect();
        while let [_, .., last] = words.as_slice()
            && units.find(&words.join(" ")).is_none()
            && let Some(footing) = basis(last)
        {
            said = said.and(footing).ok_or_else(|| UnitError::Contradiction { expression: text.to_owned() })?;
            words.pop();
        }
        let word = words.join(" ");
        let (unit, exponent) = power(units, &word)
            .ok_or_else(|| UnitError::Unknown { expression: text.to_owned(), word: word.clone() })?;
        multiply(&mut product, &unit, if divides { -exponent } else { exponent })
            .ok_or_else(|| UnitError::Contradiction { expression: text.to_owned() })?;
    }
    if product.symbol.is_empty() {
        return Err(UnitError::Empty);
    }
    product.basis = product.basis.and(said).ok_or_else(|| UnitError::Contradiction { expression: text.to_owned() })?;
    if said != Basis::UNSAID {
        product.symbol = format!("{} {said}", product.symbol);
    }
    Ok(product)
}

/// The factors of a product with whether each divides: `kg/m3.h` is kg, /m3, /h — as people write it,
/// everything after the first `/` divides, except that `kg/t.km` means kg per (t·km) likewise.
fn factors(text: &str) -> Vec<(bool, &str)> {
    let mut parts = Vec::new();
    for (position, side) in split_per(text).into_iter().enumerate() {
        parts.extend(
            side.split(['.', '·', '*', '×', '-', '⋅'])
                .map(str::trim)
                .filter(|part| !part.is_empty())
                .map(|part| (position > 0, part)),
        );
    }
    parts
}

fn split_per(text: &str) -> Vec<&str> {
    text.split('/')
        .flat_map(|side| side.split(" per "))
        .flat_map(|side| side.split(" par "))
        .flat_map(|side| side.split(" لكل "))
        .collect()
}

/// A unit with an exponent written after it: `m3`, `m³`, `m^3`, `s^-1`.
fn power(units: &Units, word: &str) -> Option<(Unit, i8)> {
    if let Some(unit) = units.find(word) {
        return Some((unit.clone(), 1));
    }
    let plain = fold(word);
    let stem = plain.trim_end_matches(|c: char| c.is_ascii_digit() || c == '^');
    let exponent: i8 = plain.get(stem.len()..)?.trim_start_matches('^').parse().ok().filter(|e| (1..=9).contains(e))?;
    // The stem keeps the case of the original: `fold` maps character by character.
    let original: String = word.chars().take(stem.chars().count()).collect();
    units.find(&original).map(|unit| (unit.clone(), exponent))
}

pub(crate) fn multiply(product: &mut Unit, unit: &Unit, exponent: i8) -> Option<()> {
    for _ in 0..exponent.unsigned_abs() {
        let (over, under) = if exponent > 0 { (unit.over, unit.under) } else { (unit.under, unit.over) };
        product.over *= over;
        product.under *= under;
    }
    product.dimension = product.dimension.times(&unit.dimension, exponent);
    product.basis = product.basis.and(unit.basis)?;
    let joint = match (product.symbol.is_empty(), exponent > 0) {
        (true, true) => "",
        (true, false) => "1/",
        (false, true) => ".",
        (false, false) if product.symbol.contains('/') => ".",
        (false, false) => "/",
    };
    product.symbol.push_str(joint);
    product.symbol.push_str(&unit.symbol);
    if exponent.unsigned_abs() > 1 {
        product.symbol.push_str(&exponent.unsigned_abs().to_string());
    }
    Some(())
}

/// Letters to change, add or leave out from one text to the other (Levenshtein's distance), for suggestions.
///
/// ```
/// assert_eq!(units::edits("gasoil", "gazoil"), 1);
/// ```
pub fn edits(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut corner = i;
        let mut left = i + 1;
        for (cell, y) in row.iter_mut().skip(1).zip(&b) {
            let above = *cell;
            let best = (corner + usize::from(x != *y)).min(above + 1).min(left + 1);
            corner = above;
            left = best;
            *cell = best;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}
