use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// An order of elimination with little fill: approximate minimum degree on a symmetric pattern.
///
/// P. R. Amestoy, T. A. Davis and I. S. Duff, *An Approximate Minimum Degree Ordering Algorithm*, SIAM J. Matrix Anal. Appl. 17 (1996),
/// on the quotient graph, with absorption of elements; without their supervariables. `neighbours` are without the node itself.
pub(crate) fn minimum_degree(mut neighbours: Vec<Vec<u32>>) -> Vec<u32> {
    let size = neighbours.len();
    let mut elements: Vec<Vec<u32>> = vec![Vec::new(); size];
    // The variables of each element, once the node of that number is eliminated.
    let mut members: Vec<Vec<u32>> = vec![Vec::new(); size];
    let mut degree: Vec<usize> = neighbours.iter().map(Vec::len).collect();
    let mut state = vec![State::Variable; size];
    let mut mark = vec![0u32; size];
    let mut stamp = 0;
    let mut outside = vec![(0u32, 0usize); size];
    let mut queue: BinaryHeap<Reverse<(usize, u32)>> = (0..size).map(|k| Reverse((degree[k], k as u32))).collect();
    let mut order = Vec::with_capacity(size);
    while let Some(Reverse((known, pivot))) = queue.pop() {
        let p = pivot as usize;
        if state[p] != State::Variable || known != degree[p] {
            continue;
        }
        order.push(pivot);
        state[p] = State::Element;
        stamp += 1;
        mark[p] = stamp;
        let mut clique = Vec::new();
        let from_elements = elements[p].iter().flat_map(|e| members[*e as usize].iter());
        for &i in neighbours[p].iter().chain(from_elements) {
            if state[i as usize] == State::Variable && mark[i as usize] != stamp {
                mark[i as usize] = stamp;
                clique.push(i);
            }
        }
        for e in std::mem::take(&mut elements[p]) {
            state[e as usize] = State::Absorbed;
            members[e as usize] = Vec::new();
        }
        neighbours[p] = Vec::new();
        // How much of each element lies outside the new one.
        for &i in &clique {
            for &e in &elements[i as usize] {
                if state[e as usize] == State::Element {
                    let entry = &mut outside[e as usize];
                    if entry.0 != stamp {
                        *entry = (stamp, members[e as usize].len());
                    }
                    entry.1 = entry.1.saturating_sub(1);
                }
            }
        }
        let left = size - order.len();
        for &i in &clique {
            let i = i as usize;
            neighbours[i].retain(|j| mark[*j as usize] != stamp && state[*j as usize] == State::Variable);
            elements[i].retain(|e| state[*e as usize] == State::Element);
            let beyond: usize = elements[i].iter().map(|e| outside[*e as usize].1).sum();
            elements[i].push(pivot);
            let bound = (neighbours[i].len() + clique.len() - 1 + beyond).min(degree[i] + clique.len() - 1);
            degree[i] = bound.min(left.saturating_sub(1));
            queue.push(Reverse((degree[i], i as u32)));
        }
        members[p] = clique;
    }
    order
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    Variable,
    Element,
    Absorbed,
}
