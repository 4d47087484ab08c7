//! What would make a footprint better.

use std::collections::BTreeSet;

use factors::ActivityCode;
use measure::Category;

use super::allocate::chosen;
use super::compose::Making;
use super::inputs;
use super::{AllocationKey, Amount, FindingKind, InputKind, InventoryTransport, Parts, Stage};

/// More may not be exempted (PACT methodology 3.0, 3.3.1.2: three percent in all).
const EXEMPTED_MOST: i64 = 3;
/// Inputs that weigh less than this part of the product leave something out.
const MASS_LEAST: f64 = 0.95;

/// The findings that concern the whole.
pub(super) fn add(making: &mut Making<'_>, parts: &Parts) {
    allocation(making);
    inventory(making);
    purchases(making);
    carbon(making, parts);
    let excluding = parts.excluding_uptake();
    let share = |part: f64| if excluding == 0.0 { 0.0 } else { part / excluding };
    let (spend, unsplit) = (making.spend.value(), making.unsplit.value());
    // What is below one percent changes nothing that a reader could see.
    if share(spend) > 0.01 {
        making.find(FindingKind::SpendBased, "", "", Some(spend));
    }
    if share(unsplit) > 0.01 {
        making.find(FindingKind::NotSplit, "", "", Some(unsplit));
    }
    if let Some(exempted) = &making.recipe.exempted
        && exempted.percent > Amount::from(EXEMPTED_MOST)
    {
        making.find(FindingKind::ExemptedMuch, "exempted.percent", exempted.percent.to_string(), None);
    }
    let gwp = making.allocated.gwp;
    if !gwp.code().starts_with("ar6") {
        making.find(FindingKind::OlderPotentials, "", gwp.code().to_uppercase(), None);
    }
}

fn allocation(making: &mut Making<'_>) {
    let recipe = making.recipe;
    let all: Vec<&str> =
        recipe.sites.iter().filter(|site| chosen(recipe, site, None).is_none()).map(String::as_str).collect();
    if !all.is_empty() {
        making.find(FindingKind::AllAllocated, "allocation", all.join(", "), None);
    }
    for (index, allocation) in recipe.allocations.iter().enumerate() {
        let at = format!("allocation[{index}]");
        let applied: BTreeSet<&ActivityCode> = making.allocated.shares.iter().flat_map(|one| &one.activities).collect();
        let unused = allocation.activities.iter().filter(|code| !applied.contains(code));
        let unused: Vec<&str> = unused.map(ActivityCode::as_str).collect();
        if !unused.is_empty() {
            making.find(FindingKind::AllocationUnused, format!("{at}.activities"), unused.join(", "), None);
        }
        let unexplained = allocation.why.as_ref().is_none_or(|why| why.trim().is_empty());
        if allocation.key == AllocationKey::EconomicValue {
            making.find(FindingKind::EconomicAllocation, format!("{at}.key"), "", None);
        }
        if unexplained && matches!(allocation.key, AllocationKey::EconomicValue | AllocationKey::Other) {
            making.find(FindingKind::AllocationUnexplained, format!("{at}.why"), "", None);
        }
    }
}

fn inventory(making: &mut Making<'_>) {
    let allocated = making.allocated;
    let sites = making.recipe.sites.join(", ");
    let none_in = |stage: Stage| !allocated.cells.iter().any(|cell| cell.stage == stage);
    if allocated.gaps > 0 {
        making.find(FindingKind::InventoryGaps, "sites", allocated.gaps.to_string(), None);
    }
    if none_in(Stage::Energy) {
        making.find(FindingKind::NoEnergy, "sites", sites.clone(), None);
    }
    if none_in(Stage::Waste) {
        making.find(FindingKind::NoWaste, "sites", sites, None);
    }
    let contracts = allocated.cells.iter().filter(|cell| cell.category == Category::Electricity && cell.primary);
    let contracts = contracts.count();
    if contracts > 0 {
        making.find(FindingKind::ElectricityContracts, "electricity", "", None);
    }
}

fn purchases(making: &mut Making<'_>) {
    let recipe = making.recipe;
    let allocated = making.allocated;
    let sum = |stage: Stage| {
        let cells = allocated.cells.iter().filter(|cell| cell.stage == stage);
        uncertainty::sum(cells.map(|cell| cell.parts.excluding_uptake()))
    };
    let massless = recipe.unit.is_massless();
    if recipe.inputs.is_empty() && !massless {
        making.find(FindingKind::NoInputs, "input", "", None);
    }
    let packed = recipe.packaging_kg.is_none_or(Amount::is_positive);
    if !massless && packed && !recipe.inputs.iter().any(|input| input.kind == InputKind::Packaging) {
        making.find(FindingKind::NoPackaging, "input", "", None);
    }
    let bought = sum(Stage::Purchases);
    if !making.unnamed.is_empty() && bought != 0.0 {
        making.find(FindingKind::PerhapsTwice, "input", making.unnamed.join(", "), None);
    }
    let transport = sum(Stage::InboundTransport);
    let inbound = recipe.inventory_transport == InventoryTransport::Inbound;
    if transport != 0.0 && inbound && !making.inbound_told {
        making.find(FindingKind::TransportMixed, "inventory_transport", "", Some(transport));
    }
    // Of inputs without a way, those count whose way nothing else tells.
    if making.inbound_told || !inbound || transport == 0.0 {
        for (index, input) in recipe.inputs.iter().enumerate().filter(|(_, input)| input.transport.is_empty()) {
            let at = format!("input[{index}].transport");
            making.find(FindingKind::TransportUnknown, at, input.name.clone(), None);
        }
    }
    making.mass();
}

impl Making<'_> {
    /// Inputs together weigh at least what the product weighs: what is less is missing in the recipe.
    fn mass(&mut self) {
        let materials = self.recipe.inputs.iter().filter(|input| input.kind == InputKind::Material);
        let masses: Option<Vec<f64>> = materials.map(|input| inputs::mass_kg(input, self.units())).collect();
        let product = super::check::mass_kg(self.recipe).unwrap_or(Amount::ZERO).to_f64();
        let Some(masses) = masses.filter(|masses| !masses.is_empty() && product > 0.0) else { return };
        let share = uncertainty::sum(masses) / product;
        if share < MASS_LEAST {
            self.find(FindingKind::MassMissing, "input", format!("{:.0}", share * 100.0), None);
        }
    }
}

fn carbon(making: &mut Making<'_>, parts: &Parts) {
    let carbon = &making.recipe.carbon;
    let (fossil, biogenic) = (carbon.fossil_kg, carbon.biogenic_kg);
    if making.recipe.unit.is_massless() {
        return;
    }
    if fossil.is_none() {
        making.find(FindingKind::FossilCarbonUnknown, "carbon.fossil_kg", "", None);
    }
    if biogenic.is_none() {
        making.find(FindingKind::BiogenicCarbonUnknown, "carbon.biogenic_kg", "", None);
    }
    if biogenic.is_some_and(Amount::is_positive) && parts.land_use_change.is_none() {
        making.find(FindingKind::LandUnknown, "input", "", None);
    }
}
