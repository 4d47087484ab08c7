//! The products and the measures of a firm in its dossier.

use app::dossier::{Edition, check};
use app::measure;
use app::reduce::measures::{self, State, StepRequest};
use app::reduce::{effects, followed, verified};
use calendar::date;
use dossier::content::{open_products, open_reduction, product_names};
use dossier::papers::attachments;
use language::Language;
use reduce::{CarrierSaving, Measure};

use crate::products::{answered, firm, kg, product, publish, work};
use crate::world::on_each;

#[test]
fn a_dossier_has_the_products_that_are_published() {
    on_each(|world| {
        let maker = firm(world, "Fabricant");
        let ledger = "Date;Désignation;Quantité;Unité\n03/02/2025;Gasoil;1200;L\n04/05/2025;Électricité;52000;kWh\n";
        let site = Some("laverie");
        measure::add_document(&world.platform, &maker.owner, maker.id, site, "achats.csv", &mut ledger.as_bytes())
            .expect("added");
        work(world);
        let (shown, _) =
            (product(world, &maker, "Montrée", &[("base", "2")]), product(world, &maker, "Gardée", &[("base", "1")]));
        answered(world, &maker, (shown, "base"), 1.5);
        let made = |edition: Edition| {
            let given = (edition, Language::Fr);
            measure::dossier(&world.platform, &maker.owner, maker.id, 2025, given, 1).expect("a dossier")
        };
        let parts = |edition| attachments(&made(edition)).expect("sealed");
        assert!(product_names(&parts(Edition::Full)).is_empty(), "what is not published is the firm's own affair");
        let id = publish(world, &maker, shown);
        let full = open_products(Edition::Full, &parts(Edition::Full)).expect("opened");
        assert_eq!(full.len(), 1);
        let figure = kg(world, &maker, shown);
        assert_eq!(Some(full[0].stated.excluding.co2e), figure);
        assert!(figure > Some(3.0), "what is bought, and what the site burns");
        assert_eq!(full[0].stated.published, Some(id.to_string()), "this very figure");
        let supplied = &full[0].whole.as_ref().expect("the full edition").supplied;
        assert_eq!(supplied["base"].company, "Fonderie fictive");
        // What the supplier is and says is for the verifier.
        let buyers = parts(Edition::Buyer);
        assert_eq!(product_names(&buyers).len(), 1);
        assert!(buyers.values().all(|bytes| !String::from_utf8_lossy(bytes).contains("Fonderie fictive")));
        let verdict = check(&made(Edition::Full), None, false, world.platform.knowledge, 1);
        assert_eq!((verdict.findings.as_slice(), verdict.products.len()), (&[][..], 1));
        // Another figure since: the dossier has it, and does not call it the published one.
        answered(world, &maker, (shown, "base"), 2.0);
        let later = open_products(Edition::Full, &parts(Edition::Full)).expect("opened");
        assert_eq!(Some(later[0].stated.excluding.co2e), kg(world, &maker, shown));
        assert!(later[0].stated.excluding.co2e > full[0].stated.excluding.co2e + 0.9);
    });
}

fn lamps() -> Measure {
    Measure {
        name: "Lampes".to_owned(),
        site: "laverie".to_owned(),
        savings: vec![CarrierSaving {
            activity: "electricity.grid".to_owned(),
            quantity: 36_000.0,
            unit: "kWh".to_owned(),
        }],
        cost: Some(66_000.into()),
        ..Measure::default()
    }
}

/// Every month 60,000 kWh in 2024 for 2,310,000 pieces, and 55,000 kWh in 2025 for 2,480,000: a measure of January shows in eleven months.
#[test]
fn a_verified_measure_shows_on_the_bills_and_stands_in_the_dossier() {
    on_each(|world| {
        let (maker, other) = (firm(world, "Fabricant"), firm(world, "Voisine"));
        let platform = &world.platform;
        let mut ledger = "Date;Désignation;Quantité;Unité\n".to_owned();
        for (year, kwh) in [(2024, 60_000), (2025, 55_000)] {
            (1..=12).for_each(|month| ledger += &format!("03/{month:02}/{year};Électricité;{kwh};kWh\n"));
        }
        measure::add_document(platform, &maker.owner, maker.id, Some("laverie"), "achats.csv", &mut ledger.as_bytes())
            .expect("added");
        work(world);
        let lamps = lamps();
        let id = measures::add(platform, &maker.owner, maker.id, &lamps).expect("added");
        let step = |version, state, day| {
            let request = StepRequest { state, day, words: "" };
            measures::step(platform, &maker.owner, maker.id, id, version, &request).expect("stepped");
        };
        step(0, State::Installed, date(2025, 1, 13));
        assert_eq!(verified(platform, &maker.owner, maker.id, 2025).expect("looked"), []);
        step(1, State::Verified, date(2026, 1, 20));
        assert_eq!(verified(platform, &maker.owner, maker.id, 2025).expect("looked").len(), 1);
        assert_eq!(verified(platform, &maker.owner, maker.id, 2024).expect("looked"), [], "it did not run then");
        assert_eq!(verified(platform, &other.owner, maker.id, 2025).expect("looked"), []);
        assert!(effects(platform, &other.owner, maker.id, 2025).is_err());
        let found = effects(platform, &maker.owner, maker.id, 2025).expect("found");
        let shown = found.comparisons[0].shown.as_ref().expect("both years are whole");
        let expected = 11.0 * (60_000.0 * 2_480_000.0 / 2_310_000.0 - 55_000.0);
        assert!(shown.adjusted && (shown.saved.value / expected - 1.0).abs() < 1e-9, "{shown:?}");
        // The page of the measure says the same.
        let followed = followed(platform, &maker.owner, maker.id, &lamps).expect("followed");
        assert_eq!(followed[0].shown.as_ref(), Some(&found.comparisons[0]));
        for edition in [Edition::Full, Edition::Buyer] {
            let file = measure::dossier(platform, &maker.owner, maker.id, 2025, (edition, Language::Ar), 1);
            let file = file.expect("a dossier");
            let parts = attachments(&file).expect("sealed");
            let reduction = open_reduction(edition, &parts).expect("opened").expect("there");
            assert_eq!(reduction.declared.comparisons, found.comparisons);
            assert_eq!(check(&file, None, true, platform.knowledge, 1).findings, []);
            // The neighbour has nothing of it.
            let none = measure::dossier(platform, &other.owner, maker.id, 2025, (edition, Language::Ar), 1);
            assert!(none.is_err());
        }
    });
}

/// A year of which one month has a bill is not compared with a whole one: eleven months without bills are no saving.
#[test]
fn months_without_bills_are_no_saving() {
    on_each(|world| {
        let maker = firm(world, "Fabricant");
        let platform = &world.platform;
        let mut ledger = "Date;Désignation;Quantité;Unité\n".to_owned();
        let days = (1..=12).map(|month| format!("03/{month:02}/2025")).chain(["03/01/2026".to_owned()]);
        days.for_each(|day| ledger += &format!("{day};Électricité;60000;kWh\n"));
        measure::add_document(platform, &maker.owner, maker.id, Some("laverie"), "achats.csv", &mut ledger.as_bytes())
            .expect("added");
        work(world);
        let id = measures::add(platform, &maker.owner, maker.id, &lamps()).expect("added");
        let installed = StepRequest { state: State::Installed, day: date(2025, 12, 15), words: "" };
        measures::step(platform, &maker.owner, maker.id, id, 0, &installed).expect("stepped");
        let followed = followed(platform, &maker.owner, maker.id, &lamps()).expect("followed");
        let used: Vec<_> = followed[0].years.iter().map(|year| (year.year, year.used)).collect();
        assert_eq!(used, [(2025, 720_000.0), (2026, 60_000.0)]);
        assert_eq!(followed[0].shown, None);
    });
}
