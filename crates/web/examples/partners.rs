//! A site with a firm whose three footprints are offered to one partner, behind TLS, in memory: for the official conformance
//! suite of PACT (`bench/pact/conformance`). Its arguments: where to listen (`127.0.0.1:8443`), the certificate and the key that
//! it shows, the address to which it sends its answers (`https://localhost:8004`) with the name and the secret there. It
//! prints its base address, and the name and the secret of the partner.

#[path = "../tests/it/tls.rs"]
mod tls;

use std::error::Error;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;

use app::dossier::Key;
use app::export::partners::{self, Messenger, PartnerRequest};
use app::people::{self, Profile, SignUp, SignedIn, Token};
use app::work::{Registry, Settings, Workers};
use app::{Chance, Knowledge, Platform};
use calendar::date;
use ids::{OrganisationId, PersonId, ProductFootprintId, ProductId};
use language::Language;
use serde_json::json;
use store::letter::{self, State};
use store::organisation::Kind;
use store::product::{self, Product};
use store::product_footprint::{self, ProductFootprint};
use web::{Addresses, Clock, Options, PublicUrl, Site, serve};

/// The whole model, as the tests of `pact` have it.
const FOOTPRINT: &str = include_str!("../../pact/tests/it/cases/footprint.json");

struct System;

impl Chance for System {
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the system has random bytes");
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [listen, certificate, key, callback, client_id, client_secret] = &arguments[..] else {
        return Err("usage: partners HOST:PORT CERTIFICATE KEY CALLBACK CLIENT SECRET".into());
    };
    let front = TcpListener::bind(listen.parse::<SocketAddr>()?)?;
    let origin = format!("https://localhost:{}", front.local_addr()?.port());
    let (fresh, files) = (store_contract::sqlite(), Arc::new(files::Memory::default()));
    let knowledge = Box::leak(Box::new(Knowledge::for_documents()?));
    let platform = Platform::new(fresh.database.clone(), files, knowledge, &origin, Clock::Machine, System);
    let platform = platform.signing_with(Key::from_seed([7; 32])).reaching(webhooks::Reach::Loopback);
    let platform = Arc::new(platform);
    let request = PartnerRequest {
        name: "Suite officielle".to_owned(),
        base: callback.clone(),
        client_id: client_id.clone(),
        client_secret: client_secret.clone(),
    };
    settle(&platform, &request)?;
    let registry = Registry::default().with(Messenger::default());
    let _workers = Workers::start(platform.clone(), registry, Settings::default(), |_| ());
    let public_url = PublicUrl::parse(&origin).map_err(|error| format!("{error:?}"))?;
    let options = Options { public_url: Some(public_url), threads: 2, gallery: false };
    let site = Site::new(platform, options)?;
    let addresses = Addresses { site: "127.0.0.1:0".parse()?, operator: None };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let behind = |address| tls::stand_before(front, address, (Path::new(certificate), Path::new(key)));
    runtime.block_on(serve(site, addresses, behind))?;
    Ok(())
}

/// A firm with three products and one partner, whose name and secret are printed.
fn settle(platform: &Platform, request: &PartnerRequest) -> Result<(), Box<dyn Error>> {
    let email = "profiles@exemple.example";
    let entered =
        SignUp { name: "Amina Exemple", email, password: "caravane 7 orangers bleus", language: Language::Fr };
    people::sign_up(platform, &entered, "127.0.0.1")?;
    let letters = platform.database.read(|sql| letter::list(sql, State::Waiting, 1))?;
    let link = letters.iter().flat_map(|letter| letter.body.lines()).find_map(|line| line.rsplit_once("/open/"));
    let (_, token) = link.ok_or("no letter")?;
    let opened = people::open_account(platform, &Token::given(token), "essai")?;
    let actor = |signed_in: &SignedIn| match signed_in {
        SignedIn::Yes(token) => people::actor(platform, token),
        _ => Ok(None),
    };
    let owner = actor(&opened.signed_in)?.ok_or("not signed in")?;
    let profile =
        Profile { name: "Profilés Exemple", ice: "", country: "MA", region: "", sector: "", language: Language::Fr };
    let firm = people::open_organisation(platform, &owner, Kind::Firm, &profile)?;
    let owner = actor(&opened.signed_in)?.ok_or("not signed in")?;
    let made = partners::add(platform, &owner, firm, request)?;
    for number in 1..=3 {
        let product_id = publish(platform, firm, owner.person_id, number)?;
        partners::offer(platform, &owner, firm, made.partner.id, product_id)?;
    }
    println!("{} {} {}", partners::base(platform, firm), made.partner.id, made.secret);
    Ok(())
}

fn publish(
    platform: &Platform,
    organisation_id: OrganisationId,
    made_by: PersonId,
    number: u8,
) -> Result<ProductId, Box<dyn Error>> {
    let (id, footprint_id) = (platform.id(ProductId::new), platform.id(ProductFootprintId::new));
    let mut body: serde_json::Value = serde_json::from_str(FOOTPRINT)?;
    body["id"] = json!(footprint_id.to_string());
    body["productIds"] = json!([format!("urn:pact:profiles.exemple.example:product-id:P-{number}")]);
    let now = platform.now();
    let product = Product {
        organisation_id,
        id,
        name: format!("Profilé fictif {number}"),
        follows: false,
        made: now,
        made_by,
        archived: None,
    };
    let footprint = ProductFootprint {
        organisation_id,
        id: footprint_id,
        product_id: id,
        number: 1,
        preceding_id: None,
        published: now,
        published_by: Some(made_by),
        valid_from: date(2026, 1, 1),
        valid_until: date(2028, 12, 31),
        kg: 5.06,
        body: body.to_string(),
        detail: "{}".to_owned(),
        deprecated: None,
        why: None,
    };
    platform.database.write(|sql| {
        product::add(sql, &product)?;
        product_footprint::add(sql, &footprint)
    })?;
    Ok(id)
}
