//! What every store of documents does, held on each: a folder, memory, and a server that speaks S3.

mod contract;
mod folder;
mod s3;
