//! What a program does with all of it.

use app::measure::Accountant;
use app::work::{Registry, run_due};
use axum::http::{Method, StatusCode};
use serde_json::{Value, json as made};
use store::access_token::Scope;

use super::{Program, json, problem, send};
use crate::measure::measured;
use crate::{Made, site};

/// Something to enter, in the firm of [`SHEET`].
pub const ENTRY: &str = r#"{ "site": "usine", "activity": "fuel.diesel", "quantity": "1250.5", "unit": "L",
    "first_day": "2025-03-01", "last_day": "2025-03-31" }"#;

/// The sheet of a firm with one site.
pub fn sheet() -> Value {
    made!({
        "name": "Tissages Exemple",
        "sector": "textile-leather",
        "reporting": { "year": 2025 },
        "site": [{ "id": "usine", "name": "Usine", "region": "MA-06" }],
    })
}

/// A firm that has a sheet.
pub fn with_sheet(site: &Made, email: &str) -> Program {
    let program = Program::of_new_firm(site, email);
    let answer = write(site, &program, ("if-none-match", "*"), &sheet());
    assert_eq!(answer.status, StatusCode::NO_CONTENT, "{}", answer.text());
    program
}

fn write(site: &Made, program: &Program, condition: (&str, &str), sheet: &Value) -> crate::Answer {
    program.send(site, Method::PUT, "/sheet", &[("content-type", "application/json"), condition], sheet.to_string())
}

#[test]
fn two_who_write_one_sheet_lose_nothing() {
    let site = site();
    let program = Program::of_new_firm(&site, "amina@example.org");
    assert_eq!(problem(&program.get(&site, "/sheet")), "not-found");
    assert_eq!(problem(&program.post(&site, "/entries", ENTRY)), "no-sheet");
    let unsaid =
        program.send(&site, Method::PUT, "/sheet", &[("content-type", "application/json")], sheet().to_string());
    assert_eq!((unsaid.status, problem(&unsaid).as_str()), (StatusCode::PRECONDITION_REQUIRED, "version"));
    let first = write(&site, &program, ("if-none-match", "*"), &sheet());
    assert_eq!((first.status, first.header("etag")), (StatusCode::NO_CONTENT, "\"1\""));
    assert_eq!(problem(&write(&site, &program, ("if-none-match", "*"), &sheet())), "stale");
    let read = program.get(&site, "/sheet");
    let mut changed = json(&read);
    assert_eq!((read.header("etag"), changed["site"][0]["id"].as_str()), ("\"1\"", Some("usine")));
    changed["product"] = made!([{ "name": "Tissu" , "unit": "t", "quantity": 12.0 }]);
    changed["responsible"] = made!("Amina Exemple");
    let answer = write(&site, &program, ("if-match", "\"1\""), &with(&changed, "product"));
    assert_eq!((answer.status, answer.header("etag")), (StatusCode::NO_CONTENT, "\"2\""), "{}", answer.text());
    let late = write(&site, &program, ("if-match", "\"1\""), &sheet());
    assert_eq!((late.status, problem(&late).as_str()), (StatusCode::PRECONDITION_FAILED, "stale"));
    assert_eq!(json(&program.get(&site, "/sheet"))["responsible"], "Amina Exemple");
    // What the command line would not take is not taken.
    let mut wrong = sheet();
    wrong["site"] = made!([]);
    let refused = write(&site, &program, ("if-match", "\"2\""), &wrong);
    assert_eq!((refused.status, problem(&refused).as_str()), (StatusCode::UNPROCESSABLE_ENTITY, "sheet"));
}

/// Without a field whose shape is no matter here.
fn with(sheet: &Value, without: &str) -> Value {
    let mut sheet = sheet.clone();
    sheet.as_object_mut().expect("a sheet").remove(without);
    sheet
}

#[test]
fn documents_come_and_go() {
    let site = site();
    let program = with_sheet(&site, "amina@example.org");
    let file = [("content-type", "application/octet-stream")];
    let bill = "Site;Activité;Quantité;Unité;Du;Au\nusine;gasoil;100;L;2025-01-01;2025-01-31\n";
    let add = |name: &str| program.send(&site, Method::POST, &format!("/documents?name={name}"), &file, bill);
    let added = add("..%2F..%2Fachats.csv");
    assert_eq!(added.status, StatusCode::CREATED, "{}", added.text());
    assert_eq!(json(&added)["path"], "achats.csv");
    let (place, id) = (added.header("location").to_owned(), json(&added)["id"].as_str().expect("an id").to_owned());
    assert!(place.ends_with(&id));
    assert_eq!(add("again.csv").status, StatusCode::OK, "the same content is one document");
    let unread = json(&program.get(&site, &format!("/documents/{id}")));
    assert!(unread.get("reading").is_none());
    assert_eq!(json(&program.get(&site, "/standing"))["is_current"], false);
    run_due(&site.platform, &Registry::default().with(Accountant { threads: 2 })).expect("worked");
    assert_eq!(json(&program.get(&site, "/standing"))["is_current"], true);
    let read = json(&program.get(&site, &format!("/documents/{id}")));
    assert_eq!(read["reading"]["lines"], 1, "{read}");
    let content = program.get(&site, &format!("/documents/{id}/content"));
    assert_eq!(content.text(), bill);
    assert_eq!(content.header("content-disposition"), "attachment; filename*=UTF-8''achats.csv");
    let total = |below: &str| json(&program.get(&site, below))["total"].as_i64().expect("a count");
    let remove = || program.send(&site, Method::DELETE, &format!("/documents/{id}"), &[], "").status;
    assert_eq!((remove(), remove()), (StatusCode::NO_CONTENT, StatusCode::NO_CONTENT));
    assert_eq!((total("/documents"), total("/documents?removed=true")), (0, 1));
    let restore = || program.send(&site, Method::POST, &format!("/documents/{id}/restore"), &[], "").status;
    assert_eq!((restore(), restore()), (StatusCode::NO_CONTENT, StatusCode::NO_CONTENT));
    assert_eq!(total("/documents"), 1);
    for (query, field) in [("name=a.csv&site=nowhere", "site"), ("name=%20", "name")] {
        let answer = program.send(&site, Method::POST, &format!("/documents?{query}"), &file, "x");
        assert_eq!((problem(&answer).as_str(), json(&answer)["errors"][0]["field"].as_str()), ("input", Some(field)));
    }
    assert_eq!(problem(&program.send(&site, Method::POST, "/documents?name=a.csv", &file, "")), "input");
    assert_eq!(problem(&program.send(&site, Method::POST, "/documents", &file, "x")), "unreadable");
}

#[test]
fn entries_and_corrections() {
    let site = site();
    let program = with_sheet(&site, "amina@example.org");
    let entered = program.post(&site, "/entries", &ENTRY.replace("\"unit\"", "\"months\": 3, \"unit\""));
    assert_eq!(entered.status, StatusCode::CREATED, "{}", entered.text());
    let mut ids = json(&entered)["ids"].as_array().expect("identifiers").clone();
    // Made within one millisecond, they are in the order of their identifiers.
    ids.sort_by_key(ToString::to_string);
    let listed = json(&program.get(&site, "/entries?per_page=2&page=2"));
    assert_eq!((ids.len(), &listed["total"], &listed["pages"]), (3, &made!(3), &made!(2)));
    assert_eq!((&listed["items"][0]["id"], &listed["items"][0]["quantity"]), (&ids[2], &made!("1250.5")));
    let id = ids[0].as_str().expect("text");
    let remove = || program.send(&site, Method::DELETE, &format!("/entries/{id}"), &[], "").status;
    let restore = || program.send(&site, Method::POST, &format!("/entries/{id}/restore"), &[], "").status;
    assert_eq!([remove(), remove(), restore()], [StatusCode::NO_CONTENT; 3]);
    let wrong = r#"{ "site": "x", "activity": "x", "quantity": "1", "unit": "x", "first_day": "2025-02-02", "last_day": "2025-02-01",
        "months": 99 }"#;
    let answer = program.post(&site, "/entries", wrong);
    let fields: Vec<Value> =
        json(&answer)["errors"].as_array().expect("errors").iter().map(|error| error["field"].clone()).collect();
    assert_eq!(fields, ["site", "activity", "unit", "months", "last_day"], "everything at once");
    let evidence = ENTRY.replace("\"unit\"", "\"document\": \"00000000-0000-7000-8000-000000000000\", \"unit\"");
    assert_eq!(json(&program.post(&site, "/entries", &evidence))["errors"][0]["field"], "document");

    let correction = r#"{ "of": "activity", "label": "rouge", "activity": "fuel.diesel" }"#;
    let added = program.post(&site, "/corrections", correction);
    assert_eq!((added.status, added.header("etag")), (StatusCode::CREATED, "\"1\""), "{}", added.text());
    assert_eq!(json(&program.get(&site, "/corrections"))["activity"][0]["label"], "rouge");
    for wrong in [
        r#"{ "of": "activity", "label": " ", "activity": "fuel.diesel" }"#,
        r#"{ "of": "activity", "label": "a", "activity": "nothing" }"#,
        r#"{ "of": "activity", "label": "a", "activity": "fuel.diesel", "unit": "???" }"#,
        r#"{ "of": "columns", "headers": [], "roles": {} }"#,
        r#"{ "of": "site", "path": "a/", "site": "nowhere" }"#,
    ] {
        assert_eq!(problem(&program.post(&site, "/corrections", wrong)), "input", "{wrong}");
    }
    let forget = |version: &str| {
        let headers = [("content-type", "application/json"), ("if-match", version)];
        program.send(&site, Method::POST, "/corrections/forget", &headers, correction)
    };
    assert_eq!(problem(&forget("\"9\"")), "stale");
    assert_eq!(forget("\"1\"").status, StatusCode::NO_CONTENT);
    assert_eq!(problem(&forget("\"2\"")), "not-found");
}

#[test]
fn the_profile_is_changed_against_its_version() {
    let site = site();
    let program = Program::of_new_firm(&site, "amina@example.org");
    let read = program.get(&site, "");
    assert_eq!((json(&read)["name"].as_str(), read.header("etag")), (Some("Tissages Exemple"), "\"0\""));
    let change = |version: &str, profile: Value| {
        let headers = [("content-type", "application/json"), ("if-match", version)];
        program.send(&site, Method::PUT, "", &headers, profile.to_string())
    };
    let profile = made!({ "name": "Tissages Modèle", "country": "MA", "language": "ar" });
    let changed = change("\"0\"", profile.clone());
    assert_eq!((changed.status, changed.header("etag")), (StatusCode::NO_CONTENT, "\"1\""));
    assert_eq!(problem(&change("\"0\"", profile)), "stale");
    assert_eq!(json(&program.get(&site, ""))["language"], "ar");
    let wrong = change("\"1\"", made!({ "name": "", "country": "Maroc", "language": "fr", "ice": "1" }));
    assert_eq!(problem(&wrong), "input");
    assert_eq!(json(&wrong)["errors"].as_array().map(Vec::len), Some(3), "{}", wrong.text());
}

/// The figures are those of the pages, and the dossier is one that holds.
#[test]
fn the_figures_of_a_firm_down_to_its_dossier() {
    let site = site();
    let (owner, firm) = measured(&site);
    let program = Program::new(&site, &owner, firm, &[Scope::MeasureRead]);
    let years = json(&program.get(&site, "/inventories"));
    let year = years.as_array().expect("years").iter().find(|year| year["year"] == 2025).expect("2025").clone();
    let summary = json(&program.get(&site, "/inventories/2025"));
    assert_eq!(summary["results"]["totals"]["location"]["co2e"], year["kgco2e_location"]);
    let (mut lines, mut page) = (Vec::new(), 1);
    loop {
        let listed = json(&program.get(&site, &format!("/inventories/2025/lines?per_page=200&page={page}")));
        lines.extend(listed["items"].as_array().expect("lines").clone());
        page += 1;
        if listed["pages"].as_i64().expect("a count") < page {
            break;
        }
    }
    assert_eq!(made!(lines.len()), year["lines"]);
    let total: f64 = lines
        .iter()
        .filter(|line| line["category"] != "outside" && line["method"] != "market" && line["method"] != "residual")
        .map(|line| line["kgco2e"].as_f64().expect("a number"))
        .sum();
    let whole = year["kgco2e_location"].as_f64().expect("a number");
    assert!((total - whole).abs() < 1e-6 * whole, "{total} and {whole}");
    let march = json(&program.get(&site, "/inventories/2025/lines?month=3&category=2.electricity"));
    assert!(march["items"].as_array().expect("lines").iter().all(|line| line["category"] == "2.electricity"));
    let line = json(&program.get(&site, &format!("/inventories/2025/lines/{}", lines[0]["number"])));
    assert_eq!(line["id"], lines[0]["id"]);

    let dossier = program.send(&site, Method::GET, "/inventories/2025/dossier.pdf", &[("accept-language", "ar")], "");
    assert_eq!((dossier.status, dossier.header("content-type")), (StatusCode::OK, "application/pdf"));
    let pdf = [("content-type", "application/pdf"), ("accept-language", "en")];
    let verdict = send(&site, Method::POST, "/api/v1/verify", None, &pdf, dossier.bytes.clone());
    let verdict = json(&verdict);
    assert_eq!((&verdict["holds"], &verdict["exit_code"]), (&made!(true), &made!(0)), "{verdict}");
    assert_eq!((&verdict["signed"]["language"], &verdict["figures"]["year"]), (&made!("ar"), &made!(2025)));
    assert_eq!(verdict["figures"]["location"]["co2e"], year["kgco2e_location"]);
    let mut altered = dossier.bytes;
    let middle = altered.len() / 3;
    altered[middle] ^= 1;
    let verdict = json(&send(&site, Method::POST, "/api/v1/verify", None, &pdf, altered));
    assert_eq!((&verdict["holds"], &verdict["figures"]), (&made!(false), &Value::Null));
    assert!(!verdict["sentences"].as_array().expect("sentences").is_empty());
    let other = json(&send(&site, Method::POST, "/api/v1/verify", None, &pdf, "no dossier"));
    assert_eq!(other["findings"][0]["finding"], "not_a_dossier");
    let workbook = program.get(&site, "/inventories/2025/inventory.xlsx");
    assert!(workbook.bytes.starts_with(b"PK"));
}

#[test]
fn factors_are_found_by_anybody() {
    let site = site();
    let search = |query: &str| send(&site, Method::GET, &format!("/api/v1/factors?{query}"), None, &[], "");
    let found = json(&search("q=gasoil&limit=3"));
    assert!(found["total"].as_i64().expect("a count") >= 3);
    assert_eq!(found["factors"].as_array().map(Vec::len), Some(3));
    assert!(found["factors"][0]["source"].is_string());
    for query in ["", "q=", "q=x&limit=0", "q=x&limit=101", "q=x&stage=nothing"] {
        assert_eq!(problem(&search(query)), "unreadable", "{query}");
    }
}
