use std::fmt;

use crate::{Basis, Dimension, parse};

/// A unit read from an expression: what it measures, how large it is, on what basis.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// The expression in canonical spelling, as it is printed: `kgCO2e/t.km`.
    pub symbol: String,
    /// What it measures.
    pub dimension: Dimension,
    /// Numerator of its size in base units.
    pub(crate) over: f64,
    /// Denominator of its size in base units. Kept apart so that `km/h` to `m/s` rounds once.
    pub(crate) under: f64,
    /// The footing on which it counts.
    pub basis: Basis,
}

/// Why a text is not a unit.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UnitError {
    /// A word of the expression is no unit of the catalogue.
    #[error("unknown unit `{word}` in `{expression}`")]
    Unknown {
        /// The whole expression.
        expression: String,
        /// The word that is unknown; [`Units::nearest`](crate::Units::nearest) says what may have been meant.
        word: String,
    },
    /// The expression says net and gross, or HT and TTC, at once.
    #[error("contradictory bases in `{expression}`")]
    Contradiction {
        /// The whole expression.
        expression: String,
    },
    /// There is nothing to read.
    #[error("no unit is given")]
    Empty,
}

/// Why one unit cannot be turned into another.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Mismatch {
    /// They measure different things: a property with a source (density, calorific value…) is needed.
    #[error("`{from}` measures {from_dimension}, `{to}` measures {to_dimension}")]
    Dimension {
        /// Unit given.
        from: String,
        /// Its dimension.
        from_dimension: Dimension,
        /// Unit wanted.
        to: String,
        /// Its dimension.
        to_dimension: Dimension,
    },
    /// They measure the same thing on different bases.
    #[error("`{from}` and `{to}` are on different bases ({from_basis} and {to_basis})")]
    Basis {
        /// Unit given.
        from: String,
        /// Its basis.
        from_basis: Basis,
        /// Unit wanted.
        to: String,
        /// Its basis.
        to_basis: Basis,
    },
}

impl Unit {
    /// The pure number 1.
    pub fn one() -> Self {
        Unit { symbol: "1".into(), dimension: Dimension::none(), over: 1.0, under: 1.0, basis: Basis::UNSAID }
    }

    /// How many of `to` one of this unit is, e.g. 3.6 from kWh to MJ.
    ///
    /// # Errors
    /// If the two measure different things, or the same on different bases.
    pub fn ratio_to(&self, to: &Unit) -> Result<f64, Mismatch> {
        if self.dimension != to.dimension {
            return Err(Mismatch::Dimension {
                from: self.symbol.clone(),
                from_dimension: self.dimension.clone(),
                to: to.symbol.clone(),
                to_dimension: to.dimension.clone(),
            });
        }
        if !self.basis.serves(to.basis) {
            return Err(Mismatch::Basis {
                from: self.symbol.clone(),
                from_basis: self.basis,
                to: to.symbol.clone(),
                to_basis: to.basis,
            });
        }
        Ok((self.over * to.under) / (self.under * to.over))
    }

    /// This unit times another; `None` if their bases contradict each other.
    pub fn times(&self, other: &Unit) -> Option<Unit> {
        self.combined(other, 1)
    }

    /// This unit divided by another; `None` if their bases contradict each other.
    pub fn per(&self, other: &Unit) -> Option<Unit> {
        self.combined(other, -1)
    }

    fn combined(&self, other: &Unit, exponent: i8) -> Option<Unit> {
        let mut product = self.clone();
        if product.dimension.is_none() && product.size() == 1.0 {
            product.symbol.clear();
        }
        parse::multiply(&mut product, other, exponent)?;
        Some(product)
    }

    /// Whether both are of the same dimension, whatever the basis.
    pub fn measures_like(&self, other: &Unit) -> bool {
        self.dimension == other.dimension
    }

    /// Size in base units.
    pub fn size(&self) -> f64 {
        self.over / self.under
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.symbol)
    }
}
