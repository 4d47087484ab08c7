//! The accounts of a journal, wherever it says them; a journal that says none counts nothing against itself.

use crate::strangers::{lines, read, reasons};
use crate::world::Anything;

const ENTRY: [(&str, &str, &str); 3] = [("61251000", "5000", ""), ("34552000", "500", ""), ("44110000", "", "5500")];

#[test]
fn accounts_stand_over_their_rows() -> Anything<()> {
    for heading in [
        "Compte : {} - ACHATS;;;;;;",
        "Compte;{};ACHATS;;;;",
        "{} - ACHATS;;;;;;",
        ";;Compte {} ACHATS;;;;",
        "Account no. {};;;;;;",
        "الحساب {};;;;;;",
    ] {
        let mut text = String::from("Date;Journal;Pièce;Libellé;Débit;Crédit;Solde\n");
        for (account, debit, credit) in ENTRY {
            text += &heading.replace("{}", account);
            text += &format!("\n05/01/2025;ACH;FA-0001;Gasoil 500 L;{debit};{credit};\n");
            text += &format!(";;;Total compte {account};{debit};{credit};\n");
        }
        let reading = read("grand livre.csv", &text)?;
        assert_eq!(lines(&reading), ["fuel.diesel 500 L 2025-01-05/2025-01-05 moulin"], "{heading}");
        assert!(reading.aside.is_empty(), "{heading} {:?}", reading.aside);
    }
    // The title says it once.
    let text = "Compte 61251000\nDate;Libellé;Débit;Crédit\n05/01/2025;Gasoil 500 L;5000;\n06/01/2025;Gasoil 500 L rendu;;5000\n\
                07/01/2025;Gasoil 20 L;240;\n";
    assert_eq!(lines(&read("extrait.csv", text)?).len(), 3);
    Ok(())
}

#[test]
fn accounts_stand_in_a_column_of_any_name() -> Anything<()> {
    for header in [
        "CompteNum",
        "N° Cpte",
        "Num compte",
        "No compte",
        "Code compte",
        "Cpt",
        "Acct",
        "Imputation",
        "Compte",
        "رقم الحساب",
    ] {
        for spelled in ["{}", "{} ACHATS", "6-{}"] {
            let mut text = format!("Date;{header};Pièce;Libellé;Débit;Crédit\n");
            for (account, debit, credit) in ENTRY {
                let account = if spelled == "6-{}" {
                    format!("{}-{}", &account[..4], &account[4..])
                } else {
                    spelled.replace("{}", account)
                };
                text += &format!("15/01/2025;{account};FA-0001;Gasoil 500 L;{debit};{credit}\n");
            }
            let reading = read("journal.csv", &text)?;
            assert_eq!(lines(&reading), ["fuel.diesel 500 L 2025-01-15/2025-01-15 moulin"], "{header} {spelled}");
        }
    }
    Ok(())
}

#[test]
fn a_journal_without_accounts_counts_nothing_against_itself() -> Anything<()> {
    let text = "Date;Pièce;Libellé;Débit;Crédit\n05/01/2025;FA-0001;Gasoil 500 L;5000;\n05/01/2025;FA-0001;Gasoil 500 L;500;\n\
                05/01/2025;FA-0001;Gasoil 500 L;;5500\n";
    let reading = read("journal.csv", text)?;
    assert_eq!((reading.lines.len(), reasons(&reading)), (0, vec!["no-header"]));
    assert_eq!(reading.aside[0].key, "intake-aside-no-account");
    assert_eq!(reading.aside_count(), 3);
    // An extract of charges says no account and balances nothing.
    let text = "Date;Libellé;Débit;Crédit\n05/01/2025;Gasoil 500 L;5000;\n06/01/2025;Gasoil 50 L rendu;;500\n";
    assert_eq!(lines(&read("extrait.csv", text)?).len(), 2);
    // A number of a workshop is no account.
    let text = "Date;Imputation;Désignation;Quantité;Unité\n05/01/2025;1200;Gasoil;500;L\n";
    assert_eq!(lines(&read("registre.csv", text)?).len(), 1);
    Ok(())
}

#[test]
fn depreciation_and_balances_are_no_purchases() -> Anything<()> {
    let text = "Date;N° compte;Libellé;Débit;Crédit\n05/01/2025;61251000;Gasoil 500 L;5000;\n\
                31/12/2025;61931000;Dotation gasoil 500 L;900;\n31/12/2025;28320000;Gasoil 500 L;;900\n\
                31/12/2025;61241000;Variation de stock gasoil 500 L;300;\n01/01/2025;61251000;A nouveau gasoil 500 L;800;\n\
                31/12/2025;61251000;Solde au 31/12 gasoil 500 L;5000;\n";
    assert_eq!(lines(&read("journal.csv", text)?), ["fuel.diesel 500 L 2025-01-05/2025-01-05 moulin"]);
    Ok(())
}
