use std::sync::Arc;

use ::measure::{Inventory, Line, UsedFactor};
use app::measure::{self, MeasureError};
use app::words;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::IntoResponse;
use factors::Reason;
use i18n::Messages;
use ids::DocumentId;

use super::lines::method_key;
use super::room::Room;
use super::rows::kilograms;
use crate::address::escaped;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// A line of the arithmetic: what it is, and the figure it leads to.
pub struct Term {
    pub mark: &'static str,
    pub value: String,
    pub words: String,
    pub href: Option<String>,
}

#[derive(Template)]
#[template(path = "measure/line.html")]
struct View {
    page: Page,
    room: Room,
    label: String,
    value: String,
    interval: String,
    facts: Vec<(String, String)>,
    terms: Vec<Term>,
    gases: Vec<(String, String)>,
    /// The document it was read in.
    document: Option<String>,
    place: String,
    raw: String,
    because: String,
    rank: String,
    reasons: Vec<String>,
    substitution: Option<String>,
    others: Vec<(String, String, String, Option<String>)>,
}

/// `GET /o/{organisation}/measure/{year}/lines/{number}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, year, number)): Path<(String, i16, i64)>,
) -> Result<impl IntoResponse, Problem> {
    let (standing, inventory, line, document) = here
        .ask(&site, &person, move |platform, actor, id| {
            let line = measure::line(platform, actor, id, year, number)?;
            let document = measure::document_at(platform, actor, id, &line.details.evidence.file)?;
            let inventory = measure::summary(platform, actor, id, year)?.inventory;
            Ok::<_, MeasureError>((measure::standing(platform, actor, id)?, inventory, line, document))
        })
        .await??;
    let used = inventory.account.factors.get(line.factor).ok_or(Problem::Fault)?;
    let room = Room::new(&page, &here, &standing, year, "/lines");
    Ok(Html(view(&site, &page, room, &inventory, &line, used, document)))
}

fn view(
    site: &Site,
    page: &Page,
    room: Room,
    inventory: &Inventory,
    line: &Line,
    used: &UsedFactor,
    document: Option<DocumentId>,
) -> View {
    let messages = page.messages();
    let numbers = messages.numbers();
    let evidence = &line.details.evidence;
    let label = line.details.label.trim();
    let activity = words::activity(site.knowledge, messages, &line.activity);
    let gsd2 = interval_of(inventory, line, used);
    let kg = line.emissions.co2e;
    let wanted = |substitution: &factors::Substitution| {
        let differs: Vec<String> =
            substitution.differs.iter().map(|reason| words::reason(site.knowledge, messages, reason)).collect();
        messages.list(&differs)
    };
    View {
        label: if label.is_empty() { activity.clone() } else { label.to_owned() },
        value: numbers.emissions(kg),
        interval: if gsd2 > 1.0 && kg > 0.0 {
            let (low, high) = (numbers.emissions(kg / gsd2), numbers.emissions(kg * gsd2));
            page.with("measure-line-interval", &[("low", low.into()), ("high", high.into())])
        } else {
            String::new()
        },
        facts: facts(page, inventory, line, activity),
        terms: terms(site, page, line, used),
        gases: gases(page, line),
        document: match document {
            Some(id) => Some(page.to(&format!("{}/documents/{id}", room.base))),
            None if evidence.file == measure::ENTRIES => Some(page.to(&format!("{}/entries", room.base))),
            None => None,
        },
        place: words::place(messages, &evidence.file, &evidence.place),
        raw: words::plain(&evidence.raw),
        because: line.details.recognition.because.join(", "),
        rank: page.t(&format!("measure-rank-{}", format!("{:?}", line.rank).to_lowercase())),
        reasons: line
            .reasons
            .iter()
            .filter(|reason| !matches!(reason, Reason::Rank { .. }))
            .map(|reason| words::reason(site.knowledge, messages, reason))
            .collect(),
        substitution: line.substitution.as_ref().map(wanted),
        others: others(site, page, line),
        room,
        page: page.clone(),
    }
}

/// GSD² of the line: quantity and factor together.
fn interval_of(inventory: &Inventory, line: &Line, used: &UsedFactor) -> f64 {
    let stream = inventory.account.streams.get(line.stream).map_or(1.0, |stream| stream.gsd2);
    let squares = |gsd2: f64| libm::log(gsd2.max(1.0)) * libm::log(gsd2.max(1.0));
    libm::exp(libm::sqrt(squares(stream) + squares(used.gsd2)))
}

fn facts(page: &Page, inventory: &Inventory, line: &Line, activity: String) -> Vec<(String, String)> {
    let messages = page.messages();
    let details = &line.details;
    let mut facts = vec![
        (page.t("dossier-activity"), activity),
        (page.t("dossier-category"), words::category(messages, line.category)),
        (page.t("measure-days"), page.days(line.period)),
        (page.t("dossier-site"), words::site(&inventory.firm, &line.site).to_owned()),
    ];
    if let Some(method) = line.method {
        facts.push((page.t("measure-method"), page.t(method_key(method))));
    }
    if let Some(supplier) = &details.supplier {
        facts.push((page.t("measure-supplier"), supplier.clone()));
    }
    if let Some(number) = &details.document_number {
        facts.push((page.t("measure-document-number"), number.clone()));
    }
    if let Some(money) = &details.amount {
        let amount = format!("{}\u{a0}{}", messages.numbers().decimal(money.amount), money.currency);
        facts.push((page.t("measure-amount"), amount));
    }
    facts
}

/// The unit that something is counted by, in the words of the reader; as the document has it, if it is not known.
fn unit(site: &Site, messages: Messages, written: &str) -> String {
    let known = site.knowledge.units.parse(written);
    messages.unit(&known.map_or_else(|_| words::plain(written), |unit| unit.symbol))
}

/// Quantity × steps × factor = emissions.
fn terms(site: &Site, page: &Page, line: &Line, used: &UsedFactor) -> Vec<Term> {
    let messages = page.messages();
    let numbers = messages.numbers();
    let calculation = &line.calculation;
    let mut terms = vec![Term {
        mark: "",
        value: format!("{}\u{a0}{}", numbers.decimal(calculation.quantity), calculation.unit),
        words: page.t("measure-term-quantity"),
        href: None,
    }];
    for step in &calculation.steps {
        terms.push(Term {
            mark: "×",
            value: numbers.significant(step.factor, 6),
            words: words::step(messages, step),
            href: None,
        });
    }
    let factor = &used.factor;
    let known = site.knowledge.library.factor(&factor.id);
    let per_unit = if calculation.amount() == 0.0 { 0.0 } else { line.emissions.co2e / calculation.amount() };
    let name = known.map_or_else(
        || words::activity(site.knowledge, messages, &factor.activity),
        |factor| factor.name.get(page.language).to_owned(),
    );
    let source = site.knowledge.sources.get(&factor.source);
    let source = source.map_or_else(|| factor.source.to_string(), |source| source.title.clone());
    terms.push(Term {
        mark: "×",
        value: format!(
            "{}\u{a0}{} / {}",
            numbers.significant(per_unit, 4),
            page.t("dossier-kg-co2e"),
            unit(site, messages, &factor.per)
        ),
        words: format!("{name} · {source}"),
        href: known.map(|factor| page.to(&format!("/factors/{}", escaped(factor.id.as_str())))),
    });
    terms.push(Term {
        mark: "=",
        value: numbers.emissions(line.emissions.co2e),
        words: page.t("measure-term-result"),
        href: None,
    });
    terms
}

fn gases(page: &Page, line: &Line) -> Vec<(String, String)> {
    let (messages, numbers) = (page.messages(), page.messages().numbers());
    let emissions = &line.emissions;
    let mut rows: Vec<_> =
        emissions.gases.iter().map(|(gas, mass)| (messages.gas(gas.code()), kilograms(page, *mass))).collect();
    if emissions.unsplit_co2e > 0.0 {
        rows.push((page.t("measure-gas-unsplit"), numbers.emissions(emissions.unsplit_co2e)));
    }
    if emissions.co2_biogenic > 0.0 {
        rows.push((page.t("dossier-biogenic"), kilograms(page, emissions.co2_biogenic)));
    }
    rows
}

/// The runners-up: name, value per unit, what decided against it, where it is shown.
fn others(site: &Site, page: &Page, line: &Line) -> Vec<(String, String, String, Option<String>)> {
    let messages = page.messages();
    let numbers = messages.numbers();
    let other = |runner: &factors::RunnerUp| {
        let known = site.knowledge.library.factor(&runner.factor);
        let name = known.map_or_else(
            || runner.factor.to_string(),
            |factor| {
                let source = site.knowledge.sources.get(&factor.source);
                let source = source.map_or_else(|| factor.source.to_string(), |source| source.title.clone());
                format!("{} · {source}", factor.name.get(page.language))
            },
        );
        let value = format!(
            "{}\u{a0}{} / {}",
            numbers.significant(runner.co2e_per_unit, 4),
            page.t("dossier-kg-co2e"),
            unit(site, messages, &line.calculation.unit)
        );
        let href = known.map(|factor| page.to(&format!("/factors/{}", escaped(factor.id.as_str()))));
        (name, value, words::reason(site.knowledge, messages, &runner.because), href)
    };
    line.runners_up.iter().map(other).collect()
}
