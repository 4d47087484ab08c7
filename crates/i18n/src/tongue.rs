//! The languages of buyers: the three of the site, and three more for the one page that a buyer in Europe opens.
//!
//! A further language is a folder of `locales/` that holds only the files that its readers meet; the site itself, its
//! documents and its letters stay in three.

use std::sync::OnceLock;

use calendar::Date;
use fixed_decimal::{Decimal, SignDisplay};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use icu_calendar::Gregorian;
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_decimal::DecimalFormatter;
use icu_locale::LocaleExpander;
use icu_locale_core::subtags::Language as Subtag;
use icu_locale_core::{LanguageIdentifier, Locale, locale};
use language::Language;

use crate::numbers::decimals_for;
use crate::quantities::outwards;
use crate::{Arg, Dates, Messages, Numbers};

/// Room and its texts in German, Spanish and Italian.
pub(crate) static MORE: &[(&str, [&str; 3])] = include!(concat!(env!("OUT_DIR"), "/tongues.rs"));

/// A language in which a buyer reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tongue {
    /// One of the site's.
    Site(Language),
    /// German.
    De,
    /// Spanish.
    Es,
    /// Italian.
    It,
}

impl Tongue {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Tongue; 6] = [
        Tongue::Site(Language::En),
        Tongue::De,
        Tongue::Site(Language::Fr),
        Tongue::Es,
        Tongue::It,
        Tongue::Site(Language::Ar),
    ];

    /// Those that are not the site's, in the order of their texts.
    pub const MORE: [Tongue; 3] = [Tongue::De, Tongue::Es, Tongue::It];

    /// ISO 639-1.
    pub fn code(self) -> &'static str {
        match self {
            Tongue::Site(language) => language.code(),
            Tongue::De => "de",
            Tongue::Es => "es",
            Tongue::It => "it",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Tongue> {
        Tongue::ALL.into_iter().find(|tongue| tongue.code() == code)
    }

    /// The one that most of these countries (ISO 3166-1) most likely read, by the likely subtags of CLDR; English where
    /// that is none of ours, between two as many, and where no country is named.
    pub fn of_countries<'a>(countries: impl IntoIterator<Item = &'a str>) -> Tongue {
        let expander = LocaleExpander::new_extended();
        let mut counts = Tongue::ALL.map(|tongue| (tongue, 0));
        for country in countries {
            let read = Tongue::of_country(&expander, country);
            counts.iter_mut().filter(|(tongue, _)| *tongue == read).for_each(|(_, count)| *count += 1);
        }
        let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
        let mut leading = counts.iter().filter(|(_, count)| *count == most);
        match (leading.next(), leading.next()) {
            (Some((tongue, _)), None) => *tongue,
            _ => Tongue::Site(Language::En),
        }
    }

    fn of_country(expander: &LocaleExpander, country: &str) -> Tongue {
        let english = Tongue::Site(Language::En);
        let Ok(region) = country.parse() else { return english };
        let mut read = LanguageIdentifier { region: Some(region), ..LanguageIdentifier::UNKNOWN };
        expander.maximize(&mut read);
        let code: Subtag = read.language;
        Tongue::from_code(code.as_str()).unwrap_or(english)
    }

    /// What it calls itself.
    pub fn name(self) -> &'static str {
        match self {
            Tongue::Site(Language::En) => "English",
            Tongue::Site(Language::Fr) => "Français",
            Tongue::Site(Language::Ar) => "العربية",
            Tongue::De => "Deutsch",
            Tongue::Es => "Español",
            Tongue::It => "Italiano",
        }
    }

    /// Whether it is written from right to left.
    pub fn is_right_to_left(self) -> bool {
        matches!(self, Tongue::Site(language) if language.is_right_to_left())
    }

    /// The language of the site in which drawings and names of the catalogue are shown to who reads this one.
    pub fn nearest(self) -> Language {
        match self {
            Tongue::Site(language) => language,
            _ => Language::En,
        }
    }

    fn locale(self) -> Locale {
        match self {
            Tongue::Site(language) => crate::locale::locale(language),
            Tongue::De => locale!("de"),
            Tongue::Es => locale!("es"),
            Tongue::It => locale!("it"),
        }
    }

    fn index(self) -> Option<usize> {
        Tongue::MORE.iter().position(|tongue| *tongue == self)
    }

    /// A message without arguments.
    pub fn get(self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A message of a page, with its arguments; a mistake of the code panics in tests and shows the key elsewhere.
    pub fn with(self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let shown = match self {
            Tongue::Site(language) => Messages::for_documents(language).try_with(key, args).ok(),
            _ => self.further(key, args),
        };
        shown.unwrap_or_else(|| {
            debug_assert!(false, "no message `{key}` in {}", self.code());
            key.to_owned()
        })
    }

    fn further(self, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let bundle = bundle(self.index()?, key)?;
        let pattern = bundle.get_message(key)?.value()?;
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            // As in English: from left to right.
            values.set(*name, arg.value(Language::En, true));
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
        errors.is_empty().then_some(text)
    }

    /// A number with exactly `decimals` decimals; a dash if it is not finite.
    pub fn fixed(self, value: f64, decimals: u8) -> String {
        self.number(&format!("{value:.*}", usize::from(decimals)))
    }

    /// A number with the decimals that it has, as [`Numbers::plain`].
    pub fn plain(self, value: f64) -> String {
        self.number(&value.to_string())
    }

    /// The bounds of an interval, as [`Numbers::bounds`].
    pub fn bounds(self, low: f64, high: f64) -> [String; 2] {
        outwards(low, high).map(|text| self.number(&text))
    }

    /// A text of Rust's number notation, rounded already.
    fn number(self, written: &str) -> String {
        if let Tongue::Site(language) = self {
            return Numbers::new(language).parsed(written, SignDisplay::Negative);
        }
        let Ok(decimal) = written.parse::<Decimal>() else { return crate::numbers::UNKNOWN.to_owned() };
        let sign = if decimal.is_zero() { SignDisplay::Never } else { SignDisplay::Negative };
        let decimal = decimal.with_sign_display(sign);
        DecimalFormatter::try_new(self.locale().into(), Default::default()).map_or_else(
            |_| written.to_owned(),
            |formatter| formatter.format(&decimal).to_string().replace('-', "\u{2212}"),
        )
    }

    /// A number with at least `digits` significant digits, as [`Numbers::significant`].
    pub fn significant(self, value: f64, digits: u8) -> String {
        self.fixed(value, decimals_for(value, digits))
    }

    /// A day in words.
    pub fn day(self, day: Date) -> String {
        if let Tongue::Site(language) = self {
            return Dates::new(language).long(day);
        }
        let shown = || {
            let made =
                icu_calendar::Date::try_new_gregorian(day.year().into(), day.month() as u8, day.day() as u8).ok()?;
            let formatter =
                FixedCalendarDateTimeFormatter::<Gregorian, YMD>::try_new(self.locale().into(), YMD::long()).ok()?;
            Some(formatter.format(&made).to_string())
        };
        shown().unwrap_or_else(|| day.to_string())
    }
}

type Bundle = FluentBundle<FluentResource>;

fn bundle(tongue: usize, key: &str) -> Option<&'static Bundle> {
    static PARSED: OnceLock<Vec<[OnceLock<Bundle>; 3]>> = OnceLock::new();
    let room = key.split('-').next()?;
    let index = MORE.iter().position(|(name, _)| *name == room)?;
    let parsed = PARSED.get_or_init(|| MORE.iter().map(|_| Default::default()).collect());
    let source = MORE.get(index)?.1.get(tongue)?;
    Some(parsed.get(index)?.get(tongue)?.get_or_init(|| {
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(rest, _)| rest);
        let tag = Tongue::MORE.get(tongue).map_or("en", |tongue| tongue.code());
        let mut bundle = FluentBundle::new_concurrent(vec![tag.parse().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        bundle
    }))
}

#[cfg(test)]
mod tests {
    use calendar::date;

    use super::*;

    #[test]
    fn numbers_and_days_are_those_of_each_language() {
        let shown = |tongue: Tongue| {
            (tongue.fixed(1234567.5, 1), tongue.significant(0.012_34, 3), tongue.day(date(2026, 8, 1)))
        };
        assert_eq!(shown(Tongue::De), ("1.234.567,5".into(), "0,0123".into(), "1. August 2026".into()));
        assert_eq!(shown(Tongue::Es), ("1.234.567,5".into(), "0,0123".into(), "1 de agosto de 2026".into()));
        assert_eq!(shown(Tongue::It), ("1.234.567,5".into(), "0,0123".into(), "1 agosto 2026".into()));
        assert_eq!(Tongue::De.fixed(-0.25, 2), "\u{2212}0,25");
        assert_eq!(Tongue::De.fixed(f64::NAN, 2), "—");
        assert_eq!([12.0, 0.25].map(|value| Tongue::De.plain(value)), ["12", "0,25"]);
        assert_eq!(Tongue::De.bounds(2.031, 2.974), ["2,03", "2,98"]);
        assert_eq!(Tongue::De.bounds(1_234.0, 1_987.0), ["1.230", "1.990"]);
        assert_eq!(Tongue::Site(Language::Fr).day(date(2026, 8, 1)), "1er août 2026");
    }

    #[test]
    fn buyers_are_written_to_in_what_most_of_them_read() {
        let of = |countries: &[&str]| Tongue::of_countries(countries.iter().copied()).code();
        // As likelySubtags.xml of CLDR has them.
        for (country, code) in [
            ("FR", "fr"),
            ("CI", "fr"),
            ("DE", "de"),
            ("AT", "de"),
            ("ES", "es"),
            ("IT", "it"),
            ("SA", "ar"),
            ("GB", "en"),
        ] {
            assert_eq!(of(&[country]), code, "{country}");
        }
        // Polish, Dutch and Wolof are none of ours.
        for country in ["PL", "NL", "SN"] {
            assert_eq!(of(&[country]), "en", "{country}");
        }
        assert_eq!(of(&["FR", "DE", "LU"]), "fr");
        assert_eq!(of(&["FR", "DE"]), "en");
        assert_eq!(of(&[]), "en");
    }

    #[test]
    fn a_sentence_has_its_arguments_in_each_language() {
        for tongue in Tongue::ALL {
            let text = tongue.with("buyer-made-by", &[("firm", "Exemple".into())]);
            assert!(text.contains("Exemple") && text != tongue.get("buyer-kicker"), "{text}");
            assert_eq!(Tongue::from_code(tongue.code()), Some(tongue));
        }
        let pieces = |tongue: Tongue, amount| tongue.declared_unit(amount, "piece");
        assert_eq!([1.0, 1.5, 12.0].map(|amount| pieces(Tongue::Es, amount)), ["pieza", "piezas", "piezas"]);
        assert_eq!(
            [1.0, 1.5, 12.0].map(|amount| pieces(Tongue::Site(Language::Fr), amount)),
            ["pièce", "pièce", "pièces"]
        );
        assert_eq!([1.0, 5.0, 12.0].map(|amount| pieces(Tongue::Site(Language::Ar), amount)), ["قطعة", "قطع", "قطعة"]);
        assert_eq!(Tongue::from_code("pt"), None);
    }
}
