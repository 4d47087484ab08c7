//! `qafila reduce calc`: every worked example through the command, and how the rest is refused.

use std::io::Write;
use std::path::Path;
use std::process::Stdio;

use serde_json::{Value, json};

use crate::made::Made;
use crate::{Anything, examples, printed, qafila, run, text};

/// A case: name, inputs, what is expected, tolerance.
type Case = (String, Value, Value, f64);

/// The worked examples that the room is tested with.
fn cases() -> Anything<Vec<Case>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../reduce/tests/data/cases.csv");
    let mut reader = csv::Reader::from_path(path)?;
    let mut cases = Vec::new();
    for record in reader.records() {
        let record = record?;
        let cell = |column: usize| record.get(column).unwrap_or_default();
        let (inputs, expected) = (serde_json::from_str(cell(1))?, serde_json::from_str(cell(2))?);
        cases.push((cell(0).to_owned(), inputs, expected, cell(3).parse()?));
    }
    Ok(cases)
}

/// Within the tolerance of the case, or within half of the last decimal that was published.
fn is_near(found: &Value, expected: &Value, tolerance: f64) -> bool {
    match (found, expected) {
        (Value::Number(found), Value::Number(expected)) => {
            let decimals = expected.to_string().split_once('.').map_or(0, |(_, decimals)| decimals.len());
            let printed = if decimals == 0 { 0.0 } else { format!("0.500001e-{decimals}").parse().unwrap_or(0.0) };
            let (found, expected) = (found.as_f64().unwrap_or(f64::NAN), expected.as_f64().unwrap_or(f64::NAN));
            (found - expected).abs() <= (tolerance * expected.abs()).max(printed)
        }
        (Value::Array(found), Value::Array(expected)) => {
            found.len() == expected.len() && found.iter().zip(expected).all(|(a, b)| is_near(a, b, tolerance))
        }
        _ => found == expected,
    }
}

#[test]
fn every_worked_example_comes_out_of_the_command() -> Anything<()> {
    let folder = Made::new("reduce-cases")?;
    let mut through = 0;
    for (case, inputs, expected, tolerance) in cases()? {
        let file = folder.path().join("inputs.json");
        std::fs::write(&file, inputs.to_string())?;
        let file = file.to_string_lossy().into_owned();
        let out = printed(folder.path(), &["reduce", "calc", &case, "--input", &file, "--json"])?;
        let outcome: Value = serde_json::from_str(&out)?;
        for (key, expected) in expected.as_object().ok_or("expected")? {
            let found = outcome.pointer(&format!("/outputs/{key}")).ok_or_else(|| format!("{case}: no {key}"))?;
            assert!(is_near(found, expected, tolerance), "{case}: {key} is {found}, published {expected}");
        }
        through += 1;
    }
    assert!(through >= 36);
    Ok(())
}

#[test]
fn pairs_a_file_and_a_pipe_say_the_same() -> Anything<()> {
    let home = Made::new("reduce-ways")?.with("inputs.json", r#"{ "capex": 350000, "saving": 125000 }"#)?;
    let file = home.path().join("inputs.json").to_string_lossy().into_owned();
    let pairs = ["reduce", "calc", "payback-net", "capex=350000", "saving=125000", "yearly_cost=18000", "--json"];
    let both = ["reduce", "calc", "payback-net", "--input", &file, "yearly_cost=18000", "--json"];
    let first = printed(home.path(), &pairs)?;
    assert_eq!(first, printed(home.path(), &both)?);
    for arguments in [
        ["reduce", "calc", "payback-net", "--json"].as_slice(),
        &["reduce", "calc", "payback-net", "--input", "-", "--json"],
    ] {
        let mut child = qafila(home.path()).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let inputs = json!({ "capex": 350_000, "saving": 125_000, "yearly_cost": 18_000 }).to_string();
        child.stdin.take().ok_or("no pipe")?.write_all(inputs.as_bytes())?;
        assert_eq!(text(&child.wait_with_output()?.stdout), first);
    }
    Ok(())
}

#[test]
fn a_refusal_names_the_field_in_the_language_of_the_reader() -> Anything<()> {
    let home = Made::new("reduce-refused")?;
    let refused = |arguments: &[&str]| -> Anything<String> {
        let output = run(home.path(), arguments)?;
        assert!(!output.status.success() && output.stdout.is_empty(), "{arguments:?}");
        Ok(text(&output.stderr))
    };
    let missing = ["reduce", "calc", "toe-threshold", "--lang", "en", "tao=3"];
    assert!(refused(&missing)?.contains("tao") && refused(&missing)?.contains("toe"));
    let negative = refused(&["reduce", "calc", "toe-threshold", "--lang", "fr", "toe=-3"])?;
    assert!(negative.contains("toe (tonnes d’équivalent pétrole)") && negative.contains("≥ 0"), "{negative}");
    let unit = refused(&["reduce", "calc", "toe-threshold", "--lang", "ar", "toe=3 bar"])?;
    assert!(unit.contains("toe") && unit.contains("لا يقيس"), "{unit}");
    let near = refused(&["reduce", "calc", "ligthing-led", "--lang", "en", "x=1"])?;
    assert!(near.contains("lighting-led"), "{near}");
    assert!(refused(&["reduce", "calc", "toe-threshold", "--lang", "en", "toe"])?.contains("field=value"));
    assert!(refused(&["reduce", "calc", "toe-threshold", "--lang", "en", "toe=1", "toe=2"])?.contains("twice"));
    Ok(())
}

#[test]
fn calculators_are_listed_and_described_in_three_languages() -> Anything<()> {
    let home = Made::new("reduce-listed")?;
    for (language, led, field) in [
        ("fr", "Éclairage LED", "nombre de luminaires"),
        ("ar", "LED", "عدد وحدات الإنارة"),
        ("en", "LED lighting", "number of fixtures"),
    ] {
        assert!(printed(home.path(), &["reduce", "calc", "--lang", language])?.contains(led));
        let sheet = printed(home.path(), &["reduce", "calc", "lighting-led", "--describe", "--lang", language])?;
        assert!(sheet.contains(field) && sheet.contains("kWh = n × W × h / 1000"), "{sheet}");
        let shown = [
            "reduce",
            "calc",
            "lighting-led",
            "--lang",
            language,
            "fixtures=10",
            "watts_old=100",
            "watts_new=40",
            "hours_old=1000",
            "hours_new=1000",
        ];
        assert!(printed(home.path(), &shown)?.contains("600"));
    }
    let all: Value = serde_json::from_str(&printed(home.path(), &["reduce", "calc", "--json"])?)?;
    assert!(all.as_array().ok_or("no list")?.iter().any(|one| one.pointer("/calculator") == Some(&json!("npv-irr"))));
    Ok(())
}

#[test]
fn technologies_are_found_by_sector_and_use_and_shown_with_their_calculators() -> Anything<()> {
    let home = Made::new("reduce-technologies")?;
    let found =
        printed(home.path(), &["reduce", "technologies", "--sector", "textile", "--use", "vapeur", "--lang", "fr"])?;
    assert!(found.contains("steam-traps") && !found.contains("solar-pv"), "{found}");
    let sheet = printed(home.path(), &["reduce", "technologies", "heat-pump", "--lang", "ar"])?;
    assert!(sheet.contains("مضخة حرارة صناعية") && sheet.contains("industrial-heat-pump"), "{sheet}");
    // What sources say of it, each with its case, its source and its day; years are said in words.
    let sheet = printed(home.path(), &["reduce", "technologies", "solar-pv", "--lang", "en"])?;
    assert!(sheet.contains("EUR2025/kW") && sheet.contains("37.5 years") && sheet.contains("dea-2026"), "{sheet}");
    let refused = run(home.path(), &["reduce", "technologies", "perpetuum-mobile", "--lang", "en"])?;
    assert!(!refused.status.success() && text(&refused.stderr).contains("perpetuum-mobile"));
    let refused = run(home.path(), &["reduce", "technologies", "--sector", "cosmic", "--lang", "en"])?;
    let said = text(&refused.stderr);
    assert!(!refused.status.success() && said.contains("cosmic") && said.contains("agro, argan"), "{said}");
    Ok(())
}

#[test]
fn tariffs_are_listed_with_who_says_them() -> Anything<()> {
    let home = Made::new("reduce-tariffs")?;
    let found = printed(home.path(), &["reduce", "tariffs", "--lang", "fr"])?;
    assert!(found.contains("1,4157 MAD/kWh TTC") && found.contains("ma-mt-tariff, 2023-11-30"), "{found}");
    assert!(found.contains("tranche > 500 kWh"), "{found}");
    let all: Value = serde_json::from_str(&printed(home.path(), &["reduce", "tariffs", "--json"])?)?;
    let surplus = all.as_array().ok_or("a list")?.iter().find(|one| one["tariff"] == "surplus").ok_or("no surplus")?;
    assert_eq!((&surplus["tax"], &surplus["valid_to"]), (&json!("excluded"), &json!("2027-02-28")));
    Ok(())
}

#[test]
fn what_a_firm_could_do_comes_from_its_own_bills() -> Anything<()> {
    let home = Made::new("reduce-suggest")?;
    let folder = examples().join("agrumes-souss").to_string_lossy().into_owned();
    let out = printed(home.path(), &["reduce", "suggest", &folder, "--json"])?;
    let suggested: Value = serde_json::from_str(&out)?;
    let all = suggested["suggestions"].as_array().ok_or("a list")?;
    let driving = all.iter().find(|one| one["technology"] == "eco-driving").ok_or("eco-driving")?;
    // 38 890.56 L of diesel are on the bills; 5 to 15 % of them are saved.
    let litres = driving.pointer("/saved/quantity").ok_or("litres")?;
    assert!((litres["value"].as_f64().ok_or("a number")? - 3_889.056).abs() < 1e-6, "{litres}");
    let lines = driving.pointer("/stake/lines").and_then(Value::as_array).ok_or("lines")?;
    assert_eq!(lines.len(), 182);
    for one in all.iter().filter(|one| one["extent"] == "part") {
        assert!(
            one.get("saved").is_none() && one["missing"].as_array().is_some_and(|asked| !asked.is_empty()),
            "{one}"
        );
    }
    for (language, words) in [("fr", "Écoconduite"), ("ar", "يبقى أن تقولوا"), ("en", "at most")] {
        let text = printed(home.path(), &["reduce", "suggest", &folder, "--lang", language])?;
        assert!(text.contains(words), "{text}");
    }
    Ok(())
}

/// What is wrong on the command line ends with 2, what is wrong in a file with 1.
#[test]
fn the_exit_code_says_where_the_wrong_value_stands() -> Anything<()> {
    let home = Made::new("reduce-codes")?
        .with("wrong.json", r#"{ "capex": "beaucoup", "saving": 1, "yearly_cost": 0 }"#)?
        .with("part.json", r#"{ "capex": 100, "saving": 20 }"#)?
        .with("twice.json", r#"{ "capex": 1, "saving": 1, "yearly_cost": 0, "capex": 2 }"#)?
        .with("marked.json", "\u{feff}{ \"capex\": 100, \"saving\": 20, \"yearly_cost\": 0 }")?;
    let code = |arguments: &[&str]| -> Anything<(Option<i32>, String)> {
        let mut whole = vec!["reduce", "calc", "payback-net", "--lang", "fr"];
        whole.extend(arguments);
        let output = run(home.path(), &whole)?;
        Ok((output.status.code(), text(&output.stderr)))
    };
    let file = |name: &str| home.path().join(name).to_string_lossy().into_owned();
    let (wrong, part, twice, marked) = (file("wrong.json"), file("part.json"), file("twice.json"), file("marked.json"));
    for (arguments, expected, said) in [
        (["capex=-1", "saving=1", "yearly_cost=0"].as_slice(), 2, "capex"),
        (&["capex=1", "saving=1,500", "yearly_cost=0"], 2, "1.5 · 1500"),
        (&["saving=1"], 2, "capex"),
        (&["--input", &wrong], 1, "beaucoup"),
        (&["--input", &part], 1, "yearly_cost"),
        (&["--input", &part, "yearly_cost=x"], 2, "yearly_cost"),
        (&["--input", &twice], 1, "capex est donné deux fois"),
        (&["--input", &file("none.json")], 1, "none.json"),
    ] {
        let (found, words) = code(arguments)?;
        assert!(found == Some(expected) && words.contains(said), "{arguments:?}: {found:?} {words}");
    }
    assert_eq!(code(&["--input", &marked])?.0, Some(0));
    // All that is missing is named at once, with its names.
    let (_, words) = code(&["saving=1"])?;
    assert!(words.contains("capex (") && words.contains("yearly_cost ("), "{words}");
    Ok(())
}

#[test]
fn answers_are_shown_as_what_they_are() -> Anything<()> {
    let home = Made::new("reduce-shown")?;
    let shown = |language: &str, arguments: &[&str]| -> Anything<String> {
        let mut whole = vec!["reduce", "calc"];
        whole.extend(arguments);
        whole.extend(["--lang", language]);
        printed(home.path(), &whole)
    };
    let plant = ["pv-self-consumption-cap", "kwp=6 000 Wc", "yield_kwh_kwp=1700"];
    assert!(shown("fr", &plant)?.contains("déclaration") && shown("ar", &plant)?.contains("تصريح"));
    assert!(
        shown("fr", &["pv-self-consumption-cap", "kwp=100", "yield_kwh_kwp=1700"])?.contains("gestionnaire du réseau")
    );
    // Counts and ranks are whole; what is not ranked has none.
    let rounds = shown("fr", &["match-full", "buyers=10", "sellers=10"])?;
    assert!(rounds.contains(" 10\n") && !rounds.contains("10,0"), "{rounds}");
    let rows = r#"measures=[{"capex": 1000000, "saving": 100000, "opex": 0, "t_per_year": 50}, {"capex": 1000000, "saving": 220000, "opex": 0, "t_per_year": 150}]"#;
    let curve = shown("fr", &["abatement-curve", rows, "years=10", "rate=8 %"])?;
    assert!(curve.contains("2 · 1") && curve.contains("aucun · 980,590"), "{curve}");
    let led = shown("fr", &["lighting-led", "--describe"])?;
    assert!(led.contains("saved_kgco2e") && led.contains("émissions évitées par an"), "{led}");
    let future = [
        "reduce",
        "calc",
        "motor-premium",
        "hp=10",
        "load=1",
        "hours=8 000",
        "eta_old=0,8",
        "eta_new=0,9",
        "co2_factor=0,6",
        "co2_factor_date=2099",
        "--lang",
        "fr",
    ];
    let refused = run(home.path(), &future)?;
    assert!(refused.status.code() == Some(2) && text(&refused.stderr).contains("2099"), "{}", text(&refused.stderr));
    Ok(())
}
