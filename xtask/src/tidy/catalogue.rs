use std::collections::{BTreeMap, BTreeSet};

use super::workspace::Workspace;

/// A row of the catalogue by the names of its columns.
type Row = BTreeMap<String, String>;

/// Every row names a source that exists, has its years, a date of review and three names.
///
/// The crate `catalogue` checks what the values mean; this reads the files as they are, so that a
/// row without a source is refused even in a file that no code reads yet.
pub fn check(workspace: &Workspace) -> Vec<String> {
    let mut found = Vec::new();
    let sources: BTreeSet<String> = rows(workspace.text("catalogue/sources.csv"))
        .into_iter()
        .flatten()
        .filter_map(|row| row.get("id").cloned())
        .collect();
    let mut identifiers: BTreeMap<String, String> = BTreeMap::new();
    for (path, text) in workspace.under("catalogue/").filter(|(path, _)| path.ends_with(".csv")) {
        for (index, row) in rows(text).into_iter().enumerate() {
            // Quoted cells may hold line ends, so this is the row's number, not always the line's.
            let place = format!("{path}: row {}", index + 2);
            match row {
                Ok(row) => {
                    found.extend(problems(&row, &sources).into_iter().map(|problem| format!("{place}: {problem}")))
                }
                Err(error) => found.push(format!("{place}: {error}")),
            }
        }
        for id in rows(text).into_iter().flatten().filter_map(|row| row.get("id").cloned()) {
            if let Some(other) = identifiers.insert(id.clone(), path.to_owned()) {
                found.push(format!("{path}: `{id}` is in {other} too"));
            }
        }
    }
    found
}

fn problems(row: &Row, sources: &BTreeSet<String>) -> Vec<String> {
    let mut problems = Vec::new();
    let cell = |name: &str| row.get(name).map(String::as_str);
    for name in ["name_fr", "name_ar", "name_en"] {
        if cell(name) == Some("") {
            problems.push(format!("no {name}"));
        }
    }
    match cell("source") {
        Some("") => problems.push("no source".to_owned()),
        Some(source) => {
            for id in source.split(';').map(str::trim).filter(|id| !sources.contains(*id)) {
                problems.push(format!("the source `{id}` is not in catalogue/sources.csv"));
            }
        }
        None => {}
    }
    let years: Vec<&str> = ["year", "year_data", "year_published"].into_iter().filter_map(cell).collect();
    if !years.is_empty() && years.iter().all(|year| year.is_empty()) {
        problems.push("no year".to_owned());
    }
    if let Some(day) = cell("review_by")
        && !is_day(day)
    {
        problems.push(format!("review_by `{day}` is not a day (2027-11-30)"));
    }
    problems
}

fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let digits = |part: &str, count| part.len() == count && part.chars().all(|c| c.is_ascii_digit());
    matches!(parts.as_slice(), [year, month, day] if digits(year, 4) && digits(month, 2) && digits(day, 2))
}

fn rows(text: &str) -> Vec<Result<Row, csv::Error>> {
    csv::ReaderBuilder::new().from_reader(text.as_bytes()).into_deserialize().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(row: &str) -> String {
        let factors = format!("id,name_fr,name_ar,name_en,year_data,year_published,source,review_by\n{row}\n");
        check(&Workspace::of(&[
            ("catalogue/sources.csv", "id,published\ns-1,2024\n"),
            ("catalogue/measure/f.csv", &factors),
        ]))
        .join("; ")
    }

    #[test]
    fn a_row_without_source_year_review_or_name_is_found() {
        assert_eq!(found("a,x,س,y,2020,,s-1,2027-01-31"), "");
        assert!(found("a,x,س,y,2020,,,2027-01-31").contains("no source"));
        assert!(found("a,x,س,y,2020,,s-2,2027-01-31").contains("`s-2` is not in"));
        assert!(found("a,x,س,y,,,s-1,2027-01-31").contains("no year"));
        assert!(found("a,x,س,y,2020,,s-1,soon").contains("review_by"));
        assert!(found("a,x,,y,2020,,s-1,2027-01-31").contains("no name_ar"));
        assert!(found("a,x,س,y").contains("row 2"));
        assert!(found("a,x,س,y,2020,,s-1,2027-01-31\na,x,س,y,2020,,s-1,2027-01-31").contains("too"));
    }
}
