//! Use cases on both databases.

mod account;
mod adviser;
mod answers;
mod demonstration;
mod finance;
mod finance_requests;
mod installations;
mod links;
mod measure;
mod measures;
mod news;
mod organisations;
mod partners;
mod passkeys;
mod plans;
mod products;
mod programmes;
mod programs;
mod providers;
mod rights;
mod second_factor;
mod sections;
mod webhooks;
mod world;
