use std::fmt;

use money::Exact;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

/// A number for every year from the first, written as one number or as a list of which the last one goes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Series(Vec<Exact>);

impl Series {
    /// The same number in every year.
    pub fn constant(value: Exact) -> Self {
        Series(vec![value])
    }

    /// Numbers of the first years; the last one goes on.
    pub fn of(values: Vec<Exact>) -> Self {
        Series(values)
    }

    /// The number of a year, counted from 0.
    pub fn at(&self, year: usize) -> Exact {
        self.0.get(year).or(self.0.last()).copied().unwrap_or(Exact::ZERO)
    }

    /// The numbers as they are written.
    pub fn values(&self) -> &[Exact] {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Series {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Written)
    }
}

struct Written;

impl<'de> Visitor<'de> for Written {
    type Value = Series;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a decimal number, or a list of them")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Series, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element()? {
            values.push(value);
        }
        if values.is_empty() { Err(de::Error::invalid_length(0, &self)) } else { Ok(Series(values)) }
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Series, E> {
        let number = Exact::read(text).ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))?;
        Ok(Series::constant(number))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Series, E> {
        self.visit_str(&value.to_string())
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Series, E> {
        self.visit_str(&value.to_string())
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Series, E> {
        // As it was written: the shortest decimals that are this number.
        self.visit_str(&value.to_string())
    }
}

impl JsonSchema for Series {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Series".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let number = Exact::json_schema(generator);
        json_schema!({ "anyOf": [number, { "type": "array", "minItems": 1, "items": Exact::json_schema(generator) }] })
    }
}
