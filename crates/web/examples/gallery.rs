//! The site with the page of all components, for who builds pages: `cargo run -p web --example gallery`, then
//! `http://127.0.0.1:8080/gallery`.

use std::error::Error;
use std::net::SocketAddr;
use std::sync::Arc;

use app::{Chance, Knowledge, Platform};
use web::{Addresses, Clock, Options, Site, serve};

struct System;

impl Chance for System {
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the system has random bytes");
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let address: SocketAddr = std::env::args().nth(1).as_deref().unwrap_or("127.0.0.1:8080").parse()?;
    let options = Options { gallery: true, threads: 2, ..Options::default() };
    let (fresh, files) = (store_contract::sqlite(), Arc::new(files::Memory::default()));
    let knowledge = Box::leak(Box::new(Knowledge::embedded()?));
    let origin = format!("http://{address}");
    let platform = Platform::new(fresh.database.clone(), files, knowledge, &origin, Clock::Machine, System);
    let site = Site::new(Arc::new(platform), options)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let addresses = Addresses { site: address, operator: None };
    runtime.block_on(serve(site, addresses, |address| println!("http://{address}/gallery")))?;
    Ok(())
}
