use ids::OrganisationId;
use language::Language;
use serde_json::json;
use store::audit::Act;
use store::membership::Role;
use store::organisation::{Kind, Organisation};
use store::ticket::{Purpose, Ticket};
use store::{audit, membership, organisation as organisations, ticket};

use super::input::{Checks, Input};
use super::invitations::{DAYS, Offer};
use super::{PeopleError, Token};
use crate::platform::Platform;

/// The link by which the first owner of the organisation that runs the installation opens an account, good once; `None`
/// if it has an owner. The organisation is made when there is none. A link that was not used is replaced by this one.
///
/// # Errors
/// [`PeopleError::Input`] if name or address cannot be taken, what the database says.
pub fn first_owner(
    platform: &Platform,
    name: &str,
    email: &str,
    language: Language,
) -> Result<Option<String>, PeopleError> {
    let mut checks = Checks::default();
    let name = checks.line(Input::Name, name, 200);
    let (_, key) = checks.email(email);
    checks.done()?;
    let (token, new, now) = (Token::new(platform), platform.id(OrganisationId::new), platform.now());
    let offer = serde_json::to_string(&Offer { role: Role::Owner, by: None }).unwrap_or_default();
    let invited = platform.database.write(|sql| {
        let id = match organisations::operator(sql)? {
            Some(operator) => operator.id,
            None => {
                let operator = Organisation {
                    id: new,
                    kind: Kind::Operator,
                    name: name.clone(),
                    ice: None,
                    country: "MA".to_owned(),
                    region: None,
                    sector: None,
                    language,
                    created: now,
                    closed: None,
                    version: 0,
                };
                organisations::add(sql, &operator)?;
                let act = Act {
                    organisation_id: new,
                    at: now,
                    person_id: None,
                    action: "organisation.open",
                    record: &format!("organisation:{new}"),
                    detail: &json!({ "kind": Kind::Operator }).to_string(),
                };
                audit::add(sql, &act)?;
                new
            }
        };
        if membership::list(sql, id)?.iter().any(|member| member.role == Role::Owner) {
            return Ok::<bool, PeopleError>(false);
        }
        for earlier in ticket::invitations(sql, id, now)? {
            ticket::spend(sql, &earlier.token_hash, now)?;
        }
        let invitation = Ticket {
            token_hash: token.hash(),
            purpose: Purpose::Invite,
            email: key.clone(),
            person_id: None,
            organisation_id: Some(id),
            detail: offer.clone(),
            created: now,
            expires: now.plus_days(DAYS),
            used: None,
        };
        ticket::add(sql, &invitation)?;
        Ok(true)
    })?;
    Ok(invited.then(|| platform.link(&format!("/invitation/{}", token.text()))))
}
