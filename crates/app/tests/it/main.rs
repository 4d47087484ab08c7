//! Use cases on both databases.

mod account;
mod adviser;
mod measure;
mod organisations;
mod passkeys;
mod programs;
mod providers;
mod rights;
mod second_factor;
mod webhooks;
mod world;
