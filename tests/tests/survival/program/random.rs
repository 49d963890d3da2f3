/// A source of the same numbers in every run (SplitMix64).
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        (self.number() % end as u64) as usize
    }

    /// Text of fewer than `end` characters, of one to four bytes each.
    pub fn text(&mut self, end: usize) -> String {
        const LETTERS: [char; 8] = ['a', 'Z', '\0', 'ß', 'Ω', '語', '\u{fffd}', '🦀'];
        (0..self.below(end)).map(|_| LETTERS[self.below(LETTERS.len())]).collect()
    }
}
