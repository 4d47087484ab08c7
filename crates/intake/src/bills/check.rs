//! What a bill must agree with itself on before its consumption is accepted.
//!
//! Tolerances: an amount is printed to the centime and a price to its last digit, so a product may be off by
//! one centime and by half a unit of the last digit of the price times the quantity; a sum of *n* rounded
//! amounts by *n* + 1 half centimes; a consumption by half of its unit.

use rust_decimal::Decimal;

use super::bill::{Bill, Charge, Reading, Service};
use super::row::Figure;

/// A figure that does not come out.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Disagreement {
    /// `index`, `consumption`, `charges`, `sum`, `price`, `total`, `tax`, `days`.
    pub what: &'static str,
    pub printed: Decimal,
    pub computed: Decimal,
}

/// What was checked for one service.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Outcome {
    /// The consumption, if it is beyond doubt.
    pub consumption: Option<Decimal>,
    /// By band, where the bill has them.
    pub bands: Vec<(super::roles::Role, Decimal)>,
    /// Checks of the consumption that hold.
    pub held: Vec<&'static str>,
    pub failed: Vec<Disagreement>,
    /// A register that passed its last figure.
    pub rolled_over: bool,
}

fn half() -> Decimal {
    Decimal::new(5, 1)
}

fn near(a: Decimal, b: Decimal, tolerance: Decimal) -> bool {
    (a - b).abs() <= tolerance
}

/// Whether `quantity` × `price` = `amount`.
pub(super) fn product(quantity: Decimal, price: &Figure, amount: Decimal) -> bool {
    let Some(computed) = quantity.checked_mul(price.value) else { return false };
    let digits = price.value.scale();
    let rounding = if (2..=8).contains(&digits) {
        Decimal::new(5, digits + 1).checked_mul(quantity.abs()).unwrap_or_default()
    } else {
        Decimal::ZERO
    };
    near(computed, amount, Decimal::new(1, 2) + rounding)
}

/// The difference of the indexes, as the register counts: after 99 999 comes 0. `true` if it does so.
fn difference(reading: &Reading) -> Option<(Decimal, bool)> {
    let plain = reading.new.value.checked_sub(reading.old.value)?;
    if !plain.is_sign_negative() || plain.is_zero() {
        return Some((plain, false));
    }
    let figures = reading.old.value.trunc().to_string().trim_start_matches('-').len() as u32;
    let round = Decimal::from(10u64.checked_pow(figures)?);
    Some((plain.checked_add(round)?, true))
}

/// Checks the consumption of a service.
///
/// A bill says it up to four times: by its indexes, as printed beside them, as charged, as a total. If all agree,
/// that is it; otherwise the one said by two or more, if no other is said as often; otherwise none.
pub(super) fn consumption(bill: &Bill, service: Service) -> Outcome {
    let mut outcome = Outcome::default();
    let readings: Vec<&Reading> = bill.readings.iter().filter(|reading| reading.service == service).collect();
    let charges: Vec<&Charge> = bill.charges.iter().filter(|charge| charge.service == service).collect();
    let (by_index, printed) = registers(&readings, &mut outcome);
    let electric = service == Service::Electricity;
    let billed = if electric { bill.already_billed } else { Decimal::ZERO };
    let charged = charges.iter().fold(billed, |sum, charge| sum.saturating_add(charge.quantity));
    let charged = (!charges.is_empty()).then_some(charged);
    if readings.is_empty() {
        outcome.bands = charges.iter().filter_map(|charge| Some((charge.band?, charge.quantity))).collect();
    }
    let said: Vec<(&'static str, Decimal)> = [
        ("index", by_index),
        ("consumption", printed),
        ("charges", charged),
        ("sum", bill.active_total.filter(|_| electric)),
    ]
    .into_iter()
    .filter_map(|(what, value)| Some((what, value?)))
    .collect();
    let support = |value: Decimal| said.iter().filter(|(_, other)| near(value, *other, half())).count();
    let best = said.iter().map(|(_, value)| support(*value)).max().unwrap_or(0);
    let mut winners = said.iter().filter(|(_, value)| support(*value) == best).map(|(_, value)| *value);
    // The printed figure rather than the computed one, where they agree to half a unit.
    let winner = winners.clone().find(|value| printed == Some(*value)).or(winners.next());
    let rival = winner
        .is_some_and(|winner| said.iter().any(|(_, value)| support(*value) == best && !near(*value, winner, half())));
    outcome.consumption = winner.filter(|_| !rival && (best > 1 || said.len() == 1));
    let reference = winner.unwrap_or_default();
    for (what, value) in &said {
        if !near(*value, reference, half()) {
            outcome.failed.push(Disagreement { what, printed: reference, computed: *value });
        } else if said.len() > 1 && *what != "consumption" {
            outcome.held.push(what);
        }
    }
    prices(&charges, &mut outcome);
    outcome
}

/// Sums by index and as printed; `None` where a register does not say.
fn registers(readings: &[&Reading], outcome: &mut Outcome) -> (Option<Decimal>, Option<Decimal>) {
    let (mut by_index, mut printed) = ((!readings.is_empty()).then_some(Decimal::ZERO), None);
    for reading in readings {
        let coefficient = reading.coefficient.unwrap_or(Decimal::ONE);
        let units = difference(reading);
        let register = units.and_then(|(units, _)| units.checked_mul(coefficient));
        // That a register passed its last figure is proved by what is printed beside it, never supposed.
        let turned = units.is_some_and(|(_, turned)| turned);
        let proved =
            reading.consumption.is_some_and(|printed| register.is_some_and(|units| near(units, printed, half())));
        outcome.rolled_over |= turned && proved;
        let register = register.filter(|_| !turned || proved);
        by_index = by_index.zip(register).and_then(|(sum, units)| sum.checked_add(units));
        if let Some(consumed) = reading.consumption {
            printed = Some(printed.unwrap_or(Decimal::ZERO).saturating_add(consumed));
        }
        if let (Some(band), Some(consumed)) = (reading.band, reading.consumption.or(register)) {
            outcome.bands.push((band, consumed));
        }
    }
    let complete = readings.iter().all(|reading| reading.consumption.is_some());
    (by_index, printed.filter(|_| complete))
}

fn prices(charges: &[&Charge], outcome: &mut Outcome) {
    let mut checked = false;
    for charge in charges {
        let (Some(price), Some(amount)) = (&charge.price, charge.amount) else { continue };
        if product(charge.quantity, price, amount) {
            checked = true;
        } else {
            let computed = charge.quantity.checked_mul(price.value).unwrap_or_default().round_dp(2);
            outcome.failed.push(Disagreement { what: "price", printed: amount, computed });
        }
    }
    if checked && !outcome.failed.iter().any(|failure| failure.what == "price") {
        outcome.held.push("price");
    }
}

/// The totals of a bill that has one for each of its parts, and perhaps one of all.
pub(super) fn whole(bill: &mut Bill) {
    let tolerance = |terms: usize| Decimal::new(5, 3) * Decimal::from(terms as u64 + 1);
    let sum = |of: &[Decimal]| of.iter().fold(Decimal::ZERO, |sum, amount| sum.saturating_add(*amount));
    // One that is the sum of the others is the total of all.
    let of_all = |of: &[Decimal]| {
        let all = sum(of);
        of.iter().copied().find(|one| of.len() > 2 && near(*one, all.saturating_sub(*one), tolerance(of.len())))
    };
    let (without, with) = std::mem::take(&mut bill.totals);
    let taxes: Vec<Decimal> = bill.taxes.iter().map(|tax| tax.1).collect();
    if let Some(tax) = of_all(&taxes) {
        bill.taxes.retain(|known| known.1 == tax);
    }
    if let Some(total) = of_all(&without) {
        bill.total = Some(total);
    }
    if let Some(total) = of_all(&with) {
        bill.total_with_tax = Some(total);
    }
    // Without one of all, they are its parts if each comes out with its tax, and the bill does not otherwise.
    let tax = sum(&bill.taxes.iter().map(|tax| tax.1).collect::<Vec<_>>());
    let comes_out = |without: Decimal, with: Decimal| {
        near(without.saturating_add(tax), with, tolerance(bill.charges.len() + bill.other.len()))
    };
    if let (Some(total), Some(total_with_tax)) = (bill.total, bill.total_with_tax)
        && without.len() > 1
        && with.len() >= without.len()
        && !comes_out(total, total_with_tax)
        && let Some(parts) = with.get(..without.len())
        && comes_out(sum(&without), sum(parts))
    {
        bill.total = Some(sum(&without));
        bill.total_with_tax = Some(sum(parts));
    }
}

/// Checks the totals of the whole bill: the checks that hold, and those that do not.
pub(super) fn totals(bill: &Bill) -> (Vec<&'static str>, Vec<Disagreement>) {
    let mut held = Vec::new();
    let mut failed = Vec::new();
    let mut check = |what: &'static str, printed: Decimal, computed: Decimal, terms: usize| {
        let tolerance = Decimal::new(5, 3) * Decimal::from(terms as u64 + 1);
        if near(printed, computed, tolerance) {
            held.push(what);
        } else {
            failed.push(Disagreement { what, printed, computed });
        }
    };
    let sum = |amounts: Vec<Option<Decimal>>| -> Option<(Decimal, usize)> {
        let known: Option<Vec<Decimal>> = amounts.into_iter().collect();
        known.filter(|known| !known.is_empty()).map(|known| {
            let sum = known.iter().fold(Decimal::ZERO, |sum, amount| sum.saturating_add(*amount));
            (sum, known.len())
        })
    };
    let charges = || bill.charges.iter();
    let without = sum(charges().map(|charge| charge.amount).chain(bill.other.iter().map(|other| other.0)).collect());
    let with = sum(charges().map(|charge| charge.with_tax).chain(bill.other.iter().map(|other| other.1)).collect());
    if let (Some(total), Some((computed, terms))) = (bill.total, without) {
        check("total", total, computed, terms);
    }
    if let (Some(total), Some((computed, terms))) = (bill.total_with_tax, with) {
        check("total", total, computed, terms);
    }
    if let (Some(total), [(Some(rate), tax)]) = (bill.total, bill.taxes.as_slice()) {
        check(
            "tax",
            *tax,
            (total.saturating_mul(*rate) / Decimal::ONE_HUNDRED).round_dp(4),
            bill.charges.len() + bill.other.len(),
        );
    }
    if let (Some(total), Some(with_tax), Some((tax, terms))) =
        (bill.total, bill.total_with_tax, sum(bill.taxes.iter().map(|tax| Some(tax.1)).collect()))
    {
        let after = bill.after_total.iter().fold(Decimal::ZERO, |sum, amount| sum.saturating_add(*amount));
        let computed = total.saturating_add(tax).saturating_add(after);
        check("tax", with_tax, computed, terms + bill.after_total.len() + 1);
    }
    (held, failed)
}
