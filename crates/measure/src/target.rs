//! What a firm aims at: `[[target]]` of its sheet.

use calendar::YEARS;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Denominator, Firm, Line, Scope};
use factors::Scope2Method;

/// A reduction by a year, of the emissions of a base year or of their intensity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// The year from which the reduction is counted.
    pub base_year: i16,
    /// The year by which it is due.
    pub year: i16,
    /// By how much, % of the base year, above 0 and up to 100.
    pub reduction_pct: f64,
    /// Which emissions it covers.
    pub scopes: Covered,
    /// How scope 2 is counted.
    #[serde(default)]
    pub scope2: Scope2Basis,
    /// For a target of intensity, what the emissions are divided by; it must be in the sheet for the years looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per: Option<Denominator>,
}

/// The scopes that a target covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Covered {
    /// Scopes 1 and 2.
    #[serde(rename = "1+2")]
    OneAndTwo,
    /// Scopes 1, 2 and 3.
    #[serde(rename = "1+2+3")]
    All,
}

/// How a target counts scope 2 (GHG Protocol Scope 2 Guidance, 6.2: a target names its method).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Scope2Basis {
    /// By the mean factor of the grid.
    #[default]
    Location,
    /// By contracts and certificates.
    Market,
}

/// Why a target cannot be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TargetFault {
    /// Its year is not after its base year, or one of them is none of [`YEARS`].
    Years,
    /// The reduction is not above 0 and up to 100 %.
    Reduction,
    /// What it is divided by is not in the sheet.
    Per,
}

impl TargetFault {
    /// The variant of the message.
    pub fn code(self) -> &'static str {
        match self {
            TargetFault::Years => "years",
            TargetFault::Reduction => "reduction",
            TargetFault::Per => "per",
        }
    }
}

impl Target {
    /// Says whether it makes sense in the sheet of `firm`.
    ///
    /// # Errors
    /// The first thing that does not.
    pub fn check(&self, firm: &Firm) -> Result<(), TargetFault> {
        if self.year <= self.base_year || ![self.base_year, self.year].iter().all(|year| YEARS.contains(year)) {
            return Err(TargetFault::Years);
        }
        if !(self.reduction_pct > 0.0 && self.reduction_pct <= 100.0) {
            return Err(TargetFault::Reduction);
        }
        let known = match &self.per {
            Some(Denominator::Product(name)) => firm.products.iter().any(|product| product.name == *name),
            Some(Denominator::Turnover) => !firm.figures.turnover.is_empty(),
            Some(Denominator::Employees) => !firm.figures.employees.is_empty(),
            None => true,
        };
        if known { Ok(()) } else { Err(TargetFault::Per) }
    }

    /// Whether the emissions of a line are among those it covers.
    pub fn covers(&self, line: &Line) -> bool {
        let by_method = match (line.method, self.scope2) {
            (Some(Scope2Method::Market), basis) => basis == Scope2Basis::Market,
            (Some(_), basis) => basis == Scope2Basis::Location,
            (None, _) => true,
        };
        match line.category.scope() {
            Scope::One => true,
            Scope::Two => by_method,
            Scope::Three => self.scopes == Covered::All,
            Scope::Outside => false,
        }
    }
}
