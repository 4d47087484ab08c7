//! The command line in the reader's language: help, and refusals of what cannot be understood.

use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, CommandFactory};
use i18n::Messages;
use language::Language;

use crate::arguments::Arguments;
use crate::exit::Exit;
use crate::screen;

/// The command line, described in `language`.
pub fn command(language: Language) -> Command {
    let messages = Messages::new(language);
    let command = spoken(Arguments::command(), "qafila", messages);
    command.arg_required_else_help(true)
}

/// A command and those below it, in words. `name` is its path: `factors-search`.
fn spoken(command: Command, name: &str, messages: Messages) -> Command {
    let heading = |key: &str| messages.get(key);
    let template =
        format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}\n", heading("cli-heading-usage"),);
    let command = command
        .about(messages.get(&format!("cli-about-{name}")))
        .after_help(format!(
            "{}\n{}",
            heading("cli-heading-examples"),
            indented(&messages.get(&format!("cli-examples-{name}")))
        ))
        .help_template(template)
        .subcommand_help_heading(heading("cli-heading-commands"))
        .subcommand_value_name(heading("cli-value-command"))
        .mut_args(|argument| described(argument, messages));
    let below: Vec<String> = command.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    below.into_iter().fold(command, |command, below| {
        let path = if name == "qafila" { below.clone() } else { format!("{name}-{below}") };
        command.mut_subcommand(below, |command| spoken(command, &path, messages))
    })
}

fn indented(text: &str) -> String {
    let line = |line: &str| if line.is_empty() { String::new() } else { format!("  {line}") };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

fn described(argument: Arg, messages: Messages) -> Arg {
    let id = argument.get_id().as_str().replace('_', "-");
    let heading = if argument.is_positional() { "cli-heading-arguments" } else { "cli-heading-options" };
    let named = [
        "folder",
        "directory",
        "file",
        "output",
        "against",
        "csv",
        "xlsx",
        "key",
        "firm",
        "pack",
        "name",
        "shell",
        "backup",
        "data",
        "maker",
        "supplement",
        "calculator",
        "given",
        "programme",
        "answers",
        "situation",
        "input",
        "investment",
        "application",
        "asked",
        "carbon-dossier",
        "technology",
        "sector",
    ];
    let named =
        named.contains(&id.as_str()) || ["words", "id", "before", "after", "geo", "stage"].contains(&id.as_str());
    let argument = if named { argument.value_name(messages.get(&format!("cli-value-{id}"))) } else { argument };
    let takes_values = argument.get_action().takes_values();
    let argument = argument.help(messages.get(&format!("cli-arg-{id}"))).help_heading(messages.get(heading));
    if takes_values { argument.hide_possible_values(true).hide_default_value(true) } else { argument }
}

/// Shows the help that was asked for, or says what cannot be understood.
pub fn refuse(error: &clap::Error, language: Language) -> ExitCode {
    let messages = Messages::new(language);
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            screen::print(&error.to_string());
            Exit::Done.into()
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            eprint!("{error}");
            Exit::Usage.into()
        }
        _ => {
            eprintln!("qafila: {}", words(error, messages));
            eprintln!("{}", messages.get("cli-usage-see-help"));
            Exit::Usage.into()
        }
    }
}

fn words(error: &clap::Error, messages: Messages) -> String {
    let text = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::StyledStrs(texts)) => texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        Some(other) => other.to_string(),
        None => String::new(),
    };
    let say = |key: &str, arguments: &[(&str, String)]| {
        let arguments: Vec<_> = arguments.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        messages.with(key, &arguments)
    };
    let argument = || ("argument", text(ContextKind::InvalidArg));
    let value = || ("value", text(ContextKind::InvalidValue));
    let near = |kind: ContextKind| {
        let near = text(kind);
        if near.is_empty() { String::new() } else { format!(" {}", say("cli-usage-near", &[("near", near)])) }
    };
    match error.kind() {
        ErrorKind::UnknownArgument => {
            say("cli-usage-unknown-argument", &[argument()]) + &near(ContextKind::SuggestedArg)
        }
        ErrorKind::InvalidSubcommand => {
            let command = ("command", text(ContextKind::InvalidSubcommand));
            say("cli-usage-unknown-command", &[command]) + &near(ContextKind::SuggestedSubcommand)
        }
        ErrorKind::InvalidValue if text(ContextKind::InvalidValue).is_empty() => {
            say("cli-usage-no-value", &[argument()])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let accepted =
                std::error::Error::source(error).map_or_else(|| text(ContextKind::ValidValue), ToString::to_string);
            say("cli-usage-invalid-value", &[argument(), value(), ("accepted", accepted)])
        }
        ErrorKind::MissingRequiredArgument => say("cli-usage-missing", &[argument()]),
        ErrorKind::MissingSubcommand => say("cli-usage-missing-command", &[]),
        ErrorKind::ArgumentConflict => say("cli-usage-conflict", &[argument(), ("other", text(ContextKind::PriorArg))]),
        ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            say("cli-usage-count", &[argument()])
        }
        _ => say("cli-usage-other", &[("detail", error.kind().to_string())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every command and argument has its words in every language: a missing message would panic here.
    #[test]
    fn every_word_of_the_help_is_there() {
        for language in Language::ALL {
            command(language).debug_assert();
        }
    }
}
