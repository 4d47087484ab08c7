//! Their rows of the table.

use ::finance::Attribute;
use ::finance::plan::PlanInput;
use app::finance::situation::Written;
use app::finance::{Checked, Sheet, Sheets};
use app::people::Action;
use ids::FinanceRequestId;
use store::grant::Room;

use super::super::endpoint::{DELETE, Endpoint, GET, POST, PUT};
use super::super::files::FILE;
use super::super::given::{Identified, Listed};
use super::{inbox, plans, programmes, requests};
use crate::access::Access;
use crate::measure::{DOSSIER, WORKBOOK};

const LOOK: Access = Access::Organisation(Action::Look(Room::Finance));
const EDIT: Access = Access::Organisation(Action::Edit(Room::Finance));
const SHARE: Access = Access::Organisation(Action::ManageGrants);
const SEE: Access = Access::Organisation(Action::SeeRequests);
const ACT: Access = Access::Organisation(Action::AnswerRequests);
const ANYBODY: Access = Access::Public;

const PROGRAMME: &str = "/programmes/{programme}";
const PROGRAMMES: &str = "/organisations/{organisation}/programmes";
const ALERTS: &str = "/organisations/{organisation}/alerts";
const ANSWERS: &str = "/organisations/{organisation}/answers";
const ANSWER: &str = "/organisations/{organisation}/answers/{attribute}";
const PLANS: &str = "/organisations/{organisation}/finance-plans";
const PLAN: &str = "/organisations/{organisation}/finance-plans/{number}";
const FINANCIERS: &str = "/organisations/{organisation}/financiers";
const REQUESTS: &str = "/organisations/{organisation}/finance-requests";
const REQUEST: &str = "/organisations/{organisation}/finance-requests/{request}";
const PDF: &str = "/organisations/{organisation}/finance-requests/{request}/application.pdf";
const XLSX: &str = "/organisations/{organisation}/finance-requests/{request}/application.xlsx";
const WITH: &str = "/organisations/{organisation}/finance-requests/{request}/dossier.pdf";
const ATTACHED: &str = "/organisations/{organisation}/finance-requests/{request}/events/{number}/attachment";
const SEND: &str = "/organisations/{organisation}/finance-requests/{request}/send";
const REPLY: &str = "/organisations/{organisation}/finance-requests/{request}/answer";
const WITHDRAW: &str = "/organisations/{organisation}/finance-requests/{request}/withdraw";
const CLOSE: &str = "/organisations/{organisation}/finance-requests/{request}/close";
const INBOX: &str = "/organisations/{organisation}/inbox";
const RECEIVED: &str = "/organisations/{organisation}/inbox/{request}";
const INBOX_PDF: &str = "/organisations/{organisation}/inbox/{request}/application.pdf";
const INBOX_XLSX: &str = "/organisations/{organisation}/inbox/{request}/application.xlsx";
const INBOX_WITH: &str = "/organisations/{organisation}/inbox/{request}/dossier.pdf";
const INBOX_ATTACHED: &str = "/organisations/{organisation}/inbox/{request}/events/{number}/attachment";
const TAKE: &str = "/organisations/{organisation}/inbox/{request}/take";
const QUESTIONS: &str = "/organisations/{organisation}/inbox/{request}/questions";
const DECISION: &str = "/organisations/{organisation}/inbox/{request}/decision";

/// The rows of the room.
pub fn rows() -> Vec<Endpoint> {
    let mut rows = of_programmes();
    rows.extend(of_plans());
    rows.extend(of_requests());
    rows.extend(of_inbox());
    rows
}

fn of_programmes() -> Vec<Endpoint> {
    use programmes as of;
    vec![
        Endpoint::new(
            GET,
            ("/programmes", ANYBODY),
            "listProgrammes",
            "Who helps to pay: programmes, claim by claim",
            of::list,
        )
        .gives::<Sheets>(),
        Endpoint::new(GET, (PROGRAMME, ANYBODY), "showProgramme", "A programme", of::show).gives::<Sheet>(),
        Endpoint::new(GET, ("/attributes", ANYBODY), "listAttributes", "What may be asked of a firm", of::attributes)
            .gives::<Vec<Attribute>>(),
        Endpoint::new(
            GET,
            (PROGRAMMES, LOOK),
            "checkProgrammes",
            "How programmes stand for a firm, and what to ask it next",
            of::outlook,
        )
        .gives::<Checked>(),
        Endpoint::new(GET, (ALERTS, LOOK), "listAlerts", "What changed for it, the last first", of::alerts)
            .gives::<Vec<of::AlertShown>>(),
        Endpoint::new(
            GET,
            (ANSWERS, LOOK),
            "showAnswers",
            "What a firm answers of itself and its project",
            of::answers,
        )
        .gives::<of::AnswersShown>()
        .versioned(),
        Endpoint::new(PUT, (ANSWERS, EDIT), "writeAnswers", "Writes all answers", of::write)
            .takes::<Written>()
            .conditional(),
        Endpoint::new(PUT, (ANSWER, EDIT), "writeAnswer", "Writes one, beside the others", of::answer)
            .takes::<of::OneAnswer>()
            .conditional(),
    ]
}

fn of_plans() -> Vec<Endpoint> {
    vec![
        Endpoint::new(GET, (PLANS, LOOK), "listFinancePlans", "Plans of finance, the last made first", plans::list)
            .gives::<Vec<plans::PlanListed>>(),
        Endpoint::new(POST, (PLANS, EDIT), "addFinancePlan", "Keeps one", plans::add)
            .takes::<PlanInput>()
            .gives::<plans::PlanMade>()
            .made(),
        Endpoint::new(
            GET,
            (PLAN, LOOK),
            "showFinancePlan",
            "A plan of finance, and what follows from it today",
            plans::show,
        )
        .gives::<plans::PlanShown>()
        .versioned(),
        Endpoint::new(PUT, (PLAN, EDIT), "writeFinancePlan", "Writes it", plans::change)
            .takes::<PlanInput>()
            .conditional(),
        Endpoint::new(DELETE, (PLAN, EDIT), "archiveFinancePlan", "Puts it away", plans::archive).conditional(),
    ]
}

fn of_requests() -> Vec<Endpoint> {
    use requests as of;
    vec![
        Endpoint::new(GET, (FINANCIERS, LOOK), "listFinanciers", "The financiers on the platform", of::financiers)
            .gives::<Vec<of::FinancierShown>>(),
        Endpoint::new(
            GET,
            (REQUESTS, LOOK),
            "listFinanceRequests",
            "What a firm asks financiers for, the last first",
            of::list,
        )
        .query::<of::Wanted>()
        .gives::<Listed<of::FinanceRequestShown>>(),
        Endpoint::new(
            POST,
            (REQUESTS, EDIT),
            "prepareFinanceRequest",
            "Prepares a request; its papers are made now",
            of::prepare,
        )
        .takes::<of::NewRequest>()
        .gives::<Identified<FinanceRequestId>>()
        .made(),
        Endpoint::new(
            GET,
            (REQUEST, LOOK),
            "showFinanceRequest",
            "A request, who has it and since when, what happened",
            of::show,
        )
        .gives::<of::FinanceRequestWhole>(),
        Endpoint::new(GET, (PDF, LOOK), "readApplication", "Its file, signed", of::pdf).gives_file(DOSSIER),
        Endpoint::new(GET, (XLSX, LOOK), "readApplicationWorkbook", "The same, as a workbook", of::workbook)
            .gives_file(WORKBOOK),
        Endpoint::new(GET, (WITH, LOOK), "readApplicationDossier", "The dossier that goes with it", of::dossier)
            .gives_file(DOSSIER),
        Endpoint::new(
            GET,
            (ATTACHED, LOOK),
            "readAttached",
            "What was attached to an event, as it was given",
            of::attachment,
        )
        .gives_file(FILE),
        Endpoint::new(
            POST,
            (SEND, SHARE),
            "sendFinanceRequest",
            "Gives it to somebody; needs `finance:write` too",
            of::send,
        )
        .takes::<of::Send>(),
        Endpoint::new(POST, (REPLY, EDIT), "answerFinancier", "Answers what the financier asked", of::answer)
            .takes::<of::Reply>(),
        Endpoint::new(POST, (WITHDRAW, EDIT), "withdrawFinanceRequest", "Takes it back", of::withdraw),
        Endpoint::new(POST, (CLOSE, EDIT), "closeFinanceRequest", "How one ended that the firm gave itself", of::close)
            .takes::<of::Decision>(),
    ]
}

fn of_inbox() -> Vec<Endpoint> {
    use inbox as of;
    vec![
        Endpoint::new(
            GET,
            (INBOX, SEE),
            "listInbox",
            "What firms gave a financier, what waits longest first",
            of::list,
        )
        .query::<of::Wanted>()
        .gives::<Listed<of::ReceivedShown>>(),
        Endpoint::new(GET, (RECEIVED, SEE), "showReceived", "A request that a firm gave", of::show)
            .gives::<of::ReceivedWhole>(),
        Endpoint::new(GET, (INBOX_PDF, SEE), "readReceived", "Its file, signed", of::pdf).gives_file(DOSSIER),
        Endpoint::new(GET, (INBOX_XLSX, SEE), "readReceivedWorkbook", "The same, as a workbook", of::workbook)
            .gives_file(WORKBOOK),
        Endpoint::new(GET, (INBOX_WITH, SEE), "readReceivedDossier", "The dossier that goes with it", of::dossier)
            .gives_file(DOSSIER),
        Endpoint::new(
            GET,
            (INBOX_ATTACHED, SEE),
            "readReceivedAttached",
            "What was attached to an event",
            of::attachment,
        )
        .gives_file(FILE),
        Endpoint::new(POST, (TAKE, ACT), "takeRequest", "Takes care of it", of::take),
        Endpoint::new(POST, (QUESTIONS, ACT), "askFirm", "Asks the firm something", of::question).takes::<of::Ask>(),
        Endpoint::new(POST, (DECISION, ACT), "decideRequest", "Accepts, or refuses and says why", of::decide)
            .takes::<requests::Decision>(),
    ]
}
