//! Their rows of the table.

use app::people::Action;
use store::grant::Room;

use super::super::endpoint::{DELETE, Endpoint, GET, POST, PUT};
use super::super::files::FILE;
use super::super::given::Listed;
use super::{
    admission, disputes, footprints, goods, installations, papers, partners, products, recipes, requests, sharing,
    supplies,
};
use crate::access::Access;
use crate::measure::{DOSSIER, WORKBOOK};

const LOOK: Access = Access::Organisation(Action::Look(Room::Export));
const EDIT: Access = Access::Organisation(Action::Edit(Room::Export));
const SHARED: Access = Access::Organisation(Action::SeeGrants);
const SHARE: Access = Access::Organisation(Action::ManageGrants);
const ADMIT: Access = Access::Organisation(Action::ManagePartners);

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
const PRODUCTS: &str = "/organisations/{organisation}/products";
const PRODUCT: &str = "/organisations/{organisation}/products/{product}";
const RESTORE: &str = "/organisations/{organisation}/products/{product}/restore";
const FIGURE: &str = "/organisations/{organisation}/products/{product}/figure";
const CHANGES: &str = "/organisations/{organisation}/products/{product}/changes";
const RECIPE: &str = "/organisations/{organisation}/products/{product}/recipe";
const RECIPES: &str = "/organisations/{organisation}/products/{product}/recipe/versions";
const TRY: &str = "/organisations/{organisation}/products/{product}/recipe/try";
const SUPPLIES: &str = "/organisations/{organisation}/products/{product}/supplies";
const SUPPLY: &str = "/organisations/{organisation}/products/{product}/supplies/{input}";
const ASK: &str = "/organisations/{organisation}/products/{product}/figure-requests";
const PUBLISHED: &str = "/organisations/{organisation}/products/{product}/footprints";
const FOOTPRINT: &str = "/organisations/{organisation}/footprints/{footprint}";
const PACT: &str = "/organisations/{organisation}/footprints/{footprint}/pact";
const REQUESTS: &str = "/organisations/{organisation}/figure-requests";
const REQUEST: &str = "/organisations/{organisation}/figure-requests/{request}";
const ATTACHMENT: &str = "/organisations/{organisation}/figure-requests/{request}/answers/{number}/attachment";
const OFFERED: &str = "/organisations/{organisation}/offered";
const GIVEN: &str = "/organisations/{organisation}/given";
const CODE: &str = "/organisations/{organisation}/customer-code";
const DISPUTES: &str = "/organisations/{organisation}/disputes";
const RETIRE: &str = "/organisations/{organisation}/disputes/{dispute}/retire";
const ANSWER: &str = "/organisations/{organisation}/disputes/{dispute}/answer";
const PARTNERS: &str = "/organisations/{organisation}/partners";
const PARTNER: &str = "/organisations/{organisation}/partners/{partner}";
const RECEIVED: &str = "/organisations/{organisation}/partners/{partner}/footprints";
const TEST: &str = "/organisations/{organisation}/partners/{partner}/test";
const SURVEY: &str = "/organisations/{organisation}/partners/{partner}/survey";
const WISH: &str = "/organisations/{organisation}/partners/{partner}/requests";
const EXCHANGES: &str = "/organisations/{organisation}/exchanges";
const EXCHANGE: &str = "/organisations/{organisation}/exchanges/{exchange}";
const AGAIN: &str = "/organisations/{organisation}/exchanges/{exchange}/again";
const DECIDE: &str = "/organisations/{organisation}/exchanges/{exchange}/offer";
const REFUSE: &str = "/organisations/{organisation}/exchanges/{exchange}/refuse";
const OFFERS: &str = "/organisations/{organisation}/products/{product}/offers";
const OFFER: &str = "/organisations/{organisation}/offers/{offer}";
const LINKS: &str = "/organisations/{organisation}/products/{product}/links";
const LINK: &str = "/organisations/{organisation}/links/{link}";
const ROTATE: &str = "/organisations/{organisation}/partners/{partner}/rotate";
const SHOWN: &str = "/organisations/{organisation}/partners/{partner}/products";
const SHOW: &str = "/organisations/{organisation}/partners/{partner}/products/{product}";

/// The rows of the room.
pub fn rows() -> Vec<Endpoint> {
    let mut rows = of_goods();
    rows.extend(of_installations());
    rows.extend(of_products());
    rows.extend(of_suppliers());
    rows.extend(of_partners());
    rows.extend(of_sharing());
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
            .gives::<of::InstallationShown>()
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

fn of_products() -> Vec<Endpoint> {
    vec![
        Endpoint::new(
            GET,
            (PRODUCTS, LOOK),
            "listProducts",
            "What a firm sells, in the order of its entry",
            products::list,
        )
        .query::<products::Wanted>()
        .gives::<Listed<products::ProductShown>>(),
        Endpoint::new(POST, (PRODUCTS, EDIT), "addProduct", "Adds a product", products::add)
            .takes::<products::ProductSaid>()
            .gives::<products::ProductShown>()
            .made(),
        Endpoint::new(GET, (PRODUCT, LOOK), "showProduct", "A product", products::show)
            .gives::<products::ProductShown>(),
        Endpoint::new(
            PUT,
            (PRODUCT, EDIT),
            "changeProduct",
            "Gives it another name, has it follow its suppliers or not",
            products::change,
        )
        .takes::<products::ProductSaid>(),
        Endpoint::new(
            DELETE,
            (PRODUCT, EDIT),
            "archiveProduct",
            "Puts it away; what was published stays",
            products::archive,
        ),
        Endpoint::new(POST, (RESTORE, EDIT), "restoreProduct", "Brings it back", products::restore),
        Endpoint::new(
            GET,
            (FIGURE, LOOK),
            "showFigure",
            "Its figure as last reckoned, or why there is none",
            products::figure,
        )
        .gives::<products::Reckoned>(),
        Endpoint::new(
            GET,
            (CHANGES, LOOK),
            "listChanges",
            "What changed its figure, the last first, a hundred at once",
            footprints::changes,
        )
        .query::<footprints::Earlier>()
        .gives::<Vec<footprints::ChangeShown>>(),
        Endpoint::new(GET, (RECIPE, LOOK), "showRecipe", "Its recipe", recipes::show)
            .gives::<::export::pcf::Recipe>()
            .versioned(),
        Endpoint::new(
            PUT,
            (RECIPE, EDIT),
            "writeRecipe",
            "Writes it; the figure follows in the background",
            recipes::write,
        )
        .takes::<::export::pcf::Recipe>()
        .conditional(),
        Endpoint::new(
            GET,
            (RECIPES, LOOK),
            "listRecipeVersions",
            "What was written of it, the last first",
            recipes::versions,
        )
        .gives::<Vec<recipes::RecipeVersion>>(),
        Endpoint::new(POST, (TRY, EDIT), "tryRecipe", "What a recipe would give; nothing is kept", recipes::try_out)
            .takes::<::export::pcf::Recipe>()
            .gives::<products::FigureShown>(),
        Endpoint::new(
            GET,
            (PUBLISHED, LOOK),
            "listFootprints",
            "Its published footprints, the last first",
            footprints::list,
        )
        .gives::<Vec<footprints::FootprintShown>>(),
        Endpoint::new(
            POST,
            (PUBLISHED, EDIT),
            "publishFootprint",
            "Publishes the figure as it is now",
            footprints::publish,
        )
        .takes::<footprints::Publish>()
        .gives::<footprints::FootprintShown>()
        .made(),
        Endpoint::new(GET, (FOOTPRINT, LOOK), "showFootprint", "A published footprint, line by line", footprints::show)
            .gives::<footprints::FootprintWhole>(),
        Endpoint::new(DELETE, (FOOTPRINT, EDIT), "withdrawFootprint", "Withdraws it", footprints::withdraw),
        Endpoint::new(
            GET,
            (PACT, LOOK),
            "showExchangedFootprint",
            "The same as partners receive it, in PACT's data model",
            footprints::exchanged,
        )
        .gives::<serde_json::Value>(),
    ]
}

fn of_suppliers() -> Vec<Endpoint> {
    vec![
        Endpoint::new(
            GET,
            (SUPPLIES, LOOK),
            "listSupplies",
            "The inputs of a product that are linked to suppliers",
            supplies::links,
        )
        .gives::<Vec<supplies::LinkShown>>(),
        Endpoint::new(PUT, (SUPPLY, EDIT), "linkSupply", "Links an input to what a supplier shows", supplies::link)
            .takes::<supplies::LinkTo>(),
        Endpoint::new(DELETE, (SUPPLY, EDIT), "unlinkSupply", "Unlinks it", supplies::unlink),
        Endpoint::new(GET, (OFFERED, LOOK), "listOffered", "What other firms show", supplies::offered)
            .gives::<Vec<supplies::OfferedShown>>(),
        Endpoint::new(
            GET,
            (GIVEN, LOOK),
            "listGiven",
            "What partners gave that an input can be linked to",
            supplies::given,
        )
        .gives::<Vec<supplies::GivenShown>>(),
        Endpoint::new(
            GET,
            (CODE, EDIT),
            "showCustomerCode",
            "The code with which suppliers offer their footprints",
            supplies::code,
        )
        .gives::<supplies::CodeShown>(),
        Endpoint::new(
            POST,
            (CODE, EDIT),
            "renewCustomerCode",
            "Another code; the one before leads nowhere",
            supplies::renew_code,
        )
        .gives::<supplies::CodeShown>(),
        Endpoint::new(
            GET,
            (REQUESTS, LOOK),
            "listFigureRequests",
            "What suppliers without an account are asked, the last first",
            requests::list,
        )
        .query::<requests::Wanted>()
        .gives::<Listed<requests::RequestShown>>(),
        Endpoint::new(
            POST,
            (ASK, EDIT),
            "askForFigure",
            "Asks a supplier for the figure of an input, by a letter",
            requests::ask,
        )
        .takes::<requests::Ask>()
        .gives::<requests::AskedShown>()
        .made(),
        Endpoint::new(
            DELETE,
            (REQUEST, EDIT),
            "withdrawFigureRequest",
            "Asks no more, or uses the answer no more",
            requests::withdraw,
        ),
        Endpoint::new(
            GET,
            (ATTACHMENT, LOOK),
            "readAttachment",
            "What a supplier attached, as it was given",
            requests::attachment,
        )
        .gives_file(FILE),
        Endpoint::new(
            GET,
            (DISPUTES, LOOK),
            "listDisputes",
            "Doubts about footprints, raised and received",
            disputes::list,
        )
        .gives::<disputes::Disputes>(),
        Endpoint::new(POST, (DISPUTES, EDIT), "raiseDispute", "Doubts a footprint that is shown", disputes::raise)
            .takes::<disputes::Doubt>()
            .gives::<disputes::Doubted>()
            .made(),
        Endpoint::new(POST, (RETIRE, EDIT), "retireDispute", "Doubts no longer", disputes::retire),
        Endpoint::new(
            POST,
            (ANSWER, EDIT),
            "answerDispute",
            "Answers a doubt about an own footprint",
            disputes::answer,
        )
        .takes::<disputes::DoubtAnswer>(),
    ]
}

fn of_partners() -> Vec<Endpoint> {
    vec![
        Endpoint::new(
            GET,
            (PARTNERS, LOOK),
            "listPartners",
            "The partners whose programs exchange footprints",
            partners::list,
        )
        .gives::<Vec<partners::PartnerShown>>(),
        Endpoint::new(GET, (PARTNER, LOOK), "showPartner", "One of them", partners::show)
            .gives::<partners::PartnerShown>(),
        Endpoint::new(GET, (RECEIVED, LOOK), "listReceived", "What it gave, the last first", partners::received)
            .query::<partners::Part>()
            .gives::<Vec<partners::ReceivedShown>>(),
        Endpoint::new(POST, (TEST, EDIT), "testPartner", "Whether its server lets us in", partners::test)
            .gives::<partners::Tried>(),
        Endpoint::new(
            POST,
            (SURVEY, EDIT),
            "surveyPartner",
            "Looks through everything that it shows, in the background",
            partners::survey,
        )
        .gives::<partners::Sent>()
        .made(),
        Endpoint::new(POST, (WISH, EDIT), "askPartner", "Asks it for the footprints of a product", partners::request)
            .takes::<partners::Wish>()
            .gives::<partners::Sent>()
            .made(),
        Endpoint::new(
            GET,
            (EXCHANGES, LOOK),
            "listExchanges",
            "What was said with partners, the last first",
            partners::log,
        )
        .query::<partners::Wanted>()
        .gives::<Listed<partners::ExchangeShown>>(),
        Endpoint::new(GET, (EXCHANGE, LOOK), "showExchange", "Something that was said", partners::exchange)
            .gives::<partners::ExchangeShown>(),
        Endpoint::new(POST, (AGAIN, EDIT), "sendAgain", "Sends it again", partners::again),
    ]
}

fn of_sharing() -> Vec<Endpoint> {
    vec![
        Endpoint::new(
            GET,
            (OFFERS, SHARED),
            "listOffers",
            "To whom a product is shown, the last first",
            sharing::offers,
        )
        .gives::<Vec<sharing::OfferShown>>(),
        Endpoint::new(POST, (OFFERS, SHARE), "addOffer", "Shows it to a customer", sharing::offer)
            .takes::<sharing::NewOffer>()
            .gives::<sharing::OfferMade>()
            .made(),
        Endpoint::new(DELETE, (OFFER, SHARE), "revokeOffer", "Shows it to the customer no more", sharing::revoke),
        Endpoint::new(
            GET,
            (LINKS, SHARED),
            "listLinks",
            "Links that buyers without an account were given",
            sharing::links,
        )
        .gives::<Vec<sharing::LinkGiven>>(),
        Endpoint::new(POST, (LINKS, SHARE), "giveLink", "Makes one", sharing::give)
            .takes::<sharing::NewLink>()
            .gives::<sharing::LinkMade>()
            .made(),
        Endpoint::new(DELETE, (LINK, SHARE), "closeLink", "Closes it", sharing::close),
        Endpoint::new(
            POST,
            (PARTNERS, ADMIT),
            "addPartner",
            "Lets a partner's program in; its secret is shown once",
            admission::add,
        )
        .takes::<admission::PartnerSaid>()
        .gives::<admission::PartnerMade>()
        .made(),
        Endpoint::new(
            PUT,
            (PARTNER, ADMIT),
            "changePartner",
            "Another name, another way to reach it",
            admission::change,
        )
        .takes::<admission::PartnerSaid>(),
        Endpoint::new(DELETE, (PARTNER, ADMIT), "revokePartner", "It comes in no more", admission::revoke),
        Endpoint::new(
            POST,
            (ROTATE, ADMIT),
            "rotatePartner",
            "Gives it another secret; the one before opens nothing",
            admission::rotate,
        )
        .gives::<admission::PartnerMade>(),
        Endpoint::new(
            GET,
            (SHOWN, LOOK),
            "listShown",
            "The products of a firm, and whether a partner is shown them",
            admission::products,
        )
        .gives::<Vec<admission::ProductOffered>>(),
        Endpoint::new(PUT, (SHOW, ADMIT), "showToPartner", "Shows a product to a partner", admission::offer),
        Endpoint::new(DELETE, (SHOW, ADMIT), "hideFromPartner", "Shows it no longer", admission::withdraw),
        Endpoint::new(
            POST,
            (DECIDE, ADMIT),
            "acceptExchange",
            "Answers a request that was held with what it asks for",
            admission::accept,
        ),
        Endpoint::new(POST, (REFUSE, ADMIT), "refuseExchange", "Turns it down", admission::refuse)
            .takes::<admission::Reason>(),
    ]
}
