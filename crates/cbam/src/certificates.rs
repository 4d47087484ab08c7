use rust_decimal::Decimal;

use crate::Exact;
use crate::error::{Error, Problem};
use crate::input::Consignment;
use crate::result::Assessment;
use crate::tables::{PhaseOut, Tables};

/// What is due for one tonne of a good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// Embedded emissions that count, in tCO2e per tonne.
    pub see: Exact,
    /// Benchmark in tCO2e per tonne, before the CBAM factor: Column A with actual values, Column B with default values.
    pub benchmark: Exact,
    /// Carbon price paid, in tCO2e per tonne ([`price_paid`]).
    pub paid: Exact,
}

impl Due {
    /// [`certificates`] by what is free on the basis of an assessment; none if its goods are of an exempt origin.
    pub fn of_assessment(self, assessment: &Assessment, tonnes: Exact) -> Exact {
        if assessment.exempt_origin {
            return Exact::ZERO;
        }
        let phase_out = PhaseOut { retained: Exact::from(assessment.cbam_factor), cscf: None };
        certificates(self, phase_out, Exact::from(assessment.cscf), tonnes)
    }
}

/// Certificates: `max(0, SEE − CBAM_y × CSCF_y × BM − CPP) × mass`, each good by itself, so that what one lacks never
/// offsets another (2023/956; 2025/2620). Mass in tonnes of good.
pub fn certificates(due: Due, phase_out: PhaseOut, cscf: Exact, tonnes: Exact) -> Exact {
    let free = phase_out.retained * cscf * due.benchmark;
    (due.see - free - due.paid).or_zero() * tonnes
}

/// EUR for certificates at a price in EUR per certificate.
pub fn cost(certificates: Exact, eur: Exact) -> Exact {
    certificates * eur
}

/// A carbon price paid as tCO2e per tonne of good: what was effectively paid less what came back, in EUR per tonne of good,
/// over the price of certificates; never negative (2023/956 Article 9).
pub fn price_paid(paid_eur: Exact, rebate_eur: Exact, certificate_eur: Exact) -> Exact {
    (paid_eur - rebate_eur).or_zero() / certificate_eur
}

/// The reporting period of goods: the year of production; but goods imported in 2026 are of 2026 even if made before.
///
/// # Errors
/// If they were imported before the definitive period, or produced after the year of import.
pub fn reporting_period(imported: i16, produced: Option<i16>) -> Result<i16, Problem> {
    const FIRST: i16 = 2026;
    if imported < FIRST {
        return Err(Problem::TooEarly(imported));
    }
    if let Some(year) = produced.filter(|year| *year > imported) {
        return Err(Problem::ProducedAfterImport(year));
    }
    Ok(produced.unwrap_or(imported).max(FIRST))
}

/// The [`reporting_period`] of a consignment of a file.
///
/// # Errors
/// The same, at the field of the day or of the year of production.
pub fn period_of(consignment: &Consignment, at: &str) -> Result<i16, Error> {
    reporting_period(consignment.imported.year(), consignment.produced).map_err(|problem| {
        let field = if matches!(problem, Problem::ProducedAfterImport(_)) { "produced" } else { "imported" };
        problem.at(format!("{at}.{field}"))
    })
}

/// The share of the benchmark that is free, and the correction factor: decided, or assumed where no act says it. The
/// factor of a year that retains nothing does not matter.
pub(crate) fn free(
    tables: &Tables,
    scenario: &str,
    year: i16,
    assumed: Exact,
) -> Result<(PhaseOut, Exact, bool), Problem> {
    let (phase_out, _) = tables.phase_out(scenario, year)?;
    let decided = phase_out.cscf.or(tables.phase_out(crate::tables::IN_FORCE, year)?.0.cscf);
    let matters = !phase_out.retained.is_zero();
    Ok((phase_out, decided.unwrap_or(assumed), decided.is_none() && matters))
}

/// The value, or the problem that it left the range of decimals.
pub(crate) fn within(value: Exact) -> Result<Decimal, Problem> {
    value.get().ok_or(Problem::OutOfRange)
}
