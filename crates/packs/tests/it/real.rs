//! The databases as published, where the shared data folder is at hand. Expected counts and errors are those of
//! the notes that came with the files, found there by other means.

use packs::{Aside, Check, Pack, Reconciliation, diff};

use crate::common::{library, shared_import};

fn rows(report: &Reconciliation, check: Check) -> Vec<&str> {
    report.findings(check).iter().map(|finding| finding.row.as_str()).collect()
}

fn total(pack: &Pack, row: &str) -> f64 {
    let row = pack.rows.iter().find(|candidate| candidate.factor.source_row == row).unwrap();
    row.factor.published.unwrap().co2e
}

#[test]
fn base_carbone() {
    let folder = "ademe-base-carbone";
    let Some((pack, report)) = shared_import(&format!("{folder}/base-carbone-v23.6.utf8.csv.xz"), &[]) else { return };
    assert_eq!((pack.header.version.as_str(), report.read), ("23.6", 18_616));
    assert_eq!(report.aside_for(Aside::Property), 1_878);
    // Sums of postes and of gases hold everywhere; heavy fuel oil of three overseas rows has the density 1.
    assert!(rows(&report, Check::PartSum).is_empty() && rows(&report, Check::GasSum).is_empty());
    let density = rows(&report, Check::Density);
    assert!(["26664", "26688", "26712"].iter().all(|row| density.contains(row)), "{density:?}");
    assert!(!density.contains(&"26636"));
    // The Moroccan row, past its validity since 2017.
    let morocco: Vec<_> =
        pack.rows.iter().filter(|row| row.factor.geo.as_str() == "MA" && !row.factor.archived).collect();
    assert_eq!(morocco.len(), 1);
    assert_eq!((morocco[0].factor.source_row.as_str(), total(&pack, "15651")), ("15651", 0.718));
    let (book, of_book) = shared_import(&format!("{folder}/Base_Carbone_V23.6-v2.xlsx"), &[]).unwrap();
    assert_eq!((of_book.factors, &of_book.remarks), (report.factors, &report.remarks));
    assert!(pack.rows.iter().zip(&book.rows).all(|(a, b)| a.factor.composition == b.factor.composition));
    let original = format!("{folder}/base-carbone-extract-original-format.cp1252.csv");
    let (extract, _) = shared_import(&original, &[]).unwrap();
    assert_eq!((total(&extract, "20591"), extract.rows[0].factor.name.fr.as_str()), (2935.0, "Photocopieurs"));
}

#[test]
fn desnz() {
    let folder = "uk-desnz-conversion-factors";
    let Some((pack, report)) = shared_import(&format!("{folder}/desnz-2024-v1.1-flat.csv.xz"), &[]) else { return };
    assert_eq!((report.read, report.aside_for(Aside::Energy)), (8_740, 438 + 76));
    for (row, co2e) in [("1_100_1000_15", 3_033.380_67), ("1_100_1000_8", 1.745_32), ("1_100_1000_7", 0.241_06)] {
        assert_eq!(total(&pack, row), co2e);
        let factor = &pack.rows.iter().find(|candidate| candidate.factor.source_row == row).unwrap().factor;
        let recomputed = factor.composition.co2e(&library().gwp, factors::GwpSet::Ar5).unwrap();
        assert!((recomputed - co2e).abs() < 2.1e-5, "{row}: {recomputed}");
    }
    assert!(rows(&report, Check::GasSum).is_empty());
    let book = format!("{folder}/ghg-conversion-factors-2024-FlatFormat_v1_1.as-obtained.xlsx");
    let (book, _) = shared_import(&book, &[]).unwrap();
    assert_eq!((book.header.version.as_str(), book.rows.len()), ("2024-v1.1", pack.rows.len()));
    assert!(pack.rows.iter().zip(&book.rows).all(|(a, b)| a.factor.composition == b.factor.composition));
    let (newer, of_newer) = shared_import(&format!("{folder}/desnz-2025-scope3-and-outside-only.csv.xz"), &[]).unwrap();
    assert_eq!(of_newer.findings(Check::Damaged).len(), 150);
    // Every row of the later file continues one of the earlier: ids, not labels, are compared.
    let changes = diff(&pack, &newer, 10.0, &library());
    println!(
        "2024 to 2025: {} common, {} changed, {} beyond 10 %, {} relabelled",
        changes.common,
        changes.changed,
        changes.beyond.len(),
        changes.relabelled.len()
    );
    assert!(changes.added.is_empty());
    assert!(changes.relabelled.iter().any(|row| row.is.contains("Incineration with Energy Recovery")));
    let (old, of_old) = shared_import(&format!("{folder}/defra-2020-flat.csv.xz"), &[]).unwrap();
    assert_eq!((of_old.read, old.header.version.as_str()), (7_509, "2020"));
}

#[test]
fn epa_hub() {
    let Some((tidy, report)) = shared_import("us-epa-ghg-ef-hub/epa-hub-2025-tidy.csv", &[]) else { return };
    assert_eq!(report.read, 1_309);
    let blends = report.findings(Check::Blend);
    assert_eq!((blends.len(), blends[0].row.as_str(), blends[0].found), (1, "R-424A", Some(3104.0)));
    assert!((blends[0].expected.unwrap() - 2211.85).abs() < 0.01);
    // The workbook itself gives the same numbers as the table made of it by others.
    let (book, of_book) =
        shared_import("us-epa-ghg-ef-hub/ghg-emission-factors-hub-2025.as-obtained.xlsx", &[]).unwrap();
    assert_eq!((of_book.read, book.rows.len()), (1_309, tidy.rows.len()));
    // In the same rows of the sheet, though in another order.
    for row in &tidy.rows {
        let twin = book.rows.iter().find(|twin| twin.factor.source_row == row.factor.source_row);
        let twin = twin.unwrap_or_else(|| panic!("{}", row.factor.source_row));
        assert_eq!(row.factor.composition, twin.factor.composition, "{} {}", row.key, twin.key);
    }
}

#[test]
fn epa_supply_chain() {
    let file = "us-epa-supply-chain-v1.3/SupplyChainGHGEmissionFactors_v1.3.0_NAICS_CO2e_USD2022.csv";
    let Some((pack, report)) = shared_import(file, &[]) else { return };
    assert_eq!((pack.rows.len(), report.findings(Check::PartSum).len()), (1_016, 0));
}

#[test]
fn agribalyse() {
    let folder = "agribalyse-3.1.1";
    let Some((synthesis, _)) = shared_import(&format!("{folder}/Agribalyse_Synthese.csv.xz"), &[]) else { return };
    let stages = format!("{folder}/Agribalyse_Detail_etape.csv.xz");
    let (pack, report) = shared_import(&stages, &[synthesis]).unwrap();
    assert_eq!(pack.rows.len(), 2_518);
    let found = report.findings(Check::OtherTable);
    assert_eq!((found.len(), found[0].row.as_str()), (1, "11194"));
    assert!((found[0].found.unwrap() - 0.8430).abs() < 5e-5 && (found[0].expected.unwrap() - 0.9373).abs() < 5e-5);
}

#[test]
fn oefdb() {
    let Some((pack, report)) = shared_import("climatiq-oefdb/OpenEmissionFactorsDB_2022-05-12.csv.xz", &[]) else {
        return;
    };
    assert_eq!(report.read, 6_181);
    let label = rows(&report, Check::LabelYear);
    assert!(label.contains(&"electricity-energy_source_grid_mix/MA"), "{}", label.len());
    assert_eq!(pack.rows.iter().filter(|row| row.factor.geo.as_str() == "MA").count(), 2);
}

#[test]
fn ipcc() {
    let Some((_, report)) = shared_import("ipcc-2006/ipcc2006-stationary-combustion.csv", &[]) else { return };
    let found: Vec<_> = report
        .findings(Check::AcrossTables)
        .iter()
        .map(|finding| (finding.row.as_str(), finding.about.as_str(), finding.found, finding.expected))
        .collect();
    let gas = |table| ("Natural Gas", table, Some(1.5), Some(0.1));
    let expected = [gas("N2O, 2.2"), gas("N2O, 2.3"), ("Jet Gasoline", "CH4, 2.4", Some(100.0), Some(10.0))];
    assert_eq!(found.len(), 3);
    assert!(expected.iter().all(|wrong| found.contains(wrong)), "{found:?}");
}

#[test]
fn grids() {
    let file = "grid/owid-carbon-intensity-electricity_2026-04.csv";
    let Some((pack, report)) = shared_import(file, &[]) else { return };
    assert_eq!((report.read, total(&pack, "MAR/2024")), (6_332, 0.594_81));
    let years = pack.rows.iter().filter(|row| row.factor.geo.as_str() == "MA").count();
    assert_eq!(years, 26);
    assert!(rows(&report, Check::Coded).contains(&"ASEAN (Ember)"));
    let (_, series) = shared_import("grid/morocco-grid-series.csv", &[]).unwrap();
    let drift: Vec<_> = series.findings(Check::Vintage).iter().map(|f| (f.expected, f.found)).collect();
    assert!(drift.contains(&(Some(705.67), Some(662.64))), "{drift:?}");
    let (maps, _) = shared_import("grid/electricity-maps-yearly-2021-2025_co2js.csv", &[]).unwrap();
    assert_eq!(maps.rows.len(), 1_760);
}

/// `cargo test -p packs --release -- --ignored --nocapture opening`
#[test]
#[ignore = "a measurement"]
#[expect(clippy::disallowed_methods, reason = "a measurement reads the clock")]
fn opening() {
    let Some((mut pack, _)) = shared_import("ademe-base-carbone/base-carbone-v23.6.utf8.csv.xz", &[]) else { return };
    let more: Vec<_> = pack.rows.iter().take(20_000 - pack.rows.len()).cloned().collect();
    pack.rows.extend(more);
    let (file, _) = pack.to_bytes().unwrap();
    let units = crate::common::units();
    let start = std::time::Instant::now();
    let opened = Pack::factors_from_bytes(&file, &units).unwrap();
    println!("{} rows, {} bytes, {:?}", opened.rows.len(), file.len(), start.elapsed());
}
