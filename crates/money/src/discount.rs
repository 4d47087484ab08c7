use crate::Exact;

/// What a dirham paid after `periods` is worth at once: `(1 + rate)^−periods`. The rate is above −1.
pub fn discount_factor(rate: Exact, periods: u32) -> Exact {
    Exact::ONE / (Exact::ONE + rate).power(periods)
}

/// What a dirham paid at the end of each of `periods` is worth at once: `(1 − (1 + rate)^−periods) / rate`, and the number
/// of periods where the rate is nought.
pub fn annuity_factor(rate: Exact, periods: u32) -> Exact {
    if rate.is_zero() {
        return Exact::from(i64::from(periods));
    }
    (Exact::ONE - discount_factor(rate, periods)) / rate
}

/// What a dirham spent at once costs at the end of each of `periods`: `rate / (1 − (1 + rate)^−periods)`. Out of range for
/// no period at all.
pub fn capital_recovery_factor(rate: Exact, periods: u32) -> Exact {
    Exact::ONE / annuity_factor(rate, periods)
}

/// The constant payment at the end of each period that repays a principal with interest; not rounded.
pub fn annuity(principal: Exact, rate: Exact, periods: u32) -> Exact {
    principal * capital_recovery_factor(rate, periods)
}

/// What payments are worth at once; the first is made at once, each other one a period after the one before it.
pub fn net_present_value(rate: Exact, payments: &[Exact]) -> Exact {
    // Horner from the last payment: no power of the rate is formed, so nothing overflows.
    payments.iter().rev().fold(Exact::ZERO, |later, payment| *payment + later / (Exact::ONE + rate))
}
