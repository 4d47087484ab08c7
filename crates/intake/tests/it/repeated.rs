//! Rows of one file that say the same count, and are told.

use intake::document::Problem;

use crate::strangers::read;
use crate::world::Anything;

const HEAD: &str = "Date;N° pièce;Désignation;Quantité;Unité;Montant HT (MAD)\n";

fn told(rows: &str) -> Anything<(usize, Vec<Problem>)> {
    let reading = read("achats.csv", &format!("{HEAD}{rows}"))?;
    assert!(reading.aside.is_empty() && reading.duplicates.is_empty(), "{reading:?}");
    Ok((reading.lines.len(), reading.documents[0].problems.clone()))
}

#[test]
fn a_row_that_is_there_twice_counts_twice_and_is_told() -> Anything<()> {
    let rows = "03/02/2025;FA-2025-118;Gazole;120,5;L;1446,00\n\
                04/02/2025;FA-2025-119;Gazole;80;L;960,00\n\
                03/02/2025;FA-2025-118;Gazole;120,5;L;1446,00\n\
                03/02/2025;FA-2025-118;Gazole;120,5;L;1446,00\n";
    let wanted = Problem::RepeatedRows {
        count: 2,
        again: "4".to_owned(),
        first: "2".to_owned(),
        number: "FA-2025-118".to_owned(),
    };
    assert_eq!(told(rows)?, (4, vec![wanted]));
    Ok(())
}

#[test]
fn what_differs_in_anything_or_has_no_number_is_not_told() -> Anything<()> {
    for rows in [
        // Two vehicles, two litres, two amounts, two days, two papers.
        "03/02/2025;FA-2025-118;Gazole camion 1;120,5;L;1446,00\n03/02/2025;FA-2025-118;Gazole camion 2;120,5;L;1446,00\n",
        "03/02/2025;FA-2025-118;Gazole;120,5;L;1446,00\n03/02/2025;FA-2025-118;Gazole;120;L;1446,00\n",
        "03/02/2025;FA-2025-118;Gazole;120,5;L;1446,00\n03/02/2025;FA-2025-118;Gazole;120,5;L;1440,00\n",
        "03/02/2025;FA-2025-118;Gazole;120,5;L;1446,00\n04/02/2025;FA-2025-118;Gazole;120,5;L;1446,00\n",
        "03/02/2025;FA-2025-118;Gazole;120,5;L;1446,00\n03/02/2025;FA-2025-119;Gazole;120,5;L;1446,00\n",
        // Vouchers of the same value are bought on the same day.
        "03/02/2025;;Gazole;40;L;500,00\n03/02/2025;;Gazole;40;L;500,00\n",
        "03/02/2025;1;Gazole;40;L;500,00\n03/02/2025;1;Gazole;40;L;500,00\n",
    ] {
        assert_eq!(told(rows)?, (2, Vec::new()), "{rows}");
    }
    Ok(())
}
