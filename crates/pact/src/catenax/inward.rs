use serde_json::{Map, Value, json};

use super::choices::CatenaxRegion;
use super::loss::{Carried, Loss};
use super::model::Pcf;
use super::number::text_of;
use super::outward::within;
use super::path::{get, leaves, set};
use super::table::{self, Form, LINES};
use crate::{Part, ProductFootprint, Refusal, STANDARDS, product_urn, read_value};

/// What stands for the version of a database, or the operator of a rule, that nobody states.
const UNSTATED: &str = "unspecified";

/// The members that say where.
const PLACES: [&str; 3] = ["geographyRegionOrSubregion", "geographyCountry", "geographyCountrySubdivision"];

/// The footprint as PACT has it. `issuer` is the domain of the firm whose part numbers stand among the product's identifiers:
/// each becomes a URN of PACT's namespace, since PACT has nothing but URNs there. Refused, with paths of PACT, where its
/// rules cannot be met: no fossil emissions or fossil carbon stated, a unit that it has not.
pub fn to_pact(pcf: &Pcf, issuer: &str) -> Result<Carried<ProductFootprint>, Refusal> {
    let source = pcf.write();
    let (mut target, mut losses) = (Map::new(), Vec::new());
    let mut carried: Vec<String> = [
        "scopeOfPcfForm.specVersion",
        table::STANDARDS,
        table::RULES,
        table::FACTORS,
        table::SOURCES,
        table::TRANSPORTED,
        "attestationOfConformance",
        // The sum of what stands beside it.
        "carbonContent.carbonContentTotal",
    ]
    .map(str::to_owned)
    .to_vec();
    carried.push(format!("{}.version", table::IDENTITY));
    carried.extend(PLACES.map(|name| format!("{}.{name}", table::PLACE)));
    let transported = get(&source, table::TRANSPORTED) == Some(&Value::Bool(true));
    for (ours, theirs, form) in LINES.iter().copied() {
        let Some(value) = get(&source, theirs) else { continue };
        // PACT has a figure for transport only where the firm answers for it: the figure is named as lost otherwise.
        if theirs == table::TRANSPORT && !transported {
            continue;
        }
        carried.push(theirs.to_owned());
        let value = match (form, value) {
            (Form::Number, Value::Number(number)) => json!(text_of(number)),
            (_, value) => value.clone(),
        };
        put(&mut target, ours, value);
    }
    if get(&source, "scopeOfPcfForm.partialFullPcf") == Some(&json!("Cradle-to-gate")) {
        carried.push("scopeOfPcfForm.partialFullPcf".to_owned());
    }
    put(&mut target, "specVersion", json!(crate::SPEC_VERSION));
    identifiers(issuer, &mut target, &mut losses);
    method(&source, &mut target, &mut losses);
    place(pcf, &mut target, &mut losses);
    verification(pcf, &mut target, &mut losses);
    if !target.contains_key("productDescription") {
        put(&mut target, "productDescription", json!(""));
        losses.push(Loss::Assumed { path: "productDescription".to_owned(), to: String::new() });
    }
    let left = leaves(&source).into_iter().filter(|leaf| !carried.iter().any(|path| within(leaf, path)));
    losses.extend(left.map(|path| Loss::NoPlace { path }));
    Ok(Carried { footprint: read_value(&Value::Object(target))?, losses })
}

fn put(target: &mut Map<String, Value>, path: &str, value: Value) {
    set(target, path, value, false);
}

fn texts(value: Option<&Value>) -> Vec<String> {
    value.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// The first of each, in order.
pub(super) fn distinct(texts: Vec<String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for text in texts {
        if !kept.contains(&text) {
            kept.push(text);
        }
    }
    kept
}

/// Identifiers as URNs. A part number becomes one; a company or a class that is none has no place.
fn identifiers(issuer: &str, target: &mut Map<String, Value>, losses: &mut Vec<Loss>) {
    let is_urn = |text: &str| text.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("urn:"));
    if let Some(id) = target.get("id").and_then(Value::as_str).and_then(|id| id.strip_prefix("urn:uuid:")) {
        let id = json!(id);
        put(target, "id", id);
    }
    let products: Vec<String> = distinct(texts(target.get("productIds")))
        .into_iter()
        .filter_map(|id| match is_urn(&id) {
            true => Some(id),
            false => product_urn(issuer, "supplier-id", &id).ok().or_else(|| {
                losses.push(Loss::Reduced { path: "productIds".to_owned(), from: id, to: String::new() });
                None
            }),
        })
        .collect();
    put(target, "productIds", json!(products));
    for name in ["companyIds", "productClassifications"] {
        let (urns, others): (Vec<String>, Vec<String>) =
            distinct(texts(target.get(name))).into_iter().partition(|id| is_urn(id));
        losses.extend(others.into_iter().map(|from| Loss::Reduced { path: name.to_owned(), from, to: String::new() }));
        // An empty list is none in PACT; companies it refuses without.
        match urns.is_empty() {
            true => drop(target.remove(name)),
            false => put(target, name, json!(urns)),
        }
    }
}

fn method(source: &Value, target: &mut Map<String, Value>, losses: &mut Vec<Loss>) {
    // `ISO 14067` and `ISO14067` are the same standard.
    let known = |text: String| {
        let joined: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        STANDARDS
            .iter()
            .find(|standard| standard.eq_ignore_ascii_case(&joined))
            .map_or(text, |known| (*known).to_owned())
    };
    let standards = texts(get(source, table::STANDARDS)).into_iter().map(known).collect();
    put(target, "pcf.crossSectoralStandards", json!(distinct(standards)));
    let rules: Vec<Value> = distinct(texts(get(source, table::RULES))).iter().map(|text| rule(text, losses)).collect();
    if !rules.is_empty() {
        put(target, "pcf.productOrSectorSpecificRules", Value::Array(rules));
    }
    match get(source, table::FACTORS).and_then(Value::as_str) {
        Some("unspecified") | None => {}
        Some(report) => put(target, "pcf.ipccCharacterizationFactors", json!([report])),
    }
    let sources: Vec<Value> = texts(get(source, table::SOURCES)).iter().map(|text| database(text, losses)).collect();
    if !sources.is_empty() {
        put(target, "pcf.secondaryEmissionFactorSources", Value::Array(sources));
    }
}

/// `operator: name`, as [`super::to_catenax`] writes it; of a URN, its namespace is the operator.
fn rule(text: &str, losses: &mut Vec<Loss>) -> Value {
    match text.split_once(": ") {
        Some((operator @ ("PEF" | "EPD International"), name)) if !name.is_empty() => {
            json!({ "operator": operator, "ruleNames": [name] })
        }
        Some((operator, name)) if !operator.is_empty() && !name.is_empty() && operator != "Other" => {
            json!({ "operator": "Other", "otherOperatorName": operator, "ruleNames": [name] })
        }
        Some(("Other", name)) if !name.is_empty() => json!({ "operator": "Other", "ruleNames": [name] }),
        _ => {
            let namespace = text.strip_prefix("urn:").and_then(|rest| rest.split(':').next());
            let operator = namespace.filter(|namespace| !namespace.is_empty()).unwrap_or_else(|| {
                let path = "pcf.productOrSectorSpecificRules".to_owned();
                losses.push(Loss::Assumed { path, to: UNSTATED.to_owned() });
                UNSTATED
            });
            json!({ "operator": "Other", "otherOperatorName": operator, "ruleNames": [text] })
        }
    }
}

/// `name version`: the version is the last word if there is a digit in it.
fn database(text: &str, losses: &mut Vec<Loss>) -> Value {
    let split = text
        .rsplit_once(' ')
        .filter(|(name, version)| !name.trim().is_empty() && version.contains(|c: char| c.is_ascii_digit()));
    match split {
        Some((name, version)) => json!({ "name": name, "version": version }),
        None => {
            let path = "pcf.secondaryEmissionFactorSources".to_owned();
            losses.push(Loss::Assumed { path, to: UNSTATED.to_owned() });
            json!({ "name": text, "version": UNSTATED })
        }
    }
}

/// The most precise of what is said, since PACT has room for one. What goes with it is lost only if it does not follow from it.
fn place(pcf: &Pcf, target: &mut Map<String, Value>, losses: &mut Vec<Loss>) {
    let Some(information) = &pcf.assessment.0.information else { return };
    let place = &information.0.geography.0;
    let region = place.region.as_str();
    let path = |name: &str| format!("{}.{name}", table::PLACE);
    let mut lose = |name: &str, from: &str, to: &str| {
        losses.push(Loss::Reduced { path: path(name), from: from.to_owned(), to: to.to_owned() });
    };
    match (&place.subdivision, &place.country, place.region) {
        (Some(part), country, _) => {
            put(target, "pcf.geographyCountrySubdivision", part.write());
            lose("geographyRegionOrSubregion", region, part.as_str());
            if let Some(country) = country.as_ref().filter(|country| !part.as_str().starts_with(country.as_str())) {
                lose("geographyCountry", country.as_str(), part.as_str());
            }
        }
        (None, Some(country), _) => {
            put(target, "pcf.geographyCountry", country.write());
            lose("geographyRegionOrSubregion", region, country.as_str());
        }
        (None, None, CatenaxRegion::Region(known)) => put(target, "pcf.geographyRegionOrSubregion", known.write()),
        // To say nothing is to say the world.
        (None, None, CatenaxRegion::Global) => {}
        (None, None, CatenaxRegion::Several) => lose("geographyRegionOrSubregion", region, ""),
    }
}

/// What an attestation says that a verification can say; the rest of it, and further ones, are lost.
fn verification(pcf: &Pcf, target: &mut Map<String, Value>, losses: &mut Vec<Loss>) {
    let mut attestations = pcf.attestations.iter().flatten().enumerate();
    let Some((_, first)) = attestations.next() else { return };
    put(target, "pcf.verification.providerName", first.provider_name.write());
    put(target, "pcf.verification.standardName", first.standard_name.write());
    if let Some(at) = &first.completed_at {
        put(target, "pcf.verification.completedAt", at.write());
    }
    let said = ["providerName", "standardName", "completedAt"];
    let unsaid = leaves(&first.write()).into_iter().filter(|leaf| !said.contains(&leaf.as_str()));
    losses.extend(unsaid.map(|leaf| Loss::NoPlace { path: format!("attestationOfConformance[0].{leaf}") }));
    let further = attestations.map(|(index, _)| format!("attestationOfConformance[{index}]"));
    losses.extend(further.map(|path| Loss::NoPlace { path }));
}
