//! Public databases through the command line: import, compare, refuse.

use crate::made::{Made, SHEET, ledger};
use crate::{Anything, printed, run, text};

/// A table in the layout of Our World in Data, with figures of our own.
pub const GRID_2025: &str = "\
Entity,Code,Year,Carbon intensity of electricity per kWh
Morocco,MAR,2023,600
Morocco,MAR,2024,610
Morocco,MAR,2025,620
";
/// Its next release.
pub const GRID_2026: &str = "\
Entity,Code,Year,Carbon intensity of electricity per kWh
Morocco,MAR,2024,580
Morocco,MAR,2025,682
Spain,ESP,2025,150
";

const BILL: &str = "Date;Désignation;Quantité;Unité\n25/02/2025;Électricité;1000;kWh\n";

#[test]
fn a_later_release_says_what_it_would_move() -> Anything<()> {
    let home = Made::new("diff-home")?;
    let folder = Made::new("diff")?
        .with("firm.toml", SHEET)?
        .with("achats.csv", BILL)?
        .with("owid-2031-04.csv", GRID_2025)?
        .with("owid-2032-04.csv", GRID_2026)?;
    let at = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    printed(home.path(), &["factors", "import", &at("owid-2031-04.csv")])?;
    let report = printed(home.path(), &["factors", "import", &at("owid-2032-04.csv"), "--lang", "en"])?;
    assert!(report.contains("owid-ember-2031-04 → owid-ember-2032-04"), "{report}");
    assert!(report.contains("2 rows in common, 1 added, 1 removed"), "{report}");
    let arguments = ["factors", "diff", "owid-ember-2031", "owid-ember-2032", "--firm", &folder.text(), "--json"];
    let json: serde_json::Value = serde_json::from_str(&printed(home.path(), &arguments)?)?;
    let figure = |path: &str| json.pointer(path).and_then(serde_json::Value::as_f64).unwrap_or(f64::NAN);
    // 1 000 kWh at 620 g, then at 682 g.
    assert!((figure("/inventory/moved/0/was") - 620.0).abs() < 1e-9, "{json:#}");
    assert!((figure("/inventory/moved/0/would_be") - 682.0).abs() < 1e-9);
    assert!((figure("/inventory/would_be") - figure("/inventory/total") - 62.0).abs() < 1e-9);
    let shown =
        printed(home.path(), &["factors", "diff", "owid-ember-2031", "owid-ember-2032", "--firm", &folder.text()])?;
    assert!(shown.contains("+10,0"), "{shown}");
    let several = run(home.path(), &["factors", "diff", "owid", "owid-ember-2032"])?;
    assert_eq!(several.status.code(), Some(2));
    assert!(text(&several.stderr).contains("owid-ember-2031-04"), "{}", text(&several.stderr));
    Ok(())
}

#[test]
fn a_dossier_made_with_a_pack_holds_where_the_pack_is_not() -> Anything<()> {
    let (home, elsewhere) = (Made::new("pack-home")?, Made::new("pack-elsewhere")?);
    let folder =
        Made::new("pack")?.with("firm.toml", SHEET)?.with("achats.csv", BILL)?.with("owid-2031-04.csv", GRID_2025)?;
    let table = folder.path().join("owid-2031-04.csv").to_string_lossy().into_owned();
    printed(home.path(), &["factors", "import", &table])?;
    let pdf = folder.path().join("dossier.pdf").to_string_lossy().into_owned();
    printed(
        home.path(),
        &["dossier", &folder.text(), "--pack", "owid-ember-2031", "-o", &pdf, "--date", "2026-11-22"],
    )?;
    // Figures and pages: what the pages say of the publication is attached too.
    let shown = printed(elsewhere.path(), &["verify", &pdf, "--render", "--json"])?;
    let json: serde_json::Value = serde_json::from_str(&shown)?;
    assert_eq!(json.get("holds"), Some(&serde_json::json!(true)), "{shown}");
    assert_eq!(json.get("pages_reset"), Some(&serde_json::json!(true)));
    Ok(())
}

#[test]
fn what_is_not_accepted_is_said_with_what_is() -> Anything<()> {
    let home = Made::new("refusal-home")?;
    let stage = run(home.path(), &["factors", "search", "gasoil", "--stage", "burning"])?;
    assert_eq!(stage.status.code(), Some(2));
    assert!(text(&stage.stderr).contains("combustion"), "{}", text(&stage.stderr));
    let place = run(home.path(), &["factors", "search", "gasoil", "--geo", "Atlantis"])?;
    assert_eq!(place.status.code(), Some(2));
    assert!(text(&place.stderr).contains("MA"), "{}", text(&place.stderr));
    assert!(printed(home.path(), &["factors", "search", "électricité", "--geo", "ma"])?.contains("MA"));
    Ok(())
}

#[test]
fn a_file_that_is_no_database_is_refused_in_three_languages() -> Anything<()> {
    let home = Made::new("no-database-home")?;
    let mixed = GRID_2025.replace("610", "\"61,5\"").replace("620", "62.5");
    let cut = GRID_2025.get(..GRID_2025.len() - 9).unwrap_or_default().to_owned();
    let folder = Made::new("no-database")?
        .with("empty.csv", "")?
        .with("header.csv", GRID_2025.lines().next().unwrap_or_default())?
        .with("mixed.csv", mixed)?
        .with("other.csv", "a;b\n1;2\n")?
        .with("almost.csv", GRID_2025.replace("Year", "Annee"))?
        .with("page.pdf", "%PDF-1.7\n")?
        .with("broken.xlsx", "PK\u{3}\u{4} not a workbook")?
        .with("purchases.csv", ledger(2))?
        .with("cut.csv", cut)?;
    let cases = [
        ("empty.csv", ["vide", "empty", "فارغ"]),
        ("header.csv", ["pas une ligne", "not one row", "أي سطر"]),
        ("mixed.csv", ["ligne 3", "line 3", "السطر 3"]),
        ("other.csv", ["a | b", "a | b", "a | b"]),
        ("almost.csv", ["il manque : Year", "missing: Year", "تنقصها: Year"]),
        ("page.pdf", ["CSV", "CSV", "CSV"]),
        ("broken.xlsx", ["mot de passe", "password", "كلمة مرور"]),
        ("purchases.csv", ["Gasoil", "Gasoil", "Gasoil"]),
    ];
    let said = |file: &str, language: &str| -> Anything<(Option<i32>, String)> {
        let path = folder.path().join(file).to_string_lossy().into_owned();
        let output = run(home.path(), &["factors", "import", &path, "--lang", language])?;
        Ok((output.status.code(), (text(&output.stderr) + &text(&output.stdout)).replace('\u{a0}', " ")))
    };
    for (file, words) in cases {
        for (language, word) in ["fr", "en", "ar"].into_iter().zip(words) {
            let (code, said) = said(file, language)?;
            assert_eq!(code, Some(1), "{file}: {said}");
            // The first row of a ledger names its columns, not its goods.
            assert!(said.contains(if file == "purchases.csv" { "Date" } else { word }), "{file} {language}: {said}");
        }
    }
    for (language, word) in [("fr", "tronqué"), ("en", "cut short"), ("ar", "مبتور")] {
        let (code, said) = said("cut.csv", language)?;
        assert!(code == Some(0) && said.contains(word), "{said}");
    }
    Ok(())
}
