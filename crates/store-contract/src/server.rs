use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// The server of this test program: its input is never closed, so both end together.
static SERVER: LazyLock<Server> =
    LazyLock::new(|| Server::start().unwrap_or_else(|error| panic!("PostgreSQL: {error}")));

static NEXT: AtomicUsize = AtomicUsize::new(1);

/// The address of a new, empty database.
pub fn database() -> String {
    SERVER.database()
}

/// A server that takes nobody who comes over the network in the clear.
pub struct Encrypted {
    /// Its database, at `localhost`.
    pub url: String,
    /// The authority that vouches for it, as a PEM file.
    pub authority: PathBuf,
    _server: Server,
}

/// Makes an authority, and a certificate of `localhost` by it.
const CERTIFICATES: &str = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=authority -keyout ca.key -out ca.pem \
    -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign \
    && openssl req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout server.key -out server.csr \
    && echo subjectAltName=DNS:localhost >names && openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -days 2 \
    -CAcreateserial -extfile names -out server.pem && chmod 600 server.key && echo local all all trust >hba \
    && echo hostssl all all 127.0.0.1/32 trust >>hba && echo hostssl all all ::1/128 trust >>hba";

impl Encrypted {
    /// Starts one.
    ///
    /// # Errors
    /// If it does not start, for instance because openssl is not installed.
    pub fn start() -> Result<Self, String> {
        let free = std::net::TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
        let port = free.map_err(|error| error.to_string())?.port();
        let options = "-c listen_addresses=localhost,127.0.0.1 -c ssl=on -c ssl_cert_file=$PWD/server.pem \
            -c ssl_key_file=$PWD/server.key -c hba_file=$PWD/hba";
        let server = Server::run(CERTIFICATES, options, port)?;
        let authority = server.folder.join("ca.pem");
        Ok(Encrypted { url: format!("postgres://qafila@localhost:{port}/postgres"), authority, _server: server })
    }
}

/// A PostgreSQL server of its own, for tests that stop it and start it again. It listens on a socket in its own folder
/// only, and ends when this program does, however it does: the shell that holds it waits for the end of its input.
pub struct Server {
    folder: PathBuf,
    /// In the name of its socket.
    port: u16,
    shell: Child,
    orders: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Server {
    /// Starts one.
    ///
    /// # Errors
    /// If it does not start, for instance because PostgreSQL is not installed.
    pub fn start() -> Result<Self, String> {
        Server::run("true", "-c listen_addresses=", 5432)
    }

    /// Runs one, after a command in its folder, with these options.
    fn run(before: &str, options: &str, port: u16) -> Result<Self, String> {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("qafila-postgres-{}-{number}", std::process::id()));
        let script = format!(
            "rm -rf {0} && mkdir {0} && cd {0} && '{1}' -D data -U qafila -A trust -E UTF8 --no-locale --no-sync >initdb.log 2>&1 || exit 1
            {{ {before}; }} >>initdb.log 2>&1 || exit 1
            server=
            end() {{ [ -z \"$server\" ] || {{ kill -INT $server; wait $server; server=; }}; }}
            while read -r order; do
                case $order in
                start) '{2}' -D data -k {0} -p {port} {options} -c fsync=off -c max_connections=300 -c shared_buffers=32MB >>server.log 2>&1 &
                    server=$! ;;
                stop) end ;;
                esac
                echo $order
            done
            end; cd / && rm -rf {0}",
            folder.display(),
            program("initdb").display(),
            program("postgres").display()
        );
        let mut shell = unprivileged("sh")
            .args(["-c", &script])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| error.to_string())?;
        let (Some(orders), Some(answers)) = (shell.stdin.take(), shell.stdout.take()) else {
            return Err("a shell without input and output".to_owned());
        };
        let mut server = Server { folder, port, shell, orders, answers: BufReader::new(answers) };
        server.resume()?;
        Ok(server)
    }

    /// Starts it again after it was stopped.
    ///
    /// # Errors
    /// If it does not answer within a minute.
    pub fn resume(&mut self) -> Result<(), String> {
        self.order("start")?;
        for _ in 0..600 {
            if ready(&self.folder, self.port) {
                return Ok(());
            }
            if matches!(self.shell.try_wait(), Ok(Some(_))) {
                break;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        Err(self.said())
    }

    /// Stops it: whoever is connected is cut off.
    ///
    /// # Errors
    /// If it cannot be stopped.
    pub fn stop(&mut self) -> Result<(), String> {
        self.order("stop")
    }

    /// The address of a new, empty database.
    ///
    /// # Panics
    /// If it cannot be made.
    pub fn database(&self) -> String {
        let name = format!("qafila_{}", NEXT.fetch_add(1, Ordering::Relaxed));
        let made = Command::new(program("createdb"))
            .args(["-p", &self.port.to_string(), "-h"])
            .arg(&self.folder)
            .args(["-U", "qafila", &name])
            .output();
        match made {
            Ok(output) if output.status.success() => {}
            other => panic!("createdb: {other:?}"),
        }
        format!("host={} user=qafila dbname={name}", self.folder.display())
    }

    fn order(&mut self, order: &str) -> Result<(), String> {
        let mut answer = String::new();
        let told = writeln!(self.orders, "{order}").and_then(|()| self.answers.read_line(&mut answer));
        match told {
            Ok(_) if answer.trim() == order => Ok(()),
            _ => Err(self.said()),
        }
    }

    fn said(&self) -> String {
        let said = |file: &str| fs::read_to_string(self.folder.join(file)).unwrap_or_default();
        format!("the private server did not do what it was told: {}{}", said("initdb.log"), said("server.log"))
    }
}

fn ready(folder: &Path, port: u16) -> bool {
    let asked = Command::new(program("pg_isready")).args(["-q", "-p", &port.to_string(), "-h"]).arg(folder).status();
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
