//! A small archive made by hand, with scores worked out by hand.

use std::io::{Cursor, Write};

use datasets::openlca::{OpenLcaError, read};
use serde_json::{Value, json};

fn zipped(files: &[(&str, Value)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, value) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(value.to_string().as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn files() -> Vec<(&'static str, Value)> {
    let flow = |id: &str, kind: &str, property: &str| {
        json!({"@id": id, "name": id, "flowType": kind,
               "flowProperties": [{"isRefFlowProperty": true, "conversionFactor": 1.0, "flowProperty": {"@id": property}}]})
    };
    let exchange = |flow: &str, number: i64, input: bool, amount: f64, unit: &str, property: &str| json!({"internalId": number, "isInput": input, "amount": amount, "flow": {"@id": flow}, "unit": {"@id": unit}, "flowProperty": {"@id": property}});
    let mut power = exchange("electricity", 1, true, 0.0, "kWh", "energy");
    power["amountFormula"] = json!("base * 2");
    let mut steam = exchange("steam", 3, false, 100.0, "kg", "mass");
    steam["uncertainty"] = json!({"distributionType": "NO_DISTRIBUTION"});
    let mut air = exchange("co2", 4, false, 5.0, "kg", "mass");
    air["uncertainty"] = json!({"distributionType": "LOG_NORMAL_DISTRIBUTION", "geomMean": 5.0, "geomSd": 1.2});
    let mut product = exchange("steel", 2, false, 1.0, "t", "mass");
    product["isQuantitativeReference"] = json!(true);
    vec![
        (
            "unit_groups/mass.json",
            json!({"@id": "g-mass", "units": [
            {"@id": "kg", "name": "kg", "conversionFactor": 1.0, "isRefUnit": true}, {"@id": "t", "name": "t", "conversionFactor": 1000.0}]}),
        ),
        (
            "unit_groups/energy.json",
            json!({"@id": "g-energy", "units": [
            {"@id": "MJ", "name": "MJ", "conversionFactor": 1.0, "isRefUnit": true}, {"@id": "kWh", "name": "kWh", "conversionFactor": 3.6}]}),
        ),
        ("flow_properties/mass.json", json!({"@id": "mass", "unitGroup": {"@id": "g-mass"}})),
        ("flow_properties/energy.json", json!({"@id": "energy", "unitGroup": {"@id": "g-energy"}})),
        ("flows/steel.json", flow("steel", "PRODUCT_FLOW", "mass")),
        ("flows/steam.json", flow("steam", "PRODUCT_FLOW", "mass")),
        ("flows/electricity.json", flow("electricity", "PRODUCT_FLOW", "energy")),
        ("flows/oil.json", flow("oil", "PRODUCT_FLOW", "mass")),
        ("flows/co2.json", flow("co2", "ELEMENTARY_FLOW", "mass")),
        ("parameters/base.json", json!({"@id": "p", "name": "Base", "isInputParameter": true, "value": 50.0})),
        (
            "processes/mill.json",
            json!({"@id": "mill", "name": "Mill", "defaultAllocationMethod": "PHYSICAL_ALLOCATION",
            "exchanges": [product, steam, power, air, exchange("oil", 5, true, 1.0, "kg", "mass")],
            "allocationFactors": [
                {"allocationType": "PHYSICAL_ALLOCATION", "product": {"@id": "steel"}, "value": 0.9},
                {"allocationType": "PHYSICAL_ALLOCATION", "product": {"@id": "steam"}, "value": 0.1}]}),
        ),
        (
            "processes/plant.json",
            json!({"@id": "plant", "name": "Plant", "exchanges": [
            exchange("electricity", 1, false, 1.0, "MJ", "energy"), exchange("co2", 2, false, 200.0, "kg", "mass")]}),
        ),
        (
            "lcia_categories/gwp.json",
            json!({"@id": "gwp", "name": "GWP", "refUnit": "t CO2e", "impactFactors": [
            {"flow": {"@id": "co2"}, "value": 1.0, "unit": {"@id": "t"}, "flowProperty": {"@id": "mass"}}]}),
        ),
    ]
}

pub fn archive() -> Vec<u8> {
    zipped(&files())
}

/// 1 t of steel and 100 kg of steam take 100 kWh = 360 MJ at 200 kg of CO2 per MJ, and emit 5 kg: 72,005 kg; nine tenths of it are
/// steel's. The factor is per tonne, the score in tonnes.
#[test]
fn a_mill_and_its_power() {
    let package = read(&archive()).unwrap();
    assert_eq!(package.cut_off, [("mill".to_owned(), "oil".to_owned())]);
    assert!(package.unallocated.is_empty());
    let compiled = package.model.compile().unwrap();
    let indicator = &package.indicators[0];
    let scores = compiled.system.unit_scores(&indicator.factors).unwrap().values;
    let of =
        |id: &str| package.model.products.iter().position(|product| product.id == id).map(|at| scores[at]).unwrap();
    assert!((of("mill/steel") - 72.005 * 0.9 / 1000.0).abs() < 1e-15, "{scores:?}");
    assert!((of("mill/steam") - 72.005 * 0.1 / 100.0).abs() < 1e-15, "{scores:?}");
    assert_eq!((indicator.unit.as_str(), package.without_distribution), ("t CO2e", 0));
    let mill = package.model.processes.iter().find(|process| process.id == "mill").unwrap();
    assert_eq!(mill.exchanges.iter().filter(|exchange| exchange.distribution.is_some()).count(), 1);
}

/// Without an allocation the quantitative reference alone is what the process is run for; the other output is named.
#[test]
fn without_allocation_the_reference_alone_counts() {
    let mut files = files();
    let mill = files.iter_mut().find(|(name, _)| *name == "processes/mill.json").unwrap();
    mill.1["defaultAllocationMethod"] = json!("NO_ALLOCATION");
    let package = read(&zipped(&files)).unwrap();
    assert_eq!(package.unallocated, [("mill".to_owned(), "steam".to_owned())]);
    let compiled = package.model.compile().unwrap();
    let scores = compiled.system.unit_scores(&package.indicators[0].factors).unwrap().values;
    assert!((scores[0] - 72.005 / 1000.0).abs() < 1e-15, "{scores:?}");
}

#[test]
fn what_is_missing_is_named() {
    let mut files = files();
    files.retain(|(name, _)| *name != "unit_groups/energy.json");
    let found = read(&zipped(&files)).unwrap_err();
    assert_eq!(found, OpenLcaError::Record { record: "mill".to_owned(), what: "unit" });
}
