//! Measures as lists show them.

use app::reduce::Proposal;
use app::reduce::measures::{Kept, State};

use crate::here::Here;
use crate::page::Page;
use crate::site::Site;

/// A measure in a list.
pub struct Listed {
    /// Its page.
    pub href: String,
    /// Its name.
    pub name: String,
    /// What it saves, costs, and when it is wanted.
    pub parts: Vec<String>,
}

/// The states in the order in which people look for them.
const ORDER: [State; 6] =
    [State::Planned, State::Decided, State::Ordered, State::Installed, State::Verified, State::NotDone];

/// The name of a state.
pub fn state(page: &Page, state: State) -> String {
    page.t(&format!("reduce-state-{}", state.word()))
}

/// The tone of its badge.
pub fn tone(state: State) -> &'static str {
    match state {
        State::Planned => "none",
        State::Decided | State::Ordered => "note",
        State::Installed | State::Verified => "good",
        State::NotDone => "bad",
    }
}

/// Measures by state, those states that have some.
pub fn groups(
    site: &Site,
    page: &Page,
    here: &Here,
    proposal: Option<&Proposal>,
    kept: &[Kept],
) -> Vec<(String, Vec<Listed>)> {
    let of = |wanted: State| {
        let found = kept.iter().filter(|one| one.state == wanted);
        found.map(|one| listed(site, page, here, proposal, one)).collect::<Vec<_>>()
    };
    let groups = ORDER.into_iter().map(|wanted| (state(page, wanted), of(wanted)));
    groups.filter(|(_, listed)| !listed.is_empty()).collect()
}

fn listed(site: &Site, page: &Page, here: &Here, proposal: Option<&Proposal>, kept: &Kept) -> Listed {
    let numbers = page.messages().numbers();
    let carbon = proposal.and_then(|proposal| proposal.carbon(&site.knowledge.units, &kept.measure));
    let years: Vec<String> = kept.measure.years.iter().map(i16::to_string).collect();
    let parts = [
        carbon.map(|kg| page.say("reduce-avoided", "amount", &numbers.emissions(kg))),
        kept.measure.cost.map(|cost| numbers.money(cost, "MAD")),
        (!years.is_empty()).then(|| years.join(", ")),
    ];
    Listed {
        href: page.to(&here.path(format!("/reduce/measures/{}", kept.id))),
        name: kept.measure.name.clone(),
        parts: parts.into_iter().flatten().collect(),
    }
}
