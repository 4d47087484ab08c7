//! In which order products are reckoned: suppliers before customers, and those that are inputs of one another together.

use std::collections::HashMap;
use std::hash::Hash;

/// The strongly connected components of a graph, each after those that lead to it (Tarjan, SIAM J. Comput. 1 (1972) 146).
/// `nodes` are all of them; `next` gives where each leads, by its place.
pub(super) fn components<T: Copy + Eq + Hash>(nodes: &[T], next: &HashMap<T, Vec<T>>) -> Vec<Vec<T>> {
    let place: HashMap<T, usize> = nodes.iter().enumerate().map(|(place, node)| (*node, place)).collect();
    let leads = |node: usize| -> Vec<usize> {
        let to = nodes.get(node).and_then(|node| next.get(node));
        to.into_iter().flatten().filter_map(|to| place.get(to).copied()).collect()
    };
    let count = nodes.len();
    let mut search =
        Search { number: vec![None; count], low: vec![0; count], is_open: vec![false; count], ..Search::default() };
    for root in 0..nodes.len() {
        search.from(root, &leads);
    }
    // They come out with the last first.
    search.found.reverse();
    let named = |component: Vec<usize>| component.into_iter().filter_map(|node| nodes.get(node).copied()).collect();
    search.found.into_iter().map(named).collect()
}

#[derive(Default)]
struct Search {
    /// In which order a node was reached.
    number: Vec<Option<usize>>,
    /// The first reached that it leads back to.
    low: Vec<usize>,
    reached: usize,
    /// Nodes that are in no component yet, and whether a node is one of them.
    open: Vec<usize>,
    is_open: Vec<bool>,
    found: Vec<Vec<usize>>,
}

impl Search {
    /// Without recursion: a chain of a hundred thousand firms must not end the program.
    fn from(&mut self, root: usize, leads: &impl Fn(usize) -> Vec<usize>) {
        if self.number_of(root).is_some() {
            return;
        }
        let mut way = vec![(root, self.enter(root, leads))];
        while let Some((node, rest)) = way.last_mut() {
            let node = *node;
            if let Some(to) = rest.pop() {
                match self.number_of(to) {
                    None => {
                        let entered = self.enter(to, leads);
                        way.push((to, entered));
                    }
                    Some(number) if self.is_open.get(to) == Some(&true) => self.lower(node, number),
                    Some(_) => {}
                }
                continue;
            }
            way.pop();
            let low = self.low.get(node).copied().unwrap_or_default();
            if let Some((above, _)) = way.last() {
                self.lower(*above, low);
            }
            if self.number_of(node) == Some(low) {
                let start = self.open.iter().rposition(|open| *open == node).unwrap_or(0);
                let mut component = self.open.split_off(start);
                component.sort_unstable();
                for closed in &component {
                    self.set_open(*closed, false);
                }
                self.found.push(component);
            }
        }
    }

    fn number_of(&self, node: usize) -> Option<usize> {
        self.number.get(node).copied().flatten()
    }

    fn enter(&mut self, node: usize, leads: &impl Fn(usize) -> Vec<usize>) -> Vec<usize> {
        if let Some(number) = self.number.get_mut(node) {
            *number = Some(self.reached);
        }
        if let Some(low) = self.low.get_mut(node) {
            *low = self.reached;
        }
        self.reached += 1;
        self.open.push(node);
        self.set_open(node, true);
        leads(node)
    }

    fn set_open(&mut self, node: usize, open: bool) {
        if let Some(is_open) = self.is_open.get_mut(node) {
            *is_open = open;
        }
    }

    fn lower(&mut self, node: usize, number: usize) {
        if let Some(low) = self.low.get_mut(node) {
            *low = (*low).min(number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ordered(edges: &[(u32, u32)], count: u32) -> Vec<Vec<u32>> {
        let mut next: HashMap<u32, Vec<u32>> = HashMap::new();
        for (from, to) in edges {
            next.entry(*from).or_default().push(*to);
        }
        components(&(0..count).collect::<Vec<_>>(), &next)
    }

    #[test]
    fn suppliers_come_before_customers() {
        // A ladder: each rung is made of the two before.
        let edges: Vec<(u32, u32)> = (0..50).flat_map(|rung| [(rung, rung + 1), (rung, rung + 2)]).collect();
        let found = ordered(&edges, 51);
        assert_eq!(found, (0..51).map(|node| vec![node]).collect::<Vec<_>>());
    }

    #[test]
    fn circles_come_together_between_what_leads_there_and_what_follows() {
        let found = ordered(&[(4, 1), (1, 2), (2, 3), (3, 1), (3, 0), (0, 5), (5, 5)], 6);
        assert_eq!(found, [vec![4], vec![1, 2, 3], vec![0], vec![5]]);
    }

    #[test]
    fn a_long_chain_is_no_deep_recursion() {
        let edges: Vec<(u32, u32)> = (0..200_000).map(|node| (node, node + 1)).collect();
        assert_eq!(ordered(&edges, 200_001).len(), 200_001);
    }
}
