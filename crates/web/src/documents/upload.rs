//! Documents on their way in: read piece by piece from the request and handed on to where they are kept, never held whole.

use std::io::{self, Read};
use std::sync::Arc;

use app::measure::{self, Added, MeasureError};
use app::people::Actor;
use axum::RequestExt;
use axum::body::Bytes;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{DefaultBodyLimit, Multipart, Request};
use axum::http::StatusCode;
use files::FilesError;
use ids::OrganisationId;
use store::StoreError;
use store::document::Document;
use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio::time::{Duration, timeout};

use crate::problem::Problem;
use crate::site::Site;

/// The largest document, bytes.
pub const FILE_MAX: usize = 64 << 20;
/// The most documents of one form, and all of them together: a folder of bills of a year, not a disk.
pub const FILES_MAX: usize = 200;
const REQUEST_MAX: usize = 512 << 20;
/// The most parts of a form that are read.
const PARTS_MAX: usize = 1000;
/// The longest of the other fields, bytes.
const TEXT_MAX: usize = 4 << 10;
/// So long nothing may arrive before the sender is given up.
const SILENCE: Duration = Duration::from_secs(30);
/// Pieces that wait to be written.
const WAITING: usize = 4;

/// What became of a file.
#[derive(Clone, Debug)]
pub enum Fate {
    /// It is kept.
    Kept(Document),
    /// The same is there already.
    There(Document),
    /// It is too large.
    TooLarge,
    /// There is nothing in it.
    Empty,
    /// There are too many in one form.
    OneTooMany,
    /// The firm has as many as may be.
    Full,
    /// There is no room left where documents are kept.
    NoRoom,
}

/// A file that was sent.
#[derive(Clone, Debug)]
pub struct Sent {
    /// Its name, as it was sent.
    pub name: String,
    /// What became of it.
    pub fate: Fate,
}

/// A form with files, of which nothing is read before it is asked for.
pub struct Form {
    parts: Multipart,
    count: usize,
    files: usize,
}

/// A part of a form.
pub enum Part<'f> {
    /// A field: its name, its value.
    Text(String, String),
    /// A file field in which nothing was chosen.
    Nothing,
    /// A file that is still to be read.
    File(Box<Coming<'f>>),
}

/// A file that is still to be read.
pub struct Coming<'f> {
    name: String,
    part: Field<'f>,
    one_too_many: bool,
}

impl Form {
    /// The form of a request.
    pub async fn of(request: Request) -> Result<Self, Problem> {
        Form::of_at_most(request, REQUEST_MAX).await
    }

    /// The form of a request of so many bytes at the most.
    pub async fn of_at_most(mut request: Request, most: usize) -> Result<Self, Problem> {
        DefaultBodyLimit::max(most).apply(&mut request);
        let parts: Multipart = request.extract().await.map_err(|_| Problem::Form)?;
        Ok(Form { parts, count: 0, files: 0 })
    }

    /// The next part; `None` at the end.
    pub async fn next(&mut self) -> Result<Option<Part<'_>>, Problem> {
        self.count += 1;
        let next = quick(self.parts.next_field()).await?.map_err(|error| refusal(&error))?;
        let Some(part) = next.filter(|_| self.count <= PARTS_MAX) else { return Ok(None) };
        let name = part.file_name().map(str::to_owned);
        Ok(Some(match name {
            None => Part::Text(part.name().unwrap_or_default().to_owned(), text(part).await?),
            Some(name) if name.is_empty() => Part::Nothing,
            Some(name) => {
                self.files += 1;
                Part::File(Box::new(Coming { name, part, one_too_many: self.files > FILES_MAX }))
            }
        }))
    }
}

impl Coming<'_> {
    /// Reads the file and throws it away: a browser shows an answer only once it has sent its form.
    pub async fn skip(mut self) -> Result<(), Problem> {
        while piece(&mut self.part).await?.is_some() {}
        Ok(())
    }

    /// The name of the file, and its bytes as far as they are not more than `most`: one more then, and the rest is thrown away.
    pub async fn bytes(mut self, most: usize) -> Result<(String, Vec<u8>), Problem> {
        let mut whole = Vec::new();
        while let Some(bytes) = piece(&mut self.part).await? {
            let room = (most + 1).saturating_sub(whole.len());
            whole.extend_from_slice(bytes.get(..room.min(bytes.len())).unwrap_or_default());
        }
        Ok((self.name, whole))
    }

    /// Hands the file on to where documents are kept, below the folder of a site if one is given.
    pub async fn keep(
        mut self,
        site: &Arc<Site>,
        actor: &Actor,
        organisation_id: OrganisationId,
        below: Option<&str>,
    ) -> Result<Sent, Problem> {
        let name = std::mem::take(&mut self.name);
        if self.one_too_many {
            self.skip().await?;
            return Ok(Sent { name, fate: Fate::OneTooMany });
        }
        let (sender, receiver) = channel(WAITING);
        let (actor, below, named) = (actor.clone(), below.map(str::to_owned), name.clone());
        let keeping = site.run_slow(move |platform| {
            let mut content = Incoming { receiver, piece: Bytes::new(), ended: false };
            measure::add_document(platform, &actor, organisation_id, below.as_deref(), &named, &mut content)
        });
        let (kept, poured) = tokio::join!(keeping, pour(&mut self.part, sender));
        let fate = match (poured?, kept?) {
            (Poured::TooLarge, _) => Fate::TooLarge,
            (Poured::Nothing, _) => Fate::Empty,
            (Poured::Whole, Ok(Added::New(document))) => Fate::Kept(document),
            (Poured::Whole, Ok(Added::There(document))) => Fate::There(document),
            (Poured::Whole, Err(MeasureError::TooMany(_))) => Fate::Full,
            (Poured::Whole, Err(MeasureError::Files(FilesError::Full) | MeasureError::Store(StoreError::Full(_)))) => {
                Fate::NoRoom
            }
            (Poured::Whole, Err(error)) => return Err(error.into()),
        };
        Ok(Sent { name, fate })
    }
}

/// How much of a file was handed on.
enum Poured {
    Whole,
    Nothing,
    TooLarge,
}

/// Hands the pieces of a file on. Only what was handed on to its end is kept.
async fn pour(part: &mut Field<'_>, sender: Sender<Piece>) -> Result<Poured, Problem> {
    let mut sender = Some(sender);
    let mut length = 0_usize;
    while let Some(bytes) = piece(part).await? {
        length = length.saturating_add(bytes.len());
        // What is too large is read to its end, and thrown away.
        if length > FILE_MAX {
            sender = None;
        }
        // Where it is kept, no more is wanted if it cannot be: the answer says why.
        let refused = match &sender {
            Some(sender) => sender.send(Piece::Bytes(bytes)).await.is_err(),
            None => false,
        };
        if refused {
            sender = None;
        }
    }
    match (length, sender) {
        (0, _) => Ok(Poured::Nothing),
        (length, _) if length > FILE_MAX => Ok(Poured::TooLarge),
        (_, Some(sender)) => {
            sender.send(Piece::End).await.ok();
            Ok(Poured::Whole)
        }
        (_, None) => Ok(Poured::Whole),
    }
}

/// A piece of a file, or that there are no more.
enum Piece {
    Bytes(Bytes),
    End,
}

/// The pieces of a file as something to read from, on a thread that may wait.
struct Incoming {
    receiver: Receiver<Piece>,
    piece: Bytes,
    ended: bool,
}

impl Read for Incoming {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.piece.is_empty() && !self.ended {
            match self.receiver.blocking_recv() {
                Some(Piece::Bytes(bytes)) => self.piece = bytes,
                Some(Piece::End) => self.ended = true,
                // Whoever sent it went away, or it is not to be kept: half a document is none.
                None => return Err(io::ErrorKind::UnexpectedEof.into()),
            }
        }
        let count = self.piece.len().min(buffer.len());
        let now = self.piece.split_to(count);
        if let Some(to) = buffer.get_mut(..count) {
            to.copy_from_slice(&now);
        }
        Ok(count)
    }
}

async fn piece(part: &mut Field<'_>) -> Result<Option<Bytes>, Problem> {
    quick(part.chunk()).await?.map_err(|error| refusal(&error))
}

async fn text(mut part: Field<'_>) -> Result<String, Problem> {
    let mut text = Vec::new();
    while let Some(bytes) = piece(&mut part).await? {
        text.extend_from_slice(&bytes);
        if text.len() > TEXT_MAX {
            return Err(Problem::TooLarge);
        }
    }
    String::from_utf8(text).map_err(|_| Problem::Form)
}

/// Waits for what should arrive soon.
async fn quick<T>(arriving: impl Future<Output = T>) -> Result<T, Problem> {
    timeout(SILENCE, arriving).await.map_err(|_| Problem::Slow)
}

fn refusal(error: &MultipartError) -> Problem {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::TooLarge,
        _ => Problem::Form,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pieces: Vec<Piece>) -> io::Result<Vec<u8>> {
        let (sender, receiver) = channel(8);
        for piece in pieces {
            sender.try_send(piece).ok().unwrap();
        }
        drop(sender);
        let mut whole = Vec::new();
        let mut incoming = Incoming { receiver, piece: Bytes::new(), ended: false };
        incoming.read_to_end(&mut whole).map(|_| whole)
    }

    #[test]
    fn only_what_came_to_its_end_is_read() {
        let bytes = |text: &'static str| Piece::Bytes(Bytes::from_static(text.as_bytes()));
        assert_eq!(read(vec![bytes("ab"), bytes(""), bytes("c"), Piece::End]).unwrap(), b"abc");
        assert_eq!(read(vec![bytes("ab")]).unwrap_err().kind(), io::ErrorKind::UnexpectedEof);
        assert!(read(vec![Piece::End]).unwrap().is_empty());
    }
}
