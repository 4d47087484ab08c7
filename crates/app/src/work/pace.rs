use calendar::Timestamp;

/// Seconds after each failed attempt before the next, each some three times the one before: twenty hours in all,
/// so that a mail server that is mended in the morning gets the letters of the night.
const WAITS: [i64; 7] = [30, 120, 600, 1_800, 7_200, 21_600, 43_200];

/// How often work is tried before it is given up.
pub const ATTEMPTS: i64 = WAITS.len() as i64 + 1;

/// When work that failed for the `attempts`th time at `now` is tried again; `None` if it is given up. `chance` moves it
/// by up to a fifth, so that what failed together does not come back together.
pub fn again(attempts: i64, now: Timestamp, chance: [u8; 2]) -> Option<Timestamp> {
    let wait = *WAITS.get(usize::try_from(attempts - 1).ok()?)?;
    let fifth = wait * i64::from(u16::from_be_bytes(chance)) / i64::from(u16::MAX) / 5;
    Some(now.plus_seconds(wait + fifth))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_waits_grow_to_a_day_and_end() {
        let now = Timestamp::from_micros(0).expect("in range");
        let seconds = |attempts, chance| again(attempts, now, chance).map(|at| at.micros() / 1_000_000);
        let all: Vec<i64> = (1..).map_while(|attempts| seconds(attempts, [0, 0])).collect();
        assert_eq!(all, WAITS);
        assert!(all.windows(2).all(|pair| pair[0] * 2 <= pair[1]));
        assert!((60_000..86_400).contains(&all.iter().sum::<i64>()));
        assert_eq!(seconds(1, [255, 255]), Some(36));
        assert_eq!((seconds(ATTEMPTS, [0, 0]), seconds(0, [0, 0]), seconds(i64::MAX, [0, 0])), (None, None, None));
    }
}
