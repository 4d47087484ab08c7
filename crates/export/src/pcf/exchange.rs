//! A footprint as partners exchange it, and what a partner's says of an input.

use std::collections::BTreeMap;
use std::str::FromStr;
use std::sync::LazyLock;

use catalogue::SourceRow;
use factors::{ActivityCode, GwpSet};
use measure::Category;
use pact::{Geography, ProductFootprint, Refusal, product_urn};
use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::{Map, Value, json};

use super::{AllocationKey, DeclaredUnit, Footprint, Line, Origin, Parts, Publication, Ratings, Stage, SuppliedFigure};

/// Digits that are kept of the footprint and of everything beside it.
const DIGITS: i32 = 8;

/// Why a footprint cannot be published.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unpublishable {
    /// Of these inputs nothing is known, and the recipe does not say how much is left out with them.
    #[error("inputs without a figure: {0:?}")]
    Unknown(Vec<String>),
    /// How much fossil carbon is in the product must be stated: `carbon.fossil_kg`.
    #[error("the fossil carbon in the product is not stated")]
    FossilCarbon,
    /// A product must have a number: `ids`.
    #[error("the product has no number")]
    NoNumber,
    /// A number of the product, or the domain of the firm, is not such that a URN can be made of it.
    #[error("{0}")]
    Urn(#[from] pact::UrnError),
    /// A figure is too large or too small to be written.
    #[error("a figure is out of range")]
    OutOfRange,
    /// What the caller gives is not as the specification wants it.
    #[error("{0}")]
    Refused(#[from] Refusal),
}

/// The footprint in PACT's data model, `Active`. Figures are rounded to eight digits of the whole; totals are sums of what is written,
/// so that they add up to the last digit.
///
/// # Errors
/// If something that the specification demands is not known: nothing is made up.
pub fn to_pact(footprint: &Footprint, publication: &Publication) -> Result<ProductFootprint, Unpublishable> {
    let product = &footprint.product;
    if !footprint.unknown.is_empty() && product.exempted.is_none() {
        return Err(Unpublishable::Unknown(footprint.unknown.clone()));
    }
    let fossil_carbon = product.carbon.fossil_kg.ok_or(Unpublishable::FossilCarbon)?;
    let mut pcf = Map::new();
    let mut put = |name: &str, value: Value| drop(pcf.insert(name.to_owned(), value));
    put("declaredUnitOfMeasurement", json!(product.unit.code()));
    put("declaredUnitAmount", json!(product.amount.to_string()));
    put("productMassPerDeclaredUnit", json!(product.mass_kg.to_string()));
    put("referencePeriodStart", json!(format!("{:04}-01-01T00:00:00Z", product.year)));
    put("referencePeriodEnd", json!(format!("{:04}-01-01T00:00:00Z", i32::from(product.year) + 1)));
    let geography = if footprint.place.contains('-') { "geographyCountrySubdivision" } else { "geographyCountry" };
    put(geography, json!(footprint.place));
    put("fossilCarbonContent", json!(fossil_carbon.to_string()));
    let carbon = &product.carbon;
    for (name, amount) in [
        ("biogenicCarbonContent", carbon.biogenic_kg),
        ("recycledCarbonContent", carbon.recycled_kg),
        ("packagingBiogenicCarbonContent", carbon.packaging_biogenic_kg),
    ] {
        if let Some(amount) = amount {
            put(name, json!(amount.to_string()));
        }
    }
    let places = places(footprint);
    let written = |value: f64| rounded(value, places).ok_or(Unpublishable::OutOfRange);
    // What nobody states to be captured and stored is not: the specification asks for a yes or a no.
    let stored = footprint.parts.captured.filter(|captured| *captured != 0.0);
    put("ccsTechnologicalCO2CaptureIncluded", json!(stored.is_some()));
    let parts = Parts { captured: stored, ..footprint.parts };
    for (name, decimal) in figures(&parts, written)? {
        put(name, json!(decimal.to_string()));
    }
    let packed = is_packaging_known(footprint);
    put("packagingEmissionsIncluded", json!(packed));
    if packed {
        put("packagingGhgEmissions", json!(written(footprint.packaging.max(0.0))?.to_string()));
    }
    if let Some(outbound) = outbound(footprint) {
        put("outboundLogisticsGhgEmissions", json!(written(outbound)?.to_string()));
    }
    if let Some(aircraft) = footprint.parts.aircraft {
        put("aircraftGhgEmissions", json!(written(aircraft)?.to_string()));
    }
    put("ipccCharacterizationFactors", json!([assessment(footprint.gwp)]));
    put("crossSectoralStandards", json!(publication.standards));
    if let Some(rules) = rules(footprint) {
        put("productOrSectorSpecificRules", rules);
    }
    let exempted = product.exempted.as_ref();
    put("exemptedEmissionsPercent", json!(exempted.map_or("0".to_owned(), |exempted| exempted.percent.to_string())));
    if let Some(exempted) = exempted {
        put("exemptedEmissionsDescription", json!(exempted.why));
    }
    if let Some(words) = &publication.boundary {
        put("boundaryProcessesDescription", json!(words));
    }
    if let Some(words) = publication.allocation.clone().or_else(|| allocation(footprint)) {
        put("allocationRulesDescription", json!(words));
    }
    let sources = sources(footprint);
    if !sources.is_empty() {
        put("secondaryEmissionFactorSources", json!(sources));
    }
    put("primaryDataShare", json!(percent(footprint.primary_data_share)?));
    if let Some(ratings) = &footprint.ratings {
        put(
            "dqi",
            json!({
                "technologicalDQR": percent(ratings.technological)?,
                "geographicalDQR": percent(ratings.geographical)?,
                "temporalDQR": percent(ratings.temporal)?,
            }),
        );
    }
    let mut value = head(footprint, publication)?;
    value.insert("pcf".to_owned(), Value::Object(pcf));
    let mut made: ProductFootprint = pact::read_value(&Value::Object(value))?;
    made.pcf.verification = publication.verification.clone();
    Ok(made)
}

/// Whose, which, when.
fn head(footprint: &Footprint, publication: &Publication) -> Result<Map<String, Value>, Unpublishable> {
    let product = &footprint.product;
    let is_urn = |id: &String| id.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("urn:"));
    let mut ids: Vec<String> = Vec::new();
    for id in &product.ids {
        let urn = if is_urn(id) { id.clone() } else { product_urn(&publication.domain, "product-id", id)? };
        if !ids.contains(&urn) {
            ids.push(urn);
        }
    }
    if ids.is_empty() {
        return Err(Unpublishable::NoNumber);
    }
    let mut value = Map::new();
    let mut put = |name: &str, member: Value| drop(value.insert(name.to_owned(), member));
    put("id", json!(publication.id));
    put("specVersion", json!(pact::SPEC_VERSION));
    if !publication.preceding.is_empty() {
        put("precedingPfIds", json!(publication.preceding));
    }
    put("created", json!(pact::Moment::from(publication.created).as_str()));
    put("status", json!("Active"));
    if let Some((start, end)) = publication.validity {
        put("validityPeriodStart", json!(pact::Moment::from(start).as_str()));
        put("validityPeriodEnd", json!(pact::Moment::from(end).as_str()));
    }
    put("companyName", json!(publication.company));
    put("companyIds", json!(publication.company_ids));
    put("productDescription", json!(product.description));
    put("productNameCompany", json!(product.name));
    put("productIds", json!(ids));
    let mut classes: Vec<String> = Vec::new();
    classes.extend(product.cpc.as_ref().map(|code| format!("urn:cpc:{code}")));
    classes.extend(product.cn.as_ref().map(|code| format!("urn:pact:ec.europa.eu:cn-code:{code}")));
    if !classes.is_empty() {
        put("productClassifications", json!(classes));
    }
    if let Some(comment) = &publication.comment {
        put("comment", json!(comment));
    }
    Ok(value)
}

/// The figures that add up, each rounded, and the totals as sums of what is written.
fn figures(
    parts: &Parts,
    written: impl Fn(f64) -> Result<Decimal, Unpublishable>,
) -> Result<Vec<(&'static str, Decimal)>, Unpublishable> {
    let members = [
        ("fossilGhgEmissions", Some(parts.fossil)),
        ("landUseChangeGhgEmissions", parts.land_use_change),
        ("landManagementBiogenicCO2Emissions", parts.land_management),
        ("landManagementBiogenicCO2Removals", parts.land_removals),
        ("technologicalCO2Removals", parts.technological_removals),
        ("ccsTechnologicalCO2Capture", parts.captured),
        ("biogenicNonCO2Emissions", parts.biogenic_other),
    ];
    let mut found = Vec::new();
    let mut sum = Decimal::ZERO;
    let add = |sum: Decimal, decimal: Decimal| sum.checked_add(decimal).ok_or(Unpublishable::OutOfRange);
    for (name, value) in members {
        let Some(value) = value else { continue };
        let decimal = written(value)?;
        sum = add(sum, decimal)?;
        found.push((name, decimal));
    }
    found.push(("pcfExcludingBiogenicUptake", sum));
    if let Some(uptake) = parts.uptake {
        let decimal = written(uptake)?;
        found.push(("biogenicCO2Uptake", decimal));
        sum = add(sum, decimal)?;
    }
    found.push(("pcfIncludingBiogenicUptake", sum));
    Ok(found)
}

/// Places behind the point, so that the footprint has eight digits.
fn places(footprint: &Footprint) -> u32 {
    let size = footprint.excluding.co2e.abs().max(footprint.parts.fossil.abs());
    let whole = if size > 0.0 { libm::floor(libm::log10(size)) as i32 + 1 } else { 0 };
    (DIGITS - whole).clamp(0, 20).unsigned_abs()
}

fn rounded(value: f64, places: u32) -> Option<Decimal> {
    // Plain notation, as many digits as are wanted: correct to the last, and no exponent.
    let places_written = usize::try_from(places).ok()?;
    let decimal = Decimal::from_str(&format!("{value:.places_written$}")).ok()?;
    let decimal = decimal.round_dp_with_strategy(places, RoundingStrategy::MidpointNearestEven);
    Some(if decimal.is_zero() { Decimal::ZERO } else { decimal.normalize() })
}

fn percent(value: f64) -> Result<String, Unpublishable> {
    rounded(value, 2).map(|decimal| decimal.to_string()).ok_or(Unpublishable::OutOfRange)
}

/// The assessment report of a set of potentials.
fn assessment(gwp: GwpSet) -> &'static str {
    match gwp {
        GwpSet::Sar => "AR2",
        GwpSet::Ar4 => "AR4",
        GwpSet::Ar5 | GwpSet::Ar5Feedback => "AR5",
        GwpSet::Ar6 | GwpSet::Ar6Table7Sm7 => "AR6",
    }
}

/// Whether packaging is in the footprint: something is known of it, there is none, or the product is nothing to pack.
fn is_packaging_known(footprint: &Footprint) -> bool {
    let none = footprint.product.packaging_kg.is_some_and(|mass| mass.decimal().is_zero());
    none || footprint.product.unit.is_massless() || footprint.lines.iter().any(|line| line.stage == Stage::Packaging)
}

/// The way to the customer as far as the firm answers for it: transport that it does not pay (category 3.9) is not to be stated.
fn outbound(footprint: &Footprint) -> Option<f64> {
    let paid = |line: &&Line| !matches!(line.origin, Origin::Inventory { category: Category::ValueChain(9), .. });
    let paid: Vec<f64> = footprint.beyond.iter().filter(paid).map(|line| line.co2e).collect();
    (!paid.is_empty()).then(|| uncertainty::sum(paid))
}

/// Each publication once, by its title and edition; what the catalogue does not list by its own name and latest year.
fn sources(footprint: &Footprint) -> Vec<Value> {
    static KNOWN: LazyLock<Vec<SourceRow>> = LazyLock::new(|| catalogue::publications().unwrap_or_default());
    let mut latest: BTreeMap<&str, Option<i16>> = BTreeMap::new();
    for used in &footprint.sources {
        let year = latest.entry(used.source.as_str()).or_default();
        *year = used.year.max(*year);
    }
    let written = latest.into_iter().map(|(id, year)| {
        let known = KNOWN.iter().find(|row| row.id == id);
        let editions = known.into_iter().flat_map(|row| [&row.version, &row.published]);
        let edition = editions.map(ToString::to_string).find(|edition| !edition.is_empty());
        let edition = edition.or(year.map(|year| year.to_string())).unwrap_or_else(|| "unspecified".to_owned());
        let name = known.map_or_else(|| id.to_owned(), |row| format!("{}: {}", row.publisher, row.title));
        json!({ "name": name, "version": edition })
    });
    written.collect()
}

/// By what the emissions of the sites are shared, in the language in which footprints are exchanged; neither sites nor quantities nor reasons,
/// which are the firm's own. None if nothing is shared.
fn allocation(footprint: &Footprint) -> Option<String> {
    let mut said: Vec<String> = Vec::new();
    for one in &footprint.allocations {
        let Some(key) = one.key else { continue };
        let by = match key {
            AllocationKey::Mass => "mass",
            AllocationKey::Energy => "energy",
            AllocationKey::Volume => "volume",
            AllocationKey::Area => "area",
            AllocationKey::Pieces => "number of pieces",
            AllocationKey::Hours => "hours",
            AllocationKey::EconomicValue => "economic value",
            AllocationKey::Other => "another physical quantity",
        };
        let activities: Vec<&str> = one.activities.iter().map(ActivityCode::as_str).collect();
        let of = if activities.is_empty() { "Site emissions".to_owned() } else { activities.join(", ") };
        let words = format!("{of} by {by}");
        if !said.contains(&words) {
            said.push(words);
        }
    }
    (!said.is_empty()).then(|| said.join("; "))
}

fn rules(footprint: &Footprint) -> Option<Value> {
    let rules = footprint.product.rules.iter().map(|rule| match rule.operator.as_str() {
        operator @ ("PEF" | "EPD International") => json!({ "operator": operator, "ruleNames": [rule.name] }),
        other => json!({ "operator": "Other", "otherOperatorName": other, "ruleNames": [rule.name] }),
    });
    let mut distinct: Vec<Value> = Vec::new();
    for rule in rules {
        if !distinct.contains(&rule) {
            distinct.push(rule);
        }
    }
    (!distinct.is_empty()).then_some(Value::Array(distinct))
}

impl SuppliedFigure {
    /// The figure of a footprint that a partner sent; none if a number in it cannot be computed with.
    pub fn from_pact(footprint: &ProductFootprint) -> Option<Self> {
        let pcf = &footprint.pcf;
        let number = |decimal: &pact::Decimal| decimal.as_str().parse::<f64>().ok().filter(|value| value.is_finite());
        let optional = |decimal: Option<&pact::Decimal>| match decimal {
            None => Some(None),
            Some(decimal) => number(decimal).map(Some),
        };
        let ratings = match &pcf.dqi {
            None => None,
            Some(dqi) => Some(Ratings {
                technological: number(&dqi.technological_dqr)?,
                geographical: number(&dqi.geographical_dqr)?,
                temporal: number(&dqi.temporal_dqr)?,
            }),
        };
        let place = match pcf.geography() {
            Geography::Country(_) | Geography::Subdivision(_) => pcf.geography().as_str().map(str::to_owned),
            Geography::Global | Geography::Region(_) => None,
        };
        let stated = Parts {
            fossil: number(&pcf.fossil_ghg_emissions)?,
            land_use_change: optional(pcf.land_use_change_ghg_emissions.as_deref())?,
            land_management: optional(pcf.land_management_biogenic_co2_emissions.as_deref())?,
            land_removals: optional(pcf.land_management_biogenic_co2_removals.as_deref())?,
            technological_removals: optional(pcf.technological_co2_removals.as_deref())?,
            captured: optional(pcf.ccs_technological_co2_capture.as_deref())?,
            biogenic_other: optional(pcf.biogenic_non_co2_emissions.as_deref())?,
            uptake: optional(pcf.biogenic_co2_uptake.as_deref())?,
            aircraft: optional(pcf.aircraft_ghg_emissions.as_deref())?,
        };
        // A total that is larger than what it is said to be the sum of counts whole: what has no origin counts as fossil.
        let beyond = (number(&pcf.pcf_excluding_biogenic_uptake)? - stated.excluding_uptake()).max(0.0);
        let parts = Parts { fossil: stated.fossil + beyond, ..stated };
        // The period ends before its last moment is over: a year is named by the day before.
        let year = pcf.reference_period_end.at().plus_seconds(-1).date().year();
        Some(SuppliedFigure {
            company: footprint.company_name.to_string(),
            product: footprint.product_name_company.to_string(),
            footprint: Some(footprint.id.to_string()),
            unit: DeclaredUnit::from_code(pcf.declared_unit_of_measurement.as_str())?,
            amount: number(&pcf.declared_unit_amount)?,
            mass_kg: Some(number(&pcf.product_mass_per_declared_unit)?).filter(|mass| *mass > 0.0),
            parts,
            primary_data_share: optional(pcf.primary_data_share.as_ref())?,
            ratings,
            interval: None,
            year: Some(year),
            place,
            verified: pcf.verification.is_some(),
        })
    }
}
