//! Where the year stands on the way to each target.

use measure::TargetYear;

use super::Report;
use crate::screen::Style;
use app::words::{self, say};

impl Report<'_> {
    /// Each target: the base year, the trajectory, the year, what is asked for, and what follows.
    pub(super) fn targets(&mut self) {
        let (messages, inventory) = (self.messages(), self.inventory);
        if !inventory.trajectories.is_empty() {
            self.heading(&messages.get("cli-measure-targets"));
        }
        for trajectory in &inventory.trajectories {
            let (title, covers) = words::target(messages, &trajectory.target);
            self.line(&format!("  {title} ({covers})"));
            let value = |value: Option<f64>| {
                value.map_or_else(|| "—".to_owned(), |value| words::target_value(messages, trajectory, value))
            };
            let of = |key: &str, year: i16| say(messages, key, &[("year", &year.to_string())]);
            let year = |year: Option<&TargetYear>| {
                year.and_then(|year| words::target_year(messages, trajectory, year)).unwrap_or_else(|| value(None))
            };
            let (target, now) = (&trajectory.target, &trajectory.now);
            let mut rows = vec![
                vec![of("measure-target-base-value", target.base_year), year(trajectory.base.as_ref())],
                vec![of("measure-target-line-value", now.year), value(trajectory.line)],
                vec![of("measure-target-value", now.year), year(Some(now))],
                vec![of("measure-target-end-value", target.year), value(trajectory.end)],
            ];
            if trajectory.base.as_ref().is_some_and(|base| base.year == now.year) {
                rows.drain(1..3);
            }
            self.table(&rows);
            let verdict = words::verdict(messages, trajectory.verdict);
            let said = words::standing(messages, trajectory).join(" ");
            self.line(format!("  {}  {said}", self.screen.style(Style::Strong, &verdict)).trim_end());
            for caveat in words::caveats(messages, trajectory) {
                self.line(&format!("  ! {caveat}"));
            }
        }
    }
}
