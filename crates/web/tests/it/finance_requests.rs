//! Requests for finance as people make them: a firm prepares, sends, answers and takes back; a financier finds, takes, asks, decides.

use app::finance::requests::{self, Preparation, Recipient};
use axum::http::StatusCode;
use ids::{FinanceRequestId, OrganisationId};
use language::Language;
use scraper::Html;
use store::organisation::Kind;

use crate::pages::{all, sound};
use crate::people::Someone;
use crate::{Answer, Made, site};

/// What is filled in of the form: everything else is left as it is.
pub const FORM: &str = "programme=&carbon=&from=&name=S%C3%A9choir+fictif&start=2027&horizon=10&discount=8&savings=1+800+000\
    &savings-origin=audit&equity=&use-0-row=&use-0-name=S%C3%A9choir&use-0-amount=10+000+000&use-0-kind=equipment&use-0-year=0\
    &use-0-origin=devis+12&loan-0-row=&loan-0-name=banque&loan-0-amount=6000000&loan-0-interest=5&loan-0-years=7&loan-0-grace=1\
    &loan-0-payments=4&loan-0-repayment=annuity&loan-0-year=0&loan-0-guarantee=damane-istitmar&loan-0-origin=offre+fictive\
    &grant-0-row=&grant-0-programme=tpme-charte&lease-0-row=&lease-0-name=Chariots&lease-0-amount=500000&lease-0-payment=120000\
    &lease-0-years=5&lease-0-year=0&saving-0-row=&saving-0-name=Chaleur&saving-0-kwh=2450000&saving-0-mad=1500000\
    &saving-0-t=495%2C2&saving-0-t-low=420&saving-0-t-high=560&saving-0-progress=decided&firm_name=Tissage+fictif&ice=\
    &activity=&address=&contact=&document_quotes=yes&language=fr";

/// A request of a firm, with the dossier of a year if it has one, and who may read it.
pub fn prepared(site: &Made, owner: &Someone, firm: OrganisationId, year: Option<i16>) -> FinanceRequestId {
    let text = r#"{ "name": "Séchoir fictif", "start": 2027, "horizon": 10, "discount_rate": "0.08", "savings": ["400000"],
        "uses": [{ "name": "Séchoir", "kind": "equipment", "amount": "2000000" }], "grants": [{ "programme": "tpme-charte" }],
        "loans": [{ "name": "banque", "amount": "1200000", "interest": "5", "years": 7 }] }"#;
    let given = Preparation {
        programme: Some("tpme-charte".to_owned()),
        investment: serde_json::from_str(text).expect("an investment"),
        dossier: year.map(|year| (year, app::dossier::Edition::Buyer)),
        language: Language::Fr,
        threads: 2,
    };
    requests::prepare(&site.platform, &owner.actor, firm, given).expect("prepared")
}

/// The same, given to a financier.
pub fn sent(site: &Made, owner: &Someone, firm: OrganisationId, bank: OrganisationId) -> FinanceRequestId {
    let id = prepared(site, owner, firm, None);
    requests::send(&site.platform, &owner.actor, firm, id, Recipient::Financier(bank)).expect("sent");
    id
}

pub fn words(answer: &Answer) -> String {
    let page = Html::parse_document(&answer.text());
    let text: Vec<&str> = all(&page, "main").iter().flat_map(|part| part.text()).collect();
    text.join(" ").replace(['\u{a0}', '\u{202f}'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn both_sides_go_through_a_request_without_scripts() {
    let site = site();
    let (owner, firm) = site.owner("amina@example.org", Kind::Firm, "Tissage fictif");
    let (banker, bank) = site.owner("badr@example.org", Kind::Financier, "Banque Exemple");
    let list = format!("/fr/o/{firm}/finance/requests");
    assert!(words(&site.get_as(&owner, &list)).contains("Aucune demande"));
    let form = site.get_as(&owner, &format!("{list}/new"));
    for language in Language::ALL {
        let path = format!("/{language}/o/{firm}/finance/requests/new");
        sound(&path, language, &site.get_as(&owner, &path));
    }
    assert!(form.text().contains("name=\"use-0-amount\""));
    // What cannot be understood is said, and what was written stays.
    let wrong = site.post_as(&owner, &format!("{list}/new"), &FORM.replace("discount=8&", "discount=huit&"));
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(words(&wrong).contains("Taux d’actualisation") && wrong.text().contains("10 000 000"), "{}", words(&wrong));
    // What follows is said before anything is kept, and each kind has a row more.
    let again = site.post_as(&owner, &format!("{list}/new"), &format!("{FORM}&more=yes"));
    assert_eq!(again.status, StatusCode::OK, "{}", words(&again));
    for name in ["use-1-row", "loan-1-row", "grant-1-row", "lease-1-row", "saving-1-row"] {
        assert!(again.text().contains(&format!("name=\"{name}\"")), "{name}");
    }
    assert!(words(&again).contains("Ce qui en découle") && words(&again).contains("3 500 000"), "{}", words(&again));
    assert!(words(&site.get_as(&owner, &list)).contains("Aucune demande"));
    let made = site.post_as(&owner, &format!("{list}/new"), FORM);
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", words(&made));
    let page = made.header("location").to_owned();
    let shown = words(&site.get_as(&owner, &page));
    // No answer of the firm: the grant depends on it and is not counted; the quote is there, other documents are missing.
    for said in [
        "Personne ne l’a",
        "10 000 000",
        "6 000 000",
        "jointe ou prête",
        "manque",
        "495,2 (420 à 560)",
        "tpme",
        "devis 12",
        "offre fictive",
        "120 000",
        "Décidée",
        "audit",
    ] {
        assert!(shown.to_lowercase().contains(&said.to_lowercase()), "{said}: {shown}");
    }
    let pdf = site.get_as(&owner, &format!("{page}/papers/application.pdf"));
    assert!(pdf.status == StatusCode::OK && pdf.header("content-type") == "application/pdf");
    assert_eq!(site.get_as(&owner, &format!("{page}/papers/application.xlsx")).status, StatusCode::OK);
    assert_eq!(site.get_as(&owner, &format!("{page}/papers/dossier.pdf")).status, StatusCode::NOT_FOUND);

    // Nobody else sees it before it is sent.
    let id = page.rsplit('/').next().expect("an identifier");
    let inbox = format!("/fr/o/{bank}/inbox");
    assert_eq!(site.get_as(&banker, &format!("{inbox}/{id}")).status, StatusCode::NOT_FOUND);
    assert_eq!(site.get_as(&banker, &page).status, StatusCode::NOT_FOUND);
    assert!(words(&site.get_as(&owner, &page)).contains("Banque Exemple"));
    let sent = site.post_as(&owner, &format!("{page}/send"), &format!("financier={bank}"));
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", words(&sent));
    assert!(words(&site.get_as(&owner, &page)).contains("Banque Exemple, depuis le"));

    let found = words(&site.get_as(&banker, &inbox));
    for said in
        ["Séchoir fictif", "Tissage fictif", "6 500 000,00", "495,2", "en attente", "5,56", "Décidée : 1", "non joint"]
    {
        assert!(found.contains(said), "{said}: {found}");
    }
    assert!(words(&site.get_as(&banker, &format!("{inbox}?least=7000000"))).contains("Aucune demande ainsi"));
    assert!(words(&site.get_as(&banker, &format!("{inbox}?most=6000000"))).contains("Aucune demande ainsi"));
    assert!(words(&site.get_as(&banker, &format!("{inbox}?most=6500000&order=payback"))).contains("Séchoir fictif"));
    assert!(words(&site.get_as(&banker, &format!("{inbox}?state=taken"))).contains("Aucune demande ainsi"));
    assert!(words(&site.get_as(&banker, &format!("{inbox}?least=5000000&state=match"))).contains("Séchoir fictif"));
    let received = format!("{inbox}/{id}");
    let read = words(&site.get_as(&banker, &received));
    assert!(read.contains("Vérifié : le PDF est signé par cette plateforme"), "{read}");
    assert_eq!(site.get_as(&banker, &format!("{received}/papers/application.pdf")).status, StatusCode::OK);
    let act = |someone: &Someone, path: String, fields: &str| site.post_as(someone, &path, fields).status;
    assert_eq!(act(&banker, format!("{received}/ask"), "words="), StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(act(&banker, format!("{received}/accept"), "words="), StatusCode::CONFLICT);
    assert_eq!(act(&banker, format!("{received}/take"), ""), StatusCode::SEE_OTHER);
    assert_eq!(act(&banker, format!("{received}/ask"), "words=Le+devis+est-il+ferme%3F"), StatusCode::SEE_OTHER);
    assert!(words(&site.get_as(&owner, &page)).contains("Le devis est-il ferme?"));
    assert_eq!(act(&owner, format!("{page}/answer"), "words=Oui.&document="), StatusCode::SEE_OTHER);
    assert!(words(&site.get_as(&banker, &received)).contains("Oui."));
    assert_eq!(act(&banker, format!("{received}/refuse"), "words="), StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(act(&banker, format!("{received}/accept"), "words=Accord"), StatusCode::SEE_OTHER);
    assert!(words(&site.get_as(&owner, &page)).contains("acceptée"));
    for language in Language::ALL {
        for (someone, path) in [(&owner, &page), (&banker, &received), (&banker, &inbox), (&owner, &list)] {
            let path = path.replacen("/fr", &format!("/{language}"), 1);
            sound(&path, language, &site.get_as(someone, &path));
        }
    }
}

#[test]
fn what_is_taken_back_is_gone_from_the_inbox_and_other_banks_never_see_it() {
    let site = site();
    let (owner, firm) = site.owner("amina@example.org", Kind::Firm, "Tissage fictif");
    let (banker, bank) = site.owner("badr@example.org", Kind::Financier, "Banque Exemple");
    let (rival, other) = site.owner("chadi@example.org", Kind::Financier, "Autre banque exemple");
    let id = sent(&site, &owner, firm, bank);
    let at = |bank: OrganisationId, below: &str| format!("/fr/o/{bank}/inbox/{id}{below}");
    assert_eq!(site.get_as(&banker, &at(bank, "")).status, StatusCode::OK);
    for path in
        [at(other, ""), at(bank, ""), at(other, "/papers/application.pdf"), at(bank, "/papers/application.xlsx")]
    {
        assert_eq!(site.get_as(&rival, &path).status, StatusCode::NOT_FOUND, "{path}");
    }
    for path in [at(other, "/take"), at(bank, "/take"), at(other, "/ask")] {
        assert_eq!(site.post_as(&rival, &path, "words=x").status, StatusCode::NOT_FOUND, "{path}");
    }
    let withdraw = format!("/fr/o/{firm}/finance/requests/{id}/withdraw");
    assert_eq!(site.post_as(&banker, &withdraw, "").status, StatusCode::NOT_FOUND);
    assert_eq!(site.post_as(&owner, &withdraw, "").status, StatusCode::SEE_OTHER);
    for below in ["", "/papers/application.pdf"] {
        assert_eq!(site.get_as(&banker, &at(bank, below)).status, StatusCode::NOT_FOUND);
    }
    assert!(words(&site.get_as(&banker, &format!("/fr/o/{bank}/inbox"))).contains("Aucune demande"));
}
