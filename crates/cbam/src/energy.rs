use crate::Exact;
use crate::error::{Error, Problem};
use crate::finding::{Finding, FindingKind};
use crate::input::{EnergyUnit, HeatFlow, HeatForm, HeatOrigin, Reference, UnitKind, WasteGas, is_stated};
use crate::streams::Emitted;
use crate::tables::Tables;

/// TJ in a MWh, in millionths: 3600 MJ.
const MJ_PER_MWH: i64 = 3600;
const MJ_PER_TJ: i64 = 1_000_000;

/// What an energy unit's heat and electricity carry.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Carried {
    /// tCO2e per TJ of net heat, where it gives heat.
    pub t_per_tj: Option<Exact>,
    /// tCO2e per MWh, where it gives electricity.
    pub t_per_mwh: Option<Exact>,
}

/// Divides the emissions of a unit between its heat and its electricity.
///
/// Boiler: `EF = Em / Q`, that is `EF_mix / η`. Combined heat and power: `F_h = (η_h/ref_h) / (η_h/ref_h + η_e/ref_e)`,
/// `EF_heat = Em × F_h / Q`, `EF_el = Em × (1 − F_h) / E_el` (2025/2547 Annex III point C); without metered heat and
/// electricity `η_h` is 0.55 and `η_e` 0.25.
pub(crate) fn carried(
    tables: &Tables,
    unit: &EnergyUnit,
    burnt: Emitted,
    at: &str,
    year: i16,
    findings: &mut Vec<Finding>,
) -> Result<Carried, Error> {
    let needed = |field: &str| Problem::Needed.at(format!("{at}.{field}"));
    let positive = |field: &str, value: Exact| {
        if value.is_positive() { Ok(value) } else { Err(Problem::NotPositive.at(format!("{at}.{field}"))) }
    };
    let emitted = burnt.fossil_t;
    match unit.kind {
        UnitKind::Boiler => {
            let heat = match (unit.heat_tj, unit.efficiency) {
                (Some(heat), _) => positive("heat_tj", heat)?,
                (None, Some(efficiency)) if efficiency.is_share() => {
                    positive("efficiency", burnt.energy_tj * efficiency)?
                }
                (None, Some(_)) => return Err(Problem::NotAShare.at(format!("{at}.efficiency"))),
                (None, None) => return Err(needed("heat_tj")),
            };
            Ok(Carried { t_per_tj: Some(emitted / heat), t_per_mwh: None })
        }
        UnitKind::Generator => {
            let mwh = positive("electricity_mwh", unit.electricity_mwh.ok_or_else(|| needed("electricity_mwh"))?)?;
            Ok(Carried { t_per_tj: None, t_per_mwh: Some(emitted / mwh) })
        }
        UnitKind::Chp => {
            let energy = positive("kind", burnt.energy_tj)?;
            let (heat, electricity) = match (unit.heat_tj, unit.electricity_mwh) {
                (Some(heat), Some(mwh)) => (positive("heat_tj", heat)?, tj(positive("electricity_mwh", mwh)?)),
                _ => {
                    findings.push(FindingKind::ChpWithoutData.at(at, unit.id.clone()));
                    let percent = |value: i64| Exact::from(value) / Exact::from(100);
                    (energy * percent(55), energy * percent(25))
                }
            };
            let reference = unit.reference.as_ref().ok_or_else(|| needed("reference"))?;
            let (of_heat, of_electricity) = references(tables, reference, at, year)?;
            let by_heat = heat / energy / of_heat;
            let share = by_heat / (by_heat + electricity / energy / of_electricity);
            let mwh = electricity * Exact::from(MJ_PER_TJ) / Exact::from(MJ_PER_MWH);
            Ok(Carried {
                t_per_tj: Some(emitted * share / heat),
                t_per_mwh: Some(emitted * (Exact::ONE - share) / mwh),
            })
        }
    }
}

fn references(tables: &Tables, reference: &Reference, at: &str, year: i16) -> Result<(Exact, Exact), Error> {
    let form = reference.heat_form;
    let find = |output: &str| {
        let found = tables.reference_efficiency(&reference.fuel, output, reference.built, form.code(), year);
        found.ok_or_else(|| match tables.reference_known_from(&reference.fuel, output, form.code(), year) {
            Some(first) if reference.built < first => Problem::BuiltBefore(first).at(format!("{at}.reference.built")),
            _ => {
                let known = tables.reference_fuels(year);
                Problem::unknown_factor(&reference.fuel, known).at(format!("{at}.reference.fuel"))
            }
        })
    };
    let more = form == HeatForm::Steam && reference.condensate_not_counted;
    let more = if more { Exact::from(5) / Exact::from(100) } else { Exact::ZERO };
    Ok((find("heat")? + more, find("electricity")?))
}

fn tj(mwh: Exact) -> Exact {
    mwh * Exact::from(MJ_PER_MWH) / Exact::from(MJ_PER_TJ)
}

/// Which way heat goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// Into the process: added.
    In,
    /// Out of it: credited.
    Out,
}

/// tCO2e of a flow of heat: `Q × EF` (2025/2547 Annex II point C). Heat of reactions and of electricity carries nothing.
/// Heat bought without a verified factor counts as that of a boiler of 90 % on the country's most used fuel.
pub(crate) fn heat(
    tables: &Tables,
    flow: &HeatFlow,
    way: Way,
    unit: impl Fn(&str) -> Option<Carried>,
    at: &str,
    year: i16,
    findings: &mut Vec<Finding>,
) -> Result<Exact, Error> {
    if flow.tj.is_negative() {
        return Err(Problem::negative(flow.tj).at(format!("{at}.tj")));
    }
    if flow.origin != HeatOrigin::Fuel {
        return Ok(Exact::ZERO);
    }
    if let Some(id) = &flow.unit {
        let found = unit(id).and_then(|carried| carried.t_per_tj);
        let factor = found.ok_or_else(|| Problem::UnknownName(id.clone()).at(format!("{at}.unit")))?;
        return Ok(flow.tj * factor);
    }
    if let Some(factor) = flow.t_per_tj.filter(|_| way == Way::Out || is_stated(flow.report.as_deref())) {
        let negative = factor.is_negative();
        return if negative {
            Err(Problem::negative(factor).at(format!("{at}.t_per_tj")))
        } else {
            Ok(flow.tj * factor)
        };
    }
    if way == Way::Out {
        return Err(Problem::Needed.at(format!("{at}.t_per_tj")));
    }
    let place = format!("{at}.standard_fuel");
    let fuel = flow.standard_fuel.as_deref().ok_or_else(|| Problem::Needed.at(&place))?;
    let factor = tables.factor("fuel", fuel, year);
    let factor =
        factor.ok_or_else(|| Problem::unknown_factor(fuel, tables.near_factors(&["fuel"], fuel, year)).at(place))?;
    findings.push(FindingKind::HeatUnverified.at(at, fuel));
    Ok(flow.tj * factor.co2 * Exact::from(10) / Exact::from(9))
}

/// tCO2e of waste gas: `V × NCV × 56.1` for what comes in, times 0.667 as the credit for what goes out (Equations 53 and
/// 54), which needs evidence of its use.
pub(crate) fn waste_gas(
    tables: &Tables,
    flow: &WasteGas,
    way: Way,
    at: &str,
    year: i16,
    findings: &mut Vec<Finding>,
) -> Result<Exact, Error> {
    if flow.tj.is_negative() {
        return Err(Problem::negative(flow.tj).at(format!("{at}.tj")));
    }
    let constant = |name: &str| {
        let factor = tables.factor("other", name, year).map(|factor| factor.co2);
        factor.ok_or_else(|| Problem::UnknownFactor(name.to_owned()).at(at))
    };
    let in_full = flow.tj * constant("waste_gas_reference")?;
    match way {
        Way::In => Ok(in_full),
        Way::Out if !is_stated(flow.evidence.as_deref()) => {
            findings.push(FindingKind::WasteGasWithoutEvidence.at(at, ""));
            Ok(Exact::ZERO)
        }
        Way::Out => Ok(in_full * constant("waste_gas_export_efficiency")?),
    }
}
