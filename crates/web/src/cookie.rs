//! Cookies: one for the language, one for the theme, one for who is signed in, one for a word that is said once. No
//! script can read any of them. Where readers come by https, `guard::seal` makes them `Secure` and prefixes their names with `__Host-`.

use axum::http::{HeaderMap, header};

/// The value of a cookie; the one that can only be of this host comes before others.
pub fn find<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let of_host = format!("__Host-{name}");
    let named = |name: &str| {
        let pairs = headers.get_all(header::COOKIE).into_iter().filter_map(|value| value.to_str().ok());
        let mut pairs = pairs.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
        pairs.find(|(key, _)| *key == name).map(|(_, value)| value)
    };
    named(&of_host).or_else(|| named(name))
}

/// A cookie that is kept for so many seconds.
pub fn kept(name: &str, value: &str, seconds: u32) -> String {
    format!("{name}={value}; Path=/; Max-Age={seconds}; SameSite=Lax; HttpOnly")
}

/// A cookie that is kept for a year.
pub fn remembered(name: &str, value: &str) -> String {
    kept(name, value, 31_536_000)
}

/// Takes a cookie away.
pub fn forgotten(name: &str) -> String {
    kept(name, "", 0)
}
