//! A fictitious site in the real library: its year, and the recipe of one of its two products.

use std::sync::LazyLock;

use calendar::Period;
use export::pcf::{self, Footprint, Method, Recipe, Supplied};
use factors::{ActivityCode, Library};
use measure::{ActivityLine, DeclaredFactor, Evidence, Evidenced, Firm, Inventory, Place, Quality, Recognition};
use units::Units;

pub static KNOWLEDGE: LazyLock<(Library, Units)> =
    LazyLock::new(|| catalogue::library().expect("the catalogue is read"));

pub fn method() -> Method<'static> {
    Method { library: &KNOWLEDGE.0, units: &KNOWLEDGE.1, threads: 1 }
}

pub fn firm(more: &str) -> Firm {
    toml::from_str(&format!(
        "name = 'Firme fictive'\nsector = 'metals'\n[reporting]\nyear = 2025\ngwp = 'ar5'\n{more}\n\
         [[site]]\nid = 'usine'\nregion = 'MA-06'\n[[site]]\nid = 'depot'\nregion = 'MA-01'\n"
    ))
    .expect("a sheet")
}

/// A line of the site, by the factor or publication `named`; the best one if that is empty.
pub fn line(site: &str, activity: &str, quantity: &str, unit: &str, named: &str) -> ActivityLine {
    ActivityLine {
        id: format!("{site}-{activity}-{quantity}"),
        site: site.into(),
        activity: ActivityCode::from(activity),
        label: activity.into(),
        quantity: quantity.parse().expect("a decimal"),
        unit: unit.into(),
        terms: Vec::new(),
        period: Period::year(2025),
        category: None,
        stage: None,
        geo: None,
        factor: (!named.is_empty())
            .then(|| DeclaredFactor { source: Some(named.to_owned()), ..DeclaredFactor::default() }),
        quality: Quality::default(),
        supplier: None,
        document_number: None,
        amount: None,
        evidence: Evidence { document: "00".into(), file: "f.csv".into(), place: Place::default(), raw: String::new() },
        recognition: Recognition::default(),
    }
}

pub fn inventory_of(firm: &Firm, lines: Vec<ActivityLine>) -> Inventory {
    let method = measure::Method {
        library: &KNOWLEDGE.0,
        units: &KNOWLEDGE.1,
        audit_thresholds: &[],
        draws: 2000,
        seed: 1,
        threads: 1,
        engine: "test",
    };
    measure::inventory(firm, Evidenced { lines, ..Evidenced::default() }, &method)
}

/// The year of the site.
pub fn lines() -> Vec<ActivityLine> {
    let desnz = "desnz-2024";
    let by_category = |category: &str, line: ActivityLine| ActivityLine { category: category.parse().ok(), ..line };
    vec![
        line("usine", "electricity.grid", "2400000", "kWh", "electricity.grid/generation/owid-ember-2026-04/MA-2025"),
        line("usine", "fuel.diesel", "40000", "L", desnz),
        by_category("1.stationary", line("usine", "fuel.wood", "100", "t", "fuel.wood/combustion/desnz-2024/t")),
        line("usine", "waste.mixed.landfill", "120", "t", desnz),
        line("usine", "material.cardboard", "30", "t", desnz),
        line("usine", "material.aluminium", "1500", "t", "material.aluminium/cradle_to_gate/base-carbone-23.6/virgin"),
        line("usine", "travel.air", "100000", "p.km", desnz),
        line("usine", "freight.road.artic", "500000", "t.km", desnz),
    ]
}

pub fn inventory() -> Inventory {
    inventory_of(&firm(""), lines())
}

pub const RECIPE: &str = r#"
name = "Profilé fictif"
description = "Profilé d'aluminium filé, anodisé"
year = 2025
unit = "kilogram"
made = 1200000
packaging_kg = 0.025
sites = ["usine"]
ids = ["PF-1"]
cn = "76042100"
cpc = "41532"
carbon = { fossil_kg = 0, biogenic_kg = 0 }
outbound = [{ activity = "freight.road.artic", km = 400 }]

[[allocation]]
key = "mass"
own = 1200000
all = 2000000
unit = "kg"

[[allocation]]
activities = ["fuel.wood"]
key = "hours"
own = 0
all = 800

[[input]]
key = "billette"
name = "Billette 6063"
amount = 1
unit = "kg"
losses_pct = 8
activity = "material.aluminium"
transport = [{ activity = "freight.road.artic", km = 60 }, { activity = "freight.sea.container", km = 900 }]

[[input]]
key = "carton"
name = "Carton"
kind = "packaging"
amount = 0.02
unit = "kg"
source = { factor = "material.cardboard/cradle_to_gate/desnz-2024" }

[[input]]
key = "film"
name = "Film"
kind = "packaging"
amount = "5"
unit = "g"
source = { factor = "material.plastic.mixed/cradle_to_gate/desnz-2024" }
"#;

pub fn recipe() -> Recipe {
    pcf::read(RECIPE).expect("a recipe")
}

/// What the maker of the billet states, for a tonne.
pub fn supplied() -> Supplied {
    let figure = serde_json::json!({
        "company": "Fonderie fictive", "product": "Billette 6063", "footprint": "7e0cbd32-7a52-4c5e-8f0c-0d1a7a3b0001",
        "unit": "kilogram", "amount": 1000.0, "mass_kg": 1000.0, "primary_data_share": 40.0, "year": 2025,
        "parts": { "fossil": 5200.0, "land_use_change": 100.0, "biogenic_other": 20.0 },
        "ratings": { "technological": 2.0, "geographical": 1.0, "temporal": 1.0 },
    });
    Supplied::from([("billette".to_owned(), serde_json::from_value(figure).expect("a figure"))])
}

pub fn footprint(recipe: &Recipe, inventory: &Inventory, supplied: &Supplied) -> Footprint {
    pcf::footprint(recipe, inventory, supplied, &method()).expect("a footprint")
}
