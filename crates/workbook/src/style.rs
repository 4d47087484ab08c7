use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// Ink of titles, ground of headers, hairlines, and the grey of remarks.
const INK: Color = Color::RGB(0x1F_3D_36);
const GROUND: Color = Color::RGB(0xE8_EF_EC);
const HAIRLINE: Color = Color::RGB(0xD5_DD_DA);
const GREY: Color = Color::RGB(0x5F_6B_67);

/// A face that every office suite has or replaces by one of the same widths, with Arabic letters.
const FACE: &str = "Arial";

/// How a cell looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Words.
    Text,
    /// Words without a letter that runs from right to left.
    Latin,
    /// The same, longer than its column, in a sheet that runs from right to left: the beginning stays in sight.
    Long,
    /// Words over several lines.
    Wrapped,
    /// A count or number of order.
    Count,
    /// A factor, multiplier or quantity as it is, all its digits.
    Exact,
    /// A factor, where zero means that there is none.
    Factor,
    /// Kilograms or kilowatt-hours.
    Mass,
    /// Kilograms of a total.
    Kilos,
    /// Tonnes.
    Tonnes,
    /// Dirhams and centimes.
    Money,
    /// A rate a year that is a ratio.
    Rate,
    /// Percent of a number that is a ratio.
    Share,
    /// A half-width already in percent.
    Percent,
    /// A day.
    Day,
}

/// The formats of a workbook, plain and bold.
pub struct Style {
    plain: Vec<Format>,
    bold: Vec<Format>,
    /// The plain ones without their line below, for whole columns.
    bare: Vec<Format>,
    /// The line below the cells of such columns.
    pub hairline: Format,
    pub title: Format,
    pub section: Format,
    pub note: Format,
    pub header: Format,
    pub number_header: Format,
    /// Words of others that begin like a formula: they stay words even after they are edited.
    pub quoted: Format,
}

const LOOKS: [Look; 15] = [
    Look::Text,
    Look::Latin,
    Look::Long,
    Look::Wrapped,
    Look::Count,
    Look::Exact,
    Look::Factor,
    Look::Mass,
    Look::Kilos,
    Look::Tonnes,
    Look::Money,
    Look::Rate,
    Look::Share,
    Look::Percent,
    Look::Day,
];

impl Style {
    /// `right_to_left`: words stand at the right of their cells, as readers of Arabic expect.
    pub fn new(right_to_left: bool) -> Self {
        let start = if right_to_left { FormatAlign::Right } else { FormatAlign::Left };
        let base = || Format::new().set_font_name(FACE).set_font_size(9);
        let bare = || base().set_align(FormatAlign::Top);
        let lined = |format: Format| format.set_border_bottom(FormatBorder::Hair).set_border_bottom_color(HAIRLINE);
        let cell = || lined(bare());
        let plain: Vec<Format> = LOOKS.into_iter().map(|look| dressed(cell(), look, start)).collect();
        let total =
            || cell().set_bold().set_border_top(FormatBorder::Thin).set_border_top_color(INK).set_font_color(INK);
        let header = || {
            base()
                .set_bold()
                .set_font_color(INK)
                .set_background_color(GROUND)
                .set_text_wrap()
                .set_align(FormatAlign::VerticalCenter)
                .set_border_bottom(FormatBorder::Thin)
                .set_border_bottom_color(INK)
        };
        Style {
            bold: LOOKS.into_iter().map(|look| dressed(total(), look, start)).collect(),
            plain,
            bare: LOOKS.into_iter().map(|look| dressed(bare(), look, start)).collect(),
            hairline: lined(Format::new()),
            title: directed(base().set_font_size(15).set_bold().set_font_color(INK).set_align(start), start),
            section: directed(base().set_font_size(11).set_bold().set_font_color(INK).set_align(start), start),
            note: directed(base().set_font_color(GREY).set_align(start), start),
            header: directed(header().set_align(start).set_indent(1), start),
            number_header: header().set_align(FormatAlign::Right),
            quoted: dressed(cell(), Look::Text, start).set_quote_prefix(),
        }
    }

    pub fn of(&self, look: Look, bold: bool) -> &Format {
        self.among(if bold { &self.bold } else { &self.plain }, look)
    }

    /// How the cells of a whole column look.
    pub fn of_column(&self, look: Look) -> &Format {
        self.among(&self.bare, look)
    }

    fn among<'f>(&'f self, formats: &'f [Format], look: Look) -> &'f Format {
        // The lists are made from all looks, so the fallback is never shown.
        LOOKS.iter().position(|known| *known == look).and_then(|index| formats.get(index)).unwrap_or(&self.note)
    }
}

/// Zero is shown as a dash: a table of gases is mostly zeros, and they hide what is there.
fn dressed(format: Format, look: Look, start: FormatAlign) -> Format {
    match look {
        Look::Text => directed(format.set_align(start).set_indent(1), start),
        Look::Latin => format.set_align(start).set_indent(1),
        Look::Long => format.set_align(FormatAlign::Left).set_indent(1),
        Look::Wrapped => directed(format.set_align(start).set_indent(1).set_text_wrap(), start),
        Look::Count => format.set_num_format("#,##0;-#,##0;\"–\""),
        Look::Exact => format.set_num_format("General"),
        // Grams of methane per kilometre would be a row of hashes in a column as wide as a figure needs.
        Look::Factor => format.set_num_format("[=0]\"–\";[<0.001]0.000E+00;0.00000"),
        Look::Mass => format.set_num_format("#,##0.000;-#,##0.000;\"–\""),
        Look::Kilos => format.set_num_format("#,##0.0;-#,##0.0;\"–\""),
        Look::Tonnes => format.set_num_format("#,##0.00;-#,##0.00;\"–\""),
        Look::Money => format.set_num_format("#,##0.00"),
        Look::Rate => format.set_num_format("0.00%"),
        Look::Share => format.set_num_format("0%"),
        Look::Percent => format.set_num_format("0.0"),
        Look::Day => format.set_num_format("dd/mm/yyyy"),
    }
}

/// The direction of a line that mixes letters of both directions; otherwise programs guess it by the first letter.
fn directed(format: Format, start: FormatAlign) -> Format {
    if start == FormatAlign::Right { format.set_reading_direction(2) } else { format }
}
