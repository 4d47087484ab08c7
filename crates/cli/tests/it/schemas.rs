//! What `--json` prints follows the published schema.

use serde_json::Value;

use crate::conformity::errors;
use crate::factors::{GRID_2025, GRID_2026};
use crate::made::{Made, SHEET, ledger};
use crate::{Anything, printed, qafila, text};

/// The published schema, and the same as the program prints it.
fn published(home: &std::path::Path, name: &str) -> Anything<Value> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../schemas/{name}.schema.json"));
    let file: Value = serde_json::from_str(&std::fs::read_to_string(path)?)?;
    let own: Value = serde_json::from_str(&printed(home, &["schema", name])?)?;
    assert_eq!(file, own, "{name}: run `cargo xtask gen`");
    Ok(file)
}

#[test]
fn every_json_output_follows_its_schema() -> Anything<()> {
    let home = Made::new("schemas-home")?;
    let rows = format!("{}31/02/2025;Gasoil;7;moggies\n", ledger(5));
    let folder = Made::new("schemas")?
        .with("firm.toml", SHEET)?
        .with("achats.csv", rows)?
        .with("atelier.toml", crate::export::example()?)?
        .with("recette.toml", "name = \"Essai\"\nyear = 2025\nunit = \"kilogram\"\nmade = 1000\nsites = [\"site\"]\n")?
        .with("bolts.toml", crate::export::bolts()?)?
        .with("empreinte.json", crate::footprint::partner().to_string())?
        .with("dryer.toml", crate::finance::example()?)?
        .with("transition.toml", crate::plan::example()?)?
        .with("beyond.toml", crate::plan::example()?.replace("emissions = 3150", "emissions = 10"))?
        .with("owid-2025-04.csv", GRID_2025)?
        .with("owid-2026-04.csv", GRID_2026)?;
    let at = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let pdf = at("dossier.pdf");
    printed(home.path(), &["dossier", &folder.text(), "-o", &pdf, "--date", "2026-11-22"])?;
    std::fs::write(at("altered.pdf"), altered(&std::fs::read(&pdf)?))?;
    let cases: [(&str, &[&str]); 35] = [
        ("intake", &["intake", &folder.text(), "--json"]),
        ("inventory", &["measure", &folder.text(), "--json"]),
        ("verify", &["verify", &pdf, "--json"]),
        ("verify", &["verify", &pdf, "--against", &pdf, "--json"]),
        ("verify", &["verify", &at("altered.pdf"), "--json"]),
        ("verify", &["verify", &at("firm.toml"), "--json"]),
        ("key", &["key", "--json"]),
        ("factors-import", &["factors", "import", &at("owid-2025-04.csv"), "--json"]),
        ("factors-import", &["factors", "import", &at("owid-2026-04.csv"), "--json"]),
        ("factors-list", &["factors", "list", "--json"]),
        ("factors-search", &["factors", "search", "gasoil", "--json"]),
        ("factors-show", &["factors", "show", "fuel.butane/combustion/desnz-2024/t", "--json"]),
        ("cbam-report", &["export", "cbam", &at("atelier.toml"), "--json"]),
        ("pcf-footprint", &["export", "pcf", &at("recette.toml"), "--firm", &folder.text(), "--json"]),
        ("cbam-paper", &["export", "cbam", &at("bolts.toml"), "--paper", "plan", "--json"]),
        ("cbam-paper", &["export", "cbam", &at("bolts.toml"), "--paper", "report", "--json"]),
        ("cbam-paper", &["export", "cbam", &at("atelier.toml"), "--paper", "summary", "--json"]),
        (
            "system-scores",
            &["export", "system", &crate::system::press(), "--product", "Oil", "--draws", "64", "--json"],
        ),
        ("partner-footprint", &["export", "pact", &at("empreinte.json"), "--json"]),
        ("cbam-measures", &["export", "cbam", &at("bolts.toml"), "--measures", "--json"]),
        ("suggestions", &["reduce", "suggest", &folder.text(), "--json"]),
        (
            "calculator-outcome",
            &["reduce", "calc", "npv-irr", "capex=9", "saving=[1,2]", "years=10", "rate=0.08", "--json"],
        ),
        ("technologies", &["reduce", "technologies", "--sector", "textile", "--json"]),
        ("tariffs", &["reduce", "tariffs", "--json"]),
        ("calculator", &["reduce", "calc", "npv-irr", "--describe", "--json"]),
        ("calculators", &["reduce", "calc", "--json"]),
        ("settings", &["settings", "--json", "--data", "elsewhere", "--threads", "3"]),
        (
            "factors-diff",
            &["factors", "diff", "owid-ember-2025", "owid-ember-2026", "--firm", &folder.text(), "--json"],
        ),
        ("programmes", &["finance", "programmes", "--json"]),
        ("programmes-check", &["finance", "check", "sector=tourism", "founded=2015-06-30", "--json"]),
        ("programmes-ask", &["finance", "ask", "--json"]),
        ("programmes-ask", &["finance", "ask", "theme=other", "--json"]),
        ("transition-plan", &["reduce", "plan", &at("transition.toml"), "--json"]),
        ("transition-plan", &["reduce", "plan", &at("beyond.toml"), "--json"]),
        ("investment-plan", &["finance", "plan", "--input", &at("dryer.toml"), "--json"]),
    ];
    let mut seen = std::collections::BTreeSet::new();
    for (name, arguments) in cases {
        let schema = published(home.path(), name)?;
        let output = qafila(home.path()).args(arguments).output()?;
        let value: Value = serde_json::from_slice(&output.stdout)
            .map_err(|error| format!("{arguments:?}: {error}: {}", text(&output.stderr)))?;
        let errors = errors(&schema, &value)?;
        assert!(errors.is_empty(), "{arguments:?}: {errors:#?}");
        // A schema that accepts anything would be no proof.
        assert!(!self::errors(&schema, &serde_json::json!({ "nothing": "of this" }))?.is_empty(), "{name}");
        seen.insert(name.to_owned());
    }
    // What a person writes, rather than what the program prints: the example of its page, as JSON.
    let schema = published(home.path(), "cbam-installation")?;
    let written: toml::Value = toml::from_str(&crate::export::example()?.replace("= 2026-05-14", "= \"2026-05-14\""))?;
    let errors = errors(&schema, &serde_json::to_value(written)?)?;
    assert!(errors.is_empty(), "{errors:#?}");
    assert!(!self::errors(&schema, &serde_json::json!({ "nothing": "of this" }))?.is_empty());
    seen.insert("cbam-installation".to_owned());
    let schema = published(home.path(), "pcf-recipe")?;
    let written: toml::Value = toml::from_str(&crate::footprint::example(0)?)?;
    let errors = self::errors(&schema, &serde_json::to_value(written)?)?;
    assert!(errors.is_empty(), "{errors:#?}");
    assert!(!self::errors(&schema, &serde_json::json!({ "nothing": "of this" }))?.is_empty());
    seen.insert("pcf-recipe".to_owned());
    for (name, example) in [("investment", crate::finance::example()?), ("transition", crate::plan::example()?)] {
        let schema = published(home.path(), name)?;
        let written: toml::Value = toml::from_str(&example)?;
        let errors = self::errors(&schema, &serde_json::to_value(written)?)?;
        assert!(errors.is_empty(), "{errors:#?}");
        assert!(!self::errors(&schema, &serde_json::json!({ "nothing": "of this" }))?.is_empty());
        seen.insert(name.to_owned());
    }
    // `openapi` describes a door rather than what a command prints: the tests of the site hold it.
    let names = printed(home.path(), &["schema"])?;
    let all: std::collections::BTreeSet<String> =
        names.split_whitespace().filter(|name| *name != "openapi").map(str::to_owned).collect();
    assert_eq!(seen, all, "each schema is tried");
    Ok(())
}

/// The same file with one letter of its pages changed.
fn altered(file: &[u8]) -> Vec<u8> {
    let mut file = file.to_vec();
    let half = file.len() / 2;
    if let Some(byte) = file.get_mut(half) {
        *byte ^= 1;
    }
    file
}
