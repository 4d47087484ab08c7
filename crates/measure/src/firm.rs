//! The firm's own sheet, `firm.toml` (see `docs/firm-folder.md`).

use std::collections::{BTreeMap, BTreeSet};

use calendar::{Date, Period};
use factors::{ActivityCode, FactorId, GwpSet, Stage};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};

use crate::Target;

/// What a firm says of itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Firm {
    /// Name.
    pub name: String,
    /// Identifiant commun de l'entreprise: 15 digits, a multiple of 97.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ice: Option<String>,
    /// Sector, as in the catalogue.
    pub sector: String,
    /// Code of the Moroccan nomenclature of activities (NMA 2010).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nma: Option<String>,
    /// ISO 4217 currency of the sheet.
    #[serde(default = "dirham")]
    pub currency: String,
    /// ISO 3166-1 code of the country of its sites.
    #[serde(default = "morocco")]
    pub country: String,
    /// ISO 3166-1 codes of the countries where its buyers are, its own among them if it sells there. None means that the
    /// sheet does not say, not that nobody buys.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub buyer_countries: BTreeSet<String>,
    /// Who answers for the report (ISO 14064-1:2018, 9.3.1 b).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responsible: Option<String>,
    /// What is reported.
    pub reporting: Reporting,
    /// How the boundary is drawn.
    #[serde(default)]
    pub boundary: Boundary,
    /// Figures for intensities.
    #[serde(default)]
    pub figures: Figures,
    /// Its sites, at least one.
    #[serde(rename = "site", default)]
    pub sites: Vec<Site>,
    /// What it makes.
    #[serde(rename = "product", default)]
    pub products: Vec<Product>,
    /// What it says of its electricity.
    #[serde(default)]
    pub electricity: ElectricityTerms,
    /// Names of suppliers.
    #[serde(rename = "supplier", default)]
    pub suppliers: Vec<Supplier>,
    /// Documents that must be there.
    #[serde(rename = "expected", default)]
    pub expected: Vec<Expected>,
    /// Factors chosen by a named person instead of the one that resolution would take.
    #[serde(rename = "choice", default)]
    pub choices: Vec<PinnedChoice>,
    /// What it aims at.
    #[serde(rename = "target", default, skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<Target>,
}

fn dirham() -> String {
    "MAD".into()
}

fn morocco() -> String {
    "MA".into()
}

impl Firm {
    /// The reporting period: the calendar year.
    pub fn period(&self) -> Period {
        Period::year(self.reporting.year)
    }

    /// The years whose lines are looked at beside the reporting year and its neighbours: the base years, of the sheet and of
    /// its targets.
    pub fn base_years(&self) -> impl Iterator<Item = i16> {
        self.reporting.base_year.into_iter().chain(self.targets.iter().map(|target| target.base_year))
    }

    /// The site with this id.
    pub fn site(&self, id: &str) -> Option<&Site> {
        self.sites.iter().find(|site| site.id == id)
    }
}

/// What is reported, and with which potentials.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reporting {
    /// The calendar year.
    pub year: i16,
    /// The year compared with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base_year: Option<i16>,
    /// Set of potentials; AR6 unless said, as ISO 14064-1:2018 asks for the latest of the IPCC.
    #[serde(default = "latest")]
    pub gwp: GwpSet,
    /// A change of structure or method beyond this share of the base year, %, calls for its restatement.
    #[serde(default = "five", skip_serializing_if = "is_five")]
    pub restate_above_pct: f64,
}

fn latest() -> GwpSet {
    GwpSet::Ar6
}

fn five() -> f64 {
    5.0
}

fn is_five(value: &f64) -> bool {
    *value == 5.0
}

/// How the boundary is drawn.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Boundary {
    /// The approach.
    #[serde(default)]
    pub approach: Approach,
}

/// Consolidation approach, GHG Protocol Corporate Standard, chapter 3.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Approach {
    /// All of what the firm operates.
    #[default]
    OperationalControl,
    /// All of what it controls financially; its share of what it controls jointly.
    FinancialControl,
    /// Its share of everything.
    EquityShare,
}

/// Financial control of one link of a chain of ownership.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FinancialControl {
    /// Alone.
    #[default]
    Full,
    /// With others: the share counts.
    Joint,
    /// None.
    None,
}

/// One value, or one per link of a chain of ownership.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Chain<T> {
    /// The firm owns the site itself.
    One(T),
    /// Through others, from the firm down.
    Links(Vec<T>),
}

impl<T: Copy> Chain<T> {
    fn links(&self) -> &[T] {
        match self {
            Chain::One(value) => std::slice::from_ref(value),
            Chain::Links(values) => values,
        }
    }
}

/// A place where the firm works.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Short id, as ledgers write it.
    pub id: String,
    /// Name.
    #[serde(default)]
    pub name: String,
    /// ISO 3166-2 code of the region.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Province or prefecture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub province: Option<String>,
    /// Numbers of contract, police or customer on its bills.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contracts: Vec<String>,
    /// Share of ownership, 0 to 1.
    #[serde(default = "whole")]
    pub share: Chain<f64>,
    /// Whether the firm operates it.
    #[serde(default = "operated")]
    pub operational_control: Chain<bool>,
    /// Financial control.
    #[serde(default = "full")]
    pub financial_control: Chain<FinancialControl>,
    /// Whether the network delivers desalinated water: `true`, `false`, `unknown`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub desalinated: Option<String>,
    /// Floor area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area_m2: Option<f64>,
}

fn whole() -> Chain<f64> {
    Chain::One(1.0)
}

fn operated() -> Chain<bool> {
    Chain::One(true)
}

fn full() -> Chain<FinancialControl> {
    Chain::One(FinancialControl::Full)
}

impl Site {
    /// The part of the site's emissions that belongs to the firm, 0 to 1.
    ///
    /// Along a chain of ownership shares multiply; control does not: who controls every link has all,
    /// and of a link controlled jointly its share (Corporate Standard, chapter 3, Table 1).
    pub fn part(&self, approach: Approach) -> f64 {
        let shares = self.share.links();
        match approach {
            Approach::EquityShare => shares.iter().product(),
            Approach::OperationalControl => {
                if self.operational_control.links().iter().all(|controlled| *controlled) {
                    1.0
                } else {
                    0.0
                }
            }
            Approach::FinancialControl => self
                .financial_control
                .links()
                .iter()
                .enumerate()
                .map(|(link, control)| match control {
                    FinancialControl::Full => 1.0,
                    FinancialControl::Joint => shares.get(link).or(shares.last()).copied().unwrap_or(1.0),
                    FinancialControl::None => 0.0,
                })
                .product(),
        }
    }
}

/// A value per year, by the year's number.
pub type YearFigures = BTreeMap<String, Decimal>;

/// Reads figures as TOML, forms and programs write them: as numbers or as text.
fn figures<'de, D: Deserializer<'de>>(deserializer: D) -> Result<YearFigures, D::Error> {
    #[derive(Deserialize)]
    struct Written(#[serde(with = "rust_decimal::serde::float")] Decimal);
    let written = BTreeMap::<String, Written>::deserialize(deserializer)?;
    Ok(written.into_iter().map(|(year, Written(value))| (year, value)).collect())
}

/// Figures for intensities.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Figures {
    /// Turnover without VAT, in the currency of the sheet.
    #[serde(default, deserialize_with = "figures")]
    pub turnover: YearFigures,
    /// Employees.
    #[serde(default, deserialize_with = "figures")]
    pub employees: YearFigures,
}

/// Something the firm makes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Product {
    /// Name.
    pub name: String,
    /// Unit it is counted in.
    pub unit: String,
    /// How much in each year.
    #[serde(default, deserialize_with = "figures")]
    pub quantity: YearFigures,
}

/// What the firm says of its electricity.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ElectricityTerms {
    /// A grid factor in place of the catalogue's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<DeclaredGrid>,
    /// A residual mix.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub residual: Option<DeclaredGrid>,
    /// Contractual instruments.
    #[serde(rename = "instrument", default, skip_serializing_if = "Vec::is_empty")]
    pub instruments: Vec<Instrument>,
}

/// A factor of a grid, with where it is from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeclaredGrid {
    /// Value in `unit`.
    pub factor: f64,
    /// Unit.
    #[serde(default = "per_kwh")]
    pub unit: String,
    /// Where it is from.
    #[serde(default)]
    pub source: String,
    /// Half-width of its 95 % interval, %.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uncertainty_pct: Option<f64>,
}

fn per_kwh() -> String {
    "kgCO2e/kWh".into()
}

/// A certificate or contract that carries the market-based method.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// `certificate`, `contract` or `supplier-rate`.
    pub kind: String,
    /// The site it is for; all sites if not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
    /// Electricity it covers, kWh.
    pub kwh: f64,
    /// kg CO2e per kWh.
    pub factor: f64,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Its number.
    #[serde(default)]
    pub reference: String,
}

/// One supplier under several names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Supplier {
    /// Short id.
    pub id: String,
    /// Names on documents.
    pub names: Vec<String>,
}

/// How often a document must come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Every {
    /// Twelve a year.
    Month,
    /// Four a year.
    Quarter,
    /// Once.
    Year,
}

/// A document that must be there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// The site.
    pub site: String,
    /// The activity, or the beginning of its code.
    pub activity: ActivityCode,
    /// How often.
    pub every: Every,
}

/// A factor chosen by a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PinnedChoice {
    /// For this activity.
    pub activity: ActivityCode,
    /// And this stage, if not all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,
    /// The factor: its id, or `source:row`.
    pub factor: FactorId,
    /// Who chose.
    pub by: String,
    /// Why.
    #[serde(default)]
    pub because: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Holland Industries' share of BGB, Corporate Standard, chapter 3.
    #[test]
    fn ownership_multiplies_and_control_does_not() {
        let site = Site {
            id: "bgb".into(),
            name: String::new(),
            region: None,
            province: None,
            contracts: Vec::new(),
            share: Chain::Links(vec![0.83, 0.5]),
            operational_control: Chain::Links(vec![true, false]),
            financial_control: Chain::Links(vec![FinancialControl::Full, FinancialControl::Joint]),
            desalinated: None,
            area_m2: None,
        };
        assert!((site.part(Approach::EquityShare) - 0.415).abs() < 1e-12);
        assert_eq!(site.part(Approach::FinancialControl), 0.5);
        assert_eq!(site.part(Approach::OperationalControl), 0.0);
    }
}
