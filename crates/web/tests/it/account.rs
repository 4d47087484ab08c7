//! Accounts, from the outside.

use axum::http::{Method, StatusCode};

use crate::people::PASSWORD;
use crate::{Made, get, site, site_with};
use web::{Options, PublicUrl};

fn escaped(text: &str) -> String {
    text.replace(' ', "+").replace('@', "%40")
}

fn sign_in(site: &Made, password: &str, next: &str) -> crate::Answer {
    let body = format!("email=amina%40example.org&password={}&next={next}", escaped(password));
    site.send(Method::POST, "/fr/sign-in", "", &body)
}

#[test]
fn signing_in_leads_to_the_page_that_was_asked_for_and_nowhere_else() {
    let site = site();
    site.person("amina@example.org");
    let answer = sign_in(&site, PASSWORD, "/o?all");
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/fr/o?all"));
    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("qafila_session=") && cookie.ends_with("; SameSite=Lax; HttpOnly"), "{cookie}");
    for away in ["https://evil.example", "//evil.example", "/%5Cevil.example", ""] {
        assert_eq!(sign_in(&site, PASSWORD, away).header("location"), "/fr/o", "{away}");
    }
    let cookie = cookie.split(';').next().expect("a pair").to_owned();
    let page = site.send(Method::GET, "/fr/sign-in?next=/verify", &cookie, "");
    assert_eq!(page.header("location"), "/fr/verify", "whoever is signed in already goes on");
}

#[test]
fn a_wrong_password_says_no_more_than_an_unknown_address() {
    let site = site();
    site.person("amina@example.org");
    let wrong = sign_in(&site, "another password", "");
    let unknown = site.send(Method::POST, "/fr/sign-in", "", "email=amina%40example.org.invalid&password=x");
    assert_eq!((wrong.status, unknown.status), (StatusCode::UNPROCESSABLE_ENTITY, StatusCode::UNPROCESSABLE_ENTITY));
    assert_eq!(wrong.text(), unknown.text().replace("example.org.invalid", "example.org"));
    assert!(!wrong.text().contains("another password") && wrong.header("set-cookie").is_empty());
    // Five attempts, then a while.
    for _ in 0..4 {
        sign_in(&site, "another password", "");
    }
    let answer = sign_in(&site, PASSWORD, "");
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(answer.text().contains("Réessayez dans une minute"), "{}", answer.text());
}

#[test]
fn a_message_is_said_once() {
    let site = site();
    let amina = site.person("amina@example.org");
    let answer = site.post_as(&amina, "/fr/sign-out", "");
    assert_eq!(answer.header("clear-site-data"), "\"cache\", \"storage\"", "the next at this browser finds nothing");
    let cookies: Vec<&str> =
        answer.headers.get_all("set-cookie").iter().map(|value| value.to_str().expect("text")).collect();
    assert!(cookies[1].starts_with("qafila_session=; Path=/; Max-Age=0"), "{cookies:?}");
    let said = cookies[0].split(';').next().expect("a pair");
    let page = site.send(Method::GET, "/fr", said, "");
    assert!(page.text().contains("Vous êtes déconnecté"));
    assert_eq!(page.header("set-cookie"), "qafila_said=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly");
    assert!(!get(&site, "/fr").text().contains("Vous êtes déconnecté"));
    // Nobody else puts words in our mouth.
    for made in ["qafila_said=web-brand", "qafila_said=<b>-done", "qafila_said=x"] {
        assert!(!site.send(Method::GET, "/fr", made, "").text().contains("class=\"notice"), "{made}");
    }
}

#[test]
fn over_https_the_cookie_is_of_this_host_alone() {
    let public_url = Some(PublicUrl::parse("https://qafila.example").expect("an address"));
    let site = site_with(Options { public_url, ..crate::options() });
    site.person("amina@example.org");
    let cookie = sign_in(&site, PASSWORD, "").header("set-cookie").to_owned();
    assert!(cookie.starts_with("__Host-qafila_session=") && cookie.ends_with("; Secure"), "{cookie}");
    assert!(cookie.contains("; Path=/;") && !cookie.contains("Domain"));
}

/// From the form to the account, and what a stranger learns on the way: nothing.
#[test]
fn an_account_is_opened_by_the_link_in_the_letter() {
    let site = site();
    let form = format!("name=Amina+Exemple&email=amina%40example.org&password={}", escaped(PASSWORD));
    let answer = site.send(Method::POST, "/fr/sign-up", "", &form);
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/fr/sign-up/sent"));
    let link = format!("/fr{}", site.link_to("amina@example.org", "/open/"));
    // Programs that look at letters follow links: that opens nothing.
    for _ in 0..2 {
        let page = get(&site, &link);
        assert!(page.status == StatusCode::OK && page.text().contains("Ouvrir mon compte"));
    }
    let answer = site.send(Method::POST, &link, "", "");
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/fr/o"));
    let cookie = answer.header("set-cookie").split(';').next().expect("a pair").to_owned();
    assert!(site.send(Method::GET, "/fr/account", &cookie, "").text().contains("value=\"Amina Exemple\""));
    let answer = site.send(Method::POST, &link, "", "");
    assert!(answer.status == StatusCode::GONE && answer.text().contains("plus valable"), "a link is good once");
    // The address is known now: the page says the same, the letter does not.
    let answer = site.send(Method::POST, "/fr/sign-up", "", &form);
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/fr/sign-up/sent"));
    site.link_to("amina@example.org", "/sign-in");
}

#[test]
fn what_is_wrong_is_said_beside_the_field() {
    let site = site();
    let answer = site.send(Method::POST, "/en/sign-up", "", "name=&email=nobody&password=12345678");
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = scraper::Html::parse_document(&answer.text());
    let said = |name: &str| {
        let selector = scraper::Selector::parse(&format!("#{name}-error")).expect("a selector");
        page.select(&selector).next().map(|element| element.text().collect::<String>()).unwrap_or_default()
    };
    assert_eq!(said("name"), "Fill this in.");
    assert!(said("email").contains("no mail address") && said("password").contains("would be guessed soon"));
    assert!(answer.text().contains("value=\"nobody\"") && !answer.text().contains("12345678"));
}

#[test]
fn a_forgotten_password_is_replaced_and_sessions_end() {
    let site = site();
    let amina = site.person("amina@example.org");
    for email in ["amina%40example.org", "nobody%40example.org"] {
        let answer = site.send(Method::POST, "/fr/forgotten", "", &format!("email={email}"));
        assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/fr/forgotten/sent"));
    }
    let link = format!("/fr{}", site.link_to("amina@example.org", "/reset/"));
    let answer = site.send(Method::POST, &link, "", "password=azerty");
    assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.text().contains("8 caractères au moins"));
    let answer = site.send(Method::POST, &link, "", "password=quatre+mots+sans+rapport");
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/fr/sign-in"));
    assert_eq!(site.get_as(&amina, "/fr/account").status, StatusCode::SEE_OTHER);
    assert_eq!(sign_in(&site, "quatre mots sans rapport", "").status, StatusCode::SEE_OTHER);
    assert_eq!(site.send(Method::POST, &link, "", "password=quatre+mots+sans+rapport").status, StatusCode::GONE);
}

/// The code that an authenticator shows at noon, by RFC 6238.
fn code(secret: &str) -> String {
    use hmac::{Hmac, KeyInit, Mac};
    let (mut bits, mut held, mut key) = (0_u32, 0, Vec::new());
    for letter in secret.bytes().filter(|byte| *byte != b' ') {
        bits = bits << 5 | u32::from(if letter.is_ascii_uppercase() { letter - b'A' } else { letter - b'2' + 26 });
        held += 5;
        if held >= 8 {
            held -= 8;
            key.push((bits >> held) as u8);
        }
    }
    let step = u64::try_from(crate::noon().millis() / 30_000).expect("after 1970").to_be_bytes();
    let mut mac = Hmac::<sha1::Sha1>::new_from_slice(&key).expect("any length");
    mac.update(&step);
    let digest = mac.finalize().into_bytes();
    let offset = usize::from(digest[19] & 15);
    let four = [digest[offset] & 127, digest[offset + 1], digest[offset + 2], digest[offset + 3]];
    format!("{:06}", u32::from_be_bytes(four) % 1_000_000)
}

#[test]
fn a_second_factor_is_put_into_use_and_asked_for() {
    let site = site();
    let amina = site.person("amina@example.org");
    let refused = site.post_as(&amina, "/fr/account/codes/begin", "old=devin%C3%A9");
    assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && !refused.text().contains("name=\"secret\""));
    let given = format!("old={}", escaped(PASSWORD));
    let page = scraper::Html::parse_document(&site.post_as(&amina, "/fr/account/codes/begin", &given).text());
    let field = |page: &scraper::Html, selector: &str| {
        let selector = scraper::Selector::parse(selector).expect("a selector");
        let found = page.select(&selector).next().expect("a field");
        found.attr("value").map_or_else(|| found.text().collect(), str::to_owned)
    };
    let (secret, address) = (field(&page, "[name=secret]"), field(&page, "[name=address]"));
    assert!(address.contains(&secret.replace(' ', "")));
    let sent = |code: &str| format!("code={code}&secret={}&address={}", escaped(&secret), address.replace('&', "%26"));
    let wrong = site.post_as(&amina, "/fr/account/codes/confirm", &sent("000000"));
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.text().contains(&secret), "it is shown again");
    let page = site.post_as(&amina, "/fr/account/codes/confirm", &sent(&code(&secret))).text();
    let page = scraper::Html::parse_document(&page);
    let recovery = field(&page, ".recovery code");
    assert!(site.get_as(&amina, "/fr/account/codes").text().contains("En service"));
    // The password alone is half of it.
    let answer = sign_in(&site, PASSWORD, "/verify");
    assert_eq!(answer.header("location"), "/fr/sign-in/code?next=/verify");
    let step = answer.header("set-cookie").split(';').next().expect("a pair").to_owned();
    let wrong = site.send(Method::POST, "/fr/sign-in/code", &step, "code=000000&next=/verify");
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.header("set-cookie").is_empty());
    let answer = site.send(Method::POST, "/fr/sign-in/code", &step, &format!("code={recovery}&next=/verify"));
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/fr/verify"));
    assert!(answer.header("set-cookie").starts_with("qafila_session="));
    let again = site.send(Method::POST, "/fr/sign-in/code", &step, &format!("code={recovery}"));
    assert_eq!(again.header("location"), "/fr/sign-in", "the step was used up");
}

#[test]
fn sessions_are_listed_and_ended() {
    let site = site();
    let amina = site.person("amina@example.org");
    let other = sign_in(&site, PASSWORD, "").header("set-cookie").split(';').next().expect("a pair").to_owned();
    let text = site.get_as(&amina, "/fr/account/sessions").text();
    assert_eq!(text.matches("Depuis le 22 novembre 2026").count(), 3, "two rows, and the name of one button");
    let name = text.split("/account/sessions/").filter_map(|rest| rest.split_once("/end\"")).next().expect("a name").0;
    let answer = site.post_as(&amina, &format!("/fr/account/sessions/{name}/end"), "");
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(site.send(Method::GET, "/fr/account", &other, "").status, StatusCode::SEE_OTHER);
    assert_eq!(site.get_as(&amina, "/fr/account").status, StatusCode::OK);
    // Nobody ends the sessions of others.
    let stranger = site.person("other@example.org");
    let answer = site.post_as(&stranger, &format!("/fr/account/sessions/{name}/end"), "");
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}

#[test]
fn a_person_takes_their_data_along_and_is_erased() {
    let site = site();
    let (amina, _) = site.owner("amina@example.org", store::organisation::Kind::Firm, "Tissages Exemple");
    let answer = site.get_as(&amina, "/fr/account/data.json");
    assert!(answer.header("content-disposition").starts_with("attachment"));
    let data: serde_json::Value = serde_json::from_slice(&answer.bytes).expect("JSON");
    assert_eq!(
        (&data["email"], &data["organisations"][0][0]),
        (&"amina@example.org".into(), &"Tissages Exemple".into())
    );
    let wrong = site.post_as(&amina, "/fr/account/erase", "old=another");
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.text().contains("id=\"old-error\""));
    // A firm keeps an owner.
    let last = site.post_as(&amina, "/fr/account/erase", &format!("old={}", escaped(PASSWORD)));
    assert!(last.text().contains("au moins une personne propriétaire"), "{}", last.text());
    let other = site.person("other@example.org");
    let answer = site.post_as(&other, "/fr/account/erase", &format!("old={}", escaped(PASSWORD)));
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/fr"));
    assert_eq!(site.get_as(&other, "/fr/account").status, StatusCode::SEE_OTHER);
}

#[test]
fn name_language_and_password_are_changed() {
    let site = site();
    let amina = site.person("amina@example.org");
    let answer = site.post_as(&amina, "/fr/account", "name=Amina+Nouvelle&language=ar");
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/fr/account"));
    let text = site.get_as(&amina, "/fr/account").text();
    assert!(text.contains("value=\"Amina Nouvelle\"") && text.contains("value=\"ar\" lang=\"ar\" selected"));
    assert_eq!(site.post_as(&amina, "/fr/account", "name=x&language=xx").status, StatusCode::BAD_REQUEST);
    let wrong = site.post_as(&amina, "/fr/account/password", "old=another&password=quatre+mots+sans+rapport");
    assert!(wrong.text().contains("id=\"old-error\""));
    let form = format!("old={}&password=quatre+mots+sans+rapport", escaped(PASSWORD));
    assert_eq!(site.post_as(&amina, "/fr/account/password", &form).status, StatusCode::SEE_OTHER);
    assert_eq!(sign_in(&site, "quatre mots sans rapport", "").status, StatusCode::SEE_OTHER);
}

#[test]
fn an_invitation_opens_an_account_or_is_accepted_by_its_own() {
    use app::people::invite;
    use store::membership::Role;
    let site = site();
    let (owner, id) = site.owner("amina@example.org", store::organisation::Kind::Firm, "Tissages Exemple");
    let invited = |email: &str| {
        invite(&site.platform, &owner.actor, id, email, Role::Editor).expect("invited");
        format!("/fr{}", site.link_to(email, "/invitation/"))
    };
    // Without an account.
    let link = invited("badr@example.org");
    let text = get(&site, &link).text();
    assert!(text.contains("Tissages Exemple") && text.contains("badr@example.org") && text.contains("Saisie"));
    let wrong = site.send(Method::POST, &link, "", "name=Badr&password=badr");
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.text().contains("value=\"Badr\""));
    let answer = site.send(Method::POST, &link, "", &format!("name=Badr&password={}", escaped(PASSWORD)));
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, &*format!("/fr/o/{id}")));
    assert_eq!(get(&site, &link).status, StatusCode::GONE);
    // With one: by its owner alone.
    let (chadia, dina) = (site.person("chadia@example.org"), site.person("dina@example.org"));
    let link = invited("chadia@example.org");
    assert!(get(&site, &link).text().contains(&format!("/fr/sign-in?next={}", &link[3..])));
    let answer = site.post_as(&dina, &format!("{link}/accept"), "");
    assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.text().contains("une autre adresse"));
    let answer = site.post_as(&chadia, &format!("{link}/accept"), "");
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, &*format!("/fr/o/{id}")));
    assert_eq!(site.get_as(&chadia, &format!("/fr/o/{id}")).status, StatusCode::OK);
}

/// What a device answers is held against what was asked; here, that nothing is taken that was not asked.
#[test]
fn a_passkey_that_was_not_asked_for_opens_nothing() {
    let site = site();
    let amina = site.person("amina@example.org");
    let page = get(&site, "/fr/sign-in").text();
    assert!(page.contains("data-begin=\"/fr/sign-in/passkey/begin\"") && page.contains("data-passkeys=\"here\""));
    let asked = site.send(Method::POST, "/fr/sign-in/passkey/begin", "", "");
    let options: serde_json::Value = serde_json::from_str(&asked.text()).expect("JSON");
    assert_eq!(options["publicKey"]["rpId"], "qafila.example");
    assert_eq!(options["publicKey"]["userVerification"], "required");
    assert_eq!(options["publicKey"]["allowCredentials"], serde_json::json!([]), "nobody learns who has one");
    let cookie = asked.header("set-cookie");
    assert!(cookie.starts_with("qafila_passkey=") && cookie.ends_with("; Max-Age=300; SameSite=Lax; HttpOnly"));
    let cookie = cookie.split(';').next().expect("a pair").to_owned();
    for (cookie, said) in [("", "trop tard"), (&*cookie, "pas reconnue"), (&*cookie, "trop tard")] {
        let answer = site.send(Method::POST, "/fr/sign-in/passkey", cookie, "answer=%7B%7D&next=/o");
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text().contains(said) && answer.header("set-cookie").is_empty(), "{said}");
    }
    // To add one takes the password, and a device that answers.
    let begin = |fields: &str| site.post_as(&amina, "/fr/account/passkeys", fields);
    let wrong = begin("name=x&old=another");
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let asked = begin(&format!("name=%3Cb%3E&old={}", escaped(PASSWORD)));
    assert!(asked.status == StatusCode::OK && asked.text().contains("data-passkey=\"create\""));
    assert!(!asked.text().contains("<b>"));
    let answer = site.post_as(&amina, "/fr/account/passkeys/add", "answer=%7B%7D");
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("trop tard"), "the cookie was not brought");
    let nowhere = "/fr/account/passkeys/00000000-0000-7000-8000-000000000000";
    assert_eq!(site.get_as(&amina, nowhere).status, StatusCode::NOT_FOUND);
    let gone = site.post_as(&amina, nowhere, &format!("old={}", escaped(PASSWORD)));
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}
