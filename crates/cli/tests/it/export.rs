//! `qafila export cbam`: the example of its page, and what is wrong with a file.

use std::path::Path;

use serde_json::Value;

use crate::made::Made;
use crate::{Anything, printed, run, text};

/// The installation of `docs/reference/cbam.md`.
pub fn example() -> Anything<String> {
    let page = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/reference/cbam.md"))?;
    let after = page.split_once("```toml\n").ok_or("no example")?.1;
    Ok(after.split_once("```").ok_or("no end of the example")?.0.to_owned())
}

/// An installation that states everything the documents of an operator ask for.
pub fn bolts() -> Anything<String> {
    Ok(std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../export/tests/data/bolts.toml"))?)
}

#[test]
fn the_documents_of_the_operator_have_their_words() -> Anything<()> {
    let folder = Made::new("cbam-papers")?.with("bolts.toml", bolts()?)?;
    let file = folder.path().join("bolts.toml").to_string_lossy().into_owned();
    for paper in ["plan", "report", "summary"] {
        let output = printed(folder.path(), &["export", "cbam", &file, "--paper", paper, "--lang", "fr"])?;
        insta::assert_snapshot!(format!("paper_{paper}"), output);
    }
    Ok(())
}

#[test]
fn documents_are_written_and_hold_beside_each_other() -> Anything<()> {
    let folder = Made::new("cbam-files")?.with("bolts.toml", bolts()?)?.with("atelier.toml", example()?)?;
    let at = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let write = |paper: &str, source: &str, file: &str| -> Anything<String> {
        let (source, pdf, xlsx) = (at(source), at(&format!("{file}.pdf")), at(&format!("{file}.xlsx")));
        let arguments = ["export", "cbam", &source, "--paper", paper, "--pdf", &pdf, "--xlsx", &xlsx, "--lang", "en"];
        let output = run(folder.path(), &[&arguments[..], &["--date", "2026-11-22"]].concat())?;
        assert!(output.status.success(), "{}", text(&output.stderr));
        assert!(std::fs::read(&pdf)?.starts_with(b"%PDF") && std::fs::read(&xlsx)?.starts_with(b"PK"));
        Ok(text(&output.stderr))
    };
    write("report", "bolts.toml", "report")?;
    write("summary", "bolts.toml", "summary")?;
    // What lacks is said in the reader's language, with the item and its clause.
    let gaps = write("plan", "atelier.toml", "plan")?;
    assert!(gaps.contains("plan.version") && gaps.contains("item 1 of the") && gaps.contains("Annex II A.5"), "{gaps}");
    let verify = |one: &str, other: &str| -> Anything<(Option<i32>, String)> {
        let output = run(folder.path(), &["verify", &at(one), "--against", &at(other), "--lang", "en"])?;
        Ok((output.status.code(), text(&output.stdout)))
    };
    let (code, words) = verify("summary.pdf", "report.pdf")?;
    assert_eq!(code, Some(0), "{words}");
    assert!(words.contains("This is a summary"), "{words}");
    // Another installation's data.
    assert_eq!(verify("summary.pdf", "plan.pdf")?.0, Some(19));
    Ok(())
}

#[test]
fn measures_are_told_in_three_languages() -> Anything<()> {
    let folder = Made::new("cbam-measures")?.with("bolts.toml", bolts()?)?;
    let file = folder.path().join("bolts.toml").to_string_lossy().into_owned();
    for (language, word) in [("fr", "avec ce chiffre"), ("ar", "بهذا الرقم"), ("en", "with this figure")] {
        let output = printed(folder.path(), &["export", "cbam", &file, "--measures", "--lang", language])?;
        assert!(output.contains("natural gas") && output.contains("2034") && output.contains(word), "{output}");
        assert!(!output.contains("export-"), "{output}");
    }
    Ok(())
}

#[test]
fn the_example_of_the_page_is_worth_money() -> Anything<()> {
    let folder = Made::new("cbam-cbam")?.with("atelier.toml", example()?)?;
    let file = folder.path().join("atelier.toml").to_string_lossy().into_owned();
    let report: Value = serde_json::from_str(&printed(folder.path(), &["export", "cbam", &file, "--json"])?)?;
    let number = |pointer: &str| -> Anything<f64> {
        Ok(report.pointer(pointer).and_then(Value::as_str).ok_or_else(|| pointer.to_owned())?.parse()?)
    };
    // 118 t × 47.3 GJ/t × 63.1 t/TJ ÷ 1000 = 352.18634 t, and (own + 1500 × 0.62 + 500 × default of China × 1.1) ÷ 1700.
    assert!((number("/assessment/totals/direct_t")? - 352.186_34).abs() < 1e-9);
    let see = number("/assessment/goods/0/see")?;
    let wire = number("/assessment/precursors/1/see")?;
    assert!((see - (352.186_34 + 1500.0 * 0.62 + 500.0 * wire) / 1700.0).abs() < 1e-9);
    // The roof counts as such, and the metals count no electricity.
    assert!((number("/assessment/processes/0/attributed_indirect_t")? - 3400.0 * 0.712).abs() < 1e-9);
    assert_eq!(report.pointer("/assessment/goods/0/see_indirect_counted").and_then(Value::as_str), Some("0"));
    // Nine years by the law, nine by the proposal, three published prices each.
    let years = report.pointer("/goods/0/years").and_then(Value::as_array).ok_or("years")?;
    assert_eq!(years.len(), 18);
    assert!(years.iter().all(|year| year.pointer("/prices").and_then(Value::as_array).map(Vec::len) == Some(3)));
    assert!(number("/goods/0/years/0/prices/1/worth/eur")? > 100_000.0);
    // At the price of the second quarter.
    assert_eq!(report.pointer("/consignments/0/price_quarter").and_then(Value::as_str), Some("2026-Q2"));
    Ok(())
}

#[test]
fn the_answer_speaks_three_languages() -> Anything<()> {
    let folder = Made::new("cbam-words")?.with("atelier.toml", example()?)?;
    let file = folder.path().join("atelier.toml").to_string_lossy().into_owned();
    for (language, word) in [("fr", "À régler avant le vérificateur"), ("ar", "القانون الساري"), ("en", "Law in force")]
    {
        let output = printed(folder.path(), &["export", "cbam", &file, "--lang", language])?;
        assert!(output.contains(word) && output.contains("2034") && !output.contains("export-"), "{output}");
    }
    Ok(())
}

#[test]
fn what_is_wrong_is_named_by_its_field_in_three_languages() -> Anything<()> {
    let folder = Made::new("cbam-wrong")?;
    let cases = [
        ("tonnes     = 1700", "tons = 1700", "processes[0].goods[0].tons"),
        ("tonnes     = 1700", "tonnes = \"many\"", "processes[0].goods[0].tonnes"),
        ("cn         = \"73181542\"", "cn = \"73\"", "processes[0].goods[0].cn"),
        ("amount = 118", "amount = -118", "streams[0].amount"),
        ("year     = 2026", "year = 2024", "year"),
        ("[[streams]]", "[[streams", "21"),
    ];
    for (index, (from, to, at)) in cases.into_iter().enumerate() {
        let path = folder.path().join(format!("{index}.toml"));
        let at = if index == 5 {
            // The line of the broken table.
            let broken = example()?.replacen(from, to, 1);
            let line = broken.lines().position(|line| line == to).map_or(0, |line| line + 1);
            std::fs::write(&path, broken)?;
            line.to_string()
        } else {
            let wrong = example()?.replacen(from, to, 1);
            assert_ne!(wrong, example()?, "{from} is in the example");
            std::fs::write(&path, wrong)?;
            at.to_owned()
        };
        for language in ["fr", "ar", "en"] {
            let output = run(folder.path(), &["export", "cbam", &path.to_string_lossy(), "--lang", language])?;
            let said = text(&output.stderr);
            assert_eq!(output.status.code(), Some(1), "{said}");
            assert!(said.contains(&at) && !said.contains("export-"), "{language}: {at}: {said}");
        }
    }
    let absent = run(folder.path(), &["export", "cbam", "nowhere.toml"])?;
    assert_eq!(absent.status.code(), Some(1));
    Ok(())
}
