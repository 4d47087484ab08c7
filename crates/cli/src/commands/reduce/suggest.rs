//! `qafila reduce suggest`: what a firm could do, by its own bills.

use app::measure::{Draws, account_for};
use app::reduce::{suggested, words};
use app::words::say;
use measure::Inventory;

use crate::arguments::Suggest;
use crate::commands::{intake, measure as room, print_json};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::screen::{Screen, Style, print};

/// Runs the command.
pub fn run(given: &Suggest, threads: usize, screen: &Screen) -> Result<Exit, Failure> {
    let knowledge = room::knowledge(&given.choice.pack)?;
    let folder = room::open(&given.folder, &given.choice)?;
    let reading = intake::reading(&folder, &knowledge, threads, screen);
    let inventory = account_for(&folder, reading, &knowledge, Draws::standard(threads));
    let suggested = suggested(&inventory, &knowledge)?;
    if given.json {
        print_json(&suggested);
        return Ok(Exit::Done);
    }
    print(&shown(&suggested, &inventory, &knowledge, screen));
    Ok(Exit::Done)
}

fn shown(
    suggested: &app::reduce::Suggested,
    inventory: &Inventory,
    knowledge: &app::Knowledge,
    screen: &Screen,
) -> String {
    let messages = screen.messages;
    let language = messages.language();
    let comma = messages.get("app-comma");
    let year = suggested.year.to_string();
    let title = say(messages, "reduce-suggestions-of", &[("firm", &suggested.firm), ("year", &year)]);
    let mut text = format!("{}\n", screen.style(Style::Strong, &title));
    if suggested.suggestions.is_empty() {
        text += &format!("{}\n", messages.get("reduce-suggestions-none"));
    }
    for (number, one) in suggested.suggestions.iter().enumerate() {
        let name = format!("{}. {} · {}", number + 1, one.name.get(language), one.calculator);
        let (what, parts) = words::stake(knowledge, messages, &inventory.firm, &one.stake);
        text += &format!("\n{}\n  {what}{comma}{}\n", screen.style(Style::Strong, &name), parts.join(&comma));
        let saving = words::extent(messages, one);
        text += &match &one.saved {
            Some(saved) => format!("  {saving} {}\n", words::saved(messages, saved).join(&comma)),
            None => format!("  {saving}\n"),
        };
        if let Some(published) = words::published(messages, one.published_pct) {
            text += &format!("  {published} ({})\n", one.source);
        }
        if !one.missing.is_empty() {
            let list: Vec<&str> = one.missing.iter().map(|missing| missing.name.get(language)).collect();
            text += &format!("  {}\n", say(messages, "reduce-missing", &[("list", &messages.list(&list))]));
        }
    }
    for practice in &suggested.practice {
        text += &format!("\n{} ({})\n", words::practice(messages, practice), practice.source);
    }
    text
}
