use std::cmp::Ordering;

use super::{Kind, Notes, Rule};
use crate::{CarbonFootprint, CcuApproach, Words};

/// Reporting rules of the methodology: what is to be there, and what is not to be.
///
/// Three members that SHOULD be reported are not asked for, since to leave them out says something: `precedingPfIds` (the first
/// of its line), geography (the world) and `outboundLogisticsGhgEmissions` (somebody else pays the transport).
pub(super) fn check(pcf: &CarbonFootprint, notes: &mut Notes) {
    always(pcf, notes);
    data(pcf, notes);
    packaging(pcf, notes);
    storage(pcf, notes);
    utilisation(pcf, notes);
}

fn always(pcf: &CarbonFootprint, notes: &mut Notes) {
    let said = |words: &Option<Words>| words.as_ref().is_some_and(|words| !words.as_str().trim().is_empty());
    let members = [
        ("packagingEmissionsIncluded", pcf.packaging_emissions_included.is_some(), Rule::Shall),
        ("ccsTechnologicalCO2CaptureIncluded", pcf.ccs_technological_co2_capture_included.is_some(), Rule::Shall),
        ("primaryDataShare", pcf.primary_data_share.is_some(), Rule::Shall),
        ("dqi", pcf.dqi.is_some(), Rule::Shall2027),
        ("boundaryProcessesDescription", said(&pcf.boundary_processes_description), Rule::Should),
        ("allocationRulesDescription", said(&pcf.allocation_rules_description), Rule::Should),
        ("recycledCarbonContent", pcf.recycled_carbon_content.is_some(), Rule::Should),
        ("biogenicCarbonContent", pcf.biogenic_carbon_content.is_some(), Rule::Bio),
        ("landUseChangeGhgEmissions", pcf.land_use_change_ghg_emissions.is_some(), Rule::Bio),
        ("biogenicCO2Uptake", pcf.biogenic_co2_uptake.is_some(), Rule::Bio),
        ("biogenicNonCO2Emissions", pcf.biogenic_non_co2_emissions.is_some(), Rule::Bio),
        ("landManagementFossilGhgEmissions", pcf.land_management_fossil_ghg_emissions.is_some(), Rule::Bio2027),
        ("landManagementBiogenicCO2Emissions", pcf.land_management_biogenic_co2_emissions.is_some(), Rule::Bio2027),
    ];
    for (name, there, rule) in members {
        notes.when(!there, &format!("pcf.{name}"), Kind::Missing(rule));
    }
    let exempted = pcf.exempted_emissions_percent.sign() == Ordering::Greater;
    notes.when(
        exempted && !said(&pcf.exempted_emissions_description),
        "pcf.exemptedEmissionsDescription",
        Kind::Missing(Rule::Should),
    );
}

/// Secondary data have sources; where there are none, neither has the footprint.
fn data(pcf: &CarbonFootprint, notes: &mut Notes) {
    let share = pcf.primary_data_share.as_ref().and_then(|share| share.value());
    let path = "pcf.secondaryEmissionFactorSources";
    match (share, &pcf.secondary_emission_factor_sources) {
        (Some(share), Some(_)) if share == rust_decimal::Decimal::ONE_HUNDRED => {
            notes.add(path, Kind::NotExpected { because: "pcf.primaryDataShare" });
        }
        (Some(share), None) if share < rust_decimal::Decimal::ONE_HUNDRED => {
            notes.add(path, Kind::Missing(Rule::Should));
        }
        _ => {}
    }
}

fn packaging(pcf: &CarbonFootprint, notes: &mut Notes) {
    let path = "pcf.packagingGhgEmissions";
    match (pcf.packaging_emissions_included, &pcf.packaging_ghg_emissions) {
        (Some(true), None) => notes.add(path, Kind::Missing(Rule::Should)),
        (Some(false), Some(_)) => notes.add(path, Kind::NotExpected { because: "pcf.packagingEmissionsIncluded" }),
        _ => {}
    }
}

/// Capture with storage: three members, all or none. The origin also belongs to captured carbon in the product.
fn storage(pcf: &CarbonFootprint, notes: &mut Notes) {
    let Some(included) = pcf.ccs_technological_co2_capture_included else { return };
    let used = pcf.ccu_carbon_content.is_some();
    let members = [
        ("pcf.ccsTechnologicalCO2Capture", pcf.ccs_technological_co2_capture.is_some(), true),
        ("pcf.technologicalCO2Removals", pcf.technological_co2_removals.is_some(), true),
        ("pcf.technologicalCO2CaptureOrigin", pcf.technological_co2_capture_origin.is_some(), !used),
    ];
    for (path, there, alone) in members {
        notes.when(included && !there, path, Kind::Missing(Rule::Ccs));
        let because = "pcf.ccsTechnologicalCO2CaptureIncluded";
        notes.when(!included && there && alone, path, Kind::NotExpected { because });
    }
}

/// Captured carbon in the product: how much, how counted, from where, and by whom a credit is certified.
fn utilisation(pcf: &CarbonFootprint, notes: &mut Notes) {
    let content = pcf.ccu_carbon_content.as_ref().map(|content| content.sign());
    let approach = pcf.ccu_calculation_approach;
    let certified = pcf.ccu_credit_certification.is_some();
    let applies = content == Some(Ordering::Greater) || approach.is_some() || certified;
    if !applies {
        return;
    }
    let origin = pcf.technological_co2_capture_origin.is_some();
    notes.when(content.is_none(), "pcf.ccuCarbonContent", Kind::Missing(Rule::Ccu));
    notes.when(approach.is_none(), "pcf.ccuCalculationApproach", Kind::Missing(Rule::Ccu));
    notes.when(!origin, "pcf.technologicalCO2CaptureOrigin", Kind::Missing(Rule::Ccu));
    let path = "pcf.ccuCreditCertification";
    notes.when(approach == Some(CcuApproach::Credit) && !certified, path, Kind::Missing(Rule::Ccu));
    let because = "pcf.ccuCalculationApproach";
    notes.when(approach == Some(CcuApproach::CutOff) && certified, path, Kind::NotExpected { because });
}
