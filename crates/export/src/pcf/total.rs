//! The sums of a footprint, and what they say of its quality.

use factors::ActivityCode;

use super::compose::Making;
use super::simulation::{Draws, intervals};
use super::sum::PartsSum;
use super::{
    About, Amount, Error, Figure, Finding, Footprint, LeftOut, Line, Problem, Recipe, SCHEMA, Stage, StageTotal,
    findings, rating,
};

impl Making<'_> {
    /// The footprint of all lines.
    pub fn finish(mut self) -> Result<Footprint, Error> {
        // The order of the recipe's inputs changes nothing but the order of nothing: lines stand by stage, largest first.
        self.lines.sort_by(|a, b| {
            a.stage.cmp(&b.stage).then(b.co2e.total_cmp(&a.co2e)).then_with(|| key_of(a).cmp(&key_of(b)))
        });
        let (beyond, lines): (Vec<Line>, Vec<Line>) =
            std::mem::take(&mut self.lines).into_iter().partition(|line| line.stage == Stage::Outbound);
        self.lines = lines;
        let mut sum = PartsSum::default();
        for line in &self.lines {
            sum.add(&line.parts);
        }
        let (excluding, including, mut parts) = (sum.excluding(), sum.including(), sum.value());
        if self.uptake == Some(0.0) {
            parts.uptake = Some(0.0);
        }
        if !(parts.is_finite() && excluding.is_finite()) {
            return Err(Error { at: String::new(), problem: Problem::OutOfRange });
        }
        let allocated = self.allocated;
        let draws = Draws { draws: allocated.draws, seed: allocated.seed, threads: self.method.threads };
        let intervals = intervals(&self.uncertain, draws);
        let of = |lines: &[Line], stage: Stage| {
            uncertainty::sum(lines.iter().filter(|line| line.stage == stage).map(|line| line.co2e))
        };
        let figure = |stage: Stage, co2e: f64| Figure {
            co2e,
            interval: intervals.stages.get(&stage).copied().unwrap_or_default(),
        };
        let stages = Stage::ALL.into_iter().filter(|stage| *stage != Stage::Outbound);
        let stages = stages.filter(|stage| self.lines.iter().any(|line| line.stage == *stage)).map(|stage| {
            let co2e = of(&self.lines, stage);
            let share = if excluding == 0.0 { 0.0 } else { co2e / excluding };
            StageTotal { stage, figure: figure(stage, co2e), share }
        });
        let stages: Vec<StageTotal> = stages.collect();
        let outbound = (!beyond.is_empty()).then(|| figure(Stage::Outbound, of(&beyond, Stage::Outbound)));
        let weights = uncertainty::sum(self.lines.iter().map(|line| line.co2e.abs()));
        let primary = uncertainty::sum(self.lines.iter().map(|line| line.co2e.abs() * line.primary));
        let primary_data_share = if weights > 0.0 { (primary / weights * 100.0).clamp(0.0, 100.0) } else { 0.0 };
        let ratings = rating::mean(self.lines.iter().map(|line| (line.co2e, line.ratings)));
        findings::add(&mut self, &parts);
        self.findings.sort_by(|a, b| {
            let size = |one: &Finding| one.co2e.unwrap_or(0.0).abs();
            a.kind
                .cmp(&b.kind)
                .then(size(b).total_cmp(&size(a)))
                .then_with(|| (&a.at, &a.detail).cmp(&(&b.at, &b.detail)))
        });
        let mut left_out = allocated.left_out.clone();
        let more = self.left_out.iter();
        left_out.extend(more.map(|((category, why), sum)| LeftOut {
            category: *category,
            why: *why,
            co2e: sum.value(),
        }));
        left_out.sort_by_key(|one| (one.category, one.why));
        self.unknown.sort();
        let packaging = of(&self.lines, Stage::Packaging);
        Ok(Footprint {
            schema: SCHEMA.to_owned(),
            engine: allocated.engine.clone(),
            product: about(self.recipe),
            place: allocated.place.clone(),
            gwp: allocated.gwp,
            excluding: Figure { co2e: excluding, interval: intervals.excluding },
            including: Figure { co2e: including, interval: intervals.including },
            parts,
            stages,
            packaging,
            outbound,
            biogenic_co2: uncertainty::sum([self.biogenic_co2.value(), allocated.biogenic_co2]),
            lines: self.lines,
            beyond,
            left_out,
            unknown: self.unknown,
            primary_data_share,
            ratings,
            allocations: allocated.shares.clone(),
            sources: self.sources.into_iter().collect(),
            findings: self.findings,
        })
    }
}

fn key_of(line: &Line) -> (Option<&String>, Option<&ActivityCode>, Option<&str>) {
    (line.input.as_ref(), line.activity.as_ref(), line.factor.as_ref().map(|factor| factor.id.as_str()))
}

fn about(recipe: &Recipe) -> About {
    About {
        name: recipe.name.clone(),
        description: recipe.description.clone(),
        year: recipe.year,
        unit: recipe.unit,
        amount: recipe.amount,
        mass_kg: super::check::mass_kg(recipe).unwrap_or(Amount::ZERO),
        packaging_kg: recipe.packaging_kg,
        made: recipe.made,
        ids: recipe.ids.clone(),
        cn: recipe.cn.clone(),
        cpc: recipe.cpc.clone(),
        carbon: recipe.carbon.clone(),
        exempted: recipe.exempted.clone(),
        rules: recipe.rules.clone(),
    }
}
