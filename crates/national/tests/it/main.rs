//! The kernel against the plain way, on small made-up countries.

mod command;
mod naive;

use std::path::PathBuf;

use national::intervals::{self, Draws, Quantities};
use national::synthetic::{self, Country, Order};
use national::{Collect, Group, Level, Lines, Resolution, Tables, totals, totals_of_file};
use proptest::prelude::*;

/// A country in a file of its own.
struct Case {
    file: PathBuf,
    tables: Tables,
}

fn case(name: &str, seed: u64, firms: usize, lines: u64, order: Order) -> Case {
    let tables = synthetic::tables(seed, 60);
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.parquet"));
    let country = Country::new(seed, firms, lines, order, &tables);
    // Several row groups, so that firms are cut by their ends.
    synthetic::write(&file, &country, &tables, 1500).unwrap();
    Case { file, tables }
}

#[derive(Default)]
struct All(Vec<Group>);

impl Collect for All {
    fn group(&mut self, group: &Group) {
        self.0.push(*group);
    }
}

fn groups(lines: &Lines, resolution: &Resolution, level: Level) -> Vec<Group> {
    let mut all = Vec::new();
    let end = |part: All| {
        all.extend(part.0);
        Ok(())
    };
    totals(lines, resolution, level, All::default, end).unwrap();
    all
}

/// The same without keeping the lines of firms that one row group has together.
fn groups_of_file(case: &Case, resolution: &Resolution, level: Level) -> Vec<Group> {
    let mut all = Vec::new();
    let end = |part: All| {
        all.extend(part.0);
        Ok(())
    };
    totals_of_file(&case.file, resolution, level, All::default, end).unwrap();
    all.sort_by_key(|group| (group.firm, group.category, group.month));
    all
}

fn on_threads<T: Send>(threads: usize, work: impl FnOnce() -> T + Send) -> T {
    rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap().install(work)
}

/// Groups as bits, so that equality is of every bit.
fn bits(groups: &[Group]) -> Vec<(i32, u16, u16, [u64; 5])> {
    groups.iter().map(|group| (group.firm, group.category, group.month, group.gases.map(f64::to_bits))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Each group within 1e-12 of the exactly rounded sum of the naive way, and the same groups.
    #[test]
    fn totals_are_those_of_the_naive_way(seed in 0_u64..1 << 40, firms in 1_usize..60, count in 1_u64..3000) {
        let case = case("naive", seed, firms, count, Order::Shuffled);
        let resolution = Resolution::new(&case.tables).unwrap();
        let lines = Lines::read(&case.file, &resolution, Level::widest()).unwrap();
        let found = groups(&lines, &resolution, Level::widest());
        let (wanted, rejected) = naive::groups(&case.file, &case.tables);
        prop_assert_eq!(lines.rejected().total(), rejected);
        prop_assert_eq!(found.len(), wanted.len());
        for group in &found {
            let category = resolution.categories()[usize::from(group.category)].clone();
            let month = lines.months()[usize::from(group.month)];
            let sums = &wanted[&(group.firm, category, month)];
            for (found, wanted) in group.gases.iter().zip(sums) {
                let close = (found - wanted).abs() <= 1e-12 * wanted.abs() + 1e-12;
                prop_assert!(close, "{group:?}: {found} is not {wanted}");
            }
        }
    }

    #[test]
    fn neither_order_nor_threads_nor_vectors_change_a_bit(seed in 0_u64..1 << 40, firms in 1_usize..200) {
        let (ordered, shuffled) =
            (case("ordered", seed, firms, 4000, Order::Firm), case("shuffled", seed, firms, 4000, Order::Shuffled));
        let resolution = Resolution::new(&ordered.tables).unwrap();
        let read = |case: &Case, threads, level| on_threads(threads, || Lines::read(&case.file, &resolution, level).unwrap());
        let lines = read(&ordered, 1, Level::PLAIN);
        let plain = bits(&on_threads(1, || groups(&lines, &resolution, Level::PLAIN)));
        let mixed = read(&shuffled, 3, Level::widest());
        for level in Level::available() {
            prop_assert_eq!(&plain, &bits(&on_threads(3, || groups(&mixed, &resolution, level))));
            for case in [&ordered, &shuffled] {
                prop_assert_eq!(&plain, &bits(&on_threads(3, || groups_of_file(case, &resolution, level))));
            }
        }
        let quantities = Quantities::of(&lines, &resolution, Level::PLAIN).unwrap();
        prop_assert_eq!(&quantities, &on_threads(3, || Quantities::of(&mixed, &resolution, Level::widest()).unwrap()));
        let draws = Draws::new(&resolution, seed, 130);
        let plain = on_threads(1, || intervals::intervals(&quantities, &draws, Level::PLAIN));
        for level in Level::available() {
            prop_assert_eq!(&plain, &on_threads(3, || intervals::intervals(&quantities, &draws, level)));
        }
    }

    /// The matrix way and the lines again for each draw: same intervals but for rounding.
    #[test]
    fn intervals_are_those_of_the_lines(seed in 0_u64..1 << 40) {
        let case = case("lines", seed, 30, 2000, Order::Firm);
        let resolution = Resolution::new(&case.tables).unwrap();
        let lines = Lines::read(&case.file, &resolution, Level::widest()).unwrap();
        let draws = Draws::new(&resolution, seed, 250);
        let quantities = Quantities::of(&lines, &resolution, Level::widest()).unwrap();
        let found = intervals::intervals(&quantities, &draws, Level::widest());
        let wanted = intervals::intervals_by_lines(&lines, &resolution, &draws);
        for (found, wanted) in found.iter().flatten().zip(wanted.iter().flatten()) {
            prop_assert!((found - wanted).abs() <= 1e-9 * wanted.abs(), "{found} is not {wanted}");
        }
    }
}

#[test]
fn a_factor_keeps_its_draws_when_others_go() {
    let tables = synthetic::tables(1, 40);
    let mut fewer = tables.clone();
    fewer.factors.retain(|factor| factor.activity != "synthetic.000");
    let gone = tables.factors.len() - fewer.factors.len();
    let [all, rest] = [&tables, &fewer].map(|tables| Draws::new(&Resolution::new(tables).unwrap(), 9, 64));
    for number in 0..64 {
        assert!(all.of(number).skip(gone).eq(rest.of(number)));
    }
}

#[test]
fn tables_that_contradict_themselves_are_refused() {
    let good = synthetic::tables(1, 20);
    let refused = |change: fn(&mut Tables)| {
        let mut tables = good.clone();
        change(&mut tables);
        Resolution::new(&tables).err().map(|error| error.to_string())
    };
    assert_eq!(refused(|_| {}), None);
    assert!(refused(|tables| tables.regions[0].parent = "MA".into()).unwrap().contains("falls back on itself"));
    assert!(refused(|tables| tables.factors[0].geo = "XX".into()).unwrap().contains("geography"));
    assert!(refused(|tables| tables.units[0].to_base = 0.0).unwrap().contains("positive"));
    assert!(refused(|tables| tables.factors[0].gsd2 = 0.5).unwrap().contains("gsd2"));
    assert!(refused(|tables| tables.gases.truncate(2)).unwrap().contains("potential"));
}
