//! Which footprint of a supplier figures are made with today, or why with none.

use ::export::pcf::{self, Input, SuppliedFigure};
use calendar::{Date, Timestamp};
use ids::{PartnerId, ProductFootprintId};
use pact::validity;
use serde::{Deserialize, Serialize};
use store::partner_supply::PartnerSupply;
use store::product_footprint::{self, ProductFootprint, Why};
use store::received::{self, Received};
use store::supply::Supply;
use store::{Sql, offer, organisation, partner};

use super::ProductError;
use crate::platform::Platform;

/// Why the footprint of a supplier is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fallback {
    /// It is not offered any more.
    NotOffered,
    /// None was published yet.
    NotPublished,
    /// It was withdrawn.
    Withdrawn,
    /// It was doubted, and the doubt was right.
    Disputed,
    /// Its validity begins later.
    NotYetValid,
    /// Its validity ended.
    Expired,
    /// Its unit cannot be brought to that of the input.
    OtherUnit,
}

impl Fallback {
    /// The end of the key of its message.
    pub fn code(self) -> &'static str {
        match self {
            Fallback::NotOffered => "not-offered",
            Fallback::NotPublished => "not-published",
            Fallback::Withdrawn => "withdrawn",
            Fallback::Disputed => "disputed",
            Fallback::NotYetValid => "not-yet-valid",
            Fallback::Expired => "expired",
            Fallback::OtherUnit => "other-unit",
        }
    }
}

/// What may be used, or why nothing may.
pub(super) enum Usable<T> {
    Yes(Box<T>),
    No(Fallback),
}

/// The footprint of the supplier of an input that may be used on a day.
pub(super) fn published(
    sql: &mut dyn Sql,
    supply: &Supply,
    day: Date,
) -> Result<Usable<ProductFootprint>, ProductError> {
    let Supply { organisation_id, supplier_id, supplier_product_id, .. } = *supply;
    if supplier_id != organisation_id {
        let open = organisation::lookup(sql, supplier_id)?.is_some_and(|supplier| supplier.closed.is_none());
        if !open || offer::between(sql, supplier_id, supplier_product_id, organisation_id)?.is_none() {
            return Ok(Usable::No(Fallback::NotOffered));
        }
    }
    let Some(active) = product_footprint::active(sql, supplier_id, supplier_product_id)? else {
        let last = product_footprint::list(sql, supplier_id, supplier_product_id, 1)?.pop();
        return Ok(Usable::No(match last.and_then(|last| last.why) {
            Some(Why::Disputed) => Fallback::Disputed,
            Some(_) => Fallback::Withdrawn,
            None => Fallback::NotPublished,
        }));
    };
    if day < active.valid_from {
        Ok(Usable::No(Fallback::NotYetValid))
    } else if day > active.valid_until {
        Ok(Usable::No(Fallback::Expired))
    } else {
        Ok(Usable::Yes(Box::new(active)))
    }
}

/// Whether a figure can be brought to the amount of an input.
pub(super) fn fits(platform: &Platform, input: &Input, figure: &SuppliedFigure) -> bool {
    pcf::fits(input, figure.unit, figure.mass_kg, &platform.knowledge.units)
}

/// A footprint that a partner gave, as far as figures are made with it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct GivenFootprint {
    pub id: ProductFootprintId,
    pub partner_id: PartnerId,
    /// The identifiers of the product, in small letters.
    pub products: Vec<String>,
    pub received: Timestamp,
    /// The first and the last moment at which it may be used.
    pub validity: (Timestamp, Timestamp),
    pub figure: SuppliedFigure,
}

impl GivenFootprint {
    /// What was kept; nothing if a number in it cannot be computed with.
    pub fn of(kept: &Received) -> Result<Option<Self>, ProductError> {
        let footprint: pact::ProductFootprint =
            pact::read(kept.body.as_bytes()).map_err(|error| ProductError::Defect(error.to_string()))?;
        let Some(figure) = SuppliedFigure::from_pact(&footprint) else { return Ok(None) };
        Ok(Some(GivenFootprint {
            id: ProductFootprintId::from_bytes(*footprint.id.uuid().as_bytes()),
            partner_id: kept.partner_id,
            products: footprint.product_ids.iter().map(|urn| urn.as_str().to_lowercase()).collect(),
            received: kept.received,
            validity: validity(&footprint),
            figure,
        }))
    }

    /// Why it may not be used at a moment, if it may not.
    pub fn refused(&self, at: Timestamp) -> Option<Fallback> {
        if at < self.validity.0 {
            Some(Fallback::NotYetValid)
        } else if at > self.validity.1 {
            Some(Fallback::Expired)
        } else {
            None
        }
    }
}

/// The footprints of a partner's product that count, the last received first.
pub(super) fn counting(sql: &mut dyn Sql, supply: &PartnerSupply) -> Result<Vec<GivenFootprint>, ProductError> {
    let kept = received::of_product(sql, supply.organisation_id, &supply.product)?;
    let theirs = kept.iter().filter(|kept| kept.partner_id == supply.partner_id);
    theirs.filter_map(|kept| GivenFootprint::of(kept).transpose()).collect()
}

/// The footprint of the partner's product of an input that may be used at a moment: the last received of those that are valid.
pub(super) fn given(
    sql: &mut dyn Sql,
    supply: &PartnerSupply,
    at: Timestamp,
) -> Result<Usable<GivenFootprint>, ProductError> {
    let partner = partner::lookup(sql, supply.organisation_id, supply.partner_id)?;
    if partner.is_none_or(|partner| partner.revoked.is_some()) {
        return Ok(Usable::No(Fallback::NotOffered));
    }
    let mut why = Fallback::Withdrawn;
    for given in counting(sql, supply)? {
        match given.refused(at) {
            None => return Ok(Usable::Yes(Box::new(given))),
            // One that will be valid is more to be told than one that was.
            Some(Fallback::NotYetValid) => why = Fallback::NotYetValid,
            Some(refused) if why == Fallback::Withdrawn => why = refused,
            Some(_) => {}
        }
    }
    Ok(Usable::No(why))
}
