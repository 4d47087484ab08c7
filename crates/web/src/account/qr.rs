use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};

/// Modules of quiet around the code (ISO/IEC 18004, 9.1).
const QUIET: i32 = 4;

/// A QR code as the parts of an SVG.
pub struct Picture {
    /// Width and height, in modules.
    pub side: i32,
    /// Its dark modules, as a path.
    pub path: String,
}

/// The QR code of a text; none if it is too long for any.
pub fn picture(text: &str) -> Option<Picture> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        // One stroke for each run of dark modules.
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            let run = i32::try_from(run).unwrap_or(0);
            if run > 0 {
                // Writing to a text cannot fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run.max(1);
        }
    }
    Some(Picture { side: code.size() + 2 * QUIET, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The modules of a drawing.
    fn dark(picture: &Picture) -> Vec<(i32, i32)> {
        let strokes = picture.path.split('M').skip(1);
        let cells = strokes.flat_map(|stroke| {
            let (at, rest) = stroke.split_once('h').unwrap();
            let (x, y) = at.split_once(' ').unwrap();
            let (x, y): (i32, i32) = (x.parse().unwrap(), y.parse().unwrap());
            let run: i32 = rest.split_once('v').unwrap().0.parse().unwrap();
            (x..x + run).map(move |x| (x, y))
        });
        cells.collect()
    }

    #[test]
    fn every_dark_module_is_drawn_once() {
        let text = "otpauth://totp/Qafila:amina%40example.org?secret=JBSWY3DPEHPK3PXP&issuer=Qafila";
        let (picture, code) = (picture(text).unwrap(), QrCode::encode_text(text, QrCodeEcc::Medium).unwrap());
        let drawn = dark(&picture);
        let wanted = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let wanted: Vec<_> = wanted.filter(|(x, y)| code.get_module(*x, *y)).map(|(x, y)| (x + 4, y + 4)).collect();
        assert_eq!(drawn, wanted);
        assert_eq!(picture.side, code.size() + 8);
    }

    #[test]
    fn what_is_too_long_has_none() {
        assert!(picture(&"x".repeat(4000)).is_none());
    }
}
