use rust_decimal::{Decimal, RoundingStrategy};

/// Decimals of embedded emissions when they are published (2025/2547 Annex II).
const EMBEDDED_PLACES: u32 = 5;

/// What a figure is published as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Published {
    /// Emissions of an installation: whole tonnes.
    Tonnes,
    /// Embedded emissions: at most five decimals.
    Embedded,
    /// Money: cents.
    Euro,
}

/// Rounds a figure as it is published, half away from zero; full precision is kept everywhere else.
pub fn round(value: Decimal, published: Published) -> Decimal {
    let places = match published {
        Published::Tonnes => 0,
        Published::Embedded => EMBEDDED_PLACES,
        Published::Euro => 2,
    };
    value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
}
