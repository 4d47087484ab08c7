//! What other people's tools say of our files. `cargo xtask test` runs this where they are installed.

use std::path::Path;
use std::process::Command;

use dossier::Remaker;
use dossier::sign::Edition;
use dossier::verify::verify;
use language::Language;

use crate::world::{ENGINE, knowledge, written};

fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap_or_else(|error| panic!("{program}: {error}"));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{program} {arguments:?}: {text}{}", String::from_utf8_lossy(&output.stderr));
    text
}

#[test]
#[ignore = "needs qpdf, poppler-utils and mupdf-tools"]
fn other_readers_open_the_dossier_and_find_what_pdf_a_and_pdf_ua_ask_for() {
    let folder = std::env::temp_dir().join(format!("qafila-outside-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    for language in Language::ALL {
        let path = folder.join(format!("{language}.pdf"));
        std::fs::write(&path, written(language, Edition::Full)).expect("written");
        check(&path, language);
    }
    std::fs::remove_dir_all(&folder).expect("removed");
}

/// A file that another program has saved again is no longer the one that was signed.
#[test]
#[ignore = "needs qpdf"]
fn a_dossier_saved_again_does_not_hold() {
    let folder = std::env::temp_dir().join(format!("qafila-again-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let (file, again) = (folder.join("dossier.pdf"), folder.join("again.pdf"));
    std::fs::write(&file, written(Language::Fr, Edition::Full)).expect("written");
    let remaker = Remaker { knowledge: knowledge(), pages: false };
    for (streams, code) in [("preserve", 14), ("disable", 14), ("generate", 10)] {
        let paths = [&file, &again].map(|path| path.to_str().expect("a path in UTF-8"));
        run("qpdf", &[&format!("--object-streams={streams}"), paths[0], paths[1]]);
        let verdict = verify(&std::fs::read(&again).expect("written"), ENGINE, None, &remaker);
        assert_eq!(verdict.exit_code(), code, "{streams}: {:?}", verdict.findings);
    }
    std::fs::remove_dir_all(&folder).expect("removed");
}

fn check(path: &Path, language: Language) {
    let file = path.to_str().expect("a path in UTF-8");
    assert!(run("qpdf", &["--check", file]).contains("No syntax or stream encoding errors found"));
    let info = run("pdfinfo", &[file]);
    assert!(info.contains("Tagged:          yes"), "{info}");
    let catalog = run("mutool", &["show", file, "trailer/Root"]);
    for wanted in ["/OutputIntents", "/StructTreeRoot", "/Marked true", "/DisplayDocTitle true", "/AF ["] {
        assert!(catalog.contains(wanted), "{wanted}: {catalog}");
    }
    assert!(catalog.contains(&format!("/Lang ({language})")), "{catalog}");
    let metadata = run("pdfinfo", &["-meta", file]);
    for wanted in ["<pdfaid:part>3</", "<pdfaid:conformance>A</", "<pdfuaid:part>1</"] {
        assert!(metadata.contains(wanted), "{wanted}: {metadata}");
    }
    for font in run("pdffonts", &[file]).lines().skip(2) {
        let columns: Vec<&str> = font.split_whitespace().rev().collect();
        // … emb sub uni object ID
        assert_eq!(columns.get(2..5), Some(["yes"; 3].as_slice()), "embedded, subset, with ToUnicode: {font}");
    }
    let attached = run("pdfdetach", &["-list", file]);
    for name in ["inventory.json", "factors.json", "evidence.json", "disclosures.json", "manifest.json", "manifest.jws"]
    {
        assert!(attached.contains(name), "{name}: {attached}");
    }
    let text = run("pdftotext", &["-layout", file, "-"]);
    assert!(text.contains("qafila verify"), "the text can be taken out");
}
