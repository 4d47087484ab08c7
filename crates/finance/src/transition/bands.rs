//! What a programme gives, by how large the investment is: premiums by jobs per million dirhams and least and largest investments make
//! rates that change at some amounts and nowhere else.

use money::Exact;

use super::TransitionInput;
use crate::condition::{Condition, Test};
use crate::plan::PlanInput;
use crate::plan::terms::Terms;
use crate::situation::MILLION;
use crate::{Answer, Catalogue, Facts, Field, Programme, Situation, Standing};
use calendar::Date;

/// What a programme gives.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Gives {
    /// What its shares are of, with the share in per cent.
    pub shares: Vec<(String, Exact)>,
    /// The most of all shares together, in per cent.
    pub most: Option<Exact>,
    /// The most in all, in MAD.
    pub cap: Option<Exact>,
    /// Own funds at least, in per cent of the investment.
    pub own: Option<Exact>,
}

/// An investment from one amount to another, both within it, and what a programme then gives.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Band {
    pub from: Exact,
    /// None: without end.
    pub to: Option<Exact>,
    pub gives: Gives,
}

/// Reads programmes for one firm.
pub(super) struct Reader<'a> {
    pub catalogue: &'a Catalogue,
    pub input: &'a TransitionInput,
    pub situation: Situation,
    pub day: Date,
}

impl<'a> Reader<'a> {
    /// What is known when the investment is of this amount; none: of any.
    pub fn facts(&self, investment: Option<Exact>) -> Facts {
        let mut situation = self.situation.clone();
        if let Some(amount) = investment {
            situation.fill("investment_mad", Answer::Number(amount));
        }
        situation.facts(self.catalogue, self.day)
    }

    /// Whether a programme that stands so is counted: a likely one only where its operator has said it.
    pub fn counts(&self, programme: &str, standing: Standing) -> bool {
        match standing {
            Standing::Eligible => true,
            Standing::Likely => self.confirmed(programme).is_some_and(|one| one.accepted),
            Standing::NotEligible | Standing::Closed => false,
        }
    }

    pub fn confirmed(&self, programme: &str) -> Option<&'a super::Confirmed> {
        self.input.programmes.iter().find(|one| one.programme == programme)
    }

    /// Investments for which a programme gives something.
    pub fn bands(&self, programme: &Programme) -> Vec<Band> {
        let centime = Exact::ONE / Exact::from(100);
        let two = Exact::from(2);
        let points = self.points(programme);
        let mut bands: Vec<Band> = Vec::new();
        let mut add = |from: Exact, to: Option<Exact>, gives: Option<Gives>| {
            let Some(gives) = gives else { return };
            match bands.last_mut() {
                // One goes on where the other ends: what is given does not change there.
                Some(last) if last.gives == gives && last.to.is_some_and(|end| !(end + centime).is_below(from)) => {
                    last.to = to;
                }
                _ => bands.push(Band { from, to, gives }),
            }
        };
        let mut before = Exact::ZERO;
        for point in points {
            let inside = before + (point - before) / two;
            add(before + centime, Some(point - centime), self.gives(programme, inside));
            add(point, Some(point), self.gives(programme, point));
            before = point;
        }
        add(before + centime, None, self.gives(programme, before + before + Exact::ONE));
        bands
    }

    /// The amounts of investment at which what is said of a programme changes, in order, whole centimes above nought.
    fn points(&self, programme: &Programme) -> Vec<Exact> {
        let rules = programme.rules.iter().flat_map(|rule| rule.condition.iter().chain(&rule.unless.0));
        let claims = programme.current().flat_map(|claim| &claim.when.0);
        let facts = self.facts(None);
        let jobs = match (facts.get("jobs_per_mdh"), facts.get("stable_jobs")) {
            (None, Some(Answer::Number(jobs))) => Some(*jobs * Exact::from(MILLION)),
            _ => None,
        };
        let mut points = Vec::new();
        for condition in rules.chain(claims) {
            for bound in bounds(condition) {
                match (condition.attribute.as_str(), jobs) {
                    ("investment_mad", _) => points.push(bound),
                    ("jobs_per_mdh", Some(jobs)) if bound.is_positive() => points.push(jobs / bound),
                    _ => {}
                }
            }
        }
        let mut points: Vec<Exact> =
            points.into_iter().map(money::whole_centimes).filter(|point| point.is_positive()).collect();
        points.sort_by_key(|point| point.get());
        points.dedup();
        points
    }

    /// What a programme gives to an investment of an amount; none if it is not counted then or gives nothing.
    fn gives(&self, programme: &Programme, investment: Exact) -> Option<Gives> {
        let facts = self.facts(Some(investment));
        if !self.counts(&programme.id, programme.stands(&facts, self.day).standing) {
            return None;
        }
        let confirmed = self.confirmed(&programme.id);
        let none = PlanInput::default();
        let mut terms = Terms::new(self.catalogue, &none, facts.clone(), self.day);
        let mut shares: Vec<(String, Exact)> = Vec::new();
        for field in [Field::Grant, Field::GrantMax] {
            for part in programme.parts(field) {
                let Some(share) = terms.lowest(programme, field, part) else { continue };
                let percent = match field {
                    Field::Grant => share.percent,
                    _ => match confirmed.and_then(|one| one.shares.get(part)) {
                        Some(percent) => percent.min(share.percent),
                        None => continue,
                    },
                };
                match shares.iter_mut().find(|(of, _)| of == share.of) {
                    Some((_, sum)) => *sum = *sum + percent,
                    None => shares.push((share.of.to_owned(), percent)),
                }
            }
        }
        let least = |field: Field, unit: &str| {
            let binds =
                |claim: &&crate::Claim| claim.unit == unit && claim.when.verdict(&facts) != crate::Verdict::Fail;
            programme.about(field).filter(binds).filter_map(crate::Claim::number).reduce(Exact::min)
        };
        let own = programme.about(Field::OwnFundsMin).filter(|claim| claim.of == "investment");
        let gives = Gives {
            most: least(Field::GrantTotalMax, "%"),
            cap: least(Field::GrantAmountMax, "MAD")
                .into_iter()
                .chain(least(Field::GrantTotalMax, "MAD"))
                .reduce(Exact::min),
            own: own.filter_map(crate::Claim::number).reduce(|a, b| if a.is_below(b) { b } else { a }),
            shares,
        };
        (!gives.shares.is_empty()).then_some(gives)
    }
}

/// The numbers that a condition compares with.
fn bounds(condition: &Condition) -> Vec<Exact> {
    match condition.test {
        Test::AtLeast(bound) | Test::Above(bound) | Test::AtMost(bound) | Test::Below(bound) => vec![bound],
        Test::Between(low, high) => vec![low, high],
        Test::In(_) | Test::NotIn(_) => Vec::new(),
    }
}
