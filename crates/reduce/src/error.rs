/// What stands in the way of a result: which input, and what is wrong with it.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{field}: {problem}")]
pub struct Error {
    /// The key of the input, with the position in a list: `flow_scfm`, `lines[1].ft`.
    pub field: String,
    /// What is wrong.
    pub problem: Problem,
}

/// What is wrong with an input. Its words for readers are made from [`Problem::code`].
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Problem {
    /// Nothing is computed without it.
    #[error("is needed")]
    Needed,
    /// Nothing is computed without these, the first of which is named as the field.
    #[error("and {} are needed", .0.join(", "))]
    NeededAll(Vec<String>),
    /// No input of this calculator.
    #[error("is no input; there are {0}")]
    Unknown(String),
    /// No number, where one is needed.
    #[error("`{found}` is no number in {unit}")]
    NotANumber {
        /// What was given.
        found: String,
        /// The unit of a bare number.
        unit: String,
    },
    /// A number that people may mean in two ways: `1,500`.
    #[error("`{found}` is {comma} or {point}")]
    Ambiguous {
        /// What was given.
        found: String,
        /// What it is if the comma parts the decimals.
        comma: String,
        /// What it is if the point does.
        point: String,
    },
    /// Two numbers where one is: `30-50`.
    #[error("`{found}` is no number; an interval is {form}")]
    Dash {
        /// What was given.
        found: String,
        /// How it is written.
        form: String,
    },
    /// A pressure above that of the air where an absolute one is needed.
    #[error("`{0}` is a gauge pressure")]
    Gauge(String),
    /// An absolute pressure where one above that of the air is needed.
    #[error("`{0}` is an absolute pressure")]
    AbsolutePressure(String),
    /// A unit of something else.
    #[error("`{found}` does not measure what {unit} does")]
    OtherUnit {
        /// What was given.
        found: String,
        /// The unit of a bare number.
        unit: String,
    },
    /// Two currencies in one calculation.
    #[error("`{found}` beside {first}")]
    OtherCurrency {
        /// The second.
        found: String,
        /// The first.
        first: String,
    },
    /// A number outside its range.
    #[error("{found} is not {range}")]
    OutOfRange {
        /// What was given, and in the unit of a bare number if that is another.
        found: String,
        /// The range: `≥ 0`, `> 0 … 1`.
        range: String,
    },
    /// A word that is none of the choices.
    #[error("`{found}` is none of {choices}")]
    NotAChoice {
        /// What was given.
        found: String,
        /// The choices.
        choices: String,
    },
    /// Not text where text is needed.
    #[error("`{0}` is no text")]
    NotText(String),
    /// Not a list of as many as there must be.
    #[error("a list of {wanted} is needed, {found} given")]
    Count {
        /// How many there are.
        found: usize,
        /// How many there must be; 0 is any number from one.
        wanted: usize,
    },
    /// One value, where several are.
    #[error("a list of {wanted} is needed, `{found}` given")]
    NotAList {
        /// What was given.
        found: String,
        /// How many there must be.
        wanted: usize,
    },
    /// No list of rows, or one of none.
    #[error("`{found}` is no list like {form}")]
    NotRows {
        /// What was given.
        found: String,
        /// How a list with one row is written.
        form: String,
    },
    /// Not a row of a list.
    #[error("`{0}` is no row of fields and values")]
    NotARow(String),
    /// Lists of scenarios of different lengths.
    #[error("{found} scenarios, {first} in another list")]
    Scenarios {
        /// How many this list has.
        found: usize,
        /// How many the first had.
        first: usize,
    },
    /// An interval whose ends do not hold its value.
    #[error("an interval goes from low to high around its value")]
    Interval,
    /// A part of one, where things are counted.
    #[error("{0} is no whole number")]
    NotWhole(String),
    /// An interval whose middle is no whole number, where things are counted.
    #[error("no interval is taken here")]
    NoInterval,
    /// More intervals at once than are combined.
    #[error("more than {0} intervals at once")]
    TooManyIntervals(usize),
    /// With it, more is used than before.
    #[error("nothing is saved: {before} before, {after} after")]
    NothingSaved {
        /// Use before.
        before: String,
        /// Use after.
        after: String,
    },
    /// Less than another input, where it is at least as much.
    #[error("is below {0}")]
    Below(String),
    /// A date that is still to come.
    #[error("{found} is after {day}")]
    Future {
        /// The date.
        found: String,
        /// The day on which it is asked.
        day: String,
    },
    /// Letters or marks in an identifier of digits.
    #[error("`{0}` is no number of digits")]
    NotDigits(String),
    /// Only together with another input.
    #[error("is needed beside {0}")]
    Beside(String),
    /// It does not fit what another input says.
    #[error("does not go with {0}")]
    Against(String),
    /// The result is no number.
    #[error("the numbers are too large")]
    TooLarge,
}

impl Problem {
    /// The key of the message.
    pub fn code(&self) -> &'static str {
        match self {
            Problem::Needed => "needed",
            Problem::NeededAll(_) => "needed-all",
            Problem::Unknown(_) => "unknown",
            Problem::NotANumber { .. } => "not-a-number",
            Problem::Ambiguous { .. } => "ambiguous",
            Problem::Dash { .. } => "dash",
            Problem::Gauge(_) => "gauge",
            Problem::AbsolutePressure(_) => "absolute-pressure",
            Problem::OtherUnit { .. } => "other-unit",
            Problem::OtherCurrency { .. } => "other-currency",
            Problem::OutOfRange { .. } => "out-of-range",
            Problem::NotAChoice { .. } => "not-a-choice",
            Problem::NotText(_) => "not-text",
            Problem::Count { wanted: 0, .. } => "empty-list",
            Problem::Count { .. } => "count",
            Problem::NotAList { .. } => "not-a-list",
            Problem::NotRows { .. } => "not-rows",
            Problem::NotARow(_) => "not-a-row",
            Problem::Scenarios { .. } => "scenarios",
            Problem::Interval => "interval",
            Problem::NotWhole(_) => "not-whole",
            Problem::NoInterval => "no-interval",
            Problem::TooManyIntervals(_) => "too-many-intervals",
            Problem::NothingSaved { .. } => "nothing-saved",
            Problem::Below(_) => "below",
            Problem::Future { .. } => "future",
            Problem::NotDigits(_) => "not-digits",
            Problem::Beside(_) => "beside",
            Problem::Against(_) => "against",
            Problem::TooLarge => "too-large",
        }
    }

    /// What was found, and what is accepted: what the message puts in its places, empty if it has none.
    pub fn details(&self) -> (String, String) {
        match self {
            Problem::Needed | Problem::Interval | Problem::NoInterval | Problem::TooLarge => Default::default(),
            Problem::NeededAll(keys) => (String::new(), keys.join(", ")),
            Problem::Unknown(known) => (String::new(), known.clone()),
            Problem::NotANumber { found, unit } | Problem::OtherUnit { found, unit } => (found.clone(), unit.clone()),
            // Without marks between thousands, either is what it says.
            Problem::Ambiguous { found, comma, point } => (found.clone(), format!("{comma} · {point}")),
            Problem::Dash { found, form } | Problem::NotRows { found, form } => (found.clone(), form.clone()),
            Problem::OtherCurrency { found, first } => (found.clone(), first.clone()),
            Problem::OutOfRange { found, range } => (found.clone(), range.clone()),
            Problem::NotAChoice { found, choices } => (found.clone(), choices.clone()),
            Problem::NotText(found)
            | Problem::NotARow(found)
            | Problem::NotWhole(found)
            | Problem::NotDigits(found)
            | Problem::Gauge(found)
            | Problem::AbsolutePressure(found) => (found.clone(), String::new()),
            Problem::Count { found, wanted } => (found.to_string(), wanted.to_string()),
            Problem::NotAList { found, wanted } => (found.clone(), wanted.to_string()),
            Problem::Scenarios { found, first } => (found.to_string(), first.to_string()),
            Problem::TooManyIntervals(most) => (String::new(), most.to_string()),
            Problem::NothingSaved { before, after } => (after.clone(), before.clone()),
            Problem::Future { found, day } => (found.clone(), day.clone()),
            Problem::Beside(other) | Problem::Against(other) | Problem::Below(other) => (String::new(), other.clone()),
        }
    }

    /// The error at an input.
    pub fn at(self, field: impl Into<String>) -> Error {
        Error { field: field.into(), problem: self }
    }
}
