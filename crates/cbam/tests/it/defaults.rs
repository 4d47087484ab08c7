use std::path::Path;

use cbam::tables::{Column, Fallback, FunctionalUnit, IN_FORCE, Route};
use cbam::{Due, Exact, Problem, Published, certificates, cost, round};

use crate::support::{dec, exact, tables};

/// Certificates per tonne with the default value of a country.
fn per_tonne(code: &str, country: &str, year: i16) -> Exact {
    let tables = tables();
    let row = tables.default_value(code, Some(country), year).unwrap();
    let category = tables.category(&tables.good(code, year).unwrap().category, year).unwrap();
    let markup = tables.markup(&category.sector, year).unwrap();
    let benchmark = tables.benchmark(code, Column::B, row.routes.first().copied(), year).unwrap().value;
    let (phase_out, _) = tables.phase_out(IN_FORCE, year).unwrap();
    let due = Due { see: row.total * (Exact::ONE + markup), benchmark, paid: Exact::ZERO };
    certificates(due, phase_out, phase_out.cscf.unwrap(), Exact::ONE)
}

/// Twenty goods of Morocco: arithmetic on the official tables, printed with five decimals.
#[test]
fn goods_of_morocco_by_their_default_values() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/defaults_morocco.csv");
    let text = std::fs::read_to_string(path).unwrap();
    let mut count = 0;
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let [code, total, route, benchmark, markup, in_2026, eur, in_2027, in_2028, in_2030] = cells[..] else {
            panic!("{line}")
        };
        let row = tables().default_value(code, Some("MA"), 2026).unwrap();
        assert_eq!(row.total, exact(total), "{code}");
        assert_eq!(row.routes.first().copied(), Route::of(route), "{code}");
        let found = tables().benchmark(code, Column::B, Route::of(route), 2026).unwrap();
        assert_eq!(found.value, exact(benchmark), "{code}");
        let good = tables().good(code, 2026).unwrap();
        let sector = &tables().category(&good.category, 2026).unwrap().sector;
        assert_eq!(tables().markup(sector, 2026), Some(exact(markup)), "{code}");
        for (year, printed) in [(2026, in_2026), (2027, in_2027), (2028, in_2028), (2030, in_2030)] {
            let value = per_tonne(code, "MA", year).get().unwrap();
            // Printed with five decimals or fewer, half either way.
            assert!((value - dec(printed)).abs() <= dec("0.000005"), "{code} in {year}: {value}, printed {printed}");
        }
        let money = cost(per_tonne(code, "MA", 2026), exact("75.36")).get().unwrap();
        assert!((money - dec(eur)).abs() <= dec("0.005"), "{code}: {money}, printed {eur}");
        count += 1;
    }
    assert_eq!(count, 20);
}

/// 100 t of grey clinker from Algeria: 0.75865 per tonne, 75.865 certificates, EUR 5 717.19.
#[test]
fn clinker_of_algeria() {
    let one = per_tonne("2523100090", "DZ", 2026);
    assert_eq!(one, exact("0.75865"));
    let hundred = one * exact("100");
    assert_eq!(hundred, exact("75.865"));
    assert_eq!(round(cost(hundred, exact("75.36")).get().unwrap(), Published::Euro), dec("5717.19"));
}

#[test]
fn the_fallback_is_row_by_row_and_by_the_longest_code() {
    let value = |code: &str, country: Option<&str>| tables().default_value(code, country, 2026).unwrap();
    // Morocco has no value of its own for white clinker, and one for grey.
    assert_eq!(value("2523100010", Some("MA")).fallback, Fallback::OtherCountries);
    assert_eq!(value("2523100090", Some("MA")).fallback, Fallback::Country);
    // A country without a table.
    assert_eq!(value("2523100090", Some("TV")).fallback, Fallback::OtherCountries);
    // Four digits where no longer row matches, eight where one does.
    assert_eq!(value("76011010", Some("MA")).row, "7601");
    assert_eq!(value("76042990", Some("MA")).row, "76042990");
    // An unknown country: Annex IV, which is never below the others.
    let unknown = value("2523100090", None);
    assert_eq!((unknown.fallback, unknown.total), (Fallback::UnknownOrigin, exact("1.44")));
}

#[test]
fn eight_digits_do_not_say_whether_clinker_is_grey() {
    let problem = tables().default_value("25231000", Some("MA"), 2026).unwrap_err();
    let choices = "2523100010, 2523100090".to_owned();
    assert_eq!(problem, Problem::AmbiguousGood { code: "25231000".to_owned(), choices });
    // Only one TARIC code is below 2507 00 80, so eight digits are enough.
    assert!(tables().default_value("25070080", Some("MA"), 2026).is_ok());
    assert!(matches!(tables().good("85444290", 2026), Err(Problem::UnknownGood(_))));
}

#[test]
fn mark_ups_by_sector_and_year() {
    let markup = |sector: &str, year| tables().markup(sector, year).unwrap();
    for (year, expected) in [(2026, "0.1"), (2027, "0.2"), (2028, "0.3"), (2034, "0.3")] {
        assert_eq!(markup("iron_and_steel", year), exact(expected));
        assert_eq!(markup("fertilisers", year), exact("0.01"));
    }
}

#[test]
fn the_factor_is_what_stays_free_and_the_proposal_is_slower() {
    let retained = |scenario: &str, year| tables().phase_out(scenario, year).unwrap().0.retained;
    assert_eq!(retained(IN_FORCE, 2026), exact("0.975"));
    assert_eq!(retained(IN_FORCE, 2030), exact("0.515"));
    assert_eq!(retained(IN_FORCE, 2034), exact("0"));
    assert_eq!(retained(IN_FORCE, 2040), exact("0"));
    assert_eq!(retained("com_2026_616", 2030), exact("0.59"));
    assert_eq!(retained("com_2026_616", 2037), exact("0.15"));
    for year in 2026..2040 {
        assert!(!(retained("com_2026_616", year) - retained(IN_FORCE, year)).is_negative());
    }
    assert!(matches!(tables().phase_out("x", 2026), Err(Problem::UnknownScenario(_))));
    assert!(matches!(tables().phase_out(IN_FORCE, 2025), Err(Problem::TooEarly(2025))));
}

#[test]
fn benchmarks_by_column_route_and_period() {
    let value = |code: &str, column, route, year| tables().benchmark(code, column, route, year).unwrap();
    // Hot-rolled 7208: its own process, and the process with its usual precursors.
    assert_eq!(value("72081000", Column::A, None, 2026).value, exact("0.044"));
    assert_eq!(value("72081000", Column::B, Some(Route::C), 2026).value, exact("1.370"));
    assert!(matches!(
        tables().benchmark("72081000", Column::B, None, 2026),
        Err(Problem::RouteNeeded(routes)) if routes == "C, D, E"
    ));
    assert!(!value("72081000", Column::A, None, 2030).carried);
    assert!(value("72081000", Column::A, None, 2031).carried);
    // A benchmark of nought is one.
    assert_eq!(value("25239000", Column::A, Some(Route::A), 2026).value, exact("0"));
}

#[test]
fn all_goods_have_a_category_a_benchmark_and_a_default_value() {
    let (mut goods, mut ambiguous) = (0, 0);
    for good in tables().goods(2026) {
        goods += 1;
        let category = tables().category(&good.category, 2026).unwrap();
        assert!(category.name.iter().all(|name| !name.is_empty()), "{}", good.code);
        if good.unit == FunctionalUnit::Kwh {
            continue;
        }
        match tables().default_value(&good.code, Some("MA"), 2026) {
            Ok(row) => {
                let known = tables().benchmark_routes(&good.code, Column::B, 2026);
                let fits = known.is_empty() || row.routes.is_empty() || row.routes.iter().any(|r| known.contains(r));
                assert!(fits, "{}: {:?} of {known:?}", good.code, row.routes);
            }
            Err(Problem::AmbiguousGood { .. }) => ambiguous += 1,
            Err(problem) => panic!("{}: {problem}", good.code),
        }
    }
    // 2523 10 00 and 2523 90 00.
    assert_eq!((goods, ambiguous), (571, 2));
}
