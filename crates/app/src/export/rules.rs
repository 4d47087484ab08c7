//! Rules of sectors, and how a footprint that names them stands to them.

use std::sync::LazyLock;

use ::export::pcf::{Footprint, Judged, RuleSet, RuleSets};
use calendar::Date;
use i18n::Messages;

use super::ProductError;

/// The sets of rules that are known.
///
/// # Errors
/// If the embedded catalogue is damaged, which its tests exclude.
pub fn rule_sets() -> Result<&'static RuleSets, ProductError> {
    static SETS: LazyLock<Result<RuleSets, String>> =
        LazyLock::new(|| RuleSets::embedded().map_err(|error| error.to_string()));
    SETS.as_ref().map_err(|error| ProductError::Defect(error.clone()))
}

/// A footprint as others are to see it: it names those rules only of which no point fails.
///
/// # Errors
/// As [`rule_sets`].
pub(super) fn stated(footprint: &Footprint, today: Date) -> Result<Footprint, ProductError> {
    let declared = rule_sets()?.judge(footprint, today);
    let followed = declared.iter().filter(|declared| !declared.fails()).map(|declared| declared.rule.clone()).collect();
    let mut stated = footprint.clone();
    stated.product.rules = followed;
    Ok(stated)
}

/// What a point asks, in words.
pub fn asked(messages: Messages, judged: &Judged<'_>) -> String {
    let asks = judged.point.asks;
    let value = asks.value().map_or_else(String::new, |value| messages.numbers().decimal(value.decimal().normalize()));
    messages.with(&format!("export-rule-{}", asks.code()), &[("value", value.into())])
}

/// Why a point is not kept, or not told; empty if it is kept.
pub fn because(messages: Messages, judged: &Judged<'_>) -> String {
    judged.because.as_ref().map_or_else(String::new, |(code, detail)| {
        messages.with(&format!("export-rule-because-{code}"), &[("detail", detail.as_str().into())])
    })
}

/// A set with its publisher: how a list names it.
pub fn named(messages: Messages, set: &RuleSet) -> String {
    let words = [
        ("operator", set.operator.as_str().into()),
        ("title", set.title().into()),
        ("sector", set.sector.get(messages.language()).into()),
    ];
    messages.with("export-rule-set", &words)
}
