use ids::{OrganisationId, PersonId, PlanId};
use store::reduction_plan::{self, ReductionPlan};
use store_contract::on_both;

use crate::made::{at, settle};

fn id(number: u8) -> PlanId {
    PlanId::new(at(number.into()), [number; 10])
}

fn plan(organisation_id: OrganisationId, number: u8, asked_by: PersonId) -> ReductionPlan {
    ReductionPlan {
        organisation_id,
        id: id(number),
        name: format!("Plan خطة {number}"),
        settings: "{}".to_owned(),
        input: "{\"name\":\"x\"}".to_owned(),
        left_out: "[]".to_owned(),
        asked: at(number.into()),
        asked_by,
        answer: None,
        fault: None,
        computed: None,
        followed: None,
        removed: None,
    }
}

#[test]
fn what_is_computed_is_of_what_was_asked_last() {
    on_both(|fresh| {
        let (firm, human) = settle(&fresh.database, 1);
        let first = plan(firm.id, 1, human.id);
        assert_eq!(fresh.database.write(|sql| reduction_plan::add(sql, &first)), Ok(()));
        let answer = |asked, words: &str| {
            fresh.database.write(|sql| reduction_plan::answer(sql, (firm.id, id(1), asked), (Some(words), None), at(9)))
        };
        assert_eq!(answer(at(1), "one"), Ok(true));
        let anew = ReductionPlan { asked: at(5), input: "{}".to_owned(), ..first.clone() };
        assert_eq!(fresh.database.write(|sql| reduction_plan::ask(sql, &anew)), Ok(true));
        // The first search ends after the second was asked for: it is of no use.
        assert_eq!(answer(at(1), "late"), Ok(false));
        let read = || fresh.database.read(|sql| reduction_plan::lookup(sql, firm.id, id(1))).expect("read");
        let expected = ReductionPlan { answer: Some("one".to_owned()), computed: Some(at(9)), ..anew.clone() };
        assert_eq!(read(), Some(expected));
        assert_eq!(answer(at(5), "two"), Ok(true));
        assert_eq!(read().and_then(|plan| plan.answer), Some("two".to_owned()));
    });
}

#[test]
fn a_firm_follows_one_plan_and_touches_no_other_firms() {
    on_both(|fresh| {
        let ((firm, human), (other, stranger)) = (settle(&fresh.database, 1), settle(&fresh.database, 2));
        for (organisation, number, by) in [(firm.id, 1, human.id), (firm.id, 2, human.id), (other.id, 1, stranger.id)] {
            assert_eq!(fresh.database.write(|sql| reduction_plan::add(sql, &plan(organisation, number, by))), Ok(()));
        }
        let follow = |firm, plan| fresh.database.write(|sql| reduction_plan::follow(sql, firm, plan));
        let followed = |firm| {
            let found = fresh.database.read(|sql| reduction_plan::list(sql, firm, 10)).expect("listed");
            found.into_iter().map(|plan| (plan.id, plan.followed)).collect::<Vec<_>>()
        };
        assert_eq!(
            (follow(other.id, Some((id(1), at(3)))), follow(firm.id, Some((id(1), at(4))))),
            (Ok(true), Ok(true))
        );
        assert_eq!(follow(firm.id, Some((id(2), at(5)))), Ok(true));
        assert_eq!(followed(firm.id), [(id(2), Some(at(5))), (id(1), None)]);
        assert_eq!(followed(other.id), [(id(1), Some(at(3)))]);
        assert_eq!(follow(firm.id, Some((id(7), at(6)))), Ok(false));
        let remove = |firm, number| fresh.database.write(|sql| reduction_plan::remove(sql, firm, id(number), at(8)));
        assert_eq!((remove(other.id, 2), remove(firm.id, 2), remove(firm.id, 2)), (Ok(false), Ok(true), Ok(false)));
        assert_eq!(followed(firm.id), [(id(1), None)]);
        assert_eq!(fresh.database.read(|sql| reduction_plan::lookup(sql, firm.id, id(2))), Ok(None));
    });
}
