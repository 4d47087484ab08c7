//! Cells that a person may change, each the only one that holds what it says: all others are locked, and follow.

use finance::plan::Lending;
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationRule, Format, FormatAlign, Formula, ProtectionOptions, XlsxError,
};

use super::Desk;
use crate::page::Page;
use crate::plan::literal;
use crate::style::Look;

/// Ground of cells that may be changed, and ink of what is wrong.
const OPEN: Color = Color::RGB(0xFF_F6_D6);
const WRONG: Color = Color::RGB(0xA6_1B_1B);
/// The most letters of words within a formula.
const LITERAL_MAX: usize = 255;

/// What a changed cell may hold.
pub enum Within {
    /// At least this.
    From(f64),
    /// From the first to the second.
    Between(f64, f64),
    /// A whole number of these bounds.
    Whole(u32, u32),
    /// One of these.
    OneOf(&'static [&'static str]),
}

impl<'a> Desk<'a> {
    /// Whether amounts may be changed: what programmes give, and whether their rules are met, follows from the amounts by the catalogue, which no formula has.
    pub fn amounts_are_open(&self) -> bool {
        self.application.programmes.is_empty()
    }

    /// Whether the terms of a loan may be changed: those of a programme's loan are its own.
    pub fn terms_are_open(&self, loan: &Lending) -> bool {
        loan.programme.is_none()
    }

    /// A number that may be changed within bounds, or stands if not `open`.
    pub fn input(
        &self,
        page: &mut Page<'a>,
        (row, column): (u32, u16),
        (value, look): (f64, Look),
        within: Option<Within>,
    ) -> Result<(), XlsxError> {
        let Some(within) = within else { return page.number(row, column, value, look) };
        let format = self.style.of(look, false).clone().set_background_color(OPEN).set_unlocked();
        page.sheet.write_number_with_format(row, column, value, &format)?;
        let rule = DataValidation::new();
        let rule = match within {
            Within::From(least) => rule.allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(least)),
            Within::Between(least, most) => rule.allow_decimal_number(DataValidationRule::Between(least, most)),
            Within::Whole(least, most) => {
                let [least, most] = [least, most].map(|bound| i32::try_from(bound).unwrap_or(i32::MAX));
                rule.allow_whole_number(DataValidationRule::Between(least, most))
            }
            Within::OneOf(words) => rule.allow_list_strings(words)?,
        };
        page.sheet.add_data_validation(
            row,
            column,
            row,
            column,
            &rule.set_error_message(self.word("finance-sheet-wrong"))?,
        )?;
        Ok(())
    }

    /// Words that a formula chooses, across columns that are `widths` wide.
    pub fn alert(
        &self,
        page: &mut Page<'a>,
        row: u32,
        widths: &[f64],
        formula: &str,
        result: &str,
    ) -> Result<(), XlsxError> {
        let format = self.wrong();
        page.across(row, widths, "", &format)?;
        page.sheet.write_formula_with_format(row, 0, Formula::new(formula).set_result(result), &format)?;
        Ok(())
    }

    fn wrong(&self) -> Format {
        self.style.note.clone().set_text_wrap().set_align(FormatAlign::Top).set_bold().set_font_color(WRONG)
    }

    /// Words of where an amount comes from, for as long as each cell has the number that it was written with.
    pub fn as_long_as(
        &self,
        page: &mut Page<'a>,
        (row, column, width): (u32, u16, u16),
        cells: &[(String, f64)],
        words: &str,
    ) -> Result<(), XlsxError> {
        page.wrapped(row, column, words, width)?;
        if cells.is_empty() || words.chars().count() > LITERAL_MAX {
            return Ok(());
        }
        let same: Vec<String> = cells.iter().map(|(cell, value)| format!("{cell}={value}")).collect();
        let changed = literal(&self.word("finance-sheet-changed"));
        let formula = format!("=IF(AND({}),{},{changed})", same.join(","), literal(words));
        let formula = Formula::new(formula).set_result(words);
        page.sheet.write_formula_with_format(row, column, formula, self.style.of(Look::Wrapped, false))?;
        Ok(())
    }

    /// Locks what is not open. There is no password: who means to change more can see how.
    pub fn lock(&self, page: &mut Page<'a>) {
        let widths = ProtectionOptions { format_columns: true, format_rows: true, ..ProtectionOptions::default() };
        page.sheet.protect_with_options(&widths);
    }
}
