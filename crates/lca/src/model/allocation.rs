use super::{ModelError, Process, Product, Property};

/// How a process with several functions is shared among them (ISO 14044:2006, 4.3.4.2; ISO 14067:2018, 6.4.6).
///
/// The standard's order: divide the process or expand the system (`Substitution`), then physical relationships
/// (`Causality`, `Property` of a physical kind), then others, such as economic value.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Allocation {
    /// There is nothing to share.
    #[default]
    None,
    /// In proportion to amount × property: mass, energy, price, or another quantity.
    Property(Property),
    /// By what each function causes: shares of the whole process, which an exchange may replace by its own.
    Causality(Vec<f64>),
    /// System expansion: the process is run for one product; its other functions replace the production, or treatment, that
    /// another process of the model provides.
    Substitution {
        /// Place of the product in the model.
        product: usize,
    },
}

/// How far a sum of shares may be from one.
const ROUNDING: f64 = 1e-9;

/// One function of a process: product and amount per run, in the product's unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Function {
    pub product: usize,
    pub amount: f64,
    /// Place of the exchange.
    pub exchange: usize,
}

/// The share of each function in what has no shares of its own. Sums to one.
pub(super) fn shares(process: &Process, functions: &[Function], products: &[Product]) -> Result<Vec<f64>, ModelError> {
    let name = || process.id.clone();
    match &process.allocation {
        _ if functions.len() == 1 => Ok(vec![1.0]),
        Allocation::None => Err(ModelError::Multifunctional { process: name(), functions: functions.len() }),
        Allocation::Property(property) => {
            let mut weights = Vec::with_capacity(functions.len());
            for function in functions {
                let product = &products[function.product];
                let known = product.properties.get(property).filter(|value| value.is_finite() && **value >= 0.0);
                let missing = || ModelError::NoProperty { process: name(), product: product.id.clone() };
                weights.push(function.amount * known.ok_or_else(missing)?);
            }
            let total = uncertainty::sum(weights.iter().copied());
            if !(total > 0.0 && total.is_finite()) {
                let product = functions.first().map_or_else(String::new, |f| products[f.product].id.clone());
                return Err(ModelError::NoProperty { process: name(), product });
            }
            Ok(weights.into_iter().map(|weight| weight / total).collect())
        }
        Allocation::Causality(shares) => checked(process, shares, functions.len()),
        Allocation::Substitution { product } => {
            let is = |function: &Function| function.product == *product;
            if !functions.iter().any(is) {
                let product = products.get(*product).map_or_else(String::new, |product| product.id.clone());
                return Err(ModelError::NotAFunction { process: name(), product });
            }
            Ok(functions.iter().map(|function| if is(function) { 1.0 } else { 0.0 }).collect())
        }
    }
}

/// Shares that are one per function and sum to one, brought to exactly that.
pub(super) fn checked(process: &Process, shares: &[f64], functions: usize) -> Result<Vec<f64>, ModelError> {
    let sum = uncertainty::sum(shares.iter().copied());
    if shares.len() != functions || shares.iter().any(|share| !share.is_finite()) || !((sum - 1.0).abs() <= ROUNDING) {
        return Err(ModelError::Shares { process: process.id.clone(), sum, functions });
    }
    Ok(shares.iter().map(|share| share / sum).collect())
}
