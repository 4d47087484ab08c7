//! Decimal marks.

/// What separates the decimals of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Point,
    Comma,
}

/// Two numbers of one file with two decimal marks, and where they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mixed<'a, P> {
    pub(crate) comma: (P, &'a str),
    pub(crate) point: (P, &'a str),
}

impl Mark {
    /// The mark that the cells have, point if none has any.
    ///
    /// A file has one mark: mixed ones mean that it was edited by hand with two settings, and then
    /// `1,234` is either thousand or one.
    ///
    /// # Errors
    /// A number with a comma and one with a point, each with its place.
    pub(crate) fn of<'a, P: Copy>(cells: impl Iterator<Item = (P, &'a str)>) -> Result<Mark, Mixed<'a, P>> {
        let (mut comma, mut point) = (None, None);
        for (place, cell) in cells {
            let cell = cell.trim();
            let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
            let plain = cell.strip_prefix('-').unwrap_or(cell);
            let has =
                |mark: char| plain.split_once(mark).is_some_and(|(whole, decimals)| digits(whole) && digits(decimals));
            if has(',') {
                comma.get_or_insert((place, cell));
            }
            if has('.') {
                point.get_or_insert((place, cell));
            }
        }
        match (comma, point) {
            (Some(comma), Some(point)) => Err(Mixed { comma, point }),
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
        assert_eq!(Mark::of([(1, "1,5"), (2, "2"), (3, "")].into_iter()), Ok(Mark::Comma));
        assert_eq!(Mark::of([(1, "1.5"), (2, "a,b"), (3, "1e-7")].into_iter()), Ok(Mark::Point));
        let mixed = Mixed { comma: (1, "1,5"), point: (2, "2.5") };
        assert_eq!(Mark::of([(1, "1,5"), (2, "2.5"), (3, "3.5")].into_iter()), Err(mixed));
        assert_eq!(Mark::Comma.read("-1 234,5"), Ok(Some(-1234.5)));
        assert_eq!(Mark::Point.read(""), Ok(None));
        for word in ["NaN", "inf", "n/a", "1,5", "1e999", "-"] {
            assert_eq!(Mark::Point.read(word), Err(()), "{word}");
        }
    }
}
