use rust_decimal::RoundingStrategy;

use crate::Exact;

/// Decimals of a rate or ratio that is published: a hundredth of a basis point.
const RATIO_PLACES: u32 = 6;
/// Decimals of a dirham that are paid.
const CENTIME_PLACES: u32 = 2;

/// An amount to the centime, half away from zero: as it is paid and published. Full precision is kept everywhere else.
pub fn to_centime(amount: Exact) -> Exact {
    rounded(amount, CENTIME_PLACES, RoundingStrategy::MidpointAwayFromZero)
}

/// The whole centimes of an amount, what is beyond them cut off: what may be paid under a limit without exceeding it.
pub fn whole_centimes(amount: Exact) -> Exact {
    rounded(amount, CENTIME_PLACES, RoundingStrategy::ToZero)
}

/// A rate or ratio as it is published, to six decimals, half away from zero.
pub fn to_published_ratio(ratio: Exact) -> Exact {
    rounded(ratio, RATIO_PLACES, RoundingStrategy::MidpointAwayFromZero)
}

fn rounded(value: Exact, places: u32, strategy: RoundingStrategy) -> Exact {
    value.get().map_or(value, |number| Exact::from(number.round_dp_with_strategy(places, strategy)))
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
        assert_eq!(whole_centimes(Exact::read("0.019").unwrap()), Exact::read("0.01").unwrap());
    }
}
