//! What a firm gives, from the outside: dropped, read, corrected, taken out and put back.

use std::fs;
use std::io::{Cursor, Write};

use app::measure::{self, Accountant, Paper};
use app::work::{Registry, run_due};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use ids::OrganisationId;
use language::Language;
use scraper::Html;
use store::organisation::Kind;
use store::paper::Show;

use crate::pages::{all, sound};
use crate::people::Someone;
use crate::{Answer, Made, ask, examples, site};

const SHEET: &str = "name = \"Firme fictive\"\nsector = \"agri-food\"\n[reporting]\nyear = 2025\n[[site]]\nid = \"usine\"\n\
    name = \"Usine\"\n[[site]]\nid = \"depot\"\nname = \"Dépôt\"\n";
pub const PURCHASES: &str = "Site;Date;Désignation;Quantité;Unité\nusine;15/03/2025;Gasoil;100;L\n\
    usine;20/03/2025;Produit X7;10;L\nusine;21/03/2025;Produit X7;20;L\n";
const EDGE: &str = "edge-of-a-part";

/// A firm with its sheet.
pub fn firm(site: &Made, email: &str) -> (Someone, OrganisationId) {
    let (owner, id) = site.owner(email, Kind::Firm, "Firme fictive");
    let sheet = intake::parse_firm(SHEET).expect("a sheet");
    measure::write_firm_sheet(&site.platform, &owner.actor, id, 0, &sheet).expect("written");
    (owner, id)
}

/// Does what waits to be done.
pub fn work(site: &Made) {
    run_due(&site.platform, &Registry::default().with(Accountant { threads: 2 })).expect("worked");
}

/// A multipart form: fields, then files by name.
fn parts(token: &str, fields: &[(&str, &str)], files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in [("form_token", token)].iter().chain(fields) {
        write!(body, "--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").expect("memory");
    }
    for (name, content) in files {
        let head = format!("Content-Disposition: form-data; name=\"file\"; filename=\"{name}\"");
        write!(body, "--{EDGE}\r\n{head}\r\nContent-Type: application/octet-stream\r\n\r\n").expect("memory");
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    }
    write!(body, "--{EDGE}--\r\n").expect("memory");
    body
}

impl Made {
    /// Sends a form with fields and files, as somebody who has no account.
    pub fn send_as_stranger(&self, path: &str, fields: &[(&str, &str)], files: &[(&str, &[u8])]) -> Answer {
        let kind = format!("multipart/form-data; boundary={EDGE}");
        let request = Request::post(path).header(header::CONTENT_TYPE, kind);
        ask(self, request.body(Body::from(parts("", fields, files))).expect("a request"))
    }

    fn send_parts(&self, someone: &Someone, path: &str, accept: &str, body: Vec<u8>) -> Answer {
        let request = Request::post(path)
            .header(header::COOKIE, &someone.cookie)
            .header(header::ACCEPT, accept)
            .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={EDGE}"));
        ask(self, request.body(Body::from(body)).expect("a request"))
    }

    pub fn drop_files(&self, someone: &Someone, id: OrganisationId, files: &[(&str, &[u8])]) -> Answer {
        let body = parts(&someone.token, &[], files);
        self.send_parts(someone, &format!("/fr/o/{id}/documents"), "text/html", body)
    }

    /// Sends a form with fields and a file.
    pub fn send_file(&self, someone: &Someone, path: &str, fields: &[(&str, &str)], file: (&str, &[u8])) -> Answer {
        self.send_parts(someone, path, "text/html", parts(&someone.token, fields, &[file]))
    }

    /// Types a bill by hand.
    pub fn enter(&self, someone: &Someone, id: OrganisationId, fields: &[(&str, &str)]) -> Answer {
        self.send_parts(someone, &format!("/fr/o/{id}/entries"), "text/html", parts(&someone.token, fields, &[]))
    }

    /// The documents of a firm.
    pub fn papers(&self, someone: &Someone, id: OrganisationId) -> Vec<Paper> {
        measure::documents(&self.platform, &someone.actor, id, Show::All, (0, 1000)).expect("listed").papers
    }

    /// The page of the first document whose name holds this.
    pub fn paper(&self, someone: &Someone, id: OrganisationId, name: &str) -> String {
        let papers = self.papers(someone, id);
        let paper = papers.iter().find(|paper| paper.document.path.contains(name)).expect("it is there");
        format!("/fr/o/{id}/documents/{}", paper.document.id)
    }
}

fn text_of(page: &Html, selector: &str) -> String {
    let texts: Vec<String> = all(page, selector).into_iter().map(|found| found.text().collect::<String>()).collect();
    texts.join("\n").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn documents_are_dropped_read_corrected_and_taken_out() {
    let site = site();
    let (owner, id) = firm(&site, "amina@example.org");
    let list = format!("/fr/o/{id}/documents");
    assert!(site.get_as(&owner, &list).text().contains("Aucune pièce pour l’instant"));
    let bill = fs::read(examples().join("cablage-detroit/atelier-tetouan/eau_elec_01_2025.pdf")).expect("a bill");
    let answer = site.drop_files(&owner, id, &[("achats.csv", PURCHASES.as_bytes()), ("facture.pdf", &bill)]);
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, &*list));
    let waiting = site.get_as(&owner, &list).text();
    assert!(waiting.contains("En attente (2)") && waiting.contains("<progress"), "{waiting}");
    work(&site);
    let answer = site.get_as(&owner, &list);
    let page = sound(&list, Language::Fr, &answer);
    assert!(!answer.text().contains("<progress"));
    let rows = text_of(&page, ".papers");
    assert!(rows.contains("achats.csv") && rows.contains("registre") && rows.contains("2 à compléter"), "{rows}");
    assert!(rows.contains("facture d’eau et d’électricité"), "{rows}");

    // The page of the table: rows beside what was read, what was kept aside with a form.
    let paper = site.paper(&owner, id, "achats");
    let answer = site.get_as(&owner, &paper);
    let page = sound(&paper, Language::Fr, &answer);
    assert_eq!(text_of(&page, "#r2 th"), "2 lue");
    assert_eq!(text_of(&page, "#r3 th"), "3 mise de côté");
    assert!(text_of(&page, ".aside-one").contains("« Produit X7 » : on ne sait pas"), "{}", answer.text());
    assert!(text_of(&page, ".aside-one").contains("et 1 autre semblable"));
    assert!(text_of(&page, ".reads").contains("Gazole") && text_of(&page, ".reads").contains("100"));
    let policy = answer.header("content-security-policy");
    assert!(policy.contains("frame-src 'self'") && policy.contains("script-src 'self'"), "{policy}");

    // What it is, said by a name that means several, then by one that means one.
    let correct = format!("{paper}/correct");
    let unclear = site.post_as(&owner, &correct, "label=Produit+X7&activity=papier+peint+xyz");
    assert_eq!(unclear.status, StatusCode::UNPROCESSABLE_ENTITY);
    let several = site.post_as(&owner, &correct, "label=Produit+X7&activity=bouteille+gaz");
    let page = sound(&correct, Language::Fr, &several);
    assert!(all(&page, ".offer button").len() > 1, "each is offered, none is taken");
    // The key Enter presses the first button of a form: it chooses nothing.
    assert_eq!(all(&page, "form.sheet button")[0].attr("name"), None);
    let answer = site.post_as(&owner, &correct, "label=Produit+X7&activity=&chosen=fuel.diesel");
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, &*paper));
    work(&site);
    let page = sound(&paper, Language::Fr, &site.get_as(&owner, &paper));
    assert!(all(&page, ".aside-one").is_empty(), "both rows are read now");
    assert!(text_of(&page, ".reads").contains("d’après votre correction « Produit X7 »"));

    // Remembered, and forgotten.
    let corrections = format!("/fr/o/{id}/corrections");
    let page = sound(&corrections, Language::Fr, &site.get_as(&owner, &corrections));
    assert!(text_of(&page, ".lines").contains("« Produit X7 »"));
    let stale = site.post_as(&owner, &format!("{corrections}/forget"), "kind=activity&number=0&version=7");
    assert_eq!(stale.status, StatusCode::CONFLICT);
    let forgotten = site.post_as(&owner, &format!("{corrections}/forget"), "kind=activity&number=0&version=1");
    assert_eq!(forgotten.status, StatusCode::SEE_OTHER);
    assert_eq!(site.post_as(&owner, &format!("{corrections}/undo"), "version=2").status, StatusCode::SEE_OTHER);
    work(&site);
    assert!(all(&sound(&paper, Language::Fr, &site.get_as(&owner, &paper)), ".aside-one").is_empty());

    // Taken out, and put back from its own page.
    assert_eq!(site.post_as(&owner, &format!("{paper}/remove"), "").header("location"), paper);
    let page = sound(&paper, Language::Fr, &site.get_as(&owner, &paper));
    assert!(text_of(&page, ".notice").contains("retirée") && text_of(&page, ".notice").contains("Remettre"));
    assert!(site.get_as(&owner, &list).text().contains("1 pièce retirée"));
    assert_eq!(site.post_as(&owner, &format!("{paper}/restore"), "").header("location"), paper);
    work(&site);
    assert!(text_of(&sound(&paper, Language::Fr, &site.get_as(&owner, &paper)), ".paper-head").contains("Lue"));
}

#[test]
fn the_bill_is_shown_and_may_do_nothing() {
    let site = site();
    let (owner, id) = firm(&site, "amina@example.org");
    let bill = fs::read(examples().join("cablage-detroit/atelier-tetouan/eau_elec_01_2025.pdf")).expect("a bill");
    let page = b"<!doctype html><script>alert(1)</script>";
    let photo = fs::read(examples().join("cablage-detroit/A trier/IMG_20251004_facture.jpg")).expect("a photograph");
    let body = parts(&owner.token, &[("site", "usine")], &[("facture.pdf", &bill)]);
    site.send_parts(&owner, &format!("/fr/o/{id}/documents"), "text/html", body);
    site.drop_files(&owner, id, &[("page é.pdf", page), ("photo.png", &photo)]);
    work(&site);
    let shown = site.get_as(&owner, &format!("{}/content", site.paper(&owner, id, "facture")));
    assert_eq!(shown.bytes, bill);
    assert_eq!((shown.header("content-type"), shown.header("x-frame-options")), ("application/pdf", "SAMEORIGIN"));
    let policy = shown.header("content-security-policy");
    assert!(policy.starts_with("default-src 'none'") && policy.contains("frame-ancestors 'self'"), "{policy}");
    assert_eq!((shown.header("x-content-type-options"), shown.header("cache-control")), ("nosniff", "no-store"));
    // Who turns its pages need not wait for all of it.
    let part = |range: &str| {
        let path = format!("{}/content", site.paper(&owner, id, "facture"));
        let request = Request::get(path).header(header::COOKIE, &owner.cookie).header(header::RANGE, range);
        ask(&site, request.body(Body::empty()).expect("a request"))
    };
    let (some, length) = (part("bytes=100-299"), bill.len());
    assert_eq!((some.status, &*some.bytes), (StatusCode::PARTIAL_CONTENT, &bill[100..300]));
    assert_eq!(some.header("content-range"), format!("bytes 100-299/{length}"));
    assert_eq!((some.header("content-length"), some.header("accept-ranges")), ("200", "bytes"));
    assert_eq!(&*part("bytes=-10").bytes, &bill[length - 10..]);
    let beyond = part(&format!("bytes={length}-"));
    assert_eq!((beyond.status, beyond.bytes.len()), (StatusCode::OK, length), "there are no such bytes");
    // What only says that it is a PDF is handed out to be kept.
    let handed = site.get_as(&owner, &format!("{}/content", site.paper(&owner, id, "page")));
    assert_eq!(handed.header("content-type"), "application/octet-stream");
    assert!(handed.header("content-security-policy").contains("sandbox"));
    assert_eq!(handed.header("x-frame-options"), "DENY");
    let disposition = handed.header("content-disposition");
    assert_eq!(disposition, "attachment; filename=\"page _.pdf\"; filename*=UTF-8''page%20%C3%A9.pdf");
    let pictured = site.get_as(&owner, &format!("{}/content", site.paper(&owner, id, "photo")));
    assert_eq!(pictured.header("content-type"), "image/jpeg", "by how it begins");
    assert!(pictured.header("content-security-policy").contains("sandbox"));
    // A photograph is not read: it is offered to type what it shows.
    let path = site.paper(&owner, id, "photo");
    let page = sound(&path, Language::Fr, &site.get_as(&owner, &path));
    assert_eq!(all(&page, ".paper-image").len(), 1);
    assert!(text_of(&page, ".aside-one").contains("La saisir à la main"));
    let bill = site.paper(&owner, id, "facture");
    let page = sound(&bill, Language::Fr, &site.get_as(&owner, &bill));
    assert_eq!(all(&page, "iframe.paper-frame").len(), 1);
    assert!(!all(&page, ".sight-read").is_empty(), "the lines of the page that were read are marked");
}

/// A workbook that unpacks to far more than it has.
fn bomb() -> Vec<u8> {
    let workbook = r#"<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
    let relations = r#"<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>"#;
    let zeros = vec![b' '; 64 << 20];
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in [
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
        ("xl/worksheets/sheet1.xml", &zeros),
    ] {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).expect("memory");
        archive.write_all(content).expect("memory");
    }
    archive.finish().expect("memory").into_inner()
}

#[test]
fn what_cannot_be_read_is_told_and_nothing_is_lost() {
    let site = site();
    let (owner, id) = firm(&site, "amina@example.org");
    let protected = fs::read(examples().join("cablage-detroit/A trier/carburant (protégé).xlsx")).expect("a workbook");
    let files: [(&str, &[u8]); 7] = [
        ("vide.csv", b""),
        ("../../etc/<b>achats.csv", PURCHASES.as_bytes()),
        ("copie.csv", PURCHASES.as_bytes()),
        ("bombe.xlsx", &bomb()),
        ("protege.xlsx", &protected),
        ("README.txt", b"lisez-moi"),
        ("a\u{202e}fdp.bin", b"\x00\x01\x02\x03"),
    ];
    let answer = site.drop_files(&owner, id, &files);
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = sound("documents", Language::Fr, &answer);
    let told = text_of(&page, ".fates");
    assert!(told.contains("vide.csv est vide"), "{told}");
    assert!(told.contains("copie.csv est déjà là, sous le nom <b>achats.csv"), "{told}");
    assert!(told.contains("bombe.xlsx est bien arrivé"), "{told}");
    assert!(!answer.text().contains("<b>achats") && !answer.text().contains('\u{202e}'));
    work(&site);
    let list = format!("/fr/o/{id}/documents?show=refused");
    let rows = text_of(&sound(&list, Language::Fr, &site.get_as(&owner, &list)), ".papers");
    assert!(rows.contains("bombe.xlsx") && rows.contains("limite de sécurité"), "{rows}");
    assert!(rows.contains("protege.xlsx") && rows.contains("mot de passe") && !rows.contains("achats"), "{rows}");
    let all_of_them = site.get_as(&owner, &format!("/fr/o/{id}/documents")).text();
    assert!(all_of_them.contains("Note") && all_of_them.contains("README"), "{all_of_them}");
    for name in ["bombe", "protege", "README", "fdp"] {
        let path = site.paper(&owner, id, name);
        sound(&path, Language::Fr, &site.get_as(&owner, &path));
    }
}

#[test]
fn a_script_that_sends_one_by_one_is_told_in_json() {
    let site = site();
    let (owner, id) = firm(&site, "amina@example.org");
    let path = format!("/fr/o/{id}/documents");
    let send = |name: &str, content: &[u8]| {
        let body = parts(&owner.token, &[("site", "usine")], &[(name, content)]);
        let answer = site.send_parts(&owner, &path, "application/json", body);
        assert_eq!(answer.header("content-type"), "application/json", "{}", answer.text());
        let told: serde_json::Value = serde_json::from_slice(&answer.bytes).expect("json");
        (answer.status, told["files"][0]["good"].as_bool(), told["files"][0]["words"].as_str().map(str::to_owned))
    };
    let (status, good, _) = send("achats.csv", PURCHASES.as_bytes());
    assert_eq!((status, good), (StatusCode::OK, Some(true)));
    let papers = site.papers(&owner, id);
    assert_eq!(papers[0].document.path, "usine/achats.csv");
    let large = vec![b'x'; (64 << 20) + 1];
    let (status, good, words) = send("large.csv", &large);
    assert_eq!((status, good), (StatusCode::UNPROCESSABLE_ENTITY, Some(false)));
    assert!(words.is_some_and(|words| words.contains("dépasse 64")));
    // A site that is none of the firm's is none.
    let body = parts(&owner.token, &[("site", "../ailleurs")], &[("b.csv", b"Date;Quantite\n")]);
    site.send_parts(&owner, &path, "application/json", body);
    let papers = site.papers(&owner, id);
    assert_eq!(papers.iter().map(|paper| &*paper.document.path).collect::<Vec<_>>(), ["b.csv", "usine/achats.csv"]);
    let progress: serde_json::Value =
        serde_json::from_slice(&site.get_as(&owner, &format!("{path}/progress")).bytes).expect("json");
    assert!(progress["words"].is_string() && progress["current"].is_null());
    work(&site);
    let progress: serde_json::Value =
        serde_json::from_slice(&site.get_as(&owner, &format!("{path}/progress")).bytes).expect("json");
    assert_eq!(progress["current"], true);
}

#[test]
fn documents_wait_for_a_firm_to_be_described() {
    let site = site();
    let (owner, id) = site.owner("amina@example.org", Kind::Firm, "Firme fictive");
    site.drop_files(&owner, id, &[("achats.csv", PURCHASES.as_bytes())]);
    work(&site);
    for path in [format!("/fr/o/{id}/documents"), format!("/fr/o/{id}/entries")] {
        let answer = site.get_as(&owner, &path);
        let page = sound(&path, Language::Fr, &answer);
        let link = format!("a[href='/fr/o/{id}/measure/sheet']");
        assert!(!all(&page, &link).is_empty(), "{path}: {}", answer.text());
        assert_eq!(site.get_as(&owner, &format!("/fr/o/{id}/measure/sheet")).status, StatusCode::OK);
    }
    assert!(site.get_as(&owner, &format!("/fr/o/{id}/documents")).text().contains("Attend la fiche"));
}

#[test]
fn half_a_document_is_none() {
    let site = site();
    let (owner, id) = firm(&site, "amina@example.org");
    let whole = parts(&owner.token, &[], &[("achats.csv", PURCHASES.as_bytes())]);
    // Within the document, and just before the boundary that ends it.
    for cut in [whole.len() - 60, whole.len() - 26] {
        let answer = site.send_parts(&owner, &format!("/fr/o/{id}/documents"), "text/html", whole[..cut].to_vec());
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        assert_eq!(site.papers(&owner, id).len(), 0, "{cut}");
    }
}

#[test]
fn a_bill_on_paper_is_typed_with_its_photograph() {
    let site = site();
    let (owner, id) = firm(&site, "amina@example.org");
    let path = format!("/fr/o/{id}/entries");
    sound(&path, Language::Fr, &site.get_as(&owner, &path));
    let photo = fs::read(examples().join("cablage-detroit/A trier/IMG_20251004_facture.jpg")).expect("a photograph");
    let send = |fields: &[(&str, &str)], files: &[(&str, &[u8])]| {
        site.send_parts(&owner, &path, "text/html", parts(&owner.token, fields, files))
    };
    let wrong = send(
        &[("site", "ailleurs"), ("activity", "licorne"), ("quantity", "beaucoup"), ("unit", "zorg"), ("months", "99")],
        &[("photo.jpg", &photo)],
    );
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = sound(&path, Language::Fr, &wrong);
    for field in ["site", "activity", "quantity", "unit", "months", "first"] {
        assert_eq!(all(&page, &format!("#{field}-error")).len(), 1, "{field}");
    }
    assert_eq!(site.papers(&owner, id).len(), 0, "nothing is kept");
    let right = [
        ("site", "usine"),
        ("activity", "Gazole routier"),
        ("quantity", "1 250,5"),
        ("unit", "L"),
        ("first", "2025-01-01"),
        ("last", "2025-01-31"),
        ("months", "3"),
        ("supplier", "Station Exemple"),
        ("number", "F-7"),
    ];
    let answer = send(&right, &[("photo.jpg", &photo)]);
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, &*path));
    work(&site);
    let page = sound(&path, Language::Fr, &site.get_as(&owner, &path));
    let rows = text_of(&page, ".lines");
    assert_eq!(rows.matches("Gazole routier").count(), 6, "three rows, each named twice: {rows}");
    assert!(rows.contains("justificatif") && rows.contains("Station Exemple"), "{rows}");
    let list = site.get_as(&owner, &format!("/fr/o/{id}/documents")).text();
    assert!(list.contains("Justificatif"), "{list}");
    // Taken out, and put back.
    let first = measure::entries(&site.platform, &owner.actor, id).expect("listed")[0].id;
    assert_eq!(site.post_as(&owner, &format!("{path}/{first}/remove"), "").header("location"), path);
    assert!(site.get_as(&owner, &path).text().contains("1 saisie retirée"));
    site.post_as(&owner, &format!("{path}/{first}/restore"), "");
    assert_eq!(measure::entries(&site.platform, &owner.actor, id).expect("listed").len(), 3);
    // A bill that counts already shows no entry: it would count no more.
    site.drop_files(&owner, id, &[("achats.csv", PURCHASES.as_bytes())]);
    work(&site);
    let twice = send(&right, &[("achats.csv", PURCHASES.as_bytes())]);
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(twice.text().contains("déjà lue et compte déjà"));
}

#[test]
fn a_column_is_said_for_all_tables_with_its_headers() {
    let site = site();
    let (owner, id) = firm(&site, "amina@example.org");
    let table = "Lieu;Jour;Désignation;Volume consommé;Unité\nusine;15/03/2025;Gasoil;100;L\n";
    site.drop_files(&owner, id, &[("a.csv", table.as_bytes())]);
    work(&site);
    let paper = site.paper(&owner, id, "a.csv");
    let path = format!("{paper}/columns");
    let page = sound(&path, Language::Fr, &site.get_as(&owner, &path));
    assert_eq!(all(&page, ".heads select").len(), 5);
    let nothing = site.post_as(&owner, &path, "sheet=&role-1=&role-4=");
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    let answer = site.post_as(&owner, &path, "sheet=&role-4=ignore&unit=&activity=");
    assert_eq!(answer.header("location"), paper);
    work(&site);
    let papers = site.papers(&owner, id);
    assert_eq!(papers[0].lines, Some(0), "nothing is left that counts");
    let kept = measure::corrections(&site.platform, &owner.actor, id).expect("listed").mappings;
    assert_eq!(kept.columns[0].roles.get("Volume consommé").map(String::as_str), Some("ignore"));
    let page = site.get_as(&owner, &format!("/fr/o/{id}/corrections")).text();
    assert!(page.contains("Volume consommé") && page.contains("Ne pas lire"), "{page}");
}

#[test]
fn every_page_is_whole_in_three_languages() {
    let site = site();
    let (owner, id) = firm(&site, "amina@example.org");
    site.drop_files(&owner, id, &[("achats.csv", PURCHASES.as_bytes())]);
    work(&site);
    let paper = site.paper(&owner, id, "achats");
    let paper = paper.strip_prefix("/fr").expect("french");
    site.post_as(&owner, &format!("/fr{paper}/site"), "site=depot");
    work(&site);
    for language in Language::ALL {
        for path in [
            format!("/o/{id}/documents"),
            format!("/o/{id}/documents?show=refused"),
            paper.to_owned(),
            format!("{paper}/correct?label=Produit+X7"),
            format!("{paper}/columns"),
            format!("/o/{id}/entries?site=usine&activity=Gazole"),
            format!("/o/{id}/corrections"),
        ] {
            let path = format!("/{language}{path}");
            let answer = site.get_as(&owner, &path);
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            sound(&path, language, &answer);
        }
    }
}

#[test]
fn nobody_finds_the_documents_of_another_firm_in_their_own() {
    let site = site();
    let (owner, id) = firm(&site, "amina@example.org");
    site.drop_files(&owner, id, &[("achats.csv", PURCHASES.as_bytes())]);
    let (other, other_id) = firm(&site, "other@example.org");
    let paper = site.paper(&owner, id, "achats").replace(&id.to_string(), &other_id.to_string());
    for below in ["", "/content", "/correct", "/columns"] {
        assert_eq!(site.get_as(&other, &format!("{paper}{below}")).status, StatusCode::NOT_FOUND, "{below}");
    }
    for below in ["/remove", "/restore", "/site", "/correct", "/columns"] {
        let answer = site.post_as(&other, &format!("{paper}{below}"), "site=usine&label=Gasoil&chosen=fuel.diesel");
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{below}");
    }
    assert_eq!(site.papers(&owner, id).len(), 1);
    let names = crate::get(&site, "/activities/fr");
    assert_eq!(names.header("content-type"), "application/json");
    assert!(names.text().contains("Gazole routier"));
}
