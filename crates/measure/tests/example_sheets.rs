//! Every `firm.toml` of `examples/` is a sheet that the room accepts.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use measure::Firm;

/// The sheets of `examples/<firm>/` and `examples/worked/<case>/`.
fn sheets() -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    let mut found = Vec::new();
    for folder in [examples.clone(), examples.join("worked")] {
        for entry in fs::read_dir(folder)? {
            let sheet = entry?.path().join("firm.toml");
            if sheet.is_file() {
                found.push(sheet);
            }
        }
    }
    found.sort();
    Ok(found)
}

#[test]
fn every_example_sheet_is_read() -> Result<(), Box<dyn Error>> {
    let sheets = sheets()?;
    assert!(sheets.len() > 30, "only {} sheets", sheets.len());
    for path in sheets {
        let sheet: Firm =
            toml::from_str(&fs::read_to_string(&path)?).map_err(|error| format!("{}: {error}", path.display()))?;
        let ice = sheet.ice.as_deref().unwrap_or_default();
        let remainder = ice.parse::<u64>().map(|number| number % 97);
        assert_eq!((ice.len(), remainder), (15, Ok(0)), "{}", path.display());
        assert!(!sheet.sites.is_empty(), "{}", path.display());
    }
    Ok(())
}
