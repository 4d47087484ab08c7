//! Transferred CO2 (2025/2547 Annex II B.8), and what documents of the operator say beyond figures.

use cbam::Problem;

use crate::support::{assessed, bars, dec, found, refused, tables};

/// 100 t of bars that emit 500 t CO2, of which `transfer` leaves.
fn steel(transfer: &str) -> String {
    bars(&format!(
        "[[streams]]\nname = \"Stack\"\nmethod = \"cems\"\nmeasured_t = 500\n[[transferred_co2]]\ntonnes = 200\n{transfer}"
    ))
}

const PROVEN: &str = "to = \"storage\"\nreceiver = \"Network Example\"\nmeasured_at_both_ends = true\nkept = 0.95\n\
                      evidence = \"Chain of custody 2026\"\n";

#[test]
fn what_is_stored_and_proven_is_deducted() {
    let assessment = assessed(&steel(PROVEN));
    // 500 − 200 × 0.95.
    assert_eq!(assessment.totals.direct_t, dec("310"));
    assert_eq!(assessment.processes[0].attributed_direct_t, dec("310"));
    assert_eq!(assessment.goods[0].see, dec("3.1"));
    assert_eq!(assessment.transfers[0].deducted_t, dec("190"));
    assert!(!found(&assessment, "transfer-conditions"));
    // CO2 of biomass is nought already, and is not deducted again.
    let half = assessed(&steel(&format!("{PROVEN}biomass = 0.5\n")));
    assert_eq!(half.transfers[0].deducted_t, dec("95"));
}

#[test]
fn each_condition_that_lacks_keeps_it_in() {
    let without = |line: &str| PROVEN.lines().filter(|one| !one.starts_with(line)).collect::<Vec<_>>().join("\n");
    let cases = [
        (without("receiver"), "receiver"),
        (without("measured_at_both_ends"), "measured_at_both_ends"),
        (without("kept"), "kept"),
        (without("evidence"), "evidence"),
        (PROVEN.replace("storage", "other"), "to"),
    ];
    for (transfer, lacking) in cases {
        let assessment = assessed(&steel(&transfer));
        assert_eq!(assessment.totals.direct_t, dec("500"), "{lacking}");
        let finding = assessment.findings.iter().find(|finding| finding.at == "transferred_co2[0]").unwrap();
        assert_eq!((finding.detail.as_str(), finding.clause), (lacking, "2025/2547 Annex II B.8"));
    }
    let bound = assessed(&steel(&PROVEN.replace("storage", "bound")));
    assert_eq!(bound.totals.direct_t, dec("310"));
}

#[test]
fn never_below_nought_and_always_at_one_place() {
    let more = assessed(&steel(PROVEN).replace("tonnes = 200", "tonnes = 600"));
    assert_eq!((more.totals.direct_t, more.transfers[0].deducted_t), (dec("0"), dec("500")));
    assert!(found(&more, "transfer-above-emissions"));
    let elsewhere = refused(&steel(&format!("{PROVEN}process = \"kiln\"\n")));
    assert_eq!(elsewhere.at, "transferred_co2[0].process");
    assert_eq!(refused(&steel(&PROVEN.replace("0.95", "1.5"))).problem, Problem::NotAShare);
}

#[test]
fn what_is_only_said_is_checked_too() {
    let at = |extra: &str| refused(&bars(extra)).at;
    assert_eq!(at("[identity]\nunlocode = \"MA CAS\"\n"), "identity.unlocode");
    assert_eq!(at("[identity]\nlatitude = 90.5\n"), "identity.latitude");
    assert_eq!(at("[identity]\nlongitude = -180.000001\n"), "identity.longitude");
    assert_eq!(
        at("[[plan.instruments]]\nid = \"W1\"\nmeasures = \"gas\"\nuncertainty_percent = -1\n"),
        "plan.instruments[0].uncertainty_percent"
    );
    assert_eq!(
        at("[[streams]]\nname = \"Gas\"\nmethod = \"cems\"\nmeasured_t = 1\ninstrument = \"W9\"\n"),
        "streams[0].instrument"
    );
    let early = bars("").replace("country", "operating_from = \"2025-11-01\"\ncountry");
    assert_eq!(refused(&early).problem, Problem::OtherYear);
    let good = bars("[identity]\nunlocode = \"MACAS\"\nlatitude = 33.573110\nlongitude = -7.589843\n");
    // What is only said changes no figure.
    assert_eq!(assessed(&good).goods[0].see, assessed(&bars("")).goods[0].see);
    let share = bars("").replace("tonnes = 100 }", "tonnes = 100, parameters = { carbon = 2 } }");
    assert_eq!(refused(&share).at, "processes[0].goods[0].parameters.carbon");
}

#[test]
fn documents_have_their_items_once_and_in_order() {
    for (paper, count) in [("monitoring_plan", 22), ("emissions_report", 35), ("summary_report", 16)] {
        let items = tables().paper_items(paper, 2026);
        let numbers: Vec<u8> = items.iter().map(|item| item.number).collect();
        assert_eq!(numbers, (1..=count).collect::<Vec<_>>(), "{paper}");
        assert!(items.iter().all(|item| !item.title.is_empty() && item.clause.starts_with("2025/2547 Annex ")));
    }
    // Each parameter that a category asks for is a field.
    let parameters = cbam::input::Parameters::default();
    let known = |name: &str| {
        let mut json = serde_json::Map::new();
        json.insert(name.to_owned(), serde_json::Value::from("0.5"));
        let read: Result<cbam::input::Parameters, _> = serde_json::from_value(json.into());
        read.is_ok_and(|read| read.of(name).is_some()) && parameters.of(name).is_none()
    };
    for good in tables().goods(2026) {
        for name in tables().parameters(&good.category, 2026) {
            assert!(matches!(name, "clinker" | "nitrogen") || known(name), "{name}");
        }
    }
}
