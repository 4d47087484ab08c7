use std::collections::BTreeMap;

use language::Text;
use rustc_hash::FxHashMap;

use crate::{ActivityCode, Factor, FactorId, Geo, Gwp, Price, Property, SourceId};

/// What is known of an activity apart from its factors: a row of `catalogue/measure/activities/`.
#[derive(Clone, Debug, PartialEq)]
pub struct ActivityKind {
    /// Its code.
    pub code: ActivityCode,
    /// Its name.
    pub name: Text,
    /// What documents call it, in each language.
    pub words: Vec<String>,
    /// The unit in which it is usually counted, as an expression.
    pub unit: String,
    /// Where it goes in an inventory by default: `1.stationary`, `2.electricity`, `3.1`, `none`…
    pub category: String,
    /// Whether its use has upstream emissions of its own (category 3.3).
    pub upstream: bool,
}

/// Everything that factors are chosen from: the catalogue, imported packs, and what suppliers declared.
#[derive(Clone, Debug, Default)]
pub struct Library {
    factors: Vec<Factor>,
    by_id: FxHashMap<FactorId, usize>,
    by_activity: FxHashMap<ActivityCode, Vec<usize>>,
    activities: BTreeMap<ActivityCode, ActivityKind>,
    properties: FxHashMap<ActivityCode, Vec<Property>>,
    /// Exchange rates and price levels.
    pub prices: Vec<Price>,
    /// Global warming potentials.
    pub gwp: Gwp,
    /// For a country, the places whose values are nearest to it, nearest first.
    pub proximity: FxHashMap<Geo, Vec<Geo>>,
}

impl Library {
    /// Adds a factor. One with the same id takes the place of the earlier one.
    pub fn add_factor(&mut self, factor: Factor) -> usize {
        if let Some(&index) = self.by_id.get(&factor.id)
            && let Some(slot) = self.factors.get_mut(index)
        {
            *slot = factor;
            return index;
        }
        let index = self.factors.len();
        self.by_id.insert(factor.id.clone(), index);
        self.by_activity.entry(factor.activity.clone()).or_default().push(index);
        self.factors.push(factor);
        index
    }

    /// Makes room for so many more factors.
    pub fn reserve(&mut self, factors: usize) {
        self.factors.reserve(factors);
        self.by_id.reserve(factors);
    }

    /// Adds an activity.
    pub fn add_activity(&mut self, activity: ActivityKind) {
        self.activities.insert(activity.code.clone(), activity);
    }

    /// Adds a property.
    pub fn add_property(&mut self, property: Property) {
        self.properties.entry(property.activity.clone()).or_default().push(property);
    }

    /// All factors.
    pub fn factors(&self) -> &[Factor] {
        &self.factors
    }

    /// Whether any factor is of this publication.
    pub fn has_source(&self, source: &SourceId) -> bool {
        self.factors.iter().any(|factor| factor.source == *source)
    }

    /// The factor with this id.
    pub fn factor(&self, id: &FactorId) -> Option<&Factor> {
        self.by_id.get(id).and_then(|index| self.factors.get(*index))
    }

    /// The factor that a person means by `name`: its id, or its source and row as `source:row`.
    pub fn named(&self, name: &str) -> Option<&Factor> {
        self.factor(&FactorId::from(name)).or_else(|| {
            let (source, row) = name.split_once(':')?;
            self.factors.iter().find(|factor| factor.source.as_str() == source && factor.source_row == row)
        })
    }

    /// The factors of exactly this activity.
    pub fn factors_of<'a>(&'a self, activity: &ActivityCode) -> impl Iterator<Item = &'a Factor> + use<'a> {
        self.by_activity.get(activity).into_iter().flatten().filter_map(|index| self.factors.get(*index))
    }

    /// What is known of an activity.
    pub fn activity(&self, code: &ActivityCode) -> Option<&ActivityKind> {
        self.activities.get(code)
    }

    /// All activities, by code.
    pub fn activities(&self) -> impl Iterator<Item = &ActivityKind> {
        self.activities.values()
    }

    /// The properties of an activity and of the more general ones above it, best first: the
    /// particular before the general, those of `geo` before those of no place before others.
    pub fn properties_of(&self, activity: &ActivityCode, geo: &Geo) -> Vec<&Property> {
        let mut found: Vec<&Property> = Vec::new();
        let mut code = Some(activity.clone());
        while let Some(current) = code {
            let mut here: Vec<&Property> = self.properties.get(&current).into_iter().flatten().collect();
            here.sort_by_key(|property| {
                let place = if property.geo == *geo { 0 } else { 1 + self.distance(geo, &property.geo) };
                (place, -property.year.unwrap_or(0))
            });
            found.extend(here);
            code = current.parent();
        }
        found
    }

    /// How far a place is from another in the table of proximity: 0 for physics that depends on no
    /// place, then the order of the table, then all others alike.
    pub(crate) fn distance(&self, from: &Geo, to: &Geo) -> usize {
        if to.as_str() == "ANY" {
            return 0;
        }
        let near = self.proximity.get(from).map_or(&[][..], Vec::as_slice);
        near.iter().position(|place| place == to).map_or(near.len() + 1, |position| position + 1)
    }
}
