//! What of an inventory belongs to a product's footprint.
//!
//! From the cradle to the gate count the processes that are attributable to the product: those connected with it by material or
//! energy that flows into it, through its making or around it. Capital goods, journeys and the way to work are not (GHG Protocol
//! Product Standard, 7.3.1); what happens after the gate is another stage (ISO 14067:2018, 6.3.4).

use factors::Scope2Method;
use measure::{Category, Line};

use super::{ElectricityBasis, LeftOutBecause, Stage};

/// Where a line of an inventory goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// Into this stage.
    In(Stage),
    /// Nowhere, and it is said.
    Out(LeftOutBecause),
    /// Nowhere: the same electricity by the other method.
    Double,
    /// Nowhere but the CO2 of biomass, which stands beside the footprint.
    Beside,
}

/// Where a line goes, before the recipe is asked about purchases and transport.
pub(super) fn place(line: &Line, electricity: ElectricityBasis) -> Place {
    let wanted = match electricity {
        ElectricityBasis::Market => line.method != Some(Scope2Method::Location),
        ElectricityBasis::Location => matches!(line.method, None | Some(Scope2Method::Location)),
    };
    if !wanted {
        return Place::Double;
    }
    match line.category {
        Category::Stationary | Category::Mobile | Category::Electricity | Category::Heat => Place::In(Stage::Energy),
        Category::Process | Category::Fugitive => Place::In(Stage::Process),
        Category::ValueChain(1) => Place::In(Stage::Purchases),
        Category::ValueChain(2) => Place::Out(LeftOutBecause::CapitalGoods),
        Category::ValueChain(3) => Place::In(Stage::EnergyUpstream),
        Category::ValueChain(4) => Place::In(Stage::InboundTransport),
        Category::ValueChain(5) => Place::In(Stage::Waste),
        Category::ValueChain(6) => Place::Out(LeftOutBecause::Travel),
        Category::ValueChain(7) => Place::Out(LeftOutBecause::Commuting),
        // Leased machines and halls of the sites run for their products.
        Category::ValueChain(8) => Place::In(Stage::Energy),
        Category::ValueChain(9) => Place::In(Stage::Outbound),
        Category::ValueChain(10..=12) => Place::Out(LeftOutBecause::BeyondGate),
        Category::ValueChain(_) => Place::Out(LeftOutBecause::NotProduction),
        Category::Outside => Place::Beside,
    }
}
