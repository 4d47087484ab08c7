use serde_json::{Map, Value, json};

use super::MODEL;
use super::choices::{CatenaxRegion, PcfType, RecycledCarbon, WasteIncineration};
use super::inward::distinct;
use super::loss::{Carried, Loss};
use super::model::{Attestation, MassBalancing, Pcf, VerificationShares};
use super::number::number;
use super::path::{get, leaves, set};
use super::table::{self, Form, LINES};
use crate::filter::validity;
use crate::text::{Bpnl, Moment};
use crate::{CarbonFootprint, Decimal, Geography, Operator, Part, ProductFootprint, Refusal, SectorRule, read_value};

/// What Catena-X demands or has room for, and PACT has no member for: the firm says it.
#[derive(Clone, Debug, PartialEq)]
pub struct Supplement {
    /// The number of the firm among the business partners, which Catena-X demands among its identifiers.
    pub business_partner: Option<Bpnl>,
    /// Whether the footprint looks back or ahead.
    pub kind: PcfType,
    /// Mass balance.
    pub mass_balancing: MassBalancing,
    /// How the burning of waste is allocated.
    pub waste_incineration: WasteIncineration,
    /// The region, which Catena-X demands also where the country is known. Not needed where PACT names a region or the world.
    pub region: Option<CatenaxRegion>,
    /// How recycled carbon is allocated.
    pub recycled_carbon: Option<RecycledCarbon>,
    /// A legal statement.
    pub legal_statement: Option<String>,
    /// Shares that are verified.
    pub shares: Option<VerificationShares>,
    /// Attestations: what PACT says of a verification is too little for one.
    pub attestations: Vec<Attestation>,
}

/// The footprint as Catena-X has it. Refused, with paths of Catena-X, where its rules cannot be met: a total below zero, more
/// than ten percent left out, a unit or a region that it has not.
pub fn to_catenax(footprint: &ProductFootprint, supplement: &Supplement) -> Result<Carried<Pcf>, Refusal> {
    let source = footprint.write();
    let (mut target, mut losses) = (Map::new(), Vec::new());
    let mut carried: Vec<&str> = vec![
        "specVersion",
        "pcf.crossSectoralStandards",
        "pcf.ipccCharacterizationFactors",
        "pcf.productOrSectorSpecificRules",
        "pcf.secondaryEmissionFactorSources",
        "pcf.geographyRegionOrSubregion",
        "pcf.geographyCountry",
        "pcf.geographyCountrySubdivision",
    ];
    for (ours, theirs, form) in LINES.iter().copied() {
        let Some(value) = get(&source, ours) else { continue };
        carried.push(ours);
        let value = match form {
            Form::Same => value.clone(),
            Form::Number => as_number(ours, value, &mut losses),
        };
        put(&mut target, theirs, value);
    }
    put(&mut target, "scopeOfPcfForm.specVersion", json!(MODEL));
    put(&mut target, "scopeOfPcfForm.partialFullPcf", json!("Cradle-to-gate"));
    // Comparable with PACT 2, and 0 in every exchange.
    put(&mut target, &format!("{}.version", table::IDENTITY), json!(0));
    put(&mut target, table::TRANSPORTED, json!(footprint.pcf.outbound_logistics_ghg_emissions.is_some()));
    if footprint.validity_period_end.is_none() {
        let (_, end) = validity(footprint);
        let path = "pcfAssessmentAndMethodology.pcfAssessmentInformation.time.validityPeriodEnd";
        put(&mut target, path, Moment::from(end).write());
    }
    company(footprint, supplement, &mut target, &mut losses);
    method(&footprint.pcf, &mut target, &mut losses);
    place(&footprint.pcf, supplement, &mut target);
    supply(supplement, &mut target);
    let carbon = [Some(&*footprint.pcf.fossil_carbon_content), footprint.pcf.biogenic_carbon_content.as_deref()];
    if let [Some(fossil), Some(biogenic)] = carbon.map(|part| part.and_then(Decimal::value))
        && let Some(total) = fossil.checked_add(biogenic)
    {
        let total = Value::from(Decimal::from(total).as_str());
        put(
            &mut target,
            "carbonContent.carbonContentTotal",
            as_number("carbonContent.carbonContentTotal", &total, &mut losses),
        );
    }
    // Objects that must be there even if nothing stands in them.
    for name in ["general", "carbonContent"] {
        target.entry(name).or_insert_with(|| json!([{}]));
    }
    let left = leaves(&source).into_iter().filter(|leaf| !carried.iter().any(|path| within(leaf, path)));
    losses.extend(left.map(|path| Loss::NoPlace { path }));
    Ok(Carried { footprint: read_value(&Value::Object(target))?, losses })
}

fn put(target: &mut Map<String, Value>, path: &str, value: Value) {
    set(target, path, value, true);
}

/// Whether the leaf is what the path names, or part of it.
pub(super) fn within(leaf: &str, path: &str) -> bool {
    leaf.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// The number of a decimal; what it loses is said.
fn as_number(path: &str, value: &Value, losses: &mut Vec<Loss>) -> Value {
    let decimal = value.as_str().and_then(Decimal::parse);
    let Some((text, (number, same))) = decimal.and_then(|decimal| Some((decimal.to_string(), number(&decimal)?)))
    else {
        return value.clone();
    };
    if !same {
        losses.push(Loss::Rounded { path: path.to_owned(), from: text, to: super::number::text_of(&number) });
    }
    Value::Number(number)
}

/// The firm's identifiers with its number among the business partners before the others; that there is none is said.
fn company(
    footprint: &ProductFootprint,
    supplement: &Supplement,
    target: &mut Map<String, Value>,
    losses: &mut Vec<Loss>,
) {
    const PATH: &str = "companyAndProductInformation.companyInformation.companyIds";
    let given = supplement.business_partner.iter().map(|number| format!("urn:{number}"));
    let ids: Vec<String> = distinct(given.chain(footprint.company_ids.iter().map(ToString::to_string)).collect());
    let is_number = |id: &String| id.strip_prefix("urn:").and_then(Bpnl::new).is_some();
    if !ids.iter().any(is_number) {
        losses.push(Loss::NoBusinessPartner { path: PATH.to_owned() });
    }
    put(target, PATH, json!(ids));
}

fn method(pcf: &CarbonFootprint, target: &mut Map<String, Value>, losses: &mut Vec<Loss>) {
    let standards: Vec<&str> = pcf.standards().collect();
    put(target, table::STANDARDS, json!(standards));
    let rules = pcf.product_or_sector_specific_rules.as_deref().unwrap_or_default();
    for (index, rule) in rules.iter().enumerate() {
        let path = format!("pcf.productOrSectorSpecificRules[{index}]");
        let named = rule.operator != Operator::Other && rule.other_operator_name.is_some();
        let unsaid = rule.other.keys().map(String::as_str).chain(named.then_some("otherOperatorName"));
        losses.extend(unsaid.map(|name| Loss::NoPlace { path: format!("{path}.{name}") }));
    }
    put(target, table::RULES, json!(distinct(rules.iter().flat_map(rule_texts).collect())));
    let reports: Vec<&str> = pcf.ipcc_characterization_factors.iter().map(|report| report.as_str()).collect();
    let report = match reports.as_slice() {
        [only @ ("AR4" | "AR5" | "AR6")] => only,
        _ => {
            let (path, from) = ("pcf.ipccCharacterizationFactors".to_owned(), reports.join(", "));
            losses.push(Loss::Reduced { path, from, to: "unspecified".to_owned() });
            "unspecified"
        }
    };
    put(target, table::FACTORS, json!(report));
    if let Some(sources) = &pcf.secondary_emission_factor_sources {
        for (index, source) in sources.iter().enumerate() {
            let path = format!("pcf.secondaryEmissionFactorSources[{index}]");
            losses.extend(source.other.keys().map(|name| Loss::NoPlace { path: format!("{path}.{name}") }));
        }
        let texts: Vec<String> = sources.iter().map(|source| format!("{} {}", source.name, source.version)).collect();
        put(target, table::SOURCES, json!(distinct(texts)));
    }
}

/// Each rule as one text: `operator: name`.
fn rule_texts(rule: &SectorRule) -> impl Iterator<Item = String> {
    let operator = match (rule.operator, &rule.other_operator_name) {
        (Operator::Other, Some(name)) => name.as_str(),
        (operator, _) => operator.as_str(),
    };
    rule.rule_names.iter().map(move |name| format!("{operator}: {name}"))
}

/// The region of PACT or, where it names a country, the one that the firm says. Without, the reading refuses it as missing:
/// none is guessed.
fn place(pcf: &CarbonFootprint, supplement: &Supplement, target: &mut Map<String, Value>) {
    let region = match pcf.geography() {
        Geography::Global => Some(supplement.region.unwrap_or(CatenaxRegion::Global)),
        Geography::Region(region) => Some(CatenaxRegion::Region(region)),
        Geography::Country(_) | Geography::Subdivision(_) => supplement.region,
    };
    let country = match pcf.geography() {
        Geography::Country(country) => Some(country.as_str()),
        Geography::Subdivision(part) => part.as_str().get(..2),
        _ => None,
    };
    if let Some(region) = region {
        put(target, &format!("{}.geographyRegionOrSubregion", table::PLACE), region.write());
    }
    if let Some(country) = country {
        put(target, &format!("{}.geographyCountry", table::PLACE), json!(country));
    }
    if let Geography::Subdivision(part) = pcf.geography() {
        put(target, &format!("{}.geographyCountrySubdivision", table::PLACE), part.write());
    }
}

fn supply(supplement: &Supplement, target: &mut Map<String, Value>) {
    let method = "pcfAssessmentAndMethodology.pcfMethodology";
    put(target, &format!("{}.retroOrProspectivePcfType", table::IDENTITY), supplement.kind.write());
    put(target, &format!("{method}.massBalancingInformation"), json!([supplement.mass_balancing.write()]));
    let waste = supplement.waste_incineration.write();
    put(target, &format!("{method}.allocationInForeground.allocationWasteIncineration"), waste);
    if let Some(recycled) = supplement.recycled_carbon {
        put(target, &format!("{method}.allocationInForeground.allocationRecycledCarbon"), recycled.write());
    }
    if let Some(shares) = &supplement.shares {
        let path = "pcfAssessmentAndMethodology.verificationAndCertificationShares";
        put(target, path, json!([shares.write()]));
    }
    if let Some(words) = &supplement.legal_statement {
        put(target, "general.pcfLegalStatement", json!(words));
    }
    if !supplement.attestations.is_empty() {
        target.insert("attestationOfConformance".to_owned(), supplement.attestations.write());
    }
}
