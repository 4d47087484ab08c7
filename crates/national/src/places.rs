//! From a firm's number in the file to its place in the sorted list.

/// Finds places.
pub(crate) enum Places<'a> {
    /// Numbers that lie close together: a bit for each number that a firm has, sixty-four to a word. A table of the
    /// places themselves would be sixteen times as large and leave the second-level cache.
    Bits { least: i32, words: Vec<Word> },
    /// By search.
    Search(&'a [i32]),
}

/// Sixty-four numbers.
#[derive(Clone, Copy, Default)]
pub(crate) struct Word {
    firms: u64,
    /// How many firms have lower numbers.
    before: u32,
}

impl<'a> Places<'a> {
    /// `firms` are in order, each once.
    pub(crate) fn new(firms: &'a [i32]) -> Self {
        let (Some(least), Some(most)) = (firms.first(), firms.last()) else { return Places::Search(firms) };
        let span = i64::from(*most) - i64::from(*least) + 1;
        if span > 64 * firms.len() as i64 {
            return Places::Search(firms);
        }
        let mut words = vec![Word::default(); (span as usize).div_ceil(64)];
        for firm in firms {
            let at = (i64::from(*firm) - i64::from(*least)) as usize;
            if let Some(word) = words.get_mut(at / 64) {
                word.firms |= 1 << (at % 64);
            }
        }
        let mut before = 0;
        for word in &mut words {
            word.before = before;
            before += word.firms.count_ones();
        }
        Places::Bits { least: *least, words }
    }

    /// The place of that number, if a firm has it.
    pub(crate) fn of(&self, firm: i32) -> Option<u32> {
        match self {
            Places::Bits { least, words } => {
                let at = usize::try_from(i64::from(firm) - i64::from(*least)).ok()?;
                let (word, bit) = (words.get(at / 64)?, 1_u64 << (at % 64));
                (word.firms & bit != 0).then(|| word.before + (word.firms & (bit - 1)).count_ones())
            }
            Places::Search(firms) => firms.binary_search(&firm).ok().map(|place| place as u32),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_firm_has_its_place_and_no_other_number_has_one() {
        let close: Vec<i32> = (0..500).map(|number| number * 7 - 1000).collect();
        let far: Vec<i32> = (0..500).map(|number| number * 4_000_000 - 1_000_000_000).collect();
        for firms in [close, far, vec![i32::MIN, 0, i32::MAX], vec![5], vec![]] {
            let places = Places::new(&firms);
            for (place, firm) in firms.iter().enumerate() {
                assert_eq!(places.of(*firm), Some(place as u32));
            }
            for other in [-1001, -999, 1, 2501, i32::MAX - 1] {
                assert_eq!(places.of(other), firms.binary_search(&other).ok().map(|place| place as u32));
            }
        }
    }
}
