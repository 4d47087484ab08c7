use super::*;

/// A page with what a dossier has: a heading, a chart with a text alternative, a table with headings,
/// an attachment.
fn manuscript(language: &str, body: &str, rows: usize) -> Manuscript {
    let rows: Vec<[String; 6]> = (0..rows)
        .map(|i| {
            [
                i.to_string(),
                format!("Facture d’électricité {i}"),
                "2025-01".to_owned(),
                format!("1\u{202f}{:03},5", i % 1000),
                "kWh".to_owned(),
                format!("{},7", i * 3),
            ]
        })
        .collect();
    let template = format!(
        r#"#set document(title: "Dossier", date: auto)
#set text(font: ({families}), lang: "{language}", size: 8pt)
#let rows = json("rows.json")
= Bilan
{body}
#image("chart.svg", alt: "Un carré", width: 4cm)
#table(columns: (auto, 1fr, auto, auto, auto, auto),
  table.header([n], [document], [mois], [quantité], [unité], [kg]),
  ..rows.flatten())
#pdf.attach("inventory.json", read("rows.json", encoding: none), relationship: "data",
  mime-type: "application/json", description: "Inventaire")
"#,
        families = FAMILIES.map(|family| format!("{family:?}")).join(", "),
    );
    let chart = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><rect width="20" height="20" fill="#1a6b54"/><text x="2" y="9" font-family="IBM Plex Sans" font-size="5">40 t</text></svg>"##;
    let files = [
        ("main.typ".to_owned(), template.into_bytes()),
        ("rows.json".to_owned(), serde_json::to_vec(&rows).expect("strings")),
        ("chart.svg".to_owned(), chart.as_bytes().to_vec()),
    ];
    Manuscript { main: "main.typ".into(), files: files.into(), ident: "test".into(), date: (2026, 11, 22) }
}

#[test]
fn same_manuscript_same_bytes() {
    let set = || typeset(manuscript("fr", "Émissions : 12 t CO₂e", 3)).expect("a valid document");
    let first = set();
    assert!(first.starts_with(b"%PDF-1.7"));
    assert_eq!(first, set());
}

#[test]
fn arabic_is_set() {
    typeset(manuscript("ar", "انبعاثات غازات الدفيئة: 12 طنًا", 3)).expect("a valid document");
}

#[test]
fn a_warning_is_an_error() {
    let error = typeset(manuscript("fr", "#text(font: \"Comic Sans\")[x]", 1)).expect_err("an unknown face");
    assert!(error.to_string().contains("main.typ:5: unknown font family: comic sans"), "{error}");
}

#[test]
fn a_picture_without_a_text_alternative_is_refused() {
    let error = typeset(manuscript("fr", "#image(\"chart.svg\")", 1)).expect_err("PDF/UA-1 requires alt");
    assert!(error.to_string().contains("missing alt text"), "{error}");
}
