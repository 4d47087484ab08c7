//! Who is signed in: found by a cookie before the handler runs, and kept with the [`Page`].

use std::ops::Deref;
use std::sync::Arc;

use app::people::{self, Actor, PeopleError, Token};
use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use ids::OrganisationId;
use store::organisation::{self, Organisation};

use crate::cookie;
use crate::guard::FormToken;
use crate::page::Page;
use crate::problem::Problem;
use crate::site::Site;

/// The cookie of a session may live as long as the longest session: thirty days.
const SECONDS: u32 = 30 * 86_400;

/// Somebody who is signed in.
#[derive(Debug)]
pub struct Session {
    /// Who.
    pub actor: Actor,
    /// What their forms carry.
    pub form: FormToken,
}

/// Who asks for a page.
#[derive(Clone, Debug, Default)]
pub enum Visitor {
    /// Nobody who is known.
    #[default]
    Stranger,
    /// Somebody who is signed in.
    Person(Arc<Session>),
    /// The database could not be asked: public pages are shown all the same, others when it answers again.
    Unknown,
}

/// The organisation that the path names, looked up together with who asks: whether they may come in is not decided yet.
#[derive(Clone, Debug)]
pub(crate) struct Named(pub Organisation);

/// Who holds the cookie, if anybody does, and the organisation that they name.
pub(crate) async fn visitor(
    site: &Site,
    headers: &HeaderMap,
    named: Option<OrganisationId>,
) -> (Visitor, Option<Named>) {
    let Some(text) = cookie::find(headers, name(site)) else { return (Visitor::Stranger, None) };
    let (token, form) = (Token::given(text), FormToken::of(text));
    let found = site.run(move |platform| {
        let Some(actor) = people::actor(platform, &token)? else { return Ok(None) };
        let organisation = match named {
            Some(id) => platform.database.read(|sql| organisation::lookup(sql, id))?,
            None => None,
        };
        Ok::<_, PeopleError>(Some((actor, organisation)))
    });
    match found.await {
        Ok(Ok(Some((actor, named)))) => (Visitor::Person(Arc::new(Session { actor, form })), named.map(Named)),
        Ok(Ok(None)) => (Visitor::Stranger, None),
        Ok(Err(error)) => {
            tracing::error!(%error, "a session could not be looked up");
            (Visitor::Unknown, None)
        }
        Err(_) => (Visitor::Unknown, None),
    }
}

/// The cookie that begins a session.
pub fn begun(site: &Site, token: &Token) -> String {
    tracing::info!("a session began");
    cookie::kept(name(site), token.text(), SECONDS)
}

/// The cookie that ends it.
pub fn ended(site: &Site) -> String {
    cookie::forgotten(name(site))
}

/// A browser takes a name that begins with `__Host-` only from this very host, over https (RFC 6265bis, 4.1.3.2).
fn name(site: &Site) -> &'static str {
    if site.is_secure() { "__Host-qafila_session" } else { "qafila_session" }
}

/// Who is signed in, for handlers behind [`Access::Person`](crate::routes::Access::Person) or more: an [`Actor`].
#[derive(Clone, Debug)]
pub struct Person(Arc<Session>);

impl Deref for Person {
    type Target = Actor;

    fn deref(&self) -> &Actor {
        &self.0.actor
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Person {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        match parts.extensions.get::<Page>().map(|page| &page.visitor) {
            Some(Visitor::Person(session)) => Ok(Person(session.clone())),
            _ => Err(Problem::Fault),
        }
    }
}
