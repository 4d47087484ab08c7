use std::path::PathBuf;
use std::process::{Command, Stdio};

/// A program of others with which outputs are checked, and the Debian package that has it.
const TOOLS: [(&str, &str); 10] = [
    ("soffice", "libreoffice-calc-nogui"), // recomputes the formulas of the XLSX
    ("pdftotext", "poppler-utils"),        // reads the text of the PDF
    ("pdftoppm", "poppler-utils"),         // renders its pages
    ("qpdf", "qpdf"),                      // checks its structure, takes out its attachments
    ("mutool", "mupdf-tools"),             // a second reader of it
    ("aiosmtpd", "python3-aiosmtpd"),      // takes our letters
    ("openssl", "openssl"),                // makes its certificate
    ("chromium", "chromium"),              // opens the pages
    ("java", "default-jre-headless"),      // runs the Nu checker on their HTML
    ("initdb", "postgresql"),              // the second database, started by the tests
];

/// Installs what is missing if this is a Debian machine and we are root; returns one line that says
/// what is still missing and how to get it, empty if nothing is.
pub fn ensure() -> String {
    let wanted = missing();
    if wanted.is_empty() {
        return String::new();
    }
    if is_root() && is_there("apt-get") {
        println!("── installing {}", wanted.join(", "));
        // A first try without `update`: lists are often fresh, and updating them costs time.
        if !install(&wanted) {
            run("apt-get", &["update", "-qq"]);
            install(&wanted);
        }
    }
    let missing = missing();
    if missing.is_empty() {
        return String::new();
    }
    format!("{0}; get it with: sudo apt-get install {0}", missing.join(" "))
}

fn missing() -> Vec<&'static str> {
    let mut packages: Vec<&str> =
        TOOLS.iter().filter(|(tool, _)| !is_there(tool)).map(|(_, package)| *package).collect();
    packages.dedup();
    packages
}

fn install(packages: &[&str]) -> bool {
    let arguments =
        ["install", "-y", "-qq", "--no-install-recommends"].iter().chain(packages).copied().collect::<Vec<_>>();
    run("apt-get", &arguments)
}

fn run(program: &str, arguments: &[&str]) -> bool {
    let mut command = Command::new(program);
    command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive").stdout(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

fn is_there(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).chain(servers()).any(|folder| folder.join(program).is_file())
}

/// Where Debian puts the programs of PostgreSQL, which are not on the path.
fn servers() -> impl Iterator<Item = PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    versions.map(|version| version.path().join("bin"))
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.starts_with(b"0\n"))
}
