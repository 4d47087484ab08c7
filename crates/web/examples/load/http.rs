//! A client that keeps its connection and does no more than it must.

use std::io;

use tokio::net::TcpStream;

/// What came back.
pub struct Reply {
    /// Status.
    pub status: u16,
    /// The body as it travelled, packed or not; in chunks, their frames are in it.
    pub body: Vec<u8>,
}

/// A connection to a site.
pub struct Connection {
    address: String,
    stream: Option<TcpStream>,
    read: Vec<u8>,
}

impl Connection {
    /// To an address; opened when it is first needed.
    pub fn to(address: &str) -> Self {
        Connection { address: address.to_owned(), stream: None, read: Vec::with_capacity(256 << 10) }
    }

    /// Sends a request and waits for the whole answer.
    pub async fn exchange(&mut self, request: &[u8]) -> io::Result<Reply> {
        let reply = self.try_exchange(request).await;
        if reply.is_err() {
            self.stream = None;
        }
        reply
    }

    async fn try_exchange(&mut self, request: &[u8]) -> io::Result<Reply> {
        if self.stream.is_none() {
            let stream = TcpStream::connect(&self.address).await?;
            stream.set_nodelay(true)?;
            self.stream = Some(stream);
        }
        let stream = self.stream.as_ref().ok_or(io::ErrorKind::NotConnected)?;
        let mut sent = 0;
        while sent < request.len() {
            match stream.try_write(&request[sent..]) {
                Ok(count) => sent += count,
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => stream.writable().await?,
                Err(error) => return Err(error),
            }
        }
        self.read.clear();
        let mut searched = 0;
        let head = loop {
            more(stream, &mut self.read).await?;
            if let Some(at) = find(&self.read[searched..], b"\r\n\r\n") {
                break searched + at + 4;
            }
            searched = self.read.len().saturating_sub(3);
        };
        let text = String::from_utf8_lossy(&self.read[..head]).to_ascii_lowercase();
        let status = text.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
        let length = text.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse::<usize>().ok());
        if text.contains("transfer-encoding: chunked") {
            while !self.read.ends_with(b"\r\n0\r\n\r\n") && &self.read[head..] != b"0\r\n\r\n" {
                more(stream, &mut self.read).await?;
            }
        } else {
            while self.read.len() < head + length.unwrap_or(0) {
                more(stream, &mut self.read).await?;
            }
        }
        Ok(Reply { status, body: self.read[head..].to_vec() })
    }
}

async fn more(stream: &TcpStream, read: &mut Vec<u8>) -> io::Result<()> {
    loop {
        stream.readable().await?;
        let mut piece = [0; 64 << 10];
        match stream.try_read(&mut piece) {
            Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(count) => {
                read.extend_from_slice(&piece[..count]);
                return Ok(());
            }
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
            Err(error) => return Err(error),
        }
    }
}

fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).position(|window| window == part)
}
