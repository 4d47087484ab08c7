/// Components to be computed again, suppliers first: a bit for each rank.
///
/// Whatever is added while the queue is emptied comes after what was taken last, so that the words are gone through once.
pub(super) struct Queue {
    words: Vec<u64>,
    at: usize,
}

impl Queue {
    pub fn new(ranks: usize) -> Self {
        Queue { words: vec![0; ranks.div_ceil(64)], at: 0 }
    }

    pub fn push(&mut self, rank: u32) {
        let word = rank as usize / 64;
        self.words[word] |= 1 << (rank % 64);
        self.at = self.at.min(word);
    }

    pub fn pop(&mut self) -> Option<u32> {
        while let Some(word) = self.words.get_mut(self.at) {
            if *word != 0 {
                let bit = word.trailing_zeros();
                *word &= *word - 1;
                return Some(self.at as u32 * 64 + bit);
            }
            self.at += 1;
        }
        None
    }
}
