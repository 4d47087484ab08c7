//! The year of bare months: what says it, and what only looks as if it did.

use crate::strangers::{lines, read, reasons};
use crate::world::Anything;

const MONTHS: &str = "Mois;Gasoil (L)\nJanvier;100\n";

/// Without a year of its data, a table of bare months is kept aside, whatever numbers stand around it.
#[test]
fn a_number_like_a_year_is_none() -> Anything<()> {
    for title in [
        "Edité le 12/01/2026",
        "Date d'édition : 12 janvier 2026",
        "Imprimé en 2026",
        "12/01/2026",
        "RC 2024",
        "R.C. : 2024 - Patente 2023",
        "Tél 0522 2024 11",
        "0522 2024 11",
        "Réf. DOC-2024-003",
        "Version 2026",
        "ISO 50001:2018",
        "Conforme à la norme NM ISO 14001 version 2015",
        "Capital 2000 000 DH",
        "Printed on 2026-01-12",
        "Facteurs Base Carbone 2023",
        "طبع في 2026",
        "الهاتف 0522 2024 11",
        "Comparaison 2024 / 2025",
        "Campagne 2024-2025",
    ] {
        let reading = read("a.csv", &format!("{title}\n{MONTHS}"))?;
        assert!(reading.lines.is_empty(), "{title}: {:?}", lines(&reading));
        assert_eq!(reasons(&reading), ["invalid-date"], "{title}");
        assert_eq!(reading.aside[0].key, "intake-aside-no-year", "{title}");
    }
    for name in ["Suivi maj 15-01-2026.csv", "FA-2025-001.csv", "suivi v2 ISO 50001 2018.csv", "2024-2025.csv"] {
        assert_eq!(reasons(&read(name, MONTHS)?), ["invalid-date"], "{name}");
    }
    Ok(())
}

#[test]
fn the_year_of_the_data_is_said_in_many_ways() -> Anything<()> {
    for title in [
        "Suivi 2025",
        "Exercice 2025",
        "Année;2025",
        "Consommation de janvier à décembre 2025",
        "Edité le 12/01/2026 - Exercice 2025",
        "Suivi 2025;Edité le 12/01/2026",
        "Réf. DOC-2024-003\nConsommation 2025",
        "RC 2024\n;;Suivi 2025",
        "Période du 01/01/2025 au 31/12/2025",
        "Situation au 31/12/2025",
        "استهلاك سنة 2025",
        "ISO 50001:2018 - Bilan énergétique 2025",
        "Consumption FY 2025 (printed on 2026-01-12)",
    ] {
        let reading = read("a.csv", &format!("{title}\n{MONTHS}"))?;
        assert_eq!(lines(&reading), ["fuel.diesel 100 L 2025-01-01/2025-01-31 moulin"], "{title}: {:?}", reading.aside);
    }
    for name in
        ["suivi_2025.csv", "Suivi 2025 maj 15-01-2026.csv", "Site 3 2025.csv", "Suivi 01-2025.csv", "2025/suivi.csv"]
    {
        assert_eq!(lines(&read(name, MONTHS)?).len(), 1, "{name}");
    }
    // What is nearer the data than a folder; two that contradict each other are no year.
    assert!(lines(&read("2025/suivi 2024.csv", MONTHS)?)[0].contains("2024-01-01"));
    assert_eq!(reasons(&read("suivi 2025.csv", &format!("Suivi 2024\n{MONTHS}"))?), ["invalid-date"]);
    assert!(lines(&read("suivi 2024-2025.csv", &format!("Suivi 2025\n{MONTHS}"))?)[0].contains("2025-01-01"));
    Ok(())
}

#[test]
fn a_heading_dates_the_rows_below_it() -> Anything<()> {
    let stacked = "Consommation 2024\nMois;Gasoil (L)\nJanvier;1\n\nConsommation 2025\nMois;Gasoil (L)\nJanvier;10\n";
    let separated = "Mois;Gasoil (L)\n2024;\nJanvier;1\n2025;\nJanvier;10\n";
    let recalled = "Mois;Gasoil (L)\nRappel 2024;\nJanvier;1\nAnnée 2025;\nJanvier;10\n";
    let wide = "Désignation;Unité;Janvier;Février;Mars\n2024;;;;\nGasoil;L;1;;\n2025;;;;\nGasoil;L;10;;\n";
    for text in [stacked, separated, recalled, wide] {
        assert_eq!(
            lines(&read("a.csv", text)?),
            ["fuel.diesel 1 L 2024-01-01/2024-01-31 moulin", "fuel.diesel 10 L 2025-01-01/2025-01-31 moulin"],
            "{text}"
        );
    }
    let open = "Mois;Gasoil (L)\n2025;\nJanvier;10\nComparaison 2024 / 2025;\nFévrier;20\n";
    let reading = read("a.csv", open)?;
    assert_eq!((lines(&reading).len(), reasons(&reading)), (1, vec!["invalid-date"]));
    Ok(())
}

#[test]
fn there_is_no_month_13() -> Anything<()> {
    let text = "Mois;Désignation;Quantité;Unité\n1;Gasoil;5;L\n13;Gasoil;6;L\n14;Gasoil;7;L\n31;Gasoil;8;L\n";
    let reading = read("a 2025.csv", text)?;
    assert_eq!(lines(&reading), ["fuel.diesel 5 L 2025-01-01/2025-01-31 moulin"]);
    assert_eq!(reasons(&reading), ["invalid-date"; 3]);
    assert!(reading.aside.iter().all(|aside| aside.key == "intake-date-impossible"));
    Ok(())
}
