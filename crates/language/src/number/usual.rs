use rust_decimal::Decimal;

use super::{Amount, Mark};

/// A number of so many digits is never above the largest.
const DIGITS: u32 = 14;

/// A number in the form that nearly all cells of long tables have: digits, in groups of three parted by spaces or in
/// one run, a comma or a point and decimals. What is written otherwise, or may be read in two ways, is `None`: it is
/// for the general reader, which reads these in the same way.
pub(super) fn read(raw: &str) -> Option<Amount> {
    let (negative, unsigned) = match raw.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, raw),
    };
    let mut value: i64 = 0;
    let (mut digits, mut run, mut groups) = (0_u32, 0_u32, 0_u32);
    let mut mark = None;
    for byte in unsigned.bytes() {
        match byte {
            b'0'..=b'9' => {
                digits += 1;
                run += 1;
                if digits > DIGITS {
                    return None;
                }
                value = value * 10 + i64::from(byte - b'0');
            }
            b' ' if mark.is_none() && is_group(groups, run) => {
                groups += 1;
                run = 0;
            }
            b',' | b'.' if mark.is_none() && run > 0 && (groups == 0 || run == 3) => {
                mark = Some(if byte == b',' { Mark::Comma } else { Mark::Point });
                run = 0;
            }
            _ => return None,
        }
    }
    let scale = match mark {
        None if run == 0 || (groups > 0 && run != 3) => return None,
        None => 0,
        // `1,234` may be a thousand.
        Some(_) if run == 0 || (run == 3 && groups == 0) => return None,
        Some(_) => run,
    };
    let value = Decimal::new(value, scale);
    Some(Amount { value: if negative { -value } else { value }, percent: false, label: String::new(), mark })
}

/// Whether a run of digits may be a group: the first has one to three, the others three.
fn is_group(before: u32, run: u32) -> bool {
    if before == 0 { (1..=3).contains(&run) } else { run == 3 }
}
