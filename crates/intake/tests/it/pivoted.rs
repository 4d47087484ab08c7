//! Tables with quantities in columns of months, quarters or sites: each filled cell is the row that it would be in
//! long form. Masses are worked out by hand.

use intake::Reading;
use intake::document::Source;
use intake::mapping::Mappings;
use intake::parse_firm;
use measure::{Evidenced, Inventory, Method, inventory};

use crate::strangers::{ONE_SITE, lines, reasons};
use crate::world::{Anything, World, near};

fn measured(sheet: &str, name: &str, text: &str) -> Anything<(Reading, Inventory)> {
    let world = World::new()?;
    let firm = parse_firm(sheet)?;
    let files = vec![(name.to_owned(), Source::from(text.as_bytes()))];
    let reading = world.read_with(&firm, &Mappings::default(), files);
    let method = Method {
        library: &world.library,
        units: &world.units,
        audit_thresholds: &[],
        draws: 100,
        seed: 1,
        threads: 1,
        engine: "test",
    };
    let inventory = inventory(&firm, Evidenced { lines: reading.lines.clone(), ..Evidenced::default() }, &method);
    Ok((reading, inventory))
}

/// kg CO2e of a table by the location-based method, of which nothing is left out.
pub fn kg(text: &str) -> Anything<f64> {
    let (reading, inventory) = measured(ONE_SITE, "suivi.csv", text)?;
    assert!(reading.aside.is_empty(), "{:?}", reading.aside);
    assert!(inventory.account.excluded.is_empty(), "{:?}", inventory.account.excluded);
    Ok(inventory.results.totals.location.co2e)
}

fn is(text: &str, wanted: f64) -> Anything<()> {
    let found = kg(text)?;
    assert!(near(found, wanted, 1e-12), "{found}, not {wanted}\n{text}");
    Ok(())
}

#[test]
fn the_factor_of_the_firm_counts_in_months_quarters_and_sites() -> Anything<()> {
    // 300.5 L × 3.0; nothing is added upstream.
    is(
        "Désignation;Janvier 2025;Février 2025;Mars 2025;Unité;Facteur d'émission;Unité du facteur;Catégorie\n\
         Gazole;100;200,5;;L;3,0;kgCO2e/L;1.mobile\n",
        901.5,
    )?;
    // 4 000 kWh × 0.7.
    is(
        "Désignation;T1 2025;T2 2025;T3 2025;T4 2025;Unité;Facteur d'émission;Unité du facteur\n\
         Électricité;1000;1000;1000;1000;kWh;0,7;kgCO2e/kWh\n",
        2800.0,
    )?;
    let sites = format!("{ONE_SITE}[[site]]\nid = \"depot\"\nname = \"Dépôt de Fès\"\nregion = \"MA-03\"\n");
    let text = "Année;Désignation;Moulin de Sefrou;Dépôt de Fès;Unité;Facteur d'émission;Unité du facteur;Catégorie\n\
                2025;Gazole;10;20;L;3,0;kgCO2e/L;1.mobile\n";
    let (_, inventory) = measured(&sites, "sites.csv", text)?;
    let by_site = &inventory.results.totals.by_site;
    assert!(near(by_site["moulin"].co2e, 30.0, 1e-12) && near(by_site["depot"].co2e, 60.0, 1e-12), "{by_site:?}");
    Ok(())
}

/// Every further column of a row says of each month what it says of the row in long form.
#[test]
fn a_row_in_months_is_the_same_rows_in_long_form() -> Anything<()> {
    let cases = [
        ("Source du facteur", "Gazole", "L", "", "ipcc-2006-v2c3"),
        ("Source du facteur", "Butane", "t", "", "ipcc-2006-v2c2"),
        ("Fraction", "Gazole", "L", "1.mobile", "50 %"),
        ("PCI mesuré (GJ/t)", "Fioul lourd", "t", "1.stationary", "41,5"),
        ("Catégorie", "Gazole", "L", "", "1.stationary"),
        ("Étape", "Gazole", "L", "", "wtt"),
        ("Incertitude quantité (%)", "Gazole", "L", "", "12"),
    ];
    for (header, label, unit, category, value) in cases {
        let (over, beside) =
            if category.is_empty() { ("", String::new()) } else { (";Catégorie", format!(";{category}")) };
        let wide = format!(
            "Désignation;Janvier 2025;Février 2025;Mars 2025;Unité;{header}{over}\n{label};10;20;30;{unit};{value}{beside}\n"
        );
        let rows: String = [("01", 10), ("02", 20), ("03", 30)]
            .map(|(month, quantity)| format!("2025-{month};{label};{quantity};{unit};{value}{beside}\n"))
            .concat();
        let long = format!("Mois;Désignation;Quantité;Unité;{header}{over}\n{rows}");
        let (of_wide, of_long) = (measured(ONE_SITE, "a.csv", &wide)?, measured(ONE_SITE, "a.csv", &long)?);
        assert!(of_wide.0.aside.is_empty() && of_long.0.aside.is_empty(), "{wide}{:?}", of_wide.0.aside);
        assert_eq!(of_wide.0.lines.len(), 3, "{wide}");
        for (wide, long) in of_wide.0.lines.iter().zip(&of_long.0.lines) {
            assert_eq!(
                (&wide.activity, &wide.terms, wide.period, wide.category, wide.stage, &wide.factor, wide.quality),
                (&long.activity, &long.terms, long.period, long.category, long.stage, &long.factor, long.quality),
                "{header}"
            );
        }
        let (found, wanted) = (&of_wide.1.results.totals.location, &of_long.1.results.totals.location);
        assert!(wanted.co2e > 0.0 && near(found.co2e, wanted.co2e, 1e-12), "{header}: {found:?}, not {wanted:?}");
        assert!(near(found.gsd2, wanted.gsd2, 1e-12), "{header}: {found:?}, not {wanted:?}");
    }
    Ok(())
}

/// Tonnes by month beside a distance are freight as in long form, never the purchase of a vehicle.
#[test]
fn tonnes_by_month_beside_a_distance_are_freight() -> Anything<()> {
    let header = "Désignation;Distance;Mode";
    let wide = format!(
        "{header};Janvier 2025;Février 2025;Mars 2025;Unité;Catégorie\nFret camion;250 km;camion;10;20;0;t;3.4\n"
    );
    let (reading, inventory) = measured(ONE_SITE, "fret.csv", &wide)?;
    assert!(reading.aside.is_empty() && inventory.account.excluded.is_empty(), "{reading:?}");
    assert_eq!(
        lines(&reading),
        ["10*250 t 2025-01-01/2025-01-31", "20*250 t 2025-02-01/2025-02-28", "0*250 t 2025-03-01/2025-03-31"]
            .map(|line| format!("freight.road {line} moulin"))
    );
    let long = format!("{header};Mois;Quantité;Unité;Catégorie\nFret camion;250 km;camion;01/2025;30;t;3.4\n");
    let (found, wanted) = (inventory.results.totals.location.co2e, kg(&long)?);
    assert!(wanted > 0.0 && near(found, wanted, 1e-12), "{found}, not {wanted}");
    Ok(())
}

/// What an unfilled year leaves open, the column of years of the row says.
#[test]
fn months_take_the_year_of_their_row() -> Anything<()> {
    let text = "Année;Désignation;Unité;Janvier;Février;Mars\n2025;Gazole;L;1;2;3\n";
    let (reading, _) = measured(ONE_SITE, "suivi.csv", text)?;
    assert!(reading.aside.is_empty(), "{:?}", reading.aside);
    assert_eq!(reading.lines[1].period.to_string(), "2025-02-01/2025-02-28");
    Ok(())
}

/// An amount is of all months together: it is not read, and that is said; what is wrong with a row is said once.
#[test]
fn what_is_not_read_is_listed_and_a_fault_is_told_once() -> Anything<()> {
    let text = "Désignation;Janvier 2025;Février 2025;Mars 2025;Unité;Catégorie;Montant HT;Observations\n\
                Gazole;1;2;3;L;9.9;500;vu\n";
    let (reading, _) = measured(ONE_SITE, "suivi.csv", text)?;
    let ignored: Vec<&str> =
        reading.documents[0].columns.iter().filter(|c| c.role == "ignore").map(|c| c.header.as_str()).collect();
    assert_eq!(ignored, ["Montant HT", "Observations"]);
    assert_eq!(reasons(&reading), ["unknown-category"]);
    Ok(())
}

/// Scores beside a factor of the firm are all that is said of the row: five times 5 is no uncertainty, five times 1
/// is that of the unit tests of Bilan Carbone+ (ABC).
#[test]
fn stated_scores_are_counted_once() -> Anything<()> {
    let header = "Année;Désignation;Quantité;Unité;Facteur d'émission;Unité du facteur;Fiabilité;Technique;\
                  Géographique;Temporelle;Complétude;Catégorie";
    for (scores, wanted) in
        [("5;5;5;5;5", 1.0), ("1;1;1;1;1", 2.516_356_601_259_095_4), (";;;;", 2.516_356_601_259_095_4)]
    {
        let (_, inventory) =
            measured(ONE_SITE, "a.csv", &format!("{header}\n2025;Matière;1000;kg;2,0;kgCO2e/kg;{scores};3.1\n"))?;
        let found = inventory.results.totals.location.gsd2;
        assert!(near(found, wanted, 1e-9), "{scores}: {found}, not {wanted}");
    }
    Ok(())
}

/// Propane by the factor of the IPCC is brought to energy by its row of liquefied petroleum gases, as butane is:
/// 3 t × 47.3 GJ/t × (63,100 + 5 × 29.8 + 0.1 × 273) kg CO2e per TJ (table 2.4, AR6).
#[test]
fn the_calorific_value_is_that_of_the_source_of_the_factor() -> Anything<()> {
    let header = "Année;Désignation;Quantité;Unité;Source du facteur;Catégorie;Étape";
    for fuel in ["Propane", "Butane"] {
        let text = format!("{header}\n2025;{fuel};3;t;ipcc-2006-v2c2;1.stationary;combustion\n");
        let found = kg(&text)?;
        let wanted = 3.0 * 47.3 / 1000.0 * (63_100.0 + 5.0 * 29.8 + 0.1 * 273.0);
        assert!(near(found, wanted, 1e-12), "{fuel}: {found}, not {wanted}");
    }
    Ok(())
}

#[test]
fn a_negative_factor_is_kept_aside() -> Anything<()> {
    let text = "Année;Désignation;Quantité;Unité;Facteur d'émission;Unité du facteur;Catégorie\n\
                2025;Chose;10;kg;-2;kgCO2e/kg;3.1\n";
    let (reading, _) = measured(ONE_SITE, "suivi.csv", text)?;
    assert!(reading.lines.is_empty() && reasons(&reading) == ["negative-factor"], "{:?}", reading.aside);
    Ok(())
}
