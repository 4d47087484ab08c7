//! Bytes → objects (ISO 32000-1, 7.2 and 7.3).

use super::object::{Dictionary, Object};

/// Deeper nesting than our files ever have: beyond it a file is an attack on the stack.
const MAX_DEPTH: u8 = 16;

/// A place in a file. Every method returns `None` when the bytes are not what it looks for.
#[derive(Debug, Clone)]
pub(crate) struct Parser<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Parser<'a> {
    pub(crate) fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    /// Passes exactly these bytes.
    pub(crate) fn literal(&mut self, expected: &[u8]) -> Option<()> {
        let end = self.at.checked_add(expected.len())?;
        (self.bytes.get(self.at..end)? == expected).then(|| self.at = end)
    }

    /// Passes this keyword after white space.
    pub(crate) fn keyword(&mut self, expected: &[u8]) -> Option<()> {
        self.space();
        self.literal(expected)
    }

    /// Takes the next `length` bytes.
    pub(crate) fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let end = self.at.checked_add(length)?;
        let taken = self.bytes.get(self.at..end)?;
        self.at = end;
        Some(taken)
    }

    /// What is left, to the end.
    pub(crate) fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// Passes white space and comments.
    pub(crate) fn space(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                while !matches!(self.peek(), None | Some(b'\n' | b'\r')) {
                    self.at += 1;
                }
            } else if is_space(byte) {
                self.at += 1;
            } else {
                return;
            }
        }
    }

    /// An unsigned integer after white space.
    pub(crate) fn unsigned(&mut self) -> Option<u64> {
        self.space();
        let digits = self.run(|byte| byte.is_ascii_digit());
        std::str::from_utf8(digits).ok()?.parse().ok()
    }

    fn run(&mut self, accept: impl Fn(u8) -> bool) -> &'a [u8] {
        let start = self.at;
        while self.peek().is_some_and(&accept) {
            self.at += 1;
        }
        self.bytes.get(start..self.at).unwrap_or_default()
    }

    /// One object.
    pub(crate) fn object(&mut self) -> Option<Object> {
        self.nested(0)
    }

    /// `number 0 obj` and the object behind it.
    pub(crate) fn indirect(&mut self) -> Option<(u32, Object)> {
        let number = u32::try_from(self.unsigned()?).ok()?;
        self.keyword(b"0")?;
        self.keyword(b"obj")?;
        Some((number, self.object()?))
    }

    /// The bytes of the stream whose dictionary has just been read.
    pub(crate) fn stream(&mut self, dictionary: &Dictionary) -> Option<&'a [u8]> {
        self.keyword(b"stream")?;
        self.literal(b"\n").or_else(|| self.literal(b"\r\n"))?;
        let content = self.take(usize::try_from(dictionary.integer(b"Length")?).ok()?)?;
        self.keyword(b"endstream")?;
        Some(content)
    }

    fn nested(&mut self, depth: u8) -> Option<Object> {
        if depth > MAX_DEPTH {
            return None;
        }
        self.space();
        match self.peek()? {
            b'/' => Some(Object::Name(self.name()?)),
            b'(' => self.string(),
            b'[' => self.array(depth),
            b'<' if self.bytes.get(self.at + 1) == Some(&b'<') => self.dictionary(depth).map(Object::Dictionary),
            b'<' => self.hexadecimal(),
            b'0'..=b'9' | b'+' | b'-' | b'.' => self.number(),
            _ => self.word(),
        }
    }

    fn name(&mut self) -> Option<Vec<u8>> {
        self.literal(b"/")?;
        Some(self.run(is_regular).to_vec())
    }

    fn word(&mut self) -> Option<Object> {
        let word = self.run(is_regular);
        matches!(word, b"null" | b"true" | b"false").then(|| Object::Verbatim(word.to_vec()))
    }

    /// A number, or a reference if `0 R` follows.
    fn number(&mut self) -> Option<Object> {
        let text = self.run(|byte| byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'.'));
        let Some(integer) = std::str::from_utf8(text).ok()?.parse::<i64>().ok() else {
            let real = std::str::from_utf8(text).ok()?.parse::<f64>().is_ok();
            return real.then(|| Object::Verbatim(text.to_vec()));
        };
        let mut ahead = self.clone();
        let reference = (ahead.keyword(b"0").is_some() && ahead.keyword(b"R").is_some())
            .then(|| u32::try_from(integer).ok())
            .flatten()
            .filter(|_| !ahead.peek().is_some_and(is_regular));
        if let Some(number) = reference {
            self.at = ahead.at;
            return Some(Object::Reference(number));
        }
        Some(Object::Integer(integer))
    }

    fn array(&mut self, depth: u8) -> Option<Object> {
        self.literal(b"[")?;
        let mut items = Vec::new();
        loop {
            self.space();
            if self.literal(b"]").is_some() {
                return Some(Object::Array(items));
            }
            items.push(self.nested(depth + 1)?);
        }
    }

    fn dictionary(&mut self, depth: u8) -> Option<Dictionary> {
        self.literal(b"<<")?;
        let mut entries: Vec<(Vec<u8>, Object)> = Vec::new();
        loop {
            self.space();
            if self.literal(b">>").is_some() {
                return Some(Dictionary(entries));
            }
            let key = self.name()?;
            // A key written twice means different things to different readers.
            if entries.iter().any(|(name, _)| *name == key) {
                return None;
            }
            entries.push((key, self.nested(depth + 1)?));
        }
    }

    /// `(…)` with balanced parentheses and escapes.
    fn string(&mut self) -> Option<Object> {
        self.literal(b"(")?;
        let mut text = Vec::new();
        let mut open = 1_usize;
        loop {
            match self.next()? {
                b'(' => {
                    open += 1;
                    text.push(b'(');
                }
                b')' => {
                    open -= 1;
                    if open == 0 {
                        return Some(Object::String(text));
                    }
                    text.push(b')');
                }
                b'\\' => text.extend(self.escape()?),
                byte => text.push(byte),
            }
        }
    }

    fn escape(&mut self) -> Option<Option<u8>> {
        Some(match self.next()? {
            b'n' => Some(b'\n'),
            b'r' => Some(b'\r'),
            b't' => Some(b'\t'),
            b'b' => Some(8),
            b'f' => Some(12),
            b'\n' => None,
            first @ b'0'..=b'7' => {
                let mut value = u32::from(first - b'0');
                for _ in 0..2 {
                    match self.peek() {
                        Some(digit @ b'0'..=b'7') => value = value * 8 + u32::from(digit - b'0'),
                        _ => break,
                    }
                    self.at += 1;
                }
                Some(u8::try_from(value & 0xff).unwrap_or_default())
            }
            byte => Some(byte),
        })
    }

    /// `<…>`.
    fn hexadecimal(&mut self) -> Option<Object> {
        self.literal(b"<")?;
        let digits: Vec<u8> = self
            .run(|byte| byte.is_ascii_hexdigit() || is_space(byte))
            .iter()
            .filter_map(|&byte| char::from(byte).to_digit(16))
            .filter_map(|digit| u8::try_from(digit).ok())
            .collect();
        self.literal(b">")?;
        let byte = |pair: &[u8]| pair.iter().fold(0, |value, digit| value << 4 | digit) << (4 * (2 - pair.len()));
        Some(Object::String(digits.chunks(2).map(byte).collect()))
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 12 | b'\r' | b' ')
}

fn is_regular(byte: u8) -> bool {
    !is_space(byte) && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_written_back() {
        for text in [
            "<</Type /Catalog/AF [30 0 R 31 0 R]/Lang (fr)/MarkInfo <</Marked true>>/Box [0 0 595.276 841.89]>>",
            "[1 2 3 0 R null -7]",
            "<C3A9>",
            "/application#2Fjson",
        ] {
            let object = Parser::new(text.as_bytes(), 0).object().expect("an object");
            let mut written = Vec::new();
            object.write(&mut written);
            assert_eq!(String::from_utf8_lossy(&written), text);
        }
    }

    #[test]
    fn strings_are_decoded() {
        let read = |text: &[u8]| Parser::new(text, 0).object();
        assert_eq!(read(b"(a(b)\\)\\101\\n)"), Some(Object::text("a(b))A\n")));
        assert_eq!(read(b"<41 4>"), Some(Object::text("A@")));
        assert_eq!(read(b"(open"), None);
    }

    #[test]
    fn deep_nesting_and_double_keys_are_refused() {
        assert_eq!(Parser::new(&b"[".repeat(100_000), 0).object(), None);
        assert_eq!(Parser::new(b"<</A 1/A 2>>", 0).object(), None);
    }
}
