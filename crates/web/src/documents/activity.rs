//! Activities by the names that people know them by.

use std::collections::BTreeSet;
use std::sync::Arc;

use app::{Knowledge, words};
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use factors::ActivityCode;
use i18n::Messages;
use language::{Language, fold};

use crate::problem::Problem;
use crate::site::Site;

/// The most that are offered to choose from.
const OFFERED_MAX: usize = 8;
/// Letters that are looked at.
const TEXT_MAX: usize = 200;

/// What a text may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meant {
    /// This activity.
    One(ActivityCode),
    /// One of these, the likeliest first; none if nothing is known by such a name.
    Several(Vec<ActivityCode>),
}

/// What is meant by the name of an activity in any language, by a word of the catalogue, or by its code. What could mean
/// several is never decided here.
pub fn meant(knowledge: &Knowledge, text: &str) -> Meant {
    let text: String = text.trim().chars().take(TEXT_MAX).collect();
    if text.is_empty() {
        return Meant::Several(Vec::new());
    }
    if let Some(kind) = knowledge.library.activity(&ActivityCode::from(text.as_str())) {
        return Meant::One(kind.code.clone());
    }
    let folded = fold(&text);
    let named = knowledge
        .library
        .activities()
        .filter(|kind| Language::ALL.into_iter().any(|language| fold(kind.name.get(language)) == folded));
    let named: Vec<ActivityCode> = named.map(|kind| kind.code.clone()).collect();
    if let [code] = &*named {
        return Meant::One(code.clone());
    }
    if !named.is_empty() {
        return Meant::Several(named);
    }
    let found = knowledge.words().lexicon.find(&text);
    let mut codes: Vec<ActivityCode> = found.into_iter().map(|candidate| candidate.activity).collect();
    if codes.is_empty() {
        // Part of a name: what is typed until the list shows it.
        let holds = |kind: &&factors::ActivityKind| {
            Language::ALL.into_iter().any(|language| fold(kind.name.get(language)).contains(&folded))
        };
        codes = knowledge.library.activities().filter(holds).map(|kind| kind.code.clone()).collect();
    }
    codes.truncate(OFFERED_MAX);
    Meant::Several(codes)
}

/// Activities with their names, to choose from.
pub fn named(knowledge: &Knowledge, messages: Messages, codes: &[ActivityCode]) -> Vec<(String, String)> {
    codes.iter().map(|code| (code.to_string(), words::activity(knowledge, messages, code))).collect()
}

/// `GET /activities/{language}`: the names of all activities, which a script offers while one is typed.
pub async fn list(State(site): State<Arc<Site>>, Path(language): Path<String>) -> Result<Response, Problem> {
    let language: Language = language.parse().map_err(|_| Problem::NotFound)?;
    let names: BTreeSet<&str> = site
        .knowledge
        .library
        .activities()
        .map(|kind| kind.name.get(language))
        .filter(|name| !name.is_empty())
        .collect();
    let text = serde_json::to_string(&names).map_err(|_| Problem::Fault)?;
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600"));
    Ok(response)
}
