//! Columns beside a quantity: what divides or multiplies it has a reason to, or the row is kept aside.

use crate::strangers::{lines, read, reasons};
use crate::world::Anything;

#[test]
fn a_total_divides_nothing() -> Anything<()> {
    let reading = read("a.csv", "التاريخ;البيان;الكمية;الوحدة;المجموع\n2025-01-05;كازوال;100;لتر;1200\n")?;
    assert_eq!(lines(&reading), ["fuel.diesel 100 لتر 2025-01-05/2025-01-05 moulin"]);
    let text = "البيان;الوحدة;يناير 2025;فبراير 2025;مارس 2025;المجموع\nكهرباء;ك.و.س;1000;2000;3000;6000\n";
    let reading = read("a.csv", text)?;
    assert_eq!(reading.lines.len(), 3);
    assert!(reading.lines.iter().all(|line| line.terms.is_empty()) && reading.aside.is_empty(), "{reading:?}");
    let wrong = read("a.csv", &text.replace("6000", "7000"))?;
    assert_eq!(reasons(&wrong), ["total-differs"]);
    Ok(())
}

#[test]
fn half_a_share_and_journeys_leave_a_quantity_as_it_is() -> Anything<()> {
    for header in [
        "Capacité",
        "Capacité (L)",
        "Ventes",
        "Voyages",
        "Uses",
        "المبيعات",
        "Unités vendues",
        "Jours par an",
        "السعة الإجمالية",
    ] {
        let text = format!("Date;Désignation;Quantité;Unité;{header}\n2025-01-05;Gasoil;500;L;1000\n");
        let reading = read("a.csv", &text)?;
        assert_eq!(lines(&reading), ["fuel.diesel 500 L 2025-01-05/2025-01-05 moulin"], "{header}");
    }
    Ok(())
}

#[test]
fn a_share_has_a_numerator_and_a_denominator() -> Anything<()> {
    let header = "Date;Désignation;Quantité;Unité;Surface occupée (m2);Surface totale (m2)";
    let row =
        |used: &str, whole: &str| read("a.csv", &format!("{header}\n2025-01-05;Électricité;500;kWh;{used};{whole}\n"));
    assert_eq!(lines(&row("20", "100")?), ["electricity.grid 500*20/100 kWh 2025-01-05/2025-01-05 moulin"]);
    assert_eq!(lines(&row("", "")?), ["electricity.grid 500 kWh 2025-01-05/2025-01-05 moulin"]);
    for (used, whole) in [("20", ""), ("", "100"), ("200", "100"), ("20", "0"), ("-20", "100")] {
        let reading = row(used, whole)?;
        assert!(reading.lines.is_empty() && reasons(&reading) == ["unclear-share"], "{used} {whole}: {reading:?}");
    }
    Ok(())
}

#[test]
fn a_fraction_is_of_one_and_a_part_of_nobody_knows_what() -> Anything<()> {
    let row = |header: &str, value: &str| {
        read("a.csv", &format!("Date;Désignation;Quantité;Unité;{header}\n2025-01-05;Gasoil;500;L;{value}\n"))
    };
    assert_eq!(lines(&row("Fraction", "50 %")?), ["fuel.diesel 500*0.5 L 2025-01-05/2025-01-05 moulin"]);
    assert_eq!(lines(&row("Part occupée", "0,5")?), ["fuel.diesel 500*0.5 L 2025-01-05/2025-01-05 moulin"]);
    for (header, value) in [("Fraction", "50"), ("Used", "300"), ("Part", "0,5"), ("Share", "50%"), ("الجزء", "12")]
    {
        let reading = row(header, value)?;
        assert!(reading.lines.is_empty() && reasons(&reading) == ["unclear-share"], "{header}: {reading:?}");
    }
    assert_eq!(row("Part", "100 %")?.lines.len(), 1);
    Ok(())
}
