//! What a buyer asks of an installation and of a product.

mod border;
mod exchange;
mod measures;
mod once;
mod papers;
mod pcf;
mod properties;
mod reading;
mod rules;
mod world;
