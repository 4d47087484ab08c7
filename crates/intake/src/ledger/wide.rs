//! Rows with a quantity in each of several columns.

use calendar::Period;
use measure::{ActivityLine, Basis, Quality};
use rust_decimal::Decimal;

use super::cells::{Fault, View, number_in};
use super::grid::{Cell, GridRow};
use super::plan::{Wide, split_unit};
use super::quantity::Draft;
use super::reader::{Common, Reader};
use super::role::Role;
use crate::identity::line_id;
use crate::recognise::{Query, Recognised, fits, recognise};
use crate::why::Why;

impl Reader<'_> {
    /// A row with a quantity in each of several columns.
    pub(super) fn wide(&mut self, row: &GridRow<'_>) -> Result<Vec<ActivityLine>, Fault> {
        let common = self.common(row)?;
        let mut lines = Vec::new();
        let mut summed = Decimal::ZERO;
        for wide in &self.plan.wide {
            let column = wide.column();
            let Some(cell) = row.cell(column.number) else { continue };
            match self.wide_cell(row, &common, wide, cell) {
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
        if let (Some(total), Some((column, _))) =
            (self.view(row).number(Role::Total)?, self.view(row).cell(Role::Total))
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
        row: &GridRow<'_>,
        common: &Common,
        wide: &Wide,
        cell: &Cell<'_>,
    ) -> Result<Option<ActivityLine>, Fault> {
        let column = wide.column();
        let Some((value, _)) = number_in(column, cell)? else { return Ok(None) };
        self.sign(row, value, Some(column.number))?;
        let view = View { plan: self.plan, row };
        let (period, label, unit) = match wide {
            Wide::Activity(_) => (common.period, split_unit(self.context, &column.header).0, column.unit.clone()),
            Wide::Month(_, month) => {
                let unit =
                    view.text(Role::Unit).or_else(|| self.plan.column(Role::Unit).and_then(|unit| unit.unit.clone()));
                let label = self.label(&view);
                let unit =
                    unit.or_else(|| split_unit(self.context, &label).1).or_else(|| self.plan.mapped_unit.clone());
                (Period::month(*month), label, unit)
            }
        };
        self.year(period)?;
        let unit = unit.ok_or(Fault { why: Why::NoUnit, column: Some(column.number), raw: value.to_string() })?;
        let product = self.units.parse(self.context, &unit).map_err(|why| Fault {
            why,
            column: Some(column.number),
            raw: unit.clone(),
        })?;
        let query = Query {
            label: &label,
            supplier: common.supplier.as_deref(),
            unit: Some(&product),
            category: common.category,
            around: &self.around,
            ..Query::default()
        };
        let recognised = recognise(self.context, &query);
        let Recognised::Found { activity, mut recognition, category, .. } = recognised else {
            return Err(self.unrecognised(&label, &recognised, common));
        };
        let mut draft = Draft { quantity: value, unit, terms: Vec::new(), product, because: Vec::new() };
        if !fits(self.context, &activity, &draft.product) {
            match self.content(&activity, &mut draft, &label) {
                Some(term) => draft.terms.push(term),
                None => {
                    let wanted =
                        self.context.library.activity(&activity).map_or(String::new(), |kind| kind.unit.clone());
                    let unit = draft.product.symbol;
                    return Err(Fault {
                        why: Why::UnitMismatch { unit: unit.clone(), wanted },
                        column: Some(column.number),
                        raw: unit,
                    });
                }
            }
        }
        recognition.because.push(format!("column:{}", column.header));
        let place = self.place(row, Some(column.number));
        Ok(Some(ActivityLine {
            id: line_id(self.origin.sha256, &place, 0),
            site: common.site.clone(),
            activity,
            label,
            quantity: draft.quantity,
            unit: draft.unit,
            terms: draft.terms,
            period,
            category: common.category.or(category),
            stage: common.stage,
            geo: None,
            factor: None,
            quality: Quality { basis: Basis::Ledger, ..Quality::default() },
            supplier: common.supplier.clone(),
            document_number: common.number.clone(),
            amount: None,
            evidence: self.evidence(row, place),
            recognition,
        }))
    }
}
