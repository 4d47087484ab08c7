use factors::{Factor, Gas, GwpSet, Library, Stage};
use i18n::Messages;
use language::Language;
use packs::{Aside, Check, ImportError, Pack, PackError, Reconciliation, Remark, diff};

use crate::common::{import, library, units};
use crate::made;

fn read(text: &str, name: &str) -> (Pack, Reconciliation) {
    let (pack, report) = import(text.as_bytes(), name, &[]).unwrap();
    assert!(report.balances(), "{name}: {report:?}");
    (pack, report)
}

fn factor<'a>(pack: &'a Pack, row: &str) -> &'a Factor {
    &pack.rows.iter().find(|candidate| candidate.factor.source_row == row).unwrap().factor
}

fn mass(factor: &Factor, gas: &str) -> f64 {
    factor.composition.gases.get(&Gas::new(gas)).copied().unwrap_or(f64::NAN)
}

#[test]
fn base_carbone_keeps_elements_with_their_postes_as_parts() {
    let (pack, report) = read(&made::base_carbone(), "base-carbone-v9.1.csv");
    assert_eq!((pack.header.source().as_str(), report.read, report.factors), ("base-carbone-9.1", 13, 6));
    let oil = factor(&pack, "1");
    assert_eq!((oil.stage, oil.geo.as_str(), oil.uncertainty_pct), (Stage::Wtw, "FR", Some(5.0)));
    assert_eq!(oil.valid_to, Some(calendar::date(2018, 12, 31)));
    // Gas columns are CO2e already: only carbon dioxide is a mass, nothing is multiplied again.
    assert_eq!(mass(oil, "co2"), 3.5);
    assert!((oil.composition.unsplit_co2e - 0.1).abs() < 1e-12);
    assert_eq!(
        pack.rows[0].parts.iter().map(|part| part.stage).collect::<Vec<_>>(),
        [Some(Stage::Combustion), Some(Stage::Wtt)]
    );
    assert_eq!(factor(&pack, "7").composition.co2_biogenic, 1.8);
    assert!(factor(&pack, "4").archived);
    assert_eq!(factor(&pack, "4").geo.as_str(), "MA");
    assert_eq!(factor(&pack, "5").stage, Stage::Avoided);
    assert_eq!(factor(&pack, "10").per.symbol, "kEUR2022 HT");
    for (why, count) in
        [(Aside::Property, 1), (Aside::Zero, 1), (Aside::UnknownUnit, 1), (Aside::NoValue, 1), (Aside::Orphan, 1)]
    {
        assert_eq!(report.aside_for(why), count, "{why:?}");
    }
    assert_eq!(report.unknown_units.get("boisseau"), Some(&1));
    assert_eq!(report.remarks.get(&Remark::Expired), Some(&2));
    // 3.6 per litre and 3.1 burnt per kilogram are not 900 kg/m3.
    let density = &report.findings(Check::Density)[0];
    assert_eq!((density.row.as_str(), density.expected), ("2", Some(900.0)));
    // The same bytes in the code page of the publisher.
    let cp1252: Vec<u8> = made::base_carbone().chars().map(|c| u8::try_from(c as u32).unwrap()).collect();
    let (same, _) = import(&cp1252, "base-carbone-v9.1.csv", &[]).unwrap();
    assert_eq!(same.rows.len(), pack.rows.len());
    assert_eq!(factor(&same, "1").name.fr, oil.name.fr);
}

#[test]
fn four_lines_of_desnz_are_one_factor_with_masses() {
    let (pack, report) = read(made::DESNZ, "flat.csv");
    let gas = factor(&pack, "1_1_1_15");
    assert_eq!((gas.stage, gas.per.symbol.as_str(), pack.header.gwp), (Stage::Combustion, "t", Some(GwpSet::Ar5)));
    assert_eq!((mass(gas, "co2"), mass(gas, "ch4_fossil")), (3000.0, 1.0));
    assert!((mass(gas, "n2o") - 5.0 / 265.0).abs() < 1e-15);
    assert_eq!(gas.composition.co2e(&library().gwp, GwpSet::Ar5).unwrap(), 3033.0);
    assert_eq!(factor(&pack, "1_1_1_7").per.symbol, "kWh NCV");
    assert_eq!(factor(&pack, "1_1_1_6").per.symbol, "kWh GCV");
    assert_eq!(factor(&pack, "3_1_1_4").per.dimension.to_string(), "length vehicle");
    assert_eq!(factor(&pack, "4_1_1_15").stage, Stage::Wtt);
    let wood = factor(&pack, "7_1_1_1");
    assert_eq!((wood.composition.co2_biogenic, wood.published), (1500.0, None));
    assert_eq!((report.aside_for(Aside::Energy), report.aside_for(Aside::NoValue)), (1, 1));
    assert_eq!(report.findings(Check::Damaged).len(), 1);
    let (old, _) = read(made::DEFRA_2020, "flat-2020.csv");
    assert_eq!((old.header.gwp, mass(&old.rows[0].factor, "ch4_fossil")), (Some(GwpSet::Ar4), 1.0));
}

#[test]
fn the_hub_gives_grams_per_higher_heating_value_and_blends_by_composition() {
    let (pack, report) = read(made::HUB, "hub-2025.csv");
    let coal = factor(&pack, "1/17//mmBtu");
    assert_eq!((mass(coal, "co2"), mass(coal, "ch4_fossil"), coal.per.symbol.as_str()), (100.0, 0.011, "mmBtu GCV"));
    assert_eq!(mass(factor(&pack, "6/30//MWh"), "co2"), 1000.0 * 0.453_592_37);
    let waste = factor(&pack, "9/40/Landfilled/short ton");
    assert_eq!((waste.composition.unsplit_co2e, waste.published.unwrap().gwp), (20.0, Some(GwpSet::Ar4)));
    assert_eq!(mass(factor(&pack, "12/60//kg"), "hfc-32"), 0.5);
    let blend = report.findings(Check::Blend);
    assert_eq!((blend.len(), blend[0].row.as_str(), blend[0].expected), (1, "R-999A", Some(1923.5)));
    let derived = report.findings(Check::Derived);
    assert_eq!((derived.len(), derived[0].found, derived[0].expected), (1, Some(975.0), Some(275.0)));
    assert_eq!((report.aside_for(Aside::Rounded), report.aside_for(Aside::Marginal)), (2, 1));
}

#[test]
fn spend_has_its_price_year_and_its_margins_add_up() {
    let (pack, report) = read(made::SPEND, "spend-v1.3.csv");
    assert_eq!((pack.rows[0].factor.per.symbol.as_str(), pack.rows[0].factor.year_data), ("USD2022 HT", Some(2022)));
    assert_eq!(report.findings(Check::PartSum).iter().map(|f| f.row.as_str()).collect::<Vec<_>>(), ["222222"]);
}

#[test]
fn foods_count_what_comes_before_transport_and_are_held_against_the_synthesis() {
    let (synthesis, _) = read(made::SYNTHESIS, "agribalyse-3.1.csv");
    assert_eq!(synthesis.rows[0].factor.stage, Stage::Use);
    let (stages, report) = import(made::STAGES.as_bytes(), "agribalyse-3.1-etapes.csv", &[synthesis]).unwrap();
    let orange = factor(&stages, "1");
    assert_eq!((orange.stage, orange.composition.unsplit_co2e), (Stage::CradleToGate, 1.7));
    assert_eq!(stages.rows[0].parts.len(), 6);
    let found = report.findings(Check::OtherTable);
    assert_eq!((found.len(), found[0].row.as_str(), found[0].expected), (1, "2", Some(3.0)));
}

#[test]
fn grids_need_a_code_and_show_the_drift_of_vintages() {
    let (owid, report) = read(made::OWID, "owid-2026-04.csv");
    assert_eq!(owid.header.version, "2026-04");
    let morocco = factor(&owid, "MAR/2024");
    assert_eq!(
        (morocco.geo.as_str(), morocco.year_data, morocco.activity.as_str()),
        ("MA", Some(2024), "electricity.grid")
    );
    assert_eq!(morocco.composition.unsplit_co2e, 0.594_81);
    assert_eq!(report.findings(Check::Coded)[0].row, "Africa (Ember)");
    let (_, maps) = read(made::MAPS, "maps.csv");
    assert_eq!(maps.aside_for(Aside::NoValue), 1);
    let (series, report) = read(made::VINTAGES, "maroc-series.csv");
    assert_eq!(
        (series.rows.len(), report.aside_for(Aside::OlderVintage), report.aside_for(Aside::Marginal)),
        (1, 1, 1)
    );
    let drift = &report.findings(Check::Vintage)[0];
    assert_eq!((drift.expected, drift.found), (Some(705.67), Some(662.64)));
}

#[test]
fn not_supplied_is_not_empty_is_not_zero() {
    let (pack, report) = read(made::OEFDB, "oefdb-2022-05-12.csv");
    assert_eq!((pack.rows.len(), report.aside_for(Aside::NoValue), report.aside_for(Aside::NoStage)), (3, 1, 1));
    assert_eq!(pack.rows[0].factor.composition.unsplit_co2e, 0.8);
    assert_eq!(mass(&pack.rows[1].factor, "co2"), 0.7);
    assert_eq!(report.remarks.get(&Remark::SomeGases), Some(&1));
    assert_eq!(mass(&pack.rows[2].factor, "ch4_fossil"), 0.001);
    let label = report.findings(Check::LabelYear);
    assert_eq!((label.len(), label[0].found, label[0].expected), (1, Some(2016.0), Some(2011.0)));
}

#[test]
fn ipcc_is_per_net_terajoule_and_charcoal_is_biogenic() {
    let (pack, report) = read(made::IPCC, "ipcc.csv");
    assert_eq!(pack.rows[0].factor.per.symbol, "TJ NCV");
    let charcoal = factor(&pack, "2.3/Charcoal");
    assert_eq!((charcoal.composition.co2_biogenic, mass(charcoal, "ch4_biogenic")), (112_000.0, 200.0));
    assert_eq!(report.aside_for(Aside::NotANumber), 1);
}

#[test]
fn a_pack_comes_back_from_its_file_and_an_altered_one_is_refused() {
    for (name, text) in made::all() {
        let (pack, _) = read(&text, name);
        let (file, hash) = pack.to_bytes().unwrap();
        assert_eq!(Pack::from_bytes(&file, &units()).unwrap(), pack, "{name}");
        assert_eq!(pack.to_bytes().unwrap().1, hash);
        let mut altered = file.clone();
        *altered.last_mut().unwrap() ^= 1;
        assert!(matches!(Pack::from_bytes(&altered, &units()), Err(PackError::Hash { .. })));
        assert!(Pack::from_bytes(&file[..20], &units()).is_err());
        // Raw rows are word for word, also of what was set aside.
        assert!(pack.raw.len() >= pack.rows.len());
        assert!(pack.raw_of(&pack.rows[0]).count() > 0);
        let (mut library, rows) = (Library::default(), pack.rows.len());
        pack.add_to(&mut library);
        assert!(library.factors().len() >= rows);
    }
}

#[test]
fn what_a_newer_release_moves() {
    let (before, _) = read(made::DESNZ, "flat.csv");
    let newer = made::DESNZ
        .replace("kg CO2e,3033", "kg CO2e,3336.3")
        .replace("Books", "Paper books")
        .replace("4_1_1_15_1,", "4_9_9_15_1,")
        .replace("WTT- fuels", "WTT of fuels")
        .replace("2024", "2025");
    let (after, _) = read(&newer, "flat.csv");
    let library = library();
    let changes = diff(&before, &after, 5.0, &library);
    assert_eq!((changes.from.as_str(), changes.to.as_str()), ("desnz-2024", "desnz-2025"));
    assert_eq!((changes.added.len(), changes.removed.len(), changes.changed, changes.beyond.len()), (1, 1, 1, 1));
    assert!((changes.beyond[0].percent.unwrap() - 10.0).abs() < 1e-9);
    let used = [(before.rows[0].factor.id.clone(), 1000.0), (factor(&before, "4_1_1_15").id.clone(), 50.0)];
    let moved = before.would_move(&after, &used, &library);
    assert!((moved[0].would_be.unwrap() - 1100.0).abs() < 1e-9);
    assert_eq!((moved[1].after.as_ref(), moved[1].would_be), (None, None));
    assert_eq!(diff(&before, &before, 0.0, &library).changed, 0);
}

#[test]
fn what_cannot_be_imported_says_why() {
    assert!(
        matches!(import(b"a,b\n1,2\n", "x.csv", &[]), Err(ImportError::UnknownLayout { first, nearest: None }) if first == ["a", "b"])
    );
    assert!(matches!(import(b"", "x.csv", &[]), Err(ImportError::Empty)));
    let mixed = made::OWID.replace("616.35", "\"616,35\"");
    assert!(matches!(import(mixed.as_bytes(), "x.csv", &[]), Err(ImportError::MixedDecimals { .. })));
    let none = made::OWID.replace("616.35", "").replace("594.81", "").replace("470", "").replace("500", "");
    assert!(matches!(import(none.as_bytes(), "x.csv", &[]), Err(ImportError::Nothing { read: 4, .. })));
}

#[test]
fn the_report_is_in_three_languages() {
    for (name, text) in made::all() {
        let (_, report) = read(&text, name);
        for language in Language::ALL {
            let lines = report.lines(Messages::new(language));
            assert!(lines.len() > 3, "{name}");
            assert!(lines.iter().all(|line| !line.contains("packs-")), "{name} {language}: {lines:?}");
        }
    }
}

/// A gas ten times too large is found by what another source of the catalogue says of the same fuel.
#[test]
fn the_catalogue_is_another_source() {
    let tables = catalogue::Tables::embedded().unwrap();
    let (library, units) = catalogue::library_of(&tables).unwrap();
    let known = packs::Knowledge { units: &units, library: &library, as_of: calendar::date(2026, 11, 22), others: &[] };
    let hub = |n2o: &str| {
        let row = |what: &str, value: &str, unit: &str| {
            format!("1 Stationary combustion,28,Other Fuels,Natural Gas,,{what},{value},{unit}\n")
        };
        let text = [
            "table,sheet_row,section,name,sub,quantity,value,unit\n".to_owned(),
            row("CO2 per heat", "53.06", "kg CO2 per mmBtu"),
            row("CH4 per heat", "1.0", "g CH4 per mmBtu"),
            row("N2O per heat", n2o, "g N2O per mmBtu"),
        ];
        packs::import(text.concat().as_bytes(), "hub-2025.csv", None, &known).unwrap().1
    };
    let found = |report: &packs::Reconciliation| {
        let findings = report.findings(packs::Check::OtherSource).iter();
        findings.filter(|finding| finding.about.starts_with("n2o") && finding.about.contains("ipcc")).count()
    };
    assert_eq!(found(&hub("0.1")), 0);
    assert!(found(&hub("1.0")) > 0);
}
