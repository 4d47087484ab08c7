//! What both databases must do, held on both.

mod advice;
mod attempts;
mod audit;
mod encrypted;
mod finance;
mod finance_requests;
mod installations;
mod isolation;
mod made;
mod measure;
mod moving;
mod papers;
mod partners;
mod people;
mod product_shares;
mod products;
mod programs;
mod provider_offers;
mod reduction_measures;
mod reduction_plans;
mod schema;
mod supplied;
mod values;
mod webhooks;
mod work;
