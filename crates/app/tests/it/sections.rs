//! The products of a firm in its dossier.

use app::dossier::{Edition, check};
use app::measure;
use dossier::content::{open_products, product_names};
use dossier::papers::attachments;
use language::Language;

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
