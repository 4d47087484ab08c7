use calendar::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Measure;

/// Where a measure stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Thought of.
    Planned,
    /// Somebody who may decide has.
    Decided,
    /// Bought or contracted.
    Ordered,
    /// It runs.
    Installed,
    /// What it saves was seen on the bills, or measured.
    Verified,
    /// It will not be.
    NotDone,
}

impl State {
    /// Its name in data and in keys of messages.
    pub fn word(self) -> &'static str {
        match self {
            State::Planned => "planned",
            State::Decided => "decided",
            State::Ordered => "ordered",
            State::Installed => "installed",
            State::Verified => "verified",
            State::NotDone => "not-done",
        }
    }
}

/// A step of a measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Where it came.
    pub state: State,
    /// On which day.
    pub day: Date,
    /// A remark: by what it was verified, why it is not done.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
}

/// A measure with the steps that it made, the first first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Taken {
    /// What it is, saves and costs.
    pub measure: Measure,
    /// Its steps; none, if it is only planned.
    #[serde(default)]
    pub steps: Vec<Step>,
}

impl Taken {
    /// Where it stands: at its last step.
    pub fn state(&self) -> State {
        self.steps.last().map_or(State::Planned, |step| step.state)
    }

    /// The last step to a state.
    pub fn step(&self, state: State) -> Option<&Step> {
        self.steps.iter().rev().find(|step| step.state == state)
    }

    /// Since when it runs, if it does.
    pub fn installed(&self) -> Option<Date> {
        matches!(self.state(), State::Installed | State::Verified)
            .then(|| self.step(State::Installed).or(self.steps.last()).map(|step| step.day))
            .flatten()
    }
}
