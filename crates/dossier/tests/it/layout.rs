//! Where the words of the pages stand, as another program reads them (`pdftotext -bbox`): nothing leaves its page
//! or covers something else, and the pages look as they did when `pages/{fr,ar,en}.txt` were written.
//!
//! `UPDATE_PAGES=1` writes those files again; what changed is then read in their difference.
//!
//! Releases of poppler cut words and order Arabic letters in different ways, so what is kept is the lines of a
//! page: their place in points, and their letters, which are compared without regard to order. Files are under 60 kB.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use dossier::content::Sections;
use dossier::sign::Edition;
use dossier::write;
use language::Language;

use crate::world::{key, knowledge, measured, setting, written};

/// Points of a millimetre.
const MM: f64 = 72.0 / 25.4;
/// How far a place may be from the one kept, and a word from the margin: marks without ink have a width for some.
const NEAR: f64 = 4.0;

struct Word {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    text: String,
}

impl Word {
    /// The part of its height where letters have most of their ink: boxes reach from ascender to descender of the
    /// face, and those of neighbouring lines always touch.
    fn band(&self) -> (f64, f64) {
        let quarter = (self.bottom - self.top) / 4.0;
        (self.top + quarter, self.bottom - quarter)
    }

    fn middle(&self) -> f64 {
        f64::midpoint(self.top, self.bottom)
    }

    fn covers(&self, other: &Word) -> bool {
        let ((top, bottom), (other_top, other_bottom)) = (self.band(), other.band());
        self.right.min(other.right) - self.left.max(other.left) > 1.0 && bottom.min(other_bottom) > top.max(other_top)
    }
}

struct Page {
    width: f64,
    height: f64,
    words: Vec<Word>,
}

/// The value of an attribute of a tag.
fn attribute(tag: &str, name: &str) -> f64 {
    let value = tag.split_once(&format!("{name}=\"")).and_then(|(_, rest)| rest.split_once('"'));
    value.and_then(|(value, _)| value.parse().ok()).unwrap_or_else(|| panic!("{name} of {tag}"))
}

/// Characters without ink of their own: spaces, marks of direction, vowel signs.
fn unseen(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2069}' | '\u{64b}'..='\u{652}')
}

fn pages(file: &Path) -> Vec<Page> {
    let output = Command::new("pdftotext").arg("-bbox").arg(file).arg("-").output().expect("pdftotext");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut pages: Vec<Page> = Vec::new();
    for line in String::from_utf8(output.stdout).expect("UTF-8").lines().map(str::trim) {
        if line.starts_with("<page ") {
            pages.push(Page { width: attribute(line, "width"), height: attribute(line, "height"), words: Vec::new() });
        } else if let Some(rest) = line.strip_prefix("<word ") {
            let (tag, text) = rest.split_once('>').expect("a tag");
            let text = text.trim_end_matches("</word>");
            let [left, right, top, bottom] = ["xMin", "xMax", "yMin", "yMax"].map(|name| attribute(tag, name));
            let text =
                [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"), ("&amp;", "&")]
                    .into_iter()
                    .fold(text.to_owned(), |text, (escaped, plain)| text.replace(escaped, plain));
            // Marks of direction alone are no word.
            if !text.chars().all(unseen) {
                pages.last_mut().expect("a page").words.push(Word { left, right, top, bottom, text });
            }
        }
    }
    pages
}

/// A4, its margins, and no two words in one place.
fn check(pages: &[Page], which: &str) {
    for (index, page) in pages.iter().enumerate() {
        let here = format!("{which}, page {}", index + 1);
        assert!((page.width - 210.0 * MM).abs() < 1.0 && (page.height - 297.0 * MM).abs() < 1.0, "{here}: not A4");
        assert!(page.words.len() > 3, "{here}: empty");
        for (place, word) in page.words.iter().enumerate() {
            let (top, bottom) = word.band();
            let within = word.left > 19.0 * MM - NEAR && word.right < page.width - 19.0 * MM + NEAR;
            // The footer stands in the lower margin.
            let within = within && top > 18.0 * MM - NEAR && bottom < page.height - 8.0 * MM;
            assert!(within, "{here}: `{}` leaves the margins: {:.0} {:.0}", word.text, word.left, word.top);
            for other in page.words.iter().skip(place + 1) {
                let places = (word.left, word.top, other.left, other.top);
                assert!(!word.covers(other), "{here}: `{}` covers `{}`: {places:.0?}", word.text, other.text);
            }
        }
    }
}

/// One line of a page: the words whose middles are at one height.
#[derive(Debug)]
struct Line {
    middle: f64,
    left: f64,
    right: f64,
    text: String,
}

impl Line {
    /// Its letters in order of code, without marks that have no ink and vowel signs. Some readers say the letters
    /// that share a drawing twice, so of Arabic each letter counts once.
    fn letters(&self) -> Vec<char> {
        let mut letters: Vec<char> = self.text.chars().filter(|c| !unseen(*c)).collect();
        letters.sort_unstable();
        letters.dedup_by(|a, b| a == b && matches!(a, '\u{600}'..='\u{6ff}'));
        letters
    }

    fn is_like(&self, kept: &Line) -> bool {
        let near = |a: f64, b: f64| (a - b).abs() <= NEAR;
        near(self.middle, kept.middle)
            && near(self.left, kept.left)
            && near(self.right, kept.right)
            && self.letters() == kept.letters()
    }
}

fn lines(page: &Page) -> Vec<Line> {
    // Vowel signs come as words without width.
    let mut words: Vec<&Word> = page.words.iter().filter(|word| word.right - word.left > 0.5).collect();
    words.sort_by(|a, b| a.middle().total_cmp(&b.middle()));
    let mut rows: Vec<Vec<&Word>> = Vec::new();
    for word in words {
        match rows.last_mut() {
            Some(row) if row.first().is_some_and(|first| word.middle() - first.middle() < 3.0) => row.push(word),
            _ => rows.push(vec![word]),
        }
    }
    let line = |mut row: Vec<&Word>| {
        row.sort_by(|a, b| a.left.total_cmp(&b.left));
        let text: Vec<&str> = row.iter().map(|word| word.text.as_str()).collect();
        Line {
            middle: row.first().map_or(0.0, |word| word.middle()),
            left: row.iter().map(|word| word.left).fold(f64::INFINITY, f64::min),
            right: row.iter().map(|word| word.right).fold(0.0, f64::max),
            text: text.join(" "),
        }
    };
    rows.into_iter().map(line).collect()
}

/// Pages as they are kept: `= page width × height`, then a line each: its middle, left and right in points, its words.
fn kept(pages: &[Page]) -> String {
    let mut text = String::new();
    for (index, page) in pages.iter().enumerate() {
        let _ = writeln!(text, "= {} {:.0} × {:.0}", index + 1, page.width, page.height);
        for line in lines(page) {
            let _ = writeln!(text, "{:.0} {:.0} {:.0} {}", line.middle, line.left, line.right, line.text);
        }
    }
    text
}

fn read(kept: &str) -> Vec<Vec<Line>> {
    let mut pages: Vec<Vec<Line>> = Vec::new();
    for line in kept.lines() {
        if line.starts_with("= ") {
            pages.push(Vec::new());
            continue;
        }
        let mut parts = line.splitn(4, ' ');
        let mut number = || parts.next().and_then(|part| part.parse().ok()).expect("a number");
        let (middle, left, right) = (number(), number(), number());
        let text = parts.next().unwrap_or_default().to_owned();
        pages.last_mut().expect("a page").push(Line { middle, left, right, text });
    }
    pages
}

/// Each line has its like among those kept, and the other way round.
fn compare(pages: &[Page], kept: &str, which: &str) {
    let kept = read(kept);
    assert_eq!(pages.len(), kept.len(), "{which}: pages (`UPDATE_PAGES=1` if that is meant)");
    for (index, (page, kept)) in pages.iter().zip(kept).enumerate() {
        let found = lines(page);
        let lost: Vec<&Line> = kept.iter().filter(|line| !found.iter().any(|new| new.is_like(line))).collect();
        let new: Vec<&Line> = found.iter().filter(|line| !kept.iter().any(|old| line.is_like(old))).collect();
        let differs = !lost.is_empty() || !new.is_empty();
        assert!(!differs, "{which}, page {}: kept {lost:#?}, now {new:#?} (`UPDATE_PAGES=1` if meant)", index + 1);
    }
}

#[test]
#[ignore = "needs poppler-utils"]
fn pages_look_as_they_did_and_no_word_covers_another_or_leaves_the_margins() {
    let folder = std::env::temp_dir().join(format!("qafila-layout-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    for language in Language::ALL {
        for edition in [Edition::Full, Edition::Buyer] {
            let which = format!("{language} {edition:?}");
            let file = folder.join("dossier.pdf");
            std::fs::write(&file, written(language, edition)).expect("written");
            let pages = pages(&file);
            check(&pages, &which);
            if edition == Edition::Full {
                let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/it/pages/{language}.txt"));
                if std::env::var_os("UPDATE_PAGES").is_some() {
                    std::fs::write(&path, kept(&pages)).expect("kept");
                }
                compare(&pages, &std::fs::read_to_string(&path).expect("pages that are kept"), &which);
            }
        }
    }
    std::fs::remove_dir_all(&folder).expect("removed");
}

/// The annex of lines is set page by page, by reckoning what a page holds: none is left half empty, none runs over.
#[test]
#[ignore = "needs poppler-utils"]
fn a_long_annex_fills_its_pages() {
    let folder = std::env::temp_dir().join(format!("qafila-annex-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let mut inventory = measured(500);
    for line in inventory.account.lines.iter_mut().step_by(7) {
        let words = [
            "transport : ensemble articulé (semi-remorque), bons",
            "carburant-et-lubrifiants_2025",
            "مشتريات الوقود والزيوت",
        ];
        line.details.evidence.file = format!("{}.xlsx", words.join(" "));
    }
    let file = folder.join("dossier.pdf");
    for language in Language::ALL {
        let setting = setting(language, Edition::Full);
        std::fs::write(&file, write(&inventory, Sections::default(), setting, &key(), knowledge()).expect("a dossier"))
            .expect("written");
        let pages = pages(&file);
        check(&pages, language.code());
        // A row of four lines may have had to go to the next page. The foot of the last line above that of the page: 259 mm below the upper margin.
        let left = |page: &Page| {
            let above_the_footer = page.words.iter().map(|word| word.bottom).filter(|foot| *foot < 277.5 * MM);
            277.0 * MM - above_the_footer.fold(0.0, f64::max)
        };
        let lines: Vec<usize> = pages.iter().map(|page| lines(page).len()).collect();
        let first = lines.iter().position(|lines| *lines > 55).expect("a full page");
        let last = lines.iter().rposition(|lines| *lines > 55).expect("a full page");
        assert!(last - first >= 5, "{language}: {lines:?}");
        for (index, page) in pages.iter().enumerate().take(last).skip(first) {
            assert!(left(page) < 50.0, "{language}, page {}: {:.0} points left of {lines:?}", index + 1, left(page));
        }
    }
    std::fs::remove_dir_all(&folder).expect("removed");
}

/// The check sees what it is there for.
#[test]
fn a_word_on_another_is_seen() {
    let word = |left: f64, top: f64| Word { left, right: left + 20.0, top, bottom: top + 12.0, text: "mot".into() };
    assert!(word(100.0, 100.0).covers(&word(110.0, 104.0)));
    assert!(!word(100.0, 100.0).covers(&word(110.0, 110.0)), "the next line");
    assert!(!word(100.0, 100.0).covers(&word(120.0, 100.0)), "the next word");
}
