//! Write, verify, alter, withhold.

use std::collections::BTreeMap;

use dossier::content::{DISCLOSURES, INVENTORY, Sections, open};
use dossier::sign::{Edition, Manifest, sha256};
use dossier::verify::{Identity, verify};
use dossier::{Remaker, write};
use language::Language;

use crate::world::{ENGINE, inventory_of, key, knowledge, measured, setting, written};

fn remaker() -> Remaker<'static> {
    Remaker { knowledge: knowledge(), pages: true }
}

#[test]
fn every_edition_in_every_language_verifies_and_comes_out_the_same_twice() {
    let inventory = measured(60);
    for language in Language::ALL {
        for edition in [Edition::Full, Edition::Buyer] {
            let file = written(language, edition);
            let again = write(&inventory, Sections::default(), setting(language, edition), &key(), knowledge())
                .expect("a dossier");
            assert!(file == again.as_slice(), "{language} {edition:?}: other bytes");
            let verdict = verify(file, ENGINE, None, &remaker());
            assert_eq!(verdict.findings, [], "{language} {edition:?}");
            assert_eq!((verdict.exit_code(), verdict.identity, verdict.pages_reset), (0, Identity::Unknown, true));
        }
    }
}

#[test]
fn a_year_without_lines_has_a_dossier_too() {
    for language in Language::ALL {
        let file = write(
            &inventory_of(Vec::new()),
            Sections::default(),
            setting(language, Edition::Full),
            &key(),
            knowledge(),
        )
        .expect("a dossier");
        assert_eq!(verify(&file, ENGINE, None, &remaker()).findings, [], "{language}");
    }
}

fn manifest(file: &[u8]) -> Manifest {
    Manifest::from_bytes(dossier::seal::split(file).expect("sealed").manifest).expect("a manifest")
}

#[test]
fn both_editions_hold_the_same_inventory_and_the_buyer_sees_no_secret() {
    let inventory = measured(60);
    let attach = |edition| {
        dossier::content::attach(&inventory, Sections::default(), edition, &key(), knowledge()).expect("attachments")
    };
    let (full, buyer) = (attach(Edition::Full), attach(Edition::Buyer));
    assert_eq!(full[INVENTORY], buyer[INVENTORY]);
    let mut without = full.clone();
    without.remove(DISCLOSURES);
    assert_eq!(without, buyer);

    assert_eq!(open(Edition::Full, &full).expect("opened"), inventory, "everything comes back");
    for secret in ["Filature Fictive", "FA-2025", "Poste 1", "factures/", "SM-0099", "photo du compteur"] {
        for (name, bytes) in &buyer {
            assert!(!String::from_utf8_lossy(bytes).contains(secret), "{secret} in {name}");
        }
    }
    let blank = open(Edition::Buyer, &buyer).expect("opened");
    assert_eq!(blank.results, inventory.results);
    assert!(blank.account.lines.iter().all(|line| line.details.label.is_empty()));

    let written = |edition| {
        write(&inventory, Sections::default(), setting(Language::Fr, edition), &key(), knowledge()).expect("a dossier")
    };
    let hash = |file: &[u8]| {
        let entries = manifest(file).attachments;
        entries.into_iter().find(|entry| entry.name == INVENTORY).map(|entry| entry.sha256)
    };
    let (full, buyer) = (hash(&written(Edition::Full)), hash(&written(Edition::Buyer)));
    assert_eq!(full, buyer);
    assert_eq!(full, Some(sha256(&without[INVENTORY])));
}

#[test]
fn an_honest_key_cannot_sign_a_false_figure() {
    let mut inventory = measured(60);
    inventory.results.totals.scope1.co2e *= 0.9;
    let file = write(&inventory, Sections::default(), setting(Language::En, Edition::Buyer), &key(), knowledge())
        .expect("a dossier");
    let verdict = verify(&file, ENGINE, None, &remaker());
    assert_eq!(verdict.exit_code(), 17, "{:?}", verdict.findings);

    let mut inventory = measured(60);
    let factor = &mut inventory.account.factors[0].factor.composition;
    factor.unsplit_co2e += 1.0;
    let file = write(&inventory, Sections::default(), setting(Language::En, Edition::Buyer), &key(), knowledge())
        .expect("a dossier");
    assert_eq!(verify(&file, ENGINE, None, &remaker()).exit_code(), 17, "a factor of the catalogue, changed");
}

#[test]
fn disclosures_of_another_key_do_not_fit() {
    let inventory = measured(60);
    let own = dossier::content::attach(&inventory, Sections::default(), Edition::Full, &key(), knowledge())
        .expect("attachments");
    let other = dossier::sign::Key::from_seed([7; 32]);
    let theirs = dossier::content::attach(&inventory, Sections::default(), Edition::Full, &other, knowledge())
        .expect("attachments");
    let mut mixed: BTreeMap<String, Vec<u8>> = own;
    mixed.insert(DISCLOSURES.to_owned(), theirs[DISCLOSURES].clone());
    assert!(open(Edition::Full, &mixed).is_err());
}

/// A target without its trajectory, and a trajectory that flatters, are found out like any figure.
#[test]
fn where_a_year_stands_is_computed_again() {
    let mut inventory = measured(20);
    let target = serde_json::json!({ "base_year": 2025, "year": 2030, "reduction_pct": 40, "scopes": "1+2" });
    inventory.firm.targets = vec![serde_json::from_value(target).expect("a target")];
    let differences = |inventory: &measure::Inventory| {
        let parts = dossier::content::attach(inventory, Sections::default(), Edition::Full, &key(), knowledge())
            .expect("attachments");
        dossier::content::recompute(Edition::Full, &parts, knowledge())
    };
    assert!(differences(&inventory).iter().any(|difference| difference.place == "trajectories"));
    let coverage = measure::coverage(&inventory.firm, &inventory.account);
    let change = inventory.change.clone();
    inventory.trajectories =
        measure::trajectories(&inventory.firm, &inventory.account, &coverage, &[], change.as_ref(), 1);
    assert_eq!(differences(&inventory), []);
    inventory.trajectories[0].end = inventory.trajectories[0].end.map(|end| end / 2.0);
    let found = differences(&inventory);
    assert_eq!(found.iter().map(|difference| &*difference.place).collect::<Vec<_>>(), ["trajectories.0.end"]);
}
