//! The code that an organisation gives to its suppliers. Who has it can offer a footprint to the organisation, and learns
//! its name; without it nobody learns who is here (decision 70).

use dossier::sign::Key;
use ids::OrganisationId;
use serde_json::json;
use sha2::{Digest, Sha256};
use store::Sql;
use store::customer::{self, Customer};
use store::grant::Room;
use store::organisation::{self, Organisation};

use super::ProductError;
use crate::measure::signer;
use crate::people::{Action, Actor, Input, PeopleError, Problem, Resource, note};
use crate::platform::Platform;

/// Digits and letters that nobody takes for one another (Crockford's base 32).
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// A code has so many of them: a hundred bits.
const LENGTH: usize = 20;

/// The code of an organisation; it is made when it is first asked for.
///
/// # Errors
/// [`PeopleError::NotPermitted`], what the database says.
pub fn code(platform: &Platform, actor: &Actor, organisation_id: OrganisationId) -> Result<String, ProductError> {
    actor.may(Action::Edit(Room::Export), Resource::Organisation(organisation_id))?;
    let key = signer(platform)?;
    let kept = platform.database.read(|sql| customer::lookup(sql, organisation_id))?;
    let generation = match kept {
        Some(kept) => kept.generation,
        None => platform.database.write(|sql| match customer::lookup(sql, organisation_id)? {
            Some(kept) => Ok(kept.generation),
            None => make(platform, sql, actor, organisation_id, 1),
        })?,
    };
    Ok(written(key, organisation_id, generation))
}

/// Gives an organisation another code: the one before leads nowhere any more. What was offered stays.
///
/// # Errors
/// [`PeopleError::NotPermitted`], what the database says.
pub fn renew_code(platform: &Platform, actor: &Actor, organisation_id: OrganisationId) -> Result<String, ProductError> {
    actor.may(Action::Edit(Room::Export), Resource::Organisation(organisation_id))?;
    let key = signer(platform)?;
    let generation = platform.database.write(|sql| {
        let last = customer::lookup(sql, organisation_id)?.map_or(0, |kept| kept.generation);
        make(platform, sql, actor, organisation_id, last + 1)
    })?;
    Ok(written(key, organisation_id, generation))
}

/// Whose code it is, for somebody who may offer something.
///
/// # Errors
/// [`PeopleError::Input`] if it is nobody's or the organisation's own, [`PeopleError::NotPermitted`], what the database says.
pub fn customer(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    code: &str,
) -> Result<Organisation, ProductError> {
    actor.may(Action::ManageGrants, Resource::Organisation(organisation_id))?;
    platform.database.read(|sql| found(sql, organisation_id, code))
}

/// Whose code it is, for an organisation that offers something.
pub(super) fn found(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    code: &str,
) -> Result<Organisation, ProductError> {
    let hash: [u8; 32] = Sha256::digest(read(code)).into();
    let holder = customer::found(sql, &hash)?.map(|customer| customer.organisation_id);
    let holder = holder.map(|id| organisation::lookup(sql, id)).transpose()?.flatten();
    let open = holder.filter(|holder| holder.closed.is_none() && holder.id != organisation_id);
    Ok(open.ok_or_else(|| PeopleError::Input(vec![(Input::Grantee, Problem::Unknown)]))?)
}

fn make(
    platform: &Platform,
    sql: &mut dyn Sql,
    actor: &Actor,
    organisation_id: OrganisationId,
    generation: i64,
) -> Result<i64, ProductError> {
    let key = signer(platform)?;
    let made = Customer {
        organisation_id,
        code_hash: Sha256::digest(read(&written(key, organisation_id, generation))).into(),
        generation,
        made: platform.now(),
        made_by: actor.person_id,
    };
    customer::put(sql, &made)?;
    note(platform, sql, actor, organisation_id, "customer.code", &json!({ "generation": generation }))?;
    Ok(generation)
}

/// The code: made from the key, so that it can be shown again and the database does not hold it.
fn written(key: &Key, organisation_id: OrganisationId, generation: i64) -> String {
    let bits = u128::from_be_bytes(key.secret("customer").salt(&[organisation_id.bytes(), &generation.to_be_bytes()]));
    let mut code = String::with_capacity(LENGTH + LENGTH / 4);
    for place in 0..LENGTH {
        if place > 0 && place % 4 == 0 {
            code.push('-');
        }
        let letter = usize::try_from((bits >> (5 * place)) & 31).unwrap_or_default();
        code.push(char::from(LETTERS.get(letter).copied().unwrap_or(b'0')));
    }
    code
}

/// A code as it was typed: without what parts it, with the letters that it has.
fn read(code: &str) -> String {
    let letter = |c: char| match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        c => c,
    };
    code.chars().filter(char::is_ascii_alphanumeric).take(LENGTH + 1).map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let organisation = OrganisationId::from_bytes([3; 16]);
        let key = Key::from_seed([7; 32]);
        let (first, second) = (written(&key, organisation, 1), written(&key, organisation, 2));
        assert_eq!(first.len(), LENGTH + 4);
        assert_ne!(first, second);
        let typed = format!(" {} ", first.replace('-', " ").to_lowercase().replace('0', "o").replace('1', "l"));
        assert_eq!(read(&typed), read(&first));
        assert_ne!(read(&first), read(&second));
    }
}
