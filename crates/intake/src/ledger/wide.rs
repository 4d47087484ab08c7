//! Rows with a quantity in each of several columns.

use std::borrow::Cow;
use std::rc::Rc;

use measure::{ActivityLine, Basis, Quality};
use rust_decimal::Decimal;

use super::cells::{Fault, View};
use super::common::Common;
use super::figures::number_in;
use super::grid::Cell;
use super::header::split_unit;
use super::plan::Wide;
use super::quantity::Draft;
use super::reader::Reader;
use super::role::Role;
use super::span::{NO_YEAR, Span};
use crate::document::date::DateError;
use crate::identity::line_id;
use crate::recognise::{Query, Recognised, content, fits, recognise};
use crate::why::Why;

impl Reader<'_> {
    /// A row with a quantity in each of several columns.
    pub(super) fn wide(&mut self, view: &View<'_>) -> Result<Vec<ActivityLine>, Fault> {
        let plan = self.layout.plan;
        let row = view.row;
        let site = plan.wide.first().filter(|_| plan.is_by_site()).and_then(|wide| wide.site.as_deref());
        let common = self.common(view, site)?;
        let mut lines = Vec::new();
        let mut summed = Decimal::ZERO;
        for wide in &plan.wide {
            let column = &wide.column;
            let Some(cell) = row.cell(column.number) else { continue };
            match self.wide_cell(view, &common, wide, cell) {
                Ok(Some(line)) => {
                    summed += line.quantity;
                    lines.push(line);
                }
                Ok(None) => {}
                Err(fault) => {
                    let fault = Fault { column: fault.column.or(Some(column.number)), ..fault };
                    self.aside(row, fault);
                }
            }
        }
        // A total that cannot be read checks nothing; the rows are what counts.
        let total = view.number(Role::Total).ok().flatten();
        if let (Some(total), Some((column, _))) = (total, view.cell(Role::Total))
            && !lines.is_empty()
            && (total - summed).abs() > Decimal::new(11, 3)
        {
            let why = Why::TotalDiffers { printed: total.to_string(), summed: summed.to_string() };
            self.aside(row, Fault { why, column: Some(column.number), raw: total.to_string() });
        }
        Ok(lines)
    }

    fn wide_cell(
        &mut self,
        view: &View<'_>,
        common: &Common<'_>,
        wide: &Wide,
        cell: &Cell<'_>,
    ) -> Result<Option<ActivityLine>, Fault> {
        let column = &wide.column;
        let Some((value, _)) = number_in(column, cell)? else { return Ok(None) };
        self.sign(view, value, Some(column.number))?;
        if wide.span.is_some_and(|span| span.first.year() == NO_YEAR) {
            let why = Why::Date(DateError::WithoutYear { raw: column.header.clone() });
            return Err(Fault { why, column: Some(column.number), raw: column.header.clone() });
        }
        let period = wide.span.map_or(common.period, Span::period);
        let label = wide.label.clone().unwrap_or_else(|| self.label(view).into_owned());
        let unit = column
            .unit
            .clone()
            .or_else(|| view.text(Role::Unit).map(Cow::into_owned))
            .or_else(|| self.layout.column(Role::Unit).and_then(|unit| unit.unit.clone()))
            .or_else(|| split_unit(self.context, &label).1)
            .or_else(|| self.around.iter().find_map(|around| self.unit_in(around)))
            .or_else(|| self.layout.plan.mapped_unit.clone());
        self.year(period)?;
        let unit = unit.ok_or(Fault { why: Why::NoUnit, column: Some(column.number), raw: value.to_string() })?;
        let product = self.units.parse(self.context, &unit).map_err(|why| Fault {
            why,
            column: Some(column.number),
            raw: unit.clone(),
        })?;
        let recognised = match &wide.label {
            Some(label) => recognise(
                self.context,
                &Query {
                    label,
                    supplier: common.supplier.as_deref(),
                    unit: Some(&product),
                    category: common.category,
                    around: &self.around,
                    ..Query::default()
                },
            ),
            None => self.settle(view, &label, Some(&product), common.category).recognised.clone(),
        };
        let Recognised::Found { activity, mut recognition, category, .. } = recognised else {
            return Err(self.unrecognised(&label, &recognised, common));
        };
        let mut draft =
            Draft { quantity: value, unit: Cow::Owned(unit), terms: Vec::new(), product, because: Vec::new() };
        if !fits(self.context, &activity, &draft.product) {
            match content(self.context, &activity, &draft.product, &label) {
                Some((term, product)) => {
                    draft.terms.push(term);
                    draft.product = Rc::new(product);
                }
                None => {
                    let wanted =
                        self.context.library.activity(&activity).map_or(String::new(), |kind| kind.unit.clone());
                    let unit = draft.product.symbol.clone();
                    return Err(Fault {
                        why: Why::UnitMismatch { unit: unit.clone(), wanted },
                        column: Some(column.number),
                        raw: unit,
                    });
                }
            }
        }
        recognition.because.push(format!("column:{}", column.header));
        let place = self.place(view.row, Some(column.number));
        Ok(Some(ActivityLine {
            id: line_id(self.origin.sha256, &place, 0),
            site: wide.site.clone().unwrap_or_else(|| common.site.to_owned()),
            activity,
            label,
            quantity: draft.quantity,
            unit: draft.unit.into_owned(),
            terms: draft.terms,
            period,
            category: common.category.or(category),
            stage: common.stage,
            geo: None,
            factor: None,
            quality: Quality { basis: Basis::Ledger, ..Quality::default() },
            supplier: common.supplier.as_deref().map(str::to_owned),
            document_number: common.number.as_deref().map(str::to_owned),
            amount: None,
            evidence: self.evidence(view.row, place),
            recognition,
        }))
    }
}
