//! Texts within addresses, and where a reader may be led.

/// A text within an address: what has a meaning there is escaped, the slash stays.
pub fn escaped(text: &str) -> String {
    let escape = |byte: u8| match byte {
        b'/' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    text.bytes().map(escape).collect()
}

/// A path that came with a request, if a reader may be led there: an absolute path of this site, in characters that no
/// browser mends. The language is put before it, so it never names another host.
pub fn ours(path: &str) -> Option<&str> {
    let plain = path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    (path.starts_with('/') && !path.starts_with("//") && plain).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_escaped() {
        assert_eq!(escaped("fuel.butane/combustion/desnz-2024/t"), "fuel.butane/combustion/desnz-2024/t");
        assert_eq!(escaped("a b%/é"), "a%20b%25/%C3%A9");
    }

    #[test]
    fn nobody_is_led_away() {
        assert_eq!(ours("/o/1?a=b"), Some("/o/1?a=b"));
        for away in ["", "//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nb", "/é", "javascript:x"]
        {
            assert_eq!(ours(away), None, "{away}");
        }
    }
}
