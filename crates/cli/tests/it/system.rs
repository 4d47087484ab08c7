//! `qafila export system`: systems whose scores are known, in every format; loops that amplify themselves; what is wrong.

use std::io::Read;
use std::path::{Path, PathBuf};

use datasets::brightway::Package;
use lca::Entry;
use lca::montecarlo::{Term, Variation};
use serde_json::Value;

use crate::made::Made;
use crate::{Anything, examples, printed, run, text};

/// The press of the examples.
pub fn press() -> String {
    examples().join("systems/press.csv").to_string_lossy().into_owned()
}

fn answer(home: &Path, arguments: &[&str]) -> Anything<Value> {
    Ok(serde_json::from_str(&printed(home, &[&["export", "system"], arguments, &["--json"]].concat())?)?)
}

fn number(value: &Value, pointer: &str) -> Anything<f64> {
    Ok(value.pointer(pointer).and_then(Value::as_f64).ok_or_else(|| format!("{pointer}: {value}"))?)
}

/// By name of the product, the scores of the first indicator.
fn score(value: &Value, name: &str) -> Anything<f64> {
    let all = value.pointer("/indicators/0/scores").and_then(Value::as_array).ok_or("scores")?;
    let found = all.iter().find(|one| one["name"] == name).ok_or_else(|| name.to_owned())?;
    number(found, "/score")
}

/// A tonne of oil takes 8/9 of what the press runs on for a tonne of cake: 10 kg, 360 MJ of power and 500 kg of water of 10 kg; a MJ has 0.25 kg and
/// what 0.1 kg of oil has. So y = 8/9 (110 + 0.036 y).
fn oil() -> f64 {
    8.0 / 9.0 * 110.0 / (1.0 - 8.0 / 9.0 * 0.036)
}

fn near(found: f64, known: f64) {
    assert!((found - known).abs() <= 1e-12 * known.abs(), "{found} is not {known}");
}

#[test]
fn a_press_is_taken_apart() -> Anything<()> {
    let home = Made::new("system-press")?;
    let all = answer(home.path(), &[&press()])?;
    near(score(&all, "Oil")?, oil());
    // Counted in kWh, as the table names it first.
    near(score(&all, "Electricity")?, 3.6 * (0.25 + 0.0001 * oil()));
    assert!(number(&all, "/indicators/0/solved/error_bound")? < 1e-12);
    assert_eq!(all.pointer("/indicators/0/study"), Some(&Value::Null));
    let of = answer(home.path(), &[&press(), "--product", "Oil", "--amount", "3", "--draws", "400", "--seed", "7"])?;
    let study = of.pointer("/indicators/0/study").ok_or("study")?;
    near(number(study, "/score")?, 3.0 * oil());
    let sum = |list: &str| -> Anything<f64> {
        let parts = study.pointer(list).and_then(Value::as_array).ok_or("parts")?;
        parts.iter().map(|part| number(part, "/score")).sum()
    };
    for list in ["/stages", "/processes", "/flows"] {
        near(sum(list)?, 3.0 * oil());
    }
    // Power is what the score is most sensitive to, and the parameter weighs as the power that it computes.
    let sensitivities = study.pointer("/sensitivities").and_then(Value::as_array).ok_or("sensitivities")?;
    let elasticity = |key: &str, name: &str| -> Anything<f64> {
        let found = sensitivities.iter().find(|one| one[key] == name).ok_or_else(|| name.to_owned())?;
        number(found, "/elasticity")
    };
    let (power, load) = (elasticity("input", "Electricity")?, elasticity("parameter", "load")?);
    near(load, power);
    assert!(load > 0.5, "{load}");
    let drawn = |key: &str| number(study, &format!("/simulation/{key}"));
    assert!(drawn("low")? < 3.0 * oil() && 3.0 * oil() < drawn("high")?, "{study}");
    assert_eq!((drawn("with_score")?, drawn("self_amplifying")?), (400.0, 0.0));
    let again = ["--product", "Oil", "--amount", "3", "--draws", "400", "--seed", "7", "--threads", "1"];
    assert_eq!(answer(home.path(), &[&[&*press()], &again[..]].concat())?, of, "threads change nothing");
    let path = study.pointer("/paths/1/products").ok_or("path")?;
    assert_eq!(path, &serde_json::json!(["Oil", "Electricity"]));
    Ok(())
}

#[test]
fn every_format_is_the_same_system() -> Anything<()> {
    let home = Made::new("system-formats")?;
    let at = |name: &str| home.path().join(name).to_string_lossy().into_owned();
    let mut from = press();
    // Around all formats and back: only the datapackage, at the end, has no names.
    for (format, file) in [("xlsx", "a.xlsx"), ("openlca", "b.zip"), ("csv", "c.csv"), ("brightway", "d.zip")] {
        printed(home.path(), &["export", "system", &from, "--to", format, "-o", &at(file)])?;
        from = at(file);
        let found = answer(home.path(), &[&from])?;
        let known = answer(home.path(), &[&press()])?;
        let scores = |value: &Value| -> Anything<Vec<f64>> {
            let all = value.pointer("/indicators/0/scores").and_then(Value::as_array).ok_or("scores")?;
            let mut scores = all.iter().map(|one| number(one, "/score")).collect::<Anything<Vec<f64>>>()?;
            scores.sort_by(f64::total_cmp);
            Ok(scores)
        };
        let (found, known) = (scores(&found)?, scores(&known)?);
        assert_eq!(found.len(), known.len(), "{format}");
        found.iter().zip(&known).for_each(|(found, known)| near(*found, *known));
    }
    // A file that is something else is not written over.
    let over = run(home.path(), &["export", "system", &press(), "--to", "openlca", "-o", &at("c.csv")])?;
    assert_eq!(over.status.code(), Some(1), "{}", text(&over.stderr));
    Ok(())
}

/// B gives 0.9 of itself back through A, whose input varies by a factor of 1.2: it amplifies itself where that factor, to the power z, passes 1 ÷ 0.81.
#[test]
fn draws_that_amplify_themselves_are_counted() -> Anything<()> {
    let table = "process,kind,item,amount,unit,distribution,p1\nA,product,Ore,1,kg,,\nA,input,Metal,0.9,kg,lognormal,1.2\n\
        B,product,Metal,1,kg,,\nB,input,Ore,0.9,kg,,\nB,flow,CO2,1,kg,,\nClimate,indicator,,,kg,,\nClimate,factor,CO2,1,kg,,\n";
    let home = Made::new("system-loops")?.with("loop.csv", table)?;
    let file = home.path().join("loop.csv").to_string_lossy().into_owned();
    let found = answer(home.path(), &[&file, "--product", "Metal", "--draws", "4000"])?;
    let drawn = |key: &str| number(&found, &format!("/indicators/0/study/simulation/{key}"));
    near(number(&found, "/indicators/0/study/score")?, 1.0 / 0.19);
    // 1 − Φ(ln(1 ÷ 0.81) ÷ ln 1.2) = 1 − Φ(1.15578) = 0.12388 of 4,000 draws, ± 4 standard deviations.
    let (expected, four) = (4000.0 * 0.123_88, 4.0 * (4000.0_f64 * 0.123_88 * 0.876_12).sqrt());
    assert!((drawn("self_amplifying")? - expected).abs() < four, "{found}");
    near(drawn("with_score")? + drawn("self_amplifying")? + drawn("unsolved")?, 4000.0);
    assert!(drawn("low")? > 0.0, "no score is negative");
    for (language, words) in [("fr", "laissés de côté"), ("ar", "أكثر مما تعطي"), ("en", "are left out")]
    {
        let said = printed(
            home.path(),
            &["export", "system", &file, "--product", "Metal", "--draws", "400", "--lang", language],
        )?;
        assert!(said.contains(words) && said.contains("Ore") && !said.contains("export-"), "{said}");
    }
    Ok(())
}

#[test]
fn what_is_wrong_is_said_in_three_languages() -> Anything<()> {
    let table = std::fs::read_to_string(press())?;
    let home = Made::new("system-wrong")?;
    let cases = [
        ("0.1,kg,,triangular,0.05,0.1,0.2", "4,kg,,,,,", "Oil → Electricity → Oil"),
        ("Press,input", "Press,inputs", "kind"),
        ("5 * load,kWh", "5 * lod,kWh", "lod"),
        ("5 * load,kWh", "5 * (load,kWh", "Press"),
        ("5 * load,kWh", "5 * load,kWatt", "kWatt"),
        ("Works,treated,Water,1,kg,end-of-life", "Works,treated,Waste,1,kg,end-of-life", "Water"),
        (",,,,,,0.2,", ",,,,,,0.3,", "1.1"),
        ("Climate,indicator,,,kg CO2e,,,,,,,\nClimate,factor,CO2,1,kg,,,,,,,air\n", "", "indicator"),
    ];
    for (number, (from, to, word)) in cases.into_iter().enumerate() {
        assert!(table.contains(from), "{from}");
        let path = home.path().join(format!("{number}.csv"));
        std::fs::write(&path, table.replacen(from, to, 1))?;
        for language in ["fr", "ar", "en"] {
            let output = run(home.path(), &["export", "system", &path.to_string_lossy(), "--lang", language])?;
            // Figures are written as the language writes them.
            let said = text(&output.stderr).replace("1,1", "1.1");
            let said: String = said.chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect();
            assert_eq!(output.status.code(), Some(1), "{said}");
            assert!(output.stdout.is_empty() && said.contains(word) && !said.contains("export-"), "{word}: {said}");
        }
    }
    let asked = run(home.path(), &["export", "system", &press(), "--product", "Oils", "--lang", "en"])?;
    assert_eq!(asked.status.code(), Some(2));
    assert!(text(&asked.stderr).contains("Perhaps: Oil"), "{}", text(&asked.stderr));
    let asked = run(home.path(), &["export", "system", &press(), "--indicator", "Water", "--lang", "en"])?;
    assert_eq!(asked.status.code(), Some(2));
    assert!(text(&asked.stderr).contains("Climate"), "{}", text(&asked.stderr));
    Ok(())
}

#[test]
fn the_answer_speaks_three_languages() -> Anything<()> {
    let home = Made::new("system-words")?;
    for language in ["fr", "ar", "en"] {
        let arguments = ["export", "system", &press(), "--product", "Oil", "--draws", "200", "--lang", language];
        insta::assert_snapshot!(format!("system_{language}"), printed(home.path(), &arguments)?);
    }
    Ok(())
}

/// All 766 unit scores of the U.S. life-cycle inventory, as a datapackage: three other routes computed them. Skipped, and said so, where `LCA_DATA` names no folder.
#[test]
fn a_public_database_has_its_known_scores() -> Anything<()> {
    let Some(folder) = std::env::var_os("LCA_DATA").map(|folder| PathBuf::from(folder).join("uslci")) else {
        eprintln!("LCA_DATA names no folder: not tested");
        return Ok(());
    };
    let rows = |name: &str| -> Anything<Vec<csv::StringRecord>> {
        let mut read = String::new();
        flate2::read::GzDecoder::new(std::fs::File::open(folder.join(name))?).read_to_string(&mut read)?;
        Ok(csv::Reader::from_reader(read.as_bytes()).records().collect::<Result<_, _>>()?)
    };
    let terms = |name: &str| -> Anything<Vec<Term>> {
        let term = |row: &csv::StringRecord| -> Anything<Term> {
            let entry = Entry { row: row[0].parse()?, column: row[1].parse()?, amount: row[2].parse()? };
            Ok(Term { entry, variation: Variation::Certain })
        };
        rows(name)?.iter().map(term).collect()
    };
    let flows = rows("flows.csv.gz")?.len();
    let mut factors = vec![0.0; flows];
    for row in rows("cf_gwp100.csv.gz")? {
        let at: usize = row[0].parse()?;
        *factors.get_mut(at).ok_or("a flow")? = row[1].parse()?;
    }
    let package = Package {
        products: (0..766).collect(),
        activities: (0..766).collect(),
        flows: (1000..).take(flows).collect(),
        technosphere: terms("technosphere.csv.gz")?,
        biosphere: terms("biosphere.csv.gz")?,
        factors,
        without_distribution: 0,
    };
    let home = Made::new("system-uslci")?.with("uslci.zip", package.write("uslci")?)?;
    let found = answer(home.path(), &[&home.path().join("uslci.zip").to_string_lossy()])?;
    let known = rows("scores_all.csv.gz")?;
    assert_eq!(known.len(), 766);
    for row in &known {
        let (found, known) = (score(&found, &row[0])?, row[1].parse::<f64>()?);
        assert!((found - known).abs() <= 1e-9 * known.abs() + 1e-13, "{}: {found} is not {known}", &row[0]);
    }
    Ok(())
}
