//! Every page there is: the links that people are shown are followed until nothing new is found, and what the table of
//! routes has beyond that is a page that nobody finds. A page that is added is in the walk by itself; one that no link leads
//! to has to be named in [`Walk::of`], with whoever comes there and how.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use app::export::{installations, partners};
use app::finance::requests::{self, Recipient};
use app::people::{self, GrantRequest};
use axum::http::{Method, StatusCode};
use calendar::date;
use ids::{FinanceRequestId, OrganisationId, PasskeyId};
use language::Language;
use scraper::Html;
use store::grant::{Extent, Room};
use store::identity::{self, Identity};
use store::organisation::Kind;
use store::passkey::{self, Passkey};
use store::webhook::Event;
use web::routes::table;

use crate::documents::{self, PURCHASES, work};
use crate::pages::{all, sound};
use crate::people::{PASSWORD, Someone};
use crate::verify::{DOSSIER, given};
use crate::{Answer, Made, noon, operator, provider};

/// The provider of identities of the institution: nobody answers there.
const PROVIDER: &str = "http://127.0.0.1:9";

/// The way to it and back, which are no pages: what they say when it does not answer is.
const AWAY: [&str; 2] = ["/sign-in/provider", "/sign-in/back"];

/// A page, and with whose cookie it is opened.
pub struct Stop {
    /// The row of the table.
    pub route: String,
    /// The path without its language.
    pub path: String,
    /// The cookie, empty for a stranger.
    pub cookie: String,
}

/// A site with something on every page, and what was found on it.
pub struct Walk {
    pub site: Made,
    /// Pages of HTML, one for each row of the table and organisation, and what was named beyond.
    pub pages: Vec<Stop>,
    /// Rows of the table that answered with a page or a file.
    pub seen: BTreeSet<String>,
}

/// A firm that has done everything that leaves a trace on a page.
fn busy(site: &Made) -> (Someone, OrganisationId) {
    let (owner, id) = crate::measure::measured(site);
    let to = |below: &str| format!("/fr/o/{id}{below}");
    let done = |below: &str, fields: &str| {
        let answer = site.post_as(&owner, &to(below), fields);
        assert!(answer.status.is_success() || answer.status.is_redirection(), "{below}: {}", answer.text());
    };
    done("/members/invite", "email=badr%40example.org&role=owner");
    done("/tokens", "name=Tableau+de+bord&measure_read=yes&until=2027-01-31");
    done("/shares", "recipient=K%C3%A4ufer+GmbH&year=2025&language=en&until=2027-01-31");
    let events = [Event::DocumentRead, Event::InventoryChanged];
    let address = "https://erp.exemple.example/carbone/evenements";
    let made = app::webhooks::register(&site.platform, &owner.actor, id, address, &events).expect("registered");
    app::webhooks::test(&site.platform, &owner.actor, id, made.webhook.id).expect("asked");
    let bill = [
        ("site", "laverie"),
        ("activity", "fuel.diesel"),
        ("quantity", "1250"),
        ("unit", "L"),
        ("first", "2025-01-01"),
        ("last", "2025-01-31"),
        ("months", "2"),
    ];
    let entered = site.enter(&owner, id, &bill);
    assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.text());
    let answer = site.drop_files(&owner, id, &[("achats.csv", PURCHASES.replace("usine", "laverie").as_bytes())]);
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let identity = Identity {
        issuer: PROVIDER.to_owned(),
        subject: "selma".to_owned(),
        person_id: owner.actor.person_id,
        created: noon(),
        used: noon(),
    };
    site.platform.database.write(|sql| identity::add(sql, &identity)).expect("added");
    let passkey = Passkey {
        person_id: owner.actor.person_id,
        id: PasskeyId::new(noon(), [7; 10]),
        name: "Téléphone".to_owned(),
        credential: vec![7; 16],
        record: "{}".to_owned(),
        created: noon(),
        used: None,
    };
    site.platform.database.write(|sql| passkey::add(sql, &passkey)).expect("added");
    work(site);
    let paper = site.paper(&owner, id, "achats");
    let corrected = site.post_as(&owner, &format!("{paper}/correct"), "label=Produit+X7&activity=&chosen=fuel.diesel");
    assert_eq!(corrected.status, StatusCode::SEE_OTHER);
    work(site);
    installations::add(&site.platform, &owner.actor, id, &crate::export::example()).expect("added");
    let away = installations::add(&site.platform, &owner.actor, id, &crate::export::example()).expect("added");
    installations::archive(&site.platform, &owner.actor, id, away, true).expect("put away");
    products(site, &owner, id);
    done("/reduce/measures/new", "name=Calorifugeage&technology=pipe-insulation&site=laverie&years=2027");
    done("/finance/plans/new", crate::finance::PLAN);
    done(
        "/reduce/plans/new",
        "name=Plan&start=2027&horizon=10&discount=8&growth=2&growth-high=6&growth-low=-2&activity-0=electricity.grid&price-0=1.2",
    );
    done("/export/partners", crate::partners::NEW);
    let partner = partners::partners(&site.platform, &owner.actor, id).expect("listed")[0].id;
    partners::request(&site.platform, &owner.actor, id, partner, "urn:gtin:1", "").expect("asked");
    (owner, id)
}

/// A product that is published, shown by a link, and whose input a supplier was asked for.
fn products(site: &Made, owner: &Someone, id: OrganisationId) {
    let path = crate::products::product(site, owner, id);
    let done = |below: &str, fields: &str| {
        let answer = site.post_as(owner, &format!("{path}{below}"), fields);
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{below}: {}", answer.text());
    };
    done("/publish", "active=");
    done("/links", "recipient=K%C3%A4ufer+GmbH&language=fr&until=2027-01-31&stages=yes");
    let asked = "supplier=Tissage+Exemple&email=tissage%40example.org&words=Toile&language=fr&until=2026-12-24";
    done("/recipe/inputs/toile-denim/ask", asked);
    // Another answered, with a paper.
    done("/recipe/inputs/toile-denim/ask", &asked.replace("email=tissage", "email=filature"));
    let fields = [("kg", "7"), ("unit", "kilogram"), ("year", "2025"), ("boundary", "cradle")];
    let link = site.link_to("filature@example.org", "/fr/f/");
    let answered = site.send_as_stranger(&link, &fields, &[("calcul.pdf", b"%PDF-1.7 fictif")]);
    assert!(answered.status.is_redirection(), "{}", answered.text());
}

/// A request for finance that a bank asks about, answered with a document.
fn finance(
    site: &Made,
    owner: &Someone,
    firm: OrganisationId,
    bank: OrganisationId,
    banker: &Someone,
) -> FinanceRequestId {
    let id = crate::finance_requests::prepared(site, owner, firm, Some(2025));
    let platform = &site.platform;
    requests::send(platform, &owner.actor, firm, id, Recipient::Financier(bank)).expect("sent");
    requests::question(platform, &banker.actor, bank, id, "Le devis est-il ferme ?").expect("asked");
    let papers =
        app::measure::documents(platform, &owner.actor, firm, store::paper::Show::All, (0, 1)).expect("listed");
    let document = papers.papers.first().map(|paper| paper.document.id);
    requests::answer(platform, &owner.actor, firm, id, "Oui.", document).expect("answered");
    id
}

/// The path of a link to this site, without its language and its place in the page.
fn followed(link: &str) -> Option<String> {
    let link = link.split('#').next().unwrap_or_default();
    let path = link.strip_prefix("/fr")?;
    (path.is_empty() || path.starts_with(['/', '?'])).then(|| path.to_owned())
}

/// The row of the table that a path belongs to: of several, the one with most words of its own.
fn row_of<'a>(rows: &'a BTreeSet<String>, path: &str) -> Option<&'a str> {
    let path: Vec<&str> = path.split('?').next().unwrap_or_default().split('/').collect();
    let matching = rows.iter().filter_map(|row| {
        let parts: Vec<&str> = row.split('/').collect();
        let rest = parts.last().is_some_and(|last| last.starts_with("{*"));
        let long = if rest { path.len() >= parts.len() } else { path.len() == parts.len() };
        let same = parts.iter().zip(&path).all(|(part, word)| part.starts_with('{') || part == word);
        let words = parts.iter().filter(|part| !part.starts_with('{')).count();
        (long && same).then_some((words, row.as_str()))
    });
    matching.max().map(|(_, row)| row)
}

/// The rows of the table that are looked at, not sent to.
fn rows(site: &Made) -> BTreeSet<String> {
    let looked = table().into_iter().filter(|route| {
        let path = format!("/fr{}", route.sample);
        site.send(Method::GET, &path, "", "").status != StatusCode::METHOD_NOT_ALLOWED
    });
    looked.map(|route| route.path).collect()
}

impl Walk {
    /// Opens the site, and follows its links.
    pub fn of() -> Walk {
        let site = provider::site_of(PROVIDER);
        let (owner, firm) = busy(&site);
        let operator = operator::operator(&site);
        operator::troubles(&site);
        let (novice, young) = documents::firm(&site, "novice@example.org");
        let newcomer = site.person("badia@example.org");
        let (adviser, office) = site.owner("omar@example.org", Kind::Adviser, "Conseil Exemple");
        let request =
            GrantRequest { grantee_id: office, room: Room::Measure, extent: Extent::Write, until: date(2027, 1, 1) };
        people::grant(&site.platform, &owner.actor, firm, &request).expect("granted");
        let adviser = site.again(&adviser);
        let (banker, bank) = site.owner("badia.banque@example.org", Kind::Financier, "Banque Exemple");
        let request = finance(&site, &owner, firm, bank, &banker);
        for noted in ["kind=task&words=Demander+les+factures&due=2026-11-20", "kind=note&words=Four+remplac%C3%A9&due="]
        {
            site.post_as(&adviser, &format!("/fr/o/{office}/firms/{firm}"), noted);
        }
        let sign_up =
            people::SignUp { name: "Sami", email: "sami@example.org", password: PASSWORD, language: Language::Fr };
        people::sign_up(&site.platform, &sign_up, "192.0.2.7").expect("signed up");
        people::ask_reset(&site.platform, "omar@example.org", "192.0.2.7").expect("asked");
        let shares = site.get_as(&owner, &format!("/fr/o/{firm}/shares")).text();
        let shared = shares.split("value=\"https://qafila.example").nth(1).and_then(|rest| rest.split('"').next());
        let shared = shared.and_then(|link| link.find("/s/").and_then(|at| link.get(at..))).expect("a link");
        let listed = site.get_as(&owner, &format!("/fr/o/{firm}/export/products")).text();
        let product =
            listed.split(&format!("/fr/o/{firm}/export/products/")).nth(1).and_then(|rest| rest.split('"').next());
        let product =
            site.get_as(&owner, &format!("/fr/o/{firm}/export/products/{}", product.expect("a product"))).text();
        let bought = product.split("value=\"https://qafila.example/fr").nth(1).and_then(|rest| rest.split('"').next());
        let bought = bought.expect("a link to a product").to_owned();
        let (asked, answered) =
            (site.link_to("tissage@example.org", "/fr/f/"), site.link_to("filature@example.org", "/fr/f/"));
        let (whole, broken) = (given(&site, &DOSSIER), given(&site, b"PK\x03\x04"));

        let named = |paths: &[&str]| paths.iter().map(|&path| path.to_owned()).collect::<Vec<_>>();
        let mut stranger = named(&["", "/nowhere", "/gallery", "/factors?q=gasoil", "/factors?q=zzzzqqqq"]);
        // After a form; after a device that was not known; from letters; from a buyer's link; after a dossier was dropped.
        stranger.extend(named(&[
            "/sign-up/sent",
            "/forgotten/sent",
            "/sign-in/passkey",
            AWAY[0],
            "/sign-in/back?state=x&code=y",
        ]));
        stranger.push(site.link_to("sami@example.org", "/open/"));
        stranger.push(site.link_to("omar@example.org", "/reset/"));
        stranger.push(site.link_to("badr@example.org", "/invitation/"));
        stranger.extend([shared.to_owned(), whole, broken]);
        let french = |link: &str| link.strip_prefix("/fr").expect("French").to_owned();
        stranger.extend([bought, french(&asked), french(&answered), french(&answered) + "?correct=yes"]);
        let mut mine = named(&["/o?all", "/account/passkeys/add", "/account/link"]);
        mine.push(format!("/with/{office}"));
        // A search and its goods: one that is grey or white, and one that has a default value.
        mine.push(format!("/o/{firm}/export/border/goods?q=vis"));
        mine.push(format!("/o/{firm}/export/border/goods?q=zzzzqqqq"));
        mine.push(format!("/o/{firm}/export/border/goods/25231000"));
        // Of its two requests, the one in which somebody asked.
        mine.push(format!("/o/{firm}/finance/requests/{request}"));
        mine.push(format!("/o/{firm}/measure/2025/lines?site=nowhere"));
        // Asked for by the script of a page while documents are read.
        mine.push(format!("/o/{firm}/documents/progress"));
        let walks = [
            (String::new(), stranger),
            // Between the password and the code.
            ("qafila_step=between".to_owned(), named(&["/sign-in/code?next=/o"])),
            (owner.cookie, mine),
            (novice.cookie, vec!["/o".to_owned(), format!("/o/{young}/measure/rough?electricity=50000&diesel=x")]),
            (adviser.cookie, vec!["/o".to_owned(), format!("/o/{office}?q=zzzz")]),
            // Somebody who has no organisation yet.
            (newcomer.cookie, vec!["/o".to_owned(), format!("/with/{office}")]),
            (banker.cookie, vec!["/o".to_owned()]),
            (operator.cookie, named(&["/operator", "/operator/people?q=zzzz", "/operator/organisations?kind=firm"])),
        ];
        let mut walk = Walk { pages: Vec::new(), seen: BTreeSet::new(), site };
        let rows = rows(&walk.site);
        // A row is opened once for each organisation that it is of: the rest is the same page with other rows.
        let mut met = BTreeSet::new();
        for (cookie, named) in walks {
            walk.follow(&rows, &mut met, &cookie, named);
        }
        walk
    }

    fn follow(
        &mut self,
        rows: &BTreeSet<String>,
        met: &mut BTreeSet<(String, String)>,
        cookie: &str,
        named: Vec<String>,
    ) {
        let mut left: VecDeque<(String, bool)> = named.into_iter().map(|path| (path, true)).collect();
        while let Some((path, wanted)) = left.pop_front() {
            let row = row_of(rows, &path).unwrap_or("").to_owned();
            let of = path.strip_prefix("/o/").and_then(|rest| rest.split(['/', '?']).next()).unwrap_or_default();
            if !met.insert((row.clone(), of.to_owned())) && !wanted {
                continue;
            }
            let answer = self.site.send(Method::GET, &format!("/fr{path}"), cookie, "");
            let to = followed(answer.header("location"));
            if answer.status.is_redirection() {
                let to = to.expect("a redirect within the site");
                left.push_front((to, false));
                continue;
            }
            let is_page = answer.header("content-type").starts_with("text/html");
            if answer.status == StatusCode::OK {
                self.seen.insert(row.clone());
            } else {
                assert!(wanted, "{path} is linked and answers {}", answer.status);
            }
            if is_page {
                left.extend(links(&answer).into_iter().map(|path| (path, false)));
                self.pages.push(Stop { route: row, path, cookie: cookie.to_owned() });
            }
        }
    }
}

/// Where a page leads.
fn links(answer: &Answer) -> Vec<String> {
    let page = Html::parse_document(&answer.text());
    let found = all(&page, "[href], [src], [data-progress]");
    let found = found.iter().flat_map(|element| ["href", "src", "data-progress"].map(|name| element.attr(name)));
    found.flatten().filter_map(followed).collect()
}

#[test]
fn every_page_of_the_table_is_found_by_its_links_and_is_whole_in_every_language() {
    let walk = Walk::of();
    let lost: Vec<String> = rows(&walk.site)
        .into_iter()
        .filter(|row| !walk.seen.contains(row))
        .filter(|row| !AWAY.contains(&row.as_str()))
        .collect();
    assert!(lost.is_empty(), "no link leads to {lost:#?}");
    let mut known = BTreeMap::new();
    for stop in &walk.pages {
        *known.entry(&stop.route).or_insert(0) += 1;
        for language in Language::ALL {
            let path = format!("/{language}{}", stop.path);
            let page = sound(&path, language, &walk.site.send(Method::GET, &path, &stop.cookie, ""));
            // What was done is said in words: `share.make` is the name that a program has for it.
            for said in all(&page, ".table td:nth-of-type(4), .lines strong") {
                let said: String =
                    said.children().filter_map(|part| Some(part.value().as_text()?.to_string())).collect();
                let word = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c == '_');
                let raw = stop.route.ends_with("/log")
                    && said.trim().split_once('.').is_some_and(|(a, b)| word(a) && word(b));
                assert!(!raw, "{path}: `{said}` has no words");
            }
        }
    }
    assert!(known.len() > 50, "{known:?}");
}
