//! A row with one quantity.

use std::rc::Rc;

use factors::money;
use measure::{Basis, Quality};
use rust_decimal::prelude::ToPrimitive;
use units::Unit;

use super::cells::{Fault, View};
use super::declared;
use super::entry::Entry;
use super::quantity;
use super::reader::Reader;
use super::role::Role;
use crate::recognise::Recognised;
use crate::why::Why;

impl<'a> Reader<'a> {
    /// A row with one quantity.
    pub(super) fn narrow<'v>(&mut self, view: &View<'v>) -> Result<Entry<'v>, Fault>
    where
        'a: 'v,
    {
        let mut common = self.common(view)?;
        self.sold_to(view)?;
        let factor = declared::factor(view)?;
        let per = declared::per(self.context, &mut self.units, factor.as_ref());
        let length = per.as_ref().is_some_and(|per| per.dimension.exponent("length") == 1);
        // A factor per amount counts what the row cost, whatever was bought.
        let by_amount = common.amount.is_some() && per.is_some_and(|per| money::is_money(&per.dimension));
        let draft = if by_amount { Ok(None) } else { quantity::of(self.context, &mut self.units, view, length) };
        let label = self.label(view);
        let draft = match draft {
            Ok(None) if !by_amount => self.in_label(view, &label, common.amount.as_ref()),
            draft => draft,
        };
        // A unit that is not known matters only if no person said what it is, and the row is not known by its amount.
        let (draft, unit_fault) = match draft {
            Ok(draft) => (draft, None),
            Err(fault) if matches!(fault.why, Why::UnknownUnit { .. } | Why::NoUnit | Why::OpenQuantity { .. }) => {
                match self.in_told_unit(view, &label) {
                    Some(draft) => (Some(draft), None),
                    None if common.amount.is_some() => (None, Some(fault)),
                    None => return Err(fault),
                }
            }
            Err(fault) => return Err(fault),
        };
        if draft.is_none() && common.amount.is_none() {
            let column =
                self.layout.plan.roles.iter().find(|(role, _)| role.measures()).map(|(_, column)| column.number);
            return Err(Fault { why: Why::NoQuantity, column, raw: String::new() });
        }
        let mut draft = draft;
        self.give_back(view, draft.as_mut(), common.amount.as_mut())?;
        let value = draft.as_ref().map(|draft| draft.quantity).or(common.amount.as_ref().map(|amount| amount.amount));
        let column = self.layout.column(Role::Quantity).map(|column| column.number);
        self.sign(view, value.unwrap_or_default(), column)?;
        self.year(common.period)?;
        let settled = self.settle(view, &label, draft.as_ref().map(|draft| &*draft.product), common.category);
        let has_figures = factor.as_ref().is_some_and(|factor| factor.has_figures());
        let declared = Rc::clone(&self.declared);
        let (activity, unit, category) = match &settled.recognised {
            Recognised::Found { activity, unit, category, .. } => (activity, unit.as_deref(), *category),
            _ if has_figures => (&*declared, None, None),
            other => return Err(self.unrecognised(&label, other, &common)),
        };
        if !has_figures {
            self.bought(&label, activity, common.category)?;
        }
        let (mut draft, spend) =
            self.countable(draft, unit, activity, &settled, has_figures, &common, unit_fault, &label)?;
        if let Some(factor) = factor.as_ref().filter(|factor| factor.has_figures()) {
            let year = common.period.start().year();
            let checked = declared::check(self.context, &mut self.units, activity, &draft.product, factor, year);
            if let Err(why) = checked {
                let (context, units) = (self.context, &mut self.units);
                let mut fits = |unit: &Unit| declared::check(context, units, activity, unit, factor, year).is_ok();
                draft = quantity::of_one(context, &draft, &mut fits).ok_or_else(|| Fault::row(why))?;
            }
        }
        let estimated = settled.estimated || draft.because.iter().any(|because| because.starts_with("estimate:"));
        // Scores beside a factor of the firm are of the whole row, and counted once: with the factor.
        let scored = has_figures && factor.as_ref().is_some_and(|factor| factor.pedigree.is_some());
        let stated = view.percent(Role::QuantityUncertainty)?.and_then(|width| width.to_f64());
        let quality = Quality {
            basis: if estimated { Basis::Estimated } else { Basis::Ledger },
            half_width_pct: stated.or(scored.then_some(0.0)),
            pedigree: if has_figures { None } else { declared::pedigree(view)? },
        };
        let amount = common.amount.take().filter(|_| !spend);
        let category = common.category.or(category);
        Ok(Entry { common, declared, label, draft, category, factor, quality, amount, settled, wide: view.layout.wide })
    }
}
