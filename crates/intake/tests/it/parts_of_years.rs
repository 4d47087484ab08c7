//! Columns of dates that hold quarters and half-years.

use crate::strangers::{read, reasons};
use crate::world::Anything;

/// A cell of dates may hold a quarter or a half of a year, in three languages.
#[test]
fn a_cell_may_be_a_quarter_or_a_half_year() -> Anything<()> {
    let cells = [
        ("T4 2025", "2025-10-01/2025-12-31"),
        ("2025-T4", "2025-10-01/2025-12-31"),
        ("Q4 2025", "2025-10-01/2025-12-31"),
        ("2025-Q1", "2025-01-01/2025-03-31"),
        ("1er trimestre 2025", "2025-01-01/2025-03-31"),
        ("الربع الرابع 2025", "2025-10-01/2025-12-31"),
        ("الربع الثاني من سنة 2025", "2025-04-01/2025-06-30"),
        ("S2 2025", "2025-07-01/2025-12-31"),
        ("2e semestre 2025", "2025-07-01/2025-12-31"),
        ("premier semestre de l'année 2025", "2025-01-01/2025-06-30"),
        ("H1 2025", "2025-01-01/2025-06-30"),
        ("النصف الأول من سنة 2025", "2025-01-01/2025-06-30"),
        ("الأسدس الثاني 2025", "2025-07-01/2025-12-31"),
    ];
    for (cell, wanted) in cells {
        for header in ["Période", "Mois", "Date"] {
            let reading = read("suivi.csv", &format!("{header};Désignation;Quantité;Unité\n{cell};Gazole;100;L\n"))?;
            let periods: Vec<String> = reading.lines.iter().map(|line| line.period.to_string()).collect();
            assert_eq!(periods, [wanted], "{header} {cell}: {:?}", reading.aside);
        }
    }
    let text = "Année;Mois;Désignation;Quantité;Unité\n2025;T4;Gazole;100;L\n2024;S1;Gazole;100;L\n";
    let periods: Vec<String> = read("suivi.csv", text)?.lines.iter().map(|line| line.period.to_string()).collect();
    assert_eq!(periods, ["2025-10-01/2025-12-31", "2024-01-01/2024-06-30"]);
    // A quarter of no year is not guessed.
    let reading = read("suivi.csv", "Période;Désignation;Quantité;Unité\nT4;Gazole;100;L\n")?;
    assert!(reading.lines.is_empty() && reasons(&reading) == ["invalid-date"], "{:?}", reading.aside);
    Ok(())
}
