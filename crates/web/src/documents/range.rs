//! A part of a document (RFC 9110, section 14): who turns the pages of a long one need not wait for all of it.

use std::ops::Range;

use axum::http::{HeaderMap, HeaderValue, header};

/// The part that is asked of a document of so many bytes; nothing if all of it is to be answered: several parts at once, what is no
/// range, and bytes that it has not, may be passed over (section 14.2), and who had another document than the one that is tagged needs
/// the whole (section 13.1.5).
pub fn wanted(headers: &HeaderMap, tag: &HeaderValue, length: u64) -> Option<Range<u64>> {
    if headers.get(header::IF_RANGE).is_some_and(|had| had != tag) {
        return None;
    }
    let asked = headers.get(header::RANGE)?.to_str().ok()?;
    let (first, last) = asked.strip_prefix("bytes=")?.trim().split_once('-')?;
    let number = |text: &str| match text {
        "" => Some(None),
        text if text.bytes().all(|byte| byte.is_ascii_digit()) => Some(Some(text.parse().unwrap_or(u64::MAX))),
        _ => None,
    };
    let (start, end) = match (number(first)?, number(last)?) {
        (Some(first), last) => (first, last.map_or(length, |last: u64| last.saturating_add(1).min(length))),
        // The last so many.
        (None, Some(count)) => (length.saturating_sub(count), length),
        (None, None) => return None,
    };
    (start < end).then_some(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(range: &'static str) -> Option<Range<u64>> {
        let headers = HeaderMap::from_iter([(header::RANGE, HeaderValue::from_static(range))]);
        wanted(&headers, &HeaderValue::from_static("\"a\""), 1000)
    }

    /// The examples of section 14.1.2, of a document of a thousand bytes instead of ten thousand.
    #[test]
    fn a_part_is_what_the_standard_says() {
        for (range, part) in [
            ("bytes=0-499", 0..500),
            ("bytes=500-999", 500..1000),
            ("bytes=-500", 500..1000),
            ("bytes=950-", 950..1000),
            ("bytes=-5000", 0..1000),
            ("bytes=0-99999999999999999999999", 0..1000),
        ] {
            assert_eq!(of(range), Some(part), "{range}");
        }
        for whole in ["bytes=1000-", "bytes=5000-6000", "bytes=-0"] {
            assert_eq!(of(whole), None, "{whole}: there are no such bytes");
        }
        for whole in ["bytes=0-0,-1", "bytes=-", "bytes=5-4", "bytes=a-b", "bytes=+1-2", "lines=0-1", "bytes", ""] {
            assert_eq!(of(whole), None, "{whole}");
        }
    }

    #[test]
    fn who_had_another_document_gets_the_whole() {
        let asked = |had: &'static str| {
            let pairs = [(header::RANGE, "bytes=0-0"), (header::IF_RANGE, had)];
            let headers = pairs.map(|(name, value)| (name, HeaderValue::from_static(value)));
            wanted(&HeaderMap::from_iter(headers), &HeaderValue::from_static("\"a\""), 10)
        };
        assert_eq!(asked("\"a\""), Some(0..1));
        assert_eq!(asked("\"b\""), None);
    }
}
