//! `/f/{token}`: the form by which a supplier who has no account answers for what it sells.

use std::sync::Arc;

use ::export::pcf::DeclaredUnit;
use app::export::answers::{self, ATTACHMENT_MAX, Answer, Asked, Boundary};
use app::export::{AnswerFault, AnswerField, ProductError};
use app::measure::number;
use askama::Template;
use axum::extract::{Path, Query, Request, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use rust_decimal::prelude::ToPrimitive;
use serde::Deserialize;
use store::product_request::State as Standing;

use super::products::Fields;
use crate::documents::{Form, Part};
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
    /// Whether something was answered, which this corrects.
    corrects: bool,
    /// The largest document, MB.
    most: usize,
    wrong: Wrong,
}

#[derive(Template)]
#[template(path = "export/answered.html")]
struct Answered {
    page: Page,
    firm: String,
    words: String,
    declined: bool,
    /// Where the answer is corrected.
    correct: String,
    until: String,
}

/// What the address asks.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Question {
    correct: Option<String>,
}

/// So much a form has besides the document.
const FORM_MAX: usize = 64 << 10;

fn view(page: Page, token: &str, asked: Asked, typed: Typed, wrong: Wrong) -> View {
    let units = DeclaredUnit::ALL.map(|unit| {
        Choice::new(unit.code(), super::products::words::unit_name(page.messages(), unit), unit.code() == typed.unit)
    });
    let boundaries = [("cradle", "export-answer-cradle"), ("gate", "export-answer-gate")]
        .map(|(code, key)| Choice::new(code, page.t(key), code == typed.boundary));
    View {
        path: format!("/f/{}", crate::address::escaped(token)),
        until: page.day(asked.until),
        units: units.into(),
        boundaries: boundaries.into(),
        corrects: asked.state == Standing::Answered,
        most: ATTACHMENT_MAX >> 20,
        asked,
        typed,
        wrong,
        page,
    }
}

/// `GET /f/{token}`: what is asked; once it is answered, that it was, and by `?correct` the form to correct it. What was answered
/// is not shown: a link may be in more hands than one.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    Path(token): Path<String>,
    Query(question): Query<Question>,
) -> Result<Response, Problem> {
    let of = token.clone();
    let asked = site.run(move |platform| answers::asked(platform, &of)).await??;
    let corrects = asked.state == Standing::Answered && question.correct.is_some();
    if asked.state != Standing::Open && !corrects {
        let answered = Answered {
            declined: asked.state == Standing::Declined,
            correct: page.to(&format!("/f/{}?correct=yes", crate::address::escaped(&token))),
            until: page.day(asked.until),
            firm: asked.firm,
            words: asked.words,
            page,
        };
        return Ok(private(Html(answered).into_response()));
    }
    let typed = Typed {
        unit: DeclaredUnit::Kilogram.code().to_owned(),
        boundary: "cradle".to_owned(),
        year: (site.today().year() - 1).to_string(),
        ..Typed::default()
    };
    Ok(private(Html(view(page, &token, asked, typed, Wrong::default())).into_response()))
}

/// `POST /f/{token}`: the answer, or another in its place.
pub async fn submit(
    State(site): State<Arc<Site>>,
    page: Page,
    Path(token): Path<String>,
    request: Request,
) -> Result<Response, Problem> {
    // Nothing of a document is read for a link that leads nowhere.
    let of = token.clone();
    let asked = site.run(move |platform| answers::asked(platform, &of)).await??;
    let (fields, attached) = sent(request).await?;
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
            let given = site.run_slow(move |platform| {
                let attached = attached.as_ref().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
                answers::answer(platform, &of, &answer, attached)
            });
            match given.await? {
                Ok(()) => return Ok(answered(&page, &token)),
                Err(ProductError::Answer(faults)) => faulty(&page, &faults),
                Err(ProductError::TooMany(most)) => Wrong::whole(page.count("export-answer-corrected-often", most)),
                Err(error) => return Err(error.into()),
            }
        }
    };
    Ok(private(refused.answer(view(page, &token, asked, typed, refused.clone()))))
}

/// The fields of a form, and the document that was attached.
async fn sent(request: Request) -> Result<(Fields, Option<(String, Vec<u8>)>), Problem> {
    let mut form = Form::of_at_most(request, ATTACHMENT_MAX * 2 + FORM_MAX).await?;
    let (mut fields, mut attached) = (Vec::new(), None);
    while let Some(part) = form.next().await? {
        match part {
            Part::Text(name, value) => fields.push((name, value)),
            Part::Nothing => {}
            // One document: another is read to its end, and thrown away.
            Part::File(file) if attached.is_some() => file.skip().await?,
            Part::File(file) => attached = Some(file.bytes(ATTACHMENT_MAX).await?),
        }
    }
    Ok((Fields(fields), attached))
}

/// `POST /f/{token}/decline`.
pub async fn decline(
    State(site): State<Arc<Site>>,
    page: Page,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let of = token.clone();
    site.run(move |platform| answers::decline(platform, &of)).await??;
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
            AnswerField::Words => "remark",
            AnswerField::Attachment => "attachment",
        };
        let words = match fault {
            AnswerFault::TooLong(most) if *field == AnswerField::Attachment => {
                page.count("export-answer-attachment-large", *most >> 20)
            }
            AnswerFault::Form if *field == AnswerField::Attachment => page.t("export-answer-attachment-kind"),
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
