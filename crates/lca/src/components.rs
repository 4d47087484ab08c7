use crate::sparse::Sparse;

/// The strongly connected components of a graph whose lines are the arrows out of each node.
///
/// R. Tarjan, *Depth-First Search and Linear Graph Algorithms*, SIAM J. Comput. 1 (1972), without recursion. Components come after
/// those that their arrows lead to; within a component, nodes come in the order in which the search left them, so that most
/// arrows lead to an earlier node there too.
pub(crate) struct Components {
    /// The nodes, component after component.
    pub order: Vec<u32>,
    /// Where in `order` each component starts, and the end.
    pub starts: Vec<u32>,
}

const UNSEEN: u32 = u32::MAX;

pub(crate) fn components(arrows: &Sparse) -> Components {
    let nodes = arrows.lines();
    let mut search = Search {
        number: vec![UNSEEN; nodes],
        low: vec![0; nodes],
        left: vec![0; nodes],
        waiting: Vec::new(),
        counter: 0,
        departures: 0,
        found: Components { order: Vec::with_capacity(nodes), starts: vec![0] },
    };
    let mut path: Vec<(u32, u32)> = Vec::new();
    for root in 0..nodes as u32 {
        if search.number[root as usize] != UNSEEN {
            continue;
        }
        search.enter(root);
        path.push((root, 0));
        while let Some((node, next)) = path.last_mut() {
            let (index, _) = arrows.line(*node as usize);
            let Some(&to) = index.get(*next as usize) else {
                let node = *node;
                path.pop();
                search.leave(node);
                if let Some((parent, _)) = path.last() {
                    let low = search.low[node as usize];
                    let parent = &mut search.low[*parent as usize];
                    *parent = low.min(*parent);
                }
                continue;
            };
            *next += 1;
            if search.number[to as usize] == UNSEEN {
                search.enter(to);
                path.push((to, 0));
            } else if search.left[to as usize] != UNSEEN {
                let low = search.number[to as usize].min(search.low[*node as usize]);
                search.low[*node as usize] = low;
            }
        }
    }
    search.found
}

struct Search {
    number: Vec<u32>,
    low: Vec<u32>,
    /// When the search left the node; `UNSEEN` once its component is complete.
    left: Vec<u32>,
    waiting: Vec<u32>,
    counter: u32,
    departures: u32,
    found: Components,
}

impl Search {
    fn enter(&mut self, node: u32) {
        self.number[node as usize] = self.counter;
        self.low[node as usize] = self.counter;
        self.counter += 1;
        self.waiting.push(node);
    }

    fn leave(&mut self, node: u32) {
        self.left[node as usize] = self.departures;
        self.departures += 1;
        if self.low[node as usize] != self.number[node as usize] {
            return;
        }
        let first = self.waiting.iter().rposition(|waiting| *waiting == node).unwrap_or(0);
        let members = &mut self.waiting[first..];
        members.sort_unstable_by_key(|member| self.left[*member as usize]);
        for member in &*members {
            self.left[*member as usize] = UNSEEN;
        }
        self.found.order.extend_from_slice(members);
        self.found.starts.push(self.found.order.len() as u32);
        self.waiting.truncate(first);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(nodes: usize, arrows: &[(u32, u32)]) -> Vec<Vec<u32>> {
        let found = components(&Sparse::new(nodes, arrows.iter().map(|(from, to)| (*from, *to, 1.0))));
        found
            .starts
            .windows(2)
            .map(|ends| {
                let mut members = found.order[ends[0] as usize..ends[1] as usize].to_vec();
                members.sort_unstable();
                members
            })
            .collect()
    }

    #[test]
    fn components_come_after_what_they_lead_to() {
        assert_eq!(of(3, &[(0, 1), (1, 2)]), [vec![2], vec![1], vec![0]]);
        assert_eq!(of(5, &[(0, 1), (1, 2), (2, 1), (2, 3), (4, 4)]), [vec![3], vec![1, 2], vec![0], vec![4]]);
        let ring: Vec<(u32, u32)> = (0..1000).map(|k| (k, (k + 1) % 1000)).collect();
        assert_eq!(of(1000, &ring).len(), 1);
    }

    #[test]
    fn a_long_chain_does_not_overflow_the_stack() {
        let chain: Vec<(u32, u32)> = (0..200_000).map(|k| (k, k + 1)).collect();
        assert_eq!(of(200_001, &chain).len(), 200_001);
    }
}
