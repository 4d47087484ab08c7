//! Programmes as who runs the installation keeps them.

use axum::http::StatusCode;
use language::Language;
use scraper::Html;
use store::organisation::Kind;

use crate::operator::operator;
use crate::pages::{all, sound};
use crate::{get, site};

const CLAIM: &str = "tpme-charte%2Fgrant_total_max";

/// The fields of the form, as a browser would send them, some of them changed.
fn form(page: &Html, changes: &[(&str, &str)]) -> String {
    let mut fields: Vec<(String, String)> = Vec::new();
    for field in all(page, "main form [name]") {
        let name = field.attr("name").expect("a name").to_owned();
        let chosen = field.select(&scraper::Selector::parse("option[selected]").expect("a selector")).next();
        let value = chosen.map_or(field.attr("value"), |option| option.attr("value"));
        if name != "form_token" {
            fields.push((name, value.unwrap_or_default().to_owned()));
        }
    }
    for (name, value) in changes {
        let field = fields.iter_mut().find(|(known, _)| known == name).unwrap_or_else(|| panic!("no field `{name}`"));
        field.1 = (*value).to_owned();
    }
    let escaped = |text: &str| {
        text.bytes()
            .map(
                |byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") },
            )
            .collect::<String>()
    };
    fields.iter().map(|(name, value)| format!("{name}={}", escaped(value))).collect::<Vec<_>>().join("&")
}

#[test]
fn a_claim_is_edited_shown_to_everybody_and_taken_back() {
    let site = site();
    let operator = operator(&site);
    let page = |path: &str| {
        let answer = site.get_as(&operator, path);
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        sound(path, Language::Fr, &answer)
    };
    let form_path = format!("/fr/operator/programmes/tpme-charte/claim?claim={CLAIM}");
    let save = |fields: &str| site.post_as(&operator, "/fr/operator/programmes/tpme-charte/claim", fields);
    let shown = page(&form_path);
    // Nothing is written of what the catalogue would not take; the field says what it takes.
    for (column, text) in
        [("value", "130"), ("source", ""), ("date", "bientôt"), ("seen", "2027-01-01"), ("when", "météo > 3")]
    {
        let refused = save(&form(&shown, &[(column, text)]));
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{column}");
        let refused = sound(&form_path, Language::Fr, &refused);
        assert_eq!(all(&refused, &format!("#{column}[aria-invalid=true]")).len(), 1, "{column}");
    }
    let written = save(&form(&shown, &[("value", "27.5"), ("source", "Décret fictif https://exemple.example/decret")]));
    assert_eq!(written.status, StatusCode::SEE_OTHER, "{}", written.text());
    let public = get(&site, "/fr/programmes/tpme-charte").text();
    assert!(public.contains("27,5") && public.contains("href=\"https://exemple.example/decret\""), "{public}");
    // Somebody who had the form open before is told.
    assert_eq!(save(&form(&shown, &[("value", "20")])).status, StatusCode::UNPROCESSABLE_ENTITY);
    for path in ["/fr/operator/programmes", "/fr/operator/programmes/tpme-charte"] {
        let text: String = page(path).root_element().text().collect();
        assert!(
            text.contains("Relevé modifié") && text.contains("27,5") && text.contains("Opératrice Exemple"),
            "{path}"
        );
    }
    for language in Language::ALL {
        for below in ["", "/tpme-charte", "/tpme-charte/claim", "/damane-istitmar/claim?claim=damane-istitmar%2Fstate"]
        {
            let path = format!("/{language}/operator/programmes{below}");
            let answer = site.get_as(&operator, &path);
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            sound(&path, language, &answer);
        }
    }
    let new = page("/fr/operator/programmes/tpme-charte/claim");
    let added = [
        ("field", "interest"),
        ("value", "2.75"),
        ("unit", "%"),
        ("source", "Opérateur"),
        ("date", "2026-11"),
        ("confidence", "medium"),
    ];
    assert_eq!(save(&form(&new, &added)).status, StatusCode::SEE_OTHER);
    assert!(get(&site, "/fr/programmes/tpme-charte").text().contains("2,75"));
    let act = |act: &str, last: i64, claim: &str| {
        let fields = format!("last={last}&claim={claim}");
        site.post_as(&operator, &format!("/fr/operator/programmes/tpme-charte/{act}"), &fields).status
    };
    assert_eq!(act("retire", 2, CLAIM), StatusCode::SEE_OTHER);
    assert_eq!(act("retire", 2, "tpme-charte%2Fstate"), StatusCode::CONFLICT);
    let shown = page("/fr/operator/programmes/tpme-charte");
    assert!(shown.root_element().text().collect::<String>().contains("Relevés retirés"));
    assert_eq!(act("take-back", 3, CLAIM), StatusCode::SEE_OTHER);
    assert!(!get(&site, "/fr/programmes/tpme-charte").text().contains("27,5"));
    assert_eq!(act("take-back", 4, CLAIM), StatusCode::NOT_FOUND);
    assert_eq!(site.get_as(&operator, "/fr/operator/programmes/nothing").status, StatusCode::NOT_FOUND);
}

#[test]
fn nobody_else_sees_or_edits_them() {
    let site = site();
    let (other, _) = site.owner("b@example.org", Kind::Firm, "Firme fictive");
    for path in ["/operator/programmes", "/operator/programmes/tpme-charte", "/operator/programmes/tpme-charte/claim"] {
        assert_eq!(site.get_as(&other, &format!("/fr{path}")).status, StatusCode::NOT_FOUND, "{path}");
    }
    let fields = format!("last=0&claim={CLAIM}");
    let retired = site.post_as(&other, "/fr/operator/programmes/tpme-charte/retire", &fields);
    assert_eq!(retired.status, StatusCode::NOT_FOUND);
}
