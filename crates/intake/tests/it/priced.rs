//! Factors that a firm writes per amount of money: they are in the money of the amount beside them.

use crate::pivoted::kg;
use crate::strangers::{read, reasons};
use crate::world::{Anything, near};

const HEADER: &str = "Année;Désignation;Quantité;Unité;Facteur d'émission;Unité du facteur;Catégorie";

#[test]
fn a_factor_per_amount_counts_the_amount_beside_it() -> Anything<()> {
    // Amount × factor, by hand: 10 000 × 0.05 and so on.
    let rows = [
        ("10000;MAD;0,05;kgCO2e/MAD", 500.0),
        ("10000;DH;0,05;kgCO2e/DH", 500.0),
        ("10000;MAD;50;gCO2e/MAD", 500.0),
        ("10000;MAD;50;kgCO2e/kMAD", 500.0),
        ("10;kMAD;0,05;kgCO2e/MAD", 500.0),
        ("10;kMAD;50;kgCO2e/kMAD", 500.0),
        ("10000;MAD;0,05;kgCO2e/MAD2025", 500.0),
        ("10;kMAD;0,05;kgCO2e/MAD2025", 500.0),
        ("10000;MAD2025;0,05;kgCO2e/MAD", 500.0),
        ("10000;MAD HT;0,05;kgCO2e/MAD", 500.0),
        ("10000;MAD HT;0,05;kgCO2e/MAD HT", 500.0),
        ("10000;MAD TTC;0,05;kgCO2e/MAD", 500.0),
        // Prices of 2025 are 0.8 % above those of 2024 (HCP).
        ("10000;MAD2024;0,05;kgCO2e/MAD2025", 504.0),
        ("1000;USD;0,4;kgCO2e/USD", 400.0),
        ("1000;$;0,4;kgCO2e/$", 400.0),
        ("1000;EUR;0,4;kgCO2e/EUR", 400.0),
        ("1000;€;0,4;kgCO2e/€", 400.0),
    ];
    for (row, wanted) in rows {
        let found = kg(&format!("{HEADER}\n2025;Chose;{row};3.1\n"))?;
        assert!(near(found, wanted, 1e-12), "{row}: {found}, not {wanted}");
    }
    Ok(())
}

#[test]
fn a_factor_per_amount_counts_a_column_of_amounts() -> Anything<()> {
    let headers = ["Année;Désignation;Montant HT;Facteur d'émission;Unité du facteur;Catégorie"];
    for (header, row) in [
        (headers[0], "2025;Chose;10000;0,05;kgCO2e/MAD;3.1"),
        (headers[0], "2025;Chose;10000;0,05;kgCO2e/MAD HT;3.1"),
        // Ten pieces cost 10 000: the factor is per dirham.
        (
            "Année;Désignation;Quantité;Unité;Montant HT;Facteur d'émission;Unité du facteur;Catégorie",
            "2025;Chose;10;u;10000;0,05;kgCO2e/MAD;3.1",
        ),
        (
            "Désignation;T1 2025;T2 2025;Unité;Facteur d'émission;Unité du facteur;Catégorie",
            "Chose;4000;6000;MAD;0,05;kgCO2e/MAD;3.1",
        ),
    ] {
        let found = kg(&format!("{header}\n{row}\n"))?;
        assert!(near(found, 500.0, 1e-12), "{row}: {found}");
    }
    Ok(())
}

/// Prices of another year, or with tax against without, are never mixed silently.
#[test]
fn another_year_or_tax_is_kept_aside() -> Anything<()> {
    for row in ["10000;MAD TTC;0,05;kgCO2e/MAD HT", "10000;USD;0,05;kgCO2e/MAD2025", "10000;MAD;0,05;kgCO2e/MAD HT"] {
        let reading = read("achats.csv", &format!("{HEADER}\n2025;Chose;{row};3.1\n"))?;
        assert_eq!(reasons(&reading), ["unit-mismatch"], "{row}: {:?}", reading.lines);
    }
    Ok(())
}
