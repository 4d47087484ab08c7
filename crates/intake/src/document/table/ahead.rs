//! Rows of a long table, cut by a thread of their own while those before are understood.

use std::sync::mpsc::{Receiver, SyncSender, channel, sync_channel};
use std::thread;

use super::super::Refusal;
use super::{Record, Rows, Table};

/// From so many bytes a thread is worth its start.
const LONG: u64 = 1 << 20;
/// Records handed over at once.
const BATCH: usize = 512;
/// Batches that may wait: memory stays bounded.
const WAITING: usize = 8;

/// Records that are handed over; their memory goes back and forth.
#[derive(Debug, Default)]
struct Batch {
    records: Vec<Record>,
    /// How many of them hold something.
    count: usize,
    /// Why there are no more.
    end: Option<Result<(), Refusal>>,
}

impl Table {
    /// Visits all rows, in order.
    ///
    /// # Errors
    /// If the source can no longer be read, or a record has more fields than is allowed; the rows before were visited.
    pub fn visit(&self, visit: &mut dyn FnMut(&Record)) -> Result<(), Refusal> {
        if self.source.len()? >= LONG
            && let Some(done) = self.visit_ahead(visit)
        {
            return done;
        }
        let mut rows = self.rows()?;
        let mut record = Record::default();
        while rows.read(&mut record)? {
            visit(&record);
        }
        Ok(())
    }

    /// The same with a second thread; `None`, and nothing visited, where there can be none.
    fn visit_ahead(&self, visit: &mut dyn FnMut(&Record)) -> Option<Result<(), Refusal>> {
        let rows = match self.rows() {
            Ok(rows) => rows,
            Err(refusal) => return Some(Err(refusal)),
        };
        let (full, batches) = sync_channel::<Batch>(WAITING);
        let (give_back, empty) = channel::<Batch>();
        thread::scope(|scope| {
            thread::Builder::new().spawn_scoped(scope, move || cut(rows, &full, &empty)).ok()?;
            for mut batch in batches {
                batch.records.iter().take(batch.count).for_each(&mut *visit);
                if let Some(end) = batch.end.take() {
                    return Some(end);
                }
                // The other thread has gone if it needs no more memory.
                let _ = give_back.send(batch);
            }
            Some(Ok(()))
        })
    }
}

/// Cuts rows into batches until there are none left or nobody waits for them.
fn cut(mut rows: Rows, full: &SyncSender<Batch>, empty: &Receiver<Batch>) {
    let mut going = true;
    while going {
        let mut batch = empty.try_recv().unwrap_or_default();
        batch.count = 0;
        while batch.count < BATCH && batch.end.is_none() {
            if batch.records.len() == batch.count {
                batch.records.push(Record::default());
            }
            let Some(record) = batch.records.get_mut(batch.count) else { break };
            match rows.read(record) {
                Ok(true) => batch.count += 1,
                Ok(false) => batch.end = Some(Ok(())),
                Err(refusal) => batch.end = Some(Err(refusal)),
            }
        }
        going = batch.end.is_none();
        if full.send(batch).is_err() {
            return;
        }
    }
}
