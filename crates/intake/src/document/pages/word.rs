/// A page. Lengths are in points (1/72 inch); x grows to the right, y grows downwards from the top.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// Its number, counted from 1.
    pub number: u32,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// Its words, line by line from the top, each line in the order in which it is read.
    pub words: Vec<Word>,
}

/// A word, in logical order: the first letter of an Arabic word comes first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Word {
    /// Its text, without presentation forms.
    pub text: String,
    /// Left side.
    pub left: f64,
    /// Right side.
    pub right: f64,
    /// Height of the line on which the letters stand.
    pub baseline: f64,
    /// Size of its letters.
    pub size: f64,
}

impl Word {
    /// Whether it is written from right to left.
    pub fn is_right_to_left(&self) -> bool {
        super::order::is_right_to_left(&self.text)
    }
}
