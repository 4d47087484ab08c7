//! What a person should look at in a footprint: the second layer of rules.
//!
//! The specification keeps two layers apart. The schema decides whether a message is valid; the reporting rules of the methodology
//! (SHALL, SHOULD, BIO, BIO-2027, CCU, CCS) and what its text says of sums, periods and ratings are for people, and never a
//! reason to refuse a message. Its own examples break them.

mod dates;
mod figures;
mod names;
mod reporting;

use crate::{Decimal, ProductFootprint};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// A good habit that was not followed, or something that cannot be checked.
    Advice,
    /// Something that should be reported, or must be from 2028.
    Lacking,
    /// A rule of the specification is broken: the footprint says something that cannot be.
    Broken,
}

/// By which rule a member is to be reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// Always.
    Shall,
    /// Always, from 2028 (due 31 December 2027).
    Shall2027,
    /// Usually.
    Should,
    /// Where biogenic or land sector emissions apply; zero where they do not.
    Bio,
    /// The same from 2028 (due 31 December 2027).
    Bio2027,
    /// Where captured carbon is in the product.
    Ccu,
    /// Where carbon is captured and stored.
    Ccs,
}

/// What is to be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The member is undefined.
    Missing(Rule),
    /// The member is defined, though another says that there is nothing of the kind.
    NotExpected {
        /// The other member.
        because: &'static str,
    },
    /// The total is not the sum of its parts, all of which are stated.
    SumDiffers {
        /// The total as stated.
        stated: Decimal,
        /// The sum of its parts.
        computed: Decimal,
    },
    /// The total is not the sum of the parts that are stated; others are not.
    SumOpen {
        /// The total as stated.
        stated: Decimal,
        /// The sum of the parts that are stated.
        computed: Decimal,
    },
    /// A part is larger than what it is part of.
    LargerThanWhole {
        /// The whole.
        whole: &'static str,
    },
    /// The number is outside its range, both ends included.
    OutOfRange {
        /// The number.
        value: Decimal,
        /// The least.
        low: u8,
        /// The most.
        high: u8,
    },
    /// The number has more digits than can be computed with exactly: what depends on it was not checked.
    TooPrecise,
    /// The mass of so many kilograms is another number of kilograms.
    MassDiffers {
        /// The declared amount.
        amount: Decimal,
        /// The mass.
        mass: Decimal,
    },
    /// Energy, transport and services have no mass: `0` is to stand there.
    MassNotZero,
    /// A thing has a mass.
    MassNotPositive,
    /// A period ends before it begins, or when it does.
    PeriodReversed,
    /// The validity period begins before the reference period ends.
    ValidTooEarly,
    /// The validity period ends more than three years after the reference period.
    ValidTooLong,
    /// The footprint replaces itself.
    PrecedesItself,
    /// The text begins like a URN and is none (RFC 8141).
    UrnForm,
    /// A URN of the namespace `pact` without issuer, type and identifier.
    PactUrnForm,
    /// A standard that version 3.0.3 does not name.
    StandardUnknown {
        /// The standard.
        value: String,
    },
    /// Characterization factors older than AR6.
    FactorsNotLatest {
        /// The report.
        value: String,
    },
    /// The country code is not assigned.
    CountryUnknown {
        /// The code.
        value: String,
    },
    /// The operator is `Other` and has no name.
    OperatorUnnamed,
    /// The footprint follows another major version.
    OtherVersion {
        /// The version.
        value: String,
    },
}

/// Something to look at, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The member: `pcf.dqi.temporalDQR`.
    pub path: String,
    /// What about it.
    pub kind: Kind,
}

/// Everything there is to look at in a footprint.
pub fn findings(footprint: &ProductFootprint) -> Vec<Finding> {
    let mut notes = Notes(Vec::new());
    names::check(footprint, &mut notes);
    dates::check(footprint, &mut notes);
    reporting::check(&footprint.pcf, &mut notes);
    figures::check(&footprint.pcf, &mut notes);
    notes.0
}

/// Findings as they are made.
struct Notes(Vec<Finding>);

impl Notes {
    fn add(&mut self, path: impl Into<String>, kind: Kind) {
        self.0.push(Finding { path: path.into(), kind });
    }

    fn when(&mut self, condition: bool, path: &str, kind: Kind) {
        if condition {
            self.add(path, kind);
        }
    }
}

impl Finding {
    /// How much it matters.
    pub fn severity(&self) -> Severity {
        match &self.kind {
            Kind::Missing(Rule::Shall) => Severity::Broken,
            Kind::Missing(_) => Severity::Lacking,
            Kind::SumOpen { .. }
            | Kind::TooPrecise
            | Kind::StandardUnknown { .. }
            | Kind::FactorsNotLatest { .. }
            | Kind::PactUrnForm
            | Kind::OtherVersion { .. } => Severity::Advice,
            _ => Severity::Broken,
        }
    }

    /// The message for people; its arguments are [`Finding::arguments`].
    pub fn key(&self) -> &'static str {
        match &self.kind {
            Kind::Missing(Rule::Shall) => "pact-missing-shall",
            Kind::Missing(Rule::Shall2027) => "pact-missing-shall-2027",
            Kind::Missing(Rule::Should) => "pact-missing-should",
            Kind::Missing(Rule::Bio) => "pact-missing-bio",
            Kind::Missing(Rule::Bio2027) => "pact-missing-bio-2027",
            Kind::Missing(Rule::Ccu) => "pact-missing-ccu",
            Kind::Missing(Rule::Ccs) => "pact-missing-ccs",
            Kind::NotExpected { .. } => "pact-finding-not-expected",
            Kind::SumDiffers { .. } => "pact-finding-sum-differs",
            Kind::SumOpen { .. } => "pact-finding-sum-open",
            Kind::LargerThanWhole { .. } => "pact-finding-larger-than-whole",
            Kind::OutOfRange { .. } => "pact-finding-out-of-range",
            Kind::TooPrecise => "pact-finding-too-precise",
            Kind::MassDiffers { .. } => "pact-finding-mass-differs",
            Kind::MassNotZero => "pact-finding-mass-not-zero",
            Kind::MassNotPositive => "pact-finding-mass-not-positive",
            Kind::PeriodReversed => "pact-finding-period-reversed",
            Kind::ValidTooEarly => "pact-finding-valid-too-early",
            Kind::ValidTooLong => "pact-finding-valid-too-long",
            Kind::PrecedesItself => "pact-finding-precedes-itself",
            Kind::UrnForm => "pact-finding-urn-form",
            Kind::PactUrnForm => "pact-finding-pact-urn-form",
            Kind::StandardUnknown { .. } => "pact-finding-standard-unknown",
            Kind::FactorsNotLatest { .. } => "pact-finding-factors-not-latest",
            Kind::CountryUnknown { .. } => "pact-finding-country-unknown",
            Kind::OperatorUnnamed => "pact-finding-operator-unnamed",
            Kind::OtherVersion { .. } => "pact-finding-other-version",
        }
    }

    /// Arguments of the message, `path` first. Figures stand as they were stated.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        let mut arguments = vec![("path", self.path.clone())];
        match &self.kind {
            Kind::NotExpected { because } => arguments.push(("because", (*because).to_owned())),
            Kind::LargerThanWhole { whole } => arguments.push(("whole", (*whole).to_owned())),
            Kind::SumDiffers { stated, computed } | Kind::SumOpen { stated, computed } => {
                arguments.extend([("stated", stated.to_string()), ("computed", computed.to_string())]);
            }
            Kind::OutOfRange { value, low, high } => {
                arguments.extend([("value", value.to_string()), ("low", low.to_string()), ("high", high.to_string())]);
            }
            Kind::MassDiffers { amount, mass } => {
                arguments.extend([("amount", amount.to_string()), ("mass", mass.to_string())]);
            }
            Kind::StandardUnknown { value }
            | Kind::FactorsNotLatest { value }
            | Kind::CountryUnknown { value }
            | Kind::OtherVersion { value } => arguments.push(("value", value.clone())),
            _ => {}
        }
        arguments
    }
}
