//! A small table of units and the plainest factor, for the tests to vary.

use factors::{Composition, Factor, Origin, Stage};
use language::Text;
use units::{Row, Units};

/// Kilograms, litres, energy, freight and moneys.
pub fn units() -> Units {
    let row = |unit, dimension, to_base, aliases| Row {
        unit,
        dimension,
        to_base,
        calorific: "",
        tax: "",
        moisture: "",
        aliases,
    };
    Units::new([
        row("kg", "mass", "1", ""),
        row("t", "mass", "1000", "tonne"),
        row("L", "length^3", "0.001", "litre"),
        row("m3", "length^3", "1", "m³"),
        row("km", "length", "1000", ""),
        row("kWh", "energy", "3.6", ""),
        row("GJ", "energy", "1000", ""),
        row("TJ", "energy", "1000000", ""),
        row("t.km", "mass length", "1000000", "tkm"),
        row("p", "person", "1", ""),
        row("v", "vehicle", "1", ""),
        row("piece", "piece", "1", "unité"),
        row("MAD", "mad", "1", "DH"),
        row("1", "1", "1", ""),
        row("MAD2022", "mad2022", "1", ""),
        row("USD2022", "usd2022", "1", ""),
    ])
    .unwrap()
}

/// 1 kg CO2 per tonne of butane burnt, valid anywhere; `id` is `activity/stage/source`.
pub fn factor(id: &str, per: &str) -> Factor {
    let mut parts = id.split('/');
    let mut next = || parts.next().unwrap_or("");
    let (activity, stage, source) = (next(), next(), next());
    Factor {
        id: id.into(),
        activity: activity.into(),
        name: Text::same(activity),
        stage: Stage::from_code(stage).unwrap(),
        per: units().parse(per).unwrap(),
        composition: Composition { unsplit_co2e: 1.0, ..Composition::default() },
        published: None,
        electricity: None,
        geo: "ANY".into(),
        technology: None,
        year_data: None,
        year_published: None,
        valid_from: None,
        valid_to: None,
        official: false,
        archived: false,
        uncertainty_pct: None,
        pedigree: None,
        source: source.into(),
        source_row: "1".into(),
        derivation: None,
        review_by: None,
        origin: Origin::Catalogue,
        note: None,
    }
}
