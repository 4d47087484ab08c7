//! Letters over SMTP to a real server.

mod server;

use std::net::TcpListener;
use std::time::Duration;

use i18n::Messages;
use language::Language;
use mail::{Carrier, Encryption, Letter, Message, Refusal, Smtp, SmtpError, SmtpSettings};
use server::{Server, certificate};

const LINK: &str = "https://qafila.example/open/aZ09-_aZ09-_aZ09-_aZ09-_aZ09-_aZ09-_aZ09-_aZ09-_aZ09-_aZ09-_aZ09-_";

fn settings(port: u16) -> SmtpSettings {
    SmtpSettings {
        host: "localhost".to_owned(),
        port,
        encryption: Encryption::Off,
        login: None,
        certificate: None,
        from: "qafila@example.org".to_owned(),
        from_name: "Qafila — قافلة".to_owned(),
        timeout: Duration::from_secs(10),
    }
}

fn send(settings: SmtpSettings, recipient: &str, language: Language) -> Result<(), Refusal> {
    deliver(settings, recipient, language, &Letter::Verify { name: "Amina <b>", link: LINK })
}

fn deliver(settings: SmtpSettings, recipient: &str, language: Language, letter: &Letter<'_>) -> Result<(), Refusal> {
    let composed = letter.compose(language);
    let smtp = Smtp::new(settings).expect("settings");
    smtp.send(&Message {
        id: "01934c3e-0000-7000-8000-000000000001",
        written: "2026-11-22T07:00:00Z".parse().expect("a timestamp"),
        recipient,
        language,
        subject: &composed.subject,
        body: &composed.body,
    })
}

#[test]
#[ignore = "needs aiosmtpd"]
fn a_letter_arrives_whole_in_each_language() {
    let mut server = Server::start(&[]);
    for language in Language::ALL {
        send(settings(server.port), "amina@example.org", language).expect("taken");
        let got = server.next();
        let composed = Letter::Verify { name: "Amina <b>", link: LINK }.compose(language);
        assert_eq!(got["subject"], composed.subject);
        assert_eq!(got["type"], "multipart/alternative");
        assert_eq!(got["from"], "qafila@example.org");
        assert_eq!(got["to"], serde_json::json!(["amina@example.org"]));
        assert_eq!(got["headers"]["message-id"], "<01934c3e-0000-7000-8000-000000000001@example.org>");
        assert_eq!(got["headers"]["auto-submitted"], "auto-generated");
        assert_eq!(got["headers"]["from"], "Qafila — قافلة <qafila@example.org>");
        let text = got["text"].as_str().expect("text").replace("\r\n", "\n");
        assert_eq!(text.trim_end(), composed.body);
        let html = got["html"].as_str().expect("html");
        assert!(html.contains(&format!(">{LINK}</a>")) && html.contains("Amina &lt;b&gt;"));
        assert_eq!(html.contains("dir=\"rtl\""), language == Language::Ar);
    }
}

#[test]
#[ignore = "needs aiosmtpd"]
fn news_of_programmes_arrives_in_the_language_of_its_reader() {
    let mut server = Server::start(&[]);
    for language in Language::ALL {
        let messages = Messages::new(language);
        let name = if language == Language::Ar { "برنامج مثال" } else { "Programme Exemple" };
        let lines: Vec<String> = ["opened", "changed", "closed"]
            .map(|what| messages.with(&format!("finance-alert-{what}"), &[("name", name.into())]))
            .into();
        let organisation = "Tissage fictif";
        let letter = Letter::ProgrammesChanged { name: "أمينة", organisation, lines: &lines, link: LINK };
        deliver(settings(server.port), "amina@example.org", language, &letter).expect("taken");
        let got = server.next();
        let subject = letter.compose(language).subject;
        assert!(subject.contains(organisation));
        assert_eq!(got["subject"], subject);
        let text = got["text"].as_str().expect("text");
        let html = got["html"].as_str().expect("html");
        for line in lines.iter().map(String::as_str).chain([LINK]) {
            assert!(text.contains(line) && html.contains(line), "{language}: {line}: {text}");
        }
        assert_eq!(html.contains("dir=\"rtl\""), language == Language::Ar);
    }
}

#[test]
#[ignore = "needs aiosmtpd"]
fn what_the_server_says_decides_whether_to_come_back() {
    let mut server = Server::start(&[]);
    let to = |recipient: &str| send(settings(server.port), recipient, Language::Fr);
    assert!(matches!(to("later-1@example.org"), Err(Refusal::NotNow(said)) if said.contains("come back later")));
    assert_eq!(to("later-1@example.org"), Ok(()));
    for refused in ["never@example.org", "spam@example.org"] {
        let answer = to(refused);
        assert!(matches!(&answer, Err(Refusal::Never(said)) if !said.contains(LINK)), "{answer:?}");
    }
    assert_eq!(server.next()["to"], serde_json::json!(["later-1@example.org"]));
}

#[test]
#[ignore = "needs aiosmtpd"]
fn a_server_that_is_absent_is_asked_again() {
    let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port").port();
    assert!(matches!(send(settings(free), "amina@example.org", Language::Ar), Err(Refusal::NoAnswer(_))));
    let mut server = Server::start_at(free, &[]);
    assert_eq!(send(settings(free), "amina@example.org", Language::Ar), Ok(()));
    assert_eq!(server.next()["tls"], false);
}

/// A server that closes, and one that says nothing we understand.
#[test]
fn a_server_that_speaks_something_else_is_no_answer() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let other = std::thread::spawn(move || {
        for answer in [&b""[..], b"HTTP/1.1 400 Bad Request\r\n\r\n"] {
            let (mut stream, _) = listener.accept().expect("called");
            std::io::Write::write_all(&mut stream, answer).expect("said");
        }
    });
    for _ in 0..2 {
        assert!(matches!(send(settings(port), "amina@example.org", Language::En), Err(Refusal::NoAnswer(_))));
    }
    other.join().expect("ended");
}

#[test]
#[ignore = "needs aiosmtpd"]
fn the_way_is_encrypted_where_it_must_be() {
    let folder = tempfile::tempdir().expect("a folder");
    let (file, key) = certificate(folder.path());
    let mut server = Server::start(&[&file, &key]);
    let pem = std::fs::read(&file).expect("a certificate");
    let with = |encryption, certificate| SmtpSettings { encryption, certificate, ..settings(server.port) };
    for encryption in [Encryption::Required, Encryption::Opportunistic] {
        let trusting = with(encryption, Some(pem.clone()));
        assert_eq!(send(trusting, "amina@example.org", Language::En), Ok(()));
    }
    // A certificate that nobody vouches for is no server.
    let strange = send(with(Encryption::Required, None), "amina@example.org", Language::En);
    assert!(matches!(strange, Err(Refusal::NoAnswer(_))), "{strange:?}");
    assert!(server.next()["tls"] == true && server.next()["tls"] == true);
    let mut plain = Server::start(&[]);
    let required = SmtpSettings { encryption: Encryption::Required, ..settings(plain.port) };
    assert!(send(required, "amina@example.org", Language::En).is_err());
    let opportunistic = SmtpSettings { encryption: Encryption::Opportunistic, ..settings(plain.port) };
    assert_eq!(send(opportunistic, "amina@example.org", Language::En), Ok(()));
    assert_eq!(plain.next()["tls"], false);
}

#[test]
#[ignore = "needs aiosmtpd"]
fn an_address_in_another_script_is_written_to_or_refused_in_words() {
    let mut server = Server::start(&[]);
    assert_eq!(send(settings(server.port), "أمينة@example.org", Language::Ar), Ok(()));
    assert_eq!(server.next()["to"], serde_json::json!(["أمينة@example.org"]));
    let old = Server::start(&["-", "-", "ascii"]);
    let refused = send(settings(old.port), "أمينة@example.org", Language::Ar);
    assert!(matches!(&refused, Err(Refusal::Address(said)) if said.contains("SMTPUTF8")), "{refused:?}");
}

#[test]
fn settings_that_give_a_password_away_are_refused() {
    for encryption in [Encryption::Off, Encryption::Opportunistic] {
        let login = Some(("qafila".to_owned(), "secret".to_owned()));
        assert_eq!(Smtp::new(SmtpSettings { encryption, login, ..settings(25) }).err(), Some(SmtpError::Exposed));
    }
    let nobody = Smtp::new(SmtpSettings { from: "nobody".to_owned(), ..settings(25) });
    assert_eq!(nobody.err(), Some(SmtpError::From("nobody".to_owned())));
    let wrong = Smtp::new(SmtpSettings {
        encryption: Encryption::Required,
        certificate: Some(b"-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----\n".to_vec()),
        ..settings(25)
    });
    assert!(matches!(wrong.err(), Some(SmtpError::Certificate(_))));
}
