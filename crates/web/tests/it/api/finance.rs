//! Programmes, answers, plans and requests, for programs of a firm and of a financier.

use axum::http::{Method, StatusCode};
use serde_json::{Value, json as made};
use store::access_token::Scope;
use store::organisation::Kind;

use super::{Program, json, problem, send};
use crate::{Made, site};

const JSON: (&str, &str) = ("content-type", "application/json");

fn investment() -> Value {
    made!({ "name": "Séchoir fictif", "start": 2027, "horizon": 10, "discount_rate": "0.08", "savings": ["400000"],
        "uses": [{ "name": "Séchoir", "kind": "equipment", "amount": "2000000" }], "grants": [{ "programme": "tpme-charte" }],
        "loans": [{ "name": "banque", "amount": "1200000", "interest": "5", "years": 7 }] })
}

fn write(site: &Made, program: &Program, below: &str, condition: (&str, &str), body: &Value) -> crate::Answer {
    program.send(site, Method::PUT, below, &[JSON, condition], body.to_string())
}

#[test]
fn programmes_answers_and_plans() {
    let site = site();
    let get = |path: &str| send(&site, Method::GET, &format!("/api/v1{path}"), None, &[], "");
    let all = json(&get("/programmes"));
    assert!(all["programmes"].as_array().is_some_and(|all| all.len() > 5));
    assert_eq!(json(&get("/programmes/tpme-charte"))["programme"]["id"], "tpme-charte");
    assert_eq!(problem(&get("/programmes/none")), "not-found");
    let attributes = json(&get("/attributes"));

    let program = Program::of_new_firm(&site, "amina@example.org");
    let before = json(&program.get(&site, "/programmes"));
    let asked = before["question"]["attribute"].as_str().expect("a question").to_owned();
    let attribute =
        attributes.as_array().expect("a list").iter().find(|of| of["code"] == asked.as_str()).expect("there");
    let known = program.get(&site, "/answers");
    assert_eq!(known.header("etag"), "\"0\"");
    let at = format!("/answers/{asked}");
    let wrong = write(&site, &program, &at, ("if-none-match", "*"), &made!({ "answer": "???" }));
    assert_eq!((problem(&wrong).as_str(), json(&wrong)["errors"][0]["field"].as_str()), ("input", Some(&*asked)));
    let answer = match attribute["kind"].as_str() {
        Some("number") => made!("12"),
        Some("date") => made!("2026-01-01"),
        Some("choice") => attribute["choices"][0]["value"].clone(),
        _ => made!("yes"),
    };
    let good = write(&site, &program, &at, ("if-none-match", "*"), &made!({ "answer": answer }));
    assert_eq!((good.status, good.header("etag")), (StatusCode::NO_CONTENT, "\"1\""), "{}", good.text());
    assert_eq!(problem(&write(&site, &program, &at, ("if-match", "\"0\""), &made!({ "answer": null }))), "stale");
    let kept = json(&program.get(&site, "/answers"));
    assert_eq!((&kept["answers"][&asked]["answer"], &kept["answers"][&asked]["origin"]), (&answer, &made!("written")));
    assert_ne!(json(&program.get(&site, "/programmes"))["question"]["attribute"], made!(asked));
    // Who does not know is not asked again by itself.
    assert_eq!(
        write(&site, &program, "/answers", ("if-match", "\"1\""), &made!({ (&asked): null })).header("etag"),
        "\"2\""
    );
    assert_ne!(json(&program.get(&site, "/programmes"))["question"]["attribute"], made!(asked));
    assert_eq!(
        problem(&write(&site, &program, "/answers/none", ("if-match", "\"2\""), &made!({ "answer": null }))),
        "not-found"
    );
    assert_eq!(problem(&write(&site, &program, "/answers", ("if-match", "\"2\""), &made!({ "none": "1" }))), "input");
    assert_eq!(json(&program.get(&site, "/alerts")), made!([]));

    let added = program.post(&site, "/finance-plans", &investment().to_string());
    assert_eq!((added.status, &json(&added)["number"]), (StatusCode::CREATED, &made!(1)), "{}", added.text());
    let shown = program.get(&site, "/finance-plans/1");
    let plan = json(&shown);
    assert_eq!((shown.header("etag"), &plan["refused"]), ("\"1\"", &Value::Null));
    // Sources are what is used, to the centime.
    let decimal = |value: &Value| value.as_str().expect("text").parse::<rust_decimal::Decimal>().expect("a number");
    let sources = plan["plan"]["sources"].as_array().expect("sources").iter().map(|source| decimal(&source["amount"]));
    assert_eq!(sources.sum::<rust_decimal::Decimal>(), decimal(&plan["plan"]["uses"]));
    let mut wrong = investment();
    wrong["grants"][0]["programme"] = made!("none");
    let refused = program.post(&site, "/finance-plans", &wrong.to_string());
    assert_eq!((refused.status, problem(&refused).as_str()), (StatusCode::CONFLICT, "cannot-plan"));
    wrong["unheard_of"] = made!(1);
    assert_eq!(problem(&program.post(&site, "/finance-plans", &wrong.to_string())), "unreadable");
    let mut longer = investment();
    longer["horizon"] = made!(12);
    assert_eq!(write(&site, &program, "/finance-plans/1", ("if-match", "\"1\""), &longer).header("etag"), "\"2\"");
    let archive = |tag: &str| program.send(&site, Method::DELETE, "/finance-plans/1", &[("if-match", tag)], "");
    assert_eq!((problem(&archive("\"1\"")).as_str(), archive("\"2\"").status), ("stale", StatusCode::NO_CONTENT));
    assert_eq!(problem(&program.get(&site, "/finance-plans/1")), "not-found");
}

#[test]
fn a_request_goes_to_a_financier_and_comes_back_decided() {
    let site = site();
    let (owner, firm) = site.owner("amina@example.org", Kind::Firm, "Tissage fictif");
    let program = Program::new(&site, &owner, firm, Scope::ALL);
    let (banker, bank) = site.owner("badr@example.org", Kind::Financier, "Banque Exemple");
    let banks = Program::new(&site, &banker, bank, &[Scope::FinanceRead, Scope::FinanceWrite]);
    let (other, other_bank) = site.owner("driss@example.org", Kind::Financier, "Autre Banque");
    let others = Program::new(&site, &other, other_bank, Scope::ALL);
    let new = made!({ "programme": "tpme-charte", "investment": investment(), "language": "fr" });
    let prepared = program.post(&site, "/finance-requests", &new.to_string());
    assert_eq!(prepared.status, StatusCode::CREATED, "{}", prepared.text());
    let id = json(&prepared)["id"].as_str().expect("an id").to_owned();
    let (ours, theirs) =
        (|below: &str| format!("/finance-requests/{id}{below}"), |below: &str| format!("/inbox/{id}{below}"));
    assert!(program.get(&site, &ours("/application.pdf")).bytes.starts_with(b"%PDF"));
    assert!(program.get(&site, &ours("/application.xlsx")).bytes.starts_with(b"PK"));
    assert_eq!(problem(&program.get(&site, &ours("/dossier.pdf"))), "not-found");
    assert_eq!(
        (json(&banks.get(&site, "/inbox"))["total"].as_i64(), problem(&banks.get(&site, &theirs(""))).as_str()),
        (Some(0), "not-found")
    );
    let financiers = json(&program.get(&site, "/financiers"));
    assert!(financiers.as_array().is_some_and(|of| of.iter().any(|of| of["id"] == bank.to_string())));
    // To send is to show: a token that may only enter does not.
    let clerk = Program::new(&site, &owner, firm, &[Scope::FinanceRead, Scope::FinanceWrite]);
    let to = made!({ "financier": bank }).to_string();
    assert_eq!(problem(&clerk.post(&site, &ours("/send"), &to)), "forbidden");
    let sharer = Program::new(&site, &owner, firm, &[Scope::SharingManage]);
    assert_eq!(problem(&sharer.post(&site, &ours("/send"), &to)), "forbidden");
    assert_eq!(problem(&program.post(&site, &ours("/send"), "{}")), "input");
    assert_eq!(program.post(&site, &ours("/send"), &to).status, StatusCode::NO_CONTENT);
    let again = program.post(&site, &ours("/send"), &to);
    assert_eq!((again.status, problem(&again).as_str()), (StatusCode::CONFLICT, "state"));

    let inbox = json(&banks.get(&site, "/inbox?state=match&least=100000"));
    assert_eq!((&inbox["total"], &inbox["items"][0]["firm"]), (&made!(1), &made!("Tissage fictif")));
    assert_eq!(json(&banks.get(&site, "/inbox?least=99000000"))["total"], 0);
    assert_eq!(problem(&banks.get(&site, "/inbox?least=x")), "unreadable");
    assert_eq!(json(&others.get(&site, "/inbox"))["total"], 0);
    for below in ["", "/application.pdf", "/application.xlsx", "/dossier.pdf", "/events/1/attachment"] {
        assert_eq!(problem(&others.get(&site, &theirs(below))), "not-found", "{below}");
    }
    assert!(banks.get(&site, &theirs("/application.pdf")).bytes.starts_with(b"%PDF"));
    assert_eq!(problem(&banks.post(&site, &theirs("/decision"), r#"{ "accepted": true }"#)), "state");
    let act = |below: &str, body: &str| banks.post(&site, &theirs(below), body).status;
    assert_eq!(act("/take", ""), StatusCode::NO_CONTENT);
    assert_eq!(act("/questions", r#"{ "words": "Combien de nuits ?" }"#), StatusCode::NO_CONTENT);
    let answered = program.post(&site, &ours("/answer"), r#"{ "words": "Deux cents." }"#);
    assert_eq!(answered.status, StatusCode::NO_CONTENT, "{}", answered.text());
    assert_eq!(problem(&banks.post(&site, &theirs("/decision"), r#"{ "accepted": false }"#)), "input");
    assert_eq!(act("/decision", r#"{ "accepted": true, "words": "Accordé." }"#), StatusCode::NO_CONTENT);
    let end = json(&program.get(&site, &ours("")));
    assert_eq!((&end["request"]["state"], &end["request"]["holder"]), (&made!("done"), &made!("Banque Exemple")));
    let what: Vec<&str> =
        end["events"].as_array().expect("events").iter().filter_map(|of| of["what"].as_str()).collect();
    assert_eq!(what, ["prepared", "sent", "taken", "question", "answer", "done"]);
    assert_eq!(json(&banks.get(&site, &theirs("")))["received"]["events"].as_array().map(Vec::len), Some(6));

    // What is taken back is seen no more; what the firm gave itself it closes itself.
    let second =
        json(&program.post(&site, "/finance-requests", &new.to_string()))["id"].as_str().expect("an id").to_owned();
    let given = program.post(&site, &format!("/finance-requests/{second}/send"), r#"{ "recipient": "Fonds fictif" }"#);
    assert_eq!(given.status, StatusCode::NO_CONTENT, "{}", given.text());
    let close = |body: &str| program.post(&site, &format!("/finance-requests/{second}/close"), body);
    assert_eq!(problem(&close(r#"{ "accepted": false }"#)), "input");
    assert_eq!(close(r#"{ "accepted": true }"#).status, StatusCode::NO_CONTENT);
    assert_eq!(problem(&program.post(&site, &format!("/finance-requests/{second}/withdraw"), "")), "state");
    assert_eq!(json(&program.get(&site, "/finance-requests?per_page=1"))["pages"], 2);
}

/// A financier makes tokens, and its page offers what they can be for.
#[test]
fn a_financiers_page_of_tokens_offers_what_serves_it() {
    let site = site();
    let (banker, bank) = site.owner("badr@example.org", Kind::Financier, "Banque Exemple");
    let text = site.get_as(&banker, &format!("/fr/o/{bank}/tokens")).text();
    assert!(text.contains("name=\"finance_read\"") && text.contains("name=\"finance_write\""));
    assert!(!text.contains("name=\"measure_read\"") && !text.contains("name=\"export_write\""));
    let (buyer, house) = site.owner("kaufer@example.org", Kind::Buyer, "Käufer Exemple");
    let text = site.get_as(&buyer, &format!("/ar/o/{house}/tokens")).text();
    assert!(text.contains("name=\"export_read\"") && !text.contains("name=\"reduce_read\""));
}
