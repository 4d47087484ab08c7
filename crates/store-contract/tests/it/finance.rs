use ids::OrganisationId;
use store::finance_alert::{self, Watch};
use store::finance_edit::{self, Act, FinanceEdit};
use store::finance_plan::{self, FinancePlan};
use store::finance_situation::{self, FinanceSituation};
use store::{Database, StoreError};
use store_contract::on_both;

use crate::made::{at, settle};

fn write(database: &Database, situation: &FinanceSituation) -> Result<(), StoreError> {
    database.write(|sql| finance_situation::write(sql, situation))
}

#[test]
fn answers_are_kept_in_every_version_and_nobody_overwrites_another() {
    on_both(|fresh| {
        let ((firm, human), (other, _)) = (settle(&fresh.database, 1), settle(&fresh.database, 2));
        let made = |organisation_id: OrganisationId, version: i64| FinanceSituation {
            organisation_id,
            version,
            answers: format!("{{\"sector\":\"crafts\",\"employees\":\"{version}\",\"region\":null}}"),
            written: at(version),
            written_by: human.id,
        };
        assert_eq!(write(&fresh.database, &made(firm.id, 2)), Err(StoreError::Stale));
        assert_eq!(write(&fresh.database, &made(firm.id, 1)), Ok(()));
        assert_eq!(write(&fresh.database, &made(firm.id, 1)), Err(StoreError::Stale));
        assert_eq!(write(&fresh.database, &made(firm.id, 2)), Ok(()));
        assert_eq!(write(&fresh.database, &made(firm.id, 4)), Err(StoreError::Stale));
        let last = |firm| fresh.database.read(|sql| finance_situation::lookup(sql, firm));
        assert_eq!(last(firm.id), Ok(Some(made(firm.id, 2))));
        assert_eq!(last(other.id), Ok(None));
        let versions = |firm, limit| fresh.database.read(|sql| finance_situation::versions(sql, firm, limit));
        assert_eq!(versions(firm.id, 10), Ok(vec![made(firm.id, 2), made(firm.id, 1)]));
        assert_eq!(versions(firm.id, 1), Ok(vec![made(firm.id, 2)]));
        assert_eq!(write(&fresh.database, &made(other.id, 1)), Ok(()));
        assert_eq!(last(firm.id), Ok(Some(made(firm.id, 2))));
    });
}

#[test]
fn firms_that_answered_are_listed_once_each() {
    on_both(|fresh| {
        let mut firms = Vec::new();
        for number in 1..=3 {
            let (firm, human) = settle(&fresh.database, number);
            for version in 1..=2 {
                let answers = "{}".to_owned();
                let written = FinanceSituation {
                    organisation_id: firm.id,
                    version,
                    answers,
                    written: at(version),
                    written_by: human.id,
                };
                assert_eq!(write(&fresh.database, &written), Ok(()));
            }
            firms.push(firm.id);
        }
        settle(&fresh.database, 4);
        let list = |after, limit| fresh.database.read(|sql| finance_situation::organisations(sql, after, limit));
        assert_eq!(list(None, 2), Ok(firms[..2].to_vec()));
        assert_eq!(list(Some(firms[1]), 2), Ok(firms[2..].to_vec()));
        assert_eq!(list(Some(firms[2]), 2), Ok(vec![]));
    });
}

#[test]
fn the_last_edit_of_each_claim_counts_and_none_is_lost() {
    on_both(|fresh| {
        let (_, human) = settle(&fresh.database, 1);
        let made = |number: i64, claim: &str, act: Act| FinanceEdit {
            number,
            programme: claim.split('/').next().unwrap_or_default().to_owned(),
            claim: claim.to_owned(),
            act,
            content: (act == Act::Write).then(|| format!("{{\"note\":\"ملاحظة {number}\"}}")),
            base: None,
            written: at(number),
            written_by: human.id,
        };
        let add = |edit: &FinanceEdit| fresh.database.write(|sql| finance_edit::add(sql, edit));
        let all = [
            made(1, "a/state", Act::Write),
            made(2, "b/grant", Act::Retire),
            made(3, "a/state", Act::Write),
            made(4, "b/grant", Act::TakeBack),
        ];
        assert_eq!(fresh.database.read(|sql| finance_edit::last(sql)), Ok(0));
        for edit in &all {
            assert_eq!(add(edit), Ok(()));
        }
        assert_eq!(add(&all[3]), Err(StoreError::Stale));
        assert_eq!(add(&made(6, "a/state", Act::Retire)), Err(StoreError::Stale));
        assert_eq!(fresh.database.read(|sql| finance_edit::last(sql)), Ok(4));
        assert_eq!(fresh.database.read(|sql| finance_edit::current(sql)), Ok(all[2..].to_vec()));
        let history = |programme, limit| fresh.database.read(|sql| finance_edit::history(sql, programme, limit));
        assert_eq!(history("a", 10), Ok(vec![all[2].clone(), all[0].clone()]));
        assert_eq!(history("", 3), Ok(vec![all[3].clone(), all[2].clone(), all[1].clone()]));
    });
}

#[test]
fn what_a_firm_was_told_is_its_own() {
    on_both(|fresh| {
        let ((firm, _), (other, _)) = (settle(&fresh.database, 1), settle(&fresh.database, 2));
        let watch = |stood: &str, second: i64| Watch {
            organisation_id: firm.id,
            answers: "{}".to_owned(),
            stood: stood.to_owned(),
            looked: at(second),
        };
        let put = |watch: &Watch| fresh.database.write(|sql| finance_alert::put_watch(sql, watch));
        let looked = |firm| fresh.database.read(|sql| finance_alert::watch(sql, firm));
        assert_eq!(looked(firm.id), Ok(None));
        assert_eq!((put(&watch("[]", 1)), put(&watch("[1]", 2))), (Ok(()), Ok(())));
        assert_eq!((looked(firm.id), looked(other.id)), (Ok(Some(watch("[1]", 2))), Ok(None)));
        for (firm, programme) in [(firm.id, "a"), (firm.id, "b"), (other.id, "c")] {
            let added: Result<(), StoreError> =
                fresh.database.write(|sql| finance_alert::add(sql, firm, programme, "{}", at(3)));
            assert_eq!(added, Ok(()));
        }
        let list = |firm, limit| {
            let found = fresh.database.read(|sql| finance_alert::list(sql, firm, limit)).expect("listed");
            found.into_iter().map(|alert| (alert.number, alert.programme)).collect::<Vec<_>>()
        };
        assert_eq!(list(firm.id, 10), [(2, "b".to_owned()), (1, "a".to_owned())]);
        assert_eq!((list(firm.id, 1).len(), list(other.id, 10)), (1, vec![(1, "c".to_owned())]));
    });
}

#[test]
fn plans_are_written_over_the_version_that_was_seen_and_put_away() {
    on_both(|fresh| {
        let ((firm, human), (other, _)) = (settle(&fresh.database, 1), settle(&fresh.database, 2));
        let made = |number: i64, version: i64| FinancePlan {
            organisation_id: firm.id,
            number,
            version,
            name: format!("Séchoir مجفف {version}"),
            content: "{}".to_owned(),
            written: at(version),
            written_by: human.id,
            archived: None,
        };
        let write = |plan: &FinancePlan| fresh.database.write(|sql| finance_plan::write(sql, plan));
        let lookup = |firm, number| fresh.database.read(|sql| finance_plan::lookup(sql, firm, number));
        assert_eq!(fresh.database.read(|sql| finance_plan::last(sql, firm.id)), Ok(0));
        assert_eq!(write(&made(1, 2)), Err(StoreError::Stale));
        assert_eq!((write(&made(1, 1)), write(&made(1, 1))), (Ok(()), Err(StoreError::Stale)));
        assert_eq!((write(&made(1, 2)), write(&made(1, 2))), (Ok(()), Err(StoreError::Stale)));
        assert_eq!(write(&made(2, 1)), Ok(()));
        assert_eq!((lookup(firm.id, 1), lookup(other.id, 1)), (Ok(Some(made(1, 2))), Ok(None)));
        let list = |firm| fresh.database.read(|sql| finance_plan::list(sql, firm, 10));
        assert_eq!((list(firm.id), list(other.id)), (Ok(vec![made(2, 1), made(1, 2)]), Ok(vec![])));
        let away = FinancePlan { archived: Some(at(9)), ..made(1, 3) };
        assert_eq!((write(&away), list(firm.id)), (Ok(()), Ok(vec![made(2, 1)])));
        assert_eq!(fresh.database.read(|sql| finance_plan::last(sql, firm.id)), Ok(2));
    });
}
