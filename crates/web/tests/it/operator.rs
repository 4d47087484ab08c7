//! The pages of who runs the installation: what they show, to whom, and what is done through them.

use app::people::{Token, accept, first_owner, invite, join};
use axum::http::StatusCode;
use ids::{JobId, LetterId};
use language::Language;
use store::job::{self, Request};
use store::letter::{self, Letter, State};
use store::membership::Role;
use store::organisation::Kind;
use store::{StoreError, audit, organisation, values};

use crate::pages::sound;
use crate::people::{PASSWORD, Someone};
use crate::{Made, noon, site};

/// Every page of the operator.
pub const PAGES: [&str; 13] = [
    "/operator",
    "/operator/people",
    "/operator/people?q=amina",
    "/operator/organisations",
    "/operator/organisations?q=exemple&kind=firm",
    "/operator/catalogue",
    "/operator/programmes",
    "/operator/programmes/tpme-charte",
    "/operator/offers",
    "/operator/jobs",
    "/operator/letters",
    "/operator/log",
    "/operator/log/check",
];

/// The owner of the organisation that runs the installation.
pub fn operator(site: &Made) -> Someone {
    let link = first_owner(&site.platform, "Opérateur Exemple", "operator@example.org", Language::Fr);
    let link = link.expect("made").expect("there is no owner yet");
    let token = Token::given(link.rsplit('/').next().expect("a token"));
    let opened = join(&site.platform, &token, "Opératrice Exemple", PASSWORD, Language::Fr, "").expect("joined");
    let app::people::SignedIn::Yes(token) = opened.signed_in else { panic!("no code is asked for") };
    site.holder(&token)
}

/// Work and a letter that were given up, beside what waits by itself; returns them.
pub fn troubles(site: &Made) -> (JobId, LetterId) {
    trouble(site, 7)
}

/// The same, of a number by which it is told from others.
pub fn trouble(site: &Made, number: u8) -> (JobId, LetterId) {
    let (platform, now) = (&site.platform, noon());
    let (job_id, letter_id) = (JobId::new(now, [number; 10]), LetterId::new(now, [number; 10]));
    let written = Letter {
        id: letter_id,
        person_id: None,
        recipient: "nobody@example.org".to_owned(),
        language: Language::Fr,
        subject: "Objet secret".to_owned(),
        body: "https://qafila.example/open/secret".to_owned(),
        state: State::Waiting,
        message: None,
        created: now,
        sent: None,
    };
    let payload = format!("\"{letter_id}\"");
    let request = Request { kind: "letter.send", key: None, organisation_id: None, payload: &payload, due: now };
    platform
        .database
        .write::<_, StoreError>(|sql| {
            letter::add(sql, &written)?;
            letter::mark_refused(sql, letter_id, "550 no such mailbox", true)?;
            job::ask(sql, job_id, &request, now)?;
            sql.execute(
                "UPDATE job SET state = 'failed', attempts = 8, message = 'refused: 550' WHERE id = $1",
                values![job_id],
            )?;
            Ok(())
        })
        .expect("written");
    (job_id, letter_id)
}

#[test]
fn every_page_of_the_operator_is_whole_in_every_language() {
    let site = site();
    let operator = operator(&site);
    let (_, firm) = site.owner("amina@example.org", Kind::Firm, "Tissages Exemple");
    troubles(&site);
    assert_eq!(
        site.post_as(&operator, &format!("/fr/operator/organisations/{firm}/close"), "").status,
        StatusCode::SEE_OTHER
    );
    for language in Language::ALL {
        for path in PAGES {
            let path = format!("/{language}{path}");
            let answer = site.get_as(&operator, &path);
            assert_eq!((answer.status, answer.header("cache-control")), (StatusCode::OK, "no-store"), "{path}");
            sound(&path, language, &answer);
            let text = answer.text();
            assert!(!text.contains("secret"), "{path}: neither the subject nor the text of a letter is shown");
        }
    }
    let text = site.get_as(&operator, "/fr/operator/letters").text();
    assert!(text.contains("nobody@example.org") && text.contains("550 no such mailbox"));
    let text = site.get_as(&operator, "/fr/operator").text();
    assert!(text.contains("/fr/operator/letters") && text.contains("Des lettres n’ont pas pu partir."));
}

#[test]
fn a_locked_account_is_out_at_once_and_comes_back_unlocked() {
    let site = site();
    let (operator, (amina, firm)) = (operator(&site), site.owner("amina@example.org", Kind::Firm, "Tissages Exemple"));
    let home = format!("/fr/o/{firm}");
    assert_eq!(site.get_as(&amina, &home).status, StatusCode::OK);
    let path = |what: &str| format!("/fr/operator/people/{}/{what}", amina.actor.person_id);
    assert_eq!(site.post_as(&operator, &path("lock"), "").header("location"), "/fr/operator/people");
    assert_eq!(site.get_as(&amina, &home).status, StatusCode::SEE_OTHER, "the session has ended");
    let again = "email=amina%40example.org&password=caravane+7+orangers+bleus";
    assert_eq!(site.send(axum::http::Method::POST, "/fr/sign-in", "", again).status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(site.post_as(&operator, &path("unlock"), "").status, StatusCode::SEE_OTHER);
    assert_eq!(site.send(axum::http::Method::POST, "/fr/sign-in", "", again).status, StatusCode::SEE_OTHER);
    // Nobody locks their own account: there would be nobody to unlock it.
    let own = format!("/fr/operator/people/{}/lock", operator.actor.person_id);
    assert_eq!(site.post_as(&operator, &own, "").status, StatusCode::FORBIDDEN);
    assert!(!site.get_as(&operator, "/fr/operator/people").text().contains(&own));
    let log = site.get_as(&operator, "/fr/operator/log").text();
    for part in ["person.lock", "person.unlock", "Opératrice Exemple"] {
        assert!(log.contains(part), "{part}");
    }
}

#[test]
fn a_closed_organisation_is_entered_by_nobody_until_it_is_opened_again() {
    let site = site();
    let (operator, (amina, firm)) = (operator(&site), site.owner("amina@example.org", Kind::Firm, "Tissages Exemple"));
    let path = |what: &str| format!("/fr/operator/organisations/{firm}/{what}");
    site.post_as(&operator, &path("close"), "");
    assert_eq!(site.get_as(&amina, &format!("/fr/o/{firm}")).status, StatusCode::NOT_FOUND);
    site.post_as(&operator, &path("reopen"), "");
    assert_eq!(site.get_as(&amina, &format!("/fr/o/{firm}")).status, StatusCode::OK);
    let own = operator.actor.seats[0].organisation_id;
    let answer = site.post_as(&operator, &format!("/fr/operator/organisations/{own}/close"), "");
    assert_eq!(answer.status, StatusCode::FORBIDDEN, "the installation keeps its operator");
    // The firm reads in its own log who did it.
    let entries = site.platform.database.read::<_, StoreError>(|sql| audit::list(sql, firm, None, 2)).expect("read");
    assert_eq!(
        entries.iter().map(|entry| &*entry.action).collect::<Vec<_>>(),
        ["organisation.reopen", "organisation.close"]
    );
    assert_eq!(entries[0].person_id, Some(operator.actor.person_id));
}

#[test]
fn what_was_given_up_is_started_again() {
    let site = site();
    let operator = operator(&site);
    let (job_id, letter_id) = troubles(&site);
    let (work, letters) =
        (format!("/fr/operator/jobs/{job_id}/again"), format!("/fr/operator/letters/{letter_id}/again"));
    for path in [&letters, &work] {
        assert_eq!(site.post_as(&operator, path, "").status, StatusCode::SEE_OTHER, "{path}");
        assert_eq!(site.post_as(&operator, path, "").status, StatusCode::NOT_FOUND, "{path}: once");
    }
    let (job, letter, count) = site
        .platform
        .database
        .read::<_, StoreError>(|sql| Ok((job::lookup(sql, job_id)?, letter::lookup(sql, letter_id)?, job::count(sql)?)))
        .expect("read");
    assert_eq!(job.map(|job| job.state), Some(job::State::Waiting));
    assert_eq!(letter.map(|letter| letter.state), Some(State::Waiting));
    assert_eq!(count, [(job::State::Waiting, 2)], "the letter has work of its own to be sent");
}

#[test]
fn who_may_only_look_changes_nothing_and_strangers_see_nothing() {
    let site = site();
    let (operator, (amina, firm)) = (operator(&site), site.owner("amina@example.org", Kind::Firm, "Tissages Exemple"));
    let own = operator.actor.seats[0].organisation_id;
    invite(&site.platform, &operator.actor, own, "reader@example.org", Role::Reader).expect("invited");
    let token = Token::given(site.link_to("reader@example.org", "/invitation/").rsplit('/').next().expect("a token"));
    let reader = site.person("reader@example.org");
    accept(&site.platform, &reader.actor, &token).expect("accepted");
    let reader = site.again(&reader);
    let (job_id, letter_id) = troubles(&site);
    let person = amina.actor.person_id;
    let changes = [
        format!("/fr/operator/people/{person}/lock"),
        format!("/fr/operator/people/{person}/unlock"),
        format!("/fr/operator/organisations/{firm}/close"),
        format!("/fr/operator/organisations/{firm}/reopen"),
        format!("/fr/operator/jobs/{job_id}/again"),
        format!("/fr/operator/letters/{letter_id}/again"),
    ];
    for path in &changes {
        assert_eq!(site.post_as(&reader, path, "").status, StatusCode::FORBIDDEN, "{path}");
        assert_eq!(site.post_as(&amina, path, "").status, StatusCode::NOT_FOUND, "{path}");
    }
    for path in PAGES {
        let answer = site.get_as(&reader, &format!("/fr{path}"));
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert!(!answer.text().contains("<form method=\"post\" action=\"/fr/operator"), "{path}: nothing is offered");
        assert_eq!(site.get_as(&amina, &format!("/fr{path}")).status, StatusCode::NOT_FOUND, "{path}");
    }
    let open = site.platform.database.read::<_, StoreError>(|sql| organisation::lookup(sql, firm)).expect("read");
    assert!(open.is_some_and(|firm| firm.closed.is_none()));
    assert_eq!(site.get_as(&operator, "/fr/o").header("location"), "/fr/operator");
}

/// An offer is on the page of its technology and on no other, until it is withdrawn; only who runs the installation writes it.
#[test]
fn offers_of_providers_stand_beside_a_technology() {
    let site = site();
    let operator = operator(&site);
    let (firm, _) = site.owner("amina@example.org", Kind::Firm, "Tissages Exemple");
    let shown = |path: &str| site.get_as(&firm, path).text().contains("Lampes Exemple");
    let send = |who: &Someone, fields: &str| site.post_as(who, "/fr/operator/offers", fields);
    let fields = "technology=led&name=Lampes+Exemple&words=Pose+comprise&until=2027-03-31";
    let good = format!("{fields}&url=https%3A%2F%2Flampes.example");
    assert_eq!(send(&firm, &good).status, StatusCode::NOT_FOUND);
    for wrong in [
        format!("{fields}&url=javascript%3Aalert(1)"),
        good.replace("2027-03-31", "2026-01-01"),
        good.replace("2027-03-31", "demain"),
        good.replace("technology=led", "technology=perpetuum-mobile"),
        good.replace("Pose+comprise", "+"),
    ] {
        let refused = send(&operator, &wrong);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        sound("/operator/offers", Language::Fr, &refused);
    }
    assert_eq!(send(&operator, &good).status, StatusCode::SEE_OTHER);
    assert!(shown("/fr/technologies/led") && !shown("/fr/technologies/heat-pump") && !shown("/fr/technologies"));
    for language in Language::ALL {
        for path in [format!("/{language}/technologies/led"), format!("/{language}/operator/offers")] {
            let page = site.get_as(&operator, &path);
            assert!(page.text().contains("Lampes Exemple"), "{path}");
            sound(&path, language, &page);
        }
    }
    let withdraw = |who: &Someone| site.post_as(who, "/fr/operator/offers/1/withdraw", "").status;
    assert_eq!(withdraw(&firm), StatusCode::NOT_FOUND);
    assert_eq!((withdraw(&operator), withdraw(&operator)), (StatusCode::SEE_OTHER, StatusCode::NOT_FOUND));
    assert!(!shown("/fr/technologies/led"));
}
