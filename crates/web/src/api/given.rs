//! What a program sends, read and refused in its own way.

use std::str::FromStr;

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Path, Query, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use i18n::Messages;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::refusal::Refusal;
use crate::page::Page;
use crate::problem::Problem;

/// JSON.
pub struct Given<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Given<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, state: &S) -> Result<Self, Refusal> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let kind = kind.unwrap_or_default().split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        if kind != "application/json" {
            return Err(Refusal::Kind);
        }
        let bytes = Bytes::from_request(request, state).await.map_err(|_| Refusal::Problem(Problem::TooLarge))?;
        super::records::read(&bytes).map(Given).map_err(|error| Refusal::Unreadable(error.to_string()))
    }
}

/// What stands after the question mark.
pub struct Asked<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Asked<T> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        let query = parts.uri.query().unwrap_or_default();
        // No database keeps a null character, and no name has one.
        if query.contains("%00") || query.contains('\0') {
            return Err(Refusal::Unreadable("a null character in the query".to_owned()));
        }
        let Query(query) = Query::<T>::from_request_parts(parts, state)
            .await
            .map_err(|error| Refusal::Unreadable(error.body_text()))?;
        Ok(Asked(query))
    }
}

/// The parameters of the path. What has not their form does not exist.
pub struct At<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for At<T> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        let at = Path::<T>::from_request_parts(parts, state).await;
        at.map(|Path(at)| At(at)).map_err(|_| Refusal::Problem(Problem::NotFound))
    }
}

/// An identifier that stands in the path. What has not its form does not exist.
pub fn id<T: FromStr>(text: &str) -> Result<T, Refusal> {
    text.parse().map_err(|_| Refusal::Problem(Problem::NotFound))
}

/// The words of the language that is asked for, without directional marks: they go through programs.
pub struct Said(pub Messages);

impl<S: Send + Sync> FromRequestParts<S> for Said {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let page = parts.extensions.get::<Page>().ok_or(Refusal::Problem(Problem::Fault))?;
        Ok(Said(Messages::new(page.language)))
    }
}

/// The version that a change is made of: of `If-Match: "3"`, or 0 of `If-None-Match: *`, where nothing is kept yet.
pub struct Version(pub i64);

impl<S: Send + Sync> FromRequestParts<S> for Version {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        version(&parts.headers).map(Version)
    }
}

fn version(headers: &HeaderMap) -> Result<i64, Refusal> {
    let text = |name| headers.get(name).map(|value: &HeaderValue| value.to_str().unwrap_or_default().trim());
    match (text(header::IF_MATCH), text(header::IF_NONE_MATCH)) {
        (None, Some("*")) => Ok(0),
        (Some(tag), None) => {
            let version = tag.strip_prefix('"').and_then(|tag| tag.strip_suffix('"')).and_then(|tag| tag.parse().ok());
            // A tag that we never gave is that of no version.
            version.filter(|version| *version >= 0).ok_or(Refusal::Stale)
        }
        _ => Err(Refusal::Version),
    }
}

/// An answer in JSON.
pub struct Json<T>(pub T);

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        match serde_json::to_vec(&self.0) {
            Ok(bytes) => ([(header::CONTENT_TYPE, "application/json")], bytes).into_response(),
            Err(error) => {
                tracing::error!(%error, "an answer could not be written");
                Problem::Fault.into_response()
            }
        }
    }
}

/// JSON with the version of what it says.
pub struct Versioned<T>(pub i64, pub T);

impl<T: Serialize> IntoResponse for Versioned<T> {
    fn into_response(self) -> Response {
        let mut response = Json(self.1).into_response();
        tagged(&mut response, self.0);
        response
    }
}

/// That a change was made, and the version it has now.
pub struct Changed(pub i64);

impl IntoResponse for Changed {
    fn into_response(self) -> Response {
        let mut response = StatusCode::NO_CONTENT.into_response();
        tagged(&mut response, self.0);
        response
    }
}

fn tagged(response: &mut Response, version: i64) {
    if let Ok(tag) = HeaderValue::from_str(&format!("\"{version}\"")) {
        response.headers_mut().insert(header::ETAG, tag);
    }
}

/// Something that was made, and where it is.
pub struct Made<T>(pub String, pub T);

impl<T: Serialize> IntoResponse for Made<T> {
    fn into_response(self) -> Response {
        (StatusCode::CREATED, [(header::LOCATION, self.0)], Json(self.1)).into_response()
    }
}

/// What was made, by its identifier.
#[derive(Serialize, JsonSchema)]
pub struct Identified<T> {
    /// Identifier; that of what was there already, if it is the same.
    pub id: T,
}

/// A part of a long list.
#[derive(Serialize, JsonSchema)]
pub struct Listed<T> {
    /// What is on this page.
    pub items: Vec<T>,
    /// How many there are on all pages.
    pub total: i64,
    /// This page, from 1.
    pub page: i64,
    /// The last page.
    pub pages: i64,
}

/// Which page of a list, and how long pages are.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Paging {
    /// The page, from 1.
    #[schemars(range(min = 1, max = 1_000_000))]
    page: Option<i64>,
    /// How many on a page; 50 unless said.
    #[schemars(range(min = 1, max = 200))]
    per_page: Option<i64>,
}

impl Paging {
    pub fn new(page: Option<i64>, per_page: Option<i64>) -> Self {
        Paging { page, per_page }
    }

    /// How many come before, and how many are wanted.
    pub fn window(self) -> Result<(i64, i64), Refusal> {
        let (page, each) = (self.page.unwrap_or(1), self.per_page.unwrap_or(50));
        if !(1..=1_000_000).contains(&page) || !(1..=200).contains(&each) {
            return Err(Refusal::Unreadable("`page` is from 1 to 1000000, `per_page` from 1 to 200".to_owned()));
        }
        Ok(((page - 1) * each, each))
    }

    /// A page that was found, out of `total`.
    pub fn listed<T>(self, items: Vec<T>, total: i64) -> Listed<T> {
        let (page, each) = (self.page.unwrap_or(1), self.per_page.unwrap_or(50));
        let pages = total.div_euclid(each) + i64::from(total % each > 0);
        Listed { items, total, page, pages: pages.max(1) }
    }

    /// The page of a list that is whole.
    pub fn of<T>(self, all: Vec<T>) -> Result<Listed<T>, Refusal> {
        let (before, each) = self.window()?;
        let total = i64::try_from(all.len()).unwrap_or(i64::MAX);
        let count = |count: i64| usize::try_from(count).unwrap_or(usize::MAX);
        Ok(self.listed(all.into_iter().skip(count(before)).take(count(each)).collect(), total))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_says_of_which_version_it_is() {
        let of = |pairs: &[(&'static str, &'static str)]| {
            let headers = pairs
                .iter()
                .map(|(name, value)| (header::HeaderName::from_static(name), HeaderValue::from_static(value)));
            version(&headers.collect())
        };
        assert!(matches!(of(&[("if-match", "\"3\"")]), Ok(3)));
        assert!(matches!(of(&[("if-none-match", "*")]), Ok(0)));
        for tag in ["3", "W/\"3\"", "\"x\"", "\"-1\"", "*", "\""] {
            assert!(matches!(of(&[("if-match", tag)]), Err(Refusal::Stale)), "{tag}");
        }
        assert!(matches!(of(&[]), Err(Refusal::Version)));
        assert!(matches!(of(&[("if-none-match", "\"3\"")]), Err(Refusal::Version)));
        assert!(matches!(of(&[("if-match", "\"3\""), ("if-none-match", "*")]), Err(Refusal::Version)));
    }

    #[test]
    fn a_list_is_cut_into_pages() {
        let page = |page, each| Paging::new(Some(page), Some(each)).of((0..7).collect::<Vec<i32>>());
        let second = page(2, 3).expect("a page");
        assert_eq!((second.items, second.total, second.pages), (vec![3, 4, 5], 7, 3));
        assert!(page(4, 3).expect("a page").items.is_empty());
        assert!(page(0, 3).is_err() && page(1, 0).is_err() && page(1, 201).is_err());
        assert_eq!(Paging::default().of(Vec::<i32>::new()).expect("a page").pages, 1);
    }
}
