//! The contrasts that WCAG 2.2 asks for, over the tokens of the style sheet.

use std::collections::BTreeMap;

const TOKENS: &str = include_str!("../../styles/_tokens.scss");

/// The tokens of a mixin.
fn theme(name: &str) -> BTreeMap<&'static str, &'static str> {
    let body = TOKENS.split(&format!("@mixin {name} {{")).nth(1).and_then(|rest| rest.split("\n}").next());
    let lines = body.expect("a theme").lines().filter_map(|line| line.trim().strip_prefix("--q-")?.split_once(": "));
    lines.map(|(token, value)| (token, value.trim_end_matches(';'))).collect()
}

/// Relative luminance by its definition in WCAG 2.2.
fn luminance(color: &str) -> f64 {
    let channel = |from: usize| {
        let value = f64::from(u8::from_str_radix(&color[from..from + 2], 16).expect("a colour")) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { libm::pow((value + 0.055) / 1.055, 2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn what_is_read_stands_out_in_both_themes() {
    assert!((contrast("#777777", "#ffffff") - 4.48).abs() < 0.005); // the well-known near miss
    let grounds = ["paper", "sheet", "sand"];
    for name in ["light", "dark"] {
        let tokens = theme(name);
        let measure = |ink: &str, ground: &str, least: f64| {
            let found = contrast(tokens[ink], tokens[ground]);
            assert!(found >= least, "{name}: {ink} on {ground}: {found:.2}, {least} wanted");
        };
        // Texts, 1.4.3.
        for ink in ["ink", "faint", "link", "brass-ink"] {
            grounds.iter().for_each(|ground| measure(ink, ground, 4.5));
        }
        for tone in ["good", "bad", "note"] {
            measure(tone, &format!("{tone}-ground"), 4.5);
            measure("ink", &format!("{tone}-ground"), 4.5);
            measure("faint", &format!("{tone}-ground"), 4.5);
            measure("sheet", tone, 4.5);
            grounds.iter().for_each(|ground| measure(tone, ground, 4.5));
        }
        measure("press-ink", "press", 4.5);
        measure("press-ink", "press-over", 4.5);
        // Edges of fields, marks of the road and what has the focus, 1.4.11 and 2.4.13.
        for mark in ["edge", "brass", "focus", "press"] {
            grounds.iter().for_each(|ground| measure(mark, ground, 3.0));
        }
    }
}

#[test]
fn both_themes_have_the_same_tokens() {
    assert!(theme("light").keys().eq(theme("dark").keys()) && theme("light").len() > 20);
}
