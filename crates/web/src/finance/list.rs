use std::sync::Arc;

use ::finance::{Change, Standing};
use app::finance::{self, Outlook};
use app::people::Action;
use askama::Template;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::response::IntoResponse;
use calendar::Timestamp;
use store::grant::Room;

use super::question::{Asked, Field};
use super::row::{Filter, Narrowed, Row};
use super::{Tab, tabs};
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// Programmes that stand alike.
struct Part {
    title: String,
    words: String,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "finance/list.html")]
pub(super) struct View {
    page: Page,
    here: Here,
    tabs: Vec<Tab>,
    /// The question to ask next, and what its answer concerns.
    next: Option<(Asked, String)>,
    version: i64,
    writes: bool,
    outdated: Vec<String>,
    answered: String,
    /// What changed lately: when, what, where.
    alerts: Vec<(String, String, String)>,
    filter: Narrowed,
    parts: Vec<Part>,
}

/// What is told on the page is not older than so many days.
const NEWS_DAYS: i64 = 90;

impl View {
    /// The page; `entered` is what was refused of the question on it.
    pub fn new(
        page: Page,
        here: Here,
        (outlook, alerts): (&Outlook, &[(Timestamp, Change)]),
        filter: &Filter,
        entered: Option<(&str, &str)>,
    ) -> Self {
        let Outlook { catalogue, kept, matches, .. } = outlook;
        let base = here.path("/finance");
        let part = |standing: Standing, title: &str, words: &str| {
            let found = matches.iter().filter(|found| found.standing == standing);
            let found = found.filter_map(|found| Some((found, catalogue.programme(&found.programme)?)));
            let found = found.filter(|(_, programme)| filter.has(&page, programme, Some(standing)));
            let rows: Vec<Row> =
                found.map(|(found, programme)| Row::of_firm(&page, (catalogue, programme), found, &base)).collect();
            Part { title: page.count(title, rows.len()), words: page.t(words), rows }
        };
        let parts = [
            (Standing::Eligible, "finance-page-eligible", "finance-page-eligible-words"),
            (Standing::Likely, "finance-page-likely", "finance-page-likely-words"),
            (Standing::NotEligible, "finance-page-not-eligible", "finance-page-not-eligible-words"),
            (Standing::Closed, "finance-page-closed", "finance-page-closed-words"),
        ];
        let parts = parts.into_iter().map(|(standing, title, words)| part(standing, title, words));
        let parts: Vec<Part> = parts.filter(|part| !part.rows.is_empty()).collect();
        let asked = entered.map(|(code, _)| code).or(outlook.next().map(|question| question.attribute.as_str()));
        let next = asked.and_then(|code| catalogue.attribute(code)).map(|attribute| {
            let concerned = outlook.questions.iter().find(|question| question.attribute == attribute.code);
            let concerned = concerned.map_or(0, |question| question.programmes.len());
            let mut asked =
                Asked::new(&page, attribute, kept.answers.get(&attribute.code), entered.map(|(_, text)| text));
            asked.wrong = entered.map(|_| super::question::wrong(&page, attribute));
            (asked, page.count("finance-concerns", concerned))
        });
        let known = kept.answers.values().filter(|given| given.answer.is_some()).count();
        let name = |code: &String| {
            catalogue.attribute(code).map_or(code.as_str(), |known| known.name.get(page.language)).to_owned()
        };
        let told = |(at, change): &(Timestamp, Change)| {
            let words = finance::alert(page.messages(), catalogue, change);
            (page.day(at.date()), words, page.to(&format!("{base}/programmes/{}", change.programme)))
        };
        View {
            alerts: alerts.iter().map(told).collect(),
            writes: page.may(Action::Edit(Room::Finance)),
            tabs: tabs(&page, &here, ""),
            version: kept.version,
            outdated: kept.outdated.iter().map(name).collect(),
            answered: page.count("finance-page-answered", known),
            filter: filter.form(&page, catalogue),
            next,
            parts,
            here,
            page,
        }
    }
}

/// `GET /o/{organisation}/finance`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    filter: Result<Query<Filter>, QueryRejection>,
) -> Result<impl IntoResponse, Problem> {
    let Query(filter) = filter.map_err(|_| Problem::Form)?;
    let outlook = here.ask(&site, &person, finance::outlook).await??;
    let mut alerts = here.ask(&site, &person, finance::alerts).await??;
    alerts.retain(|(at, _)| at.plus_days(NEWS_DAYS) > site.now());
    Ok(Html(View::new(page, here, (&outlook, &alerts), &filter, None)))
}
