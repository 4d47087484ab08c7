//! Choosing a factor when there are several, or none that fits exactly.
//!
//! There is hardly an official Moroccan factor, so falling back is the normal case. The order is
//! fixed and explained; a fallback is recorded as a [`Substitution`]; what was not chosen is shown
//! with what it would have given. Stage, calorific basis, tax basis and scope 2 method are never
//! crossed, and no other country's grid stands in for the Moroccan one.

use std::cmp::{Ordering, Reverse};
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use units::Unit;

use crate::convert::{self, Step};
use crate::money::is_money;
use crate::{ActivityCode, Factor, FactorId, Geo, GwpSet, Library, Property, Scope2Method, SourceId, Stage};

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// The activity.
    pub activity: &'a ActivityCode,
    /// The stages that will do. A factor of another stage never serves.
    pub stages: &'a [Stage],
    /// Unit of the quantity at hand.
    pub unit: &'a Unit,
    /// Where the activity takes place.
    pub geo: &'a Geo,
    /// Year of the activity.
    pub year: i16,
    /// For electricity, the scope 2 method.
    pub method: Option<Scope2Method>,
    /// The set of potentials in which totals are wanted.
    pub gwp: GwpSet,
    /// Only factors of this publication, if the document names one.
    pub source: Option<&'a SourceId>,
    /// A factor named by a person; it wins if it fits at all.
    pub pinned: Option<&'a FactorId>,
}

/// The order of preference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Rank {
    /// Named by a person, or declared by the supplier.
    Specific,
    /// Published by the country's own authority.
    Official,
    /// A value for the country in an international set.
    National,
    /// Physics that depends on no place.
    Physics,
    /// A value for another place or a neighbouring activity.
    Analogue,
    /// A world average.
    World,
    /// Per amount of money.
    Spend,
}

impl Rank {
    /// Position in the order, from 1.
    pub fn position(self) -> u8 {
        self as u8 + 1
    }
}

/// Why a factor stands where it stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "reason")]
pub enum Reason {
    /// A person named it.
    Named,
    /// Its rank.
    Rank {
        /// The rank.
        rank: Rank,
    },
    /// It is of another place.
    OtherPlace {
        /// The place.
        geo: Geo,
    },
    /// It is of a more general activity.
    MoreGeneral {
        /// That activity.
        activity: ActivityCode,
    },
    /// It is of another year.
    OtherYear {
        /// That year.
        year: i16,
    },
    /// Its source says it held until before the activity.
    Expired {
        /// The year in which it ended.
        year: i16,
    },
    /// Its unit is reached through properties.
    Converted {
        /// How many.
        properties: usize,
    },
    /// An earlier publication than the one chosen.
    OlderRelease {
        /// Its year.
        year: i16,
    },
    /// Equal in all else; the higher figure is chosen.
    LessConservative,
}

/// What is used for want of something better.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Substitution {
    /// The activity wanted.
    pub activity: ActivityCode,
    /// The place wanted.
    pub geo: Geo,
    /// The year wanted.
    pub year: i16,
    /// What differs in the factor used.
    pub differs: Vec<Reason>,
}

/// A factor that would also have served.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RunnerUp {
    /// The factor.
    pub factor: FactorId,
    /// Its rank.
    pub rank: Rank,
    /// kg CO2e per unit of the quantity at hand.
    pub co2e_per_unit: f64,
    /// What decided against it.
    pub because: Reason,
}

/// The factor to use, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice<'a> {
    /// The factor.
    pub factor: &'a Factor,
    /// From the unit at hand to the unit of the factor.
    pub steps: Vec<Step>,
    /// Its rank.
    pub rank: Rank,
    /// Why this one.
    pub reasons: Arc<[Reason]>,
    /// At most five others, best first.
    pub runners_up: Arc<[RunnerUp]>,
    /// What it stands in for, unless it is exactly what was wanted.
    pub substitution: Option<Substitution>,
}

/// Why no factor can be used.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Unresolved {
    /// Nothing is known for the activity or a more general one.
    #[error("no factor for {activity}")]
    NoFactor {
        /// The activity.
        activity: ActivityCode,
    },
    /// There are factors, for other stages.
    #[error("no factor for {activity} at this stage")]
    NoStage {
        /// The activity.
        activity: ActivityCode,
        /// The stages there are.
        have: Vec<Stage>,
    },
    /// There are factors, for other places or methods where no other place may stand in.
    #[error("no factor for {activity} in {geo}")]
    NoPlace {
        /// The activity.
        activity: ActivityCode,
        /// The place.
        geo: Geo,
    },
    /// There are factors, in units that cannot be reached from the one at hand.
    #[error("no way from {unit} to the units of the factors for {activity}")]
    NoConversion {
        /// The activity.
        activity: ActivityCode,
        /// The unit at hand.
        unit: String,
        /// The units there are.
        have: Vec<String>,
    },
    /// The factor that a person named does not exist or does not fit.
    #[error("{factor} cannot be used here")]
    Pinned {
        /// Its name.
        factor: FactorId,
    },
}

/// The most runners-up that are kept.
const MOST_RUNNERS_UP: usize = 5;

struct Candidate<'a> {
    factor: &'a Factor,
    steps: Vec<Step>,
    rank: Rank,
    expired: bool,
    generality: usize,
    properties: usize,
    distance: usize,
    /// Later than the activity, and by how many years it differs.
    years: (bool, i16),
    co2e_per_unit: f64,
}

impl Candidate<'_> {
    fn order(&self, other: &Self) -> Ordering {
        let key = |c: &Self| {
            (c.generality, c.rank, c.expired, c.properties, c.distance, c.years, Reverse(c.factor.year_published))
        };
        key(self)
            .cmp(&key(other))
            .then(other.co2e_per_unit.total_cmp(&self.co2e_per_unit))
            .then_with(|| self.factor.id.cmp(&other.factor.id))
    }

    /// What decided between this one and the one chosen.
    fn lost_because(&self, chosen: &Self) -> Reason {
        if self.generality != chosen.generality {
            Reason::MoreGeneral { activity: self.factor.activity.clone() }
        } else if self.rank != chosen.rank {
            Reason::Rank { rank: self.rank }
        } else if self.expired != chosen.expired {
            Reason::Expired { year: self.factor.valid_to.map_or(0, calendar::Date::year) }
        } else if self.properties != chosen.properties {
            Reason::Converted { properties: self.properties }
        } else if self.distance != chosen.distance {
            Reason::OtherPlace { geo: self.factor.geo.clone() }
        } else if let (true, Some(year)) = (self.years != chosen.years, self.factor.year()) {
            Reason::OtherYear { year }
        } else if let (true, Some(year)) =
            (self.factor.year_published != chosen.factor.year_published, self.factor.year_published)
        {
            Reason::OlderRelease { year }
        } else {
            Reason::LessConservative
        }
    }

    fn differences(&self, request: &Request<'_>) -> Vec<Reason> {
        let mut differs = Vec::new();
        if self.factor.activity != *request.activity {
            differs.push(Reason::MoreGeneral { activity: self.factor.activity.clone() });
        }
        if self.factor.geo != *request.geo && self.factor.geo.as_str() != "ANY" {
            differs.push(Reason::OtherPlace { geo: self.factor.geo.clone() });
        }
        for geo in self.steps.iter().filter_map(Step::geo).filter(|geo| *geo != request.geo && geo.as_str() != "ANY") {
            differs.push(Reason::OtherPlace { geo: geo.clone() });
        }
        // Physics does not age by the year; statistics of a grid or of trade do.
        if let Some(year) = self.factor.year().filter(|year| *year != request.year && self.rank != Rank::Physics) {
            differs.push(Reason::OtherYear { year });
        }
        if self.expired {
            differs.push(Reason::Expired { year: self.factor.valid_to.map_or(0, calendar::Date::year) });
        }
        if self.rank == Rank::Spend {
            differs.push(Reason::Rank { rank: Rank::Spend });
        }
        differs.dedup();
        differs
    }
}

impl Library {
    /// Chooses the factor for a request.
    ///
    /// Order: exact activity, rank, not expired, fewest properties, nearest place, nearest year (not
    /// later than the activity), newest release, highest figure, id.
    ///
    /// # Errors
    /// If nothing serves, with what there is instead.
    pub fn resolve(&self, request: &Request<'_>) -> Result<Choice<'_>, Unresolved> {
        if let Some(id) = request.pinned {
            return self.pinned(request, id);
        }
        let mut refused = Refused::default();
        let mut candidates = Vec::new();
        let properties = self.properties_of(request.activity, request.geo);
        let mut activity = Some(request.activity.clone());
        let mut generality = 0;
        while let Some(code) = activity {
            for factor in self.factors_of(&code) {
                match self.fits(request, factor, generality, &properties) {
                    Ok(candidate) => candidates.push(candidate),
                    Err(why) => refused.add(factor, why),
                }
            }
            activity = code.parent();
            generality += 1;
        }
        candidates.sort_by(Candidate::order);
        let mut candidates = candidates.into_iter();
        let chosen = candidates.next().ok_or_else(|| refused.explain(request))?;
        let runners_up = candidates
            .take(MOST_RUNNERS_UP)
            .map(|other| RunnerUp {
                factor: other.factor.id.clone(),
                rank: other.rank,
                co2e_per_unit: other.co2e_per_unit,
                because: other.lost_because(&chosen),
            })
            .collect();
        let differs = chosen.differences(request);
        let substitution = (!differs.is_empty()).then(|| Substitution {
            activity: request.activity.clone(),
            geo: request.geo.clone(),
            year: request.year,
            differs: differs.clone(),
        });
        let mut reasons = vec![Reason::Rank { rank: chosen.rank }];
        if chosen.properties > 0 {
            reasons.push(Reason::Converted { properties: chosen.properties });
        }
        reasons.extend(differs);
        reasons.dedup();
        Ok(Choice {
            factor: chosen.factor,
            steps: chosen.steps,
            rank: chosen.rank,
            reasons: reasons.into(),
            runners_up,
            substitution,
        })
    }

    fn pinned(&self, request: &Request<'_>, id: &FactorId) -> Result<Choice<'_>, Unresolved> {
        let unusable = || Unresolved::Pinned { factor: id.clone() };
        let factor = self.named(id.as_str()).ok_or_else(unusable)?;
        if !request.stages.contains(&factor.stage) {
            return Err(unusable());
        }
        let properties = self.properties_of(request.activity, request.geo);
        let steps = self.steps_to(request, factor, &properties).ok_or_else(unusable)?;
        let free = self.resolve(&Request { pinned: None, source: None, ..request.clone() }).ok();
        let runners_up = free
            .into_iter()
            .flat_map(|choice| {
                let first = RunnerUp {
                    factor: choice.factor.id.clone(),
                    rank: choice.rank,
                    co2e_per_unit: self.co2e_per_unit(request, choice.factor, &choice.steps),
                    because: Reason::Named,
                };
                [first].into_iter().chain(choice.runners_up.to_vec())
            })
            .filter(|other| other.factor != factor.id)
            .take(MOST_RUNNERS_UP)
            .collect();
        let reasons = Arc::new([Reason::Named]);
        Ok(Choice { factor, steps, rank: Rank::Specific, reasons, runners_up, substitution: None })
    }

    fn fits<'a>(
        &'a self,
        request: &Request<'_>,
        factor: &'a Factor,
        generality: usize,
        properties: &[&Property],
    ) -> Result<Candidate<'a>, Refusal> {
        if factor.archived || !request.stages.contains(&factor.stage) {
            return Err(Refusal::Stage);
        }
        if request.source.is_some_and(|source| *source != factor.source) {
            return Err(Refusal::Place);
        }
        let same_place = factor.geo == *request.geo;
        if let Some(electricity) = factor.electricity {
            let method = request.method.unwrap_or(Scope2Method::Location);
            if electricity.method != method || !same_place {
                return Err(Refusal::Place);
            }
        }
        let steps = self.steps_to(request, factor, properties).ok_or(Refusal::Unit)?;
        let properties = steps.iter().filter(|step| step.rests_on_knowledge()).count();
        let foreign_property =
            steps.iter().filter_map(Step::geo).any(|geo| geo != request.geo && geo.as_str() != "ANY");
        let rank = if is_money(&factor.per.dimension) {
            Rank::Spend
        } else if same_place && factor.official {
            Rank::Official
        } else if same_place && generality == 0 {
            Rank::National
        } else if factor.geo.as_str() == "ANY" && generality == 0 && !foreign_property {
            Rank::Physics
        } else if factor.geo.as_str() == "WORLD" {
            Rank::World
        } else {
            Rank::Analogue
        };
        let years = factor.year().map_or((true, i16::MAX), |year| (year > request.year, (year - request.year).abs()));
        // Outside national series only nearness counts: a factor published after the activity is no worse.
        let years = if matches!(rank, Rank::National | Rank::Official) { years } else { (false, years.1) };
        Ok(Candidate {
            factor,
            rank,
            expired: factor.valid_to.is_some_and(|day| day.year() < request.year),
            generality,
            properties,
            distance: self.distance(request.geo, &factor.geo),
            years,
            co2e_per_unit: self.co2e_per_unit(request, factor, &steps),
            steps,
        })
    }

    /// The way to the unit of a factor, by properties in order of preference. Of two values of one property that of
    /// the factor's own publication comes first: a factor per terajoule belongs to the calorific value it was
    /// derived with.
    fn steps_to(&self, request: &Request<'_>, factor: &Factor, properties: &[&Property]) -> Option<Vec<Step>> {
        let own = |property: &&&Property| property.source == factor.source;
        let others = properties.iter().filter(|property| !own(property));
        let properties: Vec<&Property> = properties.iter().filter(own).chain(others).copied().collect();
        convert::steps(request.unit, &factor.per, &properties, &self.prices)
    }

    /// kg CO2e per unit at hand; what has no potential in the set counts as published.
    fn co2e_per_unit(&self, request: &Request<'_>, factor: &Factor, steps: &[Step]) -> f64 {
        let per = factor.composition.co2e(&self.gwp, request.gwp).ok();
        let per = per.or(factor.published.map(|published| published.co2e)).unwrap_or(0.0);
        steps.iter().fold(per, |product, step| product * step.factor)
    }
}

enum Refusal {
    Stage,
    Place,
    Unit,
}

#[derive(Default)]
struct Refused {
    stages: Vec<Stage>,
    place: bool,
    units: Vec<String>,
}

impl Refused {
    fn add(&mut self, factor: &Factor, why: Refusal) {
        match why {
            Refusal::Stage if !self.stages.contains(&factor.stage) => self.stages.push(factor.stage),
            Refusal::Stage => {}
            Refusal::Place => self.place = true,
            Refusal::Unit if !self.units.contains(&factor.per.symbol) => self.units.push(factor.per.symbol.clone()),
            Refusal::Unit => {}
        }
    }

    fn explain(self, request: &Request<'_>) -> Unresolved {
        let activity = request.activity.clone();
        if !self.units.is_empty() {
            Unresolved::NoConversion { activity, unit: request.unit.symbol.clone(), have: self.units }
        } else if self.place {
            Unresolved::NoPlace { activity, geo: request.geo.clone() }
        } else if !self.stages.is_empty() {
            Unresolved::NoStage { activity, have: self.stages }
        } else {
            Unresolved::NoFactor { activity }
        }
    }
}
