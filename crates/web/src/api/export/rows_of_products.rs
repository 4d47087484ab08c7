//! Rows of the table: products, and what their suppliers give.

use app::people::Action;
use ids::{DisputeId, ProductFootprintId, ProductId};
use store::grant::Room;

use super::super::endpoint::{DELETE, Endpoint, GET, POST, PUT};
use super::super::files::FILE;
use super::super::given::{Identified, Listed};
use super::{disputes, footprints, products, recipes, requests, supplies};
use crate::access::Access;

const LOOK: Access = Access::Organisation(Action::Look(Room::Export));
const EDIT: Access = Access::Organisation(Action::Edit(Room::Export));

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

/// The rows of products.
pub fn rows() -> Vec<Endpoint> {
    let mut rows = of_products();
    rows.extend(of_suppliers());
    rows
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
            .gives::<Identified<ProductId>>()
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
        Endpoint::new(POST, (TRY, LOOK), "tryRecipe", "What a recipe would give; nothing is kept", recipes::try_out)
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
        .gives::<Identified<ProductFootprintId>>()
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
            .gives::<Identified<DisputeId>>()
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
