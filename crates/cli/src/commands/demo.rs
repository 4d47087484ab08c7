//! `qafila demo`: the main job on the fictitious firms that come with the program.

use std::fs;
use std::io::ErrorKind;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;

use app::Knowledge;
use app::demonstration::settle;
use app::dossier::{Edition, Key, Sections, Setting, check, dossier, open_or_create};
use app::installation::{DatabaseAddress, Documents, Log, Operator, Settings, open_carrier, registry};
use app::measure::{Draws, FirmFolder, account_for};
use app::reduce::reduction_in;
use app::workbook::workbook;
use language::Language;

use super::serve;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::machine;
use crate::screen::{Screen, Style, print};
use app::words::say;

/// Name of a firm and its files, by path within its folder.
type EmbeddedFirm = (&'static str, &'static [(&'static str, &'static [u8])]);

static FIRMS: &[EmbeddedFirm] = include!(concat!(env!("OUT_DIR"), "/firms.rs"));

/// Where the demonstration writes if nothing is said.
const DIRECTORY: &str = "qafila-demo";

/// Runs the command.
pub fn run(directory: Option<&Path>, site: bool, threads: usize, screen: &Screen) -> Result<Exit, Failure> {
    let directory = directory.unwrap_or(Path::new(DIRECTORY));
    let knowledge: &'static Knowledge = Box::leak(Box::new(Knowledge::for_documents()?));
    // The key of the demonstration stays with it: the installation's own is made when it is first needed.
    let key = open_or_create(&directory.join("key"), machine::random)?;
    let mut failed = 0;
    for (name, files) in FIRMS {
        let folder = directory.join(name);
        for (path, bytes) in *files {
            let path = folder.join(path);
            let parent = path.parent().unwrap_or(&folder);
            fs::create_dir_all(parent).map_err(Failure::writing(parent))?;
            fs::write(&path, bytes).map_err(Failure::writing(&path))?;
        }
        failed += firm(name, directory, knowledge, &key, threads, screen)?;
    }
    screen.clear();
    let fingerprint = key.public().fingerprint();
    let place = directory.to_string_lossy();
    print(&format!(
        "\n{}\n",
        say(screen.messages, "cli-demo-next", &[("directory", &place), ("fingerprint", &fingerprint)])
    ));
    if site && failed == 0 {
        return open_site(&directory.join("site"), knowledge, threads, screen);
    }
    Ok(if failed == 0 { Exit::Done } else { Exit::Unreadable })
}

/// Opens the site, on a new database in `folder`, with the firms and their people; until the process is asked to end.
fn open_site(folder: &Path, knowledge: &'static Knowledge, threads: usize, screen: &Screen) -> Result<Exit, Failure> {
    // What another demonstration left: its passwords are forgotten.
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(Failure::writing(folder)(error)),
        _ => {}
    }
    let settings = Settings {
        data: folder.to_owned(),
        database: DatabaseAddress::Sqlite(folder.join("qafila.sqlite")),
        listen: free_address()?,
        key: folder.join("key"),
        public_url: None,
        metrics: None,
        threads: Some(threads),
        workers: 2,
        log: Log::Text,
        operator: Operator {
            name: "Qafila (démonstration)".to_owned(), email: "operateur@exemple.example".to_owned()
        },
        packs: Vec::new(),
        files: Documents::Folder(folder.join("documents")),
        smtp: None,
        identity: None,
        webhooks: Default::default(),
    };
    let platform = Arc::new(serve::open(&settings, knowledge)?);
    let password = platform.random::<6>().map(|byte| format!("{byte:02x}")).concat();
    let accounts = settle(&platform, FIRMS, &password)?;
    let registry = registry(open_carrier(&settings)?, threads);
    let messages = screen.messages;
    serve::stand(platform, registry, &settings, threads, |address| {
        let address = format!("http://{address}/{}/sign-in", messages.language());
        let mut text =
            format!("{}\n", say(messages, "cli-demo-site", &[("address", &address), ("password", &password)]));
        for account in &accounts {
            text += &format!("  {}  {}\n", screen.style(Style::Strong, &account.email), account.organisation);
        }
        text += &format!("{}\n", messages.get("cli-demo-end"));
        print(&text);
    })
}

/// The usual address on this machine, or a free one.
fn free_address() -> Result<SocketAddr, Failure> {
    let usual = SocketAddr::from(([127, 0, 0, 1], 8080));
    let free = |address: SocketAddr| TcpListener::bind(address).and_then(|listener| listener.local_addr());
    free(usual)
        .or_else(|_| free(SocketAddr::from(([127, 0, 0, 1], 0))))
        .map_err(|error| Failure::Listen { address: usual, error })
}

/// Measures one firm, writes its dossiers and checks each; how many do not hold.
fn firm(
    name: &str,
    directory: &Path,
    knowledge: &Knowledge,
    key: &Key,
    threads: usize,
    screen: &Screen,
) -> Result<usize, Failure> {
    let messages = screen.messages;
    let mut folder = FirmFolder::open(&directory.join(name))?;
    let reading = super::intake::reading(&folder, knowledge, threads, screen);
    let (documents, aside) = (reading.documents.len(), reading.aside_count());
    let inventory = account_for(&folder, reading, knowledge, Draws::standard(threads));
    screen.clear();
    let total = inventory.results.totals.location;
    let figure = screen.numbers.emissions_interval(total.co2e, total.interval.low, total.interval.high);
    print(&format!("{}\n", screen.style(Style::Strong, &folder.firm.name)));
    let counts = messages.with(
        "cli-demo-measured",
        &[
            ("figure", figure.into()),
            ("documents", documents.into()),
            ("lines", inventory.account.lines.len().into()),
            ("aside", aside.into()),
        ],
    );
    print(&format!("  {counts}\n"));
    let (products, _) = super::dossier::products(&directory.join(name), &inventory, knowledge, threads, screen)?;
    let (reduction, _) =
        reduction_in(&directory.join(name), &mut folder, &inventory, knowledge, (machine::today(), threads));
    let sections = Sections { products: &products, reduction: reduction.as_ref() };
    let mut failed = 0;
    for language in Language::ALL {
        for (edition, word) in [(Edition::Full, "full"), (Edition::Buyer, "buyer")] {
            let file = format!("{name}-{language}-{word}.pdf");
            screen.progress(&say(messages, "cli-progress-demo", &[("file", &file)]));
            let setting = Setting { language, edition, date: machine::today() };
            let bytes = dossier(&inventory, sections, setting, key, knowledge, threads)?;
            let path = directory.join(&file);
            fs::write(&path, &bytes).map_err(Failure::writing(&path))?;
            let verdict = check(&bytes, None, false, knowledge, threads);
            screen.clear();
            let (style, outcome) = if verdict.findings.is_empty() {
                (Style::Right, "cli-demo-holds")
            } else {
                failed += 1;
                (Style::Wrong, "cli-demo-fails")
            };
            print(&format!(
                "  {}\n",
                screen.style(style, &say(messages, outcome, &[("file", &path.to_string_lossy())]))
            ));
        }
    }
    let path = directory.join(format!("{name}.xlsx"));
    let bytes = workbook(&inventory, reduction.as_ref(), messages.language(), machine::today(), knowledge)?;
    fs::write(&path, bytes).map_err(Failure::writing(&path))?;
    print(&format!(
        "  {}\n",
        screen.style(Style::Right, &say(messages, "cli-demo-holds", &[("file", &path.to_string_lossy())]))
    ));
    Ok(failed)
}
