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

#[test]
fn the_same_thing_in_several_units_counts_once() -> Anything<()> {
    let text = "Mois;Électricité (kWh);Gasoil (L);Électricité (MWh);Électricité (tep);Gasoil (kg)\n\
        01/2025;1000;10;1;0,086;8,4\n02/2025;;20;2;0,172;16,8\n";
    let reading = read("a.csv", text)?;
    assert_eq!(
        lines(&reading),
        [
            "electricity.grid 1000 kWh 2025-01-01/2025-01-31 moulin",
            "fuel.diesel 10 L 2025-01-01/2025-01-31 moulin",
            "fuel.diesel 20 L 2025-02-01/2025-02-28 moulin",
            "electricity.grid 2 MWh 2025-02-01/2025-02-28 moulin",
        ]
    );
    let told: Vec<&str> = reading.lines[0].recognition.because.iter().filter_map(|b| b.strip_prefix("same:")).collect();
    assert_eq!(told, ["Électricité (MWh)", "Électricité (tep)"]);
    let ignored = reading.documents[0].columns.iter().filter(|column| column.role == "ignore").count();
    assert_eq!(ignored, 3);
    let text = "Désignation;Janvier 2025;;Février 2025;;Mars 2025;\n;L;kg;L;kg;L;kg\nGasoil;10;8,4;20;16,8;30;25,2\n";
    let reading = read("a.csv", text)?;
    assert_eq!(reading.lines.len(), 3, "{:?}", lines(&reading));
    // Two tanks are two things.
    let reading = read("a.csv", "Mois;Gasoil flotte (L);Gasoil GE (kg)\n01/2025;10;20\n")?;
    assert_eq!(reading.lines.len(), 2, "{:?}", lines(&reading));
    Ok(())
}

#[test]
fn a_decimal_comma_that_parts_cells_is_told() -> Anything<()> {
    let text = "Mois,Gasoil (L),Eau (m3)\nJanvier 2025,1234,50,10,5\nFévrier 2025,1000,12\n";
    let reading = read("a.csv", text)?;
    assert_eq!((reading.lines.len(), reasons(&reading)), (2, vec!["more-cells"]), "{:?}", lines(&reading));
    let reading = read("a.csv", &text.replace(",50,10,5", ",10,,"))?;
    assert_eq!((reading.lines.len(), reading.aside.len()), (4, 0));
    let semicolons = "Mois;Gasoil (L);Eau (m3)\nJanvier 2025;1234,50;10,5;vu\n";
    assert_eq!(read("a.csv", semicolons)?.lines.len(), 2);
    Ok(())
}

#[test]
fn two_quantities_of_a_row_agree_or_are_kept_aside() -> Anything<()> {
    let read = |header: &str, row: &str| {
        read("a.csv", &format!("Date;Désignation;{header};Unité\n2025-01-05;Gasoil;{row};L\n"))
    };
    for (header, row) in
        [("Qté;Qté livrée", "1000;800"), ("Quantité;Volume", "3;600"), ("الكمية;الكمية المستهلكة", "3;600")]
    {
        let reading = read(header, row)?;
        assert!(reading.lines.is_empty() && reasons(&reading) == ["quantities-differ"], "{header}: {reading:?}");
    }
    assert_eq!(read("Qté;Qté livrée", "800;800")?.lines.len(), 1);
    assert_eq!(read("Qté;Qté livrée", "800;")?.lines.len(), 1);
    assert_eq!(reasons(&read("Quantité;Observation", "5 %;vu")?), ["not-a-number"]);
    Ok(())
}

#[test]
fn journeys_there_and_back_are_counted_once() -> Anything<()> {
    let row = |header: &str, row: &str| {
        read("a.csv", &format!("Date;Désignation;Distance (km);{header}\n2025-01-05;{row}\n"))
    };
    let terms = |reading: &intake::Reading| reading.lines.iter().map(|line| line.terms.len()).collect::<Vec<_>>();
    assert_eq!(terms(&row("Personnes;Trajets;Nb A/R", "Train Fès;300;1;2;1")?), [2]);
    assert_eq!(reasons(&row("Personnes;Trajets;Nb A/R", "Train Fès;300;1;3;1")?), ["unclear-trips"]);
    assert_eq!(reasons(&row("Personnes", "Train Fès A/R;300;1")?), ["unclear-trips"]);
    assert_eq!(terms(&row("Personnes;Nb A/R", "Train Fès A/R;300;1;1")?), [2]);
    assert_eq!(terms(&row("Personnes", "Train Fès;300;1")?), [1]);
    Ok(())
}
