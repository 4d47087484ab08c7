//! What must hold of every row, whoever writes it.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use catalogue::{Error, Problem, Tables, activities, factors, gwp, library, units};

fn tables() -> Tables {
    Tables::embedded().unwrap()
}

#[test]
fn everything_is_read() {
    let (library, units) = library().unwrap();
    assert!(library.factors().len() >= 600, "{} factors", library.factors().len());
    assert!(library.activities().count() >= 300);
    assert!(units.all().len() >= 100);
    // Six hundred rows that an SME would need, without grids of other countries and both editions of one row.
    let distinct: BTreeSet<(String, &str)> = library
        .factors()
        .iter()
        .filter(|factor| factor.electricity.is_none() || factor.geo.as_str() == "MA")
        .map(|factor| (factor.activity.to_string(), factor.stage.code()))
        .collect();
    assert!(distinct.len() >= 600, "{} pairs of activity and stage", distinct.len());
}

#[test]
fn every_row_has_its_source_its_year_and_its_day_of_review() {
    let tables = tables();
    let sources: HashSet<&str> = tables.sources.iter().map(|row| &*row.id).collect();
    assert_eq!(sources.len(), tables.sources.len(), "an id of sources.csv occurs twice");
    for source in &tables.sources {
        assert!(!source.publisher.is_empty() && !source.licence.is_empty() && !source.attribution.is_empty());
        assert!(["yes", "insubstantial-extract"].contains(&&*source.redistributable), "{}", source.id);
    }
    let known = |at, source: &str| assert!(sources.contains(source), "{at:?}: {source}");
    tables.units.iter().for_each(|row| known(row.at, &row.source));
    tables.regions.iter().for_each(|row| known(row.at, &row.source));
    tables.gwp.iter().for_each(|row| known(row.at, &row.source));
    tables.blends.iter().for_each(|row| known(row.at, &row.source));
    tables.distances.iter().for_each(|row| known(row.at, &row.source));
    for row in &tables.prices {
        known(row.at, &row.source);
        assert!(!row.source_row.is_empty() && !row.review_by.is_empty(), "{:?}", row.at);
    }
    for row in &tables.properties {
        known(row.at, &row.source);
        assert!(!row.source_row.is_empty() && !row.review_by.is_empty(), "{:?}", row.at);
    }
    for row in &tables.factors {
        assert!(!row.source_row.is_empty() && !row.review_by.is_empty(), "{:?}", row.at);
        assert!(!row.year_data.is_empty() || !row.year_published.is_empty(), "{:?}", row.at);
        assert!(!row.geo.is_empty() && !row.pedigree.is_empty(), "{:?}", row.at);
    }
}

#[test]
fn names_are_in_three_languages() {
    let arabic = |text: &str| text.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
    for row in tables().activities {
        assert!(!row.name_fr.is_empty() && !row.name_en.is_empty(), "{:?}", row.at);
        assert!(arabic(&row.name_ar), "{:?}: {}", row.at, row.name_ar);
        assert!(!arabic(&row.name_fr) && !arabic(&row.words_fr), "{:?}", row.at);
    }
    for row in tables().bases {
        assert!(arabic(&row.what_ar) && !row.what_fr.is_empty() && !row.what_en.is_empty(), "{:?}", row.at);
    }
}

#[test]
fn categories_and_stages_go_together() {
    let tables = tables();
    let categories: BTreeMap<&str, &str> = tables.activities.iter().map(|row| (&*row.code, &*row.category)).collect();
    for (code, category) in &categories {
        let known = match category.strip_prefix("3.") {
            Some(number) => number.parse().is_ok_and(|number: u8| (1..=15).contains(&number)),
            None => {
                ["1.stationary", "1.mobile", "1.process", "1.fugitive", "2.electricity", "2.heat", "outside", "none"]
                    .contains(category)
            }
        };
        assert!(known, "{code}: {category}");
    }
    for row in &tables.factors {
        let category = categories.get(&*row.activity).copied().unwrap_or_default();
        let fits = match &*row.stage {
            "combustion" => ["1.stationary", "1.mobile"].contains(&category),
            "fugitive" => category == "1.fugitive",
            // A step of manufacture that a subcontractor does is bought: category 3.1.
            "process" => ["1.process", "1.fugitive", "3.1"].contains(&category),
            "generation" => ["2.electricity", "2.heat"].contains(&category),
            _ => true,
        };
        assert!(fits, "{:?}: {} of category {category}", row.at, row.stage);
    }
}

#[test]
fn every_base_has_the_unit_it_is_counted_in() {
    let tables = tables();
    let units = units(&tables).unwrap();
    let bases: HashSet<&str> = tables.bases.iter().map(|row| &*row.base).collect();
    for base in &tables.bases {
        let unit = units.find(&base.unit).unwrap_or_else(|| panic!("{:?}: {}", base.at, base.unit));
        assert_eq!(unit.dimension.to_string(), base.base);
        assert_eq!(unit.size(), 1.0, "{}", base.unit);
    }
    for unit in units.all() {
        for (base, _) in unit.dimension.exponents() {
            assert!(bases.contains(base), "{unit} has the base {base}");
        }
    }
}

#[test]
fn spellings_that_could_be_confused_are_not() {
    let units = units(&tables()).unwrap();
    let size = |text: &str| units.parse(text).map(|unit| (unit.dimension.to_string(), unit.size()));
    assert_eq!(size("MT").unwrap(), size("t").unwrap());
    assert_eq!(size("T").unwrap(), size("t").unwrap());
    assert_eq!(size("ml").unwrap().1, 1e-6);
    assert_eq!(size("ML").unwrap().1, 1e3);
    assert_eq!(size("j").unwrap().0, "time");
    assert_eq!(size("J").unwrap().0, "energy");
    assert_ne!(size("p.km").unwrap().0, size("v.km").unwrap().0);
    assert_ne!(size("m3").unwrap().0, size("Nm3").unwrap().0);
    assert_ne!(size("kVArh").unwrap().0, size("kWh").unwrap().0);
    assert_ne!(size("MAD2025").unwrap().0, size("MAD2022").unwrap().0);
    assert_eq!(size("kWh PCI").unwrap(), size("kWh").unwrap());
    for spelling in
        ["كلم", "درهم", "قنينة", "كيلوواط/ساعة", "طن كيلومتري", "م³", "قنطار", "k€ 2022 HT", "t.km", "TEU.km"]
    {
        assert!(units.parse(spelling).is_ok(), "{spelling}");
    }
    assert!(units.parse("mt").is_err(), "a tonne or a million tonnes");
    assert!(units.parse("ton").is_err(), "three units are called ton");
}

#[test]
fn a_word_that_names_two_activities_names_their_common_kind() {
    let tables = tables();
    let mut meant: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for row in &tables.activities {
        for word in [&row.words_fr, &row.words_ar, &row.words_en].into_iter().flat_map(|words| words.split('|')) {
            assert_eq!(word, word.trim(), "{:?}", row.at);
            meant.entry(word.to_lowercase()).or_default().insert(&row.code);
        }
    }
    // The recogniser weighs category, unit and supplier too, so a shared word is no error; that most are not shared
    // is what makes words worth writing.
    let shared = meant.values().filter(|codes| codes.len() > 1).count();
    assert!(shared * 10 < meant.len(), "{shared} of {} words are shared", meant.len());
}

fn one_factor(line: &'static str) -> Result<Tables, Error> {
    let header = "id,activity,stage,unit,gas_basis,co2,ch4_fossil,ch4_biogenic,n2o,other_gases,co2_biogenic,\
                  unsplit_co2e,co2e_published,gwp,electricity,geo,technology,year_data,year_published,valid_from,\
                  valid_to,uncertainty_pct,pedigree,source,source_row,derivation,review_by,note\n";
    let text: &'static str = Box::leak(format!("{header}{line}\n").into_boxed_str());
    let mut made = Tables::read([("measure/factors/made.csv", text)])?;
    let whole = tables();
    (made.units, made.activities, made.sources, made.gwp) = (whole.units, whole.activities, whole.sources, whole.gwp);
    Ok(made)
}

fn refused(line: &'static str) -> Error {
    let read = one_factor(line).and_then(|tables| {
        let units = units(&tables)?;
        factors(&tables, &units, &gwp(&tables)?)
    });
    read.expect_err(line)
}

#[test]
fn a_bad_cell_is_named_by_file_line_and_column() {
    let error =
        refused("a,fuel.butane,combustion,furlong,mass,1,,,,,,,,,,ANY,,,2024,,,,44444,desnz-2024,1,,2027-01-01,");
    assert_eq!(error.file, "measure/factors/made.csv");
    assert_eq!((error.line, error.column), (2, Some("unit")));
    let cases = [
        ("a,fuel.nothing,combustion,t,mass,1,,,,,,,,,,ANY,,,2024,,,,44444,desnz-2024,1,,2027-01-01,", "activity"),
        ("a,fuel.butane,burning,t,mass,1,,,,,,,,,,ANY,,,2024,,,,44444,desnz-2024,1,,2027-01-01,", "stage"),
        ("a,fuel.butane,combustion,t,mass,\"1,5\",,,,,,,,,,ANY,,,2024,,,,44444,desnz-2024,1,,2027-01-01,", "co2"),
        ("a,fuel.butane,combustion,t,mass,NaN,,,,,,,,,,ANY,,,2024,,,,44444,desnz-2024,1,,2027-01-01,", "co2"),
        ("a,fuel.butane,combustion,t,,1,,,,,,,,,,ANY,,,2024,,,,44444,desnz-2024,1,,2027-01-01,", "gas_basis"),
        ("a,fuel.butane,combustion,t,mass,,,,,r-9:1,,,,,,ANY,,,2024,,,,44444,desnz-2024,1,,2027-01-01,", "other_gases"),
        ("a,fuel.butane,combustion,t,mass,1,,,,,,,,ar9,,ANY,,,2024,,,,44444,desnz-2024,1,,2027-01-01,", "gwp"),
        ("a,fuel.butane,combustion,t,mass,1,,,,,,,,,,ANY,,,2024,,,,44446,desnz-2024,1,,2027-01-01,", "pedigree"),
        ("a,fuel.butane,combustion,t,mass,1,,,,,,,,,,ANY,,,2024,,,,44444,nobody,1,,2027-01-01,", "source"),
        ("a,fuel.butane,combustion,t,mass,1,,,,,,,,,,ANY,,,2024,,,,44444,desnz-2024,1,,soon,", "review_by"),
        ("a,fuel.butane,combustion,t,mass,1,,,,,,,,,grid,ANY,,,2024,,,,44444,desnz-2024,1,,2027-01-01,", "electricity"),
    ];
    for (line, column) in cases {
        assert_eq!(refused(line).column.or(Some("gwp")), Some(column), "{line}");
    }
}

#[test]
fn broken_files_are_refused() {
    let header = Tables::read([("sources.csv", "id,publisher\n")]).expect_err("header");
    assert!(matches!(header.problem, Problem::Header { .. }));
    let unknown = Tables::read([("measure/other.csv", "id\n")]).expect_err("file");
    assert_eq!(unknown.problem, Problem::UnknownFile);
    let short = one_factor("only,three,cells").expect_err("cells");
    assert_eq!(short.problem, Problem::Cells { found: 3, expected: 28 });
    let mut twice = tables();
    twice.activities.extend(twice.activities.first().cloned());
    let units = units(&twice).unwrap();
    assert!(matches!(activities(&twice, &units).expect_err("twice").problem, Problem::Twice(_)));
}
