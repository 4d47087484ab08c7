//! The form of what a firm decides of a plan.

use std::collections::BTreeMap;

use ::finance::transition::firm::{Known, Settings, Used};
use ::finance::transition::{Basis, Goal, LoanOffer};
use app::measure::number;
use language::Language;
use money::{Exact, Repayment};
use rust_decimal::prelude::ToPrimitive;

use super::choices;
use crate::page::Page;

/// Fields of numbers that may be left empty, with their least and most.
const OPTIONAL: [(&str, i64, i64); 11] = [
    ("budget", 0, 1_000_000_000),
    ("coverage", 0, 10),
    ("loan-share", 0, 100),
    ("loan-interest", 0, 50),
    ("loan-years", 1, 30),
    ("carbon-price", 0, 100_000),
    ("certificate-price", 0, 100_000),
    ("certificate-price-high", 0, 100_000),
    ("loan-security", 0, 200),
    ("collateral", 0, 1_000_000_000),
    ("own-share", 0, 100),
];
/// Fields of numbers that are needed, with their least and most.
const NEEDED: [(&str, i64, i64); 6] = [
    ("start", 2020, 2100),
    ("horizon", 1, 30),
    ("discount", 0, 50),
    ("growth", -20, 50),
    ("growth-high", -20, 50),
    ("growth-low", -50, 50),
];
/// Fields that are not seen at first.
const OPTIONS: [&str; 6] =
    ["certificate-price", "certificate-price-high", "loan-security", "collateral", "own-share", "guarantee"];
/// Activities that are read.
const ROWS_MAX: usize = 100;

/// The form as it is filled in, with what is wrong by the names of fields.
#[derive(Clone, Debug, Default)]
pub struct Filled {
    fields: Vec<(String, String)>,
    wrong: BTreeMap<String, String>,
}

impl Filled {
    /// As it was sent.
    pub fn read(fields: Vec<(String, String)>) -> Self {
        Filled { fields, wrong: BTreeMap::new() }
    }

    /// The form of a new plan: `year` is the first year of works.
    pub fn new(page: &Page, year: i16, used: &[Used]) -> Self {
        let written = |value| written(page.language, value);
        let name = page.say("reduce-plan-name-usual", "year", &year.to_string());
        let usual = [
            ("name", name),
            ("start", year.to_string()),
            ("horizon", "10".to_owned()),
            ("discount", "8".to_owned()),
            ("goal", "value".to_owned()),
            ("basis", "location".to_owned()),
            ("growth", "2".to_owned()),
            ("growth-high", "6".to_owned()),
            ("growth-low", "-2".to_owned()),
            ("targets", "yes".to_owned()),
        ];
        let mut fields: Vec<(String, String)> =
            usual.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        for (row, one) in used.iter().enumerate() {
            fields.push((format!("activity-{row}"), one.activity.clone()));
            fields.push((format!("price-{row}"), written(one.price)));
            fields.push((format!("factor-{row}"), written(one.factor)));
            fields.push((format!("market-{row}"), written(one.market)));
        }
        Filled { fields, wrong: BTreeMap::new() }
    }

    /// The form with the settings of another plan.
    pub fn of(page: &Page, settings: &Settings, used: &[Used]) -> Self {
        let written = |value| written(page.language, value);
        let percent = |share: Exact| written(Some(share * Exact::from(100)));
        let loan = settings.loan.as_ref();
        let [growth, high, low] = settings.growth.map(percent);
        let mut form = Filled::new(page, settings.start, used);
        let said = [
            ("name", settings.name.clone()),
            ("horizon", settings.horizon.to_string()),
            ("discount", percent(settings.discount_rate)),
            ("goal", if settings.goal == Goal::Tonnes { "tonnes" } else { "value" }.to_owned()),
            ("basis", if settings.basis == Basis::Market { "market" } else { "location" }.to_owned()),
            ("budget", written(settings.budget)),
            ("coverage", written(settings.coverage)),
            ("loan-share", loan.map_or_else(String::new, |loan| percent(loan.share))),
            ("loan-interest", written(loan.and_then(|loan| loan.interest))),
            ("loan-years", loan.map_or_else(String::new, |loan| loan.years.to_string())),
            ("growth", growth),
            ("growth-high", high),
            ("growth-low", low),
            ("carbon-price", written(settings.carbon_price)),
            ("certificate-price", written(settings.certificate_price[0])),
            ("certificate-price-high", written(settings.certificate_price[1])),
            (
                "loan-security",
                loan.map_or_else(String::new, |loan| {
                    written(Some(loan.security * Exact::from(100)).filter(|share| share.is_positive()))
                }),
            ),
            ("collateral", written(settings.collateral)),
            ("own-share", settings.own_share.map_or_else(String::new, percent)),
            ("guarantee", settings.guarantee.clone().unwrap_or_default()),
            ("targets", if settings.targets { "yes" } else { "" }.to_owned()),
        ];
        for (name, value) in said {
            form.put(name, value);
        }
        for (row, one) in used.iter().enumerate() {
            let known = settings.known.get(&one.activity).copied().unwrap_or_default();
            let border = known.border_share.map(|share| share * Exact::from(100));
            for (name, value) in
                [("price", known.price), ("factor", known.factor), ("market", known.market), ("border", border)]
            {
                if value.is_some() {
                    form.put(&format!("{name}-{row}"), written(value));
                }
            }
        }
        choices::put(&mut form.fields, settings, page.language);
        form.fields.extend(settings.accepted.iter().map(|id| ("accepted".to_owned(), id.clone())));
        form
    }

    fn put(&mut self, name: &str, value: String) {
        self.fields.retain(|(field, _)| field != name);
        self.fields.push((name.to_owned(), value));
    }

    /// What stands in a field.
    pub fn at(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.trim())
    }

    /// Whether a box is ticked.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.fields.iter().any(|(field, sent)| field == name && sent == value)
    }

    /// Says what is wrong with a field.
    pub(super) fn refuse(&mut self, name: String, words: String) {
        self.wrong.insert(name, words);
    }

    /// Whether something that is not seen at first is said, or wrong.
    pub fn has_options(&self) -> bool {
        choices::are_said(self)
            || ["discount", "coverage", "carbon-price"].iter().any(|name| self.wrong(name).is_some())
            || OPTIONS.iter().any(|name| !self.at(name).is_empty() || self.wrong(name).is_some())
            || self.at("basis") == "market"
            || (0..ROWS_MAX).any(|row| {
                !self.at(&format!("border-{row}")).is_empty() || self.wrong(&format!("market-{row}")).is_some()
            })
    }

    /// What is wrong with a field.
    pub fn wrong(&self, name: &str) -> Option<&String> {
        self.wrong.get(name)
    }

    /// Whether anything is.
    pub fn is_wrong(&self) -> bool {
        !self.wrong.is_empty()
    }

    pub(super) fn number(&mut self, page: &Page, name: &str, (least, most): (i64, i64)) -> Option<Exact> {
        let text = self.at(name).to_owned();
        if text.is_empty() {
            return None;
        }
        let found = number(&text).map(Exact::from);
        let within = |one: &Exact| !one.is_below(Exact::from(least)) && !Exact::from(most).is_below(*one);
        if found.filter(within).is_none() {
            let bounds = [("least", least.to_string()), ("most", most.to_string())];
            let bounds: Vec<_> = bounds.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
            self.wrong.insert(name.to_owned(), page.with("reduce-plan-wrong-bounds", &bounds));
        }
        found.filter(within)
    }

    /// What the form says; or nothing, and then what is wrong is written down.
    pub fn settings(&mut self, page: &Page, used: &[Used]) -> Option<Settings> {
        let mut numbers: BTreeMap<&str, Exact> = BTreeMap::new();
        for (name, least, most) in NEEDED {
            match self.number(page, name, (least, most)) {
                Some(value) => drop(numbers.insert(name, value)),
                None => drop(self.wrong.entry(name.to_owned()).or_insert_with(|| page.t("measure-sheet-number"))),
            }
        }
        for (name, least, most) in OPTIONAL {
            if let Some(value) = self.number(page, name, (least, most)) {
                numbers.insert(name, value);
            }
        }
        let name: String = self.at("name").chars().take(200).collect();
        if name.is_empty() {
            self.wrong.insert("name".to_owned(), page.t("reduce-plan-wrong-name"));
        }
        // A loan is said whole or not at all.
        let loan: Vec<&str> = ["loan-share", "loan-interest", "loan-years"].into();
        let said = loan.iter().filter(|name| numbers.contains_key(*name)).count();
        for missing in loan.iter().filter(|name| (1..3).contains(&said) && !numbers.contains_key(*name)) {
            self.wrong.entry((*missing).to_owned()).or_insert_with(|| page.t("measure-sheet-number"));
        }
        let known = self.known(page, used);
        let (sizes, pairs) = (choices::sizes(self, page), choices::pairs(self, page));
        if self.is_wrong() {
            return None;
        }
        let of = |name: &str| numbers.get(name).copied();
        let hundredth = |name: &str| of(name).map(|value| value / Exact::from(100));
        let whole = |name: &str| of(name).and_then(Exact::get).and_then(|value| value.round().to_u32());
        Some(Settings {
            name,
            start: i16::try_from(whole("start")?).ok()?,
            horizon: whole("horizon")?,
            discount_rate: hundredth("discount")?,
            goal: if self.at("goal") == "tonnes" { Goal::Tonnes } else { Goal::Value },
            basis: if self.at("basis") == "market" { Basis::Market } else { Basis::Location },
            budget: of("budget"),
            coverage: of("coverage"),
            loan: of("loan-share").zip(of("loan-interest")).zip(whole("loan-years")).map(
                |((share, interest), years)| LoanOffer {
                    name: page.t("reduce-plan-bank"),
                    programme: None,
                    share: share / Exact::from(100),
                    ceiling: None,
                    interest: Some(interest),
                    years,
                    grace_years: 0,
                    payments_a_year: 12,
                    repayment: Repayment::Annuity,
                    security: hundredth("loan-security").unwrap_or_default(),
                },
            ),
            guarantee: Some(self.at("guarantee").to_owned()).filter(|id| !id.is_empty()),
            collateral: of("collateral"),
            own_share: hundredth("own-share"),
            growth: [hundredth("growth")?, hundredth("growth-high")?, hundredth("growth-low")?],
            carbon_price: of("carbon-price"),
            certificate_price: [of("certificate-price"), of("certificate-price-high")],
            targets: self.has("targets", "yes"),
            accepted: self.fields.iter().filter(|(field, _)| field == "accepted").map(|(_, id)| id.clone()).collect(),
            known,
            sizes,
            pairs,
        })
    }

    /// Prices and factors where they are not those of the inventory.
    fn known(&mut self, page: &Page, used: &[Used]) -> BTreeMap<String, Known> {
        let mut known = BTreeMap::new();
        for row in 0..ROWS_MAX.min(used.len()) {
            let activity = self.at(&format!("activity-{row}")).to_owned();
            let Some(one) = used.iter().find(|one| one.activity == activity) else { continue };
            let price = self.number(page, &format!("price-{row}"), (0, 1_000_000));
            let factor = self.number(page, &format!("factor-{row}"), (0, 1_000_000));
            let market = self.number(page, &format!("market-{row}"), (0, 1_000_000));
            let border = self.number(page, &format!("border-{row}"), (0, 100));
            let said = Known {
                price: price.filter(|_| price != one.price),
                factor: factor.filter(|_| factor != one.factor),
                market: market.filter(|_| market != one.market),
                border_share: border.filter(|share| share.is_positive()).map(|share| share / Exact::from(100)),
            };
            if said != Known::default() {
                known.insert(activity, said);
            }
        }
        known
    }
}

/// A number as a reader of a language types it, with all its digits; empty if there is none.
pub(super) fn written(language: Language, value: Option<Exact>) -> String {
    let digits = value.and_then(Exact::get).map_or_else(String::new, |value| value.normalize().to_string());
    if language == Language::En { digits } else { digits.replace('.', ",") }
}
