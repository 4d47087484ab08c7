//! An investment filled in from what the firm already said: measures that it chose, a plan of reduction, a plan of finance.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use ::finance::plan::{Chosen, Origin, PlanInput, Progress, of_measures};
use ::finance::transition::Transition;
use ::reduce::{Measure, Stake};
use i18n::Messages;
use ids::{MeasureId, OrganisationId, PlanId};
use money::Exact;
use serde_json::{from_str, json};
use store::grant::Room;
use store::reduction_measure::{self, State};
use store::reduction_plan::{self, ReductionPlan};
use store::{Sql, finance_plan, organisation};

use super::situation::RecordError;
use crate::measure::MeasureError;
use crate::people::{Action, Actor, PeopleError, Resource};
use crate::platform::Platform;
use crate::reduce::rested_on;

/// Most measures and plans that are offered.
const MOST: i64 = 200;
/// Most letters of the name of a draft.
const NAME_MAX: usize = 120;
/// What money costs the owners where nobody said it, per cent a year.
const USUAL_RATE: i64 = 8;

/// From what an investment is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// Measures of the firm.
    Measures(Vec<MeasureId>),
    /// A plan of reduction that was computed.
    Reduction(PlanId),
    /// A plan of finance, by its number.
    Plan(i64),
}

impl fmt::Display for Source {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Source::Measures(ids) => {
                let ids: Vec<String> = ids.iter().map(MeasureId::to_string).collect();
                write!(to, "measures.{}", ids.join("."))
            }
            Source::Reduction(id) => write!(to, "reduction.{id}"),
            Source::Plan(number) => write!(to, "plan.{number}"),
        }
    }
}

impl FromStr for Source {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (kind, of) = text.split_once('.').ok_or(())?;
        match kind {
            "measures" => {
                of.split('.').map(|id| id.parse().map_err(drop)).collect::<Result<_, ()>>().map(Self::Measures)
            }
            "reduction" => of.parse().map(Self::Reduction).map_err(drop),
            "plan" => of.parse().map(Self::Plan).map_err(drop),
            _ => Err(()),
        }
    }
}

/// What an investment may be filled in from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Startable {
    /// Measures that are not done yet and of which the cost is known, with where they stand.
    pub measures: Vec<(MeasureId, String, State)>,
    /// Plans of reduction that say how they are paid.
    pub reductions: Vec<(PlanId, String)>,
    /// Plans of finance.
    pub plans: Vec<(i64, String)>,
}

/// An investment as it is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// From what.
    pub source: Source,
    /// What that is called.
    pub name: String,
    /// The investment: amounts with where they are from, in the reader's words.
    pub input: PlanInput,
    /// Measures of which it is not known what they cost.
    pub without_cost: Vec<String>,
    /// Measures of which it is not known how much money they save.
    pub without_saving: Vec<String>,
}

/// What an investment of a firm may be filled in from, as far as the actor may see it.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn startable(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
) -> Result<Startable, RecordError> {
    let of = Resource::Organisation(organisation_id);
    actor.may(Action::Look(Room::Finance), of)?;
    let sees_measures = actor.may(Action::Look(Room::Reduce), of).is_ok();
    platform.database.read(|sql| {
        let plans = finance_plan::list(sql, organisation_id, MOST)?;
        let mut found = Startable {
            plans: plans.into_iter().map(|plan| (plan.number, plan.name)).collect(),
            ..Startable::default()
        };
        if !sees_measures {
            return Ok(found);
        }
        for record in reduction_measure::list(sql, organisation_id, false, MOST)? {
            let measure: Measure = from_str(&record.content)?;
            let is_ahead = matches!(record.state, State::Planned | State::Decided | State::Ordered);
            if is_ahead && measure.cost.is_some() {
                found.measures.push((record.id, record.name, record.state));
            }
        }
        for plan in reduction_plan::list(sql, organisation_id, MOST)? {
            if asked(&plan)?.is_some() {
                found.reductions.push((plan.id, plan.name));
            }
        }
        Ok(found)
    })
}

/// What a plan of reduction asks of whom, with its measures by their identifiers.
fn asked(plan: &ReductionPlan) -> Result<Option<(PlanInput, Vec<String>)>, RecordError> {
    let answer: Option<Transition> = plan.answer.as_deref().map(from_str).transpose()?;
    let Some(chosen) = answer.and_then(|answer| answer.plan) else { return Ok(None) };
    let works = chosen.candidate.works.into_iter().map(|work| work.measure).collect();
    Ok(chosen.asked.map(|asked| (asked, works)))
}

/// The investment that follows from a source, in the reader's words.
///
/// # Errors
/// [`PeopleError::NotFound`] if the source is not there or not for the actor, what the database says.
pub fn draft(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    source: &Source,
    messages: Messages,
) -> Result<Draft, RecordError> {
    let of = Resource::Organisation(organisation_id);
    actor.may(Action::Look(Room::Finance), of)?;
    if !matches!(source, Source::Plan(_)) {
        actor.may(Action::Look(Room::Reduce), of)?;
    }
    let next = platform.now().date().year() + 1;
    platform.database.read(|sql| {
        let mut draft = match source {
            Source::Plan(number) => of_plan(sql, organisation_id, *number, messages)?,
            Source::Reduction(id) => {
                let plan = reduction_plan::lookup(sql, organisation_id, *id)?.ok_or(PeopleError::NotFound)?;
                let (input, works) = asked(&plan)?.ok_or(PeopleError::NotFound)?;
                let kept = Kept::of(platform, sql, organisation_id)?;
                kept.of_reduction(&plan, input, &works, messages)
            }
            Source::Measures(ids) => {
                let kept = Kept::of(platform, sql, organisation_id)?;
                let ids: Vec<String> = ids.iter().map(MeasureId::to_string).collect();
                if ids.is_empty() || ids.iter().any(|id| !kept.measures.contains_key(id)) {
                    return Err(PeopleError::NotFound.into());
                }
                kept.of_chosen(&ids, next, messages)
            }
        };
        draft.source = source.clone();
        // What the firm answers is read anew when it is asked; what costs nothing is not to be paid.
        draft.input.situation.clear();
        draft.input.uses.retain(|one| one.amount.is_positive());
        // The last year goes on to the horizon.
        while let [.., before, last] = draft.input.savings[..]
            && before == last
        {
            draft.input.savings.pop();
        }
        if let Some(firm) = organisation::lookup(sql, organisation_id)?.filter(|_| draft.input.firm.name.is_empty()) {
            draft.input.firm.name = firm.name;
            draft.input.firm.ice = firm.ice.unwrap_or_default();
        }
        Ok(draft)
    })
}

/// Says of each amount that a person changed that it is no longer what its source says.
pub fn corrected(draft: &PlanInput, input: &mut PlanInput, messages: Messages) {
    let mut draft = draft.clone();
    let drafted: Vec<(Option<Origin>, String)> =
        amounts(&mut draft).into_iter().map(|(origin, amount)| (origin.clone(), amount)).collect();
    for (origin, amount) in amounts(input) {
        let from_draft = || drafted.iter().filter(|(from, _)| from == &*origin);
        let is_changed = from_draft().next().is_some() && !from_draft().any(|(_, was)| *was == amount);
        if let Some(origin) = origin.as_mut().filter(|_| is_changed) {
            origin.words = messages.with("finance-draft-corrected", &[("words", origin.words.as_str().into())]);
        }
    }
}

/// Where each amount is from, with what it is and how much.
fn amounts(input: &mut PlanInput) -> Vec<(&mut Option<Origin>, String)> {
    let mut found = Vec::new();
    for one in &mut input.uses {
        found.push((&mut one.origin, json!({ "use": one.amount }).to_string()));
    }
    for one in &mut input.loans {
        found.push((&mut one.origin, json!({ "loan": (one.amount, one.interest, one.years) }).to_string()));
    }
    for one in &mut input.leases {
        found.push((&mut one.origin, json!({ "lease": (one.amount, one.payment, one.years) }).to_string()));
    }
    for one in &mut input.measures {
        let figures = (one.energy_kwh, one.money_mad, one.co2e_t);
        found.push((&mut one.origin, json!({ "measure": figures }).to_string()));
    }
    found.push((&mut input.savings_origin, json!({ "savings": input.savings }).to_string()));
    found
}

fn from(words: String) -> Option<Origin> {
    Some(Origin { words, date: None })
}

fn of_plan(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    number: i64,
    messages: Messages,
) -> Result<Draft, RecordError> {
    let kept = finance_plan::lookup(sql, organisation_id, number)?.filter(|plan| plan.archived.is_none());
    let kept = kept.ok_or(PeopleError::NotFound)?;
    let mut input: PlanInput = from_str(&kept.content)?;
    let date = messages.dates().short(kept.written.date());
    let arguments = [("name", kept.name.as_str().into()), ("date", date.as_str().into())];
    let words = messages.with("finance-draft-from-plan", &arguments);
    name_origins(&mut input, &words);
    Ok(Draft { source: Source::Plan(number), name: words, input, without_cost: Vec::new(), without_saving: Vec::new() })
}

/// Says of everything that does not say it where it is from.
fn name_origins(input: &mut PlanInput, words: &str) {
    let origins = input.uses.iter_mut().map(|one| &mut one.origin);
    let origins = origins.chain(input.loans.iter_mut().map(|one| &mut one.origin));
    let origins = origins.chain(input.leases.iter_mut().map(|one| &mut one.origin));
    let origins = origins.chain(input.measures.iter_mut().map(|one| &mut one.origin));
    for origin in origins.chain([&mut input.savings_origin]).filter(|origin| origin.is_none()) {
        *origin = from(words.to_owned());
    }
}

/// The measures of a firm, and what it uses, emits and pays.
struct Kept<'a> {
    platform: &'a Platform,
    measures: BTreeMap<String, (Measure, State)>,
    stakes: Vec<Stake>,
    year: Option<i16>,
}

impl<'a> Kept<'a> {
    fn of(platform: &'a Platform, sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<Self, RecordError> {
        let mut measures = BTreeMap::new();
        for record in reduction_measure::list(sql, organisation_id, false, MOST)? {
            measures.insert(record.id.to_string(), (from_str(&record.content)?, record.state));
        }
        let rested = rested_on(sql, organisation_id, &platform.knowledge.units).map_err(|error| match error {
            MeasureError::Store(error) => RecordError::Store(error),
            error => RecordError::Defect(error.to_string()),
        })?;
        let (inventory, stakes) = rested.unzip();
        let year = inventory.map(|inventory| inventory.firm.reporting.year);
        let stakes = stakes.unwrap_or_default();
        Ok(Kept { platform, measures, stakes, year })
    }

    /// What measures cost and save; those that the firm no longer has are left out.
    fn drafted(&self, ids: &[String], start: i16, messages: Messages) -> PlanInput {
        let year = self.year.map(|year| year.to_string()).unwrap_or_default();
        let origin = |key: &str, name: &str| Origin {
            words: messages.with(key, &[("name", name.into()), ("year", year.as_str().into())]),
            date: None,
        };
        let chosen: Vec<Chosen<'_>> = ids
            .iter()
            .filter_map(|id| self.measures.get(id))
            .map(|(measure, state)| {
                let saved = if measure.calculation.is_some() { "calculated" } else { "written" };
                let saved = if self.year.is_some() { saved } else { "alone" };
                Chosen {
                    measure,
                    progress: progress(*state),
                    cost_from: origin("finance-draft-cost", &measure.name),
                    saved_from: origin(&format!("finance-draft-saved-{saved}"), &measure.name),
                }
            })
            .collect();
        of_measures(&chosen, &self.stakes, &self.platform.knowledge.units, start)
    }

    fn of_chosen(&self, ids: &[String], start: i16, messages: Messages) -> Draft {
        let mut input = self.drafted(ids, start, messages);
        let names: Vec<&str> = input.measures.iter().map(|measure| measure.name.as_str()).collect();
        input.name = messages.list(&names).chars().take(NAME_MAX).collect();
        input.discount_rate = Exact::from(USUAL_RATE) / Exact::from(100);
        input.savings_origin = from(messages.get("finance-draft-sum"));
        let of = |lacks: &dyn Fn(&Measure) -> bool| {
            let found = ids.iter().filter_map(|id| self.measures.get(id)).map(|(measure, _)| measure);
            found.filter(|measure| lacks(measure)).map(|measure| measure.name.clone()).collect()
        };
        let without_saving = input.measures.iter().filter(|one| one.money_mad.is_none()).map(|one| one.name.clone());
        Draft {
            source: Source::Measures(Vec::new()),
            name: messages.with("finance-draft-from-measures", &[("count", names.len().into())]),
            without_cost: of(&|measure| measure.cost.is_none()),
            without_saving: without_saving.collect(),
            input,
        }
    }

    fn of_reduction(&self, plan: &ReductionPlan, mut input: PlanInput, works: &[String], messages: Messages) -> Draft {
        input.measures = self.drafted(works, input.start, messages).measures;
        let date = messages.dates().short(plan.computed.unwrap_or(plan.asked).date());
        let arguments = [("name", plan.name.as_str().into()), ("date", date.as_str().into())];
        let words = messages.with("finance-draft-from-reduction", &arguments);
        name_origins(&mut input, &words);
        Draft {
            source: Source::Reduction(plan.id),
            name: words,
            input,
            without_cost: Vec::new(),
            without_saving: Vec::new(),
        }
    }
}

fn progress(state: State) -> Option<Progress> {
    match state {
        State::Planned => Some(Progress::Planned),
        State::Decided => Some(Progress::Decided),
        State::Ordered => Some(Progress::Ordered),
        State::Installed => Some(Progress::Installed),
        State::Verified => Some(Progress::Verified),
        State::NotDone => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_written_and_read_again() {
        let measure = "01890000-0000-7000-8000-000000000001";
        let texts = [format!("measures.{measure}.{measure}"), format!("reduction.{measure}"), "plan.12".to_owned()];
        for text in texts {
            assert_eq!(text.parse::<Source>().map(|source| source.to_string()), Ok(text));
        }
        for text in ["", "plan", "plan.x", "measures.", "measures.1", "firm.1"] {
            assert_eq!(text.parse::<Source>(), Err(()), "{text}");
        }
    }
}
