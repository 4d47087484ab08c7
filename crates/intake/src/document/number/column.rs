use super::{Amount, Mark, NumberError, Reading, read};

/// What the numbers of a column say about their decimal mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Column {
    commas: u64,
    points: u64,
    ambiguous: u64,
}

/// The decimal mark of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Convention {
    /// Every number that proves a mark proves this one.
    Mark(Mark),
    /// No number proves a mark; the numbers that need one are ambiguous.
    Unknown,
    /// Some numbers prove a comma, others a point.
    Mixed {
        /// How many prove a comma.
        commas: u64,
        /// How many prove a point.
        points: u64,
    },
}

impl Column {
    /// A column of which nothing was read yet.
    pub fn new() -> Self {
        Column::default()
    }

    /// Takes account of one more text; what is not a number says nothing.
    pub fn observe(&mut self, text: &str) {
        match read(text) {
            Ok(Reading::Sure(amount)) => match amount.mark {
                Some(Mark::Comma) => self.commas += 1,
                Some(Mark::Point) => self.points += 1,
                None => {}
            },
            Ok(Reading::Ambiguous { .. }) => self.ambiguous += 1,
            Err(_) => {}
        }
    }

    /// Takes account of what another part of the column said.
    pub fn merge(&mut self, other: Column) {
        self.commas += other.commas;
        self.points += other.points;
        self.ambiguous += other.ambiguous;
    }

    /// What the column says.
    pub fn convention(&self) -> Convention {
        match (self.commas, self.points) {
            (0, 0) => Convention::Unknown,
            (_, 0) => Convention::Mark(Mark::Comma),
            (0, _) => Convention::Mark(Mark::Point),
            (commas, points) => Convention::Mixed { commas, points },
        }
    }

    /// How many numbers need the column to be understood.
    pub fn ambiguous(&self) -> u64 {
        self.ambiguous
    }

    /// Reads a number of this column.
    ///
    /// # Errors
    /// [`NumberError`]; [`NumberError::Ambiguous`] if neither the number nor the column says what its mark is.
    pub fn read(&self, text: &str) -> Result<Amount, NumberError> {
        match (read(text)?, self.convention()) {
            (Reading::Sure(amount), _) => Ok(amount),
            (Reading::Ambiguous { comma, .. }, Convention::Mark(Mark::Comma)) => Ok(comma),
            (Reading::Ambiguous { point, .. }, Convention::Mark(Mark::Point)) => Ok(point),
            (Reading::Ambiguous { comma, point }, Convention::Unknown | Convention::Mixed { .. }) => {
                Err(NumberError::Ambiguous { raw: text.trim().to_owned(), comma: comma.value, point: point.value })
            }
        }
    }
}
