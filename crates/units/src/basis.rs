use std::fmt;

use serde::{Deserialize, Serialize};

/// Which calorific value an energy is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Calorific {
    /// Net (lower) calorific value: NCV, PCI, LHV.
    Net,
    /// Gross (higher) calorific value: GCV, PCS, HHV.
    Gross,
}

/// Whether an amount of money includes value-added tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tax {
    /// Hors taxe: without VAT.
    Excluded,
    /// Toutes taxes comprises: with VAT.
    Included,
}

/// Whether a mass includes its water.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Moisture {
    /// As received.
    Wet,
    /// Dry matter only.
    Dry,
}

/// On what footing a quantity is counted; each part may be left unsaid.
///
/// Two quantities of the same dimension but of different bases differ by 5 to 20 %, so they never
/// meet without a conversion that has a source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Basis {
    /// Calorific value, for energy from fuel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calorific: Option<Calorific>,
    /// VAT, for money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax: Option<Tax>,
    /// Water content, for mass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moisture: Option<Moisture>,
}

impl Basis {
    /// Nothing is said.
    pub const UNSAID: Basis = Basis { calorific: None, tax: None, moisture: None };

    /// Both footings together; `None` if they contradict each other.
    pub fn and(self, other: Basis) -> Option<Basis> {
        Some(Basis {
            calorific: agree(self.calorific, other.calorific)?,
            tax: agree(self.tax, other.tax)?,
            moisture: agree(self.moisture, other.moisture)?,
        })
    }

    /// Whether a quantity on this basis can be used where `wanted` is asked for as it is.
    ///
    /// Calorific value and tax must be equal, or unsaid on both sides: an unsaid one is not assumed.
    /// Moisture unsaid means as received.
    pub fn serves(self, wanted: Basis) -> bool {
        let wet = |moisture: Option<Moisture>| moisture.unwrap_or(Moisture::Wet);
        self.calorific == wanted.calorific && self.tax == wanted.tax && wet(self.moisture) == wet(wanted.moisture)
    }
}

fn agree<T: PartialEq>(a: Option<T>, b: Option<T>) -> Option<Option<T>> {
    match (a, b) {
        (Some(a), Some(b)) if a != b => None,
        (a, b) => Some(a.or(b)),
    }
}

impl fmt::Display for Basis {
    /// The English abbreviations, as in `NCV` or `excl. VAT`; empty if nothing is said.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let calorific = self.calorific.map(|c| if c == Calorific::Net { "NCV" } else { "GCV" });
        let tax = self.tax.map(|t| if t == Tax::Excluded { "HT" } else { "TTC" });
        let moisture = self.moisture.map(|m| if m == Moisture::Wet { "wet" } else { "dry" });
        let said: Vec<&str> = [calorific, tax, moisture].into_iter().flatten().collect();
        f.write_str(&said.join(" "))
    }
}
