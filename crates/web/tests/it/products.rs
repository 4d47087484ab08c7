//! A product from its name to the page that a buyer opens; what suppliers and customers see of it.

use app::export::{Flow, Window};
use app::measure::Accountant;
use app::work::{Registry, run_due};
use axum::http::{Method, StatusCode};
use i18n::Tongue;
use ids::OrganisationId;
use language::Language;
use store::organisation::Kind;

use crate::pages::{all, sound};
use crate::people::Someone;
use crate::{Answer, Made, get, site};

/// Does what waits: measuring, reckoning.
pub fn reckon(site: &Made) {
    let registry = Registry::default().with(Accountant { threads: 2 }).with(Flow { threads: 2 }).with(Window);
    run_due(&site.platform, &registry).expect("worked");
}

fn done(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.header("location").to_owned()
}

/// Fields of the recipe of a pair of jeans.
const RECIPE: &str = "version=0&year=2025&unit=piece&amount=&mass_kg=0%2C6&made=500000&sites=laverie&ids=J-501\
    &cn=62034231&fossil_kg=0&biogenic_kg=0%2C24&key=mass&own=300&all=400&why=Pes%C3%A9e";

/// A product with a recipe and one input, whose figure is made; returns its path.
pub fn product(site: &Made, owner: &Someone, firm: OrganisationId) -> String {
    let added = site.post_as(owner, &format!("/fr/o/{firm}/export/products"), "name=Jean+d%C3%A9lav%C3%A9");
    let recipe = done(&added);
    let path = recipe.strip_suffix("/recipe").expect("to the recipe").to_owned();
    done(&site.post_as(owner, &recipe, RECIPE));
    let input = "version=1&name=Toile+denim&kind=material&amount=0%2C62&unit=kg&losses_pct=4";
    let page = done(&site.post_as(owner, &format!("{recipe}/inputs/new"), input));
    assert!(page.ends_with("/inputs/toile-denim"), "{page}");
    let found = site.get_as(owner, &format!("{page}?q=zinc")).text();
    let found = scraper::Html::parse_document(&found);
    let factors = all(&found, "button[name=factor]");
    let factor = factors.first().and_then(|button| button.attr("value")).expect("a factor");
    done(&site.post_as(owner, &format!("{page}/choose"), &format!("factor={factor}")));
    reckon(site);
    path
}

/// The link that a firm gave to a buyer, without its address.
pub fn link(site: &Made, owner: &Someone, path: &str, language: &str) -> String {
    let fields = format!("recipient=K%C3%A4ufer+GmbH&language={language}&until=2027-01-31&stages=yes");
    done(&site.post_as(owner, &format!("{path}/links"), &fields));
    let text = site.get_as(owner, path).text();
    let link = text.split("value=\"https://qafila.example").nth(1).and_then(|rest| rest.split('"').next());
    link.expect("a link").to_owned()
}

#[test]
fn a_product_goes_from_its_name_to_its_buyer() {
    let site = site();
    let (owner, firm) = crate::measure::measured(&site);
    let path = product(&site, &owner, firm);
    for language in Language::ALL {
        for below in ["", "/recipe", "/recipe/inputs/new", "/recipe/inputs/toile-denim?q=zzzz"] {
            let path = format!("/{language}{}{below}", &path[3..]);
            let page = sound(&path, language, &site.get_as(&owner, &path));
            assert_eq!(all(&page, ".notice-bad").len(), 0, "{path}");
        }
    }
    // The tree shows what each input and the sites bring.
    let tree = site.get_as(&owner, &format!("{path}/recipe")).text();
    assert!(tree.contains("Toile denim") && tree.contains("tree-site"), "{tree}");
    let buyers = link(&site, &owner, &path, "de");
    assert!(buyers.starts_with("/de/p/"));
    let token = buyers.strip_prefix("/de").expect("German").to_owned();
    // Nothing is published yet, and the page says so in six languages.
    for tongue in Tongue::ALL {
        let answer = get(&site, &format!("/{}{token}", tongue.code()));
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.text().contains(&tongue.get("buyer-nothing")), "{}", tongue.code());
    }
    for file in ["footprint.json", "footprint.pdf"] {
        assert_eq!(get(&site, &format!("/fr{token}/{file}")).status, StatusCode::NOT_FOUND, "{file}");
    }
    done(&site.post_as(&owner, &format!("{path}/publish"), "active="));
    for tongue in Tongue::ALL {
        let answer = get(&site, &format!("/{}{token}", tongue.code()));
        let text = answer.text();
        assert!(text.contains(&tongue.get("buyer-not-verified")) && text.contains("stat-value"), "{}", tongue.code());
        assert!(text.contains(&format!("<html lang=\"{}\"", tongue.code())));
        assert_eq!(answer.header("cache-control"), "private, no-store");
        assert_eq!(answer.header("x-robots-tag"), "noindex, nofollow");
        // Neither recipe nor supplier is said.
        assert!(!text.contains("Toile denim") && !text.contains("laverie"), "{}", tongue.code());
    }
    let taken = get(&site, &format!("/en{token}/footprint.json"));
    let footprint: pact::ProductFootprint = pact::read(taken.text().as_bytes()).expect("by the specification");
    assert_eq!(footprint.status, pact::Status::Active);
    let taken = get(&site, &format!("/en{token}/catena-x.json"));
    assert_eq!(taken.status, StatusCode::OK);
    pact::read::<pact::catenax::Pcf>(taken.text().as_bytes()).expect("by the aspect model");
    // On paper in the language of the page; who reads German is told that it is in English.
    let page = get(&site, &buyers).text();
    assert!(
        page.contains(&Tongue::De.get("buyer-take-pdf-words-english"))
            && page.contains(&format!("/en{token}/footprint.pdf"))
    );
    for language in Language::ALL {
        let paper = get(&site, &format!("/{language}{token}/footprint.pdf"));
        assert_eq!((paper.status, paper.header("content-type")), (StatusCode::OK, "application/pdf"));
        let verdict = app::dossier::check(&paper.bytes, None, language == Language::Ar, &crate::KNOWLEDGE, 2);
        assert_eq!(verdict.findings, [], "{language}");
        assert!(verdict.is_sheet() && verdict.products == ["Jean délavé"], "{:?}", verdict.products);
        let page = get(&site, &format!("/{language}{}", crate::verify::given(&site, &paper.bytes))).text();
        let said = i18n::Messages::new(language).get("verify-check-figures-stated");
        assert!(page.contains("Jean délavé") && page.contains(&said), "{page}");
    }
    let text = site.get_as(&owner, &path).text();
    assert!(text.contains("Käufer GmbH") && text.contains("Version 1"));
    // Published once only; withdrawn, the buyer is told and gets no file.
    let stale = site.post_as(&owner, &format!("{path}/publish"), "active=");
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    let withdraw = text.split(&format!("{path}/withdraw/")).nth(1).and_then(|rest| rest.split('"').next());
    done(&site.post_as(&owner, &format!("{path}/withdraw/{}", withdraw.expect("a footprint")), ""));
    let text = get(&site, &buyers).text();
    assert!(text.contains(&Tongue::De.get("buyer-withdrawn")) && !text.contains("stat-value"));
    assert_eq!(get(&site, &format!("/en{token}/catena-x.json")).status, StatusCode::NOT_FOUND);
    let text = site.get_as(&owner, &path).text();
    let close = text.split(&format!("{path}/links/")).nth(1).and_then(|rest| rest.split('/').next()).expect("a link");
    done(&site.post_as(&owner, &format!("{path}/links/{close}/close"), ""));
    for (path, tongue) in [(buyers, Tongue::De), ("/it/p/made-up".to_owned(), Tongue::It)] {
        let answer = get(&site, &path);
        assert_eq!(answer.status, StatusCode::GONE);
        assert!(answer.text().contains(&tongue.get("buyer-spent")), "{path}");
    }
}

#[test]
fn a_recipe_that_is_wrong_is_shown_again_with_what_is_wrong() {
    let site = site();
    let (owner, firm) = crate::measure::measured(&site);
    let path = product(&site, &owner, firm);
    let refused = |below: &str, fields: &str, id: &str| {
        let answer = site.post_as(&owner, &format!("{path}{below}"), fields);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{below} {fields}");
        let text = answer.text();
        assert!(text.contains(&format!("id=\"{id}-error\"")), "{below} {fields}: {id}");
        text
    };
    let with = |from: &str, to: &str| RECIPE.replace(from, to).replace("version=0", "version=3");
    assert!(refused("/recipe", &with("made=500000", "made=beaucoup"), "made").contains("beaucoup"));
    refused("/recipe", &with("cn=62034231", "cn=6203"), "cn");
    refused("/recipe", &with("own=300", "own=500"), "own");
    refused("/recipe/inputs/toile-denim", "version=3&name=&kind=material&amount=1&unit=kg", "name");
    refused("/recipe/inputs/toile-denim", "version=3&name=Toile&kind=material&amount=x&unit=", "amount");
    refused(
        "/recipe/inputs/toile-denim/ask",
        "supplier=A&email=nobody&words=Toile&language=ar&until=2026-12-24",
        "email",
    );
    refused(
        "/recipe/inputs/toile-denim/ask",
        "supplier=A&email=a%40example.org&words=Toile&language=ar&until=2020-01-01",
        "until",
    );
    refused("/links", "recipient=&language=it&until=2027-01-31", "recipient");
    refused("/offers", "customer=&code=AAAA&extent=figure", "code");
    // Somebody else wrote meanwhile.
    let stale = site.post_as(&owner, &format!("{path}/recipe"), RECIPE);
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    let gone = site.post_as(&owner, &format!("{path}/recipe/inputs/nowhere/choose"), "factor=");
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}

#[test]
fn a_product_of_another_firm_is_not_there() {
    let site = site();
    let (owner, firm) = crate::measure::measured(&site);
    let path = product(&site, &owner, firm);
    let (other, of_other) = site.owner("autre@example.org", Kind::Firm, "Autre Exemple");
    let theirs = path.replace(&firm.to_string(), &of_other.to_string());
    for below in ["", "/recipe", "/recipe/inputs/toile-denim"] {
        assert_eq!(site.get_as(&other, &format!("{theirs}{below}")).status, StatusCode::NOT_FOUND, "{below}");
        assert_eq!(site.get_as(&other, &format!("{path}{below}")).status, StatusCode::NOT_FOUND, "{below}");
    }
    for (below, fields) in [
        ("/publish", "active="),
        ("/settings", "name=x"),
        ("/archive", ""),
        ("/links", "recipient=A&language=en&until=2027-01-31"),
        ("/recipe", RECIPE),
        ("/recipe/inputs/toile-denim/remove", ""),
    ] {
        let answer = site.post_as(&other, &format!("{theirs}{below}"), fields);
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{below}: {}", answer.text());
    }
}

#[test]
fn a_supplier_without_account_answers_once() {
    let site = site();
    let (owner, firm) = crate::measure::measured(&site);
    let path = product(&site, &owner, firm);
    let ask = |email: &str| {
        let fields = format!(
            "supplier=Tissage+Exemple&email={email}%40example.org&words=Toile+denim&language=fr&until=2026-12-24"
        );
        done(&site.post_as(&owner, &format!("{path}/recipe/inputs/toile-denim/ask"), &fields));
        let link = site.link_to(&format!("{email}@example.org"), "/fr/f/");
        link.strip_prefix("/fr").expect("French").to_owned()
    };
    let (answered, declined) = (ask("tissage"), ask("filature"));
    for language in Language::ALL {
        let path = format!("/{language}{answered}");
        let page = sound(&path, language, &get(&site, &path));
        assert!(page.root_element().text().any(|text| text.contains("Toile denim")));
        // Neither the product nor how much of it is said.
        assert!(!page.root_element().text().any(|text| text.contains("Jean délavé")));
    }
    let send = |path: &str, fields: &str| site.send(Method::POST, &format!("/fr{path}"), "", fields);
    for (fields, id) in [
        ("kg=&unit=kilogram&year=2025", "kg"),
        ("kg=12&unit=kilogram&year=1990", "year"),
        ("kg=-1&unit=kilogram&year=2025", "kg"),
    ] {
        let wrong = send(&answered, &format!("{fields}&boundary=cradle"));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields}");
        assert!(wrong.text().contains(&format!("id=\"{id}-error\"")), "{fields}");
    }
    let good = "kg=7%2C25&unit=kilogram&year=2025&boundary=cradle&standard=ISO+14067&share=40&verified=&remark=";
    done(&send(&answered, good));
    assert!(get(&site, &format!("/fr{answered}")).text().contains("Merci"));
    // Once only; and what was declined cannot be answered.
    assert_ne!(send(&answered, good).status, StatusCode::SEE_OTHER);
    done(&send(&format!("{declined}/decline"), ""));
    assert_ne!(send(&declined, good).status, StatusCode::SEE_OTHER);
    reckon(&site);
    let text = site.get_as(&owner, &format!("/fr/o/{firm}/export/requests")).text();
    assert!(text.contains("7,25") && text.contains("refusé"), "{text}");
    let tree = site.get_as(&owner, &format!("{path}/recipe")).text();
    assert!(tree.contains("réponse du fournisseur"), "{tree}");
    assert_ne!(get(&site, "/fr/f/made-up").status, StatusCode::OK);
}

#[test]
fn a_customer_follows_its_supplier_and_may_doubt() {
    let site = site();
    let (supplier, firm) = crate::measure::measured(&site);
    let path = product(&site, &supplier, firm);
    done(&site.post_as(&supplier, &format!("{path}/publish"), "active="));
    let (customer, theirs) = site.owner("client@example.org", Kind::Firm, "Client Exemple");
    let offered = format!("/fr/o/{theirs}/export/offered");
    let text = site.get_as(&customer, &offered).text();
    let code = text.split("class=\"fingerprint\" dir=\"ltr\">").nth(1).and_then(|rest| rest.split('<').next());
    let fields = format!("customer=&code={}&extent=stages", code.expect("a code"));
    done(&site.post_as(&supplier, &format!("{path}/offers"), &fields));
    assert!(site.get_as(&supplier, &path).text().contains("Client Exemple"));
    let text = site.get_as(&customer, &offered).text();
    assert!(text.contains("Jean délavé") && !text.contains("Toile denim"), "{text}");
    let footprint = text.split("name=\"footprint\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let fields = format!("footprint={}&words=Trop+bas", footprint.expect("a footprint"));
    done(&site.post_as(&customer, &format!("{offered}/disputes"), &fields));
    let text = site.get_as(&supplier, &path).text();
    assert!(text.contains("Trop bas"));
    let dispute = text.split(&format!("{path}/disputes/")).nth(1).and_then(|rest| rest.split('"').next());
    let answer = format!("{path}/disputes/{}", dispute.expect("a dispute"));
    done(&site.post_as(&supplier, &answer, "accept=yes&words=En+effet"));
    let text = site.get_as(&customer, &offered).text();
    assert!(text.contains("En effet") && text.contains("rien de publié"), "{text}");
    let text = site.get_as(&supplier, &path).text();
    let revoke =
        text.split(&format!("{path}/offers/")).nth(1).and_then(|rest| rest.split('/').next()).expect("an offer");
    done(&site.post_as(&supplier, &format!("{path}/offers/{revoke}/revoke"), ""));
    assert!(!site.get_as(&customer, &offered).text().contains("Jean délavé</bdi> <span"));
}
