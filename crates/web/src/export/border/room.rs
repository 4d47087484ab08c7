//! What every page of an installation has above: its name, and the other pages, in the order in which they are filled in.

use app::export::installations::{self, Listed};
use app::export::places::Stage;
use ids::InstallationId;

use crate::here::Here;
use crate::page::Page;
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// What every page of an installation has above.
pub struct Room {
    /// Name of the installation.
    pub name: String,
    /// Its reporting period.
    pub year: String,
    /// Path of the installation, without language.
    pub base: String,
    /// The pages: address, name, whether it is this one.
    pub tabs: Vec<(String, String, bool)>,
    /// The list of installations: address, name.
    pub above: Vec<(String, String)>,
}

impl Room {
    /// For the page `below` of an installation.
    pub fn new(page: &Page, here: &Here, head: &Listed, below: &str) -> Self {
        let base = here.path(format!("/export/border/{}", head.id));
        let to = |path: &str| page.to(&format!("{base}{path}"));
        let stage = |(number, stage): (usize, Stage)| {
            let path = format!("/{}", stage.word());
            let number = page.messages().numbers().integer(i64::try_from(number).unwrap_or(0));
            let name = page.t(&format!("export-border-stage-{}", stage.word()));
            (to(&path), format!("{number}. {name}"), below == path)
        };
        let mut tabs: Vec<_> = (1..).zip(Stage::ALL).map(stage).collect();
        for (path, key) in [
            ("", "export-border-result"),
            ("/measures", "export-border-measures"),
            ("/gaps", "export-border-gaps"),
            ("/papers", "export-border-papers"),
            ("/file", "export-border-file"),
        ] {
            tabs.push((to(path), page.t(key), below == path));
        }
        Room {
            name: head.name.clone(),
            year: head.year.to_string(),
            above: vec![
                (page.to(&here.path("/export")), page.t("export-room")),
                (page.to(&here.path("/export/border")), page.t("export-border-title")),
            ],
            tabs,
            base,
        }
    }

    /// The address of a stage.
    pub fn at(&self, page: &Page, stage: &Stage) -> String {
        self.to(page, &format!("/{}", stage.word()))
    }

    /// The name of a stage.
    pub fn stage(&self, page: &Page, stage: &Stage) -> String {
        page.t(&format!("export-border-stage-{}", stage.word()))
    }

    /// The address of a page of the installation.
    pub fn to(&self, page: &Page, below: &str) -> String {
        page.to(&format!("{}{below}", self.base))
    }
}

/// What a path says.
pub trait Kept {
    /// The identifier in it.
    fn id(&self) -> Result<InstallationId, Problem>;
}

impl Kept for str {
    fn id(&self) -> Result<InstallationId, Problem> {
        self.parse().map_err(|_| Problem::NotFound)
    }
}

/// The installation of a path.
pub async fn kept(
    site: &Site,
    person: &Person,
    here: &Here,
    id: InstallationId,
) -> Result<installations::Kept, Problem> {
    let found = here.ask(site, person, move |platform, actor, of| installations::lookup(platform, actor, of, id));
    Ok(found.await??)
}
