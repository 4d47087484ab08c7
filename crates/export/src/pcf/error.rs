/// Why a recipe gives no footprint: the first field that stands in the way.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{at}: {problem:?}")]
pub struct Error {
    /// The field: `input[2].amount`.
    pub at: String,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What is wrong with a field of a recipe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It is needed here.
    Needed,
    /// It must be greater than nought.
    NotPositive,
    /// It must not be below nought.
    Negative,
    /// A percentage from 0 to below 100.
    NotAPercentage,
    /// Two things have this name.
    Twice(String),
    /// It holds for what this other field holds for.
    SameAs(String),
    /// The inventory has no such site, or its boundary gives the firm no part of it.
    UnknownSite(String),
    /// The inventory is of another year.
    OtherYear(i16),
    /// No year of which anything can be said: [`calendar::YEARS`].
    NotAYear(i16),
    /// No such unit.
    UnknownUnit(String),
    /// The taxonomy has no such activity.
    UnknownActivity {
        /// What was read.
        found: String,
        /// The names near to it.
        near: Vec<String>,
    },
    /// No code of a country (ISO 3166-1, two capitals).
    UnknownCountry {
        /// What was read.
        found: String,
        /// The code that is meant, if a country has that name.
        meant: Option<String>,
    },
    /// The region is none of the country in which the sites are.
    ElsewhereThanSites {
        /// What was read.
        found: String,
        /// The regions of the country, or its code where they are not known.
        known: Vec<String>,
    },
    /// The library has no such factor.
    UnknownFactor(String),
    /// The factor is for another stage than from the cradle to the gate.
    NotFromTheCradle(String),
    /// The product's amount is larger than that of all products.
    LargerThanAll,
    /// A mass that another field says otherwise, kg.
    OtherMass {
        /// What was read.
        found: String,
        /// What the unit says.
        wanted: String,
    },
    /// More carbon than there is mass, kg.
    MoreCarbonThanMass {
        /// What was read, of all kinds of carbon together.
        found: String,
        /// The mass.
        mass: String,
    },
    /// The code has another form: `MA-06`, eight digits.
    Form(String),
    /// More entries than anybody needs.
    TooMany(usize),
    /// The numbers leave the range of what can be computed with.
    OutOfRange,
}

impl Problem {
    /// The end of the key of its message: `export-pcf-problem-…`.
    pub fn code(&self) -> &'static str {
        match self {
            Problem::Needed => "needed",
            Problem::NotPositive => "not-positive",
            Problem::Negative => "negative",
            Problem::NotAPercentage => "not-a-percentage",
            Problem::Twice(_) => "twice",
            Problem::SameAs(_) => "same-as",
            Problem::UnknownSite(_) => "unknown-site",
            Problem::OtherYear(_) => "other-year",
            Problem::NotAYear(_) => "not-a-year",
            Problem::UnknownUnit(_) => "unknown-unit",
            Problem::UnknownActivity { .. } => "unknown-activity",
            Problem::UnknownCountry { .. } => "unknown-country",
            Problem::ElsewhereThanSites { .. } => "elsewhere-than-sites",
            Problem::UnknownFactor(_) => "unknown-factor",
            Problem::NotFromTheCradle(_) => "not-from-the-cradle",
            Problem::LargerThanAll => "larger-than-all",
            Problem::OtherMass { .. } => "other-mass",
            Problem::MoreCarbonThanMass { .. } => "more-carbon-than-mass",
            Problem::Form(_) => "form",
            Problem::TooMany(_) => "too-many",
            Problem::OutOfRange => "out-of-range",
        }
    }

    /// What it speaks of; empty if nothing. What was read stands before an arrow, what is accepted behind it.
    pub fn detail(&self) -> String {
        match self {
            Problem::Twice(text)
            | Problem::SameAs(text)
            | Problem::UnknownSite(text)
            | Problem::UnknownUnit(text)
            | Problem::UnknownFactor(text)
            | Problem::NotFromTheCradle(text)
            | Problem::Form(text) => text.clone(),
            Problem::OtherYear(year) => year.to_string(),
            Problem::NotAYear(year) => format!("{year} → {}–{}", calendar::YEARS.start(), calendar::YEARS.end()),
            Problem::UnknownActivity { found, near } => arrow(found, &near.join(", ")),
            Problem::UnknownCountry { found, meant } => arrow(found, meant.as_deref().unwrap_or_default()),
            Problem::ElsewhereThanSites { found, known } => arrow(found, &known.join(", ")),
            Problem::OtherMass { found, wanted } => arrow(found, wanted),
            Problem::MoreCarbonThanMass { found, mass } => format!("{found} > {mass}"),
            Problem::TooMany(most) => most.to_string(),
            _ => String::new(),
        }
    }
}

fn arrow(found: &str, accepted: &str) -> String {
    let found = if found.is_empty() { "\"\"" } else { found };
    if accepted.is_empty() { found.to_owned() } else { format!("{found} → {accepted}") }
}
