//! Warm, calm colours, with the contrasts that WCAG 2.2 asks for.
//!
//! Texts have at least 4.5:1 on their ground (1.4.3), marks 3:1 (1.4.11), in both variants. Neighbours in
//! the series differ in lightness too, and each has a pattern of its own.

/// A set of colours as `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Behind the drawing; the drawing itself has no ground.
    pub ground: &'static str,
    /// Texts, axes.
    pub ink: &'static str,
    /// Secondary texts, whiskers.
    pub muted: &'static str,
    /// Grid lines: decoration, read from the labels beside them.
    pub grid: &'static str,
    /// What increases, in a comparison.
    pub increase: &'static str,
    /// What decreases, in a comparison.
    pub decrease: &'static str,
    /// Marks of the series, in order.
    pub series: [&'static str; 8],
}

/// For paper and light pages.
pub const LIGHT: Palette = Palette {
    ground: "#ffffff",
    ink: "#2b2420",
    muted: "#6a5d54",
    grid: "#e6ded5",
    increase: "#a4432d",
    decrease: "#2f7a6d",
    series: ["#9a4a2f", "#2f6f73", "#c07a1c", "#4b4f83", "#7d8038", "#a84e6b", "#5f4a3a", "#3f8fb0"],
};

/// For dark pages.
pub const DARK: Palette = Palette {
    ground: "#1f1a17",
    ink: "#f3ece4",
    muted: "#b9aca0",
    grid: "#453c35",
    increase: "#e58a70",
    decrease: "#6fbfae",
    series: ["#d9835f", "#62b0b3", "#e0a850", "#9ba0da", "#b3b76a", "#dc8fa9", "#b59a86", "#7cc0dd"],
};

/// For the style sheet of a page that uses [`crate::Ink::Page`]: the mixins `chart-light` and `chart-dark` set the
/// variables of a variant, `chart-classes` paints the marks with them.
pub fn scss() -> String {
    let roles = ["ground", "ink", "muted", "grid", "increase", "decrease", "1", "2", "3", "4", "5", "6", "7", "8"];
    let mut text = String::new();
    for (name, palette) in [("light", LIGHT), ("dark", DARK)] {
        let Palette { ground, ink, muted, grid, increase, decrease, series } = palette;
        let colors = [ground, ink, muted, grid, increase, decrease].into_iter().chain(series);
        let variables: String =
            roles.iter().zip(colors).map(|(role, color)| format!("--chart-{role}:{color};")).collect();
        text += &format!("@mixin chart-{name}{{{variables}}}\n");
    }
    let classes = ["fill", "stroke"].map(|property| {
        roles.map(|role| format!(".chart-{property}-{role}{{{property}:var(--chart-{role})}}")).concat()
    });
    text + &format!("@mixin chart-classes{{{}}}\n", classes.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance by its definition in WCAG 2.2.
    fn luminance(color: &str) -> f64 {
        let channel = |from: usize| {
            let value = f64::from(u8::from_str_radix(&color[from..from + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { libm::pow((value + 0.055) / 1.055, 2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(a: &str, b: &str) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn contrast_is_measured_as_wcag_does() {
        assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 1e-9);
        assert!((contrast("#777777", "#ffffff") - 4.48).abs() < 0.005); // the well-known near miss
    }

    #[test]
    fn texts_and_marks_stand_out_in_both_variants() {
        for palette in [LIGHT, DARK] {
            for text in [palette.ink, palette.muted] {
                assert!(contrast(text, palette.ground) >= 4.5, "{text}: {}", contrast(text, palette.ground));
            }
            for mark in palette.series.into_iter().chain([palette.increase, palette.decrease]) {
                assert!(contrast(mark, palette.ground) >= 3.0, "{mark}: {}", contrast(mark, palette.ground));
            }
        }
    }

    #[test]
    fn the_style_sheet_has_both_variants() {
        let scss = scss();
        for part in ["--chart-8:#3f8fb0;", "--chart-8:#7cc0dd;", ".chart-stroke-muted{stroke:var(--chart-muted)}"] {
            assert!(scss.contains(part), "{part}: {scss}");
        }
    }
}
