//! Quantities in the words of a journal: what is plain is read, what can be read in two ways is kept aside and told.

use crate::strangers::{lines, read, reasons};
use crate::world::Anything;

fn of(label: &str) -> Anything<Result<String, Vec<String>>> {
    let reading = read("journal.csv", &format!("Date;Libellé;Débit\n31/01/2025;{label};750,00\n"))?;
    let reasons = reasons(&reading).into_iter().map(str::to_owned).collect();
    Ok(lines(&reading).first().map(|line| line.replace(" 2025-01-31/2025-01-31 moulin", "")).ok_or(reasons))
}

#[test]
fn what_is_plain_is_read() -> Anything<()> {
    for (label, wanted) in [
        ("Gasoil 1 250 L", "1250 L"),
        ("GASOIL 10 ppm 1 250 L cuve", "1250 L"),
        ("1 250 L de gasoil", "1250 L"),
        ("Achat de 12 500,5 L gasoil", "12500.5 L"),
        ("Gasoil : 12 500 L", "12500 L"),
        ("Gasoil (500 L)", "500 L"),
        ("Gasoil FA0017 12 500 L", "12500 L"),
        ("Gasoil FA-2025-118 500 L", "500 L"),
        ("Bon 1234 500 L gasoil", "500 L"),
        ("Bon 12 80 L gasoil", "80 L"),
        // Nobody writes 000 by itself.
        ("Bon gasoil 12 000 L", "12000 L"),
        ("Gasoil 50 80 L", "80 L"),
        ("كازوال 1 250 لتر", "1250 لتر"),
        ("شراء كازوال ٥٠٠ لتر", "500 لتر"),
        ("Diesel 1,250.5 L", "1250.5 L"),
    ] {
        assert_eq!(of(label)?, Ok(format!("fuel.diesel {wanted}")), "{label}");
    }
    assert_eq!(of("Electricité 50 500 kWh")?, Ok("electricity.grid 50500 kWh".to_owned()));
    Ok(())
}

#[test]
fn what_can_be_read_in_two_ways_is_kept_aside() -> Anything<()> {
    for label in [
        // The second number may be all of it, or the end of one.
        "Gasoil 50 500 L",
        "Bon 123 450 L gasoil",
        "Gasoil FA 12 500 L",
        "Facture 12 500 L gasoil",
        "Gasoil camion 45 300 L",
        "Invoice 12 500 L diesel",
        "كازوال 50 500 لتر",
        "فاتورة 12 500 لتر كازوال",
        "Gasoil 1000 000 L",
        "Gasoil 1,250 L",
        // Several of something, or what could hold so much.
        "Gasoil 2 x 500 L",
        "Gasoil 2x500 L",
        "Gasoil 500 L x 2",
        "Gasoil 4 bidons de 20 L",
        "Gasoil cuve 5000 L",
        "Diesel tank 5000 L",
        // Litres in capitals, or a million of them.
        "Gasoil 500 ML",
        "Gasoil 500 L et 300 L",
    ] {
        assert_eq!(of(label)?, Err(vec!["ambiguous-quantity".to_owned()]), "{label}");
    }
    Ok(())
}

/// What is told names the readings.
#[test]
fn the_readings_are_told() -> Anything<()> {
    let reading = read("journal.csv", "Date;Libellé;Débit\n31/01/2025;Bon 123 450 L gasoil;750,00\n")?;
    let told = &reading.aside[0];
    assert_eq!((told.place.row, told.place.column), (Some(2), Some(2)));
    let said = format!("{:?}", told.arguments);
    assert!(said.contains("123 450 L / 450 L"), "{said}");
    Ok(())
}
