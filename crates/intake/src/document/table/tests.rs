use crate::document::{Content, Document, Limits, Problem, Refusal, open};

use super::*;

fn read(bytes: &[u8]) -> Result<(Document, Table), Refusal> {
    let document = open(bytes, "registre.csv", &Limits::default())?;
    match document.content.clone() {
        Content::Table(table) => Ok((document, table)),
        other => Err(Refusal::broken(document.format, format!("{other:?}"))),
    }
}

fn rows(bytes: &[u8]) -> Result<Vec<Vec<String>>, Refusal> {
    let (_, table) = read(bytes)?;
    table.rows()?.map(|row| row.map(|row| row.iter().map(str::to_owned).collect())).collect()
}

#[test]
fn encodings_are_told_apart() -> Result<(), Refusal> {
    let french = "Période;Énergie\njanvier;1 234,5\nfévrier;à relever\n";
    let arabic = "الشهر;الكهرباء\nيناير;1234\nفبراير;1250\n";
    let mixed = "الشهر;énergie relevée\nيناير;1234\nفبراير;1250\nمارس;1300\n";
    let utf16 = |text: &str, big: bool, mark: bool| -> Vec<u8> {
        let mark = if mark { "\u{feff}" } else { "" };
        format!("{mark}{text}")
            .encode_utf16()
            .flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() })
            .collect()
    };
    let windows = |text: &str, encoding: &'static encoding_rs::Encoding| encoding.encode(text).0.into_owned();
    let cases = [
        (french, french.as_bytes().to_vec(), Encoding::Utf8),
        (french, format!("\u{feff}{french}").into_bytes(), Encoding::Utf8),
        (french, windows(french, encoding_rs::WINDOWS_1252), Encoding::Windows1252),
        (french, utf16(french, false, true), Encoding::Utf16Le),
        (french, utf16(french, true, true), Encoding::Utf16Be),
        (french, utf16(french, false, false), Encoding::Utf16Le),
        (arabic, arabic.as_bytes().to_vec(), Encoding::Utf8),
        (arabic, windows(arabic, encoding_rs::WINDOWS_1256), Encoding::Windows1256),
        (arabic, utf16(arabic, false, true), Encoding::Utf16Le),
        (mixed, windows(mixed, encoding_rs::WINDOWS_1256), Encoding::Windows1256),
    ];
    for (text, bytes, encoding) in cases {
        let (document, table) = read(&bytes)?;
        assert_eq!(table.dialect().encoding, encoding, "{text}");
        assert_eq!(document.problems, [], "{text}");
        let expected: Vec<Vec<String>> =
            text.lines().map(|line| line.split(';').map(str::to_owned).collect()).collect();
        assert_eq!(rows(&bytes)?, expected, "{encoding:?}");
    }
    Ok(())
}

#[test]
fn delimiters_are_told_apart() -> Result<(), Refusal> {
    let tables = [
        ("Mois;kWh;DH\njanv;1 234,5;1,2\nfév;12,5;3,4\n", ';'),
        ("Mois,kWh,DH\njanv,1234.5,1.2\nfév,12.5,3.4\n", ','),
        ("Mois,kWh\njanv,\"1 234,5\"\nfév,\"12,5\"\n", ','),
        ("Mois\tkWh\njanv\t1 234,5\nfév\t12,5\n", '\t'),
        ("Mois|kWh\njanv|1 234,5\nfév|12,5\n", '|'),
        ("a;b\n1,5;2,5\n3,5;4,5\n", ';'),
        ("Société Exemple, Casablanca, Maroc\n\nMois;kWh\njanv;12,5\nfév;13,5\nmars;14,5\n", ';'),
        ("1,2,3\n4,5,6\n", ','),
        ("sep=|\na|b;c\n1|2;3\n", '|'),
    ];
    for (text, delimiter) in tables {
        assert_eq!(read(text.as_bytes())?.1.dialect().delimiter, delimiter, "{text}");
    }
    Ok(())
}

#[test]
fn quoted_fields_and_ends_of_line() -> Result<(), Refusal> {
    let table = "a;\"b;\"\"c\"\"\nd\";e\r\n;;\r\n\"x\";6\" tube;\"\"";
    let expected = [vec!["a", "b;\"c\"\nd", "e"], vec!["", "", ""], vec!["x", "6\" tube", ""]];
    assert_eq!(rows(table.as_bytes())?, expected);
    assert_eq!(rows(b"a;b\rc;d\re;f")?, [["a", "b"], ["c", "d"], ["e", "f"]]);
    let lines: Vec<u64> =
        read(table.as_bytes())?.1.rows()?.map(|row| row.map(|row| row.line)).collect::<Result<_, _>>()?;
    assert_eq!(lines, [1, 3, 4]);
    Ok(())
}

#[test]
fn an_unclosed_quotation_mark_costs_one_line() -> Result<(), Refusal> {
    let table = format!("a;b\n\"c;d\n{}", "e;f\n".repeat(400_000));
    let (_, table) = read(table.as_bytes())?;
    let mut rows = table.rows()?;
    let mut record = Record::default();
    let (mut count, mut unclosed) = (0, Vec::new());
    while rows.read(&mut record)? {
        count += 1;
        if record.unclosed {
            unclosed.push((record.line, record.iter().map(str::to_owned).collect::<Vec<_>>()));
        }
    }
    assert_eq!(count, 400_002);
    assert_eq!(unclosed, [(2, vec!["\"c".to_owned(), "d".to_owned()])]);
    Ok(())
}

#[test]
fn what_is_irregular_is_told() -> Result<(), Refusal> {
    let mixed = "a;b;c\n1;2;3\n4;5;6\n7,8,9\n10,11,12\n13;14;15\n16;17;18\n";
    let (document, _) = read(mixed.as_bytes())?;
    assert!(document.problems.contains(&Problem::MixedDelimiters { used: ';', other: ',' }), "{:?}", document.problems);
    let mut bytes = "Libellé;Montant\nÉlectricité été;1\nEau potable à Salé;2\n".as_bytes().to_vec();
    bytes.extend(b"P\xe9riode;3\n");
    let (document, table) = read(&bytes)?;
    assert_eq!(document.problems, [Problem::MixedEncoding { encoding: "UTF-8" }]);
    assert_eq!(table.dialect().encoding, Encoding::Utf8);
    Ok(())
}

#[test]
fn a_large_table_is_read_in_pieces_without_loss() -> Result<(), Refusal> {
    // Characters of one to four bytes fall across the pieces in which the file is read.
    let text: String = (0..60_000).map(|row| format!("{row};é€𝄞ي;\"{row};{row}\"\n")).collect();
    let (document, table) = read(text.as_bytes())?;
    assert_eq!(document.fingerprint, crate::document::Fingerprint::of(text.as_bytes()));
    for (row, record) in table.rows()?.enumerate() {
        let record = record?;
        assert_eq!(record.get(0), Some(row.to_string().as_str()));
        assert_eq!(record.get(1), Some("é€𝄞ي"));
        assert_eq!(record.get(2), Some(format!("{row};{row}").as_str()));
        assert_eq!(record.line, row as u64 + 1);
    }
    assert_eq!(table.rows()?.count(), 60_000);
    Ok(())
}

proptest::proptest! {
    /// Any table written by the rules of RFC 4180 is read back.
    #[test]
    fn written_then_read(table in proptest::collection::vec(proptest::collection::vec("[a-zé\"';\\n 0-9]{0,8}", 3), 4..12)) {
        let text: String = table
            .iter()
            .map(|row| row.iter().map(|field| format!("\"{}\"", field.replace('"', "\"\""))).collect::<Vec<_>>().join(";") + "\r\n")
            .collect();
        proptest::prop_assert_eq!(rows(text.as_bytes()), Ok(table));
    }
}

/// A table long enough for a second thread, with a quoted line end and a row of another width now and then.
fn long(rows: usize) -> String {
    let row = |number: usize| match number % 1000 {
        7 => format!("{number};\"deux\nlignes\";{}\n", number * 3),
        8 => "\n".to_owned(),
        _ => format!("{number};Gasoil 10 ppm, citerne de l'usine;{}\n", number * 3),
    };
    (0..rows).map(row).collect()
}

#[test]
fn rows_cut_ahead_are_the_same_in_the_same_order() -> Result<(), Refusal> {
    let text = long(60_000);
    assert!(text.len() > 2 << 20);
    let (_, table) = read(text.as_bytes())?;
    let one_by_one: Vec<Record> = table.rows()?.collect::<Result<_, _>>()?;
    let mut visited = Vec::new();
    table.visit(&mut |record| visited.push(record.clone()))?;
    assert!(one_by_one.len() > 59_000);
    assert!(one_by_one == visited);
    Ok(())
}

#[test]
fn what_ends_the_rows_is_told_after_those_before_it() -> Result<(), Refusal> {
    let text = format!("{}{}\n", long(60_000), ";".repeat(Limits::default().columns + 1));
    let (_, table) = read(text.as_bytes())?;
    let before = table.rows()?.take_while(Result::is_ok).count();
    let mut visited = 0;
    let end = table.visit(&mut |_| visited += 1);
    assert!(matches!(end, Err(Refusal::OverLimit { .. })), "{end:?}");
    assert_eq!(visited, before);
    Ok(())
}
