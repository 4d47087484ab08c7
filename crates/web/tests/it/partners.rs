//! The pages of partners: what an owner does there, and what is shown once.

use app::export::partners;
use axum::http::StatusCode;
use store::organisation::Kind;

use crate::site;

pub const NEW: &str =
    "name=Acheteur+Exemple&url=https%3A%2F%2Fpact.example.org%2Fa&client_id=nous&client_secret=fictif";

#[test]
fn a_partner_is_added_and_its_secret_is_shown_once() {
    let site = site();
    let (owner, firm) = site.owner("amina@example.org", Kind::Firm, "Profilés Exemple");
    let base = format!("/fr/o/{firm}/export/partners");
    assert!(site.get_as(&owner, &base).text().contains("Aucun partenaire"));
    let wrong = site.post_as(&owner, &base, "name=&url=http%3A%2F%2F10.0.0.1&client_id=a%3Ab&client_secret=");
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text().contains("http://10.0.0.1") && wrong.text().matches("field-error").count() >= 4);
    let made = site.post_as(&owner, &base, NEW);
    assert_eq!((made.status, made.header("cache-control")), (StatusCode::OK, "no-store"));
    let id = partners::partners(&site.platform, &owner.actor, firm).expect("listed")[0].id;
    let text = made.text();
    assert!(text.contains(&format!("https://qafila.example/pact/{firm}")) && text.contains(&id.to_string()));
    let secret = text.split("dir=\"ltr\">").map(|rest| rest.split('<').next().unwrap_or_default());
    let secret = secret.filter(|text| text.len() == 43).last().expect("a secret").to_owned();
    let page = format!("{base}/{id}");
    for path in [&base, &page] {
        let text = site.get_as(&owner, path).text();
        assert!(text.contains("Acheteur Exemple") && !text.contains(&secret) && !text.contains("fictif"), "{path}");
    }
    let rotated = site.post_as(&owner, &format!("{page}/rotate"), "").text();
    assert!(rotated.contains("Copiez le secret") && !rotated.contains(&secret));
    // The secret that is kept stays with its address.
    let changed = site.post_as(
        &owner,
        &format!("{page}/change"),
        "name=Autre+nom&url=https%3A%2F%2Fpact.example.org%2Fa&client_id=nous&client_secret=",
    );
    assert_eq!((changed.status, changed.header("location")), (StatusCode::SEE_OTHER, &*page));
    let moved = "name=Autre+nom&url=https%3A%2F%2Fevil.example.org%2F&client_id=nous&client_secret=";
    assert_eq!(site.post_as(&owner, &format!("{page}/change"), moved).status, StatusCode::UNPROCESSABLE_ENTITY);
    let asked = site.post_as(&owner, &format!("{page}/request"), "product=gtin+1&words=");
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.text().contains("gtin 1"));
    let asked = site.post_as(&owner, &format!("{page}/request"), "product=urn%3Agtin%3A1&words=Bonjour");
    assert_eq!(asked.header("location"), page);
    let log = format!("/fr/o/{firm}/export/exchange");
    let text = site.get_as(&owner, &log).text();
    assert!(text.contains("Demande envoyée") && text.contains("en attente"), "{text}");
    let link = text.split('"').find(|part| part.starts_with(&format!("{log}/"))).expect("a link").to_owned();
    let text = site.get_as(&owner, &link).text();
    assert!(text.contains("urn:gtin:1") && text.contains("Bonjour") && text.contains("Renvoyer maintenant"));
    assert_eq!(site.post_as(&owner, &format!("{link}/again"), "").header("location"), link);
    assert!(
        site.get_as(&owner, &format!("{log}?state=done&direction=in&page=0"))
            .text()
            .contains("Rien n’a encore été dit")
    );
    // Of another firm it is as if there were none.
    let (stranger, own) = site.owner("other@example.org", Kind::Firm, "Autre Exemple");
    for path in [&page, &link] {
        for path in [path.clone(), path.replace(&firm.to_string(), &own.to_string())] {
            assert_eq!(site.get_as(&stranger, &path).status, StatusCode::NOT_FOUND, "{path}");
        }
    }
    let theirs = page.replace(&firm.to_string(), &own.to_string());
    for act in ["rotate", "revoke", "survey", "test"] {
        assert_eq!(site.post_as(&stranger, &format!("{theirs}/{act}"), "").status, StatusCode::NOT_FOUND, "{act}");
    }
    assert_eq!(site.post_as(&owner, &format!("{page}/revoke"), "").header("location"), base);
    assert_eq!(site.get_as(&owner, &page).status, StatusCode::NOT_FOUND);
    // What was said remains in the log.
    assert!(site.get_as(&owner, &link).text().contains("l’adresse du partenaire n’est pas connue"));
}

#[test]
fn pages_of_partners_are_in_every_language() {
    let site = site();
    let (owner, firm) = site.owner("amina@example.org", Kind::Firm, "Profilés Exemple");
    site.post_as(&owner, &format!("/fr/o/{firm}/export/partners"), NEW);
    let id = partners::partners(&site.platform, &owner.actor, firm).expect("listed")[0].id;
    let asked = partners::request(&site.platform, &owner.actor, firm, id, "urn:gtin:1", "").expect("asked");
    for (language, words) in [("fr", "Journal des échanges"), ("ar", "سجل التبادل"), ("en", "Exchange log")]
    {
        let o = format!("/{language}/o/{firm}/export");
        for path in [format!("{o}/partners/{id}"), format!("{o}/exchange"), format!("{o}/exchange/{asked}")] {
            let text = site.get_as(&owner, &path).text();
            assert!(!text.contains("export-"), "{path}: a key without words");
        }
        assert!(site.get_as(&owner, &format!("{o}/exchange")).text().contains(words));
    }
    let unread = site.post_as(&owner, &format!("/fr/o/{firm}/export/exchange/x/again"), "");
    assert_eq!(unread.status, StatusCode::NOT_FOUND);
}
