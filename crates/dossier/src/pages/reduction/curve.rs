//! The abatement curve, for the full edition.

use reduce::curve::{Lack, Place};

use super::super::block::{Section, Table};
use super::super::drawings::Drawings;
use super::super::voice::Voice;
use super::abatement;
use crate::content::Whole;
use crate::typeset::FAMILIES;

/// Nothing, if no measure has all that a place needs.
pub(super) fn curve(voice: &Voice<'_>, whole: &Whole, drawings: &mut Drawings) -> Option<Section> {
    let name = |position: usize| {
        whole.reduction.measures.get(position).map_or_else(String::new, |taken| voice.quote(&taken.measure.name))
    };
    let placed: Vec<(String, f64, Place)> =
        whole.curve.placed.iter().map(|one| (name(one.place.measure), one.tonnes, one.place)).collect();
    if placed.is_empty() {
        return None;
    }
    let mut section = Section::new(voice.word("reduce-curve"));
    section.text(voice.word("reduce-curve-how"));
    let (years, rate) = whole.reduction.horizon;
    let rate = voice.numbers.percent(rate, 1);
    let basis = [("years", u64::from(years).into()), ("rate", rate.as_str().into())];
    section.text(voice.messages.with("dossier-curve-basis", &basis));
    let (caption, chart) = abatement(voice.messages, &placed, Some(&FAMILIES.join(", ")));
    let mut table = Table::new(String::new(), Vec::new());
    let widths = [3, 0, 0, 0, 0];
    for (column, (head, width)) in chart.table.head.iter().zip(widths).enumerate() {
        table.head.push(head.clone());
        table.widths.push(width);
        table.numeric.push(column > 0);
    }
    table.rows.clone_from(&chart.table.rows);
    section.blocks.push(drawings.hold("curve", caption, chart));
    section.table(table);
    for (position, lack) in &whole.curve.lacking {
        let key = match lack {
            Lack::Cost => "reduce-lack-cost",
            Lack::Carbon => "reduce-lack-carbon",
            Lack::Price => "reduce-lack-price",
        };
        let words = [("name", &*name(*position)), ("lack", &*voice.word(key))];
        section.note(voice.say("dossier-curve-lacks", &words));
    }
    Some(section)
}
