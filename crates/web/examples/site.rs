//! The site with fictitious firms and the page of all components, in memory, for who builds pages:
//! `cargo run -p web --example site`, then `http://127.0.0.1:8080/gallery` or `/o`.

use std::error::Error;
use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use app::demonstration::settle;
use app::dossier::Key;
use app::measure::Accountant;
use app::work::{Registry, Settings, Workers};
use app::{Chance, Knowledge, Platform};
use web::{Addresses, Clock, Options, Site, serve};

struct System;

impl Chance for System {
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the system has random bytes");
    }
}

const PASSWORD: &str = "caravane 7 orangers bleus";

fn main() -> Result<(), Box<dyn Error>> {
    let address: SocketAddr = std::env::args().nth(1).as_deref().unwrap_or("127.0.0.1:8080").parse()?;
    let options = Options { gallery: true, threads: 2, ..Options::default() };
    let (fresh, files) = (store_contract::sqlite(), Arc::new(files::Memory::default()));
    let knowledge = Box::leak(Box::new(Knowledge::for_documents()?));
    let origin = format!("http://{address}");
    let platform = Platform::new(fresh.database.clone(), files, knowledge, &origin, Clock::Machine, System);
    let platform = Arc::new(platform.signing_with(Key::from_seed([7; 32])));
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    let mut read = Vec::new();
    for firm in ["agrumes-souss", "cablage-detroit", "delavage-atlas", "profiles-sais", "visserie-chaouia"] {
        let mut files = Vec::new();
        list(&examples.join(firm), "", &mut files)?;
        read.push((firm, files));
    }
    let files: Vec<Vec<(&str, &[u8])>> = read
        .iter()
        .map(|(_, files)| files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect())
        .collect();
    let folders: Vec<_> = read.iter().zip(&files).map(|((firm, _), files)| (*firm, files.as_slice())).collect();
    for account in settle(&platform, &folders, PASSWORD)? {
        println!("{}: {} / {PASSWORD}", account.organisation, account.email);
    }
    let registry = Registry::default().with(Accountant { threads: 2 });
    let _workers = Workers::start(platform.clone(), registry, Settings::default(), |event| println!("{event:?}"));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let addresses = Addresses { site: address, operator: None };
    let site = Site::new(platform, options)?;
    runtime.block_on(serve(site, addresses, |address| println!("http://{address}/gallery")))?;
    Ok(())
}

/// The files of a folder, by their paths within it.
fn list(folder: &Path, within: &str, found: &mut Vec<(String, Vec<u8>)>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{within}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            list(&entry.path(), &format!("{path}/"), found)?;
        } else {
            found.push((path, fs::read(entry.path())?));
        }
    }
    Ok(())
}
