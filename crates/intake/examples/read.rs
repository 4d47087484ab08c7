//! Shows what is read from files: `cargo run -p intake --example read -- FILE…`.

use intake::document::table::Record;
use intake::document::{Content, Limits, Message, Source, open};

fn main() {
    for path in std::env::args().skip(1) {
        println!("== {path}");
        let document = match open(Source::file(&path), &path, &Limits::default()) {
            Ok(document) => document,
            Err(refusal) => {
                println!("{} {:?}\n{refusal:?}", refusal.key(), refusal.arguments());
                continue;
            }
        };
        println!("{:?} {} bytes {}", document.format, document.bytes, document.fingerprint);
        for problem in &document.problems {
            println!("{} {:?}", problem.key(), problem.arguments());
        }
        match document.content {
            Content::Pages(pages) => pages.iter().for_each(|page| println!("-- {}\n{}", page.number, page.text())),
            Content::Sheets(sheets) => {
                for sheet in sheets {
                    println!("-- {} {:?} {:?}", sheet.name, sheet.visibility, sheet.merged);
                    for row in &sheet.rows {
                        let cells: Vec<String> = row
                            .cells
                            .iter()
                            .map(|cell| {
                                format!("{}={:?}{}", cell.column, cell.value, if cell.formula { " =" } else { "" })
                            })
                            .collect();
                        println!("{}{} {}", row.number, if row.hidden { " hidden" } else { "" }, cells.join(" | "));
                    }
                }
            }
            Content::Table(table) => {
                println!("{:?}", table.dialect());
                let Ok(mut rows) = table.rows() else { continue };
                let (mut record, mut count, mut fields) = (Record::default(), 0u64, 0usize);
                while rows.read(&mut record).unwrap_or(false) {
                    count += 1;
                    fields += record.len();
                }
                println!("{count} rows, {fields} fields");
            }
            Content::Invoice(invoice) => println!("{invoice:#?}"),
        }
    }
}
