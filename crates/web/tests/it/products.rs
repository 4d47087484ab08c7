//! A product from its name to the page that a buyer opens; what suppliers and customers see of it.

use app::export::partners::{self, PartnerRequest};
use app::export::{Flow, Window, answers};
use app::measure::Accountant;
use app::work::{Registry, run_due};
use axum::http::{Method, StatusCode};
use export::pcf::AllocationKey::{Hours, Mass, Pieces};
use export::pcf::InventoryTransport;
use i18n::Tongue;
use ids::OrganisationId;
use language::Language;
use store::organisation::Kind;
use store::received::{self, Received};

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
    assert!(tree.contains("0,62\u{a0}kg après 4\u{202f}% de pertes"), "{tree}");
    let arabic = site.get_as(&owner, &format!("/ar{}/recipe", &path[3..])).text();
    assert!(arabic.contains("\u{2066}0,62\u{a0}kg\u{2069} بعد ضياع"), "{arabic}");
    // Among others a figure says what it is for, and its unit once.
    for among in [format!("/fr/o/{firm}/export"), format!("/fr/o/{firm}/export/products")] {
        let text = site.get_as(&owner, &among).text();
        assert!(text.contains("par pièce") && !text.contains("kg CO₂e par pièce</"), "{text}");
    }
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
    // To be published is no change of the recipe.
    assert_eq!((text.matches("Vous avez publié").count(), text.matches("Votre recette ou vos pièces").count()), (1, 1));
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
fn ways_shares_and_other_sources_are_entered_on_the_pages() {
    let site = site();
    let (owner, firm) = crate::measure::measured(&site);
    let path = product(&site, &owner, firm);
    let input = format!("{path}/recipe/inputs/toile-denim");
    let id = path.rsplit('/').next().expect("a product").parse().expect("an identifier");
    let kept = || app::export::products::recipe(&site.platform, &owner.actor, firm, id, None).expect("kept");
    let of_input = |version: i64, rest: &str| {
        format!("version={version}&name=Toile+denim&kind=material&amount=0%2C62&unit=kg&losses_pct=4{rest}")
    };
    let wrong = |below: &str, fields: &str, id: &str| {
        let answer = site.post_as(&owner, below, fields);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields}");
        assert!(answer.text().contains(&format!("id=\"{id}-error\"")), "{fields}: {id}");
        assert_eq!(kept().version, 3, "nothing is written");
    };
    // A way of two parts; what is left empty is none.
    for rest in
        ["&mode=freight.sea.container&km=", "&mode=&km=200", "&mode=freight.made_up&km=3", "&mode=freight.rail&km=-3"]
    {
        wrong(&input, &of_input(3, rest), "km");
    }
    let way = "&mode=freight.sea.container&km=1+800&mode=freight.road.artic&km=320%2C5&mode=&km=";
    done(&site.post_as(&owner, &input, &of_input(3, way)));
    let legs: Vec<_> =
        kept().recipe.inputs[0].transport.iter().map(|leg| (leg.activity.to_string(), leg.km.to_string())).collect();
    let leg = |by: &str, km: &str| (by.to_owned(), km.to_owned());
    assert_eq!(legs, [leg("freight.sea.container", "1800"), leg("freight.road.artic", "320.5")]);
    for language in Language::ALL {
        let path = format!("/{language}{}", &input[3..]);
        let page = sound(&path, language, &site.get_as(&owner, &path));
        assert_eq!(all(&page, "select[name=mode]").len(), 3, "two, and one that is empty");
    }
    // To the customer, and a part of its own for a site or for some activities.
    let recipe = |version: i64, rest: &str| RECIPE.replace("version=0", &format!("version={version}")) + rest;
    let refused = |rest: &str| {
        let answer = site.post_as(&owner, &format!("{path}/recipe"), &recipe(4, rest));
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{rest}");
        assert!(answer.text().contains("id=\"rule-error\""), "{rest}");
    };
    refused("&key-1=mass&own-1=3&all-1=x&site-1=laverie");
    refused("&key-1=mass&own-1=3&all-1=4");
    let more = "&mode=freight.road.hgv&km=45&key-1=pieces&own-1=1&all-1=4&site-1=laverie&why-1=Comptage\
        &key-2=hours&own-2=2&all-2=8&site-2=&activities-2=water&key-3=mass&own-3=&all-3=&transport=outbound";
    done(&site.post_as(&owner, &format!("{path}/recipe"), &recipe(4, more)));
    let written = kept().recipe;
    assert_eq!((written.outbound.len(), written.inventory_transport), (1, InventoryTransport::Outbound));
    let shares: Vec<_> = written
        .allocations
        .iter()
        .map(|one| (one.site.clone(), one.activities.len(), one.key, one.own.to_string(), one.all.to_string()))
        .collect();
    let (own, all_of) = (str::to_owned, str::to_owned);
    assert_eq!(
        shares,
        [
            (None, 0, Mass, own("300"), all_of("400")),
            (Some("laverie".to_owned()), 0, Pieces, own("1"), all_of("4")),
            (None, 1, Hours, own("2"), all_of("8")),
        ]
    );
    reckon(&site);
    for language in Language::ALL {
        let path = format!("/{language}{}/recipe", &path[3..]);
        let page = sound(&path, language, &site.get_as(&owner, &path));
        assert_eq!(all(&page, "input[name^=own-]").len(), 3, "two, and one that is empty");
        assert_eq!(all(&page, "select[name=mode]").len(), 2);
        assert_eq!(all(&page, "select[name=transport] option[value=outbound][selected]").len(), 1);
    }
    // The best factor of an activity, and what the bills have.
    let choose = |fields: &str| site.post_as(&owner, &format!("{input}/choose"), fields);
    assert_eq!(choose("activity=made.up").status, StatusCode::BAD_REQUEST);
    let found = site.get_as(&owner, &format!("{input}?q=zinc")).text();
    let found = scraper::Html::parse_document(&found);
    let activity = all(&found, "button[name=activity]")[0].attr("value").expect("an activity").to_owned();
    done(&choose(&format!("activity={activity}")));
    assert_eq!(kept().recipe.inputs[0].source, Some(export::pcf::Source::Activity(activity.as_str().into())));
    let billed =
        all(&found, "button[name=billed]").first().map(|button| button.attr("value").expect("a code").to_owned());
    let billed = billed.expect("the laundry buys something");
    done(&choose(&format!("billed={billed}")));
    assert_eq!(kept().recipe.inputs[0].source, Some(export::pcf::Source::Inventory(billed.as_str().into())));
    // A place has a name.
    let page = site.get_as(&owner, &path).text();
    assert!(page.contains("(MA-") || page.contains("(MA)"), "{page}");
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
fn a_supplier_without_account_answers_and_corrects() {
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
    let with = |path: &str, kg: &str, year: &str, files: &[(&str, &[u8])]| {
        let fields = [("kg", kg), ("unit", "kilogram"), ("year", year), ("boundary", "cradle"), ("share", "40")];
        site.send_as_stranger(&format!("/fr{path}"), &fields, files)
    };
    let send = |path: &str, kg: &str, year: &str| with(path, kg, year, &[]);
    for (kg, year, id) in [("", "2025", "kg"), ("12", "1990", "year"), ("-1", "2025", "kg")] {
        let wrong = send(&answered, kg, year);
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{kg} {year}");
        assert!(wrong.text().contains(&format!("id=\"{id}-error\"")), "{kg} {year}");
    }
    // Hostile papers: a program, a page, one that is too large; and what is no form at all.
    let large = [b"%PDF-1.7".to_vec(), vec![b'x'; answers::ATTACHMENT_MAX]].concat();
    for (name, bytes) in [("calcul.pdf", &b"MZ program"[..]), ("a.html", b"<script>"), ("grand.pdf", &large)] {
        let wrong = with(&answered, "7", "2025", &[(name, bytes)]);
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(wrong.text().contains("id=\"attachment-error\""), "{name}");
    }
    let huge = [large.clone(), large.clone(), large].concat();
    assert_eq!(with(&answered, "7", "2025", &[("grand.pdf", &huge)]).status, StatusCode::PAYLOAD_TOO_LARGE);
    let no_form = site.send(Method::POST, &format!("/fr{answered}"), "", "kg=7");
    assert!(no_form.status.is_client_error());
    let paper = b"%PDF-1.7 fictif";
    done(&with(&answered, "7,25", "2025", &[("../../<b>calcul.pdf", paper), ("autre.pdf", b"%PDF-1.4 autre")]));
    let thanks = get(&site, &format!("/fr{answered}")).text();
    assert!(thanks.contains("Merci") && thanks.contains("correct=yes") && !thanks.contains("7,25"), "{thanks}");
    // What was declined cannot be answered.
    let decline = |path: &str| site.send(Method::POST, &format!("/fr{path}/decline"), "", "");
    done(&decline(&declined));
    assert_ne!(send(&declined, "7", "2025").status, StatusCode::SEE_OTHER);
    assert_ne!(decline(&answered).status, StatusCode::SEE_OTHER);
    // What was answered can be corrected, by a form that does not show it.
    for language in Language::ALL {
        let path = format!("/{language}{answered}?correct=yes");
        let page = sound(&path, language, &get(&site, &path));
        assert!(all(&page, "input[name=attachment]").len() == 1 && all(&page, "form").len() < 3, "{path}");
        assert!(!page.root_element().text().any(|text| text.contains("7,25")));
    }
    done(&with(&answered, "6,5", "2025", &[("four.png", b"\x89PNG\r\n\x1a\n")]));
    reckon(&site);
    let text = site.get_as(&owner, &format!("/fr/o/{firm}/export/requests")).text();
    assert!(text.contains("6,5") && text.contains("7,25") && text.contains("refusé"), "{text}");
    assert!(text.contains("&lt;b&gt;calcul.pdf") || text.contains("&#60;b&#62;calcul.pdf"), "{text}");
    // Evidence, sealed: shown or handed out, never run; to nobody else.
    let paths: Vec<&str> = text.split("href=\"").filter_map(|rest| rest.split('"').next()).collect();
    let (stranger, _) = site.owner("autre@example.org", Kind::Firm, "Autre Exemple");
    let papers: Vec<&&str> = paths.iter().filter(|path| path.ends_with("/attachment")).collect();
    assert_eq!(papers.len(), 2, "{text}");
    for (path, kind) in papers.iter().zip(["image/png", "application/pdf"]) {
        let taken = site.get_as(&owner, path);
        assert_eq!((taken.status, taken.header("content-type")), (StatusCode::OK, kind));
        assert!(taken.header("content-security-policy").starts_with("default-src 'none'"));
        assert_eq!(taken.header("x-content-type-options"), "nosniff");
        assert_eq!(site.get_as(&stranger, path).status, StatusCode::NOT_FOUND);
        assert_ne!(get(&site, path).status, StatusCode::OK);
    }
    assert_eq!(site.get_as(&owner, &papers[0].replace("/answers/2", "/answers/9")).status, StatusCode::NOT_FOUND);
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

/// The whole model, as the tests of `pact` have it.
const GIVEN: &str = include_str!("../../../pact/tests/it/cases/footprint.json");

#[test]
fn what_a_partner_gave_is_offered_and_followed() {
    let site = site();
    let (owner, firm) = crate::measure::measured(&site);
    let path = product(&site, &owner, firm);
    let request = PartnerRequest { name: "Tissages du Nord".to_owned(), ..PartnerRequest::default() };
    let partner = partners::add(&site.platform, &owner.actor, firm, &request).expect("added").partner;
    let give = |number: u8, name: &str, unit: &str| {
        let mut body: serde_json::Value = serde_json::from_str(GIVEN).expect("JSON");
        let urn = format!("urn:gtin:000000000000{number}");
        body["id"] = format!("5b1d7c1e-0d5a-4f0e-9a35-6c0f2b8e1a1{number}").into();
        body["productIds"] = serde_json::json!([urn]);
        body["productNameCompany"] = name.into();
        body["pcf"]["declaredUnitOfMeasurement"] = unit.into();
        body["pcf"]["productMassPerDeclaredUnit"] = if unit == "hour" { "0".into() } else { "1".into() };
        let received = Received {
            organisation_id: firm,
            partner_id: partner.id,
            footprint: body["id"].as_str().expect("text").to_owned(),
            received: site.platform.now(),
            superseded: None,
            body: body.to_string(),
        };
        site.platform.database.write(|sql| received::add(sql, &received, std::slice::from_ref(&urn))).expect("kept");
    };
    give(1, "Film étirable", "kilogram");
    give(2, "Toile <b>denim</b> écrue", "kilogram");
    give(3, "Heures de tissage", "hour");
    let input = format!("{path}/recipe/inputs/toile-denim");
    for language in Language::ALL {
        let path = format!("/{language}{}", &input[3..]);
        let page = sound(&path, language, &site.get_as(&owner, &path));
        // What is called like the input comes first; what cannot be counted in its unit says so, and cannot be linked.
        let given: Vec<_> =
            all(&page, "button[name=given]").iter().map(|one| one.attr("value").expect("a value").to_owned()).collect();
        let of = |number: u8| format!("{}/urn:gtin:000000000000{number}", partner.id);
        assert_eq!(given, [of(2), of(1)], "{path}");
        assert!(page.root_element().text().any(|text| text.contains("Heures de tissage")), "{path}");
        assert_eq!(all(&page, "li b").len(), 0, "a name stays a name");
    }
    let link = |number: u8| {
        let value = format!("given={}%2Furn%3Agtin%3A000000000000{number}", partner.id);
        site.post_as(&owner, &format!("{input}/link"), &value)
    };
    let refused = link(3);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("notice-bad") && refused.text().contains("heure"));
    assert_eq!(link(9).status, StatusCode::NOT_FOUND);
    done(&link(2));
    reckon(&site);
    let tree = site.get_as(&owner, &format!("{path}/recipe")).text();
    assert!(tree.contains("chiffre du fournisseur") && tree.contains("Tissages du Nord"), "{tree}");
    let page = site.get_as(&owner, &input).text();
    assert!(page.contains(&format!("{}/unlink", &input)), "{page}");
    // Another firm has nothing of it.
    let (other, of_other) = site.owner("autre@example.org", Kind::Firm, "Autre Exemple");
    let theirs = input.replace(&firm.to_string(), &of_other.to_string());
    let taken =
        site.post_as(&other, &format!("{theirs}/link"), &format!("given={}%2Furn%3Agtin%3A0000000000002", partner.id));
    assert_eq!(taken.status, StatusCode::NOT_FOUND);
    done(&site.post_as(&owner, &format!("{input}/unlink"), ""));
    reckon(&site);
    let tree = site.get_as(&owner, &format!("{path}/recipe")).text();
    assert!(!tree.contains("chiffre du fournisseur"), "{tree}");
}

#[test]
fn rules_of_a_sector_are_chosen_and_held_against_the_footprint() {
    let site = site();
    let (owner, firm) = crate::measure::measured(&site);
    let path = product(&site, &owner, firm);
    let recipe = format!("{path}/recipe");
    let page = site.get_as(&owner, &recipe).text();
    let page = scraper::Html::parse_document(&page);
    let chosen = all(&page, "input[name=rules]");
    assert!(chosen.len() >= 5 && chosen.iter().all(|set| set.attr("checked").is_none()));
    let version = all(&page, "input[name=version]").first().and_then(|field| field.attr("value")).expect("a version");
    let following = RECIPE.replace("version=0", &format!("version={version}")) + "&rules=catena-x-4&rules=tfs-3";
    done(&site.post_as(&owner, &recipe, &following));
    reckon(&site);
    for language in Language::ALL {
        let path = format!("/{language}{}", &path[3..]);
        let page = sound(&path, language, &site.get_as(&owner, &path));
        // No packaging is named, which cars must have and chemicals need not.
        let said = |selector: &str| -> Vec<String> {
            all(&page, selector).iter().map(|element| element.text().collect::<String>().trim().to_owned()).collect()
        };
        let messages = i18n::Messages::new(language);
        let badges = said("#rules h3 .badge");
        assert_eq!(badges, ["export-rule-not-stated", "export-rule-stated"].map(|key| messages.get(key)), "{path}");
        let because = said("#rules li p").join("\n");
        assert!(because.contains(&messages.get("export-rule-because-no-packaging")), "{path}: {because}");
        assert_eq!(said("#rules q").len(), 8, "{path}");
    }
    // What is chosen is chosen when the form is opened again.
    let again = site.get_as(&owner, &recipe).text();
    let again = scraper::Html::parse_document(&again);
    assert_eq!(all(&again, "input[name=rules][checked]").len(), 2);
    // Others are told of the rules that are kept alone.
    let token = link(&site, &owner, &path, "de").strip_prefix("/de").expect("German").to_owned();
    done(&site.post_as(&owner, &format!("{path}/publish"), "active="));
    let taken = get(&site, &format!("/en{token}/footprint.json")).text();
    assert!(taken.contains("Together for Sustainability") && !taken.contains("Catena-X"), "{taken}");
    for tongue in Tongue::ALL {
        let text = get(&site, &format!("/{}{token}", tongue.code())).text();
        assert!(text.contains(&tongue.get("buyer-rules")) && text.contains("Together for Sustainability"));
        assert!(!text.contains("Rulebook"), "{}", tongue.code());
    }
}
