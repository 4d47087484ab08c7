//! What a row of the table says.

use std::sync::Arc;

use axum::handler::Handler;
use axum::http::{Method, StatusCode};
use axum::routing::{MethodFilter, MethodRouter, on};
use ids::OrganisationId;
use schemars::JsonSchema;

use super::described::{Gives, Operation, Takes, root, shape};
use super::door::JSON_MAX;
use crate::access::Access;
use crate::site::Site;

/// Where the API is.
pub const BASE: &str = "/api/v1";

/// An endpoint.
pub struct Endpoint {
    /// Its method.
    pub method: Method,
    /// Its path below [`BASE`].
    pub path: &'static str,
    /// Who may come in; [`Access::Person`] is who has a token, whatever it permits.
    pub access: Access,
    pub(super) operation: Operation,
    /// The most bytes that are taken.
    pub(super) limit: usize,
    pub(super) methods: MethodRouter<Arc<Site>>,
}

impl Endpoint {
    pub(super) fn new<H, T>(
        method: (Method, MethodFilter),
        of: (&'static str, Access),
        id: &'static str,
        summary: &'static str,
        handler: H,
    ) -> Self
    where
        H: Handler<T, Arc<Site>>,
        T: 'static,
    {
        let operation = Operation {
            id,
            summary,
            query: None,
            takes: Takes::Nothing,
            gives: Gives::Nothing,
            status: StatusCode::NO_CONTENT,
            also: None,
            versioned: false,
            conditional: false,
        };
        let ((method, filter), (path, access)) = (method, of);
        Endpoint { method, path, access, operation, limit: JSON_MAX, methods: on(filter, handler) }
    }

    pub(super) fn query<T: JsonSchema>(mut self) -> Self {
        self.operation.query = Some(root::<T>);
        self
    }

    pub(super) fn takes<T: JsonSchema>(mut self) -> Self {
        self.operation.takes = Takes::Json(shape::<T>);
        self
    }

    pub(super) fn takes_file(mut self, kind: &'static str, limit: usize) -> Self {
        (self.operation.takes, self.limit) = (Takes::File(kind), limit);
        self
    }

    pub(super) fn gives<T: JsonSchema>(mut self) -> Self {
        (self.operation.gives, self.operation.status) = (Gives::Json(shape::<T>), StatusCode::OK);
        self
    }

    pub(super) fn gives_file(mut self, kind: &'static str) -> Self {
        (self.operation.gives, self.operation.status) = (Gives::File(kind), StatusCode::OK);
        self
    }

    pub(super) fn made(mut self) -> Self {
        self.operation.status = StatusCode::CREATED;
        self
    }

    pub(super) fn also(mut self, status: StatusCode, means: &'static str) -> Self {
        self.operation.also = Some((status, means));
        self
    }

    pub(super) fn versioned(mut self) -> Self {
        self.operation.versioned = true;
        self
    }

    pub(super) fn conditional(mut self) -> Self {
        self.operation.conditional = true;
        self.versioned()
    }

    /// Its address, with `{organisation}` as it is given and a record that nobody has for other parameters.
    pub fn sample(&self, organisation: OrganisationId) -> String {
        let part = |part: &str| match part {
            "{organisation}" => organisation.to_string(),
            "{year}" => "2025".to_owned(),
            "{number}" => "0".to_owned(),
            "{good}" => "76042990".to_owned(),
            "{paper}" => "plan".to_owned(),
            "{technology}" => "led".to_owned(),
            "{calculator}" => "lighting-led".to_owned(),
            "{programme}" => "tpme-charte".to_owned(),
            part if part.starts_with('{') => "00000000-0000-7000-8000-000000000000".to_owned(),
            part => part.to_owned(),
        };
        format!("{BASE}{}", self.path.split('/').map(part).collect::<Vec<_>>().join("/"))
    }
}

type Named = (Method, MethodFilter);
pub const GET: Named = (Method::GET, MethodFilter::GET);
pub const POST: Named = (Method::POST, MethodFilter::POST);
pub const PUT: Named = (Method::PUT, MethodFilter::PUT);
pub const DELETE: Named = (Method::DELETE, MethodFilter::DELETE);
