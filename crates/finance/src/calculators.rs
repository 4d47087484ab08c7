//! Rules of programmes as calculators that a person asks for by name. Shares, bands and ceilings are those of the claims.

use money::Exact;
use reduce::{Answers, Calculator, Error, Given, Input, Kind, Problem, output};

use crate::{Answer, Catalogue, Claim, Facts, Field, Outcome, Programme, Reading, Situation, Value};

/// Dirhams in a million.
const MILLION: i64 = 1_000_000;
/// Parts in a whole, of shares in per cent.
const PERCENT: i64 = 100;

/// What the calculators of this room share.
const OF_FINANCE: Calculator = Calculator::of("finance");

/// Every calculator of this room.
pub fn all() -> impl Iterator<Item = &'static Calculator> {
    [&TPME, &AUDIT, &GUARANTEE].into_iter()
}

/// The premiums of the scheme for small and medium firms: jobs and territory, together within their ceiling.
pub static TPME: Calculator = Calculator {
    name: "tpme-premium",
    inputs: &[
        Input::positive("investment_mdh", "MDH"),
        Input::amount("stable_jobs", "1"),
        Input::of("province_category", Kind::Choice(&["none", "A", "B"])).optional(),
        Input::of("sector", Kind::Choice(&["industry", TOURISM, "other"])).optional(),
    ],
    outputs: &[
        output("ratio", ""),
        output("eligible", ""),
        output("eligible_if_tourism", ""),
        output("job_premium_pct", "%").or_less(),
        output("territorial_pct", "%").or_less(),
        output("total_pct", "%").or_less(),
        output("premium_mdh", "").or_less(),
    ],
    run: tpme,
    ..OF_FINANCE
};

/// What an energy audit costs the firm when it is co-financed.
pub static AUDIT: Calculator = Calculator {
    name: "sie-audit",
    // The limits of the rule are in dirhams.
    inputs: &[Input::amount("audit_cost", "MAD")],
    outputs: &[output("company_pays", "MAD")],
    run: |given| {
        let cost = Exact::nearest(given.number("audit_cost")?);
        let catalogue = known()?;
        let facts = facts(&catalogue, &[("audit_cost_mad", Answer::Number(cost))]);
        let found = programme(&catalogue, "sie-audits")?.about(Field::FirmPays).find(|claim| applies(claim, &facts));
        let pays = found.and_then(|claim| match claim.unit.as_str() {
            "%" => Some(cost * claim.number()? / Exact::from(PERCENT)),
            _ => claim.number(),
        });
        Ok(Answers::from([("company_pays", pays.and_then(Exact::to_f64).into())]))
    },
    ..OF_FINANCE
};

/// What is guaranteed of a loan: a share of it, up to a ceiling.
pub static GUARANTEE: Calculator = Calculator {
    name: "damane-istitmar",
    inputs: &[Input::amount("loan_mdh", "MDH"), Input::share("rate"), Input::amount("ceiling_mdh", "MDH")],
    outputs: &[output("guarantee_mdh", "")],
    run: |given| {
        let of = |key| given.number(key).map(Exact::nearest);
        let guaranteed = (of("loan_mdh")? * of("rate")?).min(of("ceiling_mdh")?);
        Ok(Answers::from([("guarantee_mdh", guaranteed.to_f64().into())]))
    },
    ..OF_FINANCE
};

const TOURISM: &str = "tourism";

fn tpme(given: &Given) -> Result<Answers, Error> {
    let million = Exact::from(MILLION);
    let investment = Exact::nearest(given.number("investment_mdh")?) * million;
    let jobs = Exact::nearest(given.number("stable_jobs")?);
    let mut known_facts = vec![("investment_mad", Answer::Number(investment)), ("stable_jobs", Answer::Number(jobs))];
    if let Some(category) = given.text("province_category") {
        known_facts.push(("province_category", Answer::Word(category.to_owned())));
    }
    let catalogue = known()?;
    let scheme = programme(&catalogue, "tpme-charte")?;
    let of_sector = |sector: Option<&str>| {
        let mut all = known_facts.clone();
        // What matters of a sector is whether it is tourism.
        let word = |sector: &str| if sector == TOURISM { TOURISM } else { "other-industry" }.to_owned();
        all.extend(sector.map(|sector| ("sector", Answer::Word(word(sector)))));
        facts(&catalogue, &all)
    };
    let here = of_sector(given.text("sector"));
    let mut answers = Answers::from([("ratio", (jobs * million / investment).to_f64().into())]);
    let eligible = eligible(scheme, &here);
    if let Some(eligible) = eligible {
        answers.insert("eligible", eligible.into());
    }
    if let Some(tourism) = self::eligible(scheme, &of_sector(Some(TOURISM))) {
        answers.insert("eligible_if_tourism", tourism.into());
    }
    // Who may be refused is promised nothing.
    if eligible != Some(true) {
        return Ok(answers);
    }
    let (job, territorial) = (lowest(scheme, "job", &here), lowest(scheme, "territorial", &here));
    for (key, share) in [("job_premium_pct", job), ("territorial_pct", territorial)] {
        if let Some(share) = share {
            answers.insert(key, share.to_f64().into());
        }
    }
    if let Some((job, territorial)) = job.zip(territorial) {
        let most = scheme.about(Field::GrantTotalMax).filter_map(Claim::number);
        let total = most.fold(job + territorial, Exact::min);
        answers.insert("total_pct", total.to_f64().into());
        let premium = investment * total / Exact::from(PERCENT) / million;
        answers.insert("premium_mdh", premium.to_f64().into());
    }
    Ok(answers)
}

/// Whether the rules on the investment and its jobs are met; `None` where that depends on what was not given.
fn eligible(scheme: &Programme, facts: &Facts) -> Option<bool> {
    let of_project = scheme.rules.iter().filter(|rule| {
        let compared = rule.condition.as_ref().map(|condition| condition.attribute.as_str());
        matches!(compared, Some("jobs_per_mdh" | "investment_mad"))
    });
    let outcomes: Vec<Outcome> = of_project.map(|rule| rule.outcome(facts)).collect();
    if outcomes.contains(&Outcome::Fail) {
        Some(false)
    } else {
        outcomes.iter().all(|outcome| *outcome == Outcome::Pass).then_some(true)
    }
}

/// The lowest share that the sources of a premium give, in per cent; `None` where that depends on what was not given.
fn lowest(scheme: &Programme, part: &str, facts: &Facts) -> Option<Exact> {
    let shares = scheme.readings(Field::Grant, part, facts).into_iter().map(|(_, reading)| match reading {
        Reading::Applies(claim) => claim.number(),
        Reading::Nothing => Some(Exact::ZERO),
        Reading::Unknown(_) => None,
    });
    shares.collect::<Option<Vec<_>>>()?.into_iter().reduce(Exact::min)
}

fn applies(claim: &Claim, facts: &Facts) -> bool {
    matches!(claim.value, Value::Number(_)) && claim.when.verdict(facts) == crate::Verdict::Pass
}

fn facts(catalogue: &Catalogue, known: &[(&str, Answer)]) -> Facts {
    let mut situation = Situation::default();
    for (code, answer) in known {
        situation.fill(code, answer.clone());
    }
    // No calculator asks for what depends on the day.
    situation.facts(catalogue, calendar::Date::default())
}

fn known() -> Result<Catalogue, Error> {
    Catalogue::embedded().map_err(|error| Problem::Unknown(error.to_string()).at("catalogue"))
}

fn programme<'a>(catalogue: &'a Catalogue, id: &str) -> Result<&'a Programme, Error> {
    catalogue.programme(id).ok_or_else(|| Problem::Needed.at(id))
}
