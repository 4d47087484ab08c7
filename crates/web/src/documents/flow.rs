//! A document on its way out, piece by piece.

use std::io::{self, Read};
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes, HttpBody};
use hyper::body::{Frame, SizeHint};
use tokio::sync::mpsc::{Receiver, channel};
use tokio::task::spawn_blocking;

/// Bytes of a piece, and pieces that wait to be sent.
const PIECE: usize = 64 << 10;
const WAITING: usize = 4;

/// The content of a document as the body of an answer.
pub fn body(mut content: impl Read + Send + 'static, length: u64) -> Body {
    let (sender, receiver) = channel(WAITING);
    // Ends with the document, or when nobody listens any more.
    spawn_blocking(move || {
        let mut buffer = vec![0; PIECE];
        loop {
            let piece = match content.read(&mut buffer) {
                Ok(0) => return,
                Ok(count) => Ok(Bytes::copy_from_slice(buffer.get(..count).unwrap_or_default())),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => Err(error),
            };
            let failed = piece.is_err();
            if sender.blocking_send(piece).is_err() || failed {
                return;
            }
        }
    });
    Body::new(Flow { receiver, left: length })
}

struct Flow {
    receiver: Receiver<io::Result<Bytes>>,
    left: u64,
}

impl HttpBody for Flow {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        self.receiver.poll_recv(context).map(|piece| {
            piece.map(|piece| {
                let bytes = piece?;
                self.left = self.left.saturating_sub(bytes.len() as u64);
                Ok(Frame::data(bytes))
            })
        })
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left)
    }
}
