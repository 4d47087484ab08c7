//! XML, read event by event within limits: no document type, no entities but the five of XML itself.

use std::io::{self, BufRead, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::{Bound, Format, Limits, Refusal};

/// An event of an XML document.
#[derive(Debug)]
pub(super) enum Token<'b> {
    /// An element begins; `empty` if it ends at once (no [`Token::End`] follows then).
    Start {
        /// Its name and attributes.
        element: BytesStart<'b>,
        /// `<name/>`
        empty: bool,
    },
    /// An element ends.
    End(String),
    /// A piece of text; one text may come in several.
    Text(String),
    /// A comment or an instruction.
    Aside,
    /// The document is over.
    Over,
}

/// Reads an XML document within limits.
#[derive(Debug)]
pub(super) struct Xml<R> {
    reader: Reader<Guarded<R>>,
    format: Format,
    depth: usize,
    depth_limit: usize,
    text_limit: usize,
    unpacked_limit: u64,
}

impl<R: BufRead> Xml<R> {
    /// A document in a file of `format`.
    pub(super) fn new(reader: R, format: Format, limits: &Limits) -> Self {
        // One event may hold the attributes of an element beside its longest text.
        let guarded = Guarded { inner: reader, since: 0, limit: limits.xml_text_bytes.saturating_add(64 << 10) };
        Xml {
            reader: Reader::from_reader(guarded),
            format,
            depth: 0,
            depth_limit: limits.xml_depth,
            text_limit: limits.xml_text_bytes,
            unpacked_limit: limits.unpacked_bytes,
        }
    }

    /// The next event, kept in `buffer`.
    pub(super) fn next<'b>(&mut self, buffer: &'b mut Vec<u8>) -> Result<Token<'b>, Refusal> {
        buffer.clear();
        self.reader.get_mut().since = 0;
        let event = match self.reader.read_event_into(buffer) {
            Ok(event) => event,
            Err(quick_xml::Error::Io(error)) if error.kind() == io::ErrorKind::QuotaExceeded => {
                return Err(Refusal::over(Bound::XmlText, self.text_limit));
            }
            Err(quick_xml::Error::Io(error)) if error.kind() == io::ErrorKind::FileTooLarge => {
                return Err(Refusal::over(Bound::UnpackedBytes, self.unpacked_limit));
            }
            Err(error) => return Err(Refusal::broken(self.format, error)),
        };
        Ok(match event {
            Event::Start(element) => {
                self.depth += 1;
                if self.depth > self.depth_limit {
                    return Err(Refusal::over(Bound::XmlDepth, self.depth_limit));
                }
                Token::Start { element, empty: false }
            }
            Event::Empty(element) => Token::Start { element, empty: true },
            Event::End(element) => {
                self.depth = self.depth.saturating_sub(1);
                Token::End(element.local_name().as_ref().to_owned())
            }
            Event::Text(text) => Token::Text(text.xml_content(XmlVersion::Implicit1_0).into_owned()),
            Event::CData(text) => Token::Text(text.xml_content(XmlVersion::Implicit1_0).into_owned()),
            Event::GeneralRef(reference) => match reference.resolve_char_ref() {
                Ok(Some(character)) => Token::Text(character.to_string()),
                _ => match reference.as_ref() as &str {
                    "lt" => Token::Text("<".to_owned()),
                    "gt" => Token::Text(">".to_owned()),
                    "amp" => Token::Text("&".to_owned()),
                    "quot" => Token::Text("\"".to_owned()),
                    "apos" => Token::Text("'".to_owned()),
                    _ => return Err(Refusal::XmlDoctype),
                },
            },
            Event::DocType(_) => return Err(Refusal::XmlDoctype),
            Event::Comment(_) | Event::PI(_) | Event::Decl(_) => Token::Aside,
            Event::Eof if self.depth > 0 => return Err(Refusal::broken(self.format, "XML is cut short")),
            Event::Eof => Token::Over,
        })
    }
}

/// The value of an attribute, by its name without prefix.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    element.attributes().with_checks(false).flatten().find(|attribute| attribute.key.local_name().as_ref() == name).map(
        |attribute| match attribute.normalized_value(XmlVersion::Implicit1_0) {
            Ok(value) => value.into_owned(),
            Err(_) => attribute.value.as_ref().to_owned(),
        },
    )
}

/// Whether an attribute is set, as XML Schema writes truth.
pub(super) fn is_set(element: &BytesStart<'_>, name: &str) -> bool {
    attribute(element, name).is_some_and(|value| matches!(value.as_str(), "1" | "true" | "on"))
}

/// Stops an event that would not end: the parser keeps an event whole in memory.
#[derive(Debug)]
struct Guarded<R> {
    inner: R,
    since: usize,
    limit: usize,
}

impl<R: BufRead> Read for Guarded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.since = self.since.saturating_add(count);
        Ok(count)
    }
}

impl<R: BufRead> BufRead for Guarded<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.since > self.limit {
            return Err(io::ErrorKind::QuotaExceeded.into());
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        self.since = self.since.saturating_add(count);
        self.inner.consume(count);
    }
}
