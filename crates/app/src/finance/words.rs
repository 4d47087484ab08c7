//! What goes wrong with a question about finance, in the reader's language.

use ::finance::transition::words::refused;
use ::finance::words::{answer_refused, application_refused, plan_refused, unknown_programme};
use i18n::Messages;

use super::FinanceError;
use crate::file::failed;
use crate::words::say;

impl FinanceError {
    /// What happened and what to do.
    pub fn words(&self, messages: Messages) -> String {
        match self {
            FinanceError::Tables(error) => say(messages, "finance-tables", &[("detail", &error.to_string())]),
            FinanceError::File(fault) => fault.words(messages),
            FinanceError::Answer(error) => answer_refused(messages, error),
            FinanceError::Plan { path, error } => failed(messages, path, &plan_refused(messages, error)),
            FinanceError::Transition { path, error } => failed(messages, path, &refused(messages, error)),
            FinanceError::Application { path, error } => failed(messages, path, &application_refused(messages, error)),
            FinanceError::Dossier { path, finding } => failed(messages, path, &finding.sentence(messages)),
            FinanceError::UnknownProgramme(id) => unknown_programme(messages, id),
        }
    }
}
