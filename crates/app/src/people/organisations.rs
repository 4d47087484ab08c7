use ids::{OrganisationId, PersonId};
use language::Language;
use measure::{IceFault, check_ice};
use serde_json::json;
use store::audit::Act;
use store::membership::{Membership, Role};
use store::organisation::{Kind, Organisation};
use store::webhook::Event;
use store::{Sql, StoreError, audit, membership, organisation as organisations, person};

use super::input::{Checks, Input, Problem};
use super::{Action, Actor, PeopleError, Resource};
use crate::platform::Platform;
use crate::webhooks::{About, tell};

/// What an organisation says of itself.
#[derive(Clone, Copy)]
pub struct Profile<'a> {
    /// Name.
    pub name: &'a str,
    /// *Identifiant commun de l'entreprise*, or empty.
    pub ice: &'a str,
    /// Country, ISO 3166-1 alpha-2.
    pub country: &'a str,
    /// Region of Morocco, a code of the catalogue, or empty.
    pub region: &'a str,
    /// Sector, a code of the catalogue, or empty.
    pub sector: &'a str,
    /// Language of its documents.
    pub language: Language,
}

/// A profile that was looked at.
struct Checked {
    name: String,
    ice: Option<String>,
    country: String,
    region: Option<String>,
    sector: Option<String>,
}

fn checked(profile: &Profile<'_>) -> Result<Checked, PeopleError> {
    let mut checks = Checks::default();
    let name = checks.line(Input::Name, profile.name, 200);
    let ice: String = profile.ice.chars().filter(|c| !c.is_whitespace() && *c != '.' && *c != '-').collect();
    if !ice.is_empty() {
        match check_ice(&ice) {
            Ok(()) => {}
            Err(IceFault::Form) => checks.refuse(Input::Ice, Problem::Form),
            Err(IceFault::ControlDigits) => checks.refuse(Input::Ice, Problem::ControlDigits),
        }
    }
    let country = profile.country.to_ascii_uppercase();
    if country.len() != 2 || !country.bytes().all(|byte| byte.is_ascii_uppercase()) {
        checks.refuse(Input::Country, Problem::Form);
    }
    let code = |text: &str| (!text.is_empty()).then(|| text.chars().take(60).collect::<String>());
    checks.done()?;
    Ok(Checked {
        name,
        ice: (!ice.is_empty()).then_some(ice),
        country,
        region: code(profile.region),
        sector: code(profile.sector),
    })
}

/// Opens an organisation of which the actor is the first owner. There is one operator, made when the installation is.
///
/// # Errors
/// [`PeopleError::Input`], [`PeopleError::NotPermitted`] for an operator, what the database says.
pub fn open_organisation(
    platform: &Platform,
    actor: &Actor,
    kind: Kind,
    profile: &Profile<'_>,
) -> Result<OrganisationId, PeopleError> {
    if kind == Kind::Operator {
        return Err(PeopleError::NotPermitted);
    }
    let Checked { name, ice, country, region, sector } = checked(profile)?;
    let (id, now) = (platform.id(OrganisationId::new), platform.now());
    let opened = Organisation {
        id,
        kind,
        name,
        ice,
        country,
        region,
        sector,
        language: profile.language,
        created: now,
        closed: None,
        version: 0,
    };
    let owner = Membership { organisation_id: id, person_id: actor.person_id, role: Role::Owner, since: now };
    platform.database.write(|sql| {
        organisations::add(sql, &opened)?;
        membership::put(sql, &owner)?;
        note(platform, sql, actor, id, "organisation.open", &json!({ "kind": kind }))
    })?;
    Ok(id)
}

/// An organisation, for who may see it.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn organisation(platform: &Platform, actor: &Actor, id: OrganisationId) -> Result<Organisation, PeopleError> {
    actor.may(Action::SeeProfile, Resource::Organisation(id))?;
    platform.database.read(|sql| organisations::lookup(sql, id)?.ok_or(PeopleError::NotFound))
}

/// Changes what an organisation says of itself; `version` is that of the profile that was changed.
///
/// # Errors
/// [`PeopleError::Input`], [`StoreError::Stale`](store::StoreError::Stale) if somebody else changed it meanwhile, what the database says.
pub fn change_profile(
    platform: &Platform,
    actor: &Actor,
    id: OrganisationId,
    version: i64,
    profile: &Profile<'_>,
) -> Result<(), PeopleError> {
    actor.may(Action::ChangeProfile, Resource::Organisation(id))?;
    let Checked { name, ice, country, region, sector } = checked(profile)?;
    platform.database.write(|sql| {
        let kept = organisations::lookup(sql, id)?.ok_or(PeopleError::NotFound)?;
        let before = json!({ "name": kept.name, "ice": kept.ice, "region": kept.region, "sector": kept.sector });
        let after = json!({ "name": name, "ice": ice, "region": region, "sector": sector });
        let changed = Organisation {
            name: name.clone(),
            ice: ice.clone(),
            country: country.clone(),
            region: region.clone(),
            sector: sector.clone(),
            language: profile.language,
            version,
            ..kept
        };
        organisations::change(sql, &changed)?;
        note(platform, sql, actor, id, "organisation.change", &json!({ "from": before, "to": after }))
    })
}

/// Closes an organisation, against its name: nobody enters it any more, its links and programs end with it, and nothing is
/// lost: who runs the installation can open it again.
///
/// # Errors
/// [`PeopleError::Input`] if the name is another, [`PeopleError::NotPermitted`] also for the one that runs the installation,
/// what the database says.
pub fn close_organisation(
    platform: &Platform,
    actor: &Actor,
    id: OrganisationId,
    name: &str,
) -> Result<(), PeopleError> {
    actor.may(Action::ChangeProfile, Resource::Organisation(id))?;
    if actor.limit.is_some() {
        return Err(PeopleError::NotPermitted);
    }
    let now = platform.now();
    platform.database.write(|sql| {
        let kept = organisations::lookup(sql, id)?.ok_or(PeopleError::NotFound)?;
        if kept.kind == Kind::Operator {
            return Err(PeopleError::NotPermitted);
        }
        if language::fold(name.trim()) != language::fold(&kept.name) {
            return Err(PeopleError::Input(vec![(Input::Closing, Problem::Form)]));
        }
        organisations::change(sql, &Organisation { closed: Some(now), ..kept })?;
        note(platform, sql, actor, id, "organisation.close", &json!({}))
    })
}

/// The members of an organisation, with their names and addresses.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn members(
    platform: &Platform,
    actor: &Actor,
    id: OrganisationId,
) -> Result<Vec<(Membership, person::Person)>, PeopleError> {
    actor.may(Action::SeeMembers, Resource::Organisation(id))?;
    platform.database.read(|sql| {
        let mut found = Vec::new();
        for member in membership::list(sql, id)? {
            if let Some(person) = person::lookup(sql, member.person_id)? {
                found.push((member, person));
            }
        }
        Ok(found)
    })
}

/// Gives a member another role than the one they had.
///
/// # Errors
/// [`PeopleError::LastOwner`], [`StoreError::Stale`] if somebody else gave them another or took them out meanwhile,
/// what the database says.
pub fn change_role(
    platform: &Platform,
    actor: &Actor,
    id: OrganisationId,
    person_id: PersonId,
    was: Role,
    role: Role,
) -> Result<(), PeopleError> {
    actor.may(Action::ManageMembers, Resource::Organisation(id))?;
    platform.database.write(|sql| {
        let kept = membership::list(sql, id)?.into_iter().find(|member| member.person_id == person_id);
        if kept.is_none_or(|kept| kept.role != was) {
            return Err(StoreError::Stale.into());
        }
        let member = member_besides_owners(sql, id, person_id, role == Role::Owner)?;
        membership::put(sql, &Membership { role, ..member })?;
        let detail = json!({ "person": person_id, "from": member.role, "to": role });
        note(platform, sql, actor, id, "member.change", &detail)
    })
}

/// Ends a membership; everybody may end their own.
///
/// # Errors
/// [`PeopleError::LastOwner`], [`PeopleError::NotFound`], what the database says.
pub fn remove_member(
    platform: &Platform,
    actor: &Actor,
    id: OrganisationId,
    person_id: PersonId,
) -> Result<(), PeopleError> {
    let own = person_id == actor.person_id && actor.seats.iter().any(|seat| seat.organisation_id == id);
    if !own {
        actor.may(Action::ManageMembers, Resource::Organisation(id))?;
    }
    platform.database.write(|sql| {
        member_besides_owners(sql, id, person_id, false)?;
        membership::remove(sql, id, person_id)?;
        tell(platform, sql, id, Event::MemberLeft, About::Members)?;
        note(platform, sql, actor, id, "member.remove", &json!({ "person": person_id }))
    })
}

/// The membership, unless it is that of the last owner, who would not stay one.
fn member_besides_owners(
    sql: &mut dyn Sql,
    id: OrganisationId,
    person_id: PersonId,
    stays_owner: bool,
) -> Result<Membership, PeopleError> {
    let all = membership::list(sql, id)?;
    let member = all.iter().find(|member| member.person_id == person_id).ok_or(PeopleError::NotFound)?;
    let owners = all.iter().filter(|member| member.role == Role::Owner).count();
    if member.role == Role::Owner && owners == 1 && !stays_owner {
        return Err(PeopleError::LastOwner);
    }
    Ok(*member)
}

/// Writes down in the log of an organisation what the actor did.
pub(crate) fn note(
    platform: &Platform,
    sql: &mut dyn Sql,
    actor: &Actor,
    organisation_id: OrganisationId,
    action: &str,
    detail: &serde_json::Value,
) -> Result<(), PeopleError> {
    let act = Act {
        organisation_id,
        at: platform.now(),
        person_id: Some(actor.person_id),
        action,
        record: &format!("organisation:{organisation_id}"),
        detail: &detail.to_string(),
    };
    audit::add(sql, &act)?;
    Ok(())
}
