mod circle;
mod queue;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::error::SolveError;
use crate::solve::{self, Report};
use crate::system::System;
use crate::technosphere::{Direction, Technosphere};
use circle::Circle;
use queue::Queue;

/// The unit scores of a network of products that is kept up to date as its products change.
///
/// A change of one product is followed downstream: components are taken in order, and only those that have an input whose score
/// changed are computed again. Inputs that turn the order round, or close a loop, move only the components between their two ends
/// (D. J. Pearce and P. H. J. Kelly, *A Dynamic Topological Sort Algorithm for Directed Acyclic Graphs*, ACM J. Exp. Algorithmics 11, 2007).
#[derive(Clone, Debug)]
pub struct Network {
    technosphere: Technosphere,
    /// Columns that were changed, by position.
    changed: FxHashMap<u32, Line>,
    /// Users that the matrix does not have, by position.
    added: FxHashMap<u32, Vec<u32>>,
    direct: Vec<f64>,
    scores: Vec<f64>,
    /// Component of each position.
    component: Vec<u32>,
    /// Place of each component in the order, suppliers first.
    rank: Vec<u32>,
    /// Component at each place.
    at_rank: Vec<u32>,
    /// Positions of the components with loops.
    members: FxHashMap<u32, Vec<u32>>,
    /// The position of the components without; of those with loops, [`MANY`].
    single: Vec<u32>,
    /// Components with loops that were computed before, ready to be computed again.
    circles: FxHashMap<u32, Circle>,
    /// Line of each position in the circle of its component.
    line_of: Vec<u32>,
}

/// A change of one product.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The product.
    pub product: usize,
    /// What its process scores itself per unit, if that changes: a supplier's new figure.
    pub direct: Option<f64>,
    /// All inputs per unit (product, amount), if they change: a new recipe, a substitution.
    pub inputs: Option<Vec<(usize, f64)>>,
}

/// A unit score that changed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Changed {
    /// The product.
    pub product: usize,
    /// Unit score before.
    pub before: f64,
    /// Unit score after.
    pub after: f64,
}

/// What a change did.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Followed {
    /// The products whose score changed, suppliers first.
    pub changed: Vec<Changed>,
    /// Products that were computed again.
    pub computed: usize,
    /// Components with loops that were factorised, because iteration was not enough.
    pub factorised: usize,
}

/// In place of a position: a component with several.
const MANY: u32 = u32::MAX;

/// A change below this share of a score is rounding, and not followed.
const ROUNDING: f64 = 2e-15;

impl Network {
    /// The network of a system, with the unit scores of an indicator.
    ///
    /// # Errors
    /// As [`System::unit_scores`].
    pub fn new(system: &System, factors: &[f64]) -> Result<Self, SolveError> {
        let technosphere = system.technosphere().clone();
        let direct = technosphere.by_position(&system.direct_scores(factors)?);
        let (scores, _) = solve::solve(&technosphere, Direction::Adjoint, &direct)?;
        let mut component = vec![0; scores.len()];
        let (mut members, mut single) = (FxHashMap::default(), Vec::new());
        for (number, range) in (0..).zip(technosphere.ranges(Direction::Adjoint)) {
            component[range.clone()].fill(number);
            single.push(if range.len() > 1 { MANY } else { range.start as u32 });
            if range.len() > 1 {
                members.insert(number, range.map(|position| position as u32).collect());
            }
        }
        let rank: Vec<u32> = (0..single.len() as u32).collect();
        let (changed, added, circles) = (FxHashMap::default(), FxHashMap::default(), FxHashMap::default());
        let at_rank = rank.clone();
        let line_of = vec![0; scores.len()];
        Ok(Network {
            technosphere,
            changed,
            added,
            direct,
            scores,
            component,
            rank,
            at_rank,
            members,
            single,
            circles,
            line_of,
        })
    }

    /// The score of one unit of a product; of a waste, of one unit that arises. `None` if it does not exist.
    pub fn score(&self, product: usize) -> Option<f64> {
        let fits = product < self.scores.len();
        fits.then(|| self.technosphere.sign(product) * self.scores[self.technosphere.position(product)])
    }

    /// All unit scores, by product.
    pub fn scores(&self) -> Vec<f64> {
        (0..self.scores.len()).filter_map(|product| self.score(product)).collect()
    }

    /// The inputs of a process per unit of its product.
    pub fn inputs(&self, product: usize) -> Vec<(usize, f64)> {
        if product >= self.scores.len() {
            return Vec::new();
        }
        let line = self.line(self.technosphere.position(product) as u32);
        line.into_iter().map(|(at, z)| (self.technosphere.product_at(at as usize), z)).collect()
    }

    fn line(&self, position: u32) -> Line {
        match self.changed.get(&position) {
            Some(line) => line.clone(),
            None => self.technosphere.inputs().pairs(position as usize).map(|(at, z)| (at as u32, z)).collect(),
        }
    }

    fn each_input(&self, position: u32, mut each: impl FnMut(u32, f64)) {
        match self.changed.get(&position) {
            Some(line) => line.iter().for_each(|(at, z)| each(*at, *z)),
            None => self.technosphere.inputs().pairs(position as usize).for_each(|(at, z)| each(at as u32, z)),
        }
    }

    fn suppliers(&self, position: u32) -> &[u32] {
        // The pattern of a changed column is kept in `changed`.
        self.technosphere.inputs().line(position as usize).0
    }

    fn each_supplier(&self, position: u32, mut each: impl FnMut(u32)) {
        match self.changed.get(&position) {
            Some(line) => line.iter().for_each(|(at, _)| each(*at)),
            None => self.suppliers(position).iter().for_each(|at| each(*at)),
        }
    }

    /// Those who use a position; some may no longer do.
    fn each_user(&self, position: u32, mut each: impl FnMut(u32)) {
        self.technosphere.uses().line(position as usize).0.iter().for_each(|at| each(*at));
        if let Some(added) = self.added.get(&position) {
            added.iter().for_each(|at| each(*at));
        }
    }

    fn positions(&self, component: u32) -> &[u32] {
        let single = &self.single[component as usize];
        if *single != MANY {
            return std::slice::from_ref(single);
        }
        self.members.get(&component).map_or(&[], Vec::as_slice)
    }

    /// Applies changes, and follows them downstream.
    ///
    /// # Errors
    /// If a product does not exist, an amount is not finite, or a loop then needs more of itself than it yields; the network is
    /// then as it was before.
    pub fn apply(&mut self, changes: &[Change]) -> Result<Followed, SolveError> {
        let mut undo = Undo::default();
        let result = self.follow(changes, &mut undo);
        if result.is_err() {
            for (position, score) in undo.scores.into_iter().rev() {
                self.scores[position as usize] = score;
            }
            for (position, direct, line) in undo.columns.into_iter().rev() {
                self.circles.remove(&self.component[position as usize]);
                self.direct[position as usize] = direct;
                match line {
                    Some(line) => self.changed.insert(position, line),
                    None => self.changed.remove(&position),
                };
            }
            // Components that were joined or moved stay so: an order for more arrows is one for fewer.
        }
        result
    }

    fn follow(&mut self, changes: &[Change], undo: &mut Undo) -> Result<Followed, SolveError> {
        let products = self.scores.len();
        let not_there = |given: usize| SolveError::Size { given, wanted: products };
        let mut queue = Queue::new(self.single.len());
        for change in changes {
            let all = change.inputs.iter().flatten();
            let finite = change.direct.is_none_or(f64::is_finite) && all.clone().all(|(_, amount)| amount.is_finite());
            let outside = all.clone().map(|(input, _)| *input).chain([change.product]).find(|input| *input >= products);
            if let Some(given) = outside {
                return Err(not_there(given));
            }
            if !finite {
                return Err(SolveError::NotConverged { products: 1, change: f64::NAN });
            }
            let position = self.technosphere.position(change.product) as u32;
            undo.columns.push((position, self.direct[position as usize], self.changed.get(&position).cloned()));
            if let Some(direct) = change.direct {
                self.direct[position as usize] = direct;
            }
            if let Some(inputs) = &change.inputs {
                self.set(position, inputs)?;
            }
        }
        // Ranks may have moved with a later change.
        for change in changes {
            queue.push(self.rank_of(self.technosphere.position(change.product) as u32));
        }
        let mut followed = Followed::default();
        while let Some(rank) = queue.pop() {
            let component = self.at_rank[rank as usize];
            let position = self.single[component as usize];
            if position != MANY {
                let after = self.alone(position);
                followed.computed += 1;
                self.settle(component, position, after, undo, &mut followed, &mut queue);
                continue;
            }
            let after = self.together(component, &mut followed)?;
            followed.computed += after.len();
            for (position, after) in after {
                self.settle(component, position, after, undo, &mut followed, &mut queue);
            }
        }
        Ok(followed)
    }

    /// Writes a new score down and notes who depends on it, if it changed.
    fn settle(
        &mut self,
        component: u32,
        position: u32,
        after: f64,
        undo: &mut Undo,
        followed: &mut Followed,
        queue: &mut Queue,
    ) {
        let before = self.scores[position as usize];
        if (after - before).abs() <= ROUNDING * after.abs() {
            return;
        }
        undo.scores.push((position, before));
        self.scores[position as usize] = after;
        let product = self.technosphere.product_at(position as usize);
        let sign = self.technosphere.sign(product);
        followed.changed.push(Changed { product, before: sign * before, after: sign * after });
        self.each_user(position, |user| {
            if self.component[user as usize] != component {
                queue.push(self.rank_of(user));
            }
        });
    }

    /// New score of a product without a loop.
    fn alone(&self, position: u32) -> f64 {
        let direct = self.direct[position as usize];
        match self.changed.get(&position) {
            Some(line) => line.iter().fold(direct, |sum, (at, z)| sum + z * self.scores[*at as usize]),
            None => self
                .technosphere
                .inputs()
                .pairs(position as usize)
                .fold(direct, |sum, (at, z)| sum + z * self.scores[at]),
        }
    }

    /// New scores of a component with a loop, by position.
    fn together(&mut self, component: u32, followed: &mut Followed) -> Result<Vec<(u32, f64)>, SolveError> {
        let circle = match self.circles.remove(&component) {
            Some(circle) => circle,
            None => Circle::new(self, component),
        };
        let b = circle.outside(&self.direct, &self.scores);
        let before = circle.block.positions.iter().map(|at| self.scores[*at as usize]).collect();
        let mut report = Report::default();
        let (values, _) = solve::solve_block(&self.technosphere, &circle.block, &b, before, &mut report)?;
        followed.factorised += report.direct.len();
        let values = circle.block.positions.iter().copied().zip(values).collect();
        self.circles.insert(component, circle);
        Ok(values)
    }

    fn rank_of(&self, position: u32) -> u32 {
        self.rank[self.component[position as usize] as usize]
    }

    /// Replaces the inputs of a position.
    fn set(&mut self, position: u32, inputs: &[(usize, f64)]) -> Result<(), SolveError> {
        let mut line: Line = Vec::with_capacity(inputs.len());
        for (product, amount) in inputs {
            let at = self.technosphere.position(*product) as u32;
            if at == position {
                // A product that needs itself: a loop of one.
                return Err(SolveError::Unproductive { products: vec![*product], gain: *amount });
            }
            match line.iter_mut().find(|(known, _)| *known == at) {
                Some((_, sum)) => *sum += amount,
                None => line.push((at, *amount)),
            }
        }
        for (at, _) in &line {
            let mut known = false;
            self.each_user(*at, |user| known |= user == position);
            if !known {
                self.added.entry(*at).or_default().push(position);
            }
        }
        let new: Vec<u32> = line.iter().map(|(at, _)| *at).collect();
        self.changed.insert(position, line);
        let component = self.component[position as usize];
        if let Some(mut circle) = self.circles.remove(&component) {
            circle.replace(self, position);
            self.circles.insert(component, circle);
        }
        for supplier in new {
            self.order(supplier, position);
        }
        Ok(())
    }

    /// Restores the order after an arrow from a supplier to a user.
    fn order(&mut self, supplier: u32, user: u32) {
        let (above, below) = (self.component[supplier as usize], self.component[user as usize]);
        let (upper, lower) = (self.rank[above as usize], self.rank[below as usize]);
        if above == below || upper < lower {
            return;
        }
        // Downstream of the user up to the supplier's rank, and upstream of the supplier down to the user's.
        let down = self.reach(below, |this, position, each| this.each_user(position, each), |rank| rank <= upper);
        let up = self.reach(above, |this, position, each| this.each_supplier(position, each), |rank| rank >= lower);
        let joined: FxHashSet<u32> = down.intersection(&up).copied().collect();
        let by_rank = |set: &FxHashSet<u32>| {
            let mut list: Vec<u32> = set.iter().copied().filter(|component| !joined.contains(component)).collect();
            list.sort_unstable_by_key(|component| self.rank[*component as usize]);
            list
        };
        let mut order = by_rank(&up);
        let mut ranks: Vec<u32> = up.union(&down).map(|component| self.rank[*component as usize]).collect();
        ranks.sort_unstable();
        let mut together: Vec<u32> = joined.iter().copied().collect();
        together.sort_unstable_by_key(|component| self.rank[*component as usize]);
        let after = by_rank(&down);
        if let Some(&kept) = together.first() {
            let members: Vec<u32> = together.iter().flat_map(|component| self.positions(*component)).copied().collect();
            for component in &together {
                self.members.remove(component);
                self.circles.remove(component);
            }
            self.single[kept as usize] = MANY;
            for position in &members {
                self.component[*position as usize] = kept;
            }
            self.members.insert(kept, members);
            order.push(kept);
        }
        order.extend(after);
        for (component, rank) in order.into_iter().zip(ranks) {
            self.rank[component as usize] = rank;
            self.at_rank[rank as usize] = component;
        }
    }

    /// Components that can be reached from one through components of permitted ranks.
    fn reach(
        &self,
        from: u32,
        neighbours: impl Fn(&Self, u32, &mut dyn FnMut(u32)),
        permitted: impl Fn(u32) -> bool,
    ) -> FxHashSet<u32> {
        let mut found = FxHashSet::from_iter([from]);
        let mut open = vec![from];
        while let Some(component) = open.pop() {
            for position in self.positions(component) {
                neighbours(self, *position, &mut |next| {
                    let next = self.component[next as usize];
                    if permitted(self.rank[next as usize]) && found.insert(next) {
                        open.push(next);
                    }
                });
            }
        }
        found
    }

    /// The largest residual of a line against the sum of its absolute terms: how well the scores solve the system as it is now.
    pub fn residual(&self) -> f64 {
        let mut worst = 0.0f64;
        for position in 0..self.scores.len() as u32 {
            let direct = self.direct[position as usize];
            let (mut sum, mut magnitude) = (direct, direct.abs());
            for (at, z) in self.line(position) {
                let term = z * self.scores[at as usize];
                sum += term;
                magnitude += term.abs();
            }
            if magnitude > 0.0 {
                worst = worst.max((sum - self.scores[position as usize]).abs() / magnitude);
            }
        }
        worst
    }
}

/// Inputs of a position.
type Line = Vec<(u32, f64)>;

/// What is restored if a change cannot be followed.
#[derive(Default)]
struct Undo {
    scores: Vec<(u32, f64)>,
    /// Position, its direct score, and its inputs if they were changed already.
    columns: Vec<(u32, f64, Option<Line>)>,
}
