//! How sure, how complete, how good.

use std::collections::BTreeMap;

use factors::Reason;
use measure::{AsideRecord, Exclusion, Parameter};

use super::block::{Section, Table};
use super::drawings::{Drawing, Drawings};
use super::results::silent;
use super::summary::{next, useful};
use super::voice::Voice;

/// The parameters shown: the others together change little.
const CONTRIBUTIONS_MAX: usize = 12;
/// At most so many documents to look for.
const NEXT_MAX: usize = 6;
/// Letters shown of what is written where something was kept aside.
const RAW_MAX: usize = 60;

pub(super) fn uncertainty(voice: &Voice<'_>, drawings: &mut Drawings) -> Section {
    let inventory = voice.inventory;
    let mut section = Section::new(voice.word("dossier-uncertainty"));
    let draws = voice.numbers.integer(inventory.account.draws.into());
    let half = voice.numbers.percent(inventory.results.totals.location.half_width_pct / 100.0, 1);
    section.text(voice.say("dossier-uncertainty-intro", &[("draws", &draws), ("half", &half)]));
    section.blocks.extend(drawings.keep(voice, Drawing::Intervals));
    let mut table = Table::new(
        voice.word("dossier-table-contributions"),
        vec![
            (voice.word("dossier-parameter"), 1, false),
            (voice.word("dossier-kind"), 0, false),
            (voice.word("dossier-t-co2e"), 0, true),
            (voice.word("dossier-variance-share"), 0, true),
        ],
    );
    for contribution in inventory.results.contributions.iter().take(CONTRIBUTIONS_MAX) {
        let (label, kind) = match contribution.parameter {
            Parameter::Stream(index) => match inventory.account.streams.get(index) {
                Some(stream) => (
                    format!("{} – {}", voice.activity(&stream.activity), voice.site(&stream.site)),
                    voice.word("dossier-kind-quantity"),
                ),
                None => continue,
            },
            Parameter::Factor(index) => match inventory.account.factors.get(index) {
                Some(used) => (
                    format!("{} (F{})", voice.quote(used.factor.name.get(voice.language)), index + 1),
                    voice.word("dossier-kind-factor"),
                ),
                None => continue,
            },
        };
        let share = voice.numbers.percent(contribution.share, 1);
        table.rows.push(vec![label, kind, voice.tonnes(contribution.co2e), share]);
    }
    section.table(table);
    let steps: Vec<String> = useful(voice).take(NEXT_MAX).map(|step| next(voice, step)).collect();
    if !steps.is_empty() {
        section.heading(voice.word("dossier-next-title"));
        steps.into_iter().for_each(|step| section.text(step));
    }
    section
}

pub(super) fn coverage(voice: &Voice<'_>, drawings: &mut Drawings) -> Section {
    let coverage = &voice.inventory.coverage;
    let mut section = Section::new(voice.word("dossier-coverage"));
    section.text(voice.word("dossier-coverage-intro"));
    section.blocks.extend(drawings.keep(voice, Drawing::Coverage));
    if coverage.hidden_co2e > 0.0 {
        let hidden = voice.numbers.emissions(coverage.hidden_co2e);
        section.text(voice.say("dossier-hidden-long", &[("value", &hidden)]));
    }
    let silent = silent(voice);
    if !silent.is_empty() {
        section.text(voice.say("dossier-silent", &[("categories", &voice.messages.list(&silent))]));
    }
    section
}

pub(super) fn data(voice: &Voice<'_>) -> Section {
    let mut section = Section::new(voice.word("dossier-data-quality"));
    section.text(voice.word("dossier-data-quality-intro"));
    section.table(substitutions(voice));
    section.table(exclusions(voice));
    section.table(aside(voice));
    section
}

fn substitutions(voice: &Voice<'_>) -> Table {
    let mut table = Table::new(
        voice.word("dossier-table-substitutions"),
        vec![
            (voice.word("dossier-wanted"), 3, false),
            (voice.word("dossier-differs"), 4, false),
            (voice.word("dossier-factor"), 0, false),
            (voice.word("dossier-lines"), 0, true),
            (voice.word("dossier-t-co2e"), 0, true),
        ],
    );
    for found in voice.inventory.account.substitutions() {
        let differs: Vec<String> =
            found.substitution.differs.iter().map(|reason| self::reason(voice, reason)).collect();
        table.rows.push(vec![
            voice.activity(&found.substitution.activity),
            voice.messages.list(&differs),
            format!("F{}", found.factor + 1),
            voice.numbers.integer(i64::try_from(found.lines).unwrap_or(i64::MAX)),
            voice.tonnes(found.co2e),
        ]);
    }
    table
}

/// Why a factor is not exactly what was wanted.
pub(super) fn reason(voice: &Voice<'_>, reason: &Reason) -> String {
    match reason {
        Reason::Named => voice.word("measure-reason-named"),
        Reason::Rank { rank } => voice.word(match rank.position() {
            1 => "measure-rank-specific",
            2 => "measure-rank-official",
            3 => "measure-rank-national",
            4 => "measure-rank-physics",
            5 => "measure-rank-analogue",
            6 => "measure-rank-world",
            _ => "measure-rank-spend",
        }),
        Reason::OtherPlace { geo } => voice.say("measure-reason-other-place", &[("place", &geo.to_string())]),
        Reason::MoreGeneral { activity } => {
            voice.say("measure-reason-more-general", &[("activity", &voice.activity(activity))])
        }
        Reason::OtherYear { year } => voice.say("measure-reason-other-year", &[("year", &year.to_string())]),
        Reason::Expired { year } => voice.say("measure-reason-expired", &[("year", &year.to_string())]),
        Reason::Converted { properties } => {
            voice.messages.with("measure-reason-converted", &[("count", (*properties).into())])
        }
        Reason::OlderRelease { year } => voice.say("measure-reason-older-release", &[("year", &year.to_string())]),
        Reason::LessConservative => voice.word("measure-reason-less-conservative"),
    }
}

/// Lines that count nothing, by activity and reason.
fn exclusions(voice: &Voice<'_>) -> Table {
    let mut table = Table::new(
        voice.word("dossier-table-exclusions"),
        vec![
            (voice.word("dossier-activity"), 3, false),
            (voice.word("dossier-why"), 4, false),
            (voice.word("dossier-lines"), 0, true),
        ],
    );
    let mut counted: BTreeMap<(String, String), i64> = BTreeMap::new();
    for excluded in &voice.inventory.account.excluded {
        *counted.entry((voice.activity(&excluded.activity), exclusion(voice, &excluded.why))).or_default() += 1;
    }
    table.rows =
        counted.into_iter().map(|((activity, why), n)| vec![activity, why, voice.numbers.integer(n)]).collect();
    table
}

fn exclusion(voice: &Voice<'_>, why: &Exclusion) -> String {
    match why {
        Exclusion::OutsidePeriod { .. } => voice.word("measure-excluded-outside-period"),
        Exclusion::OutsideBoundary => voice.word("measure-excluded-outside-boundary"),
        Exclusion::UnknownSite => voice.word("measure-excluded-unknown-site"),
        Exclusion::UnknownUnit { unit, .. } => {
            voice.say("measure-excluded-unknown-unit", &[("unit", &voice.quote(unit))])
        }
        Exclusion::NoFactor => voice.word("measure-excluded-no-factor"),
        Exclusion::NoStage { .. } => voice.word("measure-excluded-no-stage"),
        Exclusion::NoPlace { geo } => voice.say("measure-excluded-no-place", &[("place", &geo.to_string())]),
        Exclusion::NoConversion { unit, .. } => {
            voice.say("measure-excluded-no-conversion", &[("unit", &voice.quote(unit))])
        }
        Exclusion::UnusableFactor { factor } => {
            voice.say("measure-excluded-unusable-factor", &[("factor", &voice.quote(factor))])
        }
        Exclusion::NoPotential { gas } => voice.say("measure-excluded-no-potential", &[("gas", &voice.gas(gas))]),
        Exclusion::NotANumber => voice.word("measure-excluded-not-a-number"),
    }
}

/// What was kept aside, by document and reason: with the places and words in the full edition, only counted in the
/// buyer edition.
fn aside(voice: &Voice<'_>) -> Table {
    let records = &voice.inventory.aside;
    let count = (voice.word("dossier-count"), 0, true);
    let caption = voice.word("dossier-table-aside");
    if !voice.full() {
        let mut counted: BTreeMap<&str, i64> = BTreeMap::new();
        for record in records {
            *counted.entry(&record.reason).or_default() += 1;
        }
        let mut table = Table::new(caption, vec![(voice.word("dossier-why"), 5, false), count]);
        let row = |(reason, count): (&str, i64)| vec![why(voice, reason), voice.numbers.integer(count)];
        table.rows = counted.into_iter().map(row).collect();
        return table;
    }
    let columns = vec![
        (voice.word("dossier-document"), 3, false),
        (voice.word("dossier-read"), 4, false),
        (voice.word("dossier-why"), 5, false),
        count,
    ];
    let mut table = Table::new(caption, columns);
    let mut groups: Vec<(&AsideRecord, i64)> = Vec::new();
    for record in records {
        match groups.iter_mut().find(|(first, _)| (&first.file, &first.reason) == (&record.file, &record.reason)) {
            Some((_, count)) => *count += 1,
            None => groups.push((record, 1)),
        }
    }
    for (record, count) in groups {
        let words: Vec<&str> = record.raw.split_whitespace().collect();
        let mut raw: String = words.join(" ").chars().take(RAW_MAX).collect();
        if raw.chars().count() == RAW_MAX {
            raw.push('…');
        }
        let file = super::annex::located(voice, &record.file, &record.place);
        table.rows.push(vec![file, voice.quote(&raw), why(voice, &record.reason), voice.numbers.integer(count)]);
    }
    table
}

/// Why something was kept aside, without the particulars: those are in `evidence.json` and on the screen of `qafila intake`.
fn why(voice: &Voice<'_>, reason: &str) -> String {
    voice.messages.try_with(&format!("dossier-aside-{reason}"), &[]).unwrap_or_else(|_| voice.quote(reason))
}
