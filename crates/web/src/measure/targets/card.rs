//! A target as the page shows it: where the year stands, the drawing, what follows.

use ::measure::{Target, Trajectory, Verdict};
use app::words;
use calendar::Date;
use charts::{Chart, Milestone};

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
            facts: facts(page, now),
            chart: chart(page, number, now, &of_target, &format!("{title}, {covers}")),
            title,
            covers,
        }
    }
}

fn facts(page: &Page, trajectory: &Trajectory) -> Vec<(String, String)> {
    let messages = page.messages();
    let (target, now) = (&trajectory.target, &trajectory.now);
    let of = |key: &str, year: i16| page.say(key, "year", &year.to_string());
    let value = |value: Option<f64>| value.map(|value| words::target_value(messages, trajectory, value));
    let base = trajectory.base.as_ref().and_then(|base| words::target_year(messages, trajectory, base));
    let later = now.year > target.base_year;
    let yearly = target.reduction_pct / f64::from(target.year - target.base_year).max(1.0) / 100.0;
    let yearly = page.say("measure-target-yearly", "percent", &messages.numbers().percent(yearly, 1));
    [
        (of("measure-target-base-value", target.base_year), base),
        (of("measure-target-value", now.year), words::target_year(messages, trajectory, now).filter(|_| later)),
        (of("measure-target-line-value", now.year), value(trajectory.line).filter(|_| later)),
        (of("measure-target-end-value", target.year), value(trajectory.end)),
        (page.t("measure-target-planned"), Some(yearly)),
    ]
    .into_iter()
    .filter_map(|(name, value)| value.map(|value| (name, value)))
    .collect()
}

/// The years from the first measured or the base year to that of the target or the last measured.
fn chart(
    page: &Page,
    number: usize,
    now: &Trajectory,
    years: &[&Trajectory],
    caption: &str,
) -> Option<(String, Chart)> {
    let messages = page.messages();
    let measured = |year: i16| {
        let own = years.iter().find(|trajectory| trajectory.now.year == year).map(|trajectory| &trajectory.now);
        own.or_else(|| now.base.as_ref().filter(|base| base.year == year))
    };
    now.line_in(now.target.base_year)?;
    let first = years.iter().map(|trajectory| trajectory.now.year).chain([now.target.base_year]).min()?;
    let last = years.iter().map(|trajectory| trajectory.now.year).chain([now.target.year]).max()?;
    let milestone = |year: i16| {
        let (at, line) = (measured(year), now.line_in(year));
        let tonnes = scale(now);
        let values = at.and_then(|at| Some([at.low?, at.value?, at.high?]));
        let text = at.and_then(|at| words::target_year(messages, now, at));
        // Measured, but not all of what the reported year counts.
        let whole = at.is_none_or(|at| at.gaps == 0 && now.now.categories.is_subset(&at.categories));
        let text = text.map(|text| if whole { text } else { page.say("measure-targets-incomplete", "value", &text) });
        Milestone {
            label: year.to_string(),
            measured: values.map(|values| values.map(|value| value / tonnes)),
            whole,
            measured_text: text.unwrap_or_else(|| page.t("measure-targets-none-of-year")),
            line: line.map(|line| line / tonnes),
            line_text: line.map_or_else(|| "–".to_owned(), |line| words::target_value(messages, now, line)),
        }
    };
    let milestones: Vec<Milestone> = (first..=last).map(milestone).collect();
    let names = [page.t("measure-targets-measured"), page.t("measure-targets-line")];
    let title = page.t("measure-targets-chart");
    let heading = page.t("measure-targets-year");
    let id = format!("target-{number}");
    let frame = charts::Frame {
        headings: [heading.as_str(), ""],
        ..charts::Frame::for_page(page.language, &id, &title, caption)
    };
    let numbers = messages.numbers();
    let tick = |value: f64| if value == 0.0 { numbers.integer(0) } else { numbers.significant(value, 3) };
    let chart = charts::trajectory(&frame, &milestones, [&names[0], &names[1]], &tick);
    let unit = match now.target.per {
        None => page.t("dossier-t-co2e"),
        Some(_) => unit_of(page, now),
    };
    Some((format!("{title} ({unit})"), chart))
}

/// Totals are drawn in tonnes.
fn scale(trajectory: &Trajectory) -> f64 {
    if trajectory.target.per.is_none() { 1000.0 } else { 1.0 }
}

fn unit_of(page: &Page, trajectory: &Trajectory) -> String {
    let shown = words::target_value(page.messages(), trajectory, 1.0);
    shown.split_once('\u{a0}').map_or(shown.clone(), |(_, unit)| unit.to_owned())
}
