//! What is suggested and saved, in the reader's language.

use ::reduce::{Cost, Extent, Fact, Figures, Saved, Stake, Suggestion, Tariff};
use i18n::{Arg, Messages};
use measure::Firm;
use serde_json::Value;

use crate::Knowledge;
use crate::words::{activity, category, say, site};

/// A figure with its unit, and its interval if it has one; kg CO2e in the unit that suits it.
pub fn figures(messages: Messages, figures: &Figures) -> String {
    let numbers = messages.numbers();
    let Figures { value, unit, ends } = figures;
    match (unit.as_str(), ends) {
        ("kgCO2e", Some(ends)) => numbers.emissions_interval(*value, ends.low, ends.high),
        ("kgCO2e", None) => numbers.emissions(*value),
        (unit, Some(ends)) => numbers.interval(*value, ends.low, ends.high, unit),
        (unit, None) => numbers.quantity(*value, unit),
    }
}

/// What is saved in a year, from the energy to the carbon; empty if nothing is known.
pub fn saved(messages: Messages, saved: &Saved) -> Vec<String> {
    let Saved { quantity, money, kgco2e } = saved;
    // What is saved in kg CO2e is its own carbon.
    let quantity = quantity.as_ref().filter(|quantity| Some(*quantity) != kgco2e.as_ref());
    [quantity, money.as_ref(), kgco2e.as_ref()].into_iter().flatten().map(|one| figures(messages, one)).collect()
}

/// What is at stake: activity and site, then how much is used, emitted and paid.
pub fn stake(knowledge: &Knowledge, messages: Messages, firm: &Firm, stake: &Stake) -> (String, Vec<String>) {
    let numbers = messages.numbers();
    let what = say(
        messages,
        "reduce-stake",
        &[
            ("activity", &activity(knowledge, messages, &stake.activity)),
            ("site", site(firm, &stake.site)),
            ("category", &category(messages, stake.category)),
        ],
    );
    let used = stake.used.as_ref().map(|used| numbers.quantity(used.quantity, &used.unit));
    let paid = stake.cost.map(|cost| cost_words(messages, &cost));
    let parts = [used, Some(numbers.emissions(stake.kgco2e)), paid];
    (what, parts.into_iter().flatten().collect())
}

fn cost_words(messages: Messages, cost: &Cost) -> String {
    let key = match cost.tax_included {
        Some(true) => "reduce-cost-with-vat",
        Some(false) => "reduce-cost-without-vat",
        None => "reduce-cost",
    };
    say(messages, key, &[("amount", &messages.numbers().quantity(cost.mad, "MAD"))])
}

/// What the saving of a suggestion is, as a heading: what would be saved, at most, or what has to be completed first.
pub fn extent(messages: Messages, suggestion: &Suggestion) -> String {
    let key = match (suggestion.saved.is_some(), suggestion.extent) {
        (true, Extent::Ceiling) => "reduce-saving-at-most",
        (true, _) => "reduce-saving",
        (false, _) => "reduce-saving-unknown",
    };
    messages.get(key)
}

/// What a source publishes of the technology, if it does.
pub fn published(messages: Messages, pct: Option<[f64; 2]>) -> Option<String> {
    let number = |value: f64| messages.numbers().significant(value, 2);
    pct.map(|[low, high]| say(messages, "reduce-published-saving", &[("low", &number(low)), ("high", &number(high))]))
}

/// What sources say of a technology: of what, then how much, of which case, who says so and when.
pub fn facts(messages: Messages, facts: &[Fact]) -> Vec<(String, String)> {
    let number = |value: f64, unit: &str| match unit {
        "1" => messages.numbers().significant(value, 3),
        "%" => messages.numbers().percent(value / 100.0, 1),
        "year" => say(messages, "reduce-fact-years", &[("number", &messages.numbers().significant(value, 3))]),
        unit => messages.numbers().quantity(value, unit),
    };
    let one = |fact: &Fact| {
        let (low, high) = (number(fact.low, &fact.unit), number(fact.high, &fact.unit));
        let value = if low == high { low } else { format!("{low} – {high}") };
        let parts = [
            ("value", &*value),
            ("case", fact.of.get(messages.language())),
            ("source", &fact.source),
            ("date", &fact.date),
        ];
        (messages.get(&format!("reduce-fact-{}", fact.field.code())), say(messages, "reduce-fact", &parts))
    };
    facts.iter().map(one).collect()
}

/// What a price of a tariff is of: a band with its hours in winter and summer, or a tier of use.
pub fn band(messages: Messages, tariff: &Tariff) -> String {
    let number = |limit: f64| super::typed::written(messages, limit);
    let name = messages.get(&format!("reduce-band-{}", tariff.band.replace('_', "-")));
    match (tariff.from_kwh, tariff.to_kwh) {
        (Some(from), Some(to)) => format!("{name} {} – {} kWh", number(from), number(to)),
        (Some(from), None) => format!("{name} > {} kWh", number(from)),
        _ if tariff.hours_winter.is_empty() => name,
        _ => {
            let hours = [("winter", &*tariff.hours_winter), ("summer", &tariff.hours_summer)];
            format!("{name} {}", say(messages, "reduce-band-hours", &hours))
        }
    }
}

/// What became of recommendations elsewhere.
pub fn practice(messages: Messages, practice: &::reduce::Practice) -> String {
    let numbers = messages.numbers();
    messages.with(
        &format!("reduce-practice-{}", practice.measures),
        &[
            ("count", numbers.significant(practice.recommendations, 6).into()),
            ("saving", numbers.quantity(practice.mean_saving, &practice.currency).into()),
            ("years", numbers.significant(practice.payback_years, 2).into()),
            ("share", numbers.percent(practice.carried_out_pct / 100.0, 0).into()),
            ("year", Arg::Code(practice.year.to_string().into())),
        ],
    )
}

/// A value that a calculator answered, and its interval if it has one.
pub fn answer(messages: Messages, value: &Value, unit: &str, bounds: Option<&::reduce::Bounds>) -> (String, String) {
    let bound =
        |bound: Option<f64>| bound.map_or_else(|| absent(messages, unit), |bound| quantity(messages, bound, unit));
    let interval = bounds.map(|bounds| format!("{} – {}", bound(bounds.low), bound(bounds.high)));
    let words = match value {
        Value::Number(number) => quantity(messages, number.as_f64().unwrap_or(f64::NAN), unit),
        Value::Bool(true) => messages.get("reduce-answer-yes"),
        Value::Bool(false) => messages.get("reduce-answer-no"),
        Value::Null => absent(messages, unit),
        Value::String(text) => said(messages, text),
        Value::Array(items) => {
            let one = |item: &Value| match item {
                Value::Null => absent(messages, unit),
                item => item.as_f64().map_or_else(|| item.to_string(), |number| bare(messages, number, unit, 4)),
            };
            let shown = items.iter().map(one);
            format!("{} {}", shown.collect::<Vec<_>>().join(" · "), if unit == "1" { "" } else { unit })
                .trim()
                .to_owned()
        }
        Value::Object(_) => value.to_string(),
    };
    (words, interval.unwrap_or_default())
}

/// A figure that does not exist: what takes for ever, and what there is not.
pub fn absent(messages: Messages, unit: &str) -> String {
    messages.get(if unit == "year" { "reduce-answer-never" } else { "reduce-answer-none" })
}

/// A number alone: ranks, jobs and counts, which have no unit, are whole numbers where they are.
pub fn bare(messages: Messages, value: f64, unit: &str, digits: u8) -> String {
    let is_count = matches!(unit, "" | "1") && value.fract() == 0.0;
    if is_count { messages.numbers().fixed(value, 0) } else { messages.numbers().significant(value, digits) }
}

/// A word that a calculator answered; what is no word of the room is said as it is.
pub fn said(messages: Messages, word: &str) -> String {
    let key = format!("reduce-word-{}", word.replace(' ', "-"));
    messages.try_with(&key, &[]).unwrap_or_else(|_| word.to_owned())
}

/// A number with its unit; prices are in dirhams.
fn quantity(messages: Messages, value: f64, unit: &str) -> String {
    let numbers = messages.numbers();
    match unit.replace('¤', "MAD").as_str() {
        "" | "1" => bare(messages, value, unit, 4),
        "kgCO2e" => numbers.emissions(value),
        unit => numbers.quantity(value, unit),
    }
}

/// A sector of the catalogue of technologies.
pub fn sector(messages: Messages, code: &str) -> String {
    messages.get(&format!("reduce-sector-{code}"))
}

/// What a technology saves or replaces.
pub fn resource(messages: Messages, code: &str) -> String {
    messages.get(&format!("reduce-resource-{code}"))
}
