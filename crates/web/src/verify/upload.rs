use axum::RequestExt;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{DefaultBodyLimit, Multipart, Request};
use axum::http::{StatusCode, header};

use crate::problem::Problem;
use crate::sent;

/// The largest dossier that is taken, bytes. One of 500 lines has 2 MB.
pub const UPLOAD_MAX: usize = 20 << 20;
/// What the form has besides the file.
const FORM_MAX: usize = 64 << 10;

/// What was dropped.
#[derive(Default)]
pub struct Dropped {
    /// The bytes of the file.
    pub file: Vec<u8>,
    /// The signer expected, if the reader wrote one.
    pub trust: String,
}

/// Why nothing can be done with it.
pub enum Unusable {
    /// The file is too large.
    TooLarge,
    /// There is another problem.
    Problem(Problem),
}

/// Reads the form, never more than is permitted.
pub async fn read(mut request: Request) -> Result<Dropped, Unusable> {
    let announced = request.headers().get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
    let announced: usize = announced.unwrap_or(0);
    if announced > UPLOAD_MAX + FORM_MAX {
        sent::forget(request.into_body()).await;
        return Err(Unusable::TooLarge);
    }
    // The limit holds while the body is read, whatever was announced.
    let limit = DefaultBodyLimit::max(UPLOAD_MAX + FORM_MAX);
    limit.apply(&mut request);
    let form: Multipart = request.extract().await.map_err(|_| Unusable::Problem(Problem::Form))?;
    dropped(form).await
}

async fn dropped(mut form: Multipart) -> Result<Dropped, Unusable> {
    let mut dropped = Dropped::default();
    while let Some(field) = form.next_field().await.map_err(unusable)? {
        match field.name() {
            Some("file") => dropped.file = bytes(field, UPLOAD_MAX).await?,
            Some("trust") => {
                let text = bytes(field, FORM_MAX).await?;
                dropped.trust = String::from_utf8_lossy(&text).into_owned();
            }
            _ => {}
        }
    }
    Ok(dropped)
}

async fn bytes(mut field: Field<'_>, limit: usize) -> Result<Vec<u8>, Unusable> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(unusable)? {
        if bytes.len() + chunk.len() > limit {
            return Err(Unusable::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

fn unusable(error: MultipartError) -> Unusable {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Unusable::TooLarge,
        _ => Unusable::Problem(Problem::Form),
    }
}
