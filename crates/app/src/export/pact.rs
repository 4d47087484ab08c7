//! A footprint that a partner sent: what is wrong with it, what is to be looked at, and the same in the other format.

use std::collections::BTreeMap;
use std::path::Path;

use crate::file::{FileFault, bytes_of, read_from};
use ::export::reading::{Kind, Unreadable, WrongField};
use ::pact::catenax::{CatenaxRegion, FreeAttribution, Loss, MassBalancing, PcfType, RecycledCarbon, Supplement};
use ::pact::catenax::{Pcf, WasteIncineration, to_catenax, to_pact};
use ::pact::{Bpnl, Finding, ProductFootprint, Refusal, Severity, Text, Violation, Wrong, findings, read_value};
use i18n::{Arg, Messages};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A format in which footprints are exchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// PACT 3.
    Pact,
    /// Catena-X 9.0.0.
    CatenaX,
}

impl Format {
    /// Its name, as the command line has it.
    pub fn code(self) -> &'static str {
        match self {
            Format::Pact => "pact",
            Format::CatenaX => "catena-x",
        }
    }

    /// The format with this name.
    pub fn from_code(code: &str) -> Option<Self> {
        [Format::Pact, Format::CatenaX].into_iter().find(|format| format.code() == code)
    }
}

/// What a file holds.
#[derive(Clone, Debug)]
pub struct Received {
    /// In which format it is.
    pub format: Format,
    /// The footprint, or why its format refuses it.
    pub footprint: Result<Exchanged, Refusal>,
    /// What a person should look at; of PACT alone, whose rules these are.
    pub findings: Vec<Finding>,
}

/// A footprint in one of the formats.
#[derive(Clone, Debug)]
pub enum Exchanged {
    /// PACT.
    Pact(Box<ProductFootprint>),
    /// Catena-X.
    CatenaX(Box<Pcf>),
}

/// What Catena-X demands and PACT has no member for: the firm says it (`docs/reference/pcf.md`).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CatenaXSupplement {
    /// The number of the firm among the business partners of Catena-X.
    #[serde(default)]
    pub bpnl: Option<String>,
    /// Whether the footprint looks back or ahead.
    pub kind: PcfType,
    /// Mass balance.
    pub mass_balancing: MassBalance,
    /// How the burning of waste is allocated.
    pub waste_incineration: WasteIncineration,
    /// The region of the country.
    #[serde(default)]
    pub region: Option<String>,
    /// How recycled carbon is allocated.
    #[serde(default)]
    pub recycled_carbon: Option<RecycledCarbon>,
    /// A legal statement.
    #[serde(default)]
    pub legal_statement: Option<String>,
}

/// Whether a mass balance was made, as Catena-X names its members.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MassBalance {
    /// Whether there is one.
    #[serde(rename = "massBalancingUsed")]
    pub used: bool,
    /// Whether it attributed freely.
    #[serde(rename = "freeAttributionInMassBalancing")]
    pub free_attribution: FreeAttribution,
    /// The scheme of its certificate.
    #[serde(rename = "massBalancingCertificateScheme")]
    pub scheme: String,
}

/// What a footprint became in another format.
#[derive(Clone, Debug)]
pub struct Converted {
    /// As JSON.
    pub json: Value,
    /// What could not be carried.
    pub losses: Vec<Loss>,
}

/// Why a file gives no footprint of the format asked for.
#[derive(Debug, thiserror::Error)]
pub enum PactError {
    /// The file cannot be read, or is something else.
    #[error(transparent)]
    File(#[from] FileFault),
    /// What Catena-X needs beside the footprint was not given.
    #[error("Catena-X needs a supplement")]
    NoSupplement,
    /// Part numbers become URNs by the domain of their issuer, which was not given or is none.
    #[error("no domain of an issuer: {0:?}")]
    NoIssuer(String),
    /// The format refuses it.
    #[error("{0}")]
    Refused(#[from] Refusal),
}

/// What was read of a footprint, for programs.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Reading {
    /// `pact` or `catena-x`.
    pub format: &'static str,
    /// Whether its format accepts it.
    pub valid: bool,
    /// What its format refuses.
    pub violations: Vec<Told>,
    /// What a person should look at; of PACT alone.
    pub findings: Vec<Told>,
}

/// Something about a member of a footprint.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Told {
    /// The member: `pcf.dqi.temporalDQR`; empty for the message itself.
    pub path: String,
    /// What about it: `missing`, `sum-differs`, …
    pub code: String,
    /// `broken`, `lacking` or `advice`; absent where the format refuses it.
    pub severity: Option<&'static str>,
    /// Figures and names that belong to it.
    pub arguments: BTreeMap<&'static str, String>,
}

impl Received {
    /// The same for programs.
    pub fn reading(&self) -> Reading {
        // Keys of messages are `pact-…`.
        let code = |key: &str| key.strip_prefix("pact-").unwrap_or(key).to_owned();
        let violations = self.footprint.as_ref().err().into_iter().flat_map(|refusal| &refusal.violations);
        let violation = |one: &Violation| Told {
            path: one.path.clone(),
            code: code(one.wrong.key()),
            severity: None,
            arguments: BTreeMap::new(),
        };
        let finding = |one: &Finding| Told {
            path: one.path.clone(),
            code: code(one.key()),
            severity: Some(match one.severity() {
                Severity::Broken => "broken",
                Severity::Lacking => "lacking",
                Severity::Advice => "advice",
            }),
            arguments: one.arguments().into_iter().filter(|(name, _)| *name != "path").collect(),
        };
        Reading {
            format: self.format.code(),
            valid: self.footprint.is_ok(),
            violations: violations.map(violation).collect(),
            findings: self.findings.iter().map(finding).collect(),
        }
    }
}

/// The schema of what was read.
pub fn reading_schema() -> schemars::Schema {
    schemars::schema_for!(Reading)
}

/// Reads a footprint in either format, which its members tell apart; an answer of a partner (`{"data":…}`) is opened.
///
/// # Errors
/// If the file cannot be read. What its format does not accept is in the result.
pub fn received(path: &Path) -> Result<Received, PactError> {
    Ok(received_bytes(&bytes_of(path)?))
}

/// The same of bytes.
pub fn received_bytes(bytes: &[u8]) -> Received {
    let value: Value = match serde_json::from_slice(bytes) {
        Ok(value) => value,
        Err(_) => {
            let footprint = ::pact::read::<ProductFootprint>(bytes).map(|read| Exchanged::Pact(Box::new(read)));
            return Received { format: Format::Pact, footprint, findings: Vec::new() };
        }
    };
    let value = match value.get("data") {
        Some(data) if data.is_object() && value.get("id").is_none() => data.clone(),
        _ => value,
    };
    if value.get("scopeOfPcfForm").is_some() {
        let footprint = read_value::<Pcf>(&value).map(|read| Exchanged::CatenaX(Box::new(read)));
        return Received { format: Format::CatenaX, footprint, findings: Vec::new() };
    }
    let read = read_value::<ProductFootprint>(&value);
    let findings = read.as_ref().map(findings).unwrap_or_default();
    Received { format: Format::Pact, footprint: read.map(|read| Exchanged::Pact(Box::new(read))), findings }
}

/// What a firm adds for Catena-X, from its file, TOML or JSON.
///
/// # Errors
/// If the file cannot be read or says something else; the field is named.
pub fn supplement(path: &Path) -> Result<CatenaXSupplement, PactError> {
    Ok(read_from(path, |text| {
        let read: CatenaXSupplement = ::export::reading::read(text)?;
        let wrong = |at: &str, problem| Unreadable::Field { at: at.to_owned(), problem };
        if let Some(name) = read.region.as_ref().filter(|name| region(name).is_none()) {
            let known = ["Global", "Several"].into_iter().chain(::pact::Region::ALL.iter().map(|one| one.as_str()));
            let known = known.map(str::to_owned).collect();
            return Err(wrong("region", WrongField::Choice { found: name.clone(), known }));
        }
        if let Some(number) = read.bpnl.as_ref().filter(|number| Bpnl::new(number.as_str()).is_none()) {
            let problem = WrongField::Value { found: number.clone(), expected: Kind::BusinessPartner };
            return Err(wrong("bpnl", problem));
        }
        if read.mass_balancing.scheme.is_empty() {
            return Err(wrong("mass_balancing.massBalancingCertificateScheme", WrongField::Missing));
        }
        Ok(read)
    })?)
}

/// The footprint in a format. `issuer` is the domain of the firm whose part numbers become URNs on the way to PACT.
///
/// # Errors
/// If the rules of the format cannot be met: nothing is guessed.
pub fn converted(
    footprint: &Exchanged,
    to: Format,
    supplement: Option<&CatenaXSupplement>,
    issuer: &str,
) -> Result<Converted, PactError> {
    match (footprint, to) {
        (Exchanged::Pact(read), Format::Pact) => Ok(Converted { json: read.to_json(), losses: Vec::new() }),
        (Exchanged::CatenaX(read), Format::CatenaX) => {
            Ok(Converted { json: ::pact::Part::write(&**read), losses: Vec::new() })
        }
        (Exchanged::Pact(read), Format::CatenaX) => {
            let given = supplement.ok_or(PactError::NoSupplement)?;
            let region = given.region.as_deref().and_then(region);
            let MassBalance { used, free_attribution, ref scheme } = given.mass_balancing;
            let scheme = Text::new(scheme.as_str()).ok_or(PactError::NoSupplement)?;
            let mass_balancing = MassBalancing { used, free_attribution, scheme, other: serde_json::Map::new() };
            let carried = to_catenax(
                read,
                &Supplement {
                    kind: given.kind,
                    mass_balancing,
                    business_partner: given.bpnl.as_deref().and_then(Bpnl::new),
                    waste_incineration: given.waste_incineration,
                    region,
                    recycled_carbon: given.recycled_carbon,
                    legal_statement: given.legal_statement.clone(),
                    shares: None,
                    attestations: Vec::new(),
                },
            )?;
            Ok(Converted { json: ::pact::Part::write(&carried.footprint), losses: carried.losses })
        }
        (Exchanged::CatenaX(read), Format::Pact) => {
            let unnumbered = |one: &Violation| one.path == "productIds" && one.wrong == Wrong::Empty;
            let carried = to_pact(read, issuer).map_err(|refusal| match refusal.violations.iter().any(unnumbered) {
                true => PactError::NoIssuer(issuer.to_owned()),
                false => PactError::Refused(refusal),
            })?;
            Ok(Converted { json: carried.footprint.to_json(), losses: carried.losses })
        }
    }
}

/// A region as the specification writes it.
fn region(name: &str) -> Option<CatenaxRegion> {
    match name {
        "Global" => Some(CatenaxRegion::Global),
        "Several" => Some(CatenaxRegion::Several),
        name => ::pact::Region::ALL.iter().find(|region| region.as_str() == name).copied().map(CatenaxRegion::Region),
    }
}

impl PactError {
    /// What happened and what to do.
    pub fn words(&self, messages: Messages) -> String {
        match self {
            PactError::File(fault) => fault.words(messages),
            PactError::NoSupplement => messages.get("export-pact-no-supplement"),
            PactError::NoIssuer(issuer) => {
                messages.with("export-pact-no-issuer", &[("issuer", Arg::Code(issuer.as_str().into()))])
            }
            PactError::Refused(refusal) => {
                let list: Vec<String> = refusal.violations.iter().map(|one| violation(messages, one)).collect();
                list.join("\n")
            }
        }
    }
}

/// What breaks the schema, in words.
pub fn violation(messages: Messages, violation: &Violation) -> String {
    messages.with(violation.wrong.key(), &[("path", Arg::Code(violation.path.as_str().into()))])
}

/// What is to be looked at, in words.
pub fn finding(messages: Messages, finding: &Finding) -> String {
    with_codes(messages, finding.key(), finding.arguments())
}

/// What cannot be carried, in words.
pub fn loss(messages: Messages, loss: &Loss) -> String {
    with_codes(messages, loss.key(), loss.arguments())
}

/// How much a finding matters, in a word.
pub fn severity(messages: Messages, severity: Severity) -> String {
    messages.get(match severity {
        Severity::Broken => "export-pact-broken",
        Severity::Lacking => "export-pact-lacking",
        Severity::Advice => "export-pact-advice",
    })
}

fn with_codes(messages: Messages, key: &str, arguments: Vec<(&'static str, String)>) -> String {
    let arguments: Vec<(&str, Arg<'_>)> =
        arguments.into_iter().map(|(name, value)| (name, Arg::Code(value.into()))).collect();
    messages.with(key, &arguments)
}
