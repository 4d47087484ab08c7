//! Organisations, from the outside.

use axum::http::{Method, StatusCode};
use language::Language;
use store::organisation::Kind;

use crate::access::member;
use crate::pages::sound;
use crate::people::PASSWORD;
use crate::{Made, get, site};

/// A made ICE whose control digits agree.
const ICE: &str = "001561191000066";

fn form(name: &str, ice: &str) -> String {
    format!("kind=firm&name={name}&ice={ice}&country=MA&region=MA-01&sector=textile-leather&language=fr")
}

fn said(answer: &crate::Answer) -> String {
    let cookies = answer.headers.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok());
    let said = cookies.filter_map(|cookie| cookie.strip_prefix("qafila_said=")).next().unwrap_or_default();
    said.split(';').next().unwrap_or_default().to_owned()
}

#[test]
fn somebody_opens_a_firm_and_corrects_its_profile() {
    let site = site();
    let amina = site.person("amina@example.org");
    assert!(site.get_as(&amina, "/fr/o").text().contains("/fr/o/new"), "there is none yet");
    let wrong = site.post_as(&amina, "/fr/o/new", &form("Tissages+Exemple", "001561191000067"));
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = wrong.text();
    assert!(
        text.contains("Les deux derniers chiffres ne concordent pas") && text.contains("value=\"Tissages Exemple\"")
    );
    assert!(text.contains("<option value=\"MA-01\" selected>") && text.contains("id=\"ice-error\""));
    let opened = site.post_as(&amina, "/fr/o/new", &form("Tissages+Exemple", ICE));
    assert_eq!((opened.status, &*said(&opened)), (StatusCode::SEE_OTHER, "organisation-done-opened"));
    let home = opened.header("location").to_owned();
    let text = site.get_as(&amina, &home).text();
    assert!(text.contains("Textile et cuir") && text.contains("Tanger-Tétouan-Al Hoceïma") && text.contains(ICE));
    assert_eq!(site.get_as(&amina, "/fr/o").header("location"), home);
    // Nobody opens the operator.
    let operator = form("Exploitant", "").replace("kind=firm", "kind=operator");
    assert_eq!(site.post_as(&amina, "/fr/o/new", &operator).status, StatusCode::FORBIDDEN);
    // Two editors of one profile: the second is told, and nothing is lost.
    let profile = format!("{home}/profile");
    let changed = |name: &str| site.post_as(&amina, &profile, &format!("version=0&{}", form(name, ICE)));
    assert_eq!(changed("Tissages+Un").status, StatusCode::SEE_OTHER);
    let late = changed("Tissages+Deux");
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.text().contains("entre-temps") && late.text().contains("value=\"Tissages Deux\""));
    assert!(site.get_as(&amina, &home).text().contains("Tissages Un"));
}

#[test]
fn an_owner_closes_the_organisation_by_its_name() {
    let site = site();
    let (amina, id) = site.owner("amina@example.org", Kind::Firm, "Tissages Exemple");
    let home = format!("/fr/o/{id}");
    assert!(site.get_as(&amina, &format!("{home}/profile")).text().contains("Fermer l’organisation"));
    for name in ["", "closing=Autre+Exemple"] {
        let refused = site.post_as(&amina, &format!("{home}/close"), name);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("closing-error"));
        assert_eq!(site.get_as(&amina, &home).status, StatusCode::OK);
    }
    let closed = site.post_as(&amina, &format!("{home}/close"), "closing=tissages+exemple");
    assert_eq!((closed.status, &*said(&closed)), (StatusCode::SEE_OTHER, "organisation-done-closed"));
    assert_eq!(site.get_as(&amina, &home).status, StatusCode::NOT_FOUND);
    assert_eq!(site.get_as(&amina, "/fr/o").status, StatusCode::OK);
}

#[test]
fn owners_invite_promote_and_remove_members() {
    let site = site();
    let (amina, id) = site.owner("amina@example.org", Kind::Firm, "Tissages Exemple");
    let members = format!("/fr/o/{id}/members");
    let wrong = site.post_as(&amina, &format!("{members}/invite"), "email=nobody&role=editor");
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.text().contains("id=\"email-error\""));
    let sent = site.post_as(&amina, &format!("{members}/invite"), "email=badr%40example.org&role=editor");
    assert_eq!(said(&sent), "organisation-done-invited");
    let text = site.get_as(&amina, &members).text();
    let name = text.split("/invitations/").nth(1).and_then(|rest| rest.split('/').next()).expect("a name").to_owned();
    assert!(text.contains("badr@example.org"));
    let link = format!("/fr{}", site.link_to("badr@example.org", "/invitation/"));
    let withdrawn = site.post_as(&amina, &format!("/fr/o/{id}/invitations/{name}/withdraw"), "");
    assert_eq!(said(&withdrawn), "organisation-done-withdrawn");
    assert_eq!(get(&site, &link).status, StatusCode::GONE);
    // A member who is promoted and then removed.
    let reader = member(&site, &amina, id, "reader@example.org");
    assert!(!site.get_as(&reader, &members).text().contains("members/invite"), "offered only to who may");
    let (role, remove) = ("role", "remove");
    let of = |what: &str, who: &crate::people::Someone| format!("{members}/{}/{what}", who.actor.person_id);
    assert_eq!(site.post_as(&reader, &of(role, &reader), "role=owner&was=reader").status, StatusCode::FORBIDDEN);
    assert_eq!(said(&site.post_as(&amina, &of(role, &reader), "role=owner&was=reader")), "organisation-done-role");
    assert_eq!(site.post_as(&reader, &of(role, &amina), "role=reader&was=owner").status, StatusCode::SEE_OTHER);
    assert_eq!(site.post_as(&amina, &of(remove, &reader), "").status, StatusCode::FORBIDDEN, "no owner any more");
    let last = site.post_as(&reader, &of(role, &reader), "role=editor&was=owner");
    assert!(last.status == StatusCode::UNPROCESSABLE_ENTITY && last.text().contains("au moins une personne"));
    assert_eq!(site.post_as(&reader, &format!("/fr/o/{id}/leave"), "").status, StatusCode::UNPROCESSABLE_ENTITY);
    let left = site.post_as(&amina, &format!("/fr/o/{id}/leave"), "");
    assert_eq!((left.header("location"), &*said(&left)), ("/fr/o?all", "organisation-done-left"));
    assert_eq!(site.get_as(&amina, &members).status, StatusCode::NOT_FOUND);
    assert_eq!(site.post_as(&reader, &format!("{members}/0/remove"), "").status, StatusCode::NOT_FOUND);
}

#[test]
fn a_firm_lets_an_adviser_in_sees_who_looked_and_ends_it() {
    let site = site();
    let (amina, firm) = site.owner("amina@example.org", Kind::Firm, "Tissages Exemple");
    let (omar, adviser) = site.owner("omar@example.org", Kind::Adviser, "Conseil Exemple");
    let office = format!("/fr/o/{adviser}");
    let text = site.get_as(&omar, &office).text();
    assert!(text.contains(&format!("https://qafila.example/with/{adviser}")), "what firms are given");
    // Firms are found by nobody, and have nothing to open to themselves.
    assert_eq!(site.get_as(&omar, &format!("/fr/with/{firm}")).status, StatusCode::NOT_FOUND);
    assert_eq!(site.get_as(&omar, &format!("{office}/access")).status, StatusCode::FORBIDDEN);
    let asked = site.get_as(&amina, &format!("/fr/with/{adviser}"));
    let access = format!("/fr/o/{firm}/access");
    assert_eq!(asked.header("location"), format!("{access}?to={adviser}"));
    assert!(site.get_as(&amina, asked.header("location")).text().contains("Conseil Exemple"));
    let grant = |until: &str| {
        site.post_as(&amina, &access, &format!("grantee={adviser}&room=measure&extent=read&until={until}"))
    };
    for (until, words) in [("2026-11-21", "Ce jour est passé"), ("2030-01-01", "731"), ("x", "la forme attendue")] {
        let wrong = grant(until);
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{until}");
        assert!(wrong.text().contains(words) && wrong.text().contains("Conseil Exemple"), "{until}");
    }
    assert_eq!(said(&grant("2026-12-15")), "organisation-done-granted");
    // The adviser finds the firm, by a part of its name and by its sector.
    let home = format!("/fr/o/{firm}");
    for (query, there) in [
        ("", true),
        ("?q=tissag", true),
        ("?q=autre", false),
        ("?sector=tourism", false),
        ("?state=empty", true),
        ("?state=measured", false),
    ] {
        let text = site.get_as(&omar, &format!("{office}{query}")).text();
        assert_eq!(text.contains(&format!("href=\"{office}/firms/{firm}\"")), there, "{query}");
    }
    assert!(site.get_as(&omar, &office).text().contains("Bientôt échu"));
    let text = site.get_as(&omar, &home).text();
    assert!(text.contains("Vous êtes ici pour Conseil Exemple"), "{text}");
    assert!(!text.contains("/members") && !text.contains("/log"), "only what was opened");
    // The firm sees it, and shuts the door.
    let text = site.get_as(&amina, &access).text();
    assert!(text.contains("Amina Exemple") && text.contains("une page"), "who looked, once: {text}");
    let id = text.split("/access/").nth(1).and_then(|rest| rest.split('/').next()).expect("a grant").to_owned();
    assert_eq!(said(&site.post_as(&amina, &format!("{access}/{id}/revoke"), "")), "organisation-done-revoked");
    assert_eq!(site.get_as(&omar, &home).status, StatusCode::NOT_FOUND);
    assert_eq!(site.post_as(&amina, &format!("{access}/{id}/revoke"), "").status, StatusCode::NOT_FOUND);
    assert!(site.get_as(&amina, &access).text().contains("Retiré"));
    let log = site.get_as(&amina, &format!("{home}/log")).text();
    for act in ["Organisation ouverte", "Accès ouvert", "Accès retiré"] {
        assert!(log.contains(act), "{act}");
    }
    assert_eq!(site.get_as(&amina, &format!("{home}/log?before=2")).text().matches("<tr><td").count(), 1);
}

#[test]
fn advisers_note_what_is_to_be_done_for_a_firm() {
    let site = site();
    let (amina, firm) = site.owner("amina@example.org", Kind::Firm, "Tissages Exemple");
    let (omar, adviser) = site.owner("omar@example.org", Kind::Adviser, "Conseil Exemple");
    let client = format!("/fr/o/{adviser}/firms/{firm}");
    assert_eq!(site.get_as(&omar, &client).status, StatusCode::NOT_FOUND, "it has not let them in");
    assert_eq!(site.post_as(&omar, &client, "kind=note&words=x").status, StatusCode::NOT_FOUND);
    let grant = format!("grantee={adviser}&room=measure&extent=read&until=2027-01-01");
    site.post_as(&amina, &format!("/fr/o/{firm}/access"), &grant);
    let refused = site.post_as(&omar, &client, "kind=task&words=&due=");
    assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.text().contains("id=\"words-error\""));
    let refused = site.post_as(&omar, &client, "kind=task&words=Demander&due=demain");
    assert!(refused.text().contains("id=\"due-error\"") && refused.text().contains(">Demander</textarea>"));
    for entered in ["kind=task&words=Demander+les+factures&due=2026-11-20", "kind=note&words=Four+remplac%C3%A9&due="] {
        assert_eq!(said(&site.post_as(&omar, &client, entered)), "adviser-done-added");
    }
    let text = site.get_as(&omar, &client).text();
    assert!(text.contains("Demander les factures") && text.contains("Four remplacé") && text.contains("Rien encore"));
    for language in Language::ALL {
        let path = client.replacen("/fr", &format!("/{language}"), 1);
        sound(&path, language, &site.get_as(&omar, &path));
        let path = format!("/{language}/o/{adviser}");
        sound(&path, language, &site.get_as(&omar, &path));
    }
    let office = site.get_as(&omar, &format!("/fr/o/{adviser}")).text();
    assert!(office.contains("1 tâche") && office.contains("pour le 20 novembre 2026"));
    let task =
        text.split(&format!("{client}/")).nth(1).and_then(|rest| rest.split('/').next()).expect("a task").to_owned();
    for (act, key) in [("done", "done"), ("again", "again"), ("remove", "removed")] {
        let answer = site.post_as(&omar, &format!("{client}/{task}/{act}"), "");
        assert_eq!(said(&answer), format!("adviser-done-{key}"));
    }
    for act in ["done", "remove", "anything"] {
        assert_eq!(site.post_as(&omar, &format!("{client}/{task}/{act}"), "").status, StatusCode::NOT_FOUND, "{act}");
    }
    // It is the advisers' own.
    assert_eq!(site.get_as(&amina, &client).status, StatusCode::NOT_FOUND);
    assert!(!site.get_as(&amina, &format!("/fr/o/{firm}/access")).text().contains("Amina Exemple</bdi></strong><p"));
}

/// Every page behind an account, as whole as those before it.
#[test]
fn every_private_page_is_whole_in_every_language() {
    let site = site();
    let (amina, firm) = site.owner("amina@example.org", Kind::Firm, "Tissages Exemple");
    let (_, adviser) = site.owner("omar@example.org", Kind::Adviser, "Conseil Exemple");
    member(&site, &amina, firm, "reader@example.org");
    site.post_as(&amina, &format!("/fr/o/{firm}/members/invite"), "email=badr%40example.org&role=owner");
    let granted = format!("grantee={adviser}&room=measure&extent=write&until=2027-01-01");
    site.post_as(&amina, &format!("/fr/o/{firm}/access"), &granted);
    let (amina, office) = site.owner_again(&amina, Kind::Institution, "Région Exemple");
    for language in Language::ALL {
        let pages = paths(&firm.to_string(), &adviser.to_string(), &office.to_string());
        for path in pages {
            let path = format!("/{language}{path}");
            let answer = site.get_as(&amina, &path);
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            sound(&path, language, &answer);
        }
        let proven = format!("old={}", PASSWORD.replace(' ', "+"));
        for (path, given) in [("/account/codes/begin", proven), ("/o/new", form("", "1"))] {
            let path = format!("/{language}{path}");
            sound(&path, language, &site.post_as(&amina, &path, &given));
        }
        let path = format!("/{language}{}", site.link_to("badr@example.org", "/invitation/"));
        sound(&path, language, &get(&site, &path));
        sound(&path, language, &site.get_as(&amina, &path));
    }
    let without = Made::send(&site, Method::GET, &format!("/fr/with/{adviser}"), "", "");
    assert_eq!(without.header("location"), format!("/fr/sign-in?next=/with/{adviser}"));
}

fn paths(firm: &str, adviser: &str, office: &str) -> Vec<String> {
    let mut found: Vec<String> = [
        "/o?all",
        "/o/new",
        "/account",
        "/account/password",
        "/account/codes",
        "/account/passkeys",
        "/account/sessions",
        "/account/data",
    ]
    .map(str::to_owned)
    .into();
    found.extend(["", "/members", "/access", "/log", "/profile"].map(|below| format!("/o/{firm}{below}")));
    found.extend(["", "/members", "/log", "/profile"].map(|below| format!("/o/{office}{below}")));
    found.push(format!("/o/{firm}/access?to={adviser}"));
    found
}
