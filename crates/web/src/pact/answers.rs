use app::export::partners::Refused;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use pact::token::{TokenError, TokenErrorCode};
use pact::{ErrorBody, ErrorCode};
use serde::Serialize;
use store::StoreError;

use crate::problem::Problem;

/// Why a program is not answered as it wishes.
#[derive(Debug)]
pub enum Denied {
    /// It did not come by https.
    NotEncrypted,
    /// There is no such address.
    Nowhere,
    /// It is not asked so.
    Method,
    /// More than is taken was sent.
    TooLarge,
    /// What was sent broke off.
    Unreadable,
    /// What the use case says.
    Refused(Refused),
    /// What the site says.
    Problem(Problem),
}

impl From<Refused> for Denied {
    fn from(refused: Refused) -> Self {
        Denied::Refused(refused)
    }
}

/// An answer in JSON that nobody keeps.
pub fn json(status: StatusCode, body: &impl Serialize) -> Response {
    let kind = (header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    let kept = (header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    match serde_json::to_vec(body) {
        Ok(body) => (status, [kind, kept], body).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

fn error(status: StatusCode, code: ErrorCode, message: &str) -> Response {
    json(status, &ErrorBody::new(code, message))
}

fn of_status(body: &ErrorBody) -> StatusCode {
    StatusCode::from_u16(body.status()).unwrap_or(StatusCode::BAD_REQUEST)
}

/// With what a client is asked to show: RFC 6750, section 3, and RFC 6749, section 5.2.
fn challenged(mut response: Response, challenge: &'static str) -> Response {
    response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static(challenge));
    response
}

fn again(mut response: Response, seconds: i64) -> Response {
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    response
}

const FAULT: &str = "The server failed; the request may be sent again.";

impl IntoResponse for Denied {
    fn into_response(self) -> Response {
        match self {
            Denied::NotEncrypted => {
                error(StatusCode::FORBIDDEN, ErrorCode::AccessDenied, "Only requests over https are answered.")
            }
            Denied::Nowhere => error(StatusCode::NOT_FOUND, ErrorCode::NotFound, "There is nothing at this address."),
            Denied::Method => error(
                StatusCode::METHOD_NOT_ALLOWED,
                ErrorCode::BadRequest,
                "This address is not asked by this method.",
            ),
            Denied::TooLarge => {
                error(StatusCode::PAYLOAD_TOO_LARGE, ErrorCode::BadRequest, "More was sent than is taken.")
            }
            Denied::Unreadable => {
                error(StatusCode::BAD_REQUEST, ErrorCode::BadRequest, "What was sent could not be read.")
            }
            Denied::Refused(refused) => of_refused(&refused),
            Denied::Problem(problem) => {
                tracing::error!(?problem, "a partner's request failed");
                let response = error(problem.status(), ErrorCode::InternalError, FAULT);
                again(response, 30)
            }
        }
    }
}

fn of_refused(refused: &Refused) -> Response {
    match refused {
        Refused::NoToken(code) => {
            let status = StatusCode::from_u16(code.status()).unwrap_or(StatusCode::BAD_REQUEST);
            let response = json(status, &TokenError::from(*code));
            match code {
                TokenErrorCode::InvalidClient => challenged(response, "Basic realm=\"qafila\", charset=\"UTF-8\""),
                _ => response,
            }
        }
        Refused::Unknown => {
            let response =
                error(StatusCode::UNAUTHORIZED, ErrorCode::BadRequest, "The token is missing, or is not one of ours.");
            challenged(response, "Bearer realm=\"qafila\", error=\"invalid_token\"")
        }
        Refused::TooOften(seconds) => {
            let response =
                error(StatusCode::TOO_MANY_REQUESTS, ErrorCode::BadRequest, "Too many requests; try again later.");
            again(response, *seconds)
        }
        Refused::Said(body) => {
            let response = json(of_status(body), body);
            match body.code {
                ErrorCode::TokenExpired => challenged(response, "Bearer realm=\"qafila\", error=\"invalid_token\""),
                _ => response,
            }
        }
        Refused::Store(fault) => {
            tracing::error!(%fault, "a partner's request failed");
            let passing = matches!(fault, StoreError::Busy | StoreError::Unreachable(_) | StoreError::Full(_));
            match passing {
                true => again(error(StatusCode::SERVICE_UNAVAILABLE, ErrorCode::InternalError, FAULT), 30),
                false => error(StatusCode::INTERNAL_SERVER_ERROR, ErrorCode::InternalError, FAULT),
            }
        }
    }
}

/// Any other address below that of an organisation.
pub async fn nowhere() -> Denied {
    Denied::Nowhere
}

/// An address that is there, asked by another method.
pub async fn method() -> Denied {
    Denied::Method
}
