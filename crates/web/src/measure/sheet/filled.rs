use std::collections::{BTreeMap, BTreeSet};

use ::measure::{Approach, Boundary, Chain, ElectricityTerms, Figures, Firm, IceFault, Product, Reporting, check_ice};
use ::measure::{FinancialControl, Site};
use app::measure::number;
use calendar::Date;
use factors::GwpSet;
use intake::SECTORS;
use rust_decimal::Decimal;
use store::organisation::Organisation;

use super::buyers::Buyers;
use crate::form::Choice;
use crate::organisation::sector;
use crate::page::Page;

/// Years that are taken.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2100;
/// Rows for more sites and products than there are.
const SPARE: usize = 2;
/// The most rows that are read.
const ROWS_MAX: usize = 200;

/// A site as it stands in the form.
#[derive(Clone, Debug, Default)]
pub struct FilledSite {
    pub id: String,
    pub name: String,
    pub region: String,
    pub contracts: String,
}

/// A product as it stands in the form.
#[derive(Clone, Debug, Default)]
pub struct FilledProduct {
    pub name: String,
    pub unit: String,
    pub quantity: String,
}

/// The form as it is filled in, with what is wrong by the names of fields.
#[derive(Clone, Debug, Default)]
pub struct Filled {
    pub name: String,
    pub ice: String,
    pub sector: String,
    pub year: String,
    pub base_year: String,
    pub approach: String,
    pub gwp: String,
    pub turnover: String,
    pub employees: String,
    pub buyers: Buyers,
    pub sites: Vec<FilledSite>,
    pub products: Vec<FilledProduct>,
    pub wrong: BTreeMap<String, String>,
}

impl Filled {
    /// Before there is a sheet: what the organisation says of itself, and the last whole year.
    pub fn first(organisation: &Organisation, today: Date) -> Self {
        Filled {
            name: organisation.name.clone(),
            ice: organisation.ice.clone().unwrap_or_default(),
            sector: organisation.sector.clone().unwrap_or_default(),
            year: (today.year() - 1).to_string(),
            approach: "operational-control".to_owned(),
            gwp: "ar6".to_owned(),
            sites: vec![FilledSite {
                region: organisation.region.clone().unwrap_or_default(),
                ..FilledSite::default()
            }],
            products: vec![FilledProduct::default()],
            ..Filled::default()
        }
    }

    /// The form of a sheet.
    pub fn of(firm: &Firm) -> Self {
        let year = firm.reporting.year.to_string();
        let of_year =
            |figures: &::measure::YearFigures| figures.get(&year).map_or_else(String::new, ToString::to_string);
        let site = |site: &Site| FilledSite {
            id: site.id.clone(),
            name: if site.name.is_empty() { site.id.clone() } else { site.name.clone() },
            region: site.region.clone().unwrap_or_default(),
            contracts: site.contracts.join(", "),
        };
        let product = |product: &Product| FilledProduct {
            name: product.name.clone(),
            unit: product.unit.clone(),
            quantity: of_year(&product.quantity),
        };
        let spare = |count: usize| std::iter::repeat_n((), count);
        Filled {
            name: firm.name.clone(),
            ice: firm.ice.clone().unwrap_or_default(),
            sector: firm.sector.clone(),
            base_year: firm.reporting.base_year.map_or_else(String::new, |year| year.to_string()),
            approach: code(firm.boundary.approach).to_owned(),
            gwp: firm.reporting.gwp.code().to_owned(),
            turnover: of_year(&firm.figures.turnover),
            employees: of_year(&firm.figures.employees),
            buyers: Buyers { codes: firm.buyer_countries.clone(), unknown: Vec::new() },
            sites: firm.sites.iter().map(site).chain(spare(SPARE).map(|()| FilledSite::default())).collect(),
            products: firm
                .products
                .iter()
                .map(product)
                .chain(spare(SPARE).map(|()| FilledProduct::default()))
                .collect(),
            year,
            wrong: BTreeMap::new(),
        }
    }

    /// The form as it was sent.
    pub fn read(known: &crate::site::Site, fields: &[(String, String)]) -> Self {
        let field = |name: &str| {
            fields
                .iter()
                .find(|(field, _)| field == name)
                .map_or_else(String::new, |(_, value)| value.trim().to_owned())
        };
        let there = |name: String| fields.iter().any(|(field, _)| *field == name);
        let site = |row: usize| FilledSite {
            id: field(&format!("site-{row}-id")),
            name: field(&format!("site-{row}-name")),
            region: field(&format!("site-{row}-region")),
            contracts: field(&format!("site-{row}-contracts")),
        };
        let product = |row: usize| FilledProduct {
            name: field(&format!("product-{row}-name")),
            unit: field(&format!("product-{row}-unit")),
            quantity: field(&format!("product-{row}-quantity")),
        };
        Filled {
            name: field("name"),
            ice: field("ice"),
            sector: field("sector"),
            year: field("year"),
            base_year: field("base_year"),
            approach: field("approach"),
            gwp: field("gwp"),
            turnover: field("turnover"),
            employees: field("employees"),
            buyers: Buyers::read(known, fields),
            sites: (0..ROWS_MAX).take_while(|row| there(format!("site-{row}-name"))).map(site).collect(),
            products: (0..ROWS_MAX).take_while(|row| there(format!("product-{row}-name"))).map(product).collect(),
            wrong: BTreeMap::new(),
        }
    }

    /// The sheet that the form says, over what the sheet had besides; or nothing, and then what is wrong is written down.
    pub fn firm(&mut self, page: &Page, kept: Option<Firm>) -> Option<Firm> {
        let mut wrong = BTreeMap::new();
        let mut say = |field: &str, key: &str| {
            wrong.entry(field.to_owned()).or_insert_with(|| page.t(key));
        };
        if self.name.is_empty() {
            say("name", "measure-sheet-empty");
        }
        let ice: String = self.ice.chars().filter(|c| !c.is_whitespace() && *c != '.' && *c != '-').collect();
        match if ice.is_empty() { Ok(()) } else { check_ice(&ice) } {
            Ok(()) => {}
            Err(IceFault::Form) => say("ice", "measure-sheet-ice-form"),
            Err(IceFault::ControlDigits) => say("ice", "measure-sheet-ice-digits"),
        }
        if self.sector.is_empty() {
            say("sector", "measure-sheet-choose");
        }
        let year = self.year.parse().ok().filter(|year| YEARS.contains(year));
        if year.is_none() {
            say("year", "measure-sheet-year");
        }
        let base_year = self.base_year.parse().ok().filter(|year| YEARS.contains(year));
        if base_year.is_none() && !self.base_year.is_empty() {
            say("base_year", "measure-sheet-year");
        }
        let mut amount = |field: String, text: &str| -> Option<Decimal> {
            let read = number(text).filter(|amount| *amount >= Decimal::ZERO);
            if read.is_none() && !text.is_empty() {
                say(&field, "measure-sheet-number");
            }
            read
        };
        let turnover = amount("turnover".to_owned(), &self.turnover);
        let employees = amount("employees".to_owned(), &self.employees);
        let quantities: Vec<_> = (0..)
            .zip(&self.products)
            .map(|(row, product): (usize, _)| amount(format!("product-{row}-quantity"), &product.quantity))
            .collect();
        for (row, product) in self.products.iter().enumerate() {
            if !product.name.is_empty() && product.unit.is_empty() {
                say(&format!("product-{row}-unit"), "measure-sheet-empty");
            }
        }
        if !self.buyers.unknown.is_empty() {
            say("buyer_others", "measure-sheet-buyers-unknown");
        }
        let kept = kept.unwrap_or_else(blank);
        let sites = self.sites_over(&kept);
        if sites.is_empty() {
            say("site-0-name", "measure-sheet-no-site");
        }
        self.wrong = wrong;
        let year = year.filter(|_| self.wrong.is_empty())?;
        let reporting = Reporting { year, base_year, gwp: self.set(), ..kept.reporting };
        let set = |mut figures: ::measure::YearFigures, value: Option<Decimal>| {
            match value {
                Some(value) => figures.insert(year.to_string(), value),
                None => figures.remove(&year.to_string()),
            };
            figures
        };
        let named = self.products.iter().zip(quantities).filter(|(product, _)| !product.name.is_empty());
        let products = named
            .map(|(product, quantity)| {
                let before = kept.products.iter().find(|kept| kept.name == product.name);
                let quantities = before.map(|kept| kept.quantity.clone()).unwrap_or_default();
                Product { name: product.name.clone(), unit: product.unit.clone(), quantity: set(quantities, quantity) }
            })
            .collect();
        Some(Firm {
            name: self.name.clone(),
            ice: (!ice.is_empty()).then_some(ice),
            sector: self.sector.clone(),
            buyer_countries: self.buyers.codes.clone(),
            boundary: Boundary { approach: approach(&self.approach) },
            figures: Figures {
                turnover: set(kept.figures.turnover.clone(), turnover),
                employees: set(kept.figures.employees.clone(), employees),
            },
            sites,
            products,
            reporting,
            ..kept
        })
    }

    /// The sites of the form over those that there were; who has no name is taken out.
    fn sites_over(&self, kept: &Firm) -> Vec<Site> {
        let mut sites: Vec<Site> = Vec::new();
        for filled in self.sites.iter().filter(|site| !site.name.is_empty()) {
            let before = kept.site(&filled.id).cloned();
            let mut site = before.unwrap_or_else(|| bare(free_id(&filled.name, &sites, kept)));
            site.name.clone_from(&filled.name);
            site.region = (!filled.region.is_empty()).then(|| filled.region.clone());
            let contracts = filled.contracts.split([',', ';', '،', '\n']).map(str::trim);
            site.contracts = contracts.filter(|contract| !contract.is_empty()).map(str::to_owned).collect();
            sites.push(site);
        }
        sites
    }

    fn set(&self) -> GwpSet {
        GwpSet::ALL.iter().copied().find(|set| set.code() == self.gwp).unwrap_or(GwpSet::Ar6)
    }

    /// What is wrong with a field.
    pub fn at(&self, field: &str) -> Option<&String> {
        self.wrong.get(field)
    }

    /// What is wrong with a field of a product.
    pub fn of_product(&self, row: &usize, field: &str) -> Option<&String> {
        self.wrong.get(&format!("product-{row}-{field}"))
    }

    pub fn sectors(&self, page: &Page) -> Vec<Choice> {
        let none = Choice::new("", page.t("measure-sheet-choose-one"), self.sector.is_empty());
        let named = SECTORS.map(|code| Choice::new(code, sector(page, code), code == self.sector));
        [none].into_iter().chain(named).collect()
    }

    pub fn approaches(&self, page: &Page) -> Vec<Choice> {
        [
            ("operational-control", "measure-approach-operational"),
            ("financial-control", "measure-approach-financial"),
            ("equity-share", "measure-approach-equity"),
        ]
        .map(|(code, key)| Choice::new(code, page.t(key), code == self.approach))
        .into()
    }

    pub fn potentials(&self, page: &Page) -> Vec<Choice> {
        [GwpSet::Ar6, GwpSet::Ar5, GwpSet::Ar4]
            .map(|set| {
                let name = page.t(&format!("measure-gwp-{}", set.code().replace('_', "-")));
                Choice::new(set.code(), name, set.code() == self.gwp)
            })
            .into()
    }
}

/// The code of an approach, as the sheet writes it.
fn code(approach: Approach) -> &'static str {
    match approach {
        Approach::OperationalControl => "operational-control",
        Approach::FinancialControl => "financial-control",
        Approach::EquityShare => "equity-share",
    }
}

fn approach(code: &str) -> Approach {
    match code {
        "financial-control" => Approach::FinancialControl,
        "equity-share" => Approach::EquityShare,
        _ => Approach::OperationalControl,
    }
}

/// A sheet that says nothing yet.
fn blank() -> Firm {
    Firm {
        name: String::new(),
        ice: None,
        sector: String::new(),
        nma: None,
        currency: "MAD".to_owned(),
        country: "MA".to_owned(),
        buyer_countries: BTreeSet::new(),
        responsible: None,
        reporting: Reporting { year: 0, base_year: None, gwp: GwpSet::Ar6, restate_above_pct: 5.0 },
        boundary: Boundary::default(),
        figures: Figures::default(),
        sites: Vec::new(),
        products: Vec::new(),
        electricity: ElectricityTerms::default(),
        suppliers: Vec::new(),
        expected: Vec::new(),
        choices: Vec::new(),
        targets: Vec::new(),
    }
}

/// A site that the firm owns and operates.
fn bare(id: String) -> Site {
    Site {
        id,
        name: String::new(),
        region: None,
        province: None,
        contracts: Vec::new(),
        share: Chain::One(1.0),
        operational_control: Chain::One(true),
        financial_control: Chain::One(FinancialControl::Full),
        desalinated: None,
        area_m2: None,
    }
}

/// A short id made from a name, which no other site has.
fn free_id(name: &str, sites: &[Site], kept: &Firm) -> String {
    let folded = language::fold(name);
    let words: Vec<&str> = folded.split_whitespace().take(3).collect();
    let stem = if words.is_empty() { "site".to_owned() } else { words.join("-") };
    let taken = |id: &str| sites.iter().any(|site| site.id == id) || kept.site(id).is_some();
    if !taken(&stem) {
        return stem;
    }
    (2_u32..).map(|number| format!("{stem}-{number}")).find(|id| !taken(id)).unwrap_or(stem)
}
