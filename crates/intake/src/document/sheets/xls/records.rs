use crate::document::compound::u16_at;

/// Kinds of records that are read.
pub(super) mod kind {
    pub(in super::super) const FORMULA: u16 = 0x06;
    pub(in super::super) const EOF: u16 = 0x0a;
    pub(in super::super) const DATEMODE: u16 = 0x22;
    pub(in super::super) const FILEPASS: u16 = 0x2f;
    pub(in super::super) const CONTINUE: u16 = 0x3c;
    pub(in super::super) const CODEPAGE: u16 = 0x42;
    pub(in super::super) const BOUNDSHEET: u16 = 0x85;
    pub(in super::super) const MULRK: u16 = 0xbd;
    pub(in super::super) const RSTRING: u16 = 0xd6;
    pub(in super::super) const XF: u16 = 0xe0;
    pub(in super::super) const MERGECELLS: u16 = 0xe5;
    pub(in super::super) const SST: u16 = 0xfc;
    pub(in super::super) const LABELSST: u16 = 0xfd;
    pub(in super::super) const NUMBER: u16 = 0x203;
    pub(in super::super) const LABEL: u16 = 0x204;
    pub(in super::super) const BOOLERR: u16 = 0x205;
    pub(in super::super) const STRING: u16 = 0x207;
    pub(in super::super) const ROW: u16 = 0x208;
    pub(in super::super) const WINDOW2: u16 = 0x23e;
    pub(in super::super) const RK: u16 = 0x27e;
    pub(in super::super) const FORMAT: u16 = 0x41e;
    pub(in super::super) const BOF: u16 = 0x809;
}

/// A record of a workbook stream.
#[derive(Clone, Copy, Debug)]
pub(super) struct Record<'a> {
    pub(super) kind: u16,
    pub(super) data: &'a [u8],
}

/// The records of a stream, one after the other; stops where one is cut short.
#[derive(Clone, Debug)]
pub(super) struct Records<'a> {
    stream: &'a [u8],
    at: usize,
}

impl<'a> Records<'a> {
    pub(super) fn new(stream: &'a [u8], at: usize) -> Self {
        Records { stream, at }
    }

    /// The data of the next record if it continues the last one.
    pub(super) fn continued(&mut self) -> Option<&'a [u8]> {
        let mut ahead = self.clone();
        let record = ahead.next().filter(|record| record.kind == kind::CONTINUE)?;
        *self = ahead;
        Some(record.data)
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        let kind = u16_at(self.stream, self.at)?;
        let length = usize::from(u16_at(self.stream, self.at.checked_add(2)?)?);
        let start = self.at.checked_add(4)?;
        let data = self.stream.get(start..start.checked_add(length)?)?;
        self.at = start + length;
        Some(Record { kind, data })
    }
}
