//! The form of a recipe without its inputs: what is made, how much, where, and which part of the sites' emissions is its own.

use ::export::Amount;
use ::export::pcf::{Allocation, DeclaredUnit, InventoryTransport, Recipe, Rule, RuleSet};
use app::export::rules;
use app::measure::number;
use measure::Firm;

use super::legs;
use super::room::Fields;
use super::shares::{self, Shares, is_general};
use super::words::unit_name;
use crate::form::{Choice, Wrong};
use crate::page::Page;
use crate::site::Site;

/// A recipe as it stands in the form.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub version: i64,
    pub description: String,
    pub year: String,
    pub unit: String,
    pub amount: String,
    pub mass_kg: String,
    pub packaging_kg: String,
    pub made: String,
    pub sites: Vec<String>,
    pub ids: String,
    pub cn: String,
    pub key: String,
    pub own: String,
    pub all: String,
    pub why: String,
    pub fossil_kg: String,
    pub biogenic_kg: String,
    /// Rules for a site or some activities.
    pub shares: Shares,
    /// The way to the customer.
    pub outbound: legs::Typed,
    /// What the transport of the documents is.
    pub transport: Option<InventoryTransport>,
    /// Sets of rules of sectors that were followed.
    pub rules: Vec<String>,
}

/// What the transport of the documents may be, and how a form says it.
const TRANSPORT: [(InventoryTransport, &str); 3] = [
    (InventoryTransport::Inbound, "inbound"),
    (InventoryTransport::Outbound, "outbound"),
    (InventoryTransport::None, "none"),
];

fn shown(amount: Option<Amount>) -> String {
    amount.map(|amount| amount.to_string()).unwrap_or_default()
}

/// An amount as it was typed; `None` if it is none.
pub fn amount(text: &str) -> Option<Amount> {
    number(text).map(Amount::from)
}

impl Typed {
    /// Before there is a recipe: the year and the sites of the firm's sheet.
    pub fn first(firm: Option<&Firm>) -> Self {
        Typed {
            year: firm.map(|firm| firm.reporting.year.to_string()).unwrap_or_default(),
            unit: DeclaredUnit::Kilogram.code().to_owned(),
            sites: firm.map(|firm| firm.sites.iter().map(|site| site.id.clone()).collect()).unwrap_or_default(),
            ..Typed::default()
        }
    }

    /// The form of a recipe.
    pub fn of(recipe: &Recipe, version: i64) -> Self {
        let allocation = recipe.allocations.iter().find(|allocation| is_general(allocation));
        Typed {
            version,
            description: recipe.description.clone(),
            year: recipe.year.to_string(),
            unit: recipe.unit.code().to_owned(),
            amount: recipe.amount.to_string(),
            mass_kg: shown(recipe.mass_kg),
            packaging_kg: shown(recipe.packaging_kg),
            made: recipe.made.to_string(),
            sites: recipe.sites.clone(),
            ids: recipe.ids.join(", "),
            cn: recipe.cn.clone().unwrap_or_default(),
            key: allocation.map(|allocation| shares::code(allocation.key).to_owned()).unwrap_or_default(),
            own: allocation.map(|allocation| allocation.own.to_string()).unwrap_or_default(),
            all: allocation.map(|allocation| allocation.all.to_string()).unwrap_or_default(),
            why: allocation.and_then(|allocation| allocation.why.clone()).unwrap_or_default(),
            fossil_kg: shown(recipe.carbon.fossil_kg),
            biogenic_kg: shown(recipe.carbon.biogenic_kg),
            shares: Shares::of(recipe),
            outbound: legs::Typed::of(&recipe.outbound),
            transport: Some(recipe.inventory_transport),
            rules: known_rules(recipe),
        }
    }

    /// What was sent.
    pub fn sent(fields: &Fields) -> Self {
        let text = |name: &str| fields.get(name).to_owned();
        Typed {
            version: fields.get("version").parse().unwrap_or(0),
            description: text("description"),
            year: text("year"),
            unit: text("unit"),
            amount: text("amount"),
            mass_kg: text("mass_kg"),
            packaging_kg: text("packaging_kg"),
            made: text("made"),
            sites: fields.all("sites"),
            ids: text("ids"),
            cn: text("cn"),
            key: text("key"),
            own: text("own"),
            all: text("all"),
            why: text("why"),
            fossil_kg: text("fossil_kg"),
            biogenic_kg: text("biogenic_kg"),
            shares: Shares::sent(fields),
            outbound: legs::Typed::sent(fields),
            transport: TRANSPORT.into_iter().find(|(_, code)| *code == fields.get("transport")).map(|(is, _)| is),
            rules: fields.all("rules"),
        }
    }

    /// The recipe: what the form does not show stays as it was kept.
    pub fn recipe(&self, site: &Site, page: &Page, name: &str, kept: Option<Recipe>) -> Result<Recipe, Wrong> {
        let mut wrong = Wrong::default();
        let mut needed = |field: &'static str, text: &str| {
            amount(text).unwrap_or_else(|| {
                let key = if text.is_empty() { "web-field-empty" } else { "export-product-wrong-number" };
                wrong = std::mem::take(&mut wrong).and(field, page.t(key));
                Amount::ZERO
            })
        };
        let one = if self.amount.is_empty() { Amount::ONE } else { needed("amount", &self.amount) };
        let made = needed("made", &self.made);
        let allocation = (!self.own.is_empty() || !self.all.is_empty())
            .then(|| (needed("own", &self.own), needed("all", &self.all)));
        let mut optional = |field: &'static str, text: &str| (!text.is_empty()).then(|| needed(field, text));
        let (mass_kg, packaging_kg) =
            (optional("mass_kg", &self.mass_kg), optional("packaging_kg", &self.packaging_kg));
        let (fossil_kg, biogenic_kg) =
            (optional("fossil_kg", &self.fossil_kg), optional("biogenic_kg", &self.biogenic_kg));
        let year = self.year.parse().ok().filter(|year| (2000..=2100).contains(year));
        if year.is_none() {
            wrong = wrong.and("year", page.t("web-field-form"));
        }
        let unit = DeclaredUnit::from_code(&self.unit);
        if unit.is_none() {
            wrong = wrong.and("unit", page.t("web-field-form"));
        }
        if self.sites.is_empty() {
            wrong = wrong.and("sites", page.t("export-product-wrong-sites"));
        }
        let before = kept.as_ref().map(|kept| kept.allocations.as_slice()).unwrap_or_default();
        let special = self.shares.allocations(page, before, &mut wrong);
        let outbound = self.outbound.legs(site, page, &mut wrong);
        let (Some(year), Some(unit), true) = (year, unit, wrong.is_nothing()) else { return Err(wrong) };
        let mut recipe = kept.unwrap_or_else(|| bare(name, year, unit));
        let Recipe { allocations, carbon, .. } = &mut recipe;
        let general = allocations.extract_if(.., |allocation| is_general(allocation)).next();
        *allocations = special;
        if let Some((own, all)) = allocation {
            let why = (!self.why.is_empty()).then(|| self.why.clone());
            let (key, unit) = (shares::key(&self.key), general.and_then(|before| before.unit));
            allocations.insert(0, Allocation { site: None, activities: Vec::new(), key, own, all, unit, why });
        }
        (carbon.fossil_kg, carbon.biogenic_kg) = (fossil_kg, biogenic_kg);
        // Those of others than the catalogue's stay: the form does not show them.
        let known = |rule: &Rule| rules::rule_sets().is_ok_and(|sets| sets.of(rule).is_some());
        recipe.rules.retain(|rule| !known(rule));
        let chosen = rules::rule_sets().map_or(&[][..], |sets| sets.all());
        recipe.rules.extend(chosen.iter().filter(|set| self.rules.contains(&set.id)).map(RuleSet::rule));
        let ids = self.ids.split(',').map(str::trim).filter(|id| !id.is_empty()).map(str::to_owned);
        Ok(Recipe {
            name: name.to_owned(),
            description: self.description.clone(),
            year,
            unit,
            amount: one,
            mass_kg,
            packaging_kg,
            made,
            sites: self.sites.clone(),
            ids: ids.collect(),
            cn: (!self.cn.is_empty()).then(|| self.cn.replace(' ', "")),
            outbound,
            inventory_transport: self.transport.unwrap_or(recipe.inventory_transport),
            ..recipe
        })
    }

    /// Rules of sectors to choose from.
    pub fn rule_sets(&self, page: &Page) -> Vec<Choice> {
        let sets = rules::rule_sets().map_or(&[][..], |sets| sets.all());
        let choice =
            |set: &RuleSet| Choice::new(&set.id, rules::named(page.messages(), set), self.rules.contains(&set.id));
        sets.iter().map(choice).collect()
    }

    /// What the transport of the documents may be.
    pub fn transports(&self, page: &Page) -> Vec<Choice> {
        let choice = |(transport, code): (InventoryTransport, &str)| {
            Choice::new(code, page.t(&format!("export-product-transport-{code}")), Some(transport) == self.transport)
        };
        TRANSPORT.map(choice).into()
    }

    /// Declared units to choose from.
    pub fn units(&self, page: &Page) -> Vec<Choice> {
        DeclaredUnit::ALL
            .map(|unit| Choice::new(unit.code(), unit_name(page.messages(), unit), unit.code() == self.unit))
            .into()
    }

    /// The sites of the firm, those that make it chosen; and those that the firm's sheet does not have any more.
    pub fn places(&self, firm: Option<&Firm>) -> Vec<Choice> {
        let known = firm.iter().flat_map(|firm| &firm.sites);
        let mut places: Vec<Choice> =
            known.map(|site| Choice::new(&site.id, &site.name, self.sites.contains(&site.id))).collect();
        let lost: Vec<Choice> = self
            .sites
            .iter()
            .filter(|site| places.iter().all(|place| place.value != **site))
            .map(|site| Choice::new(site, site, true))
            .collect();
        places.extend(lost);
        places
    }
}

/// The sets of the catalogue that a recipe names.
fn known_rules(recipe: &Recipe) -> Vec<String> {
    let Ok(sets) = rules::rule_sets() else { return Vec::new() };
    recipe.rules.iter().filter_map(|rule| sets.of(rule)).map(|set| set.id.clone()).collect()
}

fn bare(name: &str, year: i16, unit: DeclaredUnit) -> Recipe {
    Recipe {
        name: name.to_owned(),
        description: String::new(),
        year,
        unit,
        amount: Amount::ONE,
        mass_kg: None,
        packaging_kg: None,
        made: Amount::ZERO,
        sites: Vec::new(),
        ids: Vec::new(),
        cn: None,
        cpc: None,
        region: None,
        allocations: Vec::new(),
        inputs: Vec::new(),
        carbon: Default::default(),
        electricity: Default::default(),
        inventory_transport: Default::default(),
        outbound: Vec::new(),
        exempted: None,
        rules: Vec::new(),
    }
}
