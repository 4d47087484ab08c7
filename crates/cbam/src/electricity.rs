use crate::Exact;
use crate::energy::Carried;
use crate::error::{Error, Problem};
use crate::finding::{Finding, FindingKind};
use crate::input::{ElectricitySource, ElectricityUse, Installation, is_stated};
use crate::tables::Tables;

/// Meters record at least every hour (2025/2547 Annex II point D.4.3).
const LONGEST_INTERVAL_MINUTES: u32 = 60;

/// Electricity of a process.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Consumed {
    /// MWh.
    pub mwh: Exact,
    /// Of these, with the factor of their own plant.
    pub actual_mwh: Exact,
    /// tCO2e.
    pub emissions_t: Exact,
}

/// Indirect emissions: `Em = Σ MWh × EF`, each use with its own factor, so that their average is weighted by consumption
/// (2025/2547 Article 9).
///
/// The factor is the default of the country's grid, or that of the plant with a direct technical link or a power purchase
/// agreement, if it is metered within the hour (point D.4.3); certificates change nothing.
pub(crate) fn consumed(
    tables: &Tables,
    installation: &Installation,
    uses: &[ElectricityUse],
    unit: impl Fn(&str) -> Option<Carried>,
    at: &str,
    findings: &mut Vec<Finding>,
) -> Result<Consumed, Error> {
    let mut sum = Consumed { mwh: Exact::ZERO, actual_mwh: Exact::ZERO, emissions_t: Exact::ZERO };
    for (index, used) in uses.iter().enumerate() {
        let at = format!("{at}[{index}]");
        if used.mwh.is_negative() {
            return Err(Problem::negative(used.mwh).at(format!("{at}.mwh")));
        }
        let actual = actual(used, &unit, &at, findings)?;
        let factor = match actual {
            Some(factor) => factor,
            None => grid(tables, installation)?,
        };
        if actual.is_some() {
            sum.actual_mwh = sum.actual_mwh + used.mwh;
        }
        sum.mwh = sum.mwh + used.mwh;
        sum.emissions_t = sum.emissions_t + used.mwh * factor;
    }
    Ok(sum)
}

/// The factor of the plant, `None` if that of the grid counts.
fn actual(
    used: &ElectricityUse,
    unit: impl Fn(&str) -> Option<Carried>,
    at: &str,
    findings: &mut Vec<Finding>,
) -> Result<Option<Exact>, Error> {
    let both_ends = match used.source {
        ElectricitySource::Grid => return Ok(None),
        ElectricitySource::Certificates => {
            findings.push(FindingKind::ElectricityCertificates.at(at, ""));
            return Ok(None);
        }
        ElectricitySource::Own => {
            let place = format!("{at}.unit");
            let id = used.unit.as_deref().ok_or_else(|| Problem::Needed.at(&place))?;
            let factor = unit(id).and_then(|carried| carried.t_per_mwh);
            return factor.map(Some).ok_or_else(|| Problem::UnknownName(id.to_owned()).at(place));
        }
        ElectricitySource::DirectLink => true,
        ElectricitySource::PowerPurchase => used.both_ends,
    };
    let hourly = used.interval_minutes.is_some_and(|minutes| minutes > 0 && minutes <= LONGEST_INTERVAL_MINUTES);
    let mut lacking = Vec::new();
    lacking.extend((!hourly).then_some("interval_minutes"));
    lacking.extend((!both_ends).then_some("both_ends"));
    lacking.extend((!is_stated(used.evidence.as_deref())).then_some("evidence"));
    if !lacking.is_empty() {
        findings.push(FindingKind::ElectricityConditions.at(at, lacking.join(", ")));
        return Ok(None);
    }
    let factor = used.t_per_mwh.ok_or_else(|| Problem::Needed.at(format!("{at}.t_per_mwh")))?;
    if factor.is_negative() { Err(Problem::negative(factor).at(format!("{at}.t_per_mwh"))) } else { Ok(Some(factor)) }
}

/// The default factor of the country's grid (2025/2621 Annex II), or the one stated.
fn grid(tables: &Tables, installation: &Installation) -> Result<Exact, Error> {
    if let Some(stated) = &installation.grid {
        let negative = stated.t_per_mwh.is_negative();
        return if negative {
            Err(Problem::negative(stated.t_per_mwh).at("grid.t_per_mwh"))
        } else {
            Ok(stated.t_per_mwh)
        };
    }
    let found = tables.grid(&installation.country, installation.year);
    found.map(|(factor, _)| factor).ok_or_else(|| Problem::NoGrid(installation.country.clone()).at("grid"))
}
