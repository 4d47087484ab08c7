//! What claims say of the amounts of a plan, and what is told of it.

use calendar::Date;
use money::Exact;

use super::loans::Lent;
use super::{Finding, Limit, PlanError, PlanInput, UseKind};
use crate::condition::Verdict;
use crate::{
    Answer, Catalogue, Claim, Condition, Facts, Field, Programme, ProgrammeKind, Reading, Standing, Test, Value,
};

/// The attribute that is the share of own funds, in per cent.
pub(crate) const OWN_FUNDS: &str = "own_funds_pct";

/// The answer to it.
pub(crate) fn own_share(own_funds: Exact, uses: Exact) -> Answer {
    Answer::Number(own_funds * Exact::from(PERCENT) / uses)
}

/// A hundred: shares are per cent.
pub(crate) const PERCENT: i64 = 100;

pub(crate) struct Terms<'a> {
    catalogue: &'a Catalogue,
    pub(super) input: &'a PlanInput,
    facts: Facts,
    day: Date,
    /// Programmes that were asked for, with whether they are counted.
    asked: Vec<(&'a Programme, bool)>,
    pub(super) limits: Vec<Limit>,
    pub(super) findings: Vec<Finding>,
}

/// A share that a programme gives.
pub(crate) struct Share<'a> {
    pub(crate) percent: Exact,
    pub(crate) of: &'a str,
    pub(super) claims: Vec<&'a Claim>,
}

/// The most of an amount, and the claim that says it.
pub(super) struct Bound<'a> {
    pub(super) claim: &'a Claim,
    pub(super) amount: Exact,
}

impl<'a> Terms<'a> {
    pub(crate) fn new(catalogue: &'a Catalogue, input: &'a PlanInput, facts: Facts, day: Date) -> Self {
        Terms { catalogue, input, facts, day, asked: Vec::new(), limits: Vec::new(), findings: Vec::new() }
    }

    /// The programme if it gives one of these and is counted; what is to be known of it is told once.
    pub(super) fn programme(&mut self, id: &str, kinds: &[ProgrammeKind]) -> Result<Option<&'a Programme>, PlanError> {
        let found = self.catalogue.programme(id).ok_or_else(|| PlanError::UnknownProgramme(id.to_owned()))?;
        if !found.kinds.iter().any(|kind| kinds.contains(kind)) {
            return Err(PlanError::WrongKind(id.to_owned()));
        }
        if let Some((_, counted)) = self.asked.iter().find(|(programme, _)| programme.id == id) {
            return Ok(counted.then_some(found));
        }
        let stands = found.stands(&self.facts, self.day);
        let programme = found.id.clone();
        let counted = matches!(stands.standing, Standing::Eligible | Standing::Likely);
        match stands.standing {
            Standing::Eligible => {}
            Standing::Likely => self.findings.push(Finding::PointsToCheck { programme, points: stands.points }),
            Standing::NotEligible => self.findings.push(Finding::NotEligible { programme, rules: stands.failed }),
            Standing::Closed => self.findings.push(Finding::Closed { programme }),
        }
        if counted {
            let absent = found.to_confirm().into_iter();
            self.findings.extend(absent.map(|field| Finding::ToConfirm { programme: found.id.clone(), field }));
        }
        self.asked.push((found, counted));
        Ok(counted.then_some(found))
    }

    /// What a share is of, in MAD; `None` if that is not said or not known in this plan.
    pub(super) fn base(&self, programme: &Programme, of: &str, lent: &[Lent]) -> Option<Exact> {
        let uses = |kept: &dyn Fn(&super::Use) -> bool| {
            Some(self.input.uses.iter().filter(|one| kept(one)).map(|one| one.amount).sum())
        };
        let kind = |kind: UseKind| uses(&move |one| one.kind == kind && one.eligible);
        match of {
            "investment" => uses(&|_| true),
            "eligible_investment" => uses(&|one| one.eligible),
            "green_investment" => uses(&|one| one.green && one.eligible),
            "equipment" => kind(UseKind::Equipment),
            "innovation" => kind(UseKind::Innovation),
            "advice" => kind(UseKind::Advice),
            "training" => kind(UseKind::Training),
            "audit" => kind(UseKind::Audit),
            "loan" => Some(lent.iter().filter(|loan| loan.is_of(&programme.id)).map(|loan| loan.amount).sum()),
            "senior_loan" => {
                Some(lent.iter().filter(|loan| loan.asked.programme.is_none()).map(|loan| loan.amount).sum())
            }
            "equity" => self.input.equity,
            _ => None,
        }
    }

    /// The lowest share that the sources of a part give; none if it is nought or depends on what is missing.
    pub(crate) fn lowest(&mut self, programme: &'a Programme, field: Field, part: &str) -> Option<Share<'a>> {
        let mut percents: Vec<Exact> = Vec::new();
        let mut claims: Vec<&'a Claim> = Vec::new();
        for (_, reading) in programme.readings(field, part, &self.facts) {
            match reading {
                Reading::Applies(claim) => {
                    percents.push(claim.number()?);
                    claims.push(claim);
                }
                Reading::Nothing => percents.push(Exact::ZERO),
                Reading::Unknown(claim) => {
                    self.missing(programme, claim);
                    return None;
                }
            }
        }
        let lowest = percents.iter().copied().reduce(Exact::min)?;
        if percents.iter().any(|percent| *percent != lowest) {
            let (programme, part) = (programme.id.clone(), part.to_owned());
            self.findings.push(Finding::Disagreement { programme, part, percents });
        }
        claims.retain(|claim| claim.number() == Some(lowest));
        let of = claims.first()?.of.as_str();
        lowest.is_positive().then_some(Share { percent: lowest, of, claims })
    }

    fn missing(&mut self, programme: &Programme, claim: &Claim) {
        let mut attributes: Vec<String> = Vec::new();
        for attribute in claim.when.missing(&self.facts).flat_map(|attribute| self.facts.to_ask(attribute)) {
            if !attributes.contains(&attribute) {
                attributes.push(attribute);
            }
        }
        let finding = Finding::Missing { programme: programme.id.clone(), part: claim.part.clone(), attributes };
        if !self.findings.contains(&finding) {
            self.findings.push(finding);
        }
    }

    /// The bounds of a field in MAD. One whose condition is not known binds as well: the lowest is held.
    pub(super) fn bounds(&mut self, programme: &'a Programme, field: Field, lent: &[Lent]) -> Vec<Bound<'a>> {
        let mut bounds = Vec::new();
        for claim in programme.about(field) {
            match claim.when.verdict(&self.facts) {
                Verdict::Fail => continue,
                Verdict::Unknown => self.missing(programme, claim),
                Verdict::Pass => {}
            }
            let (programme_id, id) = (programme.id.clone(), claim.id.clone());
            let Some(number) = claim.number() else { continue };
            match claim.unit.as_str() {
                "MAD" => bounds.push(Bound { claim, amount: number }),
                "%" => match self.base(programme, &claim.of, lent) {
                    Some(base) => bounds.push(Bound { claim, amount: base * number / Exact::from(PERCENT) }),
                    None => self.findings.push(Finding::BaseUnknown { programme: programme_id, claim: id }),
                },
                _ => self.findings.push(Finding::OtherCurrency { programme: programme_id, claim: id }),
            }
        }
        bounds
    }

    /// Writes down how the bounds are held by what is used.
    pub(super) fn hold(&mut self, programme: &Programme, bounds: &[Bound], used: Exact) {
        for bound in bounds {
            self.limits.push(Limit {
                programme: programme.id.clone(),
                claim: bound.claim.id.clone(),
                field: bound.claim.field,
                least: false,
                bound: bound.amount,
                used,
                met: !bound.amount.is_below(used),
            });
        }
    }

    /// The whole years that a programme allows at most, the fewest of its sources.
    pub(crate) fn years(&self, programme: &Programme, field: Field) -> Option<u32> {
        let fewest = programme.about(field).filter_map(Claim::number).reduce(Exact::min)?;
        fewest.to_f64().map(|years| years as u32)
    }

    /// The interest that a programme publishes; the highest if sources differ.
    pub(crate) fn interest(&self, programme: &Programme) -> Option<Exact> {
        let highest = |a: Exact, b: Exact| if a.is_below(b) { b } else { a };
        programme.about(Field::Interest).filter_map(Claim::number).reduce(highest)
    }

    /// Holds the least own funds of each programme that is counted.
    pub(super) fn hold_own_funds(&mut self, own_funds: Exact) {
        let counted: Vec<&'a Programme> = self.counted().collect();
        for programme in counted {
            for bound in self.bounds(programme, Field::OwnFundsMin, &[]) {
                let met = !own_funds.is_below(bound.amount);
                self.limits.push(Limit {
                    programme: programme.id.clone(),
                    claim: bound.claim.id.clone(),
                    field: Field::OwnFundsMin,
                    least: true,
                    bound: bound.amount,
                    used: own_funds,
                    met,
                });
                if !met {
                    self.findings.push(Finding::BelowMinimum {
                        programme: programme.id.clone(),
                        field: Field::OwnFundsMin,
                        needed: bound.amount,
                        has: own_funds,
                    });
                }
            }
        }
    }

    /// What the share of own funds, known at last, leaves to check of the programmes that are counted, and where it is too little.
    pub(super) fn check_own_funds(&mut self, own_funds: Exact, uses: Exact) {
        self.facts.fill(OWN_FUNDS, own_share(own_funds, uses));
        let counted: Vec<&'a Programme> = self.counted().collect();
        for counted in counted {
            let of = &counted.id;
            let stands = counted.stands(&self.facts, self.day);
            for finding in &mut self.findings {
                match finding {
                    Finding::PointsToCheck { programme, points } if programme == of => *points = stands.points,
                    _ => {}
                }
            }
            let settled = |finding: &Finding| matches!(finding, Finding::PointsToCheck { points: 0, .. });
            self.findings.retain(|finding| !settled(finding));
            let told = self.findings.iter().any(|finding| match finding {
                Finding::BelowMinimum { programme, field, .. } => programme == of && *field == Field::OwnFundsMin,
                _ => false,
            });
            let failed = counted.rules.iter().filter(|rule| stands.failed.contains(&rule.id));
            let least = failed.filter_map(|rule| match rule.condition.as_ref()? {
                Condition { attribute, test: Test::AtLeast(least) } if attribute == OWN_FUNDS => Some(*least),
                _ => None,
            });
            let least = least.map(|least| uses * least / Exact::from(PERCENT)).filter(|_| !told);
            self.findings.extend(least.map(|needed| Finding::BelowMinimum {
                programme: of.clone(),
                field: Field::OwnFundsMin,
                needed,
                has: own_funds,
            }));
        }
    }

    /// Tells of which programmes no source says that they may be combined, where several are counted.
    pub(super) fn stacking(&mut self) {
        let says = |programme: &&Programme| {
            let yes = |claim: &Claim| claim.value == Value::Word("yes".to_owned());
            !programme.about(Field::Stacks).any(yes)
        };
        if self.counted().count() > 1 {
            let programmes: Vec<String> = self.counted().filter(says).map(|programme| programme.id.clone()).collect();
            if !programmes.is_empty() {
                self.findings.push(Finding::StackingToConfirm { programmes });
            }
        }
    }

    fn counted(&self) -> impl Iterator<Item = &'a Programme> {
        self.asked.iter().filter(|(_, counted)| *counted).map(|(programme, _)| *programme)
    }
}

/// The lower of an amount and all bounds, not below nought, in whole centimes.
pub(super) fn within(amount: Exact, bounds: &[Bound]) -> Exact {
    let lowest = bounds.iter().map(|bound| bound.amount).fold(amount, Exact::min);
    money::whole_centimes(lowest.or_zero())
}
