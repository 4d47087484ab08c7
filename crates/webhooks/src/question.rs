use std::io::Read;

use ureq::http::{Request, header};

use crate::courier::failure;
use crate::{Courier, Failure, Target};

/// The longest answer that is read, in bytes. A longer one is no answer.
pub const SAID_MAX: u64 = 16 * 1024 * 1024;

/// What is asked of an address.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// Headers beside those of HTTP itself.
    pub headers: &'a [(&'a str, &'a str)],
    /// What is sent by POST; without it, GET.
    pub body: Option<&'a str>,
}

/// What was said, with all its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The status of HTTP.
    pub status: u16,
    /// Its `Link` headers, joined as one (RFC 9110, section 5.3).
    pub link: String,
    /// What it says.
    pub body: Vec<u8>,
}

impl Courier {
    /// Asks once, and reads the answer.
    ///
    /// # Errors
    /// Why there was none; [`Failure::Garbled`] also if it is longer than [`SAID_MAX`] or breaks off.
    pub fn ask(&self, target: &Target, question: &Question<'_>) -> Result<Said, Failure> {
        let mut request = Request::builder().uri(&target.0);
        for (name, value) in question.headers {
            request = request.header(*name, *value);
        }
        let answer = match question.body {
            Some(body) => {
                let request = request.method("POST").body(body.to_owned()).map_err(|_| Failure::Garbled)?;
                self.agent().run(request)
            }
            None => {
                let request = request.method("GET").body(()).map_err(|_| Failure::Garbled)?;
                self.agent().run(request)
            }
        };
        let answer = answer.map_err(|error| failure(&error))?;
        let links = answer.headers().get_all(header::LINK).iter().filter_map(|value| value.to_str().ok());
        let link = links.collect::<Vec<_>>().join(", ");
        let status = answer.status().as_u16();
        let mut body = Vec::new();
        let read = answer.into_body().into_reader().take(SAID_MAX + 1).read_to_end(&mut body);
        if read.map_err(|_| Failure::Garbled)? as u64 > SAID_MAX {
            return Err(Failure::Garbled);
        }
        Ok(Said { status, link, body })
    }
}
