//! The border adjustment as people enter it: from "what is my good" to what it costs, stage by stage, without scripts.

use std::fs;

use ::export::cbam::Lower;
use app::export::IN_FORCE;
use app::export::installations::{self, Kept};
use axum::http::StatusCode;
use i18n::Messages;
use ids::{InstallationId, OrganisationId};
use language::Language;
use rust_decimal::Decimal;
use scraper::Html;
use store::organisation::Kind;

use crate::access::member;
use crate::pages::{all, sound};
use crate::people::Someone;
use crate::{Answer, Made, examples, site};

/// The file of the maker of screws of the examples, before it thinks of changing anything.
pub fn example() -> app::export::Installation {
    let text = fs::read(examples().join("visserie-chaouia/installation.toml")).expect("a file");
    let installation = installations::of_file(&text).expect("an installation");
    app::export::Installation { measures: Vec::new(), ..installation }
}

/// A firm with that installation.
pub fn exporter(site: &Made, email: &str) -> (Someone, OrganisationId, InstallationId) {
    let (owner, id) = site.owner(email, Kind::Firm, "Visserie Exemple");
    let made = installations::add(&site.platform, &owner.actor, id, &example()).expect("added");
    (owner, id, made)
}

/// The fields of the form of a page as a browser sends them, with some filled in otherwise.
pub fn filled(answer: &Answer, entered: &[(&str, &str)]) -> String {
    let page = Html::parse_document(&answer.text());
    let mut fields: Vec<(String, String)> = Vec::new();
    for element in all(&page, "main form.pile input, main form.pile select") {
        let name = element.attr("name").expect("a name").to_owned();
        let value = match element.value().name() {
            "select" => {
                let options = all_within(element);
                let chosen = options.iter().find(|option| option.attr("selected").is_some()).or(options.first());
                chosen.and_then(|option| option.attr("value")).unwrap_or_default().to_owned()
            }
            _ if element.attr("type") == Some("checkbox") && element.attr("checked").is_none() => continue,
            _ => element.attr("value").unwrap_or_default().to_owned(),
        };
        fields.push((name, value));
    }
    for (name, value) in entered {
        match fields.iter_mut().find(|(field, _)| field == name) {
            Some((_, kept)) => (*value).clone_into(kept),
            None => fields.push(((*name).to_owned(), (*value).to_owned())),
        }
    }
    let escaped = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    let fields = fields.iter().filter(|(name, _)| name != "form_token");
    fields.map(|(name, value)| format!("{name}={}", escaped(value))).collect::<Vec<_>>().join("&")
}

fn all_within(element: scraper::ElementRef<'_>) -> Vec<scraper::ElementRef<'_>> {
    element.select(&scraper::Selector::parse("option").expect("a selector")).collect()
}

/// Fills in a page and sends it; gives where that leads.
fn enter(site: &Made, someone: &Someone, path: &str, entered: &[(&str, &str)]) -> String {
    let body = filled(&site.get_as(someone, path), entered);
    let answer = site.post_as(someone, path, &body);
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}: {}", said(&answer));
    answer.header("location").to_owned()
}

/// What is said to be wrong on a page.
fn said(answer: &Answer) -> String {
    let page = Html::parse_document(&answer.text());
    let found = all(&page, ".field-error, .notice-title");
    found.iter().flat_map(|element| element.text()).collect::<Vec<_>>().join(" | ")
}

/// Screws and nuts of the Commission's example (`worked_examples.json`, `steel_screws`), entered as people do.
fn screws(site: &Made, someone: &Someone, id: OrganisationId) -> String {
    let new = format!("/fr/o/{id}/export/border/new?cn=73181542");
    let processes = enter(site, someone, &new, &[("name", "Boulonnerie fictive")]);
    let at = processes.strip_suffix("/processes").expect("the stage of processes").to_owned();
    let nuts = [("process-0-name", "Vis"), ("process-1-name", "Écrous"), ("process-1-good-0-cn", "7318 16 31")];
    assert_eq!(enter(site, someone, &processes, &nuts), format!("{at}/streams"));
    // 1837.5 t of natural gas, in the shares of the example: 3337.95 and 1610.07 of 4948.02 t CO2.
    let gas = [
        ("stream-0-factor", "natural_gas"),
        ("stream-0-amount", "1239,583333333333"),
        ("stream-0-where", "p1"),
        ("stream-1-factor", "natural_gas"),
        ("stream-1-amount", "597,916666666667"),
        ("stream-1-where", "p2"),
    ];
    assert_eq!(enter(site, someone, &format!("{at}/streams"), &gas), format!("{at}/energy"));
    let grid = [("electricity-0-0-mwh", "3 400"), ("electricity-1-0-mwh", "1 640")];
    assert_eq!(enter(site, someone, &format!("{at}/energy"), &grid), format!("{at}/precursors"));
    let wire = [
        ("lot-0-cn", "72139110"),
        ("lot-0-name", "Fil acier"),
        ("lot-0-origin", "Turquie"),
        ("lot-0-tonnes", "20000"),
        ("lot-0-process", "0"),
        ("lot-0-see_direct", "1,539"),
        ("lot-0-report", "VR-1"),
        ("lot-0-verifier", "Vérificateur fictif"),
        ("lot-1-cn", "72210010"),
        ("lot-1-name", "Fil inox"),
        ("lot-1-origin", "TR"),
        ("lot-1-tonnes", "10000"),
        ("lot-1-process", "1"),
        ("lot-1-see_direct", "1,44"),
        ("lot-1-report", "VR-2"),
        ("lot-1-verifier", "Vérificateur fictif"),
    ];
    assert_eq!(enter(site, someone, &format!("{at}/precursors"), &wire), format!("{at}/sales"));
    let sales = [
        ("good-0-tonnes", "17000"),
        ("good-0-to_union_t", "900"),
        ("good-1-tonnes", "8200"),
        ("sent-0-id", "F-1"),
        ("sent-0-tonnes", "24"),
        ("sent-0-imported", "2026-05-14"),
    ];
    assert_eq!(enter(site, someone, &format!("{at}/sales"), &sales), at);
    at
}

fn kept(site: &Made, someone: &Someone, id: OrganisationId, at: &str) -> Kept {
    let installation = at.rsplit('/').next().expect("a path").parse().expect("an identifier");
    installations::lookup(&site.platform, &someone.actor, id, installation).expect("there")
}

#[test]
fn the_example_of_the_commission_is_entered_stage_by_stage() {
    let site = site();
    let (owner, id) = site.owner("amina@example.org", Kind::Firm, "Boulonnerie Exemple");
    let found = site.get_as(&owner, &format!("/fr/o/{id}/export/border/goods?q=vis")).text();
    assert!(found.contains("/export/border/goods/73181542"));
    let good = site.get_as(&owner, &format!("/fr/o/{id}/export/border/goods/73181542")).text();
    assert!(good.contains("3,9512") && good.contains("/export/border/new?cn=73181542"));
    let at = screws(&site, &owner, id);
    let kept = kept(&site, &owner, id, &at);
    let report = installations::report(&kept.installation).expect("tables").expect("a report");
    let expected = ["2.0069382353", "1.9524475610"].map(|text| text.parse::<Decimal>().expect("a number"));
    for (good, expected) in report.assessment.goods.iter().zip(expected) {
        // Printed with ten decimals; the gas was entered with twelve.
        assert!((good.see - expected).abs() < Decimal::new(2, 10), "{}: {}", good.cn, good.see);
    }
    assert_eq!(report.assessment.goods.len(), 2);
    for language in Language::ALL {
        let path = format!("/{language}{}", at.strip_prefix("/fr").expect("French"));
        let answer = site.get_as(&owner, &path);
        let page = sound(&path, language, &answer);
        let numbers = i18n::Numbers::new(language);
        let text = answer.text();
        for good in &report.assessment.goods {
            for shown in [good.see, good.certificates, good.default.as_ref().expect("a default value").certificates] {
                let mut shown = shown.round_dp(4);
                shown.rescale(4);
                assert!(text.contains(&numbers.decimal(shown)), "{path}: {shown}");
            }
        }
        // What a part is of the whole, and all together are.
        assert_eq!(all(&page, ".breakdown tbody tr").len(), 4, "{path}");
        let worth = report.goods[0].years[0].prices[1].worth.expect("a default value").eur_per_t;
        let mut worth = worth.round_dp(2);
        worth.rescale(2);
        assert!(text.contains(&numbers.decimal(worth)), "{path}: {worth}");
        assert_eq!(all(&page, "figure.drawing svg").len(), 4, "{path}");
    }
    let priced = site.get_as(&owner, &format!("{at}?eur=100"));
    let page = sound(&at, Language::Fr, &priced);
    let chosen: String = all(&page, ".chips [aria-current=true]").iter().flat_map(|chip| chip.text()).collect();
    assert!(chosen.contains("100"), "{chosen}");
    assert!(said(&site.get_as(&owner, &format!("{at}?eur=x"))).contains("nombre"));
}

#[test]
fn what_the_data_say_of_their_uncertainty_is_an_interval() {
    let site = site();
    let (owner, id) = site.owner("amina@example.org", Kind::Firm, "Boulonnerie Exemple");
    let at = screws(&site, &owner, id);
    let words = |language: Language, key: &str| i18n::Messages::new(language).get(key);
    let unknown = site.get_as(&owner, &at).text();
    assert!(unknown.contains(&words(Language::Fr, "export-interval-unknown")));
    assert!(!unknown.contains(&words(Language::Fr, "export-border-own-interval")));
    let stated = [("stream-0-uncertainty", "1,5"), ("stream-0-factor_uncertainty", "2")];
    enter(&site, &owner, &format!("{at}/streams"), &stated);
    let report = installations::report(&kept(&site, &owner, id, &at).installation).expect("tables").expect("a report");
    let now = &report.goods[0].years[0];
    let [low, high] = now.interval.expect("an interval").see;
    // 2.5 % of the 3337.95 t of the furnace, over 17000 t of screws (IPCC 2006, volume 1, Equation 3.1).
    let wanted = Decimal::new(25, 3) * Decimal::new(333_795, 2) / Decimal::from(17_000);
    assert!(((high - low) / Decimal::TWO - wanted).abs() < Decimal::new(1, 6), "{low} {high}");
    for language in Language::ALL {
        let path = format!("/{language}{}", at.strip_prefix("/fr").expect("French"));
        let answer = site.get_as(&owner, &path);
        let page = sound(&path, language, &answer);
        let text: String = page.root_element().text().collect();
        for end in [low, high] {
            let mut end = end.round_dp(4);
            end.rescale(4);
            assert!(text.contains(&i18n::Numbers::new(language).decimal(end)), "{path}: {end}");
        }
        assert!(text.contains(&words(language, "export-border-own-interval")), "{path}");
        assert!(text.contains(&words(language, "export-interval-words")), "{path}");
    }
}

#[test]
fn what_is_wrong_stands_beside_its_field_and_nothing_is_saved() {
    let site = site();
    let (owner, id) = site.owner("amina@example.org", Kind::Firm, "Boulonnerie Exemple");
    let new = format!("/fr/o/{id}/export/border/new");
    for (entered, wrong) in [
        (("cn", "85444290"), "cn-error"),
        (("cn", ""), "cn-error"),
        (("cn", "25231000"), "cn-error"),
        (("name", ""), "name-error"),
        (("year", "2025"), "year-error"),
        (("country", "Maroc"), "country-error"),
    ] {
        let body = filled(&site.get_as(&owner, &format!("{new}?cn=73181542")), &[entered]);
        let answer = site.post_as(&owner, &new, &body);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{entered:?}");
        let page = sound(&new, Language::Fr, &answer);
        assert_eq!(all(&page, &format!("#{wrong}")).len(), 1, "{entered:?}: {}", said(&answer));
    }
    assert!(installations::list(&site.platform, &owner.actor, id, false).expect("listed").is_empty());
    let at = screws(&site, &owner, id);
    let before = kept(&site, &owner, id, &at);
    for (stage, entered, wrong) in [
        ("processes", ("process-0-good-0-cn", "1234"), "process-0-good-0-cn-error"),
        ("processes", ("process-2-name", "Sans marchandise"), "process-2-good-0-cn-error"),
        ("streams", ("stream-0-amount", "beaucoup"), "stream-0-amount-error"),
        ("streams", ("stream-0-amount", "-1"), "stream-0-amount-error"),
        ("streams", ("stream-0-oxidation", "120"), "stream-0-oxidation-error"),
        ("streams", ("stream-0-factor", "nothing"), "stream-0-factor-error"),
        ("energy", ("electricity-0-0-mwh", "0"), "electricity-0-0-mwh-error"),
        ("energy", ("heat-0-0-tj", "3"), "heat-0-0-fuel-error"),
        ("precursors", ("lot-0-origin", "Atlantide"), "lot-0-origin-error"),
        ("precursors", ("lot-0-tonnes", ""), "lot-0-tonnes-error"),
        ("precursors", ("lot-0-see_direct", ""), "lot-0-see_direct-error"),
        ("sales", ("good-0-tonnes", "x"), "good-0-tonnes-error"),
        ("sales", ("sent-0-imported", "2025-12-31"), "sent-0-imported-error"),
    ] {
        let path = format!("{at}/{stage}");
        let body = filled(&site.get_as(&owner, &path), &[entered]);
        let answer = site.post_as(&owner, &path, &body);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{entered:?}");
        let page = sound(&path, Language::Fr, &answer);
        assert_eq!(all(&page, &format!("#{wrong}")).len(), 1, "{entered:?}: {}", said(&answer));
        if !entered.1.is_empty() && entered.1 != "nothing" {
            assert!(answer.text().contains(&format!("value=\"{}\"", entered.1)), "{entered:?} is lost");
        }
    }
    assert_eq!(kept(&site, &owner, id, &at).head, before.head);
}

#[test]
fn a_form_of_another_version_overwrites_nothing() {
    let site = site();
    let (owner, id, made) = exporter(&site, "amina@example.org");
    let path = format!("/fr/o/{id}/export/border/{made}/streams");
    let first = filled(&site.get_as(&owner, &path), &[("stream-0-amount", "90")]);
    let second = filled(&site.get_as(&owner, &path), &[("stream-0-amount", "91")]);
    assert_eq!(site.post_as(&owner, &path, &first).status, StatusCode::SEE_OTHER);
    let answer = site.post_as(&owner, &path, &second);
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let kept = installations::lookup(&site.platform, &owner.actor, id, made).expect("there");
    assert_eq!((kept.head.version, kept.installation.streams[0].amount), (2, Some(::cbam::Exact::from(90))));
    let written = installations::versions(&site.platform, &owner.actor, id, made).expect("listed");
    assert_eq!(written.iter().map(|written| written.version).collect::<Vec<_>>(), [2, 1]);
}

/// What a form does not show stays as the file says it, whatever stage is saved.
#[test]
fn what_came_from_a_file_is_not_lost_by_a_form() {
    let site = site();
    let (owner, id) = site.owner("amina@example.org", Kind::Firm, "Visserie Exemple");
    let mut file = example();
    let more = "[[streams]]\nname = \"Stack\"\nmethod = \"cems\"\nmeasured_t = 3.5\n";
    let text = installations::toml(&file).expect("text") + more;
    file = installations::of_file(text.as_bytes()).expect("an installation");
    let made = installations::add(&site.platform, &owner.actor, id, &file).expect("added");
    for stage in ["installation", "processes", "streams", "energy", "precursors", "sales"] {
        enter(&site, &owner, &format!("/fr/o/{id}/export/border/{made}/{stage}"), &[]);
    }
    let kept = installations::lookup(&site.platform, &owner.actor, id, made).expect("there");
    assert_eq!(kept.head.version, 7);
    let text = |of: &app::export::Installation| installations::json(of).expect("text");
    assert_eq!(text(&kept.installation), text(&file));
}

#[test]
fn a_file_is_taken_along_and_brought_back() {
    let site = site();
    let (owner, id, made) = exporter(&site, "amina@example.org");
    let base = format!("/fr/o/{id}/export/border");
    let toml = site.get_as(&owner, &format!("{base}/{made}/installation.toml"));
    assert_eq!(toml.header("content-type"), "application/toml");
    let json = site.get_as(&owner, &format!("{base}/{made}/installation.json"));
    for bytes in [&toml.bytes, &json.bytes] {
        let read = installations::of_file(bytes).expect("an installation");
        assert_eq!(installations::json(&read).expect("text"), installations::json(&example()).expect("text"));
    }
    let sent = |path: &str, content: &[u8], version: &str| {
        site.send_file(&owner, path, &[("version", version)], ("installation.toml", content))
    };
    assert_eq!(sent(&base, &toml.bytes, "").status, StatusCode::SEE_OTHER);
    assert_eq!(installations::list(&site.platform, &owner.actor, id, false).expect("listed").len(), 2);
    let wrong = sent(&base, b"year = 2026\nname = 5\ncountry = \"MA\"\nprocesses = []\n", "");
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(said(&wrong).contains("name"), "{}", said(&wrong));
    assert_eq!(sent(&base, b"", "").status, StatusCode::UNPROCESSABLE_ENTITY);
    let file = format!("{base}/{made}/file");
    assert_eq!(sent(&file, &toml.bytes, "7").status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(sent(&file, &toml.bytes, "1").status, StatusCode::SEE_OTHER);
    let away = site.post_as(&owner, &format!("{base}/{made}/archive"), "");
    assert_eq!(away.header("location"), base);
    assert_eq!(installations::list(&site.platform, &owner.actor, id, true).expect("listed").len(), 1);
    assert_eq!(site.post_as(&owner, &format!("{base}/{made}/archive"), "").status, StatusCode::NOT_FOUND);
    assert_eq!(site.post_as(&owner, &format!("{base}/{made}/restore"), "").status, StatusCode::SEE_OTHER);
    let log = site.get_as(&owner, &format!("/fr/o/{id}/log")).text();
    assert!(log.contains("Installation du MACF rangée") && log.contains("Installation du MACF modifiée"));
}

/// Profiles whose own data cost less until 2028 alone: the verdict says until when, and what comes after.
#[test]
fn the_verdict_holds_for_every_year_that_it_names() {
    let site = site();
    let (owner, id, _) = exporter(&site, "verdict@example.org");
    let file = fs::read(examples().join("profiles-sais/installation.toml")).expect("a file");
    let mut installation = installations::of_file(&file).expect("an installation");
    let made = installations::add(&site.platform, &owner.actor, id, &installation).expect("added");
    let path = format!("/fr/o/{id}/export/border/{made}");
    let years = |lower: Lower| {
        let report = installations::report(&installation).expect("tables").expect("figures");
        let law = report.goods[0].years.iter().filter(|year| year.scenario == IN_FORCE && year.lower == Some(lower));
        law.map(|year| year.year).collect::<Vec<_>>()
    };
    assert_eq!((years(Lower::Actual), years(Lower::Default)), ((2026..=2028).collect(), (2029..=2034).collect()));
    let text = site.get_as(&owner, &path).text();
    assert!(text.contains("Vos données coûtent moins\u{a0}: 2026 à 2028"), "{text}");
    assert!(text.contains("2029 à 2034\u{a0}: la valeur par défaut coûte moins que vos données"), "{text}");
    // One quarter is one price, though it is the last and the highest.
    let page = Html::parse_document(&text);
    let prices: Vec<String> = all(&page, ".chips a").iter().map(|link| link.text().collect()).collect();
    let of = |quarter: &str| prices.iter().filter(|price| price.contains(quarter)).count();
    assert!(prices.iter().all(|price| of(price.split(", ").nth(1).unwrap_or(price)) == 1), "{prices:?}");
    // More sold than made: nothing is said of a year.
    installation.processes[0].goods[0].to_union_t = Some(::cbam::Exact::from(5000));
    let over = installations::add(&site.platform, &owner.actor, id, &installation).expect("added");
    let text = site.get_as(&owner, &format!("/fr/o/{id}/export/border/{over}")).text();
    let worth = Messages::new(Language::Fr).get("export-border-worth-year");
    assert!(text.contains("vendues à l’Union par an pour") && !text.contains(&format!(">{worth}<")), "{text}");
}

/// Tonnes alone are no dossier: no verdict, no value, no document before somebody says what goes in.
#[test]
fn tonnes_alone_have_no_verdict() {
    let site = site();
    let (owner, id, _) = exporter(&site, "rien@example.org");
    let file = "year = 2026\nname = \"Neuve\"\ncountry = \"MA\"\n[[processes]]\nid = \"p\"\nname = \"Vis\"\n\
                goods = [{ cn = \"73181542\", tonnes = 100, to_union_t = 50 }]\n";
    let installation = ::export::cbam::read(file).expect("a file");
    let made = installations::add(&site.platform, &owner.actor, id, &installation).expect("added");
    let path = format!("/fr/o/{id}/export/border/{made}");
    for below in ["", "/gaps", "/papers", "/measures"] {
        let text = site.get_as(&owner, &format!("{path}{below}")).text();
        assert!(text.contains("rien n’est dit de ce qui entre"), "{below}: {text}");
        assert!(!text.contains("Vos données coûtent moins") && !text.contains("summary.pdf"), "{below}");
        assert!(!text.contains("Rien n’arrête le calcul"), "{below}");
    }
    // It leads to the stage of inputs.
    assert!(site.get_as(&owner, &path).text().contains(&format!("{path}/precursors\">")), "the stage");
    // A field that lacks is named as the form names it.
    let bare = ::export::cbam::read(&file.replace("tonnes = 100, ", "")).expect("a file");
    let bare = installations::add(&site.platform, &owner.actor, id, &bare).expect("added");
    let text = site.get_as(&owner, &format!("/fr/o/{id}/export/border/{bare}/gaps")).text();
    assert!(text.contains("marchandise 73181542 › Tonnes produites dans l’année"), "{text}");
}

#[test]
fn the_documents_of_the_operator_are_handed_over_in_three_forms() {
    let site = site();
    let (owner, id, made) = exporter(&site, "amina@example.org");
    let base = format!("/fr/o/{id}/export/border/{made}");
    let page = site.get_as(&owner, &format!("{base}/papers")).text();
    for (kind, title) in [
        ("plan", "Monitoring plan"),
        ("report", "Operator’s emissions report"),
        ("summary", "Summary of the operator’s emissions report"),
    ] {
        for (form, begin) in [("pdf", &b"%PDF-1.7"[..]), ("xlsx", b"PK"), ("json", b"{")] {
            let path = format!("{base}/papers/{kind}.{form}");
            assert!(page.contains(&path), "{path}");
            let taken = site.get_as(&owner, &path);
            assert_eq!(taken.status, StatusCode::OK, "{path}");
            assert!(taken.bytes.starts_with(begin), "{path}");
            assert!(form != "json" || taken.text().contains(title), "{path}");
        }
    }
    for name in ["plan", "plan.doc", "other.pdf"] {
        let path = format!("{base}/papers/{name}");
        assert_eq!(site.get_as(&owner, &path).status, StatusCode::NOT_FOUND, "{path}");
    }
    // Without figures there is no document, and the page says what is missing.
    let blank = installations::blank("Neuve", 2026, "MA").expect("an installation");
    let empty = installations::add(&site.platform, &owner.actor, id, &blank).expect("added");
    let empty = format!("/fr/o/{id}/export/border/{empty}");
    assert!(site.get_as(&owner, &format!("{empty}/papers")).text().contains("check-bad"));
    let taken = site.get_as(&owner, &format!("{empty}/papers/plan.pdf"));
    assert_eq!((taken.status, taken.header("location")), (StatusCode::SEE_OTHER, &*format!("{empty}/gaps")));
}

#[test]
fn an_installation_is_seen_by_its_own_firm_alone_and_changed_by_who_may() {
    let site = site();
    let (owner, id, made) = exporter(&site, "amina@example.org");
    let (other, elsewhere, _) = exporter(&site, "other@example.org");
    for below in [
        "",
        "/gaps",
        "/papers",
        "/papers/report.json",
        "/file",
        "/installation.toml",
        "/installation.json",
        "/streams",
        "/sales",
    ] {
        // Through another firm's address, and through one's own with the identifier of another's.
        for path in [id, elsewhere].map(|of| format!("/fr/o/{of}/export/border/{made}{below}")) {
            assert_eq!(site.get_as(&other, &path).status, StatusCode::NOT_FOUND, "{path}");
        }
    }
    for below in ["/archive", "/restore", "/streams"] {
        let answer = site.post_as(&other, &format!("/fr/o/{elsewhere}/export/border/{made}{below}"), "version=1");
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{below}");
    }
    let reader = member(&site, &owner, id, "reader@example.org");
    let stage = format!("/fr/o/{id}/export/border/{made}/streams");
    let seen = site.get_as(&reader, &stage);
    assert_eq!(seen.status, StatusCode::OK);
    let page = Html::parse_document(&seen.text());
    assert!(all(&page, "main form.pile button").is_empty());
    assert_eq!(site.post_as(&reader, &stage, "version=1").status, StatusCode::FORBIDDEN);
    let kept = installations::lookup(&site.platform, &owner.actor, id, made).expect("there");
    assert_eq!(kept.head.version, 1);
}

#[test]
fn nothing_to_settle_is_not_one_thing_to_settle() {
    for language in Language::ALL {
        let count = |count: u32| Messages::new(language).with("export-border-gaps-count", &[("count", count.into())]);
        assert_ne!(count(0), count(1), "{language}: nought is one in French, and here it must not be");
        assert!(!count(0).contains('0'), "{}", count(0));
    }
}
