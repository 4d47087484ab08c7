use std::cmp::Ordering;

use rust_decimal::Decimal as Number;

use super::{Kind, Notes};
use crate::{CarbonFootprint, Decimal, Unit};

/// Sums, ranges and masses.
pub(super) fn check(pcf: &CarbonFootprint, notes: &mut Notes) {
    sums(pcf, notes);
    ranges(pcf, notes);
    mass(pcf, notes);
}

/// The two totals are sums of what is stated beside them (specification, `x-comment` of both members):
///
/// excluding = fossil + land-use change + land management emissions + land management removals + technological removals
/// \+ captured and stored + biogenic other than CO₂; including = that + biogenic uptake. Uptake, removals and capture are negative.
///
/// Every figure was rounded by somebody: a total may differ by half a unit in the last place of each figure, and no more.
fn sums(pcf: &CarbonFootprint, notes: &mut Notes) {
    let parts: [(&str, Option<&Decimal>); 8] = [
        ("fossilGhgEmissions", Some(&*pcf.fossil_ghg_emissions)),
        ("landUseChangeGhgEmissions", pcf.land_use_change_ghg_emissions.as_deref()),
        ("landManagementBiogenicCO2Emissions", pcf.land_management_biogenic_co2_emissions.as_deref()),
        ("landManagementBiogenicCO2Removals", pcf.land_management_biogenic_co2_removals.as_deref()),
        ("technologicalCO2Removals", pcf.technological_co2_removals.as_deref()),
        ("ccsTechnologicalCO2Capture", pcf.ccs_technological_co2_capture.as_deref()),
        ("biogenicNonCO2Emissions", pcf.biogenic_non_co2_emissions.as_deref()),
        ("biogenicCO2Uptake", pcf.biogenic_co2_uptake.as_deref()),
    ];
    let totals = [
        ("pcfExcludingBiogenicUptake", &pcf.pcf_excluding_biogenic_uptake, &parts[..7]),
        ("pcfIncludingBiogenicUptake", &pcf.pcf_including_biogenic_uptake, &parts[..]),
    ];
    // Where nothing is captured and stored, capture and removals by technology are zero, not unknown.
    let no_storage = pcf.ccs_technological_co2_capture_included == Some(false);
    for (name, _) in parts.iter().filter(|(_, part)| part.is_some_and(|part| part.value().is_none())) {
        notes.add(format!("pcf.{name}"), Kind::TooPrecise);
    }
    for (name, stated, parts) in totals {
        let path = format!("pcf.{name}");
        let Some(total) = stated.value() else {
            notes.add(path, Kind::TooPrecise);
            continue;
        };
        let known = || parts.iter().filter_map(|(_, part)| *part);
        let sum = known().try_fold(Number::ZERO, |sum, part| sum.checked_add(part.value()?));
        let Some(sum) = sum else { continue };
        let tolerance = known().chain([stated]).map(half_of_last_place).sum::<Number>();
        let differs = total.checked_sub(sum).is_none_or(|difference| difference.abs() > tolerance);
        let open = parts.iter().any(|(name, part)| {
            let technical = matches!(*name, "technologicalCO2Removals" | "ccsTechnologicalCO2Capture");
            part.is_none() && !(technical && no_storage)
        });
        let (stated, computed) = (stated.clone(), Decimal::from(sum));
        if differs && open {
            notes.add(path, Kind::SumOpen { stated, computed });
        } else if differs {
            notes.add(path, Kind::SumDiffers { stated, computed });
        }
    }
    let land = pcf.land_management_fossil_ghg_emissions.as_ref().and_then(|land| land.value());
    let larger = land.zip(pcf.fossil_ghg_emissions.value()).is_some_and(|(land, fossil)| land > fossil);
    notes.when(
        larger,
        "pcf.landManagementFossilGhgEmissions",
        Kind::LargerThanWhole { whole: "pcf.fossilGhgEmissions" },
    );
}

/// Half a unit in the last place of what is written: `5.14` may be anything from 5.135 to 5.145. A plain `0` is nothing at all: programs write it for what
/// there is not, whatever the places of the rest.
fn half_of_last_place(decimal: &Decimal) -> Number {
    if decimal.places() == 0 && decimal.value() == Some(Number::ZERO) {
        return Number::ZERO;
    }
    Number::try_new(5, decimal.places().saturating_add(1)).unwrap_or_default()
}

fn ranges(pcf: &CarbonFootprint, notes: &mut Notes) {
    let quality = pcf.dqi.as_ref();
    let members = [
        ("pcf.exemptedEmissionsPercent", Some(&pcf.exempted_emissions_percent), 0, 100),
        ("pcf.primaryDataShare", pcf.primary_data_share.as_ref(), 0, 100),
        ("pcf.dqi.technologicalDQR", quality.map(|dqi| &dqi.technological_dqr), 1, 5),
        ("pcf.dqi.geographicalDQR", quality.map(|dqi| &dqi.geographical_dqr), 1, 5),
        ("pcf.dqi.temporalDQR", quality.map(|dqi| &dqi.temporal_dqr), 1, 5),
    ];
    for (path, decimal, low, high) in members {
        let Some(decimal) = decimal else { continue };
        match decimal.value() {
            None => notes.add(path, Kind::TooPrecise),
            Some(value) if value < Number::from(low) || value > Number::from(high) => {
                notes.add(path, Kind::OutOfRange { value: decimal.clone(), low, high });
            }
            Some(_) => {}
        }
    }
}

/// What a declared unit weighs: so many kilograms weigh as many, energy, transport and services nothing, all else something.
fn mass(pcf: &CarbonFootprint, notes: &mut Notes) {
    let (amount, mass) = (&pcf.declared_unit_amount, &pcf.product_mass_per_declared_unit);
    let path = "pcf.productMassPerDeclaredUnit";
    match pcf.declared_unit_of_measurement {
        Unit::KilowattHour | Unit::Megajoule | Unit::TonKilometer | Unit::Hour | Unit::MegabitSecond => {
            notes.when(mass.sign() != Ordering::Equal, path, Kind::MassNotZero);
        }
        _ if mass.sign() != Ordering::Greater => notes.add(path, Kind::MassNotPositive),
        Unit::Kilogram => match (amount.value(), mass.value()) {
            (Some(kilograms), Some(weighed)) if kilograms != weighed => {
                notes.add(path, Kind::MassDiffers { amount: Decimal::clone(amount), mass: mass.clone() });
            }
            (Some(_), Some(_)) => {}
            _ => notes.add(path, Kind::TooPrecise),
        },
        Unit::Liter | Unit::CubicMeter | Unit::SquareMeter | Unit::Piece => {}
    }
}
