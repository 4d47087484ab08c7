//! Dossiers, and what people drop instead.

use std::sync::LazyLock;

use app::dossier::{Edition, Key, Sections, Setting, dossier};
use app::measure::{Draws, FirmFolder, account_for, read};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use calendar::date;
use language::Language;
use scraper::{Html, Selector};

use crate::{Answer, KNOWLEDGE, ask, examples, get, site};

/// A dossier of a fictitious firm.
pub static DOSSIER: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let folder = FirmFolder::open(&examples().join("delavage-atlas")).expect("an example");
    let reading = read(&folder, &KNOWLEDGE, 2, &mut |_| {});
    let inventory = account_for(&folder, reading, &KNOWLEDGE, Draws::standard(2));
    let setting = Setting { language: Language::Fr, edition: Edition::Buyer, date: date(2026, 11, 22) };
    dossier(&inventory, Sections::default(), setting, &Key::from_seed([7; 32]), &KNOWLEDGE, 2).expect("a dossier")
});

fn form(file: &[u8], trust: &str) -> Vec<u8> {
    let mut body = b"--edge\r\ncontent-disposition: form-data; name=\"file\"; filename=\"d.pdf\"\r\n\r\n".to_vec();
    body.extend(file);
    body.extend(b"\r\n--edge\r\ncontent-disposition: form-data; name=\"trust\"\r\n\r\n");
    body.extend(trust.as_bytes());
    body.extend(b"\r\n--edge--\r\n");
    body
}

fn send(site: &Router, language: Language, body: Vec<u8>) -> Answer {
    let request = Request::post(format!("/{language}/verify")).header("sec-fetch-site", "same-origin");
    let request = request.header("content-type", "multipart/form-data; boundary=edge");
    ask(site, request.header("content-length", body.len()).body(Body::from(body)).unwrap())
}

/// The page of the verdict.
fn verdict(site: &Router, language: Language, file: &[u8], trust: &str) -> (String, String) {
    let answer = send(site, language, form(file, trust));
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let address = answer.header("location").to_owned();
    let page = get(site, &address);
    assert_eq!(page.status, StatusCode::OK);
    (address, page.text())
}

/// Gives a dossier, or something else; returns the path of the verdict, without its language.
pub fn given(site: &Router, file: &[u8]) -> String {
    let answer = send(site, Language::Fr, form(file, ""));
    answer.header("location").strip_prefix("/fr").expect("the page of the verdict").to_owned()
}

fn marks(text: &str) -> String {
    let page = Html::parse_document(text);
    assert!(page.errors.is_empty(), "{:?}", page.errors);
    let selector = Selector::parse(".check-mark").unwrap();
    page.select(&selector).map(|mark| mark.text().collect::<String>()).collect()
}

#[test]
fn a_dossier_that_holds_is_shown_with_its_totals() {
    let site = site();
    let (address, text) = verdict(&site, Language::En, &DOSSIER, "");
    assert!(text.contains("This dossier holds") && text.contains("the pages themselves"), "{text}");
    assert_eq!(marks(&text), "✓✓?✓✓✓✓");
    assert!(text.contains("95% interval") && text.contains("buyer: suppliers"), "{text}");
    // The same verdict in another language, at the same address.
    let arabic = get(&site, &address.replace("/en/", "/ar/")).text();
    assert!(arabic.contains("هذا الملف سليم") && arabic.contains("dir=\"rtl\""));
    let fingerprint = Key::from_seed([7; 32]).public().fingerprint();
    assert!(text.contains(&fingerprint));
    let (trusted, text) = verdict(&site, Language::Fr, &DOSSIER, &fingerprint);
    assert_ne!(trusted.rsplit('/').next(), address.rsplit('/').next());
    assert_eq!(marks(&text), "✓✓✓✓✓✓✓");
    let (_, text) = verdict(&site, Language::Fr, &DOSSIER, "7KQ2M-0XJ4B-9TFHC-W3R8A");
    assert_eq!(marks(&text), "✓✓✗✓✓✓✓");
}

#[test]
fn what_is_no_dossier_or_was_altered_gets_a_kind_answer() {
    let site = site();
    let dossier: &[u8] = &DOSSIER;
    let mut touched = dossier.to_vec();
    let at = dossier.windows(7).position(|window| window == b"stream\n").expect("compressed bytes");
    touched[at + 40] ^= 1;
    let mut appended = dossier.to_vec();
    appended.extend(b"\n%%EOF\n");
    for (file, title, expected) in [
        (&b"PK\x03\x04 a workbook"[..], "This is not a Qafila dossier", "✗––––––"),
        (b"%PDF-1.7\n1 0 obj<</Encrypt 3 0 R>>endobj\n", "protected by a password", "✗––––––"),
        (b"%PDF-1.4\nanything", "carries no signature of Qafila", "✗––––––"),
        (&dossier[..dossier.len() / 2], "carries no signature of Qafila", "✗––––––"),
        (&dossier[..dossier.len() - 40], "has been altered", "✗✓?––––"),
        (&touched, "has been altered", "✓✓?✗–––"),
        (&appended, "has been altered", "✗✓?––––"),
    ] {
        let (_, text) = verdict(&site, Language::En, file, "");
        assert!(text.contains(title), "{title}: {text}");
        assert_eq!(marks(&text), expected, "{title}");
        // What was not reached says nothing that reads as passed.
        assert_eq!(text.contains("The manifest is the one"), !expected.starts_with("✗–"), "{title}");
    }
}

#[test]
fn a_form_that_cannot_be_used_says_why() {
    let site = site();
    let answer = send(&site, Language::En, form(b"", ""));
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("No file arrived") && answer.text().contains("aria-invalid"));
    let answer = send(&site, Language::En, form(b"%PDF-1.7", "my friend <b>"));
    assert!(
        answer.text().contains("This is not a fingerprint") && answer.text().contains("my friend &#60;b&#62;"),
        "{}",
        answer.text()
    );
    let large = vec![0; 21 << 20];
    let answer = send(&site, Language::En, form(&large, ""));
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("larger than 20"));
    // No announced length: the limit holds all the same.
    let request = Request::post("/en/verify").header("content-type", "multipart/form-data; boundary=edge");
    let answer = ask(&site, request.body(Body::from(form(&large, ""))).unwrap());
    assert!(answer.text().contains("larger than 20"), "{}", answer.text());
    for (kind, body) in
        [("multipart/form-data; boundary=edge", "--other\r\n"), ("multipart/form-data", "x"), ("text/plain", "x")]
    {
        let request = Request::post("/en/verify").header("content-type", kind).body(Body::from(body)).unwrap();
        assert_eq!(ask(&site, request).status, StatusCode::BAD_REQUEST, "{kind}");
    }
}
