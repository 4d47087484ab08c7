use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use postgres::{Client, Config, NoTls, Statement};

use crate::tls::Tls;

/// A connection to the server, with the statements it has prepared.
pub struct Connection {
    pub client: Client,
    pub prepared: HashMap<String, Statement>,
}

/// Makes connections, and tells which still live.
pub struct Manager {
    pub config: Config,
    /// By which the way is encrypted, if it is.
    pub tls: Option<Tls>,
    /// Whether the server took no connection when one was last wanted.
    pub refused: Arc<AtomicBool>,
}

impl r2d2::ManageConnection for Manager {
    type Connection = Connection;
    type Error = postgres::Error;

    fn connect(&self) -> Result<Connection, postgres::Error> {
        let connected = match &self.tls {
            Some(tls) => self.config.connect(tls.clone()),
            None => self.config.connect(NoTls),
        };
        self.refused.store(connected.is_err(), Ordering::Relaxed);
        Ok(Connection { client: connected?, prepared: HashMap::new() })
    }

    fn is_valid(&self, connection: &mut Connection) -> Result<(), postgres::Error> {
        connection.client.is_valid(Duration::from_secs(2))
    }

    fn has_broken(&self, connection: &mut Connection) -> bool {
        connection.client.is_closed()
    }
}
