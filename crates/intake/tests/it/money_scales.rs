//! Thousands and moneys in headers, titles and columns of currencies.

use intake::Reading;

use crate::strangers::{lines, read, reasons};
use crate::world::Anything;

fn paid(reading: &Reading) -> Vec<String> {
    let amounts = reading.lines.iter().filter_map(|line| line.amount.as_ref());
    amounts.map(|amount| format!("{} {}", amount.amount.normalize(), amount.currency)).collect()
}

fn bought(header: &str, value: &str) -> Anything<Reading> {
    read("a.csv", &format!("Date;Désignation;Quantité;Unité;{header}\n2025-01-05;Gasoil;500;L;{value}\n"))
}

#[test]
fn an_amount_is_in_the_money_and_the_thousands_of_its_header() -> Anything<()> {
    for (header, wanted) in [
        ("Montant HT", "7 MAD"),
        ("Montant HT KDH", "7000 MAD"),
        ("Montant HT (KDH)", "7000 MAD"),
        ("Montant HT en KDH", "7000 MAD"),
        ("Montant (milliers DH)", "7000 MAD"),
        ("Montant (en milliers de dirhams)", "7000 MAD"),
        ("Montant (x1000 DH)", "7000 MAD"),
        ("Montant (× 1 000 DH)", "7000 MAD"),
        ("Montant 10³ DH", "7000 MAD"),
        ("Montant (1000 DH)", "7000 MAD"),
        ("Montant (MDH)", "7000000 MAD"),
        ("Montant (millions de dirhams)", "7000000 MAD"),
        ("Amount (thousands of MAD)", "7000 MAD"),
        ("المبلغ (بآلاف الدراهم)", "7000 MAD"),
        ("المبلغ بالدرهم", "7 MAD"),
        ("Montant HT USD", "7 USD"),
        ("Montant HT EUR", "7 EUR"),
        ("Montant €", "7 EUR"),
        ("Montant€", "7 EUR"),
        ("Montant (k€)", "7000 EUR"),
        ("Montant HT (k EUR)", "7000 EUR"),
        ("المبلغ باليورو", "7 EUR"),
    ] {
        let reading = bought(header, "7")?;
        assert_eq!(paid(&reading), [wanted], "{header}: {:?}", reading.aside);
    }
    Ok(())
}

#[test]
fn a_title_says_it_of_all_amounts() -> Anything<()> {
    let table = "Date;Désignation;Quantité;Unité;Montant HT\n2025-01-05;Gasoil;500;L;7\n";
    for (title, wanted) in [
        ("Achats 2025 (en KDH)", "7000 MAD"),
        ("Achats 2025 en milliers de dirhams", "7000 MAD"),
        ("Achats 2025 (x1000 DH)", "7000 MAD"),
        ("Purchases 2025 in EUR", "7 EUR"),
        ("المشتريات 2025 بآلاف الدراهم", "7000 MAD"),
        ("Véhicules Euro 6", "7 MAD"),
        ("Suivi (milliers de litres)", "7 MAD"),
    ] {
        let reading = read("a.csv", &format!("{title}\n\n{table}"))?;
        assert_eq!(paid(&reading), [wanted], "{title}: {:?}", reading.aside);
    }
    assert_eq!(paid(&read("Achats (KDH).csv", table)?), ["7000 MAD"]);
    let doubled = read("a.csv", &format!("Achats (en KDH)\n\n{}", table.replace("Montant HT", "Montant HT (DH)")))?;
    assert_eq!(reasons(&doubled), ["unknown-currency"]);
    Ok(())
}

#[test]
fn a_money_without_a_table_is_kept_aside() -> Anything<()> {
    for money in ["CHF", "JPY", "XOF", "FCFA", "TND", "AED", "CNY", "¥"] {
        let reading = bought(&format!("Montant HT ({money})"), "7")?;
        assert!(reading.lines.is_empty() && reasons(&reading) == ["unknown-currency"], "{money}: {reading:?}");
    }
    for money in ["CHF", "JPY", "XOF", "TND", "AED", "CNY", "XYZ", "dinar", "ريال"] {
        let reading = bought("Montant HT;Devise", &format!("7;{money}"))?;
        assert!(reading.lines.is_empty() && reasons(&reading) == ["unknown-currency"], "{money}: {reading:?}");
    }
    assert_eq!(reasons(&bought("Montant HT", "7 CHF")?), ["unknown-currency"]);
    assert_eq!(paid(&bought("Montant KDH;Devise", "7;MAD")?), ["7000 MAD"]);
    assert_eq!(paid(&bought("Montant HT;Devise", "7;Dirham marocain")?), ["7 MAD"]);
    assert_eq!(reasons(&bought("Montant DH;Devise", "7;EUR")?), ["unknown-currency"]);
    Ok(())
}

#[test]
fn quantities_in_thousands() -> Anything<()> {
    for (header, unit) in [
        ("Électricité (kWh) x 1000", "kWh"),
        ("Électricité (x1000 kWh)", "kWh"),
        ("Électricité (en milliers de kWh)", "kWh"),
        ("Électricité (10³ kWh)", "kWh"),
        ("Electricity (thousands of kWh)", "kWh"),
        ("Électricité en milliers de kWh", "kWh"),
    ] {
        let reading = read("a.csv", &format!("Mois;{header};Eau (m3)\n01/2025;7;3\n"))?;
        let wanted = format!("electricity.grid 7000 {unit} 2025-01-01/2025-01-31 moulin");
        assert_eq!(lines(&reading).first(), Some(&wanted), "{header}: {:?}", reading.aside);
    }
    let reading = read("a.csv", "Mois;Gasoil (L) x1000\n01/2025;7\n")?;
    assert_eq!(lines(&reading), ["fuel.diesel 7000 L 2025-01-01/2025-01-31 moulin"]);
    let reading = read("a.csv", "Date;Désignation;Quantité (milliers);Unité\n2025-01-05;Gasoil;7;L\n")?;
    assert_eq!(lines(&reading), ["fuel.diesel 7000 L 2025-01-05/2025-01-05 moulin"]);
    Ok(())
}
