//! Documents through the public door: what is read from each kind, what is refused, and the folders of
//! `examples/` against the oracles that come with them.

mod accounts;
mod archives;
mod columns_beside;
mod corrections;
mod firms;
mod given_back;
mod in_words;
mod kinds;
mod long;
mod made;
mod money_scales;
mod parts_of_years;
mod pdf;
mod pivoted;
mod plain_headers;
mod priced;
mod repeated;
mod said_twice;
mod strangers;
mod totals;
mod ubl;
mod unmade;
mod worked;
mod world;
mod years;
mod years_apart;
mod years_said;
