//! Decimal marks.

use crate::ImportError;

/// What separates the decimals of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Point,
    Comma,
}

impl Mark {
    /// The mark that the cells have, point if none has any.
    ///
    /// A file has one mark: mixed ones mean that it was edited by hand with two settings, and then
    /// `1,234` is either thousand or one.
    pub(crate) fn of<'a>(cells: impl Iterator<Item = &'a str>) -> Result<Mark, ImportError> {
        let (mut comma, mut point) = (None, None);
        for cell in cells {
            let cell = cell.trim();
            let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
            let plain = cell.strip_prefix('-').unwrap_or(cell);
            if let Some((whole, decimals)) = plain.split_once(',')
                && digits(whole)
                && digits(decimals)
            {
                comma.get_or_insert(cell);
            }
            if let Some((whole, decimals)) = plain.split_once('.')
                && digits(whole)
                && digits(decimals)
            {
                point.get_or_insert(cell);
            }
        }
        match (comma, point) {
            (Some(comma), Some(point)) => {
                Err(ImportError::MixedDecimals { comma: comma.to_owned(), point: point.to_owned() })
            }
            (Some(_), None) => Ok(Mark::Comma),
            _ => Ok(Mark::Point),
        }
    }

    /// Reads a number; `Ok(None)` if the cell is empty, which is unknown and not zero.
    pub(crate) fn read(self, cell: &str) -> Result<Option<f64>, ()> {
        let plain: String = cell.chars().filter(|c| !c.is_whitespace()).collect();
        if plain.is_empty() {
            return Ok(None);
        }
        let plain = if self == Mark::Comma { plain.replace(',', ".") } else { plain };
        // `inf`, `nan` and `infinity` are words to `f64`, not numbers to us.
        let number = plain.bytes().all(|b| b.is_ascii_digit() || b"+-.eE".contains(&b)).then_some(&plain).ok_or(())?;
        number.parse::<f64>().ok().filter(|value| value.is_finite()).map(Some).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_mark_for_a_file() {
        assert_eq!(Mark::of(["1,5", "2", ""].into_iter()), Ok(Mark::Comma));
        assert_eq!(Mark::of(["1.5", "a,b", "1e-7"].into_iter()), Ok(Mark::Point));
        assert!(matches!(Mark::of(["1,5", "2.5"].into_iter()), Err(ImportError::MixedDecimals { .. })));
        assert_eq!(Mark::Comma.read("-1 234,5"), Ok(Some(-1234.5)));
        assert_eq!(Mark::Point.read(""), Ok(None));
        for word in ["NaN", "inf", "n/a", "1,5", "1e999", "-"] {
            assert_eq!(Mark::Point.read(word), Err(()), "{word}");
        }
    }
}
