//! The market-based method: who covers which kilowatt-hour.
//!
//! GHG Protocol Scope 2 Guidance, chapter 6: contractual instruments first, then the residual mix, and
//! where there is none the grid average, which the report must say. Instruments never change the
//! location-based result.

use calendar::Period;

use crate::Instrument;

/// A purchase of electricity, as far as instruments are concerned.
pub(crate) struct Purchase<'a> {
    /// The site.
    pub site: &'a str,
    /// Its days within the reporting period.
    pub period: Period,
    /// kWh of the whole site in those days, whoever owns it.
    pub kwh: f64,
}

/// The part of one purchase that an instrument covers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Cover {
    /// Position of the instrument.
    pub instrument: usize,
    /// Part of the purchase, 0 to 1.
    pub part: f64,
}

/// For each purchase, the parts that instruments cover; what remains of 1 is covered by none.
///
/// An instrument is spread over the purchases of its site and days in proportion to their kilowatt-hours,
/// and never covers more than there is; instruments apply in the order of the firm's sheet.
pub(crate) fn covers(purchases: &[Purchase<'_>], instruments: &[Instrument]) -> Vec<Vec<Cover>> {
    let mut covers: Vec<Vec<Cover>> = purchases.iter().map(|_| Vec::new()).collect();
    for (position, instrument) in instruments.iter().enumerate() {
        let Ok(days) = Period::new(instrument.from, instrument.to) else { continue };
        let open: Vec<f64> = purchases
            .iter()
            .zip(&covers)
            .map(|(purchase, covered)| {
                let mine = instrument.site.as_deref().is_none_or(|site| site == purchase.site);
                let overlap = purchase.period.overlap(days).filter(|_| mine);
                let within = overlap.map_or(0.0, |days| f64::from(days.days()) / f64::from(purchase.period.days()));
                let left = 1.0 - covered.iter().map(|cover| cover.part).sum::<f64>();
                within.min(left).max(0.0)
            })
            .collect();
        let open_kwh = uncertainty::sum(purchases.iter().zip(&open).map(|(purchase, part)| purchase.kwh * part));
        if open_kwh <= 0.0 || instrument.kwh <= 0.0 {
            continue;
        }
        let fraction = (instrument.kwh / open_kwh).min(1.0);
        for (covered, part) in covers.iter_mut().zip(&open) {
            if *part > 0.0 {
                covered.push(Cover { instrument: position, part: part * fraction });
            }
        }
    }
    covers
}

#[cfg(test)]
mod tests {
    use calendar::date;

    use super::*;

    fn certificate(site: Option<&str>, kwh: f64) -> Instrument {
        Instrument {
            kind: "certificate".into(),
            site: site.map(str::to_owned),
            kwh,
            factor: 0.0,
            from: date(2025, 1, 1),
            to: date(2025, 12, 31),
            reference: String::new(),
        }
    }

    #[test]
    fn instruments_are_spread_and_never_cover_more_than_there_is() {
        let purchases = [
            Purchase { site: "a", period: Period::year(2025), kwh: 750_000.0 },
            Purchase { site: "b", period: Period::year(2025), kwh: 250_000.0 },
        ];
        let all = covers(&purchases, &[certificate(None, 600_000.0)]);
        assert_eq!(all[0], [Cover { instrument: 0, part: 0.6 }]);
        let more = covers(&purchases, &[certificate(Some("b"), 900_000.0), certificate(None, 75_000.0)]);
        assert_eq!(more[1], [Cover { instrument: 0, part: 1.0 }]);
        assert_eq!(more[0], [Cover { instrument: 1, part: 0.1 }]);
    }
}
