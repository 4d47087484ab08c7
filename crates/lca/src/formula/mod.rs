//! Formulas of parameters: `+ - * / ^`, comparisons, `if(…; …; …)` and the functions that inventories use.
//!
//! The language is that of openLCA's formulas as far as exchanges need it. A formula is parsed once into a list of steps for a stack
//! machine; nothing is evaluated by recursion.

mod parse;

use std::fmt;

use parse::Parser;

/// A formula, parsed.
#[derive(Clone, Debug, PartialEq)]
pub struct Formula {
    steps: Vec<Step>,
}

#[derive(Clone, Debug, PartialEq)]
enum Step {
    Number(f64),
    Name(String),
    Negate,
    Binary(Binary),
    Function(Function),
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Binary {
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    Unequal,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Function {
    Absolute,
    SquareRoot,
    Exponential,
    Logarithm,
    Decimal,
    Least,
    Greatest,
    Choose,
}

/// Why a text is no formula.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("at character {at}: {why}")]
pub struct FormulaError {
    /// Characters before the place.
    pub at: usize,
    /// What is wrong there.
    pub why: FormulaProblem,
}

/// What is wrong with a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormulaProblem {
    /// Something else stands where an operand should.
    OperandExpected,
    /// A character that no formula has.
    UnknownCharacter(char),
    /// A function that does not exist.
    UnknownFunction(String),
    /// A function with the wrong number of arguments.
    Arguments(String),
    /// A parenthesis that is not closed, or never opened.
    Parenthesis,
    /// More nested or longer than any formula that a person writes.
    TooLong,
}

impl fmt::Display for FormulaProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FormulaProblem::OperandExpected => f.write_str("a number, a name or a parenthesis is expected"),
            FormulaProblem::UnknownCharacter(character) => write!(f, "`{character}` is in no formula"),
            FormulaProblem::UnknownFunction(name) => write!(f, "there is no function `{name}`"),
            FormulaProblem::Arguments(name) => write!(f, "`{name}` has another number of arguments"),
            FormulaProblem::Parenthesis => f.write_str("a parenthesis is missing"),
            FormulaProblem::TooLong => f.write_str("the formula is too long or too deeply nested"),
        }
    }
}

/// A value and its derivative with respect to one parameter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dual {
    /// The value.
    pub value: f64,
    /// Its derivative.
    pub slope: f64,
}

impl Dual {
    /// A value that does not depend on the parameter.
    pub fn constant(value: f64) -> Self {
        Dual { value, slope: 0.0 }
    }
}

const LONGEST: usize = 4_000;
const DEEPEST: usize = 60;

impl Formula {
    /// Reads a formula. Names are of letters, digits and `_`, and case does not count; numbers have a decimal point.
    ///
    /// # Errors
    /// With the place, if it is none.
    pub fn parse(text: &str) -> Result<Self, FormulaError> {
        Parser::steps(text).map(|steps| Formula { steps })
    }

    /// The names it refers to, in lower case.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.steps.iter().filter_map(|step| match step {
            Step::Name(name) => Some(name.as_str()),
            _ => None,
        })
    }

    /// The value, given those of the names; `None` if one is unknown.
    pub fn evaluate(&self, names: impl Fn(&str) -> Option<f64>) -> Option<f64> {
        self.differentiate(|name| names(name).map(Dual::constant)).map(|dual| dual.value)
    }

    /// Value and derivative, given those of the names; `None` if one is unknown.
    pub fn differentiate(&self, names: impl Fn(&str) -> Option<Dual>) -> Option<Dual> {
        let mut stack: Vec<Dual> = Vec::with_capacity(8);
        for step in &self.steps {
            let result = match step {
                Step::Number(value) => Dual::constant(*value),
                Step::Name(name) => names(name)?,
                Step::Negate => {
                    let a = stack.pop()?;
                    Dual { value: -a.value, slope: -a.slope }
                }
                Step::Binary(operator) => {
                    let (b, a) = (stack.pop()?, stack.pop()?);
                    binary(*operator, a, b)
                }
                Step::Function(function) => apply(*function, &mut stack)?,
            };
            stack.push(result);
        }
        stack.pop()
    }
}

fn binary(operator: Binary, a: Dual, b: Dual) -> Dual {
    let truth = |yes: bool| Dual::constant(if yes { 1.0 } else { 0.0 });
    match operator {
        Binary::Add => Dual { value: a.value + b.value, slope: a.slope + b.slope },
        Binary::Subtract => Dual { value: a.value - b.value, slope: a.slope - b.slope },
        Binary::Multiply => Dual { value: a.value * b.value, slope: a.slope * b.value + a.value * b.slope },
        Binary::Divide => {
            let value = a.value / b.value;
            Dual { value, slope: (a.slope - value * b.slope) / b.value }
        }
        Binary::Power => {
            let value = libm::pow(a.value, b.value);
            let base = if a.slope == 0.0 { 0.0 } else { b.value * libm::pow(a.value, b.value - 1.0) * a.slope };
            let exponent = if b.slope == 0.0 { 0.0 } else { value * libm::log(a.value) * b.slope };
            Dual { value, slope: base + exponent }
        }
        Binary::Less => truth(a.value < b.value),
        Binary::LessOrEqual => truth(a.value <= b.value),
        Binary::Greater => truth(a.value > b.value),
        Binary::GreaterOrEqual => truth(a.value >= b.value),
        Binary::Equal => truth(a.value == b.value),
        Binary::Unequal => truth(a.value != b.value),
    }
}

fn apply(function: Function, stack: &mut Vec<Dual>) -> Option<Dual> {
    let last = stack.pop()?;
    let chain = |value: f64, slope: f64| Dual { value, slope: slope * last.slope };
    Some(match function {
        Function::Absolute => chain(last.value.abs(), if last.value < 0.0 { -1.0 } else { 1.0 }),
        Function::SquareRoot => chain(libm::sqrt(last.value), 0.5 / libm::sqrt(last.value)),
        Function::Exponential => chain(libm::exp(last.value), libm::exp(last.value)),
        Function::Logarithm => chain(libm::log(last.value), 1.0 / last.value),
        Function::Decimal => chain(libm::log10(last.value), std::f64::consts::LOG10_E / last.value),
        Function::Least | Function::Greatest => {
            let first = stack.pop()?;
            if (first.value < last.value) == (function == Function::Least) { first } else { last }
        }
        Function::Choose => {
            let (yes, condition) = (stack.pop()?, stack.pop()?);
            if condition.value != 0.0 { yes } else { last }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> f64 {
        let names = |name: &str| [("a", 2.0), ("mass_2", 5.0)].iter().find(|(n, _)| *n == name).map(|(_, v)| *v);
        Formula::parse(text).unwrap().evaluate(names).unwrap()
    }

    #[test]
    fn arithmetic() {
        for (text, known) in [
            ("1 + 2 * 3", 7.0),
            ("-2^2", -4.0),
            ("2^3^2", 512.0),
            ("2^-1", 0.5),
            ("(1+2)*3 - 4/2", 7.0),
            ("1.5e3 * A", 3000.0),
            ("if(a > 1; mass_2; 0) + max(1; 2) + min(3, 4)", 10.0),
            ("if(a = 3; 1; if(a <> 2, 5, 6))", 6.0),
            ("sqrt(16) + ln(exp(1)) + log10(100) + abs(-1)", 8.0),
            ("10 - 3 - 2", 5.0),
        ] {
            assert!((value(text) - known).abs() < 1e-14, "{text}: {}", value(text));
        }
    }

    #[test]
    fn derivatives() {
        for (text, slope) in
            [("a^3 + 2*a", 14.0), ("1/a", -0.25), ("exp(a*0) * sqrt(2*a)", 0.5), ("2^a", 4.0 * libm::log(2.0))]
        {
            let found = Formula::parse(text).unwrap().differentiate(|_| Some(Dual { value: 2.0, slope: 1.0 })).unwrap();
            assert!((found.slope - slope).abs() < 1e-14, "{text}: {found:?}");
        }
    }

    #[test]
    fn what_is_no_formula_is_refused() {
        use FormulaProblem as P;
        let deep = "(".repeat(500);
        for (text, why) in [
            ("", P::OperandExpected),
            ("1 +", P::OperandExpected),
            ("(1", P::Parenthesis),
            ("1)", P::Parenthesis),
            ("f(1)", P::UnknownFunction("f".into())),
            ("max(1)", P::Arguments("max".into())),
            ("1 $ 2", P::UnknownCharacter('$')),
            ("1.2.3", P::OperandExpected),
            (deep.as_str(), P::TooLong),
        ] {
            assert_eq!(Formula::parse(text).unwrap_err().why, why, "{text}");
        }
        let powers = "2^".repeat(1500) + "2";
        assert_eq!(Formula::parse(&powers).unwrap_err().why, P::TooLong);
        assert_eq!(Formula::parse("unknown + 1").unwrap().evaluate(|_| None), None);
    }
}
