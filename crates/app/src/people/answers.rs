use ids::TokenId;
use store::StoreError;
use store::answer::{self, Answer};

use super::PeopleError;
use crate::platform::Platform;

/// What became of a key under which a program asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Begun {
    /// It is new: what is asked is to be done, and its answer kept.
    Now,
    /// The same was asked before; this was the answer.
    Before(Answer),
    /// The same was asked before and is not answered: it is under way, or the program that did it was stopped.
    UnderWay,
    /// Something else was asked under this key.
    SomethingElse,
}

/// Writes down that something is asked under a key, before it is done.
///
/// # Errors
/// What the database says.
pub fn begin_answer(
    platform: &Platform,
    token_id: TokenId,
    key: &str,
    request: &[u8; 32],
) -> Result<Begun, PeopleError> {
    let now = platform.now();
    platform.database.write(|sql| {
        Ok(match answer::lookup(sql, token_id, key)? {
            Some(asked) if asked.request != *request => Begun::SomethingElse,
            Some(asked) => asked.answer.map_or(Begun::UnderWay, Begun::Before),
            None => {
                answer::begin(sql, token_id, key, request, now)?;
                Begun::Now
            }
        })
    })
}

/// Keeps an answer under its key; without one, nothing was done and the key is free again.
///
/// # Errors
/// What the database says.
pub fn end_answer(
    platform: &Platform,
    token_id: TokenId,
    key: &str,
    answer: Option<&Answer>,
) -> Result<(), PeopleError> {
    platform.database.write(|sql| -> Result<(), StoreError> {
        match answer {
            Some(answer) => answer::end(sql, token_id, key, answer),
            None => answer::give_up(sql, token_id, key),
        }
    })?;
    Ok(())
}
