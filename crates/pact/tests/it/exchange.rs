use calendar::Timestamp;
use pact::{
    Answer, Delivery, ErrorBody, ErrorCode, Event, Exchange, Outcome, Part, RETRY_SECONDS, Reaction, Text,
    WINDOW_SECONDS,
};
use proptest::prelude::*;
use serde_json::json;

use crate::footprint;

fn text(text: &str) -> Text {
    Text::new(text).expect("a text")
}

fn answer(id: &str, fulfilled: bool) -> Event {
    let found = if fulfilled { vec![footprint(json!({}))] } else { Vec::new() };
    let time = pact::Moment::parse("2026-03-05T17:32:00Z").expect("a time");
    Event::answer(&text("essai/12"), found, text(id), text("//offre.exemple.example/3/events"), time)
}

#[test]
fn a_request_has_exactly_one_answer() {
    for first in [true, false] {
        let mut exchange = Exchange::default();
        let (first_event, again) = (answer("r-1", first), answer("r-1", first));
        let (request, taken) = Answer::of(&first_event).expect("an answer");
        assert_eq!((request, exchange.take(taken.clone())), ("essai/12", Reaction::Taken));
        // The sender did not hear us and says it once more.
        assert_eq!(exchange.take(Answer::of(&again).expect("an answer").1), Reaction::Repeated);
        for other in [answer("r-2", first), answer("r-2", !first), answer("r-1", !first)] {
            assert_eq!(exchange.take(Answer::of(&other).expect("an answer").1), Reaction::Contradicts);
        }
        assert_eq!(exchange, Exchange::Answered(taken));
    }
    let published = Event::published(Vec::new(), text("p"), text("//a"), pact::Moment::from(Timestamp::EPOCH));
    assert_eq!(Answer::of(&published), None);
}

#[test]
fn an_event_is_tried_for_less_than_three_days_with_longer_and_longer_pauses() {
    let start: Timestamp = "2026-03-05T17:32:00Z".parse().expect("a time");
    let (mut delivery, mut now, mut attempts) = (Delivery::new(start), start, 0);
    while let Delivery::Waiting { next, .. } = delivery {
        assert!(next >= now && delivery.is_due(next) && (next == now || !delivery.is_due(now)));
        now = next;
        attempts += 1;
        delivery = delivery.after(Outcome::Unreached, now);
    }
    assert_eq!((delivery, attempts), (Delivery::Abandoned, RETRY_SECONDS.len() + 1));
    let hours = (now.micros() - start.micros()) / 3_600_000_000;
    assert!((60..72).contains(&hours), "{hours}");
    assert!(RETRY_SECONDS.windows(2).all(|pair| pair[1] == 2 * pair[0]));
}

#[test]
fn statuses_are_settled_or_tried_again() {
    for (status, outcome) in [
        (200, Outcome::Accepted),
        (202, Outcome::Accepted),
        (400, Outcome::Refused),
        (410, Outcome::Refused),
        (301, Outcome::Unreached),
        (401, Outcome::Unreached),
        (403, Outcome::Unreached),
        (404, Outcome::Unreached),
        (429, Outcome::Unreached),
        (500, Outcome::Unreached),
        (503, Outcome::Unreached),
    ] {
        assert_eq!(Outcome::of_status(status), outcome, "{status}");
    }
}

#[test]
fn errors_have_their_status_and_are_read_as_they_are() {
    for (code, status) in [
        ("BadRequest", 400),
        ("TokenExpired", 401),
        ("AccessDenied", 403),
        ("NotFound", 404),
        ("InternalError", 500),
        ("NotImplemented", 501),
    ] {
        let body = ErrorBody::new(ErrorCode::from(code), "x");
        assert!(!matches!(body.code, ErrorCode::Other(_)));
        assert_eq!((body.status(), body.write()), (status, json!({ "code": code, "message": "x" })));
    }
    let refusal = pact::read::<Event>(b"{}").expect_err("nothing");
    assert!(ErrorBody::from(&refusal).message.as_str().starts_with("type is required; specversion is required"));
}

proptest! {
    /// However late each attempt is made, none is planned beyond the window, and what is settled stays so.
    #[test]
    fn no_attempt_is_planned_beyond_the_window(late in proptest::collection::vec(0_i64..40_000, 30)) {
        let start = Timestamp::EPOCH;
        let mut delivery = Delivery::new(start);
        for late in late {
            let Delivery::Waiting { since, failed, next } = delivery else { break };
            prop_assert!(since == start && next <= start.plus_seconds(WINDOW_SECONDS));
            prop_assert!(usize::try_from(failed).expect("small") <= RETRY_SECONDS.len());
            delivery = delivery.after(Outcome::Unreached, next.plus_seconds(late));
        }
        prop_assert_eq!(delivery, Delivery::Abandoned);
        prop_assert_eq!(delivery.after(Outcome::Accepted, start), Delivery::Abandoned);
        prop_assert_eq!(Delivery::new(start).after(Outcome::Accepted, start).after(Outcome::Unreached, start), Delivery::Delivered);
        prop_assert_eq!(Delivery::new(start).after(Outcome::Refused, start).after(Outcome::Accepted, start), Delivery::Refused);
    }
}
