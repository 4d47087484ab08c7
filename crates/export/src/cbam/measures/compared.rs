//! An installation before a measure and after, each good in each year.

use ::cbam::{Assessment, ConsignmentResult, Error, Exact, GoodResult, Installation, Tables, consign, period_of};

use super::super::compare::number;
use super::super::costs::{Costs, lower};
use super::super::prices::UsedPrice;
use super::{ConsignmentChange, GoodChange, MeasureKind, MeasureResult, PricedChange, YearChange};

/// An installation as it is, or as it would be.
#[derive(Clone, Copy)]
pub(super) struct State<'a> {
    pub installation: &'a Installation,
    /// Its assessments by the law, year by year.
    pub years: &'a [Assessment],
}

/// Before and after, and the prices that are computed with.
pub(super) struct Compared<'a> {
    pub tables: &'a Tables,
    pub before: State<'a>,
    pub after: State<'a>,
    pub prices: &'a [UsedPrice],
}

/// A good in a year, before and after.
struct Pair<'a> {
    /// Its place among those of the file.
    index: usize,
    before: Side<'a>,
    after: Side<'a>,
}

/// A good in a year of one of them.
struct Side<'a> {
    state: State<'a>,
    assessment: &'a Assessment,
    good: &'a GoodResult,
}

impl Compared<'_> {
    pub fn result(&self, measure: MeasureKind) -> Result<MeasureResult, Error> {
        let (before, after) = (self.before.years, self.after.years);
        let direct = |years: &[Assessment]| years.first().map(|first| first.totals.direct_t).unwrap_or_default();
        let first = before.first().map(|assessment| assessment.goods.as_slice()).unwrap_or_default();
        let mut goods = Vec::new();
        for (index, good) in first.iter().enumerate() {
            let mut years = Vec::new();
            for (before, after) in before.iter().zip(after) {
                // No change adds or takes away a good: they stand in the order of the file.
                let sides = self.before.side(before, index).zip(self.after.side(after, index));
                let Some((before, after)) = sides else { continue };
                years.push(self.year(&Pair { index, before, after })?);
            }
            goods.push(GoodChange { cn: good.cn.clone(), name: good.name.clone(), to_union_t: good.to_union_t, years });
        }
        Ok(MeasureResult { measure, direct_before_t: direct(before), direct_after_t: direct(after), goods })
    }

    fn year(&self, pair: &Pair<'_>) -> Result<YearChange, Error> {
        let (was, is) = (pair.before.good, pair.after.good);
        Ok(YearChange {
            year: pair.before.assessment.basis_year,
            see_before: was.see,
            see_after: is.see,
            certificates_before: was.certificates,
            certificates_after: is.certificates,
            prices: self.prices.iter().map(|price| self.priced(pair, price)).collect::<Result<_, _>>()?,
        })
    }

    fn priced(&self, pair: &Pair<'_>, price: &UsedPrice) -> Result<PricedChange, Error> {
        let eur = Exact::from(price.eur);
        let (before, after) = (pair.before.costs(eur)?, pair.after.costs(eur)?);
        let per_t = after.paid() - before.paid();
        Ok(PricedChange {
            price: price.name.clone(),
            eur_before: number(before.paid())?,
            eur_after: number(after.paid())?,
            by_default: after.is_default_lower(),
            eur_per_t: number(per_t)?,
            eur: number(per_t * Exact::from(pair.before.good.to_union_t))?,
            consignments: self.consignments(pair, eur)?,
        })
    }

    /// Those of the good that are imported in the year, by the rules of their reporting period.
    fn consignments(&self, pair: &Pair<'_>, eur: Exact) -> Result<Vec<ConsignmentChange>, Error> {
        let Pair { index, before, .. } = pair;
        let is_first = before.assessment.goods.iter().position(|good| good.cn == before.good.cn) == Some(*index);
        let mut changes = Vec::new();
        for (number, sent) in self.before.installation.consignments.iter().enumerate() {
            let here = sent.cn == before.good.cn && sent.imported.year() == before.assessment.basis_year;
            // Of several compositions of one code a consignment is told with the first.
            if here && is_first {
                changes.extend(self.consignment(number, eur)?);
            }
        }
        Ok(changes)
    }

    fn consignment(&self, index: usize, eur: Exact) -> Result<Option<ConsignmentChange>, Error> {
        let (Some(was), Some(is)) =
            (self.before.sent(self.tables, index, eur)?, self.after.sent(self.tables, index, eur)?)
        else {
            return Ok(None);
        };
        let (before, after) = (paid(&was), paid(&is));
        Ok(Some(ConsignmentChange {
            id: was.id,
            tonnes: was.tonnes,
            price_quarter: was.price_quarter,
            eur_before: number(before)?,
            eur_after: number(after)?,
            eur: number(after - before)?,
        }))
    }
}

impl<'a> State<'a> {
    fn side(self, assessment: &'a Assessment, index: usize) -> Option<Side<'a>> {
        Some(Side { state: self, assessment, good: assessment.goods.get(index)? })
    }

    /// A consignment at the price of its quarter, or at this one as long as that is not published; nothing if its reporting
    /// period is before the year of the file.
    fn sent(self, tables: &Tables, index: usize, eur: Exact) -> Result<Option<ConsignmentResult>, Error> {
        let Some(sent) = self.installation.consignments.get(index) else { return Ok(None) };
        let period = period_of(sent, &format!("consignments[{index}]"))?;
        let Some(assessment) = self.years.iter().find(|year| year.basis_year == period) else { return Ok(None) };
        let at = |price| consign(tables, self.installation, assessment, index, price, &mut Vec::new());
        let of_quarter = at(None)?;
        if of_quarter.as_ref().is_some_and(|result| result.price_eur.is_none()) {
            at(Some(eur))
        } else {
            Ok(of_quarter)
        }
    }
}

impl Side<'_> {
    fn costs(&self, eur: Exact) -> Result<Costs, Error> {
        Costs::of(self.state.installation, self.assessment, self.good, eur)
    }
}

fn paid(sent: &ConsignmentResult) -> Exact {
    lower(sent.eur_actual.map_or(Exact::ZERO, Exact::from), sent.eur_default.map(Exact::from))
}
