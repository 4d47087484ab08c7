//! Letters about suppliers' figures: what moves together is told once, what ends is told before.

use app::export::answers;
use app::export::publication;
use app::export::supplies;

use crate::products::{Chain, ask, chain, product, publish, published, stated, work};
use crate::world::{World, on_each};

/// The letters that wait for somebody: subject and text, the last first.
fn letters_to(world: &World<'_>, name: &str) -> Vec<(String, String)> {
    let waiting = |sql: &mut dyn store::Sql| store::letter::list(sql, store::letter::State::Waiting, 500);
    let waiting = world.fresh.database.read(waiting).expect("listed");
    let recipient = format!("{}@example.org", name.to_lowercase());
    let of =
        waiting.into_iter().filter(|letter| letter.recipient == recipient && letter.body.contains("/export/products"));
    of.map(|letter| (letter.subject, letter.body)).collect()
}

#[test]
fn people_are_told_once_of_what_moved_together() {
    on_each(|world| {
        let Chain { firms, products } = chain(world);
        world.later(3 * 3_600);
        work(world);
        let told = |name| letters_to(world, name).len();
        let (before, of_last) = (told("Profiles"), told("Fenetres"));
        // Two changes within an hour, and a product of its own that moves too: one letter to who depends on it.
        let second = product(world, &firms[1], "Autre profil", &[("profil", "1")]);
        let of = (firms[0].id, products[0]);
        supplies::link(&world.platform, &firms[1].owner, firms[1].id, (second, "profil"), of).expect("linked");
        work(world);
        let path = ask(world, &firms[0], (products[0], "billet"), "autre@fonderie.example").expect("asked");
        let token = path.rsplit('/').next().expect("a token");
        for kg in [3.0, 5.0] {
            answers::answer(&world.platform, token, &stated(kg), None).expect("answered");
            work(world);
            publish(world, &firms[0], products[0]);
            work(world);
            work(world);
        }
        assert_eq!((told("Profiles"), told("Fenetres")), (before, of_last), "nothing is told at once");
        world.later(2 * 3_600);
        work(world);
        assert_eq!((told("Profiles"), told("Fenetres")), (before + 1, of_last + 1));
        let (subject, body) = letters_to(world, "Profiles").remove(0);
        assert!(subject.contains("Profiles"), "{subject}");
        assert!(body.contains("profil") && body.contains("Autre profil"), "{body}");
        assert!(
            body.contains("8,00") && body.contains("10,0") && !body.contains("6,00"),
            "from the first to the last: {body}"
        );
        // Nothing of the supplier's own, and nobody else is told.
        assert!(!body.contains("billet") && !body.contains("Fenetres"), "{body}");
        world.later(2 * 3_600);
        work(world);
        assert_eq!(told("Profiles"), before + 1, "it is told once");
        // Withdrawn, doubted with reason, expired: each is a change.
        let footprint = published(world, &firms[0], products[0]).expect("published").0;
        publication::withdraw(&world.platform, &firms[0].owner, firms[0].id, footprint).expect("withdrawn");
        work(world);
        world.later(2 * 3_600);
        work(world);
        let (_, body) = letters_to(world, "Profiles").remove(0);
        assert!(body.contains("retiré") && body.contains("10,0"), "{body}");
    });
}

#[test]
fn people_are_told_a_month_before_a_footprint_ends() {
    on_each(|world| {
        let Chain { firms, products } = chain(world);
        let until = world.platform.now().plus_days(60).date();
        let first = published(world, &firms[0], products[0]).expect("published").0;
        let short = (Some(first), Some(until));
        publication::publish(&world.platform, &firms[0].owner, firms[0].id, products[0], short).expect("published");
        work(world);
        world.later(2 * 3_600);
        work(world);
        let ending = |name| {
            letters_to(world, name).into_iter().filter(|(_, body)| body.contains("validité")).collect::<Vec<_>>()
        };
        assert_eq!(ending("Profiles"), []);
        world.later(40 * 86_400);
        work(world);
        let told = ending("Profiles");
        assert_eq!(told.len(), 1);
        assert!(told[0].1.contains("Intrant profil"), "{}", told[0].1);
        assert_eq!((ending("Fonderie"), ending("Fenetres")), (vec![], vec![]), "only who uses it");
        world.later(7 * 86_400);
        work(world);
        assert_eq!(ending("Profiles").len(), 1, "once");
    });
}
