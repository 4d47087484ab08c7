//! `--help` of every command, in three languages.

use crate::made::Made;
use crate::{Anything, printed, run, text};

/// Every command, by its path.
const COMMANDS: [&[&str]; 34] = [
    &[],
    &["intake"],
    &["measure"],
    &["dossier"],
    &["verify"],
    &["key"],
    &["factors"],
    &["factors", "search"],
    &["factors", "show"],
    &["factors", "import"],
    &["factors", "list"],
    &["factors", "diff"],
    &["export"],
    &["export", "cbam"],
    &["export", "system"],
    &["finance"],
    &["finance", "programmes"],
    &["finance", "check"],
    &["finance", "ask"],
    &["finance", "plan"],
    &["serve"],
    &["db"],
    &["db", "migrate"],
    &["db", "check"],
    &["db", "copy"],
    &["db", "backup"],
    &["db", "restore"],
    &["audit"],
    &["audit", "check"],
    &["settings"],
    &["demo"],
    &["schema"],
    &["completions"],
    &["man"],
];

#[test]
fn help_speaks_three_languages() -> Anything<()> {
    let home = Made::new("help")?;
    for language in ["fr", "ar", "en"] {
        let mut pages = String::new();
        for command in COMMANDS {
            let mut arguments = command.to_vec();
            arguments.extend(["--help", "--lang", language]);
            pages += &format!("── qafila {}\n{}\n", command.join(" "), printed(home.path(), &arguments)?);
        }
        insta::assert_snapshot!(format!("help_{language}"), pages);
    }
    Ok(())
}

#[test]
fn a_wrong_command_line_says_what_is_accepted() -> Anything<()> {
    let home = Made::new("usage")?;
    let mut said = String::new();
    for arguments in [
        &["mesure"][..],
        &["measure", "x", "--jsno"],
        &["measure"],
        &["measure", "x", "--gwp", "ar7"],
        &["verify", "x", "--trust", "me"],
        &["dossier", "x"],
        &["schema", "nothing"],
    ] {
        for language in ["fr", "ar", "en"] {
            let mut with_language = arguments.to_vec();
            with_language.extend(["--lang", language]);
            let output = run(home.path(), &with_language)?;
            assert_eq!(output.status.code(), Some(2), "{arguments:?}");
            assert!(output.stdout.is_empty(), "{arguments:?}");
            said += &format!("{}\n{}", arguments.join(" "), text(&output.stderr));
        }
    }
    insta::assert_snapshot!(said);
    Ok(())
}

#[test]
fn the_environment_chooses_the_language_and_french_is_the_default() -> Anything<()> {
    let home = Made::new("language")?;
    let about = |variable: Option<(&str, &str)>| -> Anything<String> {
        let mut command = crate::qafila(home.path());
        command.args(["measure", "--help"]).envs(variable);
        Ok(text(&command.output()?.stdout).lines().next().unwrap_or_default().to_owned())
    };
    assert!(about(None)?.contains("inventaire"));
    assert!(about(Some(("LANG", "en_GB.UTF-8")))?.contains("inventory"));
    assert!(about(Some(("QAFILA_LANG", "ar")))?.contains("جرد"));
    assert!(about(Some(("LANG", "C")))?.contains("inventaire"));
    Ok(())
}

#[test]
fn completions_and_manual_pages_are_made() -> Anything<()> {
    let home = Made::new("man")?;
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        assert!(printed(home.path(), &["completions", shell])?.contains("measure"), "{shell}");
    }
    let pages = home.path().join("man1");
    printed(home.path(), &["man", &pages.to_string_lossy()])?;
    for page in ["qafila.1", "qafila-measure.1", "qafila-factors-search.1"] {
        assert!(std::fs::read_to_string(pages.join(page))?.contains(".TH"), "{page}");
    }
    Ok(())
}
