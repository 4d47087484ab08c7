//! Units on a small table of their own; the whole catalogue is tested in `catalogue`.

use units::{Mismatch, Row, UnitError, Units};

fn row<'a>(unit: &'a str, dimension: &'a str, to_base: &'a str, aliases: &'a str) -> Row<'a> {
    Row { unit, dimension, to_base, calorific: "", tax: "", moisture: "", aliases }
}

fn units() -> Units {
    Units::new([
        row("kg", "mass", "1", "kilogramme|كغ"),
        row("t", "mass", "1000", "tonne|tonnes|طن"),
        row("g", "mass", "1/1000", ""),
        row("m", "length", "1", ""),
        row("km", "length", "1000", ""),
        row("L", "length^3", "1/1000", "litre|litres|l"),
        row("kWh", "energy", "3600000", "kilowattheure|ك.و.س"),
        row("MJ", "energy", "1000000", ""),
        row("GJ", "energy", "1000000000", ""),
        row("kgCO2e", "co2e", "1", "kg CO2e|kgCO2eq"),
        row("p", "person", "1", "pers"),
        row("v", "vehicle", "1", ""),
        row("MAD", "mad", "1", "DH|dirham"),
        row("h", "time", "3600", ""),
        row("s", "time", "1", ""),
    ])
    .unwrap()
}

fn ratio(from: &str, to: &str) -> Result<f64, Mismatch> {
    let units = units();
    units.parse(from).unwrap().ratio_to(&units.parse(to).unwrap())
}

#[test]
fn ratios_are_exact() {
    assert_eq!(ratio("kWh", "MJ"), Ok(3.6));
    assert_eq!(ratio("g", "t"), Ok(1e-6));
    assert_eq!(ratio("t.km", "kg.km"), Ok(1000.0));
    assert_eq!(ratio("kgCO2e/t.km", "kgCO2e/kg/km"), Ok(0.001));
    assert_eq!(ratio("m3", "L"), Ok(1000.0));
    assert_eq!(ratio("km/h", "m/s"), Ok(1000.0 / 3600.0));
}

#[test]
fn what_differs_never_meets() {
    assert!(matches!(ratio("t", "L"), Err(Mismatch::Dimension { .. })));
    assert!(matches!(ratio("p.km", "v.km"), Err(Mismatch::Dimension { .. })));
    assert!(matches!(ratio("kWh PCI", "kWh PCS"), Err(Mismatch::Basis { .. })));
    assert!(matches!(ratio("MAD HT", "MAD TTC"), Err(Mismatch::Basis { .. })));
    assert!(matches!(ratio("kWh", "kWh PCI"), Err(Mismatch::Basis { .. })));
    assert_eq!(ratio("kWh NCV", "MJ PCI"), Ok(3.6));
}

#[test]
fn spellings_are_forgiven_where_unmistakable() {
    let units = units();
    for text in ["KWH", "kwh", "kilowattheure", " kWh "] {
        assert_eq!(units.parse(text).unwrap().symbol, "kWh", "{text}");
    }
    assert_eq!(units.parse("kgCO2e par tonne").unwrap().symbol, "kgCO2e/t");
    assert_eq!(units.parse("m³").unwrap().dimension, units.parse("m^3").unwrap().dimension);
    assert_eq!(units.parse("ك.و.س").unwrap().symbol, "kWh");
}

#[test]
fn an_unknown_unit_is_an_error_with_the_nearest() {
    match units().parse("kg/kWhh") {
        Err(UnitError::Unknown { word, .. }) => {
            assert_eq!(word, "kWhh");
            assert_eq!(units().nearest(&word).first().map(String::as_str), Some("kWh"));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(units().parse("  "), Err(UnitError::Empty));
    assert!(matches!(units().parse("kWh PCI PCS"), Err(UnitError::Contradiction { .. })));
    assert!(matches!(units().parse("3"), Err(UnitError::Unknown { .. })));
    assert_eq!(units().parse(" - "), Err(UnitError::Empty));
}
