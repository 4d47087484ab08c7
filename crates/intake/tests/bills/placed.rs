//! Pages made of words put somewhere.

use intake::document::pages::{Page, Word};

const SIZE: f64 = 9.0;
const LETTER: f64 = 4.5;
const SPACE: f64 = 2.4;

/// A text and where it begins: from the left, or from the right if it is Arabic.
pub enum At {
    Left(f64, &'static str),
    Right(f64, &'static str),
}

/// A page of lines, from the top.
pub fn page(number: u32, lines: &[Vec<At>]) -> Page {
    let mut words = Vec::new();
    for (line, texts) in lines.iter().enumerate() {
        let baseline = 60.0 + 16.0 * line as f64;
        for text in texts {
            match text {
                At::Left(x, text) => {
                    let mut left = *x;
                    for word in text.split(' ') {
                        let right = left + LETTER * word.chars().count() as f64;
                        words.push(Word { text: word.into(), left, right, baseline, size: SIZE });
                        left = right + SPACE;
                    }
                }
                At::Right(x, text) => {
                    let mut right = *x;
                    for word in text.split(' ') {
                        let left = right - LETTER * word.chars().count() as f64;
                        words.push(Word { text: word.into(), left, right, baseline, size: SIZE });
                        right = left - SPACE;
                    }
                }
            }
        }
    }
    Page { number, width: 595.0, height: 842.0, words }
}

/// A page of texts at their places: from the left, from the top.
pub fn scattered(number: u32, texts: &[(f64, f64, &str)]) -> Page {
    let mut words: Vec<Word> = Vec::new();
    for (x, baseline, text) in texts {
        let mut left = *x;
        for word in text.split(' ') {
            let right = left + LETTER * word.chars().count() as f64;
            words.push(Word { text: word.into(), left, right, baseline: *baseline, size: SIZE });
            left = right + SPACE;
        }
    }
    words.sort_by(|a, b| a.baseline.total_cmp(&b.baseline));
    Page { number, width: 595.0, height: 842.0, words }
}
