//! The objects of a PDF file, and how they are written.

/// A dictionary in the order of the file. Keys are as written, without the slash.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Dictionary(pub Vec<(Vec<u8>, Object)>);

/// One object (ISO 32000-1, 7.3). Streams are not objects here: they are a dictionary and a place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Object {
    /// `null`, `true`, `false`, and real numbers, as written: we only carry them along.
    Verbatim(Vec<u8>),
    Integer(i64),
    /// As written, without the slash.
    Name(Vec<u8>),
    /// Decoded.
    String(Vec<u8>),
    Array(Vec<Object>),
    Dictionary(Dictionary),
    /// `number 0 R`. Generations other than 0 are not ours.
    Reference(u32),
}

impl Dictionary {
    /// These entries, in this order.
    pub(crate) fn of<const N: usize>(entries: [(&str, Object); N]) -> Self {
        Self(entries.into_iter().map(|(key, value)| (key.as_bytes().to_vec(), value)).collect())
    }

    pub(crate) fn get(&self, key: &[u8]) -> Option<&Object> {
        self.0.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    pub(crate) fn integer(&self, key: &[u8]) -> Option<i64> {
        match self.get(key) {
            Some(Object::Integer(value)) => Some(*value),
            _ => None,
        }
    }

    pub(crate) fn reference(&self, key: &[u8]) -> Option<u32> {
        match self.get(key) {
            Some(Object::Reference(number)) => Some(*number),
            _ => None,
        }
    }

    pub(crate) fn array(&self, key: &[u8]) -> Option<&[Object]> {
        match self.get(key) {
            Some(Object::Array(items)) => Some(items),
            _ => None,
        }
    }

    pub(crate) fn dictionary(&self, key: &[u8]) -> Option<&Dictionary> {
        match self.get(key) {
            Some(Object::Dictionary(inner)) => Some(inner),
            _ => None,
        }
    }

    /// Replaces the value of a key, in its place, or adds the key at the end.
    pub(crate) fn set(&mut self, key: &[u8], value: Object) {
        match self.0.iter_mut().find(|(name, _)| name == key) {
            Some((_, old)) => *old = value,
            None => self.0.push((key.to_vec(), value)),
        }
    }

    pub(crate) fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(b"<<");
        for (key, value) in &self.0 {
            out.push(b'/');
            out.extend_from_slice(key);
            out.push(b' ');
            value.write(out);
        }
        out.extend_from_slice(b">>");
    }
}

impl Object {
    /// The name `/text`.
    pub(crate) fn name(text: &str) -> Self {
        Self::Name(text.as_bytes().to_vec())
    }

    /// A string of bytes.
    pub(crate) fn text(text: impl Into<Vec<u8>>) -> Self {
        Self::String(text.into())
    }

    pub(crate) fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Verbatim(bytes) => out.extend_from_slice(bytes),
            Self::Integer(value) => out.extend_from_slice(value.to_string().as_bytes()),
            Self::Name(name) => {
                out.push(b'/');
                out.extend_from_slice(name);
            }
            Self::String(bytes) => write_string(bytes, out),
            Self::Array(items) => {
                out.push(b'[');
                for (i, item) in items.iter().enumerate() {
                    if i > 0 {
                        out.push(b' ');
                    }
                    item.write(out);
                }
                out.push(b']');
            }
            Self::Dictionary(inner) => inner.write(out),
            Self::Reference(number) => out.extend_from_slice(format!("{number} 0 R").as_bytes()),
        }
    }
}

/// Printable ASCII as `(…)`, everything else as hexadecimal `<…>`.
fn write_string(bytes: &[u8], out: &mut Vec<u8>) {
    let plain = |b: &u8| (b' '..=b'~').contains(b) && !matches!(b, b'(' | b')' | b'\\');
    if bytes.iter().all(plain) {
        out.push(b'(');
        out.extend_from_slice(bytes);
        out.push(b')');
    } else {
        out.push(b'<');
        for byte in bytes {
            out.extend_from_slice(format!("{byte:02X}").as_bytes());
        }
        out.push(b'>');
    }
}
