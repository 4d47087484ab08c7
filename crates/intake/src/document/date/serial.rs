use calendar::{Date, date};
use jiff::ToSpan;

/// From which day a workbook counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Epoch {
    /// Day 1 is 1 January 1900, and the nonexistent 29 February 1900 is counted (day 60), as in Lotus 1-2-3.
    #[default]
    Y1900,
    /// Day 0 is 1 January 1904: workbooks of old Macintoshes.
    Y1904,
}

/// The day that a workbook stores as `serial` whole days; `None` if there is no such day.
pub fn from_serial(serial: i64, epoch: Epoch) -> Option<Date> {
    let (origin, days) = match epoch {
        Epoch::Y1900 if serial < 1 || serial == 60 => return None,
        Epoch::Y1900 if serial < 60 => (date(1899, 12, 31), serial),
        Epoch::Y1900 => (date(1899, 12, 30), serial),
        Epoch::Y1904 => (date(1904, 1, 1), serial),
    };
    // Workbooks stop at 31 December 9999.
    if !(0..=2_958_465).contains(&days) {
        return None;
    }
    origin.checked_add(days.days()).ok()
}
