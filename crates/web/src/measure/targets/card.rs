//! A target as the page shows it: where the year stands, the drawing, what follows.

use ::measure::{Target, Trajectory, Verdict};
use app::words;
use calendar::Date;
use charts::Chart;

use crate::page::Page;

/// A target and the years on the way to it.
pub struct Card {
    pub title: String,
    pub covers: String,
    /// Tone and words of the verdict; none while it is computed.
    pub verdict: Option<(&'static str, String)>,
    pub standing: String,
    pub caveats: Vec<String>,
    pub facts: Vec<(String, String)>,
    pub chart: Option<(String, Chart)>,
}

/// The tone of a verdict: it is good or bad only if nothing is left to doubt.
pub fn tone(trajectory: &Trajectory) -> &'static str {
    match (trajectory.verdict, trajectory.settled && trajectory.caveats.is_empty()) {
        (Verdict::OnTheWay | Verdict::Met, true) => "good",
        (Verdict::Above | Verdict::Missed, true) => "bad",
        (Verdict::OnTheWay | Verdict::Met | Verdict::Above | Verdict::Missed, false) => "note",
        _ => "none",
    }
}

impl Card {
    /// `years` are the trajectories of each year measured, `asked` the year that the sheet reports, with today.
    pub fn new(
        page: &Page,
        number: usize,
        target: &Target,
        years: &[Vec<Trajectory>],
        (asked, today): (i16, Date),
    ) -> Self {
        let messages = page.messages();
        let of_target: Vec<&Trajectory> = years
            .iter()
            .flatten()
            .filter(|trajectory| trajectory.target == *target)
            // A year that is not over is not a year yet, unless the firm reports it.
            .filter(|trajectory| trajectory.now.year < today.year() || trajectory.now.year == asked)
            .collect();
        let (title, covers) = words::target(messages, target);
        let reported = of_target.iter().copied().find(|trajectory| trajectory.now.year == asked);
        let Some(now) = reported.or_else(|| of_target.last().copied()) else {
            let (facts, caveats) = (Vec::new(), Vec::new());
            let standing = page.t("measure-targets-pending");
            return Card { title, covers, verdict: None, standing, caveats, facts, chart: None };
        };
        Card {
            verdict: Some((tone(now), words::verdict(messages, now.verdict))),
            standing: words::standing(messages, now).join(" "),
            caveats: words::caveats(messages, now),
            facts: words::facts(messages, now),
            chart: words::way(messages, &format!("target-{number}"), &of_target, now, None),
            title,
            covers,
        }
    }
}
