use ids::{
    DeliveryId, DisputeId, DocumentId, FinanceRequestId, GrantId, JobId, OrganisationId, ProductId, ProductRequestId,
    ShareId,
};
use schemars::JsonSchema;
use serde::Serialize;
use store::webhook::{self, Delivery, Event, State};
use store::{Sql, StoreError};

use super::deliver::ask;
use crate::platform::Platform;

/// A message: what happened, when, and to what. No figure, no name, no address of anybody.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Told<T> {
    /// What happened.
    pub r#type: Event,
    /// When it happened, ISO 8601, universal time.
    pub timestamp: String,
    /// To what.
    pub data: T,
}

/// A document.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DocumentTold {
    /// Of this organisation.
    pub organisation: OrganisationId,
    /// Identifier.
    pub document: DocumentId,
    /// Where to ask for it.
    pub link: String,
}

/// The inventory of a year.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct YearTold {
    /// Of this organisation.
    pub organisation: OrganisationId,
    /// The reporting year.
    pub year: i64,
    /// Where to ask for it; 404 if there is none any more.
    pub link: String,
}

/// A link to a dossier. The link itself is not told: who has it opens the dossier.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ShareTold {
    /// Of this organisation.
    pub organisation: OrganisationId,
    /// Identifier.
    pub share: ShareId,
    /// The page on which links are managed.
    pub link: String,
}

/// A link to a dossier that was opened.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OpeningTold {
    /// Of this organisation.
    pub organisation: OrganisationId,
    /// Identifier of the link.
    pub share: ShareId,
    /// Whether the dossier was taken, or only its page looked at.
    pub taken: bool,
    /// The page on which links are managed.
    pub link: String,
}

/// A room that is opened to another organisation.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct GrantTold {
    /// Of this organisation.
    pub organisation: OrganisationId,
    /// Identifier of the grant.
    pub grant: GrantId,
    /// The page on which it is managed.
    pub link: String,
}

/// A product.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ProductTold {
    /// Of this organisation.
    pub organisation: OrganisationId,
    /// Identifier.
    pub product: ProductId,
    /// The page on which to look.
    pub link: String,
}

/// A request to a supplier.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RequestTold {
    /// Of this organisation.
    pub organisation: OrganisationId,
    /// Identifier.
    pub request: ProductRequestId,
    /// The page on which to look.
    pub link: String,
}

/// A dispute about a footprint.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DisputeTold {
    /// One of its two sides: the one that is told.
    pub organisation: OrganisationId,
    /// Identifier.
    pub dispute: DisputeId,
    /// The page on which to look.
    pub link: String,
}

/// A request for finance.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FinanceTold {
    /// Of this organisation.
    pub organisation: OrganisationId,
    /// Identifier.
    pub request: FinanceRequestId,
    /// The page on which to look.
    pub link: String,
}

/// An organisation, or its members.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OrganisationTold {
    /// Which.
    pub organisation: OrganisationId,
    /// The page on which to look.
    pub link: String,
}

/// To what something happened.
#[derive(Clone, Copy, Debug)]
pub enum About {
    /// A document.
    Document(DocumentId),
    /// The inventory of a year.
    Year(i64),
    /// A link to a dossier.
    Share(ShareId),
    /// A link that was opened, and whether the dossier was taken.
    Opening(ShareId, bool),
    /// A grant.
    Grant(GrantId),
    /// A product.
    Product(ProductId),
    /// A request to a supplier.
    Request(ProductRequestId),
    /// A dispute.
    Dispute(DisputeId),
    /// A request for finance.
    Finance(FinanceRequestId),
    /// What is offered by others.
    Offers,
    /// The members.
    Members,
    /// Nothing: it is a test.
    Nothing,
}

impl About {
    /// The message as it is sent.
    fn body(self, platform: &Platform, organisation: OrganisationId, event: Event, timestamp: String) -> String {
        let page = |below: &str| platform.link(&format!("/o/{organisation}{below}"));
        let api = |below: String| platform.link(&format!("/api/v1/organisations/{organisation}{below}"));
        let link = match self {
            About::Document(document) => api(format!("/documents/{document}")),
            About::Year(year) => api(format!("/inventories/{year}")),
            About::Share(_) | About::Opening(..) => page("/shares"),
            About::Grant(_) => page("/access"),
            About::Product(product) => page(&format!("/export/products/{product}")),
            About::Request(_) => page("/export/requests"),
            About::Dispute(_) => page("/export/disputes"),
            About::Finance(request) => page(&format!("/finance/requests/{request}")),
            About::Offers => page("/export/offers"),
            About::Members => page("/members"),
            About::Nothing => page("/webhooks"),
        };
        fn written<T: Serialize>(event: Event, timestamp: String, data: T) -> String {
            serde_json::to_string(&Told { r#type: event, timestamp, data }).unwrap_or_default()
        }
        match self {
            About::Document(document) => written(event, timestamp, DocumentTold { organisation, document, link }),
            About::Year(year) => written(event, timestamp, YearTold { organisation, year, link }),
            About::Share(share) => written(event, timestamp, ShareTold { organisation, share, link }),
            About::Opening(share, taken) => written(event, timestamp, OpeningTold { organisation, share, taken, link }),
            About::Grant(grant) => written(event, timestamp, GrantTold { organisation, grant, link }),
            About::Product(product) => written(event, timestamp, ProductTold { organisation, product, link }),
            About::Request(request) => written(event, timestamp, RequestTold { organisation, request, link }),
            About::Dispute(dispute) => written(event, timestamp, DisputeTold { organisation, dispute, link }),
            About::Finance(request) => written(event, timestamp, FinanceTold { organisation, request, link }),
            About::Offers | About::Members | About::Nothing => {
                written(event, timestamp, OrganisationTold { organisation, link })
            }
        }
    }
}

/// Tells everybody who wants to know it, in the transaction in which it happened.
pub(crate) fn tell(
    platform: &Platform,
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    event: Event,
    about: About,
) -> Result<(), StoreError> {
    for hook in webhook::list(sql, organisation_id)? {
        if hook.paused.is_none() && hook.events.contains(&event) {
            tell_one(platform, sql, &hook, event, about)?;
        }
    }
    Ok(())
}

/// Tells one address.
pub(super) fn tell_one(
    platform: &Platform,
    sql: &mut dyn Sql,
    hook: &webhook::Webhook,
    event: Event,
    about: About,
) -> Result<DeliveryId, StoreError> {
    let (id, now) = (platform.id(DeliveryId::new), platform.now());
    let delivery = Delivery {
        organisation_id: hook.organisation_id,
        id,
        webhook_id: hook.id,
        event,
        occurred: now,
        body: about.body(platform, hook.organisation_id, event, now.to_string()),
        state: State::Waiting,
        attempts: 0,
        tried: None,
        status: None,
        trouble: None,
        due: Some(now),
    };
    webhook::add_delivery(sql, &delivery)?;
    ask(sql, platform.id(JobId::new), hook.organisation_id, id, now, now)?;
    Ok(id)
}
