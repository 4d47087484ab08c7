//! What would be, if less were bought: plain arithmetic on the figures of a year, for an idea of what a change is worth.
//! No factor is chosen anew and nothing is simulated; a plan with costs is the matter of another room.

use ids::OrganisationId;
use store::grant::Room;

use super::{MeasureError, parts};
use crate::people::{Action, Actor, PeopleError, Resource};
use crate::platform::Platform;

/// What is changed, each as a share from 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Levers {
    /// Purchased electricity that a contract or certificates without emissions cover.
    pub contract: f64,
    /// Purchased electricity that own panels replace.
    pub solar: f64,
    /// Fuel that is not burnt any more.
    pub fuel: f64,
    /// Transport that is not bought any more.
    pub transport: f64,
}

/// A total as it is and as it would be, kg CO2e.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Outlook {
    /// With scope 2 by location: now.
    pub location: f64,
    /// Then.
    pub location_then: f64,
    /// With scope 2 by market: now.
    pub market: f64,
    /// Then.
    pub market_then: f64,
    /// What each lever takes away, by location and by market, in the order of [`Levers`].
    pub taken: [(f64, f64); 4],
}

/// What the lines of a year are, as far as a lever moves them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Parts {
    electricity_location: f64,
    electricity_market: f64,
    electricity_upstream: f64,
    fuel: f64,
    transport: f64,
    rest: f64,
}

/// The totals of a year as they would be.
///
/// # Errors
/// [`PeopleError::NotFound`] if there is no such year, what the database says.
pub fn what_if(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    year: i16,
    levers: &Levers,
) -> Result<Outlook, MeasureError> {
    actor.may(Action::Look(Room::Measure), Resource::Organisation(organisation_id))?;
    let sums = platform.database.read(|sql| parts::sums_of(sql, organisation_id, year.into()))?;
    if sums.is_empty() {
        return Err(PeopleError::NotFound.into());
    }
    let mut parts = Parts::default();
    for sum in &sums {
        *parts.of(&sum.category, sum.method.as_deref(), &sum.activity) += sum.kg;
    }
    Ok(parts.outlook(levers))
}

impl Parts {
    fn of(&mut self, category: &str, method: Option<&str>, activity: &str) -> &mut f64 {
        match (category, method) {
            ("2.electricity", Some("market")) => &mut self.electricity_market,
            ("2.electricity", _) => &mut self.electricity_location,
            ("3.3", _) if activity.starts_with("electricity") => &mut self.electricity_upstream,
            ("1.stationary" | "1.mobile" | "3.3", _) => &mut self.fuel,
            ("3.4" | "3.9", _) => &mut self.transport,
            // Biogenic CO2 stands outside the totals; its lines have no CO2e.
            _ => &mut self.rest,
        }
    }

    fn outlook(&self, levers: &Levers) -> Outlook {
        let Levers { contract, solar, fuel, transport } = *levers;
        let shared = self.electricity_upstream + self.fuel + self.transport + self.rest;
        let (location, market) = (shared + self.electricity_location, shared + self.electricity_market);
        // What own panels replace needs no contract any more.
        let covered = self.electricity_market * (1.0 - solar) * contract;
        let taken = [
            (0.0, covered),
            (
                (self.electricity_location + self.electricity_upstream) * solar,
                (self.electricity_market + self.electricity_upstream) * solar,
            ),
            (self.fuel * fuel, self.fuel * fuel),
            (self.transport * transport, self.transport * transport),
        ];
        let (by_location, by_market) = taken.iter().fold((0.0, 0.0), |sum, part| (sum.0 + part.0, sum.1 + part.1));
        Outlook { location, location_then: location - by_location, market, market_then: market - by_market, taken }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARTS: Parts = Parts {
        electricity_location: 600.0,
        electricity_market: 500.0,
        electricity_upstream: 60.0,
        fuel: 200.0,
        transport: 100.0,
        rest: 40.0,
    };

    #[test]
    fn a_lever_moves_its_own_part_and_no_other() {
        let of = |levers: Levers| PARTS.outlook(&levers);
        let now = of(Levers::default());
        assert_eq!((now.location, now.market), (1000.0, 900.0));
        assert_eq!((now.location_then, now.market_then), (1000.0, 900.0));
        let contract = of(Levers { contract: 1.0, ..Levers::default() });
        assert_eq!((contract.location_then, contract.market_then), (1000.0, 400.0), "a contract moves no grid");
        let solar = of(Levers { solar: 0.5, contract: 1.0, ..Levers::default() });
        assert_eq!((solar.location_then, solar.market_then), (670.0, 370.0));
        let all = of(Levers { contract: 1.0, solar: 1.0, fuel: 1.0, transport: 1.0 });
        assert!((all.location_then - 40.0).abs() < 1e-9 && (all.market_then - 40.0).abs() < 1e-9);
    }
}
