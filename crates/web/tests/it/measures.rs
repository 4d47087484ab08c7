//! What each measure would add: entered, seen by year, per tonne and per consignment, and taken out again, without scripts.

use app::export::installations;
use app::export::papers;
use axum::http::StatusCode;
use language::Language;
use rust_decimal::Decimal;
use scraper::Html;

use crate::access::member;
use crate::export::exporter;
use crate::pages::{all, sound};
use crate::site;

fn form(fields: &[(&str, &str)]) -> String {
    let escaped = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    fields.iter().map(|(name, value)| format!("{name}={}", escaped(value))).collect::<Vec<_>>().join("&")
}

fn dec(text: &str) -> Decimal {
    text.parse().expect("a number")
}

#[test]
fn a_measure_is_said_seen_and_taken_out() {
    let site = site();
    let (owner, id, made) = exporter(&site, "mesures@exemple.example");
    let lookup = || installations::lookup(&site.platform, &owner.actor, id, made).expect("an installation");
    let before = lookup();
    let process = before.installation.processes[0].id.clone();
    let lot = before.installation.processes[0].precursors[0].clone();
    let cn = lot.cn.clone().expect("a code");
    let path = format!("/fr/o/{id}/export/border/{made}/measures");
    let page = site.get_as(&owner, &path).text();
    assert!(page.contains(&format!("value=\"{process}|{cn}\"")), "inputs of the file are offered");
    let version = before.head.version.to_string();
    let input = format!("{process}|{cn}");
    let fields = [
        ("version", version.as_str()),
        ("kind", "supply"),
        ("supply-name", "Fil vérifié"),
        ("supply-cn", &input),
        ("supply-see_direct", "0,5"),
        ("supply-report", "VR-1"),
        ("supply-verifier", "Vérificateur Exemple"),
        ("supply-benchmark", "0,2"),
    ];
    // Nothing is saved while something is wrong, which is said beside its field.
    let wrong = form(&fields).replace("%30%2C%35", "%61");
    let answer = site.post_as(&owner, &path, &wrong);
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("id=\"supply-see_direct-error\"") && answer.text().contains("Fil vérifié"));
    assert!(lookup().installation.measures.is_empty());
    let answer = site.post_as(&owner, &path, &form(&fields));
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let kept = lookup();
    assert_eq!(kept.installation.measures.len(), 1);
    // What the page shows is what the engine says: per tonne, and for each consignment at the price of its quarter as the page of
    // the cost has it, in the year of its import alone.
    let found = papers::measures(&kept.installation).expect("figures");
    let years = &found.measures[0].goods[0].years;
    assert_eq!((years.first().map(|year| year.year), years.last().map(|year| year.year)), (Some(2026), Some(2034)));
    let priced = &years[0].prices[0];
    assert!(priced.eur_per_t < Decimal::ZERO, "verified data save");
    let told = installations::report(&kept.installation).expect("tables").expect("figures");
    assert!(!priced.consignments.is_empty());
    for sent in &priced.consignments {
        let result = &told.consignments.iter().find(|one| one.result.id == sent.id).expect("the consignment").result;
        let paid = result.eur_actual.min(result.eur_default).expect("a price");
        assert_eq!((sent.eur_before, sent.eur), (paid, sent.eur_after - sent.eur_before));
        assert!(sent.eur_after >= Decimal::ZERO, "no measure saves more than what is paid");
    }
    assert!(years.iter().skip(1).all(|year| year.prices.iter().all(|price| price.consignments.is_empty())));
    let of_latest = years[0].prices.iter().find(|price| price.price == "latest").expect("the latest price");
    let shown = format!("−{},{:02}", (-of_latest.eur_per_t).trunc(), {
        let cents = ((-of_latest.eur_per_t).round_dp(2).fract() * dec("100")).trunc();
        cents.to_string().parse::<u32>().expect("cents")
    });
    for language in Language::ALL {
        let path = path.replacen("fr", language.code(), 1);
        let answer = site.get_as(&owner, &path);
        sound(&path, language, &answer);
        let text = answer.text();
        assert!(text.contains("Fil vérifié") && text.contains("2034"), "{language:?}");
        assert!(!text.contains("export-border-"), "{language:?}");
        if language == Language::Fr {
            let page = Html::parse_document(&text);
            let cells: String = all(&page, "td").iter().flat_map(|cell| cell.text()).collect::<Vec<_>>().join("|");
            assert!(cells.contains(&shown), "{shown}: {cells}");
        }
    }
    // Over a version that somebody else changed, nothing is written.
    let stale = site.post_as(&owner, &path, &form(&[("version", &version), ("remove", "0")]));
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    let version = kept.head.version.to_string();
    let answer = site.post_as(&owner, &path, &form(&[("version", &version), ("remove", "0")]));
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert!(lookup().installation.measures.is_empty());
}

#[test]
fn every_kind_of_change_is_taken() {
    let site = site();
    let (owner, id, made) = exporter(&site, "changements@exemple.example");
    let path = format!("/fr/o/{id}/export/border/{made}/measures");
    let lookup = || installations::lookup(&site.platform, &owner.actor, id, made).expect("an installation");
    let installation = lookup().installation;
    let process = installation.processes[0].id.clone();
    let cn = installation.processes[0].precursors[0].cn.clone().expect("a code");
    let (input, stream) = (format!("{process}|{cn}"), installation.streams[0].name.clone());
    let forms: [&[(&str, &str)]; 5] = [
        &[("kind", "fuel"), ("fuel-stream", &stream), ("fuel-factor", "natural_gas")],
        &[("kind", "stream-amount"), ("stream-amount-stream", &stream), ("stream-amount-amount", "1")],
        &[
            ("kind", "electricity"),
            ("electricity-mwh", "10"),
            ("electricity-t_per_mwh", "0"),
            ("electricity-interval_minutes", "15"),
            ("electricity-evidence", "E-1"),
        ],
        &[("kind", "precursor-amount"), ("precursor-amount-cn", &input), ("precursor-amount-tonnes", "10")],
        &[("kind", "capture"), ("capture-tonnes", "5"), ("capture-receiver", "Puits Exemple"), ("capture-kept", "90")],
    ];
    for (number, fields) in forms.into_iter().enumerate() {
        let version = lookup().head.version.to_string();
        let name = format!("{}-name", fields[0].1);
        let all = [&[("version", version.as_str()), (name.as_str(), "Essai")], fields].concat();
        let answer = site.post_as(&owner, &path, &form(&all));
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{fields:?}: {}", answer.text());
        assert_eq!(lookup().installation.measures.len(), number + 1);
    }
    let found = papers::measures(&lookup().installation).expect("figures");
    assert!(found.measures.len() >= forms.len());
    // More electricity than the grid gives is refused, beside its field.
    let version = lookup().head.version.to_string();
    let mut fields = forms[2].to_vec();
    fields[1].1 = "99999999";
    let all = [&[("version", version.as_str()), ("electricity-name", "Trop")], &fields[..]].concat();
    let answer = site.post_as(&owner, &path, &form(&all));
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("id=\"electricity-mwh-error\""), "{}", answer.text());
}

/// A solar roof changes nothing for bolts, of which the act counts no electricity: it is said, and there is no table of noughts.
/// Amounts have their unit, and the form says how much it is today.
#[test]
fn what_changes_nothing_says_why() {
    let site = site();
    let (owner, id, made) = exporter(&site, "pourquoi@exemple.example");
    let path = format!("/fr/o/{id}/export/border/{made}/measures");
    let installation = installations::lookup(&site.platform, &owner.actor, id, made).expect("one").installation;
    let stream = installation.streams[0].clone();
    let version =
        || installations::lookup(&site.platform, &owner.actor, id, made).expect("one").head.version.to_string();
    let roof = [
        ("kind", "electricity"),
        ("electricity-name", "Toit"),
        ("electricity-mwh", "10"),
        ("electricity-t_per_mwh", "0"),
        ("electricity-interval_minutes", "15"),
        ("electricity-evidence", "E-1"),
    ];
    let less = [
        ("kind", "stream-amount"),
        ("stream-amount-name", "Isolation"),
        ("stream-amount-stream", stream.name.as_str()),
        ("stream-amount-amount", "1"),
    ];
    for fields in [&roof[..], &less[..]] {
        let current = version();
        let answer = site.post_as(&owner, &path, &form(&[&[("version", current.as_str())], fields].concat()));
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    }
    let text = site.get_as(&owner, &path).text();
    let page = Html::parse_document(&text);
    let sections = all(&page, "section.sheet");
    let named = |name: &str| {
        let of = |section: &&scraper::ElementRef<'_>| section.text().any(|text| text == name);
        *sections.iter().find(of).expect("the measure")
    };
    let roof = named("Toit");
    assert!(roof.text().any(|text| text.contains("la loi ne compte pas l’électricité")), "{text}");
    assert!(!roof.html().contains("<table"), "no table of noughts");
    let less = named("Isolation");
    assert!(less.html().contains("<table") && less.text().any(|text| text.contains("1\u{a0}t dans l’année")), "{text}");
    assert!(text.contains("(aujourd’hui\u{a0}: "), "the form says the amount of today");
}

#[test]
fn measures_are_the_firm_s_own() {
    let site = site();
    let (owner, id, made) = exporter(&site, "les-siennes@exemple.example");
    let (other, elsewhere, _) = exporter(&site, "une-autre@exemple.example");
    for of in [id, elsewhere] {
        let path = format!("/fr/o/{of}/export/border/{made}/measures");
        assert_eq!(site.get_as(&other, &path).status, StatusCode::NOT_FOUND);
        assert_eq!(site.post_as(&other, &path, "version=1&remove=0").status, StatusCode::NOT_FOUND);
    }
    // Who may only look sees no form.
    let reader = member(&site, &owner, id, "lecture@exemple.example");
    let path = format!("/fr/o/{id}/export/border/{made}/measures");
    let page = site.get_as(&reader, &path);
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.text().contains("name=\"kind\""));
    assert_eq!(site.post_as(&reader, &path, "version=1&remove=0").status, StatusCode::FORBIDDEN);
}
