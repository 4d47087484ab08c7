//! What is known of a whole table before its first row is read, so that no row looks it up again.

use super::plan::{Column, Plan, Wide};
use super::role::Role;
use crate::Vocabulary;

/// A plan, by what rows ask of it.
#[derive(Clone, Debug)]
pub(crate) struct Layout<'p> {
    pub plan: &'p Plan,
    /// What cells may name besides days: quarters, half-years.
    pub vocabulary: &'p Vocabulary,
    /// By role.
    columns: [Option<&'p Column>; Role::COUNT],
    /// Columns of days, months and years.
    pub dates: Vec<&'p Column>,
    /// Columns of numbers and dates: where none of them says anything, a row is a heading.
    pub figures: Vec<u32>,
    /// Columns that further rows of the same document leave out: date, number, supplier.
    pub shared: Vec<u32>,
    /// Whether a column is of a factor that the ledger writes itself.
    pub declares: bool,
    /// Whether a column scores the quality of the data.
    pub scores: bool,
    /// The column that this layout takes as the only quantity.
    pub wide: Option<&'p Wide>,
    /// For a plan with several quantities to a row, the layout of each: that of the long form.
    pub pivots: Vec<Layout<'p>>,
}

impl<'p> Layout<'p> {
    pub(crate) fn of(plan: &'p Plan, vocabulary: &'p Vocabulary) -> Self {
        let mut columns = [None; Role::COUNT];
        for (role, column) in &plan.roles {
            if let Some(place) = columns.get_mut(*role as usize) {
                *place = Some(column);
            }
        }
        let of = |is_it: &dyn Fn(Role) -> bool| -> Vec<&'p Column> {
            plan.roles.iter().filter(|(role, _)| is_it(**role)).map(|(_, column)| column).collect()
        };
        let numbers = |is_it: &dyn Fn(Role) -> bool| of(is_it).into_iter().map(|column| column.number).collect();
        let figures: Vec<u32> = numbers(&|role| role.is_number() || role.is_date());
        let mut layout = Layout {
            plan,
            vocabulary,
            columns,
            dates: of(&Role::is_date),
            figures,
            shared: numbers(&|role| role.is_date() || matches!(role, Role::DocumentNumber | Role::Supplier)),
            declares: plan.roles.keys().any(|role| role.is_of_factor()),
            scores: plan.roles.keys().any(|role| role.is_score()),
            wide: None,
            pivots: Vec::new(),
        };
        layout.pivots = plan.wide.iter().map(|wide| layout.pivot(wide)).collect();
        layout
    }

    /// The layout of a row with this one quantity.
    fn pivot(&self, wide: &'p Wide) -> Self {
        let mut pivot = Layout { wide: Some(wide), ..self.clone() };
        for role in self.plan.roles.keys().filter(|role| !self.plan.reads(**role)) {
            if let Some(place) = pivot.columns.get_mut(*role as usize) {
                *place = None;
            }
        }
        if let Some(place) = pivot.columns.get_mut(Role::Quantity as usize) {
            *place = Some(&wide.column);
        }
        pivot
    }

    pub(crate) fn column(&self, role: Role) -> Option<&'p Column> {
        self.columns.get(role as usize).copied().flatten()
    }
}
