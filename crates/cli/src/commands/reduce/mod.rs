//! `qafila reduce`: what measures save.

mod suggest;

use std::io::{self, IsTerminal, Read};
use std::path::Path;

use app::reduce::words::{absent, bare, said};
use app::reduce::{
    Calculator, Described, DescribedInput, Outcome, ReduceError, Words, calculate_on, calculator, calculators, inputs,
    technology, text_of, words_of,
};
use app::words::say;
use i18n::Messages;
use serde_json::Value;

use super::print_json;
use super::table::{Row, lines};
use crate::arguments::{Calc, Reduce, Technologies};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::machine;
use crate::screen::{Screen, Style, print};

/// Significant digits that are shown; JSON has all.
const DIGITS: u8 = 6;

/// Runs the command.
pub fn run(given: &Reduce, threads: usize, screen: &Screen) -> Result<Exit, Failure> {
    match given {
        Reduce::Calc(given) => calc(given, screen),
        Reduce::Suggest(given) => suggest::run(given, threads, screen),
        Reduce::Technologies(given) => technologies(given, screen),
        Reduce::Tariffs { json } => tariffs(*json, screen),
        Reduce::Plan { file, goal, on, json } => super::plan::run(file, *goal, *on, *json, screen),
    }
}

fn calc(given: &Calc, screen: &Screen) -> Result<Exit, Failure> {
    let Some(name) = &given.calculator else {
        return list(given.json, screen);
    };
    let calculator = calculator(name)?;
    let file = match &given.inputs {
        _ if given.describe => None,
        Some(path) if path == Path::new("-") => Some(piped()?),
        Some(path) => Some(text_of(path)?),
        // A filter: what is piped in is the input, and nothing is no input.
        None if given.given.is_empty() && !io::stdin().is_terminal() => {
            Some(piped()?).filter(|text| !text.trim().is_empty())
        }
        None => None,
    };
    let words = words_of(calculator)?;
    if file.is_none() && given.given.is_empty() {
        let described = described(&words, calculator)?;
        if given.json {
            print_json(&described);
        } else {
            print(&sheet(&described, screen));
        }
        return Ok(Exit::Done);
    }
    let inputs = inputs(file.as_deref(), &given.given)?;
    let outcome = calculate_on(calculator, &inputs, machine::today()).map_err(|error| {
        if is_typed(&error, &given.given, file.is_some()) { Failure::Value(error) } else { error.into() }
    })?;
    if given.json {
        print_json(&outcome);
    } else {
        print(&answers(&outcome, &described(&words, calculator)?, screen));
    }
    Ok(Exit::Done)
}

/// Whether what is wrong stands on the command line: the value itself, or one that is missing where there is no file.
fn is_typed(error: &ReduceError, pairs: &[String], with_file: bool) -> bool {
    let ReduceError::Input { error, .. } = error else { return false };
    let key = error.field.split(['[', '.']).next().unwrap_or_default();
    let is_pair = |pair: &String| pair.split_once('=').is_some_and(|(field, _)| field.trim() == key);
    !with_file || pairs.iter().any(is_pair)
}

/// The technologies of a sector and use, or the sheet of one. As JSON a sheet is a list of one.
fn technologies(given: &Technologies, screen: &Screen) -> Result<Exit, Failure> {
    let messages = screen.messages;
    let language = messages.language();
    let Some(id) = &given.technology else {
        let found = app::reduce::technologies(given.sector.as_deref(), given.purpose.as_deref())?;
        if given.json {
            print_json(&found);
            return Ok(Exit::Done);
        }
        let mut rows: Vec<Row> =
            vec![vec![messages.get("reduce-column-name"), messages.get("reduce-column-technology")]];
        rows.extend(
            found
                .iter()
                .map(|one| vec![one.id.clone(), format!("{} · {}", one.name.get(language), one.purpose.get(language))]),
        );
        print(&format!("{}\n", aligned(&rows)));
        return Ok(Exit::Done);
    };
    let (found, calculators) = technology(id)?;
    if given.json {
        print_json(&[found]);
        return Ok(Exit::Done);
    }
    let mut text =
        format!("{}\n{}\n", screen.style(Style::Strong, found.name.get(language)), found.purpose.get(language));
    text += &match found.saving_pct {
        Some([low, high]) => {
            let number = |value: f64| screen.numbers.significant(value, 2);
            say(messages, "reduce-published-saving", &[("low", &number(low)), ("high", &number(high))])
        }
        None => messages.get("reduce-no-published-saving"),
    };
    text += &format!("\n{}\n", say(messages, "reduce-source", &[("source", &found.source)]));
    for (what, value) in app::reduce::words::facts(messages, &found.facts) {
        text += &format!("{what} · {value}\n");
    }
    if !calculators.is_empty() {
        text += &format!("{}\n", say(messages, "reduce-its-calculators", &[("list", &messages.list(&calculators))]));
    }
    print(&text);
    Ok(Exit::Done)
}

/// The tariffs of electricity, each price with who says it and when.
fn tariffs(json: bool, screen: &Screen) -> Result<Exit, Failure> {
    let found = app::reduce::tariffs()?;
    if json {
        print_json(&found);
        return Ok(Exit::Done);
    }
    let messages = screen.messages;
    let columns = ["reduce-column-tariff", "reduce-column-band", "reduce-column-value", "reduce-column-source"];
    let mut rows: Vec<Row> = vec![columns.map(|key| messages.get(key)).to_vec()];
    rows.extend(found.iter().map(|one| {
        let value = format!("{} {}", app::reduce::typed::written(messages, one.value), one.unit);
        let tax = messages.get(&format!("reduce-tax-{}", one.tax));
        vec![
            one.name.get(messages.language()).to_owned(),
            app::reduce::words::band(messages, one),
            format!("{value} {tax}"),
            format!("{}, {}", one.source, one.date),
        ]
    }));
    print(&format!("{}\n\n{}\n", aligned(&rows), messages.get("reduce-tariffs-words")));
    Ok(Exit::Done)
}

fn piped() -> Result<String, Failure> {
    let mut text = String::new();
    io::stdin().lock().read_to_string(&mut text).map_err(Failure::reading(Path::new("-")))?;
    Ok(text)
}

fn described(words: &Words, calculator: &Calculator) -> Result<Described, Failure> {
    Ok(words.describe(calculator).ok_or(ReduceError::NoWords(calculator.name))?)
}

fn list(json: bool, screen: &Screen) -> Result<Exit, Failure> {
    let mut all = Vec::new();
    for calculator in calculators() {
        all.push(described(&words_of(calculator)?, calculator)?);
    }
    if json {
        print_json(&all);
        return Ok(Exit::Done);
    }
    let messages = screen.messages;
    let mut rows: Vec<Row> = vec![vec![messages.get("reduce-column-name"), messages.get("reduce-column-what")]];
    rows.extend(all.iter().map(|one| vec![one.calculator.clone(), one.name.get(messages.language()).to_owned()]));
    print(&format!("{}\n{}\n", screen.style(Style::Strong, &messages.get("reduce-calculators")), aligned(&rows)));
    Ok(Exit::Done)
}

/// Columns of words: both begin where they begin.
fn aligned(rows: &[Row]) -> String {
    let shifted: Vec<Row> = rows.iter().map(|row| row.iter().take(1).cloned().collect()).collect();
    let first = lines(&shifted);
    let widest = first.iter().map(|line| line.chars().count()).max().unwrap_or(0);
    let line = |(first, row): (&String, &Row)| format!("{first:widest$}  {}", row.get(1..).unwrap_or(&[]).join("  "));
    first.iter().zip(rows).map(line).collect::<Vec<_>>().join("\n")
}

/// What a calculator needs and answers.
fn sheet(described: &Described, screen: &Screen) -> String {
    let messages = screen.messages;
    let language = messages.language();
    let columns = |keys: &[&str]| -> Row { keys.iter().map(|key| messages.get(key)).collect() };
    let mut inputs = vec![columns(&[
        "reduce-column-field",
        "reduce-column-accepted",
        "reduce-column-default",
        "reduce-column-unit",
    ])];
    inputs.extend(described.inputs.iter().map(|input| {
        vec![input.key.clone(), input.accepted.clone(), standing(messages, screen, input), input.unit.clone()]
    }));
    let mut outputs = vec![columns(&["reduce-column-field", "reduce-column-unit"])];
    outputs.extend(described.outputs.iter().map(|output| vec![output.key.clone(), output.unit.clone()]));
    let mut text = format!(
        "{}\n{}\n",
        screen.style(Style::Strong, &format!("{} · {}", described.calculator, described.name.get(language))),
        say(messages, "reduce-formula", &[("formula", &described.formula)]),
    );
    text += &format!("{}\n", say(messages, "reduce-source", &[("source", &described.source)]));
    text += &format!("{}\n", say(messages, "reduce-limits", &[("limits", described.limits.get(language))]));
    for (heading, rows) in [("reduce-inputs", &inputs), ("reduce-outputs", &outputs)] {
        text += &format!("\n{}\n", screen.style(Style::Strong, &messages.get(heading)));
        text += &format!("{}\n", lines(rows).join("\n"));
    }
    text += "\n";
    let names = described.inputs.iter().map(|input| (&input.key, &input.name));
    let names = names.chain(described.outputs.iter().map(|output| (&output.key, &output.name)));
    let names: Vec<Row> = names.map(|(key, name)| vec![key.clone(), name.get(language).to_owned()]).collect();
    text + &aligned(&names) + "\n"
}

fn standing(messages: Messages, screen: &Screen, input: &DescribedInput) -> String {
    match input.default {
        Some(value) => screen.numbers.significant(value, DIGITS),
        None if input.is_required => messages.get("reduce-required"),
        None => messages.get("reduce-optional"),
    }
}

/// The answers, each with its interval if it has one.
fn answers(outcome: &Outcome, described: &Described, screen: &Screen) -> String {
    let messages = screen.messages;
    let language = messages.language();
    let has_ends = !outcome.intervals.is_empty();
    let mut heads = vec!["reduce-column-field", "reduce-column-value"];
    heads.extend(if has_ends { vec!["reduce-column-low", "reduce-column-high"] } else { vec![] });
    heads.push("reduce-column-unit");
    let mut rows: Vec<Row> = vec![heads.into_iter().map(|key| messages.get(key)).collect()];
    for (key, value) in &outcome.outputs {
        let name = described.outputs.iter().find(|output| output.key == *key);
        let name = name.map_or(key.as_str(), |output| output.name.get(language));
        let unit = outcome.units.get(key).filter(|unit| *unit != "1").map_or("", String::as_str);
        let mut row = vec![name.to_owned(), shown(value, unit, screen)];
        if has_ends {
            let bound = |bound: Option<f64>| {
                bound.map_or_else(|| absent(messages, unit), |bound| screen.numbers.significant(bound, DIGITS))
            };
            let bounds = outcome.intervals.get(key);
            row.extend(bounds.map_or_else(Default::default, |bounds| [bound(bounds.low), bound(bounds.high)]));
        }
        row.push(messages.unit_of(value.as_f64().unwrap_or(2.0), unit));
        rows.push(row);
    }
    let mut text = format!("{}\n", screen.style(Style::Strong, described.name.get(language)));
    text += &format!("{}\n", lines(&rows).join("\n"));
    if !outcome.assumed.is_empty() {
        let words = |key: &String| {
            let input = described.inputs.iter().find(|input| input.key == *key);
            let value = input.and_then(|input| input.default).unwrap_or_default();
            format!("{key} = {}", screen.numbers.significant(value, DIGITS))
        };
        let list: Vec<String> = outcome.assumed.iter().map(words).collect();
        text += &format!("{}\n", say(messages, "reduce-assumed", &[("list", &messages.list(&list))]));
    }
    text + &format!("{}\n", say(messages, "reduce-limits", &[("limits", described.limits.get(language))]))
}

fn shown(value: &Value, unit: &str, screen: &Screen) -> String {
    let messages = screen.messages;
    match value {
        Value::Number(number) => bare(messages, number.as_f64().unwrap_or(f64::NAN), unit, DIGITS),
        Value::Bool(true) => messages.get("reduce-answer-yes"),
        Value::Bool(false) => messages.get("reduce-answer-no"),
        Value::Null => absent(messages, unit),
        Value::String(text) => said(messages, text),
        Value::Array(items) => items.iter().map(|item| shown(item, unit, screen)).collect::<Vec<_>>().join(" · "),
        Value::Object(_) => value.to_string(),
    }
}
