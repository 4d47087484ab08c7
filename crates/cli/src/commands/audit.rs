//! `qafila audit check`: whether anything was changed in, or taken out of, the log of who did what.

use app::installation::{Chain, chains, open_database};
use i18n::Messages;
use store::audit::Flaw;

use super::settings;
use crate::arguments::Audit;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::screen::{Screen, Style, print};
use app::words::say;

/// Runs the command. The end of each chain is printed: whoever keeps that elsewhere sees later whether entries were
/// cut off at the end, which nothing within a database can show.
pub fn run(given: &Audit, screen: &Screen) -> Result<Exit, Failure> {
    let Audit::Check { place } = given;
    let settings = settings::read(place, &[])?;
    let database = open_database(&settings.database, false)?;
    let chains = chains(&database).map_err(app::installation::KeepError::from)?;
    for chain in &chains {
        let hash: String = chain.head.hash.iter().map(|byte| format!("{byte:02x}")).collect();
        print(&format!("{} {} {hash}\n", chain.organisation_id, chain.head.number));
    }
    let flaws = flaws(screen.messages, &chains);
    for line in &flaws {
        screen.error(&screen.style(Style::Wrong, line));
    }
    summary(&chains, screen);
    screen.note(&screen.messages.get(if flaws.is_empty() { "cli-audit-holds" } else { "cli-audit-flawed" }));
    Ok(if flaws.is_empty() { Exit::Done } else { Exit::Flawed })
}

/// How much was looked through.
pub fn summary(chains: &[Chain], screen: &Screen) {
    let entries: i64 = chains.iter().map(|chain| chain.head.number).sum();
    let counts = [("organisations", chains.len().into()), ("entries", entries.unsigned_abs().into())];
    screen.note(&screen.messages.with("cli-audit-summary", &counts));
}

/// What is wrong, a line each.
pub fn flaws(messages: Messages, chains: &[Chain]) -> Vec<String> {
    let line = |chain: &Chain, flaw: &Flaw| {
        let (key, number) = match flaw {
            Flaw::Missing(number) => ("cli-audit-missing", number),
            Flaw::Unlinked(number) => ("cli-audit-unlinked", number),
            Flaw::Altered(number) => ("cli-audit-altered", number),
        };
        let organisation = chain.organisation_id.to_string();
        say(messages, key, &[("organisation", &organisation), ("number", &number.to_string())])
    };
    chains.iter().flat_map(|chain| chain.flaws.iter().map(move |flaw| line(chain, flaw))).collect()
}
