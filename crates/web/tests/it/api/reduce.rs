//! Measures, calculators and plans, for programs.

use app::reduce::plans::Planner;
use app::work::{Registry, run_due};
use axum::http::{Method, StatusCode};
use serde_json::{Value, json as made};
use store::access_token::Scope;

use super::{Program, json, problem, send};
use crate::plans::measured_with_measures;
use crate::site;

const JSON: (&str, &str) = ("content-type", "application/json");

#[test]
fn calculators_are_described_and_compute() {
    let site = site();
    let get = |path: &str| send(&site, Method::GET, &format!("/api/v1{path}"), None, &[], "");
    let all = json(&get("/calculators"));
    assert!(all.as_array().is_some_and(|all| all.len() > 10));
    let one = json(&get("/calculators/lighting-led"));
    let (name, inputs) = (one["calculator"].as_str().expect("a name"), one["inputs"].as_array().expect("inputs"));
    assert!(!inputs.is_empty() && inputs.iter().all(|input| input["key"].is_string()));
    assert!(json(&get("/technologies?q=led")).as_array().is_some_and(|of| !of.is_empty()));
    assert_eq!(json(&get("/technologies?sector=nowhere")), made!([]));
    assert!(json(&get("/technologies/led"))["calculators"].as_array().is_some_and(|of| of.contains(&made!(name))));
    assert_eq!(
        (problem(&get("/calculators/none")), problem(&get("/technologies/none"))),
        ("not-found".to_owned(), "not-found".to_owned())
    );
    let compute =
        |body: &Value| send(&site, Method::POST, "/api/v1/calculators/eco-driving", None, &[JSON], body.to_string());
    let refused = compute(&made!({ "fuel_l": "beaucoup" }));
    assert_eq!((refused.status, problem(&refused).as_str()), (StatusCode::CONFLICT, "cannot-compute"));
    assert!(json(&refused)["detail"].as_str().is_some_and(|words| words.contains("fuel_l")), "{}", refused.text());
    let inputs = made!({ "fuel_l": 10_000, "saving_share": 0.1, "price_per_l": 11.5 });
    let expected = app::reduce::calculate(
        app::reduce::calculator("eco-driving").expect("there"),
        inputs.as_object().expect("inputs"),
    );
    match expected {
        Ok(expected) => assert_eq!(json(&compute(&inputs)), serde_json::to_value(expected).expect("JSON")),
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn measures_go_their_way_and_are_planned() {
    let site = site();
    let (owner, firm) = measured_with_measures(&site);
    let program = Program::new(&site, &owner, firm, Scope::ALL);
    let suggested = json(&program.get(&site, "/suggestions"));
    assert!(suggested["suggestions"].as_array().is_some_and(|of| !of.is_empty()));
    let new = made!({ "name": "Variateur", "savings": [{ "activity": "electricity.grid", "quantity": 8000.0, "unit": "kWh" }],
        "cost": "40000", "life_years": 10, "years": [2027] });
    let added = program.post(&site, "/measures", &new.to_string());
    assert_eq!(added.status, StatusCode::CREATED, "{}", added.text());
    let id = json(&added)["id"].as_str().expect("an id").to_owned();
    let at = |below: &str| format!("/measures/{id}{below}");
    let shown = program.get(&site, &at(""));
    let tag = shown.header("etag").to_owned();
    assert_eq!(json(&shown)["measure"]["state"], "planned");
    assert!(json(&shown)["kgco2e_a_year"].as_f64() > Some(0.0) && json(&shown)["bills"][0]["unit"] == "kWh");
    let mut wrong = new.clone();
    wrong["savings"][0]["unit"] = made!("???");
    wrong["site"] = made!("nowhere");
    let refused = program.post(&site, "/measures", &wrong.to_string());
    let fields: Vec<Value> =
        json(&refused)["errors"].as_array().expect("errors").iter().map(|of| of["field"].clone()).collect();
    assert_eq!(fields, ["savings[0].unit", "site"]);
    let step = |tag: &str, body: &Value| {
        program.send(&site, Method::POST, &at("/steps"), &[JSON, ("if-match", tag)], body.to_string())
    };
    let decided = step(&tag, &made!({ "state": "decided", "day": "2026-11-20" }));
    assert_eq!(decided.status, StatusCode::NO_CONTENT, "{}", decided.text());
    assert_eq!(problem(&step(&tag, &made!({ "state": "ordered", "day": "2026-11-20" }))), "stale");
    let now = decided.header("etag").to_owned();
    for (body, field) in [
        (made!({ "state": "not-done", "day": "2026-11-20" }), "words"),
        (made!({ "state": "ordered", "day": "2027-11-20" }), "day"),
        (made!({ "state": "decided", "day": "2026-11-20" }), "state"),
    ] {
        let refused = step(&now, &body);
        assert_eq!(json(&refused)["errors"][0]["field"], field, "{}", refused.text());
    }
    let steps = json(&program.get(&site, &at("")))["steps"].clone();
    assert_eq!((steps.as_array().map(Vec::len), &steps[1]["state"]), (Some(2), &made!("decided")));
    let mut dearer = new.clone();
    dearer["cost"] = made!("45000");
    let changed = program.send(&site, Method::PUT, &at(""), &[JSON, ("if-match", &now)], dearer.to_string());
    assert_eq!(changed.status, StatusCode::NO_CONTENT, "{}", changed.text());

    // What has no cost is not on the curve, and it is said what lacks.
    let curve = json(&program.get(&site, "/curve?years=10&rate_pct=8"));
    assert_eq!(
        (curve["measures"].as_array().map(Vec::len), curve["lacking"].as_array().map(Vec::len)),
        (Some(3), Some(1))
    );
    assert_eq!(curve["lacking"][0]["lacks"], "cost");
    assert_eq!(problem(&program.get(&site, "/curve?years=41")), "unreadable");
    let outlook = json(&program.get(&site, "/outlook"));
    assert_eq!(outlook["without_year"].as_array().map(Vec::len), Some(3));

    // A plan is asked for, computed in the background, read, followed and taken out.
    let ground = json(&program.get(&site, "/planning"));
    assert!(ground["measures"].as_array().is_some_and(|of| of.len() == 4));
    let settings = made!({ "name": "Plan", "start": 2027, "horizon": 10, "discount_rate": "0.08", "growth": ["0.02", "0.06", "-0.02"],
        "known": { "electricity.grid": { "price": "1.2", "factor": "0.6" } } });
    let asked = program.post(&site, "/reduction-plans", &settings.to_string());
    assert_eq!(asked.status, StatusCode::CREATED, "{}", asked.text());
    let plan = format!("/reduction-plans/{}", json(&asked)["id"].as_str().expect("an id"));
    assert_eq!(
        (&json(&program.get(&site, &plan))["answer"], &json(&program.get(&site, "/reduction-plans"))[0]["is_pending"]),
        (&Value::Null, &made!(true))
    );
    run_due(&site.platform, &Registry::default().with(Planner)).expect("worked");
    let computed = json(&program.get(&site, &plan));
    assert!(computed["answer"]["plan"].is_object() && computed["stale"] == false, "{computed}");
    assert_eq!(computed["left_out"][0]["lacks"], "cost");
    assert_eq!(program.post(&site, &format!("{plan}/follow"), "").status, StatusCode::NO_CONTENT);
    assert!(json(&program.get(&site, &plan))["followed"].is_string());
    assert_eq!(program.post(&site, &format!("{plan}/unfollow"), "").status, StatusCode::NO_CONTENT);
    assert_eq!(program.post(&site, &format!("{plan}/again"), "").status, StatusCode::NO_CONTENT);
    let mut impossible = settings.clone();
    impossible["horizon"] = made!(100_000);
    let refused = program.post(&site, "/reduction-plans", &impossible.to_string());
    assert_eq!((refused.status, problem(&refused).as_str()), (StatusCode::CONFLICT, "cannot-plan"));
    assert_eq!(program.send(&site, Method::DELETE, &plan, &[], "").status, StatusCode::NO_CONTENT);
    assert_eq!(problem(&program.get(&site, &plan)), "not-found");

    let total = |below: &str| json(&program.get(&site, below))["total"].as_i64().expect("a count");
    assert_eq!(program.send(&site, Method::DELETE, &at(""), &[], "").status, StatusCode::NO_CONTENT);
    assert_eq!((total("/measures"), total("/measures?removed=true") >= 1), (3, true));
    assert_eq!(program.post(&site, &at("/restore"), "").status, StatusCode::NO_CONTENT);
    assert_eq!(total("/measures"), 4);
}
