//! What an investment is filled in from: measures that the firm keeps, plans that it made.

use app::finance::{Draft, DraftSource, Startable, draft, startable};

use crate::form::Choice;
use crate::here::Here;
use crate::page::Page;
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// What may be started from, and what was.
#[derive(Default)]
pub struct Start {
    /// Plans, none first; nothing if there are none.
    pub plans: Vec<Choice>,
    /// Measures, each with where it stands.
    pub measures: Vec<(Choice, String)>,
    /// The source that was taken, as the form carries it on.
    pub from: String,
    /// What is to be said of it.
    pub said: Vec<String>,
}

/// The source that a link or the form above asks for.
pub fn source(wanted: &[(String, String)]) -> Result<Option<DraftSource>, Problem> {
    let named = |name: &'static str| wanted.iter().filter(move |(known, text)| known == name && !text.is_empty());
    if let Some((_, from)) = named("from").next() {
        return source_of(from);
    }
    let measures: Result<Vec<_>, _> =
        named("measure").map(|(_, id)| id.parse().map_err(|_| Problem::NotFound)).collect();
    Ok(Some(measures?).filter(|measures| !measures.is_empty()).map(DraftSource::Measures))
}

/// The source that a form carries on.
pub fn source_of(from: &str) -> Result<Option<DraftSource>, Problem> {
    if from.is_empty() { Ok(None) } else { from.parse().map(Some).map_err(|()| Problem::NotFound) }
}

/// What may be started from, and what follows from the source that was taken.
pub async fn load(
    site: &Site,
    page: &Page,
    person: &Person,
    here: &Here,
    source: Option<DraftSource>,
) -> Result<(Start, Option<Draft>), Problem> {
    let messages = page.messages();
    let found = here.ask(site, person, move |platform, actor, id| {
        let offered = startable(platform, actor, id)?;
        let draft = source.map(|source| draft(platform, actor, id, &source, messages)).transpose()?;
        Ok::<_, app::finance::RecordError>((offered, draft))
    });
    let (offered, draft) = found.await??;
    Ok((start(page, offered, draft.as_ref()), draft))
}

fn start(page: &Page, offered: Startable, draft: Option<&Draft>) -> Start {
    let taken = draft.map(|draft| &draft.source);
    let plan = |source: DraftSource, key: &str, name: &str| {
        Choice::new(source.to_string(), page.say(key, "name", name), taken == Some(&source))
    };
    let reductions = offered
        .reductions
        .iter()
        .map(|(id, name)| plan(DraftSource::Reduction(*id), "finance-start-of-reduction", name));
    let plans =
        offered.plans.iter().map(|(number, name)| plan(DraftSource::Plan(*number), "finance-start-of-finance", name));
    let mut plans: Vec<Choice> = reductions.chain(plans).collect();
    if !plans.is_empty() {
        plans.insert(0, Choice::new("", page.t("finance-start-none"), !plans.iter().any(|plan| plan.chosen)));
    }
    let measures = offered.measures.into_iter().map(|(id, name, state)| {
        let chosen = matches!(taken, Some(DraftSource::Measures(ids)) if ids.contains(&id));
        (Choice::new(id.to_string(), name, chosen), page.t(&format!("reduce-state-{}", state.word())))
    });
    let mut said = Vec::new();
    if let Some(draft) = draft {
        said.push(page.say("finance-start-filled", "name", &draft.name));
        let lacking = [
            ("finance-start-without-cost", &draft.without_cost),
            ("finance-start-without-saving", &draft.without_saving),
        ];
        for (key, names) in lacking.into_iter().filter(|(_, names)| !names.is_empty()) {
            said.push(page.say(key, "names", &page.messages().list(names)));
        }
        said.push(page.t("finance-start-corrected"));
    }
    Start { plans, measures: measures.collect(), from: taken.map(DraftSource::to_string).unwrap_or_default(), said }
}
