//! Where the buyers of a firm are: said on its sheet, and what follows from it.

use axum::http::StatusCode;
use language::Language;

use crate::export::filled;
use crate::measure::measured;
use crate::pages::{all, sound};
use crate::people::Someone;
use crate::products::product;
use crate::{Made, site};

/// The chosen choice of a list of a page.
fn chosen(site: &Made, owner: &Someone, path: &str, list: &str) -> String {
    let page = scraper::Html::parse_document(&site.get_as(owner, path).text());
    let option = all(&page, &format!("select[name={list}] option[selected]"));
    option.first().and_then(|option| option.attr("value")).expect("a choice").to_owned()
}

#[test]
fn a_firm_says_where_its_buyers_are_and_the_site_uses_it() {
    let site = site();
    let (owner, id) = measured(&site);
    let (home, export, sheet) =
        (format!("/fr/o/{id}"), format!("/fr/o/{id}/export"), format!("/fr/o/{id}/measure/sheet"));
    let says = |words: &str| assert!(site.get_as(&owner, &export).text().contains(words), "{words}");
    let stops = || {
        let page = scraper::Html::parse_document(&site.get_as(&owner, &home).text());
        all(&page, ".stop h2").iter().map(|stop| stop.text().collect::<String>()).collect::<Vec<_>>()
    };
    let save = |codes: &[&str], others: &str| {
        let more: String = codes.iter().map(|code| format!("&buyer_countries={code}")).collect();
        let body = filled(&site.get_as(&owner, &sheet), &[("buyer_others", others)]);
        let kept = body.split('&').filter(|field| !field.starts_with("buyer_countries="));
        let body = kept.collect::<Vec<_>>().join("&") + &more;
        site.post_as(&owner, &sheet, &body)
    };
    let written = || app::measure::firm_sheet(&site.platform, &owner.actor, id).expect("read").expect("written").firm;

    // Not said is not nobody.
    says("La fiche ne dit pas encore où sont vos acheteurs");
    assert_eq!(stops()[1..], ["Réduire", "Financer", "Exporter"]);
    assert_eq!(chosen(&site, &owner, &format!("/fr/o/{id}/shares"), "language"), "en");
    for language in Language::ALL {
        let path = format!("/{language}/o/{id}/measure/sheet");
        let page = sound(&path, language, &site.get_as(&owner, &path));
        let near = all(&page, "input[name=buyer_countries]");
        assert_eq!((near.len(), near[0].attr("value")), (28, Some("MA")), "Morocco, then the Union");
    }

    // Elsewhere, and at home: nothing at the Union's border; the page of a dossier in French.
    assert_eq!(save(&["MA"], "Sénégal, etats-unis ; GB").status, StatusCode::SEE_OTHER);
    assert_eq!(written().buyer_countries.into_iter().collect::<Vec<_>>(), ["GB", "MA", "SN", "US"]);
    says("aucun de vos acheteurs n’est dans l’Union");
    assert_eq!(stops()[1..], ["Exporter", "Réduire", "Financer"]);

    // In the Union: which of its countries, and what is still to be looked up.
    assert_eq!(save(&["DE", "AT"], "المملكة المتحدة").status, StatusCode::SEE_OTHER);
    says("Vous vendez dans l’Union (Autriche et Allemagne). Cherchez");
    // Jeans (6203 42 31) are no good of Annex I.
    let path = product(&site, &owner, id);
    says("mais d’après leurs codes vos produits ne sont pas des marchandises de l’annexe I");
    assert_eq!(chosen(&site, &owner, &path, "language"), "de");
    assert_eq!(chosen(&site, &owner, &format!("/fr/o/{id}/shares"), "language"), "en");
    let page = scraper::Html::parse_document(&site.get_as(&owner, &sheet).text());
    assert_eq!(all(&page, "input[name=buyer_countries][checked]").len(), 2);
    assert_eq!(all(&page, "input[name=buyer_others]")[0].attr("value"), Some("Royaume-Uni"));

    // What is no country is refused, and nothing is lost.
    assert_eq!(save(&["ZZ"], "").status, StatusCode::UNPROCESSABLE_ENTITY);
    let refused = save(&["DE"], "Sénégal, Atlantide");
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("value=\"Sénégal, Atlantide\""), "what was entered is still there");
    assert_eq!(written().buyer_countries.len(), 3);
    // Nothing ticked: nothing said.
    assert_eq!(save(&[], "").status, StatusCode::SEE_OTHER);
    assert!(written().buyer_countries.is_empty());
}
