//! NumPy's file format for arrays of one dimension (`numpy.lib.format`, versions 1 to 3), plain or with named fields.

/// An array: fields and rows, all bytes.
pub(crate) struct Array<'a> {
    fields: Vec<Field>,
    width: usize,
    pub rows: usize,
    bytes: &'a [u8],
}

struct Field {
    name: String,
    offset: usize,
    kind: u8,
    size: usize,
}

impl<'a> Array<'a> {
    /// `None` if the bytes are no such array.
    pub fn parse(bytes: &'a [u8]) -> Option<Self> {
        let rest = bytes.strip_prefix(b"\x93NUMPY")?;
        let (version, rest) = rest.split_first_chunk::<2>()?;
        let (length, rest) = match version[0] {
            1 => rest.split_first_chunk::<2>().map(|(n, rest)| (usize::from(u16::from_le_bytes(*n)), rest))?,
            2 | 3 => rest.split_first_chunk::<4>().map(|(n, rest)| (u32::from_le_bytes(*n) as usize, rest))?,
            _ => return None,
        };
        let (header, bytes) = rest.split_at_checked(length)?;
        let header = std::str::from_utf8(header).ok()?;
        let (fields, width) = fields(header)?;
        let shape = header.split("'shape':").nth(1)?.split_once('(')?.1.split_once(')')?.0;
        let mut sizes = shape.split(',').map(str::trim).filter(|size| !size.is_empty());
        let rows: usize = sizes.next()?.parse().ok()?;
        let whole = sizes.next().is_none() && rows.checked_mul(width)? <= bytes.len();
        whole.then_some(Array { fields, width, rows, bytes })
    }

    /// A column of numbers, by name; of an array without names, by the empty one.
    pub fn column(&self, name: &str) -> Option<Vec<f64>> {
        let field = self.fields.iter().find(|field| field.name == name)?;
        self.cells(field).map(|cell| number(field.kind, cell)).collect()
    }

    /// A column of whole numbers.
    pub fn integers(&self, name: &str) -> Option<Vec<i64>> {
        let field = self.fields.iter().find(|field| field.name == name)?;
        self.cells(field).map(|cell| integer(field.kind, cell)).collect()
    }

    fn cells<'b>(&'b self, field: &Field) -> impl Iterator<Item = &'a [u8]> + 'b {
        let range = field.offset..field.offset + field.size;
        self.bytes.chunks_exact(self.width).take(self.rows).map(move |row| &row[range.clone()])
    }
}

/// The fields of a header, and how many bytes a row has.
fn fields(header: &str) -> Option<(Vec<Field>, usize)> {
    let description = header.split("'descr':").nth(1)?.trim_start();
    if header.contains("'fortran_order': True") {
        return None;
    }
    let quoted = |text: &str| text.split('\'').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    let pairs: Vec<(String, String)> = if let Some(list) = description.strip_prefix('[') {
        let words = quoted(list.split_once(']')?.0);
        words.chunks_exact(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect()
    } else {
        vec![(String::new(), quoted(description).into_iter().next()?)]
    };
    let (mut fields, mut width) = (Vec::new(), 0);
    for (name, kind) in pairs {
        let mut characters = kind.chars();
        let order = characters.next()?;
        let letter = characters.next()?;
        let size: usize = characters.as_str().parse().ok()?;
        let known = matches!((letter, size), ('f', 4 | 8) | ('i' | 'u', 1 | 2 | 4 | 8) | ('b', 1));
        if !known || (order == '>' && size > 1) {
            return None;
        }
        fields.push(Field { name, offset: width, kind: letter as u8, size });
        width += size;
    }
    (width > 0).then_some((fields, width))
}

fn integer(kind: u8, cell: &[u8]) -> Option<i64> {
    Some(match (kind, cell) {
        (b'i', [a]) => i64::from(*a as i8),
        (b'u' | b'b', [a]) => i64::from(*a),
        (b'i', [a, b]) => i64::from(i16::from_le_bytes([*a, *b])),
        (b'u', [a, b]) => i64::from(u16::from_le_bytes([*a, *b])),
        (b'i', _) if cell.len() == 4 => i64::from(i32::from_le_bytes(cell.try_into().ok()?)),
        (b'u', _) if cell.len() == 4 => i64::from(u32::from_le_bytes(cell.try_into().ok()?)),
        (b'i', _) => i64::from_le_bytes(cell.try_into().ok()?),
        (b'u', _) => i64::try_from(u64::from_le_bytes(cell.try_into().ok()?)).ok()?,
        _ => return None,
    })
}

fn number(kind: u8, cell: &[u8]) -> Option<f64> {
    match (kind, cell.len()) {
        (b'f', 4) => Some(f64::from(f32::from_le_bytes(cell.try_into().ok()?))),
        (b'f', _) => Some(f64::from_le_bytes(cell.try_into().ok()?)),
        _ => integer(kind, cell).map(|value| value as f64),
    }
}

/// The bytes of an array with a description of its rows.
pub(crate) fn write(description: &str, rows: usize, data: &[u8]) -> Vec<u8> {
    let mut header = format!("{{'descr': {description}, 'fortran_order': False, 'shape': ({rows},), }}");
    // The data begin at a multiple of 64 bytes.
    let padding = 64 - (10 + header.len() + 1) % 64;
    header.extend(std::iter::repeat_n(' ', padding % 64));
    header.push('\n');
    let mut bytes = b"\x93NUMPY\x01\x00".to_vec();
    bytes.extend_from_slice(&(header.len() as u16).to_le_bytes());
    bytes.extend_from_slice(header.as_bytes());
    bytes.extend_from_slice(data);
    bytes
}
