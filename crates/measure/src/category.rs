use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A scope of the GHG Protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Direct emissions.
    One,
    /// Indirect emissions from purchased electricity, heat, steam and cooling.
    Two,
    /// All other indirect emissions of the value chain.
    Three,
    /// Biogenic CO2 alone: outside the scopes.
    Outside,
}

/// How a category is written.
const PATTERN: &str = r"^(1\.(stationary|mobile|process|fugitive)|2\.(electricity|heat)|3\.([1-9]|1[0-5])|outside)$";

/// Where an emission is booked: direct emissions by kind, scope 2 by carrier, scope 3 by the fifteen
/// categories of the Corporate Value Chain Standard. Written `1.mobile`, `2.electricity`, `3.4`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(extend("pattern" = PATTERN))]
pub enum Category {
    /// Burning fuel in equipment that stands still.
    Stationary,
    /// Burning fuel in vehicles.
    Mobile,
    /// Chemical and physical processes.
    Process,
    /// Leaks.
    Fugitive,
    /// Purchased electricity.
    Electricity,
    /// Purchased heat, steam or cooling.
    Heat,
    /// Scope 3, category 1 to 15.
    ValueChain(u8),
    /// Biogenic CO2 with nothing in the scopes.
    Outside,
}

impl Category {
    /// Its scope.
    pub fn scope(self) -> Scope {
        match self {
            Category::Stationary | Category::Mobile | Category::Process | Category::Fugitive => Scope::One,
            Category::Electricity | Category::Heat => Scope::Two,
            Category::ValueChain(_) => Scope::Three,
            Category::Outside => Scope::Outside,
        }
    }

    /// Every category, in the order of reports.
    pub fn all() -> impl Iterator<Item = Category> {
        [Category::Stationary, Category::Mobile, Category::Process, Category::Fugitive]
            .into_iter()
            .chain([Category::Electricity, Category::Heat])
            .chain((1..=15).map(Category::ValueChain))
            .chain([Category::Outside])
    }
}

impl fmt::Display for Category {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Category::Stationary => f.write_str("1.stationary"),
            Category::Mobile => f.write_str("1.mobile"),
            Category::Process => f.write_str("1.process"),
            Category::Fugitive => f.write_str("1.fugitive"),
            Category::Electricity => f.write_str("2.electricity"),
            Category::Heat => f.write_str("2.heat"),
            Category::ValueChain(number) => write!(f, "3.{number}"),
            Category::Outside => f.write_str("outside"),
        }
    }
}

impl FromStr for Category {
    type Err = String;
    /// The error is the text read.
    fn from_str(text: &str) -> Result<Self, String> {
        let text = text.trim();
        Category::all().find(|category| category.to_string() == text).ok_or_else(|| text.to_owned())
    }
}

impl TryFrom<String> for Category {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        text.parse().map_err(|text| format!("not a category: {text}"))
    }
}

impl From<Category> for String {
    fn from(category: Category) -> Self {
        category.to_string()
    }
}
