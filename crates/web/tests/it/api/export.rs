//! What buyers ask, for programs: the same figures as the use cases, nothing of other firms.

use app::export::{customers, installations, publication};
use axum::http::{Method, StatusCode};
use serde_json::{Value, json as made};
use store::access_token::Scope;
use store::organisation::Kind;
use web::api::table;
use web::routes::Access;

use super::{Program, json, problem, send};
use crate::export::{example, exporter};
use crate::measure::measured;
use crate::products::{product, reckon};
use crate::site;

const JSON: (&str, &str) = ("content-type", "application/json");

#[test]
fn goods_are_found_and_described() {
    let site = site();
    let get = |path: &str| send(&site, Method::GET, &format!("/api/v1{path}"), None, &[], "");
    let found = json(&get("/goods?q=vis&limit=5"));
    assert_eq!(found["goods"].as_array().map(Vec::len), Some(5));
    assert!(
        found["total"].as_u64() > Some(5)
            && found["goods"][0]["code"].as_str().is_some_and(|of| of.starts_with("7318"))
    );
    let good = json(&get("/goods/73181542?country=MA&year=2026"));
    assert_eq!((&good["code"], &good["default"]["country"]), (&made!("73181542"), &made!("MA")));
    assert!(good["benchmarks"].as_array().is_some_and(|of| !of.is_empty()) && good["source"]["act"].is_string());
    assert_eq!(problem(&get("/goods/00000000")), "not-found");
    assert_eq!(problem(&get("/goods?q=%20")), "unreadable");
}

#[test]
fn an_installation_is_written_priced_and_put_away() {
    let site = site();
    let (owner, firm) = site.owner("amina@example.org", Kind::Firm, "Visserie Exemple");
    let program = Program::new(&site, &owner, firm, Scope::ALL);
    let file = serde_json::to_value(example()).expect("JSON");
    let added = program.post(&site, "/installations", &file.to_string());
    assert_eq!(added.status, StatusCode::CREATED, "{}", added.text());
    let id = json(&added)["id"].as_str().expect("an id").to_owned();
    assert!(added.header("location").ends_with(&format!("/installations/{id}")));
    let at = |below: &str| format!("/installations/{id}{below}");
    let put = |tag: &str, body: &Value| {
        program.send(&site, Method::PUT, &at(""), &[JSON, ("if-match", tag)], body.to_string())
    };
    let read = program.get(&site, &at(""));
    assert_eq!(read.header("etag"), "\"1\"");
    let mut renamed = json(&read);
    renamed["name"] = made!("Atelier fictif");
    assert_eq!((put("\"1\"", &renamed).header("etag"), problem(&put("\"1\"", &file)).as_str()), ("\"2\"", "stale"));
    let mut nameless = file.clone();
    nameless["name"] = made!(" ");
    assert_eq!(json(&put("\"2\"", &nameless))["errors"][0]["field"], "name");
    nameless["unheard_of"] = made!(1);
    assert_eq!(problem(&put("\"2\"", &nameless)), "unreadable");
    assert_eq!(json(&program.get(&site, &at("/versions"))).as_array().map(Vec::len), Some(2));

    // What is told is what the room computes: own data against default values, to the digit.
    let expected = installations::report(&example()).expect("tables").expect("figures");
    let report = json(&program.get(&site, &at("/report")));
    assert_eq!(report["goods"], serde_json::to_value(&expected.goods).expect("JSON"));
    let years = report["goods"][0]["years"].as_array().expect("years");
    assert_eq!(
        (years.first().map(|year| &year["year"]), years.last().map(|year| &year["year"])),
        (Some(&made!(2026)), Some(&made!(2034)))
    );
    assert!(json(&program.get(&site, &at("/gaps"))).as_array().is_some_and(|gaps| !gaps.is_empty()));
    let plan = json(&program.get(&site, &at("/papers/plan")));
    assert!(plan.is_object());
    assert!(program.get(&site, &at("/papers/summary/document.pdf")).bytes.starts_with(b"%PDF"));
    assert!(program.get(&site, &at("/papers/report/document.xlsx")).bytes.starts_with(b"PK"));
    assert_eq!(problem(&program.get(&site, &at("/papers/other"))), "not-found");

    // A measure is written, counted, and taken out; one that cannot be computed is not kept.
    let (process, lot) = (file["processes"][0]["id"].clone(), file["processes"][0]["precursors"][0]["cn"].clone());
    let measure = |see: &str| {
        made!({ "name": "Fil vérifié", "changes": [{ "change": "supply", "process": process, "cn": lot, "actual": {
            "see_direct": see, "report": "VR-1", "verifier": "Vérificateur Exemple", "benchmark": "0.2" } }] })
    };
    let add = |tag: &str, measure: &Value| {
        program.send(&site, Method::POST, &at("/measures"), &[JSON, ("if-match", tag)], measure.to_string())
    };
    let kept = add("\"2\"", &measure("0.5"));
    assert_eq!((kept.status, kept.header("etag")), (StatusCode::NO_CONTENT, "\"3\""), "{}", kept.text());
    let counted = program.get(&site, &at("/measures"));
    assert_eq!((counted.header("etag"), json(&counted)["measures"].as_array().map(Vec::len)), ("\"3\"", Some(1)));
    assert!(!json(&counted)["measures"][0]["goods"][0]["years"].as_array().expect("years").is_empty());
    let mut lost = measure("0.5");
    lost["changes"][0]["process"] = made!("nowhere");
    let refused = add("\"3\"", &lost);
    assert_eq!((refused.status, problem(&refused).as_str()), (StatusCode::CONFLICT, "no-figures"));
    assert!(json(&refused)["detail"].as_str().is_some_and(|words| words.contains("measures[1]")), "{}", refused.text());
    assert_eq!(problem(&add("\"2\"", &measure("0.5"))), "stale");
    let remove = |number: usize, tag: &str| {
        program.send(&site, Method::DELETE, &at(&format!("/measures/{number}")), &[("if-match", tag)], "")
    };
    assert_eq!(
        (problem(&remove(7, "\"3\"")), problem(&remove(0, "\"2\""))),
        ("not-found".to_owned(), "stale".to_owned())
    );
    assert_eq!(remove(0, "\"3\"").header("etag"), "\"4\"");
    assert_eq!(json(&program.get(&site, &at("")))["measures"], Value::Null);

    // Without processes there is no figure, and it is said why.
    let empty = put("\"4\"", &made!({ "name": "Vide", "year": 2026, "country": "MA", "processes": [] }));
    assert_eq!(empty.status, StatusCode::NO_CONTENT, "{}", empty.text());
    let refused = program.get(&site, &at("/report"));
    assert_eq!((refused.status, problem(&refused).as_str()), (StatusCode::CONFLICT, "no-figures"));
    assert_eq!(json(&program.get(&site, &at("/gaps")))[0]["stops"], true);

    let count = |below: &str| json(&program.get(&site, below))["total"].as_i64().expect("a count");
    let away = || program.send(&site, Method::DELETE, &at(""), &[], "");
    assert_eq!((away().status, problem(&away()).as_str()), (StatusCode::NO_CONTENT, "not-found"));
    assert_eq!((count("/installations"), count("/installations?archived=true")), (0, 1));
    assert_eq!(program.post(&site, &at("/restore"), "").status, StatusCode::NO_CONTENT);
    assert_eq!(count("/installations"), 1);
}

#[test]
fn a_product_goes_from_its_recipe_to_what_partners_receive() {
    let site = site();
    let (owner, firm) = measured(&site);
    let path = product(&site, &owner, firm);
    let first = path.rsplit('/').next().expect("an id").to_owned();
    let program = Program::new(&site, &owner, firm, Scope::ALL);
    let recipe = program.get(&site, &format!("/products/{first}/recipe"));
    assert!(recipe.header("etag").len() > 2);
    let added = program.post(&site, "/products", r#"{ "name": "Veste fictive" }"#);
    let id = json(&added)["id"].as_str().expect("an id").to_owned();
    let bare = json(&program.get(&site, &format!("/products/{id}")));
    assert_eq!((&bare["kg_co2e"], &bare["published"]), (&Value::Null, &Value::Null));
    let at = |below: &str| format!("/products/{id}{below}");
    let unknown = json(&program.get(&site, &at("/figure")));
    assert_eq!((&unknown["figure"], &unknown["reckoned"]), (&Value::Null, &Value::Null));
    assert_eq!(problem(&program.get(&site, &at("/recipe"))), "not-found");
    // Nothing can be published yet, and it is said why.
    let publish = |body: Value| program.post(&site, &at("/footprints"), &body.to_string());
    let refused = publish(made!({}));
    assert_eq!((refused.status, problem(&refused).as_str()), (StatusCode::CONFLICT, "no-figures"));
    let write = |condition: (&str, &str), body: &Value| {
        program.send(&site, Method::PUT, &at("/recipe"), &[JSON, condition], body.to_string())
    };
    let body = json(&recipe);
    let tried = json(&program.post(&site, &at("/recipe/try"), &body.to_string()));
    assert!(tried["footprint"]["excluding"]["co2e"].as_f64() > Some(0.0) && tried["lacks"].is_null());
    let written = write(("if-none-match", "*"), &body);
    assert_eq!((written.status, written.header("etag")), (StatusCode::NO_CONTENT, "\"1\""), "{}", written.text());
    assert_eq!(problem(&write(("if-none-match", "*"), &body)), "stale");
    let mut wrong = body.clone();
    wrong["made"] = made!("0");
    let refused = write(("if-match", "\"1\""), &wrong);
    assert_eq!((problem(&refused).as_str(), json(&refused)["errors"][0]["field"].as_str()), ("input", Some("made")));
    reckon(&site);
    let figure = json(&program.get(&site, &at("/figure")));
    let (co2e, tried) = (&figure["figure"]["footprint"]["excluding"]["co2e"], &tried["footprint"]["excluding"]["co2e"]);
    assert_eq!((co2e, &figure["due"]), (tried, &made!(false)));
    assert_eq!(json(&program.get(&site, &at("")))["kg_co2e"], *co2e);
    assert_eq!(json(&program.get(&site, "/products"))["total"], 2);

    let published = publish(made!({}));
    assert_eq!(published.status, StatusCode::CREATED, "{}", published.text());
    let footprint = json(&published)["id"].as_str().expect("an id").to_owned();
    assert_eq!(problem(&publish(made!({}))), "stale");
    let exchanged = json(&program.get(&site, &format!("/footprints/{footprint}/pact")));
    assert_eq!((&exchanged["id"], &exchanged["status"]), (&made!(footprint), &made!("Active")));
    assert_eq!(json(&program.get(&site, &format!("/footprints/{footprint}")))["footprint"]["id"], footprint);
    let listed = json(&program.get(&site, &at("/footprints")));
    assert_eq!((listed.as_array().map(Vec::len), &listed[0]["kg_co2e"]), (Some(1), co2e));
    assert!(json(&program.get(&site, &at("/changes"))).as_array().is_some_and(|steps| !steps.is_empty()));

    // It is shown to a customer that gave its code, and to a buyer by a link.
    let (buyer, customer) = site.owner("kaufer@example.org", Kind::Buyer, "Käufer Exemple");
    let code = customers::code(&site.platform, &buyer.actor, customer).expect("a code");
    let offered = program.post(&site, &at("/offers"), &made!({ "code": code, "extent": "figure" }).to_string());
    assert_eq!(offered.status, StatusCode::CREATED, "{}", offered.text());
    let unknown = program.post(&site, &at("/offers"), r#"{ "code": "AAAA", "extent": "figure" }"#);
    assert_eq!(problem(&unknown), "input");
    let customers_program = Program::new(&site, &buyer, customer, Scope::ALL);
    let seen = json(&customers_program.get(&site, "/offered"));
    assert_eq!((&seen[0]["footprint"]["excluding"]["co2e"], &seen[0]["footprint"]["stages"]), (co2e, &Value::Null));
    // No recipe, no supplier, no bill goes with it.
    for secret in ["Toile", "denim", "laverie", "recipe", "supplier_name\":\"\""] {
        assert!(!seen.to_string().contains(secret), "{secret}");
    }
    assert_eq!(problem(&customers_program.get(&site, &at(""))), "not-found");
    assert_eq!(problem(&customers_program.get(&site, &format!("/footprints/{footprint}"))), "not-found");
    let link = made!({ "recipient": "Käufer", "language": "de", "until": "2027-01-31" }).to_string();
    let given = json(&program.post(&site, &at("/links"), &link));
    assert_eq!(json(&program.get(&site, &at("/links")))[0]["link"], given["link"]);
    let doubt = made!({ "supplier": firm, "footprint": footprint, "words": "Trop bas ?" }).to_string();
    assert_eq!(customers_program.post(&site, "/disputes", &doubt).status, StatusCode::CREATED);
    let doubts = json(&program.get(&site, "/disputes"));
    assert_eq!(
        (&doubts["received"][0]["other"], &doubts["received"][0]["state"]),
        (&made!("Käufer Exemple"), &made!("open"))
    );
    let answer = format!("/disputes/{}/answer", doubts["received"][0]["id"].as_str().expect("an id"));
    let answered = program.post(&site, &answer, r#"{ "accept": false, "words": "Non." }"#);
    assert_eq!(answered.status, StatusCode::NO_CONTENT, "{}", answered.text());
    let withdraw = || program.send(&site, Method::DELETE, &format!("/footprints/{footprint}"), &[], "");
    assert_eq!((withdraw().status, problem(&withdraw()).as_str()), (StatusCode::NO_CONTENT, "not-found"));
    assert!(
        publication::footprints(&site.platform, &owner.actor, firm, id.parse().expect("an id")).expect("listed")[0]
            .deprecated
            .is_some()
    );

    // An input is asked of a supplier who has no account.
    let asked = made!({ "input": body["input"][0]["key"], "supplier": "Filature fictive", "email": "filature@example.org",
        "language": "fr", "words": "Toile", "until": "2026-12-31" });
    let asked = program.post(&site, &at("/figure-requests"), &asked.to_string());
    assert_eq!(asked.status, StatusCode::CREATED, "{}", asked.text());
    let requests = json(&program.get(&site, "/figure-requests"));
    assert_eq!((&requests["total"], &requests["items"][0]["link"]), (&made!(1), &json(&asked)["link"]));
    let taken = format!("/figure-requests/{}", requests["items"][0]["id"].as_str().expect("an id"));
    assert_eq!(program.send(&site, Method::DELETE, &taken, &[], "").status, StatusCode::NO_CONTENT);
    assert_eq!(json(&program.get(&site, "/figure-requests"))["items"][0]["link"], Value::Null);
}

#[test]
fn partners_are_admitted_and_what_is_said_is_listed() {
    let site = site();
    let program = Program::of_new_firm(&site, "amina@example.org");
    let new = r#"{ "name": "Acheteur", "url": "https://pact.example.org/a", "client_id": "nous", "client_secret": "fictif" }"#;
    let add = || program.send(&site, Method::POST, "/partners", &[JSON, ("idempotency-key", "p1")], new);
    let (made, again) = (add(), add());
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.text());
    let secret = json(&made)["secret"].as_str().expect("a secret").to_owned();
    assert_eq!((again.header("idempotency-replayed"), &json(&again)["secret"]), ("true", &Value::Null));
    let id = json(&made)["partner"]["id"].as_str().expect("an id").to_owned();
    let listed = program.get(&site, "/partners").text();
    assert!(listed.contains(&id) && !listed.contains(&secret) && !listed.contains("fictif"));
    let at = |below: &str| format!("/partners/{id}{below}");
    assert_eq!(problem(&program.post(&site, &at("/requests"), r#"{ "product": "gtin 1" }"#)), "input");
    let wish = program.post(&site, &at("/requests"), r#"{ "product": "urn:gtin:1", "words": "Bonjour" }"#);
    assert_eq!(wish.status, StatusCode::CREATED, "{}", wish.text());
    let log = json(&program.get(&site, &format!("/exchanges?partner={id}&direction=out&state=waiting")));
    assert_eq!((&log["total"], &log["items"][0]["id"]), (&serde_json::json!(1), &json(&wish)["id"]));
    assert_eq!(log["items"][0]["event"]["data"]["productId"][0], "urn:gtin:1");
    assert_eq!(json(&program.get(&site, "/exchanges?direction=in"))["total"], 0);
    assert_eq!(problem(&program.get(&site, "/exchanges?partner=x")), "unreadable");
    let exchange = format!("/exchanges/{}", json(&wish)["id"].as_str().expect("an id"));
    assert_eq!(program.post(&site, &format!("{exchange}/again"), "").status, StatusCode::NO_CONTENT);
    assert_eq!(problem(&program.post(&site, &format!("{exchange}/offer"), "")), "not-found");
    let rotated = json(&program.post(&site, &at("/rotate"), ""));
    assert_ne!(rotated["secret"], serde_json::json!(secret));
    assert_eq!(program.send(&site, Method::DELETE, &at(""), &[], "").status, StatusCode::NO_CONTENT);
    assert_eq!(problem(&program.get(&site, &at(""))), "not-found");
}

/// Two tenants: by the identifiers of another's records nothing is found, whatever the endpoint.
#[test]
fn identifiers_of_another_firm_lead_nowhere() {
    let site = site();
    let (owner, firm, installation) = exporter(&site, "visserie@example.org");
    let theirs = Program::new(&site, &owner, firm, Scope::ALL);
    let product = json(&theirs.post(&site, "/products", r#"{ "name": "Vis fictive" }"#))["id"].clone();
    let partner = json(&theirs.post(&site, "/partners", r#"{ "name": "Partenaire" }"#))["partner"]["id"].clone();
    let measure = made!({ "name": "Fuites", "savings": [] }).to_string();
    let measure = json(&theirs.post(&site, "/measures", &measure))["id"].clone();
    let ours = Program::of_new_firm(&site, "amina@example.org");
    let (mut looked, text) = (0, |id: &Value| id.as_str().expect("an id").to_owned());
    for endpoint in table().iter().filter(|endpoint| matches!(endpoint.access, Access::Organisation(_))) {
        let below = endpoint.path.strip_prefix("/organisations/{organisation}").expect("of an organisation");
        let named = below
            .replace("{installation}", &installation.to_string())
            .replace("{product}", &text(&product))
            .replace("{partner}", &text(&partner))
            .replace("{measure}", &text(&measure))
            .replace("{paper}", "plan")
            .replace("{input}", "fil");
        let reads = endpoint.method == Method::GET || endpoint.method == Method::DELETE;
        if named == below || named.contains('{') || !reads {
            continue;
        }
        let answer = ours.send(&site, endpoint.method.clone(), &named, &[("if-match", "\"1\"")], "");
        assert_eq!((answer.status, problem(&answer).as_str()), (StatusCode::NOT_FOUND, "not-found"), "{named}");
        looked += 1;
    }
    assert!(looked > 25, "{looked}");
    // The other firm still has all of it.
    assert_eq!(json(&theirs.get(&site, "/installations"))["total"], 1);
    assert_eq!(json(&theirs.get(&site, "/products"))["total"], 1);
    assert_eq!(json(&theirs.get(&site, "/measures"))["total"], 1);
}
