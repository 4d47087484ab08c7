//! What a person corrected holds from then on.

use intake::parse_mappings;

use crate::strangers::{ONE_SITE, lines, read, read_with, reasons};
use crate::world::Anything;

/// What a message says to write in `mapping.toml` is understood when it stands there.
#[test]
fn a_correction_is_remembered() -> Anything<()> {
    let text = "Date;Libellé;Quantité;Unité;Fournisseur\n31/01/2025;Zorglub 12;5;L;Station A\n31/01/2025;Zorglub 12;6;L;Station B\n";
    let reading = read("achats.csv", text)?;
    let ready = |index: usize| {
        let aside = reading.aside.get(index)?;
        aside.arguments.iter().find(|(name, _)| *name == "ready").map(|(_, argument)| match argument {
            intake::document::Argument::Code(text) => text.replace('…', "fuel.diesel"),
            _ => String::new(),
        })
    };
    let pasted = ready(0).ok_or("no lines to paste")?;
    let mappings = parse_mappings(&pasted)?;
    // A message in Arabic isolates each of the lines.
    let isolated: Vec<String> = pasted.lines().map(|line| format!("\u{2066}{line}\u{2069}")).collect();
    assert_eq!(parse_mappings(&isolated.join("\n"))?, mappings);
    let again = read_with(ONE_SITE, &mappings, &[("achats.csv", text.as_bytes())])?;
    assert_eq!(lines(&again), ["fuel.diesel 5 L 2025-01-31/2025-01-31 moulin"], "per supplier");
    assert_eq!(reasons(&again), ["unknown-activity"]);
    let written = toml::to_string(&mappings)?;
    assert_eq!(parse_mappings(&written)?, mappings);
    let layout = parse_mappings(
        "[[columns]]\nheaders = [\"A\", \"B\", \"C\"]\nroles = { A = \"date\", B = \"designation\", C = \"quantity\" }\nunit = \"L\"\n",
    )?;
    let bare = "A;B;C\n31/01/2025;Gasoil;5\n";
    let read = read_with(ONE_SITE, &layout, &[("x.csv", bare.as_bytes())])?;
    assert_eq!(lines(&read), ["fuel.diesel 5 L 2025-01-31/2025-01-31 moulin"]);
    Ok(())
}

/// A unit that no table knows, or none at all: what a person says of the designation is its unit.
#[test]
fn a_unit_is_corrected_in_a_table() -> Anything<()> {
    let text = "Date;Libellé;Quantité;Unité\n31/01/2025;Gasoil;5;zorg\n28/02/2025;Gasoil;6;\n31/03/2025;Gasoil;7;L\n";
    let before = read("achats.csv", text)?;
    assert_eq!((lines(&before).len(), reasons(&before)), (1, vec!["unknown-unit"; 2]));
    let said = parse_mappings("[[activity]]\nlabel = \"Gasoil\"\nactivity = \"fuel.diesel\"\nunit = \"L\"\n")?;
    let after = read_with(ONE_SITE, &said, &[("achats.csv", text.as_bytes())])?;
    let read = [(5, "2025-01-31"), (6, "2025-02-28"), (7, "2025-03-31")];
    assert_eq!(lines(&after), read.map(|(litres, day)| format!("fuel.diesel {litres} L {day}/{day} moulin")));
    assert!(after.aside.is_empty());
    Ok(())
}

/// The page of corrections sends back the headers it was shown: also those that are a number or a month alone.
#[test]
fn every_column_of_a_layout_is_named() -> Anything<()> {
    let text = "Libellé;Quantité;Unité;2024;Janvier\nGasoil;5;L;x;y\n";
    let read_columns = |reading: &intake::Reading| -> Vec<String> {
        reading.documents.iter().flat_map(|document| &document.columns).map(|column| column.header.clone()).collect()
    };
    let headers = read_columns(&read("achats.csv", text)?);
    assert_eq!(headers, ["Libellé", "Quantité", "Unité", "2024", "Janvier"]);
    let roles = "{ \"Libellé\" = \"designation\", \"Quantité\" = \"mass\", \"Unité\" = \"unit\" }";
    let said = parse_mappings(&format!("[[columns]]\nheaders = {headers:?}\nroles = {roles}\n"))?;
    let again = read_with(ONE_SITE, &said, &[("achats.csv", text.as_bytes())])?;
    let mass = again.documents.iter().flat_map(|document| &document.columns).find(|column| column.role == "mass");
    assert_eq!(mass.map(|column| &*column.because), Some("mapping"));
    Ok(())
}
