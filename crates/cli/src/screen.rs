//! The terminal: colours only where somebody looks, progress only where it can be erased again.

use std::cell::Cell;
use std::env;
use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use i18n::{Messages, Numbers};
use language::Language;

/// How long a line of progress stands at least.
const EACH: Duration = Duration::from_millis(100);

/// Where words go.
pub struct Screen {
    /// The words.
    pub messages: Messages,
    /// Numbers by the rules of the language.
    pub numbers: Numbers,
    colour: bool,
    progress: bool,
    quiet: bool,
    /// Whether a line of progress stands on the terminal.
    pending: Cell<bool>,
    /// When progress was last shown.
    shown: Cell<Option<Instant>>,
}

/// How words are set off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// A heading or a total.
    Strong,
    /// Of less weight.
    Faint,
    /// Something to look at.
    Warning,
    /// Something wrong.
    Wrong,
    /// Something right.
    Right,
}

impl Screen {
    /// A screen that speaks `language`.
    pub fn new(language: Language, quiet: bool) -> Self {
        let dumb = env::var_os("TERM").is_some_and(|term| term == "dumb");
        let plain = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) || dumb;
        Screen {
            messages: Messages::new(language),
            numbers: Numbers::new(language),
            colour: !plain && io::stdout().is_terminal(),
            progress: !quiet && !dumb && io::stderr().is_terminal(),
            quiet,
            pending: Cell::new(false),
            shown: Cell::new(None),
        }
    }

    /// Whether somebody looks who sees colours.
    pub fn is_coloured(&self) -> bool {
        self.colour
    }

    /// Words set off, where there is colour.
    pub fn style(&self, style: Style, text: &str) -> String {
        if !self.colour || text.is_empty() {
            return text.to_owned();
        }
        let code = match style {
            Style::Strong => "1",
            Style::Faint => "2",
            Style::Warning => "33",
            Style::Wrong => "31",
            Style::Right => "32",
        };
        format!("\u{1b}[{code}m{text}\u{1b}[0m")
    }

    /// A message for the person at work; nothing with `--quiet`.
    pub fn note(&self, text: &str) {
        if !self.quiet {
            self.error(text);
        }
    }

    /// What went wrong.
    pub fn error(&self, text: &str) {
        self.clear();
        eprintln!("{text}");
    }

    /// Shows how far the work is, on a line that the next one replaces.
    pub fn progress(&self, text: &str) {
        if self.progress {
            let line: String = text.chars().take(78).collect();
            eprint!("\r\u{1b}[2K{line}");
            io::stderr().flush().ok();
            self.pending.set(true);
        }
    }

    /// Shows how far the work is where it is told far more often than anybody can read.
    #[expect(clippy::disallowed_methods, reason = "a door reads the clock, to spare the terminal")]
    pub fn progress_now_and_then(&self, text: impl FnOnce() -> String) {
        if self.progress {
            let now = Instant::now();
            if self.shown.get().is_none_or(|shown| now.duration_since(shown) >= EACH) {
                self.shown.set(Some(now));
                self.progress(&text());
            }
        }
    }

    /// Removes the line of progress.
    pub fn clear(&self) {
        if self.pending.replace(false) {
            eprint!("\r\u{1b}[2K");
        }
    }
}

/// Prints data. Whoever closes the pipe has read enough: that is no error.
pub fn print(text: &str) {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).ok();
}
