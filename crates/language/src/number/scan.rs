use std::borrow::Cow;

use rust_decimal::Decimal;

use super::{Amount, Mark, NumberError, Reading, usual};

/// Longest text that is tried: a number with its unit is shorter.
const LONGEST: usize = 80;
/// Longest label around a number, in characters.
const LONGEST_LABEL: usize = 24;
/// What may stand before a number: amounts of money are also written so.
const PREFIXES: [&str; 12] = ["MAD", "DHS", "DH", "EUR", "USD", "GBP", "€", "$", "£", "د.م.", "درهم", "دهـ"];

/// Reads a number without knowing its column.
///
/// # Errors
/// [`NumberError`], never [`NumberError::Ambiguous`]: that is [`Reading::Ambiguous`] here.
pub fn read(text: &str) -> Result<Reading, NumberError> {
    let raw = text.trim();
    if raw.is_empty() {
        return Err(NumberError::Empty);
    }
    if let Some(amount) = usual::read(raw) {
        return Ok(Reading::Sure(amount));
    }
    general(raw)
}

/// Reads a number in whatever form.
pub(super) fn general(raw: &str) -> Result<Reading, NumberError> {
    let invalid = || NumberError::NotANumber { raw: raw.to_owned() };
    if raw.len() > LONGEST {
        return Err(NumberError::NotANumber { raw: raw.chars().take(LONGEST).collect() });
    }
    let plain: Cow<'_, str> = if raw.bytes().all(|byte| byte.is_ascii_graphic() && byte != b';' || byte == b' ') {
        Cow::Borrowed(raw)
    } else {
        Cow::Owned(raw.chars().filter(|c| !is_invisible(*c)).map(plain).collect())
    };
    let (body, parenthesised) = match plain.trim().strip_prefix('(') {
        Some(rest) => (Cow::Owned(without_closing(rest).ok_or_else(invalid)?), true),
        None => (Cow::Borrowed(plain.trim()), false),
    };
    let mut rest = body.trim();
    let mut prefix = "";
    let mut minus = strip_sign(&mut rest);
    if let Some(found) = PREFIXES.iter().find(|prefix| starts_with_word(rest, prefix)) {
        prefix = found;
        rest = rest.get(found.len()..).unwrap_or("").trim_start();
        minus = minus.or(strip_sign(&mut rest));
    }
    let end = core_length(rest);
    let (core, after) = rest.split_at_checked(end).ok_or_else(invalid)?;
    let (core, after) = (core.trim_end(), after.trim());
    if !core.contains(|c: char| c.is_ascii_digit()) {
        return Err(invalid());
    }
    let (exponent, after) = exponent(after);
    let (trailing_minus, after) = match after.strip_prefix('-') {
        // `12-` is minus twelve; `12-25` is no number.
        Some(rest) if !rest.starts_with(|c: char| c.is_ascii_digit()) => (true, rest.trim()),
        _ => (false, after),
    };
    let (percent, after) = match after.strip_prefix('%') {
        Some(rest) => (true, rest.trim()),
        None => (false, after),
    };
    if usize::from(parenthesised) + usize::from(minus == Some(true)) + usize::from(trailing_minus) > 1
        || !is_label(after)
        || (!prefix.is_empty() && !after.is_empty())
    {
        return Err(invalid());
    }
    let negative = parenthesised || trailing_minus || minus == Some(true);
    let amount = |digits: Digits<'_>| -> Result<Amount, NumberError> {
        let value = digits.value(exponent).ok_or_else(|| NumberError::TooLong { raw: raw.to_owned() })?;
        let label = if prefix.is_empty() { after } else { prefix };
        Ok(Amount { value: if negative { -value } else { value }, percent, label: label.to_owned(), mark: digits.mark })
    };
    let runs: Vec<&str> = core.split(|c: char| !c.is_ascii_digit()).collect();
    match marks(core, &runs).ok_or_else(|| NumberError::Separators { raw: raw.to_owned() })? {
        Marks::Sure(digits) => Ok(Reading::Sure(amount(digits)?)),
        Marks::Ambiguous { decimal, grouped, mark } => {
            let (decimal, grouped) = (amount(decimal)?, amount(grouped)?);
            Ok(match mark {
                Mark::Comma => Reading::Ambiguous { comma: decimal, point: grouped },
                Mark::Point => Reading::Ambiguous { comma: grouped, point: decimal },
            })
        }
    }
}

/// Directional marks, which copied Arabic text is full of.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{61c}' | '\u{ad}')
}

/// The digits of a number with the marks that people put between them, and what follows: `1 250,5` and `kWh`.
pub fn parted(text: &str) -> (&str, &str) {
    let belongs = |c: char| {
        matches!(plain(c), '0'..='9' | '.' | ',' | ';' | '\'' | '+' | '-' | ' ') || c.is_whitespace() || is_invisible(c)
    };
    let end = text.find(|c: char| c == ';' || !belongs(c)).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    (digits.trim(), rest.trim())
}

/// One form for what is written in several ways: digits, spaces, minus, marks. `٫` becomes `;`, a decimal mark
/// that cannot be anything else; apostrophes and `٬` become `'`, a mark of groups that cannot be anything else.
fn plain(c: char) -> char {
    match c {
        '٠'..='٩' => digit(c, '٠'),
        '۰'..='۹' => digit(c, '۰'),
        '０'..='９' => digit(c, '０'),
        '٫' => ';',
        '٬' | '’' | '‘' | '´' => '\'',
        '،' | '，' => ',',
        '٪' | '％' => '%',
        '−' | '–' | '‒' | '﹣' | '－' => '-',
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\t' | '\n' | '\r' => ' ',
        // A written `;` is no part of a number.
        ';' => '\u{fffd}',
        other => other,
    }
}

fn digit(c: char, zero: char) -> char {
    char::from(b'0'.wrapping_add((u32::from(c).wrapping_sub(u32::from(zero)) % 10) as u8))
}

fn without_closing(text: &str) -> Option<String> {
    let (inside, after) = text.split_once(')')?;
    let (inside, after) = (inside.trim(), after.trim());
    Some(if after.is_empty() { inside.to_owned() } else { format!("{inside} {after}") })
}

/// `Some(true)` for minus, `Some(false)` for plus.
fn strip_sign(text: &mut &str) -> Option<bool> {
    let minus = match text.chars().next()? {
        '-' => true,
        '+' => false,
        _ => return None,
    };
    *text = text.get(1..).unwrap_or("").trim_start();
    Some(minus)
}

fn starts_with_word(text: &str, word: &str) -> bool {
    let same = text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    same && text.get(word.len()..).is_some_and(|rest| rest.starts_with(|c: char| !c.is_alphabetic()))
}

/// How far digits and their separators go. A space belongs to the number only between digits.
fn core_length(text: &str) -> usize {
    let mut end = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let belongs = match c {
            '0'..='9' | '.' | ',' | ';' | '\'' => true,
            ' ' => characters.peek().is_some_and(|(_, next)| next.is_ascii_digit()),
            _ => false,
        };
        if !belongs {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

/// `E+3` or `E-3`, as workbooks write large numbers; the sign is required, so that `12E5` stays a code.
fn exponent(text: &str) -> (i32, &str) {
    let Some(rest) = text.strip_prefix(['e', 'E']).filter(|rest| rest.starts_with(['+', '-'])) else {
        return (0, text);
    };
    let sign = if rest.starts_with('-') { -1 } else { 1 };
    let rest = rest.get(1..).unwrap_or("");
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    match rest.split_at_checked(end) {
        Some((digits, after)) => match digits.parse::<i32>() {
            Ok(power) if power < 100 => (sign * power, after),
            _ => (0, text),
        },
        None => (0, text),
    }
}

/// A unit or a currency: it starts with a letter or a sign of money, and is short.
fn is_label(text: &str) -> bool {
    text.is_empty()
        || (text.chars().count() <= LONGEST_LABEL
            && text.starts_with(|c: char| c.is_alphabetic() || "€$£°".contains(c))
            && !text.contains(['\u{fffd}', '(', ')', '=', '%']))
}

/// Digits without separators.
#[derive(Clone, Copy, Debug)]
struct Digits<'d> {
    /// Groups of the units, in order.
    units: &'d [&'d str],
    decimals: &'d str,
    mark: Option<Mark>,
}

/// No quantity and no amount of a document is larger: a thousand times the money of the world. A product of two still
/// fits a [`Decimal`], so that no check of a document can overflow.
const LARGEST: Decimal = Decimal::from_parts(276_447_232, 23_283, 0, false, 0);

impl Digits<'_> {
    /// `None` if the number is above [`LARGEST`], or has more digits than 28.
    fn value(&self, exponent: i32) -> Option<Decimal> {
        let mut digits = self.units.iter().flat_map(|run| run.bytes()).chain(self.decimals.bytes());
        let mantissa = digits.try_fold(0_i128, |value, digit| {
            value.checked_mul(10)?.checked_add(i128::from(digit.wrapping_sub(b'0')))
        })?;
        let scale = u32::try_from(self.decimals.len()).ok()?;
        let mantissa = Decimal::try_from_i128_with_scale(mantissa, scale).ok()?;
        let value = if exponent == 0 { mantissa } else { scaled(mantissa, exponent)? };
        Some(value).filter(|value| value.abs() <= LARGEST)
    }
}

fn scaled(mantissa: Decimal, exponent: i32) -> Option<Decimal> {
    (0..exponent.unsigned_abs()).try_fold(mantissa, |value, _| {
        if exponent > 0 {
            value.checked_mul(Decimal::TEN)
        } else {
            let scale = value.scale().checked_add(1)?;
            let mut smaller = value;
            smaller.set_scale(scale).ok().map(|()| smaller)
        }
    })
}

#[derive(Debug)]
enum Marks<'d> {
    Sure(Digits<'d>),
    Ambiguous { decimal: Digits<'d>, grouped: Digits<'d>, mark: Mark },
}

/// Decides which separator is which between the runs of digits; `None` if they contradict each other.
fn marks<'d>(core: &str, runs: &'d [&'d str]) -> Option<Marks<'d>> {
    let separators = || core.chars().filter(|c| !c.is_ascii_digit());
    let count = runs.len() - 1;
    let Some(last) = separators().next_back() else {
        return Some(Marks::Sure(Digits { units: runs, decimals: "", mark: None }));
    };
    let mark = match last {
        ',' => Some(Mark::Comma),
        '.' => Some(Mark::Point),
        _ => None,
    };
    let occurrences = separators().filter(|c| *c == last).count();
    let (&decimals, units) = runs.split_last()?;
    let groups_alone = || -> Option<Digits<'d>> {
        let other_mark = match mark {
            Some(Mark::Comma) => Some(Mark::Point),
            Some(Mark::Point) => Some(Mark::Comma),
            None => None,
        };
        Some(Digits { units: grouped(runs)?, decimals: "", mark: other_mark })
    };
    // Spaces, apostrophes and `٬` only part groups; all of one kind.
    if matches!(last, ' ' | '\'') {
        return if occurrences == count { groups_alone().map(Marks::Sure) } else { None };
    }
    if occurrences > 1 {
        // `1.234.567`: what comes twice parts groups.
        return if last != ';' && occurrences == count { groups_alone().map(Marks::Sure) } else { None };
    }
    // The last separator comes once: what comes before it, if anything, parts groups and is of one kind.
    if count > 1 {
        let first = separators().next()?;
        if first == ';' || separators().take(count - 1).any(|c| c != first) {
            return None;
        }
        return Some(Marks::Sure(Digits { units: grouped(units)?, decimals, mark }));
    }
    let whole = *units.first()?;
    let decimal = Digits { units, decimals, mark };
    let (Some(mark), true) = (mark, decimals.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0'))
    else {
        return Some(Marks::Sure(decimal));
    };
    Some(Marks::Ambiguous {
        decimal: Digits { mark: None, ..decimal },
        grouped: Digits { mark: None, ..groups_alone()? },
        mark,
    })
}

/// Groups of three digits, the first of one to three; `None` if they are not.
fn grouped<'d>(runs: &'d [&'d str]) -> Option<&'d [&'d str]> {
    let (first, rest) = runs.split_first()?;
    let whole = rest.is_empty() || ((1..=3).contains(&first.len()) && rest.iter().all(|run| run.len() == 3));
    whole.then_some(runs)
}
