use std::ops::AddAssign;

use serde::Serialize;

/// How many lines could not be computed, by reason. They are in no total.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Rejected {
    /// The firm's number is missing.
    pub without_firm: u64,
    /// The date is missing or is no date.
    pub without_date: u64,
    /// The activity is missing or has no row.
    pub unknown_activity: u64,
    /// The region is missing or has no row.
    pub unknown_region: u64,
    /// The unit is missing or has no row.
    pub unknown_unit: u64,
    /// No way from the unit to the activity's unit.
    pub no_conversion: u64,
    /// No factor is valid on that day for the region or any it falls back on.
    pub no_factor: u64,
    /// The quantity is missing, not a number, or so large that the line cannot be right.
    pub unusable_quantity: u64,
}

/// Why a line cannot be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reason {
    Date,
    Activity,
    Region,
    Unit,
    Conversion,
    Factor,
    Quantity,
}

impl Rejected {
    /// The count of a reason.
    pub(crate) fn of(&mut self, reason: Reason) -> &mut u64 {
        match reason {
            Reason::Date => &mut self.without_date,
            Reason::Activity => &mut self.unknown_activity,
            Reason::Region => &mut self.unknown_region,
            Reason::Unit => &mut self.unknown_unit,
            Reason::Conversion => &mut self.no_conversion,
            Reason::Factor => &mut self.no_factor,
            Reason::Quantity => &mut self.unusable_quantity,
        }
    }

    /// All reasons together.
    pub fn total(&self) -> u64 {
        self.without_firm
            + self.without_date
            + self.unknown_activity
            + self.unknown_region
            + self.unknown_unit
            + self.no_conversion
            + self.no_factor
            + self.unusable_quantity
    }
}

impl AddAssign for Rejected {
    fn add_assign(&mut self, other: Rejected) {
        self.without_firm += other.without_firm;
        self.without_date += other.without_date;
        self.unknown_activity += other.unknown_activity;
        self.unknown_region += other.unknown_region;
        self.unknown_unit += other.unknown_unit;
        self.no_conversion += other.no_conversion;
        self.no_factor += other.no_factor;
        self.unusable_quantity += other.unusable_quantity;
    }
}
