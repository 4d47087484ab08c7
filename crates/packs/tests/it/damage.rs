use proptest::prelude::*;

use crate::common::{import, units};
use crate::made;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Bytes replaced, taken out and put in, in every layout: an error or a pack whose account balances, never a panic.
    #[test]
    fn damaged_files_never_panic(
        which in 0_usize..12,
        damage in prop::collection::vec((any::<prop::sample::Index>(), 0_u8..4, any::<u8>()), 1..12),
    ) {
        let (name, text) = made::all().swap_remove(which);
        let mut bytes = text.into_bytes();
        for (at, kind, byte) in damage {
            let at = at.index(bytes.len().max(1)).min(bytes.len().saturating_sub(1));
            match kind {
                0 => bytes[at] = byte,
                1 => { bytes.remove(at); }
                2 => bytes.insert(at, byte),
                // Likelier to hit what is read as structure.
                _ => bytes[at] = b",;\"\n.-9e#%"[usize::from(byte) % 10],
            }
        }
        if let Ok((pack, report)) = import(&bytes, name, &[]) {
            prop_assert!(report.balances());
            prop_assert_eq!(pack.header.rows, pack.rows.len());
        }
    }

    #[test]
    fn damaged_packs_never_panic(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let (pack, _) = import(made::OWID.as_bytes(), "owid-2026-04.csv", &[]).unwrap();
        let (mut file, _) = pack.to_bytes().unwrap();
        let at = at.index(file.len());
        let same = file[at] == byte;
        file[at] = byte;
        prop_assert_eq!(packs::Pack::from_bytes(&file, &units()).is_ok(), same);
    }
}
