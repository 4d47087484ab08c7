use calendar::date;
use factors::{
    ActivityCode, Composition, Electricity, Factor, FactorId, Gas, Geo, GwpSet, Library, Property, PropertyKind,
    Published, Rank, Reason, Request, Scope2Method, Stage, Unresolved,
};
use units::Unit;

use crate::common::{factor, units};

/// Owns what a request borrows.
struct Wanted {
    activity: ActivityCode,
    stages: Vec<Stage>,
    unit: Unit,
    geo: Geo,
    year: i16,
    method: Option<Scope2Method>,
    pinned: Option<FactorId>,
}

fn wanted(activity: &str, stage: Stage, unit: &str) -> Wanted {
    Wanted {
        activity: activity.into(),
        stages: vec![stage],
        unit: units().parse(unit).unwrap(),
        geo: "MA".into(),
        year: 2025,
        method: None,
        pinned: None,
    }
}

impl Wanted {
    fn request(&self) -> Request<'_> {
        Request {
            activity: &self.activity,
            stages: &self.stages,
            unit: &self.unit,
            geo: &self.geo,
            year: self.year,
            method: self.method,
            gwp: GwpSet::Ar5,
            pinned: self.pinned.as_ref(),
            source: None,
        }
    }
}

fn library(factors: impl IntoIterator<Item = Factor>) -> Library {
    let mut library = Library::default();
    for factor in factors {
        library.add_factor(factor);
    }
    library.proximity.insert("MA".into(), vec!["AFR".into(), "ES".into(), "FR".into()]);
    library
}

fn of(id: &str, per: &str, geo: &str, year: i16, co2e: f64) -> Factor {
    Factor {
        geo: geo.into(),
        year_data: Some(year),
        composition: Composition { unsplit_co2e: co2e, ..Composition::default() },
        ..factor(id, per)
    }
}

fn chosen(library: &Library, wanted: &Wanted) -> String {
    library.resolve(&wanted.request()).unwrap().factor.id.to_string()
}

#[test]
fn the_order_of_preference() {
    // From worst to best: each one added to the library takes the place of those before it.
    let ladder = [
        of("goods.steel/cradle_to_gate/spend", "MAD", "MA", 2025, 1.0),
        of("goods.steel/cradle_to_gate/world", "t", "WORLD", 2025, 1.0),
        of("goods.steel/cradle_to_gate/gb", "t", "GB", 2025, 1.0),
        of("goods.steel/cradle_to_gate/fr", "t", "FR", 2025, 1.0),
        of("goods.steel/cradle_to_gate/es", "t", "ES", 2025, 1.0),
        of("goods.steel/cradle_to_gate/physics", "t", "ANY", 2006, 1.0),
        of("goods.steel/cradle_to_gate/set", "t", "MA", 2020, 1.0),
        Factor { official: true, ..of("goods.steel/cradle_to_gate/authority", "t", "MA", 2018, 1.0) },
    ];
    let ranks =
        [Rank::World, Rank::Analogue, Rank::Analogue, Rank::Analogue, Rank::Physics, Rank::National, Rank::Official];
    for (count, rank) in (2..=ladder.len()).zip(ranks) {
        let library = library(ladder[..count].iter().cloned());
        let wanted = wanted("goods.steel", Stage::CradleToGate, "t");
        let request = wanted.request();
        let choice = library.resolve(&request).unwrap();
        assert_eq!(choice.factor.id, ladder[count - 1].id, "{count}");
        assert_eq!(choice.rank, rank);
        assert_eq!(choice.reasons.first(), Some(&Reason::Rank { rank }));
        // Spend cannot be reached from tonnes, so it is no runner-up.
        assert_eq!(choice.runners_up.len(), (count - 2).min(5));
        assert!(choice.runners_up.iter().all(|other| other.factor != choice.factor.id));
    }
}

#[test]
fn a_fallback_is_written_down() {
    let library = library([of("goods.steel/cradle_to_gate/es", "t", "ES", 2019, 1.0)]);
    let wanted = wanted("goods.steel.rebar", Stage::CradleToGate, "t");
    let request = wanted.request();
    let choice = library.resolve(&request).unwrap();
    let differs = choice.substitution.unwrap().differs;
    assert_eq!(
        differs,
        [
            Reason::MoreGeneral { activity: "goods.steel".into() },
            Reason::OtherPlace { geo: "ES".into() },
            Reason::OtherYear { year: 2019 },
        ]
    );
}

#[test]
fn what_is_exactly_wanted_stands_in_for_nothing() {
    let library = library([of("goods.steel/cradle_to_gate/set", "t", "MA", 2025, 1.0)]);
    let wanted = wanted("goods.steel", Stage::CradleToGate, "kg");
    let request = wanted.request();
    let choice = library.resolve(&request).unwrap();
    assert_eq!(choice.substitution, None);
    assert_eq!(choice.steps.iter().map(|step| step.factor).product::<f64>(), 0.001);
}

#[test]
fn the_year_nearest_but_not_later_then_the_newest_release_then_the_highest() {
    let grid = |id: &str, year| of(&format!("goods.x/process/{id}"), "t", "MA", year, 1.0);
    let wanted = wanted("goods.x", Stage::Process, "t");
    assert!(chosen(&library([grid("a", 2023), grid("b", 2024), grid("c", 2026)]), &wanted).ends_with("/b"));
    assert!(chosen(&library([grid("a", 2020), grid("c", 2026)]), &wanted).ends_with("/a"));
    let released = |id, published| Factor { year_published: Some(published), ..grid(id, 2025) };
    assert!(chosen(&library([released("a", 2026), released("b", 2025)]), &wanted).ends_with("/a"));
    let high = Factor { composition: Composition { unsplit_co2e: 2.0, ..Composition::default() }, ..grid("b", 2025) };
    let library = library([grid("a", 2025), high]);
    let request = wanted.request();
    let choice = library.resolve(&request).unwrap();
    assert!(choice.factor.id.as_str().ends_with("/b"));
    assert_eq!(choice.runners_up[0].because, Reason::LessConservative);
    assert_eq!(choice.runners_up[0].co2e_per_unit, 1.0);
}

#[test]
fn past_its_validity_it_comes_after_others_of_its_rank_and_archived_never() {
    let expired = Factor { valid_to: Some(date(2017, 12, 1)), ..of("goods.x/process/old", "t", "MA", 2025, 9.0) };
    let wanted = wanted("goods.x", Stage::Process, "t");
    let both = library([expired.clone(), of("goods.x/process/new", "t", "MA", 2019, 1.0)]);
    assert!(chosen(&both, &wanted).ends_with("/new"));
    let alone = library([expired.clone()]);
    let request = wanted.request();
    let choice = alone.resolve(&request).unwrap();
    assert!(choice.substitution.unwrap().differs.contains(&Reason::Expired { year: 2017 }));
    let withdrawn = library([Factor { archived: true, ..expired }]);
    assert!(withdrawn.resolve(&wanted.request()).is_err());
}

#[test]
fn stage_calorific_basis_and_dimension_are_never_crossed() {
    let library = library([of("fuel.gas/wtt/made", "kWh NCV", "ANY", 2025, 1.0)]);
    let combustion = wanted("fuel.gas", Stage::Combustion, "kWh NCV");
    assert_eq!(
        library.resolve(&combustion.request()),
        Err(Unresolved::NoStage { activity: "fuel.gas".into(), have: vec![Stage::Wtt] })
    );
    for unit in ["kWh GCV", "kWh", "t", "p.km"] {
        let wanted = wanted("fuel.gas", Stage::Wtt, unit);
        assert!(matches!(library.resolve(&wanted.request()), Err(Unresolved::NoConversion { .. })), "{unit}");
    }
    let nothing = wanted("water.well", Stage::Process, "m3");
    assert_eq!(library.resolve(&nothing.request()), Err(Unresolved::NoFactor { activity: "water.well".into() }));
}

#[test]
fn no_other_grid_stands_in_and_methods_stay_apart() {
    let grid = |id: &str, geo: &str, method| Factor {
        electricity: Some(Electricity { method, mix: None, life_cycle: None }),
        ..of(&format!("electricity.grid/generation/{id}"), "kWh", geo, 2024, 0.6)
    };
    let mut wanted = wanted("electricity.grid", Stage::Generation, "kWh");
    wanted.method = Some(Scope2Method::Location);
    let abroad = library([grid("gb", "GB", Scope2Method::Location), grid("es", "ES", Scope2Method::Location)]);
    let refused = Unresolved::NoPlace { activity: "electricity.grid".into(), geo: "MA".into() };
    assert_eq!(abroad.resolve(&wanted.request()), Err(refused));
    let home = library([grid("market", "MA", Scope2Method::Market), grid("location", "MA", Scope2Method::Location)]);
    assert!(chosen(&home, &wanted).ends_with("/location"));
    wanted.method = Some(Scope2Method::Market);
    assert!(chosen(&home, &wanted).ends_with("/market"));
    wanted.method = Some(Scope2Method::Residual);
    assert!(home.resolve(&wanted.request()).is_err());
}

#[test]
fn a_named_factor_wins_if_it_fits_and_shows_what_would_have_been_chosen() {
    let library = library([
        of("goods.steel/cradle_to_gate/set", "t", "MA", 2025, 1.0),
        of("base-carbone.9/cradle_to_gate/pack", "t", "FR", 2015, 5.0),
        of("base-carbone.9/wtt/pack", "t", "FR", 2015, 5.0),
    ]);
    let mut wanted = wanted("goods.steel", Stage::CradleToGate, "t");
    wanted.pinned = Some("base-carbone.9/cradle_to_gate/pack".into());
    let request = wanted.request();
    let choice = library.resolve(&request).unwrap();
    assert_eq!((choice.rank, &*choice.reasons), (Rank::Specific, &[Reason::Named][..]));
    assert_eq!(choice.runners_up[0].factor, "goods.steel/cradle_to_gate/set".into());
    for id in ["base-carbone.9/wtt/pack", "nowhere"] {
        wanted.pinned = Some(id.into());
        assert_eq!(library.resolve(&wanted.request()), Err(Unresolved::Pinned { factor: id.into() }));
    }
    // Also by source and row, as a person reads it in the publication.
    wanted.pinned = Some("set:1".into());
    assert!(chosen(&library, &wanted).ends_with("/set"));
}

fn property(id: &str, kind: PropertyKind, value: f64, unit: &str, geo: &str) -> Property {
    Property {
        id: id.into(),
        activity: "fuel.gas_oil".into(),
        kind,
        value,
        unit: units().parse(unit).unwrap(),
        geo: geo.into(),
        year: Some(2020),
        uncertainty_pct: Some(2.0),
        source: "made".into(),
        source_row: "1".into(),
    }
}

#[test]
fn from_litres_to_terajoules_by_density_and_calorific_value() {
    let mut library = library([Factor {
        composition: Composition { gases: [(Gas::co2(), 74100.0)].into(), ..Composition::default() },
        published: Some(Published { co2e: 74100.0, gwp: None }),
        ..of("fuel.gas_oil/combustion/ipcc", "TJ NCV", "ANY", 2006, 0.0)
    }]);
    library.gwp.insert(Gas::co2(), GwpSet::Ar5, 1.0);
    library.add_property(property("density", PropertyKind::Density, 0.84, "kg/L", "ANY"));
    library.add_property(property("ncv", PropertyKind::Ncv, 43.0, "GJ/t NCV", "ANY"));
    let wanted = wanted("fuel.gas_oil", Stage::Combustion, "L");
    let request = wanted.request();
    let choice = library.resolve(&request).unwrap();
    assert_eq!((choice.steps.len(), choice.rank), (2, Rank::Physics));
    // 1 L × 0.84 kg/L × 43 MJ/kg = 36.12 MJ, × 74.1 kg/GJ = 2.676492 kg
    let product: f64 = choice.steps.iter().map(|step| step.factor).product();
    assert!((product - 36.12e-6).abs() < 1e-18, "{product}");
    assert_eq!(*choice.reasons, [Reason::Rank { rank: Rank::Physics }, Reason::Converted { properties: 2 }]);
    // A property of another place makes it an analogue.
    let mut foreign = library.clone();
    foreign.add_property(property("density-gb", PropertyKind::Density, 0.85, "kg/L", "GB"));
    assert_eq!(foreign.resolve(&request).unwrap().rank, Rank::Physics);
    let mut only = Library::default();
    only.add_factor(library.factors()[0].clone());
    only.add_property(property("density-gb", PropertyKind::Density, 0.85, "kg/L", "GB"));
    only.add_property(property("ncv", PropertyKind::Ncv, 43.0, "GJ/t NCV", "ANY"));
    let request = wanted.request();
    let choice = only.resolve(&request).unwrap();
    assert_eq!(choice.rank, Rank::Analogue);
    assert!(choice.substitution.unwrap().differs.contains(&Reason::OtherPlace { geo: "GB".into() }));
}

#[test]
fn from_gross_to_net_only_by_a_ratio_with_a_source() {
    let mut library = library([of("fuel.gas_oil/combustion/made", "kWh NCV", "ANY", 2020, 0.2)]);
    let wanted = wanted("fuel.gas_oil", Stage::Combustion, "kWh GCV");
    assert!(library.resolve(&wanted.request()).is_err());
    library.add_property(property("ratio", PropertyKind::NetOverGross, 0.9, "1", "ANY"));
    let request = wanted.request();
    let product: f64 = library.resolve(&request).unwrap().steps.iter().map(|step| step.factor).product();
    assert!((product - 0.9).abs() < 1e-15);
}

#[test]
fn a_shorter_chain_is_preferred_to_a_longer_one() {
    let mut library = library([
        of("fuel.gas_oil/combustion/litre", "L", "ANY", 2020, 2.7),
        of("fuel.gas_oil/combustion/tonne", "t", "ANY", 2024, 3200.0),
    ]);
    library.add_property(property("density", PropertyKind::Density, 0.84, "kg/L", "ANY"));
    let mut wanted = wanted("fuel.gas_oil", Stage::Combustion, "m3");
    assert!(chosen(&library, &wanted).ends_with("/litre"));
    wanted.unit = units().parse("kg").unwrap();
    assert!(chosen(&library, &wanted).ends_with("/tonne"));
}
