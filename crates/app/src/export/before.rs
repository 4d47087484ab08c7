//! What stands before a product is reckoned, and what is done with its new figure.

use ::export::pcf::Footprint;
use store::organisation::{self, Organisation};
use store::product_change::Cause;
use store::product_figure::{self, Due};
use store::product_footprint::{self, ProductFootprint};
use store::{Sql, product};

use super::ProductError;
use super::figures::{Basis, Figure, Outcome, Published, figure_of};
use super::flow::Node;
use super::publication::{is_publishable, is_too_old};
use super::trail::Held;
use crate::platform::Platform;

/// What stood before a product is reckoned.
pub(super) struct Before {
    pub node: Node,
    pub firm: Option<Organisation>,
    pub follows: bool,
    pub due: Vec<Due>,
    pub figure: Option<(Option<f64>, Basis)>,
    pub active: Option<(ProductFootprint, Published)>,
}

impl Before {
    pub fn lookup(sql: &mut dyn Sql, node: Node) -> Result<Self, ProductError> {
        let (organisation_id, product_id) = node;
        let product = product::lookup(sql, organisation_id, product_id)?;
        let figure = product_figure::lookup(sql, organisation_id, product_id)?;
        let active = product_footprint::active(sql, organisation_id, product_id)?;
        let published = active.map(|active| {
            let published = serde_json::from_str(&active.detail)?;
            Ok::<_, ProductError>((active, published))
        });
        let figure = figure.map(|figure| {
            let Figure { basis, .. } = figure_of(&figure)?;
            Ok::<_, ProductError>((figure.kg, basis))
        });
        Ok(Before {
            node,
            firm: organisation::lookup(sql, organisation_id)?,
            follows: product.is_some_and(|product| product.follows && product.archived.is_none()),
            due: product_figure::due(sql, organisation_id, product_id)?,
            figure: figure.transpose()?,
            active: published.transpose()?,
        })
    }

    pub fn kg(&self) -> Option<f64> {
        self.figure.as_ref().and_then(|(kg, _)| *kg)
    }

    /// Whether what the firm changed itself is published: then what its suppliers change may be published by itself.
    fn is_in_line(&self) -> bool {
        let Some((active, published)) = &self.active else { return false };
        let own = self.due.iter().any(|due| due.cause == Cause::Own);
        let same = self.figure.as_ref().is_some_and(|(kg, basis)| {
            kg.map(f64::to_bits) == Some(active.kg.to_bits()) && basis.recipe == published.basis.recipe
        });
        same && !own
    }

    /// Whether a change of it is published by itself, so that it reaches customers.
    pub fn passes_on(&self) -> bool {
        self.follows && self.is_in_line()
    }

    /// The cause that matters most.
    pub fn cause(&self) -> Option<&Due> {
        let order = [Cause::Dispute, Cause::Withdrawn, Cause::Expired, Cause::Published, Cause::Answered, Cause::Own];
        order.iter().find_map(|cause| self.due.iter().find(|due| due.cause == *cause))
    }

    /// What is done with a new figure: the footprint that is published, or why none is.
    pub fn decide(&self, platform: &Platform, outcome: &Outcome) -> (bool, Option<Held>) {
        let from_others = self.due.is_empty() || self.due.iter().any(|due| due.cause != Cause::Own);
        let (Some((_, published)), true) = (&self.active, from_others) else { return (false, None) };
        let Outcome::Figure(footprint) = outcome else { return (false, Some(Held::NoFigure)) };
        if is_same(footprint, &published.footprint) {
            return (false, None);
        }
        let lost = footprint.unknown.iter().any(|input| !published.footprint.unknown.contains(input));
        let held = if !self.follows {
            Some(Held::NotFollowing)
        } else if !self.is_in_line() {
            Some(Held::OwnChanges)
        } else if lost {
            Some(Held::InputLost)
        } else if !self.firm.as_ref().is_some_and(|firm| is_publishable(platform, firm, footprint)) {
            Some(Held::Unpublishable)
        } else if is_too_old(footprint.product.year, platform.now().date()) {
            Some(Held::TooOld)
        } else {
            None
        };
        (held.is_none(), held)
    }
}

/// Whether two footprints state the same to who receives them.
fn is_same(one: &Footprint, other: &Footprint) -> bool {
    let stated = |footprint: &Footprint| {
        let Footprint { product, place, parts, stages, packaging, .. } = footprint;
        let stages: Vec<_> = stages.iter().map(|total| (total.stage, total.figure.co2e)).collect();
        (product.clone(), place.clone(), *parts, stages, *packaging, footprint.primary_data_share, footprint.ratings)
    };
    stated(one) == stated(other)
}
