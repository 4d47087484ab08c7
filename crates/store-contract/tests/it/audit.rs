use ids::OrganisationId;
use store::audit::{self, Act, Flaw};
use store::values;
use store_contract::{Fresh, on_both};

use crate::made::{Outcome, at, settle};

fn fill(fresh: &Fresh) -> OrganisationId {
    let (firm, human) = settle(&fresh.database, 1);
    for number in 0..5 {
        let act = Act {
            organisation_id: firm.id,
            at: at(number),
            person_id: (number > 0).then_some(human.id),
            action: "document.add",
            record: "document:1",
            detail: "{\"name\":\"facture électricité.pdf\"}",
        };
        fresh.database.write(|sql| audit::add(sql, &act)).expect("written down");
    }
    firm.id
}

fn flaws(fresh: &Fresh, firm: OrganisationId) -> Vec<Flaw> {
    fresh.database.read(|sql| audit::check(sql, firm)).expect("gone through").1
}

fn change(fresh: &Fresh, statement: &str) {
    let changed: Outcome<u64> = fresh.database.write(|sql| sql.execute(statement, values![]));
    assert!(changed.expect("changed") > 0);
}

#[test]
fn a_chain_that_nobody_touched_is_sound() {
    on_both(|fresh| {
        let firm = fill(fresh);
        assert_eq!(flaws(fresh, firm), []);
        let (head, _) = fresh.database.read(|sql| audit::check(sql, firm)).expect("gone through");
        assert_eq!(fresh.database.read(|sql| audit::head(sql, firm)), Ok(head));
        assert_eq!(head.number, 5);
        let last = fresh.database.read(|sql| audit::list(sql, firm, Some(3), 1)).expect("listed");
        assert_eq!(last.iter().map(|entry| entry.number).collect::<Vec<_>>(), [2]);
    });
}

#[test]
fn a_chain_is_the_same_in_both() {
    let heads = std::cell::RefCell::new(Vec::new());
    on_both(|fresh| {
        let firm = fill(fresh);
        heads.borrow_mut().push(fresh.database.read(|sql| audit::head(sql, firm)).expect("read"));
    });
    let heads = heads.into_inner();
    assert_eq!(heads[0], heads[1]);
}

#[test]
fn whoever_changes_an_entry_is_seen() {
    on_both(|fresh| {
        let firm = fill(fresh);
        change(fresh, "UPDATE audit SET detail = '{}' WHERE number = 2");
        assert_eq!(flaws(fresh, firm), [Flaw::Altered(2)]);
        change(fresh, "UPDATE audit SET person_id = NULL WHERE number = 4");
        assert_eq!(flaws(fresh, firm), [Flaw::Altered(2), Flaw::Altered(4)]);
        change(fresh, "DELETE FROM audit WHERE number = 3");
        assert_eq!(flaws(fresh, firm), [Flaw::Altered(2), Flaw::Missing(4), Flaw::Altered(4)]);
        change(fresh, "UPDATE audit SET number = 3 WHERE number = 4");
        assert_eq!(flaws(fresh, firm)[1], Flaw::Unlinked(3));
    });
}
