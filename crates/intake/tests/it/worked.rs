//! `examples/worked/*`: published calculations, from the ledger as a firm would write it to the inventory.

use std::fs;

use factors::Scope2Method;
use measure::{Evidenced, Inventory, Method, inventory};

use crate::world::{Anything, World, examples, expected, near};

#[test]
fn published_calculations_come_out() -> Anything<()> {
    let world = World::new()?;
    let mut folders: Vec<_> = fs::read_dir(examples().join("worked"))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    folders.sort();
    let mut wrong = Vec::new();
    let mut checked = 0;
    for folder in folders.iter().filter(|folder| folder.join("expected.toml").is_file()) {
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let expected = expected(folder)?;
        let (firm, reading) = world.folder(folder)?;
        for aside in &expected.aside {
            let found = reading.aside.iter().any(|found| {
                *found.place.file == *aside.file && found.place.row == aside.row && found.reason == aside.reason
            });
            checked += 1;
            if !found {
                wrong.push(format!("{name}: {aside:?} not among {:?}", reading.aside));
            }
        }
        let evidenced = Evidenced { lines: reading.lines, ..Evidenced::default() };
        let method = Method {
            library: &world.library,
            units: &world.units,
            audit_thresholds: &[],
            draws: 1000,
            seed: 1,
            threads: 1,
            engine: "test",
        };
        let inventory = inventory(&firm, evidenced, &method);
        let mut check = |what: &str, found: f64, wanted: f64| {
            checked += 1;
            if !near(found, wanted, expected.tolerance) {
                wrong.push(format!(
                    "{name}: {what}: {found}, not {wanted}; aside {:?} excluded {:?}",
                    reading.aside, inventory.account.excluded
                ));
            }
        };
        for (what, wanted) in &expected.result {
            if let Some(found) = figure(&inventory, what) {
                check(what, found, *wanted);
            }
        }
        for line in &expected.line {
            let found: f64 = inventory
                .account
                .lines
                .iter()
                .filter(|made| made.details.label == line.label && made.method != Some(Scope2Method::Market))
                .map(|made| made.emissions.co2e)
                .sum();
            check(&line.label, found, line.kgco2e);
        }
    }
    assert!(checked > 100, "only {checked} figures");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

/// A figure of `[result]` by its name.
fn figure(inventory: &Inventory, name: &str) -> Option<f64> {
    let totals = &inventory.results.totals;
    Some(match name {
        "total_kgco2e" => totals.location.co2e,
        "scope1_kgco2e" => totals.scope1.co2e,
        "scope2_location_kgco2e" => totals.scope2_location.co2e,
        "scope2_market_kgco2e" => totals.scope2_market.co2e,
        "scope3_kgco2e" => totals.scope3.co2e,
        "biogenic_kgco2" => totals.co2_biogenic,
        "gsd2" => totals.location.gsd2,
        "sum_pct" => totals.location.half_width_pct,
        "share" => inventory.firm.sites.first()?.part(inventory.firm.boundary.approach),
        _ => return None,
    })
}
