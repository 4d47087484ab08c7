use intake::document::{Content, Format, Limits, Problem, Refusal, Source, open};

use crate::made;

fn refusal(bytes: &[u8], name: &str) -> Option<Refusal> {
    open(bytes, name, &Limits::default()).err()
}

#[test]
fn content_decides_not_the_name() {
    let kinds: [(&[u8], &str, Format); 14] = [
        (b"\xff\xd8\xff\xe0\0\x10JFIF\0", "facture.pdf", Format::Image),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "facture.png", Format::Image),
        (b"II*\0\x08\0\0\0", "facture.tif", Format::Image),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "photo.heic", Format::Image),
        (b"<html><body><table><tr><td>1</td></tr></table></body></html>", "export.xlsx", Format::Html),
        (b"<!DOCTYPE html>\n<html></html>", "export.xls", Format::Html),
        (b"<?xml version=\"1.0\"?><facture/>", "facture.xml", Format::Xml),
        (b"{\\rtf1\\ansi Facture}", "facture.doc", Format::Rtf),
        (b"{\"kWh\": 12}", "data.csv", Format::Json),
        (b"Received: from mail.example\r\nSubject: facture\r\n\r\nbonjour", "message.eml", Format::Mail),
        (b"\x1f\x8b\x08\0\0\0\0\0", "data.csv.gz", Format::Archive),
        (b"Rar!\x1a\x07\x01\0", "data.rar", Format::Archive),
        (&made::archive(&[("word/document.xml", b"<x/>")]), "facture.docx", Format::Word),
        (b"\x00\x01\x02\x03\x04\x05\x06\x07", "data.csv", Format::Unknown),
    ];
    for (bytes, name, found) in kinds {
        let extension = name.rsplit('.').next().unwrap_or("").to_owned();
        assert_eq!(refusal(bytes, name), Some(Refusal::Unsupported { found, extension }), "{name}");
    }
    let compound = [("WordDocument", Format::Word), ("__properties_version1.0", Format::Mail)];
    for (stream, found) in compound {
        let refused = refusal(&made::compound(stream), "facture.xls");
        assert_eq!(refused, Some(Refusal::Unsupported { found, extension: "xls".to_owned() }));
    }
    assert_eq!(refusal(b"", "vide.csv"), Some(Refusal::Empty));
}

#[test]
fn a_misnamed_file_is_read_and_told() -> Result<(), Refusal> {
    let document = open(b"Mois;kWh\njanv;12\n".as_slice(), "registre.xlsx", &Limits::default())?;
    assert_eq!(document.problems, [Problem::Misnamed { extension: "xlsx".to_owned(), found: Format::Csv }]);
    assert!(matches!(document.content, Content::Table(_)));
    Ok(())
}

#[test]
fn a_file_of_one_gigabyte_is_refused_before_it_is_read() -> std::io::Result<()> {
    let path = std::env::temp_dir().join(format!("intake-gigabyte-{}.csv", std::process::id()));
    let file = std::fs::File::create(&path)?;
    // Sparse: it takes no room on the disk.
    file.set_len(1 << 30)?;
    let refused = open(Source::file(&path), "registre.csv", &Limits::default()).err();
    std::fs::remove_file(&path)?;
    assert_eq!(refused, Some(Refusal::TooLarge { bytes: 1 << 30, limit: Limits::default().table_bytes }));
    Ok(())
}
