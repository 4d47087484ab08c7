//! The examples of `docs/reference/api.md` are run, in their order, and answered as they say.

use std::collections::BTreeMap;
use std::path::Path;

use app::measure::Accountant;
use app::work::{Registry, run_due};
use axum::http::Method;
use serde_json::Value;

use super::{Program, json, send};
use crate::site;

/// A fenced block: its language and its text.
fn blocks(page: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open: Option<(String, String)> = None;
    for line in page.lines() {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(language)) => open = Some((language.to_owned(), String::new())),
            (Some(_), Some(_)) => found.extend(open.take()),
            (Some((_, text)), None) => *text += &format!("{line}\n"),
            (None, None) => {}
        }
    }
    found
}

/// The words of a command, as a shell would part them.
fn words(command: &str) -> Vec<String> {
    let (mut words, mut word, mut quote, mut inside) = (Vec::new(), String::new(), None, false);
    for c in command.replace("\\\n", " ").chars() {
        match quote {
            Some(open) if c == open => quote = None,
            Some(_) => word.push(c),
            None if c == '\'' || c == '"' => (quote, inside) = (Some(c), true),
            None if c.is_whitespace() => {
                if inside {
                    words.push(std::mem::take(&mut word));
                }
                inside = false;
            }
            None => {
                word.push(c);
                inside = true;
            }
        }
    }
    if inside {
        words.push(word);
    }
    words
}

/// What `curl` is told.
#[derive(Debug)]
struct Curl {
    method: Method,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    output: Option<String>,
    address: String,
}

fn curl(command: &str, files: &BTreeMap<String, Vec<u8>>) -> Curl {
    let mut words = words(command).into_iter();
    assert_eq!(words.next().as_deref(), Some("curl"), "{command}");
    let mut method = None;
    let mut told =
        Curl { method: Method::GET, headers: Vec::new(), body: Vec::new(), output: None, address: String::new() };
    while let Some(word) = words.next() {
        let mut next = || words.next().expect("a value");
        match &*word {
            "-X" => method = Some(next().parse().expect("a method")),
            "-H" => {
                let header = next();
                let (name, value) = header.split_once(": ").expect("a header");
                told.headers.push((name.to_lowercase(), value.to_owned()));
            }
            "--json" => {
                told.headers.push(("content-type".to_owned(), "application/json".to_owned()));
                (told.method, told.body) = (Method::POST, next().into_bytes());
            }
            "--data-binary" => {
                let name = next();
                told.method = Method::POST;
                told.body = files[name.strip_prefix('@').expect("a file")].clone();
            }
            "-o" => told.output = Some(next()),
            word if word.starts_with('-') => panic!("{word}: not understood"),
            _ => told.address = word,
        }
    }
    told.method = method.unwrap_or(told.method);
    told
}

/// Whether an answer says what is expected, and maybe more; `…` is anything.
fn says(answer: &Value, expected: &Value) -> bool {
    match (answer, expected) {
        (_, Value::String(text)) if text == "…" => true,
        (Value::Object(answer), Value::Object(expected)) => expected
            .iter()
            .all(|(name, value)| name == "…" || answer.get(name).is_some_and(|answer| says(answer, value))),
        (Value::Array(answer), Value::Array(expected)) => {
            answer.len() == expected.len() && answer.iter().zip(expected).all(|(answer, value)| says(answer, value))
        }
        (Value::Number(answer), Value::Number(expected)) => {
            let (answer, expected) = (answer.as_f64().expect("a number"), expected.as_f64().expect("a number"));
            (answer - expected).abs() <= 1e-9 * expected.abs()
        }
        _ => answer == expected,
    }
}

#[test]
fn the_examples_of_the_reference_are_true() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/reference/api.md");
    let page = std::fs::read_to_string(file).expect("read");
    let site = site();
    let program = Program::of_new_firm(&site, "amina@example.org");
    let mut files = BTreeMap::new();
    let (mut asked, mut compared) = (0, 0);
    let mut last: Option<(String, Vec<u8>)> = None;
    for (language, text) in blocks(&page) {
        match &*language {
            "csv" => drop(files.insert("achats.csv".to_owned(), text.into_bytes())),
            "sh" => {
                let (command, status) = match text.trim_end().rsplit_once("# ") {
                    Some((command, status)) => (command, status.parse().expect("a status")),
                    None => (&*text, 0),
                };
                let told = curl(command, &files);
                let value = |value: &str| value.replace("$TOKEN", &program.token);
                let headers: Vec<(String, String)> =
                    told.headers.iter().map(|(name, text)| (name.clone(), value(text))).collect();
                let headers: Vec<(&str, &str)> = headers.iter().map(|(name, text)| (&**name, &**text)).collect();
                let path = told.address.replace("$API", "/api/v1").replace("$FIRM", &program.firm.to_string());
                let answer = send(&site, told.method, &path, None, &headers, told.body);
                let good = if status == 0 { answer.status.is_success() } else { answer.status.as_u16() == status };
                assert!(good, "{command}: {} {}", answer.status, answer.text());
                run_due(&site.platform, &Registry::default().with(Accountant { threads: 2 })).expect("worked");
                if let Some(name) = told.output {
                    files.insert(name, answer.bytes.clone());
                }
                last = Some((command.to_owned(), answer.bytes));
                asked += 1;
            }
            "json" => {
                let expected: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
                let (command, bytes) = last.take().expect("an answer before");
                let answer: Value = serde_json::from_slice(&bytes).expect("JSON");
                assert!(says(&answer, &expected), "{command}: {answer:#}");
                compared += 1;
            }
            other => panic!("`{other}`: a block that is not run"),
        }
    }
    assert!(asked >= 10 && compared >= 6, "{asked}, {compared}");
    let listed = json(&program.get(&site, "/documents"));
    assert_eq!(listed["total"], 1);
}
