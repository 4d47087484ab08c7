//! What is sent with a request, read whole within a limit.

use axum::body::{Body, Bytes};
use http_body_util::BodyExt;

/// So much of what is too large is read and thrown away, in bytes: most clients hear an answer only once they have sent
/// everything, and one that is cut off hears none.
const FORGOTTEN_MAX: usize = 64 << 20;

/// Why there is nothing to read.
pub enum Unread {
    /// More was sent than is taken.
    TooLarge,
    /// It ended early.
    Cut,
}

/// Everything that is sent, of which never more than `limit` bytes are held.
pub async fn whole(mut body: Body, limit: usize) -> Result<Bytes, Unread> {
    let mut bytes = Vec::new();
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|_| Unread::Cut)?.into_data() else { continue };
        if bytes.len() + data.len() > limit {
            forget(body).await;
            return Err(Unread::TooLarge);
        }
        bytes.extend_from_slice(&data);
    }
    Ok(bytes.into())
}

/// Reads what is too large and throws it away, as far as that is not endless.
pub async fn forget(mut body: Body) {
    let mut read = 0;
    while let Some(Ok(frame)) = body.frame().await
        && read <= FORGOTTEN_MAX
    {
        read += frame.data_ref().map_or(0, Bytes::len);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_limit_is_the_last_that_is_taken() {
        assert!(matches!(whole(Body::from("abc"), 3).await, Ok(bytes) if bytes == "abc"));
        assert!(matches!(whole(Body::from("abcd"), 3).await, Err(Unread::TooLarge)));
    }
}
