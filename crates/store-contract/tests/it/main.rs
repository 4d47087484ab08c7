//! What both databases must do, held on both.

mod advice;
mod audit;
mod encrypted;
mod isolation;
mod made;
mod measure;
mod moving;
mod people;
mod programs;
mod schema;
mod values;
mod webhooks;
mod work;
