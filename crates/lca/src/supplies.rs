#![expect(clippy::needless_range_loop, reason = "lanes of several arrays at once, in a form that becomes vectors")]

use std::thread;

use uncertainty::{LANES, Lanes};

use crate::block::Block;
use crate::error::SolveError;
use crate::simd::{Level, at_every_level};
use crate::solve::{PART, Report, SWEEPS, TOLERANCE};
use crate::sparse::Sparse;
use crate::system::{Supply, System};
use crate::technosphere::Direction;

/// A component of the forward system.
enum Component {
    /// The position of a product without a loop.
    Single(usize),
    /// Products that need each other.
    Loop(Block),
}

/// What a thread works in, by position.
pub(crate) struct State {
    x: Vec<Lanes>,
    /// Some w with (I − |Z|) w ≥ the residual: a bound of the error of x.
    w: Vec<Lanes>,
    magnitude: Vec<Lanes>,
    /// Of a loop: what its lines get from outside it, to x and to w, and the residual that w must exceed.
    outside: Vec<[Lanes; 2]>,
    wanted: Vec<Lanes>,
    local: Vec<Lanes>,
}

impl System {
    /// The supplies of many demands, eight at a time: each entry of the matrix is read once for eight. `each` gets the
    /// number of the demand and its supply, and makes of it what is kept.
    ///
    /// # Errors
    /// As [`System::supply`], of the first demand that fails.
    pub fn supplies<T: Send>(
        &self,
        demands: &[Vec<(usize, f64)>],
        threads: usize,
        each: impl Fn(usize, Supply) -> T + Sync,
    ) -> Result<Vec<T>, SolveError> {
        let technosphere = self.technosphere();
        let components: Vec<Component> = technosphere
            .ranges(Direction::Forward)
            .map(|range| match range.len() {
                1 => Component::Single(range.start),
                _ => Component::Loop(Block::new(technosphere, Direction::Forward, range)),
            })
            .collect();
        let blocks: Vec<_> = demands.chunks(LANES).collect();
        let threads = threads.clamp(1, blocks.len().max(1));
        let level = Level::widest();
        let parts: Vec<Result<Vec<(usize, T)>, SolveError>> = thread::scope(|scope| {
            let workers: Vec<_> = (0..threads)
                .map(|worker| {
                    let (blocks, components, each) = (&blocks, &components, &each);
                    scope.spawn(move || {
                        let mut state = State::new(self.products(), components);
                        let mut made = Vec::new();
                        for number in (worker..blocks.len()).step_by(threads) {
                            let first = number * LANES;
                            for (lane, supply) in
                                self.eight(blocks[number], components, level, &mut state)?.into_iter().enumerate()
                            {
                                made.push((first + lane, each(first + lane, supply)));
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

    fn eight(
        &self,
        demands: &[Vec<(usize, f64)>],
        components: &[Component],
        level: Level,
        state: &mut State,
    ) -> Result<Vec<Supply>, SolveError> {
        let technosphere = self.technosphere();
        state.x.fill(Lanes::all(0.0));
        for (lane, demand) in demands.iter().enumerate() {
            for (product, amount) in demand {
                if *product >= self.products() {
                    return Err(SolveError::Size { given: *product, wanted: self.products() });
                }
                state.x[technosphere.position(*product)].0[lane] += technosphere.sign(*product) * amount;
            }
        }
        let mut sweeps = 0;
        let mut loops = 0;
        let mut solved = [true; LANES];
        for component in components {
            match component {
                Component::Single(position) => {
                    single(technosphere.uses(), *position, &mut state.x, &mut state.w, &mut state.magnitude);
                }
                Component::Loop(block) => {
                    let (count, done) = circle(level, technosphere.uses(), block, state);
                    sweeps = sweeps.max(count);
                    loops += usize::from(count > 0);
                    for lane in 0..LANES {
                        solved[lane] &= done[lane];
                    }
                }
            }
        }
        let mut supplies = Vec::with_capacity(demands.len());
        for (lane, demand) in demands.iter().enumerate() {
            if !solved[lane] {
                // What does not converge, or has no certificate, is solved as one demand is.
                supplies.push(self.supply(demand)?);
                continue;
            }
            let mut bound = 0.0f64;
            for (w, magnitude) in state.w.iter().zip(&state.magnitude).filter(|(_, magnitude)| magnitude.0[lane] > 0.0)
            {
                bound = bound.max(w.0[lane] / magnitude.0[lane]);
            }
            let x: Vec<f64> = state.x.iter().map(|lanes| lanes.0[lane]).collect();
            let report = Report { error_bound: bound, sweeps, loops, ..Report::default() };
            supplies.push(Supply { amounts: technosphere.by_product(&x), report });
        }
        Ok(supplies)
    }
}

impl State {
    fn new(products: usize, components: &[Component]) -> Self {
        let largest = components.iter().map(|component| match component {
            Component::Single(_) => 1,
            Component::Loop(block) => block.size(),
        });
        let zeros = |count: usize| vec![Lanes::all(0.0); count];
        let most = largest.max().unwrap_or(0);
        State {
            x: zeros(products),
            w: zeros(products),
            magnitude: zeros(products),
            outside: vec![[Lanes::all(0.0); 2]; most],
            wanted: zeros(most),
            local: zeros(most),
        }
    }
}

/// A product without a loop: its value is computed, only rounding is left.
#[inline(always)]
fn single(uses: &Sparse, position: usize, x: &mut [Lanes], w: &mut [Lanes], magnitudes: &mut [Lanes]) {
    let (index, value) = uses.line(position);
    let mut sum = x[position];
    let mut magnitude = Lanes(sum.0.map(f64::abs));
    let mut carried = Lanes::all(0.0);
    for (user, z) in index.iter().zip(value) {
        let (x, w) = (&x[*user as usize], &w[*user as usize]);
        for lane in 0..LANES {
            let term = z * x.0[lane];
            sum.0[lane] += term;
            magnitude.0[lane] += term.abs();
            carried.0[lane] += z.abs() * w.0[lane];
        }
    }
    let rounding = (index.len() + 4) as f64 * f64::EPSILON / PART;
    for lane in 0..LANES {
        carried.0[lane] += rounding * magnitude.0[lane];
    }
    x[position] = sum;
    w[position] = carried;
    magnitudes[position] = magnitude;
}

at_every_level! {
    /// Solves a loop and bounds its errors: how many sweeps, and which lanes are solved and bounded.
    fn circle(uses: &Sparse, block: &Block, state: &mut State) -> (u32, [bool; LANES]) = circle_plain
}

#[inline(always)]
fn circle_plain(uses: &Sparse, block: &Block, state: &mut State) -> (u32, [bool; LANES]) {
    let size = block.size();
    let inside = |position: usize| position <= block.position(0) && position >= block.position(size - 1);
    let mut any = false;
    for k in 0..size {
        let position = block.position(k);
        let (mut sum, mut carried) = (state.x[position], Lanes::all(0.0));
        let (index, value) = uses.line(position);
        for (user, z) in index.iter().zip(value).filter(|(user, _)| !inside(**user as usize)) {
            let (x, w) = (&state.x[*user as usize], &state.w[*user as usize]);
            for lane in 0..LANES {
                sum.0[lane] += z * x.0[lane];
                carried.0[lane] += z.abs() * w.0[lane];
            }
        }
        any |= sum != Lanes::all(0.0);
        state.outside[k] = [sum, carried];
        state.local[k] = sum;
    }
    if !any {
        for k in 0..size {
            let position = block.position(k);
            state.x[position] = Lanes::all(0.0);
            state.w[position] = Lanes::all(0.0);
            state.magnitude[position] = Lanes::all(0.0);
        }
        return (0, [true; LANES]);
    }
    let outside = &state.outside[..size];
    let (count, mut solved) = iterate(block, outside, &mut state.local);
    for k in 0..size {
        let mut sum = outside[k][0];
        let mut magnitude = Lanes(sum.0.map(f64::abs));
        let (index, value) = block.lines.line(k);
        for (at, z) in index.iter().zip(value) {
            let x = &state.local[*at as usize];
            for lane in 0..LANES {
                let term = z * x.0[lane];
                sum.0[lane] += term;
                magnitude.0[lane] += term.abs();
            }
        }
        let rounding = (index.len() + 6) as f64 * f64::EPSILON;
        let mut wanted = Lanes::all(0.0);
        for lane in 0..LANES {
            let residual = (sum.0[lane] - state.local[k].0[lane]).abs() + rounding * magnitude.0[lane];
            wanted.0[lane] = residual / PART;
        }
        state.wanted[k] = wanted;
        let position = block.position(k);
        state.magnitude[position] = magnitude;
        state.x[position] = state.local[k];
    }
    let bounded = certify(block, outside, &state.wanted, &mut state.local);
    for k in 0..size {
        state.w[block.position(k)] = state.local[k];
    }
    for lane in 0..LANES {
        solved[lane] &= bounded[lane];
    }
    (count, solved)
}

/// Gauss–Seidel on eight right-hand sides.
#[inline(always)]
fn iterate(block: &Block, outside: &[[Lanes; 2]], x: &mut [Lanes]) -> (u32, [bool; LANES]) {
    let mut done = [false; LANES];
    for count in 1..=SWEEPS {
        let mut beyond = Lanes::all(0.0);
        for k in 0..outside.len() {
            let mut sum = outside[k][0];
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
            // What left the finite numbers compares with nothing.
            for lanes in x.iter() {
                for lane in 0..LANES {
                    done[lane] &= lanes.0[lane].is_finite();
                }
            }
            return (count, done);
        }
    }
    (SWEEPS, done)
}

/// Makes `w` a bound: (I − |Z|) w ≥ `PART` × what is wanted, in the lanes that are said.
#[inline(always)]
fn certify(block: &Block, outside: &[[Lanes; 2]], wanted: &[Lanes], w: &mut [Lanes]) -> [bool; LANES] {
    w[..outside.len()].copy_from_slice(&wanted[..outside.len()]);
    let mut holds = [false; LANES];
    for round in 1..=SWEEPS {
        let check = round % 4 == 0;
        holds = [check; LANES];
        for k in 0..outside.len() {
            let mut carried = outside[k][1];
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
