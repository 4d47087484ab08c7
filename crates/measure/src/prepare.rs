//! Decides: category, share, factor and conversion of every line.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use calendar::Period;
use factors::{
    ActivityCode, Choice, Factor, FactorId, Geo, Gwp, Library, Rank, Reason, Request, Scope2Method, SourceId, Stage,
    Step, StepKind, Unresolved,
};
use units::{Unit, Units};

use crate::account::{Calculation, Details, ExcludedLine, Exclusion, Indicator};
use crate::assemble::{Assembly, Draft};
use crate::electricity::{Purchase, covers};
use crate::quantity::{self, Quantity};
use crate::{Account, ActivityLine, Category, Firm, declared, stages};

/// What decides which factor is chosen: activity, stages, unit, place, year, method of scope 2, publication and
/// factor asked for.
type Asked = (ActivityCode, Vec<Stage>, String, Geo, i16, Option<Scope2Method>, Option<SourceId>, Option<FactorId>);

/// Everything a line is prepared against.
struct Bench<'a> {
    firm: &'a Firm,
    library: &'a Library,
    units: &'a Units,
    period: Period,
    country: Geo,
    /// Sites and activities whose upstream emissions the documents give themselves.
    told_upstream: Vec<(&'a str, &'a ActivityCode)>,
    /// What was chosen: most lines ask for what a line before them asked for.
    chosen: RefCell<HashMap<Asked, Result<Choice<'a>, Unresolved>>>,
}

/// A line on which everything but the factor is settled.
struct Settled<'a> {
    line: &'a ActivityLine,
    category: Category,
    days: Period,
    /// The firm's part of the site, above 0.
    part: f64,
    quantity: Quantity,
}

/// Prepares the account of a firm's year from its activity lines.
///
/// No line is lost: one that counts nothing is in [`Account::excluded`] with its reason. The result does
/// not depend on the order of `lines`. `draws` and `seed` are those of the Monte Carlo simulation.
pub fn prepare(
    firm: &Firm,
    lines: &[ActivityLine],
    library: &Library,
    units: &Units,
    draws: u32,
    seed: u64,
) -> Account {
    let bench = Bench {
        firm,
        library,
        units,
        period: firm.period(),
        country: Geo::from(firm.country.as_str()),
        told_upstream: lines
            .iter()
            .filter(|line| line.category == Some(Category::ValueChain(3)) || line.stage == Some(Stage::Wtt))
            .map(|line| (line.site.as_str(), &line.activity))
            .collect(),
        chosen: RefCell::default(),
    };
    let mut assembly = Assembly::default();
    let mut purchases = Vec::new();
    for line in lines {
        match bench.settle(line, &mut assembly) {
            Ok(Some(settled)) if settled.category == Category::Electricity => purchases.push(settled),
            Ok(Some(settled)) => bench.account_for(&settled, &mut assembly),
            Ok(None) => {}
            Err(why) => assembly.excluded.push(excluded(line, why)),
        }
    }
    bench.account_for_electricity(&purchases, &mut assembly);
    assembly.finish(firm, library, draws, seed)
}

/// The record of a line that counts nothing.
pub(crate) fn excluded(line: &ActivityLine, why: Exclusion) -> ExcludedLine {
    ExcludedLine {
        line: line.id.clone(),
        label: line.label.clone(),
        activity: line.activity.clone(),
        site: line.site.clone(),
        evidence: line.evidence.clone(),
        why,
    }
}

impl<'a> Bench<'a> {
    /// Settles site, days, category and quantity; `None` for an indicator, which is kept apart.
    fn settle(&self, line: &'a ActivityLine, assembly: &mut Assembly<'a>) -> Result<Option<Settled<'a>>, Exclusion> {
        let site = self.firm.site(&line.site).ok_or(Exclusion::UnknownSite)?;
        let days = line.period.overlap(self.period).ok_or(Exclusion::OutsidePeriod { period: line.period })?;
        let default = self.default_category(&line.activity);
        let category = line.category.or(default.and_then(|text| text.parse().ok()));
        let Some(category) = category else {
            if default != Some("none") {
                return Err(Exclusion::NoFactor);
            }
            let quantity = quantity::of(line, self.units, days, 1.0)?;
            let unit = quantity.unit.symbol.clone();
            let calculation = Calculation { quantity: line.quantity, unit: line.unit.clone(), steps: quantity.steps };
            assembly.indicators.push(Indicator {
                activity: line.activity.clone(),
                site: line.site.clone(),
                period: days,
                amount: calculation.amount(),
                unit,
                evidence: line.evidence.clone(),
            });
            return Ok(None);
        };
        let part = site.part(self.firm.boundary.approach);
        if part == 0.0 {
            return Err(Exclusion::OutsideBoundary);
        }
        let quantity = quantity::of(line, self.units, days, part)?;
        Ok(Some(Settled { line, category, days, part, quantity }))
    }

    fn default_category(&self, activity: &ActivityCode) -> Option<&'a str> {
        let mut code = Some(activity.clone());
        while let Some(current) = code {
            if let Some(kind) = self.library.activity(&current)
                && !kind.category.is_empty()
            {
                return Some(&kind.category);
            }
            code = current.parent();
        }
        None
    }

    /// One line of activity, outside electricity.
    fn account_for(&self, settled: &Settled<'a>, assembly: &mut Assembly<'a>) {
        let line = settled.line;
        if let Some(figures) = line.factor.as_ref().filter(|factor| factor.has_figures()) {
            let stage = line.stage.or_else(|| first_stage(settled.category)).unwrap_or(Stage::CradleToGate);
            let made = declared::of_line(line, figures, self.units, stage)
                .and_then(|factor| self.draft_declared(settled, factor, settled.category, None, Vec::new()));
            return assembly.take(line, made);
        }
        if let Some(stage) = line.stage {
            return assembly.take(line, self.draft(settled, settled.category, &[stage], None));
        }
        let mut first_refusal = None;
        for way in stages::ways(settled.category) {
            let Some((first, further)) = way.split_first() else { continue };
            match self.draft(settled, settled.category, first, None) {
                Ok(draft) => {
                    let source = draft.factor.source.clone();
                    assembly.drafts.push(draft);
                    for stages in further {
                        // The rest of a pair comes from the same publication, or else from where it can.
                        let same = self.draft_from(settled, settled.category, stages, None, Some(&source));
                        if let Ok(draft) = same.or_else(|_| self.draft(settled, settled.category, stages, None)) {
                            assembly.drafts.push(draft);
                        }
                    }
                    return self.add_upstream(settled, assembly);
                }
                Err(why) => first_refusal = first_refusal.or(Some(why)),
            }
        }
        assembly.excluded.push(excluded(line, first_refusal.unwrap_or(Exclusion::NoFactor)));
    }

    /// Category 3.3 of a line of scope 1 or 2, where there is a factor and the documents do not give it.
    fn add_upstream(&self, settled: &Settled<'a>, assembly: &mut Assembly<'a>) {
        let line = settled.line;
        let told = self.told_upstream.iter().any(|(site, activity)| *site == line.site && **activity == line.activity);
        let wanted = self.library.activity(&line.activity).is_none_or(|kind| kind.upstream);
        if told || !wanted {
            return;
        }
        for stages in stages::upstream(settled.category) {
            if let Ok(draft) = self.draft(settled, Category::ValueChain(3), stages, None) {
                assembly.drafts.push(draft);
            }
        }
    }

    /// All purchases of electricity together, because instruments are spread over them.
    fn account_for_electricity(&self, purchases: &[Settled<'a>], assembly: &mut Assembly<'a>) {
        let kwh = self.units.find("kWh");
        let amounts: Vec<Purchase<'_>> = purchases
            .iter()
            .map(|settled| Purchase {
                site: &settled.line.site,
                period: settled.days,
                kwh: kwh
                    .and_then(|kwh| settled.quantity.unit.ratio_to(kwh).ok())
                    .map_or(0.0, |ratio| settled.calculation(Vec::new()).amount() * ratio / settled.part),
            })
            .collect();
        let covered = covers(&amounts, &self.firm.electricity.instruments);
        for (settled, covers) in purchases.iter().zip(covered) {
            match self.location(settled) {
                Err(why) => assembly.excluded.push(excluded(settled.line, why)),
                Ok(location) => {
                    let mut left = 1.0;
                    for cover in &covers {
                        left -= cover.part;
                        let made = self.covered(settled, cover.instrument, cover.part);
                        assembly.take(settled.line, made);
                    }
                    if left > 0.0 {
                        let made = self.uncovered(settled, &location, left);
                        assembly.take(settled.line, made);
                    }
                    assembly.drafts.push(location);
                    if settled.line.factor.as_ref().is_none_or(|factor| !factor.has_figures()) {
                        self.add_upstream(settled, assembly);
                    }
                }
            }
        }
    }

    fn location(&self, settled: &Settled<'a>) -> Result<Draft<'a>, Exclusion> {
        let method = Some(Scope2Method::Location);
        let line = settled.line;
        if let Some(figures) = line.factor.as_ref().filter(|factor| factor.has_figures()) {
            let factor = declared::of_line(line, figures, self.units, Stage::Generation)?;
            return self.draft_declared(settled, factor, Category::Electricity, method, Vec::new());
        }
        if let Some(grid) = &self.firm.electricity.location {
            let factor = declared::of_grid(grid, "grid", self.period.start().year(), self.units)?;
            return self.draft_declared(settled, factor, Category::Electricity, method, Vec::new());
        }
        self.draft(settled, Category::Electricity, &[Stage::Generation], method)
    }

    /// The part of a purchase that an instrument covers.
    fn covered(&self, settled: &Settled<'a>, position: usize, part: f64) -> Result<Draft<'a>, Exclusion> {
        let instrument = self.firm.electricity.instruments.get(position).ok_or(Exclusion::NotANumber)?;
        let grid = crate::DeclaredGrid {
            factor: instrument.factor,
            unit: "kgCO2e/kWh".into(),
            source: format!("{} {}", instrument.kind, instrument.reference),
            // What an instrument states is a contractual fact: it has no error of its own.
            uncertainty_pct: Some(0.0),
        };
        let factor =
            declared::of_grid(&grid, &format!("instrument/{position}"), self.period.start().year(), self.units)?;
        let step = instrument_step(&instrument.reference, part, &settled.quantity.unit);
        self.draft_declared(settled, factor, Category::Electricity, Some(Scope2Method::Market), vec![step])
    }

    /// The part that none covers: the residual mix, otherwise the same factor as the location-based method.
    fn uncovered(&self, settled: &Settled<'a>, location: &Draft<'a>, part: f64) -> Result<Draft<'a>, Exclusion> {
        let market = Some(Scope2Method::Market);
        let share = instrument_step("", part, &settled.quantity.unit);
        let extra = if part == 1.0 { Vec::new() } else { vec![share] };
        if let Some(grid) = &self.firm.electricity.residual {
            let factor = declared::of_grid(grid, "residual", self.period.start().year(), self.units)?;
            return self.draft_declared(settled, factor, Category::Electricity, market, extra);
        }
        let residual = Some(Scope2Method::Residual);
        let own = self.draft(settled, Category::Electricity, &[Stage::Generation], residual);
        let mut draft = own.unwrap_or_else(|_| location.clone());
        draft.method = market;
        // The share applies before the conversion: it is a share of the quantity.
        let start = settled.quantity.steps.len().min(draft.calculation.steps.len());
        draft.calculation.steps.splice(start..start, extra);
        Ok(draft)
    }

    fn draft(
        &self,
        settled: &Settled<'a>,
        category: Category,
        stages: &[Stage],
        method: Option<Scope2Method>,
    ) -> Result<Draft<'a>, Exclusion> {
        self.draft_from(settled, category, stages, method, None)
    }

    /// A line by a factor of the library.
    fn draft_from(
        &self,
        settled: &Settled<'a>,
        category: Category,
        stages: &[Stage],
        method: Option<Scope2Method>,
        source: Option<&SourceId>,
    ) -> Result<Draft<'a>, Exclusion> {
        let line = settled.line;
        let named = line.factor.as_ref().and_then(|factor| factor.source.as_deref());
        let named_source = named.map(SourceId::from).filter(|id| self.library.has_source(id));
        let named_factor = named.and_then(|name| self.library.named(name)).map(|factor| factor.id.clone());
        let pinned = named_factor.or_else(|| self.choice(&line.activity, stages));
        // A choice for one stage says nothing of another.
        let pinned =
            pinned.filter(|id| self.library.named(id.as_str()).is_none_or(|factor| stages.contains(&factor.stage)));
        let geo = line.geo.as_ref().unwrap_or(&self.country);
        let request = Request {
            activity: &line.activity,
            stages,
            unit: &settled.quantity.unit,
            geo,
            year: settled.days.start().year(),
            method,
            gwp: self.firm.reporting.gwp,
            source: named_source.as_ref().or(source),
            pinned: pinned.as_ref(),
        };
        let asked = (
            line.activity.clone(),
            stages.to_vec(),
            request.unit.symbol.clone(),
            geo.clone(),
            request.year,
            method,
            request.source.cloned(),
            pinned.clone(),
        );
        let mut chosen = self.chosen.borrow_mut();
        let choice = chosen.entry(asked).or_insert_with(|| self.library.resolve(&request));
        let choice = choice.clone().map_err(|why| refusal(why, stages))?;
        let Choice { factor, steps, rank, reasons, runners_up, substitution } = choice;
        Ok(Draft {
            rank,
            reasons,
            runners_up,
            substitution,
            ..self.bare(settled, Cow::Borrowed(factor), category, method, steps)
        })
    }

    fn choice(&self, activity: &ActivityCode, stages: &[Stage]) -> Option<FactorId> {
        self.firm
            .choices
            .iter()
            .find(|choice| {
                activity.is_within(choice.activity.as_str()) && choice.stage.is_none_or(|stage| stages.contains(&stage))
            })
            .map(|choice| choice.factor.clone())
    }

    /// A line by a factor that a document or the sheet gives. `extra` are steps before the conversion.
    fn draft_declared(
        &self,
        settled: &Settled<'a>,
        factor: Factor,
        category: Category,
        method: Option<Scope2Method>,
        extra: Vec<Step>,
    ) -> Result<Draft<'a>, Exclusion> {
        let properties = self.library.properties_of(&settled.line.activity, &self.country);
        let per = factors::money::beside(&factor.per, &settled.quantity.unit, self.units);
        let steps = factors::convert::steps(&settled.quantity.unit, &per, &properties, &self.library.prices)
            .ok_or_else(|| Exclusion::NoConversion {
                unit: settled.quantity.unit.symbol.clone(),
                have: vec![factor.per.symbol.clone()],
            })?;
        Ok(self.bare(settled, Cow::Owned(factor), category, method, extra.into_iter().chain(steps).collect()))
    }

    fn bare(
        &self,
        settled: &Settled<'a>,
        factor: Cow<'a, Factor>,
        category: Category,
        method: Option<Scope2Method>,
        steps: Vec<Step>,
    ) -> Draft<'a> {
        let line = settled.line;
        Draft {
            category,
            method,
            site: line.site.clone(),
            activity: line.activity.clone(),
            period: settled.days,
            quality: line.quality,
            calculation: settled.calculation(steps),
            factor,
            rank: Rank::Specific,
            reasons: Arc::new([Reason::Rank { rank: Rank::Specific }]),
            runners_up: Arc::default(),
            substitution: None,
            details: Details {
                source_line: line.id.clone(),
                label: line.label.clone(),
                supplier: line.supplier.clone(),
                document_number: line.document_number.clone(),
                amount: line.amount.clone(),
                evidence: line.evidence.clone(),
                recognition: line.recognition.clone(),
            },
        }
    }
}

impl Settled<'_> {
    fn calculation(&self, further: Vec<Step>) -> Calculation {
        Calculation {
            quantity: self.line.quantity,
            unit: self.line.unit.clone(),
            steps: self.quantity.steps.iter().cloned().chain(further).collect(),
        }
    }
}

fn instrument_step(reference: &str, part: f64, unit: &Unit) -> Step {
    let kind = StepKind::Instrument { reference: reference.to_owned() };
    Step { kind, factor: part, unit: unit.symbol.clone(), uncertainty_pct: None }
}

fn first_stage(category: Category) -> Option<Stage> {
    stages::ways(category).first()?.first()?.first().copied()
}

fn refusal(why: Unresolved, stages: &[Stage]) -> Exclusion {
    match why {
        Unresolved::NoFactor { .. } => Exclusion::NoFactor,
        Unresolved::NoStage { have, .. } => Exclusion::NoStage { wanted: stages.to_vec(), have },
        Unresolved::NoPlace { geo, .. } => Exclusion::NoPlace { geo },
        Unresolved::NoConversion { unit, have, .. } => Exclusion::NoConversion { unit, have },
        Unresolved::Pinned { factor } => Exclusion::UnusableFactor { factor: factor.to_string() },
    }
}

/// The potentials of the gases that occur in some factors, in one set.
pub(crate) fn potentials(all: &Gwp, factors: &BTreeMap<FactorId, Cow<'_, Factor>>, set: factors::GwpSet) -> Gwp {
    let mut used = Gwp::default();
    for gas in factors.values().flat_map(|factor| factor.composition.gases.keys()) {
        if let Some(value) = all.of(gas, set) {
            used.insert(gas.clone(), set, value);
        }
        if all.is_outside(gas) {
            used.insert_outside(gas.clone());
        }
    }
    used
}
