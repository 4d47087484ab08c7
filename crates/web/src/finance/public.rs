use std::sync::Arc;

use ::finance::State;
use app::finance::programmes;
use askama::Template;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State as Shared};
use axum::response::IntoResponse;

use super::row::{Filter, Narrowed, Row};
use super::sheet::Sheet;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::site::Site;

#[derive(Template)]
#[template(path = "finance/programmes.html")]
struct ListView {
    page: Page,
    lead: String,
    filter: Narrowed,
    found: String,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "finance/public.html")]
struct View {
    page: Page,
    sheet: Sheet,
    badge: (&'static str, String),
}

/// `GET /programmes`.
pub async fn list(
    Shared(site): Shared<Arc<Site>>,
    page: Page,
    filter: Result<Query<Filter>, QueryRejection>,
) -> Result<impl IntoResponse, Problem> {
    let Query(filter) = filter.map_err(|_| Problem::Form)?;
    let catalogue = site.run(programmes).await??;
    let day = site.today();
    let mut asked: Vec<_> =
        catalogue.programmes.iter().filter(|programme| filter.has(&page, programme, None)).collect();
    asked.sort_by_key(|programme| match programme.state(day) {
        State::Open => 0,
        State::Unknown => 1,
        State::Closed => 2,
    });
    Ok(Html(ListView {
        lead: page.count("finance-page-lead", catalogue.programmes.len()),
        filter: filter.form(&page, &catalogue),
        found: page.count("finance-page-found", asked.len()),
        rows: asked.into_iter().map(|programme| Row::new(&page, programme, day)).collect(),
        page,
    }))
}

/// `GET /programmes/{programme}`.
pub async fn show(
    Shared(site): Shared<Arc<Site>>,
    page: Page,
    Path(id): Path<String>,
) -> Result<impl IntoResponse, Problem> {
    let catalogue = site.run(programmes).await??;
    let programme = catalogue.programme(&id).ok_or(Problem::NotFound)?;
    let day = site.today();
    let badge = Row::new(&page, programme, day).badge;
    Ok(Html(View { sheet: Sheet::new(&page, &site, (&catalogue, programme), None), badge, page }))
}
