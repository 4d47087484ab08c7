//! What buyers ask, for programs: products and their footprints, partners, the border adjustment.

mod admission;
mod disputes;
mod footprints;
mod goods;
mod installations;
mod papers;
mod partners;
mod products;
mod recipes;
mod refused;
mod requests;
mod rows_of_border;
mod rows_of_partners;
mod rows_of_products;
mod sharing;
mod supplies;

use super::endpoint::Endpoint;

/// The rows of the room.
pub fn rows() -> Vec<Endpoint> {
    let mut rows = rows_of_border::rows();
    rows.extend(rows_of_products::rows());
    rows.extend(rows_of_partners::rows());
    rows
}
