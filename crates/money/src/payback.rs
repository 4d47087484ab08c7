use crate::{Exact, discount_factor};

/// The periods until an outlay has come back from constant savings net of running costs: `outlay / (saving − cost)`.
/// `None` where it never does.
pub fn simple_payback(outlay: Exact, saving: Exact, cost: Exact) -> Option<Exact> {
    let net = saving - cost;
    net.is_positive().then(|| outlay / net).filter(|time| time.get().is_some())
}

/// The periods until the sum of payments, each discounted at `rate` per period, is no longer negative and stays so to the
/// end; within a period payments are taken as even. A rate of nought gives the simple payback. `None` where they never
/// come back.
pub fn payback(rate: Exact, payments: &[Exact]) -> Option<Exact> {
    let weighed = (0u32..).zip(payments).map(|(period, payment)| *payment * discount_factor(rate, period));
    let mut time = Some(Exact::ZERO);
    let mut sum = Exact::ZERO;
    for (period, payment) in (0i64..).zip(weighed) {
        let before = sum;
        sum = sum + payment;
        sum.get()?;
        time = if sum.is_negative() {
            None
        } else if before.is_negative() {
            // The period ends at its number, and what was missing is a share of what it brought.
            Some(Exact::from(period) - sum / payment)
        } else {
            time
        };
    }
    time
}
