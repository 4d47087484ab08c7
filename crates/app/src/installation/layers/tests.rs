use language::Language;

use super::*;

const FILE: &str = "# The installation of a test.
data = \"data\"
listen = \"0.0.0.0:80\"
threads = 3

[operator]
email = \"amina@example.org\"

[smtp]
host = \"mail.example.org\"
user = \"qafila\"
password = \"s3cret-of-mail\"
";

fn layers(text: &str, environment: &[(&str, &str)], flags: &[(&'static str, &str)]) -> Result<Layers, SettingsError> {
    let environment: Vec<(String, String)> =
        environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let flags: Vec<(&'static str, String)> = flags.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
    let file = (!text.is_empty()).then_some((Path::new("/etc/qafila/qafila.toml"), text));
    Layers::read(&Sources { file, environment: &environment, flags: &flags })
}

fn settings(
    text: &str,
    environment: &[(&str, &str)],
    flags: &[(&'static str, &str)],
) -> Result<Settings, SettingsError> {
    layers(text, environment, flags)?.settings()
}

#[test]
fn nothing_needs_to_be_said() {
    let settings = settings("", &[("PATH", "/bin")], &[]).expect("settings");
    assert_eq!(settings.database, DatabaseAddress::Sqlite("qafila-data/qafila.sqlite".into()));
    assert_eq!(settings.files, Documents::Folder("qafila-data/files".into()));
    assert_eq!((settings.origin().as_str(), settings.smtp), ("http://127.0.0.1:8080", None));
}

#[test]
fn flags_come_before_the_environment_before_the_file() {
    let environment =
        [("QAFILA_LISTEN", "127.0.0.1:1"), ("QAFILA_THREADS", "5"), ("QAFILA_LANG", "ar"), ("QAFILA_LOG", "")];
    let layers = layers(FILE, &environment, &[("listen", "127.0.0.1:2")]).expect("layers");
    let settings = layers.settings().expect("settings");
    assert_eq!((settings.listen.port(), settings.threads, settings.log), (2, Some(5), Log::Text));
    // A path of the file is meant from the file.
    assert_eq!(settings.data, Path::new("/etc/qafila/data"));
    let smtp = settings.smtp.clone().expect("a mail server");
    assert_eq!((smtp.port, smtp.from.as_str()), (587, "amina@example.org"));
    let origins: Vec<_> = layers.shown().filter(|(_, value, _)| value.is_some()).collect();
    let of = |name: &str| origins.iter().find(|(key, ..)| key.name == name).map(|(_, _, origin)| origin.clone());
    assert_eq!(of("listen"), Some(Origin::Flag("--listen".to_owned())));
    assert_eq!(of("threads"), Some(Origin::Variable("QAFILA_THREADS".to_owned())));
    assert_eq!(of("operator.email"), Some(Origin::File("/etc/qafila/qafila.toml".into(), 7)));
    for shown in [format!("{origins:?}"), format!("{settings:?}")] {
        assert!(!shown.contains("s3cret"), "{shown}");
    }
}

#[test]
fn what_is_wrong_is_told_with_its_place_and_what_is_accepted() {
    type Case<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a [&'a str]);
    let cases: [Case<'_>; 12] = [
        (
            "data = \"x\"\nlisten_on = \"127.0.0.1:80\"\n",
            &[],
            &["qafila.toml", "2", "listen_on", "listen", "public_url"],
        ),
        ("[smtp]\nhots = \"x\"\n", &[], &["2", "smtp.hots", "smtp.host", "smtp.from_name"]),
        ("[smpt]\nhost = \"x\"\n", &[], &["1", "smpt", "smtp.host"]),
        ("threads = \"many\"\n", &[], &["1", "threads", "many", "1024"]),
        ("threads = 5000\n", &[], &["threads", "5000", "1024"]),
        ("data = 7\n", &[], &["data", "7"]),
        ("data = \n", &[], &["1"]),
        ("[smtp]\nuser = \"x\"\n", &[], &["2", "smtp.user", "smtp.password"]),
        ("[smtp]\nhost = \"h\"\nuser = \"x\"\npassword = \"y\"\nencryption = \"off\"\n", &[], &["5"]),
        ("[files]\nfolder = \"x\"\ns3.bucket = \"y\"\n", &[], &["files.folder", "files.s3.bucket"]),
        ("", &[("QAFILA_SMTP_HOTS", "x")], &["QAFILA_SMTP_HOTS", "QAFILA_SMTP_HOST"]),
        ("", &[("QAFILA_PUBLIC_URL", "qafila.example")], &["QAFILA_PUBLIC_URL", "qafila.example"]),
    ];
    for (text, environment, expected) in cases {
        let error = settings(text, environment, &[]).expect_err(text);
        for language in Language::ALL {
            let words = error.words(i18n::Messages::new(language));
            for part in expected {
                assert!(words.contains(part), "{text}: {part} in {words}");
            }
        }
    }
}

#[test]
fn no_secret_is_repeated() {
    for (text, environment) in [
        ("database = \"mysql://q:s3cret@db/x\"\n", &[][..]),
        ("[smtp]\nhost = \"x\"\npassword = 53\n", &[]),
        ("", &[("QAFILA_DATABASE", "s3cret@db")]),
        ("[files.s3]\nsecret_key = [\"s3cret\"]\n", &[]),
    ] {
        let error = settings(text, environment, &[]).expect_err(text);
        let words = error.words(i18n::Messages::new(Language::En));
        assert!(
            !words.contains("s3cret") && !words.contains("53") && !format!("{error:?}").contains("s3cret"),
            "{words}"
        );
    }
}

#[test]
fn an_identity_provider_is_whole_and_safe() {
    const SAID: &str =
        "[identity]\nissuer = \"https://sso.example/realms/x\"\nclient_id = \"qafila\"\nname = \"Exemple\"\n";
    let secret = [("QAFILA_IDENTITY_CLIENT_SECRET", "s3cret-of-sso")];
    let found = settings(SAID, &secret, &[]).expect("settings");
    let said = found.identity.clone().expect("a provider");
    assert_eq!((said.domains, said.joins, said.client_secret.reveal()), (Vec::new(), None, "s3cret-of-sso"));
    assert!(!format!("{found:?}").contains("s3cret") && found.institution().is_some());
    let missing = settings(SAID, &[], &[]).expect_err("no secret");
    assert_eq!(missing.fault, Fault::Missing { key: "identity.client_secret", because: "identity.issuer" });
    for bad in ["http://sso.example", "sso.example", "https://sso.example?x", "file:///x"] {
        let refused = settings("", &[("QAFILA_IDENTITY_ISSUER", bad)], &[]).expect_err(bad);
        assert!(matches!(refused.fault, Fault::Value { key: "identity.issuer", .. }), "{bad}");
    }
    let joined =
        format!("{SAID}domains = \"A.example b.example\"\norganisation = \"01934c3e-0000-7000-8000-000000000001\"\n");
    let said = settings(&joined, &secret, &[]).expect("settings").identity.expect("a provider");
    assert_eq!(said.domains, ["a.example", "b.example"]);
    assert_eq!(said.joins.map(|(_, role)| role), Some(Role::Reader));
}
