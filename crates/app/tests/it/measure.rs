//! A firm on the platform finds what the command line finds in the same folder, and nobody else finds anything.

use std::fs;
use std::path::{Path, PathBuf};

use ::measure::{ExcludedLine, Exclusion, Line};
use app::ENGINE;
use app::measure::{
    self, Accountant, Added, Correction, Draws, EntryRequest, Fault, Field, FirmFolder, Levers, ListedLine,
    MeasureError, account_for,
};
use app::people::{Actor, PeopleError};
use app::shares::{self, ShareError, ShareRequest, Wrong};
use app::work::{Housekeeping, Registry, run_due};
use files::Key;
use ids::OrganisationId;
use intake::mapping::ActivityMapping;
use language::Language;
use store::StoreError;
use store::document::Document;
use store::inventory::Filter;
use store::organisation::Kind;
use store::paper::Show;
use store::sheet::Name;

use crate::world::{World, on_each};

fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples")
}

fn work(world: &World<'_>) {
    let registry = Registry::default().with(Accountant { threads: 2 });
    // Letters wait: nobody sends them here.
    run_due(&world.platform, &registry).expect("worked");
}

/// A firm with the documents of an example.
fn firm(world: &World<'_>, email: &str, folder: &Path) -> (OrganisationId, Actor, FirmFolder) {
    let owner = world.person(email);
    let (id, owner) = world.organisation(&owner, Kind::Firm, "Firme fictive");
    let folder = FirmFolder::open(folder).expect("an example");
    measure::write_firm_sheet(&world.platform, &owner, id, 0, &folder.firm).expect("written");
    (id, owner, folder)
}

fn give(world: &World<'_>, actor: &Actor, id: OrganisationId, root: &Path, path: &str) -> Added {
    let content = fs::read(root.join(path)).expect("a document");
    let (site, name) = path.rsplit_once('/').map_or((None, path), |(site, name)| (Some(site), name));
    measure::add_document(&world.platform, actor, id, site, name, &mut &content[..]).expect("kept")
}

#[test]
fn the_platform_finds_what_the_command_line_finds() {
    on_each(|world| {
        let root = examples().join("delavage-atlas");
        let (id, owner, folder) = firm(world, "a@example.org", &root);
        for (path, _) in &folder.documents {
            give(world, &owner, id, &root, path);
        }
        let before = measure::standing(&world.platform, &owner, id).expect("told");
        assert!(before.years.is_empty() && before.footprint.is_some_and(|footprint| !footprint.is_current()));
        work(world);
        let standing = measure::standing(&world.platform, &owner, id).expect("told");
        assert!(standing.footprint.is_some_and(|footprint| footprint.is_current()));
        assert_eq!(standing.fault, None);

        let reading = measure::read(&folder, world.platform.knowledge, 2, &mut |_| ());
        let alone = account_for(&folder, reading.clone(), world.platform.knowledge, Draws::standard(2));
        let year = folder.firm.reporting.year;
        let kept = measure::whole(&world.platform, &owner, id, year).expect("there");
        assert_eq!(serde_json::to_string(&kept).expect("json"), serde_json::to_string(&alone).expect("json"));
        assert_eq!(kept.engine, ENGINE);
        assert!(
            standing.years.iter().any(|kept| kept.year == year && kept.lines as usize == alone.account.lines.len())
        );

        let all = Filter::default();
        let (lines, count) = measure::lines::<Line>(&world.platform, &owner, id, year, &all, 0, 10).expect("listed");
        assert_eq!(count as usize, alone.account.lines.len());
        let (listed, _) = measure::lines::<ListedLine>(&world.platform, &owner, id, year, &all, 0, 10).expect("listed");
        assert_eq!(listed.len(), lines.len());
        for ((_, shown), (_, line)) in listed.iter().zip(&lines) {
            assert_eq!(
                (&shown.amount.quantity, &shown.amount.unit),
                (&line.calculation.quantity, &line.calculation.unit)
            );
            assert_eq!((shown.emissions.co2e, shown.method), (line.emissions.co2e, line.method));
            assert_eq!((&shown.details.label, &shown.details.evidence), (&line.details.label, &line.details.evidence));
        }
        let (number, largest) = &lines[0];
        assert!(alone.account.lines.iter().all(|line| line.emissions.co2e <= largest.emissions.co2e));
        let line = measure::line(&world.platform, &owner, id, year, *number).expect("there");
        assert_eq!(line, alone.account.lines[*number as usize]);

        let papers = measure::documents(&world.platform, &owner, id, Show::All, (0, 1000)).expect("listed").papers;
        assert_eq!(papers.len(), folder.documents.len());
        let read: i64 = papers.iter().filter_map(|paper| paper.lines).sum();
        assert_eq!(read as usize, reading.lines.len());
        assert_eq!(papers.iter().map(|paper| paper.aside as u64).sum::<u64>(), reading.aside_count());
    });
}

#[test]
fn a_year_before_is_measured_too_as_if_it_were_asked_for() {
    on_each(|world| {
        let root = examples().join("agrumes-souss");
        let (id, owner, mut folder) = firm(world, "a@example.org", &root);
        for (path, _) in &folder.documents {
            give(world, &owner, id, &root, path);
        }
        work(world);
        let standing = measure::standing(&world.platform, &owner, id).expect("told");
        let years: Vec<i16> = standing.years.iter().map(|year| year.year).collect();
        assert!(years.contains(&2024) && years.contains(&2025), "{years:?}");
        folder.firm.reporting.year = 2024;
        let reading = measure::read(&folder, world.platform.knowledge, 2, &mut |_| ());
        let alone = account_for(&folder, reading, world.platform.knowledge, Draws::standard(2));
        let kept = measure::whole(&world.platform, &owner, id, 2024).expect("there");
        assert_eq!(kept.results, alone.results);
    });
}

#[test]
fn what_pages_read_is_the_inventory_and_is_made_again_where_it_is_missing() {
    on_each(|world| {
        let owner = world.person("a@example.org");
        let (id, owner) = world.organisation(&owner, Kind::Firm, "Firme fictive");
        let sheet = "name = \"Firme fictive\"\nsector = \"agri-food\"\n[reporting]\nyear = 2025\n[[site]]\nid = \"usine\"\n\
            [[site]]\nid = \"filiale\"\noperational_control = false\n";
        let sheet = intake::parse_firm(sheet).expect("a sheet");
        measure::write_firm_sheet(&world.platform, &owner, id, 0, &sheet).expect("written");
        let head = "Date;Désignation;Quantité;Unité\n";
        let bills =
            format!("{head}03/04/2025;Gasoil;1200;L\n05/06/2025;Électricité;900;kWh\n03/04/2024;Gasoil;800;L\n");
        // Of the year, but of a site that the firm does not control.
        let other = format!("{head}03/04/2025;Gasoil;77;L\n04/05/2025;Gasoil;78;L\n");
        for (site, name, bills) in [("usine", "a.csv", bills), ("filiale", "b.csv", other)] {
            measure::add_document(&world.platform, &owner, id, Some(site), name, &mut bills.as_bytes()).expect("kept");
        }
        work(world);
        let platform = &world.platform;
        let read = || {
            let summary = measure::summary(platform, &owner, id, 2025).expect("there");
            let excluded = measure::excluded(platform, &owner, id, 2025).expect("there");
            let papers = measure::documents(platform, &owner, id, Show::All, (0, 1000)).expect("listed").papers;
            let refused = papers.iter().map(|paper| {
                measure::refused(platform, &owner, id, &[2024, 2025], &paper.document.path).expect("there")
            });
            let refused: Vec<_> = refused.collect();
            let levers = Levers { solar: 0.5, fuel: 0.25, ..Levers::default() };
            let outlook = measure::what_if(platform, &owner, id, 2025, &levers).expect("there");
            let trajectories = measure::trajectories(platform, &owner, id).expect("there");
            let proposal = app::reduce::proposal(platform, &owner, id).expect("read").expect("there");
            (summary, excluded, refused, outlook, trajectories, (proposal.suggested, proposal.stakes))
        };
        let (summary, excluded, refused, outlook, trajectories, proposed) = read();
        assert!(!proposed.0.suggestions.is_empty() && proposed.1.iter().any(|stake| !stake.lines.is_empty()));
        let whole = measure::whole(platform, &owner, id, 2025).expect("there");
        assert_eq!(summary.inventory.results, whole.results);
        assert_eq!(summary.inventory.account.factors, whole.account.factors);
        assert_eq!((&summary.inventory.next, &summary.inventory.coverage), (&whole.next, &whole.coverage));
        let counts = (whole.account.excluded.len(), whole.documents.len(), whole.aside.len());
        assert_eq!((summary.excluded, summary.documents, summary.aside), counts);
        assert_eq!(excluded, whole.account.excluded[..counts.0.min(measure::EXCLUDED_SHOWN)]);
        assert!(!excluded.is_empty());
        let of_2025 = |line: &&ExcludedLine| !matches!(line.why, Exclusion::OutsidePeriod { .. });
        let wanted = whole.account.excluded.iter().filter(of_2025).count();
        assert!(
            wanted > 0 && wanted < counts.0 && refused.iter().flatten().count() >= wanted,
            "{wanted} of {counts:?}"
        );
        assert!((outlook.location - whole.results.totals.location.co2e).abs() < 1e-6 * outlook.location);
        // An older program kept the whole alone, or the parts in another form.
        let removed =
            world.fresh.database.write(|sql| sql.execute("DELETE FROM inventory_part WHERE name <> 'whole'", &[]));
        assert!(removed.expect("removed") > 3);
        assert_eq!(read(), (summary, excluded, refused, outlook, trajectories, proposed));
    });
}

/// One site, one table.
fn small(world: &World<'_>) -> (OrganisationId, Actor) {
    let owner = world.person("a@example.org");
    let (id, owner) = world.organisation(&owner, Kind::Firm, "Firme fictive");
    let sheet =
        "name = \"Firme fictive\"\nsector = \"agri-food\"\n[reporting]\nyear = 2025\n[[site]]\nid = \"usine\"\n";
    let firm = intake::parse_firm(sheet).expect("a sheet");
    measure::write_firm_sheet(&world.platform, &owner, id, 0, &firm).expect("written");
    (id, owner)
}

fn total(world: &World<'_>, actor: &Actor, id: OrganisationId) -> f64 {
    work(world);
    let standing = measure::standing(&world.platform, actor, id).expect("told");
    standing.years.iter().find(|year| year.year == 2025).map_or(0.0, |year| year.kg_location)
}

const DIESEL: &[u8] =
    "Date;Désignation;Quantité;Unité\n15/03/2025;Gasoil;100;L\n20/03/2025;Produit X7;10;L\n".as_bytes();

#[test]
fn a_correction_holds_for_all_alike_and_can_be_taken_back() {
    on_each(|world| {
        let (id, owner) = small(world);
        let platform = &world.platform;
        measure::add_document(platform, &owner, id, None, "achats.csv", &mut &DIESEL[..]).expect("kept");
        let before = total(world, &owner, id);
        assert!(before > 200.0 && before < 400.0, "100 L of gasoil with their upstream: {before} kg");
        let aside = measure::documents(platform, &owner, id, Show::All, (0, 1000)).expect("listed").papers[0].aside;
        assert_eq!(aside, 1, "what it is, is not known");
        let correction = Correction::Activity(ActivityMapping {
            label: "Produit X7".to_owned(),
            supplier: None,
            activity: "fuel.diesel".into(),
            unit: None,
            category: None,
        });
        let version = measure::correct(platform, &owner, id, &correction).expect("corrected");
        let after = total(world, &owner, id);
        let kept = measure::corrections(platform, &owner, id).expect("listed");
        assert_eq!((kept.version, kept.mappings.activities.len()), (version, 1));
        assert!((after - before * 1.1).abs() < 1e-9 * after, "{before} {after}");
        measure::undo(platform, &owner, id, Name::Mapping, version).expect("undone");
        assert_eq!(total(world, &owner, id), before);
        assert!(matches!(
            measure::undo(platform, &owner, id, Name::Mapping, version),
            Err(MeasureError::Store(StoreError::Stale))
        ));
        // The same by its name, and only once.
        let version = measure::correct(platform, &owner, id, &correction).expect("corrected");
        assert_eq!(total(world, &owner, id), after);
        measure::forget(platform, &owner, id, version, &correction).expect("forgotten");
        assert_eq!(total(world, &owner, id), before);
        let again = measure::forget(platform, &owner, id, version + 1, &correction);
        assert!(matches!(again, Err(MeasureError::People(PeopleError::NotFound))), "{again:?}");
    });
}

#[test]
fn the_lines_of_a_document_are_found_in_the_order_of_its_rows() {
    on_each(|world| {
        let (id, owner) = small(world);
        let mut table = String::from("Date;Désignation;Quantité;Unité\n20/03/2024;Gasoil;50;L\n");
        for day in 1..=20 {
            table += &format!("{day:02}/04/2025;Gasoil;{};L\n", 100 * (21 - day));
        }
        measure::add_document(&world.platform, &owner, id, None, "a.csv", &mut table.as_bytes()).expect("kept");
        work(world);
        let lines = |limit| measure::lines_of_document(&world.platform, &owner, id, "a.csv", limit).expect("listed");
        let (all, count) = lines(1000);
        assert_eq!(count as usize, all.len());
        let mut rows: Vec<_> =
            all.iter().map(|found| (found.year, found.line.details.evidence.place.row.unwrap_or(0))).collect();
        rows.dedup();
        let expected: Vec<_> = (3..=22).map(|row| (2025, row)).chain([(2024, 2)]).collect();
        assert_eq!(rows, expected);
        assert_eq!((lines(1).0.len(), lines(1).1), (1, count));
        for found in all {
            let line = measure::line(&world.platform, &owner, id, found.year, found.number);
            assert_eq!(line.expect("there"), found.line);
        }
    });
}

#[test]
fn documents_are_kept_once_taken_out_and_put_back() {
    on_each(|world| {
        let (id, owner) = small(world);
        let platform = &world.platform;
        let add = |name: &str, content: &[u8]| {
            measure::add_document(platform, &owner, id, None, name, &mut &content[..]).expect("kept")
        };
        let Added::New(table) = add("achats.csv", DIESEL) else { panic!("it is new") };
        assert!(matches!(add("copie.csv", DIESEL), Added::There(there) if there.id == table.id));
        let Added::New(other) = add("achats.csv", b"Date;Designation;Quantite;Unite\n") else { panic!("it is new") };
        assert_eq!(other.path, "achats (2).csv");
        let full = total(world, &owner, id);
        measure::remove_document(platform, &owner, id, table.id).expect("taken out");
        assert_eq!(total(world, &owner, id), 0.0);
        let out = measure::removed_documents(platform, &owner, id).expect("listed");
        assert_eq!(out.iter().map(|document| document.id).collect::<Vec<_>>(), [table.id]);
        measure::restore_document(platform, &owner, id, table.id).expect("put back");
        assert_eq!(measure::removed_documents(platform, &owner, id).expect("listed"), []);
        assert_eq!(total(world, &owner, id), full);
    });
}

#[test]
fn what_is_entered_by_hand_counts_like_a_bill() {
    on_each(|world| {
        let (id, owner) = small(world);
        let platform = &world.platform;
        let entry = EntryRequest {
            site: "usine",
            activity: "fuel.diesel",
            quantity: "1 250,50",
            unit: "L",
            first: "2025-01-01",
            last: "2025-01-31",
            months: "3",
            ..EntryRequest::default()
        };
        let made = measure::enter(platform, &owner, id, &entry).expect("entered");
        assert_eq!(made.len(), 3);
        let by_hand = total(world, &owner, id);
        let (lines, _) =
            measure::lines::<Line>(platform, &owner, id, 2025, &Filter::default(), 0, 100).expect("listed");
        assert!(lines.iter().all(|(_, line)| line.details.evidence.file == measure::ENTRIES));
        let mut rows: Vec<_> = lines.iter().filter_map(|(_, line)| line.details.evidence.place.row).collect();
        rows.sort_unstable();
        rows.dedup();
        assert_eq!(rows, [2, 3, 4]);
        // The same as a table of the same quantity.
        measure::remove_entry(platform, &owner, id, made[2], false).expect("taken out");
        let out = measure::removed_entries(platform, &owner, id).expect("listed");
        assert_eq!(out.iter().map(|entry| entry.id).collect::<Vec<_>>(), [made[2]]);
        let two = total(world, &owner, id);
        assert!((two * 1.5 - by_hand).abs() < 1e-9 * by_hand, "{two} {by_hand}");
        let table = "Date;Désignation;Quantité;Unité\n15/03/2025;Gasoil;1250,50;L\n";
        measure::add_document(platform, &owner, id, None, "a.csv", &mut table.as_bytes()).expect("kept");
        let three = total(world, &owner, id);
        assert!((three - by_hand).abs() < 1e-9 * by_hand, "{three} {by_hand}");

        let wrong = EntryRequest { site: "ailleurs", quantity: "beaucoup", last: "2024-01-01", months: "99", ..entry };
        let Err(MeasureError::Entry(faults)) = measure::enter(platform, &owner, id, &wrong) else { panic!("refused") };
        assert_eq!(
            faults,
            [
                (Field::Site, Fault::Unreadable("ailleurs".to_owned())),
                (Field::Quantity, Fault::Unreadable("beaucoup".to_owned())),
                (Field::Months, Fault::Bounds(1, 36)),
                (Field::Last, Fault::Reversed),
            ]
        );
    });
}

/// A change made while figures are being made finds the job under way; the job must then ask for itself again.
#[test]
fn a_change_during_the_measurement_is_measured_too() {
    on_each(|world| {
        let (id, owner) = small(world);
        let platform = &world.platform;
        let registry = Registry::default().with(Meddler);
        // The handler under test, with somebody who adds a document while it works.
        struct Meddler;
        impl app::work::Handler for Meddler {
            fn kind(&self) -> &'static str {
                "measure.account"
            }
            fn work<'a>(
                &'a self,
                platform: &'a app::Platform,
                task: &app::work::Task<'a>,
            ) -> Result<app::work::Effects<'a>, app::work::Failure> {
                static ACCOUNTANT: Accountant = Accountant { threads: 1 };
                let effects = app::work::Handler::work(&ACCOUNTANT, platform, task)?;
                let organisation_id: OrganisationId = task.payload()?;
                if platform.database.read(|sql| store::document::list(sql, organisation_id))?.is_empty() {
                    add_behind(platform, organisation_id);
                }
                Ok(effects)
            }
        }
        run_due(platform, &registry).expect("worked");
        let standing = measure::standing(platform, &owner, id).expect("told");
        assert!(standing.footprint.is_some_and(|footprint| footprint.is_current()));
        assert!(standing.years.iter().any(|year| year.kg_location > 100.0), "{:?}", standing.years);
    });
}

/// Adds a document as its owner would, from another request.
fn add_behind(platform: &app::Platform, id: OrganisationId) {
    let seats = platform.database.read(|sql| store::membership::list(sql, id)).expect("listed");
    let person_id = seats[0].person_id;
    let actor = Actor {
        person_id,
        name: String::new(),
        language: language::Language::Fr,
        proven: store::session::Proven::Password,
        session: [0; 32],
        seats: platform.database.read(|sql| store::membership::seats(sql, person_id)).expect("listed"),
        grants: Vec::new(),
        limit: None,
    };
    measure::add_document(platform, &actor, id, None, "achats.csv", &mut &DIESEL[..]).expect("kept");
}

#[test]
fn a_stranger_learns_nothing_and_changes_nothing() {
    on_each(|world| {
        let (id, owner) = small(world);
        let platform = &world.platform;
        let Added::New(document) =
            measure::add_document(platform, &owner, id, None, "achats.csv", &mut &DIESEL[..]).expect("kept")
        else {
            panic!("it is new")
        };
        work(world);
        let stranger = world.person("b@example.org");
        let (_, stranger) = world.organisation(&stranger, Kind::Firm, "Autre firme fictive");
        let unknown = |outcome: Result<(), MeasureError>| {
            assert!(matches!(outcome, Err(MeasureError::People(PeopleError::NotFound))), "{outcome:?}");
        };
        unknown(measure::standing(platform, &stranger, id).map(|_| ()));
        unknown(measure::firm_sheet(platform, &stranger, id).map(|_| ()));
        unknown(measure::sheets(platform, &stranger, id).map(|_| ()));
        unknown(measure::documents(platform, &stranger, id, Show::All, (0, 1000)).map(|_| ()));
        unknown(measure::document(platform, &stranger, id, document.id).map(|_| ()));
        unknown(measure::content(platform, &stranger, id, document.id).map(|_| ()));
        unknown(measure::entries(platform, &stranger, id).map(|_| ()));
        unknown(measure::corrections(platform, &stranger, id).map(|_| ()));
        unknown(measure::removed_documents(platform, &stranger, id).map(|_| ()));
        unknown(measure::removed_entries(platform, &stranger, id).map(|_| ()));
        unknown(measure::lines_of_document(platform, &stranger, id, "achats.csv", 9).map(|_| ()));
        unknown(measure::check_entry(platform, &stranger, id, &EntryRequest::default()));
        unknown(measure::summary(platform, &stranger, id, 2025).map(|_| ()));
        unknown(measure::whole(platform, &stranger, id, 2025).map(|_| ()));
        unknown(measure::line(platform, &stranger, id, 2025, 0).map(|_| ()));
        unknown(measure::remove_document(platform, &stranger, id, document.id));
        unknown(measure::restore_document(platform, &stranger, id, document.id));
        unknown(measure::undo(platform, &stranger, id, Name::Firm, 1));
        unknown(measure::add_document(platform, &stranger, id, None, "x.csv", &mut &b"x"[..]).map(|_| ()));
        unknown(measure::enter(platform, &stranger, id, &EntryRequest::default()).map(|_| ()));
        // Nor by a record of the firm asked for in their own name.
        let own = stranger.seats[0].organisation_id;
        unknown(measure::document(platform, &stranger, own, document.id).map(|_| ()));
        unknown(measure::remove_document(platform, &stranger, own, document.id));
    });
}

#[test]
fn a_rough_estimate_is_that_of_the_same_amounts_and_leaves_nothing_behind() {
    on_each(|world| {
        let (id, owner) = small(world);
        let platform = &world.platform;
        let answers = [("diesel", "1 200"), ("electricity", "50 000"), ("water", "beaucoup"), ("butane", "")];
        let answers = answers.map(|(name, answer)| (name.to_owned(), answer.to_owned()));
        let measure::Rough { inventory, faults } = measure::rough(platform, &owner, id, &answers).expect("estimated");
        let rough = inventory.expect("two answers").results.totals;
        assert_eq!(faults, [("water", Fault::Unreadable("beaucoup".to_owned()))]);
        for (activity, quantity, unit) in [("fuel.diesel", "1200", "L"), ("electricity.grid", "50000", "kWh")] {
            let entry = EntryRequest {
                site: "usine",
                activity,
                quantity,
                unit,
                first: "2025-01-01",
                last: "2025-12-31",
                ..EntryRequest::default()
            };
            measure::enter(platform, &owner, id, &entry).expect("entered");
        }
        let entered = total(world, &owner, id);
        assert!((rough.location.co2e - entered).abs() < 1e-9 * entered, "{} {entered}", rough.location.co2e);
        let kept = measure::summary(platform, &owner, id, 2025).expect("there").inventory.results.totals;
        assert!(rough.location.interval.high > kept.location.interval.high, "by heart is less sure than a bill");
        let nothing = measure::rough(platform, &owner, id, &[]).expect("estimated");
        assert_eq!(nothing, measure::Rough::default());
    });
}

#[test]
fn a_buyer_opens_a_link_until_it_is_closed() {
    on_each(|world| {
        let (id, owner) = small(world);
        let platform = &world.platform;
        measure::add_document(platform, &owner, id, None, "achats.csv", &mut &DIESEL[..]).expect("kept");
        let kg = total(world, &owner, id);
        let until = platform.now().plus_days(30).date();
        let request =
            ShareRequest { year: 2025, language: Language::En, recipient: "Acheteur GmbH (fictif)", until, threads: 2 };
        let path = shares::share(platform, &owner, id, &request).expect("shared");
        let token = path.strip_prefix("/s/").expect("a path").to_owned();
        // What changes afterwards is another dossier.
        measure::add_document(platform, &owner, id, None, "b.csv", &mut &DIESEL[..50]).expect("kept");
        work(world);
        let found = shares::found(platform, &token).expect("open");
        assert_eq!((found.cover.location.co2e, found.cover.firm.as_str()), (kg, "Firme fictive"));
        let (_, bytes) = shares::taken(platform, &token).expect("open");
        let verdict = app::dossier::check(&bytes, None, false, platform.knowledge, 2);
        assert_eq!(verdict.findings, []);
        let listed = shares::shares(platform, &owner, id).expect("listed");
        assert_eq!((listed[0].path.as_str(), listed[0].looked, listed[0].taken), (path.as_str(), 1, 1));

        let stranger = world.person("b@example.org");
        let (_, stranger) = world.organisation(&stranger, Kind::Buyer, "Acheteur fictif");
        let unknown = |outcome: Result<(), ShareError>| {
            let known = matches!(outcome, Err(ShareError::Measure(MeasureError::People(PeopleError::NotFound))));
            assert!(known, "{outcome:?}");
        };
        unknown(shares::shares(platform, &stranger, id).map(|_| ()));
        unknown(shares::share(platform, &stranger, id, &request).map(|_| ()));
        unknown(shares::revoke(platform, &stranger, id, listed[0].share.id));
        for wrong in ["", "x", &token[1..], &token.to_uppercase()] {
            assert!(shares::found(platform, wrong).is_err(), "{wrong}");
        }
        let late = ShareRequest { until: platform.now().plus_days(-1).date(), recipient: " ", ..request };
        let refused = shares::share(platform, &owner, id, &late);
        assert!(matches!(refused, Err(ShareError::Wrong(wrong)) if wrong == [Wrong::Recipient, Wrong::Until]));

        shares::revoke(platform, &owner, id, listed[0].share.id).expect("closed");
        assert!(shares::found(platform, &token).is_err() && shares::taken(platform, &token).is_err());
        let again = shares::share(platform, &owner, id, &request).expect("shared");
        world.later(31 * 86_400);
        assert!(shares::found(platform, again.trim_start_matches("/s/")).is_err());
    });
}

/// What was taken out is forgotten with its content after thirty days, unless it is still needed.
#[test]
fn documents_that_were_taken_out_are_forgotten_in_time() {
    on_each(|world| {
        let (id, owner) = small(world);
        let platform = &world.platform;
        let add = |name: &str, content: &[u8]| match measure::add_document(
            platform,
            &owner,
            id,
            None,
            name,
            &mut &content[..],
        )
        .expect("kept")
        {
            Added::New(document) => document,
            Added::There(_) => panic!("it is new"),
        };
        let length = |document: &Document| {
            let key = Key { organisation_id: id, sha256: document.sha256 };
            platform.files.length(&key).expect("asked")
        };
        let house = |seconds: i64| {
            world.later(seconds);
            let registry = Registry::default().with(Accountant { threads: 1 }).with(Housekeeping);
            let (job, now) = (platform.id(ids::JobId::new), platform.now());
            let keep = store::job::Request {
                kind: "house.keep",
                key: Some("house.keep"),
                organisation_id: None,
                payload: "null",
                due: now,
            };
            platform.database.write(|sql| store::job::ask(sql, job, &keep, now)).expect("asked for");
            run_due(platform, &registry).expect("worked");
        };
        let (table, photo, other) =
            (add("achats.csv", DIESEL), add("photo.jpg", b"\xff\xd8\xff"), add("a.csv", b"a;b\n"));
        let entry = EntryRequest {
            site: "usine",
            activity: "fuel.diesel",
            quantity: "1",
            unit: "L",
            first: "2025-01-01",
            document_id: Some(photo.id),
            ..EntryRequest::default()
        };
        measure::enter(platform, &owner, id, &entry).expect("entered");
        for document in [&table, &photo, &other] {
            measure::remove_document(platform, &owner, id, document.id).expect("taken out");
        }
        // Given again: the content is another document's now.
        let again = add("encore.csv", b"a;b\n");
        house(29 * 86_400);
        assert_eq!(measure::removed_documents(platform, &owner, id).expect("listed").len(), 3);
        house(2 * 86_400);
        let left = measure::removed_documents(platform, &owner, id).expect("listed");
        assert_eq!(left.iter().map(|document| document.id).collect::<Vec<_>>(), [photo.id], "it shows an entry");
        assert_eq!(length(&table), None);
        assert!(length(&photo).is_some() && length(&again).is_some());
        let gone = measure::restore_document(platform, &owner, id, table.id);
        assert!(matches!(gone, Err(MeasureError::People(PeopleError::NotFound))), "{gone:?}");
        // What is forgotten can be given anew.
        let anew = add("achats.csv", DIESEL);
        assert!(length(&anew).is_some());
    });
}
