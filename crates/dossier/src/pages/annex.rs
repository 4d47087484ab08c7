//! Every factor, every line, every document.

use std::fmt::Write;

use factors::FactorRecord;
use measure::{Line, Place};

use super::block::{Section, Table};
use super::voice::Voice;

pub(super) fn factors(voice: &Voice<'_>) -> Section {
    let mut section = Section { annex: true, ..Section::new(voice.word("dossier-annex-factors")) };
    section.text(voice.word("dossier-annex-factors-intro"));
    let mut table = Table::new(
        String::new(),
        vec![
            ("F".to_owned(), 0, false),
            (voice.word("dossier-factor"), 5, false),
            (voice.word("dossier-kg-co2e"), 0, true),
            (voice.word("dossier-per"), 0, false),
            (voice.word("dossier-place-year"), 0, false),
            (voice.word("dossier-half-width"), 0, true),
            (voice.word("dossier-source"), 4, false),
        ],
    );
    let account = &voice.inventory.account;
    for (index, used) in account.factors.iter().enumerate() {
        let factor = &used.factor;
        let co2e = factor.composition.co2e(&account.potentials, account.gwp);
        table.rows.push(vec![
            (index + 1).to_string(),
            format!("{} · {}", voice.quote(factor.name.get(voice.language)), voice.stage(factor.stage)),
            co2e.map_or_else(|_| "–".to_owned(), |kg| voice.numbers.significant(kg, 4)),
            voice.unit(&factor.per),
            place_and_year(factor),
            voice.numbers.percent(used.half_width_pct / 100.0, 0),
            voice.quote(factor.source.as_str()),
        ]);
    }
    section.table(table);
    section.table(sources(voice));
    section
}

/// The publications, once each, with the words their licences ask for.
fn sources(voice: &Voice<'_>) -> Table {
    let columns = vec![
        (voice.word("dossier-source"), 2, false),
        (voice.word("dossier-publication"), 5, false),
        (voice.word("dossier-licence"), 4, false),
    ];
    let mut table = Table::new(voice.word("dossier-table-sources"), columns);
    for (id, source) in &voice.sources {
        let named = [&*source.publisher, &*source.title, &*source.version];
        let named: Vec<&str> = named.into_iter().filter(|text| !text.is_empty()).collect();
        let terms = [&*source.licence, &*source.attribution];
        let terms: Vec<&str> = terms.into_iter().filter(|text| !text.is_empty()).collect();
        table.rows.push(vec![voice.quote(id.as_str()), voice.quote(&named.join(", ")), voice.quote(&terms.join(". "))]);
    }
    table
}

/// Physics has neither place nor year.
fn place_and_year(factor: &FactorRecord) -> String {
    let place = factor.geo.to_string();
    match factor.year_data.or(factor.year_published) {
        _ if place == "ANY" => "–".to_owned(),
        Some(year) => format!("{place} {year}"),
        None => place,
    }
}

pub(super) fn lines(voice: &Voice<'_>) -> Section {
    let mut section = Section { annex: true, ..Section::new(voice.word("dossier-annex-lines")) };
    section.text(voice.word(if voice.full() { "dossier-annex-lines-full" } else { "dossier-annex-lines-buyer" }));
    let mut columns = vec![
        (voice.word("dossier-code"), 0, false),
        (voice.word("dossier-activity"), 4, false),
        (voice.word("dossier-site"), 0, false),
        (voice.word("dossier-days"), 0, false),
        (voice.word("dossier-quantity"), 0, true),
        ("F".to_owned(), 0, true),
        (voice.word("dossier-kg-co2e"), 0, true),
    ];
    if voice.full() {
        columns.push((voice.word("dossier-document"), 5, false));
    }
    let mut table = Table::new(String::new(), columns);
    // In the order in which a reader looks for a line; the attachment has them in the order of their ids.
    let mut lines: Vec<&Line> = voice.inventory.account.lines.iter().collect();
    lines.sort_by_cached_key(|line| {
        let named = voice.activity(&line.activity);
        let (start, method) = (line.period.start(), line.method);
        (line.category, named, line.site.clone(), start, line.id.clone(), method, line.factor)
    });
    table.rows = lines.into_iter().map(|line| self::line(voice, line)).collect();
    section.long_table(table);
    section
}

fn line(voice: &Voice<'_>, line: &Line) -> Vec<String> {
    let (start, end) = (line.period.start(), line.period.end());
    let days = if start == end {
        format!("{:02}/{:02}", start.day(), start.month())
    } else {
        format!("{:02}/{:02}–{:02}/{:02}", start.day(), start.month(), end.day(), end.month())
    };
    let method = match line.method {
        Some(factors::Scope2Method::Location) => " L",
        Some(_) => " M",
        None => "",
    };
    let unit = voice.unit_of(f64::try_from(line.calculation.quantity).unwrap_or(0.0), &line.calculation.unit);
    let mut row = vec![
        format!("{}{method}", short(line)),
        voice.activity(&line.activity),
        voice.quote(&line.site),
        days,
        format!("{}\u{a0}{unit}", voice.numbers.decimal(line.calculation.quantity.normalize())),
        (line.factor + 1).to_string(),
        voice.numbers.significant(line.emissions.co2e, 3),
    ];
    if voice.full() {
        row.push(located(voice, &line.details.evidence.file, &line.details.evidence.place));
    }
    row
}

/// `1`, `2` or `3.4`: enough to find the category.
fn short(line: &Line) -> String {
    let code = line.category.to_string();
    match code.split_once('.') {
        Some((scope, rest)) if rest.starts_with(|c: char| c.is_ascii_alphabetic()) => scope.to_owned(),
        _ => code,
    }
}

/// A document and the place in it.
pub(super) fn located(voice: &Voice<'_>, file: &str, place: &Place) -> String {
    let mut text = file.to_owned();
    if let Some(page) = place.page {
        let _ = write!(text, ", p. {page}");
    }
    if let Some(sheet) = &place.sheet {
        let _ = write!(text, ", {sheet}");
    }
    if let Some(row) = place.row {
        let _ = write!(text, ":{row}");
    }
    if let Some(column) = &place.column {
        let _ = write!(text, " {column}");
    }
    voice.quote(&text)
}

pub(super) fn documents(voice: &Voice<'_>) -> Section {
    let mut section = Section { annex: true, ..Section::new(voice.word("dossier-annex-documents")) };
    section.text(voice.word("dossier-annex-documents-intro"));
    let mut columns = vec![
        ("SHA-256".to_owned(), 0, false),
        (voice.word("dossier-bytes"), 0, true),
        (voice.word("dossier-lines"), 0, true),
    ];
    if voice.full() {
        columns.insert(0, (voice.word("dossier-document"), 1, false));
    }
    let mut table = Table::new(String::new(), columns);
    let integer = |value: u64| voice.numbers.integer(i64::try_from(value).unwrap_or(i64::MAX));
    for document in &voice.inventory.documents {
        let hash: String = document.sha256.chars().take(32).collect();
        let mut row = vec![
            voice.quote(&format!("{hash}…")),
            integer(document.bytes),
            integer(u64::try_from(document.lines).unwrap_or(u64::MAX)),
        ];
        if voice.full() {
            row.insert(0, voice.quote(&document.file));
        }
        table.rows.push(row);
    }
    section.table(table);
    section
}
