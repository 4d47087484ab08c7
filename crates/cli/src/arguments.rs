//! What may be written on the command line. The words of `--help` are in `locales/*/cli.ftl`:
//! `cli-about-<command>`, `cli-examples-<command>`, `cli-arg-<argument>`.

use std::path::PathBuf;

use app::dossier::{Edition, Trust};
use app::export::pact::Format;
use app::export::papers::PaperKind;
use app::export::system::Target;
use app::finance::Goal;
use calendar::Date;
use clap::{ArgAction, Args, Parser, Subcommand};
use clap_complete::Shell;
use factors::{GwpSet, Stage};
use language::Language;

#[derive(Debug, Parser)]
#[command(
    name = "qafila",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
    // Read before the rest, because the words of the help depend on it.
    #[arg(long, global = true, value_name = "fr|ar|en", value_parser = language)]
    pub lang: Option<Language>,
    #[arg(long, short, global = true)]
    pub quiet: bool,
    #[arg(long, global = true, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub threads: Option<u16>,
    #[arg(long, short, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    #[arg(long, short = 'V', action = ArgAction::Version)]
    version: Option<bool>,
}

impl Arguments {
    /// How many threads to compute with.
    pub fn threads(&self) -> usize {
        let available = || std::thread::available_parallelism().map_or(1, usize::from);
        self.threads.map_or_else(available, usize::from)
    }
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Intake(Intake),
    Measure(Measure),
    Dossier(Dossier),
    Verify(Verify),
    Key(Key),
    #[command(subcommand)]
    Factors(Factors),
    #[command(subcommand)]
    Export(Export),
    #[command(subcommand)]
    Reduce(Reduce),
    #[command(subcommand)]
    Finance(Finance),
    Serve(Serve),
    #[command(subcommand)]
    Db(Db),
    #[command(subcommand)]
    Audit(Audit),
    Settings {
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        json: bool,
    },
    Demo {
        directory: Option<PathBuf>,
        #[arg(long)]
        no_site: bool,
    },
    Schema {
        name: Option<String>,
    },
    Completions {
        shell: Shell,
    },
    Man {
        folder: Option<PathBuf>,
    },
}

#[derive(Debug, Args)]
pub struct Intake {
    pub folder: PathBuf,
    #[arg(long)]
    pub json: bool,
    #[arg(long)]
    pub strict: bool,
}

#[derive(Debug, Args)]
pub struct Measure {
    pub folder: PathBuf,
    #[arg(long)]
    pub json: bool,
    #[arg(long)]
    pub csv: Option<PathBuf>,
    #[arg(long)]
    pub xlsx: Option<PathBuf>,
    #[command(flatten)]
    pub choice: Choice,
    #[arg(long)]
    pub strict: bool,
}

/// What replaces a line of the firm's sheet for once.
#[derive(Debug, Default, Args)]
pub struct Choice {
    #[arg(long, value_name = "YYYY", value_parser = clap::value_parser!(i16).range(1900..=2200))]
    pub year: Option<i16>,
    #[arg(long, value_name = "SET", value_parser = gwp)]
    pub gwp: Option<GwpSet>,
    #[arg(long)]
    pub pack: Vec<String>,
}

#[derive(Debug, Args)]
pub struct Dossier {
    pub folder: PathBuf,
    #[arg(long, short)]
    pub output: PathBuf,
    #[arg(long, value_name = "full|buyer", value_parser = edition, default_value = "full")]
    pub edition: Edition,
    // The day printed on the dossier: today unless said, so that a dossier can be made again byte for byte.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub date: Option<Date>,
    #[arg(long)]
    pub xlsx: Option<PathBuf>,
    #[arg(long)]
    pub key: Option<PathBuf>,
    #[command(flatten)]
    pub choice: Choice,
    #[arg(long)]
    pub strict: bool,
}

#[derive(Debug, Args)]
pub struct Verify {
    pub file: PathBuf,
    #[arg(long, value_name = "XXXXX-XXXXX-XXXXX-XXXXX", value_parser = trust)]
    pub trust: Option<Trust>,
    #[arg(long)]
    pub render: bool,
    #[arg(long)]
    pub against: Option<PathBuf>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Key {
    #[arg(long)]
    pub key: Option<PathBuf>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub enum Factors {
    Search(Search),
    Show {
        id: String,
        #[arg(long)]
        pack: Vec<String>,
        #[arg(long)]
        json: bool,
    },
    Import {
        file: PathBuf,
        // The release, where neither the file nor its name says it.
        #[arg(long, value_name = "NAME", value_parser = release)]
        release: Option<String>,
        #[arg(long)]
        json: bool,
    },
    List {
        #[arg(long)]
        json: bool,
    },
    Diff(Diff),
}

#[derive(Debug, Args)]
pub struct Search {
    #[arg(required = true)]
    pub words: Vec<String>,
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub limit: usize,
    #[arg(long)]
    pub geo: Option<String>,
    #[arg(long, value_parser = stage)]
    pub stage: Option<Stage>,
    #[arg(long)]
    pub pack: Vec<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Diff {
    pub before: String,
    pub after: String,
    // The firm in whose inventory one asks what would move.
    #[arg(long)]
    pub firm: Option<PathBuf>,
    #[arg(long, value_name = "N", default_value_t = 5.0)]
    pub above: f64,
    #[arg(long)]
    pub json: bool,
}

/// What buyers ask.
#[derive(Debug, Subcommand)]
pub enum Export {
    Cbam(Box<Cbam>),
    Pcf(ProductFootprint),
    Pact(PartnerFootprint),
    System(ProductSystem),
}

#[derive(Debug, Args)]
pub struct ProductFootprint {
    pub file: PathBuf,
    // The folder of the firm that makes it.
    #[arg(long = "firm", default_value = ".")]
    pub maker: PathBuf,
    #[arg(long)]
    pub pack: Vec<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct PartnerFootprint {
    pub file: PathBuf,
    #[arg(long = "to", value_name = "pact|catena-x", value_parser = format)]
    pub target: Option<Format>,
    #[arg(long)]
    pub supplement: Option<PathBuf>,
    #[arg(long, value_name = "exemple.example")]
    pub issuer: Option<String>,
    #[arg(long, conflicts_with = "target")]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct ProductSystem {
    pub file: PathBuf,
    #[arg(long, value_name = "…")]
    pub indicator: Option<String>,
    #[arg(long, value_name = "…")]
    pub product: Option<String>,
    #[arg(long = "amount", value_name = "N", value_parser = finite, default_value = "1", requires = "product", allow_hyphen_values = true)]
    pub quantity: f64,
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub most: usize,
    // The least share of the score that a chain of supply must carry.
    #[arg(long = "from-share", value_name = "0.01", value_parser = share, default_value = "0.01", requires = "product")]
    pub least: f64,
    #[arg(long, value_name = "N", value_parser = draws, default_value = "0", requires = "product")]
    pub draws: usize,
    #[arg(long, value_name = "N", default_value_t = 1, requires = "draws")]
    pub seed: u64,
    #[arg(long = "to", value_name = "csv|xlsx|openlca|brightway", value_parser = system_format, requires = "result", conflicts_with_all = ["product", "json"])]
    pub into: Option<Target>,
    #[arg(long = "output", short = 'o', value_name = "OUT", requires = "into")]
    pub result: Option<PathBuf>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Cbam {
    pub file: PathBuf,
    #[arg(long, value_name = "plan|report|summary", value_parser = paper)]
    pub paper: Option<PaperKind>,
    #[arg(long = "pdf", value_name = "OUT.pdf", requires = "paper")]
    pub paper_pdf: Option<PathBuf>,
    #[arg(long = "xlsx", value_name = "OUT.xlsx", requires = "paper")]
    pub paper_xlsx: Option<PathBuf>,
    // The day printed on the document: today unless said, so that it can be made again byte for byte.
    #[arg(long = "date", value_name = "YYYY-MM-DD", value_parser = day, requires = "paper_pdf")]
    pub paper_date: Option<Date>,
    #[arg(long, requires = "paper_pdf")]
    pub key: Option<PathBuf>,
    #[arg(long, conflicts_with = "paper")]
    pub measures: bool,
    #[arg(long)]
    pub json: bool,
}

/// What measures save.
#[derive(Debug, Subcommand)]
pub enum Reduce {
    Calc(Calc),
    Suggest(Suggest),
    Technologies(Technologies),
    Tariffs {
        #[arg(long)]
        json: bool,
    },
    Plan {
        file: PathBuf,
        #[arg(long, value_name = "value|tonnes", value_parser = goal)]
        goal: Option<Goal>,
        #[arg(long = "date", value_name = "YYYY-MM-DD", value_parser = day)]
        on: Option<Date>,
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, Args)]
pub struct Suggest {
    pub folder: PathBuf,
    #[command(flatten)]
    pub choice: Choice,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Technologies {
    // One of them; otherwise the list.
    pub technology: Option<String>,
    #[arg(long)]
    pub sector: Option<String>,
    #[arg(long = "use", value_name = "…")]
    pub purpose: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Calc {
    pub calculator: Option<String>,
    // Each `field=value`.
    pub given: Vec<String>,
    #[arg(long = "input", value_name = "FILE.json|-")]
    pub inputs: Option<PathBuf>,
    #[arg(long, conflicts_with_all = ["given", "inputs"])]
    pub describe: bool,
    #[arg(long)]
    pub json: bool,
}

/// Who helps to pay.
#[derive(Debug, Subcommand)]
pub enum Finance {
    Programmes {
        programme: Option<String>,
        #[arg(long = "date", value_name = "YYYY-MM-DD", value_parser = day)]
        on: Option<Date>,
        #[arg(long)]
        json: bool,
    },
    Check(Firm),
    Ask(Firm),
    Plan {
        #[arg(long)]
        input: PathBuf,
        #[arg(long = "date", value_name = "YYYY-MM-DD", value_parser = day)]
        on: Option<Date>,
        #[arg(long)]
        json: bool,
    },
    File(Application),
}

/// The file with which a firm asks for money.
#[derive(Debug, Args)]
pub struct Application {
    pub investment: PathBuf,
    // A workbook if its name ends so, a PDF otherwise.
    #[arg(long = "output", short = 'o')]
    pub application: PathBuf,
    #[arg(long = "programme")]
    pub asked: Option<String>,
    #[arg(long = "dossier")]
    pub carbon_dossier: Option<PathBuf>,
    #[arg(long = "date", value_name = "YYYY-MM-DD", value_parser = day)]
    pub on: Option<Date>,
    #[arg(long)]
    pub key: Option<PathBuf>,
}

/// What a firm answers.
#[derive(Debug, Args)]
pub struct Firm {
    pub answers: Vec<String>,
    #[arg(long)]
    pub situation: Option<PathBuf>,
    #[arg(long = "date", value_name = "YYYY-MM-DD", value_parser = day)]
    pub on: Option<Date>,
    #[arg(long)]
    pub json: bool,
}

/// Which installation: what is not said here is in `qafila.toml` or the environment.
#[derive(Debug, Default, Args)]
pub struct Place {
    #[arg(long, value_name = "qafila.toml")]
    pub config: Option<PathBuf>,
    #[arg(long)]
    pub data: Option<PathBuf>,
    #[arg(long, value_name = "sqlite:…|postgres://…")]
    pub database: Option<String>,
}

#[derive(Debug, Args)]
pub struct Serve {
    #[command(flatten)]
    pub place: Place,
    #[arg(long, value_name = "IP:PORT")]
    pub listen: Option<String>,
    // What the site has done is nobody's business but the operator's: an address of its own, or none.
    #[arg(long, value_name = "IP:PORT")]
    pub metrics: Option<String>,
    #[arg(long, value_name = "URL")]
    pub public_url: Option<String>,
    #[arg(long, value_name = "text|json")]
    pub log: Option<String>,
}

/// What is done to the database of an installation, and to its documents.
#[derive(Debug, Subcommand)]
pub enum Db {
    Migrate {
        #[command(flatten)]
        place: Place,
    },
    Check {
        #[command(flatten)]
        place: Place,
    },
    Copy {
        #[arg(long, value_name = "sqlite:…|postgres://…|FILE.toml")]
        from: String,
        #[arg(long, value_name = "sqlite:…|postgres://…|FILE.toml")]
        to: String,
    },
    Backup {
        backup: PathBuf,
        #[command(flatten)]
        place: Place,
    },
    Restore {
        backup: PathBuf,
        #[command(flatten)]
        place: Place,
    },
}

/// The log of who did what.
#[derive(Debug, Subcommand)]
pub enum Audit {
    Check {
        #[command(flatten)]
        place: Place,
    },
}

/// The most draws of a simulation.
const MOST_DRAWS: usize = 10_000_000;

fn language(text: &str) -> Result<Language, String> {
    Language::ALL.into_iter().find(|language| language.code() == text).ok_or_else(|| "fr, ar, en".to_owned())
}

fn gwp(text: &str) -> Result<GwpSet, String> {
    text.parse().map_err(|_| GwpSet::ALL.map(GwpSet::code).join(", "))
}

fn stage(text: &str) -> Result<Stage, String> {
    Stage::from_code(text).ok_or_else(|| Stage::ALL.map(Stage::code).join(", "))
}

fn goal(text: &str) -> Result<Goal, String> {
    match text {
        "value" => Ok(Goal::Value),
        "tonnes" => Ok(Goal::Tonnes),
        _ => Err("value, tonnes".to_owned()),
    }
}

fn format(text: &str) -> Result<Format, String> {
    Format::from_code(text).ok_or_else(|| [Format::Pact, Format::CatenaX].map(Format::code).join(", "))
}

fn system_format(text: &str) -> Result<Target, String> {
    let found = Target::ALL.into_iter().find(|target| target.code() == text);
    found.ok_or_else(|| Target::ALL.map(Target::code).join(", "))
}

fn finite(text: &str) -> Result<f64, String> {
    text.parse().ok().filter(|value: &f64| value.is_finite()).ok_or_else(|| "12.5".to_owned())
}

fn share(text: &str) -> Result<f64, String> {
    finite(text).ok().filter(|share| (0.0..=1.0).contains(share)).ok_or_else(|| "0–1".to_owned())
}

/// What is drawn is kept: eight bytes a draw.
fn draws(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|draws| *draws <= MOST_DRAWS).ok_or_else(|| format!("0–{MOST_DRAWS}"))
}

/// A release becomes part of the names of factors and of a file.
fn release(text: &str) -> Result<String, String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    if (1..=24).contains(&text.len())
        && text.chars().all(plain)
        && text.starts_with(|c: char| c.is_ascii_alphanumeric())
    {
        Ok(text.to_owned())
    } else {
        Err("A–Z a–z 0–9 . - _ (1–24)".to_owned())
    }
}

fn edition(text: &str) -> Result<Edition, String> {
    match text {
        "full" => Ok(Edition::Full),
        "buyer" => Ok(Edition::Buyer),
        _ => Err("full, buyer".to_owned()),
    }
}

fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "YYYY-MM-DD".to_owned())
}

fn paper(text: &str) -> Result<PaperKind, String> {
    match text {
        "plan" => Ok(PaperKind::MonitoringPlan),
        "report" => Ok(PaperKind::EmissionsReport),
        "summary" => Ok(PaperKind::SummaryReport),
        _ => Err("plan, report, summary".to_owned()),
    }
}

fn trust(text: &str) -> Result<Trust, String> {
    Trust::parse(text).map_err(|_| "XXXXX-XXXXX-XXXXX-XXXXX, JWK".to_owned())
}
