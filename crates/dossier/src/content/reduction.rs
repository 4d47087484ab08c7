//! What a firm did and means to do about its emissions ↔ `reduction.json`.
//!
//! A buyer sees measures from the day on which they are decided, what they saved or are expected to save, and the plan in tonnes: everything that a buyer can
//! compute again from the inventory. What is only thought of, what measures cost, with which inputs their savings were computed, remarks, the abatement
//! curve and the money of the plan are withheld.

use std::collections::BTreeMap;

use calendar::Date;
use finance::Catalogue;
use finance::transition::{Transition, TransitionInput, transition};
use measure::Inventory;
use reduce::curve::{Curve, of_firm};
use reduce::{
    Bills, CarrierSaving, Comparison, Estimate, ExpectedSaving, Measure, Stake, State, Taken, Verified, carbon,
    compared, expected, in_turn, stakes,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use units::Units;

use super::attachments::{Disclosures, OpenError, opened, read};
use super::planned::{self, Planned};
use super::{Found, Knowledge};
use crate::commitments::{self, DIGESTS, Disclosure, Withheld, withhold};
use crate::sign::{Edition, Key};

/// What the firm did and means to do, and in the full edition what it rests on: the same bytes in both editions.
pub const REDUCTION: &str = "reduction.json";
/// Name and version of the form.
const SCHEMA: &str = "qafila/reduction/1";
/// The member that a buyer does not see.
const WHOLE: &str = "whole";

/// What a firm did and means to do about its emissions.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reduction {
    /// Its measures, apart from those that will not be done, in the order in which they act on a system.
    pub measures: Vec<Taken>,
    /// What bills of years before say of what verified measures act on: see [`reduce::Compared::before`].
    pub before: Vec<Past>,
    /// The abatement curve: years that are looked at, and the discount rate.
    pub horizon: (u32, f64),
    /// The plan that it follows.
    pub plan: Option<Plan>,
}

/// What bills of an earlier year say of an activity at a site.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Past {
    /// The site; empty for all of them.
    pub site: String,
    /// The activity.
    pub activity: String,
    /// What they say.
    pub bills: Bills,
}

/// A plan with everything that it is computed from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// What was asked.
    pub input: TransitionInput,
    /// The day on which programmes were looked at.
    pub day: Date,
    /// What was found.
    pub answer: Transition,
}

impl Plan {
    /// Computes a plan as a dossier shows it: the best plan and its proof, without others near it and without the plans of other scenarios, which no page of it shows.
    ///
    /// # Errors
    /// Why there is none, in words of the program.
    pub fn compute(mut input: TransitionInput, day: Date) -> Result<Self, String> {
        input.search.alternatives = 0;
        input.scenarios.truncate(1);
        let answer = found(&input, day)?;
        Ok(Plan { input, day, answer })
    }
}

fn found(input: &TransitionInput, day: Date) -> Result<Transition, String> {
    let catalogue = Catalogue::embedded().map_err(|error| error.to_string())?;
    transition(&catalogue, input, day, &mut |_| {}).map_err(|error| error.to_string())
}

/// What a firm states of its measures and its plan to anybody whom it shows its dossier.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Declared {
    /// Its measures, from *decided* on.
    pub measures: Vec<Declaration>,
    /// What the bills of the year show of those that were verified.
    pub comparisons: Vec<Comparison>,
    /// Its plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<Planned>,
}

/// A measure as anybody sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Declaration {
    /// What the firm calls it.
    pub name: String,
    /// The site; empty for the whole firm.
    pub site: String,
    /// Where it stands.
    pub state: State,
    /// Since when it runs, if it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub installed: Option<Date>,
    /// When it was verified, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified: Option<Date>,
    /// The years in which the firm would have it.
    pub years: Vec<i16>,
    /// What it is expected to save in a year, after others on the same system.
    pub savings: Vec<ExpectedSaving>,
    /// The same, kg CO2e at the factors of the inventory.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kgco2e: Option<Estimate>,
}

impl Declared {
    /// What is declared of a reduction, by an inventory.
    pub fn of(reduction: &Reduction, inventory: &Inventory, units: &Units) -> Self {
        let measures = declarations(reduction, &stakes(inventory, units), units)
            .into_iter()
            .filter(|one| one.state != State::Planned)
            .collect();
        let plan = reduction.plan.as_ref().map(|plan| Planned::of(&plan.answer));
        let declared = Declared { measures, comparisons: Vec::new(), plan };
        declared.computed(inventory, &reduction.before, units)
    }

    /// The same with everything that follows from the inventory made anew.
    fn computed(mut self, inventory: &Inventory, before: &[Past], units: &Units) -> Self {
        weigh(&mut self.measures, inventory, units);
        let savings: Vec<Vec<CarrierSaving>> = self.measures.iter().map(Declaration::plain).collect();
        let verified: Vec<Verified<'_>> = self
            .measures
            .iter()
            .zip(&savings)
            .filter(|(one, _)| one.verified.is_some())
            .filter_map(|(one, savings)| {
                Some(Verified { name: &one.name, site: &one.site, savings, since: one.installed? })
            })
            .collect();
        self.comparisons = compared(&verified, inventory.firm.reporting.year, units)
            .into_iter()
            .map(|of| {
                let past = before.iter().find(|past| past.site == of.site.0 && past.activity == of.activity);
                // What was used before a measure is only that of a year before it.
                let bills = past.map(|past| past.bills.clone()).filter(|bills| bills.year < of.since.year());
                of.with(bills, inventory, units)
            })
            .collect();
        self
    }

    /// Bills of earlier years are not in a dossier: what they say is taken as written, all that follows is computed.
    fn before(&self) -> Vec<Past> {
        let past = |one: &Comparison| {
            let bills = one.before.clone()?;
            Some(Past { site: one.of.site.0.clone(), activity: one.of.activity.clone(), bills })
        };
        self.comparisons.iter().filter_map(past).collect()
    }
}

/// The measures of a reduction, what is furthest first; what they avoid is not known yet.
fn declarations(reduction: &Reduction, stakes: &[Stake], units: &Units) -> Vec<Declaration> {
    let all: Vec<Measure> = reduction.measures.iter().map(|taken| taken.measure.clone()).collect();
    let declare = |(taken, measure): (&Taken, Measure)| Declaration {
        name: measure.name.clone(),
        site: measure.site.clone(),
        state: taken.state(),
        installed: taken.installed(),
        verified: taken.step(State::Verified).filter(|_| taken.state() == State::Verified).map(|step| step.day),
        years: measure.years.clone(),
        savings: expected(&measure),
        kgco2e: None,
    };
    let mut measures: Vec<Declaration> =
        reduction.measures.iter().zip(in_turn(&all, stakes, units)).map(declare).collect();
    measures.sort_by_key(|one| (std::cmp::Reverse(one.state), one.years.first().copied()));
    measures
}

/// Writes down what measures are expected to avoid, at the factors of an inventory.
fn weigh(measures: &mut [Declaration], inventory: &Inventory, units: &Units) {
    let stakes = stakes(inventory, units);
    for one in measures {
        one.kgco2e = carbon(&one.site, &one.savings, &stakes, units);
    }
}

impl Declaration {
    fn plain(&self) -> Vec<CarrierSaving> {
        let one = |saving: &ExpectedSaving| CarrierSaving {
            activity: saving.activity.clone(),
            quantity: saving.saved.value,
            unit: saving.unit.clone(),
        };
        self.savings.iter().map(one).collect()
    }
}

/// A reduction as an edition shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownReduction {
    /// What is declared.
    pub declared: Declared,
    /// What it rests on, with the abatement curve: in the full edition.
    pub whole: Option<Whole>,
}

/// What only the full edition has.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Whole {
    /// The firm's own measures and plan.
    pub reduction: Reduction,
    /// Measures that it only thinks of.
    pub planned: Vec<Declaration>,
    /// Its abatement curve, by what bills say of prices.
    pub curve: Curve,
}

impl Whole {
    fn of(reduction: Reduction, inventory: &Inventory, units: &Units) -> Self {
        let stakes = stakes(inventory, units);
        let mut planned = declarations(&reduction, &stakes, units);
        planned.retain(|one| one.state == State::Planned);
        weigh(&mut planned, inventory, units);
        let measures: Vec<Measure> = reduction.measures.iter().map(|taken| taken.measure.clone()).collect();
        let (years, rate) = reduction.horizon;
        let curve = of_firm(&measures, &stakes, units, years, rate);
        Whole { reduction, planned, curve }
    }
}

impl ShownReduction {
    /// A reduction as the full edition shows it.
    pub(crate) fn whole(reduction: &Reduction, inventory: &Inventory, units: &Units) -> Self {
        let declared = Declared::of(reduction, inventory, units);
        ShownReduction { declared, whole: Some(Whole::of(reduction.clone(), inventory, units)) }
    }
}

/// `reduction.json`.
#[derive(Serialize, Deserialize)]
struct File {
    schema: String,
    declared: Declared,
    #[serde(flatten)]
    rest: Map<String, Value>,
}

/// The attachment, and what the buyer edition withholds of it.
pub(super) fn attach(
    reduction: &Reduction,
    inventory: &Inventory,
    named: &str,
    key: &Key,
    units: &Units,
) -> Result<(Vec<u8>, Vec<Disclosure>), serde_json::Error> {
    let secret = key.secret(commitments::PURPOSE);
    let mut withheld = Withheld::new(&secret, format!("{named}/{REDUCTION}"));
    let ShownReduction { declared, whole } = ShownReduction::whole(reduction, inventory, units);
    let mut rest = Map::from_iter([(WHOLE.to_owned(), serde_json::to_value(whole)?)]);
    withhold(&mut rest, &[WHOLE], "reduction", &mut withheld);
    let file = File { schema: SCHEMA.to_owned(), declared, rest };
    Ok((serde_json::to_vec(&file)?, withheld.into_disclosures()))
}

/// The reduction of a dossier, as its edition shows it; nothing if it has none.
pub fn open_reduction(
    edition: Edition,
    attachments: &BTreeMap<String, Vec<u8>>,
) -> Result<Option<ShownReduction>, OpenError> {
    if !attachments.contains_key(REDUCTION) {
        return Ok(None);
    }
    let unreadable = |source| OpenError::Unreadable { name: REDUCTION, source };
    let mut value: Value = read(attachments, REDUCTION)?;
    if edition == Edition::Full {
        let mut disclosures: Disclosures = read(attachments, super::DISCLOSURES)?;
        opened(REDUCTION, &mut value, &mut disclosures)?;
    }
    let File { schema, declared, mut rest } = serde_json::from_value(value).map_err(unreadable)?;
    let whole = rest.shift_remove(WHOLE).map(serde_json::from_value).transpose().map_err(unreadable)?;
    rest.shift_remove(DIGESTS);
    if schema != SCHEMA || !rest.is_empty() || whole.is_some() != (edition == Edition::Full) {
        return Err(OpenError::Form);
    }
    Ok(Some(ShownReduction { declared, whole }))
}

/// Computes again what follows: in both editions, what measures saved and are expected to save, from the inventory of the file; in the full edition
/// also the abatement curve, and the plan with its proof, by the search itself. A buyer can hold the plan only to its own sums.
pub(super) fn recompute(
    found: &mut Found,
    inventory: &Inventory,
    edition: Edition,
    attachments: &BTreeMap<String, Vec<u8>>,
    knowledge: Knowledge<'_>,
) {
    let units = knowledge.units;
    let ShownReduction { declared, whole } = match open_reduction(edition, attachments) {
        Ok(Some(shown)) => shown,
        Ok(None) => return,
        Err(error) => return found.add(REDUCTION, error.to_string(), String::new()),
    };
    found.compare("reduction", &declared, &declared.clone().computed(inventory, &declared.before(), units));
    declared.plan.iter().for_each(|plan| planned::check(found, plan));
    let Some(whole) = whole else { return };
    let reduction = &whole.reduction;
    found.compare("reduction.measures", &declared, &Declared::of(reduction, inventory, units));
    found.compare("reduction.whole", &whole, &Whole::of(reduction.clone(), inventory, units));
    if let Some(Plan { input, day, answer }) = &reduction.plan {
        match self::found(input, *day) {
            Ok(computed) => found.compare("reduction.plan", answer, &computed),
            Err(why) => found.add("reduction.plan", why, String::new()),
        }
    }
}

/// How many measures a plan chooses from, and how long it may search: what checking it costs.
pub fn plan_size(attachments: &BTreeMap<String, Vec<u8>>) -> Option<(usize, u64)> {
    let shown = open_reduction(Edition::Full, attachments).ok()??;
    let input = shown.whole?.reduction.plan?.input;
    Some((input.measures.len(), input.search.nodes))
}
