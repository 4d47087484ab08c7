use std::fmt::Write;

use language::Language;

const STYLE: &str = "margin:0 auto;padding:1.5em;max-width:36em;font:1em/1.6 system-ui,sans-serif";

/// The text of a letter as HTML: its paragraphs, links whole and in their own direction, nothing from elsewhere.
pub fn page(language: Language, subject: &str, body: &str) -> String {
    let direction = if language.is_right_to_left() { "rtl" } else { "ltr" };
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{direction}\">\n<head><meta charset=\"utf-8\"><meta name=\"color-scheme\" content=\"light dark\"><title>{}</title></head>\n<body style=\"{STYLE}\">\n",
        language.code(),
        escaped(subject)
    );
    for paragraph in body.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
        let text = escaped(paragraph);
        // Writing to a text does not fail.
        let _ = if is_link(paragraph) {
            writeln!(html, "<p><a dir=\"ltr\" style=\"overflow-wrap:anywhere\" href=\"{text}\">{text}</a></p>")
        } else {
            writeln!(html, "<p>{}</p>", text.replace('\n', "<br>\n"))
        };
    }
    html + "</body>\n</html>\n"
}

fn is_link(paragraph: &str) -> bool {
    (paragraph.starts_with("https://") || paragraph.starts_with("http://"))
        && !paragraph.contains(|c: char| c.is_whitespace() || c.is_control())
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_become_markup_and_a_link_is_shown_whole() {
        let body = "Bonjour <img src=x> & \"co\",\n\nhttps://qafila.example/open/aZ-_?x=1&y=2\n\nhttps://not a link";
        let html = page(Language::Fr, "<b>", body);
        assert!(!html.contains("<img") && !html.contains("<b>"));
        assert!(html.contains("&lt;img src=x&gt; &amp; &quot;co&quot;,"));
        let link = "https://qafila.example/open/aZ-_?x=1&amp;y=2";
        assert!(html.contains(&format!("href=\"{link}\">{link}</a>")));
        assert_eq!(html.matches("<a ").count(), 1);
        assert!(!html.contains("src=\"") && !html.contains("url(") && !html.contains("<link"));
    }

    #[test]
    fn arabic_runs_from_right_to_left() {
        assert!(page(Language::Ar, "س", "ص").contains("<html lang=\"ar\" dir=\"rtl\">"));
        assert!(page(Language::En, "s", "b").contains("<html lang=\"en\" dir=\"ltr\">"));
    }
}
