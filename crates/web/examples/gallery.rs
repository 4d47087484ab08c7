//! The site with the page of all components, for who builds pages: `cargo run -p web --example gallery`, then
//! `http://127.0.0.1:8080/gallery`.

use std::error::Error;
use std::net::SocketAddr;

use app::Knowledge;
use web::{Addresses, Options, Site, serve};

fn main() -> Result<(), Box<dyn Error>> {
    let address: SocketAddr = std::env::args().nth(1).as_deref().unwrap_or("127.0.0.1:8080").parse()?;
    let options = Options { gallery: true, threads: 2, ..Options::default() };
    let site = Site::new(Box::leak(Box::new(Knowledge::embedded()?)), options)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let addresses = Addresses { site: address, operator: None };
    runtime.block_on(serve(site, addresses, |address| println!("http://{address}/gallery")))?;
    Ok(())
}
