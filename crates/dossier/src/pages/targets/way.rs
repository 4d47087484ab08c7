//! The drawing of the way to a target.

use charts::{Chart, Frame, Milestone};
use i18n::{Arg, Messages};
use measure::{TargetYear, Trajectory};

use super::words::{target, target_value, target_year};

/// The years from the first measured or the base year to that of the target or the last measured, with the sentence that says
/// what is drawn. `years` are those of one target, `now` is the one from which the line is taken. `id` is the name of the
/// drawing and of the marks in it; a `font` is named for a document, none for a page.
///
/// Nothing is drawn without a base year: there is no line.
pub fn drawing(
    messages: Messages,
    id: &str,
    years: &[&Trajectory],
    now: &Trajectory,
    font: Option<&str>,
) -> Option<(String, Chart)> {
    now.line_in(now.target.base_year)?;
    let first = years.iter().map(|trajectory| trajectory.now.year).chain([now.target.base_year]).min()?;
    let last = years.iter().map(|trajectory| trajectory.now.year).chain([now.target.year]).max()?;
    let milestones: Vec<Milestone> = (first..=last).map(|year| milestone(messages, years, now, year)).collect();
    let names = [messages.get("measure-targets-measured"), messages.get("measure-targets-line")];
    let title = messages.get("measure-targets-chart");
    let heading = messages.get("measure-targets-year");
    let (reduction, covers) = target(messages, &now.target);
    let about = format!("{reduction}, {covers}");
    let frame = match font {
        Some(font) => Frame { font, ..Frame::new(messages.language(), id, &title, &about) },
        None => Frame::for_page(messages.language(), id, &title, &about, [heading.as_str(), ""]),
    };
    let numbers = messages.numbers();
    let tick = |value, decimals| numbers.fixed(value, decimals);
    let chart = charts::trajectory(&frame, &milestones, [&names[0], &names[1]], &tick);
    Some((format!("{title} ({})", unit(messages, now)), chart))
}

fn milestone(messages: Messages, years: &[&Trajectory], now: &Trajectory, year: i16) -> Milestone {
    let (at, line) = (measured(years, now, year), now.line_in(year));
    // Totals are drawn in tonnes.
    let scale = if now.target.per.is_none() { 1000.0 } else { 1.0 };
    let values = at.and_then(|at| Some([at.low?, at.value?, at.high?]));
    let text = at.and_then(|at| target_year(messages, now, at));
    // Measured, but not all of what the reported year counts.
    let whole = at.is_none_or(|at| at.gaps == 0 && now.now.categories.is_subset(&at.categories));
    let incomplete = |text: String| {
        let value: Arg<'_> = text.as_str().into();
        messages.with("measure-targets-incomplete", &[("value", value)])
    };
    let text = text.map(|text| if whole { text } else { incomplete(text) });
    Milestone {
        label: year.to_string(),
        measured: values.map(|values| values.map(|value| value / scale)),
        whole,
        measured_text: text.unwrap_or_else(|| messages.get("measure-targets-none-of-year")),
        line: line.map(|line| line / scale),
        line_text: line.map_or_else(|| "–".to_owned(), |line| target_value(messages, now, line)),
    }
}

/// A year by its own inventory, the base year by that of the year it is compared with.
fn measured<'a>(years: &[&'a Trajectory], now: &'a Trajectory, year: i16) -> Option<&'a TargetYear> {
    let own = years.iter().find(|trajectory| trajectory.now.year == year).map(|trajectory| &trajectory.now);
    own.or_else(|| now.base.as_ref().filter(|base| base.year == year))
}

fn unit(messages: Messages, now: &Trajectory) -> String {
    if now.target.per.is_none() {
        return messages.get("dossier-t-co2e");
    }
    let shown = target_value(messages, now, 1.0);
    shown.split_once('\u{a0}').map_or(shown.clone(), |(_, unit)| unit.to_owned())
}
