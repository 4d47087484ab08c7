use std::time::{Duration, SystemTime};

use calendar::Timestamp;
use language::Language;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, MultiPartBuilder, SinglePart};
use lettre::{Address, message::MultiPartKind};

use crate::carrier::Refusal;
use crate::html;

/// A message to be handed over. Made twice from the same letter, it is the same to the byte.
#[derive(Clone, Copy, Debug)]
pub struct Message<'a> {
    /// Identifier of the letter: letters, digits and hyphens.
    pub id: &'a str,
    /// When it was written.
    pub written: Timestamp,
    /// Address of who is to read it.
    pub recipient: &'a str,
    /// Language.
    pub language: Language,
    /// Subject.
    pub subject: &'a str,
    /// Text; paragraphs are separated by empty lines.
    pub body: &'a str,
}

impl Message<'_> {
    /// As it travels.
    pub(crate) fn written_out(&self, from: &Mailbox) -> Result<lettre::Message, Refusal> {
        // A subject is one line, whatever name went into it.
        let subject = self.subject.split(|c: char| c.is_whitespace() || c.is_control());
        let subject = subject.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        let micros = u64::try_from(self.written.micros()).unwrap_or(0);
        lettre::Message::builder()
            .from(from.clone())
            .to(Mailbox::new(None, address(self.recipient)?))
            .subject(subject.as_str())
            .date(SystemTime::UNIX_EPOCH + Duration::from_micros(micros))
            .message_id(Some(format!("<{}@{}>", self.id, from.email.domain())))
            // RFC 3834: no absence notice answers it.
            .raw_header(header("Auto-Submitted", "auto-generated"))
            .raw_header(header("Content-Language", self.language.code()))
            .multipart(self.parts(&subject))
            .map_err(|error| Refusal::Address(error.to_string()))
    }

    fn parts(&self, subject: &str) -> MultiPart {
        let part = |kind: ContentType, text: String| {
            SinglePart::builder().header(kind).header(ContentTransferEncoding::Base64).body(text)
        };
        let alternative: MultiPartBuilder = MultiPart::builder().kind(MultiPartKind::Alternative);
        alternative
            // Base64 holds no `=_`, so this cannot stand in a part.
            .boundary(format!("=_{}", self.id))
            .singlepart(part(ContentType::TEXT_PLAIN, format!("{}\n", self.body.trim_end())))
            .singlepart(part(ContentType::TEXT_HTML, html::page(self.language, subject, self.body)))
    }
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// An address as servers know it: its domain in ASCII (RFC 5891). What stands before the `@` stays, since only the
/// server of that domain knows what it means.
pub fn address(text: &str) -> Result<Address, Refusal> {
    let refused = || Refusal::Address("the address is not one that can be written to".to_owned());
    if text.chars().any(|c| c.is_control() || c.is_whitespace() || "<>,;:\"".contains(c)) {
        return Err(refused());
    }
    let (local, domain) = text.rsplit_once('@').ok_or_else(refused)?;
    let domain = idna::domain_to_ascii_strict(domain).map_err(|_| refused())?;
    Address::new(local, domain).map_err(|_| refused())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(recipient: &str, subject: &str) -> Result<String, Refusal> {
        let from = Mailbox::new(Some("Qafila".to_owned()), address("qafila@example.org")?);
        let message = Message {
            id: "01934c3e-0000-7000-8000-000000000001",
            written: "2026-11-22T07:00:00Z".parse().expect("a timestamp"),
            recipient,
            language: Language::Ar,
            subject,
            body: "مرحبًا،\n\nhttps://qafila.example/open/abc",
        };
        Ok(String::from_utf8(message.written_out(&from)?.formatted()).expect("text"))
    }

    #[test]
    fn the_same_letter_is_the_same_message() {
        let text = written("amina@example.org", "أكِّد عنوانك").expect("written");
        assert_eq!(written("amina@example.org", "أكِّد عنوانك"), Ok(text.clone()));
        for line in [
            "Message-ID: <01934c3e-0000-7000-8000-000000000001@example.org>\r\n",
            "Date: Sun, 22 Nov 2026 07:00:00 +0000\r\n",
            "Auto-Submitted: auto-generated\r\n",
            "Content-Language: ar\r\n",
            "To: amina@example.org\r\n",
        ] {
            assert!(text.contains(line), "{line}{text}");
        }
        assert!(text.is_ascii() && text.lines().all(|line| line.len() <= 998));
    }

    #[test]
    fn no_header_can_be_slipped_in() {
        let text = written("amina@example.org", "x\r\nBcc: eve@example.org\r\n\r\nhello").expect("written");
        assert!(text.contains("Subject: x Bcc: eve@example.org hello\r\n"), "{text}");
        assert!(!text.contains("\nBcc:"));
        for address in
            ["a@b.example\r\nBcc: c@d.example", "a@b.example>, <c@d.example", "a,c@d.example", "", "a@", "a@b c"]
        {
            assert!(matches!(written(address, "x"), Err(Refusal::Address(_))), "{address}");
        }
    }

    #[test]
    fn a_domain_in_another_script_is_written_as_servers_know_it() {
        // From the list of internationalised top-level domains of IANA: المغرب is xn--mgbc0a9azcg.
        let text = written("amina@مثال.المغرب", "x").expect("written");
        assert!(text.contains(".xn--mgbc0a9azcg\r\n"), "{text}");
        assert!(written("أمينة@example.org", "x").is_ok());
    }
}
