//! Money: an amount is at the prices of a year, with or without tax.

use units::{Basis, Dimension, Unit, Units};

/// Money of a document is money of its year: `MAD` on a paper of 2025 is `MAD2025`. What says its year already is
/// left as it is, and so is what is no money.
pub fn of_year(unit: Unit, units: &Units, year: i16) -> Unit {
    let base = currency(&unit.dimension).filter(|base| year_of(base).is_none()).map(str::to_uppercase);
    let priced = base.and_then(|base| {
        let (plain, dated) = (units.find(&base)?, units.find(&format!("{base}{year}"))?);
        let mut priced = unit.times(dated)?.per(plain)?;
        let footing = if unit.basis == Basis::UNSAID { String::new() } else { format!(" {}", unit.basis) };
        // Thousands keep the name that they have: no catalogue names thousands of a year.
        priced.symbol = if unit.size() == 1.0 { format!("{}{footing}", dated.symbol) } else { unit.symbol.clone() };
        Some(priced)
    });
    priced.unwrap_or(unit)
}

/// The money that a firm's own factor is per, written beside an amount in `document`: of the same year and with or
/// without tax as that is, unless the factor says it. A publication is never read so: it has its own year and tax.
pub fn beside(per: &Unit, document: &Unit, units: &Units) -> Unit {
    let (Some(_), Some(paid)) = (currency(&per.dimension), currency(&document.dimension)) else { return per.clone() };
    let mut taken = match year_of(paid) {
        Some(year) => of_year(per.clone(), units, year),
        None => per.clone(),
    };
    taken.basis.tax = per.basis.tax.or(document.basis.tax);
    taken.symbol.clone_from(&per.symbol);
    taken
}

/// Whether a dimension is a single amount of money.
pub fn is_money(dimension: &Dimension) -> bool {
    currency(dimension).is_some()
}

/// The base of a single amount of money: `mad`, `mad2025`.
fn currency(dimension: &Dimension) -> Option<&str> {
    let mut exponents = dimension.exponents();
    let (base, exponent) = exponents.next()?;
    let known = || ["mad", "eur", "usd", "gbp", "cny"].iter().any(|currency| base.starts_with(currency));
    (exponents.next().is_none() && exponent == 1 && known()).then_some(base)
}

fn year_of(base: &str) -> Option<i16> {
    base.trim_start_matches(|c: char| c.is_ascii_alphabetic()).parse().ok()
}
