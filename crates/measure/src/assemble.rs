//! Brings drafts of lines together into an account: streams, factors, order.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use calendar::Period;
use factors::{
    ActivityCode, Factor, FactorId, FactorRecord, Gas, Library, Origin, Rank, Reason, RunnerUp, Scope2Method,
    Substitution,
};

use crate::account::{Calculation, Details, ExcludedLine, Exclusion, Indicator, Stream, UsedFactor};
use crate::activity::Quality;
use crate::compute::line_emissions;
use crate::prepare::{excluded, potentials};
use crate::{Account, ActivityLine, Category, Firm, Line};

/// A line whose stream and factor are not numbered yet.
#[derive(Clone, Debug)]
pub(crate) struct Draft<'a> {
    pub category: Category,
    pub method: Option<Scope2Method>,
    pub site: String,
    pub activity: ActivityCode,
    pub period: Period,
    pub quality: Quality,
    pub calculation: Calculation,
    pub factor: Cow<'a, Factor>,
    pub rank: Rank,
    pub reasons: Arc<[Reason]>,
    pub runners_up: Arc<[RunnerUp]>,
    pub substitution: Option<Substitution>,
    pub details: Details,
}

/// What has been prepared so far.
#[derive(Default)]
pub(crate) struct Assembly<'a> {
    pub drafts: Vec<Draft<'a>>,
    pub indicators: Vec<Indicator>,
    pub excluded: Vec<ExcludedLine>,
}

impl Draft<'_> {
    /// What the error of the quantity is shared by: lines of one site, one activity and one kind of
    /// document; for what a supplier or the firm declares, also of one designation.
    fn stream_key(&self) -> String {
        let label = if self.factor.origin == Origin::Supplier && self.method.is_none() {
            self.details.label.trim()
        } else {
            ""
        };
        let properties: Vec<String> = self
            .calculation
            .steps
            .iter()
            .filter_map(|step| match &step.kind {
                factors::StepKind::Property { id, .. } => Some(id.clone()),
                _ => None,
            })
            .collect();
        let quality = format!("{:?} {:?} {:?}", self.quality.basis, self.quality.half_width_pct, self.quality.pedigree);
        format!("{}|{}|{label}|{quality}|{}", self.site, self.activity, properties.join("+"))
    }

    fn stream(&self) -> Stream {
        let steps: Vec<f64> = self.calculation.steps.iter().filter_map(|step| step.uncertainty_pct).collect();
        let own = self.quality.gsd2();
        let half_width = self.quality.half_width_pct.unwrap_or((own - 1.0) * 100.0);
        let squares = steps.iter().fold(half_width * half_width, |sum, width| sum + width * width);
        let logs = steps.iter().map(|width| libm::log(factors::gsd2_of_half_width(*width)));
        let variance = logs.chain([libm::log(own)]).fold(0.0, |sum, log| sum + log * log);
        Stream {
            id: String::new(),
            site: self.site.clone(),
            activity: self.activity.clone(),
            gsd2: if steps.is_empty() { own } else { libm::exp(libm::sqrt(variance)) },
            half_width_pct: libm::sqrt(squares),
        }
    }

    /// What distinguishes the lines made of one activity line.
    fn id(&self) -> String {
        let method = match self.method {
            None => String::new(),
            Some(Scope2Method::Location) => "/location".into(),
            Some(_) => "/market".into(),
        };
        format!("{}/{}/{}{method}", self.details.source_line, self.category, self.factor.stage.code())
    }
}

impl<'a> Assembly<'a> {
    /// Keeps what was made of a line, or why nothing was.
    pub(crate) fn take(&mut self, line: &ActivityLine, made: Result<Draft<'a>, Exclusion>) {
        match made {
            Ok(draft) => self.drafts.push(draft),
            Err(why) => self.excluded.push(excluded(line, why)),
        }
    }

    /// Numbers streams and factors, computes the lines, and puts everything in an order that does not
    /// depend on the order of the documents.
    pub(crate) fn finish(mut self, firm: &Firm, library: &Library, draws: u32, seed: u64) -> Account {
        let mut by_id: BTreeMap<FactorId, Cow<'a, Factor>> = BTreeMap::new();
        for draft in &self.drafts {
            if !by_id.contains_key(&draft.factor.id) {
                by_id.insert(draft.factor.id.clone(), draft.factor.clone());
            }
        }
        let set = firm.reporting.gwp;
        let potentials = potentials(&library.gwp, &by_id, set);
        let unknown: BTreeMap<FactorId, Gas> = by_id
            .iter()
            .filter_map(|(id, factor)| {
                let composition = &factor.composition;
                let known = composition.co2e(&potentials, set).and_then(|_| composition.co2e_outside(&potentials, set));
                known.err().map(|missing| (id.clone(), missing.gas))
            })
            .collect();
        self.drafts.retain(|draft| match unknown.get(&draft.factor.id) {
            None => true,
            Some(gas) => {
                self.excluded.push(ExcludedLine {
                    line: draft.details.source_line.clone(),
                    label: draft.details.label.clone(),
                    activity: draft.activity.clone(),
                    site: draft.site.clone(),
                    evidence: draft.details.evidence.clone(),
                    why: Exclusion::NoPotential { gas: gas.clone() },
                });
                false
            }
        });
        by_id.retain(|id, _| !unknown.contains_key(id));
        let factor_position: BTreeMap<&FactorId, usize> = by_id.keys().zip(0..).collect();
        let factors: Vec<UsedFactor> =
            by_id.values().zip(1..).map(|(factor, number)| used_factor(factor, number)).collect();
        let mut streams: BTreeMap<String, Stream> = BTreeMap::new();
        let keys: Vec<String> = self.drafts.iter().map(Draft::stream_key).collect();
        for (key, draft) in keys.iter().zip(&self.drafts) {
            if !streams.contains_key(key) {
                streams.insert(key.clone(), draft.stream());
            }
        }
        let stream_position: BTreeMap<&String, usize> = streams.keys().zip(0..).collect();
        let mut lines: Vec<Line> = self
            .drafts
            .into_iter()
            .zip(&keys)
            .map(|(draft, key)| Line {
                id: draft.id(),
                category: draft.category,
                method: draft.method,
                stage: draft.factor.stage,
                stream: stream_position.get(key).copied().unwrap_or_default(),
                factor: factor_position.get(&draft.factor.id).copied().unwrap_or_default(),
                emissions: line_emissions(&draft.calculation, &draft.factor.composition, &potentials, set),
                site: draft.site,
                activity: draft.activity,
                period: draft.period,
                calculation: draft.calculation,
                rank: draft.rank,
                reasons: draft.reasons,
                runners_up: draft.runners_up,
                substitution: draft.substitution,
                details: draft.details,
            })
            .collect();
        // They took over the place of the drafts, which had grown by doubling: half of it may be empty.
        lines.shrink_to_fit();
        lines.sort_by(|a, b| (&a.id, a.factor).cmp(&(&b.id, b.factor)));
        make_unique(&mut lines);
        self.excluded.sort_by(|a, b| a.line.cmp(&b.line));
        self.indicators.sort_by(|a, b| (&a.activity, &a.site, a.period).cmp(&(&b.activity, &b.site, b.period)));
        let streams = streams
            .into_values()
            .zip(1..)
            .map(|(stream, number)| Stream { id: format!("s{number}"), ..stream })
            .collect();
        Account {
            period: firm.period(),
            gwp: set,
            potentials,
            approach: firm.boundary.approach,
            streams,
            factors,
            lines,
            indicators: self.indicators,
            excluded: self.excluded,
            draws,
            seed,
        }
    }
}

/// The record of a factor with its error. A declared one is named by its number: its key holds words of
/// the firm's documents, which not every reader may see.
fn used_factor(factor: &Factor, number: usize) -> UsedFactor {
    let gsd2 = factor.gsd2();
    let half_width_pct = match (factor.uncertainty_pct, factor.pedigree) {
        (Some(half_width), None) => half_width,
        _ => (gsd2 - 1.0) * 100.0,
    };
    let mut record = FactorRecord::from(factor);
    if factor.origin == Origin::Supplier {
        record.id = FactorId::from(format!("declared/{number}"));
    }
    UsedFactor { factor: record, gsd2, half_width_pct }
}

/// Two lines of one activity line by different instruments would share a name.
fn make_unique(lines: &mut [Line]) {
    let mut previous = String::new();
    let mut count = 1;
    for line in lines {
        if line.id == previous {
            count += 1;
            line.id = format!("{previous}/{count}");
        } else {
            previous.clone_from(&line.id);
            count = 1;
        }
    }
}
