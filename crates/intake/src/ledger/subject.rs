//! What a row is about: its name, its activity, and a unit in which that can be counted.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Write as _;
use std::rc::Rc;

use factors::{ActivityCode, money};
use measure::{Category, Money};
use units::Unit;

use super::cells::{Fault, View};
use super::common::Common;
use super::in_words;
use super::quantity::{self, Draft};
use super::reader::Reader;
use super::role::Role;
use crate::recognise::{self, Query, Recognised, fits, recognise};
use crate::why::Why;

/// Designations and sites that are remembered at most.
pub(super) const REMEMBERED: usize = 50_000;

/// What a designation turned out to be, in one unit.
#[derive(Debug)]
pub(super) struct Settled {
    pub recognised: Recognised,
    /// Whether the unit can be counted as the activity.
    pub fits: bool,
    /// Whether an amount of money can.
    pub fits_money: bool,
    /// Whether the designation says that the quantity is an estimate.
    pub estimated: bool,
}

/// Designations that were settled before.
#[derive(Debug, Default)]
pub(super) struct Memory {
    /// By code, supplier, designation, treatment, mode, unit and category.
    settled: HashMap<String, Rc<Settled>>,
    /// Where keys are written, one after the other.
    key: String,
}

impl Reader<'_> {
    /// The draft in a unit that the activity can be counted in; by its amount if that is all there is. Says
    /// whether it is by the amount.
    #[expect(clippy::too_many_arguments, reason = "all that is known of one row, used once")]
    pub(super) fn countable<'v>(
        &mut self,
        draft: Option<Draft<'v>>,
        unit: Option<&str>,
        activity: &ActivityCode,
        settled: &Settled,
        has_figures: bool,
        common: &Common<'_>,
        unit_fault: Option<Fault>,
        label: &str,
    ) -> Result<(Draft<'v>, bool), Fault> {
        let mut fits_it = settled.fits;
        let mut draft = draft;
        if let (Some(unit), Some(known)) = (unit, &mut draft) {
            known.product = self.units.parse(self.context, unit).map_err(Fault::row)?;
            known.unit = Cow::Owned(unit.to_owned());
            known.terms.clear();
            fits_it = fits(self.context, activity, &known.product);
        }
        let counted_by_one = draft
            .as_ref()
            .filter(|_| !fits_it && !has_figures)
            .and_then(|known| quantity::of_one(self.context, known, &mut |unit| fits(self.context, activity, unit)));
        if let Some(counted) = counted_by_one {
            return Ok((counted, false));
        }
        let draft = match draft {
            Some(known) if fits_it || has_figures => return Ok((known, false)),
            Some(mut known) => match recognise::content(self.context, activity, &known.product, label) {
                Some((term, product)) => {
                    known.terms.push(term);
                    known.product = Rc::new(product);
                    return Ok((known, false));
                }
                None => Some(known),
            },
            None => None,
        };
        if let Some(amount) = common.amount.as_ref().filter(|_| settled.fits_money || has_figures) {
            let tax = match amount.tax_included {
                Some(false) => " HT",
                Some(true) => " TTC",
                None => "",
            };
            let unit = format!("{}{tax}", amount.currency);
            let product = self.units.parse(self.context, &unit).map_err(Fault::row)?;
            let because = vec!["amount".to_owned()];
            return Ok((
                Draft { quantity: amount.amount, unit: Cow::Owned(unit), terms: Vec::new(), product, because },
                true,
            ));
        }
        if let Some(fault) = unit_fault {
            return Err(fault);
        }
        let wanted = self.context.library.activity(activity).map_or(String::new(), |kind| kind.unit.clone());
        if let Some(carried) = draft.as_ref().filter(|draft| draft.product.dimension.exponent("mass") == 1)
            && activity.is_within("freight")
            && carried.product.dimension.exponent("length") == 0
        {
            let column = self.layout.column(Role::Distance).map(|column| column.number);
            return Err(Fault { why: Why::NoDistance { unit: carried.unit.to_string() }, column, raw: String::new() });
        }
        let unit = draft.map_or(String::new(), |draft| draft.product.symbol.clone());
        let column = self.layout.column(Role::Unit).or(self.layout.column(Role::Quantity)).map(|column| column.number);
        Err(Fault { why: Why::UnitMismatch { unit: unit.clone(), wanted }, column, raw: unit })
    }

    /// The quantity that a row names in its words where no column counts: `Gasoil 50 l` in a journal. Only of what
    /// is sold by measure and not by the container, and only if the words say one quantity and say it plainly.
    pub(super) fn in_label<'v>(
        &mut self,
        view: &View<'v>,
        label: &str,
        amount: Option<&Money>,
    ) -> Result<Option<Draft<'v>>, Fault> {
        let mut counted = Vec::new();
        for named in in_words::quantities(self.context, &mut self.units, label) {
            let Ok(product) = self.units.parse(self.context, &named.unit) else { continue };
            let settled = self.settle(view, label, Some(&product), None);
            let Recognised::Found { activity, .. } = &settled.recognised else { continue };
            let by_piece = self.context.units.find("piece").is_some_and(|piece| fits(self.context, activity, piece));
            if in_words::is_measured(activity) && !by_piece && settled.fits {
                counted.push((named, product));
            }
        }
        let (named, product) = match counted.as_slice() {
            [] => return Ok(None),
            [(named, product)] if named.or.is_empty() => (named, Rc::clone(product)),
            several => {
                let mut readings: Vec<String> = Vec::new();
                for reading in several.iter().flat_map(|(named, _)| std::iter::once(&named.raw).chain(&named.or)) {
                    if !readings.contains(reading) {
                        readings.push(reading.clone());
                    }
                }
                let column = self.layout.column(Role::Designation).map(|column| column.number);
                let why = Why::OpenQuantity { label: label.to_owned(), readings };
                return Err(Fault { why, column, raw: label.to_owned() });
            }
        };
        let given_back =
            amount.is_some_and(|amount| amount.amount.is_sign_negative()) && named.value.is_sign_positive();
        let quantity = if given_back { -named.value } else { named.value };
        let (unit, because) = (Cow::Owned(named.unit.clone()), vec![format!("in-label:{}", named.raw)]);
        Ok(Some(Draft { quantity, unit, terms: Vec::new(), product, because }))
    }

    /// The quantity of a row in the unit that a person said of its designation, where the table says none that is known.
    pub(super) fn in_told_unit<'v>(&mut self, view: &View<'v>, label: &str) -> Option<Draft<'v>> {
        let supplier = view.text(Role::Supplier);
        let unit = self.context.mappings.activity(label, supplier.as_deref())?.unit.clone()?;
        let quantity = view.number(Role::Quantity).ok()??;
        let product = self.units.parse(self.context, &unit).ok()?;
        Some(Draft { quantity, unit: Cow::Owned(unit), terms: Vec::new(), product, because: Vec::new() })
    }

    pub(super) fn unrecognised(&self, label: &str, recognised: &Recognised, common: &Common<'_>) -> Fault {
        let why = match recognised {
            Recognised::Ambiguous(candidates) => {
                Why::AmbiguousActivity { label: label.to_owned(), candidates: candidates.clone() }
            }
            Recognised::Unknown(nearest) => Why::UnknownActivity {
                label: label.to_owned(),
                nearest: nearest.clone(),
                supplier: common.supplier.as_deref().map(str::to_owned),
            },
            Recognised::Found { .. } => Why::NoUnit,
        };
        let column = self.layout.column(Role::Designation).map(|column| column.number);
        Fault { why, column, raw: label.to_owned() }
    }

    /// What the document calls the row: its designation; of freight its route and mode; otherwise what stands
    /// around the table.
    pub(super) fn label<'v>(&self, view: &View<'v>) -> Cow<'v, str> {
        if let Some(label) = view.text(Role::Designation) {
            return label;
        }
        let route = [view.text(Role::Mode), view.text(Role::Origin), view.text(Role::Destination)];
        if route.iter().any(Option::is_some) {
            return Cow::Owned(route.into_iter().flatten().collect::<Vec<_>>().join(", "));
        }
        Cow::Owned(self.unnamed.clone())
    }

    /// What the row is, remembered per designation.
    pub(super) fn settle(
        &mut self,
        view: &View<'_>,
        label: &str,
        product: Option<&Unit>,
        category: Option<Category>,
    ) -> Rc<Settled> {
        let named = view.text(Role::Designation);
        let (treatment, mode) = (view.text(Role::Treatment), view.text(Role::Mode));
        let supplier = view.text(Role::Supplier);
        let code = view.text(Role::Activity);
        let code = code.or_else(|| self.layout.plan.mapped_activity.as_deref().map(Cow::Borrowed));
        let mut key = std::mem::take(&mut self.memory.key);
        key.clear();
        // A supplier matters only if a person's correction names it.
        let by_supplier = supplier.as_deref().filter(|_| !self.context.mappings.activities.is_empty());
        let symbol = product.map(|unit| unit.symbol.as_str());
        let parts = [code.as_deref(), by_supplier, Some(label), treatment.as_deref(), mode.as_deref(), symbol];
        for part in parts {
            key.push_str(part.unwrap_or(""));
            key.push('\0');
        }
        if let Some(category) = category {
            // Writing to a string cannot fail.
            let _ = write!(key, "{category:?}");
        }
        let known = self.memory.settled.get(&key).cloned();
        self.memory.key = key;
        if let Some(known) = known {
            return known;
        }
        // What has a price and no quantity is counted by its price.
        let money = self.context.units.find(&self.context.firm.currency);
        let query = Query {
            label: code.as_deref().or(named.as_deref()).unwrap_or(""),
            supplier: supplier.as_deref(),
            treatment: treatment.as_deref(),
            mode: mode.as_deref(),
            unit: product.or(money),
            category,
            around: &self.around,
        };
        let mut recognised = recognise(self.context, &query);
        if named.is_none() && code.is_none() && mode.is_none() {
            // Nothing in the row names it: the header of the quantity does, or the sheet, the title, the file.
            let header = self.layout.column(Role::Quantity).map(|column| column.header.clone());
            // The word of a column or a month names no thing: `Poste` over the table is no postage.
            let vocabulary = &self.context.vocabulary;
            let names = |text: &&String| vocabulary.header(text).is_none_or(|found| found.confidence < 1.0);
            for around in header.iter().chain(&self.around).filter(names) {
                recognised = recognise(self.context, &Query { label: around, ..query });
                if let Recognised::Found { recognition, .. } = &mut recognised {
                    recognition.confidence *= 0.8;
                    recognition.because.push(format!("around:{around}"));
                }
                if !matches!(recognised, Recognised::Unknown(_)) {
                    break;
                }
            }
        }
        let (fits_it, fits_money) = match &recognised {
            Recognised::Found { activity, .. } => (
                product.is_some_and(|unit| fits(self.context, activity, unit)),
                money.is_some_and(|money| money::is_money(&money.dimension) && fits(self.context, activity, money)),
            ),
            _ => (false, false),
        };
        let estimated = self.context.vocabulary.phrase("estimate", label).is_some();
        let settled = Rc::new(Settled { recognised, fits: fits_it, fits_money, estimated });
        if self.memory.settled.len() < REMEMBERED {
            self.memory.settled.insert(self.memory.key.clone(), Rc::clone(&settled));
        }
        settled
    }
}
