use std::io::{self, Cursor, Read};
use std::ops::Range;
use std::sync::Arc;

use app::measure::{self, MeasureError};
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use ids::DocumentId;

use super::{flow, range};
use crate::address::escaped;
use crate::guard::Sealed;
use crate::here::Here;
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// What can be shown of a document as it is: by how it begins, never by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A PDF.
    Pdf,
    /// A PNG.
    Png,
    /// A JPEG.
    Jpeg,
    /// Nothing that a browser should open.
    Other,
}

/// So many bytes tell the shape.
pub const HEAD: usize = 8;

impl Shape {
    /// By the first bytes.
    pub fn of(head: &[u8]) -> Self {
        match head {
            [b'%', b'P', b'D', b'F', b'-', ..] => Shape::Pdf,
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Shape::Png,
            [0xff, 0xd8, 0xff, ..] => Shape::Jpeg,
            _ => Shape::Other,
        }
    }

    fn media_type(self) -> &'static str {
        match self {
            Shape::Pdf => "application/pdf",
            Shape::Png => "image/png",
            Shape::Jpeg => "image/jpeg",
            Shape::Other => "application/octet-stream",
        }
    }

    fn sealed(self) -> Sealed {
        match self {
            Shape::Pdf => Sealed::Shown,
            Shape::Png | Shape::Jpeg => Sealed::Pictured,
            Shape::Other => Sealed::HandedOut,
        }
    }
}

/// `GET /o/{organisation}/documents/{document}/content`: the document as it was given, or a part of it. It comes from anybody.
pub async fn show(
    State(site): State<Arc<Site>>,
    person: Person,
    here: Here,
    headers: HeaderMap,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let id: DocumentId = id.parse().map_err(|_| Problem::NotFound)?;
    let opened = here.ask(&site, &person, move |platform, actor, organisation_id| {
        let (document, mut content) = measure::content(platform, actor, organisation_id, id)?;
        let mut head = Vec::new();
        content.by_ref().take(HEAD as u64).read_to_end(&mut head).map_err(files_error)?;
        Ok::<_, MeasureError>((document, head, content))
    });
    let (document, head, content) = opened.await??;
    let name = document.path.rsplit('/').next().unwrap_or_default();
    let length = u64::try_from(document.length).unwrap_or(0);
    let shape = Shape::of(&head);
    let tag = HeaderValue::try_from(format!("\"{}\"", hex::encode(document.sha256))).map_err(|_| Problem::Fault)?;
    let wanted = range::wanted(&headers, &tag, length);
    let status = if wanted.is_some() { StatusCode::PARTIAL_CONTENT } else { StatusCode::OK };
    let sent = wanted.as_ref().map(|part| format!("bytes {}-{}/{length}", part.start, part.end - 1));
    let part = wanted.unwrap_or(0..length);
    let count = part.end - part.start;
    let content = flow::body(Part::new(Cursor::new(head).chain(content), &part), count);
    let mut response = sealed(name, shape, count, content);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    headers.insert(header::ETAG, tag);
    if let Some(sent) = sent.and_then(|sent| HeaderValue::try_from(sent).ok()) {
        headers.insert(header::CONTENT_RANGE, sent);
    }
    Ok(response)
}

/// A paper that comes from anybody: shown if a browser can show it, else handed out; nothing in it is run.
pub(crate) fn sealed(name: &str, shape: Shape, length: u64, content: Body) -> Response {
    let mut response = content.into_response();
    response.extensions_mut().insert(shape.sealed());
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(shape.media_type()));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    if let Ok(disposition) = disposition(name, shape == Shape::Other).parse() {
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    response
}

/// A part of what is read; what is before it is passed over when the first byte is asked for.
struct Part<R> {
    before: u64,
    content: io::Take<R>,
}

impl<R: Read> Part<R> {
    fn new(content: R, part: &Range<u64>) -> Self {
        Part { before: part.start, content: content.take(part.end) }
    }
}

impl<R: Read> Read for Part<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let before = std::mem::take(&mut self.before);
        io::copy(&mut self.content.by_ref().take(before), &mut io::sink())?;
        self.content.read(buffer)
    }
}

fn files_error(error: io::Error) -> app::measure::MeasureError {
    app::measure::MeasureError::Files(error.into())
}

/// Under which name a browser keeps it (RFC 6266): once in plain letters, once in its own.
fn disposition(name: &str, hand_out: bool) -> String {
    let safe = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ') { c } else { '_' };
    let plain: String = name.chars().map(safe).collect();
    let kind = if hand_out { "attachment" } else { "inline" };
    format!("{kind}; filename=\"{plain}\"; filename*=UTF-8''{}", escaped(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_beginning_tells_the_shape() {
        assert_eq!(Shape::of(b"%PDF-1.7"), Shape::Pdf);
        assert_eq!(Shape::of(b"\x89PNG\r\n\x1a\n"), Shape::Png);
        assert_eq!(Shape::of(b"\xff\xd8\xff\xe0"), Shape::Jpeg);
        for other in [&b"<html>"[..], b"<svg xml", b"", b"GIF89a", b"PK\x03\x04"] {
            assert_eq!(Shape::of(other), Shape::Other);
        }
    }

    #[test]
    fn a_part_is_read_alone() {
        let mut read = String::new();
        Part::new(&b"0123456789"[..], &(3..7)).read_to_string(&mut read).expect("read");
        assert_eq!(read, "3456");
    }

    #[test]
    fn a_name_stays_a_name() {
        let said = disposition("a\"; filename=\"evil.html\r\nX: y فاتورة.csv", true);
        assert!(
            said.starts_with("attachment; filename=\"a__ filename__evil.html__X_ y ______.csv\"; filename*=UTF-8''")
        );
        assert!(said.is_ascii() && !said.contains(['\r', '\n']));
    }
}
