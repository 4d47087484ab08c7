/// A line of a list: what it is, how it stands, what may be done to it.
#[derive(Default)]
pub struct Row {
    /// What it is; the letters may be of any script.
    pub name: String,
    /// Where it leads, if it leads anywhere.
    pub href: Option<String>,
    /// Tone and words of how it stands.
    pub badge: Option<(&'static str, String)>,
    /// What is short of it, on one line.
    pub facts: Vec<String>,
    /// More about it, a line each.
    pub about: Vec<String>,
    /// Where a form sends, and what is written on its button.
    pub action: Option<(String, String)>,
}
