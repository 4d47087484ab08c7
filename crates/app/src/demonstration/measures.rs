//! Measures of the fictitious firms, in every state. What they cost and when is made up; what they save is computed.

use std::collections::BTreeMap;

use ::reduce::{Calculation, CarrierSaving, Effect, Measure};
use calendar::{Date, date};
use ids::OrganisationId;
use rust_decimal::Decimal;
use serde_json::{Map, Value};

use crate::people::Actor;
use crate::platform::Platform;
use crate::reduce::measures::{MeasuresError, State, StepRequest};
use crate::reduce::{self, measures};

/// A measure of a firm.
struct Made {
    folder: &'static str,
    technology: &'static str,
    calculator: &'static str,
    /// What is given to the calculator, in JSON.
    inputs: &'static str,
    site: &'static str,
    system: &'static str,
    activity: &'static str,
    /// MAD.
    cost: i64,
    life: u32,
    years: &'static [i16],
    /// After it was planned: state, day, words.
    steps: &'static [(State, Date, &'static str)],
}

const ALL: [Made; 8] = [
    Made {
        folder: "agrumes-souss",
        technology: "eco-driving",
        calculator: "eco-driving",
        inputs: r#"{ "fuel_l": 38890.56, "saving_share": { "low": 0.05, "high": 0.15 }, "price_per_l": "11.29 MAD/L" }"#,
        site: "station",
        system: "flotte",
        activity: "fuel.diesel",
        cost: 36_000,
        life: 2,
        years: &[2027],
        steps: &[(State::Decided, date(2026, 9, 14), "")],
    },
    Made {
        folder: "agrumes-souss",
        technology: "cold-storage",
        calculator: "cold-setpoint",
        inputs: r#"{ "baseline_kwh": 640000, "degrees_too_cold": 2, "price_per_kwh": "1.195 MAD/kWh" }"#,
        site: "station",
        system: "chambres froides",
        activity: "electricity.grid",
        cost: 0,
        life: 3,
        years: &[2027],
        steps: &[],
    },
    Made {
        folder: "agrumes-souss",
        technology: "led",
        calculator: "lighting-led",
        inputs: r#"{ "fixtures": 160, "watts_old": 150, "watts_new": 60, "hours_old": 3600, "hours_new": 3600, "price_per_kwh": "1.195 MAD/kWh" }"#,
        site: "station",
        system: "éclairage de la station",
        activity: "electricity.grid",
        cost: 112_000,
        life: 10,
        years: &[2025],
        steps: &[
            (State::Decided, date(2024, 9, 16), ""),
            (State::Ordered, date(2024, 10, 14), ""),
            (State::Installed, date(2025, 1, 13), ""),
            (State::Verified, date(2026, 1, 19), "Factures de 2025 et compteur de la halle de tri"),
        ],
    },
    Made {
        folder: "cablage-detroit",
        technology: "compressed-air-leaks",
        calculator: "share-of-use",
        inputs: r#"{ "baseline_kwh": 320000, "saving_share": { "low": 0.1, "high": 0.2 }, "price_per_kwh": "1.15 MAD/kWh" }"#,
        site: "usine-tanger",
        system: "air comprimé",
        activity: "electricity.grid",
        cost: 24_000,
        life: 2,
        years: &[2026],
        steps: &[
            (State::Decided, date(2026, 3, 2), ""),
            (State::Installed, date(2026, 3, 30), "Campagne de recherche de fuites, 41 étiquettes"),
            (State::Verified, date(2026, 10, 5), "Compteur du local des compresseurs"),
        ],
    },
    Made {
        folder: "delavage-atlas",
        technology: "led",
        calculator: "lighting-led",
        inputs: r#"{ "fixtures": 120, "watts_old": 116, "watts_new": 46, "hours_old": 4200, "hours_new": 4200, "price_per_kwh": "1.22 MAD/kWh" }"#,
        site: "laverie",
        system: "éclairage de l’atelier",
        activity: "electricity.grid",
        cost: 66_000,
        life: 10,
        years: &[2026, 2027],
        steps: &[(State::Decided, date(2026, 10, 12), ""), (State::Ordered, date(2026, 11, 9), "Devis n° 2 retenu")],
    },
    Made {
        folder: "delavage-atlas",
        technology: "vsd",
        calculator: "vsd-cube-law",
        inputs: r#"{ "power_kw": 22, "hours": 5000, "speed_ratio": 0.85, "exponent": 2.5, "price_per_kwh": "1.22 MAD/kWh" }"#,
        site: "laverie",
        system: "ventilation des séchoirs",
        activity: "electricity.grid",
        cost: 48_000,
        life: 12,
        years: &[2027],
        steps: &[(
            State::NotDone,
            date(2026, 7, 6),
            "Les séchoirs tournent à charge constante : le variateur n’apporterait rien",
        )],
    },
    Made {
        folder: "profiles-sais",
        technology: "furnace",
        calculator: "share-of-use",
        inputs: r#"{ "baseline_kwh": 520000, "saving_share": 0.1, "price_per_kwh": "0.77 MAD/kWh" }"#,
        site: "extrusion",
        system: "four à billettes",
        activity: "fuel.propane",
        cost: 180_000,
        life: 10,
        years: &[2027, 2028],
        steps: &[],
    },
    Made {
        folder: "visserie-chaouia",
        technology: "motors",
        calculator: "motor-premium",
        inputs: r#"{ "hp": "55 kW", "load": 0.75, "hours": 5200, "eta_old": 0.92, "eta_new": 0.954, "price_per_kwh": "1.16 MAD/kWh" }"#,
        site: "atelier",
        system: "presse à froid",
        activity: "electricity.grid",
        cost: 74_000,
        life: 15,
        years: &[2028],
        steps: &[(State::Decided, date(2026, 11, 2), "Au remplacement du moteur")],
    },
];

/// Keeps the measures of the firms.
pub(super) fn keep(platform: &Platform, owners: &[(&str, &Actor, OrganisationId)]) -> Result<(), MeasuresError> {
    let by_folder: BTreeMap<&str, (&Actor, OrganisationId)> =
        owners.iter().map(|(folder, owner, id)| (*folder, (*owner, *id))).collect();
    for made in &ALL {
        let Some((owner, firm)) = by_folder.get(made.folder) else { continue };
        let id = measures::add(platform, owner, *firm, &made.measure(owner)?)?;
        for (version, (state, day, words)) in (0..).zip(made.steps) {
            let request = StepRequest { state: *state, day: *day, words };
            measures::step(platform, owner, *firm, id, version, &request)?;
        }
    }
    Ok(())
}

impl Made {
    fn measure(&self, owner: &Actor) -> Result<Measure, MeasuresError> {
        let defect = |error: &dyn std::fmt::Display| MeasuresError::Defect(format!("{}: {error}", self.technology));
        let inputs: Map<String, Value> = serde_json::from_str(self.inputs).map_err(|error| defect(&error))?;
        let calculator = reduce::calculator(self.calculator).map_err(|error| defect(&error))?;
        let outcome = reduce::calculate(calculator, &inputs).map_err(|error| defect(&error))?;
        let (technology, _) = reduce::technology(self.technology).map_err(|error| defect(&error))?;
        let savings = Effect::of(calculator, &outcome).into_iter().filter_map(|effect| match effect {
            Effect::Less(quantity, unit) => Some(CarrierSaving { activity: self.activity.to_owned(), quantity, unit }),
            Effect::Electricity(_) => None,
        });
        Ok(Measure {
            name: technology.name.get(owner.language).to_owned(),
            technology: Some(self.technology.to_owned()),
            savings: savings.collect(),
            calculation: Some(Calculation { calculator: self.calculator.to_owned(), inputs, outcome }),
            site: self.site.to_owned(),
            system: self.system.to_owned(),
            cost: Some(Decimal::from(self.cost)),
            running_cost: None,
            life_years: Some(self.life),
            years: self.years.to_vec(),
        })
    }
}
