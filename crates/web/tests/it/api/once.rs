//! What is asked twice under one key is done once.

use std::thread;

use axum::http::{Method, StatusCode};

use super::journey::{ENTRY, with_sheet};
use super::{json, problem};
use crate::Answer;
use crate::site;

#[test]
fn what_is_asked_again_is_answered_the_same_and_done_once() {
    let site = site();
    let program = with_sheet(&site, "amina@example.org");
    let add = |key: &str, body: &str| -> Answer {
        let headers = [("content-type", "application/json"), ("idempotency-key", key)];
        program.send(&site, Method::POST, "/entries", &headers, body.to_owned())
    };
    let count = || json(&program.get(&site, "/entries"))["total"].as_i64().expect("a count");
    let first = add("key-1", ENTRY);
    assert_eq!((first.status, first.header("idempotency-replayed")), (StatusCode::CREATED, ""));
    for _ in 0..3 {
        let again = add("key-1", ENTRY);
        assert_eq!((again.status, again.header("idempotency-replayed")), (StatusCode::CREATED, "true"));
        assert_eq!((json(&again), again.header("location")), (json(&first), first.header("location")));
        assert_eq!(again.header("content-type"), "application/json");
    }
    assert_eq!(count(), 1);
    assert_eq!(add("key-2", ENTRY).status, StatusCode::CREATED);
    assert_eq!(count(), 2);
    let other = add("key-1", &ENTRY.replace("1250.5", "1251"));
    assert_eq!((other.status, problem(&other).as_str()), (StatusCode::UNPROCESSABLE_ENTITY, "key-taken"));
    // A refusal is not kept: what was wrong may be mended under the same key.
    assert_eq!(problem(&add("key-3", &ENTRY.replace("usine", "nowhere"))), "input");
    assert_eq!(add("key-3", ENTRY).status, StatusCode::CREATED);
    assert_eq!(count(), 3);
    for key in ["", " ", &"k".repeat(256)] {
        assert_eq!(problem(&add(key, ENTRY)), "unreadable", "{key:.5}");
    }
    assert_eq!(count(), 3);
}

#[test]
fn a_key_is_of_one_token() {
    let site = site();
    let programs = [with_sheet(&site, "amina@example.org"), with_sheet(&site, "karim@example.org")];
    let headers = [("content-type", "application/json"), ("idempotency-key", "the-same")];
    let answers = programs.each_ref().map(|program| program.send(&site, Method::POST, "/entries", &headers, ENTRY));
    assert!(answers.iter().all(|answer| answer.header("idempotency-replayed").is_empty()));
    assert_ne!(json(&answers[0]), json(&answers[1]));
}

#[test]
fn what_is_asked_many_times_at_once_is_done_once() {
    let site = site();
    let program = with_sheet(&site, "amina@example.org");
    let headers = [("content-type", "application/json"), ("idempotency-key", "at-once")];
    let statuses: Vec<StatusCode> = thread::scope(|scope| {
        let asked: Vec<_> = (0..8)
            .map(|_| scope.spawn(|| program.send(&site, Method::POST, "/entries", &headers, ENTRY).status))
            .collect();
        asked.into_iter().map(|asked| asked.join().expect("answered")).collect()
    });
    assert!(statuses.contains(&StatusCode::CREATED));
    assert!(
        statuses.iter().all(|status| matches!(*status, StatusCode::CREATED | StatusCode::CONFLICT)),
        "{statuses:?}"
    );
    assert_eq!(json(&program.get(&site, "/entries"))["total"], 1);
}
