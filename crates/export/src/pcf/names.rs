//! Activities that a recipe names, held against the taxonomy: one that there is not would count nothing, or the wrong thing.

use factors::{ActivityCode, Library};

use super::{Allocated, Error, Problem, Recipe, Source};

/// Names near to one that is none.
const MOST_NEAR: usize = 5;

/// Looks at every activity of a recipe. One is known if the library has it or something narrower, or the sites emit by it.
///
/// # Errors
/// At the first that is not known, with the names near to it.
pub(super) fn check(recipe: &Recipe, allocated: &Allocated, library: &Library) -> Result<(), Error> {
    let look = |at: String, code: &ActivityCode| {
        let emitted = allocated.cells.iter().any(|cell| cell.activity.is_within(code.as_str()));
        if emitted || is_known(code, library) {
            return Ok(());
        }
        let problem = Problem::UnknownActivity { found: code.to_string(), near: near(code, library) };
        Err(Error { at, problem })
    };
    for (index, allocation) in recipe.allocations.iter().enumerate() {
        for (position, code) in allocation.activities.iter().enumerate() {
            look(format!("allocation[{index}].activities[{position}]"), code)?;
        }
    }
    for (index, input) in recipe.inputs.iter().enumerate() {
        match &input.source {
            Some(Source::Activity(code)) => look(format!("input[{index}].source.activity"), code)?,
            Some(Source::Inventory(code)) => look(format!("input[{index}].source.inventory"), code)?,
            Some(Source::Factor(_)) | None => {}
        }
        if let Some(code) = &input.activity {
            look(format!("input[{index}].activity"), code)?;
        }
        for (position, leg) in input.transport.iter().enumerate() {
            look(format!("input[{index}].transport[{position}].activity"), &leg.activity)?;
        }
    }
    for (index, leg) in recipe.outbound.iter().enumerate() {
        look(format!("outbound[{index}].activity"), &leg.activity)?;
    }
    Ok(())
}

fn codes(library: &Library) -> impl Iterator<Item = &ActivityCode> {
    let listed = library.activities().map(|kind| &kind.code);
    listed.chain(library.factors().iter().map(|factor| &factor.activity))
}

fn is_known(code: &ActivityCode, library: &Library) -> bool {
    library.activity(code).is_some()
        || library.factors_of(code).next().is_some()
        || (!code.as_str().is_empty() && codes(library).any(|known| known.is_within(code.as_str())))
}

/// Those a few letters away, and those that end alike under another head; the nearest first.
fn near(code: &ActivityCode, library: &Library) -> Vec<String> {
    let sought = code.as_str().to_lowercase();
    let tail = |code: &str| code.rsplit('.').next().unwrap_or_default().to_owned();
    let most = (sought.chars().count() / 4).max(2);
    let mut near: Vec<(usize, &str)> = codes(library)
        .filter_map(|known| {
            let known = known.as_str();
            let edits = if tail(known) == tail(&sought) { 1 } else { units::edits(&sought, known) };
            (edits <= most).then_some((edits, known))
        })
        .collect();
    near.sort_unstable();
    near.dedup();
    near.into_iter().take(MOST_NEAR).map(|(_, known)| known.to_owned()).collect()
}
