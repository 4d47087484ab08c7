use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1256};

/// Encoding of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// UTF-8, with or without byte order mark.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows, Western Europe.
    Windows1252,
    /// Windows, Arabic (it has the French letters too).
    Windows1256,
}

impl Encoding {
    /// Its usual name.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf16Le => "UTF-16 LE",
            Encoding::Utf16Be => "UTF-16 BE",
            Encoding::Windows1252 => "Windows-1252",
            Encoding::Windows1256 => "Windows-1256",
        }
    }

    /// The decoder, for all but UTF-8, which needs none.
    pub(super) fn decoder(self) -> Option<encoding_rs::Decoder> {
        let encoding = match self {
            Encoding::Utf8 => return None,
            Encoding::Utf16Le => UTF_16LE,
            Encoding::Utf16Be => UTF_16BE,
            Encoding::Windows1252 => WINDOWS_1252,
            Encoding::Windows1256 => WINDOWS_1256,
        };
        Some(encoding.new_decoder_with_bom_removal())
    }

    /// Decodes a piece at once.
    pub(super) fn decode(self, bytes: &[u8]) -> String {
        match self {
            Encoding::Utf8 => String::from_utf8_lossy(bytes).into_owned(),
            Encoding::Utf16Le => UTF_16LE.decode_with_bom_removal(bytes).0.into_owned(),
            Encoding::Utf16Be => UTF_16BE.decode_with_bom_removal(bytes).0.into_owned(),
            Encoding::Windows1252 => WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
            Encoding::Windows1256 => WINDOWS_1256.decode_without_bom_handling(bytes).0.into_owned(),
        }
    }
}

/// UTF-16 by its byte order mark or, without one, by the zero bytes that digits and delimiters have on one side
/// only.
pub(super) fn utf16(head: &[u8]) -> Option<Encoding> {
    if head.starts_with(b"\xff\xfe") {
        return Some(Encoding::Utf16Le);
    }
    if head.starts_with(b"\xfe\xff") {
        return Some(Encoding::Utf16Be);
    }
    let pairs = head.chunks_exact(2);
    let count = pairs.len();
    let (mut high_first, mut low_first) = (0usize, 0usize);
    for pair in pairs {
        high_first += usize::from(matches!(pair, [0, low] if *low != 0));
        low_first += usize::from(matches!(pair, [low, 0] if *low != 0));
    }
    match (high_first * 10 > count, low_first * 10 > count) {
        (true, false) => Some(Encoding::Utf16Be),
        (false, true) => Some(Encoding::Utf16Le),
        _ => None,
    }
}

/// The beginning of a file as text; `None` if its bytes are not text. Which legacy encoding it has does not
/// matter here.
pub(crate) fn plain_text(head: &[u8]) -> Option<String> {
    if let Some(encoding) = utf16(head) {
        let text = encoding.decode(head.get(..head.len() & !1)?);
        return (!text.contains(is_control)).then_some(text);
    }
    if head.iter().any(|byte| is_control(char::from(*byte)) && *byte < 0x80) {
        return None;
    }
    Some(match std::str::from_utf8(head) {
        Ok(text) => text.to_owned(),
        Err(error) if error.error_len().is_none() => Encoding::Utf8.decode(head),
        Err(_) => Encoding::Windows1252.decode(head),
    })
}

/// Control characters that no text has; the end-of-file mark of old systems (U+001A) is let through.
fn is_control(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{e}'..='\u{19}' | '\u{1b}'..='\u{1f}')
}
