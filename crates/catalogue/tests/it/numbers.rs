//! Figures that others computed from the same publications, through the typed tables.

use catalogue::{Tables, library};
use factors::{Choice, Gas, GwpSet, Library, Request, Scope2Method, Stage};
use units::Units;

fn near(a: f64, b: f64, relative: f64) {
    assert!((a - b).abs() <= relative * b.abs(), "{a} is not {b}");
}

struct Ask<'a> {
    library: &'a Library,
    units: &'a Units,
    year: i16,
}

impl Ask<'_> {
    fn choose(&self, activity: &str, stage: Stage, unit: &str) -> Choice<'_> {
        let (activity, unit, geo) = (activity.into(), self.units.parse(unit).unwrap(), "MA".into());
        let request = Request {
            activity: &activity,
            stages: &[stage],
            unit: &unit,
            geo: &geo,
            year: self.year,
            method: Some(Scope2Method::Location),
            gwp: GwpSet::Ar5,
            source: None,
            pinned: None,
        };
        self.library.resolve(&request).unwrap()
    }

    fn co2e(&self, activity: &str, stage: Stage, unit: &str) -> f64 {
        let choice = self.choose(activity, stage, unit);
        let per = choice.factor.composition.co2e(&self.library.gwp, GwpSet::Ar5).unwrap();
        choice.steps.iter().fold(per, |product, step| product * step.factor)
    }
}

/// DESNZ 2024 v1.1, butane per tonne: 3029.26 + 2.52 + 1.60067 kg CO2e. The GHG Protocol example of a
/// packhouse uses the same rows. Tolerance 1e-9: only binary rounding stands between.
#[test]
fn butane_and_diesel_as_desnz_prints_them() {
    let (library, units) = library().unwrap();
    let ask = Ask { library: &library, units: &units, year: 2024 };
    near(ask.co2e("fuel.butane", Stage::Combustion, "t"), 3033.38067, 1e-9);
    near(ask.co2e("fuel.butane.bottle_12kg", Stage::Combustion, "piece"), 36.400568, 1e-7);
    near(ask.co2e("fuel.butane.bottle_12kg", Stage::Wtt, "bouteilles"), 4.131714, 1e-6);
    // Gases are rounded to five decimals each: 3 × 0.5e-5 of 2.66155.
    near(ask.co2e("fuel.diesel", Stage::Combustion, "L"), 2.66155, 6e-6);
    near(ask.co2e("fuel.diesel.stationary", Stage::Combustion, "litres"), 2.66155, 6e-6);
    near(ask.co2e("fuel.fuel_oil", Stage::Combustion, "t"), 3228.89019, 1e-8);
}

/// The Moroccan grid of the activity's year, vintage 2026-04, is preferred to any other series.
#[test]
fn the_grid_of_the_year() {
    let (library, units) = library().unwrap();
    for (year, g_per_kwh) in [(2000, 759.12), (2016, 633.63), (2024, 594.81), (2025, 596.40), (2026, 596.40)] {
        let ask = Ask { library: &library, units: &units, year };
        let choice = ask.choose("electricity.grid", Stage::Generation, "MWh");
        assert_eq!(choice.factor.source.as_str(), "owid-ember-2026-04");
        near(ask.co2e("electricity.grid", Stage::Generation, "MWh"), g_per_kwh, 1e-12);
    }
}

/// IPCC 2006 Table 2.4, 1 TJ of diesel and of wood in four sets (GHG Protocol cross-sector tool 2017: 74 539).
#[test]
fn sets_of_potentials_and_biogenic_carbon() {
    let (library, _) = library().unwrap();
    let diesel = library.factor(&"fuel.diesel/combustion/ipcc-2006-v2c2/2.4".into()).unwrap();
    for (set, kg) in
        [(GwpSet::Ar4, 74528.8), (GwpSet::Ar5, 74539.0), (GwpSet::Ar6Table7Sm7, 74542.8), (GwpSet::Ar6, 74561.8)]
    {
        near(diesel.composition.co2e(&library.gwp, set).unwrap(), kg, 1e-12);
    }
    let wood = library.factor(&"fuel.wood/combustion/ipcc-2006-v2c2/2.4".into()).unwrap();
    near(wood.composition.co2e(&library.gwp, GwpSet::Ar5).unwrap(), 9460.0, 1e-12);
    near(wood.composition.co2_biogenic, 112_000.0, 1e-12);
}

/// EPA hub 2025, Tables 11 and 12, by composition; what it prints for R-424A (3104) is not what its composition gives.
#[test]
fn refrigerants_by_composition() {
    let (library, units) = library().unwrap();
    let ask = Ask { library: &library, units: &units, year: 2025 };
    for (code, kg) in [("r404a", 3942.8), ("r410a", 1923.5), ("r407c", 1624.21), ("r507a", 3985.0), ("r424a", 2211.85)]
    {
        near(ask.co2e(&format!("refrigerant.{code}"), Stage::Fugitive, "kg"), kg, 1e-12);
    }
    near(ask.co2e("refrigerant.r134a", Stage::Fugitive, "kg"), 1300.0, 1e-12);
}

/// Blends with an HFO against the potentials printed for regulation (EU) 517/2014, which uses AR4 and counts the
/// HFO as 4 and 7: the difference is their part, which is left out.
#[test]
fn blends_with_an_hfo() {
    let (library, _) = library().unwrap();
    for (code, printed, hfo) in [
        ("r448a", 1387.0, 0.20 * 4.0 + 0.07 * 7.0),
        ("r449a", 1397.0, 0.253 * 4.0),
        ("r452a", 2140.0, 0.30 * 4.0),
        ("r513a", 631.0, 0.56 * 4.0),
    ] {
        let of = |factor: &&factors::Factor| factor.activity.as_str() == format!("refrigerant.{code}");
        let factor = library.factors().iter().find(of).unwrap();
        let computed = factor.composition.co2e(&library.gwp, GwpSet::Ar4).unwrap() + hfo;
        assert!((computed - printed).abs() < 1.0, "{code}: {computed}, printed {printed}");
    }
}

/// Blends whose total the British factors print in AR5, from their composition in any set: those of AR6 are worked out
/// by hand from 771, 3740 and 1530.
#[test]
fn blends_are_brought_to_the_latest_potentials() {
    let (library, units) = library().unwrap();
    let ask = Ask { library: &library, units: &units, year: 2025 };
    for (code, printed, latest) in [
        ("r407f", 1674.0, 0.3 * 771.0 + 0.3 * 3740.0 + 0.4 * 1530.0),
        ("r438a", 2059.0, 0.085 * 771.0 + 0.45 * 3740.0 + 0.442 * 1530.0),
    ] {
        let activity = format!("refrigerant.{code}");
        assert!((ask.co2e(&activity, Stage::Fugitive, "kg") - printed).abs() < 0.5, "{code}");
        let factor = ask.choose(&activity, Stage::Fugitive, "kg").factor;
        near(factor.composition.co2e(&library.gwp, GwpSet::Ar6).unwrap(), latest, 1e-12);
    }
}

/// A cold store's blend: the table of components and the factor are the same knowledge.
#[test]
fn blends_and_factors_agree() {
    let tables = Tables::embedded().unwrap();
    let (library, _) = library().unwrap();
    for row in &tables.blends {
        let code = row.blend.to_lowercase().replace('-', "");
        let id = format!("refrigerant.{code}/fugitive/{}", row.source);
        let factor = library.factor(&id.as_str().into()).unwrap();
        let share: f64 = row.mass_share.parse().unwrap();
        assert_eq!(factor.composition.gases.get(&Gas::new(&row.gas)), Some(&share), "{} {}", row.blend, row.gas);
    }
}

/// A mileage in km is driven by one vehicle; dirhams of 2025 reach dollars of 2022 by two sourced steps.
#[test]
fn conversions_with_sources() {
    let (library, units) = library().unwrap();
    let ask = Ask { library: &library, units: &units, year: 2025 };
    let car = ask.choose("travel.car", Stage::Ttw, "km");
    assert_eq!(car.factor.source.as_str(), "desnz-2025-scope3");
    let (from, to) = (units.parse("MAD2025 HT").unwrap(), units.parse("USD2022 HT").unwrap());
    let steps = factors::convert::steps(&from, &to, &[], &library.prices).unwrap();
    assert_eq!(steps.len(), 2);
    let product: f64 = steps.iter().map(|step| step.factor).product();
    near(product, 1.0 / (1.061 * 1.009 * 1.008) / 10.275, 1e-12);
}
