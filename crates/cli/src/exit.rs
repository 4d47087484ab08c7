use std::process::ExitCode;

/// How a command ended. `qafila verify` has its own codes from 10 on (`docs/verify.md`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done,
    /// Something could not be read or written.
    Unreadable,
    /// The command line is wrong.
    Usage,
    /// Done, but something was kept aside or excluded, and `--strict` was given.
    KeptAside,
    /// The verdict of `qafila verify`.
    Verdict(u8),
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(match exit {
            Exit::Done => 0,
            Exit::Unreadable => 1,
            Exit::Usage => 2,
            Exit::KeptAside => 3,
            Exit::Verdict(code) => code,
        })
    }
}
