use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};
use units::Units;

use crate::given::Value;
use crate::reading::{Read, Reader};
use crate::written::short;
use crate::{Answer, Answers, Bounds, Calculator, Error, Given, Input, Kind, Need, Outcome, Problem, dates};

/// The most intervals that are combined: each one doubles the work.
const INTERVALS_MAX: usize = 10;
/// A saving below zero by less than this share of its baseline is a rounding.
const ROUNDING: f64 = 1e-12;

/// With this input, a saving of energy is carbon as well: kgCO2e per unit of what is saved.
pub const CO2_FACTOR: &str = "co2_factor";
/// The year or day of that factor, without which it is refused.
pub const CO2_FACTOR_DATE: &str = "co2_factor_date";
/// The output of both.
pub(crate) const SAVED_CO2: &str = "saved_kgco2e";

/// What was given to a calculator, scenario by scenario.
struct Scenarios {
    /// How many, 0 if no list was given: then the answers are no lists.
    count: usize,
    read: BTreeMap<&'static str, Vec<Read>>,
}

/// Computes.
///
/// A value is a number in the unit of its input, text with another unit (`"7 bar"`), or an interval with `low` and `high`.
/// A list where one value is asked for is a list of scenarios, and every answer is a list of as many. Intervals are combined
/// end by end, so the answers hold whatever lies within them as long as each output goes one way with each input.
///
/// # Errors
/// At the first input that is absent, unknown, no number in its range, or that makes a saving negative.
pub fn calculate(calculator: &Calculator, given: &Map<String, Json>, units: &Units) -> Result<Outcome, Error> {
    let carbon = carbon_inputs(calculator);
    let inputs: Vec<&Input> = calculator.inputs.iter().chain(&carbon).collect();
    if let Some(other) = given.keys().find(|key| inputs.iter().all(|input| input.key != **key)) {
        let known: Vec<&str> = inputs.iter().map(|input| input.key).collect();
        return Err(Problem::Unknown(known.join(", ")).at(other));
    }
    let mut reader = Reader::new(units);
    let (scenarios, assumed) = read(&inputs, given, &mut reader)?;
    complete(&inputs, &scenarios)?;
    dated(&scenarios)?;

    let mut columns: BTreeMap<&'static str, Vec<Answer>> = BTreeMap::new();
    let mut ends: BTreeMap<String, Bounds> = BTreeMap::new();
    for index in 0..scenarios.count.max(1) {
        let chosen = |read: &Vec<Read>| read.get(index).or(read.first()).cloned();
        let chosen: BTreeMap<&'static str, Read> =
            scenarios.read.iter().filter_map(|(key, read)| Some((*key, chosen(read)?))).collect();
        let answers =
            answered(calculator, &chosen, |read| read.value.clone()).map_err(|error| counted(&chosen, error))?;
        for (key, answer) in answers {
            let column = columns.entry(key).or_default();
            // Scenarios before this one had no such answer.
            column.resize(index, Answer::None);
            column.push(answer);
        }
        for (key, found) in corners(calculator, &chosen)? {
            let key = if scenarios.count > 0 { format!("{key}[{index}]") } else { key.to_owned() };
            ends.insert(key, found);
        }
    }
    columns.values_mut().for_each(|column| column.resize(scenarios.count.max(1), Answer::None));
    Ok(Outcome {
        calculator: calculator.name.to_owned(),
        outputs: shown(calculator, &columns, scenarios.count),
        inputs: echoed(&scenarios),
        units: said_units(calculator, reader.currency, !carbon.is_empty()),
        intervals: ends,
        assumed,
        currency: reader.currency.map(str::to_owned),
    })
}

/// The inputs by which a saving becomes carbon.
pub(crate) fn carbon_inputs(calculator: &Calculator) -> Vec<Input> {
    let unit = match calculator.saving.map(|saving| saving.unit) {
        Some("kWh") => "kgCO2e/kWh",
        Some("MMBtu") => "kgCO2e/MMBtu",
        Some("gal") => "kgCO2e/gal",
        Some("L") => "kgCO2e/L",
        _ => return Vec::new(),
    };
    vec![Input::amount(CO2_FACTOR, unit).optional(), Input::of(CO2_FACTOR_DATE, Kind::Text).optional()]
}

/// A factor without its date is no factor.
fn dated(scenarios: &Scenarios) -> Result<(), Error> {
    if scenarios.read.contains_key(CO2_FACTOR) && !scenarios.read.contains_key(CO2_FACTOR_DATE) {
        return Err(Problem::Beside(CO2_FACTOR.to_owned()).at(CO2_FACTOR_DATE));
    }
    scenarios.read.iter().filter(|(key, _)| dates::is_date(key)).try_for_each(|(key, read)| dates::check(key, read))
}

/// Nothing is computed without them: those that are not given are named at once.
fn complete(inputs: &[&Input], scenarios: &Scenarios) -> Result<(), Error> {
    let missing: Vec<&str> = inputs
        .iter()
        .filter(|input| input.need == Need::Required && !scenarios.read.contains_key(input.key))
        .map(|input| input.key)
        .collect();
    match missing.as_slice() {
        [] => Ok(()),
        [one] => Err(Problem::Needed.at(*one)),
        [first, others @ ..] => {
            Err(Problem::NeededAll(others.iter().map(|key| (*key).to_owned()).collect()).at(*first))
        }
    }
}

fn read(
    inputs: &[&Input],
    given: &Map<String, Json>,
    reader: &mut Reader<'_>,
) -> Result<(Scenarios, Vec<String>), Error> {
    let (mut scenarios, mut assumed) = (Scenarios { count: 0, read: BTreeMap::new() }, Vec::new());
    for input in inputs {
        let read = match (given.get(input.key).filter(|value| !value.is_null()), input.need) {
            (Some(Json::Array(items)), _) if is_single(input.kind) => {
                if items.is_empty() {
                    return Err(Problem::Count { found: 0, wanted: 0 }.at(input.key));
                }
                if scenarios.count > 0 && items.len() != scenarios.count {
                    return Err(Problem::Scenarios { found: items.len(), first: scenarios.count }.at(input.key));
                }
                scenarios.count = items.len();
                let item = |(index, item)| reader.read(&format!("{}[{index}]", input.key), input, item);
                items.iter().enumerate().map(item).collect::<Result<_, _>>()?
            }
            (Some(value), _) => vec![reader.read(input.key, input, value)?],
            (None, Need::Required | Need::Optional) => continue,
            (None, Need::Default(value)) => {
                assumed.push(input.key.to_owned());
                vec![Read { value: Value::Number(value), ends: None }]
            }
        };
        scenarios.read.insert(input.key, read);
    }
    Ok((scenarios, assumed))
}

fn is_single(kind: Kind) -> bool {
    matches!(kind, Kind::Number { .. } | Kind::Text | Kind::Choice(_))
}

/// The answers for one scenario, with the carbon of what is saved.
fn answered(
    calculator: &Calculator,
    chosen: &BTreeMap<&'static str, Read>,
    value: impl Fn(&Read) -> Value,
) -> Result<Answers, Error> {
    let given = Given { values: chosen.iter().map(|(key, read)| (*key, value(read))).collect() };
    let mut answers = (calculator.run)(&given)?;
    for (key, answer) in &answers {
        let finite = match answer {
            Answer::Number(number) => number.is_finite(),
            Answer::Numbers(numbers) => numbers.iter().all(|number| number.is_finite()),
            Answer::Sparse(numbers) => numbers.iter().flatten().all(|number| number.is_finite()),
            Answer::Flag(_) | Answer::Text(_) | Answer::None => true,
        };
        if !finite {
            return Err(Problem::TooLarge.at(*key));
        }
    }
    let number = |key: &str| match answers.get(key) {
        Some(Answer::Number(number)) => Some(*number),
        _ => None,
    };
    if let Some(saving) = calculator.saving
        && let (Some(saved), Some(baseline)) = (number(saving.saved), number(saving.baseline))
    {
        if saved < -ROUNDING * baseline.abs() || saved > baseline * (1.0 + ROUNDING) {
            let (before, after) = (short(baseline), short(baseline - saved));
            return Err(Problem::NothingSaved { before, after }.at(saving.by));
        }
        let saved = saved.clamp(0.0, baseline.max(0.0));
        answers.insert(saving.saved, saved.into());
        if let Some(factor) = given.maybe(CO2_FACTOR) {
            answers.insert(SAVED_CO2, (saved * factor).into());
        }
    }
    Ok(answers)
}

/// What is counted takes no interval whose middle is between two.
fn counted(chosen: &BTreeMap<&'static str, Read>, error: Error) -> Error {
    let is_interval = chosen.get(error.field.as_str()).is_some_and(|read| read.ends.is_some());
    match error.problem {
        Problem::NotWhole(_) if is_interval => Problem::NoInterval.at(error.field),
        _ => error,
    }
}

/// The lowest and highest of each answer over all combinations of the ends of intervals.
fn corners(
    calculator: &Calculator,
    chosen: &BTreeMap<&'static str, Read>,
) -> Result<BTreeMap<&'static str, Bounds>, Error> {
    let intervals: Vec<(&'static str, (f64, f64))> =
        chosen.iter().filter_map(|(key, read)| Some((*key, read.ends?))).collect();
    if intervals.is_empty() {
        return Ok(BTreeMap::new());
    }
    if let Some((key, _)) = intervals.get(INTERVALS_MAX) {
        return Err(Problem::TooManyIntervals(INTERVALS_MAX).at(*key));
    }
    let mut found: BTreeMap<&'static str, Vec<f64>> = BTreeMap::new();
    let corners = 1usize << intervals.len();
    for corner in 0..corners {
        let mut values = chosen.clone();
        for (position, (key, (low, high))) in intervals.iter().enumerate() {
            let end = if corner >> position & 1 == 0 { *low } else { *high };
            values.insert(*key, Read { value: Value::Number(end), ends: None });
        }
        for (key, answer) in answered(calculator, &values, |read| read.value.clone())? {
            if let Answer::Number(number) = answer {
                found.entry(key).or_default().push(number);
            }
        }
    }
    let bounds = |(key, numbers): (&'static str, Vec<f64>)| {
        let output = calculator.outputs.iter().find(|output| output.key == key);
        let below = output.is_some_and(|output| output.absent_is_less);
        let is_everywhere = numbers.len() == corners;
        let low = numbers.iter().copied().reduce(f64::min).filter(|_| is_everywhere || !below);
        let high = numbers.iter().copied().reduce(f64::max).filter(|_| is_everywhere || below);
        (key, Bounds { low, high })
    };
    Ok(found.into_iter().map(bounds).collect())
}

/// The answers in the order of the outputs.
fn shown(calculator: &Calculator, columns: &BTreeMap<&'static str, Vec<Answer>>, count: usize) -> Map<String, Json> {
    let keys = calculator.outputs.iter().map(|output| output.key).chain([SAVED_CO2]);
    let mut outputs = Map::new();
    for key in keys {
        let Some(answers) = columns.get(key) else { continue };
        let mut values: Vec<Json> = answers.iter().map(json).collect();
        let value = if count > 0 { Json::Array(values) } else { values.pop().unwrap_or_default() };
        outputs.insert(key.to_owned(), value);
    }
    outputs
}

fn json(answer: &Answer) -> Json {
    match answer {
        Answer::Number(number) => (*number).into(),
        Answer::Numbers(numbers) => numbers.clone().into(),
        Answer::Sparse(numbers) => numbers.iter().map(|number| number.map_or(Json::Null, Json::from)).collect(),
        Answer::Flag(flag) => (*flag).into(),
        Answer::Text(text) => text.clone().into(),
        Answer::None => Json::Null,
    }
}

fn echoed(scenarios: &Scenarios) -> Map<String, Json> {
    let one = |read: &Read| match (&read.value, read.ends) {
        (Value::Number(value), Some((low, high))) => serde_json::json!({ "value": value, "low": low, "high": high }),
        (Value::Number(value), None) => (*value).into(),
        (Value::Numbers(values), _) => values.clone().into(),
        (Value::Text(text), _) => text.clone().into(),
        (Value::Rows(rows), _) => rows.iter().map(|row| serde_json::json!(row)).collect(),
    };
    let several = |read: &Vec<Read>| match read.as_slice() {
        [single] if scenarios.count != 1 => one(single),
        many => many.iter().map(one).collect(),
    };
    scenarios.read.iter().map(|(key, read)| ((*key).to_owned(), several(read))).collect()
}

fn said_units(calculator: &Calculator, currency: Option<&str>, with_carbon: bool) -> BTreeMap<String, String> {
    let said = |unit: &str| currency.map_or_else(|| unit.to_owned(), |currency| unit.replace('¤', currency));
    let outputs = calculator.outputs.iter().filter(|output| !output.unit.is_empty());
    let mut units: BTreeMap<String, String> =
        outputs.map(|output| (output.key.to_owned(), said(output.unit))).collect();
    if with_carbon {
        units.insert(SAVED_CO2.to_owned(), "kgCO2e".to_owned());
    }
    units
}
