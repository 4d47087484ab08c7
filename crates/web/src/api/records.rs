//! Records are objects. Serde would also take a list for the fields of a record in their order, and what a program sent would mean something that the description
//! does not say: here a list is refused where an object is described. What serde keeps aside before it knows its kind (untagged values) it reads in its own way.

use std::fmt;

use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor,
};

/// Reads JSON in which records are objects.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> serde_json::Result<T> {
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let value = T::deserialize(Records(&mut reader))?;
    reader.end()?;
    Ok(value)
}

/// What is read, and all within it.
struct Records<T>(T);

/// The visitor of a record, as the seed of one.
struct Record<V>(V);

impl<'de, V: Visitor<'de>> DeserializeSeed<'de> for Record<V> {
    type Value = V::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        deserializer.deserialize_map(Records(self.0))
    }
}

macro_rules! as_it_is {
    ($($method:ident($($name:ident: $kind:ty),*))*) => {$(
        fn $method<V: Visitor<'de>>(self, $($name: $kind,)* visitor: V) -> Result<V::Value, D::Error> {
            self.0.$method($($name,)* Records(visitor))
        }
    )*};
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Records<D> {
    type Error = D::Error;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        Record(visitor).deserialize(self.0)
    }

    fn is_human_readable(&self) -> bool {
        self.0.is_human_readable()
    }

    as_it_is! {
        deserialize_any() deserialize_ignored_any() deserialize_identifier() deserialize_option() deserialize_unit() deserialize_bool()
        deserialize_i8() deserialize_i16() deserialize_i32() deserialize_i64() deserialize_i128()
        deserialize_u8() deserialize_u16() deserialize_u32() deserialize_u64() deserialize_u128()
        deserialize_f32() deserialize_f64() deserialize_char() deserialize_str() deserialize_string()
        deserialize_bytes() deserialize_byte_buf() deserialize_seq() deserialize_map()
        deserialize_tuple(length: usize) deserialize_tuple_struct(name: &'static str, length: usize)
        deserialize_unit_struct(name: &'static str) deserialize_newtype_struct(name: &'static str)
        deserialize_enum(name: &'static str, variants: &'static [&'static str])
    }
}

macro_rules! taken {
    ($($method:ident($kind:ty))*) => {$(
        fn $method<E: Error>(self, value: $kind) -> Result<V::Value, E> {
            self.0.$method(value)
        }
    )*};
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Records<V> {
    type Value = V::Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(formatter)
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.0.visit_none()
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.0.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        self.0.visit_some(Records(deserializer))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        self.0.visit_newtype_struct(Records(deserializer))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<V::Value, A::Error> {
        self.0.visit_seq(Records(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<V::Value, A::Error> {
        self.0.visit_map(Records(object))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, variant: A) -> Result<V::Value, A::Error> {
        self.0.visit_enum(Records(variant))
    }

    taken! {
        visit_bool(bool) visit_i64(i64) visit_i128(i128) visit_u64(u64) visit_u128(u128) visit_f64(f64) visit_char(char)
        visit_str(&str) visit_borrowed_str(&'de str) visit_string(String)
        visit_bytes(&[u8]) visit_borrowed_bytes(&'de [u8]) visit_byte_buf(Vec<u8>)
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Records<S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<S::Value, D::Error> {
        self.0.deserialize(Records(deserializer))
    }
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Records<A> {
    type Error = A::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        self.0.next_element_seed(Records(seed))
    }

    fn size_hint(&self) -> Option<usize> {
        self.0.size_hint()
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Records<A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        self.0.next_key_seed(seed)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        self.0.next_value_seed(Records(seed))
    }

    fn size_hint(&self) -> Option<usize> {
        self.0.size_hint()
    }
}

impl<'de, A: EnumAccess<'de>> EnumAccess<'de> for Records<A> {
    type Error = A::Error;
    type Variant = Records<A::Variant>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self::Variant), A::Error> {
        self.0.variant_seed(seed).map(|(name, variant)| (name, Records(variant)))
    }
}

impl<'de, A: VariantAccess<'de>> VariantAccess<'de> for Records<A> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        self.0.unit_variant()
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, A::Error> {
        self.0.newtype_variant_seed(Records(seed))
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, A::Error> {
        self.0.tuple_variant(length, Records(visitor))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, A::Error> {
        self.0.newtype_variant_seed(Record(visitor))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;
    use serde_json::json;

    use super::read;

    #[derive(Debug, Deserialize, PartialEq)]
    struct Point {
        x: f64,
        y: Option<f64>,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    enum Shape {
        Nothing,
        Circle(Point),
        Box { corner: Point, sides: (f64, f64) },
    }

    #[derive(Debug, Deserialize, PartialEq)]
    struct Drawing {
        name: String,
        #[serde(default)]
        shapes: Vec<Shape>,
        #[serde(default)]
        marks: BTreeMap<String, Option<Point>>,
    }

    fn drawing(value: &serde_json::Value) -> serde_json::Result<Drawing> {
        read(value.to_string().as_bytes())
    }

    #[test]
    fn what_is_described_is_read_as_serde_reads_it() {
        let value = json!({
            "name": "a", "shapes": ["Nothing", {"Circle": {"x": 1, "y": null}}, {"Box": {"corner": {"x": 0.5}, "sides": [1, 2]}}],
            "marks": {"here": {"x": -3}, "there": null}
        });
        assert_eq!(drawing(&value).unwrap(), serde_json::from_value(value).unwrap());
    }

    #[test]
    fn a_list_is_no_record_at_any_depth() {
        for value in [
            json!(["a"]),
            json!({"name": "a", "shapes": [{"Circle": [1, 2]}]}),
            json!({"name": "a", "shapes": [{"Box": [{"x": 1}, [1, 2]]}]}),
            json!({"name": "a", "shapes": [{"Box": {"corner": [1, 2], "sides": [1, 2]}}]}),
            json!({"name": "a", "marks": {"here": [1, 2]}}),
        ] {
            let error = drawing(&value).unwrap_err().to_string();
            assert!(error.contains("invalid type: sequence") && error.contains("line 1"), "{value}: {error}");
            assert!(serde_json::from_str::<Drawing>(&value.to_string()).is_ok(), "{value}");
        }
        assert!(read::<Point>(b"{\"x\": 1} 2").is_err());
    }
}
