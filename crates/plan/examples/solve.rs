//! Solves the problem of a file: `solve FILE GAP NODES` prints one line of JSON with the proof and the seconds, then the plan.

use std::time::Instant;

use plan::{Answer, Goal, Options, Problem, optimise};

#[expect(clippy::disallowed_methods, reason = "a measurement reads the clock")]
fn now() -> Instant {
    Instant::now()
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [file, gap, nodes] = &arguments[..] else { panic!("solve FILE GAP NODES") };
    let text = std::fs::read_to_string(file).expect("a file that can be read");
    let problem: Problem = serde_json::from_str(&text).expect("a problem");
    let options = Options {
        goal: Goal::Value,
        gap: gap.parse().expect("a gap"),
        nodes: nodes.parse().expect("a number of nodes"),
    };
    let start = now();
    let answer = optimise(&problem, options).expect("a problem that is one");
    let seconds = start.elapsed().as_secs_f64();
    let proof = match &answer {
        Answer::Plan(proven) => Some(proven.proof),
        Answer::Infeasible | Answer::Unknown { .. } => None,
    };
    println!("{}", serde_json::json!({ "seconds": seconds, "proof": proof }));
    println!("{}", serde_json::to_string(&answer).expect("an answer is written as JSON"));
}
