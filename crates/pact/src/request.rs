use crate::text::FootprintId;
use crate::{Content, ErrorCode, Event};

/// How a request was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The `id` of the event that answers: the same again is a repetition, another is not.
    pub event_id: String,
    /// The footprints, or why there are none.
    pub said: Result<Vec<FootprintId>, ErrorCode>,
}

impl Answer {
    /// The answer that an event is, with the `id` of the request that it answers; `None` of an event that answers nothing.
    pub fn of(event: &Event) -> Option<(&str, Self)> {
        let event_id = event.id.as_str().to_owned();
        match &event.content {
            Content::RequestFulfilled(data) => {
                let said = Ok(data.pfs.iter().map(|footprint| footprint.id.clone()).collect());
                Some((data.request_event_id.as_str(), Answer { event_id, said }))
            }
            Content::RequestRejected(data) => {
                let said = Err(data.error.code.clone());
                Some((data.request_event_id.as_str(), Answer { event_id, said }))
            }
            Content::RequestCreated(_) | Content::Published(_) => None,
        }
    }
}

/// A request that was accepted, on both sides: it has exactly one answer, sooner or later.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Exchange {
    /// No answer yet.
    #[default]
    Open,
    /// Answered; nothing changes it.
    Answered(Answer),
}

/// What to do with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reaction {
    /// It is the answer.
    Taken,
    /// It is the answer once more, since its sender did not hear that it arrived: accept it (200) and do nothing.
    Repeated,
    /// There is another answer already: refuse it (400), or, on the answering side, do not send it.
    Contradicts,
}

impl Exchange {
    /// Takes the answer if there is none yet.
    pub fn take(&mut self, answer: Answer) -> Reaction {
        match self {
            Exchange::Open => {
                *self = Exchange::Answered(answer);
                Reaction::Taken
            }
            Exchange::Answered(given) if *given == answer => Reaction::Repeated,
            Exchange::Answered(_) => Reaction::Contradicts,
        }
    }
}
