//! The mistakes that calculators make (and their like), each held by one test.

use cbam::input::Installation;
use cbam::tables::Route;
use cbam::{Exact, Problem, consign, price_paid, reporting_period, thresholds};

use crate::support::{assessed, bars, dec, exact, found, law, read, refused, tables};

const ACTUAL: &str = "report = \"VR-1\", verifier = \"V\"";

/// Electricity counts by the good that causes it, not by the good at the end.
#[test]
fn indirect_emissions_are_decided_at_each_node() {
    // Ammonia (counts) from bought hydrogen (does not).
    let ammonia = assessed(&format!(
        "year = 2026\nname = \"E\"\ncountry = \"MA\"\n[[processes]]\nid = \"nh3\"\n\
         goods = [{{ cn = \"28141000\", tonnes = 1000, nitrogen = 0.82 }}]\n\
         electricity = [{{ mwh = 1000, source = \"grid\" }}]\n\
         precursors = [{{ cn = \"28041000\", tonnes = 100, origin = \"DZ\", \
         actual = {{ see_direct = 10, see_indirect = 4, {ACTUAL} }} }}]\n"
    ));
    let good = ammonia.goods.first().unwrap();
    assert_eq!(good.see_direct.round_dp(12), dec("1"));
    assert_eq!(good.see_indirect_counted.round_dp(12), dec("0.712"));
    assert_eq!(good.see_indirect.round_dp(12), dec("1.112"));
    // Pig iron (does not count) from sintered ore (counts).
    let iron = assessed(&format!(
        "year = 2026\nname = \"E\"\ncountry = \"MA\"\n[[processes]]\nid = \"bf\"\n\
         goods = [{{ cn = \"72011011\", tonnes = 1000 }}]\nelectricity = [{{ mwh = 1000, source = \"grid\" }}]\n\
         precursors = [{{ cn = \"26011200\", tonnes = 1500, origin = \"ZA\", \
         actual = {{ see_direct = 0.2, see_indirect = 0.1, {ACTUAL} }} }}]\n"
    ));
    let good = iron.goods.first().unwrap();
    assert_eq!(good.see_indirect_counted, dec("0.15"));
    assert_eq!(good.see, dec("0.45"));
    // The same through a process of the installation: the screws keep what the sintered ore in their iron used.
    let chain = format!(
        "year = 2026\nname = \"E\"\ncountry = \"MA\"\n[[processes]]\nid = \"bf\"\n\
         goods = [{{ cn = \"72011011\", tonnes = 1000 }}]\nelectricity = [{{ mwh = 1000, source = \"grid\" }}]\n\
         precursors = [{{ cn = \"26011200\", tonnes = 1500, origin = \"ZA\", \
         actual = {{ see_direct = 0.2, see_indirect = 0.1, {ACTUAL} }} }}]\n\
         [[processes]]\nid = \"p\"\ngoods = [{{ cn = \"73181542\", tonnes = 500 }}]\n\
         precursors = [{{ from = \"bf\", tonnes = 1000 }}]\n"
    );
    assert_eq!(assessed(&chain).goods.last().unwrap().see_indirect_counted, dec("0.3"));
}

/// Per functional unit first, then per tonne of what is sold.
#[test]
fn a_composition_made_to_order_is_the_functional_unit_times_its_content() {
    let installation = read(
        "year = 2026\nname = \"E\"\ncountry = \"MA\"\n[[processes]]\nid = \"p\"\n\
         goods = [{ cn = \"31052010\", tonnes = 600, nitrogen = 0.15 }, { cn = \"31052010\", tonnes = 300, nitrogen = 0.2 }]\n\
         [[streams]]\nname = \"gas\"\nmethod = \"combustion\"\nfactor = \"natural_gas\"\namount = 100\n\
         [[consignments]]\nid = \"c\"\ncn = \"31052010\"\ntonnes = 10\nimported = \"2026-05-01\"\nnitrogen = 0.1\n",
    );
    let assessment = law(&installation).unwrap();
    let [low, high] = assessment.goods.as_slice() else { panic!() };
    let per_kg = low.see_direct_per_unit;
    assert_eq!(low.units_per_t, dec("150"));
    assert_eq!((low.see * dec("200")).round_dp(18), (high.see * dec("150")).round_dp(18));
    let consigned = consign(tables(), &installation, &assessment, 0, None, &mut Vec::new()).unwrap().unwrap();
    assert_eq!(consigned.see.round_dp(18), (per_kg * dec("100")).round_dp(18));
    let error = refused(&bars("").replace("73181542\"", "31052010\""));
    assert_eq!((error.at.as_str(), error.problem), ("processes[0].goods[0].nitrogen", Problem::Needed));
}

/// "Green" and "grey" lines of one good are one process of the law.
#[test]
fn lines_of_one_functional_unit_are_merged() {
    let two = assessed(
        "year = 2026\nname = \"E\"\ncountry = \"MA\"\n[[processes]]\nid = \"grey\"\n\
         goods = [{ cn = \"73181542\", tonnes = 300 }]\n[[processes]]\nid = \"green\"\n\
         goods = [{ cn = \"73181542\", tonnes = 100 }]\n\
         [[streams]]\nname = \"gas\"\nmethod = \"combustion\"\nin_tj = true\namount = 10\nef = 60\nprocess = \"grey\"\n",
    );
    assert_eq!(two.goods.len(), 1);
    assert_eq!(two.goods.first().unwrap().see, dec("1.5"));
    assert!(found(&two, "processes-merged"));
    // Clinker and cement have one functional unit; what goes from one to the other is no product of it.
    let cement = assessed(
        "year = 2026\nname = \"E\"\ncountry = \"MA\"\n[[processes]]\nid = \"kiln\"\n\
         goods = [{ cn = \"2523100090\", tonnes = 1000, route = \"A\" }]\n[[processes]]\nid = \"mill\"\n\
         goods = [{ cn = \"25232900\", tonnes = 800, clinker = 0.75 }]\n\
         precursors = [{ from = \"kiln\", tonnes = 600 }]\n\
         [[streams]]\nname = \"meal\"\nmethod = \"process_input\"\namount = 2000\nef = 0.4\nprocess = \"kiln\"\n",
    );
    let see: Vec<_> = cement.goods.iter().map(|good| good.see).collect();
    assert_eq!(see, [dec("0.8"), dec("0.6")]);
}

/// Scrap carries nothing, but what became scrap went in.
#[test]
fn the_losses_of_a_precursor_stay_in_its_mass() {
    let bought = bars(&format!(
        "precursors = [{{ cn = \"72139110\", tonnes = 125, origin = \"TR\", \
         actual = {{ see_direct = 2, benchmark = 1.2, {ACTUAL} }} }}]\n"
    ));
    let good = &assessed(&bought).goods[0];
    assert_eq!(good.see, dec("2.5"));
    assert_eq!(good.benchmark - good.benchmark_own, dec("1.5"));
}

/// Column A with actual values, Column B with default values, and B for a default precursor within an actual good.
#[test]
fn columns_are_not_mixed() {
    let assessment = assessed(&bars("precursors = [{ cn = \"72139110\", tonnes = 100, origin = \"MA\" }]\n"));
    let good = &assessment.goods[0];
    let own = tables().benchmark("73181542", cbam::tables::Column::A, None, 2026).unwrap().value;
    let wire = tables().benchmark("72139110", cbam::tables::Column::B, Some(Route::C), 2026).unwrap().value;
    assert_eq!(Exact::from(good.benchmark_own), own);
    assert_eq!(Exact::from(good.benchmark), own + wire);
    assert_eq!(good.default.as_ref().unwrap().benchmark, Some(dec("1.364")));
    assert_eq!(good.see, dec("3.996") * dec("1.1"));
    assert_eq!(good.default_share, Some(dec("1")));
    assert!(found(&assessment, "precursor-default"));
}

/// The CBAM factor is what stays free.
#[test]
fn the_factor_shields_nearly_all_of_the_benchmark_in_2026() {
    let good = &assessed(&bars("")).goods[0];
    assert_eq!(good.sefa, good.benchmark * dec("0.975"));
    let default = good.default.as_ref().unwrap();
    assert_eq!(default.certificates, dec("4.801") * dec("1.1") - dec("0.975") * dec("1.364"));
}

#[test]
fn ammonia_counts_its_electricity_and_hydrogen_does_not() {
    let counts = |code: &str| tables().category(&tables().good(code, 2026).unwrap().category, 2026).unwrap().indirect;
    assert!(counts("28141000") && counts("28080000") && counts("31021019") && counts("25231000") && counts("26011200"));
    assert!(!counts("28041000") && !counts("72071114") && !counts("76042990") && !counts("27160000"));
}

#[test]
fn goods_imported_in_2026_are_of_2026() {
    assert_eq!(reporting_period(2026, Some(2025)), Ok(2026));
    assert_eq!(reporting_period(2027, Some(2026)), Ok(2026));
    assert_eq!(reporting_period(2028, None), Ok(2028));
    assert_eq!(reporting_period(2025, None), Err(Problem::TooEarly(2025)));
    assert_eq!(reporting_period(2026, Some(2027)), Err(Problem::ProducedAfterImport(2027)));
}

/// A link or an agreement, metered within the hour; certificates change nothing.
#[test]
fn actual_electricity_has_conditions() {
    let with = |electricity: &str| {
        let text = bars(&format!("electricity = [{{ mwh = 100, {electricity} }}]\n"));
        let assessment = assessed(&text);
        (assessment.processes[0].attributed_indirect_t, assessment.findings)
    };
    let met = "source = \"direct_link\", t_per_mwh = 0, interval_minutes = 15, evidence = \"E-1\"";
    assert_eq!(with(met).0, dec("0"));
    assert_eq!(with(&met.replace("15", "1440")).0, dec("71.2"));
    assert_eq!(with(&met.replace(", evidence = \"E-1\"", "")).0, dec("71.2"));
    assert_eq!(with(&met.replace("E-1", "")).0, dec("71.2"));
    let agreement = met.replace("direct_link", "power_purchase");
    assert_eq!(with(&agreement).0, dec("71.2"));
    assert_eq!(with(&agreement).1.iter().filter(|finding| finding.detail == "both_ends").count(), 1);
    assert_eq!(with(&format!("{agreement}, both_ends = true")).0, dec("0"));
    assert_eq!(with("source = \"certificates\", t_per_mwh = 0").0, dec("71.2"));
    let elsewhere = bars("electricity = [{ mwh = 1, source = \"grid\" }]\n").replace("\"MA\"", "\"DZ\"");
    let error = refused(&elsewhere);
    assert_eq!((error.at.as_str(), error.problem.code()), ("grid", "no-grid"));
}

#[test]
fn no_certificate_is_negative_and_none_is_lent_to_another_good() {
    let assessment = assessed(&bars(""));
    let good = &assessment.goods[0];
    assert!(good.see < good.sefa);
    assert_eq!(good.certificates, dec("0"));
}

/// "Verified" is the report of an accredited verifier, not a number.
#[test]
fn data_without_a_report_are_not_verified() {
    let with = |actual: &str| {
        assessed(&bars(&format!(
            "precursors = [{{ cn = \"72139110\", tonnes = 100, origin = \"MA\", actual = {actual} }}]\n"
        )))
    };
    let verified = with(&format!("{{ see_direct = 0.5, benchmark = 0.1, {ACTUAL} }}"));
    assert_eq!(verified.goods[0].see, dec("0.5"));
    for actual in [
        "{ see_direct = 0.5 }",
        "{ see_direct = 0.5, report = \"VR-1\" }",
        "{ see_direct = 0.5, report = \"\", verifier = \"V\" }",
        "{ see_direct = 0.5, report = \"VR-1\", verifier = \" \" }",
    ] {
        let assessment = with(actual);
        assert!(found(&assessment, "precursor-unverified"));
        assert_eq!(assessment.goods[0].see, dec("4.3956"));
    }
    assert!(found(&with(&format!("{{ see_direct = 1, year = 2025, {ACTUAL} }}")), "precursor-other-year"));
}

#[test]
fn precursors_of_the_union_of_exempt_and_of_unknown_origin() {
    let with =
        |origin: &str| assessed(&bars(&format!("precursors = [{{ cn = \"72139110\", tonnes = 100{origin} }}]\n")));
    for origin in ["DE", "NO", "CH"] {
        let good = with(&format!(", origin = \"{origin}\"")).goods[0].clone();
        assert_eq!((good.see, good.benchmark), (dec("0"), good.benchmark_own), "{origin}");
    }
    let unknown = with("");
    assert!(found(&unknown, "precursor-unknown-origin"));
    assert!(unknown.goods[0].see >= with(", origin = \"CN\"").goods[0].see);
}

#[test]
fn lots_of_one_code_are_averaged_unless_it_is_proven_where_they_went() {
    let two = |evidence: &str| {
        assessed(&format!(
            "year = 2026\nname = \"E\"\ncountry = \"MA\"\n\
             [[processes]]\nid = \"a\"\ngoods = [{{ cn = \"73181542\", tonnes = 100 }}]\n\
             precursors = [{{ cn = \"72139110\", tonnes = 100, origin = \"TR\", \
             actual = {{ see_direct = 1, benchmark = 1, {ACTUAL} }}{evidence} }}]\n\
             [[processes]]\nid = \"b\"\ngoods = [{{ cn = \"73181660\", tonnes = 300 }}]\n\
             precursors = [{{ cn = \"72139110\", tonnes = 300, origin = \"TR\", \
             actual = {{ see_direct = 2, benchmark = 1, {ACTUAL} }} }}]\n"
        ))
    };
    let see = |evidence: &str| two(evidence).goods.iter().map(|good| good.see).collect::<Vec<_>>();
    assert_eq!(see(""), [dec("1.75"), dec("1.75")]);
    assert_eq!(see(", single_source_evidence = \"E-1\""), [dec("1"), dec("2")]);
    assert!(found(&two(""), "precursors-averaged"));
}

/// The price of goods imported in 2026 is that of the quarter of import.
#[test]
fn consignments_are_priced_by_their_quarter() {
    let mut text = bars("precursors = [{ cn = \"72139110\", tonnes = 100, origin = \"MA\" }]\n");
    for (id, day) in [("a", "2026-03-31"), ("b", "2026-04-01"), ("c", "2026-11-30")] {
        text += &format!(
            "[[consignments]]\nid = \"{id}\"\ncn = \"73181542\"\ntonnes = 20\nimported = \"{day}\"\nimporter = \"Acheteur\"\n"
        );
    }
    let installation = read(&text);
    let assessment = law(&installation).unwrap();
    let result = |index| consign(tables(), &installation, &assessment, index, None, &mut Vec::new()).unwrap().unwrap();
    let prices: Vec<_> = (0..3).map(|index| result(index).price_eur).collect();
    assert_eq!(prices, [Some(dec("75.36")), Some(dec("75.28")), None]);
    let first = result(0);
    assert_eq!(first.certificates_actual, assessment.goods[0].certificates * dec("20"));
    assert_eq!(first.eur_actual, Some(first.certificates_actual * dec("75.36")));
    assert_eq!(result(2).eur_default, None);
    // 60 t for one importer: above 50 t, though each consignment is below.
    let counted = thresholds(tables(), &installation).unwrap();
    assert_eq!((counted[0].tonnes, counted[0].above), (dec("60"), true));
}

#[test]
fn the_threshold_counts_neither_hydrogen_nor_other_years() {
    let counted = |cn: &str, tonnes: i64| {
        let text = bars(&format!(
            "[[consignments]]\nid = \"c\"\ncn = \"{cn}\"\ntonnes = {tonnes}\nimported = \"2026-03-31\"\n"
        ));
        let threshold = thresholds(tables(), &read(&text)).unwrap().remove(0);
        (threshold.tonnes, threshold.above)
    };
    assert_eq!(counted("73181542", 50), (dec("50"), false));
    assert_eq!(counted("73181542", 51), (dec("51"), true));
    assert_eq!(counted("28041000", 500), (dec("0"), false));
}

#[test]
fn a_carbon_price_is_deducted_only_if_certified_net_of_rebates_and_never_from_default_values() {
    let with = |more: &str| {
        let text = bars(
            "precursors = [{ cn = \"72139110\", tonnes = 100, origin = \"MA\" }]\n\
             [[consignments]]\nid = \"c\"\ncn = \"73181542\"\ntonnes = 1\nimported = \"2026-01-10\"\n",
        );
        let paid = format!("tonnes = 100, carbon_price = {{ paid_eur_per_t = 10{more} }} }}]");
        let installation: Installation = read(&text.replacen("tonnes = 100 }]", &paid, 1));
        let assessment = law(&installation).unwrap();
        let mut findings = Vec::new();
        let result = consign(tables(), &installation, &assessment, 0, Some(exact("80")), &mut findings);
        (result.unwrap().unwrap(), findings.len())
    };
    let (certified, none) = with(", rebate_eur_per_t = 2, certified_by = \"X\"");
    assert_eq!((certified.price_paid_t, none), (dec("0.1"), 0));
    let (uncertified, one) = with("");
    assert_eq!((uncertified.price_paid_t, one), (dec("0"), 1));
    let (blank, one) = with(", certified_by = \" \"");
    assert_eq!((blank.price_paid_t, one), (dec("0"), 1));
    assert_eq!(uncertified.certificates_actual - certified.certificates_actual, dec("0.1"));
    assert_eq!(uncertified.certificates_default, certified.certificates_default);
    assert_eq!(price_paid(exact("1"), exact("2"), exact("80")), Exact::ZERO);
}

#[test]
fn a_result_names_the_tables_it_rests_on() {
    let tables = assessed(&bars("")).tables;
    for name in ["goods", "default_values", "markups", "benchmarks", "phase_out", "factors", "prices"] {
        let version = tables.iter().find(|version| version.table == name).unwrap_or_else(|| panic!("{name}"));
        assert!(!version.act.is_empty() && !version.source.is_empty());
    }
}

/// A nought too few among the tonnes makes a good look clean.
#[test]
fn what_goes_in_weighs_what_comes_out() {
    let asks = |wire: &str, good: &str| {
        let text = bars(&format!("precursors = [{{ cn = \"72139110\", tonnes = {wire}, origin = \"MA\" }}]\n"));
        found(&assessed(&text.replace("tonnes = 100 ", &format!("tonnes = 100{good} "))), "precursors-too-light")
    };
    assert!(asks("11", "") && asks("99.999", ""));
    assert!(!asks("100", "") && !asks("110", ""));
    // What is remelted goes in too.
    let scrap = |share: &str| format!(", parameters = {{ scrap_t_per_t = {share} }}");
    assert!(!asks("11", &scrap("0.9")) && asks("11", &scrap("0.8")));
    // Without precursors another question is asked, and of fertilisers none: fillers are no precursors.
    assert!(!found(&assessed(&bars("")), "precursors-too-light"));
    let blend = bars("precursors = [{ cn = \"31021019\", tonnes = 30, nitrogen = 0.46, origin = \"MA\" }]\n")
        .replace("\"73181542\", tonnes = 100", "\"31052010\", tonnes = 100, nitrogen = 0.15");
    assert!(!found(&assessed(&blend), "precursors-too-light"));
}

#[test]
fn what_is_sold_was_made() {
    let asks = |sold: &str| {
        let text = bars("").replace("tonnes = 100 ", &format!("tonnes = 100, to_union_t = {sold} "));
        found(&assessed(&text), "sold-more-than-made")
    };
    assert!(asks("100.001") && !asks("100") && !asks("0"));
}
