//! A calculator as a form, and what it answers. The address holds what was given, so that it can be sent to somebody.

use std::collections::BTreeMap;
use std::sync::Arc;

use ::reduce::{Saved, Suggestion};
use app::people::Action;
use app::reduce::{self, Calculator, Described, Outcome, ReduceError, words};
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use calendar::Date;
use store::grant::Room;

use super::fields::{self, Field, Typed};
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// What of the address says what is acted on, beside the inputs.
pub const OF: [&str; 3] = ["technology", "site", "activity"];
/// Says that the form was sent.
const COMPUTE: &str = "compute";

/// What was answered, in words.
pub struct Answer {
    /// Name, value, interval.
    pub rows: Vec<(String, String, String)>,
    /// What is saved, shortly.
    pub saved: Vec<String>,
    /// Defaults that stand in.
    pub assumed: Option<String>,
}

#[derive(Template)]
#[template(path = "reduce/calculator.html")]
struct View {
    page: Page,
    described: Described,
    title: String,
    /// What the calculator does not say.
    limits: String,
    /// Where its formula is from.
    source: String,
    /// The page of its technology.
    about: Option<String>,
    /// Where the form goes.
    action: String,
    /// What it acts on: hidden fields.
    of: Vec<(&'static str, String)>,
    stake: Option<String>,
    fields: Vec<Field>,
    wrong: Option<String>,
    answer: Option<Answer>,
    /// Where to keep it as a measure.
    keep: Option<String>,
}

/// A calculator, with what was typed and what the inventory fills.
pub struct Case {
    pub calculator: &'static Calculator,
    pub described: Described,
    pub fields: Vec<Field>,
    pub outcome: Option<Outcome>,
    pub wrong: Option<String>,
}

impl Case {
    /// Computes if that was asked for, and says what is wrong beside its field.
    pub fn new(
        (page, day): (&Page, Date),
        name: &str,
        typed: &Typed,
        suggestion: Option<&Suggestion>,
    ) -> Result<Self, Problem> {
        let calculator = reduce::calculator(name).map_err(|_| Problem::NotFound)?;
        let words = reduce::words_of(calculator).map_err(|_| Problem::Fault)?;
        let described = words.describe(calculator).ok_or(Problem::Fault)?;
        let of = (calculator, &described);
        let mut fields = fields::fields(page, of, typed, suggestion, None);
        let (mut outcome, mut wrong) = (None, None);
        let complete = suggestion.is_some_and(|one| one.outcome.is_some()) && typed.is_empty();
        if typed.contains_key(COMPUTE) || complete {
            match reduce::calculate_on(calculator, &fields::given(calculator, &fields), day) {
                Ok(found) => outcome = Some(found),
                Err(error) => {
                    let said = error.words(page.messages());
                    let key = match &error {
                        ReduceError::Input { error, .. } => error.field.split(['[', '.']).next().unwrap_or_default(),
                        _ => "",
                    };
                    if fields.iter().any(|field| field.key == key) {
                        fields = fields::fields(page, of, typed, suggestion, Some(&(key.to_owned(), said)));
                        wrong = Some(page.t("reduce-wrong"));
                    } else {
                        wrong = Some(said);
                    }
                }
            }
        }
        Ok(Case { calculator, described, fields, outcome, wrong })
    }

    /// What was answered, in words.
    pub fn answer(&self, page: &Page) -> Option<Answer> {
        let outcome = self.outcome.as_ref()?;
        let messages = page.messages();
        let row = |(key, value): (&String, &serde_json::Value)| {
            let output = self.described.outputs.iter().find(|output| output.key == *key);
            let name = output.map(|output| output.name.get(page.language)).filter(|name| !name.is_empty());
            let unit = outcome.units.get(key).map_or("", String::as_str);
            let (value, interval) = words::answer(messages, value, unit, outcome.intervals.get(key));
            (name.map_or_else(|| key.clone(), str::to_owned), value, interval)
        };
        let assumed: Vec<&str> = outcome
            .assumed
            .iter()
            .filter_map(|key| self.described.inputs.iter().find(|input| input.key == *key))
            .map(|input| input.name.get(page.language))
            .collect();
        Some(Answer {
            rows: outcome.outputs.iter().map(row).collect(),
            saved: words::saved(messages, &Saved::of(self.calculator, outcome)),
            assumed: (!assumed.is_empty()).then(|| page.say("reduce-assumed", "list", &messages.list(&assumed))),
        })
    }
}

/// `GET /calculators/{calculator}`.
pub async fn public(
    State(site): State<Arc<Site>>,
    page: Page,
    Path(name): Path<String>,
    Query(typed): Query<BTreeMap<String, String>>,
) -> Result<impl IntoResponse, Problem> {
    let case = Case::new((&page, site.today()), &name, &typed, None)?;
    let action = page.to(&format!("/calculators/{}", case.calculator.name));
    Ok(Html(view(&site, page, case, action, (Vec::new(), None, None))))
}

/// `GET /o/{organisation}/reduce/calculate/{calculator}`.
pub async fn of_firm(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, name)): Path<(String, String)>,
    Query(mut typed): Query<BTreeMap<String, String>>,
) -> Result<Response, Problem> {
    let of = of(&mut typed);
    let proposal = here.ask(&site, &person, reduce::proposal).await??;
    let suggestion = proposal.as_ref().and_then(|proposal| proposal.find(&name, &of));
    let case = Case::new((&page, site.today()), &name, &typed, suggestion)?;
    let action = page.to(&here.path(format!("/reduce/calculate/{}", case.calculator.name)));
    let stake = proposal.as_ref().zip(suggestion).map(|(proposal, one)| {
        let (what, parts) = words::stake(site.knowledge, page.messages(), &proposal.firm, &one.stake);
        format!("{what}{}{}", page.t("app-comma"), parts.join(&page.t("app-comma")))
    });
    let may = page.may(Action::Edit(Room::Reduce)) && case.outcome.is_some();
    let keep = may.then(|| page.to(&here.path("/reduce/measures/new")));
    Ok(Html(view(&site, page, case, action, (of, stake, keep))).into_response())
}

/// What is acted on, taken out of what was typed.
pub fn of(typed: &mut Typed) -> Vec<(&'static str, String)> {
    OF.into_iter().filter_map(|name| Some((name, typed.remove(name)?))).collect()
}

/// What a calculator acts on as hidden fields and in words, and where to keep it.
type OfFirm = (Vec<(&'static str, String)>, Option<String>, Option<String>);

fn view(site: &Site, page: Page, case: Case, action: String, (of, stake, keep): OfFirm) -> View {
    let sources = case.described.source.split(';').map(|id| {
        let known = site.knowledge.sources.get(id);
        known.map_or_else(|| id.to_owned(), |source| source.title.clone())
    });
    let sources: Vec<String> = sources.collect();
    View {
        source: page.say("reduce-source", "source", &page.messages().list(&sources)),
        title: case.described.name.get(page.language).to_owned(),
        limits: page.say("reduce-limits", "limits", case.described.limits.get(page.language)),
        about: Some(&case.described.technology)
            .filter(|id| !id.is_empty())
            .map(|id| page.to(&format!("/technologies/{id}"))),
        answer: case.answer(&page),
        fields: case.fields,
        described: case.described,
        wrong: case.wrong,
        action,
        of,
        stake,
        keep,
        page,
    }
}
