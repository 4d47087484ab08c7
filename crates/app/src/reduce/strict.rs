//! JSON in which no field is given twice: which of two values was meant, nobody can know.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::ReduceError;

/// The object that a text holds; a mark of the order of its bytes at its beginning is no part of it.
///
/// # Errors
/// If it is no JSON object, or a field is given twice in it or in a part of it.
pub(super) fn object(text: &str) -> Result<Map<String, Value>, ReduceError> {
    let not_json = |detail: String| ReduceError::NotJson { detail };
    let twice = RefCell::new(None);
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = serde_json::Deserializer::from_str(text);
    let read = Once(&twice).deserialize(&mut reader).and_then(|value| reader.end().map(|()| value));
    match (twice.into_inner(), read) {
        (Some(field), _) => Err(ReduceError::TwiceInFile(field)),
        (None, Ok(Value::Object(object))) => Ok(object),
        (None, Ok(other)) => Err(not_json(other.to_string())),
        (None, Err(error)) => Err(not_json(error.to_string())),
    }
}

/// Reads a value, and keeps the first field that is given twice.
#[derive(Clone, Copy)]
struct Once<'a>(&'a RefCell<Option<String>>);

impl<'de> DeserializeSeed<'de> for Once<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Value, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Once<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(flag.into())
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Value, E> {
        Number::from_f64(number).map(Value::Number).ok_or_else(|| E::custom(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element_seed(self)? {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(field) = fields.next_key::<String>()? {
            let value = fields.next_value_seed(self)?;
            if object.insert(field.clone(), value).is_some() {
                self.0.borrow_mut().get_or_insert(field);
            }
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_is_read_as_the_usual_reader_does() {
        let text = r#"{"a": [1, -2, 2.5, 1e300, "é", true, null], "b": {"c": {}}, "d": 12345678901234567890}"#;
        assert_eq!(object(text).ok(), serde_json::from_str(text).ok());
        assert_eq!(object(&format!("\u{feff}{text}")).ok(), serde_json::from_str(text).ok());
    }

    #[test]
    fn a_field_that_is_given_twice_is_named() {
        for text in [r#"{"hours": 1, "hours": 2}"#, r#"{"lines": [{"hours": 1, "ft": 1, "hours": 1}]}"#] {
            assert!(matches!(object(text), Err(ReduceError::TwiceInFile(field)) if field == "hours"), "{text}");
        }
        for text in ["", "[]", "1", "{", r#"{"a": 1} x"#, r#"{"a": 1e999}"#] {
            assert!(matches!(object(text), Err(ReduceError::NotJson { .. })), "{text}");
        }
    }
}
