use ids::OrganisationId;
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
