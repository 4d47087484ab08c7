//! `qafila finance`: programmes, what fits a firm, and the plan of the page.

use std::path::Path;

use serde_json::Value;

use crate::made::Made;
use crate::{Anything, printed, run, text};

const DAY: &str = "2026-11-23";

/// The investment of `docs/finance.md`.
pub fn example() -> Anything<String> {
    let page = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/finance.md"))?;
    let block = page.split("```toml\n").nth(1).ok_or("no example")?;
    Ok(block.split_once("```").ok_or("no end of the example")?.0.to_owned())
}

/// Whether a message is shown by its key.
fn has_key(said: &str) -> bool {
    said.split(|c: char| !c.is_alphanumeric() && c != '-').any(|word| word.starts_with("finance-"))
}

#[test]
fn programmes_are_shown_in_three_languages_without_a_key_of_a_message() -> Anything<()> {
    let home = Made::new("finance-programmes")?;
    let found: Value =
        serde_json::from_str(&printed(home.path(), &["finance", "programmes", "--json", "--date", DAY])?)?;
    let programmes = found["programmes"].as_array().ok_or("programmes")?;
    assert_eq!(programmes.len(), 33);
    for language in ["fr", "ar", "en"] {
        let list = printed(home.path(), &["finance", "programmes", "--date", DAY, "--lang", language])?;
        assert_eq!(list.lines().count(), 33);
        for programme in programmes {
            let id = programme["programme"]["id"].as_str().ok_or("id")?;
            let sheet = printed(home.path(), &["finance", "programmes", id, "--date", DAY, "--lang", language])?;
            assert!(!has_key(&sheet) && sheet.lines().count() > 4, "{id}: {sheet}");
        }
    }
    let sheet = printed(home.path(), &["finance", "programmes", "tpme-charte", "--date", DAY, "--lang", "en"])?;
    for words in ["medias24-2025-04-11", "actionfinance-2025-11", "all grants together, at most: 30%", "(unless"] {
        assert!(sheet.contains(words), "{words}: {sheet}");
    }
    Ok(())
}

#[test]
fn a_firm_is_told_how_programmes_stand_and_what_to_answer_next() -> Anything<()> {
    let home = Made::new("finance-check")?.with("firm.toml", "sector = \"textile-leather\"\nstable_jobs = 10\n")?;
    let file = home.path().join("firm.toml").to_string_lossy().into_owned();
    let given = ["--situation", &file, "investment_mad=10000000", "exporter=yes", "--date", DAY];
    for language in ["fr", "ar", "en"] {
        let with = |command: &'static str| [&["finance", command], &given[..], &["--lang", language]].concat();
        let said = printed(home.path(), &with("check"))? + &printed(home.path(), &with("ask"))?;
        assert!(!has_key(&said), "{said}");
    }
    let found: Value =
        serde_json::from_str(&printed(home.path(), &[&["finance", "check"], &given[..], &["--json"]].concat())?)?;
    let of = |id: &str| found["matches"].as_array().into_iter().flatten().find(|one| one["programme"] == id).cloned();
    let tpme = of("tpme-charte").ok_or("tpme-charte")?;
    assert_eq!(
        (&tpme["standing"], &tpme["failed"][0]),
        (&"not_eligible".into(), &"tpme-charte/rule/jobs_per_mdh".into())
    );
    assert_eq!(of("fodep").ok_or("fodep")?["standing"], "closed");
    assert_eq!(found["question"]["attribute"], "theme");
    Ok(())
}

#[test]
fn the_plan_of_the_page_is_paid_to_the_centime() -> Anything<()> {
    let home = Made::new("finance-plan")?.with("plan.toml", example()?)?;
    let file = home.path().join("plan.toml").to_string_lossy().into_owned();
    let arguments = ["finance", "plan", "--input", &file, "--date", DAY];
    let plan: Value = serde_json::from_str(&printed(home.path(), &[&arguments[..], &["--json"]].concat())?)?;
    let amounts: Vec<(&str, &str)> = plan["sources"]
        .as_array()
        .ok_or("sources")?
        .iter()
        .filter_map(|source| Some((source["kind"].as_str()?, source["amount"].as_str()?)))
        .collect();
    assert_eq!(amounts, [("grant", "1500000"), ("loan", "6000000"), ("own_funds", "2500000")]);
    assert_eq!(plan["equity"]["net_present_value"], "4068451.84");
    for language in ["fr", "ar", "en"] {
        let said = printed(home.path(), &[&arguments[..], &["--lang", language]].concat())?;
        assert!(!has_key(&said) && said.contains("2036"), "{said}");
    }
    Ok(())
}

#[test]
fn what_cannot_be_taken_is_named_with_what_is_accepted() -> Anything<()> {
    let home = Made::new("wrong-investment")?.with("plan.toml", example()?.replace("6000000", "9000000"))?;
    let file = home.path().join("plan.toml").to_string_lossy().into_owned();
    let cases: [(&[&str], i32, &str); 5] = [
        (&["finance", "check", "colour=red"], 2, "turnover_mad"),
        (&["finance", "check", "sector=space"], 2, "textile-leather"),
        (&["finance", "check", "turnover_mad=-5"], 2, "12.5"),
        (&["finance", "programmes", "fonds-vert"], 2, "qafila finance programmes"),
        (&["finance", "plan", "--input", &file], 1, "500"),
    ];
    for (arguments, code, expected) in cases {
        for language in ["fr", "ar", "en"] {
            let output = run(home.path(), &[arguments, &["--lang", language]].concat())?;
            let said = text(&output.stderr);
            assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
            assert!(said.contains(expected) && !has_key(&said), "{arguments:?}: {said}");
        }
    }
    Ok(())
}

/// The investment of the page as a file to ask with: a PDF that `verify` plans again, and a workbook; a dossier that does not hold
/// does not go with it.
#[test]
fn the_investment_is_a_file_to_ask_with() -> Anything<()> {
    let home = Made::new("asked-with")?.with("plan.toml", example()?)?.with("dossier.pdf", "%PDF-1.7 fictif")?;
    let at = |name: &str| home.path().join(name).to_string_lossy().into_owned();
    let (plan, key) = (at("plan.toml"), at("key"));
    for language in ["fr", "ar", "en"] {
        let (pdf, xlsx) = (at(&format!("{language}.pdf")), at(&format!("{language}.xlsx")));
        let given = ["--programme", "tpme-charte", "--date", DAY, "--lang", language, "--key", &key];
        for path in [&pdf, &xlsx] {
            let said = run(home.path(), &[&["finance", "file", &plan, "-o", path], &given[..]].concat())?;
            assert!(said.status.success(), "{}", text(&said.stderr));
            assert!(!has_key(&text(&said.stderr)), "{}", text(&said.stderr));
        }
        let found: Value = serde_json::from_str(&printed(home.path(), &["verify", &pdf, "--render", "--json"])?)?;
        assert_eq!((&found["holds"], &found["pages_reset"]), (&Value::Bool(true), &Value::Bool(true)), "{found}");
        assert!(std::fs::read(&xlsx)?.starts_with(b"PK"));
    }
    let out = at("other.pdf");
    let refused = run(home.path(), &["finance", "file", &plan, "-o", &out, "--dossier", &at("dossier.pdf")])?;
    assert!(!refused.status.success() && !Path::new(&out).exists(), "{}", text(&refused.stderr));
    let unknown = run(home.path(), &["finance", "file", &plan, "-o", &out, "--programme", "nowhere"])?;
    assert!(!unknown.status.success() && text(&unknown.stderr).contains("nowhere"));
    Ok(())
}
