use super::{Kind, Notes, Rule};
use crate::country::is_assigned;
use crate::text::Urn;
use crate::urn::is_urn;
use crate::{Geography, Operator, ProductFootprint, STANDARDS};

/// The newest assessment report whose factors the methodology asks for.
const LATEST: &str = "AR6";

/// Identifiers, codes and names.
pub(super) fn check(footprint: &ProductFootprint, notes: &mut Notes) {
    let version = footprint.spec_version.as_str();
    notes.when(!version.starts_with("3."), "specVersion", Kind::OtherVersion { value: version.to_owned() });
    let preceding = footprint.preceding_pf_ids.as_deref().unwrap_or_default();
    notes.when(preceding.contains(&footprint.id), "precedingPfIds", Kind::PrecedesItself);
    urns("companyIds", &footprint.company_ids, notes);
    urns("productIds", &footprint.product_ids, notes);
    urns("productClassifications", footprint.product_classifications.as_deref().unwrap_or_default(), notes);
    let pcf = &footprint.pcf;
    let place = match pcf.geography() {
        Geography::Country(country) => Some(("pcf.geographyCountry", country.as_str())),
        Geography::Subdivision(part) => Some(("pcf.geographyCountrySubdivision", part.as_str())),
        Geography::Global | Geography::Region(_) => None,
    };
    if let Some((path, place)) = place {
        let country = place.get(..2).unwrap_or(place);
        notes.when(!is_assigned(country), path, Kind::CountryUnknown { value: country.to_owned() });
    }
    for (index, standard) in pcf.standards().enumerate().filter(|(_, standard)| !STANDARDS.contains(standard)) {
        notes.add(format!("pcf.crossSectoralStandards[{index}]"), Kind::StandardUnknown { value: standard.to_owned() });
    }
    for (index, report) in pcf.ipcc_characterization_factors.iter().enumerate() {
        if report.as_str() != LATEST {
            let value = report.as_str().to_owned();
            notes.add(format!("pcf.ipccCharacterizationFactors[{index}]"), Kind::FactorsNotLatest { value });
        }
    }
    for (index, rule) in pcf.product_or_sector_specific_rules.iter().flat_map(|rules| rules.iter()).enumerate() {
        if rule.operator == Operator::Other && rule.other_operator_name.is_none() {
            notes.add(format!("pcf.productOrSectorSpecificRules[{index}].otherOperatorName"), Kind::OperatorUnnamed);
        }
    }
    if let Some(verification) = &pcf.verification {
        let named = verification.provider_name.as_ref().is_some_and(|name| !name.as_str().is_empty());
        notes.when(!named, "pcf.verification.providerName", Kind::Missing(Rule::Should));
    }
}

fn urns(name: &str, urns: &[Urn], notes: &mut Notes) {
    for (index, urn) in urns.iter().enumerate() {
        let urn = urn.as_str();
        let path = || format!("{name}[{index}]");
        if !is_urn(urn) {
            notes.add(path(), Kind::UrnForm);
        } else if urn.get(..9).is_some_and(|start| start.eq_ignore_ascii_case("urn:pact:"))
            && urn.splitn(5, ':').filter(|part| !part.is_empty()).count() < 5
        {
            notes.add(path(), Kind::PactUrnForm);
        }
    }
}
