use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Exact;

/// Halvings of the bracket: its width ends below 2^−80 of the root.
const HALVINGS: u32 = 80;
/// Growth per period beyond which no rate is looked for: a million times, or down to a millionth.
const LARGEST_GROWTH: i64 = 1_000_000;

/// The rate at which payments cancel, if they have one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum InternalRate {
    /// The rate per period.
    Rate(Exact),
    /// All payments go one way, so no rate makes them cancel.
    NoChange,
    /// The sign changes this often, so that there may be as many rates, and none is the yield of the project: its net
    /// present value decides.
    Several(usize),
    /// The rate is beyond what is looked for, or an amount left the range of decimals.
    OutOfRange,
}

/// The internal rate of return: the rate at which the net present value is nought.
///
/// One change of sign has exactly one rate above −1 (Descartes' rule in `1 / (1 + rate)`). With more changes, payments
/// whose running sum changes sign exactly once and does not end at nought have exactly one positive rate (Norstrøm 1972, "A
/// sufficient condition for a unique nonnegative internal rate of return"). Any others are reported, not guessed.
pub fn internal_rate(payments: &[Exact]) -> InternalRate {
    let payments = without_noughts_around(payments);
    let running: Vec<Exact> = payments
        .iter()
        .scan(Exact::ZERO, |sum, payment| {
            *sum = *sum + *payment;
            Some(*sum)
        })
        .collect();
    let sound = running.iter().all(|sum| sum.get().is_some());
    let ends_at_nought = running.last().is_none_or(|sum| sum.is_zero());
    match changes(payments) {
        _ if !sound => InternalRate::OutOfRange,
        0 => InternalRate::NoChange,
        // They cancel as they are: halving would only come near nought.
        1 if ends_at_nought => InternalRate::Rate(Exact::ZERO),
        1 => bracketed(payments, false),
        _ if changes(&running) == 1 && !ends_at_nought => bracketed(payments, true),
        several => InternalRate::Several(several),
    }
}

/// From the first payment to the last: noughts around them move no root, and powers of the growth over them would leave the
/// range of decimals.
fn without_noughts_around(payments: &[Exact]) -> &[Exact] {
    let is_payment = |payment: &Exact| !payment.is_zero();
    match (payments.iter().position(is_payment), payments.iter().rposition(is_payment)) {
        (Some(first), Some(last)) => &payments[first..=last],
        _ => &[],
    }
}

/// How often the sign changes, noughts left out.
fn changes(amounts: &[Exact]) -> usize {
    let signs: Vec<bool> =
        amounts.iter().filter(|amount| !amount.is_zero()).map(|amount| amount.is_negative()).collect();
    signs.windows(2).filter(|pair| pair[0] != pair[1]).count()
}

/// The one root, by halving a bracket of `growth = 1 + rate`.
fn bracketed(payments: &[Exact], positive: bool) -> InternalRate {
    let two = Exact::from(2);
    let largest = Exact::from(LARGEST_GROWTH);
    let (mut low, mut high) = (if positive { Exact::ONE } else { Exact::ONE / largest }, largest);
    let early = weighed(payments, low).is_negative();
    if weighed(payments, low).is_zero() {
        return InternalRate::Rate(low - Exact::ONE);
    }
    if early == weighed(payments, high).is_negative() {
        return InternalRate::OutOfRange;
    }
    for _ in 0..HALVINGS {
        let middle = (low + high) / two;
        if weighed(payments, middle).is_negative() == early {
            low = middle;
        } else {
            high = middle;
        }
    }
    InternalRate::Rate((low + high) / two - Exact::ONE)
}

/// A value with the sign of the net present value at this growth, and no power above one: discounted to the first payment
/// if amounts grow, compounded to the last if they shrink.
fn weighed(payments: &[Exact], growth: Exact) -> Exact {
    if (growth - Exact::ONE).is_negative() {
        payments.iter().fold(Exact::ZERO, |sum, payment| sum * growth + *payment)
    } else {
        payments.iter().rev().fold(Exact::ZERO, |sum, payment| *payment + sum / growth)
    }
}
