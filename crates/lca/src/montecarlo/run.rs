#![expect(clippy::needless_range_loop, reason = "lanes of several arrays at once, in a form that becomes vectors")]

use uncertainty::{LANES, Lanes, Level, Philox, at_every_level};

use super::MonteCarlo;
use super::draws::draw;
use super::plan::{Loop, Part, Plan, Step};
use crate::block::{Block as LoopBlock, LEAP, LEAPS, leap};
use crate::error::SolveError;
use crate::solve::{self, Report};
use crate::sparse::Sparse;

/// The scores of one block of draws.
#[derive(Default)]
pub(super) struct Block {
    pub number: usize,
    pub scores: Vec<Lanes>,
    pub failures: [Option<SolveError>; LANES],
    /// By lane, the bound of the relative error of the demands' scores; infinite if unproven.
    pub bound: [f64; LANES],
    pub factorised: usize,
}

/// The relative change of an unknown at which a draw has converged.
const TOLERANCE: f64 = 1e-12;
/// Sweeps after which the lanes that have not converged are solved one by one.
const SWEEPS: u32 = 300;
/// Sweeps given to a proof.
const PROOF: usize = 60;
/// What part of the wanted residual a certificate must have.
const SHARE: f64 = 0.25;

/// What a thread works in.
pub(super) struct State {
    y: Vec<Lanes>,
    /// Some u with (I − |Z|)ᵀ u ≥ `SHARE` × the magnitudes of the lines.
    u: Vec<Lanes>,
    slots: Vec<Lanes>,
    inside: Vec<Lanes>,
    /// By column of a loop: what comes from outside it, to y, its magnitude, and to u.
    outside: Vec<[Lanes; 3]>,
    own: Vec<Lanes>,
    last: Vec<Lanes>,
}

impl State {
    pub fn new(plan: &Plan) -> Self {
        let zeros = |count: usize| vec![Lanes::all(0.0); count];
        let [slots, inside, columns] = plan.most;
        State {
            y: zeros(plan.products()),
            u: zeros(plan.products()),
            slots: zeros(slots),
            inside: zeros(inside),
            outside: vec![[Lanes::all(0.0); 3]; columns],
            own: zeros(columns),
            last: zeros(columns),
        }
    }

    pub fn run(&mut self, run: &MonteCarlo<'_>, plan: &Plan, level: Level, number: usize) -> Block {
        let generator = Philox::new(run.seed);
        let values = run.values.compute(run.seed, number as u64);
        let mut block = Block { number, ..Block::default() };
        let mut worst = Lanes::all(0.0);
        let mut proven = [true; LANES];
        for step in &plan.steps {
            match step {
                Step::Chain(part) => {
                    draw(level, &part.draws, &generator, number as u64, &values, &mut self.slots);
                    chain(level, part, &self.slots, &mut self.y, &mut self.u, &mut worst);
                }
                Step::Loop(circle) => {
                    for part in &circle.parts {
                        draw(level, &part.draws, &generator, number as u64, &values, &mut self.slots);
                        let at = part.columns.start - circle.columns.start;
                        outside(
                            level,
                            part,
                            &self.slots,
                            &self.y,
                            &self.u,
                            &mut self.outside[at..],
                            &mut self.own[at..],
                        );
                    }
                    draw(level, &circle.draws, &generator, number as u64, &values, &mut self.inside);
                    self.circle(run, plan, circle, level, &mut block, &mut worst, &mut proven);
                }
            }
        }
        for demand in &plan.demands {
            let mut score = Lanes::all(0.0);
            let mut error = Lanes::all(0.0);
            for (product, amount) in demand {
                for lane in 0..LANES {
                    score.0[lane] += amount * self.y[*product].0[lane];
                    error.0[lane] += amount.abs() * self.u[*product].0[lane];
                }
            }
            for lane in 0..LANES {
                if !score.0[lane].is_finite() && block.failures[lane].is_none() {
                    block.failures[lane] =
                        Some(SolveError::NotConverged { products: plan.products(), change: f64::INFINITY });
                }
                if block.failures[lane].is_some() {
                    score.0[lane] = f64::NAN;
                } else if !proven[lane] {
                    block.bound[lane] = f64::INFINITY;
                } else if error.0[lane] > 0.0 {
                    let bound = worst.0[lane] / SHARE * error.0[lane] / score.0[lane].abs();
                    block.bound[lane] = block.bound[lane].max(bound);
                }
            }
            block.scores.push(score);
        }
        // What failed later than an earlier demand was written down.
        for (lane, _) in block.failures.iter().enumerate().filter(|(_, failure)| failure.is_some()) {
            block.scores.iter_mut().for_each(|score| score.0[lane] = f64::NAN);
        }
        block
    }

    #[expect(clippy::too_many_arguments, reason = "the results of a block are gathered in three places")]
    fn circle(
        &mut self,
        run: &MonteCarlo<'_>,
        plan: &Plan,
        circle: &Loop,
        level: Level,
        block: &mut Block,
        worst: &mut Lanes,
        proven: &mut [bool; LANES],
    ) {
        let first = circle.columns.start;
        for &column in &circle.own {
            let own = self.own[column - first];
            let at = column - first;
            for slot in circle.starts[at]..circle.starts[at + 1] {
                let lanes = &mut self.inside[slot as usize].0;
                lanes.iter_mut().zip(&own.0).for_each(|(value, own)| *value /= own);
            }
        }
        let columns = circle.columns.clone();
        for (lanes, start) in self.y[columns.clone()].iter_mut().zip(&plan.start[columns.clone()]) {
            *lanes = Lanes::all(*start);
        }
        for (lanes, start) in self.u[columns.clone()].iter_mut().zip(&plan.certificate[columns.clone()]) {
            *lanes = Lanes::all(*start);
        }
        let outside = &self.outside[..columns.len()];
        let last = &mut self.last[..columns.len()];
        let done = iterate(level, circle, &self.inside, outside, &mut self.y[columns.clone()], last);
        for lane in (0..LANES).filter(|lane| !done[*lane]) {
            match self.one(run, plan, circle, lane) {
                Ok((values, factorised)) => {
                    block.factorised += usize::from(factorised);
                    for (lanes, value) in self.y[columns.clone()].iter_mut().zip(values) {
                        lanes.0[lane] = value;
                    }
                }
                Err(why) => {
                    block.failures[lane].get_or_insert(why);
                    // The lane goes on as if without uncertainty; its scores are left out.
                    for (lanes, start) in self.y[columns.clone()].iter_mut().zip(&plan.start[columns.clone()]) {
                        lanes.0[lane] = *start;
                    }
                }
            }
        }
        let outside = &self.outside[..columns.len()];
        let found = prove(level, circle, &self.inside, outside, &self.y[columns.clone()], &mut self.u[columns], worst);
        for lane in 0..LANES {
            proven[lane] &= found[lane];
        }
    }

    /// One lane of a loop, as a system without uncertainty is solved.
    fn one(
        &self,
        run: &MonteCarlo<'_>,
        plan: &Plan,
        circle: &Loop,
        lane: usize,
    ) -> Result<(Vec<f64>, bool), SolveError> {
        let size = circle.columns.len();
        if circle.own.iter().any(|column| !(self.own[column - circle.columns.start].0[lane] > 0.0)) {
            return Err(SolveError::NotConverged { products: size, change: f64::INFINITY });
        }
        let lines = Sparse::of_lines(circle.starts.windows(2).map(|ends| {
            let slots = ends[0] as usize..ends[1] as usize;
            slots.map(|slot| (circle.suppliers[slot], self.inside[slot].0[lane]))
        }));
        let inner = LoopBlock::of(lines, plan.position[circle.columns.clone()].to_vec(), false);
        let b: Vec<f64> = self.outside[..size].iter().map(|lanes| lanes[0].0[lane]).collect();
        let mut report = Report::default();
        let start = b.clone();
        let (values, _) = solve::solve_block(run.system.technosphere(), &inner, &b, start, &mut report)?;
        Ok((values, !report.direct.is_empty()))
    }
}

at_every_level! {
    /// The unit scores of products without loops.
    fn chain(part: &Part, slots: &[Lanes], y: &mut [Lanes], u: &mut [Lanes], worst: &mut Lanes) -> () = chain_plain
}

#[inline(always)]
fn chain_plain(part: &Part, slots: &[Lanes], y: &mut [Lanes], u: &mut [Lanes], worst: &mut Lanes) {
    for (k, column) in part.columns.clone().enumerate() {
        let ([sum, magnitude, carried], _, terms) = line(part, k, slots, y, u);
        y[column] = sum;
        for lane in 0..LANES {
            u[column].0[lane] = SHARE * magnitude.0[lane] + carried.0[lane];
            // The value is computed, not iterated: only rounding is left.
            worst.0[lane] = worst.0[lane].max(terms * f64::EPSILON);
        }
    }
}

at_every_level! {
    /// What the columns of a loop get from outside it.
    fn outside(part: &Part, slots: &[Lanes], y: &[Lanes], u: &[Lanes], result: &mut [[Lanes; 3]], owns: &mut [Lanes]) -> () = outside_plain
}

#[inline(always)]
fn outside_plain(
    part: &Part,
    slots: &[Lanes],
    y: &[Lanes],
    u: &[Lanes],
    result: &mut [[Lanes; 3]],
    owns: &mut [Lanes],
) {
    for (k, (result, own)) in result.iter_mut().zip(owns).enumerate().take(part.columns.len()) {
        let (sums, output, _) = line(part, k, slots, y, u);
        (*result, *own) = (sums, output);
    }
}

/// Of column k of a part: the sum, the sum of absolute values, what it carries of u; its own output as a share; how many terms.
#[inline(always)]
fn line(part: &Part, k: usize, slots: &[Lanes], y: &[Lanes], u: &[Lanes]) -> ([Lanes; 3], Lanes, f64) {
    let [first, second, third] = part.starts[k].map(|start| start as usize);
    let end = part.starts.get(k + 1).map_or(part.end, |next| next[0]) as usize;
    let (mut sum, mut magnitude, mut carried) = (Lanes::all(0.0), Lanes::all(0.0), Lanes::all(0.0));
    for direct in &slots[first..second] {
        for lane in 0..LANES {
            sum.0[lane] += direct.0[lane];
            magnitude.0[lane] += direct.0[lane].abs();
        }
    }
    for (input, supplier) in slots[third..end].iter().zip(&part.suppliers[third..end]) {
        let (y, u) = (&y[*supplier as usize], &u[*supplier as usize]);
        for lane in 0..LANES {
            let term = input.0[lane] * y.0[lane];
            sum.0[lane] += term;
            magnitude.0[lane] += term.abs();
            carried.0[lane] += input.0[lane].abs() * u.0[lane];
        }
    }
    let mut own = Lanes::all(1.0);
    if third > second {
        own = Lanes::all(0.0);
        for share in &slots[second..third] {
            for lane in 0..LANES {
                own.0[lane] += share.0[lane];
            }
        }
        for lane in 0..LANES {
            sum.0[lane] /= own.0[lane];
            magnitude.0[lane] /= own.0[lane].abs();
            carried.0[lane] /= own.0[lane].abs();
            // A process that takes in what it should give has no score.
            if !(own.0[lane] > 0.0) {
                sum.0[lane] = f64::NAN;
            }
        }
    }
    ([sum, magnitude, carried], own, (end - first + 3) as f64)
}

at_every_level! {
    /// Gauss–Seidel on eight draws at a time, leaping ahead as [`sweep`](crate::block::sweep) does; which of them converged.
    fn iterate(circle: &Loop, inside: &[Lanes], outside: &[[Lanes; 3]], y: &mut [Lanes], last: &mut [Lanes]) -> [bool; LANES] = iterate_plain
}

#[inline(always)]
fn iterate_plain(
    circle: &Loop,
    inside: &[Lanes],
    outside: &[[Lanes; 3]],
    y: &mut [Lanes],
    last: &mut [Lanes],
) -> [bool; LANES] {
    let mut done = [false; LANES];
    let mut squares = [Lanes::all(0.0); 2];
    for count in 1..=SWEEPS {
        let phase = count % LEAP;
        let measured = !circle.negative && count <= LEAP * LEAPS && (phase == 0 || phase == LEAP - 1);
        let leaps = measured && phase == 0;
        if leaps {
            last.copy_from_slice(y);
        }
        // Above zero in a lane where some unknown changed by more than its tolerance.
        let mut beyond = Lanes::all(0.0);
        let mut square = Lanes::all(0.0);
        for k in 0..outside.len() {
            let (start, end) = (circle.starts[k] as usize, circle.starts[k + 1] as usize);
            let mut sum = outside[k][0];
            for (input, supplier) in inside[start..end].iter().zip(&circle.suppliers[start..end]) {
                let y = &y[*supplier as usize];
                for lane in 0..LANES {
                    sum.0[lane] += input.0[lane] * y.0[lane];
                }
            }
            let before = &mut y[k];
            let mut change = Lanes::all(0.0);
            for lane in 0..LANES {
                change.0[lane] = (sum.0[lane] - before.0[lane]).abs();
                let excess = change.0[lane] - TOLERANCE * sum.0[lane].abs();
                beyond.0[lane] = if excess > beyond.0[lane] { excess } else { beyond.0[lane] };
            }
            if measured {
                for lane in 0..LANES {
                    let share = change.0[lane] / (sum.0[lane].abs() + f64::MIN_POSITIVE);
                    square.0[lane] += share * share;
                }
            }
            *before = sum;
        }
        for lane in 0..LANES {
            done[lane] = beyond.0[lane] == 0.0;
        }
        if done == [true; LANES] {
            break;
        }
        squares = [squares[1], square];
        if leaps {
            let mut factor = Lanes::all(0.0);
            for lane in 0..LANES {
                factor.0[lane] = leap(squares[0].0[lane], squares[1].0[lane]);
            }
            for (y, last) in y.iter_mut().zip(&*last) {
                for lane in 0..LANES {
                    y.0[lane] += factor.0[lane] * (y.0[lane] - last.0[lane]);
                }
            }
        }
    }
    // What left the finite numbers compares with nothing.
    for lanes in y.iter() {
        for lane in 0..LANES {
            done[lane] &= lanes.0[lane].is_finite();
        }
    }
    done
}

at_every_level! {
    /// Makes `u` a certificate of the loop, and notes the largest residual against the magnitude of its line; which lanes have one.
    fn prove(circle: &Loop, inside: &[Lanes], outside: &[[Lanes; 3]], y: &[Lanes], u: &mut [Lanes], worst: &mut Lanes) -> [bool; LANES] = prove_plain
}

#[inline(always)]
fn prove_plain(
    circle: &Loop,
    inside: &[Lanes],
    outside: &[[Lanes; 3]],
    y: &[Lanes],
    u: &mut [Lanes],
    worst: &mut Lanes,
) -> [bool; LANES] {
    let mut proven = [false; LANES];
    for round in 0..PROOF {
        let mut holds = [true; LANES];
        for k in 0..outside.len() {
            let (start, end) = (circle.starts[k] as usize, circle.starts[k + 1] as usize);
            let mut carried = outside[k][2];
            let (mut sum, mut magnitude) = (outside[k][0], outside[k][1]);
            for (input, supplier) in inside[start..end].iter().zip(&circle.suppliers[start..end]) {
                let (u, y) = (&u[*supplier as usize], &y[*supplier as usize]);
                for lane in 0..LANES {
                    carried.0[lane] += input.0[lane].abs() * u.0[lane];
                    let term = input.0[lane] * y.0[lane];
                    sum.0[lane] += term;
                    magnitude.0[lane] += term.abs();
                }
            }
            for lane in 0..LANES {
                holds[lane] &= u[k].0[lane] - carried.0[lane] >= SHARE * magnitude.0[lane];
                if round == 0 && magnitude.0[lane] > 0.0 {
                    let rounding = (end - start + 8) as f64 * f64::EPSILON;
                    let share = (sum.0[lane] - y[k].0[lane]).abs() / magnitude.0[lane] + rounding;
                    worst.0[lane] = worst.0[lane].max(share);
                }
            }
        }
        for lane in 0..LANES {
            proven[lane] |= holds[lane];
        }
        if proven == [true; LANES] {
            break;
        }
        // Two sweeps towards u = |m| + |Z|ᵀ u, in the lanes that are not proven.
        for _ in 0..2 {
            for k in 0..outside.len() {
                let (start, end) = (circle.starts[k] as usize, circle.starts[k + 1] as usize);
                let mut next = outside[k][2];
                for (input, supplier) in inside[start..end].iter().zip(&circle.suppliers[start..end]) {
                    let u = &u[*supplier as usize];
                    for lane in 0..LANES {
                        next.0[lane] += input.0[lane].abs() * u.0[lane];
                    }
                }
                for lane in 0..LANES {
                    if !proven[lane] {
                        u[k].0[lane] = next.0[lane] + y[k].0[lane].abs();
                    }
                }
            }
        }
    }
    proven
}
