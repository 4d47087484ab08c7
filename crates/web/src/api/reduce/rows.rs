//! Their rows of the table.

use app::people::Action;
use app::reduce::measures::Kept;
use app::reduce::plans::Planned;
use app::reduce::{Described, Outcome, Suggested, Technology};
use ids::{MeasureId, PlanId};
use serde_json::{Map, Value};
use store::grant::Room;

use super::super::endpoint::{DELETE, Endpoint, GET, POST, PUT};
use super::super::given::{Identified, Listed};
use super::{catalogue, measures, outlook, plans};
use crate::access::Access;

const LOOK: Access = Access::Organisation(Action::Look(Room::Reduce));
const EDIT: Access = Access::Organisation(Action::Edit(Room::Reduce));
const ANYBODY: Access = Access::Public;

const TECHNOLOGY: &str = "/technologies/{technology}";
const CALCULATOR: &str = "/calculators/{calculator}";
const SUGGESTIONS: &str = "/organisations/{organisation}/suggestions";
const CURVE: &str = "/organisations/{organisation}/curve";
const OUTLOOK: &str = "/organisations/{organisation}/outlook";
const MEASURES: &str = "/organisations/{organisation}/measures";
const MEASURE: &str = "/organisations/{organisation}/measures/{measure}";
const STEPS: &str = "/organisations/{organisation}/measures/{measure}/steps";
const RESTORE: &str = "/organisations/{organisation}/measures/{measure}/restore";
const PLANNING: &str = "/organisations/{organisation}/planning";
const PLANS: &str = "/organisations/{organisation}/reduction-plans";
const PLAN: &str = "/organisations/{organisation}/reduction-plans/{plan}";
const AGAIN: &str = "/organisations/{organisation}/reduction-plans/{plan}/again";
const FOLLOW: &str = "/organisations/{organisation}/reduction-plans/{plan}/follow";
const UNFOLLOW: &str = "/organisations/{organisation}/reduction-plans/{plan}/unfollow";

/// The rows of the room.
pub fn rows() -> Vec<Endpoint> {
    let mut rows = of_catalogue();
    rows.extend(of_measures());
    rows.extend(of_plans());
    rows
}

fn of_catalogue() -> Vec<Endpoint> {
    vec![
        Endpoint::new(
            GET,
            ("/technologies", ANYBODY),
            "listTechnologies",
            "Clean technologies, found by sector and words",
            catalogue::technologies,
        )
        .query::<catalogue::Wanted>()
        .gives::<Vec<Technology>>(),
        Endpoint::new(
            GET,
            (TECHNOLOGY, ANYBODY),
            "showTechnology",
            "A technology, and its calculators",
            catalogue::technology,
        )
        .gives::<catalogue::TechnologyShown>(),
        Endpoint::new(
            GET,
            ("/calculators", ANYBODY),
            "listCalculators",
            "Calculators of what measures save",
            catalogue::calculators,
        )
        .gives::<Vec<Described>>(),
        Endpoint::new(
            GET,
            (CALCULATOR, ANYBODY),
            "showCalculator",
            "What a calculator is given, with units, and answers",
            catalogue::calculator,
        )
        .gives::<Described>(),
        Endpoint::new(POST, (CALCULATOR, ANYBODY), "calculate", "Computes", catalogue::calculate)
            .takes::<Map<String, Value>>()
            .gives::<Outcome>(),
    ]
}

fn of_measures() -> Vec<Endpoint> {
    vec![
        Endpoint::new(
            GET,
            (SUGGESTIONS, LOOK),
            "listSuggestions",
            "What the firm's own bills suggest",
            outlook::suggestions,
        )
        .gives::<Suggested>(),
        Endpoint::new(
            GET,
            (MEASURES, LOOK),
            "listMeasures",
            "The measures that a firm keeps, in the order of their entry",
            measures::list,
        )
        .query::<measures::Wanted>()
        .gives::<Listed<Kept>>(),
        Endpoint::new(POST, (MEASURES, EDIT), "addMeasure", "Keeps a measure, planned from today", measures::add)
            .takes::<::reduce::Measure>()
            .gives::<Identified<MeasureId>>()
            .made(),
        Endpoint::new(
            GET,
            (MEASURE, LOOK),
            "showMeasure",
            "A measure, its steps, and what the bills say of it",
            measures::show,
        )
        .gives::<measures::MeasureWhole>()
        .versioned(),
        Endpoint::new(PUT, (MEASURE, EDIT), "changeMeasure", "Changes it; where it stands remains", measures::change)
            .takes::<::reduce::Measure>()
            .conditional(),
        Endpoint::new(POST, (STEPS, EDIT), "stepMeasure", "Carries it on, or gives it up and says why", measures::step)
            .takes::<measures::NewStep>()
            .conditional(),
        Endpoint::new(DELETE, (MEASURE, EDIT), "removeMeasure", "Takes it out", measures::remove),
        Endpoint::new(POST, (RESTORE, EDIT), "restoreMeasure", "Puts it back", measures::restore),
        Endpoint::new(GET, (CURVE, LOOK), "showCurve", "The measures by what a tonne avoided costs", outlook::curve)
            .query::<outlook::Wanted>()
            .gives::<outlook::CurveShown>(),
        Endpoint::new(
            GET,
            (OUTLOOK, LOOK),
            "showOutlook",
            "The years to come: targets against what is decided and planned",
            outlook::outlook,
        )
        .gives::<outlook::Outlook>(),
    ]
}

fn of_plans() -> Vec<Endpoint> {
    vec![
        Endpoint::new(GET, (PLANNING, LOOK), "showPlanning", "What a firm has to plan with", plans::ground)
            .gives::<plans::GroundShown>(),
        Endpoint::new(GET, (PLANS, LOOK), "listReductionPlans", "The plans of a firm, the last first", plans::list)
            .gives::<Vec<plans::PlanListed>>(),
        Endpoint::new(
            POST,
            (PLANS, EDIT),
            "addReductionPlan",
            "Asks for a plan; it is computed in the background",
            plans::add,
        )
        .takes::<::finance::transition::firm::Settings>()
        .gives::<Identified<PlanId>>()
        .made(),
        Endpoint::new(
            GET,
            (PLAN, LOOK),
            "showReductionPlan",
            "A plan, with its answer once it is computed",
            plans::show,
        )
        .gives::<Planned>(),
        Endpoint::new(POST, (AGAIN, EDIT), "planAgain", "Computes it anew from what the firm has now", plans::again),
        Endpoint::new(POST, (FOLLOW, EDIT), "followPlan", "The firm follows it, and no other", plans::follow),
        Endpoint::new(POST, (UNFOLLOW, EDIT), "unfollowPlan", "It follows it no longer", plans::unfollow),
        Endpoint::new(DELETE, (PLAN, EDIT), "removeReductionPlan", "Takes a plan out", plans::remove),
    ]
}
