use crate::Exact;

/// Solves `(diag(level) − use) · x = rhs` for several right-hand sides at once, by elimination in decimals.
///
/// `level[g]` is the activity level of process g, `uses[g][h]` how much of what h makes goes into g, both in functional
/// units; the answer is `x[g][k]` per functional unit. The matrix is an M-matrix if and only if every loop makes more
/// than it uses; then all pivots are positive without exchange of rows (Berman and Plemmons, Nonnegative Matrices, chapter 6).
///
/// # Errors
/// The process at whose elimination the pivot is not positive: it belongs to a loop that uses what it makes.
pub(crate) fn solve(level: &[Exact], uses: &[Vec<Exact>], rhs: Vec<Vec<Exact>>) -> Result<Vec<Vec<Exact>>, usize> {
    let mut rows: Vec<Vec<Exact>> = (uses.iter().zip(level).zip(rhs).enumerate())
        .map(|(g, ((row, level), rhs))| {
            let balance = row.iter().enumerate().map(|(h, used)| if g == h { *level - *used } else { -*used });
            balance.chain(rhs).collect()
        })
        .collect();
    let size = level.len();
    for pivot in 0..size {
        let (above, below) = rows.split_at_mut(pivot + 1);
        let Some(leading) = above.last() else { continue };
        let divisor = cell(leading, pivot);
        if !divisor.is_positive() {
            return Err(pivot);
        }
        for row in below {
            let share = cell(row, pivot) / divisor;
            if !share.is_zero() {
                row.iter_mut().zip(leading).for_each(|(cell, lead)| *cell = *cell - share * *lead);
            }
        }
    }
    let mut solved: Vec<Vec<Exact>> = vec![Vec::new(); size];
    for g in (0..size).rev() {
        let Some(row) = rows.get(g) else { continue };
        let values = row.iter().skip(size).enumerate().map(|(k, right)| {
            let later = solved.iter().enumerate().skip(g + 1);
            let known: Exact = later.map(|(h, values)| cell(row, h) * cell(values, k)).sum();
            (*right - known) / cell(row, g)
        });
        let values = values.collect();
        if let Some(place) = solved.get_mut(g) {
            *place = values;
        }
    }
    Ok(solved)
}

fn cell(row: &[Exact], index: usize) -> Exact {
    row.get(index).copied().unwrap_or(Exact::ZERO)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(values: &[i64]) -> Vec<Exact> {
        values.iter().map(|value| Exact::from(*value)).collect()
    }

    #[test]
    fn a_loop_is_solved_exactly() {
        // 100 t of A take 20 t of B; 50 t of B take 10 t of A; A emits 190, B 5: a = 2, b = 0.5.
        let solved = solve(&of(&[100, 50]), &[of(&[0, 20]), of(&[10, 0])], vec![of(&[190]), of(&[5])]).unwrap();
        assert_eq!(solved, vec![vec![Exact::from(2)], vec![Exact::read("0.5").unwrap()]]);
    }

    #[test]
    fn a_loop_that_uses_all_it_makes_is_refused() {
        assert_eq!(solve(&of(&[10, 10]), &[of(&[0, 10]), of(&[10, 0])], vec![of(&[1]), of(&[1])]), Err(1));
    }
}
