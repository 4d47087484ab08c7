//! The file with which a firm asks a programme or a bank for money.

use std::collections::BTreeMap;

use calendar::Date;
use money::Exact;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::plan::{Estimate, Origin, Plan, PlanError, PlanInput, Progress, Source, SourceKind, facts};
use crate::{Catalogue, Claim, Facts, Match, Outcome, Programme};

/// What is asked: everything else of an application follows from it and from the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Asked {
    /// The day: programmes are as they stand on it.
    pub day: Date,
    /// The programme that is asked; none for a bank by itself.
    pub programme: Option<String>,
    /// The investment.
    pub investment: PlanInput,
}

/// An application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Application {
    /// What is asked.
    pub asked: Asked,
    /// How it is paid.
    pub plan: Plan,
    /// What the measures save together.
    pub saved: Saved,
    /// How the programmes stand: the one that is asked, then those of the plan.
    pub programmes: Vec<Match>,
    /// The documents, with those that are there.
    pub documents: Vec<Piece>,
    /// Savings over debt service in the year in which they are least above it; none where nothing is borrowed.
    pub least_coverage: Option<Exact>,
}

/// What measures save a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Saved {
    /// kWh.
    pub energy_kwh: Option<Total>,
    /// MAD.
    pub money_mad: Option<Total>,
    /// Tonnes CO₂e.
    pub co2e_t: Option<Total>,
}

/// A sum over the measures of which the figure is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Total {
    /// The sum. Its bounds are the sums of the bounds, as if all measures erred the same way, which is the widest; they
    /// are there if each has its own.
    pub sum: Estimate,
    /// Measures of which the figure is known.
    pub known: usize,
}

/// A document of an application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Piece {
    /// Its code.
    pub document: String,
    /// Programmes whose operator asks for it by name.
    pub requested_by: Vec<String>,
    /// Rules of the programmes that it usually shows to be met.
    pub rules: Vec<String>,
    /// Answers of the firm that it usually shows.
    pub shows: Vec<String>,
    /// Whether it is there.
    pub held: bool,
}

/// Why there is no application.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ApplicationError {
    /// The investment cannot be planned.
    #[error(transparent)]
    Plan(#[from] PlanError),
    /// No document of the catalogue is called so.
    #[error("there is no document `{0}`")]
    UnknownDocument(String),
    /// A figure of a measure is negative, out of range, or not within its bounds.
    #[error("the figure of `{0}`")]
    Figure(String),
}

/// The document that a dossier is.
pub const DOSSIER: &str = "carbon_dossier";

/// The application that follows from what is asked; with `dossier`, the verified dossier of a year is among its documents.
///
/// # Errors
/// If the investment cannot be planned, a document or programme is unknown, or a figure of a measure cannot be meant.
pub fn application(catalogue: &Catalogue, asked: Asked, dossier: bool) -> Result<Application, ApplicationError> {
    let Asked { day, programme, investment } = &asked;
    let known = |code: &String| catalogue.documents.iter().any(|document| document.code == *code);
    if let Some(code) = investment.documents.iter().find(|code| !known(code)) {
        return Err(ApplicationError::UnknownDocument(code.clone()));
    }
    for measure in &investment.measures {
        let figures = [measure.energy_kwh, measure.money_mad, measure.co2e_t];
        if !figures.into_iter().flatten().all(sound) {
            return Err(ApplicationError::Figure(measure.name.clone()));
        }
    }
    let plan = crate::plan(catalogue, investment, *day)?;
    let facts = facts(catalogue, investment, &plan, *day).map_err(PlanError::from)?;
    let named = named(catalogue, programme.as_deref(), investment)?;
    let documents = pieces(catalogue, &named, &facts, investment, dossier);
    let measures = &investment.measures;
    let saved = Saved {
        energy_kwh: total(measures.iter().map(|measure| measure.energy_kwh)),
        money_mad: total(measures.iter().map(|measure| measure.money_mad)),
        co2e_t: total(measures.iter().map(|measure| measure.co2e_t)),
    };
    let coverages = plan.years.iter().filter_map(|year| year.coverage);
    let least_coverage = coverages.reduce(Exact::min);
    let programmes = named.iter().map(|programme| programme.stands(&facts, *day)).collect();
    Ok(Application { plan, saved, programmes, documents, least_coverage, asked })
}

impl Application {
    /// What is asked of others than the owners, in MAD: grants, loans and leases, never with guarantees.
    pub fn sought(&self) -> Exact {
        let sources = self.plan.sources.iter().filter(|source| source.kind != SourceKind::OwnFunds);
        sources.map(|source| source.amount).sum()
    }

    /// Years from the first works until the savings, as they come, have paid all of them; none if they do not within the horizon.
    pub fn payback(&self) -> Option<Exact> {
        let flows: Vec<Exact> = self.plan.years.iter().map(|year| year.savings - year.uses).collect();
        money::payback(Exact::ZERO, &flows).map(money::to_published_ratio)
    }

    /// Where the terms of a source come from, if that was said.
    pub fn origin_of(&self, source: &Source) -> Option<&Origin> {
        let input = &self.asked.investment;
        let loan = || input.loans.iter().find(|loan| loan.name == source.name)?.origin.as_ref();
        let lease = || input.leases.iter().find(|lease| lease.name == source.name)?.origin.as_ref();
        match source.kind {
            SourceKind::Loan => loan(),
            SourceKind::Lease => lease(),
            SourceKind::Grant | SourceKind::OwnFunds => None,
        }
    }

    /// Measures by how far they are; those of which it is not said are left out.
    pub fn progress(&self) -> BTreeMap<Progress, usize> {
        let mut counts = BTreeMap::new();
        for progress in self.asked.investment.measures.iter().filter_map(|measure| measure.progress) {
            *counts.entry(progress).or_insert(0) += 1;
        }
        counts
    }

    /// Documents that are not there.
    pub fn missing(&self) -> impl Iterator<Item = &Piece> {
        self.documents.iter().filter(|piece| !piece.held)
    }

    /// Rules of all programmes that are yet unknown or that only an operator settles.
    pub fn to_check(&self) -> usize {
        let rules = self.programmes.iter().flat_map(|programme| &programme.rules);
        rules.filter(|rule| matches!(rule.outcome, Outcome::Unknown | Outcome::ToVerify)).count()
    }

    /// The claims on which its amounts rest, each once.
    pub fn claims<'a>(&self, catalogue: &'a Catalogue) -> Vec<&'a Claim> {
        let parts = self.plan.sources.iter().flat_map(|source| &source.parts).flat_map(|part| &part.claims);
        let limits = self.plan.limits.iter().map(|limit| &limit.claim);
        let mut claims: Vec<&Claim> = Vec::new();
        for id in parts.chain(limits) {
            let found = catalogue.programmes.iter().flat_map(|programme| &programme.claims).find(|one| one.id == *id);
            if let Some(claim) = found
                && !claims.contains(&claim)
            {
                claims.push(claim);
            }
        }
        claims
    }
}

fn sound(figure: Estimate) -> bool {
    let Estimate { value, low, high } = figure;
    let (low, high) = (low.unwrap_or(value), high.unwrap_or(value));
    value.get().is_some() && !low.is_negative() && !value.is_below(low) && !high.is_below(value)
}

/// The programme that is asked, then those of the plan, each once.
fn named<'a>(
    catalogue: &'a Catalogue,
    programme: Option<&str>,
    input: &PlanInput,
) -> Result<Vec<&'a Programme>, PlanError> {
    let grants = input.grants.iter().map(|grant| grant.programme.as_str());
    let loans = input.loans.iter().filter_map(|loan| loan.programme.as_deref());
    let guarantees = input.guarantees.iter().map(|guarantee| guarantee.programme.as_str());
    let mut named: Vec<&Programme> = Vec::new();
    for id in programme.into_iter().chain(grants).chain(loans).chain(guarantees) {
        let found = catalogue.programme(id).ok_or_else(|| PlanError::UnknownProgramme(id.to_owned()))?;
        if !named.contains(&found) {
            named.push(found);
        }
    }
    Ok(named)
}

/// The documents that an operator asks for, or that show a rule to be met or an answer to be true.
fn pieces(
    catalogue: &Catalogue,
    programmes: &[&Programme],
    facts: &Facts,
    input: &PlanInput,
    dossier: bool,
) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for document in &catalogue.documents {
        let asks = programmes.iter().filter(|programme| programme.requested.contains(&document.code));
        let rules = programmes.iter().flat_map(|programme| &programme.rules).filter(|rule| {
            rule.condition.as_ref().is_some_and(|condition| document.shows.contains(&condition.attribute))
        });
        let held = input.documents.contains(&document.code) || (dossier && document.code == DOSSIER);
        let piece = Piece {
            document: document.code.clone(),
            requested_by: asks.map(|programme| programme.id.clone()).collect(),
            rules: rules.map(|rule| rule.id.clone()).collect(),
            shows: document.shows.iter().filter(|code| facts.get(code).is_some()).cloned().collect(),
            held,
        };
        if held || !(piece.requested_by.is_empty() && piece.rules.is_empty() && piece.shows.is_empty()) {
            pieces.push(piece);
        }
    }
    pieces
}

fn total(figures: impl Iterator<Item = Option<Estimate>>) -> Option<Total> {
    let figures: Vec<Estimate> = figures.flatten().collect();
    let bounds = |of: &dyn Fn(&Estimate) -> Option<Exact>| -> Option<Exact> {
        figures.iter().map(of).try_fold(Exact::ZERO, |sum, bound| Some(sum + bound?))
    };
    let sum = Estimate {
        value: figures.iter().map(|figure| figure.value).sum(),
        low: bounds(&|figure| figure.low),
        high: bounds(&|figure| figure.high),
    };
    (!figures.is_empty()).then_some(Total { sum, known: figures.len() })
}
