//! The footprint of one product for a buyer: written, checked, altered, held against the firm's dossier.

use calendar::date;
use dossier::Remaker;
use dossier::content::{Product, Stated};
use dossier::papers::attachments;
use dossier::sheets::{FOOTPRINT, SHEET, Sheet, sheet_against, write_sheet};
use dossier::sign::Edition;
use dossier::verify::{Finding, Verdict, verify};
use export::pcf::{Publication, to_pact};
use i18n::Messages;
use language::Language;

use crate::products::{product, sealed};
use crate::world::{ENGINE, key, knowledge, setting};

const ID: &str = "0190bbbb-0000-4000-8000-000000000002";

fn exchanged(product: &Product) -> Vec<u8> {
    let publication = Publication {
        id: ID.to_owned(),
        created: "2026-11-22T00:00:00Z".parse().expect("a time"),
        company: "Tissage Exemple".to_owned(),
        company_ids: vec!["urn:uuid:0190bbbb-0000-4000-8000-000000000001".to_owned()],
        domain: "exemple.example".to_owned(),
        preceding: Vec::new(),
        validity: None,
        standards: vec!["ISO14067".to_owned()],
        boundary: None,
        allocation: None,
        comment: None,
        verification: None,
    };
    to_pact(&product.footprint, &publication).expect("publishable").to_json().to_string().into_bytes()
}

fn sheet(product: &Product, stages: bool) -> Sheet {
    let mut stated = Stated::of(&product.footprint, Some(ID.to_owned()));
    if stages {
        stated.stages.clone_from(&product.footprint.stages);
    }
    let (valid_from, valid_until) = (date(2026, 1, 1), date(2028, 12, 31));
    Sheet { firm: "Tissage Exemple".to_owned(), stated, valid_from, valid_until }
}

fn written(sheet: &Sheet, language: Language) -> Vec<u8> {
    let setting = setting(language, Edition::Buyer);
    write_sheet(sheet, exchanged(&product()), setting, ENGINE, &key()).expect("a sheet")
}

fn check(file: &[u8]) -> Verdict {
    verify(file, ENGINE, None, &Remaker { knowledge: knowledge(), pages: true })
}

#[test]
fn a_sheet_holds_in_every_language_and_says_what_was_not_made_again() {
    for language in Language::ALL {
        let file = written(&sheet(&product(), true), language);
        assert!(file == written(&sheet(&product(), true), language), "{language}: other bytes");
        let verdict = check(&file);
        assert_eq!((verdict.findings.as_slice(), verdict.pages_reset), (&[][..], true), "{language}");
        assert!(verdict.is_sheet() && !verdict.is_summary());
        let said = verdict.sentences(Messages::new(language)).join(" ");
        assert!(said.contains("Tissu Exemple") && said.contains("--against") && !said.contains("dossier-"), "{said}");
    }
    // Stages are shown where the firm consents to it; recipes and suppliers never.
    let parts = attachments(&written(&sheet(&product(), false), Language::En)).expect("sealed");
    assert_eq!(parts.len(), 2);
    for part in [SHEET, FOOTPRINT] {
        let text = String::from_utf8(parts[part].clone()).expect("text");
        for secret in ["Filature", "Fil Secret", "812345", "\"stages\"", "le reste"] {
            assert!(!text.contains(secret), "{secret} in {part}");
        }
    }
}

#[test]
fn a_figure_that_is_not_the_one_exchanged_is_found() {
    let mut other = sheet(&product(), false);
    other.stated.excluding.co2e *= 0.9;
    other.stated.including.co2e *= 0.9;
    other.stated.parts.fossil *= 0.9;
    let verdict = check(&written(&other, Language::En));
    let [Finding::Recomputation { differences }] = verdict.findings.as_slice() else { panic!("{verdict:?}") };
    assert_eq!(differences[0].place, "footprint.pcf.pcfExcludingBiogenicUptake");
    let mut another = sheet(&product(), false);
    another.firm = "Une autre firme".to_owned();
    assert_eq!(check(&written(&another, Language::En)).exit_code(), 17);
    let mut older = sheet(&product(), false);
    older.stated.published = None;
    assert_eq!(check(&written(&older, Language::En)).exit_code(), 17);
}

#[test]
fn a_sheet_is_held_against_the_dossier() {
    let dossier = sealed(product(), Language::Fr, Edition::Full);
    let against = |sheet: &Sheet| sheet_against(&dossier, &written(sheet, Language::En));
    assert_eq!(against(&sheet(&product(), true)), Some(Vec::new()));
    assert_eq!(against(&sheet(&product(), false)), Some(Vec::new()));
    let mut flattered = sheet(&product(), true);
    flattered.stated.primary_data_share = 100.0;
    let places = |sheet: &Sheet| against(sheet).expect("the same product").into_iter().map(|one| one.place);
    assert_eq!(places(&flattered).collect::<Vec<_>>(), ["products.json.Tissu Exemple.primary_data_share"]);
    let mut moved = sheet(&product(), true);
    moved.stated.stages[0].figure.co2e += 1.0;
    assert!(places(&moved).next().is_some());
    let mut other = sheet(&product(), false);
    other.stated.name = "Autre tissu".to_owned();
    assert_eq!(against(&other), None);
    let buyers = sealed(product(), Language::Fr, Edition::Buyer);
    assert_eq!(sheet_against(&buyers, &written(&sheet(&product(), true), Language::En)), None);
}
