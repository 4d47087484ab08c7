//! What is counted, in the text format of Prometheus. Nothing in it speaks of a person.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use app::installation::Queues;
use axum::http::{Method, StatusCode};
use store::{job, letter};

/// Upper bounds of the classes of duration, seconds.
const BOUNDS: [f64; 9] = [0.001, 0.005, 0.025, 0.1, 0.25, 0.5, 1.0, 5.0, 30.0];

#[derive(Clone, Copy, Default)]
struct Durations {
    classes: [u64; BOUNDS.len()],
    count: u64,
    seconds: f64,
}

/// What is counted since the start.
#[derive(Default)]
pub struct Metrics {
    requests: Mutex<BTreeMap<(String, String, u16), Durations>>,
    verdicts: Mutex<BTreeMap<u8, u64>>,
    under_way: AtomicU64,
    faults: AtomicU64,
}

/// A request under way, until it is dropped.
pub struct UnderWay<'a>(&'a AtomicU64);

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Metrics {
    /// Counts a request as under way.
    pub fn under_way(&self) -> UnderWay<'_> {
        self.under_way.fetch_add(1, Ordering::Relaxed);
        UnderWay(&self.under_way)
    }

    /// Counts a request that was answered. `route` is a pattern of the table, so there are few.
    pub fn request(&self, method: &Method, route: &str, status: StatusCode, took: Duration) {
        // Whoever invents methods may not fill the memory.
        let known = [Method::GET, Method::HEAD, Method::POST, Method::OPTIONS, Method::PUT, Method::DELETE];
        let method = if known.contains(method) { method.as_str() } else { "other" };
        let mut requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
        let durations = requests.entry((route.to_owned(), method.to_owned(), status.as_u16())).or_default();
        durations.count += 1;
        durations.seconds += took.as_secs_f64();
        for (class, bound) in durations.classes.iter_mut().zip(BOUNDS) {
            *class += u64::from(took.as_secs_f64() <= bound);
        }
    }

    /// Counts a verdict on a dossier by its code (`docs/verify.md`).
    pub fn verdict(&self, code: u8) {
        *self.verdicts.lock().unwrap_or_else(PoisonError::into_inner).entry(code).or_default() += 1;
    }

    /// Counts a fault of ours.
    pub fn fault(&self) {
        self.faults.fetch_add(1, Ordering::Relaxed);
    }

    /// Everything, as Prometheus reads it.
    pub fn text(&self) -> String {
        let mut text = String::new();
        head(&mut text, "qafila_requests_under_way", "gauge", "Requests being answered.");
        line(&mut text, format_args!("qafila_requests_under_way {}", self.under_way.load(Ordering::Relaxed)));
        head(&mut text, "qafila_faults_total", "counter", "Answers that were a fault of the program.");
        line(&mut text, format_args!("qafila_faults_total {}", self.faults.load(Ordering::Relaxed)));
        head(&mut text, "qafila_verdicts_total", "counter", "Dossiers checked, by the code of their verdict.");
        for (code, count) in &*self.verdicts.lock().unwrap_or_else(PoisonError::into_inner) {
            line(&mut text, format_args!("qafila_verdicts_total{{code=\"{code}\"}} {count}"));
        }
        head(&mut text, "qafila_request_duration_seconds", "histogram", "Time from a request to its answer.");
        let name = "qafila_request_duration_seconds";
        for ((route, method, status), of) in &*self.requests.lock().unwrap_or_else(PoisonError::into_inner) {
            let labels = format!("route=\"{route}\",method=\"{method}\",status=\"{status}\"");
            for (count, bound) in of.classes.iter().zip(BOUNDS) {
                line(&mut text, format_args!("{name}_bucket{{{labels},le=\"{bound}\"}} {count}"));
            }
            line(&mut text, format_args!("{name}_bucket{{{labels},le=\"+Inf\"}} {}", of.count));
            line(&mut text, format_args!("{name}_sum{{{labels}}} {}", of.seconds));
            line(&mut text, format_args!("{name}_count{{{labels}}} {}", of.count));
        }
        text
    }
}

/// What waits in the database; nothing of it if the database does not answer.
pub fn of_queues(queues: Option<&Queues>) -> String {
    let mut text = String::new();
    head(&mut text, "qafila_database_up", "gauge", "Whether the database answers.");
    line(&mut text, format_args!("qafila_database_up {}", u8::from(queues.is_some())));
    let Some(Queues { jobs, late_seconds, letters }) = queues else { return text };
    head(&mut text, "qafila_jobs", "gauge", "Pieces of work in the background, by state.");
    for state in job::State::ALL {
        let count = jobs.iter().find(|(of, _)| of == state).map_or(0, |(_, count)| *count);
        line(&mut text, format_args!("qafila_jobs{{state=\"{}\"}} {count}", state.word()));
    }
    head(&mut text, "qafila_jobs_late_seconds", "gauge", "By how much the work that is due first is late.");
    line(&mut text, format_args!("qafila_jobs_late_seconds {late_seconds}"));
    head(&mut text, "qafila_letters", "gauge", "Letters, by state.");
    for state in letter::State::ALL {
        let count = letters.iter().find(|(of, _)| of == state).map_or(0, |(_, count)| *count);
        line(&mut text, format_args!("qafila_letters{{state=\"{}\"}} {count}", state.word()));
    }
    text
}

fn head(text: &mut String, name: &str, kind: &str, help: &str) {
    line(text, format_args!("# HELP {name} {help}\n# TYPE {name} {kind}"));
}

fn line(text: &mut String, line: std::fmt::Arguments<'_>) {
    // Writing to a text cannot fail.
    writeln!(text, "{line}").ok();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_waits_is_counted_and_a_database_that_is_away_is_told() {
        let queues =
            Queues { jobs: vec![(job::State::Failed, 2)], late_seconds: 7, letters: vec![(letter::State::Waiting, 3)] };
        let text = of_queues(Some(&queues));
        for wanted in [
            "qafila_database_up 1",
            "qafila_jobs{state=\"waiting\"} 0",
            "qafila_jobs{state=\"failed\"} 2",
            "qafila_jobs_late_seconds 7",
            "qafila_letters{state=\"waiting\"} 3",
        ] {
            assert!(text.lines().any(|line| line == wanted), "{wanted} in {text}");
        }
        let away = of_queues(None);
        assert!(away.contains("qafila_database_up 0") && !away.contains("qafila_jobs"), "{away}");
    }

    #[test]
    fn what_happened_is_counted() {
        let metrics = Metrics::default();
        metrics.request(&Method::GET, "/fr/verify", StatusCode::OK, Duration::from_millis(3));
        metrics.request(&Method::from_bytes(b"ODD").unwrap(), "/fr/verify", StatusCode::OK, Duration::from_secs(60));
        metrics.verdict(14);
        let under_way = metrics.under_way();
        let text = metrics.text();
        for wanted in [
            "qafila_requests_under_way 1",
            "qafila_verdicts_total{code=\"14\"} 1",
            "qafila_request_duration_seconds_bucket{route=\"/fr/verify\",method=\"GET\",status=\"200\",le=\"0.001\"} 0",
            "qafila_request_duration_seconds_bucket{route=\"/fr/verify\",method=\"GET\",status=\"200\",le=\"0.005\"} 1",
            "qafila_request_duration_seconds_bucket{route=\"/fr/verify\",method=\"other\",status=\"200\",le=\"+Inf\"} 1",
        ] {
            assert!(text.lines().any(|line| line == wanted), "{wanted} in {text}");
        }
        drop(under_way);
        assert!(metrics.text().contains("qafila_requests_under_way 0"));
    }
}
