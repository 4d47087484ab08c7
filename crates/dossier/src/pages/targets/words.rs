//! A target and where a year stands on the way to it: the same words in a dossier, on a page and on the screen.

use i18n::{Arg, Messages};
use measure::{Caveat, Covered, Denominator, Scope2Basis, Target, TargetYear, Trajectory, Verdict};

/// A message with arguments that are words or figures already formatted.
fn say(messages: Messages, key: &str, arguments: &[(&str, &str)]) -> String {
    let arguments: Vec<(&str, Arg<'_>)> = arguments.iter().map(|&(name, text)| (name, text.into())).collect();
    messages.with(key, &arguments)
}

/// A target in words: the reduction; and what it covers.
pub fn target(messages: Messages, target: &Target) -> (String, String) {
    let reduction = messages.numbers().percent(target.reduction_pct / 100.0, decimals(target.reduction_pct));
    let (year, base) = (target.year.to_string(), target.base_year.to_string());
    let title = say(messages, "measure-target-title", &[("reduction", &reduction), ("year", &year), ("base", &base)]);
    let scopes = match target.scopes {
        Covered::OneAndTwo => messages.get("measure-target-scopes-two"),
        Covered::All => messages.get("measure-target-scopes-all"),
    };
    let scope2 = match target.scope2 {
        Scope2Basis::Location => messages.get("measure-target-location"),
        Scope2Basis::Market => messages.get("measure-target-market"),
    };
    let per = match &target.per {
        None => messages.get("measure-target-total"),
        Some(per) => denominator(messages, per),
    };
    (title, [scopes, scope2, per].join(&messages.get("app-comma")))
}

/// As many decimals as the firm wrote, two at most.
fn decimals(percent: f64) -> u8 {
    let whole = |scale: f64| (percent * scale - (percent * scale).round()).abs() < 1e-6;
    if whole(1.0) { 0 } else { 1 + u8::from(!whole(10.0)) }
}

/// What emissions are divided by.
pub fn denominator(messages: Messages, per: &Denominator) -> String {
    match per {
        Denominator::Product(name) => say(messages, "measure-target-per-product", &[("name", name)]),
        Denominator::Turnover => messages.get("measure-target-per-turnover"),
        Denominator::Employees => messages.get("measure-target-per-employees"),
    }
}

/// A value of a trajectory: emissions, or emissions per unit.
pub fn target_value(messages: Messages, trajectory: &Trajectory, value: f64) -> String {
    let numbers = messages.numbers();
    let unit = match (&trajectory.target.per, &trajectory.unit) {
        (None, _) => return numbers.emissions(value),
        (Some(Denominator::Employees), _) => messages.get("measure-employee"),
        (Some(_), Some(unit)) => unit.clone(),
        (Some(_), None) => "–".to_owned(),
    };
    format!("{}\u{a0}{} / {unit}", numbers.significant(value, 3), messages.get("dossier-kg-co2e"))
}

/// A year of a trajectory with its interval.
pub fn target_year(messages: Messages, trajectory: &Trajectory, year: &TargetYear) -> Option<String> {
    let (value, low, high) = (year.value?, year.low?, year.high?);
    if trajectory.target.per.is_none() {
        return Some(messages.numbers().emissions_interval(value, low, high));
    }
    let numbers = messages.numbers();
    let bounds = format!("{} – {}", numbers.significant(low, 3), numbers.significant(high, 3));
    Some(format!("{} ({bounds})", target_value(messages, trajectory, value)))
}

/// The figures of a target by name: its base year, the year, the line, what it asks for, how fast.
pub fn facts(messages: Messages, trajectory: &Trajectory) -> Vec<(String, String)> {
    let (target, now) = (&trajectory.target, &trajectory.now);
    let of = |key: &str, year: i16| say(messages, key, &[("year", &year.to_string())]);
    let value = |value: Option<f64>| value.map(|value| target_value(messages, trajectory, value));
    let base = trajectory.base.as_ref().and_then(|base| target_year(messages, trajectory, base));
    let later = now.year > target.base_year;
    let yearly = target.reduction_pct / f64::from(target.year - target.base_year).max(1.0) / 100.0;
    let yearly = say(messages, "measure-target-yearly", &[("percent", &messages.numbers().percent(yearly, 1))]);
    [
        (of("measure-target-base-value", target.base_year), base),
        (of("measure-target-value", now.year), target_year(messages, trajectory, now).filter(|_| later)),
        (of("measure-target-line-value", now.year), value(trajectory.line).filter(|_| later)),
        (of("measure-target-end-value", target.year), value(trajectory.end)),
        (messages.get("measure-target-planned"), Some(yearly)),
    ]
    .into_iter()
    .filter_map(|(name, value)| value.map(|value| (name, value)))
    .collect()
}

/// Where the year stands, in a word or two.
pub fn verdict(messages: Messages, verdict: Verdict) -> String {
    messages.get(match verdict {
        Verdict::Base => "measure-verdict-base",
        Verdict::Before => "measure-verdict-before",
        Verdict::OnTheWay => "measure-verdict-on-the-way",
        Verdict::Above => "measure-verdict-above",
        Verdict::Met => "measure-verdict-met",
        Verdict::Missed => "measure-verdict-missed",
        Verdict::Unknown => "measure-verdict-unknown",
    })
}

/// How far the year is from the line, whether its interval settles it, and what is needed from now on.
pub fn standing(messages: Messages, trajectory: &Trajectory) -> Vec<String> {
    let value = |value: f64| target_value(messages, trajectory, value);
    let year = trajectory.now.year.to_string();
    let mut said = Vec::new();
    let told = matches!(trajectory.verdict, Verdict::OnTheWay | Verdict::Above | Verdict::Met | Verdict::Missed);
    if let Some(gap) = trajectory.gap.filter(|_| told) {
        let key = if gap > 0.0 { "measure-target-over" } else { "measure-target-below" };
        said.push(say(messages, key, &[("year", &year), ("gap", &value(gap.abs()))]));
        let key = if trajectory.settled { "measure-target-settled" } else { "measure-target-unsettled" };
        said.push(messages.get(key));
        said.push(messages.get("measure-target-interval-words"));
    }
    match &trajectory.pace {
        Some(pace) => {
            let percent = |percent: f64| messages.numbers().percent(percent / 100.0, 1);
            let (linear, share) = (value(pace.linear), percent(pace.linear_pct));
            let years = messages.numbers().integer(pace.years.into());
            let count = u64::try_from(pace.years).unwrap_or(0);
            said.push(messages.with(
                "measure-target-pace",
                &[
                    ("count", count.into()),
                    ("years", years.as_str().into()),
                    ("linear", linear.as_str().into()),
                    ("percent", share.as_str().into()),
                ],
            ));
            if let Some(compound) = pace.compound_pct.filter(|_| pace.years > 1) {
                said.push(say(messages, "measure-target-pace-compound", &[("percent", &percent(compound))]));
            }
        }
        None if trajectory.verdict == Verdict::OnTheWay => {
            said.push(say(messages, "measure-target-already", &[("year", &trajectory.target.year.to_string())]));
        }
        None => {}
    }
    said
}

/// What keeps the verdict from being certain.
pub fn caveats(messages: Messages, trajectory: &Trajectory) -> Vec<String> {
    let (base, now) = (trajectory.target.base_year.to_string(), trajectory.now.year.to_string());
    let of = |key: &str, year: &str| say(messages, key, &[("year", year)]);
    let with_hidden = |said: String, year: Option<&TargetYear>| match year.filter(|year| year.hidden_co2e > 0.0) {
        Some(year) => {
            let hidden = messages.numbers().emissions(year.hidden_co2e);
            format!("{said} {}", say(messages, "measure-caveat-hidden", &[("hidden", &hidden)]))
        }
        None => said,
    };
    let lacking = |key: &str, year: &str, here: Option<&TargetYear>, there: Option<&TargetYear>| {
        let missing = here.zip(there).map(|(here, there)| there.categories.difference(&here.categories));
        let name = |slug: String| messages.get(&format!("measure-category-{slug}"));
        let names: Vec<String> =
            missing.into_iter().flatten().map(|category| name(category.to_string().replace('.', "-"))).collect();
        say(messages, key, &[("year", year), ("categories", &messages.list(&names))])
    };
    let (first, last) = (trajectory.base.as_ref(), Some(&trajectory.now));
    let one = |caveat: &Caveat| match caveat {
        Caveat::NoBaseYear => of("measure-caveat-no-base-year", &base),
        Caveat::NoAmountInBaseYear => of("measure-caveat-no-amount", &base),
        Caveat::NoAmountInYear => of("measure-caveat-no-amount", &now),
        Caveat::CategoriesMissingInBaseYear => lacking("measure-caveat-categories-base", &base, first, last),
        Caveat::CategoriesMissingInYear => lacking("measure-caveat-categories-year", &now, last, first),
        Caveat::GapsInBaseYear => with_hidden(of("measure-caveat-gaps-base", &base), trajectory.base.as_ref()),
        Caveat::GapsInYear => with_hidden(of("measure-caveat-gaps-year", &now), Some(&trajectory.now)),
        Caveat::BaseYearToRestate => of("measure-caveat-restate", &base),
        Caveat::BoundaryNotCompared => of("measure-caveat-boundary", &base),
    };
    trajectory.caveats.iter().map(one).collect()
}
