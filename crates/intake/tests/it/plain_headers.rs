//! Headers that people write and that name their columns well enough.

use crate::strangers::{lines, read};
use crate::world::Anything;

#[test]
fn months_in_figures_head_columns() -> Anything<()> {
    let january = "fuel.diesel 1 L 2025-01-01/2025-01-31 moulin";
    let february = "fuel.diesel 2 L 2025-02-01/2025-02-28 moulin";
    for text in [
        "Désignation;Unité;Janvier;Février\nGasoil;L;1;2\n",
        "Désignation;Unité;01/01/2025;01/02/2025;01/03/2025\nGasoil;L;1;2;\n",
        "Désignation;Unité;31/01/2025;28/02/2025;31/03/2025\nGasoil;L;1;2;\n",
        "Désignation;Unité;1;2;3;4;5;6;7;8;9;10;11;12\nGasoil;L;1;2;;;;;;;;;;\n",
    ] {
        let reading = read("suivi 2025.csv", text)?;
        assert_eq!(lines(&reading), [january, february], "{text}{:?}", reading.aside);
    }
    let titled = read("a.csv", "Suivi électricité 2025 (kWh)\nSite;Janvier;Février\nmoulin;3;4\n")?;
    assert_eq!(lines(&titled).len(), 2, "{:?}", titled.aside);
    // Days, and numbers that are not all the months.
    let days = read("suivi 2025.csv", "Désignation;Unité;01/01/2025;02/01/2025;03/01/2025\nGasoil;L;1;2;3\n")?;
    assert!(lines(&days).is_empty(), "{:?}", lines(&days));
    // In English these may be three months or three days.
    let either = read("a.csv", "Description;Unit;1/1/2025;1/2/2025;1/3/2025\nDiesel;L;1;2;3\n")?;
    assert!(lines(&either).is_empty(), "{:?}", lines(&either));
    assert!(lines(&read("suivi 2025.csv", "Désignation;Unité;1;2;3\nGasoil;L;1;2;3\n")?).is_empty());
    Ok(())
}

#[test]
fn a_unit_may_follow_the_name_of_a_column() -> Anything<()> {
    let text = "Mois;Gasoil Litres;Electricité kWh;Eau m3\n01/2025;1;2;3\n";
    let wanted = ["fuel.diesel 1 Litres", "electricity.grid 2 kWh", "water.supply 3 m3"];
    assert_eq!(lines(&read("a.csv", text)?), wanted.map(|line| format!("{line} 2025-01-01/2025-01-31 moulin")));
    // The kilograms of a bottle are not what was bought.
    let bottles = read("a.csv", "Désignation;Janvier 2025;Février 2025;Mars 2025\nButane 12 kg;3;4;5\n")?;
    assert!(lines(&bottles).is_empty(), "{:?}", lines(&bottles));
    Ok(())
}
