//! `/o/{organisation}/webhooks`: the addresses that a firm has told of events, and what they were told.

pub mod list;
pub mod one;

use store::webhook::Event;

use crate::page::Page;

/// What happened, in words.
fn words(page: &Page, event: Event) -> String {
    page.t(&format!("webhooks-event-{}", event.word().replace('.', "-")))
}
