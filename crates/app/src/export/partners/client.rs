use pact::token::{self, Credentials, Discovery, Token};
use pact::{ProductFootprint, Refusal};
use serde_json::Value;
use store::exchange::Trouble;
use webhooks::{Courier, Failure, Question, Reach, Said, Target};

/// The most pages of one list.
const PAGES_MAX: usize = 2_000;

/// Why a partner did not give what it was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Miss {
    /// It answered so.
    Status(u16),
    /// It did not answer, or nothing that can be used.
    Trouble(Trouble),
}

impl From<Failure> for Miss {
    fn from(failure: Failure) -> Self {
        Miss::Trouble(match failure {
            Failure::Unknown => Trouble::Unknown,
            Failure::Private => Trouble::Private,
            Failure::Unreachable => Trouble::Unreachable,
            Failure::Slow => Trouble::Slow,
            Failure::Tls => Trouble::Tls,
            Failure::Garbled => Trouble::Garbled,
        })
    }
}

/// A partner's server, at which we came in.
pub struct Peer<'a> {
    courier: &'a Courier,
    reach: Reach,
    base: String,
    authorization: String,
}

/// Footprints that a partner listed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listing {
    pub footprints: Vec<ProductFootprint>,
    /// How many more there were that cannot be read.
    pub unreadable: usize,
}

fn target(url: &str, reach: Reach) -> Result<Target, Miss> {
    Target::parse(url, reach).map_err(|_| Miss::Trouble(Trouble::Private))
}

fn taken(said: Said) -> Result<Vec<u8>, Miss> {
    if (200..300).contains(&said.status) { Ok(said.body) } else { Err(Miss::Status(said.status)) }
}

fn invalid(_: Refusal) -> Miss {
    Miss::Trouble(Trouble::Invalid)
}

/// Host and port of an address.
fn authority(url: &str) -> Option<&str> {
    url.split("://").nth(1)?.split(['/', '?']).next()
}

impl<'a> Peer<'a> {
    /// Comes in: where the partner says that tokens are had, otherwise where the specification says.
    pub fn enter(courier: &'a Courier, reach: Reach, base: &str, credentials: &Credentials) -> Result<Self, Miss> {
        let json = [("accept", "application/json")];
        let discovery = target(&format!("{base}/.well-known/openid-configuration"), reach)?;
        let found = courier.ask(&discovery, &Question { headers: &json, body: None })?;
        let found: Option<Discovery> = taken(found).ok().and_then(|body| serde_json::from_slice(&body).ok());
        let endpoint = found.map_or_else(|| format!("{base}/auth/token"), |found| found.token_endpoint);
        let header = credentials.header();
        let headers = [
            ("accept", "application/json"),
            ("authorization", header.as_str()),
            ("content-type", "application/x-www-form-urlencoded"),
        ];
        let said =
            courier.ask(&target(&endpoint, reach)?, &Question { headers: &headers, body: Some(token::REQUEST) })?;
        let given: Option<Token> = match said.status {
            200..=299 => serde_json::from_slice(&said.body).ok(),
            // It may be up again later.
            429 | 500.. => return Err(Miss::Status(said.status)),
            _ => None,
        };
        let given = given.filter(|token| token.access_token.bytes().all(|byte| byte.is_ascii_graphic()));
        let given = given.ok_or(Miss::Trouble(Trouble::Token))?;
        Ok(Peer { courier, reach, base: base.to_owned(), authorization: format!("Bearer {}", given.access_token) })
    }

    fn get(&self, url: &str) -> Result<Said, Miss> {
        let headers = [("accept", "application/json"), ("authorization", self.authorization.as_str())];
        Ok(self.courier.ask(&target(url, self.reach)?, &Question { headers: &headers, body: None })?)
    }

    /// Says an event; returns the status of the answer.
    pub fn say(&self, event: &str) -> Result<u16, Miss> {
        let headers = [("authorization", self.authorization.as_str()), ("content-type", pact::MEDIA_TYPE)];
        let events = target(&format!("{}/3/events", self.base), self.reach)?;
        Ok(self.courier.ask(&events, &Question { headers: &headers, body: Some(event) })?.status)
    }

    /// A footprint.
    pub fn footprint(&self, id: &str) -> Result<ProductFootprint, Miss> {
        let body = taken(self.get(&format!("{}/3/footprints/{id}", self.base))?)?;
        let body: Value = serde_json::from_slice(&body).map_err(|_| Miss::Trouble(Trouble::Invalid))?;
        pact::read_value(body.get("data").unwrap_or(&Value::Null)).map_err(invalid)
    }

    /// A page of the list, by its address, and the address of the next.
    pub fn page(&self, url: &str) -> Result<(Listing, Option<String>), Miss> {
        let said = self.get(url)?;
        let next = next(&said.link);
        let body: Value = serde_json::from_slice(&taken(said)?).map_err(|_| Miss::Trouble(Trouble::Invalid))?;
        let entries = body.get("data").and_then(Value::as_array).ok_or(Miss::Trouble(Trouble::Invalid))?;
        let mut listing = Listing::default();
        for entry in entries {
            match pact::read_value(entry) {
                Ok(footprint) => listing.footprints.push(footprint),
                Err(_) => listing.unreadable += 1,
            }
        }
        // Our token is shown to no other host.
        let ours = next.filter(|next| authority(next) == authority(&self.base) && next.as_str() != url);
        Ok((listing, ours))
    }

    /// The address of the first page.
    pub fn first(&self, limit: Option<usize>) -> String {
        let limit = limit.map(|limit| format!("?limit={limit}")).unwrap_or_default();
        format!("{}/3/footprints{limit}", self.base)
    }

    /// Everything that the partner shows.
    pub fn list(&self) -> Result<Listing, Miss> {
        let (mut all, mut url) = (Listing::default(), self.first(None));
        for _ in 0..PAGES_MAX {
            let (page, next) = self.page(&url)?;
            all.footprints.extend(page.footprints);
            all.unreadable += page.unreadable;
            let Some(next) = next else { return Ok(all) };
            url = next;
        }
        Err(Miss::Trouble(Trouble::Garbled))
    }
}

/// The address of the next page in a `Link` header (RFC 8288), if there is one.
fn next(link: &str) -> Option<String> {
    link.split('<').skip(1).find_map(|part| {
        let (address, parameters) = part.split_once('>')?;
        let relation = parameters.split([';', ',']).find_map(|parameter| parameter.trim().strip_prefix("rel="))?;
        let is_next = relation.trim_matches('"').split_whitespace().any(|word| word.eq_ignore_ascii_case("next"));
        is_next.then(|| address.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_page_is_found_among_links() {
        for (link, found) in [
            (
                "<https://a.example/3/footprints?cursor=1>; rel=\"next\"",
                Some("https://a.example/3/footprints?cursor=1"),
            ),
            (
                "<https://a.example/1>; rel=prev, <https://a.example/2>; title=\"x\"; rel=next",
                Some("https://a.example/2"),
            ),
            ("<https://a.example/1>; rel=\"last next\"", Some("https://a.example/1")),
            ("<https://a.example/1>; rel=\"prev\"", None),
            ("https://a.example/1; rel=\"next\"", None),
            ("", None),
        ] {
            assert_eq!(next(link).as_deref(), found, "{link}");
        }
    }
}
