use rust_decimal::RoundingStrategy;

use crate::Exact;

/// Decimals of a dirham that are paid.
const CENTIME_PLACES: u32 = 2;

/// An amount to the centime, half away from zero: as it is paid and published. Full precision is kept everywhere else.
pub fn to_centime(amount: Exact) -> Exact {
    let rounded = |value: rust_decimal::Decimal| {
        value.round_dp_with_strategy(CENTIME_PLACES, RoundingStrategy::MidpointAwayFromZero)
    };
    amount.get().map_or(amount, |value| Exact::from(rounded(value)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_go_away_from_zero() {
        let rounded = |text: &str| to_centime(Exact::read(text).unwrap());
        assert_eq!(rounded("0.005"), Exact::read("0.01").unwrap());
        assert_eq!(rounded("-0.005"), Exact::read("-0.01").unwrap());
        assert_eq!(rounded("1.00499999"), Exact::ONE);
    }
}
