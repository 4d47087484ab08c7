use quick_xml::events::Event;
use quick_xml::{Reader, XmlVersion};

use crate::FilesError;

/// A page of a listing.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Names and lengths.
    pub objects: Vec<(String, u64)>,
    /// What to ask for next, if there is more.
    pub next: Option<String>,
}

/// Reads the answer of ListObjectsV2.
pub fn page(text: &str) -> Result<Page, FilesError> {
    let wrong = |detail: String| FilesError::Refused(format!("the server's listing is not understood: {detail}"));
    let mut reader = Reader::from_str(text);
    let (mut page, mut value) = (Page::default(), String::new());
    let (mut name, mut length) = (None, None);
    loop {
        match reader.read_event().map_err(|error| wrong(error.to_string()))? {
            Event::Start(_) => value.clear(),
            Event::Text(part) => value += &part.xml_content(XmlVersion::Implicit1_0),
            Event::GeneralRef(entity) => {
                let text = format!("&{};", entity.as_ref() as &str);
                value += &quick_xml::escape::unescape(&text).map_err(|error| wrong(error.to_string()))?;
            }
            Event::End(end) => match end.name().as_ref() {
                "Key" => name = Some(std::mem::take(&mut value)),
                "Size" => length = value.trim().parse().ok(),
                "NextContinuationToken" => page.next = Some(std::mem::take(&mut value)),
                "Contents" => match (name.take(), length.take()) {
                    (Some(name), Some(length)) => page.objects.push((name, length)),
                    _ => return Err(wrong("an entry without name or length".to_owned())),
                },
                _ => {}
            },
            Event::Eof => return Ok(page),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listing_is_read() {
        let text = "<?xml version=\"1.0\"?><ListBucketResult><Name>b</Name><NextContinuationToken>a&amp;b=</NextContinuationToken>
            <Contents><Key>x/&lt;1</Key><ETag>&quot;e&quot;</ETag><Size>12</Size></Contents><Contents><Key>y</Key><Size>0</Size></Contents></ListBucketResult>";
        let expected =
            Page { objects: vec![("x/<1".to_owned(), 12), ("y".to_owned(), 0)], next: Some("a&b=".to_owned()) };
        assert_eq!(page(text).expect("read"), expected);
        assert!(page("<ListBucketResult><Contents><Key>x</Key></Contents></ListBucketResult>").is_err());
        assert!(page("<a><b></a>").is_err());
    }
}
