//! Rows of the table: partners, and to whom figures are shown.

use app::people::Action;
use ids::{ExchangeId, OfferId};
use store::grant::Room;

use super::super::endpoint::{DELETE, Endpoint, GET, POST, PUT};
use super::super::given::{Identified, Listed};
use super::{admission, partners, sharing};
use crate::access::Access;

const LOOK: Access = Access::Organisation(Action::Look(Room::Export));
const EDIT: Access = Access::Organisation(Action::Edit(Room::Export));
const SHARED: Access = Access::Organisation(Action::SeeGrants);
const SHARE: Access = Access::Organisation(Action::ManageGrants);
const ADMIT: Access = Access::Organisation(Action::ManagePartners);

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

/// The rows of partners and of what is shown.
pub fn rows() -> Vec<Endpoint> {
    let mut rows = of_partners();
    rows.extend(of_sharing());
    rows
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
        .gives::<Identified<ExchangeId>>()
        .made(),
        Endpoint::new(POST, (WISH, EDIT), "askPartner", "Asks it for the footprints of a product", partners::request)
            .takes::<partners::Wish>()
            .gives::<Identified<ExchangeId>>()
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
            .gives::<Identified<OfferId>>()
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
