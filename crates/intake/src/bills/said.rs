//! What a bill says beside its consumption, kept in [`Recognition::because`] so that it travels with the line:
//! written by [`Said`], read back by the functions of this module.

use calendar::Period;
use measure::Recognition;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A time band of a tariff.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Band {
    /// Heures de pointe.
    Peak,
    /// Heures pleines.
    Full,
    /// Heures creuses.
    OffPeak,
}

impl Band {
    const ALL: [Band; 3] = [Band::Peak, Band::Full, Band::OffPeak];

    fn name(self) -> &'static str {
        match self {
            Band::Peak => "peak",
            Band::Full => "full",
            Band::OffPeak => "off-peak",
        }
    }
}

/// A statement in [`Recognition::because`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Said {
    /// `band:peak=22360`
    Band(Band, Decimal),
    /// `estimated`
    Estimated,
    /// `regularises:2025-02-14/2025-06-15`
    Regularises(Period),
    /// `total-excl:122214.85`
    Total(Decimal),
    /// `total-incl:144213.52`
    TotalWithTax(Decimal),
}

impl std::fmt::Display for Said {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Said::Band(band, kwh) => write!(f, "band:{}={kwh}", band.name()),
            Said::Estimated => f.write_str("estimated"),
            Said::Regularises(period) => write!(f, "regularises:{period}"),
            Said::Total(amount) => write!(f, "total-excl:{amount}"),
            Said::TotalWithTax(amount) => write!(f, "total-incl:{amount}"),
        }
    }
}

fn after<'r>(recognition: &'r Recognition, prefix: &str) -> Option<&'r str> {
    recognition.because.iter().find_map(|because| because.strip_prefix(prefix))
}

/// The consumption in each time band, kWh, where the bill has them; their sum is the quantity of the line.
pub fn bands(recognition: &Recognition) -> Vec<(Band, Decimal)> {
    let band = |band: Band| Some((band, after(recognition, &format!("band:{}=", band.name()))?.parse().ok()?));
    Band::ALL.into_iter().filter_map(band).collect()
}

/// Whether the bill rests on an index that its supplier estimated.
pub fn is_estimated(recognition: &Recognition) -> bool {
    recognition.because.iter().any(|because| because == "estimated")
}

/// The days of which the line says the real consumption; estimates of the same contract within them do not count.
pub fn regularises(recognition: &Recognition) -> Option<Period> {
    let (start, end) = after(recognition, "regularises:")?.split_once('/')?;
    Period::new(start.parse().ok()?, end.parse().ok()?).ok()
}

/// The printed totals of the whole document, without and with tax; without an unpaid balance and without stamp duty.
pub fn totals(recognition: &Recognition) -> (Option<Decimal>, Option<Decimal>) {
    let amount = |prefix: &str| after(recognition, prefix).and_then(|amount| amount.parse().ok());
    (amount("total-excl:"), amount("total-incl:"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_is_read_back() {
        let period = Period::year(2025);
        let said = [
            Said::Band(Band::OffPeak, Decimal::new(37360, 0)),
            Said::Estimated,
            Said::Regularises(period),
            Said::Total(Decimal::new(12_221_485, 2)),
        ];
        let recognition = Recognition { confidence: 1.0, because: said.iter().map(Said::to_string).collect() };
        assert_eq!(bands(&recognition), [(Band::OffPeak, Decimal::new(37360, 0))]);
        assert!(is_estimated(&recognition));
        assert_eq!(regularises(&recognition), Some(period));
        assert_eq!(totals(&recognition), (Some(Decimal::new(12_221_485, 2)), None));
        assert_eq!(regularises(&Recognition::default()), None);
    }
}
