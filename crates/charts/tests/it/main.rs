//! Every kind of chart: as a snapshot, and by what must hold of any.

mod samples;

use charts::{Bar, Frame, Ink, bars};
use language::Language;

#[test]
fn snapshots() {
    for language in [Language::Fr, Language::Ar] {
        for (name, chart) in samples::all(language) {
            // One element a line, so that a change reads as a change.
            let text = format!("{}\n{:#?}", chart.svg.replace("><", ">\n<"), chart.table);
            insta::assert_snapshot!(format!("{name}-{language}"), text);
        }
    }
}

#[test]
fn every_chart_is_xml_with_a_title_a_description_and_marks_inside_its_frame() {
    for language in Language::ALL {
        for (name, chart) in samples::all(language) {
            let document = roxmltree::Document::parse(&chart.svg).unwrap_or_else(|error| panic!("{name}: {error}"));
            let root = document.root_element();
            for wanted in ["title", "desc"] {
                let node = root.children().find(|node| node.has_tag_name(("http://www.w3.org/2000/svg", wanted)));
                assert!(node.and_then(|node| node.text()).is_some_and(|text| !text.is_empty()), "{name}: {wanted}");
            }
            let number =
                |node: &roxmltree::Node<'_, '_>, name| node.attribute(name).map(|text| text.parse::<f64>().unwrap());
            for node in root.descendants().filter(|node| !node.ancestors().any(|a| a.tag_name().name() == "pattern")) {
                let (x, y) = (number(&node, "x").unwrap_or(0.0), number(&node, "y").unwrap_or(0.0));
                let (width, height) = (number(&node, "width").unwrap_or(0.0), number(&node, "height").unwrap_or(0.0));
                assert!(x >= -0.01 && x + width <= chart.width + 0.01, "{name} {language}: {node:?}");
                assert!(y >= -0.01 && y + height <= chart.height + 0.01, "{name} {language}: {node:?}");
            }
            let columns = chart.table.head.len();
            assert!(!chart.table.rows.is_empty() && chart.table.rows.iter().all(|row| row.len() == columns), "{name}");
        }
    }
}

#[test]
fn arabic_is_the_mirror_image() {
    let rows = [Bar::new("A", 3.0, "3"), Bar::new("B", 1.0, "1")];
    let rects = |language| {
        let chart = bars(&Frame::new(language, "m", "t", "d"), &rows);
        let document = roxmltree::Document::parse(&chart.svg).unwrap();
        let of = |node: roxmltree::Node<'_, '_>| -> (f64, f64) {
            (node.attribute("x").unwrap().parse().unwrap(), node.attribute("width").unwrap().parse().unwrap())
        };
        document.descendants().filter(|node| node.tag_name().name() == "rect").map(of).collect::<Vec<_>>()
    };
    for ((x, width), (mirrored, same)) in rects(Language::Fr).into_iter().zip(rects(Language::Ar)) {
        assert!((width - same).abs() < 0.02 && (720.0 - x - width - mirrored).abs() < 0.02, "{x} {width} {mirrored}");
    }
}

#[test]
fn lengths_are_proportional_to_values() {
    let rows = [Bar::new("A", 8.0, "8"), Bar::new("B", 2.0, "2"), Bar::new("C", f64::NAN, "?")];
    let svg = bars(&Frame::new(Language::En, "p", "t", "d"), &rows).svg;
    let document = roxmltree::Document::parse(&svg).unwrap();
    let widths: Vec<f64> = document
        .descendants()
        .filter(|node| node.tag_name().name() == "rect")
        .map(|node| node.attribute("width").unwrap().parse().unwrap())
        .collect();
    assert!((widths[0] / widths[1] - 4.0).abs() < 1e-3 && widths[2] == 0.0, "{widths:?}");
    assert!(svg.contains(">?</text>"), "an unknown value keeps its text");
}

#[test]
fn hostile_texts_and_no_rows_do_no_harm() {
    let evil = "</text><script>alert(1)</script>&\u{0}\"'";
    let frame = Frame { font: evil, ink: Ink::Page, ..Frame::new(Language::Ar, evil, evil, evil) };
    let svg = bars(&frame, &[Bar::new(evil, 1.0, evil)]).svg;
    let document = roxmltree::Document::parse(&svg).unwrap();
    assert!(!document.descendants().any(|node| node.tag_name().name() == "script"));
    assert!(roxmltree::Document::parse(&bars(&Frame::new(Language::Fr, "e", "t", "d"), &[]).svg).is_ok());
}
