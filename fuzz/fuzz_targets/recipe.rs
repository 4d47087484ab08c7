//! The recipe of a product: whatever is read is written and read again the same, and gives a footprint that is the sum of its
//! lines and stages, or the field that stands in its way.
#![no_main]

use std::sync::LazyLock;

use export::pcf::{Method, Stage, Supplied, footprint, read};
use factors::Library;
use libfuzzer_sys::fuzz_target;
use measure::{Evidenced, Firm, Inventory, inventory};
use serde_json::json;
use units::Units;

static KNOWLEDGE: LazyLock<(Library, Units)> = LazyLock::new(|| catalogue::library().expect("the catalogue"));
/// A year of two sites; few draws, since intervals are not what is looked at.
static INVENTORY: LazyLock<Inventory> = LazyLock::new(|| {
    let firm: Firm = serde_json::from_value(json!({
        "name": "F", "sector": "metals", "reporting": { "year": 2025 },
        "site": [{ "id": "usine", "region": "MA-06" }, { "id": "depot" }],
    }))
    .expect("a sheet");
    let line = |site: &str, activity: &str, quantity: &str, unit: &str| {
        let line = json!({
            "id": format!("{site}-{activity}"), "site": site, "activity": activity, "label": activity, "quantity": quantity,
            "unit": unit, "terms": [], "period": { "start": "2025-01-01", "end": "2025-12-31" }, "quality": { "basis": "document" },
            "evidence": { "document": "00", "file": "f.csv", "place": {}, "raw": "" }, "recognition": { "confidence": 1.0, "because": [] },
        });
        serde_json::from_value(line).expect("a line")
    };
    let lines = vec![
        line("usine", "electricity.grid", "2400000", "kWh"),
        line("usine", "fuel.diesel", "40000", "L"),
        line("usine", "material.cardboard", "30", "t"),
        line("depot", "freight.road.artic", "500000", "t.km"),
        line("depot", "waste.mixed.landfill", "120", "t"),
    ];
    let (library, units) = &*KNOWLEDGE;
    let method =
        measure::Method { library, units, audit_thresholds: &[], draws: 8, seed: 1, threads: 1, engine: "fuzz" };
    inventory(&firm, Evidenced { lines, ..Evidenced::default() }, &method)
});

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Ok(recipe) = read(text) else { return };
    let json = serde_json::to_string(&recipe).expect("a recipe");
    assert_eq!(read(&json).expect("what was written"), recipe);
    let (library, units) = &*KNOWLEDGE;
    let method = Method { library, units, threads: 1 };
    let Ok(made) = footprint(&recipe, &INVENTORY, &Supplied::new(), &method) else { return };
    let near = |sum: f64| (sum - made.excluding.co2e).abs() <= 1e-9 * made.lines.iter().map(|line| line.co2e.abs()).sum::<f64>();
    assert!(near(made.lines.iter().map(|line| line.co2e).sum()) && near(made.stages.iter().map(|one| one.figure.co2e).sum()));
    assert!(made.lines.iter().all(|line| line.stage != Stage::Outbound));
    assert!((0.0..=100.0).contains(&made.primary_data_share));
});
