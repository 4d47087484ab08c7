//! Decimals as pages show them.

use i18n::Messages;
use rust_decimal::Decimal;

use crate::page::Page;

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

/// Years in words, those that follow each other as one span: `2026 à 2028 et 2031`.
pub fn spans(page: &Page, years: &[i16]) -> String {
    let mut spans: Vec<(i16, i16)> = Vec::new();
    for year in years {
        match spans.last_mut() {
            Some((_, last)) if *last + 1 == *year => *last = *year,
            _ => spans.push((*year, *year)),
        }
    }
    let words = |(first, last): &(i16, i16)| {
        if first == last {
            return first.to_string();
        }
        let ends = [("first", first.to_string().into()), ("last", last.to_string().into())];
        page.with("export-border-years-span", &ends)
    };
    page.messages().list(&spans.iter().map(words).collect::<Vec<_>>())
}
