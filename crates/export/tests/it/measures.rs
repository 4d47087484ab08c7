//! What a measure would add is what the engine says of the installation as changed, and nothing is assumed.

use ::cbam::{FindingKind, Tables};
use export::cbam::{Asked, MeasureKind, MeasureResult, measures, read, report};
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

/// Bolts whose own fuel makes them cost more than the default value: 4.801 × 1.1 − 0.975 × 1.364 is due by default in 2026.
#[test]
fn an_importer_pays_the_lower_of_the_two() {
    let fuel = |amount: &str, to: &str| {
        maker(
            "",
            &format!(
                "[[streams]]\nname = \"s\"\nmethod = \"combustion\"\nin_tj = true\namount = {amount}\nef = 90\n\
                 [[measures]]\nname = \"m\"\nchanges = [{{ change = \"stream_amount\", stream = \"s\", amount = {to} }}]\n"
            ),
        )
    };
    let by_default = dec("4.801") * dec("1.1") - dec("0.975") * dec("1.364");
    let change = |text: &str| computed(text).0[0].goods[0].years[0].clone();
    // 10 TJ of 90 t are 9 t in each tonne, 8 TJ 7.2 t: both above, so that the default value is paid before and after.
    let still = change(&fuel("10", "8"));
    let price = &still.prices[0];
    assert!(still.certificates_after < still.certificates_before && still.certificates_after > by_default);
    assert_eq!((price.eur_before, price.eur_after), (by_default * dec("80"), by_default * dec("80")));
    assert_eq!((price.eur_per_t, price.eur, price.by_default), (Decimal::ZERO, Decimal::ZERO, true));
    // Down to nought, own data cost less, and what is saved begins at the default value.
    let below = change(&fuel("10", "0"));
    let price = &below.prices[0];
    assert!(below.certificates_after < by_default && !price.by_default);
    assert_eq!((price.eur_before, price.eur_after), (by_default * dec("80"), below.certificates_after * dec("80")));
    assert_eq!(price.eur, (price.eur_after - price.eur_before) * dec("50"));
}

/// A consignment costs what the report says of it, and is told in the year of its import alone.
#[test]
fn a_consignment_saves_at_the_price_of_its_quarter_in_its_year() {
    let text = maker(
        ", actual = { see_direct = 0.7, benchmark = 0.3, report = \"R\", verifier = \"V\" }",
        "[[measures]]\nname = \"m\"\nchanges = [{ change = \"precursor_amount\", process = \"p\", cn = \"72139110\", tonnes = 105 }]\n\
         [[consignments]]\nid = \"1\"\ncn = \"73181542\"\ntonnes = 10\nimported = 2026-02-01\n\
         [[consignments]]\nid = \"2\"\ncn = \"73181542\"\ntonnes = 10\nimported = 2027-02-01\n",
    );
    let told = report(&Tables::embedded().unwrap(), &read(&text).unwrap()).unwrap();
    let (results, _) = computed(&text);
    let years = &results[0].goods[0].years;
    let of = |year: usize| years[year].prices[0].consignments.as_slice();
    let ([first], [second]) = (of(0), of(1)) else { panic!() };
    assert!((2..years.len()).all(|year| of(year).is_empty()), "imported in one year, not in every year");
    // 75.36 EUR is the price of the first quarter of 2026; none of 2027 is published, so it is the 80 EUR that are looked at.
    assert_eq!((first.id.as_str(), first.price_quarter.as_deref()), ("1", Some("2026-Q1")));
    assert_eq!(Some(first.eur_before), told.consignments[0].result.eur_actual);
    let saved = years[0].certificates_before - years[0].certificates_after;
    assert_eq!(first.eur, -saved * dec("10") * dec("75.36"));
    assert!(first.eur_after >= Decimal::ZERO && first.eur_after < first.eur_before);
    assert_eq!((second.id.as_str(), &second.price_quarter), ("2", &None));
    assert_eq!(Some(second.eur_before), told.consignments[1].prices[0].eur_actual);
    assert_eq!(second.eur, (years[1].certificates_after - years[1].certificates_before) * dec("10") * dec("80"));
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
