//! An installation that measures with a factor pack: who sees what of it, and whether its dossiers hold elsewhere.

use std::sync::{Arc, LazyLock};

use app::Knowledge;
use app::packs::{add_packs, import_into};
use calendar::date;
use language::Language;
use web::{Clock, Site, routes};

use crate::measure::measured;
use crate::pages::{all, sound};
use crate::{KNOWLEDGE, Made, get, knowing, noon, options};

/// A table in the layout of Our World in Data, with figures of our own.
const GRID: &str =
    "Entity,Code,Year,Carbon intensity of electricity per kWh\nMorocco,MAR,2024,610\nMorocco,MAR,2025,620\n";

/// The catalogue with that pack, imported as the command line does.
static WITH_PACK: LazyLock<Knowledge> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("owid-2031-04.csv");
    std::fs::write(&file, GRID).expect("written");
    let mut knowledge = Knowledge::for_documents().expect("the embedded catalogue");
    import_into(folder.path(), &file, None, &knowledge, date(2026, 11, 22)).expect("imported");
    // Named twice, it is there once.
    let names = ["owid-ember-2031".to_owned(), "owid".to_owned()];
    add_packs(&mut knowledge, folder.path(), &names).expect("added");
    knowledge
});

fn site() -> Made {
    let (platform, fresh) = knowing(&WITH_PACK, Clock::Fixed(noon()), "https://qafila.example");
    let platform = Arc::new(platform);
    let router = routes::router(Arc::new(Site::new(platform.clone(), options()).expect("the embedded catalogue")));
    Made { router, platform, _fresh: fresh }
}

#[test]
fn firms_are_measured_with_a_pack_that_the_public_does_not_see() {
    let site = site();
    assert_eq!(WITH_PACK.packs.len(), 1);
    let (owner, id) = measured(&site);
    // The grid of the pack is that of the year; the line says whose it is, and leads to it.
    let lines = site.get_as(&owner, &format!("/fr/o/{id}/measure/2025/lines?category=2.electricity"));
    let page = scraper::Html::parse_document(&lines.text());
    let line = all(&page, "main a[href*='/2025/lines/']").first().and_then(|link| link.attr("href")).expect("a line");
    let shown = site.get_as(&owner, line);
    let page = sound(line, Language::Fr, &shown);
    let factor = all(&page, ".terms a[href^='/fr/factors/owid-ember']");
    let href =
        factor.first().and_then(|link| link.attr("href")).unwrap_or_else(|| panic!("{}", shown.text())).to_owned();
    sound(&href, Language::Fr, &site.get_as(&owner, &href));
    assert_eq!(get(&site, &href).status, axum::http::StatusCode::NOT_FOUND, "{href}");

    // Words find it for who has an account, and for nobody else; nor does the API.
    let found = |text: String| text.contains("/factors/owid-ember-2031-04");
    assert!(found(site.get_as(&owner, "/en/factors?q=electricity&place=MA").text()));
    for path in ["/en/factors?q=electricity&place=MA", "/en/factors"] {
        assert!(!found(get(&site, path).text()), "{path}");
    }
    let answer = get(&site, "/api/v1/factors?q=electricity&place=MA&limit=100").text();
    assert!(answer.contains("factors") && !answer.contains("owid-ember-2031-04"), "{answer}");

    // A dossier holds where the pack is not.
    let dossier = site.get_as(&owner, &format!("/fr/o/{id}/measure/2025/dossier.pdf"));
    let verdict = app::dossier::check(&dossier.bytes, None, false, &KNOWLEDGE, 2);
    assert_eq!(verdict.findings, []);

    // Who runs the installation sees which it is.
    let operator = crate::operator::operator(&site);
    for language in Language::ALL {
        let path = format!("/{language}/operator/catalogue");
        let answer = site.get_as(&operator, &path);
        sound(&path, language, &answer);
        assert!(answer.text().contains("owid-ember-2031-04") && answer.text().contains("owid-2031-04.csv"));
    }
}
