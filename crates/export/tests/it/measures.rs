//! What a measure would add is what the engine says of the installation as changed, and nothing is assumed.

use ::cbam::{FindingKind, Tables};
use export::cbam::{Asked, MeasureKind, MeasureResult, measures, read};
use rust_decimal::Decimal;

use crate::papers::bolts;

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn computed(text: &str) -> (Vec<MeasureResult>, Vec<Asked>) {
    measures(&Tables::embedded().unwrap(), &read(text).unwrap()).unwrap()
}

fn refused(text: &str) -> String {
    let error = measures(&Tables::embedded().unwrap(), &read(text).unwrap()).unwrap_err();
    format!("{} {}", error.at, error.problem.code())
}

/// A maker of bolts from wire of its country; `wire` and `extra` come after.
fn maker(wire: &str, extra: &str) -> String {
    format!(
        "year = 2026\nname = \"Essai\"\ncountry = \"MA\"\n[[processes]]\nid = \"p\"\n\
         goods = [{{ cn = \"73181542\", tonnes = 100, to_union_t = 50 }}]\n\
         precursors = [{{ cn = \"72139110\", tonnes = 110, origin = \"CN\" {wire} }}]\n\
         [[prices]]\nname = \"p\"\neur = 80\n{extra}"
    )
}

#[test]
fn another_fuel_gives_the_same_energy() {
    let (results, _) = computed(&bolts());
    let gas = &results[0];
    assert_eq!(gas.measure, MeasureKind::Stated { name: "Hardening with natural gas".to_owned() });
    // 118 t × 47.3 GJ/t are 5.5814 TJ: at 63.1 and at 56.1 t/TJ.
    assert_eq!(gas.direct_before_t, dec("5.5814") * dec("63.1"));
    assert!((gas.direct_after_t - dec("5.5814") * dec("56.1")).abs() < dec("0.000000001"));
    let year = &gas.goods[0].years[0];
    let saved = (gas.direct_before_t - gas.direct_after_t) / dec("1700");
    assert!((year.see_before - year.see_after - saved).abs() < dec("0.000000001"));
    // Free allocation does not depend on it: certificates fall by the same, and each price by its multiple.
    assert!((year.certificates_before - year.certificates_after - saved).abs() < dec("0.000000001"));
    for price in &year.prices {
        assert!((price.eur - price.eur_per_t * dec("913")).abs() < dec("0.000001") && price.eur_per_t < dec("0"));
    }
    assert_eq!(gas.goods[0].years.len(), 9);
}

#[test]
fn less_loss_and_another_origin() {
    let change = |change: &str| maker("", &format!("[[measures]]\nname = \"m\"\nchanges = [{{ {change} }}]\n"));
    let (results, _) =
        computed(&change("change = \"precursor_amount\", process = \"p\", cn = \"72139110\", tonnes = 105"));
    let year = &results[0].goods[0].years[0];
    // See = 1.10 × default; now 1.05 × default.
    assert_eq!(year.see_after * dec("110"), year.see_before * dec("105"));
    // Benchmarks of the precursor go with it, so certificates fall by less than SEE does.
    assert!(year.certificates_before - year.certificates_after < year.see_before - year.see_after);

    let (results, _) = computed(&change("change = \"supply\", process = \"p\", cn = \"72139110\", origin = \"FR\""));
    assert_eq!(results[0].goods[0].years[0].see_after, dec("0"), "of the Union: nought");
    assert_eq!(
        refused(&change("change = \"supply\", process = \"p\", cn = \"72139199\", origin = \"FR\"")),
        "measures[0].changes[0].cn unknown-name"
    );
    assert_eq!(
        refused(&change("change = \"supply\", process = \"p\", cn = \"72139110\"")),
        "measures[0].changes[0].actual needed"
    );
}

#[test]
fn a_figure_that_is_not_known_is_asked_for() {
    let (results, asked) = computed(&maker("", ""));
    assert!(results.is_empty(), "nothing is assumed");
    let wire = "processes[0].precursors[0].actual.see_direct".to_owned();
    assert!(asked.contains(&Asked { at: wire, finding: FindingKind::PrecursorDefault }), "{asked:?}");
    // Stated but not verified: what verification would add needs no new figure.
    let (results, asked) = computed(&maker(", actual = { see_direct = 0.7, benchmark = 0.3 }", ""));
    let [only] = results.as_slice() else { panic!("{results:?}") };
    assert_eq!(
        only.measure,
        MeasureKind::Settled {
            at: "processes[0].precursors[0].actual".to_owned(),
            finding: FindingKind::PrecursorUnverified
        }
    );
    assert_eq!(only.goods[0].years[0].see_after, dec("0.77"));
    assert!(asked.iter().all(|one| one.finding != FindingKind::PrecursorDefault), "{asked:?}");
}

#[test]
fn electricity_comes_from_what_the_grid_gave() {
    let cement = |extra: &str| {
        format!(
            "year = 2026\nname = \"Essai\"\ncountry = \"MA\"\n[[processes]]\nid = \"p\"\n\
             goods = [{{ cn = \"25232900\", tonnes = 1000, clinker = 1, to_union_t = 10 }}]\n\
             electricity = [{{ mwh = 100, source = \"grid\" }}, {{ mwh = 20, source = \"direct_link\", t_per_mwh = 0 }}]\n\
             {extra}"
        )
    };
    let link = |mwh: u32| {
        format!(
            "[[measures]]\nname = \"roof\"\nchanges = [{{ change = \"electricity\", process = \"p\", mwh = {mwh}, \
             source = \"direct_link\", t_per_mwh = 0, interval_minutes = 15, evidence = \"E-1\" }}]\n"
        )
    };
    let (results, _) = computed(&cement(&link(60)).replace("cn = \"25232900\"", "cn = \"2523290000\""));
    let year = &results[0].goods[0].years[0];
    // 60 MWh of 0.712 t over 1000 t of clinker.
    assert_eq!(year.see_before - year.see_after, dec("0.04272"));
    // Then the finding: 20 MWh whose evidence lacks.
    assert!(matches!(
        &results[1].measure,
        MeasureKind::Settled { finding: FindingKind::ElectricityConditions, at } if at == "processes[0].electricity[1]"
    ));
    let year = &results[1].goods[0].years[0];
    assert_eq!(year.see_before - year.see_after, dec("0.01424"));
    assert_eq!(refused(&cement(&link(101))), "measures[0].changes[0].mwh exceeds");
}
