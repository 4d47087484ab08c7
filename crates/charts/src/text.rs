/// Height of texts in user units.
pub(crate) const SIZE: f64 = 13.0;
/// Distance between the lines of a wrapped label.
pub(crate) const LINE: f64 = 16.0;

/// A generous estimate of the width of a text, without knowing the font.
pub(crate) fn width(text: &str) -> f64 {
    text.chars().map(|c| SIZE * em(c)).sum()
}

fn em(c: char) -> f64 {
    match c {
        '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{200b}'..='\u{200f}' | '\u{2066}'..='\u{2069}' => 0.0,
        'i' | 'j' | 'l' | 't' | 'f' | 'I' | '.' | ',' | ':' | '\'' | '’' | '(' | ')' | ' ' | '\u{a0}' | '\u{202f}' => {
            0.36
        }
        '\u{600}'..='\u{6ff}' => 0.52,
        'm' | 'w' | 'M' | 'W' | '%' | '—' => 0.95,
        c if c.is_uppercase() => 0.74,
        _ => 0.6,
    }
}

/// Breaks a label into at most `lines` lines that fit in `room`; what does not fit ends in "…" (the
/// table has it whole).
pub(crate) fn wrap(text: &str, room: f64, lines: usize) -> Vec<String> {
    let mut wrapped: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let joined = wrapped.last().map(|line| format!("{line} {word}"));
        match (joined, wrapped.last_mut()) {
            (Some(joined), Some(line)) if width(&joined) <= room => *line = joined,
            _ => wrapped.push(word.to_owned()),
        }
    }
    let cut = wrapped.len() > lines;
    wrapped.truncate(lines.max(1));
    let last = wrapped.len().saturating_sub(1);
    for (index, line) in wrapped.iter_mut().enumerate() {
        shorten(line, room, cut && index == last);
    }
    wrapped
}

fn shorten(line: &mut String, room: f64, more_follows: bool) {
    if width(line) <= room && !more_follows {
        return;
    }
    while width(line) + SIZE > room && line.chars().count() > 1 {
        line.pop();
    }
    line.truncate(line.trim_end().len());
    line.push('…');
}

/// The text as XML character data. Characters that XML forbids are dropped.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_wrap_at_words_and_say_when_something_is_left_out() {
        assert_eq!(wrap("Électricité du réseau", 80.0, 3), ["Électricité", "du réseau"]);
        assert_eq!(wrap("", 100.0, 3), Vec::<String>::new());
        let cut = wrap("un deux trois quatre cinq six sept", 40.0, 2);
        assert_eq!(cut.len(), 2);
        assert!(cut[1].ends_with('…'), "{cut:?}");
        assert!(wrap("anticonstitutionnellement", 60.0, 2)[0].ends_with('…'));
    }

    #[test]
    fn texts_are_escaped() {
        assert_eq!(escape("<b>\"A&B\"\u{0}\n"), "&lt;b&gt;&quot;A&amp;B&quot; ");
    }
}
