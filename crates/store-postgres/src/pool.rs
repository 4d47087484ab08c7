use std::collections::HashMap;
use std::time::Duration;

use postgres::{Client, Config, NoTls, Statement};

/// A connection to the server, with the statements it has prepared.
pub struct Connection {
    pub client: Client,
    pub prepared: HashMap<String, Statement>,
}

/// Makes connections, and tells which still live.
pub struct Manager(pub Config);

impl r2d2::ManageConnection for Manager {
    type Connection = Connection;
    type Error = postgres::Error;

    fn connect(&self) -> Result<Connection, postgres::Error> {
        Ok(Connection { client: self.0.connect(NoTls)?, prepared: HashMap::new() })
    }

    fn is_valid(&self, connection: &mut Connection) -> Result<(), postgres::Error> {
        connection.client.is_valid(Duration::from_secs(2))
    }

    fn has_broken(&self, connection: &mut Connection) -> bool {
        connection.client.is_closed()
    }
}
