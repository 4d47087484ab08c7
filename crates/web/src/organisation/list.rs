use askama::Template;
use axum::extract::RawQuery;
use axum::response::{IntoResponse, Redirect, Response};
use store::membership::Seat;
use store::organisation::Kind;

use crate::page::{Html, Page};
use crate::session::Person;

#[derive(Template)]
#[template(path = "organisation/list.html")]
struct View {
    page: Page,
    seats: Vec<Seat>,
}

/// `GET /o`: where somebody arrives who has signed in. Who belongs to one organisation is led
/// there; `/o?all` is the list all the same.
pub async fn show(page: Page, person: Person, RawQuery(query): RawQuery) -> Response {
    match &*person.seats {
        [seat] if query.as_deref() != Some("all") => {
            let home = super::home(&seat.organisation_id);
            // Who runs the installation has their pages there.
            let home = if seat.kind == Kind::Operator { "/operator" } else { &home };
            Redirect::to(&page.to(home)).into_response()
        }
        seats => Html(View { seats: seats.to_vec(), page }).into_response(),
    }
}
