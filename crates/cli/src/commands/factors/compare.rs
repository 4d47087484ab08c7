//! `qafila factors diff`: two releases of a database, and what the later would move in an inventory.

use std::collections::BTreeMap;

use app::measure::{Draws, account_for};
use app::packs::{Diff as Differences, Moved, diff, pack};
use factors::{FactorId, Scope2Method};

use super::super::table::{self, Row};
use super::super::{intake, measure, print_json};
use super::output::{Compared, Effect};
use crate::arguments::{Choice, Diff};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::machine;
use crate::screen::{Screen, Style, print};
use app::words::say;

/// How many rows of a list are shown; the rest is in `--json`.
const SHOWN: usize = 25;

/// Runs the command.
pub fn run(given: &Diff, threads: usize, screen: &Screen) -> Result<Exit, Failure> {
    let mut knowledge = app::Knowledge::embedded()?;
    let home = machine::packs()?;
    let before = pack(&home, &given.before, &knowledge)?;
    let after = pack(&home, &given.after, &knowledge)?;
    let (one, other) = (&before.header, &after.header);
    if one.family() != other.family() {
        return Err(Failure::TwoDatabases { before: one.source(), after: other.source() });
    }
    let diff = diff(&before, &after, given.above, &knowledge.library);
    let inventory = match &given.firm {
        None => None,
        Some(firm) => {
            knowledge.add(before.clone());
            let folder = measure::open(firm, &Choice::default())?;
            let reading = intake::reading(&folder, &knowledge, threads, screen);
            let inventory = account_for(&folder, reading, &knowledge, Draws::standard(threads));
            let account = &inventory.account;
            let mut used: BTreeMap<FactorId, f64> = BTreeMap::new();
            // Electricity is accounted twice; the location-based total counts it once.
            let counted = account.lines.iter().filter(|line| line.method.is_none_or(|m| m == Scope2Method::Location));
            for line in counted {
                if let Some(factor) = account.factors.get(line.factor) {
                    *used.entry(factor.factor.id.clone()).or_default() += line.emissions.co2e;
                }
            }
            let used: Vec<_> = used.into_iter().collect();
            let moved = before.would_move(&after, &used, &knowledge.library);
            let total = inventory.results.totals.location.co2e;
            let change: f64 = moved.iter().filter_map(|row| Some(row.would_be? - row.was)).sum();
            Some(Effect { total, would_be: total + change, moved })
        }
    };
    screen.clear();
    if given.json {
        print_json(&Compared { diff, inventory });
    } else {
        print(&show(&diff, inventory.as_ref(), given.above, screen));
    }
    Ok(Exit::Done)
}

/// How many rows came, went and changed.
pub fn counts(diff: &Differences, screen: &Screen) -> String {
    screen.messages.with(
        "cli-diff-counts",
        &[
            ("common", diff.common.into()),
            ("added", diff.added.len().into()),
            ("removed", diff.removed.len().into()),
            ("changed", diff.changed.into()),
            ("relabelled", diff.relabelled.len().into()),
            ("units", diff.unit_changed.len().into()),
        ],
    )
}

fn show(diff: &Differences, effect: Option<&Effect>, above: f64, screen: &Screen) -> String {
    let messages = screen.messages;
    let counts = counts(diff, screen);
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
    if let Some(effect) = effect {
        text += &format!("\n{}\n", screen.style(Style::Strong, &messages.get("cli-diff-moved")));
        text += &moved(effect, screen);
    }
    text
}

fn moved(effect: &Effect, screen: &Screen) -> String {
    let messages = screen.messages;
    if effect.moved.is_empty() {
        return format!("  {}\n", messages.get("cli-diff-moved-nothing"));
    }
    let percent = |was: f64, is: f64| match (is - was) / was.abs() {
        ratio if ratio.is_finite() => screen.numbers.signed_percent(ratio, 1),
        _ => "—".to_owned(),
    };
    let resting: f64 = effect.moved.iter().map(|row| row.was).sum();
    let kept = |row: &&Moved| row.would_be.is_some_and(|then| (then - row.was).abs() <= 1e-9 * row.was.abs());
    let (same, others): (Vec<&Moved>, Vec<&Moved>) = effect.moved.iter().partition(kept);
    let share = screen.numbers.percent(resting / effect.total, 1);
    let mut text = format!("  {}\n", say(messages, "cli-diff-resting", &[("share", &share)]));
    let rows: Vec<Row> = others
        .iter()
        .take(SHOWN)
        .map(|row| {
            let then = row.would_be.map_or_else(|| "—".to_owned(), |kg| screen.numbers.emissions(kg));
            let change = row.would_be.map_or_else(|| "—".to_owned(), |then| percent(row.was, then));
            vec![
                format!("{} ({})", row.name, row.before),
                screen.numbers.emissions(row.was),
                "→".to_owned(),
                then,
                change,
            ]
        })
        .collect();
    text += &table::lines(&rows).iter().map(|line| format!("{line}\n")).collect::<String>();
    if others.len() > SHOWN {
        text += &format!("  {}\n", messages.with("cli-more", &[("count", (others.len() - SHOWN).into())]));
    }
    if !same.is_empty() {
        text += &format!("  {}\n", messages.with("cli-diff-same", &[("count", same.len().into())]));
    }
    if others.iter().any(|row| row.would_be.is_none()) {
        text += &format!("  {}\n", messages.get("cli-diff-gone"));
    }
    let figures = [
        ("was", &*screen.numbers.emissions(effect.total)),
        ("then", &*screen.numbers.emissions(effect.would_be)),
        ("change", &*percent(effect.total, effect.would_be)),
    ];
    text + &format!("  {}\n", screen.style(Style::Strong, &say(messages, "cli-diff-total", &figures)))
}
