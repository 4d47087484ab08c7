//! `qafila intake`: what was read in a folder, why, and what was kept aside.

use app::Knowledge;
use app::measure::{FirmFolder, read};
use intake::{DocumentReading, Progress, Reading};
use measure::ActivityLine;

use super::{print_json, table};
use crate::arguments::Intake;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::screen::{Screen, Style, print};
use app::words::{self, say};

/// How many letters of the reasons of a line are shown; all are in `--json`.
const REASONS_MAX: usize = 80;

/// Runs the command.
pub fn run(given: &Intake, threads: usize, screen: &Screen) -> Result<Exit, Failure> {
    let knowledge = Knowledge::for_documents()?;
    let folder = FirmFolder::open(&given.folder)?;
    let reading = reading(&folder, &knowledge, threads, screen);
    if given.json {
        print_json(&app::intake::report(&reading));
    } else {
        print(&show(&folder, &reading, &knowledge, screen));
    }
    Ok(if given.strict && !reading.aside.is_empty() { Exit::KeptAside } else { Exit::Done })
}

/// Reads a folder with progress.
pub fn reading(folder: &FirmFolder, knowledge: &Knowledge, threads: usize, screen: &Screen) -> Reading {
    let (mut done, of) = (0, folder.documents.len().to_string());
    let reading = read(folder, knowledge, threads, &mut |progress| match progress {
        Progress::Document(document) => {
            done += 1;
            let file = words::plain(&document.file);
            let arguments = [("done", &*done.to_string()), ("of", &*of), ("file", &*file)];
            screen.progress(&say(screen.messages, "cli-progress-read", &arguments));
        }
        Progress::Rows { file, count } => screen.progress_now_and_then(|| {
            let arguments = [("count", count.into()), ("file", words::plain(file).into())];
            screen.messages.with("cli-progress-rows", &arguments)
        }),
    });
    screen.clear();
    reading
}

fn show(folder: &FirmFolder, reading: &Reading, knowledge: &Knowledge, screen: &Screen) -> String {
    let messages = screen.messages;
    let heading = |key: &str| format!("\n{}\n", screen.style(Style::Strong, &messages.get(key)));
    let mut text = format!("{}\n", screen.style(Style::Strong, &folder.firm.name));
    if folder.documents.is_empty() {
        text += &format!("\n{}\n", messages.get("cli-intake-empty"));
        return text;
    }
    for document in &reading.documents {
        text += &show_document(document, reading, knowledge, screen);
    }
    if !reading.aside.is_empty() {
        text += &heading("cli-intake-aside");
        for aside in &reading.aside {
            text += &format!("  {} {}\n", screen.style(Style::Warning, "!"), words::aside(messages, aside));
        }
    }
    if !reading.duplicates.is_empty() {
        text += &heading("cli-intake-duplicates");
        for duplicate in &reading.duplicates {
            let dropped = &duplicate.dropped;
            let place = words::place(messages, &dropped.evidence.file, &dropped.evidence.place);
            let kept = reading.lines.iter().find(|line| line.id == duplicate.kept);
            let kept = kept.map_or_else(
                || duplicate.kept.clone(),
                |line| words::place(messages, &line.evidence.file, &line.evidence.place),
            );
            let why = words::repetition(messages, duplicate.because);
            let line = say(messages, "app-duplicate", &[("dropped", &place), ("kept", &kept), ("why", &why)]);
            text += &format!("  {line}\n");
        }
    }
    let counts = messages.with(
        "cli-intake-counts",
        &[
            ("documents", reading.documents.len().into()),
            ("lines", reading.lines.len().into()),
            ("aside", reading.aside_count().into()),
            ("duplicates", reading.duplicates.len().into()),
        ],
    );
    text += &format!("\n{}\n", screen.style(Style::Strong, &counts));
    text
}

fn show_document(document: &DocumentReading, reading: &Reading, knowledge: &Knowledge, screen: &Screen) -> String {
    let messages = screen.messages;
    let mut text = format!("\n{}\n", screen.style(Style::Strong, &words::plain(&document.file)));
    let taken = match document.format {
        None => messages.get("cli-intake-refused"),
        Some(format) => {
            let layouts = if document.layouts.is_empty() { "—".to_owned() } else { messages.list(&document.layouts) };
            messages.with(
                "cli-intake-taken",
                &[
                    ("format", format.name().into()),
                    ("layouts", layouts.into()),
                    ("lines", document.lines.into()),
                    ("passed", document.passed_over.into()),
                ],
            )
        }
    };
    text += &format!("  {}\n", screen.style(Style::Faint, &taken));
    let ignored: Vec<String> = document
        .columns
        .iter()
        .filter(|column| column.role == "ignore")
        .map(|column| words::plain(&column.header))
        .collect();
    if !ignored.is_empty() {
        let columns = messages.list(&ignored);
        let told = messages.with("cli-intake-ignored", &[("columns", columns.into())]);
        text += &format!("  {}\n", screen.style(Style::Faint, &told));
    }
    for problem in &document.problems {
        text += &format!("  {} {}\n", screen.style(Style::Warning, "!"), words::message(messages, problem));
    }
    let lines: Vec<_> = reading.lines.iter().filter(|line| line.evidence.file == *document.file).collect();
    let rows: Vec<table::Row> = lines.iter().map(|line| row(line, knowledge, screen)).collect();
    for (shown, line) in table::lines(&rows).iter().zip(lines) {
        let because: String = words::plain(&line.recognition.because.join(" ")).chars().take(REASONS_MAX).collect();
        text += &format!("{shown}  {}\n", screen.style(Style::Faint, &because));
    }
    text
}

fn row(line: &ActivityLine, knowledge: &Knowledge, screen: &Screen) -> table::Row {
    let messages = screen.messages;
    let period = if line.period.days() == 1 {
        messages.dates().short(line.period.start())
    } else {
        format!("{} – {}", messages.dates().short(line.period.start()), messages.dates().short(line.period.end()))
    };
    let label: String = words::plain(&line.label).chars().take(32).collect();
    let terms: String = line
        .terms
        .iter()
        .map(|term| {
            let sign = if term.op == measure::Op::Multiply { '×' } else { '÷' };
            let unit = if term.unit == "1" { String::new() } else { format!(" {}", term.unit) };
            format!(" {sign} {}{unit}", screen.numbers.decimal(term.value))
        })
        .collect();
    vec![
        label,
        words::activity(knowledge, messages, &line.activity),
        period,
        format!("{} {}{terms}", screen.numbers.decimal(line.quantity), line.unit),
        line.site.clone(),
        screen.numbers.percent(line.recognition.confidence, 0),
    ]
}
