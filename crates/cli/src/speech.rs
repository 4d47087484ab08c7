//! In which language to speak.

use std::env;
use std::ffi::OsString;

use language::Language;

/// The language of `--lang`, otherwise of the environment, otherwise French.
pub fn language(arguments: &[OsString]) -> Language {
    told(arguments).or_else(|| of_environment(|name| env::var(name).ok())).unwrap_or(Language::Fr)
}

/// What `--lang` says, read before everything else, because even a refusal must be understood.
fn told(arguments: &[OsString]) -> Option<Language> {
    let mut words = arguments.iter().map_while(|word| word.to_str()).take_while(|word| *word != "--");
    while let Some(word) = words.next() {
        let value = if word == "--lang" { words.next() } else { word.strip_prefix("--lang=") };
        if let Some(value) = value {
            return of_code(value);
        }
    }
    None
}

/// `QAFILA_LANG`, then as POSIX has it: the first that is set decides. A locale of another language, as `C`, says
/// nothing.
fn of_environment(get: impl Fn(&str) -> Option<String>) -> Option<Language> {
    let set = ["QAFILA_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| get(name).filter(|v| !v.is_empty()));
    of_code(&set?)
}

fn of_code(text: &str) -> Option<Language> {
    let code = text.split(['_', '-', '.', '@']).next()?.to_lowercase();
    Language::ALL.into_iter().find(|language| language.code() == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_comes_before_the_environment() {
        let words = |words: &[&str]| words.iter().map(OsString::from).collect::<Vec<_>>();
        assert_eq!(told(&words(&["qafila", "measure", "x", "--lang", "ar"])), Some(Language::Ar));
        assert_eq!(told(&words(&["qafila", "--lang=en"])), Some(Language::En));
        assert_eq!(told(&words(&["qafila", "--", "--lang=en"])), None);
        assert_eq!(told(&words(&["qafila", "--lang", "de"])), None);
    }

    #[test]
    fn the_first_variable_that_is_set_decides() {
        let found = |pairs: &[(&str, &str)]| {
            of_environment(|name| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
        };
        assert_eq!(found(&[("LANG", "en_GB.UTF-8")]), Some(Language::En));
        assert_eq!(found(&[("LANG", "en_GB.UTF-8"), ("LC_ALL", "ar_MA")]), Some(Language::Ar));
        assert_eq!(found(&[("LC_ALL", ""), ("LANG", "fr")]), Some(Language::Fr));
        assert_eq!(found(&[("LANG", "C.UTF-8")]), None);
        assert_eq!(found(&[]), None);
    }
}
