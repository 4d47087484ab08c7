use std::collections::BTreeSet;

use i18n::{Arg, Messages};
use language::Language;
use pact::catenax::Loss;
use pact::findings::Rule;
use pact::lifecycle::Fault;
use pact::{Decimal, Finding, FootprintId, Kind, Wrong};

/// One of each kind of finding.
fn kinds() -> Vec<Kind> {
    let decimal = |text| Decimal::parse(text).expect("a decimal");
    let value = || "XX".to_owned();
    let rules = [Rule::Shall, Rule::Shall2027, Rule::Should, Rule::Bio, Rule::Bio2027, Rule::Ccu, Rule::Ccs];
    let mut kinds: Vec<Kind> = rules.into_iter().map(Kind::Missing).collect();
    kinds.extend([
        Kind::NotExpected { because: "pcf.primaryDataShare" },
        Kind::SumDiffers { stated: decimal("1"), computed: decimal("2") },
        Kind::SumOpen { stated: decimal("1"), computed: decimal("2") },
        Kind::LargerThanWhole { whole: "pcf.fossilGhgEmissions" },
        Kind::OutOfRange { value: decimal("6"), low: 1, high: 5 },
        Kind::TooPrecise,
        Kind::MassDiffers { amount: decimal("10"), mass: decimal("9") },
        Kind::MassNotZero,
        Kind::MassNotPositive,
        Kind::PeriodReversed,
        Kind::ValidTooEarly,
        Kind::ValidTooLong,
        Kind::PrecedesItself,
        Kind::UrnForm,
        Kind::PactUrnForm,
        Kind::StandardUnknown { value: value() },
        Kind::FactorsNotLatest { value: value() },
        Kind::CountryUnknown { value: value() },
        Kind::OperatorUnnamed,
        Kind::OtherVersion { value: value() },
    ]);
    kinds
}

/// Everything that is said to people, with its arguments.
fn said() -> Vec<(&'static str, Vec<(&'static str, String)>)> {
    let path = || "pcf.dqi".to_owned();
    let (from, to) = (|| "1.5".to_owned(), || "2".to_owned());
    let id = FootprintId::parse("5b1d7c1e-0d5a-4f0e-9a35-6c0f2b8e1a01").expect("an id");
    let mut said: Vec<_> = Wrong::ALL.iter().map(|wrong| (wrong.key(), vec![("path", path())])).collect();
    for kind in kinds() {
        let finding = Finding { path: path(), kind };
        said.push((finding.key(), finding.arguments()));
    }
    for fault in [Fault::StillActive(id.clone()), Fault::Circle(id.clone()), Fault::Forked(id)] {
        said.push((fault.key(), vec![("id", fault.id().to_string())]));
    }
    let losses = [
        Loss::NoPlace { path: path() },
        Loss::NoBusinessPartner { path: path() },
        Loss::Rounded { path: path(), from: from(), to: to() },
        Loss::Reduced { path: path(), from: from(), to: to() },
        Loss::Assumed { path: path(), to: to() },
    ];
    said.extend(losses.iter().map(|loss| (loss.key(), loss.arguments())));
    said
}

#[test]
fn everything_is_said_in_three_languages_with_its_arguments() {
    let keys: BTreeSet<&str> = said().iter().map(|(key, _)| *key).collect();
    assert_eq!(keys.len(), said().len(), "each kind has a message of its own");
    for language in Language::ALL {
        let messages = Messages::new(language);
        for (key, arguments) in said() {
            let given: Vec<(&str, Arg)> =
                arguments.iter().map(|(name, value)| (*name, Arg::Text(value.as_str().into()))).collect();
            let text = messages.with(key, &given);
            let shown = |value: &String| text.contains(value.as_str());
            assert!(!text.contains("{$") && !text.contains(key), "{language}: {text}");
            // A message that is not JSON has no path.
            assert!(key == "pact-wrong-json" || arguments.iter().all(|(_, value)| shown(value)), "{language}: {text}");
        }
    }
}
