use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use std::sync::OnceLock;
use zxcvbn::{Score, zxcvbn};

use super::input::{Checks, Input, Problem};
use crate::platform::Platform;

/// Fewest characters (OWASP ASVS 5.0, 6.2.1).
const SHORTEST: usize = 8;

/// Most characters (ASVS 6.2.9 asks for at least 64); longer input only costs time.
const LONGEST: usize = 256;

/// Memory of a hash, in KiB, with two passes and one lane: OWASP Password Storage Cheat Sheet.
const MEMORY_KIB: u32 = 19 * 1024;

/// Words that anybody would try here first (ASVS 6.1.2): the name of the product.
const OURS: [&str; 3] = ["qafila", "قافلة", "caravane"];

/// A hash that no password has: who does not exist takes as long to refuse as who does.
static NOBODY: OnceLock<String> = OnceLock::new();

fn argon2() -> Argon2<'static> {
    let params = Params::new(MEMORY_KIB, 2, 1, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// Says what is wrong with a new password: its length, or that it would be guessed soon, from lists of
/// common passwords and from what is known of the person.
pub(super) fn check(checks: &mut Checks, password: &str, known: &[&str]) {
    let length = password.chars().count();
    let known = known.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    let known: Vec<&str> = known.chain(OURS).filter(|word| !word.is_empty()).collect();
    if length < SHORTEST {
        checks.refuse(Input::Password, Problem::TooShort(SHORTEST));
    } else if length > LONGEST {
        checks.refuse(Input::Password, Problem::TooLong(LONGEST));
    } else if zxcvbn(password, &known).score() < Score::Three || is_little_but(&known, password) {
        checks.refuse(Input::Password, Problem::Guessable);
    }
}

/// Whether a password says little but what is known, however often: `Qafila-Qafila`.
fn is_little_but(known: &[&str], password: &str) -> bool {
    let lower = password.to_lowercase();
    let words = known.iter().filter(|word| word.chars().count() >= 3).map(|word| word.to_lowercase());
    let rest = words.fold(lower.clone(), |rest, word| rest.replace(&word, ""));
    rest != lower && zxcvbn(&rest, &[]).score() < Score::Two
}

/// The argon2id string of a password.
pub(crate) fn hash(platform: &Platform, password: &str) -> String {
    let salt = platform.random::<16>();
    let made = argon2().hash_password_with_salt(password.as_bytes(), &salt);
    // Fails only for parameters that are out of bounds; a hash that nothing matches is then safe.
    made.map(|hash| hash.to_string()).unwrap_or_default()
}

/// Whether the password is that of the hash; takes the same time if there is no hash.
pub(super) fn is_right(platform: &Platform, password: &str, kept: Option<&str>) -> bool {
    let nobody = NOBODY.get_or_init(|| hash(platform, "nobody has this password"));
    let text = kept.unwrap_or(nobody);
    let Ok(parsed) = PasswordHash::new(text) else { return false };
    let right = password.chars().count() <= LONGEST && argon2().verify_password(password.as_bytes(), &parsed).is_ok();
    right && kept.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_anybody_would_try_first_is_no_password() {
        let good = |password: &str| {
            let mut checks = Checks::default();
            check(&mut checks, password, &["Amina Exemple", "amina@tissages.example"]);
            checks.done().is_ok()
        };
        for password in ["qafila2026", "Qafila-Qafila", "tissages2026", "aminaamina1", "password1", "azertyuiop"] {
            assert!(!good(password), "{password}");
        }
        // Of any composition, and as long as anybody likes.
        let long =
            "le chergui se lève tard, la palmeraie dort, et le moulin compte encore ses sacs de blé dur avant l’aube";
        for password in ["trois dromadaires verts", "قمر فوق بحر هادئ جدا", "caravane 7 orangers bleus", long]
        {
            assert!(good(password), "{password}");
        }
    }
}
