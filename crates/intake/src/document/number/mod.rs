//! Numbers of documents: how people write them is for [`language::number`]; what a single mark means in `1,234`
//! cannot be known from the number alone: [`Column`] decides it from the other numbers of the column, and reports it
//! when they do not say either.

mod column;

use super::message::{Argument, Message};

pub use column::{Column, Convention};
pub(crate) use language::number::is_invisible;
pub use language::number::{Amount, Mark, NumberError, Reading, read};

impl Message for NumberError {
    fn key(&self) -> &'static str {
        match self {
            NumberError::Empty => "intake-number-empty",
            NumberError::NotANumber { .. } => "intake-number-invalid",
            NumberError::Separators { .. } => "intake-number-separators",
            NumberError::TooLong { .. } => "intake-number-too-long",
            NumberError::Ambiguous { .. } => "intake-number-ambiguous",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            NumberError::Empty => Vec::new(),
            NumberError::NotANumber { raw } | NumberError::Separators { raw } | NumberError::TooLong { raw } => {
                vec![("raw", Argument::text(raw))]
            }
            NumberError::Ambiguous { raw, comma, point } => vec![
                ("raw", Argument::text(raw)),
                ("comma", Argument::text(comma.to_string())),
                ("point", Argument::text(point.to_string())),
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;

    #[test]
    fn the_column_decides_what_a_number_cannot() {
        let decimal = |text: &str| Decimal::from_str_exact(text).ok();
        let mut column = Column::new();
        column.observe("1,234");
        assert!(matches!(column.read("1,234"), Err(NumberError::Ambiguous { .. })));
        assert_eq!(column.ambiguous(), 1);
        column.observe("17,5");
        assert_eq!(column.read("1,234").map(|amount| Some(amount.value)), Ok(decimal("1.234")));
        assert_eq!(column.read("1.234").map(|amount| Some(amount.value)), Ok(decimal("1234")));
        column.observe("17.5");
        assert_eq!(column.convention(), Convention::Mixed { commas: 1, points: 1 });
        assert!(matches!(column.read("1,234"), Err(NumberError::Ambiguous { .. })));
    }
}
