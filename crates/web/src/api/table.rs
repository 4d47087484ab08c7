//! The table of endpoints, and the routes made from it.

use std::sync::Arc;

use app::people::Action;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use store::grant::Room;

use super::documents::DOCUMENT_MAX;
use super::door::{Door, admit};
use super::endpoint::{BASE, DELETE, Endpoint, GET, POST, PUT};
use super::files::FILE;
use super::{
    corrections, documents, entries, factors, figures, files, openapi, organisations, sheet, verdict, webhooks,
};
use crate::access::Access;
use crate::measure::{DOSSIER, WORKBOOK, WantedDossier};
use crate::site::Site;
use crate::verify::UPLOAD_MAX;

const LOOK: Access = Access::Organisation(Action::Look(Room::Measure));
const EDIT: Access = Access::Organisation(Action::Edit(Room::Measure));
const ANYBODY: Access = Access::Public;

const PROFILE: &str = "/organisations/{organisation}";
const DOCUMENTS: &str = "/organisations/{organisation}/documents";
const DOCUMENT: &str = "/organisations/{organisation}/documents/{document}";
const CONTENT: &str = "/organisations/{organisation}/documents/{document}/content";
const RESTORE: &str = "/organisations/{organisation}/documents/{document}/restore";
const ENTRIES: &str = "/organisations/{organisation}/entries";
const ENTRY: &str = "/organisations/{organisation}/entries/{entry}";
const ENTRY_RESTORE: &str = "/organisations/{organisation}/entries/{entry}/restore";
const SHEET: &str = "/organisations/{organisation}/sheet";
const CORRECTIONS: &str = "/organisations/{organisation}/corrections";
const FORGET: &str = "/organisations/{organisation}/corrections/forget";
const STANDING: &str = "/organisations/{organisation}/standing";
const INVENTORIES: &str = "/organisations/{organisation}/inventories";
const YEAR: &str = "/organisations/{organisation}/inventories/{year}";
const LINES: &str = "/organisations/{organisation}/inventories/{year}/lines";
const LINE: &str = "/organisations/{organisation}/inventories/{year}/lines/{number}";
const WEBHOOKS: &str = "/organisations/{organisation}/webhooks";
const WEBHOOK: &str = "/organisations/{organisation}/webhooks/{webhook}";
const ROTATE: &str = "/organisations/{organisation}/webhooks/{webhook}/rotate";
const RESUME: &str = "/organisations/{organisation}/webhooks/{webhook}/resume";
const TEST: &str = "/organisations/{organisation}/webhooks/{webhook}/test";
const DELIVERIES: &str = "/organisations/{organisation}/webhooks/{webhook}/deliveries";
const AGAIN: &str = "/organisations/{organisation}/webhooks/{webhook}/deliveries/{delivery}/again";
const PDF: &str = "/organisations/{organisation}/inventories/{year}/dossier.pdf";
const XLSX: &str = "/organisations/{organisation}/inventories/{year}/inventory.xlsx";

/// Every endpoint, in the order of the description.
pub fn table() -> Vec<Endpoint> {
    let mut table = of_everybody();
    table.extend(of_documents());
    table.extend(of_figures());
    table.extend(of_webhooks());
    table.extend(super::export::rows());
    table.extend(super::reduce::rows());
    table.extend(super::finance::rows());
    table
}

fn of_everybody() -> Vec<Endpoint> {
    let see = Access::Organisation(Action::SeeProfile);
    let change = Access::Organisation(Action::ChangeProfile);
    vec![
        Endpoint::new(GET, ("/openapi.json", ANYBODY), "describe", "This description", openapi::show)
            .gives::<serde_json::Value>(),
        Endpoint::new(GET, ("/factors", ANYBODY), "searchFactors", "Emission factors, found by words", factors::search)
            .query::<factors::Wanted>()
            .gives::<factors::FactorsFound>(),
        Endpoint::new(POST, ("/verify", ANYBODY), "verifyDossier", "The verdict on a dossier", verdict::check)
            .query::<verdict::Wanted>()
            .takes_file(DOSSIER, UPLOAD_MAX)
            .gives::<verdict::DossierVerdict>(),
        Endpoint::new(
            GET,
            ("/organisations", Access::Person),
            "listOrganisations",
            "What the token opens",
            organisations::list,
        )
        .gives::<Vec<organisations::OrganisationSeat>>(),
        Endpoint::new(GET, (PROFILE, see), "showProfile", "What an organisation says of itself", organisations::show)
            .gives::<organisations::OrganisationProfile>()
            .versioned(),
        Endpoint::new(PUT, (PROFILE, change), "changeProfile", "Changes it", organisations::change)
            .takes::<organisations::ProfileChange>()
            .conditional(),
    ]
}

fn of_documents() -> Vec<Endpoint> {
    let there = "The same content is there already";
    vec![
        Endpoint::new(
            GET,
            (DOCUMENTS, LOOK),
            "listDocuments",
            "The documents of a firm, by their paths",
            documents::list,
        )
        .query::<documents::Wanted>()
        .gives::<super::given::Listed<documents::DocumentShown>>(),
        Endpoint::new(POST, (DOCUMENTS, EDIT), "addDocument", "Adds a document", documents::add)
            .query::<documents::Named>()
            .takes_file(FILE, DOCUMENT_MAX)
            .gives::<documents::DocumentShown>()
            .made()
            .also(StatusCode::OK, there),
        Endpoint::new(
            GET,
            (DOCUMENT, LOOK),
            "showDocument",
            "A document, and what was understood of it",
            documents::show,
        )
        .gives::<documents::DocumentShown>(),
        Endpoint::new(DELETE, (DOCUMENT, EDIT), "removeDocument", "Takes a document out", documents::remove),
        Endpoint::new(GET, (CONTENT, LOOK), "readDocument", "A document as it was given", documents::content)
            .gives_file(FILE),
        Endpoint::new(POST, (RESTORE, EDIT), "restoreDocument", "Puts a document back", documents::restore),
        Endpoint::new(GET, (ENTRIES, LOOK), "listEntries", "What was entered, in the order it was", entries::list)
            .query::<entries::Wanted>()
            .gives::<super::given::Listed<entries::EntryShown>>(),
        Endpoint::new(POST, (ENTRIES, EDIT), "addEntry", "Enters a quantity", entries::add)
            .takes::<entries::NewEntry>()
            .gives::<entries::Entered>()
            .made(),
        Endpoint::new(DELETE, (ENTRY, EDIT), "removeEntry", "Takes an entry out", entries::remove),
        Endpoint::new(POST, (ENTRY_RESTORE, EDIT), "restoreEntry", "Puts an entry back", entries::restore),
        Endpoint::new(GET, (SHEET, LOOK), "showSheet", "The firm's sheet, `firm.toml`", sheet::show)
            .gives::<measure::Firm>()
            .versioned(),
        Endpoint::new(PUT, (SHEET, EDIT), "writeSheet", "Writes the firm's sheet", sheet::write)
            .takes::<measure::Firm>()
            .conditional(),
        Endpoint::new(
            GET,
            (CORRECTIONS, LOOK),
            "showCorrections",
            "What was corrected, `mapping.toml`",
            corrections::show,
        )
        .gives::<intake::mapping::Mappings>()
        .versioned(),
        Endpoint::new(
            POST,
            (CORRECTIONS, EDIT),
            "addCorrection",
            "Corrects everything alike, now and later",
            corrections::add,
        )
        .takes::<app::measure::Correction>()
        .gives::<app::measure::Correction>()
        .made()
        .versioned(),
        Endpoint::new(POST, (FORGET, EDIT), "forgetCorrection", "Forgets a correction", corrections::forget)
            .takes::<app::measure::Correction>()
            .conditional(),
    ]
}

fn of_figures() -> Vec<Endpoint> {
    vec![
        Endpoint::new(
            GET,
            (STANDING, LOOK),
            "showStanding",
            "Whether figures are of what was entered last",
            figures::standing,
        )
        .gives::<figures::StandingShown>(),
        Endpoint::new(GET, (INVENTORIES, LOOK), "listInventories", "The years there are figures for", figures::years)
            .gives::<Vec<figures::YearShown>>(),
        Endpoint::new(
            GET,
            (YEAR, LOOK),
            "showInventory",
            "The inventory of a year, without its lines",
            figures::summary,
        )
        .gives::<measure::Inventory>(),
        Endpoint::new(GET, (LINES, LOOK), "listLines", "Its lines, those that emit most first", figures::lines)
            .query::<figures::Wanted>()
            .gives::<super::given::Listed<figures::LineShown>>(),
        Endpoint::new(GET, (LINE, LOOK), "showLine", "A line with its calculation, step by step", figures::line)
            .gives::<measure::Line>(),
        Endpoint::new(GET, (PDF, LOOK), "makeDossier", "The dossier, sealed and signed", files::dossier)
            .query::<WantedDossier>()
            .gives_file(DOSSIER),
        Endpoint::new(
            GET,
            (XLSX, LOOK),
            "makeWorkbook",
            "The inventory as a workbook whose formulas compute it",
            files::workbook,
        )
        .gives_file(WORKBOOK),
    ]
}

fn of_webhooks() -> Vec<Endpoint> {
    let manage = Access::Organisation(Action::ManageWebhooks);
    vec![
        Endpoint::new(GET, (WEBHOOKS, manage), "listWebhooks", "The addresses that are told of events", webhooks::list)
            .gives::<Vec<webhooks::WebhookShown>>(),
        Endpoint::new(POST, (WEBHOOKS, manage), "addWebhook", "Adds one; its secret is shown once", webhooks::add)
            .takes::<webhooks::NewWebhook>()
            .gives::<webhooks::WebhookMade>()
            .made(),
        Endpoint::new(GET, (WEBHOOK, manage), "showWebhook", "One of them", webhooks::show)
            .gives::<webhooks::WebhookShown>(),
        Endpoint::new(DELETE, (WEBHOOK, manage), "removeWebhook", "Removes it", webhooks::remove),
        Endpoint::new(
            POST,
            (ROTATE, manage),
            "rotateWebhook",
            "Gives it another secret; the one before signs too for a day",
            webhooks::rotate,
        )
        .gives::<webhooks::WebhookMade>(),
        Endpoint::new(POST, (RESUME, manage), "resumeWebhook", "Sends to it again after a pause", webhooks::resume),
        Endpoint::new(POST, (TEST, manage), "testWebhook", "Sends it a message that says nothing", webhooks::test),
        Endpoint::new(
            GET,
            (DELIVERIES, manage),
            "listDeliveries",
            "What it was told, the last first",
            webhooks::deliveries,
        )
        .query::<webhooks::Wanted>()
        .gives::<super::given::Listed<webhooks::DeliveryShown>>(),
        Endpoint::new(POST, (AGAIN, manage), "redeliver", "Sends a message again", webhooks::again),
    ]
}

/// The router with every endpoint.
pub fn routes(site: &Arc<Site>, router: Router<Arc<Site>>) -> Router<Arc<Site>> {
    table().into_iter().fold(router, |router, Endpoint { path, access, limit, methods, .. }| {
        let door = Door::new(site, access, limit);
        // The door has read and measured what is sent; handlers take it as it is.
        let methods = methods.route_layer(from_fn_with_state(door, admit)).route_layer(DefaultBodyLimit::disable());
        router.route(&format!("{BASE}{path}"), methods)
    })
}
