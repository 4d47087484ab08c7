use super::super::xml::{Token, Xml, attribute};
use super::super::{Bound, Format, Limits, Refusal};

/// An element of an invoice, in memory.
#[derive(Debug, Default)]
pub(super) struct Element {
    /// Name without prefix.
    pub(super) name: String,
    /// Text directly within, trimmed.
    pub(super) text: String,
    /// The attributes that UBL's basic types have.
    pub(super) unit_code: Option<String>,
    pub(super) currency: Option<String>,
    pub(super) scheme: Option<String>,
    pub(super) children: Vec<Element>,
}

impl Element {
    /// The children of this name.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The first element along `path`.
    pub(super) fn at(&self, path: &[&str]) -> Option<&Element> {
        path.iter().try_fold(self, |element, name| element.children.iter().find(|child| child.name == *name))
    }

    /// The text along `path`, if it has any.
    pub(super) fn text(&self, path: &[&str]) -> Option<String> {
        self.at(path).map(|element| element.text.clone()).filter(|text| !text.is_empty())
    }
}

/// Reads a whole document into memory, extensions left out.
pub(super) fn tree(text: &str, limits: &Limits) -> Result<Element, Refusal> {
    let mut xml = Xml::new(text.as_bytes(), Format::Ubl, limits);
    let mut buffer = Vec::new();
    let mut open: Vec<Element> = Vec::new();
    let mut count = 0usize;
    let broken = || Refusal::broken(Format::Ubl, "elements");
    loop {
        let closed = match xml.next(&mut buffer)? {
            Token::Start { element, empty } => {
                count += 1;
                if count > limits.xml_elements {
                    return Err(Refusal::over(Bound::XmlElements, limits.xml_elements));
                }
                let opened = Element {
                    name: element.local_name().as_ref().to_owned(),
                    unit_code: attribute(&element, "unitCode"),
                    currency: attribute(&element, "currencyID"),
                    scheme: attribute(&element, "schemeID"),
                    ..Element::default()
                };
                open.push(opened);
                empty
            }
            Token::End(_) => true,
            Token::Text(text) => {
                if let Some(element) = open.last_mut() {
                    if element.text.len() + text.len() > limits.xml_text_bytes {
                        return Err(Refusal::over(Bound::XmlText, limits.xml_text_bytes));
                    }
                    element.text.push_str(&text);
                }
                false
            }
            Token::Aside => false,
            Token::Over => return Err(broken()),
        };
        if closed {
            let mut element = open.pop().ok_or_else(broken)?;
            element.text = element.text.trim().to_owned();
            match open.last_mut() {
                Some(parent) if element.name != "UBLExtensions" => parent.children.push(element),
                Some(_) => {}
                None => return Ok(element),
            }
        }
    }
}
