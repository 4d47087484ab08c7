//! A measure as a form: what was entered, what can be chosen, what is wrong.

use std::collections::BTreeMap;

use ::reduce::{Calculation, CarrierSaving, Flaw, Measure, Part};
use app::measure::number;
use app::reduce::{self, Proposal, technologies, typed};
use app::words;
use rust_decimal::Decimal;
use serde_json::{Map, Value};

use crate::form::Choice;
use crate::page::Page;
use crate::problem::Problem;
use crate::site::Site;

/// Savings that the form has room for.
const ROWS: usize = 3;

/// What was entered, field by field, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Filled {
    values: BTreeMap<String, String>,
    wrong: BTreeMap<String, String>,
}

/// A saving of the form with what may be chosen.
pub struct Row {
    pub number: usize,
    pub activities: Vec<Choice>,
}

impl Filled {
    /// What was sent.
    pub fn read(fields: Vec<(String, String)>) -> Self {
        Filled { values: fields.into_iter().collect(), wrong: BTreeMap::new() }
    }

    /// A measure to be changed.
    pub fn of(page: &Page, measure: &Measure) -> Self {
        let mut values = BTreeMap::new();
        let mut put = |name: String, value: String| values.insert(name, value);
        put("name".to_owned(), measure.name.clone());
        put("technology".to_owned(), measure.technology.clone().unwrap_or_default());
        put("site".to_owned(), measure.site.clone());
        put("system".to_owned(), measure.system.clone());
        let money =
            |amount: Option<Decimal>| amount.map(|amount| typed::plain(page.messages(), amount)).unwrap_or_default();
        put("cost".to_owned(), money(measure.cost));
        put("running_cost".to_owned(), money(measure.running_cost));
        put("life".to_owned(), measure.life_years.map(|life| life.to_string()).unwrap_or_default());
        put("years".to_owned(), measure.years.iter().map(i16::to_string).collect::<Vec<_>>().join(", "));
        for (row, saving) in measure.savings.iter().enumerate() {
            put(format!("saving-{row}-activity"), saving.activity.clone());
            put(format!("saving-{row}-quantity"), typed::written(page.messages(), saving.quantity));
            put(format!("saving-{row}-unit"), saving.unit.clone());
        }
        if let Some(of) = &measure.calculation {
            let kept = serde_json::json!({ "calculator": of.calculator, "inputs": of.inputs });
            put("calculation".to_owned(), kept.to_string());
        }
        Filled { values, wrong: BTreeMap::new() }
    }

    /// What a field holds.
    pub fn at(&self, name: &str) -> &str {
        self.values.get(name).map_or("", String::as_str)
    }

    /// What is wrong with a field.
    pub fn wrong(&self, name: &str) -> Option<String> {
        self.wrong.get(name).cloned()
    }

    /// Whether something is.
    pub fn is_wrong(&self) -> bool {
        !self.wrong.is_empty()
    }

    /// The measure that was entered, or what is wrong beside each field.
    ///
    /// # Errors
    /// [`Problem::Form`] if a hidden field was tampered with.
    pub fn measure(&mut self, page: &Page) -> Result<Measure, Problem> {
        let text = |name: &str| self.at(name).trim().to_owned();
        let mut wrong = BTreeMap::new();
        let mut money = |name: &str| {
            let text = self.at(name).trim();
            let read = number(text);
            if read.is_none() && !text.is_empty() {
                wrong.insert(name.to_owned(), page.t("web-field-form"));
            }
            read
        };
        let (cost, running_cost) = (money("cost"), money("running_cost"));
        let life = text("life");
        let life_years = life.parse().ok();
        if life_years.is_none() && !life.is_empty() {
            wrong.insert("life".to_owned(), page.t("web-field-form"));
        }
        let years: Result<Vec<i16>, _> = self
            .at("years")
            .split(|c: char| !c.is_alphanumeric())
            .filter(|year| !year.is_empty())
            .map(str::parse)
            .collect();
        if years.is_err() {
            wrong.insert("years".to_owned(), page.t("web-field-form"));
        }
        let mut savings = Vec::new();
        for row in 0..ROWS {
            let cell = |name: &str| self.at(&format!("saving-{row}-{name}")).trim().to_owned();
            let (activity, quantity, unit) = (cell("activity"), cell("quantity"), cell("unit"));
            if quantity.is_empty() {
                continue;
            }
            match number(&quantity).and_then(|quantity| f64::try_from(quantity).ok()) {
                Some(quantity) => savings.push(CarrierSaving { activity, quantity, unit }),
                None => {
                    wrong.insert(format!("saving-{row}-quantity"), page.t("web-field-form"));
                }
            }
        }
        let calculation = self.calculation()?;
        let technology = Some(text("technology")).filter(|id| !id.is_empty());
        let measure = Measure {
            name: text("name"),
            technology,
            calculation,
            site: text("site"),
            system: text("system"),
            savings,
            cost,
            running_cost,
            life_years,
            years: years.unwrap_or_default(),
        };
        self.wrong = wrong;
        Ok(measure)
    }

    /// What the saving was computed with, computed anew: nobody sends us a result.
    fn calculation(&self) -> Result<Option<Calculation>, Problem> {
        let kept = self.at("calculation");
        if kept.is_empty() {
            return Ok(None);
        }
        let kept: Value = serde_json::from_str(kept).map_err(|_| Problem::Form)?;
        let calculator = kept.get("calculator").and_then(Value::as_str).ok_or(Problem::Form)?;
        let inputs: Map<String, Value> = kept.get("inputs").and_then(Value::as_object).cloned().ok_or(Problem::Form)?;
        let found = reduce::calculator(calculator).map_err(|_| Problem::Form)?;
        let outcome = reduce::calculate(found, &inputs).map_err(|_| Problem::Form)?;
        Ok(Some(Calculation { calculator: calculator.to_owned(), inputs, outcome }))
    }

    /// What the use case refused, beside each field.
    pub fn refuse(&mut self, page: &Page, flaws: Vec<(Part, Flaw)>) {
        for (part, flaw) in flaws {
            self.wrong.insert(field(part), words_of(page, &flaw));
        }
    }

    /// The rows of savings.
    pub fn rows(&self, site: &Site, page: &Page, proposal: Option<&Proposal>) -> Vec<Row> {
        let mut known: Vec<String> = Vec::new();
        let of_inventory =
            proposal.into_iter().flat_map(|proposal| &proposal.stakes).map(|stake| stake.activity.to_string());
        let chosen = (0..ROWS).map(|row| self.at(&format!("saving-{row}-activity")).to_owned());
        for code in chosen.chain(of_inventory).filter(|code| !code.is_empty()) {
            if !known.contains(&code) {
                known.push(code);
            }
        }
        let name = |code: &String| words::activity(site.knowledge, page.messages(), &code.as_str().into());
        let choices = |row: usize| {
            let chosen = self.at(&format!("saving-{row}-activity"));
            let mut choices = vec![Choice::new("", page.t("reduce-choose"), chosen.is_empty())];
            choices.extend(known.iter().map(|code| Choice::new(code.clone(), name(code), code == chosen)));
            choices
        };
        (0..ROWS).map(|number| Row { number, activities: choices(number) }).collect()
    }

    /// The technologies.
    pub fn technologies(&self, page: &Page) -> Vec<Choice> {
        let chosen = self.at("technology");
        let mut choices = vec![Choice::new("", page.t("reduce-none"), chosen.is_empty())];
        let all = technologies(None, None).unwrap_or_default();
        choices
            .extend(all.iter().map(|one| Choice::new(one.id.clone(), one.name.get(page.language), one.id == chosen)));
        choices
    }

    /// The sites of the firm.
    pub fn sites(&self, page: &Page, proposal: Option<&Proposal>) -> Vec<Choice> {
        let chosen = self.at("site");
        let mut choices = vec![Choice::new("", page.t("reduce-whole-firm"), chosen.is_empty())];
        for site in proposal.into_iter().flat_map(|proposal| &proposal.firm.sites) {
            let name = if site.name.is_empty() { &site.id } else { &site.name };
            choices.push(Choice::new(site.id.clone(), name.clone(), site.id == chosen));
        }
        choices
    }
}

/// The field of a part of a measure.
fn field(part: Part) -> String {
    match part {
        Part::Name => "name".to_owned(),
        Part::Technology | Part::Calculation => "technology".to_owned(),
        Part::Site => "site".to_owned(),
        Part::System => "system".to_owned(),
        Part::Activity(row) => format!("saving-{row}-activity"),
        Part::Quantity(row) => format!("saving-{row}-quantity"),
        Part::Unit(row) => format!("saving-{row}-unit"),
        Part::Cost => "cost".to_owned(),
        Part::RunningCost => "running_cost".to_owned(),
        Part::Life => "life".to_owned(),
        Part::Years => "years".to_owned(),
    }
}

fn words_of(page: &Page, flaw: &Flaw) -> String {
    match flaw {
        Flaw::Empty => page.t("web-field-empty"),
        Flaw::TooMany(most) => page.count("web-field-too-long", *most),
        Flaw::Bounds(least, i64::MAX) => page.say("reduce-field-least", "least", &least.to_string()),
        Flaw::Bounds(least, most) => {
            let (least, most) = (least.to_string(), most.to_string());
            page.with("reduce-field-bounds", &[("least", least.as_str().into()), ("most", most.as_str().into())])
        }
        Flaw::Unknown(_) => page.t("web-field-unknown"),
        Flaw::Twice => page.t("reduce-field-twice"),
    }
}
