//! Plans of finance that a firm keeps.

use ::finance::plan::{GrantAsked, LoanAsked, PlanInput, Use, UseKind};
use app::finance::situation::{self, Written};
use app::finance::{PlanningError, RecordError, archive_plan, kept_plan, plans, programmes, write_plan};
use app::people::{Actor, PeopleError};
use ids::OrganisationId;
use money::{Exact, Repayment};
use store::StoreError;
use store::organisation::Kind;

use crate::world::{World, on_each};

fn amount(text: &str) -> Exact {
    Exact::read(text).expect("an amount")
}

fn firm(world: &World<'_>, email: &str) -> (OrganisationId, Actor) {
    let owner = world.person(email);
    world.organisation(&owner, Kind::Firm, "Séchage fictif")
}

/// The dryer of `docs/finance.md`.
fn dryer() -> PlanInput {
    PlanInput {
        name: "Séchoir".to_owned(),
        start: 2027,
        horizon: 10,
        discount_rate: amount("0.08"),
        savings: vec![amount("1800000")],
        uses: vec![Use {
            name: "Séchoir".to_owned(),
            kind: UseKind::Equipment,
            amount: amount("10000000"),
            year: 0,
            eligible: true,
            green: true,
            origin: None,
        }],
        loans: vec![LoanAsked {
            name: "banque".to_owned(),
            programme: None,
            amount: amount("6000000"),
            interest: Some(amount("5")),
            years: 7,
            grace_years: 0,
            payments_a_year: 1,
            repayment: Repayment::Annuity,
            year: 0,
            origin: None,
        }],
        grants: vec![GrantAsked { programme: "tpme-charte".to_owned(), ..GrantAsked::default() }],
        ..PlanInput::default()
    }
}

#[test]
fn a_plan_is_paid_with_what_the_firm_answered_by_then() {
    on_each(|world| {
        let (id, owner) = firm(world, "a@example.org");
        let platform = &world.platform;
        let number = write_plan(platform, &owner, id, None, &dryer()).expect("written");
        let granted = || {
            let kept = kept_plan(platform, &owner, id, number).expect("there");
            let plan = kept.plan.expect("planned");
            let sum: Exact = plan.sources.iter().map(|source| source.amount).sum();
            assert_eq!(sum, plan.uses, "sources are uses to the centime");
            let grant = plan.sources.iter().find(|source| source.programme.is_some());
            grant.map_or(Exact::ZERO, |grant| grant.amount)
        };
        // Without answers on jobs and place nothing of it is counted.
        assert_eq!(granted(), Exact::ZERO);
        let answers: Written = [("stable_jobs", "25"), ("province", "tetouan"), ("legal_person", "yes")]
            .map(|(code, answer)| (code.to_owned(), Some(answer.to_owned())))
            .into();
        let catalogue = programmes(platform).expect("the catalogue");
        situation::write(platform, &owner, id, &catalogue, (0, &answers)).expect("written");
        // 2.5 jobs for a million: 5 % in both sources; Tétouan is of category A: 10 %.
        assert_eq!(granted(), amount("1500000"));
    });
}

#[test]
fn a_plan_is_its_firms_and_nobody_overwrites_another() {
    on_each(|world| {
        let ((id, owner), (other_id, other)) = (firm(world, "a@example.org"), firm(world, "b@example.org"));
        let platform = &world.platform;
        let number = write_plan(platform, &owner, id, None, &dryer()).expect("written");
        let renamed = PlanInput { name: "Séchoir 2".to_owned(), ..dryer() };
        let over = |version| write_plan(platform, &owner, id, Some((number, version)), &renamed);
        assert!(matches!(over(1), Ok(1)));
        let stale = over(1);
        assert!(matches!(stale, Err(PlanningError::Record(RecordError::Store(StoreError::Stale)))));
        assert_eq!(kept_plan(platform, &owner, id, number).expect("there").input, renamed);
        assert_eq!(write_plan(platform, &owner, id, None, &dryer()).expect("written"), 2);
        let listed: Vec<_> = plans(platform, &owner, id).expect("listed").into_iter().map(|plan| plan.name).collect();
        assert_eq!(listed, ["Séchoir", "Séchoir 2"]);

        let unknown = |refused| matches!(refused, Err(RecordError::People(PeopleError::NotFound)));
        assert!(unknown(kept_plan(platform, &other, id, number).map(|_| ())));
        assert!(unknown(kept_plan(platform, &other, other_id, number).map(|_| ())));
        assert!(unknown(archive_plan(platform, &other, other_id, (number, 2))));
        assert!(plans(platform, &other, id).is_err());
        assert!(write_plan(platform, &other, id, Some((number, 2)), &renamed).is_err());

        let nothing = PlanInput { uses: Vec::new(), ..dryer() };
        assert!(matches!(write_plan(platform, &owner, id, None, &nothing), Err(PlanningError::Plan(_))));
        let nameless = PlanInput { name: " ".to_owned(), ..dryer() };
        assert!(matches!(write_plan(platform, &owner, id, None, &nameless), Err(PlanningError::Name)));
        archive_plan(platform, &owner, id, (number, 2)).expect("put away");
        assert!(unknown(kept_plan(platform, &owner, id, number).map(|_| ())));
        assert_eq!(plans(platform, &owner, id).expect("listed").len(), 1);
        assert!(write_plan(platform, &owner, id, Some((number, 3)), &renamed).is_err());
    });
}
