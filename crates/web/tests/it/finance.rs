//! Who helps a firm pay: programmes for everybody, and what of them fits a firm.

use axum::http::StatusCode;
use ids::OrganisationId;
use language::Language;
use scraper::Html;
use store::organisation::Kind;

use crate::measure::measured;
use crate::pages::{all, sound};
use crate::people::Someone;
use crate::{Made, get, site};

/// A plan of finance, as its form sends it.
pub const PLAN: &str = "version=0&name=Cuves&start=2027&horizon=10&discount=8&savings=900+000%3B+1+200+000&use-0-row=&use-0-name=Cuves\
                  &use-0-kind=equipment&use-0-amount=3+800+000,50&use-0-green=yes&loan-0-row=&loan-0-name=banque\
                  &loan-0-amount=2000000&loan-0-interest=5,5&loan-0-years=7&loan-0-payments=12&loan-0-repayment=annuity\
                  &loan-0-guarantee=damane-istitmar&grant-0-row=&grant-0-programme=tpme-charte&lease-0-row=";

/// The answer to a question of the page, over a version.
fn answer(site: &Made, owner: &Someone, id: OrganisationId, (version, code, text): (i64, &str, &str)) -> StatusCode {
    let fields = format!("version={version}&answer={text}");
    site.post_as(owner, &format!("/fr/o/{id}/finance/answers/{code}"), &fields).status
}

fn page(site: &Made, owner: &Someone, id: OrganisationId, below: &str) -> Html {
    let path = format!("/fr/o/{id}/finance{below}");
    let answer = site.get_as(owner, &path);
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    sound(&path, Language::Fr, &answer)
}

fn text(page: &Html, selector: &str) -> String {
    all(page, selector).iter().map(|element| element.text().collect::<String>()).collect::<Vec<_>>().join(" ")
}

#[test]
fn everybody_reads_programmes_with_their_sources() {
    let site = site();
    for language in Language::ALL {
        for below in ["", "?kind=guarantee", "?q=tamwilcom&kind=loan", "?q=zzzz", "/tpme-charte", "/damane-tasdir"] {
            let path = format!("/{language}/programmes{below}");
            let answer = get(&site, &path);
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            sound(&path, language, &answer);
        }
    }
    let rows = |below: &str| {
        let answer = get(&site, &format!("/fr/programmes{below}"));
        all(&Html::parse_document(&answer.text()), ".entries > li").len()
    };
    assert_eq!((rows(""), rows("?q=zzzz")), (33, 0));
    assert!((2..33).contains(&rows("?kind=guarantee")));
    // Bands of jobs that two sources give differently stand side by side, and the page says so.
    let tpme = Html::parse_document(&get(&site, "/fr/programmes/tpme-charte").text());
    let job: Vec<_> =
        all(&tpme, "tbody").into_iter().filter(|group| group.text().any(|text| text.contains("emploi"))).collect();
    let said = job.first().map(|group| group.text().collect::<String>()).unwrap_or_default();
    assert!(said.contains("Médias24") && said.contains("Action Finance") && said.contains("contredisent"), "{said}");
    assert_eq!(get(&site, "/fr/programmes/nothing").status, StatusCode::NOT_FOUND);
}

#[test]
fn answers_move_programmes_one_question_after_the_other() {
    let site = site();
    let (owner, id) = measured(&site);
    for language in Language::ALL {
        for below in ["", "?standing=likely&kind=grant", "/answers", "/programmes/tpme-charte", "/programmes/morseff"] {
            let path = format!("/{language}/o/{id}/finance{below}");
            let answer = site.get_as(&owner, &path);
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            sound(&path, language, &answer);
        }
    }
    // Filled in from the sheet, and marked so.
    let answers = page(&site, &owner, id, "/answers");
    assert_eq!(all(&answers, "#sector option[selected]")[0].attr("value"), Some("textile-leather"));
    assert_eq!(all(&answers, "#province option[selected]")[0].attr("value"), Some("nouaceur"));
    assert!(text(&answers, "#sector-hint").contains("fiche de l’entreprise"));
    assert!(!text(&answers, "#founded-hint").contains("rempli"));

    let asked = |below: &str| {
        let shown = page(&site, &owner, id, below);
        let form = all(&shown, "form[action*='/finance/answers/']");
        form.first().and_then(|form| form.attr("action")?.rsplit('/').next().map(str::to_owned))
    };
    let first = asked("").expect("a question");
    // Who does not know is not asked again; every other question stays reachable.
    // The firms of the demonstration have answered once.
    let fields = "version=1&answer=&unknown=yes";
    let passed = site.post_as(&owner, &format!("/fr/o/{id}/finance/answers/{first}"), fields);
    assert_eq!(passed.status, StatusCode::SEE_OTHER, "{}", passed.text());
    assert_ne!(asked(""), Some(first.clone()));
    assert_eq!(all(&page(&site, &owner, id, "/answers"), &format!("[id='{first}']")).len(), 1);

    // What is no answer is refused beside its field, and nothing is kept.
    for (code, wrong) in
        [("founded", "hier"), ("turnover_mad", "beaucoup"), ("sector", "mines"), ("turnover_mad", "-1")]
    {
        assert_eq!(answer(&site, &owner, id, (2, code, wrong)), StatusCode::UNPROCESSABLE_ENTITY, "{code}={wrong}");
    }
    assert_eq!(answer(&site, &owner, id, (2, "weather", "good")), StatusCode::NOT_FOUND);
    // A number as people write it.
    assert_eq!(answer(&site, &owner, id, (2, "investment_mad", "60+000+000,50")), StatusCode::SEE_OTHER);
    assert_eq!(all(&page(&site, &owner, id, "/answers"), "#investment_mad")[0].attr("value"), Some("60000000.5"));
    // Somebody else wrote meanwhile.
    assert_eq!(answer(&site, &owner, id, (2, "investment_mad", "1")), StatusCode::CONFLICT);
    let shown = page(&site, &owner, id, "/programmes/tpme-charte");
    assert!(text(&shown, "header.title").contains("non éligible"), "more than fifty million");
    assert!(text(&shown, "table").contains("non rempli"));
}

#[test]
fn the_whole_form_keeps_what_a_person_wrote_and_no_more() {
    let site = site();
    let (owner, id) = measured(&site);
    let save = |fields: &str| site.post_as(&owner, &format!("/fr/o/{id}/finance/answers"), fields).status;
    // What was filled in and left as it is stays that of the sheet; what is emptied is no longer known.
    let fields = "version=1&sector=textile-leather&province=nouaceur&employees=&exporter=yes&founded=2011-03-01";
    assert_eq!(save(fields), StatusCode::SEE_OTHER);
    let shown = page(&site, &owner, id, "/answers");
    assert!(text(&shown, "#sector-hint").contains("fiche"));
    assert!(text(&shown, "#exporter-hint").contains("Répondu par l’entreprise"));
    assert_eq!(all(&shown, "#employees")[0].attr("value"), Some(""));
    // What follows from others is not given beside them.
    let refused =
        site.post_as(&owner, &format!("/fr/o/{id}/finance/answers"), "version=2&province=tetouan&region=MA-06");
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("découle de province"), "{}", refused.text());
    assert_eq!(save("version=1&exporter=no"), StatusCode::UNPROCESSABLE_ENTITY);
}

#[test]
fn the_finance_of_a_firm_is_nobody_elses() {
    let site = site();
    let (_, id) = measured(&site);
    let (other, _) = site.owner("b@example.org", Kind::Firm, "Autre firme fictive");
    for below in ["", "/answers", "/programmes/tpme-charte"] {
        assert_eq!(site.get_as(&other, &format!("/fr/o/{id}/finance{below}")).status, StatusCode::NOT_FOUND, "{below}");
    }
    assert_eq!(answer(&site, &other, id, (0, "exporter", "yes")), StatusCode::NOT_FOUND);
}

#[test]
fn a_plan_of_finance_is_entered_computed_and_put_away() {
    let site = site();
    let (owner, id) = measured(&site);
    let post = |below: &str, fields: &str| site.post_as(&owner, &format!("/fr/o/{id}/finance/plans{below}"), fields);
    let fields = PLAN;
    for (from, to, field) in [
        ("name=Cuves&", "name=&", "name"),
        ("savings=900", "savings=beaucoup", "savings"),
        ("use-0-amount=3", "use-0-amount=-3", "use-0-amount"),
        ("loan-0-years=7", "loan-0-years=7,5", "loan-0-years"),
    ] {
        let refused = post("/new", &fields.replacen(from, to, 1));
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        let refused = sound("/fr/plans/new", Language::Fr, &refused);
        assert_eq!(all(&refused, &format!("[id='{field}'][aria-invalid=true]")).len(), 1, "{field}");
    }
    // More is lent than is paid for.
    let refused = post("/new", &fields.replace("loan-0-amount=2000000", "loan-0-amount=9000000"));
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("dépassent les emplois"));
    let made = post("/new", fields);
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
    assert_eq!(made.header("location"), format!("/fr/o/{id}/finance/plans/1"));
    for language in Language::ALL {
        for below in ["", "/new", "/1", "/1/edit"] {
            let path = format!("/{language}/o/{id}/finance/plans{below}");
            let answer = site.get_as(&owner, &path);
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            sound(&path, language, &answer);
        }
    }
    let shown = page(&site, &owner, id, "/plans/1");
    let said = text(&shown, "main");
    assert!(said.contains("3 800 000,5") || said.contains("3\u{202f}800\u{202f}000,5"), "{said}");
    assert_eq!(all(&shown, "main figure svg").len(), 2);
    let form = page(&site, &owner, id, "/plans/1/edit");
    assert_eq!(all(&form, "#savings")[0].attr("value"), Some("900000; 1200000"));
    assert_eq!(all(&form, "#use-1-name").len(), 1, "a row more");
    let changed = post("/1/edit", &fields.replace("version=0&name=Cuves", "version=1&name=Cuves+2"));
    assert_eq!(changed.status, StatusCode::SEE_OTHER, "{}", changed.text());
    let stale = post("/1/edit", &fields.replace("version=0", "version=1"));
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    let (other, _) = site.owner("b@example.org", Kind::Firm, "Autre firme fictive");
    assert_eq!(site.get_as(&other, &format!("/fr/o/{id}/finance/plans/1")).status, StatusCode::NOT_FOUND);
    assert_eq!(post("/1/archive", "version=2").status, StatusCode::SEE_OTHER);
    assert_eq!(site.get_as(&owner, &format!("/fr/o/{id}/finance/plans/1")).status, StatusCode::NOT_FOUND);
}
