//! Rows of the table: goods and installations of the border adjustment.

use app::people::Action;
use ids::InstallationId;
use store::grant::Room;

use super::super::endpoint::{DELETE, Endpoint, GET, POST, PUT};
use super::super::given::{Identified, Listed};
use super::{goods, installations, papers};
use crate::access::Access;
use crate::measure::{DOSSIER, WORKBOOK};

const LOOK: Access = Access::Organisation(Action::Look(Room::Export));
const EDIT: Access = Access::Organisation(Action::Edit(Room::Export));

const GOOD: &str = "/goods/{good}";
const INSTALLATIONS: &str = "/organisations/{organisation}/installations";
const INSTALLATION: &str = "/organisations/{organisation}/installations/{installation}";
const PUT_BACK: &str = "/organisations/{organisation}/installations/{installation}/restore";
const VERSIONS: &str = "/organisations/{organisation}/installations/{installation}/versions";
const REPORT: &str = "/organisations/{organisation}/installations/{installation}/report";
const GAPS: &str = "/organisations/{organisation}/installations/{installation}/gaps";
const MEASURES: &str = "/organisations/{organisation}/installations/{installation}/measures";
const MEASURE: &str = "/organisations/{organisation}/installations/{installation}/measures/{number}";
const PAPER: &str = "/organisations/{organisation}/installations/{installation}/papers/{paper}";
const PAPER_PDF: &str = "/organisations/{organisation}/installations/{installation}/papers/{paper}/document.pdf";
const PAPER_XLSX: &str = "/organisations/{organisation}/installations/{installation}/papers/{paper}/document.xlsx";

/// The rows of the border adjustment.
pub fn rows() -> Vec<Endpoint> {
    let mut rows = of_goods();
    rows.extend(of_installations());
    rows
}

fn of_goods() -> Vec<Endpoint> {
    let anybody = Access::Public;
    vec![
        Endpoint::new(
            GET,
            ("/goods", anybody),
            "searchGoods",
            "Goods of the border adjustment, found by words",
            goods::search,
        )
        .query::<goods::Wanted>()
        .gives::<goods::GoodsFound>(),
        Endpoint::new(GET, (GOOD, anybody), "showGood", "What the acts say of a good", goods::show)
            .query::<goods::Place>()
            .gives::<goods::GoodDescribed>(),
    ]
}

fn of_installations() -> Vec<Endpoint> {
    use installations as of;
    vec![
        Endpoint::new(
            GET,
            (INSTALLATIONS, LOOK),
            "listInstallations",
            "The installations of a firm, the last made first",
            of::list,
        )
        .query::<of::Wanted>()
        .gives::<Listed<of::InstallationShown>>(),
        Endpoint::new(POST, (INSTALLATIONS, EDIT), "addInstallation", "Adds one, with its file", of::add)
            .takes::<::cbam::Installation>()
            .gives::<Identified<InstallationId>>()
            .made(),
        Endpoint::new(GET, (INSTALLATION, LOOK), "showInstallation", "The file of an installation", of::show)
            .gives::<::cbam::Installation>()
            .versioned(),
        Endpoint::new(PUT, (INSTALLATION, EDIT), "writeInstallation", "Writes it", of::write)
            .takes::<::cbam::Installation>()
            .conditional(),
        Endpoint::new(DELETE, (INSTALLATION, EDIT), "archiveInstallation", "Puts it away", of::archive),
        Endpoint::new(POST, (PUT_BACK, EDIT), "restoreInstallation", "Brings it back", of::restore),
        Endpoint::new(
            GET,
            (VERSIONS, LOOK),
            "listInstallationVersions",
            "What was written of it, the last first",
            of::versions,
        )
        .gives::<Vec<of::VersionShown>>(),
        Endpoint::new(
            GET,
            (REPORT, LOOK),
            "showBorderReport",
            "Embedded emissions, and what the border costs with own data against default values, year by year",
            of::report,
        )
        .gives::<app::export::Report>(),
        Endpoint::new(GET, (GAPS, LOOK), "listBorderGaps", "What to settle before the verifier comes", of::gaps)
            .gives::<Vec<of::GapShown>>(),
        Endpoint::new(
            GET,
            (MEASURES, LOOK),
            "listBorderMeasures",
            "What each measure would change for the buyer, year by year",
            of::measures,
        )
        .gives::<app::export::papers::Measures>()
        .versioned(),
        Endpoint::new(
            POST,
            (MEASURES, EDIT),
            "addBorderMeasure",
            "Writes one more measure into the file",
            of::add_measure,
        )
        .takes::<::cbam::input::Measure>()
        .conditional(),
        Endpoint::new(
            DELETE,
            (MEASURE, EDIT),
            "removeBorderMeasure",
            "Takes a measure out of the file, by its place from 0",
            of::remove_measure,
        )
        .conditional(),
        Endpoint::new(GET, (PAPER, LOOK), "showPaper", "A document of the operator, as data", papers::data)
            .gives::<app::export::papers::Paper>(),
        Endpoint::new(GET, (PAPER_PDF, LOOK), "makePaper", "The same, sealed and signed", papers::pdf)
            .gives_file(DOSSIER),
        Endpoint::new(GET, (PAPER_XLSX, LOOK), "makePaperWorkbook", "The same, as a workbook", papers::workbook)
            .gives_file(WORKBOOK),
    ]
}
