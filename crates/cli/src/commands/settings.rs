//! `qafila settings`: what an installation is run with, and where each setting was said.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use app::installation::{Layers, Settings, Sources, tree};

use super::print_json;
use crate::arguments::Place;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::screen::{Screen, print};

/// Where the settings are unless said.
const FILE: &str = "qafila.toml";

/// Shows them.
pub fn run(place: &Place, json: bool, screen: &Screen) -> Result<Exit, Failure> {
    let layers = layers(place, &[])?;
    layers.settings()?;
    if json {
        print_json(&tree(layers.shown().filter_map(|(key, value, _)| Some((key, value?)))));
        return Ok(Exit::Done);
    }
    let rows: Vec<_> = layers
        .shown()
        .map(|(key, value, origin)| {
            let value = value.unwrap_or_else(|| if key.default.is_empty() { "—" } else { key.default }.to_owned());
            (key.name, value, origin.words(screen.messages))
        })
        .collect();
    let width = rows.iter().map(|(name, ..)| name.len()).max().unwrap_or(0);
    print(
        &rows.iter().map(|(name, value, origin)| format!("{name:width$}  {value}  ({origin})\n")).collect::<String>(),
    );
    Ok(Exit::Done)
}

/// The settings, and whatever the command line says beside the place.
pub fn read(place: &Place, flags: &[(&'static str, Option<String>)]) -> Result<Settings, Failure> {
    Ok(layers(place, flags)?.settings()?)
}

/// The settings of a file alone: those of another installation.
pub fn of_file(path: &Path) -> Result<Settings, Failure> {
    let text = fs::read_to_string(path).map_err(Failure::reading(path))?;
    Ok(Layers::read(&Sources { file: Some((path, &text)), ..Sources::default() })?.settings()?)
}

fn layers(place: &Place, flags: &[(&'static str, Option<String>)]) -> Result<Layers, Failure> {
    let named = place
        .config
        .clone()
        .or_else(|| env::var_os("QAFILA_CONFIG").filter(|value| !value.is_empty()).map(PathBuf::from));
    let path = named.clone().unwrap_or_else(|| PathBuf::from(FILE));
    let text = match fs::read_to_string(&path) {
        Ok(text) => Some(text),
        // Nobody named it: there is none.
        Err(error) if named.is_none() && error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(Failure::reading(&path)(error)),
    };
    let environment: Vec<(String, String)> = env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.to_string_lossy().into_owned())))
        .collect();
    let said = [
        ("data", place.data.as_ref().map(|path| path.to_string_lossy().into_owned())),
        ("database", place.database.clone()),
    ];
    let flags: Vec<(&'static str, String)> =
        said.iter().chain(flags).filter_map(|(key, value)| Some((*key, value.clone()?))).collect();
    let file = text.as_deref().map(|text| (path.as_path(), text));
    Ok(Layers::read(&Sources { file, environment: &environment, flags: &flags })?)
}
