use std::fmt;

use ids::OrganisationId;

/// Where a document is: whose it is, and the SHA-256 of its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// Whose it is.
    pub organisation_id: OrganisationId,
    /// SHA-256 of the content.
    pub sha256: [u8; 32],
}

/// As a path: `organisation/ab/cdef…`, so that no folder has too many entries.
impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = hex::encode(self.sha256);
        let (first, rest) = digits.split_at(2);
        write!(f, "{}/{first}/{rest}", self.organisation_id)
    }
}

impl Key {
    /// The key of a path; `None` if it is none of ours.
    pub fn of_path(path: &str) -> Option<Self> {
        let (organisation_id, digits) = path.split_once('/')?;
        let (first, rest) = digits.split_once('/')?;
        let sha256 = hex::decode(format!("{first}{rest}")).ok()?.try_into().ok()?;
        let key = Key { organisation_id: organisation_id.parse().ok()?, sha256 };
        (key.to_string() == path).then_some(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_one_path() {
        let key = Key {
            organisation_id: "01934c3e-0000-7000-8000-000000000001".parse().expect("an identifier"),
            sha256: [0xab; 32],
        };
        let path = key.to_string();
        assert!(path.starts_with("01934c3e-0000-7000-8000-000000000001/ab/abab"));
        assert_eq!(Key::of_path(&path), Some(key));
        for other in [&path.to_uppercase(), &path[1..], &path[..path.len() - 1], "..", "a/b/c", &format!("../{path}")] {
            assert_eq!(Key::of_path(other), None, "{other}");
        }
    }
}
