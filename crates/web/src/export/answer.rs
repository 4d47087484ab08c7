//! `/f/{token}`: the form by which a supplier who has no account answers for what it sells.

use std::sync::Arc;

use ::export::pcf::DeclaredUnit;
use app::export::requests::{self, Answer, Asked, Boundary};
use app::export::{AnswerFault, AnswerField, ProductError};
use app::measure::number;
use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use rust_decimal::prelude::ToPrimitive;
use store::product_request::State as Standing;

use super::products::Fields;
use crate::form::{Choice, Wrong};
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::site::Site;

/// An answer as it stands in the form.
#[derive(Clone, Debug, Default)]
struct Typed {
    kg: String,
    unit: String,
    mass: String,
    year: String,
    boundary: String,
    standard: String,
    share: String,
    verified: String,
    remark: String,
}

#[derive(Template)]
#[template(path = "export/answer.html")]
struct View {
    page: Page,
    path: String,
    asked: Asked,
    until: String,
    typed: Typed,
    units: Vec<Choice>,
    boundaries: Vec<Choice>,
    wrong: Wrong,
}

#[derive(Template)]
#[template(path = "export/answered.html")]
struct Answered {
    page: Page,
    firm: String,
    words: String,
    declined: bool,
}

fn view(page: Page, token: &str, asked: Asked, typed: Typed, wrong: Wrong) -> View {
    let units = DeclaredUnit::ALL
        .map(|unit| Choice::new(unit.code(), super::products::unit_name(&page, unit), unit.code() == typed.unit));
    let boundaries = [("cradle", "export-answer-cradle"), ("gate", "export-answer-gate")]
        .map(|(code, key)| Choice::new(code, page.t(key), code == typed.boundary));
    View {
        path: format!("/f/{}", crate::address::escaped(token)),
        until: page.day(asked.until),
        units: units.into(),
        boundaries: boundaries.into(),
        asked,
        typed,
        wrong,
        page,
    }
}

/// `GET /f/{token}`: what is asked; once it is answered, that it was.
pub async fn show(State(site): State<Arc<Site>>, page: Page, Path(token): Path<String>) -> Result<Response, Problem> {
    let of = token.clone();
    let asked = site.run(move |platform| requests::asked(platform, &of)).await??;
    if asked.state != Standing::Open {
        let declined = asked.state == Standing::Declined;
        return Ok(private(Html(Answered { firm: asked.firm, words: asked.words, declined, page }).into_response()));
    }
    let typed = Typed {
        unit: DeclaredUnit::Kilogram.code().to_owned(),
        boundary: "cradle".to_owned(),
        year: (site.today().year() - 1).to_string(),
        ..Typed::default()
    };
    Ok(private(Html(view(page, &token, asked, typed, Wrong::default())).into_response()))
}

/// `POST /f/{token}`: the answer.
pub async fn submit(
    State(site): State<Arc<Site>>,
    page: Page,
    Path(token): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let fields = Fields(fields);
    let text = |name: &str| fields.get(name).to_owned();
    let typed = Typed {
        kg: text("kg"),
        unit: text("unit"),
        mass: text("mass"),
        year: text("year"),
        boundary: text("boundary"),
        standard: text("standard"),
        share: text("share"),
        verified: text("verified"),
        remark: text("remark"),
    };
    let refused = match read(&page, &typed) {
        Err(wrong) => wrong,
        Ok(answer) => {
            let of = token.clone();
            let given = site.run(move |platform| requests::answer(platform, &of, &answer, None)).await?;
            match given {
                Ok(()) => return Ok(answered(&page, &token)),
                Err(ProductError::Answer(faults)) => faulty(&page, &faults),
                Err(error) => return Err(error.into()),
            }
        }
    };
    let of = token.clone();
    let asked = site.run(move |platform| requests::asked(platform, &of)).await??;
    Ok(private(refused.answer(view(page, &token, asked, typed, refused.clone()))))
}

/// `POST /f/{token}/decline`.
pub async fn decline(
    State(site): State<Arc<Site>>,
    page: Page,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let of = token.clone();
    site.run(move |platform| requests::decline(platform, &of)).await??;
    Ok(answered(&page, &token))
}

fn answered(page: &Page, token: &str) -> Response {
    Redirect::to(&page.to(&format!("/f/{}", crate::address::escaped(token)))).into_response()
}

/// The answer that was typed, or what is wrong with it.
fn read(page: &Page, typed: &Typed) -> Result<Answer, Wrong> {
    let mut wrong = Wrong::default();
    let mut figure = |field: &'static str, text: &str| {
        let found = number(text).and_then(|number| number.to_f64());
        if found.is_none() {
            let key = if text.is_empty() { "web-field-empty" } else { "export-product-wrong-number" };
            wrong = std::mem::take(&mut wrong).and(field, page.t(key));
        }
        found
    };
    let kg = figure("kg", &typed.kg);
    let mass = if typed.mass.is_empty() { None } else { figure("mass", &typed.mass) };
    let share = if typed.share.is_empty() { None } else { figure("share", &typed.share) };
    let year = typed.year.parse().ok();
    if year.is_none() {
        wrong = wrong.and("year", page.t("web-field-form"));
    }
    let unit = DeclaredUnit::from_code(&typed.unit);
    match (kg, year, unit) {
        (Some(kg), Some(year), Some(unit)) if wrong.is_nothing() => Ok(Answer {
            kg,
            unit,
            mass_kg: mass,
            year,
            boundary: if typed.boundary == "gate" { Boundary::GateToGate } else { Boundary::CradleToGate },
            standard: typed.standard.clone(),
            primary_data_share: share,
            verified_by: (!typed.verified.is_empty()).then(|| typed.verified.clone()),
            remark: typed.remark.clone(),
        }),
        _ => Err(wrong),
    }
}

/// What the use case refuses, beside the fields.
fn faulty(page: &Page, faults: &[(AnswerField, AnswerFault)]) -> Wrong {
    let mut wrong = Wrong::default();
    for (field, fault) in faults {
        let name = match field {
            AnswerField::Figure => "kg",
            AnswerField::Mass => "mass",
            AnswerField::Year => "year",
            AnswerField::Words | AnswerField::Attachment => "remark",
        };
        let words = match fault {
            AnswerFault::Bounds(least, most) => page.with(
                "export-answer-bounds",
                &[("least", least.to_string().into()), ("most", most.to_string().into())],
            ),
            AnswerFault::TooLong(most) => page.count("web-field-too-long", *most),
            AnswerFault::Form => page.t("web-field-form"),
        };
        wrong = wrong.and(name, words);
    }
    wrong
}

/// Whoever has the link can answer: no search engine and no shared memory has it too.
fn private(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex, nofollow"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}
