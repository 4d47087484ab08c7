//! The years of which lines are kept, and what a document owes to the reporting year.

use calendar::{Date, Period};
use measure::Firm;

use crate::why::Why;

/// The reporting year, those before and after it, and the base years: what is of no other is kept.
#[derive(Debug)]
pub(crate) struct Years {
    reporting: i16,
    kept: Vec<Period>,
    /// What was asked so far.
    pub seen: Seen,
}

impl Years {
    pub fn of(firm: &Firm) -> Self {
        let reporting = firm.reporting.year;
        let near = [reporting - 1, reporting, reporting + 1];
        let kept = near.into_iter().chain(firm.base_years()).map(Period::year).collect();
        Years { reporting, kept, seen: Seen::default() }
    }

    /// Whether some days of a period are of a year that is kept.
    pub fn check(&mut self, period: Period) -> Result<(), Why> {
        if self.kept.iter().any(|year| period.overlap(*year).is_some()) {
            self.seen.days(period);
            Ok(())
        } else {
            self.seen.year();
            Err(Why::OutsideYear { period, year: self.reporting })
        }
    }
}

/// How far the reading of a document depends on the reporting year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The first end and the last start of the periods that were kept.
    kept: Option<(Date, Date)>,
    /// Whether something was kept aside for its year, or is of the whole reporting year for want of a date.
    year: bool,
}

impl Seen {
    fn days(&mut self, period: Period) {
        let (end, start) = self.kept.unwrap_or((period.end(), period.start()));
        self.kept = Some((end.min(period.end()), start.max(period.start())));
    }

    /// The reporting year itself is in what was read.
    pub(crate) fn year(&mut self) {
        self.year = true;
    }

    pub(crate) fn add(&mut self, other: Seen) {
        self.year |= other.year;
        if let Some((end, start)) = other.kept {
            let (first, last) = self.kept.unwrap_or((end, start));
            self.kept = Some((first.min(end), last.max(start)));
        }
    }

    /// Whether the same document of a firm that reports this year, and is otherwise the same, reads the same.
    pub(crate) fn is_same_for(self, year: i16) -> bool {
        let near = |(end, start): (Date, Date)| end.year() >= year - 1 && start.year() <= year + 1;
        !self.year && self.kept.is_none_or(near)
    }
}
