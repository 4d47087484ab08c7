use std::ops::Range;

use super::draws::Draws;
use super::{MonteCarlo, MonteCarloError, Term, Variation};
use crate::error::{BuildError, SolveError};
use crate::solve;
use crate::technosphere::Direction;

/// The order of work of one block of draws.
///
/// Products upstream of the demands are numbered anew, suppliers first (`local`).
pub(super) struct Plan {
    pub steps: Vec<Step>,
    /// Position of each local product in the technosphere.
    pub position: Vec<u32>,
    /// Unit score of each local product without uncertainty.
    pub start: Vec<f64>,
    /// Some u with (I − |Z|)ᵀ u ≈ |y|, without uncertainty.
    pub certificate: Vec<f64>,
    /// (local product, amount) of each demand.
    pub demands: Vec<Vec<(usize, f64)>>,
    /// Slots that vary.
    pub varied: usize,
    /// Most slots of a part, of what is inside a loop, and most products of a loop.
    pub most: [usize; 3],
}

/// Products whose amounts are drawn together: the direct score and the inputs from outside their loop.
pub(super) struct Part {
    pub columns: Range<usize>,
    pub draws: Draws,
    /// By column, where its slots begin: direct scores, own output, inputs; and the end.
    pub starts: Vec<[u32; 3]>,
    pub end: u32,
    /// Local number of the supplier of each slot of inputs, by slot.
    pub suppliers: Vec<u32>,
}

/// A step of the work.
pub(super) enum Step {
    /// Products without loops, in order.
    Chain(Part),
    /// Products that need each other.
    Loop(Loop),
}

pub(super) struct Loop {
    pub columns: Range<usize>,
    pub parts: Vec<Part>,
    /// Inputs from inside.
    pub draws: Draws,
    /// By column, where its slots begin; and the end.
    pub starts: Vec<u32>,
    /// Supplier of each slot, counted from `columns.start`.
    pub suppliers: Vec<u32>,
    /// Columns whose own output varies.
    pub own: Vec<usize>,
    /// Whether an input is avoided, without uncertainty.
    pub negative: bool,
}

/// Slots of a part: what stays in the second-level cache.
const PART: usize = 4096;

const NONE: u32 = u32::MAX;

impl Plan {
    pub fn new(run: &MonteCarlo<'_>) -> Result<Self, MonteCarloError> {
        let technosphere = run.system.technosphere();
        let products = technosphere.products();
        check(run)?;
        let direct = technosphere.by_position(&run.system.direct_scores(run.factors)?);
        let (y, _) = solve::solve(technosphere, Direction::Adjoint, &direct)?;
        // Upstream of the demands.
        let mut wanted = vec![false; products];
        let mut open = Vec::new();
        for (product, _) in run.demands.iter().flatten() {
            if *product >= products {
                return Err(SolveError::Size { given: *product, wanted: products }.into());
            }
            open.push(technosphere.position(*product));
        }
        while let Some(position) = open.pop() {
            if !std::mem::replace(&mut wanted[position], true) {
                open.extend(technosphere.inputs().pairs(position).map(|(supplier, _)| supplier));
            }
        }
        // An amount that is zero without uncertainty has no place in the matrix, but may be drawn.
        let position: Vec<u32> = (0..products as u32).filter(|position| wanted[*position as usize]).collect();
        let mut local = vec![NONE; products];
        for (number, position) in (0..).zip(&position) {
            local[*position as usize] = number;
        }
        let columns = Columns::new(run, &local, position.len())?;
        let start: Vec<f64> = position.iter().map(|position| y[*position as usize]).collect();
        let magnitude: Vec<f64> = y.iter().map(|y| y.abs()).collect();
        // With entries of both signs this may not exist; the draws then find their own or are counted as unproven.
        let certificate = solve::solve_magnitudes(technosphere, &magnitude);
        let mut plan = Plan {
            steps: Vec::new(),
            certificate: position.iter().map(|position| certificate[*position as usize]).collect(),
            start,
            demands: Vec::new(),
            varied: 0,
            most: [0; 3],
            position,
        };
        for demand in run.demands {
            let local = |product: usize| local[technosphere.position(product)] as usize;
            let signed = |(product, amount): &(usize, f64)| (local(*product), technosphere.sign(*product) * amount);
            plan.demands.push(demand.iter().map(signed).collect());
        }
        let mut chain = 0..0;
        for range in technosphere.ranges(Direction::Adjoint) {
            let first = local[range.start];
            if first == NONE {
                continue;
            }
            let here = first as usize..first as usize + range.len();
            if here.len() == 1 {
                chain = if chain.is_empty() { here } else { chain.start..here.end };
                continue;
            }
            plan.chain(&columns, std::mem::replace(&mut chain, 0..0));
            plan.circle(&columns, here);
        }
        plan.chain(&columns, chain);
        Ok(plan)
    }

    pub fn products(&self) -> usize {
        self.position.len()
    }

    fn chain(&mut self, columns: &Columns<'_>, range: Range<usize>) {
        for range in columns.cut(range) {
            let part = columns.part(range, 0..0);
            self.note(&part);
            self.steps.push(Step::Chain(part));
        }
    }

    fn circle(&mut self, columns: &Columns<'_>, range: Range<usize>) {
        let parts: Vec<Part> =
            columns.cut(range.clone()).into_iter().map(|cut| columns.part(cut, range.clone())).collect();
        parts.iter().for_each(|part| self.note(part));
        let (mut draws, mut starts, mut suppliers) = (Draws::default(), Vec::new(), Vec::new());
        let mut negative = false;
        for column in range.clone() {
            starts.push(draws.slots() as u32);
            for (supplier, term, factor) in columns.inputs(column).filter(|(supplier, _, _)| range.contains(supplier)) {
                draws.push(term, factor);
                negative |= term.entry.amount * factor < 0.0;
                suppliers.push((supplier - range.start) as u32);
            }
        }
        starts.push(draws.slots() as u32);
        let own = range.clone().filter(|column| !columns.own[*column].is_empty()).collect();
        self.varied += draws.varied();
        self.most[1] = self.most[1].max(draws.slots());
        self.most[2] = self.most[2].max(range.len());
        self.steps.push(Step::Loop(Loop { columns: range, parts, draws, starts, suppliers, own, negative }));
    }

    fn note(&mut self, part: &Part) {
        self.varied += part.draws.varied();
        self.most[0] = self.most[0].max(part.draws.slots());
    }
}

/// The terms by local column.
struct Columns<'a> {
    /// (supplier, term, factor by which its amount becomes an input per unit).
    inputs: Vec<Vec<(u32, &'a Term, f64)>>,
    /// (term, factor by which its amount becomes a direct score per unit).
    direct: Vec<Vec<(&'a Term, f64)>>,
    /// Terms of the output of the reference product, if one of them varies, as shares of it.
    own: Vec<Vec<(&'a Term, f64)>>,
}

impl<'a> Columns<'a> {
    fn new(run: &MonteCarlo<'a>, local: &[u32], count: usize) -> Result<Self, MonteCarloError> {
        let technosphere = run.system.technosphere();
        let place = |product: u32| local[technosphere.position(product as usize)];
        let mut columns =
            Columns { inputs: vec![Vec::new(); count], direct: vec![Vec::new(); count], own: vec![Vec::new(); count] };
        for term in run.technosphere {
            let (row, column) = (term.entry.row as usize, place(term.entry.column));
            if column == NONE {
                continue;
            }
            let scale = technosphere.scale(term.entry.column as usize);
            if term.entry.row == term.entry.column {
                columns.own[column as usize].push((term, technosphere.sign(row) / scale));
            } else {
                let supplier = place(term.entry.row);
                if supplier == NONE {
                    // Its amounts cancel without uncertainty, so that no demand reaches it.
                    return Err(BuildError::Cancelled { row: term.entry.row, column: term.entry.column }.into());
                }
                columns.inputs[column as usize].push((supplier, term, -technosphere.sign(row) / scale));
            }
        }
        for own in &mut columns.own {
            if own.iter().all(|(term, _)| term.variation == Variation::Certain) {
                own.clear();
            }
        }
        for term in run.biosphere {
            let column = place(term.entry.column);
            let factor = run.factors[term.entry.row as usize];
            if column != NONE && factor != 0.0 {
                let scale = technosphere.scale(term.entry.column as usize);
                columns.direct[column as usize].push((term, factor / scale));
            }
        }
        Ok(columns)
    }

    fn inputs(&self, column: usize) -> impl Iterator<Item = (usize, &'a Term, f64)> + '_ {
        self.inputs[column].iter().map(|(supplier, term, factor)| (*supplier as usize, *term, *factor))
    }

    /// A range in pieces of about [`PART`] slots.
    fn cut(&self, range: Range<usize>) -> Vec<Range<usize>> {
        let mut pieces = Vec::new();
        let (mut start, mut slots) = (range.start, 0);
        for column in range.clone() {
            slots += self.inputs[column].len() + self.direct[column].len() + self.own[column].len();
            if slots >= PART {
                pieces.push(start..column + 1);
                (start, slots) = (column + 1, 0);
            }
        }
        if start < range.end {
            pieces.push(start..range.end);
        }
        pieces
    }

    /// The part of some columns, without inputs from `inside`.
    fn part(&self, columns: Range<usize>, inside: Range<usize>) -> Part {
        let mut draws = Draws::default();
        let (mut starts, mut suppliers) = (Vec::with_capacity(columns.len()), Vec::new());
        for column in columns.clone() {
            let first = draws.slots() as u32;
            self.direct[column].iter().for_each(|(term, factor)| draws.push(term, *factor));
            let second = draws.slots() as u32;
            self.own[column].iter().for_each(|(term, factor)| draws.push(term, *factor));
            starts.push([first, second, draws.slots() as u32]);
            suppliers.resize(draws.slots(), NONE);
            for (supplier, term, factor) in self.inputs(column).filter(|(supplier, _, _)| !inside.contains(supplier)) {
                draws.push(term, factor);
                suppliers.push(supplier as u32);
            }
        }
        let end = draws.slots() as u32;
        Part { columns, draws, starts, end, suppliers }
    }
}

/// Whether the terms are inside the system and their distributions are such.
fn check(run: &MonteCarlo<'_>) -> Result<(), MonteCarloError> {
    let products = run.system.products();
    if run.factors.len() != run.system.flows() {
        return Err(SolveError::Size { given: run.factors.len(), wanted: run.system.flows() }.into());
    }
    let of = |terms: &[Term], rows: usize| {
        for term in terms {
            let entry = term.entry;
            if entry.row as usize >= rows || entry.column as usize >= products {
                return Err(BuildError::Outside { row: entry.row, column: entry.column });
            }
            match &term.variation {
                Variation::Certain => {}
                Variation::Drawn { distribution, .. } => distribution
                    .check()
                    .map_err(|wrong| BuildError::Distribution { process: entry.column as usize, wrong })?,
                Variation::Computed { value, factor } => {
                    if *value as usize >= run.values.count() || !factor.is_finite() {
                        return Err(BuildError::NotFinite { row: entry.row, column: entry.column });
                    }
                }
            }
        }
        Ok(())
    };
    of(run.technosphere, products)?;
    of(run.biosphere, run.system.flows())?;
    Ok(())
}
