//! What all lines of a row share: its days, its site, its supplier, what it cost.

use std::borrow::Cow;

use calendar::Period;
use factors::Stage;
use measure::{Category, Money};
use rust_decimal::Decimal;

use super::cells::{Fault, View};
use super::grid::Cell;
use super::quantity;
use super::reader::Reader;
use super::role::Role;
use super::subject::REMEMBERED;
use crate::document::date::DateError;
use crate::why::Why;

/// What all lines of a row share.
pub(super) struct Common<'v> {
    pub(super) period: Period,
    pub(super) site: &'v str,
    pub(super) category: Option<Category>,
    pub(super) stage: Option<Stage>,
    pub(super) supplier: Option<Cow<'v, str>>,
    pub(super) number: Option<Cow<'v, str>>,
    pub(super) amount: Option<Money>,
}

impl<'a> Reader<'a> {
    /// Period, site and what else does not depend on the quantity.
    pub(super) fn common<'v>(&mut self, view: &View<'v>) -> Result<Common<'v>, Fault>
    where
        'a: 'v,
    {
        let period = match self.period(view)? {
            Some(period) => period,
            None => return Err(Fault::row(Why::Date(DateError::Empty))),
        };
        let told = view.text(Role::Site);
        let site = self.site(told.as_deref()).ok_or_else(|| self.without_site(told.as_deref()))?;
        let stage = match view.text(Role::Stage) {
            None => None,
            Some(raw) => Some(
                Stage::from_code(&language::fold(&raw).replace(' ', "_"))
                    .ok_or_else(|| Fault::row(Why::UnknownStage { raw: raw.to_string() }))?,
            ),
        };
        Ok(Common {
            period,
            site,
            category: view.category()?,
            stage,
            supplier: view.text(Role::Supplier),
            number: view.text(Role::DocumentNumber),
            amount: quantity::money(self.context, &mut self.units, view)?,
        })
    }

    /// The days of a row. A table repeats the same few days: each spelling in the column of dates is read once.
    fn period(&mut self, view: &View<'_>) -> Result<Option<Period>, Fault> {
        let text = match view.cell(Role::Date) {
            Some((_, Cell::Text(text)))
                if self.dated_by_day
                    && view.layout.wide.is_none_or(|wide| wide.span.is_none() && wide.year.is_none()) =>
            {
                text
            }
            _ => return view.period(),
        };
        if let Some(known) = self.days.get(&**text) {
            return Ok(Some(*known));
        }
        let period = view.period()?;
        if let Some(period) = period.filter(|_| self.days.len() < REMEMBERED) {
            self.days.insert(text.to_string(), period);
        }
        Ok(period)
    }

    /// The site that rows call `told`, found once: a table repeats a few names.
    fn site(&mut self, told: Option<&str>) -> Option<&'a str> {
        let context = self.context;
        let (file, around) = (self.origin.file, &self.around);
        let find = || context.site(told, None, file, around).map(|site| site.id.as_str());
        let Some(name) = told else { return *self.silent_site.get_or_insert_with(find) };
        if let Some(known) = self.sites.get(name) {
            return *known;
        }
        let site = find();
        if self.sites.len() < REMEMBERED {
            self.sites.insert(name.to_owned(), site);
        }
        site
    }

    fn without_site(&self, told: Option<&str>) -> Fault {
        let known: Vec<String> = self.context.firm.sites.iter().map(|site| site.id.clone()).collect();
        let column = self.layout.column(Role::Site);
        if told.is_none() && column.is_none() {
            let (file, known) = (self.origin.file.to_string(), known.join(", "));
            return Fault::row(Why::NoSite { file, known });
        }
        let raw = told.unwrap_or_default().to_owned();
        Fault { why: Why::UnknownSite { raw: raw.clone(), known }, column: column.map(|column| column.number), raw }
    }

    /// Whether the period is of a year that is kept.
    pub(super) fn year(&mut self, period: Period) -> Result<(), Fault> {
        self.years.check(period).map_err(|why| {
            let column = [Role::Date, Role::Start, Role::Month, Role::Year]
                .into_iter()
                .find_map(|role| self.layout.column(role));
            Fault { why, column: column.map(|column| column.number), raw: String::new() }
        })
    }

    pub(super) fn sign(&self, view: &View<'_>, value: Decimal, column: Option<u32>) -> Result<(), Fault> {
        let credited = || {
            view.row
                .cells
                .iter()
                .filter_map(|(_, cell)| cell.words())
                .any(|words| self.context.vocabulary.phrase("credit", words).is_some())
        };
        // The credit of an account of charges is what was given back.
        let in_credit = || view.cell(Role::Credit).is_some();
        if value.is_sign_negative()
            && !value.is_zero()
            && !credited()
            && !in_credit()
            && self.given_back(view).is_none()
        {
            let raw = value.to_string();
            return Err(Fault { why: Why::Negative { raw: raw.clone() }, column, raw });
        }
        Ok(())
    }
}
