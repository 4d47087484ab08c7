//! What the sites give to a product, each purchase once: by the recipe or by the inventory (ISO 14067:2018, 5.12).

use std::collections::BTreeMap;

use factors::ActivityCode;
use language::Text;
use measure::Category;
use uncertainty::ExactSum;

use super::allocate::Cell;
use super::compose::Making;
use super::inputs::{note, publication_of};
use super::simulation::{Parameter, Uncertain};
use super::sum::PartsSum;
use super::{FindingKind, Input, InputKind, InventoryTransport, LeftOutBecause, Line, Origin, Source, Stage, rating};

/// What cells of one line of a footprint have in common: stage, input, category, activity, factor.
type Together<'a> = (Stage, Option<usize>, Category, &'a ActivityCode, usize);

impl Making<'_> {
    /// What the sites give, each purchase once: by the recipe or by the inventory.
    pub fn cells(&mut self) {
        let allocated = self.allocated;
        // Lines of one activity and factor are one line of the footprint, whatever meters they came from.
        let mut merged: BTreeMap<Together<'_>, Vec<&Cell>> = BTreeMap::new();
        let mut broader: BTreeMap<&ActivityCode, ExactSum> = BTreeMap::new();
        let mut taken: BTreeMap<usize, ExactSum> = BTreeMap::new();
        for cell in &allocated.cells {
            let co2e = cell.parts.excluding_uptake();
            let (stage, input) = match self.place(cell) {
                Ok(placed) => placed,
                Err(why) => {
                    if let Some(index) = self.bought_by(cell) {
                        taken.entry(index).or_default().add(co2e);
                        self.left_out.entry((cell.category, why)).or_default().add(co2e);
                        continue;
                    }
                    let wider =
                        |claim: &ActivityCode| *claim != cell.activity && claim.is_within(cell.activity.as_str());
                    if why == LeftOutBecause::InRecipe
                        && self.claims.iter().all(|claim| wider(claim) || !cell.activity.is_within(claim.as_str()))
                    {
                        broader.entry(&cell.activity).or_default().add(co2e);
                    }
                    self.left_out.entry((cell.category, why)).or_default().add(co2e);
                    continue;
                }
            };
            merged.entry((stage, input, cell.category, &cell.activity, cell.factor)).or_default().push(cell);
        }
        for (activity, sum) in broader {
            self.find(FindingKind::BroaderPurchase, "input", activity.to_string(), Some(sum.value()));
        }
        for (index, sum) in taken {
            let name = self.recipe.inputs.get(index).map(|input| input.name.clone()).unwrap_or_default();
            self.find(FindingKind::PurchaseTwice, format!("input[{index}].source"), name, Some(sum.value()));
        }
        for ((stage, input, category, activity, factor), cells) in merged {
            self.merged(stage, input, category, activity, factor, &cells);
        }
    }

    /// Where a cell goes once the recipe was asked, and for which input; or why it goes nowhere.
    fn place(&self, cell: &Cell) -> Result<(Stage, Option<usize>), LeftOutBecause> {
        match cell.stage {
            Stage::Purchases => {
                let related = |claim: &ActivityCode| {
                    cell.activity.is_within(claim.as_str()) || claim.is_within(cell.activity.as_str())
                };
                if self.claims.iter().any(related) {
                    Err(LeftOutBecause::InRecipe)
                } else if let Some(index) = self.bought_by(cell) {
                    let packaging = self.recipe.inputs.get(index).is_some_and(|one| one.kind == InputKind::Packaging);
                    Ok((if packaging { Stage::Packaging } else { Stage::Materials }, Some(index)))
                } else if !self.unnamed.is_empty() {
                    Err(LeftOutBecause::PerhapsInRecipe)
                } else {
                    Ok((Stage::Purchases, None))
                }
            }
            Stage::InboundTransport => match self.recipe.inventory_transport {
                InventoryTransport::Inbound if self.inbound_told => Err(LeftOutBecause::TransportInRecipe),
                InventoryTransport::Inbound => Ok((Stage::InboundTransport, None)),
                InventoryTransport::Outbound if self.outbound_told => Err(LeftOutBecause::TransportInRecipe),
                InventoryTransport::Outbound => Ok((Stage::Outbound, None)),
                InventoryTransport::None => Err(LeftOutBecause::NotTransportOfProduct),
            },
            Stage::Outbound if self.outbound_told => Err(LeftOutBecause::TransportInRecipe),
            stage => Ok((stage, None)),
        }
    }

    /// The input that is what the inventory bought there: the most precise one.
    fn bought_by(&self, cell: &Cell) -> Option<usize> {
        let inputs = self.recipe.inputs.iter().enumerate().filter(|_| cell.stage == Stage::Purchases);
        let of_inventory = inputs.filter_map(|(index, input)| match &input.source {
            Some(Source::Inventory(code)) if cell.activity.is_within(code.as_str()) && !self.claims_input(input) => {
                Some((code.as_str().len(), index))
            }
            _ => None,
        });
        of_inventory.max_by_key(|(length, _)| *length).map(|(_, index)| index)
    }

    /// Whether an input of the inventory's is counted by a figure of its supplier instead.
    fn claims_input(&self, input: &Input) -> bool {
        let supplied =
            |line: &Line| line.input.as_ref() == Some(&input.key) && matches!(line.origin, Origin::Supplier { .. });
        self.lines.iter().any(supplied)
    }

    fn merged(
        &mut self,
        stage: Stage,
        input: Option<usize>,
        category: Category,
        activity: &ActivityCode,
        factor: usize,
        cells: &[&Cell],
    ) {
        let Some(shared) = self.allocated.factors.get(factor) else { return };
        let mut parts = PartsSum::default();
        for cell in cells {
            parts.add(&cell.parts);
            if stage != Stage::Outbound {
                self.unsplit.add(cell.unsplit);
                if cell.spend {
                    self.spend.add(cell.parts.excluding_uptake());
                }
            }
            let parameters = [
                Parameter { number: cell.stream, gsd2: cell.gsd2 },
                Parameter { number: shared.number, gsd2: shared.gsd2 },
            ];
            self.uncertain.push(Uncertain { stage, parts: cell.parts, parameters });
        }
        let primary = cells.iter().all(|cell| cell.primary);
        let record = &shared.factor;
        if !primary && stage != Stage::Outbound {
            self.sources.insert(publication_of(record));
        }
        let input = input.and_then(|index| self.recipe.inputs.get(index));
        let parts = parts.value();
        self.lines.push(Line {
            stage,
            input: input.map(|input| input.key.clone()),
            name: input.map_or_else(|| self.name(activity), |input| Text::same(&input.name)),
            activity: Some(activity.clone()),
            co2e: parts.excluding_uptake(),
            parts,
            origin: Origin::Inventory {
                category,
                lines: cells.iter().map(|cell| cell.lines).sum(),
                site_co2e: uncertainty::sum(cells.iter().map(|cell| cell.site_co2e)),
            },
            factor: Some(note(record)),
            primary: if primary { 1.0 } else { 0.0 },
            ratings: cells.first().map_or(rating::WORST, |cell| cell.ratings),
        });
    }
}
