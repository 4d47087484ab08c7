//! Plans of a firm, page by page: asked for, computed, kept, followed, computed anew when what they rest on has changed.

use app::measure::Accountant;
use app::reduce::measures;
use app::reduce::plans::{self, Planner};
use app::work::{Registry, run_due};
use axum::http::StatusCode;
use ids::OrganisationId;
use language::Language;
use reduce::{CarrierSaving, Measure};

use crate::measure::measured;
use crate::pages::sound;
use crate::people::Someone;
use crate::{Made, site};

/// A firm of the demonstration with three measures, of which one has no cost.
pub fn measured_with_measures(site: &Made) -> (Someone, OrganisationId) {
    let (owner, id) = measured(site);
    for made_up in measures::list(&site.platform, &owner.actor, id, false).expect("listed") {
        measures::remove(&site.platform, &owner.actor, id, made_up.id, false).expect("removed");
    }
    let saving = |activity: &str, quantity: f64, unit: &str| CarrierSaving {
        activity: activity.to_owned(),
        quantity,
        unit: unit.to_owned(),
    };
    let measure = |name: &str, cost: Option<i64>, system: &str, savings: Vec<CarrierSaving>| Measure {
        name: name.to_owned(),
        cost: cost.map(Into::into),
        life_years: Some(10),
        system: system.to_owned(),
        savings,
        ..Measure::default()
    };
    for one in [
        measure("Fuites d’air comprimé", Some(60_000), "air", vec![saving("electricity.grid", 30_000.0, "kWh")]),
        measure("Pression du réseau", Some(20_000), "air", vec![saving("electricity.grid", 12_000.0, "kWh")]),
        measure("Panneaux — ألواح", None, "", vec![saving("electricity.grid", 50_000.0, "kWh")]),
    ] {
        measures::add(&site.platform, &owner.actor, id, &one).expect("added");
    }
    (owner, id)
}

pub fn work(site: &Made) {
    run_due(&site.platform, &Registry::default().with(Accountant { threads: 2 }).with(Planner)).expect("worked");
}

const FORM: &str = "name=Plan+d%E2%80%99essai&start=2027&horizon=10&discount=8&goal=value&budget=&coverage=&growth=2&growth-high=6\
                    &growth-low=-2&carbon-price=200&loan-share=50&loan-interest=5%2C5&loan-years=7\
                    &activity-0=electricity.grid&price-0=1%2C2&factor-0=0.6";

/// Asks for a plan; where it is.
pub fn asked(site: &Made, owner: &Someone, id: OrganisationId) -> String {
    let answer = site.post_as(owner, &format!("/fr/o/{id}/reduce/plans/new"), FORM);
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.header("location").split('?').next().expect("an address").to_owned()
}

#[test]
fn a_plan_is_asked_for_computed_and_shown_in_every_language() {
    let site = site();
    let (owner, id) = measured_with_measures(&site);
    let path = asked(&site, &owner, id);
    assert!(site.get_as(&owner, &path).text().contains("Calcul en cours"));
    work(&site);
    for language in Language::ALL {
        for below in ["", "/new"] {
            let page = format!("/{language}/o/{id}/reduce/plans{below}");
            sound(&page, language, &site.get_as(&owner, &page));
        }
        let page = path.replacen("/fr/", &format!("/{language}/"), 1);
        sound(&page, language, &site.get_as(&owner, &page));
    }
    let text = site.get_as(&owner, &path).text();
    for words in ["Optimal", "Fuites d’air comprimé", "Pression du réseau", "coût inconnu", "Prêt bancaire", "2037"]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
    let plan = plans::list(&site.platform, &owner.actor, id).expect("listed").remove(0);
    let chosen = plan.answer.expect("an answer").plan.expect("a plan");
    assert_eq!(chosen.candidate.works.len(), 2);
    // The second measure saves of what the first left, at the price that the firm gave.
    let saved = chosen.years[1].saved.to_f64().expect("a number");
    assert!(saved < 42_000.0 * 1.2 * 1.02 && saved > 40_000.0 * 1.2, "{saved}");
    assert_eq!(chosen.finance.expect("paid").uses, money::Exact::from(80_000));
}

#[test]
fn what_has_changed_since_is_said_and_computed_anew() {
    let site = site();
    let (owner, id) = measured_with_measures(&site);
    let path = asked(&site, &owner, id);
    work(&site);
    let text = || site.get_as(&owner, &path).text();
    assert!(!text().contains("plus à jour"));
    let all = measures::list(&site.platform, &owner.actor, id, false).expect("listed");
    let solar = all.iter().find(|one| one.measure.cost.is_none()).expect("without a cost");
    let costed = Measure { cost: Some(40_000.into()), ..solar.measure.clone() };
    measures::change(&site.platform, &owner.actor, id, solar.id, solar.version, &costed).expect("changed");
    assert!(text().contains("plus à jour"));
    let again = site.post_as(&owner, &format!("{path}/again"), "");
    assert_eq!(again.status, StatusCode::SEE_OTHER);
    work(&site);
    assert!(!text().contains("plus à jour") && text().contains("Panneaux"));
    for (action, words) in [("follow", "suivi"), ("unfollow", "Suivre ce plan")] {
        assert_eq!(site.post_as(&owner, &format!("{path}/{action}"), "").status, StatusCode::SEE_OTHER);
        assert!(text().contains(words), "{action}");
    }
    assert_eq!(site.post_as(&owner, &format!("{path}/remove"), "").status, StatusCode::SEE_OTHER);
    assert_eq!(site.get_as(&owner, &path).status, StatusCode::NOT_FOUND);
}

#[test]
fn options_are_planned_with_kept_and_told_where_they_are_wrong() {
    let site = site();
    let (owner, id) = measured_with_measures(&site);
    let all = measures::list(&site.platform, &owner.actor, id, false).expect("listed");
    let named = |name: &str| all.iter().find(|one| one.measure.name.starts_with(name)).expect("there").id;
    let (leaks, pressure) = (named("Fuites"), named("Pression"));
    let path = format!("/fr/o/{id}/reduce/plans/new");
    // Half the size at a tenth of the cost, and one of the two measures only.
    let options = format!(
        "{FORM}&basis=market&market-0=0.3&certificate-price=800&border-0=50&own-share=20&loan-security=100&collateral=1000000\
         &size-0-measure={leaks}&size-0-name=moiti%C3%A9&size-0-cost=6000&size-0-saves=50&size-0-running=\
         &pair-0-one={leaks}&pair-0-rule=either&pair-0-other={pressure}"
    );
    let wrong = options
        .replace("size-0-saves=50", "size-0-saves=")
        .replace(&format!("pair-0-other={pressure}"), "pair-0-other=");
    let refused = site.post_as(&owner, &path, &wrong);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["size-0-saves-error", "pair-0-other-error", "<details class=\"out sheet\" open"] {
        assert!(refused.text().contains(field), "{field}");
    }
    sound("/reduce/plans/new", Language::Fr, &refused);
    let asked = site.post_as(&owner, &path, &options);
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text());
    work(&site);
    let plan = plans::list(&site.platform, &owner.actor, id).expect("listed").remove(0);
    let chosen = plan.answer.expect("an answer").plan.expect("a plan");
    let works: Vec<_> = chosen.candidate.works.iter().map(|work| (work.name.as_str(), work.size.as_str())).collect();
    assert!(
        works.len() == 1 && works[0].0 != "Pression du réseau" || works == [("Pression du réseau", "whole")],
        "{works:?}"
    );
    // Of the 30,000 kWh at most, by the contracts.
    assert!(chosen.years[1].avoided <= 30_000.0 * 0.3 / 1000.0 + 1e-9, "{}", chosen.years[1].avoided);
    let answer = site.get_as(&owner, asked.header("location").split('?').next().expect("an address"));
    sound("/reduce/plans/…", Language::Fr, &answer);
    assert!(answer.text().contains("Selon le réseau"), "{}", answer.text());
    // A variant begins with all of it.
    let variant = site.get_as(&owner, &format!("{path}?from={}", plan.id)).text();
    for value in ["value=\"moitié\"", "value=\"6000\"", "value=\"800\"", "value=\"0,3\"", "value=\"1000000\""] {
        assert!(variant.contains(value), "{value}");
    }
}

#[test]
fn what_is_wrong_is_said_beside_its_field_and_strangers_see_nothing() {
    let site = site();
    let (owner, id) = measured_with_measures(&site);
    let path = format!("/fr/o/{id}/reduce/plans/new");
    let wrong = FORM.replace("horizon=10", "horizon=99").replace("loan-years=7", "loan-years=").replace("1%2C2", "x");
    let answer = site.post_as(&owner, &path, &wrong);
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["horizon-error", "loan-years-error", "price-0-error"] {
        assert!(answer.text().contains(field), "{field}");
    }
    let plan = asked(&site, &owner, id);
    let (stranger, other) = site.owner("stranger@example.org", store::organisation::Kind::Firm, "Autre firme");
    assert_eq!(site.get_as(&stranger, &plan).status, StatusCode::NOT_FOUND);
    // The same plan under the stranger's own firm is nobody's.
    let there = plan.replace(&id.to_string(), &other.to_string());
    assert_eq!(site.get_as(&stranger, &there).status, StatusCode::NOT_FOUND);
    for action in ["again", "follow", "remove"] {
        assert_eq!(site.post_as(&stranger, &format!("{there}/{action}"), "").status, StatusCode::NOT_FOUND, "{action}");
    }
    // Without measures there is nothing to plan.
    let none = site.post_as(&stranger, &format!("/fr/o/{other}/reduce/plans/new"), FORM);
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.text().contains("Aucune mesure"));
}
