//! The footprint of a firm, page by page.

use std::fs;
use std::path::Path;

use app::demonstration::settle;
use app::measure::Accountant;
use app::people::{self, SignedIn};
use app::reduce::measures::{self, State, StepRequest};
use app::work::{Registry, run_due};
use axum::http::StatusCode;
use calendar::date;
use ids::OrganisationId;
use language::Language;

use crate::pages::sound;
use crate::people::{PASSWORD, Someone};
use crate::{Made, examples, get, site};

/// The files of a folder, by their paths within it.
fn files(folder: &Path, within: &str, found: &mut Vec<(String, Vec<u8>)>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry");
        let path = format!("{within}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            files(&entry.path(), &format!("{path}/"), found);
        } else {
            found.push((path, fs::read(entry.path()).expect("a file")));
        }
    }
}

/// A firm of the demonstration, measured.
pub fn measured(site: &Made) -> (Someone, OrganisationId) {
    let mut read = Vec::new();
    files(&examples().join("delavage-atlas"), "", &mut read);
    let read: Vec<(&str, &[u8])> = read.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect();
    let accounts = settle(&site.platform, &[("delavage-atlas", &read)], PASSWORD).expect("settled");
    run_due(&site.platform, &Registry::default().with(Accountant { threads: 2 })).expect("worked");
    let signed_in = people::sign_in(&site.platform, &accounts[0].email, PASSWORD, "", "").expect("signed in");
    let SignedIn::Yes(token) = signed_in else { panic!("no code is asked for") };
    let someone = site.holder(&token);
    let id = someone.actor.seats[0].organisation_id;
    (someone, id)
}

#[test]
fn every_page_of_the_footprint_is_whole_in_every_language() {
    let site = site();
    let (owner, id) = measured(&site);
    for language in Language::ALL {
        for below in [
            "/2025",
            "/2024",
            "/2025/lines",
            "/2025/lines?category=2.electricity&month=3",
            "/2025/lines?site=nowhere",
            "/2025/lines?page=9999999999",
            "/2025/lines/0",
            "/2025/what-if?contract=50&solar=20&fuel=5&transport=100",
            "/targets",
        ] {
            let path = format!("/{language}/o/{id}/measure{below}");
            let answer = site.get_as(&owner, &path);
            if below.contains("9999999999") {
                assert_ne!(answer.status, StatusCode::INTERNAL_SERVER_ERROR, "{path}");
                continue;
            }
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            sound(&path, language, &answer);
        }
    }
    for below in ["/1999", "/2025/lines/999999", "/2025/lines/-1", "/2025/lines/x", "/x", "/2025/what-if?solar=x"] {
        let answer = site.get_as(&owner, &format!("/fr/o/{id}/measure{below}"));
        assert!(matches!(answer.status, StatusCode::NOT_FOUND | StatusCode::BAD_REQUEST), "{below}: {}", answer.status);
    }
    let answer = site.get_as(&owner, &format!("/fr/o/{id}/measure"));
    assert_eq!(answer.header("location"), format!("/fr/o/{id}/measure/2025"));
}

/// Down from the figure at the top to the bill: every line of the list adds up to the total of its category.
#[test]
fn the_lines_add_up_to_the_figure_above_them() {
    let site = site();
    let (owner, id) = measured(&site);
    let inventory = app::measure::whole(&site.platform, &owner.actor, id, 2025).expect("there");
    let text = site.get_as(&owner, &format!("/en/o/{id}/measure/2025")).text();
    let numbers = i18n::Numbers::new(Language::En);
    for (category, figure) in &inventory.results.totals.by_category {
        let sum: f64 = inventory
            .account
            .lines
            .iter()
            .filter(|line| line.category == *category && line.method != Some(factors::Scope2Method::Market))
            .map(|line| line.emissions.co2e)
            .sum();
        assert!((sum - figure.co2e).abs() <= 1e-9 * sum.abs(), "{category}: {sum} {}", figure.co2e);
        if category.scope() != ::measure::Scope::Outside {
            let shown = numbers.emissions(figure.co2e);
            assert!(text.contains(&shown), "{category}: {shown} is not on the page");
        }
    }
}

/// What is kept of a page is for whoever may see it, as long as it is true.
#[test]
fn what_is_kept_of_a_page_is_neither_shown_to_strangers_nor_after_it_changed() {
    let site = site();
    let (owner, id) = measured(&site);
    let stranger = site.person("stranger@example.org");
    for below in ["", "/lines"] {
        let path = format!("/fr/o/{id}/measure/2025{below}");
        let (first, second) = (site.get_as(&owner, &path).text(), site.get_as(&owner, &path).text());
        assert_eq!(first, second);
        assert_eq!(site.get_as(&stranger, &path).status, StatusCode::NOT_FOUND);
        assert_ne!(site.get_as(&owner, &path.replace("/2025", "/2024")).text(), first);
    }
    let paths = ["", "/lines"].map(|below| format!("/fr/o/{id}/measure/2025{below}"));
    let shown = || paths.each_ref().map(|path| main(&site.get_as(&owner, path).text()));
    let before = shown();
    let bill = "Date;Désignation;Quantité;Unité\n03/04/2025;Gasoil;98765;L\n";
    let sheet = app::measure::firm_sheet(&site.platform, &owner.actor, id).expect("read").expect("there");
    let own = sheet.firm.sites[0].id.as_str();
    app::measure::add_document(&site.platform, &owner.actor, id, Some(own), "b.csv", &mut bill.as_bytes())
        .expect("kept");
    // Until it is measured the figures are the same, and it is said that they are of what was there before.
    let behind = shown();
    assert!(behind.iter().all(|text| text.contains("data-progress")));
    run_due(&site.platform, &Registry::default().with(Accountant { threads: 2 })).expect("worked");
    let after = shown();
    for (before, after) in before.iter().zip(&after) {
        assert_ne!(before, after);
    }
    // The largest line by far.
    assert!(after[1].contains("98\u{202f}765"), "{}", after[1]);
}

/// What stands between the bars of a page.
fn main(page: &str) -> String {
    page.split("<main").nth(1).and_then(|rest| rest.split("</main>").next()).expect("a page").to_owned()
}

#[test]
fn the_dossier_of_the_page_holds() {
    let site = site();
    let (owner, id) = measured(&site);
    for (edition, kept) in [("full", true), ("buyer", false)] {
        let path = format!("/ar/o/{id}/measure/2025/dossier.pdf?edition={edition}");
        let answer = site.get_as(&owner, &path);
        assert_eq!((answer.status, answer.header("content-type")), (StatusCode::OK, "application/pdf"));
        let verdict = app::dossier::check(&answer.bytes, None, false, site.platform.knowledge, 2);
        assert_eq!(verdict.findings, []);
        let manifest = verdict.manifest.expect("signed");
        assert_eq!(manifest.edition == app::dossier::Edition::Full, kept);
    }
    let answer = site.get_as(&owner, &format!("/fr/o/{id}/measure/2025/inventory.xlsx"));
    assert!(answer.bytes.starts_with(b"PK"));
}

#[test]
fn a_firm_without_figures_is_told_what_to_do() {
    let site = site();
    let (owner, id) = site.owner("amina@example.org", store::organisation::Kind::Firm, "Tissages Exemple");
    for language in Language::ALL {
        let path = format!("/{language}/o/{id}/measure");
        let answer = site.get_as(&owner, &path);
        assert_eq!(answer.status, StatusCode::OK);
        sound(&path, language, &answer);
    }
    assert_eq!(get(&site, &format!("/fr/o/{id}/measure/2025")).status, StatusCode::SEE_OTHER);
}

#[test]
fn a_name_that_runs_the_other_way_stays_apart_from_where_it_is_in_the_file() {
    let site = site();
    let (owner, id) = measured(&site);
    let name = "2024/ملخص 2024.xlsx";
    // It ends in Latin letters, so that it is apart in Arabic too.
    for (language, sheet) in [("en", ", sheet"), ("ar", "، الورقة")] {
        let lines = site.get_as(&owner, &format!("/{language}/o/{id}/measure/2025/lines")).text();
        assert!(lines.contains(&format!("\u{2068}{name}\u{2069}{sheet}")), "{language}");
    }
}

const SHEET: &str = "version=0&name=Tissages+Exemple&ice=&sector=textile-leather&year=2025&base_year=&approach=equity-share\
    &gwp=ar6&turnover=1+250+000%2C50&employees=12&site-0-id=&site-0-name=Usine+de+F%C3%A8s&site-0-region=MA-03\
    &site-0-contracts=AB-1%2C+AB-2&site-1-id=&site-1-name=&site-1-region=&site-1-contracts=\
    &product-0-name=Tissu&product-0-unit=m2&product-0-quantity=5000";

#[test]
fn a_firm_fills_in_its_sheet_and_nobody_overwrites_another() {
    let site = site();
    let (owner, id) = site.owner("amina@example.org", store::organisation::Kind::Firm, "Tissages Exemple");
    let path = format!("/fr/o/{id}/measure/sheet");
    for language in Language::ALL {
        let path = format!("/{language}/o/{id}/measure/sheet");
        sound(&path, language, &site.get_as(&owner, &path));
    }
    let wrong = SHEET.replace("year=2025", "year=hier").replace("5000", "beaucoup").replace("&ice=", "&ice=123");
    let refused = site.post_as(&owner, &path, &wrong);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = sound(&path, Language::Fr, &refused);
    let errors: Vec<String> =
        crate::pages::all(&page, ".field-error").iter().map(|error| error.text().collect()).collect();
    assert_eq!(errors.len(), 3, "{errors:?}");
    assert!(refused.text().contains("value=\"beaucoup\""), "what was entered is still there");

    let saved = site.post_as(&owner, &path, SHEET);
    assert_eq!((saved.status, saved.header("location")), (StatusCode::SEE_OTHER, &*format!("/fr/o/{id}/measure")));
    let sheet = app::measure::firm_sheet(&site.platform, &owner.actor, id).expect("read").expect("written");
    assert_eq!((sheet.version, sheet.firm.reporting.year, &*sheet.firm.sites[0].id), (1, 2025, "usine-de-fes"));
    assert_eq!(sheet.firm.sites[0].contracts, ["AB-1", "AB-2"]);
    assert_eq!(sheet.firm.figures.turnover["2025"].to_string(), "1250000.50");
    assert_eq!((&*sheet.firm.products[0].name, sheet.firm.sites.len()), ("Tissu", 1));
    let stale = site.post_as(&owner, &path, SHEET);
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);

    // Another name, the same site; what the form does not show stays.
    let again = SHEET.replace("version=0", "version=1").replace("site-0-id=", "site-0-id=usine-de-fes");
    let again = again.replace("Usine+de+F%C3%A8s", "Atelier").replace("year=2025", "year=2024");
    assert_eq!(site.post_as(&owner, &path, &again).status, StatusCode::SEE_OTHER);
    let sheet = app::measure::firm_sheet(&site.platform, &owner.actor, id).expect("read").expect("written");
    assert_eq!((&*sheet.firm.sites[0].id, &*sheet.firm.sites[0].name), ("usine-de-fes", "Atelier"));
    assert_eq!(sheet.firm.figures.turnover.len(), 2, "a figure for each year");

    let path = format!("/en/o/{id}/measure/rough?electricity=50+000&diesel=x");
    let rough = site.get_as(&owner, &path);
    let page = sound(&path, Language::En, &rough);
    assert_eq!(crate::pages::all(&page, ".field-error").len(), 1);
    assert!(rough.text().contains("CO₂e"));
    assert_eq!(app::measure::standing(&site.platform, &owner.actor, id).expect("told").years, []);
}

#[test]
fn a_firm_states_its_targets_and_sees_where_it_stands() {
    let site = site();
    let (owner, id) = measured(&site);
    let path = format!("/fr/o/{id}/measure/targets");
    let sheet = || app::measure::firm_sheet(&site.platform, &owner.actor, id).expect("read").expect("written");
    // The figures of the page are those of the inventory, each year in its place of the drawing.
    let shown = site.get_as(&owner, &path);
    let found = app::measure::summary(&site.platform, &owner.actor, id, 2025).expect("there").inventory.trajectories;
    let numbers = i18n::Numbers::new(Language::Fr);
    for value in [found[0].line, found[0].end, found[0].gap.map(f64::abs)] {
        let value = numbers.emissions(value.expect("a value"));
        assert!(shown.text().contains(&value), "{value} is not on the page");
    }
    let page = sound(&path, Language::Fr, &shown);
    assert_eq!(crate::pages::all(&page, "figure table tbody tr").len(), 7, "2024 to 2030");
    assert_eq!(crate::pages::all(&page, ".badge").len(), 1);

    // What is wrong is said beside the field, and nothing is written.
    let version = sheet().version;
    let form = |version: i64, year: &str, reduction: &str| {
        let first = "target-0-base=2024&target-0-year=2030&target-0-reduction=30&target-0-scopes=two&target-0-scope2=location\
            &target-0-per=";
        format!(
            "version={version}&{first}&target-1-base=2024&target-1-year={year}&target-1-reduction={reduction}\
             &target-1-scopes=all&target-1-scope2=market&target-1-per=&target-2-base=&target-2-year=&target-2-reduction="
        )
    };
    for (wrong, errors) in
        [(form(version, "2024", "50"), 1), (form(version, "2035", "beaucoup"), 1), (form(version, "x", ""), 2)]
    {
        let refused = site.post_as(&owner, &path, &wrong);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = sound(&path, Language::Fr, &refused);
        assert_eq!(crate::pages::all(&page, ".field-error").len(), errors, "{wrong}");
    }
    assert_eq!((sheet().version, sheet().firm.targets.len()), (version, 1));

    // Written, it is in the sheet; until it is measured, the page says so.
    let saved = site.post_as(&owner, &path, &form(version, "2035", "52%2C5"));
    assert_eq!((saved.status, saved.header("location")), (StatusCode::SEE_OTHER, &*path));
    let targets = sheet().firm.targets;
    assert_eq!((targets.len(), targets[1].year, targets[1].reduction_pct), (2, 2035, 52.5));
    assert_eq!((targets[1].scopes, targets[1].scope2), (::measure::Covered::All, ::measure::Scope2Basis::Market));
    let pending = site.get_as(&owner, &path);
    assert_eq!(crate::pages::all(&sound(&path, Language::Fr, &pending), ".badge").len(), 1);
    run_due(&site.platform, &Registry::default().with(Accountant { threads: 2 })).expect("worked");
    let page = sound(&path, Language::Fr, &site.get_as(&owner, &path));
    assert_eq!(crate::pages::all(&page, ".badge").len(), 2);
    // The dossier carries the targets, and whoever opens it computes them again.
    let dossier = site.get_as(&owner, &format!("/fr/o/{id}/measure/2025/dossier.pdf?edition=buyer"));
    assert_eq!(app::dossier::check(&dossier.bytes, None, false, site.platform.knowledge, 2).findings, []);

    // Nobody overwrites another; emptied, a target is taken out.
    assert_eq!(site.post_as(&owner, &path, &form(version, "2040", "60")).status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        site.post_as(&owner, &path, &form(version + 1, "", "").replace("target-1-base=2024", "target-1-base=")).status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(sheet().firm.targets.len(), 1);

    // Who has no sheet yet is led to write it.
    let (other, firm) = site.owner("amina@example.org", store::organisation::Kind::Firm, "Tissages Exemple");
    let led = site.get_as(&other, &format!("/fr/o/{firm}/measure/targets"));
    assert_eq!(led.header("location"), format!("/fr/o/{firm}/measure/sheet"));
}

#[test]
fn a_buyer_opens_the_link_that_a_firm_gave() {
    let site = site();
    let (owner, id) = measured(&site);
    let path = format!("/fr/o/{id}/shares");
    let wrong = site.post_as(&owner, &path, "recipient=&year=2025&language=en&until=2020-01-01");
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(crate::pages::all(&sound(&path, Language::Fr, &wrong), ".field-error").len(), 2);
    let made = site.post_as(&owner, &path, "recipient=K%C3%A4ufer+GmbH&year=2025&language=en&until=2027-01-31");
    assert_eq!(made.status, StatusCode::SEE_OTHER);
    let list = site.get_as(&owner, &path);
    let page = sound(&path, Language::Fr, &list);
    let link = crate::pages::all(&page, "input[readonly]")[0].attr("value").expect("a link").to_owned();
    let link = link.strip_prefix("https://qafila.example").expect("a link of ours").to_owned();
    let there = get(&site, &link);
    assert_eq!((there.status, there.header("x-robots-tag")), (StatusCode::OK, "noindex, nofollow"));
    sound(&link, Language::En, &there);
    assert_eq!(there.header("cache-control"), "private, no-store");
    assert!(there.text().contains("Délavage Exemple Atlas"));
    let dossier = get(&site, &format!("{link}/dossier.pdf"));
    assert_eq!(app::dossier::check(&dossier.bytes, None, false, site.platform.knowledge, 2).findings, []);
    assert!(site.get_as(&owner, &path).text().contains("Page vue 1 fois, dossier pris 1 fois"));
    let revoke = list.text().split("/shares/").nth(1).expect("a form").split('"').next().expect("a path").to_owned();
    assert_eq!(site.post_as(&owner, &format!("{path}/{revoke}"), "").status, StatusCode::SEE_OTHER);
    assert_eq!(get(&site, &link).status, StatusCode::GONE);
    assert_eq!(get(&site, &format!("{link}/dossier.pdf")).status, StatusCode::GONE);
    assert_eq!(get(&site, "/en/s/nothing").status, StatusCode::GONE);
}

/// The lamps of the firm are put in and verified: its year says what they changed, with the way to them.
#[test]
fn the_overview_says_what_verified_measures_changed() {
    let site = site();
    let (owner, id) = measured(&site);
    let path = |language| format!("/{language}/o/{id}/measure/2025");
    let before = site.get_as(&owner, &path("fr"));
    assert!(!before.text().contains("Ce que les mesures ont changé"));
    let kept = measures::list(&site.platform, &owner.actor, id, false).expect("listed");
    let lamps = kept.iter().find(|one| one.state == State::Ordered).expect("lamps on order");
    for (version, state, day) in
        [(lamps.version, State::Installed, date(2025, 1, 13)), (lamps.version + 1, State::Verified, date(2026, 1, 20))]
    {
        let request = StepRequest { state, day, words: "" };
        measures::step(&site.platform, &owner.actor, id, lamps.id, version, &request).expect("stepped");
    }
    for language in Language::ALL {
        let answer = site.get_as(&owner, &path(language.code()));
        sound(&path(language.code()), language, &answer);
        let text = answer.text();
        assert!(text.contains(&format!("/{language}/o/{id}/reduce/measures/{}", lamps.id)), "{language}");
        assert!(text.contains("comparison-0") && text.contains(&lamps.measure.name), "{language}");
    }
    let shown = site.get_as(&owner, &path("fr")).text();
    assert!(shown.contains("vérifié sur les factures") && shown.contains("à production égale"), "{shown}");
    assert!(shown.contains("Parmi les causes de l’écart avec 2024"), "{shown}");
    // What is kept is of these measures: put back, they are gone.
    let version = measures::one(&site.platform, &owner.actor, id, lamps.id).expect("there").0.version;
    let back = StepRequest { state: State::Ordered, day: date(2026, 1, 21), words: "" };
    measures::step(&site.platform, &owner.actor, id, lamps.id, version, &back).expect("stepped");
    assert!(!site.get_as(&owner, &path("fr")).text().contains("Ce que les mesures ont changé"));
}
