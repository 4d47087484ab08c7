//! The pages in a real browser: `browser/pages.mjs` looks at each that [`Walk`] finds, `browser/people.mjs` goes through them as
//! people do, `browser/operator.mjs` as who runs the installation does, `browser/documents.mjs` gives documents,
//! `browser/footprint.mjs` moves sliders and gives a link, `browser/border.mjs` enters an installation, `browser/reduce.mjs`
//! follows a lead to a measure, `browser/plans.mjs` has a plan computed, `browser/finance.mjs` asks who helps to pay, `browser/requests.mjs` asks a bank and answers as it,
//! `browser/products.mjs` makes a product and opens it as its buyer, `browser/verdict.mjs` drops a dossier,
//! `browser/passkeys.mjs` signs in without a password, `browser/provider.mjs` by an identity provider. Their packages are fetched
//! by their own lock file; pictures stay in
//! `target/{pages,people,operator,documents,footprint,border,reduce,plans,finance,requests,products,verdict,passkeys,provider}`.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Once, mpsc};
use std::time::Duration;
use std::{fs, thread};

use app::Platform;
use app::export::{Flow, Window};
use app::measure::Accountant;
use app::reduce::plans::Planner;
use app::work::{Registry, run_due};
use store::letter::{self, State};
use store::organisation::Kind;
use web::{Addresses, Clock, Options, Site, serve};

use crate::provider::{Running, institution};
use crate::verify::DOSSIER;
use crate::walk::Walk;
use crate::{Made, bare, examples, platform};

/// The folder of the scripts, with their packages.
fn scripts() -> Result<PathBuf, Box<dyn Error>> {
    static READY: Once = Once::new();
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("browser");
    READY.call_once(|| {
        let npm = Command::new("npm").arg("ci").current_dir(&here).output().expect("npm");
        assert!(npm.status.success(), "npm ci: {}", String::from_utf8_lossy(&npm.stderr));
    });
    Ok(here)
}

/// An empty folder for pictures.
fn folder(name: &str) -> Result<PathBuf, Box<dyn Error>> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("..").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Serves a site on an address of its own; the server ends with the process.
fn served(platform: Arc<Platform>) -> Result<String, Box<dyn Error>> {
    served_at(platform, 0)
}

fn served_at(platform: Arc<Platform>, port: u16) -> Result<String, Box<dyn Error>> {
    let (sender, receiver) = mpsc::channel();
    let site = Site::new(platform, Options { gallery: true, threads: 2, ..Options::default() })?;
    thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
        let addresses = Addresses { site: ([127, 0, 0, 1], port).into(), operator: None };
        runtime.block_on(serve(site, addresses, |address| sender.send(address).expect("somebody waits")))
    });
    Ok(format!("http://{}", receiver.recv()?))
}

fn run(command: &mut Command) -> Result<(), Box<dyn Error>> {
    let output = command.output()?;
    let (said, failed) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{said}{failed}");
    Ok(())
}

#[test]
#[ignore = "needs chromium and java"]
fn every_page_is_right_in_a_browser() -> Result<(), Box<dyn Error>> {
    let (here, folder) = (scripts()?, folder("pages")?);
    let Walk { site, pages, .. } = Walk::of();
    let pages: Vec<_> = pages
        .iter()
        .map(|stop| serde_json::json!({ "route": stop.route, "path": stop.path, "cookie": stop.cookie }))
        .collect();
    let list = folder.join("pages.json");
    fs::write(&list, serde_json::to_string(&pages)?)?;
    // The very site that was walked: what was dropped there is in its memory.
    let router = site.router.clone();
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
            sender.send(listener.local_addr().expect("an address")).expect("somebody waits");
            axum::serve(listener, router).await
        })
    });
    let address = format!("http://{}", receiver.recv()?);
    run(Command::new("node").arg(here.join("pages.mjs")).arg(address).args([&folder, &list]))
}

#[test]
#[ignore = "needs chromium and java"]
fn a_dossier_is_dropped_in_a_browser() -> Result<(), Box<dyn Error>> {
    let (here, folder) = (scripts()?, folder("verdict")?);
    let dossier = folder.join("dossier.pdf");
    fs::write(&dossier, &*DOSSIER)?;
    let (platform, _fresh) = platform(Clock::Machine, "http://127.0.0.1");
    let address = served(platform)?;
    run(Command::new("node").arg(here.join("verdict.mjs")).arg(address).args([&folder, &dossier]))
}

#[test]
#[ignore = "needs chromium and java"]
fn people_find_their_way_in_a_browser() -> Result<(), Box<dyn Error>> {
    let (here, folder) = (scripts()?, folder("people")?);
    let letters = folder.join("letters");
    fs::create_dir_all(&letters)?;
    let (platform, _fresh) = platform(Clock::Machine, "http://127.0.0.1");
    let database = platform.database.clone();
    let address = served(platform)?;
    // Letters are left where the script finds them, each of somebody after the one before.
    thread::spawn(move || {
        loop {
            let waiting = database.read(|sql| letter::list(sql, State::Waiting, 1000)).unwrap_or_default();
            for letter in waiting {
                let bodies = letters.join(format!("{}.txt", letter.recipient));
                let known = fs::read_to_string(&bodies).unwrap_or_default();
                if !known.contains(&letter.body) {
                    fs::write(&bodies, known + &letter.body).expect("written");
                }
            }
            thread::sleep(Duration::from_millis(100));
        }
    });
    run(Command::new("node").arg(here.join("people.mjs")).arg(address).arg(&folder))
}

#[test]
#[ignore = "needs chromium and java"]
fn the_operator_runs_the_installation_in_a_browser() -> Result<(), Box<dyn Error>> {
    let (here, folder) = (scripts()?, folder("operator")?);
    let (platform, fresh) = platform(Clock::Machine, "https://qafila.example");
    let made = Made { router: axum::Router::new(), platform: platform.clone(), _fresh: fresh };
    let operator = crate::operator::operator(&made);
    let mut people = Vec::new();
    for (number, (language, scripts, phone)) in
        (1..).zip([("fr", true, false), ("fr", false, true), ("ar", true, true), ("ar", false, false)])
    {
        crate::operator::trouble(&made, number);
        let (email, name) = (format!("personne{number}@example.org"), format!("Firme fictive {number}"));
        let (owner, firm) = made.owner(&email, Kind::Firm, &name);
        people.push(serde_json::json!({
            "language": language, "scripts": scripts, "phone": phone, "cookie": operator.cookie, "other": owner.cookie,
            "email": email, "firm": firm, "name": name,
        }));
    }
    let address = served(platform)?;
    let people = serde_json::to_string(&people)?;
    run(Command::new("node").arg(here.join("operator.mjs")).arg(address).arg(&folder).arg(people))
}

#[test]
#[ignore = "needs chromium and java"]
fn documents_are_given_in_a_browser() -> Result<(), Box<dyn Error>> {
    let (here, folder) = (scripts()?, folder("documents")?);
    let example = examples().join("cablage-detroit");
    let (platform, fresh) = platform(Clock::Machine, "https://qafila.example");
    let made = Made { router: axum::Router::new(), platform: platform.clone(), _fresh: fresh };
    let sheet = app::measure::FirmFolder::open(&example)?.firm;
    let mut people = Vec::new();
    for (language, scripts, phone) in
        [("fr", true, false), ("fr", false, true), ("ar", true, true), ("ar", false, false), ("en", true, true)]
    {
        let (owner, id) = made.owner(&format!("{language}.{scripts}@example.org"), Kind::Firm, "Firme fictive");
        app::measure::write_firm_sheet(&platform, &owner.actor, id, 0, &sheet)?;
        people.push(serde_json::json!({
            "language": language, "scripts": scripts, "phone": phone, "organisation": id, "cookie": owner.cookie,
        }));
    }
    let address = served(platform.clone())?;
    thread::spawn(move || {
        let registry = Registry::default().with(Accountant { threads: 2 });
        loop {
            run_due(&platform, &registry).expect("worked");
            thread::sleep(Duration::from_millis(200));
        }
    });
    let people = serde_json::to_string(&people)?;
    run(Command::new("node").arg(here.join("documents.mjs")).arg(address).args([&folder, &example]).arg(people))
}

#[test]
#[ignore = "needs chromium and java"]
fn the_footprint_is_read_in_a_browser() -> Result<(), Box<dyn Error>> {
    let (here, folder) = (scripts()?, folder("footprint")?);
    let (platform, fresh) = platform(Clock::Machine, "https://qafila.example");
    let made = Made { router: axum::Router::new(), platform: platform.clone(), _fresh: fresh };
    let (owner, id) = crate::measure::measured(&made);
    let person = serde_json::json!({ "organisation": id, "cookie": owner.cookie }).to_string();
    let address = served(platform)?;
    run(Command::new("node").arg(here.join("footprint.mjs")).arg(address).args([&folder]).arg(person))
}

#[test]
#[ignore = "needs chromium and java"]
fn the_border_adjustment_is_entered_in_a_browser() -> Result<(), Box<dyn Error>> {
    let (here, folder) = (scripts()?, folder("border")?);
    let (platform, fresh) = platform(Clock::Machine, "https://qafila.example");
    let made = Made { router: axum::Router::new(), platform: platform.clone(), _fresh: fresh };
    let mut people = Vec::new();
    for (language, scripts, phone) in
        [("fr", true, false), ("fr", false, true), ("ar", true, true), ("ar", false, false)]
    {
        let email = format!("{language}.{scripts}@example.org");
        let (owner, id) = made.owner(&email, Kind::Firm, "Boulonnerie Exemple");
        // Of the Commission's example: 2.0069382353 and 1.9524475610 tCO2e per tonne; 3.9512 certificates by default.
        let figures = ["2,0069", "1,9524"];
        people.push(serde_json::json!({
            "language": language, "scripts": scripts, "phone": phone, "organisation": id, "cookie": owner.cookie,
            "shown": { "without": "3,9512", "result": figures },
        }));
    }
    let address = served(platform)?;
    let people = serde_json::to_string(&people)?;
    run(Command::new("node").arg(here.join("border.mjs")).arg(address).arg(&folder).arg(people))
}

#[test]
#[ignore = "needs chromium and java"]
fn a_request_for_finance_is_made_and_decided_in_a_browser() -> Result<(), Box<dyn Error>> {
    let (here, folder) = (scripts()?, folder("requests")?);
    let (platform, fresh) = platform(Clock::Machine, "https://qafila.example");
    let made = Made { router: axum::Router::new(), platform: platform.clone(), _fresh: fresh };
    let mut journeys = Vec::new();
    for (language, scripts, phone) in
        [("fr", true, false), ("fr", false, false), ("ar", true, true), ("ar", false, true)]
    {
        let someone = |who: &str, kind, named: &str| {
            let (someone, id) = made.owner(&format!("{who}.{language}.{scripts}@example.org"), kind, named);
            serde_json::json!({ "organisation": id, "cookie": someone.cookie })
        };
        let bank = someone("banque", Kind::Financier, "Banque Exemple");
        let firm = someone("firme", Kind::Firm, "Tissage fictif");
        journeys.push(serde_json::json!({
            "language": language, "scripts": scripts, "phone": phone, "firm": firm, "bank": bank,
        }));
    }
    let address = served(platform)?;
    let journeys = serde_json::to_string(&journeys)?;
    run(Command::new("node").arg(here.join("requests.mjs")).arg(address).arg(&folder).arg(journeys))
}

#[test]
#[ignore = "needs chromium and java"]
fn a_lead_is_followed_in_a_browser() -> Result<(), Box<dyn Error>> {
    let (here, folder) = (scripts()?, folder("reduce")?);
    let (platform, fresh) = platform(Clock::Machine, "http://127.0.0.1");
    let made = Made { router: axum::Router::new(), platform: platform.clone(), _fresh: fresh };
    let (owner, id) = crate::measure::measured(&made);
    let person = |(language, scripts, phone): (&str, bool, bool)| {
        serde_json::json!({
            "language": language, "scripts": scripts, "phone": phone, "organisation": id, "cookie": owner.cookie,
        })
    };
    let ways = [("fr", true, false), ("fr", false, true), ("ar", true, true), ("ar", false, false)];
    let people = serde_json::to_string(&ways.map(person))?;
    let address = served(platform)?;
    run(Command::new("node").arg(here.join("reduce.mjs")).arg(address).arg(&folder).arg(people))
}

#[test]
#[ignore = "needs chromium and java"]
fn a_firm_finds_who_helps_to_pay_in_a_browser() -> Result<(), Box<dyn Error>> {
    let (here, folder) = (scripts()?, folder("finance")?);
    let (platform, fresh) = platform(Clock::Machine, "https://qafila.example");
    let made = Made { router: axum::Router::new(), platform: platform.clone(), _fresh: fresh };
    let operator = crate::operator::operator(&made);
    let mut people = Vec::new();
    for (language, scripts, phone) in
        [("fr", true, false), ("fr", false, true), ("ar", true, true), ("ar", false, false)]
    {
        let email = format!("{language}.{scripts}@example.org");
        let (owner, id) = made.owner(&email, Kind::Firm, "Boulonnerie Exemple");
        people.push(serde_json::json!({
            "language": language, "scripts": scripts, "phone": phone, "organisation": id, "cookie": owner.cookie,
            "operator": operator.cookie,
        }));
    }
    let address = served(platform)?;
    let people = serde_json::to_string(&people)?;
    run(Command::new("node").arg(here.join("finance.mjs")).arg(address).arg(&folder).arg(people))
}

#[test]
#[ignore = "needs chromium and java"]
fn a_plan_is_computed_in_a_browser() -> Result<(), Box<dyn Error>> {
    let (here, folder) = (scripts()?, folder("plans")?);
    let mut people = Vec::new();
    let (platform, fresh) = platform(Clock::Machine, "https://qafila.example");
    let made = Made { router: axum::Router::new(), platform: platform.clone(), _fresh: fresh };
    let (owner, id) = crate::plans::measured_with_measures(&made);
    for (language, scripts, phone) in [("fr", true, false), ("ar", false, true), ("ar", true, true)] {
        people.push(serde_json::json!({
            "language": language, "scripts": scripts, "phone": phone, "organisation": id, "cookie": owner.cookie,
        }));
    }
    let address = served(platform.clone())?;
    thread::spawn(move || {
        loop {
            run_due(&platform, &Registry::default().with(Planner)).expect("worked");
            thread::sleep(Duration::from_millis(200));
        }
    });
    let people = serde_json::to_string(&people)?;
    run(Command::new("node").arg(here.join("plans.mjs")).arg(address).arg(&folder).arg(people))
}

#[test]
#[ignore = "needs chromium and java"]
fn a_product_is_made_and_bought_in_a_browser() -> Result<(), Box<dyn Error>> {
    let (here, folder) = (scripts()?, folder("products")?);
    let (platform, fresh) = platform(Clock::Machine, "http://127.0.0.1");
    let made = Made { router: axum::Router::new(), platform: platform.clone(), _fresh: fresh };
    let (owner, id) = crate::measure::measured(&made);
    let person = serde_json::json!({ "organisation": id, "cookie": owner.cookie }).to_string();
    let address = served(platform.clone())?;
    thread::spawn(move || {
        let registry = Registry::default().with(Accountant { threads: 2 }).with(Flow { threads: 2 }).with(Window);
        loop {
            run_due(&platform, &registry).expect("worked");
            thread::sleep(Duration::from_millis(200));
        }
    });
    run(Command::new("node").arg(here.join("products.mjs")).arg(address).args([&folder]).arg(person))
}

#[test]
#[ignore = "needs chromium and java"]
fn passkeys_open_the_account_in_a_browser() -> Result<(), Box<dyn Error>> {
    let (here, folder) = (scripts()?, folder("passkeys")?);
    // A passkey is bound to the address of the site, so that is settled first.
    let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let address = format!("http://localhost:{port}");
    let (platform, fresh) = platform(Clock::Machine, &address);
    let made = Made { router: axum::Router::new(), platform: platform.clone(), _fresh: fresh };
    let mut people = Vec::new();
    for (language, phone) in [("fr", false), ("ar", true)] {
        let email = format!("{language}@example.org");
        made.person(&email);
        people.push(serde_json::json!({ "language": language, "email": email, "phone": phone }));
    }
    served_at(platform, port)?;
    let people = serde_json::to_string(&people)?;
    run(Command::new("node").arg(here.join("passkeys.mjs")).arg(address).arg(&folder).arg(people))
}

#[test]
#[ignore = "needs chromium, java and npm"]
fn an_identity_provider_opens_the_account_in_a_browser() -> Result<(), Box<dyn Error>> {
    let (here, folder) = (scripts()?, folder("provider")?);
    // The provider sends people back to one address, so that is settled first.
    let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let address = format!("http://127.0.0.1:{port}");
    let (mut journeys, mut known) = (Vec::new(), serde_json::Map::new());
    for (language, scripts, phone) in
        [("fr", true, false), ("fr", false, false), ("ar", true, true), ("ar", false, true)]
    {
        let (fresh, old) = (format!("{language}-{scripts}-new"), format!("{language}-{scripts}-old"));
        for name in [&fresh, &old] {
            let email = format!("{name}@institution.example");
            let claims = serde_json::json!({ "email": email, "email_verified": true, "name": "Amina Exemple" });
            known.insert(name.clone(), serde_json::json!({ "claims": claims }));
        }
        journeys.push(serde_json::json!({
            "language": language, "scripts": scripts, "phone": phone, "fresh": fresh, "old": old,
        }));
    }
    let unverified = serde_json::json!({ "email": "u@institution.example", "email_verified": false });
    known.insert("unverified".to_owned(), serde_json::json!({ "claims": unverified }));
    let provider = Running::new(&format!("{address}/sign-in/back"), &known.into());
    let (platform, fresh) = bare(Clock::Machine, &address);
    let platform = Arc::new(platform.of_institution(institution(&provider.issuer)));
    let made = Made { router: axum::Router::new(), platform: platform.clone(), _fresh: fresh };
    for journey in &journeys {
        made.person(&format!("{}@institution.example", journey["old"].as_str().unwrap_or_default()));
    }
    served_at(platform, port)?;
    let journeys = serde_json::to_string(&journeys)?;
    run(Command::new("node").arg(here.join("provider.mjs")).arg(address).arg(&folder).arg(journeys))
}
