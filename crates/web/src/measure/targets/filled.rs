//! The form of the targets.

use std::collections::BTreeMap;

use ::measure::{Covered, Denominator, Firm, Scope2Basis, Target, TargetFault};
use app::measure::number;
use rust_decimal::prelude::ToPrimitive;

use crate::form::Choice;
use crate::page::Page;

/// The most targets that are read.
const ROWS_MAX: usize = 20;

/// A target as it stands in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilledTarget {
    pub base_year: String,
    pub year: String,
    pub reduction: String,
    pub scopes: String,
    pub scope2: String,
    pub per: String,
}

/// The form as it is filled in, with what is wrong by the names of fields.
#[derive(Clone, Debug, Default)]
pub struct Filled {
    pub targets: Vec<FilledTarget>,
    pub wrong: BTreeMap<String, String>,
}

impl FilledTarget {
    fn of(target: &Target) -> Self {
        FilledTarget {
            base_year: target.base_year.to_string(),
            year: target.year.to_string(),
            reduction: target.reduction_pct.to_string(),
            scopes: scopes_code(target.scopes).to_owned(),
            scope2: scope2_code(target.scope2).to_owned(),
            per: target.per.as_ref().map(per_code).unwrap_or_default(),
        }
    }

    fn is_empty(&self) -> bool {
        self.base_year.is_empty() && self.year.is_empty() && self.reduction.is_empty()
    }

    pub fn scopes(&self, page: &Page) -> Vec<Choice> {
        [(Covered::OneAndTwo, "measure-target-scopes-two"), (Covered::All, "measure-target-scopes-all")]
            .map(|(covered, key)| Choice::new(scopes_code(covered), page.t(key), self.scopes == scopes_code(covered)))
            .into()
    }

    pub fn methods(&self, page: &Page) -> Vec<Choice> {
        [(Scope2Basis::Location, "measure-target-location"), (Scope2Basis::Market, "measure-target-market")]
            .map(|(basis, key)| Choice::new(scope2_code(basis), page.t(key), self.scope2 == scope2_code(basis)))
            .into()
    }

    /// What the emissions may be divided by: what the sheet has, and what was chosen.
    pub fn pers(&self, page: &Page, firm: &Firm) -> Vec<Choice> {
        let chosen = self.per.as_str();
        let products = firm.products.iter().map(|product| Denominator::Product(product.name.clone()));
        let turnover = (!firm.figures.turnover.is_empty()).then_some(Denominator::Turnover);
        let employees = (!firm.figures.employees.is_empty()).then_some(Denominator::Employees);
        let known = products.chain(turnover).chain(employees);
        let named = known.map(|per| (per_code(&per), app::words::denominator(page.messages(), &per)));
        let mut choices: Vec<Choice> = std::iter::once((String::new(), page.t("measure-target-absolute")))
            .chain(named)
            .map(|(code, words)| Choice::new(code.clone(), words, code == chosen))
            .collect();
        if let Some(gone) = per(chosen).filter(|_| !choices.iter().any(|choice| choice.chosen)) {
            choices.push(Choice::new(chosen, app::words::denominator(page.messages(), &gone), true));
        }
        choices
    }
}

impl Filled {
    /// The form of the sheet's targets, and one more.
    pub fn of(firm: &Firm) -> Self {
        let next = FilledTarget {
            scopes: scopes_code(Covered::OneAndTwo).to_owned(),
            scope2: scope2_code(Scope2Basis::Location).to_owned(),
            ..FilledTarget::default()
        };
        let targets = firm.targets.iter().map(FilledTarget::of).chain([next]).collect();
        Filled { targets, wrong: BTreeMap::new() }
    }

    /// The form as it was sent.
    pub fn read(fields: &[(String, String)]) -> Self {
        let there = |name: &str| fields.iter().find(|(field, _)| field == name);
        let field = |row: usize, name: &str| {
            there(&format!("target-{row}-{name}")).map_or_else(String::new, |(_, value)| value.trim().to_owned())
        };
        let target = |row: usize| FilledTarget {
            base_year: field(row, "base"),
            year: field(row, "year"),
            reduction: field(row, "reduction"),
            scopes: field(row, "scopes"),
            scope2: field(row, "scope2"),
            per: field(row, "per"),
        };
        let rows = (0..ROWS_MAX).take_while(|row| there(&format!("target-{row}-base")).is_some());
        Filled { targets: rows.map(target).collect(), wrong: BTreeMap::new() }
    }

    /// The targets that the form says, in the sheet of `firm`; or nothing, and then what is wrong is written down.
    pub fn targets(&mut self, page: &Page, firm: &Firm) -> Option<Vec<Target>> {
        let mut targets = Vec::new();
        let mut wrong = BTreeMap::new();
        for (row, filled) in self.targets.iter().enumerate().filter(|(_, filled)| !filled.is_empty()) {
            let mut say = |field: &str, key: &str| {
                wrong.entry(format!("target-{row}-{field}")).or_insert_with(|| page.t(key));
            };
            let whole = |text: &str| number(text).and_then(|year| year.is_integer().then(|| year.to_i16()).flatten());
            let (base_year, year) = (whole(&filled.base_year), whole(&filled.year));
            let reduction = number(&filled.reduction).and_then(|reduction| reduction.to_f64());
            for (field, read) in [("base", base_year), ("year", year)] {
                if read.is_none() {
                    say(field, "measure-sheet-year");
                }
            }
            if reduction.is_none() {
                say("reduction", "measure-target-wrong-reduction");
            }
            let (Some(base_year), Some(year), Some(reduction_pct)) = (base_year, year, reduction) else { continue };
            let scopes = if filled.scopes == scopes_code(Covered::All) { Covered::All } else { Covered::OneAndTwo };
            let market = filled.scope2 == scope2_code(Scope2Basis::Market);
            let scope2 = if market { Scope2Basis::Market } else { Scope2Basis::Location };
            let target = Target { base_year, year, reduction_pct, scopes, scope2, per: per(&filled.per) };
            match target.check(firm) {
                Ok(()) => targets.push(target),
                Err(TargetFault::Years) => say("year", "measure-target-wrong-years"),
                Err(TargetFault::Reduction) => say("reduction", "measure-target-wrong-reduction"),
                Err(TargetFault::Per) => say("per", "measure-target-wrong-per"),
            }
        }
        self.wrong = wrong;
        self.wrong.is_empty().then_some(targets)
    }

    /// What is wrong with a field of a target.
    pub fn at(&self, row: &usize, field: &str) -> Option<&String> {
        self.wrong.get(&format!("target-{row}-{field}"))
    }
}

fn scopes_code(covered: Covered) -> &'static str {
    match covered {
        Covered::OneAndTwo => "two",
        Covered::All => "all",
    }
}

fn scope2_code(basis: Scope2Basis) -> &'static str {
    match basis {
        Scope2Basis::Location => "location",
        Scope2Basis::Market => "market",
    }
}

fn per_code(per: &Denominator) -> String {
    match per {
        Denominator::Product(name) => format!("product:{name}"),
        Denominator::Turnover => "turnover".to_owned(),
        Denominator::Employees => "employees".to_owned(),
    }
}

fn per(code: &str) -> Option<Denominator> {
    match code {
        "turnover" => Some(Denominator::Turnover),
        "employees" => Some(Denominator::Employees),
        code => code.strip_prefix("product:").map(|name| Denominator::Product(name.to_owned())),
    }
}
