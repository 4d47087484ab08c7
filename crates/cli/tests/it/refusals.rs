//! Folders that cannot be used: what is said, and with which code.

use crate::made::{Made, SHEET, ledger};
use crate::{Anything, examples, printed, run, text};

fn refused(folder: &str, code: i32, words: &[&str]) -> Anything<()> {
    let home = Made::new("refused-home")?;
    for command in ["intake", "measure"] {
        let output = run(home.path(), &[command, folder])?;
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{said}");
        assert!(output.stdout.is_empty(), "nothing half done is printed");
        for word in words {
            assert!(said.contains(word), "{said}");
        }
    }
    Ok(())
}

#[test]
fn a_folder_that_is_not_there() -> Anything<()> {
    refused("no-such-folder", 1, &["no-such-folder", "n’existe pas"])
}

#[test]
fn a_folder_without_a_sheet() -> Anything<()> {
    let folder = Made::new("no-sheet")?.with("achats.csv", ledger(3))?;
    refused(&folder.text(), 1, &["firm.toml", "docs/firm-folder.md"])
}

#[test]
fn a_broken_sheet() -> Anything<()> {
    let folder = Made::new("broken-sheet")?.with("firm.toml", SHEET.replace("year", "yeer"))?;
    refused(&folder.text(), 1, &["firm.toml", "yeer", "year"])?;
    let folder = Made::new("wrong-ice")?.with("firm.toml", SHEET.replace("000000900000144", "000000900000145"))?;
    refused(&folder.text(), 1, &["firm.toml", "000000900000145"])?;
    let folder = Made::new("not-text")?.with("firm.toml", [0xff, 0xfe, 0x00, 0x80])?;
    refused(&folder.text(), 1, &["firm.toml"])
}

#[test]
fn a_folder_without_documents_is_an_empty_inventory() -> Anything<()> {
    let home = Made::new("empty-home")?;
    let folder = Made::new("empty")?.with("firm.toml", SHEET)?;
    assert!(printed(home.path(), &["intake", &folder.text()])?.contains("aucune pièce"));
    let json: serde_json::Value = serde_json::from_str(&printed(home.path(), &["measure", &folder.text(), "--json"])?)?;
    assert_eq!(json.pointer("/results/totals/location/co2e"), Some(&serde_json::json!(0.0)));
    Ok(())
}

#[test]
fn what_is_kept_aside_is_said_and_strict_ends_with_three() -> Anything<()> {
    let home = Made::new("aside-home")?;
    let rows = "Date;Désignation;Quantité;Unité\n25/02/2025;Gasoil;100;L\n31/02/2025;Gasoil;100;L\n05/03/2025;Gasoil;7;moggies\n";
    let folder = Made::new("aside")?.with("firm.toml", SHEET)?.with("achats.csv", rows)?;
    let shown = printed(home.path(), &["intake", &folder.text()])?;
    for words in ["achats.csv, ligne 3", "31/02/2025", "achats.csv, ligne 4", "moggies"] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    assert_eq!(run(home.path(), &["intake", &folder.text(), "--strict"])?.status.code(), Some(3));
    assert_eq!(run(home.path(), &["measure", &folder.text(), "--strict"])?.status.code(), Some(3));
    let clean = Made::new("clean")?.with("firm.toml", SHEET)?.with("achats.csv", ledger(9))?;
    assert_eq!(run(home.path(), &["measure", &clean.text(), "--strict"])?.status.code(), Some(0));
    Ok(())
}

#[test]
fn every_firm_is_shown_in_three_languages() -> Anything<()> {
    let home = Made::new("firms")?;
    // The languages have the same keys, so one firm with everything kept aside shows them all.
    let shown = [
        ("cablage-detroit", "fr"),
        ("cablage-detroit", "ar"),
        ("cablage-detroit", "en"),
        ("agrumes-souss", "fr"),
        ("delavage-atlas", "ar"),
    ];
    for (firm, language) in shown {
        let folder = examples().join(firm).to_string_lossy().into_owned();
        for command in ["intake", "measure"] {
            // A message that lacks or misnames an argument panics in a debug build.
            let shown = printed(home.path(), &[command, &folder, "--lang", language])?;
            assert!(shown.lines().count() > 20, "{command} {firm} {language}");
            assert!(!shown.contains('\u{1b}'), "no colour when nobody looks");
        }
    }
    Ok(())
}

#[test]
fn what_is_there_is_not_written_over() -> Anything<()> {
    let home = Made::new("occupied-home")?;
    let folder = Made::new("occupied")?.with("firm.toml", SHEET)?.with("achats.csv", ledger(2))?;
    let at = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let sheet = run(home.path(), &["dossier", &folder.text(), "-o", &at("firm.toml")])?;
    assert_eq!(sheet.status.code(), Some(1));
    assert!(text(&sheet.stderr).contains("firm.toml"));
    assert_eq!(std::fs::read_to_string(folder.path().join("firm.toml"))?, SHEET);
    for _ in 0..2 {
        printed(home.path(), &["dossier", &folder.text(), "-o", &at("ملف 1.pdf")])?;
    }
    let left: Vec<_> =
        std::fs::read_dir(folder.path())?.filter_map(Result::ok).map(|entry| entry.file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().ends_with(".tmp")), "{left:?}");
    Ok(())
}

#[test]
fn a_file_larger_than_any_dossier_is_not_read() -> Anything<()> {
    let home = Made::new("huge-home")?;
    let folder = Made::new("huge")?;
    let path = folder.path().join("huge.pdf");
    std::fs::File::create(&path)?.set_len(3 << 30)?;
    let output = run(home.path(), &["verify", &path.to_string_lossy(), "--lang", "en"])?;
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("too large"), "{}", text(&output.stderr));
    Ok(())
}
