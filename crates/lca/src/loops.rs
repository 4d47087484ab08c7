use crate::block::Block;
use crate::error::SolveError;
use crate::technosphere::Technosphere;

/// The loop of a block that amplifies most, as positions, each an input of the next, and its gain.
///
/// Followed along the entries that weigh most under the vector to which repeated multiplication tends; `start` is where
/// that begins, best the last iterate of what did not converge.
fn strongest(block: &Block, start: &[f64]) -> (Vec<usize>, f64) {
    let size = block.size();
    let mut v: Vec<f64> = start.iter().map(|x| if x.is_finite() { x.abs() } else { 0.0 }).collect();
    if v.iter().all(|x| *x == 0.0) {
        v = vec![1.0; size];
    }
    for _ in 0..100 {
        let next: Vec<f64> = (0..size)
            .map(|k| v[k] + block.lines.pairs(k).map(|(at, value)| value.abs() * v[at]).sum::<f64>())
            .collect();
        let most = next.iter().fold(0.0, |most: f64, x| most.max(*x));
        if !(most > 0.0 && most.is_finite()) {
            break;
        }
        v = next.into_iter().map(|x| x / most).collect();
    }
    let heaviest = |k: usize| {
        let by_weight = |a: &(usize, f64), b: &(usize, f64)| (a.1.abs() * v[a.0]).total_cmp(&(b.1.abs() * v[b.0]));
        block.lines.pairs(k).max_by(by_weight)
    };
    let mut seen = vec![usize::MAX; size];
    let mut path: Vec<(usize, f64)> = Vec::new();
    let mut at = (0..size).max_by(|a, b| v[*a].total_cmp(&v[*b])).unwrap_or(0);
    while seen[at] == usize::MAX {
        let Some((next, value)) = heaviest(at) else { break };
        seen[at] = path.len();
        path.push((at, value));
        at = next;
    }
    let first = if seen[at] == usize::MAX { 0 } else { seen[at] };
    let members = &path[first.min(path.len())..];
    let gain = members.iter().fold(1.0, |gain, (_, value)| gain * value.abs());
    let mut positions: Vec<usize> = members.iter().map(|(k, _)| block.position(*k)).collect();
    // Lines of the adjoint lead to suppliers, those of the forward system to customers.
    if !block.forward {
        positions.reverse();
    }
    (positions, gain)
}

/// The error that names the loop, beginning with the product of the lowest number.
pub(crate) fn unproductive(technosphere: &Technosphere, block: &Block, start: &[f64]) -> SolveError {
    let (products, gain) = named(technosphere, block, start);
    SolveError::Unproductive { products, gain }
}

pub(crate) fn singular(technosphere: &Technosphere, block: &Block, start: &[f64]) -> SolveError {
    SolveError::Singular { products: named(technosphere, block, start).0 }
}

fn named(technosphere: &Technosphere, block: &Block, start: &[f64]) -> (Vec<usize>, f64) {
    let (positions, gain) = strongest(block, start);
    let mut products: Vec<usize> = positions.into_iter().map(|position| technosphere.product_at(position)).collect();
    let least = (0..products.len()).min_by_key(|k| products[*k]).unwrap_or(0);
    products.rotate_left(least);
    (products, gain)
}
