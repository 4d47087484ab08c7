//! Against an implementation that is not ours: the `Intl` of Node, which is ICU4C.

use std::io::Write;
use std::process::{Command, Stdio};

use calendar::Month;
use i18n::{Dates, Messages, Numbers};
use language::Language;

/// Runs a script with its input as JSON on standard input; returns the lines that it prints.
fn node(script: &str, input: &serde_json::Value) -> Vec<String> {
    let program = format!("const input = JSON.parse(require('fs').readFileSync(0)); {script}");
    let mut child =
        Command::new("node").args(["-e", &program]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.to_string().as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

fn tag(language: Language) -> &'static str {
    match language {
        Language::Fr => "fr",
        Language::Ar => "ar-MA",
        Language::En => "en-GB",
    }
}

#[test]
#[ignore = "needs node"]
fn numbers_are_those_of_icu() {
    // Binary fractions, so that both sides round the very same number and no tie is met.
    let values: Vec<f64> = (0..400_i32).map(|n| f64::from(n * n * n - 7_000_000) / 64.0 + 0.007_812_5).collect();
    for language in Language::ALL {
        let numbers = Numbers::new(language);
        for decimals in [0_u8, 1, 3] {
            let script = "const [tag, decimals, values] = input; \
                const format = new Intl.NumberFormat(tag, {minimumFractionDigits: decimals, maximumFractionDigits: decimals}); \
                values.forEach(value => console.log(format.format(value)));";
            let theirs = node(script, &serde_json::json!([tag(language), decimals, values]));
            assert_eq!(theirs.len(), values.len());
            for (value, theirs) in values.iter().zip(theirs) {
                // We write the minus as U+2212.
                assert_eq!(numbers.fixed(*value, decimals), theirs.replace('-', "\u{2212}"), "{language} {value}");
            }
        }
    }
}

#[test]
#[ignore = "needs node"]
fn months_and_lists_are_those_of_icu() {
    for language in Language::ALL {
        let (dates, messages) = (Dates::new(language), Messages::new(language));
        let script = "const format = new Intl.DateTimeFormat(input, {year: 'numeric', month: 'long', timeZone: 'UTC'}); \
            for (let month = 0; month < 12; month++) console.log(format.format(Date.UTC(2025, month, 15))); \
            console.log(new Intl.ListFormat(input).format(['1', '2', '3']));";
        let theirs = node(script, &serde_json::json!(tag(language)));
        let mut ours: Vec<String> =
            (1..=12).filter_map(|month| Month::new(2025, month)).map(|month| dates.month(month)).collect();
        ours.push(messages.list(&["1", "2", "3"]));
        assert_eq!(ours, theirs, "{language}");
    }
}

#[test]
#[ignore = "needs node"]
fn plural_forms_are_those_of_icu() {
    let counts: Vec<u64> = (0..130).chain([1_000, 1_000_000, 2_000_000, 1_000_001, 3_000_003]).collect();
    for language in Language::ALL {
        let script =
            "const rules = new Intl.PluralRules(input[0]); input[1].forEach(n => console.log(rules.select(n)));";
        let theirs = node(script, &serde_json::json!([tag(language), counts]));
        let messages = Messages::new(language);
        // Two counts have the same form of the sentence if and only if ICU puts them in one category.
        let form = |count: u64| {
            let number = messages.numbers().fixed(count as f64, 0);
            messages.with("common-lines", &[("count", count.into())]).replacen(&number, "#", 1)
        };
        let mut forms = std::collections::BTreeMap::new();
        for (count, category) in counts.iter().zip(theirs) {
            let form = form(*count);
            assert_eq!(
                forms.entry(category.clone()).or_insert_with(|| form.clone()),
                &form,
                "{language} {count} {category}"
            );
        }
        let distinct: std::collections::BTreeSet<&String> = forms.values().collect();
        assert_eq!(distinct.len(), forms.len(), "{language}: {forms:?}");
    }
}
