use icu_locale_core::{Locale, locale};
use language::Language;

/// The locale whose rules a language follows.
///
/// French of France groups thousands by a narrow space as Moroccan documents do (CLDR gives a dot
/// for `fr-MA`, which reads as a decimal point); Arabic is that of Morocco: Western digits, months
/// called ماي, غشت, شتنبر; English is British: day before month.
pub(crate) fn locale(language: Language) -> Locale {
    match language {
        Language::Fr => locale!("fr"),
        Language::Ar => locale!("ar-MA"),
        Language::En => locale!("en-GB"),
    }
}
