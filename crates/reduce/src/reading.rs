//! From what a person wrote to checked numbers in the unit of the input.

use serde_json::Value as Json;
use units::Units;

use crate::given::{Row, Value};
use crate::temperature::Scale;
use crate::written::{interval, number, short, split};
use crate::{Error, Input, Kind, Problem, Range, pressure};

/// Currencies that `¤` may be.
const CURRENCIES: [&str; 4] = ["MAD", "EUR", "USD", "GBP"];
/// Flows of gas at the conditions of scfm, and the same as volumes: what is given in m³ or cubic feet is taken at these conditions.
const FREE_AIR: [(&str, &str); 2] = [("scfm", "ft3/min"), ("kW/scfm", "kW.min/ft3")];

/// A value as it was read: what to compute with, and its ends if it is an interval.
#[derive(Clone, Debug)]
pub(crate) struct Read {
    pub value: Value,
    pub ends: Option<(f64, f64)>,
}

/// Reads values in one unit system, and holds that all money is in one currency.
pub(crate) struct Reader<'a> {
    units: &'a Units,
    pub currency: Option<&'static str>,
}

impl<'a> Reader<'a> {
    pub fn new(units: &'a Units) -> Self {
        Reader { units, currency: None }
    }

    /// One value of an input; of a list of scenarios, one of them.
    pub fn read(&mut self, at: &str, input: &Input, json: &Json) -> Result<Read, Error> {
        let plain = |value| Ok(Read { value, ends: None });
        match input.kind {
            Kind::Number { unit, range } => self.quantity(at, unit, range, json),
            Kind::Numbers { unit, range, count } => {
                let items = match json {
                    Json::Array(items) => items.as_slice(),
                    one if count == 0 => std::slice::from_ref(one),
                    one => return Err(Problem::NotAList { found: shown(one), wanted: count }.at(at)),
                };
                if items.is_empty() || (count > 0 && items.len() != count) {
                    return Err(Problem::Count { found: items.len(), wanted: count }.at(at));
                }
                let mut numbers = Vec::with_capacity(items.len());
                for (index, item) in items.iter().enumerate() {
                    numbers.push(self.alone(&format!("{at}[{index}]"), unit, range, item)?);
                }
                plain(Value::Numbers(numbers))
            }
            Kind::Text => match json {
                Json::String(text) => plain(Value::Text(text.trim().to_owned())),
                Json::Number(digits) => plain(Value::Text(digits.to_string())),
                other => Err(Problem::NotText(other.to_string()).at(at)),
            },
            Kind::Choice(choices) => match json.as_str().filter(|word| choices.contains(word)) {
                Some(word) => plain(Value::Text(word.to_owned())),
                None => Err(Problem::NotAChoice { found: shown(json), choices: choices.join(", ") }.at(at)),
            },
            Kind::Rows(fields) => {
                let items = json.as_array().map_or(&[] as &[Json], Vec::as_slice);
                if items.is_empty() {
                    let cells: Vec<String> = fields.iter().map(|field| format!("\"{}\": …", field.key)).collect();
                    let form = format!("[{{{}}}]", cells.join(", "));
                    return Err(Problem::NotRows { found: shown(json), form }.at(at));
                }
                let mut rows = Vec::with_capacity(items.len());
                for (index, item) in items.iter().enumerate() {
                    rows.push(self.row(&format!("{at}[{index}]"), fields, item)?);
                }
                plain(Value::Rows(rows))
            }
        }
    }

    fn row(&mut self, at: &str, fields: &[Input], json: &Json) -> Result<Row, Error> {
        let Some(object) = json.as_object() else { return Err(Problem::NotARow(shown(json)).at(at)) };
        if let Some(other) = object.keys().find(|key| fields.iter().all(|field| field.key != **key)) {
            let known: Vec<&str> = fields.iter().map(|field| field.key).collect();
            return Err(Problem::Unknown(known.join(", ")).at(format!("{at}.{other}")));
        }
        let mut row = Row::new();
        for field in fields {
            let at = format!("{at}.{}", field.key);
            let given = object.get(field.key).ok_or_else(|| Problem::Needed.at(&at))?;
            if let Kind::Number { unit, range } = field.kind {
                row.insert(field.key, self.alone(&at, unit, range, given)?);
            }
        }
        Ok(row)
    }

    /// A number where no interval can be.
    fn alone(&mut self, at: &str, unit: &str, range: Range, json: &Json) -> Result<f64, Error> {
        self.bare(at, unit, range, json).map_err(|error| match error.problem {
            Problem::Dash { found, .. } => Problem::NotANumber { found, unit: unit.to_owned() }.at(error.field),
            _ => error,
        })
    }

    /// A number without an interval.
    fn bare(&mut self, at: &str, unit: &str, range: Range, json: &Json) -> Result<f64, Error> {
        let value = match json {
            Json::Number(number) => number.as_f64(),
            Json::String(text) => Some(self.written(at, unit, text)?),
            _ => None,
        };
        let value = value.ok_or_else(|| Problem::NotANumber { found: shown(json), unit: unit.to_owned() }.at(at))?;
        if range.holds(value) {
            return Ok(value);
        }
        let found = match json.as_str().map(|text| (text.trim(), split(text.trim()).1)) {
            Some((text, suffix)) if !suffix.is_empty() && suffix != unit => match unit {
                "1" => format!("{text} = {}", short(value)),
                unit => format!("{text} = {} {unit}", short(value)),
            },
            Some((text, _)) => text.to_owned(),
            None => short(value),
        };
        Err(Problem::OutOfRange { found, range: range_words(range) }.at(at))
    }

    /// A number, text with a unit, or an interval: `{"value": 7, "low": 6, "high": 8, "unit": "bar"}`.
    fn quantity(&mut self, at: &str, unit: &str, range: Range, json: &Json) -> Result<Read, Error> {
        let Some(object) = json.as_object() else {
            return Ok(Read { value: Value::Number(self.bare(at, unit, range, json)?), ends: None });
        };
        const PARTS: [&str; 4] = ["value", "low", "high", "unit"];
        if let Some(other) = object.keys().find(|key| !PARTS.contains(&key.as_str())) {
            return Err(Problem::Unknown(PARTS.join(", ")).at(format!("{at}.{other}")));
        }
        let suffix = match object.get("unit") {
            Some(Json::String(unit)) => Some(unit.trim()),
            Some(other) => return Err(Problem::NotText(shown(other)).at(format!("{at}.unit"))),
            None => None,
        };
        let mut part = |name: &str| -> Result<Option<f64>, Error> {
            let Some(given) = object.get(name) else { return Ok(None) };
            let given = match (suffix, given) {
                (Some(suffix), Json::Number(number)) => Json::String(format!("{number} {suffix}")),
                // A unit of its own counts before that of all three.
                (Some(suffix), Json::String(text)) if split(text.trim()).1.is_empty() => {
                    Json::String(format!("{text} {suffix}"))
                }
                _ => given.clone(),
            };
            self.alone(&format!("{at}.{name}"), unit, range, &given).map(Some)
        };
        let (value, low, high) = (part("value")?, part("low")?, part("high")?);
        let ends = match (low, high) {
            (Some(low), Some(high)) => Some((low, high)),
            (None, None) => None,
            (Some(_), None) => return Err(Problem::Needed.at(format!("{at}.high"))),
            (None, Some(_)) => return Err(Problem::Needed.at(format!("{at}.low"))),
        };
        let value = match (value, ends) {
            (Some(value), _) => value,
            (None, Some((low, high))) => low + (high - low) / 2.0,
            (None, None) => return Err(Problem::Needed.at(format!("{at}.value"))),
        };
        if ends.is_some_and(|(low, high)| !(low <= value && value <= high)) {
            return Err(Problem::Interval.at(at));
        }
        Ok(Read { value: Value::Number(value), ends: ends.filter(|(low, high)| low < high) })
    }

    /// A number with or without a unit: `150`, `150 psi`, `0,85 MAD/kWh`, `85 %`.
    fn written(&mut self, at: &str, unit: &str, text: &str) -> Result<f64, Error> {
        let text = text.trim();
        let (number, suffix) = number(text, unit).map_err(|problem| problem.at(at))?;
        if suffix.is_empty() || suffix == unit {
            return Ok(number);
        }
        let other = || other_unit(text, unit).at(at);
        if let Some(scale) = Scale::of(unit) {
            return Ok(Scale::of(suffix).ok_or_else(other)?.to(scale, number));
        }
        // `Δ°C` is a difference, however its degrees are written.
        if let Some(scale) = unit.strip_prefix('Δ').and_then(Scale::of) {
            let given = Scale::of(suffix.strip_prefix('Δ').unwrap_or(suffix));
            return Ok(given.ok_or_else(other)?.step_to(scale, number));
        }
        let (wanted, from) = pressure::parted(unit);
        let (given, said) = pressure::parted(suffix);
        match (from, said) {
            (Some(pressure::From::Gauge), Some(pressure::From::Absolute)) => {
                return Err(Problem::AbsolutePressure(text.to_owned()).at(at));
            }
            (Some(pressure::From::Absolute), Some(pressure::From::Gauge)) => {
                return Err(Problem::Gauge(text.to_owned()).at(at));
            }
            // Where it is not said from where the pressure counts, `barg` is no unit.
            (None, Some(_)) => return Err(other()),
            _ => {}
        }
        Ok(number * self.size(at, wanted, given, text)?)
    }

    /// How many of `unit` one `suffix` of `text` is.
    fn size(&mut self, at: &str, unit: &str, suffix: &str, text: &str) -> Result<f64, Error> {
        let other = || other_unit(text, unit).at(at);
        let mut given = self.units.parse(suffix).map_err(|_| other())?;
        // With or without VAT: what a firm pays is for the firm to say, and it says it once for all prices.
        given.basis.tax = None;
        let wanted = |symbol: &str| self.units.parse(symbol).ok().and_then(|wanted| given.ratio_to(&wanted).ok());
        if !unit.contains('¤') {
            let as_volume = || FREE_AIR.iter().find(|(flow, _)| *flow == unit).and_then(|(_, volume)| wanted(volume));
            return wanted(unit).or_else(as_volume).ok_or_else(other);
        }
        let found = CURRENCIES.into_iter().find_map(|money| Some((money, wanted(&unit.replace('¤', money))?)));
        let (money, size) = found.ok_or_else(other)?;
        let first = *self.currency.get_or_insert(money);
        if first == money {
            return Ok(size);
        }
        Err(Problem::OtherCurrency { found: money.to_owned(), first: first.to_owned() }.at(at))
    }
}

/// What follows the number does not measure what the input does, or is the other end of an interval.
fn other_unit(text: &str, unit: &str) -> Problem {
    interval(text).unwrap_or_else(|| Problem::OtherUnit { found: text.to_owned(), unit: unit.to_owned() })
}

fn shown(json: &Json) -> String {
    json.as_str().map_or_else(|| json.to_string(), str::to_owned)
}

/// A range as readers of any language see it: `≥ 0`, `> 0 … 1`.
pub(crate) fn range_words(range: Range) -> String {
    let from = if range.open { format!("> {}", range.least) } else { format!("≥ {}", range.least) };
    match (range.least.is_finite(), range.most.is_finite()) {
        (true, true) if range.open => format!("{from} … {}", range.most),
        (true, true) => format!("{} … {}", range.least, range.most),
        (true, false) => from,
        (false, true) => format!("≤ {}", range.most),
        (false, false) => "−∞ … ∞".to_owned(),
    }
}
