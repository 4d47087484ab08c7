//! Documents of an operator: written, checked, altered; what a summary keeps, and how it is held against its report.

use std::path::Path;

use calendar::{Date, date};
use cbam::{Installation, Tables};
use dossier::Remaker;
use dossier::papers::{COMMITMENT, INSTALLATION, OPENING, PAPER, attachments, summary_against, write_paper};
use dossier::sign::{AttachmentEntry, DocumentEntry, Edition, Manifest, sign};
use dossier::verify::{Finding, Verdict, verify};
use export::cbam::{PaperKind, read};

use crate::world::{ENGINE, key, knowledge};

const DATE: Date = date(2026, 11, 22);

/// The maker of bolts who states everything.
fn bolts() -> Installation {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../export/tests/data/bolts.toml");
    read(&std::fs::read_to_string(path).expect("the example")).expect("an installation")
}

fn written(installation: &Installation, kind: PaperKind) -> Vec<u8> {
    let tables = Tables::embedded().expect("the catalogue");
    write_paper(&tables, installation, kind, DATE, ENGINE, &key()).expect("a document")
}

fn check(file: &[u8]) -> Verdict {
    verify(file, ENGINE, None, &Remaker { knowledge: knowledge(), pages: true })
}

fn attachment(file: &[u8], name: &str) -> Option<Vec<u8>> {
    attachments(file).expect("sealed").remove(name)
}

#[test]
fn every_document_holds_and_comes_out_the_same_twice() {
    for kind in PaperKind::ALL {
        let file = written(&bolts(), kind);
        assert!(file == written(&bolts(), kind), "{kind:?}: other bytes");
        let verdict = check(&file);
        assert_eq!(verdict.findings, [], "{kind:?}");
        assert!(verdict.pages_reset, "{kind:?}");
        let summary = kind == PaperKind::SummaryReport;
        assert_eq!(verdict.is_summary(), summary);
        let edition = verdict.manifest.expect("signed").edition;
        assert_eq!(edition, if summary { Edition::Buyer } else { Edition::Full });
    }
}

#[test]
fn the_summary_carries_a_digest_and_no_data() {
    let (report, summary) =
        (written(&bolts(), PaperKind::EmissionsReport), written(&bolts(), PaperKind::SummaryReport));
    assert_eq!(attachment(&report, COMMITMENT), attachment(&summary, COMMITMENT));
    assert!(attachment(&summary, INSTALLATION).is_none() && attachment(&summary, OPENING).is_none());
    let data = String::from_utf8(attachment(&report, INSTALLATION).expect("data")).expect("text");
    assert!(data.contains("Steelworks Example"));
    // Buyers and prices are in neither.
    assert!(!data.contains("Importer Example") && !data.contains("913"));
    assert_eq!(summary_against(&report, &summary), Some(Vec::new()));
    let mut other = bolts();
    other.streams[0].amount = cbam::Exact::read("119");
    assert_eq!(summary_against(&written(&other, PaperKind::EmissionsReport), &summary), None, "of other data");
}

/// Whoever holds the key signs a document whose figures are not those of its data: `change` alters an attachment.
fn forged(file: &[u8], name: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let parts = dossier::seal::split(file).expect("sealed");
    let mut attachments = attachments(file).expect("attachments");
    let text = String::from_utf8(attachments[name].clone()).expect("text");
    let changed = change(&text);
    assert_ne!(changed, text, "nothing was changed");
    attachments.insert(name.to_owned(), changed.into_bytes());
    let paper = serde_json::from_slice(&attachments[PAPER]).expect("a document");
    let manuscript = dossier::pages::paper_manuscript(&paper, &attachments, DATE, ENGINE).expect("a manuscript");
    let prefix = dossier::typeset::typeset(manuscript).expect("pages");
    let old = Manifest::from_bytes(parts.manifest).expect("a manifest");
    let manifest = Manifest {
        document: DocumentEntry::of(&prefix),
        attachments: attachments.iter().map(|(name, bytes)| AttachmentEntry::of(name, bytes)).collect(),
        ..old
    };
    let manifest = manifest.to_bytes().expect("JSON");
    let signature = sign(&key(), &manifest);
    dossier::seal::seal(&prefix, &manifest, signature.as_bytes()).expect("sealed")
}

#[test]
fn figures_that_are_not_those_of_the_data_are_found() {
    let report = written(&bolts(), PaperKind::EmissionsReport);
    let found = |file: &[u8]| match check(file).findings.as_slice() {
        [Finding::Recomputation { differences }] => differences.iter().map(|one| one.place.clone()).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    // 352.18634 t of propane are 352 t.
    let total = forged(&report, PAPER, |text| text.replacen("\"number\":\"352\"", "\"number\":\"252\"", 1));
    let places = found(&total);
    assert!(places.len() == 1 && places[0].starts_with("paper.groups.1.items.4.content"), "{places:?}");
    // The data are another's: neither the digest nor the figures fit.
    let data = forged(&report, INSTALLATION, |text| text.replacen("\"amount\":\"118\"", "\"amount\":\"18\"", 1));
    assert!(found(&data).contains(&COMMITMENT.to_owned()));
    // An opening that opens nothing.
    assert_eq!(found(&forged(&report, OPENING, |_| "[]".to_owned())), [OPENING]);
    // A summary whose figure was changed holds by itself, and not beside its report.
    let summary = written(&bolts(), PaperKind::SummaryReport);
    let changed = forged(&summary, PAPER, |text| text.replacen("\"number\":\"352\"", "\"number\":\"252\"", 1));
    assert_eq!(check(&changed).findings, []);
    assert!(summary_against(&report, &changed).is_some_and(|differences| !differences.is_empty()));
}

#[test]
fn an_altered_attachment_is_found() {
    let file = written(&bolts(), PaperKind::SummaryReport);
    let marker = b"/Type/EmbeddedFile";
    let at = file.windows(marker.len()).position(|window| window == marker).expect("an attachment");
    let stream = at + file[at..].windows(7).position(|window| window == b"stream\n").expect("its bytes") + 20;
    let mut altered = file.clone();
    altered[stream] ^= 1;
    assert_eq!(check(&altered).exit_code(), 13);
}

/// Names in Arabic, a sign that no face has, a file without anything that documents ask for beyond what goes in.
#[test]
fn a_bare_installation_has_its_documents_too() {
    let text = "year = 2026\nname = \"ورشة النواصر 🙂\"\ncountry = \"MA\"\n[[processes]]\nid = \"p\"\n\
                goods = [{ cn = \"73181542\", tonnes = 100 }]\nprecursors = [{ cn = \"72139110\", tonnes = 110 }]\n";
    for kind in PaperKind::ALL {
        assert_eq!(check(&written(&read(text).expect("an installation"), kind)).findings, [], "{kind:?}");
    }
}
