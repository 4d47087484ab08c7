//! Same inputs, same bytes, for any number of threads; and the form is the published one.

use serde_json::Value;

use crate::made::{Made, SHEET, ledger};
use crate::{Anything, examples, printed};

#[test]
fn threads_do_not_change_a_byte() -> Anything<()> {
    let home = Made::new("threads-home")?;
    let made = Made::new("threads")?.with("firm.toml", SHEET)?.with("achats.csv", ledger(120))?;
    for folder in [made.text(), examples().join("cablage-detroit").to_string_lossy().into_owned()] {
        let of = |threads: &str| printed(home.path(), &["measure", &folder, "--json", "--threads", threads]);
        assert_eq!(of("1")?, of("4")?);
        assert_eq!(of("1")?, of("7")?);
    }
    Ok(())
}

/// Fields that the schema requires are there, and none is there that it does not know.
fn fits(schema: &Value, part: &Value, value: &Value, path: &str, wrong: &mut Vec<String>) {
    if let Some(name) = part["$ref"].as_str().and_then(|name| name.strip_prefix("#/$defs/")) {
        return fits(schema, &schema["$defs"][name], value, path, wrong);
    }
    let Some(properties) = part["properties"].as_object() else {
        if let (Some(items), Some(values)) = (part.get("items"), value.as_array()) {
            values.iter().for_each(|value| fits(schema, items, value, &format!("{path}[]"), wrong));
        }
        return;
    };
    let Some(object) = value.as_object() else { return wrong.push(format!("{path}: not an object")) };
    for name in part["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if !object.contains_key(name) {
            wrong.push(format!("{path}.{name} is missing"));
        }
    }
    for (name, value) in object {
        match properties.get(name) {
            Some(part) => fits(schema, part, value, &format!("{path}.{name}"), wrong),
            None => wrong.push(format!("{path}.{name} is not in the schema")),
        }
    }
}

#[test]
fn what_is_printed_has_the_published_form() -> Anything<()> {
    let home = Made::new("schema")?;
    let folder = examples().join("delavage-atlas").to_string_lossy().into_owned();
    for (schema, command) in [("inventory", "measure"), ("intake", "intake")] {
        let form: Value = serde_json::from_str(&printed(home.path(), &["schema", schema])?)?;
        let value: Value = serde_json::from_str(&printed(home.path(), &[command, &folder, "--json"])?)?;
        let mut wrong = Vec::new();
        fits(&form, &form, &value, schema, &mut wrong);
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
    Ok(())
}

#[test]
fn tables_and_workbook_are_written() -> Anything<()> {
    let home = Made::new("tables-home")?;
    let folder = Made::new("tables")?.with("firm.toml", SHEET)?.with("achats.csv", ledger(30))?;
    let (tables, book) = (home.path().join("tables"), home.path().join("book.xlsx"));
    let arguments = ["measure", &folder.text(), "--csv", &tables.to_string_lossy(), "--xlsx", &book.to_string_lossy()];
    printed(home.path(), &arguments)?;
    let lines = std::fs::read_to_string(tables.join("lines.csv"))?;
    assert!(lines.lines().count() > 30);
    assert!(std::fs::read(book)?.starts_with(b"PK"));
    Ok(())
}
