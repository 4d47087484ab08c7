use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// The folder in which the server of this test program has its data and its socket.
static SERVER: LazyLock<PathBuf> = LazyLock::new(|| start().unwrap_or_else(|error| panic!("PostgreSQL: {error}")));

static NEXT: AtomicUsize = AtomicUsize::new(1);

/// The address of a new, empty database.
pub fn database() -> String {
    let name = format!("qafila_{}", NEXT.fetch_add(1, Ordering::Relaxed));
    let made = Command::new(program("createdb")).args(["-h"]).arg(&*SERVER).args(["-U", "qafila", &name]).output();
    match made {
        Ok(output) if output.status.success() => {}
        other => panic!("createdb: {other:?}"),
    }
    format!("host={} user=qafila dbname={name}", SERVER.display())
}

/// Starts a server that listens on a socket in its own folder only, and ends when this program does,
/// however it does: the shell that holds it waits for the end of its standard input.
fn start() -> Result<PathBuf, String> {
    let folder = std::env::temp_dir().join(format!("qafila-postgres-{}", std::process::id()));
    let script = format!(
        "mkdir {0} && cd {0} && '{1}' -D data -U qafila -A trust -E UTF8 --no-locale --no-sync >initdb.log 2>&1 || exit 1
        '{2}' -D data -k {0} -c listen_addresses= -c fsync=off -c max_connections=300 -c shared_buffers=32MB >server.log 2>&1 &
        server=$!; cat >/dev/null; kill -INT $server; wait $server; cd / && rm -rf {0}",
        folder.display(),
        program("initdb").display(),
        program("postgres").display()
    );
    let mut shell = unprivileged("sh")
        .args(["-c", &script])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| error.to_string())?;
    let socket = folder.join(".s.PGSQL.5432");
    for _ in 0..600 {
        if socket.exists() && ready(&folder) {
            // Never waited for and its input never closed: both end with this program.
            std::mem::forget(shell);
            return Ok(folder);
        }
        if matches!(shell.try_wait(), Ok(Some(_))) {
            break;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    let said = fs::read_to_string(folder.join("initdb.log")).unwrap_or_default();
    Err(format!("the private server did not start: {said}"))
}

fn ready(folder: &Path) -> bool {
    let asked = Command::new(program("pg_isready")).args(["-q", "-h"]).arg(folder).status();
    asked.is_ok_and(|status| status.success())
}

/// PostgreSQL refuses to run for root: then it runs for the user whom Debian's package brings.
fn unprivileged(command: &str) -> Command {
    let root = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.starts_with(b"0\n"));
    if !root {
        return Command::new(command);
    }
    let mut started = Command::new("setpriv");
    started.args(["--reuid=postgres", "--regid=postgres", "--clear-groups", command]);
    started
}

/// A program of PostgreSQL: from the path, or where Debian puts it.
fn program(name: &str) -> PathBuf {
    let debian = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().map(|version| version.path());
    let mut found: Vec<PathBuf> =
        debian.map(|version| version.join("bin").join(name)).filter(|path| path.is_file()).collect();
    found.sort();
    found.pop().unwrap_or_else(|| PathBuf::from(name))
}
