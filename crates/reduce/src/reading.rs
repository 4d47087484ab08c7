//! From what a person wrote to checked numbers in the unit of the input.

use serde_json::Value as Json;
use units::Units;

use crate::given::{Row, Value};
use crate::temperature::Scale;
use crate::{Error, Input, Kind, Problem, Range};

/// Currencies that `¤` may be.
const CURRENCIES: [&str; 4] = ["MAD", "EUR", "USD", "GBP"];

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
                let items = json.as_array().map_or(&[] as &[Json], Vec::as_slice);
                if items.is_empty() || (count > 0 && items.len() != count) {
                    return Err(Problem::Count { found: items.len(), wanted: count }.at(at));
                }
                let mut numbers = Vec::with_capacity(items.len());
                for (index, item) in items.iter().enumerate() {
                    numbers.push(self.bare(&format!("{at}[{index}]"), unit, range, item)?);
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
                    return Err(Problem::Count { found: 0, wanted: 0 }.at(at));
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
                row.insert(field.key, self.bare(&at, unit, range, given)?);
            }
        }
        Ok(row)
    }

    /// A number without an interval.
    fn bare(&mut self, at: &str, unit: &str, range: Range, json: &Json) -> Result<f64, Error> {
        let number = match json {
            Json::Number(number) => number.as_f64(),
            Json::String(text) => Some(self.written(at, unit, text)?),
            _ => None,
        };
        let number = number.ok_or_else(|| Problem::NotANumber { found: shown(json), unit: unit.to_owned() }.at(at))?;
        if range.holds(number) {
            return Ok(number);
        }
        Err(Problem::OutOfRange { found: number.to_string(), range: range_words(range) }.at(at))
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
        let suffix = object.get("unit").map(|unit| unit.as_str().unwrap_or_default().to_owned());
        let mut part = |name: &str| -> Result<Option<f64>, Error> {
            let Some(given) = object.get(name) else { return Ok(None) };
            let given = match (&suffix, given) {
                (Some(suffix), Json::Number(number)) => Json::String(format!("{number} {suffix}")),
                _ => given.clone(),
            };
            self.bare(&format!("{at}.{name}"), unit, range, &given).map(Some)
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

    /// A number with or without a unit: `150`, `150 psi`, `0.85 MAD/kWh`, `85 %`.
    fn written(&mut self, at: &str, unit: &str, text: &str) -> Result<f64, Error> {
        let text = text.trim();
        let end = text.find(|c: char| !matches!(c, '0'..='9' | '.' | '-' | '+')).unwrap_or(text.len());
        let (digits, suffix) = exponent(text, end);
        let wrong = || Problem::NotANumber { found: text.to_owned(), unit: unit.to_owned() }.at(at);
        let number: f64 = digits.parse().ok().filter(|number: &f64| number.is_finite()).ok_or_else(wrong)?;
        let suffix = suffix.trim();
        if suffix.is_empty() || suffix == unit {
            return Ok(number);
        }
        let other = || Problem::OtherUnit { found: suffix.to_owned(), unit: unit.to_owned() }.at(at);
        if let Some(scale) = Scale::of(unit) {
            return Ok(Scale::of(suffix).ok_or_else(other)?.to(scale, number));
        }
        // `Δ°C` is a difference, however its degrees are written.
        if let Some(scale) = unit.strip_prefix('Δ').and_then(Scale::of) {
            let given = Scale::of(suffix.strip_prefix('Δ').unwrap_or(suffix));
            return Ok(given.ok_or_else(other)?.step_to(scale, number));
        }
        Ok(number * self.size(at, unit, suffix)?)
    }

    /// How many of `unit` one `suffix` is.
    fn size(&mut self, at: &str, unit: &str, suffix: &str) -> Result<f64, Error> {
        let other = || Problem::OtherUnit { found: suffix.to_owned(), unit: unit.to_owned() }.at(at);
        let mut given = self.units.parse(suffix).map_err(|_| other())?;
        // With or without VAT: what a firm pays is for the firm to say, and it says it once for all prices.
        given.basis.tax = None;
        let wanted = |symbol: &str| self.units.parse(symbol).ok().and_then(|wanted| given.ratio_to(&wanted).ok());
        if !unit.contains('¤') {
            return wanted(unit).ok_or_else(other);
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

/// The digits of a number with its exponent, and the rest: `1e-6 kWh` has an exponent, `1 eV` has none.
fn exponent(text: &str, end: usize) -> (&str, &str) {
    let (digits, rest) = text.split_at(end);
    if rest.starts_with(['e', 'E']) {
        let signed = rest.get(1..).map_or("", |rest| rest.strip_prefix(['-', '+']).unwrap_or(rest));
        let length = signed.bytes().take_while(u8::is_ascii_digit).count();
        if length > 0 {
            return text.split_at(end + 1 + (rest.len() - 1 - signed.len()) + length);
        }
    }
    (digits, rest)
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
