//! `/p/{token}`: what a buyer finds behind the link to a product, in six languages and without an account.

use std::sync::Arc;

use ::export::pcf::{self, Footprint};
use app::export::ProductError;
use app::export::links::{self, BuyersFootprint, FoundProduct, Standing};
use app::export::rules;
use app::people::PeopleError;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use charts::{Bar, Chart, Frame, bars};
use i18n::Tongue;
use pact::catenax::{
    CatenaxRegion, FreeAttribution, MassBalancing, PcfType, Supplement, WasteIncineration, to_catenax,
};
use rust_decimal::prelude::ToPrimitive;

use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::site::Site;

/// A link of the page in another language: address, code, name, whether it is this one.
type Switch = (String, &'static str, &'static str, bool);

#[derive(Template)]
#[template(path = "buyer/product.html")]
struct View {
    page: Page,
    tongue: Tongue,
    switches: Vec<Switch>,
    sheet: String,
    /// Nothing if the link is no longer good.
    found: Option<Shown>,
}

/// What the page says of a product.
struct Shown {
    firm: String,
    product: String,
    until: String,
    /// Title and words of why there is no figure.
    instead: Option<(String, String)>,
    figure: Option<Figure>,
}

struct Figure {
    value: String,
    per: String,
    interval: String,
    facts: Vec<(String, String)>,
    verified: bool,
    verification: String,
    parts: Vec<(String, String, String)>,
    stages: Option<(String, Chart)>,
    border: Option<(String, Vec<(String, String)>)>,
    pdf: String,
    pdf_words: String,
    pact: String,
    catenax: String,
}

/// `GET /p/{token}` in a language of the site.
pub async fn show(site: State<Arc<Site>>, page: Page, token: Path<String>) -> Result<Response, Problem> {
    let tongue = Tongue::Site(page.language);
    shown(site, page, token, tongue).await
}

/// `GET /de/p/{token}`.
pub async fn in_german(site: State<Arc<Site>>, page: Page, token: Path<String>) -> Result<Response, Problem> {
    shown(site, page, token, Tongue::De).await
}

/// `GET /es/p/{token}`.
pub async fn in_spanish(site: State<Arc<Site>>, page: Page, token: Path<String>) -> Result<Response, Problem> {
    shown(site, page, token, Tongue::Es).await
}

/// `GET /it/p/{token}`.
pub async fn in_italian(site: State<Arc<Site>>, page: Page, token: Path<String>) -> Result<Response, Problem> {
    shown(site, page, token, Tongue::It).await
}

async fn shown(
    State(site): State<Arc<Site>>,
    page: Page,
    Path(token): Path<String>,
    tongue: Tongue,
) -> Result<Response, Problem> {
    let path = format!("/p/{}", crate::address::escaped(&token));
    let switches = Tongue::ALL
        .map(|other| (format!("/{}{path}", other.code()), other.code(), other.name(), other == tongue))
        .into();
    let found = match site.run(move |platform| links::found(platform, &token, false)).await? {
        Ok(found) => Some(found),
        Err(ProductError::People(PeopleError::Spent)) => None,
        Err(error) => return Err(error.into()),
    };
    let status = if found.is_some() { StatusCode::OK } else { StatusCode::GONE };
    let found = found.map(|found| what(&site, tongue, &format!("/{}{path}", tongue.nearest()), found));
    let sheet = page.asset(if tongue.is_right_to_left() { "site-rtl.css" } else { "site.css" });
    let mut response = Html(View { page, tongue, switches, sheet, found }).into_response();
    *response.status_mut() = status;
    Ok(private(response))
}

fn what(site: &Site, tongue: Tongue, base: &str, found: FoundProduct) -> Shown {
    let day = |title: &str, words: &str, day| {
        Some((tongue.get(title), tongue.with(words, &[("day", tongue.day(day).into())])))
    };
    let (instead, figure) = match &found.standing {
        Standing::Valid(footprint) => (None, Some(figure(site, tongue, base, &found, footprint))),
        Standing::Withdrawn(on) => (day("buyer-withdrawn", "buyer-withdrawn-words", *on), None),
        Standing::Expired(on) => (day("buyer-expired", "buyer-expired-words", *on), None),
        Standing::Nothing => (Some((tongue.get("buyer-nothing"), tongue.get("buyer-nothing-words"))), None),
    };
    let until = tongue.with("buyer-link", &[("day", tongue.day(found.until).into())]);
    Shown { firm: found.firm, product: found.product, until, instead, figure }
}

fn figure(site: &Site, tongue: Tongue, base: &str, found: &FoundProduct, footprint: &BuyersFootprint) -> Figure {
    let result = &footprint.result;
    let value = |kg: f64| tongue.significant(kg, 3);
    let amount = result.product.amount.to_f64();
    let unit = tongue.declared_unit(amount, result.product.unit.code());
    let per = if (amount - 1.0).abs() < f64::EPSILON {
        tongue.with("buyer-per-one", &[("unit", (&unit).into())])
    } else {
        let amount = tongue.plain(amount);
        tongue.with("buyer-per", &[("amount", amount.into()), ("unit", (&unit).into())])
    };
    let interval = &result.excluding.interval;
    let interval = if interval.high > interval.low {
        let [low, high] = tongue.bounds(interval.low, interval.high);
        tongue.with("buyer-interval", &[("low", low.into()), ("high", high.into())])
    } else {
        tongue.get("buyer-no-interval")
    };
    // Never more than what is known: a statement of the firm is called one.
    let stated = footprint.verified();
    Figure {
        value: value(result.excluding.co2e),
        per,
        interval,
        facts: facts(site, tongue, footprint, &unit, amount),
        verified: stated.is_some(),
        verification: match &stated {
            Some(statement) => tongue.with("buyer-verified-words", &[("statement", statement.into())]),
            None => tongue.get("buyer-not-verified-words"),
        },
        parts: parts(tongue, footprint),
        stages: footprint.stages.then(|| stages(tongue, footprint)).flatten(),
        border: found.border.as_ref().map(|border| {
            let tonnes = |number: rust_decimal::Decimal| {
                let value = tongue.significant(number.to_f64().unwrap_or(f64::NAN), 3);
                tongue.with("buyer-tonnes", &[("value", value.into())])
            };
            let default = border.default.map_or_else(|| tongue.get("buyer-border-none"), tonnes);
            let words = [("name", (&border.installation).into()), ("year", border.year.to_string().into())];
            let facts = vec![
                (tongue.get("buyer-border-good"), border.cn.clone()),
                (tongue.get("buyer-border-actual"), tonnes(border.actual)),
                (tongue.get("buyer-border-default"), default),
            ];
            (tongue.with("buyer-border-words", &words), facts)
        }),
        pdf: format!("{base}/footprint.pdf"),
        // Documents are in the three languages of the site: who reads another is told.
        pdf_words: tongue.get(match tongue {
            Tongue::Site(_) => "buyer-take-pdf-words",
            Tongue::De | Tongue::Es | Tongue::It => "buyer-take-pdf-words-english",
        }),
        pact: format!("{base}/footprint.json"),
        catenax: format!("{base}/catena-x.json"),
    }
}

fn facts(site: &Site, tongue: Tongue, footprint: &BuyersFootprint, unit: &str, amount: f64) -> Vec<(String, String)> {
    let (result, body) = (&footprint.result, &footprint.body);
    let between = |from: String, to: String| tongue.with("buyer-from-to", &[("from", from.into()), ("to", to.into())]);
    let mut facts = vec![(tongue.get("buyer-unit"), format!("{} {unit}", tongue.plain(amount)))];
    let mass = result.product.mass_kg.to_f64();
    if mass > 0.0 {
        facts.push((
            tongue.get("buyer-mass"),
            tongue.with("buyer-kg", &[("value", tongue.significant(mass, 3).into())]),
        ));
    }
    let year = |month, day| calendar::Date::new(result.product.year, month, day).map(|day| tongue.day(day));
    if let (Ok(first), Ok(last)) = (year(1, 1), year(12, 31)) {
        facts.push((tongue.get("buyer-period"), between(first, last)));
    }
    facts.push((
        tongue.get("buyer-valid"),
        between(tongue.day(footprint.valid_from), tongue.day(footprint.valid_until)),
    ));
    facts.push((tongue.get("buyer-published"), tongue.day(footprint.published)));
    facts.push((tongue.get("buyer-place"), site.places.named(&result.place, tongue.nearest())));
    let standards: Vec<&str> = body.pcf.standards().collect();
    facts.push((tongue.get("buyer-standards"), standards.join(", ")));
    facts.extend(rules_of(site, tongue, result));
    facts.push((tongue.get("buyer-potentials"), result.gwp.code().to_uppercase()));
    let share = tongue.fixed(result.primary_data_share, 1);
    facts.push((tongue.get("buyer-primary"), tongue.with("buyer-percent", &[("value", share.into())])));
    if let Some(ratings) = &result.ratings {
        let one = |value: f64| tongue.fixed(value, 1);
        let words = [
            ("technological", one(ratings.technological).into()),
            ("geographical", one(ratings.geographical).into()),
            ("temporal", one(ratings.temporal).into()),
        ];
        facts.push((tongue.get("buyer-quality"), tongue.with("buyer-quality-words", &words)));
    }
    if !result.product.ids.is_empty() {
        facts.push((tongue.get("buyer-identifiers"), result.product.ids.join(", ")));
    }
    if let Some(cn) = &result.product.cn {
        facts.push((tongue.get("buyer-cn"), cn.clone()));
    }
    let number = tongue.fixed(footprint.number as f64, 0);
    facts.push((tongue.get("buyer-version"), tongue.with("buyer-version-words", &[("number", number.into())])));
    facts.push((tongue.get("buyer-footprint-id"), footprint.id.clone()));
    facts
}

/// The rules of sectors that are stated to be followed, with how many of their points the data show to be kept.
fn rules_of(site: &Site, tongue: Tongue, result: &Footprint) -> Option<(String, String)> {
    let declared = rules::rule_sets().ok()?.judge(result, site.today());
    let named = declared.iter().filter(|declared| !declared.fails()).map(|declared| match &declared.known {
        None => format!("{} – {}", declared.rule.operator, declared.rule.name),
        Some((set, points)) => {
            let kept = points.iter().filter(|judged| judged.standing == pcf::Standing::Holds).count();
            let count = |count: usize| tongue.fixed(count as f64, 0);
            let words = [
                ("operator", set.operator.as_str().into()),
                ("title", set.title().into()),
                ("kept", count(kept).into()),
                ("all", count(points.len()).into()),
            ];
            tongue.with("buyer-rules-kept", &words)
        }
    });
    let named: Vec<String> = named.collect();
    (!named.is_empty()).then(|| (tongue.get("buyer-rules"), named.join("; ")))
}

/// The figure by origin: part, kg CO2e, share of the whole.
fn parts(tongue: Tongue, footprint: &BuyersFootprint) -> Vec<(String, String, String)> {
    let result = &footprint.result;
    let total = result.excluding.co2e;
    let share = |kg: f64| if total > 0.0 { tongue.fixed(kg / total * 100.0, 1) + "\u{a0}%" } else { "–".to_owned() };
    let mut rows = Vec::new();
    let mut row = |key: &str, kg: f64, of_total: bool| {
        let share = if of_total { share(kg) } else { "–".to_owned() };
        rows.push((tongue.get(key), tongue.significant(kg, 3), share));
    };
    let parts = &result.parts;
    row("buyer-fossil", parts.fossil, true);
    let land = [parts.land_use_change, parts.land_management, parts.land_removals];
    if land.iter().flatten().any(|part| *part != 0.0) {
        row("buyer-land", land.iter().flatten().sum(), true);
    }
    if let Some(other) = parts.biogenic_other.filter(|other| *other != 0.0) {
        row("buyer-biogenic", other, true);
    }
    row("buyer-excluding", total, true);
    if parts.uptake.is_some_and(|uptake| uptake != 0.0) {
        row("buyer-including", result.including.co2e, false);
    }
    if result.packaging > 0.0 {
        row("buyer-packaging", result.packaging, true);
    }
    if let Some(outbound) = &result.outbound {
        row("buyer-outbound", outbound.co2e, false);
    }
    rows
}

fn stages(tongue: Tongue, footprint: &BuyersFootprint) -> Option<(String, Chart)> {
    let stages = footprint.result.stages.iter().filter(|total| total.figure.co2e != 0.0);
    let rows: Vec<Bar> = stages
        .map(|total| {
            let code = total.stage.code().replace('_', "-");
            let shown = tongue.significant(total.figure.co2e, 3);
            Bar::new(tongue.get(&format!("buyer-stage-{code}")), total.figure.co2e, shown)
        })
        .collect();
    let title = tongue.get("buyer-stages-chart");
    let headings = [tongue.get("buyer-stage"), tongue.get("buyer-emissions")];
    let headings = [headings[0].as_str(), headings[1].as_str()];
    let frame = Frame::for_page(tongue.nearest(), "stages", &title, &title, headings);
    (!rows.is_empty()).then(|| (title.clone(), bars(&frame, &rows)))
}

/// `GET /p/{token}/footprint.pdf`: the figure on paper, signed, in the language of the page.
pub async fn pdf(State(site): State<Arc<Site>>, page: Page, Path(token): Path<String>) -> Result<Response, Problem> {
    let language = page.language;
    let made = site.run(move |platform| {
        let found = links::found(platform, &token, true)?;
        match &found.standing {
            Standing::Valid(footprint) => links::sheet(platform, &found.firm, footprint, language).map(Some),
            _ => Ok(None),
        }
    });
    let bytes = made.await??.ok_or(Problem::NotFound)?;
    let fields = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"qafila-footprint-{language}.pdf\"")),
    ];
    Ok(private((fields, bytes).into_response()))
}

/// `GET /p/{token}/footprint.json`: as partners exchange it.
pub async fn pact(site: State<Arc<Site>>, token: Path<String>) -> Result<Response, Problem> {
    let footprint = taken(site, token).await?;
    Ok(file("footprint", footprint.body.to_json().to_string()))
}

/// `GET /p/{token}/catena-x.json`: the same in the aspect model of the automotive industry.
pub async fn catenax(site: State<Arc<Site>>, token: Path<String>) -> Result<Response, Problem> {
    let footprint = taken(site, token).await?;
    let carried = to_catenax(&footprint.body, &supplement(&footprint)?).map_err(|refusal| {
        tracing::warn!(?refusal, "a footprint has no form in Catena-X");
        Problem::NotFound
    })?;
    Ok(file("catena-x", pact::Part::write(&carried.footprint).to_string()))
}

/// What Catena-X asks beyond PACT, as far as it is true of every footprint that is computed here: it is of a year that is
/// past, nothing is mass balanced, and what becomes of waste elsewhere is cut off.
fn supplement(footprint: &BuyersFootprint) -> Result<Supplement, Problem> {
    let scheme = pact::Text::new("none").ok_or(Problem::Fault)?;
    let free_attribution = FreeAttribution::NotApplicable;
    Ok(Supplement {
        business_partner: None,
        kind: PcfType::Retrospective,
        mass_balancing: MassBalancing { used: false, free_attribution, scheme, other: Default::default() },
        waste_incineration: WasteIncineration::CutOff,
        region: footprint.result.place.starts_with("MA").then_some(CatenaxRegion::Region(pact::Region::NorthernAfrica)),
        recycled_carbon: None,
        legal_statement: None,
        shares: None,
        attestations: Vec::new(),
    })
}

async fn taken(State(site): State<Arc<Site>>, Path(token): Path<String>) -> Result<Box<BuyersFootprint>, Problem> {
    match site.run(move |platform| links::found(platform, &token, true)).await??.standing {
        Standing::Valid(footprint) => Ok(footprint),
        _ => Err(Problem::NotFound),
    }
}

fn file(name: &str, text: String) -> Response {
    let fields = [
        (header::CONTENT_TYPE, "application/json".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"qafila-{name}.json\"")),
    ];
    private((fields, text).into_response())
}

/// Whoever has the link has the figure: no search engine and no shared memory has it too.
fn private(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex, nofollow"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}
