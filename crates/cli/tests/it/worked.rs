//! `examples/worked/*`: published calculations, through `qafila measure --json`.

use std::fs;

use serde_json::Value;

use crate::made::Made;
use crate::{Anything, examples, printed};

/// Where a figure of `[result]` stands in the JSON; those per line are read in `lines`.
fn pointer(name: &str) -> Option<&'static str> {
    Some(match name {
        "total_kgco2e" => "/results/totals/location/co2e",
        "scope1_kgco2e" => "/results/totals/scope1/co2e",
        "scope2_location_kgco2e" => "/results/totals/scope2_location/co2e",
        "scope2_market_kgco2e" => "/results/totals/scope2_market/co2e",
        "scope3_kgco2e" => "/results/totals/scope3/co2e",
        "biogenic_kgco2" => "/results/totals/co2_biogenic",
        "gsd2" => "/results/totals/location/gsd2",
        "sum_pct" => "/results/totals/location/half_width_pct",
        _ => return None,
    })
}

fn near(found: f64, wanted: f64, tolerance: f64) -> bool {
    (found - wanted).abs() <= tolerance * wanted.abs().max(f64::MIN_POSITIVE)
}

fn lines(inventory: &Value) -> impl Iterator<Item = &Value> {
    inventory["lines"].as_array().into_iter().flatten().filter(|line| line["method"] != "market")
}

#[test]
fn published_calculations_come_out_of_the_program() -> Anything<()> {
    let home = Made::new("worked")?;
    let (mut wrong, mut checked) = (Vec::new(), 0);
    for entry in fs::read_dir(examples().join("worked"))? {
        let folder = entry?.path();
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let expected: toml::Table = toml::from_str(&fs::read_to_string(folder.join("expected.toml"))?)?;
        let tolerance = expected.get("tolerance").and_then(toml::Value::as_float).ok_or("no tolerance")?;
        let inventory: Value =
            serde_json::from_str(&printed(home.path(), &["measure", &folder.to_string_lossy(), "--json"])?)?;
        let mut check = |what: &str, found: Option<f64>, wanted: f64| {
            checked += 1;
            if !found.is_some_and(|found| near(found, wanted, tolerance)) {
                wrong.push(format!("{name}: {what}: {found:?}, not {wanted}"));
            }
        };
        let result = expected.get("result").and_then(toml::Value::as_table);
        for (what, wanted) in result.into_iter().flatten() {
            let wanted = wanted.as_float().ok_or("not a number")?;
            match (pointer(what), what.as_str()) {
                (Some(pointer), _) => check(what, inventory.pointer(pointer).and_then(Value::as_f64), wanted),
                (None, "line_pct") => {
                    for line in lines(&inventory) {
                        check(what, line["half_width_pct"].as_f64(), wanted);
                    }
                }
                (None, _) => {}
            }
        }
        for line in expected.get("line").and_then(toml::Value::as_array).into_iter().flatten() {
            let label = line.get("label").and_then(toml::Value::as_str).ok_or("no label")?;
            let wanted = line.get("kgco2e").and_then(toml::Value::as_float).ok_or("no figure")?;
            let found =
                lines(&inventory).filter(|found| found["label"] == label).filter_map(|line| line["kgco2e"].as_f64());
            check(label, Some(found.sum()), wanted);
        }
    }
    assert!(checked > 100, "only {checked} figures");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

#[test]
fn a_set_of_potentials_may_be_chosen_for_once() -> Anything<()> {
    let home = Made::new("potentials")?;
    let total = |name: &str, set: &str| -> Anything<f64> {
        let folder = examples().join("worked").join(name).to_string_lossy().into_owned();
        let json: Value = serde_json::from_str(&printed(home.path(), &["measure", &folder, "--json", "--gwp", set])?)?;
        json.pointer("/results/totals/location/co2e").and_then(Value::as_f64).ok_or_else(|| "no total".into())
    };
    assert_eq!(total("gwp-switch-diesel-ar5", "ar4")?, total("gwp-switch-diesel-ar4", "ar4")?);
    assert_ne!(total("gwp-switch-diesel-ar5", "ar4")?, total("gwp-switch-diesel-ar5", "ar5")?);
    Ok(())
}
