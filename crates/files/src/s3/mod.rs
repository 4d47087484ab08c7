mod request;
mod sign;
mod xml;

use std::io::Read;
use std::time::Duration;

use calendar::Timestamp;
use ids::OrganisationId;
use ureq::http::StatusCode;

use crate::store::{Content, Files, Stored, pour};
use crate::{FilesError, Key};
use request::{Client, Request};

/// Up to this length a document stays in memory on its way; a longer one waits in a temporary file.
const IN_MEMORY: usize = 4 * 1024 * 1024;

/// Tells the time: requests carry it.
pub type Now = Box<dyn Fn() -> Timestamp + Send + Sync>;

/// Where documents are on a server, and who we are there.
#[derive(Clone)]
pub struct S3Settings {
    /// Address of the server, such as `https://s3.example.org`; the bucket is named in the path.
    pub endpoint: String,
    /// Its region, as it names it.
    pub region: String,
    /// Bucket.
    pub bucket: String,
    /// What stands before each key, such as `qafila/`; may be empty.
    pub prefix: String,
    /// Identifier of the access key.
    pub access_key: String,
    /// Its secret.
    pub secret_key: String,
    /// A certificate (PEM) that is trusted beside those of the system.
    pub certificate: Option<Vec<u8>>,
    /// How long to wait for an answer.
    pub timeout: Duration,
}

/// Documents on a server that speaks S3, requests signed by version 4.
pub struct S3 {
    client: Client,
    bucket: String,
    prefix: String,
}

impl S3 {
    /// The documents of a bucket, which is there already.
    ///
    /// # Errors
    /// If the settings cannot be used.
    pub fn new(settings: S3Settings, now: Now) -> Result<Self, FilesError> {
        let (bucket, prefix) = (settings.bucket.clone(), settings.prefix.clone());
        Ok(S3 { client: Client::new(settings, now)?, bucket, prefix })
    }

    fn path(&self, key: &Key) -> String {
        format!("/{}/{}{key}", self.bucket, self.prefix)
    }
}

impl Files for S3 {
    fn put(&self, organisation_id: OrganisationId, content: &mut dyn Read) -> Result<Stored, FilesError> {
        // The key, which is in the address, is known at the end only.
        let mut coming = tempfile::spooled_tempfile(IN_MEMORY);
        let stored = pour(organisation_id, content, &mut coming)?;
        let path = self.path(&stored.key);
        let put = Request { method: "PUT", path: &path, query: &[], sha256: stored.key.sha256 };
        self.client.run(&put, Some((&mut coming, stored.length)))?;
        Ok(stored)
    }

    fn get(&self, key: &Key) -> Result<Option<Content>, FilesError> {
        let path = self.path(key);
        let answer = self.client.ask(&Request::plain("GET", &path, &[]))?;
        Ok(answer.map(|answer| Box::new(answer.into_body().into_reader()) as Content))
    }

    fn length(&self, key: &Key) -> Result<Option<u64>, FilesError> {
        let path = self.path(key);
        let Some(answer) = self.client.ask(&Request::plain("HEAD", &path, &[]))? else {
            return Ok(None);
        };
        let length = answer.headers().get("content-length").and_then(|value| value.to_str().ok()?.parse().ok());
        length.map(Some).ok_or_else(|| FilesError::Refused("the server does not say how long a document is".to_owned()))
    }

    fn remove(&self, key: &Key) -> Result<bool, FilesError> {
        // The protocol does not say whether there was anything to remove.
        if self.length(key)?.is_none() {
            return Ok(false);
        }
        let path = self.path(key);
        let answer = self.client.ask(&Request::plain("DELETE", &path, &[]))?;
        Ok(answer.is_some_and(|answer| answer.status() == StatusCode::NO_CONTENT || answer.status() == StatusCode::OK))
    }

    fn list(&self, see: &mut dyn FnMut(Stored) -> Result<(), FilesError>) -> Result<(), FilesError> {
        let path = format!("/{}", self.bucket);
        let mut next = None;
        loop {
            let mut query = vec![("list-type", "2"), ("prefix", self.prefix.as_str())];
            query.extend(next.as_deref().map(|token: &str| ("continuation-token", token)));
            let answer = self.client.ask(&Request::plain("GET", &path, &query))?;
            let answer = answer.ok_or_else(|| FilesError::Refused(format!("there is no bucket `{}`", self.bucket)))?;
            let listing = answer.into_body().read_to_string().map_err(|error| request::failure(&error))?;
            let page = xml::page(&listing)?;
            for (name, length) in page.objects {
                // What is none of ours is left alone.
                if let Some(key) = name.strip_prefix(&self.prefix).and_then(Key::of_path) {
                    see(Stored { key, length })?;
                }
            }
            match page.next {
                Some(token) => next = Some(token),
                None => return Ok(()),
            }
        }
    }
}
