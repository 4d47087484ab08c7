//! The job that computes a plan, from what it was asked for with.

use ::finance::transition::{Step, TransitionInput};
use calendar::Timestamp;
use ids::{JobId, OrganisationId, PlanId};
use serde::{Deserialize, Serialize};
use serde_json::{from_str, to_string};
use store::job::{self, Job, Request};
use store::reduction_plan::{self, ReductionPlan};
use store::{Sql, StoreError};

use super::plans::PlansError;
use crate::finance::known as programmes;
use crate::platform::Platform;
use crate::work::{Effects, Failure, Handler, Reason, Task};

/// The kind of the job.
const KIND: &str = "reduce.plan";

/// Which plan, as it was asked for at a time.
#[derive(Debug, Serialize, Deserialize)]
struct Asked {
    organisation: OrganisationId,
    plan: PlanId,
    asked: Timestamp,
}

/// Asks for a plan to be computed.
pub(super) fn ask(platform: &Platform, sql: &mut dyn Sql, plan: &ReductionPlan) -> Result<(), PlansError> {
    let asked = Asked { organisation: plan.organisation_id, plan: plan.id, asked: plan.asked };
    let (payload, now) = (to_string(&asked)?, platform.now());
    let request =
        Request { kind: KIND, key: None, organisation_id: Some(plan.organisation_id), payload: &payload, due: now };
    job::ask(sql, platform.id(JobId::new), &request, now)?;
    Ok(())
}

/// Computes the plans of firms.
pub struct Planner;

impl Handler for Planner {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn work<'a>(&'a self, platform: &'a Platform, task: &Task<'a>) -> Result<Effects<'a>, Failure> {
        let Asked { organisation, plan, asked } = task.payload()?;
        let kept = platform.database.read(|sql| reduction_plan::lookup(sql, organisation, plan))?;
        let Some(kept) = kept.filter(|kept| kept.asked == asked) else { return Ok(Box::new(|_| Ok(()))) };
        let unusable = |error: &dyn std::fmt::Display| Failure::lasting(Reason::Unusable, error.to_string());
        let input: TransitionInput = from_str(&kept.input).map_err(|error| unusable(&error))?;
        let catalogue = programmes().map_err(|error| unusable(&error))?;
        let mut stopped = None;
        let mut told = |step: Step| {
            let done = match step {
                Step::Choosing => 0,
                Step::Paying => 1,
                Step::Scenarios | Step::Explaining => 2,
            };
            stopped = task.progress(done, 3).err().or(stopped.take());
        };
        let found = ::finance::transition(&catalogue, &input, platform.now().date(), &mut told);
        if let Some(stopped) = stopped {
            return Err(stopped);
        }
        let (answer, fault) = match found {
            Ok(answer) => (Some(to_string(&answer).map_err(|error| unusable(&error))?), None),
            Err(error) => (None, Some(error.to_string())),
        };
        Ok(Box::new(move |sql| {
            let of = (organisation, plan, asked);
            reduction_plan::answer(sql, of, (answer.as_deref(), fault.as_deref()), platform.now())?;
            Ok(())
        }))
    }

    fn failed(
        &self,
        platform: &Platform,
        sql: &mut dyn Sql,
        job: &Job,
        failure: &Failure,
        last: bool,
    ) -> Result<(), StoreError> {
        // What is never tried again is said on the page, which else would wait for ever.
        if let (true, Ok(Asked { organisation, plan, asked })) = (last, from_str(&job.payload)) {
            let fault = Some(failure.detail.as_str());
            reduction_plan::answer(sql, (organisation, plan, asked), (None, fault), platform.now())?;
        }
        Ok(())
    }
}
