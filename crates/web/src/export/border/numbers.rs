//! Decimals as pages show them.

use i18n::Messages;
use rust_decimal::Decimal;

/// Figures of a report in the reader's language.
#[derive(Clone, Copy)]
pub struct Shown(pub Messages);

impl Shown {
    /// With at most so many decimals, rounded to the nearest, halves to the even.
    pub fn at(self, value: Decimal, places: u32) -> String {
        let rounded = value.round_dp(places);
        // A nought that was less is said with its decimals, as are all of a column.
        let mut rounded = rounded;
        rounded.rescale(places);
        self.0.numbers().decimal(rounded)
    }

    /// tCO2e per tonne: as they are published but shorter.
    pub fn per_tonne(self, value: Decimal) -> String {
        self.at(value, 4)
    }

    /// EUR.
    pub fn eur(self, value: Decimal) -> String {
        let amount = self.at(value, 2);
        self.0.with("export-border-eur", &[("amount", amount.into())])
    }

    /// As it was entered.
    pub fn plain(self, value: Decimal) -> String {
        self.0.numbers().decimal(value.normalize())
    }

    /// A share in percent.
    pub fn percent(self, share: Decimal) -> String {
        use rust_decimal::prelude::ToPrimitive;
        self.0.numbers().percent(share.to_f64().unwrap_or(f64::NAN), 1)
    }
}
