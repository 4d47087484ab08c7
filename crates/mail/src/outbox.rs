use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use lettre::message::Mailbox;

use crate::carrier::{Carrier, Refusal};
use crate::message::{Message, address};
use crate::smtp::SmtpError;

/// A folder in which letters wait for a person, where there is no mail server: each is a file that mail programs open
/// (`.eml`), readable by its owner only, since it may hold a link that opens an account.
#[derive(Clone, Debug)]
pub struct Outbox {
    folder: PathBuf,
    from: Mailbox,
}

impl Outbox {
    /// Letters from `from` into `folder`, which is there already.
    ///
    /// # Errors
    /// If the address from which they come is none.
    pub fn new(folder: &Path, from: &str, from_name: &str) -> Result<Self, SmtpError> {
        let address = address(from).map_err(|_| SmtpError::From(from.to_owned()))?;
        let name = Some(from_name.to_owned()).filter(|name| !name.is_empty());
        Ok(Outbox { folder: folder.to_owned(), from: Mailbox::new(name, address) })
    }

    /// Written beside, then renamed: nobody reads half a letter; the same letter again is the same file.
    fn keep(&self, id: &str, bytes: &[u8]) -> io::Result<()> {
        let draft = self.folder.join(format!(".{id}"));
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&draft)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&draft, self.folder.join(format!("{id}.eml")))?;
        File::open(&self.folder)?.sync_all()
    }
}

impl Carrier for Outbox {
    fn send(&self, message: &Message<'_>) -> Result<(), Refusal> {
        let written = message.written_out(&self.from)?;
        self.keep(message.id, &written.formatted()).map_err(|error| Refusal::NoAnswer(error.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use language::Language;

    use super::*;

    #[test]
    fn a_letter_is_one_file_however_often_it_is_sent() {
        let folder = std::env::temp_dir().join(format!("qafila-outbox-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let outbox = Outbox::new(&folder, "operator@qafila.localhost", "Qafila").expect("an address");
        let message = Message {
            id: "01934c3e-0000-7000-8000-000000000001",
            written: "2026-11-22T07:00:00Z".parse().expect("a timestamp"),
            recipient: "amina@example.org",
            language: Language::Fr,
            subject: "Bonjour",
            body: "https://qafila.example/open/abc",
        };
        for _ in 0..2 {
            outbox.send(&message).expect("kept");
        }
        let names: Vec<_> =
            fs::read_dir(&folder).expect("listed").filter_map(|entry| Some(entry.ok()?.path())).collect();
        assert_eq!(names, [folder.join("01934c3e-0000-7000-8000-000000000001.eml")]);
        let text = fs::read_to_string(&names[0]).expect("read");
        assert!(text.contains("From: Qafila <operator@qafila.localhost>\r\n"), "{text}");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&names[0]).expect("there").permissions().mode() & 0o777, 0o600);
        }
        fs::remove_dir_all(&folder).expect("removed");
        assert!(matches!(outbox.send(&message), Err(Refusal::NoAnswer(_))), "a folder that is gone");
        assert!(Outbox::new(&folder, "nobody", "").is_err());
    }
}
