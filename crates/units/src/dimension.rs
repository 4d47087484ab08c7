use std::fmt;
use std::sync::Arc;

/// The exponents of the bases, in their order and without zeros: `mass 1, length 1` for tonne-kilometres.
///
/// Bases are data (`catalogue/units/bases.csv`). What is counted is a base of its own (person,
/// vehicle, piece, TEU, night), so that a passenger-kilometre never meets a vehicle-kilometre; CO₂e
/// is a base of its own, so that a factor is never mistaken for a ratio; each currency is one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Dimension(Vec<(Arc<str>, i8)>);

impl Dimension {
    /// The dimension of a pure number.
    pub fn none() -> Self {
        Dimension::default()
    }

    /// Whether this is a pure number.
    pub fn is_none(&self) -> bool {
        self.0.is_empty()
    }

    /// One base with the exponent 1.
    pub fn base(name: &str) -> Self {
        Dimension(vec![(name.into(), 1)])
    }

    /// How many bases it has.
    pub fn bases(&self) -> usize {
        self.0.len()
    }

    /// The exponent of a base, 0 if absent.
    pub fn exponent(&self, base: &str) -> i8 {
        self.0.iter().find(|(known, _)| **known == *base).map_or(0, |(_, exponent)| *exponent)
    }

    /// The bases with their exponents, in order.
    pub fn exponents(&self) -> impl Iterator<Item = (&str, i8)> {
        self.0.iter().map(|(base, exponent)| (&**base, *exponent))
    }

    /// This dimension times `other` to the power `exponent`.
    pub fn times(&self, other: &Dimension, exponent: i8) -> Dimension {
        let mut product = self.0.clone();
        for (base, e) in &other.0 {
            let e = e.saturating_mul(exponent);
            match product.binary_search_by(|(known, _)| known.cmp(base)) {
                Ok(at) => {
                    if let Some((_, known)) = product.get_mut(at) {
                        *known = known.saturating_add(e);
                    }
                }
                Err(at) => product.insert(at, (base.clone(), e)),
            }
        }
        product.retain(|(_, exponent)| *exponent != 0);
        Dimension(product)
    }

    /// Reads the notation of the catalogue: `mass length`, `length^3`, `co2e mass^-1`, `1`.
    /// The error is the word that cannot be read.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut dimension = Dimension::none();
        for word in text.split_whitespace().filter(|word| *word != "1") {
            let (base, exponent) = word.split_once('^').unwrap_or((word, "1"));
            let exponent: i8 = exponent.parse().map_err(|_| word.to_owned())?;
            dimension = dimension.times(&Dimension::base(base), exponent);
        }
        Ok(dimension)
    }
}

impl fmt::Display for Dimension {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("1");
        }
        for (position, (base, exponent)) in self.0.iter().enumerate() {
            let space = if position == 0 { "" } else { " " };
            match exponent {
                1 => write!(f, "{space}{base}")?,
                _ => write!(f, "{space}{base}^{exponent}")?,
            }
        }
        Ok(())
    }
}
