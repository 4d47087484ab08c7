use app::people::Action;
use store::grant::Room;

use crate::page::Page;

/// The pages of an organisation in its menu: below its path, the name as a key, and what somebody must be permitted to
/// see it there. A room adds its pages after the first.
const PAGES: [(&str, &str, Action); 6] = [
    ("", "organisation-menu-overview", Action::SeeProfile),
    ("/measure", "organisation-menu-measure", Action::Look(Room::Measure)),
    ("/members", "organisation-menu-members", Action::SeeMembers),
    ("/access", "organisation-menu-access", Action::SeeGrants),
    ("/log", "organisation-menu-log", Action::SeeAudit),
    ("/profile", "organisation-menu-profile", Action::ChangeProfile),
];

/// The menu of the organisation whose page it is: address, name, whether it is this page.
pub fn menu(page: &Page) -> Vec<(String, String, bool)> {
    let Some(here) = &page.organisation else { return Vec::new() };
    let pages = PAGES.into_iter().filter(|(_, _, action)| page.may(*action));
    let entries = pages.map(|(below, key, _)| {
        let path = here.path(below);
        let is_this = if below.is_empty() { page.path == path } else { page.is_at(&path) };
        (page.to(&path), page.t(key), is_this)
    });
    entries.collect()
}
