use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;
use factors::{Factor, Origin};

use super::{Tab, integer, tabs};
use crate::catalogue::{Row, Stale};
use crate::page::{Html, Page};
use crate::site::Site;

/// How many are shown; whoever has more to look at begins with these.
const SHOWN: usize = 20;

/// A publication, as it stands.
struct Publication {
    title: String,
    version: String,
    licence: String,
    factors: String,
    stale: String,
    /// The first day on which one of its factors is to be looked at again.
    review: String,
}

/// A factor pack with which firms are measured.
struct Pack {
    title: String,
    facts: Vec<(String, String)>,
}

/// Factors that are stale in one way.
struct Part {
    title: String,
    words: String,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "operator/catalogue.html")]
struct View {
    tabs: Vec<Tab>,
    page: Page,
    parts: Vec<Part>,
    publications: Vec<Publication>,
    packs: Vec<Pack>,
}

/// The factors past the day by which somebody was to look at them again, those first that have waited longest: of the
/// catalogue, since nobody but its publisher renews a pack.
pub fn to_review(site: &Site) -> Vec<&'static Factor> {
    stale(site, |stale| stale == Stale::Review)
}

fn stale(site: &Site, wanted: impl Fn(Stale) -> bool) -> Vec<&'static Factor> {
    let today = site.today();
    let is_wanted =
        |factor: &&Factor| factor.origin == Origin::Catalogue && Stale::of(factor, today).is_some_and(&wanted);
    let mut found: Vec<&'static Factor> = site.knowledge.library.factors().iter().filter(is_wanted).collect();
    found.sort_by_key(|factor| (factor.valid_to.or(factor.review_by), factor.id.as_str()));
    found
}

/// `GET /operator/catalogue`.
pub async fn show(State(site): State<Arc<Site>>, page: Page) -> impl IntoResponse {
    let today = site.today();
    let count = |count: usize| integer(&page, i64::try_from(count).unwrap_or(i64::MAX));
    let part = |title: &str, words: &str, found: &[&Factor]| Part {
        title: page.count(title, found.len()),
        words: page.t(words),
        rows: found.iter().take(SHOWN).map(|factor| Row::new(factor, &page, &site)).collect(),
    };
    let parts = vec![
        part("operator-review-due", "operator-review-words", &to_review(&site)),
        part("operator-past", "operator-past-words", &stale(&site, |stale| stale != Stale::Review)),
    ];
    let library = &site.knowledge.library;
    let publications = site.knowledge.sources.iter().filter(|(id, _)| library.has_source(id)).map(|(id, source)| {
        let factors: Vec<&Factor> = library.factors().iter().filter(|factor| factor.source == *id).collect();
        let stale = factors.iter().filter(|factor| Stale::of(factor, today).is_some()).count();
        let review = factors.iter().filter_map(|factor| factor.review_by).min();
        Publication {
            title: source.title.clone(),
            version: source.version.clone(),
            licence: source.licence.clone(),
            factors: count(factors.len()),
            stale: count(stale),
            review: review.map_or_else(|| "—".to_owned(), |day| page.day(day)),
        }
    });
    let packs = site.knowledge.packs.iter().map(|pack| Pack {
        title: format!("{} {}", pack.title, pack.version),
        facts: [
            ("operator-pack-name", pack.source()),
            ("operator-pack-publisher", pack.publisher.clone()),
            ("operator-licence", pack.licence.clone()),
            ("operator-pack-credit", pack.attribution.clone()),
            ("operator-factors", count(pack.rows)),
            ("operator-pack-file", pack.file.clone()),
            ("operator-pack-hash", pack.sha256.clone()),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| (page.t(key), value))
        .collect(),
    });
    Html(View { packs: packs.collect(), publications: publications.collect(), parts, tabs: tabs(&page), page })
}
