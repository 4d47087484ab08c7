use intake::document::sheets::Value;
use intake::document::{Bound, Content, Format, Limits, Refusal, open};

use crate::made;

fn refusal(bytes: Vec<u8>) -> Option<Refusal> {
    open(bytes, "classeur", &Limits::default()).err()
}

fn over(bound: Bound, limit: u64) -> Option<Refusal> {
    Some(Refusal::OverLimit { bound, limit })
}

#[test]
fn bombs_are_refused_with_their_limit() {
    let limits = Limits::default();
    let zeros = vec![b' '; 8 << 20];
    assert_eq!(refusal(made::xlsx(&zeros)), over(Bound::UnpackedRatio, limits.unpacked_ratio));
    let deep = "<a>".repeat(limits.xml_depth + 1);
    assert_eq!(refusal(made::xlsx(deep.as_bytes())), over(Bound::XmlDepth, limits.xml_depth as u64));
    assert_eq!(refusal(made::ods(&[("content.xml", deep.as_bytes())])), over(Bound::XmlDepth, limits.xml_depth as u64));
    let names: Vec<String> = (0..=limits.archive_entries).map(|number| format!("{number}")).collect();
    let mut entries: Vec<(&str, &[u8])> = vec![("xl/workbook.xml", b"")];
    entries.extend(names.iter().map(|name| (name.as_str(), &b""[..])));
    assert_eq!(refusal(made::archive(&entries)), over(Bound::ArchiveEntries, limits.archive_entries as u64));
    let entities = r#"<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>"#;
    assert_eq!(refusal(made::xlsx(entities.as_bytes())), Some(Refusal::XmlDoctype));
}

#[test]
fn repeated_cells_are_bounded() {
    let content = r#"<office:document-content><table:table table:name="A"><table:table-row table:number-rows-repeated="1048576">
        <table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/></table:table-row></table:table></office:document-content>"#;
    let limits = Limits::default();
    assert_eq!(refusal(made::ods(&[("content.xml", content.as_bytes())])), over(Bound::Cells, limits.cells as u64));
}

#[test]
fn passwords_are_asked_for() {
    let encrypted = made::compound("EncryptedPackage");
    assert_eq!(refusal(encrypted), Some(Refusal::PasswordProtected(Format::Xlsx)));
    let manifest = br#"<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"#;
    let encrypted = made::ods(&[("META-INF/manifest.xml", manifest), ("content.xml", b"\x8f\x01")]);
    assert_eq!(refusal(encrypted), Some(Refusal::PasswordProtected(Format::Ods)));
}

#[test]
fn damaged_archives_are_broken_not_empty() {
    let whole = made::xlsx(br#"<worksheet><sheetData><row><c t="str"><v>x</v></c></row></sheetData></worksheet>"#);
    assert!(open(whole.clone(), "a.xlsx", &Limits::default()).is_ok());
    for length in [whole.len() / 2, whole.len() - 30] {
        let refused = refusal(whole[..length].to_vec());
        assert!(matches!(refused, Some(Refusal::Broken { format: Format::Xlsx, .. })), "{length}: {refused:?}");
    }
    // Every single byte changed: refused or read, never worse.
    for at in 0..whole.len() {
        let mut damaged = whole.clone();
        damaged[at] ^= 0x55;
        let _ = open(damaged, "a.xlsx", &Limits::default());
    }
    let cut = made::xlsx(b"<worksheet><sheetData><row>");
    assert!(matches!(refusal(cut), Some(Refusal::Broken { .. })));
    assert!(matches!(refusal(made::compound("Workbook")), Some(Refusal::Broken { format: Format::Xls, .. })));
}

#[test]
fn cells_keep_what_the_person_saw() -> Result<(), Refusal> {
    let sheet = r#"<worksheet><sheetViews><sheetView rightToLeft="1"/></sheetViews><sheetData>
        <row r="2" hidden="1"><c r="B2"><f>1+1</f><v>0.30000000000000004</v></c><c r="D2" t="inlineStr"><is><r><t>كهر</t></r><r><t>باء</t></r></is></c></row>
        <row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="e"><v>#DIV/0!</v></c><c r="C3"><f>A1</f></c></row></sheetData>
        <mergeCells><mergeCell ref="B2:C2"/></mergeCells></worksheet>"#;
    let document = open(made::xlsx(sheet.as_bytes()), "a.xlsx", &Limits::default())?;
    let Content::Sheets(sheets) = document.content else { return Err(Refusal::Empty) };
    let [sheet] = sheets.as_slice() else { return Err(Refusal::Empty) };
    assert!(sheet.right_to_left);
    let value = |row, column| sheet.seen(row, column).map(|cell| (cell.value.raw(), cell.formula));
    assert_eq!(value(2, 2), Some(("0.3".to_owned(), true)));
    assert_eq!(value(2, 3), value(2, 2), "merged");
    assert_eq!(value(2, 4), Some(("كهرباء".to_owned(), false)));
    assert_eq!(sheet.row(2).map(|row| row.hidden), Some(true));
    assert_eq!(sheet.seen(3, 1).map(|cell| cell.value.clone()), Some(Value::Bool(true)));
    assert_eq!(sheet.seen(3, 2).map(|cell| cell.value.clone()), Some(Value::Error("#DIV/0!".into())));
    assert_eq!(sheet.seen(3, 3).map(|cell| cell.is_uncomputed()), Some(true));
    let keys: Vec<&str> = document.problems.iter().map(intake::document::Message::key).collect();
    assert!(
        keys.contains(&"intake-problem-hidden-rows") && keys.contains(&"intake-problem-uncomputed-formulas"),
        "{keys:?}"
    );
    Ok(())
}
