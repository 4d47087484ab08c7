//! An application for finance: written, checked, altered, and read by other people's tools.

use std::collections::BTreeMap;

use calendar::date;
use dossier::Remaker;
use dossier::applications::{APPLICATION, DOSSIER, write_application};
use dossier::papers::attachments;
use dossier::sign::Edition;
use dossier::verify::{Finding, Verdict, verify};
use export::reading::read;
use finance::Catalogue;
use finance::application::{Application, Asked, application};
use finance::plan::PlanInput;
use i18n::Messages;
use language::Language;

use crate::world::{ENGINE, key, knowledge, setting, written};

const INVESTMENT: &str = include_str!("investment.toml");

/// The application of the example, to a programme or to a bank.
pub fn example(programme: Option<&str>, dossier: bool) -> Application {
    let investment: PlanInput = read(INVESTMENT).expect("an investment");
    let asked = Asked { day: date(2026, 11, 22), programme: programme.map(str::to_owned), investment };
    application(&Catalogue::embedded().expect("the catalogue"), asked, dossier).expect("an application")
}

pub fn sealed(language: Language, programme: Option<&str>, dossier: bool) -> Vec<u8> {
    let inside = dossier.then(|| written(language, Edition::Buyer).to_vec());
    let setting = setting(language, Edition::Full);
    write_application(&example(programme, dossier), inside, setting, ENGINE, &key(), knowledge()).expect("a file")
}

fn check(file: &[u8]) -> Verdict {
    verify(file, ENGINE, None, &Remaker { knowledge: knowledge(), pages: true })
}

#[test]
fn an_application_holds_in_every_language_with_and_without_a_dossier() {
    for language in Language::ALL {
        for (programme, dossier) in [(Some("tpme-charte"), true), (None, false)] {
            let file = sealed(language, programme, dossier);
            assert!(file == sealed(language, programme, dossier), "{language}: other bytes");
            let verdict = check(&file);
            assert_eq!((verdict.findings.as_slice(), verdict.pages_reset), (&[][..], true), "{language}");
            let said = verdict.sentences(Messages::new(language)).join(" ");
            assert!(!said.contains("dossier-") && !said.contains("finance-"), "{said}");
            let names: Vec<String> = attachments(&file).expect("sealed").into_keys().collect();
            let both = names.contains(&APPLICATION.to_owned()) && names.contains(&DOSSIER.to_owned());
            assert_eq!(both, dossier, "{names:?}");
        }
    }
}

#[test]
fn the_dossier_inside_is_the_one_that_was_given() {
    let file = sealed(Language::Fr, None, true);
    let inside = attachments(&file).expect("sealed").remove(DOSSIER).expect("a dossier");
    assert_eq!(inside, written(Language::Fr, Edition::Buyer));
    assert_eq!(check(&inside).exit_code(), 0);
}

/// Whoever writes other amounts than those that follow, or puts in a broken dossier, is found out even with a good signature.
#[test]
fn amounts_that_do_not_follow_and_a_broken_dossier_are_found() {
    let mut flattered = example(None, false);
    flattered.plan.project.net_present_value = "9000000".parse::<i64>().map(Into::into).expect("a number");
    let setting = setting(Language::En, Edition::Full);
    let file = write_application(&flattered, None, setting, ENGINE, &key(), knowledge()).expect("a file");
    let verdict = check(&file);
    let [Finding::Recomputation { differences }] = verdict.findings.as_slice() else { panic!("{verdict:?}") };
    assert_eq!(differences[0].place, "application.plan.project.net_present_value");

    let mut broken = written(Language::En, Edition::Buyer).to_vec();
    let middle = broken.len() / 2;
    broken[middle] ^= 1;
    let file = write_application(&example(None, true), Some(broken), setting, ENGINE, &key(), knowledge());
    let verdict = check(&file.expect("a file"));
    let [Finding::Recomputation { differences }] = verdict.findings.as_slice() else { panic!("{verdict:?}") };
    assert_eq!(differences[0].place, DOSSIER);
}

#[test]
fn what_is_asked_is_read_back_as_it_was() {
    let written = example(Some("tpme-charte"), true);
    let text = serde_json::to_string(&written.asked).expect("JSON");
    assert_eq!(serde_json::from_str::<Asked>(&text).expect("what was asked"), written.asked);
}

/// The text of the pages, by poppler.
fn text(file: &[u8], language: Language) -> String {
    let path = std::env::temp_dir().join(format!("qafila-application-{language}-{}.pdf", std::process::id()));
    std::fs::write(&path, file).expect("written");
    let name = path.to_str().expect("a path in UTF-8");
    let run = |program: &str, arguments: &[&str]| {
        let output = std::process::Command::new(program).args(arguments).output().expect(program);
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{program}: {told}{}", String::from_utf8_lossy(&output.stderr));
        told
    };
    assert!(run("qpdf", &["--check", name]).contains("No syntax or stream encoding errors found"));
    assert!(run("pdfinfo", &[name]).contains("Tagged:          yes"));
    let metadata = run("pdfinfo", &["-meta", name]);
    for wanted in ["<pdfaid:part>3</", "<pdfaid:conformance>A</", "<pdfuaid:part>1</"] {
        assert!(metadata.contains(wanted), "{wanted}: {metadata}");
    }
    let attached = run("pdfdetach", &["-list", name]);
    for wanted in [APPLICATION, DOSSIER, "manifest.json", "manifest.jws"] {
        assert!(attached.contains(wanted), "{wanted}: {attached}");
    }
    let told = run("pdftotext", &["-layout", name, "-"]);
    std::fs::remove_file(&path).expect("removed");
    told
}

#[test]
#[ignore = "needs qpdf and poppler-utils"]
fn other_readers_open_the_file_and_find_its_amounts() {
    // 10 and 1.25 million make 11.25; 15 % of the 11 million that count are 1,650,000; the bank lends 6 million.
    let wanted = BTreeMap::from([
        (Language::En.code(), ["11,250,000.00", "1,650,000.00", "6,000,000.00", "3,600,000.00"]),
        (Language::Ar.code(), ["11,250,000.00", "1,650,000.00", "6,000,000.00", "3,600,000.00"]),
        (Language::Fr.code(), ["11 250 000,00", "1 650 000,00", "6 000 000,00", "3 600 000,00"]),
    ]);
    for language in Language::ALL {
        let told = text(&sealed(language, Some("tpme-charte"), true), language);
        // Narrow and hard spaces are spaces here, and marks of direction nothing.
        let told: String = told
            .chars()
            .filter(|c| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2066}'..='\u{2069}'))
            .map(|c| if matches!(c, '\u{a0}' | '\u{202f}') { ' ' } else { c })
            .collect();
        for amount in wanted[language.code()] {
            // Arabic writes groups with points or commas as its region does: compare digits alone.
            let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
            let found = told.contains(amount) || digits(&told).contains(&digits(amount));
            assert!(found, "{language}: {amount} in {told}");
        }
        assert!(!told.contains("finance-"), "a key: {told}");
    }
}
