//! Programmes as administrators keep them: what is to be looked at again, what was written over the catalogue, and by whom.

use std::sync::Arc;

use ::finance::{Cells, Claim, ConflictKind, Stale};
use app::finance::{self, Edited, Review};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::IntoResponse;
use store::finance_edit::Act;

use super::{Tab, manages, moment, tabs};
use crate::address::escaped;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// How many are shown of the queue; whoever has more to look at begins with these.
const SHOWN: usize = 50;

/// Something to look at: address, name, why.
struct Entry {
    href: String,
    name: String,
    facts: Vec<String>,
}

/// An edit, as it is shown.
struct Told {
    when: String,
    who: String,
    what: String,
    href: String,
    claim: String,
    before: String,
    after: String,
}

/// A claim of a programme, as it is kept.
struct Row {
    about: String,
    value: String,
    source: String,
    seen: String,
    /// Whether it is to be looked at again.
    stale: bool,
    /// Whether an administrator wrote it.
    written: bool,
    id: String,
    edit: String,
}

#[derive(Template)]
#[template(path = "operator/programmes.html")]
struct ListView {
    page: Page,
    tabs: Vec<Tab>,
    due: String,
    stale: Vec<Entry>,
    unknown: Vec<Entry>,
    conflicts: Vec<Entry>,
    programmes: Vec<Entry>,
    history: Vec<Told>,
}

#[derive(Template)]
#[template(path = "operator/programme.html")]
struct View {
    page: Page,
    tabs: Vec<Tab>,
    id: String,
    name: String,
    operator: String,
    manages: bool,
    last: i64,
    conflicts: Vec<Entry>,
    rows: Vec<Row>,
    /// Retired claims that can be brought back: identifier.
    retired: Vec<String>,
    history: Vec<Told>,
}

/// The address of a programme's page, or of the form of one of its claims.
pub(super) fn path(programme: &str) -> String {
    format!("/operator/programmes/{programme}")
}

fn edit_path(programme: &str, claim: &str) -> String {
    format!("{}/claim?claim={}", path(programme), escaped(claim))
}

/// A claim in a line.
fn line(page: &Page, review: &Review, programme: &str, cells: Option<&Cells>) -> String {
    let claim = cells.and_then(|cells| review.catalogue.read_claim(programme, cells).ok());
    let words = |claim: &Claim| finance::claim(page.messages(), &review.catalogue, claim);
    match (claim, cells) {
        (Some(claim), _) => words(&claim),
        // What is no claim any more is shown by its value.
        (None, Some(cells)) => cells.get("value").cloned().unwrap_or_default(),
        (None, None) => "—".to_owned(),
    }
}

fn told(page: &Page, review: &Review, edited: &Edited) -> Told {
    Told {
        when: moment(page, edited.at),
        who: edited.by.clone().unwrap_or_else(|| page.t("organisation-erased")),
        what: page.t(match edited.act {
            Act::Write if edited.before.is_none() => "operator-claim-added",
            Act::Write => "operator-claim-changed",
            Act::Retire => "operator-claim-retired",
            Act::TakeBack => "operator-claim-taken-back",
        }),
        href: page.to(&path(&edited.programme)),
        claim: edited.claim.clone(),
        before: line(page, review, &edited.programme, edited.before.as_ref()),
        after: line(page, review, &edited.programme, edited.after.as_ref()),
    }
}

fn name_of(page: &Page, review: &Review, programme: &str) -> String {
    finance::name(page.messages(), &review.catalogue, programme)
}

fn stale_entry(page: &Page, review: &Review, stale: &Stale) -> Entry {
    let found = review.catalogue.programme(&stale.programme);
    let claim = found.and_then(|found| found.claims.iter().find(|claim| claim.id == stale.claim));
    let words = claim.map(|claim| finance::claim(page.messages(), &review.catalogue, claim));
    Entry {
        href: page.to(&edit_path(&stale.programme, &stale.claim)),
        name: name_of(page, review, &stale.programme),
        facts: words
            .into_iter()
            .chain([
                page.say("operator-claim-seen", "day", &page.day(stale.seen)),
                page.say("operator-claim-review-by", "day", &page.day(stale.review_by)),
            ])
            .collect(),
    }
}

fn conflicts(page: &Page, review: &Review) -> Vec<Entry> {
    let entry = |conflict: &::finance::Conflict| Entry {
        href: page.to(&path(&conflict.programme)),
        name: name_of(page, review, &conflict.programme),
        facts: vec![
            conflict.claim.clone(),
            page.t(match conflict.kind {
                ConflictKind::Changed => "operator-conflict-changed",
                ConflictKind::Gone => "operator-conflict-gone",
                ConflictKind::NoProgramme => "operator-conflict-no-programme",
                ConflictKind::Unreadable => "operator-conflict-unreadable",
            }),
        ],
    };
    review.conflicts.iter().map(entry).collect()
}

/// `GET /operator/programmes`.
pub async fn list(State(site): State<Arc<Site>>, page: Page, person: Person) -> Result<impl IntoResponse, Problem> {
    let actor = app::people::Actor::clone(&person);
    let review = site.run(move |platform| finance::review(platform, &actor, None)).await??;
    let bare =
        |id: &str, facts: Vec<String>| Entry { href: page.to(&path(id)), name: name_of(&page, &review, id), facts };
    let programmes = review.catalogue.programmes.iter().map(|programme| {
        let claims = page.count("operator-claims", programme.current().count());
        bare(&programme.id, vec![finance::state(page.messages(), programme.state(site.today())), claims])
    });
    Ok(Html(ListView {
        due: page.count("operator-claims-due", review.stale.len()),
        stale: review.stale.iter().take(SHOWN).map(|stale| stale_entry(&page, &review, stale)).collect(),
        unknown: review.unknown.iter().map(|id| bare(id, Vec::new())).collect(),
        conflicts: conflicts(&page, &review),
        programmes: programmes.collect(),
        history: review.history.iter().take(SHOWN).map(|edited| told(&page, &review, edited)).collect(),
        tabs: tabs(&page),
        page,
    }))
}

/// `GET /operator/programmes/{programme}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    Path(id): Path<String>,
) -> Result<impl IntoResponse, Problem> {
    let (actor, asked) = (app::people::Actor::clone(&person), id.clone());
    let review = site.run(move |platform| finance::review(platform, &actor, Some(&asked))).await??;
    let programme = review.catalogue.programme(&id).ok_or(Problem::NotFound)?;
    let edited = |claim: &str| review.history.iter().find(|edited| edited.claim == claim).map(|edited| edited.act);
    let messages = page.messages();
    let row = |claim: &Claim| Row {
        about: finance::claim_about(messages, claim),
        value: finance::claim_value(messages, &review.catalogue, claim),
        source: format!("{} · {}", claim.source, claim.date),
        seen: page.day(claim.seen),
        stale: review.stale.iter().any(|stale| stale.claim == claim.id),
        written: edited(&claim.id) == Some(Act::Write),
        edit: page.to(&edit_path(&id, &claim.id)),
        id: claim.id.clone(),
    };
    let mut retired: Vec<String> = Vec::new();
    for edit in &review.history {
        if edited(&edit.claim) == Some(Act::Retire) && !retired.contains(&edit.claim) {
            retired.push(edit.claim.clone());
        }
    }
    Ok(Html(View {
        name: programme.name.get(page.language).to_owned(),
        operator: programme.operator.get(page.language).to_owned(),
        manages: manages(&person),
        last: review.last,
        conflicts: conflicts(&page, &review),
        rows: programme.claims.iter().map(row).collect(),
        history: review.history.iter().map(|edited| told(&page, &review, edited)).collect(),
        retired,
        tabs: tabs(&page),
        id,
        page,
    }))
}
