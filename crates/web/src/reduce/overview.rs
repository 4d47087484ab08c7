//! What the bills suggest, and the measures that the firm keeps.

use std::sync::Arc;

use ::reduce::Suggestion;
use app::people::Action;
use app::reduce::measures::{self, Kept, MeasuresError};
use app::reduce::{self, Proposal, words};
use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;
use store::grant::Room;

use super::rows::{self, Listed};
use crate::address::escaped;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// A suggestion, in words.
struct Card {
    name: String,
    about: String,
    /// What it acts on: activity and site, how much, and the lines behind it.
    stake: String,
    parts: String,
    lines: Option<(String, String)>,
    saving: String,
    saved: Vec<String>,
    published: Option<String>,
    missing: Option<String>,
    compute: String,
}

#[derive(Template)]
#[template(path = "reduce/overview.html")]
struct View {
    page: Page,
    here: Here,
    year: Option<String>,
    cards: Vec<Card>,
    /// Those that only the firm can complete.
    further: Vec<Card>,
    practice: Vec<String>,
    groups: Vec<(String, Vec<Listed>)>,
    removed: Vec<(String, String)>,
    writes: bool,
}

/// `GET /o/{organisation}/reduce`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
) -> Result<impl IntoResponse, Problem> {
    let found = here.ask(&site, &person, |platform, actor, id| {
        Ok::<_, MeasuresError>((
            reduce::proposal(platform, actor, id)?,
            measures::list(platform, actor, id, false)?,
            measures::list(platform, actor, id, true)?,
        ))
    });
    let (proposal, kept, removed) = found.await??;
    let (mut cards, mut further, mut practice) = (Vec::new(), Vec::new(), Vec::new());
    if let Some(proposal) = &proposal {
        for one in &proposal.suggested.suggestions {
            let card = card(&site, &page, &here, proposal, one);
            if one.saved.is_some() { cards.push(card) } else { further.push(card) }
        }
        practice = proposal.suggested.practice.iter().map(|one| words::practice(page.messages(), one)).collect();
    }
    Ok(Html(View {
        year: proposal.as_ref().map(|proposal| proposal.suggested.year.to_string()),
        cards,
        further,
        practice,
        groups: rows::groups(&site, &page, &here, proposal.as_ref(), &kept),
        removed: removed.iter().map(|kept| (back(&page, &here, kept), kept.measure.name.clone())).collect(),
        writes: page.may(Action::Edit(Room::Reduce)),
        here,
        page,
    }))
}

fn back(page: &Page, here: &Here, kept: &Kept) -> String {
    page.to(&here.path(format!("/reduce/measures/{}/restore", kept.id)))
}

fn card(site: &Site, page: &Page, here: &Here, proposal: &Proposal, one: &Suggestion) -> Card {
    let messages = page.messages();
    let (stake, parts) = words::stake(site.knowledge, messages, &proposal.firm, &one.stake);
    let comma = page.t("app-comma");
    let of = [
        ("technology", one.technology.as_str()),
        ("site", one.stake.site.as_str()),
        ("activity", one.stake.activity.as_str()),
    ];
    let query: Vec<String> = of.iter().map(|(name, value)| format!("{name}={}", escaped(value))).collect();
    let lines = page.may(Action::Look(Room::Measure)).then(|| {
        let path = format!(
            "/measure/{}/lines?category={}&site={}&activity={}",
            proposal.suggested.year,
            one.stake.category,
            escaped(&one.stake.site),
            escaped(one.stake.activity.as_str())
        );
        (page.to(&here.path(path)), page.count("reduce-lines", one.stake.lines.len()))
    });
    let language = page.language;
    let missing: Vec<&str> = one.missing.iter().map(|missing| missing.name.get(language)).collect();
    Card {
        name: one.name.get(language).to_owned(),
        about: page.to(&format!("/technologies/{}", one.technology)),
        stake,
        parts: parts.join(&comma),
        lines,
        saving: words::extent(messages, one),
        saved: one.saved.as_ref().map(|saved| words::saved(messages, saved)).unwrap_or_default(),
        published: words::published(messages, one.published_pct),
        missing: (!missing.is_empty()).then(|| page.say("reduce-missing", "list", &messages.list(&missing))),
        compute: page.to(&here.path(format!("/reduce/calculate/{}?{}", one.calculator, query.join("&")))),
    }
}
