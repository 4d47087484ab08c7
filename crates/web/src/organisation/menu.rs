use app::people::Action;
use store::grant::Room;
use store::organisation::Kind;

use crate::page::Page;

/// The pages of an organisation in its menu: below its path, the name as a key, and what somebody must be permitted to
/// see it there. A room adds its pages after the first.
const PAGES: [(&str, &str, Action); 14] = [
    ("", "organisation-menu-overview", Action::SeeProfile),
    ("/measure", "organisation-menu-measure", Action::Look(Room::Measure)),
    ("/documents", "documents-title", Action::Look(Room::Measure)),
    ("/reduce", "organisation-menu-reduce", Action::Look(Room::Reduce)),
    ("/finance", "organisation-menu-finance", Action::Look(Room::Finance)),
    ("/inbox", "organisation-menu-inbox", Action::SeeRequests),
    ("/export", "organisation-menu-export", Action::Look(Room::Export)),
    ("/shares", "organisation-menu-shares", Action::SeeGrants),
    ("/members", "organisation-menu-members", Action::SeeMembers),
    ("/access", "organisation-menu-access", Action::SeeGrants),
    ("/tokens", "organisation-menu-tokens", Action::MakeTokens),
    ("/webhooks", "organisation-menu-webhooks", Action::ManageWebhooks),
    ("/log", "organisation-menu-log", Action::SeeAudit),
    ("/profile", "organisation-menu-profile", Action::ChangeProfile),
];

/// The menu of the organisation whose page it is: address, name, whether it is this page.
pub fn menu(page: &Page) -> Vec<(String, String, bool)> {
    let Some(here) = &page.organisation else { return Vec::new() };
    // Rooms are of firms: who works for them has none of its own.
    let has = |action: &Action| here.organisation.kind == Kind::Firm || !matches!(action, Action::Look(_));
    let pages = PAGES.into_iter().filter(|(_, _, action)| has(action) && page.may(*action));
    let entries = pages.map(|(below, key, _)| {
        let path = here.path(below);
        let at = |below: &str| page.is_at(&here.path(below));
        let is_this = match below {
            "" => page.path == path,
            "/documents" => [below, "/entries", "/corrections"].into_iter().any(at),
            _ => at(below),
        };
        (page.to(&path), page.t(key), is_this)
    });
    entries.collect()
}
