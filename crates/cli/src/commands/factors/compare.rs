//! `qafila factors diff`: two releases of a database, and what the later would move in an inventory.

use std::collections::BTreeMap;

use app::measure::{Draws, account_for};
use app::packs::{Diff as Differences, Moved, diff, pack};
use factors::FactorId;
use serde::Serialize;

use super::super::{intake, measure, print_json};
use crate::arguments::{Choice, Diff};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::machine;
use crate::screen::{Screen, Style, print};
use crate::words::say;

/// How many rows of a list are shown; the rest is in `--json`.
const SHOWN: usize = 25;

/// What `--json` prints.
#[derive(Serialize)]
struct Compared {
    #[serde(flatten)]
    diff: Differences,
    #[serde(skip_serializing_if = "Option::is_none")]
    moved: Option<Vec<Moved>>,
}

/// Runs the command.
pub fn run(given: &Diff, threads: usize, screen: &Screen) -> Result<Exit, Failure> {
    let mut knowledge = app::Knowledge::embedded()?;
    let home = machine::packs()?;
    let before = pack(&home, &given.before, &knowledge)?;
    let after = pack(&home, &given.after, &knowledge)?;
    let diff = diff(&before, &after, given.above, &knowledge.library);
    let moved = match &given.firm {
        None => None,
        Some(firm) => {
            knowledge.add(&before);
            let folder = measure::open(firm, &Choice::default())?;
            let reading = intake::reading(&folder, &knowledge, screen);
            let account = account_for(&folder, &reading, &knowledge, Draws::standard(threads)).account;
            let mut used: BTreeMap<FactorId, f64> = BTreeMap::new();
            for line in &account.lines {
                if let Some(factor) = account.factors.get(line.factor) {
                    *used.entry(factor.factor.id.clone()).or_default() += line.emissions.co2e;
                }
            }
            let used: Vec<_> = used.into_iter().collect();
            Some(before.would_move(&after, &used, &knowledge.library))
        }
    };
    if given.json {
        print_json(&Compared { diff, moved });
    } else {
        print(&show(&diff, moved.as_deref(), given.above, screen));
    }
    Ok(Exit::Done)
}

fn show(diff: &Differences, moved: Option<&[Moved]>, above: f64, screen: &Screen) -> String {
    let messages = screen.messages;
    let counts = messages.with(
        "cli-diff-counts",
        &[
            ("common", diff.common.into()),
            ("added", diff.added.len().into()),
            ("removed", diff.removed.len().into()),
            ("changed", diff.changed.into()),
            ("relabelled", diff.relabelled.len().into()),
            ("units", diff.unit_changed.len().into()),
        ],
    );
    let mut text = format!("{}\n{counts}\n", screen.style(Style::Strong, &format!("{} → {}", diff.from, diff.to)));
    if !diff.beyond.is_empty() {
        let heading = say(messages, "cli-diff-beyond", &[("limit", &screen.numbers.percent(above / 100.0, 0))]);
        text += &format!("\n{}\n", screen.style(Style::Strong, &heading));
        for change in diff.beyond.iter().take(SHOWN) {
            let percent =
                change.percent.map_or_else(|| "—".to_owned(), |p| screen.numbers.signed_percent(p / 100.0, 1));
            let (was, is) = (screen.numbers.significant(change.was, 4), screen.numbers.significant(change.is, 4));
            text += &format!("  {percent}  {was} → {is}  {}\n", change.name);
        }
        if diff.beyond.len() > SHOWN {
            text += &format!("  {}\n", messages.with("cli-more", &[("count", (diff.beyond.len() - SHOWN).into())]));
        }
    }
    if let Some(moved) = moved {
        text += &format!("\n{}\n", screen.style(Style::Strong, &messages.get("cli-diff-moved")));
        if moved.is_empty() {
            text += &format!("  {}\n", messages.get("cli-diff-moved-nothing"));
        }
        for row in moved.iter().take(SHOWN) {
            let then = row.would_be.map_or_else(|| "—".to_owned(), |kg| screen.numbers.emissions(kg));
            text += &format!("  {} → {then}  {}\n", screen.numbers.emissions(row.was), row.before);
        }
    }
    text
}
