//! `qafila verify`: does a dossier hold?

use app::Knowledge;
use app::dossier::{Verdict, check, check_beside, same_inventory};
use schemars::JsonSchema;
use serde::Serialize;

use super::print_json;
use crate::arguments::Verify;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output;
use crate::screen::{Screen, Style, print};
use app::words::say;

/// The exit code if both dossiers hold but carry two inventories.
const OTHER_INVENTORY: u8 = 19;

/// What `qafila verify --json` prints.
#[derive(Serialize, JsonSchema)]
pub struct Checked {
    /// Whether everything that was asked for holds.
    holds: bool,
    /// The exit code: see `docs/verify.md`.
    exit_code: u8,
    #[serde(flatten)]
    verdict: Verdict,
    /// The second dossier, with `--against`.
    #[serde(skip_serializing_if = "Option::is_none")]
    against: Option<Against>,
}

/// The dossier that the first is compared with.
#[derive(Serialize, JsonSchema)]
struct Against {
    /// Whether both carry the same inventory, byte for byte; null if it cannot be said.
    same_inventory: Option<bool>,
    /// Whether it holds by itself.
    verdict: Verdict,
}

/// Runs the command.
pub fn run(given: &Verify, threads: usize, screen: &Screen) -> Result<Exit, Failure> {
    let knowledge = Knowledge::embedded()?;
    let verdict_of = |path: &std::path::Path| -> Result<(Vec<u8>, Verdict), Failure> {
        let file = output::read(path)?;
        screen.progress(&screen.messages.get("cli-progress-verify"));
        let verdict = check(&file, given.trust.as_ref(), given.render, &knowledge, threads);
        screen.clear();
        Ok((file, verdict))
    };
    let (file, mut verdict) = verdict_of(&given.file)?;
    let mut other = given.against.as_deref().map(verdict_of).transpose()?;
    if let Some((against, other)) = &mut other {
        check_beside((&file, &mut verdict), (against, other));
    }
    let other = other.map(|(_, verdict)| verdict);
    let same = other.as_ref().and_then(|other| same_inventory(&verdict, other));
    let code = match &other {
        _ if verdict.exit_code() != 0 => verdict.exit_code(),
        Some(other) if other.exit_code() != 0 => other.exit_code(),
        Some(_) if same != Some(true) => OTHER_INVENTORY,
        _ => 0,
    };
    if given.json {
        let against = other.map(|verdict| Against { same_inventory: same, verdict });
        print_json(&Checked { holds: code == 0, exit_code: code, verdict, against });
    } else {
        let mut text = show(&given.file.to_string_lossy(), &verdict, screen);
        if let (Some(other), Some(path)) = (&other, &given.against) {
            text += &show(&path.to_string_lossy(), other, screen);
            let sheet = verdict.is_sheet() || other.is_sheet();
            let (style, key) = match same {
                Some(true) if sheet => (Style::Right, "cli-verify-sheet-same"),
                Some(false) if sheet => (Style::Wrong, "cli-verify-sheet-other"),
                Some(true) => (Style::Right, "cli-verify-same"),
                Some(false) => (Style::Wrong, "cli-verify-other"),
                None => (Style::Wrong, "cli-verify-incomparable"),
            };
            text += &format!("{}\n", screen.style(style, &screen.messages.get(key)));
        }
        print(&text);
    }
    Ok(if code == 0 { Exit::Done } else { Exit::Verdict(code) })
}

/// A verdict in words.
pub fn show(path: &str, verdict: &Verdict, screen: &Screen) -> String {
    let messages = screen.messages;
    let mut text = String::new();
    let mut line = |style: Style, words: String| text += &format!("{}\n", screen.style(style, &words));
    let (style, key) = if verdict.findings.is_empty() {
        (Style::Right, "cli-verify-holds")
    } else {
        (Style::Wrong, "cli-verify-fails")
    };
    line(style, say(messages, key, &[("path", path)]));
    for sentence in verdict.sentences(messages) {
        line(Style::Faint, format!("  {sentence}"));
    }
    text
}
