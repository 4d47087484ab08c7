//! The door for partners' programs, from outside: over TLS, at a site that listens.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, mpsc};
use std::thread;

use app::export::partners::{self, Made as Partner, PartnerRequest};
use app::people::Actor;
use axum::http::StatusCode;
use calendar::date;
use ids::{OrganisationId, ProductFootprintId, ProductId};
use pact::Kind;
use serde_json::{Value, json};
use store::organisation;
use store::product::{self, Product};
use store::product_footprint::{self, ProductFootprint};
use tempfile::TempDir;
use ureq::Agent;
use ureq::http::Response;
use ureq::tls::{Certificate, RootCerts, TlsConfig};
use web::{Addresses, Clock, Options, PublicUrl, Site, serve};

use crate::{Made, noon, platform, routes, tls};

const FOOTPRINT: &str = include_str!("../../../pact/tests/it/cases/footprint.json");

/// A site that listens behind TLS, with a firm that has three footprints and a partner to which they are offered.
struct Listening {
    base: String,
    /// Where the site itself listens.
    behind: SocketAddr,
    /// Where TLS is.
    front: SocketAddr,
    agent: Agent,
    firm: OrganisationId,
    owner: Actor,
    partner: Partner,
    made: Made,
    _folder: TempDir,
}

/// A certificate for `localhost` and its key, made in a folder.
fn certificate(folder: &Path) -> (PathBuf, PathBuf) {
    let (file, key) = (folder.join("site.pem"), folder.join("site.key"));
    let made = Command::new("openssl")
        .args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"])
        .args(["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"])
        .args(["-addext", "basicConstraints=critical,CA:FALSE"])
        .arg("-keyout")
        .arg(&key)
        .arg("-out")
        .arg(&file)
        .output()
        .unwrap_or_else(|error| panic!("openssl: {error}"));
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    (file, key)
}

fn publish(made: &Made, firm: OrganisationId, owner: &Actor, number: i64) -> ProductId {
    let (id, footprint_id) = (made.platform.id(ProductId::new), made.platform.id(ProductFootprintId::new));
    let mut body: Value = serde_json::from_str(FOOTPRINT).expect("JSON");
    body["id"] = json!(footprint_id.to_string());
    body["productIds"] = json!([format!("urn:gtin:{number}")]);
    let product = Product {
        organisation_id: firm,
        id,
        name: format!("Profilé fictif {number}"),
        follows: false,
        made: noon(),
        made_by: owner.person_id,
        archived: None,
    };
    let footprint = ProductFootprint {
        organisation_id: firm,
        id: footprint_id,
        product_id: id,
        number: 1,
        preceding_id: None,
        published: noon(),
        published_by: None,
        valid_from: date(2026, 1, 1),
        valid_until: date(2028, 12, 31),
        kg: 5.06,
        body: body.to_string(),
        detail: "{}".to_owned(),
        deprecated: None,
        why: None,
    };
    let write = |sql: &mut dyn store::Sql| {
        product::add(sql, &product)?;
        product_footprint::add(sql, &footprint)
    };
    made.platform.database.write(write).expect("published");
    id
}

impl Listening {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let (certificate, key) = certificate(folder.path());
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let front = listener.local_addr().expect("an address");
        let origin = format!("https://localhost:{}", front.port());
        let (platform, fresh) = platform(Clock::Fixed(noon()), &origin);
        let options =
            Options { public_url: Some(PublicUrl::parse(&origin).expect("an address")), threads: 2, gallery: false };
        let site = || Site::new(platform.clone(), options.clone()).expect("the embedded catalogue");
        let made = Made { router: routes::router(Arc::new(site())), platform: platform.clone(), _fresh: fresh };
        let (someone, firm) = made.owner("amina@example.org", organisation::Kind::Firm, "Profilés Exemple");
        let request = PartnerRequest { name: "Acheteur Exemple".to_owned(), ..PartnerRequest::default() };
        let partner = partners::add(&platform, &someone.actor, firm, &request).expect("added");
        for number in 1..=3 {
            let product_id = publish(&made, firm, &someone.actor, number);
            partners::offer(&platform, &someone.actor, firm, partner.partner.id, product_id).expect("offered");
        }
        let (told, heard) = mpsc::channel();
        let served = site();
        thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
            let addresses = Addresses { site: "127.0.0.1:0".parse().expect("an address"), operator: None };
            runtime.block_on(serve(served, addresses, |address| told.send(address).expect("heard")))
        });
        let behind = heard.recv().expect("it listens");
        tls::stand_before(listener, behind, (&certificate, &key));
        let pem = std::fs::read(&certificate).expect("read");
        let trusted = vec![Certificate::from_pem(&pem).expect("a certificate")];
        let config = TlsConfig::builder()
            .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .root_certs(RootCerts::Specific(Arc::new(trusted)))
            .build();
        let config = Agent::config_builder().http_status_as_error(false).max_redirects(0).tls_config(config);
        let agent = Agent::new_with_config(config.build());
        let base = partners::base(&platform, firm);
        assert_eq!(base, format!("{origin}/pact/{firm}"));
        Listening { base, behind, front, agent, firm, owner: someone.actor, partner, made, _folder: folder }
    }

    fn url(&self, path: &str) -> String {
        if path.starts_with("https://") { path.to_owned() } else { format!("{}{path}", self.base) }
    }

    fn get(&self, path: &str, token: Option<&str>) -> Answer {
        let mut request = self.agent.get(self.url(path));
        if let Some(token) = token {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        Answer::of(request.call().expect(path))
    }

    fn post(&self, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let mut request = self.agent.post(self.url(path));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        Answer::of(request.send(body).expect(path))
    }

    fn token(&self) -> String {
        let id = self.partner.partner.id;
        let form = format!("grant_type=client_credentials&client_id={id}&client_secret={}", self.partner.secret);
        let answer = self.post("/auth/token", &[("content-type", "application/x-www-form-urlencoded")], &form);
        assert_eq!(answer.status, 200, "{}", answer.body);
        answer.json()["access_token"].as_str().expect("a token").to_owned()
    }
}

struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: String,
}

impl Answer {
    fn of(mut answer: Response<ureq::Body>) -> Self {
        let headers = answer
            .headers()
            .iter()
            .map(|(name, value)| (name.as_str().to_owned(), value.to_str().expect("text").to_owned()));
        let headers: Vec<(String, String)> = headers.collect();
        assert!(headers.iter().all(|(name, _)| name != "set-cookie"));
        Answer { status: answer.status().as_u16(), headers, body: answer.body_mut().read_to_string().expect("text") }
    }

    fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(found, _)| found == name).map_or("", |(_, value)| value)
    }

    fn json(&self) -> Value {
        assert!(self.header("content-type").starts_with("application/json"), "{}", self.body);
        serde_json::from_str(&self.body).expect("JSON")
    }

    /// Status and code of an error.
    fn error(&self) -> (u16, String) {
        let body = self.json();
        assert!(body["message"].as_str().is_some_and(|message| !message.is_empty()), "{body}");
        (self.status, body["code"].as_str().expect("a code").to_owned())
    }
}

fn is(status: u16, code: &str) -> (u16, String) {
    (status, code.to_owned())
}

/// Asks without TLS; the whole answer, empty if there is none.
fn in_clear(address: SocketAddr, request: &str) -> String {
    let mut stream = TcpStream::connect(address).expect("connected");
    stream.write_all(request.as_bytes()).expect("sent");
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).ok();
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn a_program_comes_in_by_tls_and_turns_the_pages() {
    let site = Listening::new();
    let found = site.get("/.well-known/openid-configuration", None).json();
    assert_eq!(found["token_endpoint"], format!("{}/auth/token", site.base));
    let credentials =
        pact::token::Credentials { id: site.partner.partner.id.to_string(), secret: site.partner.secret.clone() };
    let basic =
        [("authorization", credentials.header()), ("content-type", "application/x-www-form-urlencoded".to_owned())];
    let basic = basic.each_ref().map(|(name, value)| (*name, value.as_str()));
    let given = site.post("/auth/token", &basic, "grant_type=client_credentials&scope=");
    assert_eq!((given.status, given.header("cache-control")), (200, "no-store"));
    let token = given.json()["access_token"].as_str().expect("a token").to_owned();
    assert_eq!(
        (given.json()["token_type"].as_str(), given.json()["expires_in"].as_i64()),
        (Some("Bearer"), Some(1_800))
    );
    let (mut url, mut ids) = ("/3/footprints?limit=2".to_owned(), Vec::new());
    loop {
        let page = site.get(&url, Some(&token));
        assert_eq!(page.status, 200);
        for footprint in page.json()["data"].as_array().expect("a list") {
            ids.push(footprint["id"].as_str().expect("an id").to_owned());
            sound(footprint);
        }
        let link = page.header("link").to_owned();
        let Some(next) = link.strip_prefix('<').and_then(|link| link.strip_suffix(">; rel=\"next\"")) else { break };
        // Of the very host that was asked.
        assert!(next.starts_with(&format!("{}/3/footprints?limit=2&cursor=", site.base)), "{next}");
        url = next.to_owned();
    }
    assert_eq!(ids.len(), 3);
    let one = site.get(&format!("/3/footprints/{}", ids[0]), Some(&token));
    assert_eq!((one.status, one.json()["data"]["id"].as_str()), (200, Some(ids[0].as_str())));
    let event = json!({
        "type": "org.wbcsd.pact.ProductFootprint.PublishedEvent.3", "specversion": "1.0", "id": "1",
        "source": "//pact.example.org", "time": "2026-11-22T12:00:00Z", "data": { "pfIds": [ids[0]] },
    });
    let bearer = format!("Bearer {token}");
    let headers = [("authorization", &*bearer), ("content-type", "application/cloudevents+json; charset=UTF-8")];
    let taken = site.post("/3/events", &headers, &event.to_string());
    assert_eq!((taken.status, taken.body.as_str()), (200, ""));
    // What does not belong to somebody is theirs alone.
    let elses = partners::add(
        &site.made.platform,
        &site.owner,
        site.firm,
        &PartnerRequest { name: "Autre".to_owned(), ..PartnerRequest::default() },
    );
    let other = Listening { partner: elses.expect("added"), ..site };
    let token = other.token();
    assert_eq!(other.get("/3/footprints", Some(&token)).json()["data"], json!([]));
    assert_eq!(other.get(&format!("/3/footprints/{}", ids[0]), Some(&token)).error(), is(403, "AccessDenied"));
}

/// What a footprint says of itself agrees: sums, signs, one place, ratings, numbers without exponent.
fn sound(footprint: &Value) {
    let read: pact::ProductFootprint = pact::read_value(footprint).expect("valid by the schema");
    let wrong = |kind: &Kind| {
        matches!(
            kind,
            Kind::SumDiffers { .. } | Kind::LargerThanWhole { .. } | Kind::OutOfRange { .. } | Kind::TooPrecise
        )
    };
    assert!(pact::findings(&read).iter().all(|finding| !wrong(&finding.kind)));
    let pcf = footprint["pcf"].as_object().expect("an object");
    let places = ["geographyRegionOrSubregion", "geographyCountry", "geographyCountrySubdivision"];
    assert!(places.iter().filter(|place| pcf.contains_key(**place)).count() <= 1);
    let mut numbers = 0;
    for text in pcf.values().filter_map(Value::as_str).filter(|text| text.parse::<f64>().is_ok()) {
        assert!(text.bytes().all(|byte| b"+-.0123456789".contains(&byte)), "{text}");
        numbers += 1;
    }
    assert!(numbers > 20);
}

#[test]
fn nothing_is_answered_in_clear() {
    let site = Listening::new();
    let token = site.token();
    let path = format!("/pact/{}", site.firm);
    let get = |extra: &str| {
        format!(
            "GET {path}/3/footprints HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\n{extra}Connection: close\r\n\r\n"
        )
    };
    // At the port of TLS nobody understands it; the site behind says why.
    assert!(!in_clear(site.front, &get("")).starts_with("HTTP/1.1 200"));
    for extra in [
        "",
        "X-Forwarded-Proto: http\r\n",
        "X-Forwarded-Proto: https\r\nX-Forwarded-Proto: http\r\n",
        "X-Forwarded-Proto: https, http\r\n",
    ] {
        let answer = in_clear(site.behind, &get(extra));
        assert!(answer.starts_with("HTTP/1.1 403") && answer.contains("AccessDenied"), "{extra}: {answer}");
    }
    assert!(in_clear(site.behind, &get("X-Forwarded-Proto: https\r\n")).starts_with("HTTP/1.1 200"));
    let form = "grant_type=client_credentials";
    let post = format!(
        "POST {path}/auth/token HTTP/1.1\r\nHost: localhost\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{form}",
        form.len()
    );
    assert!(in_clear(site.behind, &post).starts_with("HTTP/1.1 403"));
    // A request that no server in front passed on came in clear.
    let bare = crate::get(&site.made, &format!("{path}/3/footprints"));
    assert_eq!(bare.status, StatusCode::FORBIDDEN);
}

#[test]
fn what_goes_wrong_is_said_as_the_specification_has_it() {
    let site = Listening::new();
    let (token, form) = (site.token(), ("content-type", "application/x-www-form-urlencoded"));
    for (headers, body, status, error) in [
        (&[form][..], "", 400, "invalid_request"),
        (&[form], "grant_type=password", 400, "unsupported_grant_type"),
        (&[form], "grant_type=client_credentials", 401, "invalid_client"),
        (&[form, ("authorization", "Basic eDp5")], "grant_type=client_credentials", 401, "invalid_client"),
        (&[form], "grant_type=client_credentials&client_id=a&client_id=b", 400, "invalid_request"),
    ] {
        let answer = site.post("/auth/token", headers, body);
        assert_eq!((answer.status, answer.json()["error"].as_str()), (status, Some(error)), "{body}");
        assert_eq!(status == 401, answer.header("www-authenticate").starts_with("Basic"));
    }
    for wrong in [None, Some("made-up"), Some("qpact_AAAA")] {
        let answer = site.get("/3/footprints", wrong);
        assert_eq!(answer.error(), is(401, "BadRequest"));
        assert!(answer.header("www-authenticate").starts_with("Bearer"));
    }
    let (bearer, token) = (format!("Bearer {token}"), Some(&*token));
    let zero = "/3/footprints/00000000-0000-0000-0000-000000000000";
    assert_eq!(site.get(zero, token).error(), is(404, "NotFound"));
    assert_eq!(site.get("/3/footprints?limit=x", token).error(), is(400, "BadRequest"));
    assert_eq!(site.get("/2/footprints", token).error(), is(404, "NotFound"));
    assert_eq!(site.get("/3/events", token).error(), is(405, "BadRequest"));
    assert_eq!(site.post("/3/footprints", &[], "").error(), is(405, "BadRequest"));
    for bogus in ["status=BogusStatus", "geography=XX", "productId=urn:bogus", "validOn=1999-01-01T00:00:00Z"] {
        let answer = site.get(&format!("/3/footprints?{bogus}"), token);
        assert_eq!((answer.status, answer.json()), (200, json!({ "data": [] })), "{bogus}");
    }
    let headers = [("authorization", &*bearer)];
    assert_eq!(site.post("/3/events", &headers, "{").error(), is(400, "BadRequest"));
    assert_eq!(site.post("/3/events", &[], "{}").error(), is(401, "BadRequest"));
    assert_eq!(site.post("/3/events", &headers, &" ".repeat(9 << 20)).error(), is(413, "BadRequest"));
    // No firm at all: as if there were one that does not know us.
    let nobody = "00000000-0000-7000-8000-000000000000";
    let elsewhere = site.base.replace(&site.firm.to_string(), nobody);
    assert_eq!(site.get(&format!("{elsewhere}/3/footprints"), None).error(), is(401, "BadRequest"));
    assert_eq!(site.get(&format!("{elsewhere}/3/footprints"), token).error(), is(403, "AccessDenied"));
    let nowhere = site.base.replace(&site.firm.to_string(), "x");
    assert_eq!(site.get(&format!("{nowhere}/3/footprints"), token).error(), is(404, "NotFound"));
}
