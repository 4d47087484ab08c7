//! To whom the footprints of a product are shown: customers with an account, and buyers who have a link.

use std::sync::Arc;

use app::export::links::{self, GivenLink, LinkRequest};
use app::export::offers::{self, MadeOffer, To};
use axum::extract::State;
use axum::http::StatusCode;
use calendar::{Date, Timestamp};
use i18n::Tongue;
use ids::{OfferId, OrganisationId, ShareId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::offer::Extent;

use super::super::door::Asker;
use super::super::endpoint::BASE;
use super::super::given::{self, At, Given, Identified, Json, Made};
use super::super::refusal::{Refusal, Wrong};
use crate::site::Site;

/// An offer, as the firm that made it sees it.
#[derive(Serialize, JsonSchema)]
pub struct OfferShown {
    /// Identifier.
    id: OfferId,
    /// The customer.
    customer: OrganisationId,
    /// Its name.
    customer_name: String,
    /// How much is shown.
    extent: Extent,
    /// Since when.
    made: Timestamp,
    /// Until when; null while it is shown.
    revoked: Option<Timestamp>,
    /// Whether the customer has linked an input to the product.
    linked: bool,
}

impl From<MadeOffer> for OfferShown {
    fn from(made: MadeOffer) -> Self {
        let MadeOffer { offer, customer, linked } = made;
        OfferShown {
            id: offer.id,
            customer: offer.customer_id,
            customer_name: customer,
            extent: offer.extent,
            made: offer.made,
            revoked: offer.revoked,
            linked,
        }
    }
}

/// A customer, by the code that it gave or because something was offered to it before: one of both.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewOffer {
    /// The code that the customer gave.
    #[serde(default)]
    #[schemars(length(max = 100))]
    code: Option<String>,
    /// The customer.
    #[serde(default)]
    customer: Option<OrganisationId>,
    /// How much is shown.
    extent: Extent,
}

/// A link for a buyer, as the firm that gave it sees it.
#[derive(Serialize, JsonSchema)]
pub struct LinkGiven {
    /// Identifier.
    id: ShareId,
    /// The link.
    link: String,
    /// Whom it was given to, in the firm's words.
    recipient: String,
    /// Whether the figure is shown by stage too.
    stages: bool,
    /// When it was made.
    made: Timestamp,
    /// The last day on which it opens.
    until: Date,
    /// When it was closed; null while it opens.
    revoked: Option<Timestamp>,
    /// How often the page was looked at.
    looked: usize,
    /// How often a file was taken.
    taken: usize,
    /// When it was last opened.
    opened: Option<Timestamp>,
}

/// A link for a buyer who has no account.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewLink {
    /// Whom it is for, in the firm's words.
    #[schemars(length(min = 1, max = 200))]
    recipient: String,
    /// The language that it opens in: `fr`, `ar`, `en`, `de`, `es` or `it`.
    #[schemars(regex(pattern = r"^(fr|ar|en|de|es|it)$"))]
    language: String,
    /// Whether the figure is shown by stage of the life cycle too.
    #[serde(default)]
    stages: bool,
    /// The last day on which it opens, at most two years from now.
    until: Date,
}

/// A link that was made.
#[derive(Serialize, JsonSchema)]
pub struct LinkMade {
    /// The link.
    link: String,
}

/// `GET …/products/{product}/offers`: ended ones too, the last first.
pub async fn offers(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<Json<Vec<OfferShown>>, Refusal> {
    let id = given::id(&id)?;
    let found = asker.ask(&site, move |platform, actor, of| offers::offers(platform, actor, of, id)).await?;
    Ok(Json(found.into_iter().map(OfferShown::from).collect()))
}

/// `POST …/products/{product}/offers`.
pub async fn offer(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
    Given(new): Given<NewOffer>,
) -> Result<Made<Identified<OfferId>>, Refusal> {
    let (id, organisation) = (given::id(&id)?, asker.organisation_id()?);
    if new.code.is_some() == new.customer.is_some() {
        return Err(Refusal::Input(vec![Wrong::new("customer", "form", "web-field-form")]));
    }
    let made = asker.ask(&site, move |platform, actor, of| {
        let to = match (&new.code, new.customer) {
            (_, Some(customer)) => To::Known(customer),
            (code, None) => To::Code(code.as_deref().unwrap_or_default()),
        };
        offers::offer(platform, actor, of, id, (to, new.extent))
    });
    let made = Identified { id: made.await? };
    Ok(Made(format!("{BASE}/organisations/{organisation}/products/{id}/offers"), made))
}

/// `DELETE …/offers/{offer}`: shows it no more.
pub async fn revoke(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<StatusCode, Refusal> {
    let id = given::id(&id)?;
    asker.ask(&site, move |platform, actor, of| offers::revoke(platform, actor, of, id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `GET …/products/{product}/links`: the last made first.
pub async fn links(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<Json<Vec<LinkGiven>>, Refusal> {
    let id = given::id(&id)?;
    let found = asker.ask(&site, move |platform, actor, of| links::given(platform, actor, of, id)).await?;
    let shown = |given: GivenLink| LinkGiven {
        id: given.share.id,
        link: site.platform.link(&given.path),
        recipient: given.share.recipient,
        stages: given.share.stages,
        made: given.share.made,
        until: given.share.until,
        revoked: given.share.revoked,
        looked: given.looked,
        taken: given.taken,
        opened: given.last,
    };
    Ok(Json(found.into_iter().map(shown).collect()))
}

/// `POST …/products/{product}/links`.
pub async fn give(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
    Given(new): Given<NewLink>,
) -> Result<Made<LinkMade>, Refusal> {
    let (product_id, organisation) = (given::id(&id)?, asker.organisation_id()?);
    let unknown = || Refusal::Input(vec![Wrong::new("language", "unknown", "api-field-unknown")]);
    let tongue = Tongue::from_code(&new.language).ok_or_else(unknown)?;
    let path = asker.ask(&site, move |platform, actor, of| {
        let NewLink { recipient, stages, until, .. } = &new;
        let request = LinkRequest { product_id, tongue, stages: *stages, recipient, until: *until };
        links::give(platform, actor, of, &request)
    });
    let made = LinkMade { link: site.platform.link(&path.await?) };
    Ok(Made(format!("{BASE}/organisations/{organisation}/products/{id}/links"), made))
}

/// `DELETE …/links/{link}`: closes it.
pub async fn close(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<StatusCode, Refusal> {
    let id = given::id(&id)?;
    asker.ask(&site, move |platform, actor, of| links::close(platform, actor, of, id)).await?;
    Ok(StatusCode::NO_CONTENT)
}
