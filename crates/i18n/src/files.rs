use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentResource, FluentValue};
use icu_plurals::{PluralCategory, PluralRules};
use language::Language;

use crate::Numbers;
use crate::kept::with_kept;
use crate::locale::locale;

/// Room and its texts, in the order of [`Language::ALL`].
pub(crate) static SOURCES: &[(&str, [&str; 3])] = include!(concat!(env!("OUT_DIR"), "/locales.rs"));

type Bundle = FluentBundle<FluentResource>;

/// The parsed file that holds `key`, or `None` if no file is named like the key's first word.
pub(crate) fn bundle(language: Language, key: &str) -> Option<&'static Bundle> {
    static PARSED: OnceLock<Vec<[OnceLock<Bundle>; 3]>> = OnceLock::new();
    let room = key.split('-').next()?;
    let index = SOURCES.binary_search_by_key(&room, |(name, _)| name).ok()?;
    let parsed = PARSED.get_or_init(|| SOURCES.iter().map(|_| Default::default()).collect());
    let cell = parsed.get(index)?.get(language as usize)?;
    let source = SOURCES.get(index)?.1.get(language as usize)?;
    Some(cell.get_or_init(|| parse(language, source)))
}

/// A message with a mistake is left out, and so reported as missing when it is asked for;
/// `audit` names the mistake in the tests.
fn parse(language: Language, source: &str) -> Bundle {
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(rest, _)| rest);
    // Fluent's own language tag: it chooses the plural rules.
    let tag = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(false); // `Arg` isolates, only where directions meet
    bundle.set_formatter(Some(match language {
        Language::Fr => |value, _| count(Language::Fr, value),
        Language::Ar => |value, _| count(Language::Ar, value),
        Language::En => |value, _| count(Language::En, value),
    }));
    bundle.add_function("PLURAL", move |values, _| plural(language, values)).ok();
    bundle.add_resource_overriding(resource);
    bundle
}

/// Fluent prints numbers without grouping, so ours replaces it.
fn count(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(FluentNumber { value, .. }) => Some(Numbers::new(language).fixed(*value, 0)),
        _ => None,
    }
}

/// `PLURAL($count)` gives the category by the current rules of CLDR. Fluent's own data lack the
/// French form of whole millions ("2 000 000 *de* lignes"): use this function where it matters.
fn plural<'a>(language: Language, values: &[FluentValue<'a>]) -> FluentValue<'a> {
    let Some(FluentValue::Number(number)) = values.first() else { return FluentValue::Error };
    let make = || PluralRules::try_new_cardinal(locale(language).into()).ok();
    let category = with_kept!(language, PluralRules, make(), |rules| rules.category_for(number.value as u64));
    let Some(category) = category else { return FluentValue::Error };
    FluentValue::from(match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    })
}
