use super::Network;
use crate::block::Block;
use crate::sparse::Sparse;

/// Products that need each other, kept ready to be computed again.
#[derive(Clone, Debug)]
pub(super) struct Circle {
    pub block: Block,
    /// By line, the inputs from outside, by position.
    outer: Sparse,
}

impl Circle {
    /// The component as it is now; notes the line of each of its positions.
    pub fn new(network: &mut Network, component: u32) -> Self {
        let members = network.positions(component).to_vec();
        for (line, position) in (0..).zip(&members) {
            network.line_of[*position as usize] = line;
        }
        let (mut inner, mut outer) = (Sparse::empty(), Sparse::empty());
        for position in &members {
            network.each_input(*position, |at, z| {
                if network.component[at as usize] == component {
                    inner.push(network.line_of[at as usize], z);
                } else {
                    outer.push(at, z);
                }
            });
            inner.end_line();
            outer.end_line();
        }
        Circle { block: Block::of(inner, members, false), outer }
    }

    /// Replaces the inputs of a position of the component.
    pub fn replace(&mut self, network: &Network, position: u32) {
        let component = network.component[position as usize];
        let (mut inner, mut outer) = (Vec::new(), Vec::new());
        network.each_input(position, |at, z| {
            if network.component[at as usize] == component {
                inner.push((network.line_of[at as usize], z));
            } else {
                outer.push((at, z));
            }
        });
        let line = network.line_of[position as usize] as usize;
        self.block.negative |= inner.iter().any(|(_, z)| *z < 0.0);
        self.block.lines = self.block.lines.replaced(line, &inner);
        self.outer = self.outer.replaced(line, &outer);
    }

    /// What its lines get from outside: own scores and outer inputs.
    pub fn outside(&self, direct: &[f64], scores: &[f64]) -> Vec<f64> {
        let line = |k: usize| {
            let own = direct[self.block.position(k)];
            self.outer.pairs(k).fold(own, |sum, (at, z)| sum + z * scores[at])
        };
        (0..self.block.size()).map(line).collect()
    }
}
