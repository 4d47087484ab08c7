//! From a folder to a dossier that holds, and what is said of one that does not.

use std::fs;
use std::path::Path;

use crate::made::{Made, SHEET, ledger};
use crate::{Anything, printed, run, text};

/// Writes a dossier of a small firm and returns its bytes.
fn write(home: &Path, folder: &str, file: &Path, more: &[&str]) -> Anything<Vec<u8>> {
    let path = file.to_string_lossy();
    let mut arguments = vec!["dossier", folder, "-o", &path, "--date", "2026-11-22"];
    arguments.extend(more);
    printed(home, &arguments)?;
    Ok(fs::read(file)?)
}

#[test]
fn a_dossier_is_written_and_checked() -> Anything<()> {
    let home = Made::new("dossier-home")?;
    let folder = Made::new("dossier")?.with("firm.toml", SHEET)?.with("achats.csv", ledger(12))?;
    let at = |name: &str| home.path().join(name);
    let full = write(home.path(), &folder.text(), &at("full.pdf"), &[])?;
    assert_eq!(full, write(home.path(), &folder.text(), &at("again.pdf"), &["--threads", "1"])?, "same bytes");
    write(home.path(), &folder.text(), &at("buyer.pdf"), &["--edition", "buyer", "--lang", "en"])?;

    let verify = |name: &str, more: &[&str]| -> Anything<(Option<i32>, String)> {
        let path = at(name).to_string_lossy().into_owned();
        let mut arguments = vec!["verify", &path];
        arguments.extend(more);
        let output = run(home.path(), &arguments)?;
        Ok((output.status.code(), text(&output.stdout)))
    };
    let fingerprint = printed(home.path(), &["key"])?.trim().to_owned();
    let (code, said) = verify("full.pdf", &[])?;
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains(&fingerprint), "the signer is shown: {said}");
    assert_eq!(verify("full.pdf", &["--trust", &fingerprint])?.0, Some(0));
    assert_eq!(verify("full.pdf", &["--render"])?.0, Some(0), "the pages are those of the data");
    assert_eq!(verify("full.pdf", &["--trust", "00000-00000-00000-00000"])?.0, Some(15));
    let buyer = at("buyer.pdf").to_string_lossy().into_owned();
    assert_eq!(verify("full.pdf", &["--against", &buyer])?.0, Some(0), "two editions, one inventory");

    let other = Made::new("dossier-other")?.with("firm.toml", SHEET)?.with("achats.csv", ledger(13))?;
    write(home.path(), &other.text(), &at("other.pdf"), &[])?;
    assert_eq!(verify("other.pdf", &["--against", &buyer])?.0, Some(19), "two inventories");

    let mut altered = full.clone();
    let middle = altered.len() / 2;
    if let Some(byte) = altered.get_mut(middle) {
        *byte ^= 1;
    }
    fs::write(at("altered.pdf"), altered)?;
    let (code, said) = verify("altered.pdf", &["--json"])?;
    assert!(code.is_some_and(|code| (10..=14).contains(&code)), "{said}");
    let verdict: serde_json::Value = serde_json::from_str(&said)?;
    assert_eq!((&verdict["holds"], verdict["exit_code"].as_i64()), (&false.into(), code.map(i64::from)));

    fs::write(at("not.pdf"), b"%PDF-1.7 not a dossier")?;
    assert_eq!(verify("not.pdf", &[])?.0, Some(10));
    assert_eq!(verify("absent.pdf", &[])?.0, Some(1));
    Ok(())
}

/// A recipe of the year is in the dossier and made again by name; one of another year is not, and one that fails is told.
#[test]
fn products_of_a_folder_join_its_dossier() -> Anything<()> {
    let home = Made::new("dossier-products-home")?;
    let folder = Made::new("dossier-products")?.with("firm.toml", SHEET)?.with("achats.csv", ledger(12))?;
    fs::create_dir_all(folder.path().join("products"))?;
    let recipe = "name = \"Essai Vendu\"\nyear = 2025\nunit = \"kilogram\"\nmade = 1000\nsites = [\"site\"]\n";
    let put = |name: &str, text: &str| fs::write(folder.path().join("products").join(name), text);
    put("essai.toml", recipe)?;
    put("ancien.toml", &recipe.replace("2025", "2024").replace("Essai", "Ancien"))?;
    let pdf = home.path().join("full.pdf");
    write(home.path(), &folder.text(), &pdf, &["--strict"])?;
    let said = printed(home.path(), &["verify", &pdf.to_string_lossy(), "--lang", "fr"])?;
    assert!(said.contains("Essai Vendu") && !said.contains("Ancien"), "{said}");
    let verdict: serde_json::Value =
        serde_json::from_str(&printed(home.path(), &["verify", &pdf.to_string_lossy(), "--json"])?)?;
    assert_eq!(verdict["products"], serde_json::json!(["Essai Vendu"]));
    let buyer = home.path().join("buyer.pdf");
    write(home.path(), &folder.text(), &buyer, &["--edition", "buyer"])?;
    let pair = [pdf.to_string_lossy(), buyer.to_string_lossy()];
    assert_eq!(run(home.path(), &["verify", &pair[0], "--against", &pair[1]])?.status.code(), Some(0));
    // Another recipe makes another dossier, although the inventory is the same.
    put("essai.toml", &recipe.replace("1000", "900"))?;
    let other = home.path().join("other.pdf");
    write(home.path(), &folder.text(), &other, &["--edition", "buyer"])?;
    assert_eq!(run(home.path(), &["verify", &pair[0], "--against", &other.to_string_lossy()])?.status.code(), Some(19));
    put("fautive.toml", "name = \"Sans rien\"\n")?;
    let arguments = ["dossier", &folder.text(), "-o", &other.to_string_lossy(), "--strict", "--lang", "fr"];
    let output = run(home.path(), &arguments)?;
    assert_eq!(output.status.code(), Some(3), "{}", text(&output.stderr));
    assert!(text(&output.stderr).contains("fautive.toml"), "{}", text(&output.stderr));
    Ok(())
}

#[test]
fn factors_are_found_in_three_languages() -> Anything<()> {
    let home = Made::new("factors")?;
    for words in ["gasoil", "غازوال", "diesel"] {
        let found: serde_json::Value =
            serde_json::from_str(&printed(home.path(), &["factors", "search", words, "--json"])?)?;
        let first = found.pointer("/factors/0/activity").and_then(serde_json::Value::as_str).unwrap_or_default();
        assert!(first.starts_with("fuel."), "{words}: {first}");
        let id = found.pointer("/factors/0/id").and_then(serde_json::Value::as_str).unwrap_or_default();
        assert!(printed(home.path(), &["factors", "show", id])?.contains(id), "{id}");
    }
    assert_eq!(run(home.path(), &["factors", "show", "no.such/factor"])?.status.code(), Some(2));
    assert_eq!(run(home.path(), &["measure", "x", "--pack", "no-such-pack"])?.status.code(), Some(2));
    Ok(())
}
