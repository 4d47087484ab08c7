//! What a row with one quantity says, before a line is made of it.

use std::borrow::Cow;
use std::rc::Rc;

use factors::ActivityCode;
use measure::{ActivityLine, Category, DeclaredFactor, Money, Quality, Recognition};

use super::aggregate::Addend;
use super::common::Common;
use super::grid::GridRow;
use super::plan::Wide;
use super::quantity::Draft;
use super::reader::Reader;
use super::role::Role;
use super::subject::Settled;
use crate::identity::line_id;
use crate::recognise::Recognised;

/// What a row with one quantity says.
pub(super) struct Entry<'v> {
    pub(super) common: Common<'v>,
    /// The activity if the words of the row are not known.
    pub(super) declared: Rc<ActivityCode>,
    pub(super) label: Cow<'v, str>,
    pub(super) draft: Draft<'v>,
    pub(super) category: Option<Category>,
    pub(super) factor: Option<DeclaredFactor>,
    pub(super) quality: Quality,
    /// What it cost, if that is not the quantity.
    pub(super) amount: Option<Money>,
    pub(super) settled: Rc<Settled>,
    /// The column of the quantity, if there are several to a row.
    pub(super) wide: Option<&'v Wide>,
}

impl Entry<'_> {
    fn activity(&self) -> &ActivityCode {
        match &self.settled.recognised {
            Recognised::Found { activity, .. } => activity,
            _ => &self.declared,
        }
    }

    fn addend(&self, row: &GridRow<'_>) -> Addend<'_> {
        let confidence = match &self.settled.recognised {
            Recognised::Found { recognition, .. } => recognition.confidence,
            _ => 1.0,
        };
        Addend {
            site: self.common.site,
            activity: self.activity(),
            quantity: self.draft.quantity,
            unit: &self.draft.unit,
            terms: &self.draft.terms,
            period: self.common.period,
            supplier: self.common.supplier.as_deref(),
            category: self.category,
            stage: self.common.stage,
            factor: self.factor.as_ref(),
            quality: self.quality,
            amount: self.amount.as_ref(),
            row: u32::try_from(row.number).unwrap_or(0),
            confidence,
        }
    }
}

impl Reader<'_> {
    /// Keeps what a row says: as a line of its own or, in a very long table, in the sum of those like it, for
    /// which no line need be made.
    pub(super) fn keep_entry(&mut self, entry: Entry<'_>, row: &GridRow<'_>) {
        if let Some(mut groups) = self.groups.take() {
            let apart = groups.add(&entry.addend(row), || self.line(&entry, row));
            self.reading.lines.extend(apart);
            self.groups = Some(groups);
        } else {
            let line = self.line(&entry, row);
            if self.is_marked_total(row) {
                self.reading.worded.insert(line.id.clone());
            }
            self.keep(line);
        }
    }

    /// The line of a row.
    fn line(&self, entry: &Entry<'_>, row: &GridRow<'_>) -> ActivityLine {
        let mut recognition = match &entry.settled.recognised {
            Recognised::Found { recognition, .. } => recognition.clone(),
            _ => Recognition { confidence: 1.0, because: vec!["factor:declared".to_owned()] },
        };
        let said_by = entry.wide.map(|wide| &wide.column).or(self.layout.column(Role::Designation));
        let column_of_label = said_by.map(|column| format!("column:{}", column.header));
        recognition.because.extend(column_of_label);
        recognition.because.extend(entry.draft.because.iter().cloned());
        let place = self.place(row, entry.wide.map(|wide| wide.column.number));
        ActivityLine {
            id: line_id(self.origin.sha256, &place, 0),
            site: entry.common.site.to_owned(),
            activity: entry.activity().clone(),
            label: entry.label.to_string(),
            quantity: entry.draft.quantity,
            unit: entry.draft.unit.to_string(),
            terms: entry.draft.terms.clone(),
            period: entry.common.period,
            category: entry.category,
            stage: entry.common.stage,
            geo: None,
            factor: entry.factor.clone(),
            quality: entry.quality,
            supplier: entry.common.supplier.as_deref().map(str::to_owned),
            document_number: entry.common.number.as_deref().map(str::to_owned),
            amount: entry.amount.clone(),
            evidence: self.evidence(row, place),
            recognition,
        }
    }
}
