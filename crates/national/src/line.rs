//! A line with nothing left to look up.

/// A resolved line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line {
    /// In the activity's unit.
    pub(crate) quantity: f64,
    /// Factor, month and firm, as a [`Layout`] packs them.
    pub(crate) code: u32,
}

/// A line as it is kept: the two halves of the quantity's bits, then the code. Twelve bytes and not sixteen, because
/// every line of a shuffled file is written to memory once and read once.
pub(crate) type Packed = [u32; 3];

impl Line {
    #[inline(always)]
    pub(crate) fn pack(self) -> Packed {
        let bits = self.quantity.to_bits();
        [bits as u32, (bits >> 32) as u32, self.code]
    }

    #[inline(always)]
    pub(crate) fn of([low, high, code]: Packed) -> Line {
        Line { quantity: f64::from_bits(u64::from(high) << 32 | u64::from(low)), code }
    }
}

/// How a factor, a month and a firm share the 32 bits of [`Line::code`](Line): from the highest bit down.
///
/// A line that could not be computed has the factor `u16::MAX`, or as many of its bits as there is room for; no table
/// has so many factors.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Layout {
    month_bits: u32,
    /// Firms in a partition are `1 << firm_bits`.
    firm_bits: u32,
}

impl Layout {
    /// For that many factors and months, each at most 65,535, and at most `1 << firm_bits` firms in a partition.
    pub(crate) fn new(factors: usize, months: usize, firm_bits: u32) -> Layout {
        let month_bits = bits(months);
        let left = u32::BITS.saturating_sub(month_bits + bits(factors + 1));
        Layout { month_bits, firm_bits: firm_bits.min(left) }
    }

    /// How many firms, as a power of two, make up a partition.
    pub(crate) fn firm_bits(self) -> u32 {
        self.firm_bits
    }

    /// `factor` may be `u16::MAX` for a line that could not be computed; `month` comes from [`Layout::place_month`].
    #[inline(always)]
    pub(crate) fn code(self, factor: u32, month: u32, firm: u32) -> u32 {
        factor << (self.month_bits + self.firm_bits) | month | (firm & ((1 << self.firm_bits) - 1))
    }

    /// A month at its place in the code.
    pub(crate) fn place_month(self, month: usize) -> u32 {
        (month as u32) << self.firm_bits
    }

    /// The factor of a line, beyond all factors if the line could not be computed.
    #[inline(always)]
    pub(crate) fn factor(self, code: u32) -> usize {
        (code >> (self.month_bits + self.firm_bits)) as usize
    }

    /// Whether the line could not be computed.
    pub(crate) fn is_rejected(self, code: u32) -> bool {
        self.factor(code) == self.factor(self.code(u32::from(u16::MAX), 0, 0))
    }

    /// The number of a line's cell among the sums of its firm: a category, then a month.
    #[inline(always)]
    pub(crate) fn cell(self, category: u16, code: u32) -> usize {
        let month = code >> self.firm_bits & ((1 << self.month_bits) - 1);
        usize::from(category) << self.month_bits | month as usize
    }

    /// How many cells that many categories have.
    pub(crate) fn cells(self, categories: usize) -> usize {
        categories << self.month_bits
    }

    /// The category and the month of a cell.
    #[inline(always)]
    pub(crate) fn category_and_month(self, cell: usize) -> (u16, u16) {
        ((cell >> self.month_bits) as u16, (cell & ((1 << self.month_bits) - 1)) as u16)
    }

    /// The firm's number within its partition.
    #[inline(always)]
    pub(crate) fn firm(self, code: u32) -> usize {
        (code & ((1 << self.firm_bits) - 1)) as usize
    }
}

/// How many bits tell that many things apart.
fn bits(things: usize) -> u32 {
    things.next_power_of_two().ilog2()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_out_again() {
        let line = Line { quantity: -1.5e-300, code: 0x8000_0001 };
        let back = Line::of(line.pack());
        assert_eq!((back.quantity.to_bits(), back.code), (line.quantity.to_bits(), line.code));
        for (factors, months, wanted) in
            [(1, 1, 16), (4151, 24, 7), (65_535, 24, 16), (65_535, 65_535, 7), (8191, 33, 0)]
        {
            let layout = Layout::new(factors, months, wanted);
            let firms = 1_usize << layout.firm_bits();
            for (factor, month, firm) in
                [(0, 0, 0), (factors - 1, months - 1, firms - 1), (factors / 2, months / 3, firms / 5)]
            {
                let place = 3 * firms + firm;
                let line = layout.code(factor as u32, layout.place_month(month), place as u32);
                assert_eq!((layout.factor(line), layout.firm(line)), (factor, firm));
                let cell = layout.cell(2, line);
                assert!(cell < layout.cells(3));
                assert_eq!(layout.category_and_month(cell), (2, month as u16));
                let refused = layout.code(u32::from(u16::MAX), layout.place_month(month), place as u32);
                assert!(layout.is_rejected(refused) && !layout.is_rejected(line));
                assert!(layout.factor(refused) >= factors, "{factors} {months}");
                assert_eq!(layout.firm(refused), firm);
            }
        }
    }
}
