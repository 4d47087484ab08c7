//! LibreOffice recomputes every formula to the published totals.

use std::path::Path;
use std::process::Command;

use calendar::date;
use language::Language;
use measure::Inventory;

use crate::stored::{holds, open};
use crate::world::{CREATED, knowledge, world};

/// The workbook after LibreOffice has loaded it, recomputed every cell, and stored it again.
pub fn recomputed(bytes: &[u8], name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let profile = folder.join("profile");
    std::fs::create_dir_all(profile.join("user")).unwrap();
    // 0: always recompute what is loaded, whoever wrote it.
    let settings = "<?xml version=\"1.0\"?><oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">\
        <item oor:path=\"/org.openoffice.Office.Calc/Formula/Load\"><prop oor:name=\"OOXMLRecalcMode\" oor:op=\"fuse\">\
        <value>0</value></prop></item></oor:items>";
    std::fs::write(profile.join("user/registrymodifications.xcu"), settings).unwrap();
    std::fs::write(folder.join("book.xlsx"), bytes).unwrap();
    let output = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--convert-to", "xlsx", "--outdir"])
        .arg(folder.join("out"))
        .arg(folder.join("book.xlsx"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    let made = std::fs::read(folder.join("out/book.xlsx")).unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    made
}

/// The same inventory whose stored results are all zero: what then is right was recomputed.
fn blank(inventory: &Inventory) -> Inventory {
    let mut blank = inventory.clone();
    for line in &mut blank.account.lines {
        line.emissions = Default::default();
    }
    blank.results.totals = Default::default();
    blank.results.totals.by_category = inventory.results.totals.by_category.clone();
    for figure in blank.results.totals.by_category.values_mut() {
        figure.co2e = 0.0;
    }
    blank.energy.kwh = 0.0;
    blank.energy.toe = 0.0;
    blank
}

#[test]
#[ignore = "needs LibreOffice"]
fn libreoffice_recomputes_the_published_totals_in_each_language() {
    let inventory = world();
    for language in Language::ALL {
        let bytes = workbook::xlsx(&blank(&inventory), None, knowledge(), language, CREATED).unwrap();
        let mut book = open(recomputed(&bytes, &format!("workbook-{language}")));
        holds(&mut book, language, &inventory);
    }
}

#[test]
#[ignore = "needs LibreOffice"]
fn a_changed_factor_changes_the_total() {
    let mut inventory = world();
    let steel = inventory.account.factors.iter().position(|used| used.factor.id.as_str() == "steel").unwrap();
    inventory.account.factors[steel].factor.composition.unsplit_co2e *= 2.0;
    let bytes = workbook::xlsx(&inventory, None, knowledge(), Language::En, date(2026, 2, 1)).unwrap();
    let mut book = open(recomputed(&bytes, "workbook-changed"));
    let summary = crate::stored::sheet(&mut book, Language::En, "workbook-sheet-summary");
    let lines = inventory.account.lines.iter().filter(|line| line.factor == steel);
    let more: f64 = lines.map(|line| line.emissions.co2e).sum();
    let wanted = inventory.results.totals.location.co2e + more;
    let found = summary.get_value((7, 1)).and_then(calamine::DataType::as_f64).unwrap();
    assert!(more > 0.0 && (found - wanted).abs() <= 1e-9 * wanted, "{found} is not {wanted}");
}
