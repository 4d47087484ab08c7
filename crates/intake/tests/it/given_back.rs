//! Credit notes, sides of entries, and papers that bill nothing to the firm.

use intake::Reading;
use intake::mapping::Mappings;

use crate::strangers::{ONE_SITE, lines, read, read_with, reasons};
use crate::world::Anything;

fn counted(reading: &Reading) -> Vec<String> {
    reading.lines.iter().map(|line| format!("{} {}", line.quantity.normalize(), line.unit)).collect()
}

#[test]
fn a_credit_note_gives_back_whatever_its_signs() -> Anything<()> {
    for (header, row) in [
        ("Pièce;Désignation;Quantité;Unité;Montant HT", "AV1;Avoir sur gasoil;500;L;-5000"),
        ("Pièce;Désignation;Quantité;Unité;Montant HT", "AV1;Avoir gasoil;500;L;5000"),
        ("Type;Désignation;Quantité;Unité;Montant HT", "Avoir;Gasoil;500;L;5000"),
        ("Type;Désignation;Quantité;Unité;Montant HT", "Facture d'avoir;Gasoil;-500;L;-5000"),
        ("النوع;البيان;الكمية;الوحدة;المبلغ", "إشعار دائن;كازوال;500;L;5000"),
        ("Type;Description;Quantity;Unit;Amount", "Credit note;Diesel;500;L;5000"),
        ("Pièce;Désignation;Quantité;Unité;Montant HT;Sens", "A1;Gasoil;500;L;5000;C"),
        ("Pièce;Désignation;Quantité;Unité;Montant HT;D/C", "A1;Gasoil;500;L;5000;Crédit"),
    ] {
        let reading = read("a.csv", &format!("Date;{header}\n2025-01-05;{row}\n"))?;
        assert_eq!(counted(&reading), ["-500 L"], "{row}: {:?}", reading.aside);
        let amount = reading.lines[0].amount.as_ref().map(|amount| amount.amount.normalize().to_string());
        assert_eq!(amount.as_deref(), Some("-5000"), "{row}");
    }
    Ok(())
}

#[test]
fn signs_that_contradict_each_other_are_kept_aside() -> Anything<()> {
    let header = "Date;Désignation;Quantité;Unité;Montant HT";
    let reading = read("a.csv", &format!("{header}\n2025-01-05;Remise sur gasoil;500;L;-200\n"))?;
    assert_eq!(reasons(&reading), ["unclear-sign"]);
    let reading = read("a.csv", &format!("{header};Sens\n2025-01-05;Gasoil;500;L;200;D\n"))?;
    assert_eq!(counted(&reading), ["500 L"]);
    // A way back is no credit note.
    let reading = read("a.csv", "Date;Désignation;Distance (km);Personnes\n2025-01-05;Train retour Fès;300;1\n")?;
    assert!(reading.lines.iter().all(|line| line.quantity.is_sign_positive()));
    Ok(())
}

#[test]
fn a_journal_with_a_side_in_a_column_counts_its_charges() -> Anything<()> {
    let text = "Date;N° compte;Libellé;Montant;Sens\n\
        2025-01-05;61221000;Gasoil 1 000 L;10000;D\n2025-01-05;44110000;Gasoil 1 000 L;10000;C\n\
        2025-02-05;61221000;Gasoil 100 L rendu;1000;C\n2025-02-05;44110000;Gasoil 100 L rendu;1000;D\n";
    assert_eq!(counted(&read("gl.csv", text)?), ["1000 L", "-100 L"]);
    Ok(())
}

const OWN: &str = "000000101000183";
const OTHER: &str = "000000202000172";

fn invoice(root: &str, code: &str, quantity: &str, supplier: &str, buyer: &str) -> Anything<Reading> {
    let named =
        |code: &str| if code.is_empty() { String::new() } else { format!("<{root}TypeCode>{code}</{root}TypeCode>") };
    let party = |ice: &str| {
        let id = if ice.is_empty() {
            String::new()
        } else {
            format!("<PartyIdentification><ID schemeID=\"ICE\">{ice}</ID></PartyIdentification>")
        };
        format!("<Party>{id}<PartyName><Name>Exemple</Name></PartyName></Party>")
    };
    let (counted, line) =
        if root == "CreditNote" { ("CreditedQuantity", "CreditNoteLine") } else { ("InvoicedQuantity", "InvoiceLine") };
    let text = format!(
        "<?xml version=\"1.0\"?><{root} xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:{root}-2\"><ID>F1</ID>\
         <IssueDate>2025-03-01</IssueDate>{}<DocumentCurrencyCode>MAD</DocumentCurrencyCode>\
         <AccountingSupplierParty>{}</AccountingSupplierParty><AccountingCustomerParty>{}</AccountingCustomerParty>\
         <{line}><ID>1</ID><{counted} unitCode=\"LTR\">{quantity}</{counted}><Item><Name>Gasoil</Name></Item></{line}></{root}>",
        named(code),
        party(supplier),
        party(buyer)
    );
    let firm = ONE_SITE.replacen("sector", &format!("ice = \"{OWN}\"\nsector"), 1);
    read_with(&firm, &Mappings::default(), &[("facture.xml", text.as_bytes())])
}

#[test]
fn types_of_electronic_invoices() -> Anything<()> {
    for (root, code, quantity, wanted) in [
        ("Invoice", "380", "500", "500"),
        ("Invoice", "", "500", "500"),
        ("Invoice", "381", "500", "-500"),
        ("CreditNote", "381", "500", "-500"),
        ("CreditNote", "", "500", "-500"),
    ] {
        let reading = invoice(root, code, quantity, OTHER, OWN)?;
        assert_eq!(counted(&reading), [format!("{wanted} L")], "{root} {code}: {:?}", reading.aside);
    }
    for (root, code, quantity, reason) in [
        ("Invoice", "380", "-500", "negative-without-credit-note"),
        ("Invoice", "381", "-500", "unclear-sign"),
        ("CreditNote", "381", "-500", "unclear-sign"),
        ("Invoice", "325", "500", "not-an-invoice"),
        ("Invoice", "384", "500", "not-an-invoice"),
        ("Invoice", "386", "500", "not-an-invoice"),
    ] {
        let reading = invoice(root, code, quantity, OTHER, OWN)?;
        assert!(reading.lines.is_empty() && reasons(&reading) == [reason], "{root} {code}: {reading:?}");
    }
    Ok(())
}

#[test]
fn what_the_firm_sells_and_what_others_buy_is_kept_aside() -> Anything<()> {
    for (supplier, buyer) in [(OWN, OTHER), (OWN, ""), (OTHER, "000000303000161")] {
        let reading = invoice("Invoice", "380", "500", supplier, buyer)?;
        assert!(reading.lines.is_empty() && reasons(&reading) == ["not-a-purchase"], "{supplier} {buyer}: {reading:?}");
    }
    for (supplier, buyer) in [(OTHER, OWN), (OTHER, ""), ("", "")] {
        assert_eq!(invoice("Invoice", "380", "500", supplier, buyer)?.lines.len(), 1, "{supplier} {buyer}");
    }
    Ok(())
}

#[test]
fn ledgers_of_sales_are_told_once() -> Anything<()> {
    let header = "Date;Client;Désignation;Quantité;Unité";
    let rows = "2025-01-05;Garage Atlas;Gasoil;500;L\n2025-01-06;Garage Rif;Gasoil;400;L\n";
    for name in ["Ventes 2025.csv", "journal des ventes.csv", "Sales 2025.csv", "مبيعات 2025.csv", "2025 ventes.csv"]
    {
        let reading = read(name, &format!("{header}\n{rows}"))?;
        assert!(reading.lines.is_empty() && reasons(&reading) == ["not-a-purchase"], "{name}: {reading:?}");
        assert_eq!(reading.aside[0].count, 2);
    }
    let reading = read("suivi.csv", &format!("{header}\n{rows}2025-01-07;Moulin de Sefrou;Gasoil;300;L\n"))?;
    assert_eq!((counted(&reading), reasons(&reading)), (vec!["300 L".to_owned()], vec!["not-a-purchase"; 2]));
    // Goods carried to clients are freight that the firm pays.
    let freight = "Date;Client;Poids (t);Distance (km);Mode\n2025-01-05;Garage Atlas;5;100;camion\n";
    assert_eq!(read("livraisons ventes.csv", freight)?.lines.len(), 1);
    Ok(())
}

#[test]
fn what_is_sold_made_saved_or_kept_is_no_purchase() -> Anything<()> {
    for (label, unit) in [
        ("Ferraille vendue", "kg"),
        ("Revente gasoil", "L"),
        ("Vente de gasoil", "L"),
        ("Electricité vendue", "kWh"),
        ("Electricité injectée", "kWh"),
        ("Electricity sold to grid", "kWh"),
        ("Électricité groupe électrogène", "kWh"),
        ("Électricité économisée", "kWh"),
        ("Électricité excédentaire réinjectée", "kWh"),
        ("كهرباء محقونة في الشبكة", "kWh"),
        ("R404A récupéré", "kg"),
    ] {
        let reading = read("a.csv", &format!("Date;Désignation;Quantité;Unité\n2025-01-05;{label};500;{unit}\n"))?;
        assert!(reading.lines.is_empty() && reasons(&reading) == ["not-a-purchase"], "{label}: {reading:?}");
    }
    let text = "Mois;Électricité (kWh);Électricité injectée (kWh)\n01/2025;1000;200\n";
    let reading = read("a.csv", text)?;
    assert_eq!((counted(&reading), reasons(&reading)), (vec!["1000 kWh".to_owned()], vec!["not-a-purchase"]));
    Ok(())
}

#[test]
fn a_word_within_another_name_is_not_the_thing() -> Anything<()> {
    for (label, unit) in [
        ("Charbon actif", "kg"),
        ("Super glue", "L"),
        ("Super phosphate", "t"),
        ("Eau de javel", "L"),
        ("Eau distillée", "L"),
        ("Eau oxygénée", "L"),
        ("Verre", "kg"),
        ("Filtre gasoil", "kg"),
    ] {
        let reading = read("a.csv", &format!("Date;Désignation;Quantité;Unité\n2025-01-05;{label};10;{unit}\n"))?;
        assert!(reading.lines.is_empty() && reading.aside.len() == 1, "{label}: {:?}", lines(&reading));
    }
    for (label, unit, activity) in [
        ("Electricité solaire", "kWh", "electricity.self_generated.solar"),
        ("Electricité produite PV", "kWh", "electricity.self_generated.solar"),
        ("كهرباء شمسية", "kWh", "electricity.self_generated.solar"),
        ("Propane R290", "kg", "refrigerant.r290"),
        ("Eau rejetée", "m3", "wastewater"),
        ("Eau de javel", "kg", "chemical.bleach"),
        ("Déchets de verre", "kg", "waste.glass"),
        ("Électricité atelier production", "kWh", "electricity.grid"),
        ("Gasoil groupe électrogène", "L", "fuel.diesel.stationary"),
    ] {
        let reading = read("a.csv", &format!("Date;Désignation;Quantité;Unité\n2025-01-05;{label};10;{unit}\n"))?;
        let found: Vec<&str> = reading.lines.iter().map(|line| line.activity.as_str()).collect();
        assert_eq!(found, [activity], "{label}: {:?}", reading.aside);
    }
    Ok(())
}
