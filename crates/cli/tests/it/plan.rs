//! `qafila reduce plan`: the plan of the page, and what stands in the way.

use std::path::Path;

use serde_json::Value;

use crate::made::Made;
use crate::{Anything, printed, run, text};

const DAY: &str = "2026-11-23";

/// The firm of `docs/plan.md`.
pub fn example() -> Anything<String> {
    let page = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/plan.md"))?;
    let block = page.split("```toml\n").nth(1).ok_or("no example")?;
    Ok(block.split_once("```").ok_or("no end of the example")?.0.to_owned())
}

fn has_key(said: &str) -> bool {
    said.split(|c: char| !c.is_alphanumeric() && c != '-').any(|word| word.starts_with("finance-"))
}

#[test]
fn the_plan_of_the_page_is_proven_and_said_in_three_languages() -> Anything<()> {
    let home = Made::new("transition")?.with("plan.toml", example()?)?;
    let file = home.path().join("plan.toml").to_string_lossy().into_owned();
    let arguments = ["reduce", "plan", &file, "--date", DAY];
    let answer: Value = serde_json::from_str(&printed(home.path(), &[&arguments[..], &["--json"]].concat())?)?;
    assert!(answer["status"] == "optimal" || answer["status"] == "within_gap", "{}", answer["status"]);
    let finance = &answer["plan"]["finance"];
    assert_eq!(finance["uses"], answer["plan"]["candidate"]["investment"]);
    assert!(answer["plan"]["candidate"]["works"].as_array().ok_or("works")?.len() >= 4);
    assert_eq!(answer["robust"]["candidates"].as_array().ok_or("candidates")?.len(), 3);
    let tonnes = printed(home.path(), &[&arguments[..], &["--json", "--goal", "tonnes"]].concat())?;
    let tonnes: Value = serde_json::from_str(&tonnes)?;
    let of = |answer: &Value| answer["plan"]["candidate"]["outcomes"][0]["tonnes"].as_f64();
    assert!(of(&tonnes).ok_or("tonnes")? >= of(&answer).ok_or("tonnes")? - 1e-6);
    for language in ["fr", "ar", "en"] {
        let said = printed(home.path(), &[&arguments[..], &["--lang", language]].concat())?;
        assert!(!has_key(&said) && said.contains("2037"), "{said}");
        // A helpdesk and a label pay nothing: nobody needs to confirm what they would pay.
        assert!(!said.contains("AMICA") && !said.contains("RSE"), "{said}");
    }
    Ok(())
}

#[test]
fn a_target_beyond_reach_is_explained_and_has_its_exit_code() -> Anything<()> {
    let home = Made::new("transition-beyond")?
        .with("plan.toml", example()?.replace("emissions = 3150", "emissions = 10"))?
        .with("wrong.toml", example()?.replace("share = 0.2 ", "share = 2 "))?
        .with("field.toml", example()?.replace("horizon", "horizons"))?;
    let at = |name: &str| home.path().join(name).to_string_lossy().into_owned();
    let cases: [(&[&str], i32, &str); 5] = [
        (&["reduce", "plan", &at("plan.toml"), "--date", DAY], 5, "2030"),
        (&["reduce", "plan", &at("wrong.toml"), "--date", DAY], 1, "measures[leaks].sizes[whole].saves"),
        (&["reduce", "plan", &at("field.toml")], 1, "horizons"),
        (&["reduce", "plan", &at("none.toml")], 1, "none.toml"),
        (&["reduce", "plan", &at("plan.toml"), "--goal", "fame"], 2, "value, tonnes"),
    ];
    for (arguments, code, expected) in cases {
        for language in ["fr", "ar", "en"] {
            let output = run(home.path(), &[arguments, &["--lang", language]].concat())?;
            let said = text(&output.stdout) + &text(&output.stderr);
            assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
            assert!(said.contains(expected) && !has_key(&said), "{arguments:?}: {said}");
        }
    }
    Ok(())
}
