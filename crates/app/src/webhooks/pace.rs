use calendar::Timestamp;

/// Seconds after each attempt that failed before the next (the example of Standard Webhooks 1.0, *Deliverability*).
const WAITS: [i64; 9] = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];

/// How often a message is tried before it is given up.
pub const ATTEMPTS: i64 = WAITS.len() as i64 + 1;

/// For about how many days.
pub const DAYS: i64 = 3;

/// How long an address is left alone after an attempt failed: a minute, then twice as long each time, up to an hour. So
/// an address that lets us wait costs little of the work of others.
const REST_SECONDS: i64 = 60;
const REST_MAX: i64 = 3_600;

/// When a message that failed for the `attempts`th time at `now` is tried again, not before `wished` seconds; `None` if it
/// is given up. `chance` moves it by up to a tenth.
pub fn again(attempts: i64, wished: i64, now: Timestamp, chance: [u8; 2]) -> Option<Timestamp> {
    let wait = WAITS.get(usize::try_from(attempts - 1).ok()?)?.max(&wished);
    let tenth = wait * i64::from(u16::from_be_bytes(chance)) / i64::from(u16::MAX) / 10;
    Some(now.plus_seconds(wait + tenth))
}

/// Until when an address is left alone after so many failures, one after the other. The first is not held against it.
pub fn rest(failures: i64, now: Timestamp) -> Option<Timestamp> {
    let further = failures.checked_sub(2).filter(|further| *further >= 0)?;
    let doubled = u32::try_from(further).unwrap_or(u32::MAX);
    let seconds = REST_SECONDS.checked_shl(doubled).filter(|_| doubled < 20).unwrap_or(REST_MAX);
    Some(now.plus_seconds(seconds.min(REST_MAX)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start() -> Timestamp {
        Timestamp::from_micros(0).expect("in range")
    }

    fn seconds(at: Timestamp) -> i64 {
        at.micros() / 1_000_000
    }

    #[test]
    fn a_message_is_given_up_after_three_days() {
        let wait = |attempts, wished, chance| again(attempts, wished, start(), chance).map(seconds);
        let all: Vec<i64> = (1..).map_while(|attempts| wait(attempts, 0, [0, 0])).collect();
        assert_eq!((all.as_slice(), all.len() as i64 + 1), (&WAITS[..], ATTEMPTS));
        let days = all.iter().sum::<i64>().div_euclid(86_400);
        assert_eq!(days, DAYS);
        assert_eq!((wait(1, 120, [0, 0]), wait(2, 120, [255, 255])), (Some(120), Some(330)));
        assert_eq!((wait(ATTEMPTS, 0, [0, 0]), wait(0, 0, [0, 0])), (None, None));
    }

    #[test]
    fn who_lets_us_wait_is_left_alone() {
        let wait = |failures| rest(failures, start()).map(seconds);
        assert_eq!([wait(0), wait(1), wait(2), wait(3), wait(7)], [None, None, Some(60), Some(120), Some(1_920)]);
        assert_eq!([wait(8), wait(70), wait(i64::MAX)], [Some(3_600); 3]);
    }
}
