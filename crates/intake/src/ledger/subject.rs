//! What a row is about: its name, its activity, and a unit in which that can be counted.

use std::collections::HashMap;
use std::rc::Rc;

use factors::{ActivityCode, convert};
use measure::{Category, Op, Term};
use rust_decimal::Decimal;
use units::Unit;

use super::cells::{Fault, View};
use super::plan::split_unit;
use super::quantity::Draft;
use super::reader::{Common, Reader};
use super::role::Role;
use crate::recognise::{Query, Recognised, fits, recognise};
use crate::why::Why;

/// Designations whose recognition is remembered.
const REMEMBERED: usize = 50_000;

/// What a designation turned out to be, in one unit.
#[derive(Debug)]
pub(super) struct Settled {
    pub recognised: Recognised,
    /// Whether the unit can be counted as the activity.
    pub fits: bool,
    /// Whether an amount of money can.
    pub fits_money: bool,
}

/// By code and designation, treatment and mode, unit, category.
pub(super) type Memory = HashMap<(String, String, String, Option<Category>), Rc<Settled>>;

impl Reader<'_> {
    /// The draft in a unit that the activity can be counted in; by its amount if that is all there is. Says
    /// whether it is by the amount.
    #[expect(clippy::too_many_arguments, reason = "all that is known of one row, used once")]
    pub(super) fn countable(
        &mut self,
        draft: Option<Draft>,
        unit: Option<String>,
        activity: &ActivityCode,
        settled: &Settled,
        has_figures: bool,
        common: &Common,
        unit_fault: Option<Fault>,
        label: &str,
    ) -> Result<(Draft, bool), Fault> {
        let mut fits_it = settled.fits;
        let mut draft = draft;
        if let (Some(unit), Some(known)) = (unit, &mut draft) {
            known.product = self.units.parse(self.context, &unit).map_err(Fault::row)?;
            known.unit = unit;
            known.terms.clear();
            fits_it = fits(self.context, activity, &known.product);
        }
        let draft = match draft {
            Some(known) if fits_it || has_figures => return Ok((known, false)),
            Some(mut known) => match self.content(activity, &mut known, label) {
                Some(term) => {
                    known.terms.push(term);
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
            return Ok((Draft { quantity: amount.amount, unit, terms: Vec::new(), product, because }, true));
        }
        if let Some(fault) = unit_fault {
            return Err(fault);
        }
        let wanted = self.context.library.activity(activity).map_or(String::new(), |kind| kind.unit.clone());
        let unit = draft.map_or(String::new(), |draft| draft.product.symbol);
        let column = self.plan.column(Role::Unit).or(self.plan.column(Role::Quantity)).map(|column| column.number);
        Err(Fault { why: Why::UnitMismatch { unit: unit.clone(), wanted }, column, raw: unit })
    }

    /// What a bottle or drum holds by its own name: `Propane 34 kg`. Only of what is sold by its content: a box
    /// for 10 kg of fruit does not weigh 10 kg.
    pub(super) fn content(&mut self, activity: &ActivityCode, draft: &mut Draft, label: &str) -> Option<Term> {
        let sold_by_content = ["fuel", "refrigerant", "chemical"].into_iter().any(|family| activity.is_within(family));
        if !sold_by_content || draft.product.dimension.exponent("piece") != 1 {
            return None;
        }
        let words: Vec<&str> = label.split_whitespace().collect();
        for (position, word) in words.iter().enumerate() {
            let end = word.find(|c: char| c.is_alphabetic()).unwrap_or(word.len());
            let (number, glued) = word.split_at_checked(end)?;
            let unit = if glued.is_empty() { words.get(position + 1).copied().unwrap_or("") } else { glued };
            let Ok(value) = number.replace(',', ".").parse::<Decimal>() else { continue };
            let Some(of) = self.context.units.find(unit.trim_matches(['.', ',', ')', '('])) else { continue };
            let content = of.dimension.exponent("mass") == 1 || of.dimension.exponent("length") == 3;
            if !content || !fits(self.context, activity, of) {
                continue;
            }
            let per = format!("{}/piece", of.symbol);
            draft.product = draft.product.times(&self.units.parse(self.context, &per).ok()?)?;
            return Some(Term { label: word.to_string(), op: Op::Multiply, value, unit: per });
        }
        None
    }

    pub(super) fn unrecognised(&self, label: &str, recognised: &Recognised, common: &Common) -> Fault {
        let why = match recognised {
            Recognised::Ambiguous(candidates) => {
                Why::AmbiguousActivity { label: label.to_owned(), candidates: candidates.clone() }
            }
            Recognised::Unknown(nearest) => Why::UnknownActivity {
                label: label.to_owned(),
                nearest: nearest.clone(),
                supplier: common.supplier.clone(),
            },
            Recognised::Found { .. } => Why::NoUnit,
        };
        let column = self.plan.column(Role::Designation).map(|column| column.number);
        Fault { why, column, raw: label.to_owned() }
    }

    /// What the document calls the row: its designation; of freight its route and mode; otherwise what stands
    /// around the table.
    pub(super) fn label(&self, view: &View<'_>) -> String {
        if let Some(label) = view.text(Role::Designation) {
            return label;
        }
        let route = [view.text(Role::Mode), view.text(Role::Origin), view.text(Role::Destination)];
        if route.iter().any(Option::is_some) {
            return route.into_iter().flatten().collect::<Vec<_>>().join(", ");
        }
        let header = self.plan.column(Role::Quantity).filter(|column| column.confidence < 1.0);
        header
            .map(|column| split_unit(self.context, &column.header).0)
            .or_else(|| self.around.first().cloned())
            .unwrap_or_default()
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
        let code = view.text(Role::Activity).or_else(|| self.plan.mapped_activity.clone());
        // A supplier matters only if a person's correction names it.
        let by_supplier = !self.context.mappings.activities.is_empty();
        let key = (
            format!(
                "{}\u{0}{}\u{0}{label}",
                code.as_deref().unwrap_or(""),
                if by_supplier { supplier.as_deref().unwrap_or("") } else { "" }
            ),
            format!("{}\u{0}{}", treatment.as_deref().unwrap_or(""), mode.as_deref().unwrap_or("")),
            product.map_or(String::new(), |unit| unit.symbol.clone()),
            category,
        );
        if let Some(known) = self.memory.get(&key) {
            return Rc::clone(known);
        }
        let query = Query {
            label: code.as_deref().or(named.as_deref()).unwrap_or(""),
            supplier: supplier.as_deref(),
            treatment: treatment.as_deref(),
            mode: mode.as_deref(),
            unit: product,
            category,
            around: &self.around,
        };
        let mut recognised = recognise(self.context, &query);
        if named.is_none() && code.is_none() && mode.is_none() {
            // Nothing in the row names it: the header of the quantity does, or the sheet, the title, the file.
            let header = self.plan.column(Role::Quantity).map(|column| column.header.clone());
            for around in header.iter().chain(&self.around) {
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
            Recognised::Found { activity, .. } => {
                let money = self.context.units.find(&self.context.firm.currency);
                (
                    product.is_some_and(|unit| fits(self.context, activity, unit)),
                    money.is_some_and(|money| {
                        convert::is_money(&money.dimension) && fits(self.context, activity, money)
                    }),
                )
            }
            _ => (false, false),
        };
        let settled = Rc::new(Settled { recognised, fits: fits_it, fits_money });
        if self.memory.len() < REMEMBERED {
            self.memory.insert(key, Rc::clone(&settled));
        }
        settled
    }
}
