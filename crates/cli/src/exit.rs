use std::process::ExitCode;

/// How a command ended. `qafila verify` has its own codes from 10 on (`docs/verify.md`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done,
    /// Something could not be read or written.
    Unreadable,
    /// The command line or a setting is wrong.
    Usage,
    /// Done, but something was kept aside or excluded, and `--strict` was given.
    KeptAside,
    /// An installation was looked through, and something is wrong with it.
    Flawed,
    /// What was asked for does not exist: no plan holds all constraints, or none was found.
    NoPlan,
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
            Exit::Flawed => 4,
            Exit::NoPlan => 5,
            Exit::Verdict(code) => code,
        })
    }
}
