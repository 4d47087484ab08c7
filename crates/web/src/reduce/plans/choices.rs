//! What a firm says of its measures in the form of a plan: other sizes, and which of them go together.

use ::finance::transition::firm::{OtherSize, Pair, Rule, Settings};
use language::Language;
use money::Exact;

use super::filled::{Filled, written};
use crate::form::Choice;
use crate::page::Page;

/// Rows that are empty, and the most that are read.
const EMPTY: usize = 2;
const MOST: usize = 40;
/// Letters of the name of a size.
const NAME: usize = 80;
/// The most that works cost, MAD.
const COST: i64 = 1_000_000_000;

/// A row with what may be chosen in it.
pub struct Row {
    /// Its number, in the names of its fields.
    pub number: usize,
    /// The measures, with the one that is chosen.
    pub measures: Vec<Choice>,
    /// What they may have to do with each other; of a pair.
    pub rules: Vec<Choice>,
    /// The measures again, for the other of a pair.
    pub others: Vec<Choice>,
}

/// Writes them into the fields of a form.
pub(super) fn put(fields: &mut Vec<(String, String)>, settings: &Settings, language: Language) {
    let written = |value| written(language, value);
    let percent = |share: Exact| written(Some(share * Exact::from(100)));
    for (row, size) in settings.sizes.iter().enumerate() {
        let said = [
            ("measure", size.measure.clone()),
            ("name", size.name.clone()),
            ("cost", written(Some(size.cost))),
            ("running", written(Some(size.running).filter(|cost| !cost.is_zero()))),
            ("saves", percent(size.saves)),
        ];
        fields.extend(said.map(|(name, value)| (format!("size-{row}-{name}"), value)));
    }
    for (row, pair) in settings.pairs.iter().enumerate() {
        let said = [("one", pair.one.clone()), ("rule", word(pair.rule).to_owned()), ("other", pair.other.clone())];
        fields.extend(said.map(|(name, value)| (format!("pair-{row}-{name}"), value)));
    }
}

/// Whether any is said.
pub(super) fn are_said(form: &Filled) -> bool {
    last(form, "size", "measure") + last(form, "pair", "one") > 0
}

/// The other sizes that are said; of one that is not whole, what is missing is written down.
pub(super) fn sizes(form: &mut Filled, page: &Page) -> Vec<OtherSize> {
    let mut sizes = Vec::new();
    for row in 0..MOST {
        let field = |name: &str| format!("size-{row}-{name}");
        let text = |name: &str| form.at(&field(name)).to_owned();
        let (measure, name) = (text("measure"), text("name"));
        let is_empty = ["measure", "name", "cost", "running", "saves"].iter().all(|name| text(name).is_empty());
        if is_empty {
            continue;
        }
        for (name, value) in [("measure", &measure), ("name", &name)] {
            if value.is_empty() {
                form.refuse(field(name), page.t("web-field-empty"));
            }
        }
        let cost = form.number(page, &field("cost"), (0, COST));
        let running = form.number(page, &field("running"), (-COST, COST));
        let saves = form.number(page, &field("saves"), (1, 1000));
        for (name, value) in [("cost", cost), ("saves", saves)] {
            if value.is_none() && form.wrong(&field(name)).is_none() {
                form.refuse(field(name), page.t("measure-sheet-number"));
            }
        }
        // The size as it is kept has this name.
        let is_twice =
            name == "whole" || sizes.iter().any(|one: &OtherSize| one.measure == measure && one.name == name);
        if is_twice {
            form.refuse(field("name"), page.t("reduce-field-twice"));
        }
        if let (Some(cost), Some(saves)) = (cost, saves) {
            let name = name.chars().take(NAME).collect();
            let (running, saves) = (running.unwrap_or_default(), saves / Exact::from(100));
            sizes.push(OtherSize { measure, name, cost, running, saves });
        }
    }
    sizes
}

/// The pairs that are said; of one that is not whole, what is missing is written down.
pub(super) fn pairs(form: &mut Filled, page: &Page) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for row in 0..MOST {
        let field = |name: &str| format!("pair-{row}-{name}");
        let (one, other) = (form.at(&field("one")).to_owned(), form.at(&field("other")).to_owned());
        let rule = if form.at(&field("rule")) == word(Rule::After) { Rule::After } else { Rule::Either };
        match (one.is_empty(), other.is_empty()) {
            (true, true) => {}
            (true, false) => form.refuse(field("one"), page.t("web-field-empty")),
            (false, true) => form.refuse(field("other"), page.t("web-field-empty")),
            _ if one == other => form.refuse(field("other"), page.t("reduce-field-twice")),
            _ => pairs.push(Pair { one, rule, other }),
        }
    }
    pairs
}

/// Rows for other sizes: those that are said, and some that are empty.
pub(super) fn size_rows(form: &Filled, page: &Page, measures: &[(String, String)]) -> Vec<Row> {
    let row = |number: usize| Row {
        number,
        measures: chosen(page, measures, form.at(&format!("size-{number}-measure"))),
        rules: Vec::new(),
        others: Vec::new(),
    };
    (0..(last(form, "size", "measure") + EMPTY).min(MOST)).map(row).collect()
}

/// Rows for pairs.
pub(super) fn pair_rows(form: &Filled, page: &Page, measures: &[(String, String)]) -> Vec<Row> {
    let row = |number: usize| {
        let at = |name: &str| form.at(&format!("pair-{number}-{name}"));
        let rule = |rule: Rule| {
            let word = word(rule);
            Choice::new(word, page.t(&format!("reduce-plan-pair-{word}")), at("rule") == word)
        };
        Row {
            number,
            measures: chosen(page, measures, at("one")),
            rules: vec![rule(Rule::Either), rule(Rule::After)],
            others: chosen(page, measures, at("other")),
        }
    };
    (0..(last(form, "pair", "one") + EMPTY).min(MOST)).map(row).collect()
}

fn word(rule: Rule) -> &'static str {
    match rule {
        Rule::Either => "either",
        Rule::After => "after",
    }
}

/// How many rows there are up to the last that says something.
fn last(form: &Filled, kind: &str, name: &str) -> usize {
    (0..MOST).rev().find(|row| !form.at(&format!("{kind}-{row}-{name}")).is_empty()).map_or(0, |row| row + 1)
}

fn chosen(page: &Page, measures: &[(String, String)], chosen: &str) -> Vec<Choice> {
    let none = Choice::new("", page.t("reduce-choose"), chosen.is_empty());
    let all = measures.iter().map(|(id, name)| Choice::new(id.clone(), name.clone(), id == chosen));
    std::iter::once(none).chain(all).collect()
}
