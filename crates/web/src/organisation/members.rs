use std::sync::Arc;

use app::people;
use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use ids::PersonId;
use serde::Deserialize;
use store::membership::Role;

use crate::flash;
use crate::form::Wrong;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// A member as the page shows them.
struct Member {
    id: PersonId,
    name: String,
    email: String,
    role: Role,
    since: String,
    is_self: bool,
}

/// An invitation that is still good.
struct Invited {
    email: String,
    role: Role,
    name: String,
}

#[derive(Template)]
#[template(path = "organisation/members.html")]
struct View {
    page: Page,
    here: Here,
    members: Vec<Member>,
    invited: Vec<Invited>,
    manages: bool,
    belongs: bool,
    email: String,
    role: Role,
    wrong: Wrong,
}

async fn view(
    site: &Site,
    page: Page,
    person: &Person,
    here: Here,
    (email, role): (String, Role),
    wrong: Wrong,
) -> Result<View, Problem> {
    let own = person.person_id;
    let manages = page.may(people::Action::ManageMembers);
    let found = here.ask(site, person, move |platform, actor, id| {
        let invited = if manages { people::invited(platform, actor, id)? } else { Vec::new() };
        Ok::<_, people::PeopleError>((people::members(platform, actor, id)?, invited))
    });
    let (members, invited) = found.await??;
    let members = members.into_iter().map(|(member, person)| Member {
        id: person.id,
        name: person.name,
        email: person.email,
        role: member.role,
        since: page.day(member.since.date()),
        is_self: person.id == own,
    });
    let members: Vec<Member> = members.collect();
    let invited = invited.into_iter().map(|(email, role, name)| Invited { email, role, name }).collect();
    let belongs = members.iter().any(|member| member.is_self);
    Ok(View { page, here, members, invited, manages, belongs, email, role, wrong })
}

/// `GET /o/{organisation}/members`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
) -> Result<impl IntoResponse, Problem> {
    Ok(Html(view(&site, page, &person, here, (String::new(), Role::Editor), Wrong::default()).await?))
}

/// Whom to invite, and as what.
#[derive(Deserialize)]
pub struct Invitee {
    email: String,
    role: String,
}

/// `POST /o/{organisation}/members/invite`.
pub async fn invite(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Form(Invitee { email, role }): Form<Invitee>,
) -> Result<Response, Problem> {
    let role = Role::of(&role).ok_or(Problem::Form)?;
    let given = email.clone();
    let invited =
        here.ask(&site, &person, move |platform, actor, id| people::invite(platform, actor, id, &given, role));
    match invited.await? {
        Ok(()) => Ok(flash::done(&page, &here.path("/members"), "organisation-done-invited")),
        Err(error) => refused(&site, page, &person, here, (email, role), error).await,
    }
}

/// `POST /o/{organisation}/invitations/{name}/withdraw`.
pub async fn withdraw(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, name)): Path<(String, String)>,
) -> Result<Response, Problem> {
    here.ask(&site, &person, move |platform, actor, id| people::withdraw(platform, actor, id, &name)).await??;
    Ok(flash::done(&page, &here.path("/members"), "organisation-done-withdrawn"))
}

/// Another role, and the one that the page showed.
#[derive(Deserialize)]
pub struct Promoted {
    role: String,
    was: String,
}

/// `POST /o/{organisation}/members/{person}/role`.
pub async fn change_role(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, member)): Path<(String, String)>,
    Form(Promoted { role, was }): Form<Promoted>,
) -> Result<Response, Problem> {
    let member: PersonId = member.parse().map_err(|_| Problem::NotFound)?;
    let (role, was) = Role::of(&role).zip(Role::of(&was)).ok_or(Problem::Form)?;
    let changed = here
        .ask(&site, &person, move |platform, actor, id| people::change_role(platform, actor, id, member, was, role));
    match changed.await? {
        Ok(()) => Ok(flash::done(&page, &here.path("/members"), "organisation-done-role")),
        Err(error) => refused(&site, page, &person, here, (String::new(), Role::Editor), error).await,
    }
}

/// `POST /o/{organisation}/members/{person}/remove`.
pub async fn remove(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, member)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let member: PersonId = member.parse().map_err(|_| Problem::NotFound)?;
    let removed =
        here.ask(&site, &person, move |platform, actor, id| people::remove_member(platform, actor, id, member));
    match removed.await? {
        Ok(()) => Ok(flash::done(&page, &here.path("/members"), "organisation-done-removed")),
        Err(error) => refused(&site, page, &person, here, (String::new(), Role::Editor), error).await,
    }
}

/// `POST /o/{organisation}/leave`: everybody may go.
pub async fn leave(State(site): State<Arc<Site>>, page: Page, person: Person, here: Here) -> Result<Response, Problem> {
    let left =
        here.ask(&site, &person, |platform, actor, id| people::remove_member(platform, actor, id, actor.person_id));
    match left.await? {
        Ok(()) => Ok(flash::done(&page, "/o?all", "organisation-done-left")),
        Err(error) => refused(&site, page, &person, here, (String::new(), Role::Editor), error).await,
    }
}

async fn refused(
    site: &Site,
    page: Page,
    person: &Person,
    here: Here,
    entered: (String, Role),
    error: people::PeopleError,
) -> Result<Response, Problem> {
    let wrong = Wrong::of(&page, error)?;
    Ok(wrong.clone().answer(view(site, page, person, here, entered, wrong).await?))
}
