//! The stop *reduce*: from what the bills suggest to a measure that is followed to its end, without scripts.

use axum::http::StatusCode;
use language::Language;
use scraper::Html;
use store::organisation::Kind;

use crate::access::member;
use crate::measure::measured;
use crate::pages::{all, sound};
use crate::people::Someone;
use crate::{Answer, Made, get, site};

/// Where the links of a page lead that are below a path.
fn links(answer: &Answer, below: &str) -> Vec<String> {
    let page = Html::parse_document(&answer.text());
    let found = all(&page, "main a[href]").into_iter().filter_map(|link| link.attr("href").map(str::to_owned));
    found.filter(|href| href.contains(below)).collect()
}

/// What a form of a page would send, but its token.
fn sent(answer: &Answer, form: &str) -> Vec<(String, String)> {
    let page = Html::parse_document(&answer.text());
    let mut fields = Vec::new();
    for element in all(&page, &format!("{form} input, {form} select")) {
        let Some(name) = element.attr("name").filter(|name| *name != "form_token") else { continue };
        let value = match element.value().name() {
            "select" => {
                let chosen = scraper::Selector::parse("option[selected]").expect("a selector");
                let chosen = element.select(&chosen).next();
                chosen.and_then(|option| option.attr("value")).unwrap_or_default()
            }
            _ => element.attr("value").unwrap_or_default(),
        };
        fields.push((name.to_owned(), value.to_owned()));
    }
    fields
}

fn body(fields: &[(String, String)]) -> String {
    let escaped = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    fields.iter().map(|(name, value)| format!("{name}={}", escaped(value))).collect::<Vec<_>>().join("&")
}

fn put(fields: &mut Vec<(String, String)>, name: &str, value: &str) {
    match fields.iter_mut().find(|(known, _)| known == name) {
        Some((_, kept)) => value.clone_into(kept),
        None => fields.push((name.to_owned(), value.to_owned())),
    }
}

fn said(answer: &Answer) -> String {
    let page = Html::parse_document(&answer.text());
    all(&page, ".field-error, .notice-title").iter().flat_map(|element| element.text()).collect::<Vec<_>>().join(" | ")
}

/// From a suggestion to a measure, as a person goes: the path of the measure.
fn kept(site: &Made, owner: &Someone, room: &str) -> String {
    let overview = site.get_as(owner, room);
    let lead = links(&overview, "/reduce/calculate/eco-driving").first().cloned().expect("a lead");
    let page = site.get_as(owner, &lead);
    sound(&lead, Language::Fr, &page);
    // The inventory fills everything in, and the answer is there at once.
    let keep = sent(&page, "main section form");
    assert!(keep.iter().any(|(name, value)| name == "fuel_l" && value.contains('±')), "{keep:?}");
    let form = site.get_as(owner, &format!("{room}/measures/new?{}", body(&keep)));
    sound("/reduce/measures/new", Language::Fr, &form);
    let mut fields = sent(&form, "main form");
    assert!(fields.iter().any(|(name, value)| name == "saving-0-activity" && value == "fuel.diesel"), "{fields:?}");
    put(&mut fields, "cost", "beaucoup");
    let refused = site.post_as(owner, &format!("{room}/measures/new"), &body(&fields));
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    sound("/reduce/measures/new", Language::Fr, &refused);
    put(&mut fields, "cost", "12 500,50");
    put(&mut fields, "years", "2027, 2028");
    let added = site.post_as(owner, &format!("{room}/measures/new"), &body(&fields));
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", said(&added));
    added.header("location").to_owned()
}

#[test]
fn a_lead_becomes_a_measure_that_is_followed_to_its_end() {
    let site = site();
    let (owner, id) = measured(&site);
    let room = format!("/fr/o/{id}/reduce");
    let path = kept(&site, &owner, &room);
    let page = site.get_as(&owner, &path);
    assert!(page.text().contains("12\u{202f}500,50\u{a0}MAD") && page.text().contains("Prévue"), "{}", page.text());
    assert!(page.text().contains("Temps de retour, années"), "{}", page.text());
    let version = |page: &Answer| {
        let fields = sent(page, "main form[action$='/step']");
        fields.into_iter().find(|(name, _)| name == "version").expect("a version").1
    };
    let step = |fields: &str| site.post_as(&owner, &format!("{path}/step"), fields);
    let first = version(&page);
    let why = step(&format!("state=not-done&day=2026-11-20&words=&version={first}"));
    assert_eq!(
        (why.status, said(&why)),
        (StatusCode::UNPROCESSABLE_ENTITY, "Dites pourquoi elle n’est pas faite.".to_owned())
    );
    sound(&path, Language::Fr, &why);
    assert_eq!(step(&format!("state=decided&day=2026-11-20&words=&version={first}")).status, StatusCode::SEE_OTHER);
    let late = step(&format!("state=ordered&day=2026-11-20&words=&version={first}"));
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "somebody else changed it meanwhile");
    let second = version(&site.get_as(&owner, &path));
    let done = step(&format!("state=not-done&day=2026-11-21&words=Trop+cher&version={second}"));
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert!(site.get_as(&owner, &path).text().contains("Trop cher"));
    // Changed, taken out, put back.
    let form = site.get_as(&owner, &format!("{path}/change"));
    let mut fields = sent(&form, "main form");
    put(&mut fields, "name", "Formation des chauffeurs");
    assert_eq!(site.post_as(&owner, &format!("{path}/change"), &body(&fields)).status, StatusCode::SEE_OTHER);
    let stale = site.post_as(&owner, &format!("{path}/change"), &body(&fields));
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(site.post_as(&owner, &format!("{path}/remove"), "").status, StatusCode::SEE_OTHER);
    let away = site.get_as(&owner, &room);
    assert!(links(&away, &path).is_empty());
    sound("/reduce", Language::Fr, &away);
    assert_eq!(site.post_as(&owner, &format!("{path}/restore"), "").status, StatusCode::SEE_OTHER);
    assert!(site.get_as(&owner, &room).text().contains("Formation des chauffeurs"));
}

#[test]
fn every_page_of_the_room_is_whole_in_every_language() {
    let site = site();
    let (owner, id) = measured(&site);
    let path = kept(&site, &owner, &format!("/fr/o/{id}/reduce"));
    let below = path.strip_prefix("/fr").expect("a language").to_owned();
    for language in Language::ALL {
        let firm = format!("/{language}/o/{id}");
        let technology = "technology=led&site=laverie&activity=electricity.grid";
        for path in [
            format!("{firm}/reduce"),
            format!("{firm}/reduce?site=laverie&use=lighting"),
            format!("{firm}/reduce?site=x&use=x"),
            format!("{firm}/reduce/measures/new"),
            format!("{firm}/reduce/curve"),
            format!("{firm}/reduce/curve?years=0&rate=x"),
            format!("{firm}/reduce/calculate/lighting-led?{technology}"),
            format!("{firm}/reduce/calculate/lighting-led?compute=1&fixtures=x&{technology}"),
            format!("/{language}{below}"),
            format!("/{language}{below}/change"),
        ] {
            let answer = site.get_as(&owner, &path);
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            sound(&path, language, &answer);
        }
        for path in [
            format!("/{language}/technologies"),
            format!("/{language}/technologies?sector=textile&q=%C3%A9clairage"),
            format!("/{language}/technologies/heat-pump"),
            format!("/{language}/calculators/measures-sequence?compute=1&baseline_kwh=1000&shares=10%25;0,2"),
            format!("/{language}/calculators/steam-line-insulation"),
        ] {
            let answer = get(&site, &path);
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            sound(&path, language, &answer);
        }
    }
    for path in ["/fr/technologies/perpetuum-mobile", "/fr/calculators/nothing"] {
        assert_eq!(get(&site, path).status, StatusCode::NOT_FOUND, "{path}");
    }
    let wrong = site.get_as(&owner, &format!("/fr/o/{id}/reduce/calculate/lighting-led?compute=1&fixtures=x"));
    assert!(said(&wrong).contains("n’est pas un nombre"), "{}", said(&wrong));
}

#[test]
fn leads_are_by_technology_and_found_by_site_and_use() {
    let site = site();
    let (owner, id) = measured(&site);
    let room = format!("/fr/o/{id}/reduce");
    let cards = |path: &str| {
        let page = Html::parse_document(&site.get_as(&owner, path).text());
        all(&page, "details.suggestion h3").iter().map(|name| name.text().collect::<String>()).collect::<Vec<_>>()
    };
    let every = cards(&room);
    let mut once = every.clone();
    once.dedup();
    assert_eq!(every, once);
    // What is computed, by carbon, before what is to be completed.
    assert!(every.len() > 8 && every[0] == "Écoconduite", "{every:?}");
    let lit = cards(&format!("{room}?use=lighting"));
    assert!(lit.len() < 4 && lit.iter().any(|name| name == "Éclairage LED"), "{lit:?}");
    assert_eq!(cards(&format!("{room}?site=nowhere")).len(), 0);
    // Each family has its words, in every language.
    for family in app::reduce::technologies(None, None).expect("read").iter().map(|one| &one.family) {
        for language in Language::ALL {
            let words = i18n::Messages::for_documents(language).get(&format!("reduce-family-{family}"));
            assert!(!words.contains("reduce-family"), "{words}");
        }
    }
}

#[test]
fn what_a_calculator_says_on_a_page_is_what_the_command_says() {
    let site = site();
    let given =
        "compute=1&fixtures=10&watts_old=100&watts_new=40&hours_old=1000&hours_new=1000&price_per_kwh=1,01+MAD/kWh";
    let page = get(&site, &format!("/en/calculators/lighting-led?{given}"));
    // 10 × 60 W × 1000 h, at 1.01 MAD.
    assert!(page.text().contains("600\u{a0}kWh") && page.text().contains("606\u{a0}MAD"), "{}", page.text());
    // A source has its title, not the name that the catalogue gives it.
    assert!(page.text().contains("MEASUR desktop: built-in examples") && !page.text().contains("measur-desktop"));
}

#[test]
fn measures_of_a_firm_are_its_own() {
    let site = site();
    let (owner, id) = measured(&site);
    let room = format!("/fr/o/{id}/reduce");
    let path = kept(&site, &owner, &room);
    let (stranger, other) = site.owner("stranger@example.org", Kind::Firm, "Autre Exemple");
    for path in [&room, &path] {
        assert_eq!(site.get_as(&stranger, path).status, StatusCode::NOT_FOUND, "{path}");
    }
    let elsewhere = path.replace(&id.to_string(), &other.to_string());
    assert_eq!(site.get_as(&stranger, &elsewhere).status, StatusCode::NOT_FOUND);
    assert_eq!(site.post_as(&stranger, &format!("{elsewhere}/remove"), "").status, StatusCode::NOT_FOUND);
    let reader = member(&site, &owner, id, "reader@example.org");
    assert_eq!(site.get_as(&reader, &path).status, StatusCode::OK);
    assert_eq!(site.get_as(&reader, &format!("{path}/change")).status, StatusCode::FORBIDDEN);
    assert_eq!(site.post_as(&reader, &format!("{path}/remove"), "").status, StatusCode::FORBIDDEN);
}
