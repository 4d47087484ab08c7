//! A folder that is read for one reporting year after another: what is read once is what would be read anew, bit for bit.

use std::collections::BTreeSet;
use std::sync::Arc;

use intake::document::{Limits, Source};
use intake::mapping::Mappings;
use intake::{Context, Progress, Shelf, parse_firm};
use measure::Firm;

use crate::strangers::ONE_SITE;
use crate::world::{Anything, World, examples, files};

fn context<'a>(world: &'a World, firm: &'a Firm, mappings: &'a Mappings) -> Context<'a> {
    let World { library, units, lexicon, vocabulary } = world;
    Context { firm, units, library, lexicon, vocabulary, mappings }
}

/// What the second of two years reads from the shelf on which the first was read, and what it reads alone.
fn both(world: &World, firm: &mut Firm, years: [i16; 2], given: &[(String, Source)]) -> (String, String) {
    let none = Mappings::default();
    let mut shelf = Shelf::default();
    let mut last = String::new();
    for year in years {
        firm.reporting.year = year;
        let context = context(world, firm, &none);
        let mut told = BTreeSet::new();
        let mut progress = |progress: Progress<'_>| {
            if let Progress::Document(document) = progress {
                told.insert(document.file.to_string());
            }
        };
        let reading = shelf.read(given.to_vec(), &context, &Limits::default(), 2, &mut progress);
        assert_eq!(told.len(), reading.documents.len(), "each document is told of");
        shelf.keep_for(&years);
        last = format!("{reading:?}");
    }
    (last, format!("{:?}", world.read(firm, given.to_vec())))
}

#[test]
fn each_year_reads_as_if_it_were_the_only_one() -> Anything<()> {
    let world = World::new()?;
    for folder in ["agrumes-souss", "cablage-detroit", "delavage-atlas", "profiles-sais", "visserie-chaouia"] {
        let folder = examples().join(folder);
        let mut firm = parse_firm(&std::fs::read_to_string(folder.join("firm.toml"))?)?;
        let given = files(&folder)?;
        let asked = firm.reporting.year;
        for year in [asked - 3, asked - 1, asked + 1] {
            let (again, alone) = both(&world, &mut firm, [asked, year], &given);
            assert!(again == alone, "{}: {year} after {asked}", folder.display());
        }
    }
    Ok(())
}

#[test]
fn tables_and_invoices_that_reach_beyond_a_year_read_as_if_it_were_the_only_one() -> Anything<()> {
    let world = World::new()?;
    let rows = |years: &[i16]| {
        let rows: String =
            years.iter().map(|year| format!("15/03/{year};Gasoil;{year};L\n31/12/{year};Essence;7;L\n")).collect();
        format!("Date;Libellé;Quantité;Unité\n{rows}")
    };
    let mut given = vec![("mois.csv".to_owned(), "Libellé;Unité;Janvier;Février\nGasoil;L;5;6\n".to_owned())];
    for (name, years) in [("a.csv", &[2023_i16][..]), ("b.csv", &[2024, 2025]), ("c.csv", &[2021, 2022, 2023, 2024])] {
        given.push((name.to_owned(), rows(years)));
    }
    let given: Vec<(String, Source)> =
        given.into_iter().map(|(name, text)| (name, Source::from(text.into_bytes()))).collect();
    for base in [None, Some(2022)] {
        let mut firm = parse_firm(ONE_SITE)?;
        firm.reporting.base_year = base;
        for before in 2020..=2027 {
            for after in 2020..=2027 {
                let (again, alone) = both(&world, &mut firm, [before, after], &given);
                assert!(again == alone, "{after} after {before}, base year {base:?}:\n{again}\n{alone}");
            }
        }
    }
    Ok(())
}

#[test]
fn what_does_not_depend_on_the_year_is_read_once() -> Anything<()> {
    let world = World::new()?;
    let folder = examples().join("agrumes-souss");
    let mut firm = parse_firm(&std::fs::read_to_string(folder.join("firm.toml"))?)?;
    let (given, none) = (files(&folder)?, Mappings::default());
    let mut shelf = Shelf::default();
    let first = shelf.read(given.clone(), &context(&world, &firm, &none), &Limits::default(), 2, &mut |_| {});
    firm.reporting.year -= 1;
    // Nothing is left of the bills.
    let empty = |path: &str, source: Source| if path.ends_with(".pdf") { Source::Bytes(Arc::from([])) } else { source };
    let gone: Vec<_> = given.into_iter().map(|(path, source)| (path.clone(), empty(&path, source))).collect();
    let again = shelf.read(gone.clone(), &context(&world, &firm, &none), &Limits::default(), 2, &mut |_| {});
    let pdf =
        |reading: &intake::Reading| reading.lines.iter().filter(|line| line.evidence.file.ends_with(".pdf")).count();
    assert!(pdf(&again) > 0);
    assert_eq!(pdf(&again), pdf(&first));
    shelf.keep_for(&[]);
    let anew = shelf.read(gone, &context(&world, &firm, &none), &Limits::default(), 2, &mut |_| {});
    assert_eq!(pdf(&anew), 0, "what was forgotten is read anew");
    Ok(())
}
