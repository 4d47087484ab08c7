//! A small world: a few units, gases, activities and factors.

use calendar::Period;
use factors::{
    ActivityCode, ActivityKind, Composition, Electricity, Factor, FactorId, Gas, Geo, GwpSet, Library, Origin,
    Property, PropertyKind, Scope2Method, SourceId, Stage,
};
use language::Text;
use measure::{ActivityLine, DeclaredFactor, Evidence, Firm, GasFigure, Place, Quality, Recognition};
use rust_decimal::Decimal;
use units::{Row, Units};

pub fn units() -> Units {
    let row =
        |unit, dimension, to_base| Row { unit, dimension, to_base, calorific: "", tax: "", moisture: "", aliases: "" };
    Units::new([
        row("kg", "mass", "1"),
        row("g", "mass", "1/1000"),
        row("t", "mass", "1000"),
        row("km", "length", "1000"),
        row("L", "length^3", "1/1000"),
        row("m3", "length^3", "1"),
        row("kWh", "energy", "3.6"),
        row("TJ", "energy", "1000000"),
        row("kgCO2e", "co2e", "1"),
        row("p", "person", "1"),
        row("v", "vehicle", "1"),
    ])
    .unwrap()
}

pub fn factor(id: &str, activity: &str, stage: Stage, per: &str, gases: &[(&str, f64)]) -> Factor {
    Factor {
        id: FactorId::from(id),
        activity: ActivityCode::from(activity),
        name: Text::same(id),
        stage,
        per: units().parse(per).unwrap(),
        composition: Composition {
            gases: gases
                .iter()
                .filter(|(gas, _)| *gas != "co2_biogenic")
                .map(|(gas, kg)| (Gas::new(gas), *kg))
                .collect(),
            co2_biogenic: gases.iter().find(|(gas, _)| *gas == "co2_biogenic").map_or(0.0, |(_, kg)| *kg),
            unsplit_co2e: 0.0,
        },
        published: None,
        electricity: activity.starts_with("electricity").then_some(Electricity {
            method: Scope2Method::Location,
            mix: None,
            life_cycle: None,
        }),
        geo: Geo::from("MA"),
        technology: None,
        year_data: Some(2025),
        year_published: Some(2025),
        valid_from: None,
        valid_to: None,
        official: false,
        archived: false,
        uncertainty_pct: Some(10.0),
        pedigree: None,
        source: SourceId::from("book"),
        source_row: id.to_owned(),
        derivation: None,
        review_by: None,
        origin: Origin::Catalogue,
        note: None,
    }
}

pub fn library() -> Library {
    let mut library = Library::default();
    for (gas, ar4, ar5, ar6) in [
        ("co2", 1.0, 1.0, 1.0),
        ("ch4_fossil", 25.0, 28.0, 29.8),
        ("ch4_biogenic", 25.0, 28.0, 27.0),
        ("n2o", 298.0, 265.0, 273.0),
    ] {
        for (set, value) in [(GwpSet::Ar4, ar4), (GwpSet::Ar5, ar5), (GwpSet::Ar6, ar6)] {
            library.gwp.insert(Gas::new(gas), set, value);
        }
    }
    for (code, category, upstream) in [
        ("fuel.gas_oil", "1.mobile", true),
        ("fuel.wood", "1.stationary", false),
        ("electricity.grid", "2.electricity", true),
        ("material.steel", "3.1", false),
        ("freight.road", "3.4", false),
        ("production", "none", false),
    ] {
        library.add_activity(ActivityKind {
            code: ActivityCode::from(code),
            name: Text::same(code),
            words: Vec::new(),
            unit: String::new(),
            category: category.into(),
            upstream,
        });
    }
    let diesel = [("co2", 74_100.0), ("ch4_fossil", 10.0), ("n2o", 0.6)];
    let wood = [("co2_biogenic", 112_000.0), ("ch4_biogenic", 300.0), ("n2o", 4.0)];
    library.add_factor(factor("diesel/combustion", "fuel.gas_oil", Stage::Combustion, "TJ", &diesel));
    library.add_factor(factor("diesel/wtt", "fuel.gas_oil", Stage::Wtt, "L", &[("co2", 0.6)]));
    library.add_factor(factor("wood", "fuel.wood", Stage::Combustion, "TJ", &wood));
    library.add_factor(factor("grid", "electricity.grid", Stage::Generation, "kWh", &[("co2", 0.6)]));
    library.add_factor(factor("steel", "material.steel", Stage::CradleToGate, "t", &[("co2", 2_000.0)]));
    library.add_factor(factor("truck/ttw", "freight.road", Stage::Ttw, "t.km", &[("co2", 0.08)]));
    library.add_factor(factor("truck/wtt", "freight.road", Stage::Wtt, "t.km", &[("co2", 0.02)]));
    for (kind, value, unit) in [(PropertyKind::Density, 845.0, "kg/m3"), (PropertyKind::Ncv, 0.043, "TJ/t")] {
        library.add_property(Property {
            id: format!("gas-oil/{kind:?}"),
            activity: ActivityCode::from("fuel.gas_oil"),
            kind,
            value,
            unit: units().parse(unit).unwrap(),
            geo: Geo::from("ANY"),
            year: None,
            uncertainty_pct: None,
            source: SourceId::from("book"),
            source_row: String::new(),
        });
    }
    library
}

pub fn firm(more: &str) -> Firm {
    toml::from_str(&format!(
        "name = 'Firme fictive'\nsector = 'agri-food'\n[reporting]\nyear = 2025\ngwp = 'ar5'\n{more}\n[[site]]\nid = 'a'\n"
    ))
    .unwrap()
}

pub fn line(activity: &str, quantity: &str, unit: &str) -> ActivityLine {
    ActivityLine {
        id: format!("{activity}-{quantity}-{unit}"),
        site: "a".into(),
        activity: ActivityCode::from(activity),
        label: activity.into(),
        quantity: quantity.parse::<Decimal>().unwrap(),
        unit: unit.into(),
        terms: Vec::new(),
        period: Period::year(2025),
        category: None,
        stage: None,
        geo: None,
        factor: None,
        quality: Quality::default(),
        supplier: None,
        document_number: None,
        amount: None,
        evidence: Evidence { document: "00".into(), file: "f.csv".into(), place: Place::default(), raw: String::new() },
        recognition: Recognition::default(),
    }
}

pub fn declared(value: &str, unit: &str, half_width: Option<&str>) -> Option<DeclaredFactor> {
    Some(DeclaredFactor {
        co2e: Some(GasFigure { value: value.parse().unwrap(), unit: unit.into() }),
        half_width_pct: half_width.map(|width| width.parse().unwrap()),
        ..DeclaredFactor::default()
    })
}
