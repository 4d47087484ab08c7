//! The accounts of a journal: in a column, or in headings over the rows of each.

use std::rc::Rc;

use rust_decimal::Decimal;

use super::cells::View;
use super::grid::GridRow;
use super::plan::Column;
use super::reader::Reader;
use super::role::Role;
use super::subject::REMEMBERED;
use crate::Aside;
use crate::why::Why;

/// The fewest figures of an account that a row of a column, or a heading without the word, begins with.
const FIGURES: usize = 3;
const ALONE: usize = 5;

/// What is known of the accounts of a table.
#[derive(Debug, Default)]
pub(super) struct Accounts {
    /// The account of the rows that say none: that of the heading above them.
    of_section: Option<String>,
    /// Whether any row had an account.
    said: bool,
    /// Whether the last one that had is not counted: nor is the total below it.
    pub(super) last_is_other: bool,
    /// What the rows debit and credit in all.
    debit: Decimal,
    credit: Decimal,
}

/// The figures that a text begins with, as an account is written: `61221000`, `6122-1000`, `6125 Carburants`.
fn figures(text: &str, least: usize) -> Option<String> {
    let joined = |c: &char| c.is_ascii_digit() || matches!(c, '.' | '-' | '/');
    let written: String = text.trim_start().chars().take_while(joined).collect();
    let parted = text.trim_start().chars().nth(written.len()).is_none_or(|c| !c.is_alphanumeric());
    let figures: String = written.chars().filter(char::is_ascii_digit).collect();
    (parted && figures.len() >= least).then_some(figures)
}

impl Reader<'_> {
    /// The account that a text names: `Compte : 61221000 - Achats`, `61221000 Achats`.
    fn account_in(&self, text: &str) -> Option<String> {
        if self.context.vocabulary.begins("account_of", text) {
            let number = text.find(|c: char| c.is_ascii_digit())?;
            return figures(text.get(number..)?, FIGURES);
        }
        figures(text, ALONE).filter(|_| !text.trim().contains('/'))
    }

    /// The account that the title of the table or its sheet says.
    pub(super) fn titled_account(&mut self) {
        let named = |text: &&String| self.context.vocabulary.begins("account_of", text);
        let account = self.around.iter().filter(named).find_map(|text| self.account_in(text));
        self.accounts.said |= account.is_some();
        self.accounts.of_section = account;
    }

    fn is_journal(&self) -> bool {
        self.layout.column(Role::Credit).is_some()
    }

    /// A heading that names the account of the rows below it and neither debits nor credits it.
    pub(super) fn heads_account(&mut self, row: &GridRow<'_>) -> bool {
        if !self.is_journal()
            || self.layout.column(Role::Account).is_some_and(|column| row.cell(column.number).is_some())
        {
            return false;
        }
        let moves = [Role::Amount, Role::AmountExcl, Role::AmountIncl, Role::Credit, Role::Quantity];
        if moves.into_iter().filter_map(|role| self.layout.column(role)).any(|column| row.cell(column.number).is_some())
        {
            return false;
        }
        let mut texts = row.cells.iter().map(|(_, cell)| cell.raw());
        let Some(first) = texts.next() else { return false };
        // `Compte;61221000;Achats`: the word and the number in cells of their own.
        let beside = format!("{first} {}", texts.next().unwrap_or_default());
        let Some(account) = self.account_in(&first).or_else(|| self.account_in(&beside)) else { return false };
        self.accounts.of_section = Some(account);
        self.accounts.said = true;
        true
    }

    /// A row of a journal on an account that is neither a charge nor a fixed asset: tax, supplier and bank repeat what
    /// the charge says, and depreciation what was bought before.
    pub(super) fn is_other_account(&mut self, row: &GridRow<'_>) -> bool {
        // `Imputation` beside quantities may as well be a workshop.
        let named =
            |column: &&Column| self.is_journal() || self.context.vocabulary.begins("account_of", &column.header);
        let column = self.layout.column(Role::Account).filter(named);
        let written = column.and_then(|column| row.cell(column.number));
        let own = written.and_then(|cell| figures(&cell.raw(), FIGURES));
        let Some(account) = own.or_else(|| self.accounts.of_section.clone().filter(|_| written.is_none())) else {
            return false;
        };
        self.accounts.said = true;
        let vocabulary = self.context.vocabulary;
        let other = self.other_accounts.get(&account).copied().unwrap_or_else(|| {
            let of = |kind| vocabulary.phrases(kind).any(|begin| account.starts_with(begin));
            !of("account") || of("account_not")
        });
        if self.other_accounts.len() < REMEMBERED {
            self.other_accounts.insert(account, other);
        }
        self.accounts.last_is_other = other;
        other
    }

    /// A balance carried forward or struck within a journal: what it sums is in the rows.
    pub(super) fn is_balance(&self, row: &GridRow<'_>) -> bool {
        let kept =
            [Role::Credit, Role::Balance, Role::Account].into_iter().any(|role| self.layout.column(role).is_some());
        let words = self.layout.column(Role::Designation).and_then(|column| row.cell(column.number)?.words());
        kept && words.is_some_and(|words| self.context.vocabulary.begins("balance", words))
    }

    /// Takes account of what a row debits and credits.
    pub(super) fn weigh(&mut self, row: &GridRow<'_>) {
        if self.accounts.said || !self.is_journal() {
            return;
        }
        let said = Rc::clone(&self.said);
        let view = View::of(self.layout, row, &said);
        let moved = |role| view.number(role).ok().flatten().unwrap_or_default();
        let debit = [Role::Amount, Role::AmountExcl, Role::AmountIncl]
            .into_iter()
            .find(|role| self.layout.column(*role).is_some());
        let (debit, credit) = (debit.map(moved).unwrap_or_default(), moved(Role::Credit));
        self.accounts.debit = self.accounts.debit.saturating_add(debit);
        self.accounts.credit = self.accounts.credit.saturating_add(credit);
    }

    /// A journal whose debits are its credits and that says no account would count each purchase against itself.
    pub(super) fn without_accounts(&mut self) {
        let Accounts { said, debit, credit, .. } = self.accounts;
        if said || debit != credit || debit.is_zero() {
            return;
        }
        let groups = self.groups.take().into_iter().flat_map(|groups| groups.finish().collect::<Vec<_>>());
        let lines: Vec<_> = std::mem::take(&mut self.reading.lines).into_iter().chain(groups).collect();
        let Some(first) = lines.iter().filter_map(|line| line.evidence.place.row).min() else { return };
        let why = Why::NoAccount { total: debit.normalize().to_string(), count: lines.len() as u64 };
        let place = self.locator().at_row(u64::from(first));
        self.reading.aside.push(Aside { count: lines.len() as u64, ..Aside::new(place, why.reason(), &why) });
    }
}
