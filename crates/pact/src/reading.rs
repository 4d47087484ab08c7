use std::collections::HashSet;

use serde_json::{Map, Value};

use crate::wrong::{Refusal, VIOLATIONS_MAX, Violation, Wrong};

/// A type of the model: how it is read from JSON and written to it.
pub trait Part: Sized {
    /// Reads it; what is wrong is said to the reader, and then it is `None`.
    fn read(value: &Value, reader: &mut Reader) -> Option<Self>;
    /// Writes it; a member that is undefined is absent.
    fn write(&self) -> Value;
}

/// Reads a message from its bytes.
pub fn read<T: Part>(bytes: &[u8]) -> Result<T, Refusal> {
    match serde_json::from_slice(bytes) {
        Ok(value) => read_value(&value),
        Err(_) => Err(Refusal { violations: vec![Violation { path: String::new(), wrong: Wrong::NotJson }] }),
    }
}

/// Reads a message from its JSON.
pub fn read_value<T: Part>(value: &Value) -> Result<T, Refusal> {
    let mut reader = Reader::default();
    let part = T::read(value, &mut reader);
    match part {
        Some(part) if reader.found.is_empty() => Ok(part),
        _ => Err(Refusal { violations: reader.found }),
    }
}

/// Where the reading is, and what it found.
#[derive(Debug, Default)]
pub struct Reader {
    trail: String,
    found: Vec<Violation>,
}

impl Reader {
    /// Says what is wrong here.
    pub(crate) fn wrong<T>(&mut self, wrong: Wrong) -> Option<T> {
        if self.found.len() < VIOLATIONS_MAX {
            self.found.push(Violation { path: self.trail.clone(), wrong });
        }
        None
    }

    /// Says what is wrong with a member of what is read.
    pub(crate) fn wrong_at<T>(&mut self, name: &str, wrong: Wrong) -> Option<T> {
        self.within(name, |reader| reader.wrong(wrong))
    }

    fn within<T>(&mut self, name: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.trail.len();
        if before > 0 {
            self.trail.push('.');
        }
        self.trail.push_str(name);
        let result = read(self);
        self.trail.truncate(before);
        result
    }

    pub(crate) fn object<'v>(&mut self, value: &'v Value) -> Option<&'v Map<String, Value>> {
        value.as_object().or_else(|| self.wrong(Wrong::NotAnObject))
    }

    pub(crate) fn text<'v>(&mut self, value: &'v Value) -> Option<&'v str> {
        value.as_str().or_else(|| self.wrong(Wrong::NotAText))
    }

    /// A member that must be there: null is as good as absent, and neither will do.
    pub(crate) fn required<T: Part>(&mut self, members: &Map<String, Value>, name: &str) -> Option<T> {
        match members.get(name).filter(|value| !value.is_null()) {
            Some(value) => self.within(name, |reader| T::read(value, reader)),
            None => self.wrong_at(name, Wrong::Missing),
        }
    }

    /// A member that may be undefined: absent or null.
    pub(crate) fn optional<T: Part>(&mut self, members: &Map<String, Value>, name: &str) -> Option<T> {
        let value = members.get(name).filter(|value| !value.is_null())?;
        self.within(name, |reader| T::read(value, reader))
    }

    /// The entries of a list; `unique` refuses an entry that stands twice.
    pub(crate) fn list<T: Part>(&mut self, value: &Value, unique: bool) -> Option<Vec<T>> {
        let Some(entries) = value.as_array() else { return self.wrong(Wrong::NotAList) };
        let mut seen = HashSet::new();
        let mut read = Vec::with_capacity(entries.len());
        for (index, entry) in entries.iter().enumerate() {
            let before = self.trail.len();
            self.trail.push_str(&format!("[{index}]"));
            if unique && !seen.insert(entry.to_string()) {
                self.wrong::<()>(Wrong::Repeated);
            }
            read.push(T::read(entry, self));
            self.trail.truncate(before);
        }
        read.into_iter().collect()
    }
}

impl Part for bool {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        value.as_bool().or_else(|| reader.wrong(Wrong::NotABoolean))
    }

    fn write(&self) -> Value {
        Value::Bool(*self)
    }
}

impl Part for Map<String, Value> {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        reader.object(value).cloned()
    }

    fn write(&self) -> Value {
        Value::Object(self.clone())
    }
}

impl<T: Part> Part for Vec<T> {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        reader.list(value, false)
    }

    fn write(&self) -> Value {
        self.iter().map(Part::write).collect()
    }
}

/// Reading and writing by `serde`, as the type's [`Part`] says.
macro_rules! by_serde {
    ($name:ty) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::Part::write(self).serialize(serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = serde_json::Value::deserialize(deserializer)?;
                $crate::read_value(&value).map_err(serde::de::Error::custom)
            }
        }
    };
}

/// An object of the model: each member with `must` (required) or `may`, its type and its name in JSON. Members that are
/// not named are kept in `other`. A path after the name is a check of the whole object.
macro_rules! record {
    (
        $(#[$doc:meta])*
        pub struct $name:ident $(, $check:path)? {
            $($(#[$member_doc:meta])* $need:ident $member:ident: $type:ty = $json:literal,)*
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            $($(#[$member_doc])* pub $member: record!(@type $need $type),)*
            /// Members that this version does not name, as they came.
            pub other: serde_json::Map<String, serde_json::Value>,
        }

        impl $name {
            /// The names of its members in JSON, in the order of the specification.
            pub const MEMBERS: &'static [&'static str] = &[$($json),*];
        }

        impl $crate::Part for $name {
            fn read(value: &serde_json::Value, reader: &mut $crate::reading::Reader) -> Option<Self> {
                let members = reader.object(value)?;
                $(let $member = record!(@read $need $type, reader, members, $json);)*
                $($check(members, reader);)?
                let unknown = members.iter().filter(|(name, _)| !Self::MEMBERS.contains(&name.as_str()));
                let other = unknown.map(|(name, value)| (name.clone(), value.clone())).collect();
                Some($name { $($member: record!(@take $need $member),)* other })
            }

            fn write(&self) -> serde_json::Value {
                let mut members = serde_json::Map::new();
                $(record!(@write $need members, self.$member, $json);)*
                for (name, value) in &self.other {
                    members.entry(name.clone()).or_insert_with(|| value.clone());
                }
                serde_json::Value::Object(members)
            }
        }

        by_serde!($name);
    };
    (@type must $type:ty) => { $type };
    (@type may $type:ty) => { Option<$type> };
    (@read must $type:ty, $reader:ident, $members:ident, $json:literal) => {
        $reader.required::<$type>($members, $json)
    };
    (@read may $type:ty, $reader:ident, $members:ident, $json:literal) => {
        $reader.optional::<$type>($members, $json)
    };
    (@take must $member:ident) => { $member? };
    (@take may $member:ident) => { $member };
    (@write must $members:ident, $value:expr, $json:literal) => {
        $members.insert($json.to_owned(), $crate::Part::write(&$value));
    };
    (@write may $members:ident, $value:expr, $json:literal) => {
        if let Some(value) = &$value {
            $members.insert($json.to_owned(), $crate::Part::write(value));
        }
    };
}

/// An enumeration that the specification closes: another value makes the message invalid.
macro_rules! choice {
    (
        $(#[$doc:meta])*
        pub enum $name:ident { $($(#[$value_doc:meta])* $value:ident = $json:literal,)* }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$value_doc])* $value,)* }

        impl $name {
            /// Every value, in the order of the specification.
            pub const ALL: &'static [$name] = &[$($name::$value),*];

            /// The value as it stands in JSON.
            pub fn as_str(self) -> &'static str {
                match self { $($name::$value => $json,)* }
            }
        }

        impl $crate::Part for $name {
            fn read(value: &serde_json::Value, reader: &mut $crate::reading::Reader) -> Option<Self> {
                let text = reader.text(value)?;
                let found = Self::ALL.iter().copied().find(|choice| choice.as_str() == text);
                found.or_else(|| reader.wrong($crate::Wrong::NotListed))
            }

            fn write(&self) -> serde_json::Value {
                serde_json::Value::from(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        // Another value is refused with those that are accepted, as an enumeration of `serde` is.
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                let found = Self::ALL.iter().copied().find(|choice| choice.as_str() == text);
                found.ok_or_else(|| serde::de::Error::unknown_variant(&text, &[$($json),*]))
            }
        }
    };
}
