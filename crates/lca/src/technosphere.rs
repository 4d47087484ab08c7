use crate::components::{Components, components};
use crate::error::BuildError;
use crate::sparse::Sparse;

/// An entry of a matrix as inventories write it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Entry {
    /// Product (technosphere) or elementary flow (biosphere).
    pub row: u32,
    /// Process.
    pub column: u32,
    /// Amount: of products, positive what leaves the process and negative what enters it.
    pub amount: f64,
}

/// Which system of equations: both are solved over the same components.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    /// (I − Z)ᵀ y = h: from suppliers to customers. The scores of all products.
    Adjoint,
    /// (I − Z) x = f: from customers to suppliers. What one demand needs.
    Forward,
}

/// The matrix A of products × processes, column j holding process j whose reference product is product j.
///
/// It is kept as I − Z: each column per unit of its reference product (`scale`), and the rows of wastes, whose process takes them in
/// (a negative diagonal), turned round (`sign`), so that treatment is a service like another. Then Z ≥ 0 but for avoided
/// products, and an economy that can supply something is one whose Z has a spectral radius below 1 (Hawkins and Simon, 1949).
///
/// Products are renumbered by *position*: strongly connected components one after the other, suppliers first.
#[derive(Clone, Debug)]
pub struct Technosphere {
    scale: Vec<f64>,
    sign: Vec<f64>,
    position: Vec<u32>,
    product: Vec<u32>,
    inputs: Sparse,
    uses: Sparse,
    starts: Vec<u32>,
}

impl Technosphere {
    /// Builds the matrix from its entries; those with the same row and column are added up.
    ///
    /// # Errors
    /// If an entry is outside the matrix or not finite, or a process has no net output of its reference product.
    pub fn new(products: usize, entries: &[Entry]) -> Result<Self, BuildError> {
        if products >= u32::MAX as usize {
            return Err(BuildError::TooLarge { products });
        }
        for entry in entries {
            if entry.row as usize >= products || entry.column as usize >= products {
                return Err(BuildError::Outside { row: entry.row, column: entry.column });
            }
            if !entry.amount.is_finite() {
                return Err(BuildError::NotFinite { row: entry.row, column: entry.column });
            }
        }
        let by_column =
            Sparse::new(products, entries.iter().map(|entry| (entry.column, entry.row, entry.amount))).merged();
        let mut diagonal = vec![0.0; products];
        by_column.triplets().filter(|(column, row, _)| column == row).for_each(|(column, _, amount)| {
            diagonal[column as usize] = amount;
        });
        if let Some(product) = diagonal.iter().position(|amount| *amount == 0.0) {
            return Err(BuildError::NoProduction { product });
        }
        let scale: Vec<f64> = diagonal.iter().map(|amount| amount.abs()).collect();
        let sign: Vec<f64> = diagonal.iter().map(|amount| if *amount < 0.0 { -1.0 } else { 1.0 }).collect();
        let per_unit = |column: usize| {
            let (sign, scale) = (&sign, scale[column]);
            let others = by_column.pairs(column).filter(move |(row, amount)| *row != column && *amount != 0.0);
            others.map(move |(row, amount)| (row as u32, -sign[row] * amount / scale))
        };
        let inputs = Sparse::of_lines((0..products).map(per_unit));
        Ok(Technosphere::ordered(scale, sign, &inputs))
    }

    fn ordered(scale: Vec<f64>, sign: Vec<f64>, inputs: &Sparse) -> Self {
        let products = inputs.lines();
        let mut found = components(inputs);
        hubs_first(inputs, &mut found);
        let mut position = vec![0; products];
        for (place, product) in (0..).zip(&found.order) {
            position[*product as usize] = place;
        }
        // Columns are visited in the order of their positions, so that indices ascend in both orientations: what comes
        // from outside a component before what is inside it.
        let moved = (0..products as u32).zip(&found.order).flat_map(|(place, product)| {
            let position = &position;
            inputs.pairs(*product as usize).map(move |(row, z)| (position[row], place, z))
        });
        let uses = Sparse::new(products, moved);
        let inputs = uses.transposed(products);
        Technosphere { scale, sign, position, product: found.order, inputs, uses, starts: found.starts }
    }

    /// How many products.
    pub fn products(&self) -> usize {
        self.scale.len()
    }

    /// How many entries off the diagonal.
    pub fn entries(&self) -> usize {
        self.inputs.entries()
    }

    /// Net output of the reference product per run of process `product`, without its sign.
    pub fn scale(&self, product: usize) -> f64 {
        self.scale[product]
    }

    /// 1, or −1 for a waste, which its process takes in.
    pub fn sign(&self, product: usize) -> f64 {
        self.sign[product]
    }

    /// Components with more than one product: how many, and the number of products of the largest.
    pub fn loops(&self) -> (usize, usize) {
        let sizes = self.starts.windows(2).map(|ends| (ends[1] - ends[0]) as usize).filter(|size| *size > 1);
        sizes.fold((0, 0), |(count, largest), size| (count + 1, largest.max(size)))
    }

    pub(crate) fn position(&self, product: usize) -> usize {
        self.position[product] as usize
    }

    pub(crate) fn product_at(&self, position: usize) -> usize {
        self.product[position] as usize
    }

    /// Inputs of each position: (position of the supplier, amount per unit).
    pub(crate) fn inputs(&self) -> &Sparse {
        &self.inputs
    }

    /// Uses of each position: (position of the user, amount per unit of that).
    pub(crate) fn uses(&self) -> &Sparse {
        &self.uses
    }

    pub(crate) fn lines(&self, direction: Direction) -> &Sparse {
        match direction {
            Direction::Adjoint => &self.inputs,
            Direction::Forward => &self.uses,
        }
    }

    /// The components as ranges of positions, in the order in which a direction needs them.
    pub(crate) fn ranges(&self, direction: Direction) -> impl Iterator<Item = std::ops::Range<usize>> + '_ {
        let count = self.starts.len().saturating_sub(1);
        (0..count).map(move |step| {
            let which = if direction == Direction::Adjoint { step } else { count - 1 - step };
            self.starts[which] as usize..self.starts[which + 1] as usize
        })
    }

    /// Values by product as values by position.
    pub(crate) fn by_position(&self, by_product: &[f64]) -> Vec<f64> {
        self.product.iter().map(|product| by_product[*product as usize]).collect()
    }

    /// Values by position as values by product.
    pub(crate) fn by_product(&self, by_position: &[f64]) -> Vec<f64> {
        self.position.iter().map(|position| by_position[*position as usize]).collect()
    }
}

/// Components below this size stay as they were found.
const SMALL: usize = 64;
/// How many times as many uses as the mean a product has that is a hub.
const HUB: usize = 8;

/// Puts the products that most others of a large component use before them: then an iteration takes a quarter fewer sweeps, since
/// nearly all that turns back goes through these.
fn hubs_first(inputs: &Sparse, found: &mut Components) {
    let largest = found.starts.windows(2).map(|ends| ends[1] - ends[0]).max().unwrap_or(0);
    if (largest as usize) < SMALL {
        return;
    }
    let mut uses = vec![0u32; inputs.lines()];
    inputs.indices().iter().for_each(|supplier| uses[*supplier as usize] += 1);
    let many = (HUB * inputs.entries() / inputs.lines()) as u32;
    for ends in found.starts.windows(2).filter(|ends| (ends[1] - ends[0]) as usize >= SMALL) {
        let members = &mut found.order[ends[0] as usize..ends[1] as usize];
        let (hubs, others): (Vec<u32>, Vec<u32>) = members.iter().partition(|member| uses[**member as usize] > many);
        members[..hubs.len()].copy_from_slice(&hubs);
        members[hubs.len()..].copy_from_slice(&others);
    }
}
