//! What is done with a product on its page.

use std::sync::Arc;

use app::export::links::{self, LinkRequest};
use app::export::offers::{self, To};
use app::export::products::{self, ProductRequest};
use app::export::{disputes, publication};
use axum::Form;
use axum::extract::{Path, State};
use axum::response::Response;
use i18n::Tongue;
use ids::{DisputeId, OfferId, ProductFootprintId, ShareId};
use store::offer::Extent;

use super::room::{Fields, PRODUCTS, path, product, wrong};
use super::show::{Sent, refused};
use crate::flash;
use crate::here::Here;
use crate::page::Page;
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// What a path with a product, and perhaps a record of it, names.
type Named = Path<(String, String)>;
type NamedTwice = Path<(String, String, String)>;

/// `POST …/products/{product}/publish`: as it is now, in place of what was published when the page was made.
pub async fn publish(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Named,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let id = product(&id)?;
    let from = match Fields(fields).get("active") {
        "" => None,
        text => Some(text.parse::<ProductFootprintId>().map_err(|_| Problem::Form)?),
    };
    let made = here.ask(&site, &person, move |platform, actor, organisation| {
        publication::publish(platform, actor, organisation, id, (from, None))
    });
    match made.await? {
        Ok(_) => Ok(flash::done(&page, &path(&here, id, ""), "export-product-published-done")),
        Err(error) => {
            let wrong = wrong(&page, error)?;
            let sent = Sent { above: Some(wrong.clone()), ..Sent::default() };
            refused(&site, page, &person, &here, id, (sent, wrong)).await
        }
    }
}

/// `POST …/products/{product}/withdraw/{footprint}`.
pub async fn withdraw(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id, footprint)): NamedTwice,
) -> Result<Response, Problem> {
    let id = product(&id)?;
    let footprint: ProductFootprintId = footprint.parse().map_err(|_| Problem::NotFound)?;
    here.ask(&site, &person, move |platform, actor, organisation| {
        publication::withdraw(platform, actor, organisation, footprint)
    })
    .await??;
    Ok(flash::done(&page, &path(&here, id, ""), "export-product-withdrawn-done"))
}

/// `POST …/products/{product}/settings`: another name, whether it follows its suppliers.
pub async fn follow(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Named,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let (id, fields) = (product(&id)?, Fields(fields));
    let (name, follows) = (fields.get("name").to_owned(), fields.get("follows") == "yes");
    let changed = here.ask(&site, &person, move |platform, actor, organisation| {
        products::change(platform, actor, organisation, id, &ProductRequest { name: &name, follows })
    });
    match changed.await? {
        Ok(()) => Ok(flash::done(&page, &path(&here, id, ""), "export-product-changed-done")),
        Err(error) => {
            let wrong = wrong(&page, error)?;
            let sent = Sent { above: Some(wrong.clone()), ..Sent::default() };
            refused(&site, page, &person, &here, id, (sent, wrong)).await
        }
    }
}

async fn away(
    site: &Site,
    page: &Page,
    person: &Person,
    here: &Here,
    id: &str,
    away: bool,
) -> Result<Response, Problem> {
    let id = product(id)?;
    here.ask(site, person, move |platform, actor, organisation| {
        products::archive(platform, actor, organisation, id, away)
    })
    .await??;
    let done = if away { "export-product-archived-done" } else { "export-product-restored-done" };
    let to = if away { here.path(PRODUCTS) } else { path(here, id, "") };
    Ok(flash::done(page, &to, done))
}

/// `POST …/products/{product}/archive`.
pub async fn archive(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Named,
) -> Result<Response, Problem> {
    away(&site, &page, &person, &here, &id, true).await
}

/// `POST …/products/{product}/restore`.
pub async fn restore(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Named,
) -> Result<Response, Problem> {
    away(&site, &page, &person, &here, &id, false).await
}

/// `POST …/products/{product}/offers`: to a customer known before, or by the code that it gave.
pub async fn offer(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Named,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let (id, fields) = (product(&id)?, Fields(fields));
    let code = fields.get("code").to_owned();
    let known = match fields.get("customer") {
        "" => None,
        text => Some(text.parse().map_err(|_| Problem::Form)?),
    };
    let extent: Extent = Extent::of(fields.get("extent")).ok_or(Problem::Form)?;
    let typed = code.clone();
    let made = here.ask(&site, &person, move |platform, actor, organisation| {
        let to = known.map_or(To::Code(&typed), To::Known);
        offers::offer(platform, actor, organisation, id, (to, extent))
    });
    match made.await? {
        Ok(_) => Ok(flash::done(&page, &path(&here, id, ""), "export-product-offered-done")),
        Err(error) => {
            let refusal = wrong(&page, error)?;
            // Nobody has this code: said beside it.
            let refusal = match refusal.at("grantee") {
                Some(_) => refusal.and("code", page.t("export-product-wrong-code")),
                None => refusal,
            };
            let sent = Sent { offer: Some((code, refusal.clone())), ..Sent::default() };
            refused(&site, page, &person, &here, id, (sent, refusal)).await
        }
    }
}

/// `POST …/products/{product}/offers/{offer}/revoke`.
pub async fn revoke_offer(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id, offer)): NamedTwice,
) -> Result<Response, Problem> {
    let id = product(&id)?;
    let offer: OfferId = offer.parse().map_err(|_| Problem::NotFound)?;
    here.ask(&site, &person, move |platform, actor, organisation| offers::revoke(platform, actor, organisation, offer))
        .await??;
    Ok(flash::done(&page, &path(&here, id, ""), "export-product-revoked-done"))
}

/// `POST …/products/{product}/links`: a link for a buyer who has no account.
pub async fn give_link(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Named,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let (id, fields) = (product(&id)?, Fields(fields));
    let (recipient, day) = (fields.get("recipient").to_owned(), fields.get("until").to_owned());
    let tongue = Tongue::from_code(fields.get("language")).ok_or(Problem::Form)?;
    let stages = fields.get("stages") == "yes";
    // A day that cannot be read is refused like one that is past.
    let until = day.parse().unwrap_or_else(|_| site.now().plus_days(-1).date());
    let named = recipient.clone();
    let made = here.ask(&site, &person, move |platform, actor, organisation| {
        let request = LinkRequest { product_id: id, tongue, stages, recipient: &named, until };
        links::give(platform, actor, organisation, &request)
    });
    match made.await? {
        Ok(_) => Ok(flash::done(&page, &path(&here, id, ""), "export-product-link-done")),
        Err(error) => {
            let refusal = wrong(&page, error)?;
            let refusal = match refusal.at("grantee") {
                Some(words) => refusal.and("recipient", words),
                None => refusal,
            };
            let sent = Sent { link: Some((recipient, day, refusal.clone())), ..Sent::default() };
            refused(&site, page, &person, &here, id, (sent, refusal)).await
        }
    }
}

/// `POST …/products/{product}/links/{share}/close`.
pub async fn close_link(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id, share)): NamedTwice,
) -> Result<Response, Problem> {
    let id = product(&id)?;
    let share: ShareId = share.parse().map_err(|_| Problem::NotFound)?;
    here.ask(&site, &person, move |platform, actor, organisation| links::close(platform, actor, organisation, share))
        .await??;
    Ok(flash::done(&page, &path(&here, id, ""), "export-product-link-closed-done"))
}

/// `POST …/products/{product}/disputes/{dispute}`: the answer to a customer's doubt.
pub async fn settle_dispute(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id, dispute)): NamedTwice,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let (id, fields) = (product(&id)?, Fields(fields));
    let dispute: DisputeId = dispute.parse().map_err(|_| Problem::NotFound)?;
    let (accept, words) = (fields.get("accept") == "yes", fields.get("words").to_owned());
    let answered = here.ask(&site, &person, move |platform, actor, organisation| {
        disputes::answer_dispute(platform, actor, organisation, dispute, (accept, &words))
    });
    match answered.await? {
        Ok(()) => Ok(flash::done(&page, &path(&here, id, ""), "export-product-dispute-answered-done")),
        Err(error) => {
            let refusal = wrong(&page, error)?;
            let above = crate::form::Wrong::whole(page.t("export-product-wrong-words"));
            let sent = Sent { above: Some(above), ..Sent::default() };
            refused(&site, page, &person, &here, id, (sent, refusal)).await
        }
    }
}
