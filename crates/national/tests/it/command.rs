//! The binary from end to end on 100,000 lines.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

fn national(arguments: &[&str]) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_national")).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    if output.stdout.is_empty() { Value::Null } else { serde_json::from_slice(&output.stdout).unwrap() }
}

#[test]
fn a_hundred_thousand_lines_from_end_to_end() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("command.parquet");
    let file = file.to_str().unwrap();
    national(&["generate", "--lines", "100000", "--firms", "500", "-o", file]);
    let one = national(&["recompute", file, "--threads", "1"]);
    assert_eq!(one, national(&["recompute", file, "--threads", "4"]));
    assert_eq!(one["lines"], 100_000);
    assert_eq!(one["firms"], 500);
    assert_eq!(one["categories"].as_array().unwrap().len(), 20);
    // About 2 lines in 10,000 are in a unit that cannot be converted; nothing else is wrong.
    let unconverted = one["rejected"]["no_conversion"].as_u64().unwrap();
    assert!((5..40).contains(&unconverted), "{unconverted}");

    let co2e: f64 = one["categories"].as_array().unwrap().iter().map(|row| row["co2e"].as_f64().unwrap()).sum();
    let found = national(&["intervals", file, "--draws", "200"]);
    let again = national(&["intervals", file, "--draws", "200", "--threads", "1"]);
    for key in ["sum_of_p2.5", "sum_of_p50", "sum_of_p97.5"] {
        assert_eq!(found[key], again[key]);
    }
    assert!(found["sum_of_p2.5"].as_f64().unwrap() < co2e && co2e < found["sum_of_p97.5"].as_f64().unwrap());
}

#[test]
fn what_is_not_a_file_of_lines_is_refused() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let good = folder.join("good.parquet");
    national(&["generate", "--lines", "100", "--firms", "5", "-o", good.to_str().unwrap()]);
    let bytes = std::fs::read(&good).unwrap();
    let tables = folder.join("good.tables");
    let broken = folder.join("broken.parquet");
    // Every cut, and a flipped byte now and then, ends in a message or in a result, never in a crash.
    for cut in (0..bytes.len()).step_by(bytes.len() / 12) {
        let mut flipped = bytes.clone();
        flipped[cut] ^= 0x55;
        for bytes in [&bytes[..cut], &flipped] {
            std::fs::write(&broken, bytes).unwrap();
            let run = Command::new(env!("CARGO_BIN_EXE_national"))
                .args(["recompute", broken.to_str().unwrap(), "--tables", tables.to_str().unwrap()])
                .output()
                .unwrap();
            assert!(run.status.code().is_some_and(|code| code <= 1), "{}", String::from_utf8_lossy(&run.stderr));
        }
    }
}
