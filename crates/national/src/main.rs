//! `national`: recomputation of a whole country from one Parquet file.

mod bandwidth;
mod clock;
mod export;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Args, Parser, Subcommand};
use clock::Clock;
use national::intervals::{self, Draws, Quantities};
use national::synthetic::{self, Country, Order};
use national::{Level, Lines, Resolution, Tables, summarise};

/// Recomputes the emissions of a whole country from one Parquet file of activity lines.
#[derive(Parser)]
#[command(version)]
struct Cli {
    /// Threads to work on; the result does not depend on it. All processors if absent.
    #[arg(long, global = true, default_value_t = 0)]
    threads: usize,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Makes up a country: a file of lines and, beside it, the folder of its tables.
    Generate(Generate),
    /// Computes the gases of each firm × scope × category × month and prints the totals as JSON.
    Recompute(Recompute),
    /// Draws every factor at random and prints how long the intervals of all firms took, as JSON.
    Intervals(Intervals),
    /// Measures how fast this machine's memory is read and written (the triad of the STREAM benchmark).
    Bandwidth,
}

#[derive(Args)]
struct Generate {
    /// How many activity lines.
    #[arg(long, default_value_t = 20_000_000)]
    lines: u64,
    /// How many firms.
    #[arg(long, default_value_t = 100_000)]
    firms: usize,
    /// How many activities.
    #[arg(long, default_value_t = 600)]
    activities: usize,
    /// Order of the lines in the file.
    #[arg(long, value_enum, default_value_t)]
    order: Order,
    /// How many lines in a row group of the file.
    #[arg(long, default_value_t = 1 << 20)]
    row_group: u64,
    /// The same seed gives the same country.
    #[arg(long, default_value_t = 2025)]
    seed: u64,
    /// The Parquet file to write; the tables go to the folder of the same name with `.tables`.
    #[arg(short, long)]
    output: PathBuf,
}

#[derive(Args)]
struct Source {
    /// Parquet file of lines.
    file: PathBuf,
    /// Folder of the tables; by default the file's name with `.tables`.
    #[arg(long)]
    tables: Option<PathBuf>,
}

#[derive(Args)]
struct Recompute {
    #[command(flatten)]
    source: Source,
}

#[derive(Args)]
struct Intervals {
    #[command(flatten)]
    source: Source,
    /// How many draws of each factor.
    #[arg(long, default_value_t = 1000)]
    draws: usize,
    /// The same seed gives the same draws.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Adds all lines up again for each draw, to show what the matrix saves.
    #[arg(long)]
    by_lines: bool,
    /// Folder for the lines, the matrix, the draws and the intervals as NumPy arrays.
    #[arg(long)]
    export: Option<PathBuf>,
}

impl Source {
    fn resolution(&self) -> Result<Resolution> {
        let folder = self.tables.clone().unwrap_or_else(|| tables_of(&self.file));
        let tables = Tables::read(&folder).context("the tables cannot be used")?;
        Ok(Resolution::new(&tables)?)
    }
}

fn tables_of(file: &Path) -> PathBuf {
    file.with_extension("tables")
}

fn generate(options: &Generate) -> Result<()> {
    let tables = synthetic::tables(options.seed, options.activities);
    tables.write(&tables_of(&options.output))?;
    let country = Country::new(options.seed, options.firms, options.lines, options.order, &tables);
    synthetic::write(&options.output, &country, &tables, options.row_group)?;
    Ok(())
}

fn recompute(options: &Recompute) -> Result<()> {
    let resolution = options.source.resolution()?;
    let summary = summarise(&options.source.file, &resolution, Level::widest())?;
    println!("{}", serde_json::to_string_pretty(&summary)?);
    Ok(())
}

fn estimate(options: &Intervals) -> Result<()> {
    let resolution = options.source.resolution()?;
    let level = Level::widest();
    let mut clock = Clock::start();
    let lines = Lines::read(&options.source.file, &resolution, level)?;
    clock.lap("lines");
    let draws = Draws::new(&resolution, options.seed, options.draws);
    clock.lap("draws");
    let (entries, found) = if options.by_lines {
        (lines.rows(), intervals::intervals_by_lines(&lines, &resolution, &draws))
    } else {
        let quantities = Quantities::of(&lines, &resolution, level)?;
        clock.lap("quantities");
        let found = intervals::intervals(&quantities, &draws, level);
        if let Some(folder) = &options.export {
            export::write(folder, &quantities, &draws, &found)?;
            export::write_lines(folder, &lines, &resolution)?;
        }
        (quantities.values.len() as u64, found)
    };
    clock.lap("intervals");
    let sums = found.iter().fold([0.0; 3], |sums, own| [sums[0] + own[0], sums[1] + own[1], sums[2] + own[2]]);
    let report = serde_json::json!({
        "firms": found.len(), "factors": resolution.factors(), "draws": draws.count(), "entries": entries,
        "sum_of_p2.5": sums[0], "sum_of_p50": sums[1], "sum_of_p97.5": sums[2], "seconds": clock.laps,
    });
    println!("{}", serde_json::to_string_pretty(&report)?);
    Ok(())
}

fn run(cli: &Cli) -> Result<()> {
    rayon::ThreadPoolBuilder::new().num_threads(cli.threads).build_global()?;
    match &cli.command {
        Command::Generate(options) => generate(options),
        Command::Recompute(options) => recompute(options),
        Command::Intervals(options) => estimate(options),
        Command::Bandwidth => bandwidth::print(),
    }
}

fn main() -> ExitCode {
    match run(&Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("national: {error:#}");
            ExitCode::FAILURE
        }
    }
}
