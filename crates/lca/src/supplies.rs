#![expect(clippy::needless_range_loop, reason = "lanes of several arrays at once, in a form that becomes vectors")]

use std::ops::Range;
use std::thread;

use uncertainty::{LANES, Lanes, Level, at_every_level};

use crate::block::Block;
use crate::cut::{self, Opened};
use crate::error::SolveError;
use crate::solve::{PART, Report, SWEEPS, TOLERANCE};
use crate::sparse::Sparse;
use crate::system::{Supply, System};
use crate::technosphere::{Direction, Technosphere};

/// A step of the forward system, customers first.
enum Step {
    /// Positions of products without loops, the last one first.
    Chain(Range<usize>),
    /// Products that need each other.
    Loop(Circle),
}

/// Products that need each other, and how they are solved directly if that pays.
pub(crate) struct Circle {
    block: Block,
    /// By line of the block, the inputs from outside it.
    outer: Sparse,
    opened: Option<Opened>,
}

/// Blocks of demands below which no loop is cut.
const LEAST_BLOCKS: usize = 4;
/// Sweeps, of the solution and of its bound, that a cut saves.
const SAVED: usize = 60;

impl Circle {
    fn new(technosphere: &Technosphere, level: Level, range: Range<usize>, blocks: usize) -> Self {
        let mut block = Block::new(technosphere, Direction::Forward, range.clone());
        let mut opened = None;
        let order = if blocks < LEAST_BLOCKS { None } else { cut::order(&block.lines) };
        if let Some((order, cut)) = order
            && cut::cost(cut, &block.lines) < blocks.saturating_mul(SAVED * block.lines.entries())
        {
            block = block.reordered(&order);
            opened = Opened::new(level, &block, cut);
        }
        let outer = |k: usize| {
            let inputs = technosphere.inputs().pairs(block.position(k));
            let range = range.clone();
            inputs.filter(move |(at, _)| !range.contains(at)).map(|(at, z)| (at as u32, z))
        };
        let outer = Sparse::of_lines((0..block.size()).map(outer));
        Circle { block, outer, opened }
    }
}

/// What a thread works in, by position: sums to which each product adds what it needs once its own is known.
pub(crate) struct State {
    x: Vec<Lanes>,
    /// Some w with (I − |Z|) w ≥ the residual: a bound of the error of x.
    w: Vec<Lanes>,
    /// The sum of the absolute values that make x.
    magnitude: Vec<Lanes>,
    /// Of a loop: what its lines get from outside it, to x and to w, and the residual that w must exceed.
    b: Vec<Lanes>,
    carried: Vec<Lanes>,
    wanted: Vec<Lanes>,
    local: Vec<Lanes>,
    flows: Vec<Lanes>,
}

impl System {
    /// The supplies of many demands, eight at a time: each entry of the matrix is read once for eight, and loops that few of their products
    /// open are solved directly (`sweeps` of the report is then 0). `each` gets the number of the demand and its supply, and makes of
    /// it what is kept.
    ///
    /// # Errors
    /// As [`System::supply`], of the first demand that fails.
    pub fn supplies<T: Send>(
        &self,
        demands: &[Vec<(usize, f64)>],
        threads: usize,
        each: impl Fn(usize, Supply) -> T + Sync,
    ) -> Result<Vec<T>, SolveError> {
        self.many(demands, threads, false, |number, supply, _| each(number, supply))
    }

    /// The same with inventories: the amount of each elementary flow.
    ///
    /// # Errors
    /// As [`System::supplies`].
    pub fn inventories<T: Send>(
        &self,
        demands: &[Vec<(usize, f64)>],
        threads: usize,
        each: impl Fn(usize, Supply, Vec<f64>) -> T + Sync,
    ) -> Result<Vec<T>, SolveError> {
        self.many(demands, threads, true, each)
    }

    fn many<T: Send>(
        &self,
        demands: &[Vec<(usize, f64)>],
        threads: usize,
        inventories: bool,
        each: impl Fn(usize, Supply, Vec<f64>) -> T + Sync,
    ) -> Result<Vec<T>, SolveError> {
        let blocks: Vec<_> = demands.chunks(LANES).collect();
        let threads = threads.clamp(1, blocks.len().max(1));
        let level = Level::widest();
        let steps = self.steps(level, blocks.len());
        let parts: Vec<Result<Vec<(usize, T)>, SolveError>> = thread::scope(|scope| {
            let workers: Vec<_> = (0..threads)
                .map(|worker| {
                    let (blocks, steps, each) = (&blocks, &steps, &each);
                    scope.spawn(move || {
                        let mut state = State::new(self.products(), steps, if inventories { self.flows() } else { 0 });
                        let mut made = Vec::new();
                        for number in (worker..blocks.len()).step_by(threads) {
                            let first = number * LANES;
                            let supplies = self.eight(blocks[number], steps, level, &mut state)?;
                            if inventories {
                                self.eight_inventories(level, &mut state);
                            }
                            for (lane, (supply, alike)) in supplies.into_iter().enumerate() {
                                let inventory = match (inventories, alike) {
                                    (false, _) => Vec::new(),
                                    (true, true) => state.flows.iter().map(|lanes| lanes.0[lane]).collect(),
                                    (true, false) => self.inventory(&supply.amounts),
                                };
                                made.push((first + lane, each(first + lane, supply, inventory)));
                            }
                        }
                        Ok(made)
                    })
                })
                .collect();
            workers.into_iter().map(|worker| worker.join().unwrap_or_else(|_| Ok(Vec::new()))).collect()
        });
        let mut all = Vec::with_capacity(demands.len());
        for part in parts {
            all.extend(part?);
        }
        all.sort_unstable_by_key(|(number, _)| *number);
        Ok(all.into_iter().map(|(_, made)| made).collect())
    }

    fn steps(&self, level: Level, blocks: usize) -> Vec<Step> {
        let mut steps = Vec::new();
        for range in self.technosphere().ranges(Direction::Forward) {
            match (steps.last_mut(), range.len()) {
                (Some(Step::Chain(chain)), 1) => chain.start = range.start,
                (_, 1) => steps.push(Step::Chain(range)),
                _ => steps.push(Step::Loop(Circle::new(self.technosphere(), level, range, blocks))),
            }
        }
        steps
    }

    /// The supplies of up to eight demands, and whether the state holds them too.
    fn eight(
        &self,
        demands: &[Vec<(usize, f64)>],
        steps: &[Step],
        level: Level,
        state: &mut State,
    ) -> Result<Vec<(Supply, bool)>, SolveError> {
        let technosphere = self.technosphere();
        for list in [&mut state.x, &mut state.w, &mut state.magnitude] {
            list.fill(Lanes::all(0.0));
        }
        for (lane, demand) in demands.iter().enumerate() {
            for (product, amount) in demand {
                if *product >= self.products() {
                    return Err(SolveError::Size { given: *product, wanted: self.products() });
                }
                let position = technosphere.position(*product);
                state.x[position].0[lane] += technosphere.sign(*product) * amount;
                state.magnitude[position].0[lane] += amount.abs();
            }
        }
        let mut sweeps = 0;
        let mut loops = 0;
        let mut solved = [true; LANES];
        for step in steps {
            match step {
                Step::Chain(range) => chain(level, technosphere.uses(), technosphere.inputs(), range.clone(), state),
                Step::Loop(circle) => {
                    let Some((count, done)) = around(level, technosphere.uses(), circle, level, state) else {
                        continue;
                    };
                    sweeps = sweeps.max(count);
                    loops += 1;
                    for lane in 0..LANES {
                        solved[lane] &= done[lane];
                    }
                }
            }
        }
        let bound = worst(level, state);
        let mut amounts: Vec<Vec<f64>> = demands.iter().map(|_| vec![0.0; self.products()]).collect();
        for (position, lanes) in state.x.iter().enumerate() {
            let product = technosphere.product_at(position);
            amounts.iter_mut().zip(&lanes.0).for_each(|(amounts, value)| amounts[product] = *value);
        }
        let mut supplies = Vec::with_capacity(demands.len());
        for (lane, demand) in demands.iter().enumerate() {
            if !solved[lane] {
                // What does not converge, or has no certificate, is solved as one demand is.
                supplies.push((self.supply(demand)?, false));
                continue;
            }
            let amounts = std::mem::take(&mut amounts[lane]);
            let report = Report { error_bound: bound.0[lane], sweeps, loops, ..Report::default() };
            supplies.push((Supply { amounts, report }, true));
        }
        Ok(supplies)
    }

    fn eight_inventories(&self, level: Level, state: &mut State) {
        state.flows.fill(Lanes::all(0.0));
        let State { x, flows, .. } = state;
        for (position, supplied) in x.iter().enumerate().filter(|(_, supplied)| **supplied != Lanes::all(0.0)) {
            let product = self.technosphere().product_at(position);
            let (index, value) = self.interventions_of(product);
            add(level, index, value, supplied, flows);
        }
    }
}

impl State {
    fn new(products: usize, steps: &[Step], flows: usize) -> Self {
        let largest = steps.iter().map(|step| match step {
            Step::Chain(_) => 0,
            Step::Loop(circle) => circle.block.size(),
        });
        let zeros = |count: usize| vec![Lanes::all(0.0); count];
        let most = largest.max().unwrap_or(0);
        State {
            x: zeros(products),
            w: zeros(products),
            magnitude: zeros(products),
            b: zeros(most),
            carried: zeros(most),
            wanted: zeros(most),
            local: zeros(most),
            flows: zeros(flows),
        }
    }

    /// Adds what a position needs to the sums of its suppliers.
    #[inline(always)]
    fn pass(&mut self, position: usize, (index, value): (&[u32], &[f64])) {
        let (x, w) = (self.x[position], self.w[position]);
        for (supplier, z) in index.iter().zip(value) {
            let at = *supplier as usize;
            let (sum, carried, magnitude) = (&mut self.x[at], &mut self.w[at], &mut self.magnitude[at]);
            for lane in 0..LANES {
                let term = z * x.0[lane];
                sum.0[lane] += term;
                magnitude.0[lane] += term.abs();
                carried.0[lane] += z.abs() * w.0[lane];
            }
        }
    }
}

at_every_level! {
    /// Adds the flows of a process to an inventory.
    fn add(index: &[u32], value: &[f64], supplied: &Lanes, flows: &mut [Lanes]) -> () = add_plain
}

#[inline(always)]
fn add_plain(index: &[u32], value: &[f64], supplied: &Lanes, flows: &mut [Lanes]) {
    for (flow, amount) in index.iter().zip(value) {
        let sum = &mut flows[*flow as usize];
        for lane in 0..LANES {
            sum.0[lane] += amount * supplied.0[lane];
        }
    }
}

at_every_level! {
    /// The largest bound of an error against the magnitude of its value.
    fn worst(state: &State) -> Lanes = worst_plain
}

#[inline(always)]
fn worst_plain(state: &State) -> Lanes {
    let mut most = Lanes::all(0.0);
    for (w, magnitude) in state.w.iter().zip(&state.magnitude) {
        for lane in 0..LANES {
            let share = w.0[lane] / magnitude.0[lane];
            // Where there is no magnitude there is no value, and the share is no number.
            most.0[lane] = if share > most.0[lane] { share } else { most.0[lane] };
        }
    }
    most
}

at_every_level! {
    /// Products without a loop: their values are computed, only rounding is left.
    fn chain(uses: &Sparse, inputs: &Sparse, range: Range<usize>, state: &mut State) -> () = chain_plain
}

#[inline(always)]
fn chain_plain(uses: &Sparse, inputs: &Sparse, range: Range<usize>, state: &mut State) {
    for position in range.rev() {
        let magnitude = state.magnitude[position];
        if magnitude == Lanes::all(0.0) {
            continue;
        }
        let rounding = (uses.line(position).0.len() + 4) as f64 * f64::EPSILON / PART;
        for lane in 0..LANES {
            state.w[position].0[lane] += rounding * magnitude.0[lane];
        }
        state.pass(position, inputs.line(position));
    }
}

at_every_level! {
    /// Solves a loop and bounds its errors: how many sweeps, and which lanes are solved and bounded; `None` if nothing is needed of it.
    fn around(uses: &Sparse, circle: &Circle, level: Level, state: &mut State) -> Option<(u32, [bool; LANES])> = around_plain
}

#[inline(always)]
fn around_plain(uses: &Sparse, circle: &Circle, level: Level, state: &mut State) -> Option<(u32, [bool; LANES])> {
    let block = &circle.block;
    let size = block.size();
    let mut any = false;
    for k in 0..size {
        let position = block.position(k);
        state.b[k] = state.x[position];
        state.carried[k] = state.w[position];
        any |= state.magnitude[position] != Lanes::all(0.0);
    }
    if !any {
        return None;
    }
    let b = &state.b[..size];
    let x = &mut state.local[..size];
    let (count, mut solved) = match &circle.opened {
        Some(opened) => {
            opened.solve(level, block, b, x);
            (0, finite(x))
        }
        None => {
            x.copy_from_slice(b);
            iterate(block, b, x)
        }
    };
    for k in 0..size {
        let mut sum = b[k];
        let position = block.position(k);
        let mut magnitude = state.magnitude[position];
        let (index, value) = block.lines.line(k);
        for (at, z) in index.iter().zip(value) {
            let x = &x[*at as usize];
            for lane in 0..LANES {
                let term = z * x.0[lane];
                sum.0[lane] += term;
                magnitude.0[lane] += term.abs();
            }
        }
        let rounding = (uses.line(position).0.len() + 6) as f64 * f64::EPSILON;
        let mut wanted = Lanes::all(0.0);
        for lane in 0..LANES {
            let residual = (sum.0[lane] - x[k].0[lane]).abs() + rounding * magnitude.0[lane];
            wanted.0[lane] = residual / PART;
        }
        state.wanted[k] = wanted;
        state.magnitude[position] = magnitude;
        state.x[position] = x[k];
    }
    // The first guess of the bound: the solution itself, or what is wanted.
    for k in 0..size {
        for lane in 0..LANES {
            state.b[k].0[lane] = state.wanted[k].0[lane] + state.carried[k].0[lane];
        }
    }
    let w = &mut state.local[..size];
    match &circle.opened {
        Some(opened) => opened.solve(level, block, &state.b[..size], w),
        None => w.copy_from_slice(&state.wanted[..size]),
    }
    let bounded = certify(block, &state.carried, &state.wanted, w, circle.opened.is_some());
    for k in 0..size {
        state.w[block.position(k)] = state.local[k];
    }
    for k in 0..size {
        state.pass(block.position(k), circle.outer.line(k));
    }
    for lane in 0..LANES {
        solved[lane] &= bounded[lane];
    }
    Some((count, solved))
}

/// Gauss–Seidel on eight right-hand sides.
#[inline(always)]
fn iterate(block: &Block, b: &[Lanes], x: &mut [Lanes]) -> (u32, [bool; LANES]) {
    let mut done = [false; LANES];
    for count in 1..=SWEEPS {
        let mut beyond = Lanes::all(0.0);
        for k in 0..b.len() {
            let mut sum = b[k];
            let (index, value) = block.lines.line(k);
            for (at, z) in index.iter().zip(value) {
                let x = &x[*at as usize];
                for lane in 0..LANES {
                    sum.0[lane] += z * x.0[lane];
                }
            }
            for lane in 0..LANES {
                let excess = (sum.0[lane] - x[k].0[lane]).abs() - TOLERANCE * sum.0[lane].abs();
                beyond.0[lane] = if excess > beyond.0[lane] { excess } else { beyond.0[lane] };
            }
            x[k] = sum;
        }
        done = beyond.0.map(|beyond| beyond == 0.0);
        if done == [true; LANES] {
            return (count, finite(x));
        }
    }
    (SWEEPS, done)
}

/// The lanes that have not left the finite numbers, where everything compares with nothing.
#[inline(always)]
fn finite(x: &[Lanes]) -> [bool; LANES] {
    let mut all = [true; LANES];
    for lanes in x {
        for lane in 0..LANES {
            all[lane] &= lanes.0[lane].is_finite();
        }
    }
    all
}

/// Makes `w` a bound: (I − |Z|) w ≥ `PART` × what is wanted, in the lanes that are said. `begun`: w may be one already.
#[inline(always)]
fn certify(block: &Block, outside: &[Lanes], wanted: &[Lanes], w: &mut [Lanes], begun: bool) -> [bool; LANES] {
    let mut holds = [false; LANES];
    for round in u32::from(!begun)..=SWEEPS {
        let check = round % 4 == 0;
        holds = [check; LANES];
        for k in 0..block.size() {
            let mut carried = outside[k];
            let (index, value) = block.lines.line(k);
            for (at, z) in index.iter().zip(value) {
                let w = &w[*at as usize];
                for lane in 0..LANES {
                    carried.0[lane] += z.abs() * w.0[lane];
                }
            }
            for lane in 0..LANES {
                if check {
                    holds[lane] &= w[k].0[lane] - carried.0[lane] >= PART * wanted[k].0[lane];
                } else {
                    w[k].0[lane] = carried.0[lane] + wanted[k].0[lane];
                }
            }
        }
        if holds == [true; LANES] {
            break;
        }
    }
    holds
}
