//! Years side by side in the headers of a table, and what was planned beside what was.

use crate::strangers::{lines, read, reasons};
use crate::world::Anything;

/// Activity, quantity and first day of each line, in the order of days.
fn counted(name: &str, text: &str) -> Anything<Vec<String>> {
    let reading = read(name, text)?;
    let mut lines: Vec<String> = reading
        .lines
        .iter()
        .map(|line| format!("{} {} {}", line.period, line.activity, line.quantity.normalize()))
        .collect();
    lines.sort();
    Ok(lines)
}

const JANUARY_BOTH: [&str; 2] =
    ["2024-01-01/2024-01-31 electricity.grid 100", "2025-01-01/2025-01-31 electricity.grid 110"];

#[test]
fn the_year_over_a_column_dates_its_cells() -> Anything<()> {
    for (name, text) in [
        ("electricite 2025.csv", "Mois;Électricité 2024 (kWh);Électricité 2025 (kWh)\nJanvier;100;110\n"),
        ("a.csv", "Mois;Electricité 2024 (kWh);Electricité 2025 (kWh)\n1;100;110\n"),
        ("electricite.csv", "Mois;Consommation 2024 (kWh);Consommation 2025 (kWh)\nJanvier;100;110\n"),
        ("electricite.csv", "Mois;2024 (kWh);2025 (kWh)\nJanvier;100;110\n"),
        ("a.csv", "Mois;Électricité (kWh);\n;2024;2025\nJanvier;100;110\n"),
        ("a.csv", "Mois;Désignation;Unité;2024;2025\nJanvier;Électricité;kWh;100;110\n"),
        ("a.csv", "Mois;Désignation;Unité;Quantité 2024;Quantité 2025\nJanvier;Électricité;kWh;100;110\n"),
        ("a.csv", "الشهر;كهرباء 2024 (ك.و.س);كهرباء 2025 (ك.و.س)\nيناير;100;110\n"),
        ("a.csv", "Month;Electricity 2024 (kWh);Electricity 2025 (kWh)\nJanuary;100;110\n"),
        ("a.csv", "Désignation;Unité;Janvier;\n;;2024;2025\nÉlectricité;kWh;100;110\n"),
        ("a.csv", "Désignation;Unité;Janvier 2024;Janvier 2025\nÉlectricité;kWh;100;110\n"),
    ] {
        assert_eq!(counted(name, text)?, JANUARY_BOTH, "{text}{:?}", read(name, text)?.aside);
    }
    let yearly = "Désignation;Unité;2024;2025\nÉlectricité;kWh;100;110\n";
    let wanted = ["2024-01-01/2024-12-31 electricity.grid 100", "2025-01-01/2025-12-31 electricity.grid 110"];
    assert_eq!(counted("a.csv", yearly)?, wanted);
    // A row says another year than the column of its quantity.
    let dated = read("a.csv", "Mois;Gasoil 2024 (L);Gasoil 2025 (L)\nJanvier 2025;100;110\n")?;
    assert_eq!((lines(&dated).len(), reasons(&dated)), (1, vec!["invalid-date"]));
    Ok(())
}

#[test]
fn years_below_months_and_months_below_years() -> Anything<()> {
    let wanted = ["2024-01", "2024-02", "2024-03", "2025-01", "2025-02", "2025-03"];
    let months = |text: &str| -> Anything<Vec<String>> {
        let of = |line: &String| format!("{} {}", &line[..7], line.rsplit(' ').next().unwrap_or(""));
        Ok(counted("suivi 2025.csv", text)?.iter().map(of).collect())
    };
    let below = "Désignation;Unité;Janvier;;Février;;Mars;\n;;2024;2025;2024;2025;2024;2025\nGasoil;L;10;1;20;2;30;3\n";
    let above =
        "Désignation;Unité;2024;;;2025;;\n;;Janvier;Février;Mars;Janvier;Février;Mars\nGasoil;L;10;20;30;1;2;3\n";
    for text in [below, above] {
        let found = months(text)?;
        let pairs: Vec<String> = wanted.iter().zip([10, 20, 30, 1, 2, 3]).map(|(m, q)| format!("{m} {q}")).collect();
        assert_eq!(found, pairs, "{text}");
    }
    // Numbers like years under months are quantities.
    let quantities = "Désignation;Unité;Janvier 2025;Février 2025;Mars 2025\nGasoil;L;2024;2025;2026\n";
    assert_eq!(months(quantities)?, ["2025-01 2024", "2025-02 2025", "2025-03 2026"]);
    Ok(())
}

#[test]
fn what_was_planned_is_told_and_not_counted() -> Anything<()> {
    let table = |words: [&str; 2]| {
        let [is, not] = words;
        format!(
            "Désignation;Unité;Janvier;;Février;;Mars;\n;;{is};{not};{is};{not};{is};{not}\nGasoil;L;1;10;2;20;3;30\n"
        )
    };
    for words in
        [["Réel", "Budget"], ["N", "N-1"], ["Réalisé", "Prévu"], ["Actual", "Forecast"], ["الفعلي", "الميزانية"]]
    {
        let text = table(words);
        let reading = read("suivi 2025.csv", &text)?;
        assert_eq!(
            lines(&reading),
            [1, 2, 3].map(|month| {
                let last = [31, 28, 31][month - 1];
                format!("fuel.diesel {month} L 2025-0{month}-01/2025-0{month}-{last} moulin")
            }),
            "{text}"
        );
        assert_eq!(reasons(&reading), ["not-actual"], "{text}");
    }
    for text in [
        "Désignation;Unité;Janvier réel;Janvier budget;Février réel;Février budget;Mars réel;Mars budget\nGasoil;L;1;10;2;20;3;30\n",
        "Désignation;Unité;Réel;;;Budget;;\n;;Janvier;Février;Mars;Janvier;Février;Mars\nGasoil;L;1;2;3;10;20;30\n",
        "Mois;Gasoil réel (L);Gasoil budget (L);Écart (L)\nJanvier;1;10;-9\nFévrier;2;20;-18\nMars;3;30;-27\n",
        "Mois;Désignation;Unité;Quantité;Quantité N-1\nJanvier;Gasoil;L;1;10\nFévrier;Gasoil;L;2;20\nMars;Gasoil;L;3;30\n",
    ] {
        let reading = read("suivi 2025.csv", text)?;
        assert_eq!(lines(&reading).len(), 3, "{text}{:?}{:?}", lines(&reading), reading.aside);
        assert_eq!(reasons(&reading), ["not-actual"], "{text}");
    }
    // A tank No. 1 is no year before.
    assert!(read("a.csv", "Mois;Gasoil cuve N°1 (L)\n01/2025;5\n")?.aside.is_empty());
    Ok(())
}
