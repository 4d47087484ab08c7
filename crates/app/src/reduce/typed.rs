//! Inputs of calculators as people type them in a field: `1 250,5`, `7 bar`, `5 … 15 %`, `3 900 L ± 10 %`.

use ::reduce::{Calculator, Input, Kind, Need};
use i18n::Messages;
use language::Language;
use language::number::parted;
use rust_decimal::Decimal;
use serde_json::{Map, Value, json};

use crate::measure::number;

/// The most numbers of a list that a field asks for: nobody types the hours of a year.
const LIST_MAX: usize = 100;
/// Significant digits of what is filled in.
const DIGITS: u32 = 6;

fn input(calculator: &Calculator, key: &str) -> Option<Input> {
    calculator.inputs.iter().find(|input| input.key == key).copied()
}

/// Whether a form asks for the input.
pub fn is_asked(calculator: &Calculator, key: &str) -> bool {
    !matches!(input(calculator, key), Some(Input { kind: Kind::Numbers { count, .. }, .. }) if count > LIST_MAX)
}

/// Whether a form asks for it in several lines.
pub fn is_long(calculator: &Calculator, key: &str) -> bool {
    matches!(input(calculator, key), Some(Input { kind: Kind::Rows(_), .. }))
}

/// What may be chosen, if it is a choice; first nothing where it may be left out.
pub fn choices(calculator: &Calculator, key: &str) -> Vec<&'static str> {
    match input(calculator, key) {
        Some(Input { kind: Kind::Choice(choices), need, .. }) => {
            let none = (need != Need::Required).then_some("");
            none.into_iter().chain(choices.iter().copied()).collect()
        }
        _ => Vec::new(),
    }
}

/// What is given to the calculator; `None` if nothing was typed. What cannot be read is given as it is, for the calculator to refuse.
pub fn read(calculator: &Calculator, key: &str, text: &str) -> Option<Value> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    Some(match input(calculator, key).map(|input| input.kind) {
        Some(Kind::Text | Kind::Choice(_)) => json!(text),
        Some(Kind::Numbers { .. }) => text.split(';').map(|part| single(part.trim())).collect(),
        Some(Kind::Rows(fields)) => text.lines().map(|line| row(fields, line)).collect(),
        // The date of a factor is of no calculator: it is asked for beside any.
        None if key == ::reduce::CO2_FACTOR_DATE => json!(text),
        Some(Kind::Number { .. }) | None => quantity(text),
    })
}

fn row(fields: &[Input], line: &str) -> Value {
    let cells = fields.iter().zip(line.split(';'));
    Value::Object(cells.map(|(field, cell)| (field.key.to_owned(), single(cell.trim()))).collect::<Map<_, _>>())
}

/// A number, alone or with its unit.
fn single(text: &str) -> Value {
    let (digits, unit) = parted(text);
    match number(digits) {
        Some(value) if unit.is_empty() => json!(f64::try_from(value).unwrap_or(f64::NAN)),
        Some(value) => json!(format!("{} {unit}", value.normalize())),
        None => json!(text),
    }
}

/// A number, or one with its interval.
fn quantity(text: &str) -> Value {
    if let Some((value, width)) = text.split_once('±') {
        return around(value.trim(), width.trim()).unwrap_or_else(|| json!(text));
    }
    if let Some((low, high)) = text.split_once('…') {
        return between(low.trim(), high.trim()).unwrap_or_else(|| json!(text));
    }
    single(text)
}

/// `3 900 L ± 10 %`: a percentage of the value, or an amount in its unit.
fn around(value: &str, width: &str) -> Option<Value> {
    let (digits, unit) = parted(value);
    let (half, of) = parted(width);
    let (value, half) = (f64::try_from(number(digits)?).ok()?, f64::try_from(number(half)?).ok()?);
    let half = if of == "%" { value * half / 100.0 } else { half };
    Some(ends(Some(value), (value - half).max(0.0), value + half, unit))
}

/// `5 … 15 %`.
fn between(low: &str, high: &str) -> Option<Value> {
    let (low, of_low) = parted(low);
    let (high, unit) = parted(high);
    let unit = if unit.is_empty() { of_low } else { unit };
    Some(ends(None, f64::try_from(number(low)?).ok()?, f64::try_from(number(high)?).ok()?, unit))
}

fn ends(value: Option<f64>, low: f64, high: f64, unit: &str) -> Value {
    let mut object = Map::new();
    if let Some(value) = value {
        object.insert("value".to_owned(), json!(value));
    }
    object.insert("low".to_owned(), json!(low));
    object.insert("high".to_owned(), json!(high));
    if !unit.is_empty() {
        object.insert("unit".to_owned(), json!(unit));
    }
    Value::Object(object)
}

/// A number as people would type it: rounded to six digits.
pub fn written(messages: Messages, value: f64) -> String {
    let rounded = Decimal::from_f64_retain(value).and_then(|value| value.round_sf(DIGITS));
    rounded.map_or_else(|| value.to_string(), |rounded| plain(messages, rounded))
}

/// A number for a field: without zeros at its end, and without marks between thousands. `1.250` would be read as 1.25.
pub fn plain(messages: Messages, value: Decimal) -> String {
    let digits = value.normalize().to_string();
    if messages.language() == Language::En { digits } else { digits.replace('.', ",") }
}

/// A value that the inventory fills, as people would type it, rounded to what they would.
pub fn shown(messages: Messages, value: &Value) -> String {
    let written = |value: f64| self::written(messages, value);
    match value {
        Value::Number(number) => written(number.as_f64().unwrap_or(f64::NAN)),
        Value::String(text) => {
            let (digits, unit) = parted(text);
            match digits.parse::<f64>() {
                // A year is no quantity.
                Ok(value) if !unit.is_empty() => format!("{} {unit}", written(value)),
                _ => text.clone(),
            }
        }
        Value::Object(parts) => {
            let part = |name: &str| parts.get(name).and_then(Value::as_f64);
            let unit = parts.get("unit").and_then(Value::as_str).filter(|unit| *unit != "1").unwrap_or_default();
            let text = match (part("value"), part("low"), part("high")) {
                (Some(value), _, Some(high)) => {
                    let half = messages.numbers().significant(100.0 * (high / value - 1.0), 3);
                    format!("{} {unit} ± {half} %", written(value))
                }
                // A share without a value of its own is said in percent.
                (None, Some(low), Some(high)) => format!("{} … {} %", written(100.0 * low), written(100.0 * high)),
                _ => String::new(),
            };
            text.replace("  ", " ")
        }
        Value::Array(items) => items.iter().map(|item| shown(messages, item)).collect::<Vec<_>>().join("; "),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str) -> &'static Calculator {
        super::super::calculator(name).expect("there")
    }

    #[test]
    fn numbers_are_typed_as_people_write_them() {
        let eco = of("eco-driving");
        let read = |text: &str| read(eco, "fuel_l", text);
        assert_eq!(read(" "), None);
        assert_eq!(read("1 250,5"), Some(json!(1250.5)));
        assert_eq!(read("١٢٥٠٫٥"), Some(json!(1250.5)));
        assert_eq!(read("3 m3"), Some(json!("3 m3")));
        assert_eq!(read("5 … 15 %"), Some(json!({ "low": 5.0, "high": 15.0, "unit": "%" })));
        let around = json!({ "value": 200.0, "low": 180.0, "high": 220.0, "unit": "L" });
        assert_eq!(read("200 L ± 10 %"), Some(around.clone()));
        assert_eq!(read("200 L ± 20"), Some(around));
        assert_eq!(read("beaucoup"), Some(json!("beaucoup")));
        assert_eq!(super::read(of("measures-sequence"), "shares", "10 %; 0,2"), Some(json!(["10 %", 0.2])));
        let rows = super::read(of("steam-line-insulation"), "lines", "100; 0,5\n20; 1");
        assert_eq!(rows, Some(json!([{ "ft": 100.0, "loss": 0.5 }, { "ft": 20.0, "loss": 1.0 }])));
    }

    #[test]
    fn what_is_filled_in_reads_back_as_itself() {
        let eco = of("eco-driving");
        for language in Language::ALL {
            let messages = Messages::for_documents(language);
            for (value, close) in [
                (json!({ "value": 38890.56, "low": 34914.1, "high": 42867.0, "unit": "L" }), 38890.6),
                (json!("11.2913 MAD/L"), 11.2913),
                (json!(1250), 1250.0),
            ] {
                let back = read(eco, "fuel_l", &shown(messages, &value)).expect("typed");
                let number = match &back {
                    Value::Object(parts) => parts["value"].as_f64(),
                    Value::String(text) => parted(text).0.parse().ok(),
                    other => other.as_f64(),
                };
                assert_eq!(number, Some(close), "{language}: {back}");
            }
            for text in [plain(messages, Decimal::from(1_250)), plain(messages, Decimal::new(12_500_500, 3))] {
                assert!(matches!(read(eco, "fuel_l", &text), Some(Value::Number(_))), "{language}: {text}");
            }
            let cost = plain(messages, Decimal::from(112_000));
            assert_eq!(number(&cost), Some(Decimal::from(112_000)), "{language}: {cost}");
            let months = json!([123.73, 121.81]);
            assert_eq!(read(of("pv-hourly"), "yields_kwh_kwp", &shown(messages, &months)), Some(months), "{language}");
            let share = read(eco, "saving_share", &shown(messages, &json!({ "low": 0.05, "high": 0.15 })));
            assert_eq!(share, Some(json!({ "low": 5.0, "high": 15.0, "unit": "%" })), "{language}");
        }
    }
}
