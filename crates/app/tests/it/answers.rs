//! What suppliers without an account answer by a link, and how they correct it.

use app::export::answers::{self, Answer, Boundary};
use app::export::figures::Outcome;
use app::export::products;
use app::export::requests;
use app::export::{AnswerField, ProductError};
use app::people::{Input, PeopleError};
use store::product_change::Cause;
use store::product_request::State;

use crate::products::{ask, firm, kg, not_found, product, stated, steps, work};
use crate::world::on_each;

#[test]
fn a_stranger_answers_by_a_link() {
    on_each(|world| {
        let maker = firm(world, "Fabricant");
        work(world);
        let made = product(world, &maker, "Profilé", &[("billet", "2")]);
        let wrong = |result: Result<String, ProductError>, input| matches!(result, Err(ProductError::People(PeopleError::Input(fields))) if fields[0].0 == input);
        assert!(wrong(ask(world, &maker, (made, "billet"), "personne"), Input::Email));
        let unknown = ask(world, &maker, (made, "autre"), "a@fonderie.example");
        assert!(matches!(unknown, Err(ProductError::NoSuchInput)));
        let path = ask(world, &maker, (made, "billet"), "ventes@fonderie.example").expect("asked");
        let (subject, letter) = world.letter_to("ventes@fonderie.example").expect("a letter");
        assert!(subject.contains("Fabricant") && letter.contains(&path) && letter.contains("Billettes"));
        let token = path.rsplit('/').next().expect("a token").to_owned();
        let asked = answers::asked(&world.platform, &token).expect("found");
        assert_eq!((asked.firm.as_str(), asked.state), ("Fabricant", State::Open));
        assert!(!format!("{asked:?}").contains("Profilé"), "not for what it is bought");
        let spent = |result: Result<(), ProductError>| matches!(result, Err(ProductError::People(PeopleError::Spent)));
        assert!(spent(answers::answer(&world.platform, "autre", &stated(1.0), None)));
        for (answer, field) in [
            (stated(-1.0), AnswerField::Figure),
            (stated(f64::NAN), AnswerField::Figure),
            (Answer { year: 2019, ..stated(1.0) }, AnswerField::Year),
            (Answer { mass_kg: Some(0.0), ..stated(1.0) }, AnswerField::Mass),
            (Answer { remark: "x".repeat(2_000), ..stated(1.0) }, AnswerField::Words),
        ] {
            let refused = answers::answer(&world.platform, &token, &answer, None);
            assert!(matches!(refused, Err(ProductError::Answer(fields)) if fields[0].0 == field), "{field:?}");
        }
        let program = answers::answer(&world.platform, &token, &stated(1.0), Some(("a.exe", b"MZ program")));
        assert!(matches!(program, Err(ProductError::Answer(fields)) if fields[0].0 == AnswerField::Attachment));
        let paper = b"%PDF-1.7 fictif";
        let attached = Some(("../../calcul.pdf", &paper[..]));
        answers::answer(&world.platform, &token, &stated(4.5), attached).expect("answered");
        assert!(spent(answers::decline(&world.platform, &token)), "what was said is corrected, not taken back");
        work(world);
        assert_eq!(kg(world, &maker, made), Some(9.0));
        let listed = requests::requests(&world.platform, &maker.owner, maker.id).expect("listed");
        let first = (stated(4.5), Some("calcul.pdf".to_owned()));
        let said: Vec<_> = listed[0].answers.iter().map(|one| (one.answer.clone(), one.attachment.clone())).collect();
        assert_eq!((said, listed[0].path.as_ref()), (vec![first.clone()], Some(&path)));
        let id = listed[0].request.id;
        let taken = |actor, number| answers::attachment(&world.platform, actor, maker.id, (id, number));
        assert_eq!(taken(&maker.owner, 1).expect("taken"), ("calcul.pdf".to_owned(), paper.to_vec()));
        let step = &steps(world, &maker, made)[0];
        assert_eq!((step.change.cause, step.change.after_kg), (Cause::Answered, Some(9.0)));
        // Corrected by the same link: the first is kept with its date and its paper, and the change flows.
        world.later(86_400);
        let (other, picture) = (Answer { year: 2024, ..stated(3.5) }, b"\x89PNG\r\n\x1a\n fictif");
        answers::answer(&world.platform, &token, &other, Some(("four.png", picture))).expect("corrected");
        work(world);
        assert_eq!(kg(world, &maker, made), Some(7.0));
        let step = &steps(world, &maker, made)[0];
        let (before, after) = (step.change.before_kg, step.change.after_kg);
        assert_eq!((step.change.cause, before, after), (Cause::Answered, Some(9.0), Some(7.0)));
        assert_eq!(step.detail.inputs.len(), 1, "the trail names the input");
        let listed = requests::requests(&world.platform, &maker.owner, maker.id).expect("listed");
        let said: Vec<_> = listed[0].answers.iter().map(|one| (one.answer.clone(), one.attachment.clone())).collect();
        assert_eq!(said, [first, (other.clone(), Some("four.png".to_owned()))]);
        assert_eq!(listed[0].answers[1].given.date(), listed[0].answers[0].given.plus_days(1).date());
        assert_eq!(taken(&maker.owner, 1).expect("taken").0, "calcul.pdf");
        assert_eq!(taken(&maker.owner, 2).expect("taken"), ("four.png".to_owned(), picture.to_vec()));
        assert!(not_found(taken(&maker.owner, 3)) && not_found(taken(&maker.owner, 0)));
        let stranger = firm(world, "Etranger");
        assert!(not_found(taken(&stranger.owner, 1)));
        let elsewhere = answers::attachment(&world.platform, &stranger.owner, stranger.id, (id, 1));
        assert!(not_found(elsewhere));
        // Every paper is counted among what the installation keeps.
        let mut kept = Vec::new();
        let see = &mut |of, sha256: [u8; 32]| {
            kept.push((of, sha256));
            Ok(())
        };
        world.fresh.database.read(|sql| store::document::contents(sql, see)).expect("listed");
        assert_eq!(kept.iter().filter(|(of, _)| *of == maker.id).count(), 2);
        // Not for ever.
        for _ in 1..answers::CORRECTIONS_MAX {
            answers::answer(&world.platform, &token, &other, None).expect("corrected");
        }
        let often = answers::answer(&world.platform, &token, &other, None);
        assert!(matches!(often, Err(ProductError::TooMany(answers::CORRECTIONS_MAX))));
        // Trusted no more, no figure is made with it.
        requests::withdraw_request(&world.platform, &maker.owner, maker.id, id).expect("withdrawn");
        assert!(spent(answers::answer(&world.platform, &token, &other, None)), "nor can it be corrected");
        work(world);
        assert_eq!(kg(world, &maker, made), Some(0.0));
        let shown = products::product(&world.platform, &maker.owner, maker.id, made).expect("shown");
        let Some(Outcome::Figure(footprint)) = shown.figure.map(|figure| figure.outcome) else { panic!("a figure") };
        assert_eq!(footprint.unknown, ["billet"], "which is said");
        // Nor with one that leaves out what came before the supplier.
        world.later(3_600);
        let path = ask(world, &maker, (made, "billet"), "ventes@fonderie.example").expect("asked");
        let own = Answer { boundary: Boundary::GateToGate, ..stated(4.5) };
        answers::answer(&world.platform, path.rsplit('/').next().expect("a token"), &own, None).expect("answered");
        work(world);
        assert_eq!(kg(world, &maker, made), Some(0.0));
        // A link that is past, and one that is declined.
        world.later(3_600);
        let path = ask(world, &maker, (made, "billet"), "b@fonderie.example").expect("asked");
        let token = path.rsplit('/').next().expect("a token");
        answers::decline(&world.platform, token).expect("declined");
        let listed = requests::requests(&world.platform, &maker.owner, maker.id).expect("listed");
        assert_eq!(listed[0].request.state, State::Declined);
        let path = ask(world, &maker, (made, "billet"), "c@fonderie.example").expect("asked");
        world.later(32 * 86_400);
        let token = path.rsplit('/').next().expect("a token");
        assert!(spent(answers::answer(&world.platform, token, &stated(1.0), None)));
        assert!(answers::asked(&world.platform, token).is_err());
    });
}

/// When the last day of an answer has passed, the product is reckoned again by itself, and says why.
#[test]
fn an_answer_ends_by_itself() {
    on_each(|world| {
        let maker = firm(world, "Fabricant");
        work(world);
        let made = product(world, &maker, "Profilé", &[("billet", "2")]);
        let path = ask(world, &maker, (made, "billet"), "ventes@fonderie.example").expect("asked");
        let old = Answer { year: world.platform.now().date().year() - 3, ..stated(4.5) };
        answers::answer(&world.platform, path.rsplit('/').next().expect("a token"), &old, None).expect("answered");
        work(world);
        assert_eq!(kg(world, &maker, made), Some(9.0));
        while world.platform.now().date() < old.valid_until() {
            world.later(86_400);
        }
        work(world);
        assert_eq!(kg(world, &maker, made), Some(9.0), "the last day counts");
        world.later(86_400);
        work(world);
        assert_eq!(kg(world, &maker, made), Some(0.0));
        let step = &steps(world, &maker, made)[0];
        assert_eq!(
            (step.change.cause, step.change.before_kg, step.change.after_kg),
            (Cause::Expired, Some(9.0), Some(0.0))
        );
    });
}
