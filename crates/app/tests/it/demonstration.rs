//! The firms that come with the program: a maker of wiring harnesses buys from two of them, and what changes there arrives.

use std::fs;
use std::path::Path;

use app::demonstration::settle;
use app::export::figures::Outcome;
use app::export::{products, supplies};
use app::people;
use export::pcf::{Footprint, Origin};
use ids::ProductId;
use rust_decimal::Decimal;
use store::product_change::Cause;

use crate::products::{Firm, kg, publish, published, steps, work};
use crate::world::{PASSWORD, World, on_each};

/// The files of a folder, by their paths within it.
fn list(folder: &Path, within: &str, found: &mut Vec<(String, Vec<u8>)>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry");
        let path = format!("{within}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            list(&entry.path(), &format!("{path}/"), found);
        } else {
            found.push((path, fs::read(entry.path()).expect("a file")));
        }
    }
}

/// The owner of a firm of the demonstration, and its only product.
fn of(world: &World<'_>, folder: &str) -> (Firm, ProductId) {
    let signed_in = people::sign_in(&world.platform, &format!("{folder}@exemple.example"), PASSWORD, "192.0.2.1", "");
    let owner = world.actor(&signed_in.expect("signed in")).expect("an owner");
    let id = owner.seats[0].organisation_id;
    let listed = products::products(&world.platform, &owner, id).expect("listed");
    let [only] = listed.as_slice() else { panic!("{folder}: {} products", listed.len()) };
    let product = only.product.id;
    (Firm { id, owner }, product)
}

fn figure(world: &World<'_>, firm: &Firm, id: ProductId) -> Footprint {
    let shown = products::product(&world.platform, &firm.owner, firm.id, id).expect("shown");
    match shown.figure.expect("a figure").outcome {
        Outcome::Figure(footprint) => *footprint,
        Outcome::None(why) => panic!("{why:?}"),
    }
}

/// kg of the input that comes from a supplier, whose name it says.
fn bought(footprint: &Footprint, input: &str) -> (String, f64) {
    let line = footprint.lines.iter().find(|line| line.input.as_deref() == Some(input)).expect("a line");
    let Origin::Supplier { company, .. } = &line.origin else { panic!("{input}: {:?}", line.origin) };
    (company.clone(), line.co2e)
}

#[test]
fn a_maker_of_harnesses_buys_from_two_firms_and_their_change_arrives() {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    let read = ["cablage-detroit", "profiles-sais", "visserie-chaouia"].map(|folder| {
        let mut files = Vec::new();
        list(&examples.join(folder), "", &mut files);
        (folder, files)
    });
    on_each(|world| {
        let files = read
            .each_ref()
            .map(|(_, files)| files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect::<Vec<_>>());
        let folders: Vec<_> = read.iter().zip(&files).map(|((folder, _), files)| (*folder, files.as_slice())).collect();
        settle(&world.platform, &folders, PASSWORD).expect("settled");
        work(world);
        let [(customer, harness), (profiles, profile), (bolts, bolt)] =
            ["cablage-detroit", "profiles-sais", "visserie-chaouia"].map(|folder| of(world, folder));
        // Both links stand, and both figures are used: nothing falls back on a factor.
        let links = supplies::links(&world.platform, &customer.owner, customer.id, harness).expect("listed");
        let mut linked: Vec<_> = links.iter().map(|link| (link.input.as_str(), link.fallback)).collect();
        linked.sort_unstable_by_key(|(input, _)| *input);
        assert_eq!(linked, [("profile", None), ("vis", None)]);
        let before = figure(world, &customer, harness);
        let (from_profiles, from_bolts) = (bought(&before, "profile"), bought(&before, "vis"));
        assert!(
            from_profiles.0.contains("Profilés") && from_bolts.0.contains("Visserie"),
            "{from_profiles:?} {from_bolts:?}"
        );
        // 18 g of profile and 4.5 g of bolt in a harness.
        let per_kg = |firm: &Firm, product| published(world, firm, product).expect("published").1;
        let (profile_before, bolt_before) = (per_kg(&profiles, profile), per_kg(&bolts, bolt));
        let near = |a: f64, b: f64| (a - b).abs() <= 1e-6 * b.abs();
        assert!(near(from_profiles.1, 0.018 * profile_before), "{from_profiles:?} {profile_before}");
        assert!(near(from_bolts.1, 0.0045 * bolt_before), "{from_bolts:?} {bolt_before}");
        // The maker of profiles loses more of its billets: its own figure rises, then the harness's, with a trail.
        world.later(3_600);
        let kept = products::recipe(&world.platform, &profiles.owner, profiles.id, profile, None).expect("kept");
        let mut recipe = kept.recipe.clone();
        recipe.inputs[0].losses_pct = Some(Decimal::from(30).into());
        products::write_recipe(&world.platform, &profiles.owner, profiles.id, profile, kept.version, &recipe)
            .expect("written");
        work(world);
        // What it changed itself it publishes itself.
        assert_eq!(per_kg(&profiles, profile), profile_before);
        publish(world, &profiles, profile);
        work(world);
        let profile_after = per_kg(&profiles, profile);
        assert!(profile_after > profile_before);
        let after = figure(world, &customer, harness);
        let rise = 0.018 * (profile_after - profile_before);
        assert!(near(after.excluding.co2e - before.excluding.co2e, rise), "{} {rise}", after.excluding.co2e);
        assert_eq!(bought(&after, "vis"), from_bolts);
        assert_eq!(per_kg(&bolts, bolt), bolt_before);
        let step = &steps(world, &customer, harness)[0];
        assert_eq!(step.change.cause, Cause::Published);
        assert_eq!(step.change.after_kg, kg(world, &customer, harness));
        assert_eq!(step.change.supplier_footprint_id, published(world, &profiles, profile).map(|(id, _)| id));
    });
}
