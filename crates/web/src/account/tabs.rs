use crate::page::Page;

/// The address of a page of the account, its name, and whether it is this one.
pub type Tab = (String, String, bool);

/// The pages of an account.
pub fn tabs(page: &Page) -> Vec<Tab> {
    let pages = [
        ("/account", "account-tab-profile"),
        ("/account/password", "account-tab-password"),
        ("/account/codes", "account-tab-codes"),
        ("/account/passkeys", "account-tab-passkeys"),
        ("/account/sessions", "account-tab-sessions"),
        ("/account/data", "account-tab-data"),
    ];
    let here = |path: &str| if path == "/account" { page.path == path } else { page.is_at(path) };
    pages.into_iter().map(|(path, key)| (page.to(path), page.t(key), here(path))).collect()
}
