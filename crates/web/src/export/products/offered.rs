//! What other firms show to this one, the code that it gives them, and its doubts.

use std::sync::Arc;

use app::export::disputes::{self, NamedDispute};
use app::export::offers::{self, Offered};
use app::export::{ProductError, customers};
use app::people::Action;
use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use ids::{DisputeId, OrganisationId, ProductFootprintId};
use store::dispute::State as Standing;
use store::grant::Room;

use super::figure::{apiece, kg, stage};
use super::room::{Fields, OFFERED, Tab, tabs, wrong};
use crate::flash;
use crate::form::Wrong;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// A product of another firm.
struct Row {
    supplier: String,
    product: String,
    value: String,
    per: String,
    tone: &'static str,
    state: String,
    facts: Vec<(String, String)>,
    /// Supplier and footprint, as the form of a doubt sends them; nothing if there is none to doubt.
    doubtable: Option<String>,
}

/// A doubt of this firm.
struct Doubt {
    id: String,
    about: String,
    words: String,
    state: String,
    answer: Option<String>,
    open: bool,
}

#[derive(Template)]
#[template(path = "export/offered.html")]
struct View {
    page: Page,
    base: String,
    tabs: Vec<Tab>,
    code: Option<String>,
    rows: Vec<Row>,
    doubts: Vec<Doubt>,
    wrong: Wrong,
}

async fn view(site: &Site, page: Page, person: &Person, here: &Here, wrong: Wrong) -> Result<View, Problem> {
    let edits = page.may(Action::Edit(Room::Export));
    let (offered, raised, code) = here
        .ask(site, person, move |platform, actor, id| {
            let code = if edits { Some(customers::code(platform, actor, id)?) } else { None };
            Ok::<_, ProductError>((offers::offered(platform, actor, id)?, disputes::raised(platform, actor, id)?, code))
        })
        .await??;
    Ok(View {
        base: here.path(OFFERED),
        tabs: tabs(&page, here, OFFERED),
        rows: offered.iter().map(|offered| row(site, &page, offered, &raised)).collect(),
        doubts: raised.iter().map(|named| doubt(&page, named)).collect(),
        code,
        wrong,
        page,
    })
}

fn row(site: &Site, page: &Page, offered: &Offered, raised: &[NamedDispute]) -> Row {
    let numbers = page.messages().numbers();
    let footprint = offered.footprint.as_ref();
    let (tone, state) = match footprint {
        None => ("none", page.t("export-product-fallback-not-published")),
        Some(footprint) if footprint.valid => {
            ("good", page.say("export-product-until", "day", &page.day(footprint.valid_until)))
        }
        Some(_) => ("bad", page.t("export-product-state-expired")),
    };
    let mut facts = Vec::new();
    if let Some(footprint) = footprint {
        facts.push((page.t("buyer-published"), page.day(footprint.published.date())));
        facts.push((page.t("buyer-place"), site.places.named(&footprint.place, page.language)));
        let share = numbers.fixed(footprint.primary_data_share, 1);
        facts.push((page.t("buyer-primary"), page.say("buyer-percent", "value", &share)));
        for (part, co2e) in footprint.stages.iter().flatten().filter(|(_, co2e)| *co2e != 0.0) {
            facts.push((stage(page, *part), kg(page, *co2e)));
        }
    }
    let doubted = |id: ProductFootprintId| {
        raised.iter().any(|named| named.dispute.footprint_id == id && named.dispute.state == Standing::Open)
    };
    Row {
        supplier: offered.supplier.clone(),
        product: offered.product.clone(),
        value: footprint.map_or_else(|| "–".to_owned(), |footprint| kg(page, footprint.figure.co2e)),
        per: footprint.map(|footprint| apiece(page, footprint.amount, footprint.unit)).unwrap_or_default(),
        tone,
        state,
        facts,
        doubtable: footprint
            .filter(|footprint| !doubted(footprint.id))
            .map(|footprint| format!("{}/{}", offered.supplier_id, footprint.id)),
    }
}

fn doubt(page: &Page, named: &NamedDispute) -> Doubt {
    let product = named.product.clone().unwrap_or_else(|| page.t("export-product-fallback-not-offered"));
    Doubt {
        id: named.dispute.id.to_string(),
        about: page.with(
            "export-product-from-supplier",
            &[("company", named.other.as_str().into()), ("product", product.as_str().into())],
        ),
        words: named.dispute.words.clone(),
        state: page.t(&format!("export-product-dispute-{}", named.dispute.state.word())),
        answer: named.dispute.answer.clone(),
        open: named.dispute.state == Standing::Open,
    }
}

/// `GET /o/{organisation}/export/offered`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
) -> Result<impl IntoResponse, Problem> {
    Ok(Html(view(&site, page, &person, &here, Wrong::default()).await?))
}

/// `POST /o/{organisation}/export/offered/code`: another code.
pub async fn renew_code(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
) -> Result<Response, Problem> {
    here.ask(&site, &person, customers::renew_code).await??;
    Ok(flash::done(&page, &here.path(OFFERED), "export-product-code-done"))
}

/// `POST /o/{organisation}/export/offered/disputes`.
pub async fn dispute(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let fields = Fields(fields);
    let (supplier, footprint) = fields.get("footprint").split_once('/').ok_or(Problem::Form)?;
    let of: (OrganisationId, ProductFootprintId) =
        (supplier.parse().map_err(|_| Problem::Form)?, footprint.parse().map_err(|_| Problem::Form)?);
    let words = fields.get("words").to_owned();
    let raised = here.ask(&site, &person, move |platform, actor, id| disputes::raise(platform, actor, id, of, &words));
    match raised.await? {
        Ok(_) => Ok(flash::done(&page, &here.path(OFFERED), "export-product-doubt-done")),
        Err(error) => {
            let refusal = wrong(&page, error)?;
            let shown = Wrong::whole(page.t("export-product-wrong-words"));
            Ok(refusal.answer(view(&site, page, &person, &here, shown).await?))
        }
    }
}

/// `POST /o/{organisation}/export/offered/disputes/{dispute}/retire`.
pub async fn retire_dispute(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let id: DisputeId = id.parse().map_err(|_| Problem::NotFound)?;
    here.ask(&site, &person, move |platform, actor, organisation| {
        disputes::retire_dispute(platform, actor, organisation, id)
    })
    .await??;
    Ok(flash::done(&page, &here.path(OFFERED), "export-product-doubt-retired-done"))
}
