use crate::build::{Built, Flag, Flows, Source};
use crate::case::Case;
use crate::finance::Stacking;
use crate::model::{Constraint, Linear, times};

/// Columns of one offer.
type Columns = Vec<(usize, f64)>;

/// Columns of all offers.
struct Offers {
    grants: Vec<Columns>,
    credits: Vec<Columns>,
    /// Credits by the year of the works.
    lent: Vec<Vec<Linear>>,
}

/// Grants, credits and guarantees: what each may give to each class of works in each year, and what it costs.
pub(crate) fn build(case: &Case, built: &mut Built, flows: &mut Flows) {
    let finance = &case.problem.finance;
    let mut offers = Offers {
        grants: vec![Columns::new(); finance.grants.len()],
        credits: vec![Columns::new(); finance.credits.len()],
        lent: vec![vec![Linear::new(); case.years()]; finance.credits.len()],
    };
    for class in 0..case.class_grants.len() {
        for year in (0..case.years()).filter(|&year| !flows.cost[class][year].is_empty()).collect::<Vec<_>>() {
            let cost = flows.cost[class][year].clone();
            let given = offers.grants(case, built, flows, class, year);
            let lent = offers.credits(case, built, flows, class, year);
            let mut all: Linear = given.iter().map(|(_, column)| (*column, 1.0)).chain(lent).collect();
            // One source alone is at most its share of the cost already.
            if all.len() > 1 {
                all.extend(times(&cost, -1.0));
                built.model.at_most(Constraint::Offer, all, 0.0);
            }
            for rule in &finance.stacking {
                stack(case, built, rule, &given, &cost);
            }
        }
    }
    guarantees(case, built, flows, &offers.lent);
    for (index, offer) in finance.grants.iter().enumerate() {
        if offer.minimum_cost.is_some() || offer.maximum_cost.is_some() {
            let most = most(offer.cap, offer.rate, &eligible(case, built, flows, index));
            let used = used(built, Flag::Project { offer: index }, &offers.grants[index], most);
            project(case, built, flows, index, used);
        }
        capped(built, offers.grants[index].clone(), offer.cap);
    }
    for (columns, offer) in offers.credits.iter().zip(&finance.credits) {
        capped(built, columns.clone(), offer.ceiling);
    }
    totals(case, built, &offers);
}

impl Offers {
    /// Grants to works of a class in a year: their positions and columns.
    fn grants(
        &mut self,
        case: &Case,
        built: &mut Built,
        flows: &mut Flows,
        class: usize,
        year: usize,
    ) -> Vec<(usize, usize)> {
        let mut given = Vec::new();
        for &grant in &case.class_grants[class] {
            let offer = &case.problem.finance.grants[grant];
            if offer.rate > 0.0 && offer.years.contains(&year) {
                let column = amount(built, &flows.cost[class][year], offer.rate);
                built.sources.push(Source::Grant { grant, class, year, column });
                self.grants[grant].push((column, 1.0));
                flows.granted.push((column, 1.0));
                flows.received[year + offer.delay].push((column, 1.0));
                if offer.delay == 0 {
                    flows.granted_with[year].push((column, 1.0));
                }
                given.push((grant, column));
            }
        }
        given
    }

    /// Credits for works of a class in a year: their columns.
    fn credits(&mut self, case: &Case, built: &mut Built, flows: &mut Flows, class: usize, year: usize) -> Columns {
        let mut lent = Columns::new();
        for &credit in &case.class_credits[class] {
            let offer = &case.problem.finance.credits[credit];
            if offer.share > 0.0 && offer.years.contains(&year) {
                let column = amount(built, &flows.cost[class][year], offer.share);
                built.sources.push(Source::Credit { credit, class, year, column });
                self.credits[credit].push((column, 1.0));
                self.lent[credit][year].push((column, 1.0));
                flows.drawn[year].push((column, 1.0));
                for (after, paid) in offer.service.iter().enumerate() {
                    flows.service[year + after].push((column, *paid));
                }
                lent.push((column, 1.0));
            }
        }
        lent
    }
}

/// A column of at most a share of a cost.
fn amount(built: &mut Built, cost: &Linear, share: f64) -> usize {
    let column = built.model.column(0.0, largest(cost) * share, false);
    let mut terms: Linear = times(cost, -share).collect();
    terms.push((column, 1.0));
    built.model.at_most(Constraint::Offer, terms, 0.0);
    column
}

/// The most that works can cost together.
fn largest(cost: &Linear) -> f64 {
    cost.iter().map(|(_, cost)| cost).sum()
}

fn capped(built: &mut Built, columns: Columns, cap: Option<f64>) {
    if let Some(cap) = cap {
        let money = built.money;
        built.model.at_most(Constraint::Offer, columns, cap / money);
    }
}

/// Rules that hold for each measure: they hold for a class, whose works get the same shares.
fn stack(case: &Case, built: &mut Built, rule: &Stacking, given: &[(usize, usize)], cost: &Linear) {
    let offers = &case.problem.finance.grants;
    let among = |names: &[String], weight: &dyn Fn(usize) -> f64| -> Linear {
        let of = given.iter().filter(|(grant, _)| names.contains(&offers[*grant].id));
        of.map(|&(grant, column)| (column, weight(grant))).collect()
    };
    let (mut terms, share) = match rule {
        Stacking::Share { grants, share } => (among(grants, &|_| 1.0), *share),
        Stacking::SameCost { grants } => (among(grants, &|grant| 1.0 / offers[grant].rate), 1.0),
        Stacking::Amount { .. } | Stacking::OneOf { .. } => return,
    };
    if !terms.is_empty() {
        terms.extend(times(cost, -share));
        built.model.at_most(Constraint::Offer, terms, 0.0);
    }
}

/// A column that is 1 if any of the columns is above nought.
fn used(built: &mut Built, flag: Flag, columns: &Columns, most: f64) -> usize {
    let used = built.model.column(0.0, 1.0, true);
    built.flags.push((flag, used));
    let mut terms = columns.clone();
    terms.push((used, -most));
    built.model.at_most(Constraint::Offer, terms, 0.0);
    used
}

/// Cost of the works that are eligible for a grant in the years for which it is open; of all where it is the whole plan that must be large or small.
fn eligible(case: &Case, built: &Built, flows: &Flows, grant: usize) -> (Linear, f64) {
    let offer = &case.problem.finance.grants[grant];
    if offer.whole_plan {
        return ((0..case.years()).flat_map(|year| flows.works(year)).collect(), built.money);
    }
    let classes = (0..case.class_grants.len()).filter(|&class| case.class_grants[class].contains(&grant));
    let of = |class: usize| offer.years.iter().flat_map(move |&year| flows.cost[class][year].iter().copied());
    (classes.flat_map(of).collect(), built.money)
}

fn most(cap: Option<f64>, rate: f64, (cost, money): &(Linear, f64)) -> f64 {
    let all = largest(cost) * rate;
    cap.map_or(all, |cap| all.min(cap / money))
}

/// Least and largest cost of the eligible works.
fn project(case: &Case, built: &mut Built, flows: &Flows, grant: usize, used: usize) {
    let offer = &case.problem.finance.grants[grant];
    let (cost, money) = eligible(case, built, flows, grant);
    if let Some(minimum) = offer.minimum_cost {
        let mut terms = cost.clone();
        terms.push((used, -minimum / money));
        built.model.at_least(Constraint::Offer, terms, 0.0);
    }
    if let Some(maximum) = offer.maximum_cost {
        let (all, maximum) = (largest(&cost), maximum / money);
        if all > maximum {
            let mut terms = cost;
            terms.push((used, all - maximum));
            built.model.at_most(Constraint::Offer, terms, all);
        }
    }
}

/// Rules over the whole plan.
fn totals(case: &Case, built: &mut Built, offers: &Offers) {
    let finance = &case.problem.finance;
    let Offers { grants, credits, .. } = offers;
    let all = || grants.iter().chain(credits);
    let id = |offer: usize| match offer.checked_sub(grants.len()) {
        Some(credit) => (&finance.credits[credit].id, finance.credits[credit].ceiling),
        None => (&finance.grants[offer].id, finance.grants[offer].cap),
    };
    for (rule, given) in finance.stacking.iter().enumerate() {
        match given {
            Stacking::Amount { grants: names, amount } => {
                let of = finance.grants.iter().zip(grants).filter(|(offer, _)| names.contains(&offer.id));
                let columns: Vec<Columns> = of.map(|(_, columns)| columns.clone()).collect();
                capped(built, columns.concat(), Some(*amount));
            }
            Stacking::OneOf { offers } => {
                let mut flags = Linear::new();
                for (offer, columns) in all().enumerate().filter(|(offer, _)| offers.contains(id(*offer).0)) {
                    let upper: f64 = columns.iter().map(|(column, _)| built.model.columns[*column].upper).sum();
                    let upper = id(offer).1.map_or(upper, |cap| upper.min(cap / built.money));
                    if upper > 0.0 {
                        flags.push((used(built, Flag::Rule { rule, offer }, columns, upper), 1.0));
                    }
                }
                built.model.at_most(Constraint::Offer, flags, 1.0);
            }
            Stacking::Share { .. } | Stacking::SameCost { .. } => {}
        }
    }
}

/// Collateral and what stands in for it; nothing of it is written where none is asked.
fn guarantees(case: &Case, built: &mut Built, flows: &mut Flows, lent: &[Vec<Linear>]) {
    let Some(collateral) = case.problem.limits.collateral else { return };
    let finance = &case.problem.finance;
    let mut asked = Linear::new();
    for (credit, years) in finance.credits.iter().zip(lent) {
        asked.extend(times(&years.concat(), credit.security));
    }
    let mut together = vec![vec![Linear::new(); case.years()]; finance.credits.len()];
    for (guarantee, offer) in finance.guarantees.iter().enumerate() {
        let mut columns = Columns::new();
        let covers = |credit: &usize| offer.credits.contains(&finance.credits[*credit].id);
        for credit in (0..finance.credits.len()).filter(covers) {
            for year in (0..case.years()).filter(|&year| !lent[credit][year].is_empty()) {
                let column = amount(built, &lent[credit][year], offer.cover);
                built.model.columns[column].upper = f64::INFINITY;
                built.sources.push(Source::Guarantee { guarantee, credit, year, column });
                columns.push((column, 1.0));
                together[credit][year].push((column, 1.0));
                for (after, paid) in offer.fee.iter().enumerate() {
                    flows.service[year + after].push((column, *paid));
                }
            }
        }
        asked.extend(times(&columns, -1.0));
        capped(built, columns, offer.cap);
    }
    for (years, lent) in together.into_iter().flatten().zip(lent.iter().flatten()) {
        if years.len() > 1 {
            let terms = years.into_iter().chain(times(lent, -1.0)).collect();
            built.model.at_most(Constraint::Offer, terms, 0.0);
        }
    }
    let money = built.money;
    built.model.at_most(Constraint::Collateral, asked, collateral / money);
}
