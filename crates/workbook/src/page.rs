use std::collections::BTreeMap;

use calendar::Date;
use rust_xlsxwriter::{
    ConditionalFormatFormula, ExcelDateTime, Format, FormatAlign, Formula, Table, TableColumn, TableStyle, Worksheet,
    XlsxError,
};

use crate::plan::HEADER;
use crate::style::{Look, Style};
use crate::words::Words;

/// The most characters that a cell holds.
const CELL_MAX: usize = 32_767;
/// Points of a line of text, what a row has above and below it, and the most lines of a row: the format allows 409
/// points.
const LINE_HEIGHT: f64 = 11.5;
const ROW_MARGIN: f64 = 2.0;
/// Letters that a column holds for each character of its width, which is that of a figure in a larger face.
const LETTERS: f64 = 1.25;
const LINES_MAX: usize = 30;
/// Letters that columns of words from documents hold.
const LONG: usize = 30;
/// A4 and A3, by their numbers in the format.
const A4: u8 = 9;
const A3: u8 = 8;

/// A column of a table: its heading, its width in characters, and where the heading stands.
pub struct Head {
    pub title: String,
    pub width: f64,
    pub side: Side,
}

/// Where a heading stands in its cell: as what is below it.
#[derive(Clone, Copy)]
pub enum Side {
    /// Above words.
    Start,
    /// Above numbers.
    End,
}

/// One sheet while it is written.
pub struct Page<'a> {
    pub sheet: Worksheet,
    style: &'a Style,
    right_to_left: bool,
    /// How the cells of each column look, where the column says it.
    looks: Vec<Look>,
    /// Whether cells have no line below: where only filled rows are to have one.
    pub bare: bool,
    /// Lines of text of the rows that have more than one.
    heights: BTreeMap<u32, usize>,
}

type Written = Result<(), XlsxError>;

impl<'a> Page<'a> {
    /// A sheet with its title in the first row and a remark in the second.
    pub fn new(words: &Words<'_>, style: &'a Style, name: &str, note: &str) -> Result<Self, XlsxError> {
        Self::directed(words.language().is_right_to_left(), style, (name, name), note)
    }

    /// The same without an inventory: the name of its tab, which is short, and its title, which is whole.
    pub fn directed(
        right_to_left: bool,
        style: &'a Style,
        (tab, title): (&str, &str),
        note: &str,
    ) -> Result<Self, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(tab)?;
        sheet.set_right_to_left(right_to_left);
        sheet.set_screen_gridlines(false);
        sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
        sheet.set_margins(0.5, 0.5, 0.6, 0.6, 0.3, 0.3);
        sheet.set_footer("&L&9&A&R&9&P / &N").set_header_footer_scale_with_doc(false);
        sheet.set_row_height(0, 24)?;
        sheet.write_string_with_format(0, 0, title, &style.title)?;
        sheet.write_string_with_format(1, 0, note, &style.note)?;
        Ok(Page { sheet, style, right_to_left, looks: Vec::new(), bare: false, heights: BTreeMap::new() })
    }

    /// Wide tables go on A3, over so many pages side by side.
    pub fn wide(&mut self, pages: u16) {
        self.sheet.set_paper_size(A3).set_print_fit_to_pages(pages, 0);
    }

    pub fn section(&mut self, row: u32, title: &str) -> Written {
        self.sheet.set_row_height(row, 20)?;
        self.sheet.write_string_with_format(row, 0, title, &self.style.section)?;
        Ok(())
    }

    pub fn note(&mut self, row: u32, column: u16, text: &str) -> Written {
        self.sheet.write_string_with_format(row, column, text, &self.style.note)?;
        Ok(())
    }

    /// A remark over as many lines as it needs below each other, across columns that are `widths` wide.
    pub fn paragraph(&mut self, row: u32, widths: &[f64], text: &str) -> Written {
        self.across(row, widths, text, &self.style.note.clone().set_text_wrap().set_align(FormatAlign::Top))
    }

    /// Words over several columns and lines. A cell alone would widen what is printed by all that runs over its side.
    pub fn across(&mut self, row: u32, widths: &[f64], text: &str, format: &Format) -> Written {
        let width = (widths.iter().sum::<f64>() * LETTERS).max(1.0) as usize;
        let lines = text.chars().count().div_ceil(width).clamp(1, LINES_MAX);
        self.sheet.set_row_height(row, f64::from(crate::plan::long(lines)) * LINE_HEIGHT + ROW_MARGIN)?;
        match crate::plan::short(widths.len()) {
            0 | 1 => self.sheet.write_string_with_format(row, 0, text, format)?,
            columns => self.sheet.merge_range(row, 0, row, columns - 1, text, format)?,
        };
        Ok(())
    }

    /// Headings of a table that stands above another: no filter, no frozen rows.
    pub fn heads(&mut self, row: u32, heads: &[Head]) -> Written {
        for (column, head) in (0..).zip(heads) {
            self.sheet.write_string_with_format(row, column, &head.title, self.header(head.side))?;
        }
        Ok(())
    }

    fn header(&self, side: Side) -> &'a Format {
        match side {
            Side::Start => &self.style.header,
            Side::End => &self.style.number_header,
        }
    }

    pub fn widths(&mut self, heads: &[Head]) -> Written {
        for (column, head) in (0..).zip(heads) {
            self.sheet.set_column_width(column, head.width)?;
        }
        Ok(())
    }

    /// The table of a sheet: `rows` rows under `header`, which stay in sight, with filters.
    pub fn table(&mut self, header: u32, rows: u32, heads: &[Head], frozen_columns: u16) -> Written {
        let mut taken: Vec<String> = Vec::new();
        let mut columns = Vec::new();
        for head in heads {
            // Headings of one table differ, whatever a gas or a language calls them.
            let mut title = head.title.clone();
            while taken.contains(&title.to_lowercase()) {
                title.push('\u{a0}');
            }
            taken.push(title.to_lowercase());
            columns.push(TableColumn::new().set_header(title).set_header_format(self.header(head.side)));
        }
        let table = Table::new().set_columns(&columns).set_style(TableStyle::Light1).set_banded_rows(false);
        let last = u16::try_from(heads.len()).unwrap_or(u16::MAX).saturating_sub(1);
        self.sheet.add_table(header, 0, header + rows.max(1), last, &table)?;
        self.widths(heads)?;
        self.sheet.set_row_height(header, 38)?;
        self.sheet.set_freeze_panes(header + 1, frozen_columns)?;
        self.sheet.set_repeat_rows(header, header)?;
        Ok(())
    }

    /// The looks of whole columns of the table, from the first on. A long table is written much faster if its cells
    /// need not say their look.
    pub fn looks(&mut self, header: u32, rows: u32, looks: Vec<Look>) -> Written {
        for (column, look) in (0..).zip(&looks) {
            self.sheet.set_column_format(column, self.style.of_column(*look))?;
        }
        let last = u16::try_from(looks.len()).unwrap_or(u16::MAX).saturating_sub(1);
        let lines = ConditionalFormatFormula::new().set_rule("=TRUE").set_format(&self.style.hairline);
        self.sheet.add_conditional_format(header + 1, 0, header + rows.max(1), last, &lines)?;
        self.looks = looks;
        Ok(())
    }

    /// A line below the rows from one to another of which the formula says that they are filled.
    pub fn lines(&mut self, (first, last): (u32, u32), columns: u16, filled: &str) -> Written {
        let lines = ConditionalFormatFormula::new().set_rule(filled).set_format(&self.style.hairline);
        self.sheet.add_conditional_format(first, 0, last, columns - 1, &lines)?;
        Ok(())
    }

    /// How a cell must say that it looks; nothing if its column does.
    fn format(&self, row: u32, column: u16, look: Look, bold: bool) -> Option<&'a Format> {
        if self.bare && !bold {
            return Some(self.style.of_column(look));
        }
        let of_column = row > HEADER && !bold && self.looks.get(usize::from(column)) == Some(&look);
        (!of_column).then(|| self.style.of(look, bold))
    }

    /// Words. They are always written as words; what begins like a formula also stays so when it is edited.
    pub fn text(&mut self, row: u32, column: u16, text: &str) -> Written {
        self.label(row, column, text, false)
    }

    /// Words over as many lines as they need in a column `width` characters wide. Programs that do not
    /// measure rows when they open a file would cut them.
    pub fn wrapped(&mut self, row: u32, column: u16, text: &str, width: u16) -> Written {
        // Never below one.
        let width = (f64::from(width.max(1)) * LETTERS) as usize;
        let lines: usize = text.lines().map(|line| line.chars().count().div_ceil(width).max(1)).sum();
        let height = self.heights.entry(row).or_insert(1);
        if lines > *height {
            *height = lines.min(LINES_MAX);
            self.sheet.set_row_height(row, f64::from(crate::plan::long(*height)) * LINE_HEIGHT + ROW_MARGIN)?;
        }
        self.words(row, column, text, Some(self.style.of(Look::Wrapped, false)))
    }

    pub fn label(&mut self, row: u32, column: u16, text: &str, bold: bool) -> Written {
        let look = if text.chars().any(|c| matches!(c, '\u{590}'..='\u{8ff}')) {
            Look::Text
        } else if self.right_to_left && text.chars().count() > LONG {
            Look::Long
        } else {
            Look::Latin
        };
        self.words(row, column, text, self.format(row, column, look, bold))
    }

    fn words(&mut self, row: u32, column: u16, text: &str, format: Option<&Format>) -> Written {
        let begins_like_a_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let format = if begins_like_a_formula { Some(&self.style.quoted) } else { format };
        if text.is_empty() && format.is_none() {
            return Ok(());
        }
        if text.chars().count() > CELL_MAX {
            let short: String = text.chars().take(CELL_MAX - 1).chain(['…']).collect();
            self.string(row, column, &short, format)
        } else {
            self.string(row, column, text, format)
        }
    }

    fn string(&mut self, row: u32, column: u16, text: &str, format: Option<&Format>) -> Written {
        match format {
            Some(format) => self.sheet.write_string_with_format(row, column, text, format)?,
            None => self.sheet.write_string(row, column, text)?,
        };
        Ok(())
    }

    /// A number; nothing if it is not one.
    pub fn number(&mut self, row: u32, column: u16, value: f64, look: Look) -> Written {
        self.number_bold(row, column, value, look, false)
    }

    pub fn number_bold(&mut self, row: u32, column: u16, value: f64, look: Look, bold: bool) -> Written {
        match (self.format(row, column, look, bold), value.is_finite()) {
            (Some(format), true) => _ = self.sheet.write_number_with_format(row, column, value, format)?,
            (Some(format), false) => _ = self.sheet.write_blank(row, column, format)?,
            (None, true) => _ = self.sheet.write_number(row, column, value)?,
            (None, false) => {}
        }
        Ok(())
    }

    pub fn some_number(&mut self, row: u32, column: u16, value: Option<f64>, look: Look) -> Written {
        self.number(row, column, value.unwrap_or(f64::NAN), look)
    }

    pub fn day(&mut self, row: u32, column: u16, day: Date) -> Written {
        let (year, month, of_month) = (day.year(), day.month(), day.day());
        let numbers = (u16::try_from(year), u8::try_from(month), u8::try_from(of_month));
        match numbers {
            (Ok(year @ 1900..), Ok(month), Ok(of_month)) => {
                let value = ExcelDateTime::from_ymd(year, month, of_month)?;
                match self.format(row, column, Look::Day, false) {
                    Some(format) => self.sheet.write_datetime_with_format(row, column, value, format)?,
                    None => self.sheet.write_datetime(row, column, value)?,
                };
                Ok(())
            }
            // The format knows no day before 1900.
            _ => self.text(row, column, &day.to_string()),
        }
    }

    /// A formula with the result that we know, for readers who do not recompute.
    pub fn formula(&mut self, row: u32, column: u16, formula: &str, result: f64, look: Look) -> Written {
        self.formula_bold(row, column, formula, result, look, false)
    }

    /// The same whose result may be nothing.
    pub fn formula_or_blank(
        &mut self,
        row: u32,
        column: u16,
        formula: &str,
        result: Option<f64>,
        look: Look,
    ) -> Written {
        match result {
            Some(result) => self.formula(row, column, formula, result, look),
            None => self.formula_with(row, column, formula, "", look),
        }
    }

    /// A formula whose result is words.
    pub fn formula_of_words(&mut self, row: u32, column: u16, formula: &str, result: &str) -> Written {
        self.formula_with(row, column, formula, result, Look::Text)
    }

    fn formula_with(&mut self, row: u32, column: u16, formula: &str, result: &str, look: Look) -> Written {
        let formula = Formula::new(formula).set_result(result);
        match self.format(row, column, look, false) {
            Some(format) => self.sheet.write_formula_with_format(row, column, formula, format)?,
            None => self.sheet.write_formula(row, column, formula)?,
        };
        Ok(())
    }

    pub fn formula_bold(
        &mut self,
        row: u32,
        column: u16,
        formula: &str,
        result: f64,
        look: Look,
        bold: bool,
    ) -> Written {
        // Minus zero reads as text in some programs.
        let result = if result == 0.0 { 0.0 } else { result };
        let formula = Formula::new(formula).set_result(result.to_string());
        match self.format(row, column, look, bold) {
            Some(format) => self.sheet.write_formula_with_format(row, column, formula, format)?,
            None => self.sheet.write_formula(row, column, formula)?,
        };
        Ok(())
    }
}
