use language::Language;

/// Where colours come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ink {
    /// Colours written in the drawing: for documents.
    #[default]
    Print,
    /// The same, and a class on each mark (`chart-fill-ink`, `chart-stroke-1`…), so that a page can offer a dark
    /// variant without inline styles, which a careful page forbids: see [`crate::palette::scss`].
    Page,
}

/// What a chart has besides its figures.
#[derive(Clone, Debug)]
pub struct Frame<'a> {
    /// Language of the texts; it decides the direction of the drawing.
    pub language: Language,
    /// Prefix of the identifiers in the SVG; distinct for each chart of a page. ASCII letters, digits, `-`.
    pub id: &'a str,
    /// Short name of the chart, for assistive technology; not drawn.
    pub title: &'a str,
    /// What the chart shows, in a sentence or two; not drawn.
    pub description: &'a str,
    /// Headings of the table: what a label is, what a value is.
    pub headings: [&'a str; 2],
    /// Width in user units, at least 360. Text is 13 units high.
    pub width: f64,
    /// CSS list of font families.
    pub font: &'a str,
    /// Where colours come from.
    pub ink: Ink,
}

impl<'a> Frame<'a> {
    /// A frame 720 units wide for a document.
    pub fn new(language: Language, id: &'a str, title: &'a str, description: &'a str) -> Self {
        Frame {
            language,
            id,
            title,
            description,
            headings: ["", ""],
            width: 720.0,
            font: "sans-serif",
            ink: Ink::Print,
        }
    }

    /// A frame for a page, 640 units wide, in the colours and faces of the page. A page shows the table as well, so
    /// its headings are asked for.
    pub fn for_page(
        language: Language,
        id: &'a str,
        title: &'a str,
        description: &'a str,
        headings: [&'a str; 2],
    ) -> Self {
        let frame = Frame::new(language, id, title, description);
        Frame { headings, width: 640.0, font: "inherit", ink: Ink::Page, ..frame }
    }
}

/// A drawing and the same figures as a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// A whole SVG element, without XML declaration.
    pub svg: String,
    /// Width in user units.
    pub width: f64,
    /// Height in user units.
    pub height: f64,
    /// The figures.
    pub table: Table,
}

/// The figures of a chart, as texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// One heading per column.
    pub head: Vec<String>,
    /// One text per column; the first names the row.
    pub rows: Vec<Vec<String>>,
}
