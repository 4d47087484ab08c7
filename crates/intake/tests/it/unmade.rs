//! What was planned, offered, ordered or cancelled is kept aside, and told.

use crate::strangers::{read, reasons};
use crate::world::Anything;

const TABLE: &str = "Date;Désignation;Quantité;Unité\n15/01/2025;Gasoil;5;L\n16/02/2025;Gasoil;6;L\n";

#[test]
fn a_table_of_what_was_not_bought_is_one_thing_to_put_right() -> Anything<()> {
    for name in ["Budget 2025.csv", "Prévision 2025.csv", "Devis 2025.csv", "purchase orders.csv", "ميزانية 2025.csv"]
    {
        let reading = read(name, TABLE)?;
        assert_eq!((reading.lines.len(), reasons(&reading)), (0, vec!["not-actual"]), "{name}");
        assert_eq!(reading.aside_count(), 2, "{name}");
    }
    let titled = read("a.csv", &format!("Budget prévisionnel 2025\n{TABLE}"))?;
    assert_eq!(reasons(&titled), ["not-actual"]);
    for name in ["Budget et réalisé 2025.csv", "Suivi 2025.csv", "Suivi budgétaire.csv", "Commandes livrées.csv"] {
        assert_eq!(read(name, TABLE)?.lines.len(), 2, "{name}");
    }
    Ok(())
}

#[test]
fn rows_of_what_was_not_bought_are_kept_aside() -> Anything<()> {
    for label in ["Budget gasoil", "Gasoil prévu", "Annulé gasoil", "Gasoil annulé", "Devis gasoil", "Diesel budgeted"]
    {
        let reading = read("a.csv", &format!("{TABLE}17/03/2025;{label};7;L\n"))?;
        assert_eq!((reading.lines.len(), reasons(&reading)), (2, vec!["not-actual"]), "{label}");
        assert_eq!(reading.aside[0].place.row, Some(4), "{label}");
    }
    for state in ["Annulé", "Devis", "Bon de commande", "Cancelled", "ملغى"] {
        let text = format!(
            "Date;Désignation;Quantité;Unité;Statut\n15/01/2025;Gasoil;5;L;Payé\n15/01/2025;Gasoil;6;L;{state}\n"
        );
        let reading = read("a.csv", &text)?;
        assert_eq!((reading.lines.len(), reasons(&reading)), (1, vec!["not-actual"]), "{state}");
    }
    Ok(())
}
