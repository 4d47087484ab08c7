//! What an endpoint takes and gives, as its description says it.

use axum::http::StatusCode;
use schemars::{JsonSchema, Schema, SchemaGenerator};

/// A shape of JSON.
pub type Shape = fn(&mut SchemaGenerator) -> Schema;

/// The shape of a type.
pub fn shape<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    generator.subschema_for::<T>()
}

/// The shape of a type where it stands.
pub fn root<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    T::json_schema(generator)
}

/// What is sent with a request.
#[derive(Clone, Copy)]
pub enum Takes {
    /// Nothing.
    Nothing,
    /// JSON.
    Json(Shape),
    /// A file of this media type.
    File(&'static str),
}

/// What is answered.
#[derive(Clone, Copy)]
pub enum Gives {
    /// That it is done.
    Nothing,
    /// JSON.
    Json(Shape),
    /// A file of this media type.
    File(&'static str),
}

/// What an endpoint takes and gives.
#[derive(Clone, Copy)]
pub struct Operation {
    /// Its name.
    pub id: &'static str,
    /// What it does.
    pub summary: &'static str,
    /// Parameters after the question mark.
    pub query: Option<Shape>,
    /// What is sent.
    pub takes: Takes,
    /// What is answered.
    pub gives: Gives,
    /// The status of a good answer.
    pub status: StatusCode,
    /// Another status of a good answer, with what it means.
    pub also: Option<(StatusCode, &'static str)>,
    /// Whether the answer has the version of what it says.
    pub versioned: bool,
    /// Whether a change says of which version it is.
    pub conditional: bool,
}
