//! What is paid, by whom, on which terms, and what is told of it.

use i18n::{Arg, Messages};
use money::{Exact, InternalRate};

use super::{amount, field, measured, name, number, rule, say, share_of};
use crate::application::Application;
use crate::plan::{Estimate, Finding, Guarantee, Lease, Lending, Origin, Part, Progress, Source, SourceKind, UseKind};
use crate::{Catalogue, Field};

/// What a use is.
pub fn use_kind(messages: Messages, kind: UseKind) -> String {
    messages.get(match kind {
        UseKind::Equipment => "finance-use-equipment",
        UseKind::Construction => "finance-use-construction",
        UseKind::Land => "finance-use-land",
        UseKind::Innovation => "finance-use-innovation",
        UseKind::Advice => "finance-use-advice",
        UseKind::Training => "finance-use-training",
        UseKind::Audit => "finance-use-audit",
        UseKind::Other => "finance-use-other",
    })
}

/// How far a measure is.
pub fn progress(messages: Messages, progress: Progress) -> String {
    messages.get(match progress {
        Progress::Planned => "reduce-state-planned",
        Progress::Decided => "reduce-state-decided",
        Progress::Ordered => "reduce-state-ordered",
        Progress::Installed => "reduce-state-installed",
        Progress::Verified => "reduce-state-verified",
    })
}

/// What a source is.
pub fn source_kind(messages: Messages, kind: SourceKind) -> String {
    messages.get(match kind {
        SourceKind::Grant => "finance-source-grant",
        SourceKind::Loan => "finance-source-loan",
        SourceKind::Lease => "finance-source-lease",
        SourceKind::OwnFunds => "finance-source-own-funds",
    })
}

/// On which terms somebody pays: of a grant its parts, each a share of a base; of a loan or lease what it costs and when. Own funds have none.
pub fn terms(messages: Messages, application: &Application, source: &Source) -> String {
    let Application { asked, plan, .. } = application;
    match source.kind {
        SourceKind::Grant => {
            let part = |part: &Part| share_of(messages, &percent(messages, part.percent), &part.of);
            source.parts.iter().map(part).collect::<Vec<_>>().join(" + ")
        }
        SourceKind::Loan => {
            let of = |loan: &&Lending| loan.name == source.name && loan.amount == source.amount;
            plan.loans.iter().find(of).map_or_else(String::new, |loan| loan_terms(messages, loan))
        }
        SourceKind::Lease => {
            let of = |lease: &&Lease| lease.name == source.name && lease.amount == source.amount;
            let lease = asked.investment.leases.iter().find(of);
            lease.map_or_else(String::new, |lease| {
                let arguments = [("rent", amount(messages, lease.payment).into()), ("years", lease.years.into())];
                messages.with("finance-file-lease-terms", &arguments)
            })
        }
        SourceKind::OwnFunds => String::new(),
    }
}

fn percent(messages: Messages, share: Exact) -> String {
    measured(messages, share, "%")
}

/// Interest, duration and payments of a loan.
pub fn loan_terms(messages: Messages, loan: &Lending) -> String {
    let rate = percent(messages, loan.interest);
    let arguments = [
        ("grace", Arg::Choice(if loan.grace_years == 0 { "none" } else { "some" })),
        ("rate", rate.as_str().into()),
        ("years", loan.years.into()),
        ("grace_years", loan.grace_years.into()),
        ("payments", loan.payments_a_year.into()),
    ];
    messages.with("finance-file-loan-terms", &arguments)
}

/// How much of which loan a programme guarantees, both by their names.
pub fn guarantee(messages: Messages, (programme, loan): (&str, &str), one: &Guarantee) -> String {
    let (held, percent) = (amount(messages, one.amount), number(messages, one.percent));
    let arguments = [("programme", programme), ("amount", &held), ("loan", loan), ("percent", &percent)];
    say(messages, "finance-guarantee-line", &arguments)
}

/// Where an amount comes from, with its day; a dash if it is not said.
pub fn origin(messages: Messages, origin: Option<&Origin>) -> String {
    match origin {
        Some(Origin { words, date: Some(date) }) => {
            let date = messages.dates().short(*date);
            say(messages, "finance-origin-of", &[("words", words), ("date", &date)])
        }
        Some(Origin { words, date: None }) => words.clone(),
        None => "–".to_owned(),
    }
}

/// A figure with its bounds, without its unit.
pub fn estimate(messages: Messages, figure: Estimate) -> String {
    let value = number(messages, figure.value);
    match figure.low.zip(figure.high) {
        Some((low, high)) => {
            let (low, high) = (number(messages, low), number(messages, high));
            say(messages, "finance-estimate", &[("value", &value), ("low", &low), ("high", &high)])
        }
        None => value,
    }
}

/// An internal rate of return, or why there is none.
pub fn internal_rate(messages: Messages, rate: InternalRate) -> String {
    match rate {
        InternalRate::Rate(rate) => rate.to_f64().map_or_else(String::new, |rate| messages.numbers().percent(rate, 2)),
        InternalRate::NoChange => messages.get("finance-no-rate"),
        InternalRate::Several(_) => messages.get("finance-several-rates"),
        InternalRate::OutOfRange => messages.get("finance-rate-out-of-range"),
    }
}

/// Something that a reader of a plan is told.
pub fn finding(messages: Messages, catalogue: &Catalogue, finding: &Finding) -> String {
    let named = |id: &str| name(messages, catalogue, id);
    let names = |ids: &[String]| messages.list(&ids.iter().map(|id| named(id)).collect::<Vec<_>>());
    let with = |key: &str, programme: &str, rest: &[(&str, &str)]| {
        let programme = named(programme);
        let mut arguments = vec![("programme", programme.as_str())];
        arguments.extend(rest);
        say(messages, key, &arguments)
    };
    let years = |of: Field, value: Exact| {
        measured(messages, value, if matches!(of, Field::TermMax | Field::GraceMax) { "years" } else { "MAD" })
    };
    match finding {
        Finding::NotEligible { programme, rules } => {
            let of = |id: &String| {
                let found = catalogue.programmes.iter().flat_map(|one| &one.rules).find(|one| one.id == *id);
                found.map_or_else(|| id.clone(), |found| rule(messages, catalogue, found))
            };
            let rules = rules.iter().map(of).collect::<Vec<_>>().join(" · ");
            with("finance-finding-not-eligible", programme, &[("rules", &rules)])
        }
        Finding::Closed { programme } => with("finance-finding-closed", programme, &[]),
        Finding::PointsToCheck { programme, points } => {
            let arguments = [("programme", named(programme).into()), ("points", (*points).into())];
            messages.with("finance-finding-points", &arguments)
        }
        Finding::Capped { programme, field: of, asked, given } => {
            let (asked, given) = (years(*of, *asked), years(*of, *given));
            let rest = [("field", field(messages, *of)), ("asked", asked), ("given", given)];
            let rest: Vec<(&str, &str)> = rest.iter().map(|(key, value)| (*key, value.as_str())).collect();
            with("finance-finding-capped", programme, &rest)
        }
        Finding::UpTo { programme, percent, of, .. } => {
            let share = share_of(messages, &measured(messages, *percent, "%"), of);
            with("finance-finding-up-to", programme, &[("share", &share)])
        }
        Finding::Missing { programme, attributes, .. } => {
            let of = |code: &String| {
                let known = catalogue.attribute(code);
                known.map_or(code.as_str(), |attribute| attribute.name.get(messages.language())).to_owned()
            };
            let attributes = messages.list(&attributes.iter().map(of).collect::<Vec<_>>());
            with("finance-finding-missing", programme, &[("attributes", &attributes)])
        }
        Finding::Disagreement { programme, percents, .. } => {
            let percents: Vec<String> = percents.iter().map(|percent| number(messages, *percent)).collect();
            with("finance-finding-disagreement", programme, &[("percents", &percents.join(" / "))])
        }
        Finding::BaseUnknown { programme, claim } => {
            with("finance-finding-base-unknown", programme, &[("claim", claim)])
        }
        Finding::OtherCurrency { programme, claim } => {
            with("finance-finding-other-currency", programme, &[("claim", claim)])
        }
        Finding::ToConfirm { programme, field: of } => {
            with("finance-finding-to-confirm", programme, &[("field", &field(messages, *of))])
        }
        Finding::BelowMinimum { programme, needed, has, .. } => {
            let (needed, has) = (amount(messages, *needed), amount(messages, *has));
            with("finance-finding-below-minimum", programme, &[("needed", &needed), ("has", &has)])
        }
        Finding::StackingToConfirm { programmes } => {
            say(messages, "finance-finding-stacking", &[("programmes", &names(programmes))])
        }
        Finding::CoverageBelowOne { year, coverage } => {
            let (year, coverage) = (year.to_string(), number(messages, *coverage));
            say(messages, "finance-finding-coverage", &[("year", &year), ("coverage", &coverage)])
        }
    }
}
