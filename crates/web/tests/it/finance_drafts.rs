//! A request or a plan of finance is filled in from what the firm already said, corrected, and carries where each amount is from.

use app::reduce::measures;
use axum::http::StatusCode;
use ids::OrganisationId;
use language::Language;
use scraper::Html;
use store::organisation::Kind;

use crate::finance_requests::words;
use crate::pages::{all, sound};
use crate::people::Someone;
use crate::plans::{asked, measured_with_measures, work};
use crate::{Answer, Made, site};

/// What the form of a page would send as it stands, the form of the session's token aside.
fn sent(answer: &Answer) -> Vec<(String, String)> {
    let page = Html::parse_document(&answer.text());
    let mut fields = Vec::new();
    for one in all(&page, "main form[method=post] input[name], main form[method=post] select[name]") {
        let name = one.attr("name").unwrap_or_default().to_owned();
        let checkbox = one.attr("type") == Some("checkbox");
        if name == "form_token" || (checkbox && one.attr("checked").is_none()) {
            continue;
        }
        let value = if one.value().name() == "select" {
            let options: Vec<_> = one.child_elements().collect();
            let chosen = options.iter().find(|option| option.attr("selected").is_some()).or(options.first());
            chosen.and_then(|option| option.attr("value")).unwrap_or_default().to_owned()
        } else {
            one.attr("value").unwrap_or_default().to_owned()
        };
        fields.push((name, value));
    }
    fields
}

fn at<'a>(fields: &'a [(String, String)], name: &str) -> &'a str {
    fields.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
}

fn body(fields: &[(String, String)]) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    let text = |text: &str| text.bytes().map(byte).collect::<String>();
    fields.iter().map(|(name, value)| format!("{}={}", text(name), text(value))).collect::<Vec<_>>().join("&")
}

fn changed(fields: &[(String, String)], name: &str, value: &str) -> Vec<(String, String)> {
    let mut fields = fields.to_vec();
    let field = fields.iter_mut().find(|(known, _)| known == name).unwrap_or_else(|| panic!("no field {name}"));
    field.1 = value.to_owned();
    fields
}

fn planned(site: &Made) -> (Someone, OrganisationId, String) {
    let (owner, id) = measured_with_measures(site);
    let plan = asked(site, &owner, id);
    work(site);
    (owner, id, plan)
}

#[test]
fn a_plan_of_reduction_becomes_a_request_with_its_works_money_and_origins() {
    let site = site();
    let (owner, id, plan) = planned(&site);
    let page = Html::parse_document(&site.get_as(&owner, &plan).text());
    let links = all(&page, "main a[href*='finance/requests/new?from=reduction.']");
    let link = links.first().and_then(|link| link.attr("href")).expect("a link").to_owned();
    for language in Language::ALL {
        let path = link.replacen("/fr/", &format!("/{language}/"), 1);
        let page = Html::parse_document(&site.get_as(&owner, &path).text());
        assert!(page.errors.is_empty(), "{path}: {:?}", page.errors);
    }
    let form = site.get_as(&owner, &link);
    let fields = sent(&form);
    let mut uses: Vec<&str> = ["use-0-amount", "use-1-amount"].map(|name| at(&fields, name)).into();
    uses.sort_unstable();
    assert_eq!(uses, ["20000", "60000"]);
    assert!(at(&fields, "use-0-origin").contains("plan de réduction"), "{}", at(&fields, "use-0-origin"));
    assert!(at(&fields, "loan-0-name").contains("Prêt bancaire") && !at(&fields, "loan-0-amount").is_empty());
    assert_eq!(at(&fields, "saving-0-progress"), "planned");
    assert!(!at(&fields, "saving-0-kwh").is_empty() && !at(&fields, "saving-0-t").is_empty());
    let new = format!("/fr/o/{id}/finance/requests/new");
    let made = site.post_as(&owner, &new, &body(&fields));
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", words(&made));
    let shown = words(&site.get_as(&owner, made.header("location")));
    for said in
        ["80 000", "Fuites d’air comprimé", "Pression du réseau", "plan de réduction", "Prêt bancaire", "Prévue"]
    {
        assert!(shown.contains(said), "{said}: {shown}");
    }
    assert!(!shown.contains("corrigé par l’entreprise"), "{shown}");
    // What the firm corrects no longer claims to be what the plan said.
    let corrected = changed(&fields, "use-0-amount", "65 000,50");
    let made = site.post_as(&owner, &new, &body(&corrected));
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", words(&made));
    let shown = words(&site.get_as(&owner, made.header("location")));
    assert_eq!(shown.matches("corrigé par l’entreprise").count(), 1, "{shown}");
    assert!(shown.contains("65 000,5"), "{shown}");
}

#[test]
fn measures_start_a_plan_of_finance_and_that_a_request() {
    let site = site();
    let (owner, id) = measured_with_measures(&site);
    let kept = measures::list(&site.platform, &owner.actor, id, false).expect("listed");
    let new = format!("/fr/o/{id}/finance/plans/new");
    // A measure without a cost is no choice; the others are.
    let page = Html::parse_document(&site.get_as(&owner, &new).text());
    assert_eq!(all(&page, "input[name=measure]").len(), 2);
    let query: Vec<String> = kept.iter().map(|one| format!("measure={}", one.id)).collect();
    let path = format!("{new}?{}", query.join("&"));
    for language in Language::ALL {
        let path = path.replacen("/fr/", &format!("/{language}/"), 1);
        sound(&path, language, &site.get_as(&owner, &path));
    }
    let form = site.get_as(&owner, &path);
    assert!(words(&form).contains("3 mesures") && words(&form).contains("Coût inconnu"), "{}", words(&form));
    let fields = sent(&form);
    assert_eq!([at(&fields, "use-0-amount"), at(&fields, "use-1-amount")], ["60000", "20000"]);
    // What costs nothing that is known is no use, and still saves.
    let saves = ["saving-0-name", "saving-1-name", "saving-2-name"].map(|name| at(&fields, name));
    assert!(saves.contains(&"Panneaux — ألواح"), "{saves:?}");
    let made = site.post_as(&owner, &new, &body(&changed(&fields, "use-1-amount", "25000")));
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", words(&made));
    let plan = made.header("location").to_owned();
    let page = Html::parse_document(&site.get_as(&owner, &plan).text());
    let links = all(&page, "main a[href*='finance/requests/new?from=plan.1']");
    let link = links.first().and_then(|link| link.attr("href")).expect("a link").to_owned();
    let fields = sent(&site.get_as(&owner, &link));
    assert_eq!([at(&fields, "use-0-amount"), at(&fields, "use-1-amount")], ["60000", "25000"]);
    assert!(at(&fields, "use-1-origin").ends_with("corrigé par l’entreprise"), "{}", at(&fields, "use-1-origin"));
    assert_eq!(["saving-0-name", "saving-1-name", "saving-2-name"].map(|name| at(&fields, name)), saves);
    // A row that is taken out is gone, and what follows is said before anything is kept.
    let mut again = fields.clone();
    again.extend([("use-1-remove".to_owned(), "yes".to_owned()), ("more".to_owned(), "yes".to_owned())]);
    let answer = site.post_as(&owner, &format!("/fr/o/{id}/finance/requests/new"), &body(&again));
    assert_eq!(answer.status, StatusCode::OK, "{}", words(&answer));
    let left = sent(&answer);
    assert_eq!((at(&left, "use-0-amount"), at(&left, "use-1-name")), ("60000", ""));
    assert_eq!(at(&left, "from"), "plan.1");
    assert!(words(&answer).contains("Ce qui en découle"), "{}", words(&answer));
}

#[test]
fn nobody_starts_from_what_another_firm_keeps() {
    let site = site();
    let (owner, id, plan) = planned(&site);
    let measure = measures::list(&site.platform, &owner.actor, id, false).expect("listed").remove(0).id;
    let (stranger, other) = site.owner("stranger@example.org", Kind::Firm, "Autre firme");
    let plan = plan.rsplit('/').next().expect("an identifier").to_owned();
    for from in [format!("from=reduction.{plan}"), format!("measure={measure}"), "from=plan.1".to_owned()] {
        for below in ["requests", "plans"] {
            for firm in [id, other] {
                let path = format!("/fr/o/{firm}/finance/{below}/new?{from}");
                assert_eq!(site.get_as(&stranger, &path).status, StatusCode::NOT_FOUND, "{path}");
            }
            let carried = from.replace("measure=", "from=measures.");
            let path = format!("/fr/o/{other}/finance/{below}/new");
            let sent = site.post_as(&stranger, &path, &format!("{carried}&version=0&name=x"));
            assert_eq!(sent.status, StatusCode::NOT_FOUND, "{path} {carried}");
        }
    }
    for from in ["from=x", "from=plan.x", "measure=1"] {
        let path = format!("/fr/o/{id}/finance/requests/new?{from}");
        assert_eq!(site.get_as(&owner, &path).status, StatusCode::NOT_FOUND, "{path}");
    }
}
