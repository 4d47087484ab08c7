//! The targets of the firm, and where the year stands on the way to each.

mod way;
mod words;

use measure::{Denominator, Trajectory};

use super::block::Section;
use super::drawings::Drawings;
use super::voice::Voice;
use crate::typeset::{FAMILIES, printable};
pub use way::drawing as way;
pub use words::{caveats, denominator, facts, standing, target, target_value, target_year, verdict};

/// Nothing, if the firm has none.
pub(super) fn targets(voice: &Voice<'_>, drawings: &mut Drawings) -> Option<Section> {
    let trajectories = &voice.inventory.trajectories;
    if trajectories.is_empty() {
        return None;
    }
    let messages = voice.messages;
    let mut section = Section::new(voice.word("measure-page-targets"));
    section.text(voice.word("measure-targets-words"));
    for (index, trajectory) in trajectories.iter().enumerate() {
        let trajectory = &drawable(trajectory);
        let (title, covers) = target(messages, &trajectory.target);
        section.heading(title);
        section.text(covers);
        let year = trajectory.now.year.to_string();
        let stands = [voice.say("dossier-target-verdict", &[("year", &year)]), verdict(messages, trajectory.verdict)];
        let figures = facts(messages, trajectory).into_iter().map(|(name, value)| [name, value]);
        section.facts(std::iter::once(stands).chain(figures).collect());
        let said = standing(messages, trajectory);
        if !said.is_empty() {
            section.text(said.join(" "));
        }
        caveats(messages, trajectory).into_iter().for_each(|caveat| section.text(caveat));
        let id = format!("target-{}", index + 1);
        let drawn = way(messages, &id, &[trajectory], trajectory, Some(&FAMILIES.join(", ")));
        section.blocks.extend(drawn.map(|(caption, chart)| drawings.hold(&id, caption, chart)));
    }
    Some(section)
}

/// The same with names and units that the faces can draw: they are the firm's own words.
fn drawable(trajectory: &Trajectory) -> Trajectory {
    let mut trajectory = trajectory.clone();
    if let Some(Denominator::Product(name)) = &mut trajectory.target.per {
        *name = printable(name);
    }
    trajectory.unit = trajectory.unit.map(|unit| printable(&unit));
    trajectory
}
