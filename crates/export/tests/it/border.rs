//! What a buyer asks of an installation: years, prices, consignments.

use ::cbam::Tables;
use export::cbam::{GoodComparison, Lower, PaperKind, Report, paper, read, report};
use rust_decimal::Decimal;

/// A maker of bolts from wire rod of its country, without data of the wire's producer; `extra` comes after.
fn bolts(extra: &str) -> Report {
    let text = format!(
        "year = 2026\nname = \"Essai\"\ncountry = \"MA\"\n[[processes]]\nid = \"p\"\n\
         goods = [{{ cn = \"73181542\", tonnes = 100, to_union_t = 50 }}]\n\
         precursors = [{{ cn = \"72139110\", tonnes = 100, origin = \"MA\" }}]\n{extra}"
    );
    report(&Tables::embedded().unwrap(), &read(&text).unwrap()).unwrap()
}

/// The installations of the fictitious firms: bought billets whose producer had them verified, bought wire rod of which
/// nothing is known.
#[test]
fn the_installations_of_the_examples() {
    let of = |firm: &str| {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(firm);
        report(
            &Tables::embedded().unwrap(),
            &read(&std::fs::read_to_string(path.join("installation.toml")).unwrap()).unwrap(),
        )
        .unwrap()
    };
    for (firm, by_default) in [("profiles-sais", false), ("visserie-chaouia", true)] {
        let report = of(firm);
        let asked = report.assessment.findings.iter().any(|found| found.at.contains("precursors"));
        assert_eq!(asked, by_default, "{firm}: {:#?}", report.assessment.findings);
        assert!(only(&report).years[0].see_actual > dec("1"), "{firm}");
        assert_eq!(report.consignments.len(), 1);
    }
}

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn only(report: &Report) -> &GoodComparison {
    let [good] = report.goods.as_slice() else { panic!("{} goods", report.goods.len()) };
    good
}

#[test]
fn every_year_to_2034_by_the_law_and_by_the_proposal() {
    let report = bolts("");
    let years = &only(&report).years;
    let law: Vec<i16> = years.iter().filter(|year| year.scenario == "in_force").map(|year| year.year).collect();
    assert_eq!(law, (2026..=2034).collect::<Vec<_>>());
    assert_eq!(years.len(), 18);
    // A slower phase-out never needs more certificates.
    let (law, proposal) = years.split_at(9);
    for (law, proposal) in law.iter().zip(proposal) {
        assert!(proposal.certificates_actual <= law.certificates_actual, "{}", law.year);
        assert!(proposal.certificates_default <= law.certificates_default, "{}", law.year);
    }
    // Mark-ups of a default precursor rise with the year, though the installation's data stay.
    assert_eq!(law[0].see_actual, dec("3.996") * dec("1.1"));
    assert_eq!(law[8].see_actual, dec("3.996") * dec("1.3"));
}

/// Default: 4.801 × 1.1 − 0.975 × 1.364. Actual: 3.996 × 1.1 − 0.975 × (BM_A + 1.364).
#[test]
fn own_data_are_worth_the_difference_at_the_price() {
    let report = bolts("[[prices]]\nname = \"bas\"\neur = 50\n[[prices]]\nname = \"haut\"\neur = 100\n");
    let year = &only(&report).years[0];
    assert_eq!(year.lower, Some(Lower::Actual));
    let saved = year.certificates_default.unwrap() - year.certificates_actual;
    let [low, high] = year.prices.as_slice() else { panic!() };
    let worth = |price: &export::cbam::PricedYear| price.worth.unwrap();
    assert_eq!(worth(low).eur_per_t, saved * dec("50"));
    assert_eq!(worth(high).eur_per_t, saved * dec("100"));
    assert_eq!(worth(high).eur, saved * dec("100") * dec("50"));
    assert_eq!(low.eur_default.unwrap() - low.eur_actual, worth(low).eur_per_t);
    assert_eq!(report.prices.iter().map(|price| price.name.as_str()).collect::<Vec<_>>(), ["bas", "haut"]);
}

#[test]
fn own_data_that_cost_more_are_worth_nothing_and_default_values_are_chosen() {
    let report = bolts("[[streams]]\nname = \"s\"\nmethod = \"combustion\"\nin_tj = true\namount = 10\nef = 90\n");
    let year = &only(&report).years[0];
    assert!(year.see_actual > year.see_default.unwrap());
    assert_eq!(year.lower, Some(Lower::Default));
    assert_eq!(year.prices[0].worth.unwrap().eur_per_t, Decimal::ZERO);
}

/// Nothing is made of nothing: as long as nobody says what goes in, there is neither a figure nor a document.
#[test]
fn nothing_is_told_before_anything_goes_in() {
    let tables = Tables::embedded().unwrap();
    let of = |cn: &str, extra: &str| {
        let text = format!(
            "year = 2026\nname = \"Essai\"\ncountry = \"MA\"\n[[processes]]\nid = \"p\"\n\
             goods = [{{ cn = \"{cn}\", tonnes = 100, to_union_t = 50, clinker = 1 }}]\n{extra}"
        );
        let installation =
            read(&text.replace(", clinker = 1", if cn.starts_with("2523") { ", clinker = 1" } else { "" }));
        let installation = installation.unwrap();
        let refused =
            report(&tables, &installation).err().map(|error| format!("{} {}", error.at, error.problem.code()));
        assert_eq!(paper(&tables, &installation, PaperKind::SummaryReport).is_err(), refused.is_some());
        refused
    };
    let nothing = Some("processes[0].precursors nothing-goes-in".to_owned());
    let power = "electricity = [{ mwh = 100, source = \"grid\" }]\n";
    assert_eq!(of("73181542", ""), nothing);
    // Of the metals electricity does not count; of cement it does.
    assert_eq!(of("73181542", power), nothing);
    assert_eq!(of("2523290000", ""), nothing);
    assert_eq!(of("2523290000", power), None);
    assert_eq!(of("73181542", "precursors = [{ cn = \"72139110\", tonnes = 100, origin = \"FR\" }]\n"), None);
    let fuel = "[[streams]]\nname = \"s\"\nmethod = \"combustion\"\nin_tj = true\namount = 1\nef = 60\n";
    assert_eq!(of("73181542", fuel), None);
}

#[test]
fn published_prices_are_an_interval_and_none_is_invented() {
    let report = bolts("");
    let shown: Vec<_> = report.prices.iter().map(|price| (price.name.as_str(), price.eur)).collect();
    assert_eq!(shown, [("lowest", dec("75.28")), ("latest", dec("82.32")), ("highest", dec("82.32"))]);
    assert!(report.prices.iter().all(|price| price.quarter.is_some() && price.standing.is_some()));
}

#[test]
fn a_consignment_is_computed_by_its_period_and_at_each_price() {
    let report = bolts(
        "[[prices]]\nname = \"a\"\neur = 90\n\
         [[consignments]]\nid = \"1\"\ncn = \"73181542\"\ntonnes = 10\nimported = 2026-02-01\n\
         [[consignments]]\nid = \"2\"\ncn = \"73181542\"\ntonnes = 10\nimported = 2027-02-01\n\
         [[consignments]]\nid = \"3\"\ncn = \"73181542\"\ntonnes = 10\nimported = 2027-02-01\nproduced = 2026\n",
    );
    let [first, second, third] = report.consignments.as_slice() else { panic!() };
    assert_eq!((first.result.reporting_period, second.result.reporting_period), (2026, 2027));
    assert_eq!(first.result.price_eur, Some(dec("75.36")));
    assert_eq!(second.result.price_eur, None);
    let priced = &first.prices[0];
    assert_eq!(priced.eur_actual, Some(first.result.certificates_actual * dec("90")));
    assert_eq!(priced.worth_eur, Some(priced.eur_default.unwrap() - priced.eur_actual.unwrap()));
    assert!(second.result.certificates_actual > first.result.certificates_actual);
    assert_eq!(third.result.certificates_actual, first.result.certificates_actual);
    assert_eq!(report.thresholds.len(), 2);
}

#[test]
fn a_report_is_the_same_bytes_each_time() {
    let text = |report: &Report| serde_json::to_string(report).unwrap();
    assert_eq!(text(&bolts("")), text(&bolts("")));
}

/// 1 t of gas oil's CO2 in a tonne of bolts, known to 10 %, over wire rod that the act values: 3.996 × 1.1.
#[test]
fn what_is_stated_of_uncertainty_becomes_an_interval_in_euros() {
    let stream = "[[prices]]\nname = \"a\"\neur = 80\n[[streams]]\nname = \"s\"\nmethod = \"process_input\"\namount = 100\nef = 1\n";
    let unknown = bolts(stream);
    assert!(only(&unknown).years.iter().all(|year| year.interval.is_none()));
    assert!(only(&unknown).years.iter().all(|year| year.prices.iter().all(|price| price.eur_interval.is_none())));
    assert_eq!(unknown.spread.unstated.len(), 4);
    let stated = bolts(&format!("{stream}uncertainty_percent = 10\nfactor_uncertainty_percent = 0\n"));
    for (year, before) in only(&stated).years.iter().zip(&only(&unknown).years) {
        assert_eq!((year.see_actual, &year.prices[0].eur_actual), (before.see_actual, &before.prices[0].eur_actual));
        // A tenth of one tonne, at 80 EUR, in every year: what is free does not move with it.
        let interval = year.interval.unwrap();
        assert_eq!(interval.see, [year.see_actual - dec("0.1"), year.see_actual + dec("0.1")]);
        assert_eq!(interval.certificates[1] - year.certificates_actual, dec("0.1"));
        let price = &year.prices[0];
        assert_eq!(price.eur_interval, Some([price.eur_actual - dec("8"), price.eur_actual + dec("8")]));
    }
    assert_eq!(stated.spread.unstated.len(), 2);
    // Nothing is owed below nought, and nothing is embedded below it.
    let wide = bolts("[[streams]]\nname = \"s\"\nmethod = \"cems\"\nmeasured_t = 100\nuncertainty_percent = 900\n");
    let last = only(&wide).years[0].interval.unwrap();
    assert_eq!((last.see[0], last.certificates[0]), (Decimal::ZERO, Decimal::ZERO));
}
