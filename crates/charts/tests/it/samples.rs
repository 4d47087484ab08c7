//! One chart of each kind with plausible texts, in French and Arabic.

use charts::{
    Bar, Block, Chart, Coverage, CoverageRow, Frame, Interval, Milestone, Series, StackedBar, Step, abatement, bars,
    columns, coverage_map, intervals, lines, stacked_bars, trajectory, waterfall,
};
use language::Language::{self, Ar};

/// Every chart by name.
pub fn all(language: Language) -> Vec<(&'static str, Chart)> {
    let words = |fr: &'static str, ar: &'static str| if language == Ar { ar } else { fr };
    let name = words("Émissions 2025 <t>", "انبعاثات 2025 <t>");
    let frame = |id| Frame {
        headings: [words("Source", "المصدر"), words("Émissions", "الانبعاثات")],
        font: "Noto Sans, Noto Sans Arabic, sans-serif",
        ..Frame::new(language, id, name, words("Exemple & fictif.", "مثال & وهمي."))
    };
    let numbers = i18n::Numbers::new(language);
    let tonnes = |value: f64| numbers.emissions(value * 1000.0);
    let sources = [
        words("Électricité du réseau (location-based)", "كهرباء الشبكة (حسب الموقع)"),
        words("Gazole des engins et du groupe électrogène de secours", "غازوال الآليات والمولد الاحتياطي"),
        words("Fluides frigorigènes R404A", "موائع التبريد R404A"),
        words("Butane, bouteilles de 12 kg", "البوتان، قنينات 12 كغ"),
        words("Transport frigorifique vers Perpignan", "النقل المبرد إلى بيربينيان"),
    ];
    let values = [412.3, 188.0, 96.4, 3.2, 530.9];
    let number = |value, decimals| numbers.fixed(value, decimals);
    let months: Vec<String> = words(
        "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
        "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر",
    )
    .split(' ')
    .map(str::to_owned)
    .collect();
    let series = [0, 1, 4].map(|source: usize| {
        let values: Vec<Option<f64>> = (0..12)
            .map(|month| {
                (month != 6).then(|| values[source] / 12.0 * (0.7 + 0.1 * ((month * (source + 3)) % 7) as f64))
            })
            .collect();
        let texts = values.iter().map(|value| value.map_or("—".to_owned(), tonnes)).collect();
        Series { name: sources[source].to_owned(), values, texts }
    });
    let rows: Vec<Bar> =
        sources.iter().zip(values).map(|(label, value)| Bar::new(*label, value, tonnes(value))).collect();
    let with_credit =
        [rows.clone(), vec![Bar::new(words("Émissions évitées", "انبعاثات متفاداة"), -61.0, tonnes(-61.0))]].concat();
    let scopes = ["1", "2", "3"].map(|scope| format!("{} {scope}", words("Scope", "النطاق")));
    let sites =
        [("Agadir", [284.4, 300.1, 410.0]), ("Casablanca", [13.2, 112.2, 120.9])].map(|(site, parts)| StackedBar {
            label: site.to_owned(),
            parts: parts.map(|value| (value, tonnes(value))).to_vec(),
            total: tonnes(parts.iter().sum()),
        });
    let spreads: Vec<Interval> = sources
        .iter()
        .zip(values)
        .map(|(label, value)| {
            let (low, high) = (value * 0.8, value * 1.35);
            let text = numbers.emissions_interval(value * 1000.0, low * 1000.0, high * 1000.0);
            Interval { label: (*label).to_owned(), value, low, high, text }
        })
        .collect();
    let steps = [
        (true, words("Total 2024", "مجموع 2024"), 1300.0),
        (false, words("Activité", "النشاط"), 84.0),
        (false, words("Facteurs d’émission", "معاملات الانبعاث"), -98.0),
        (false, words("Structure", "البنية"), -56.2),
        (false, words("Méthode", "المنهجية"), 1.0),
        (true, words("Total 2025", "مجموع 2025"), 1230.8),
    ]
    .map(|(level, label, value)| {
        let label = label.to_owned();
        let sign = if value > 0.0 { "+" } else { "" };
        let text = if level { tonnes(value) } else { format!("\u{200e}{sign}{}", tonnes(value)) };
        if level { Step::Level { label, value, text } } else { Step::Change { label, value, text } }
    });
    let states = [
        (Coverage::Full, words("complet", "كامل")),
        (Coverage::Partial, words("partiel", "جزئي")),
        (Coverage::Estimated, words("estimé", "مقدّر")),
        (Coverage::Missing, words("manquant", "ناقص")),
        (Coverage::NotExpected, words("sans objet", "غير معني")),
    ]
    .map(|(state, name)| (state, name.to_owned()));
    let covered: Vec<CoverageRow> = sources
        .iter()
        .enumerate()
        .map(|(row, label)| CoverageRow {
            label: (*label).to_owned(),
            months: (0..12).map(|month| states[(month * (row + 1) + row) % 7 % 5].0).collect(),
        })
        .collect();
    let years: Vec<Milestone> = [Some(1300.0), None, Some(1150.0), Some(1230.8), None, None, None]
        .iter()
        .zip(0_u32..)
        .map(|(value, after)| {
            let line = 1300.0 * (1.0 - 0.3 * f64::from(after) / 6.0);
            Milestone {
                label: (2024 + after).to_string(),
                measured: value.map(|value| [value * 0.9, value, value * 1.12]),
                whole: after != 2,
                measured_text: value.map_or("—".to_owned(), tonnes),
                line: Some(line),
                line_text: tonnes(line),
            }
        })
        .collect();
    let ways = [words("Mesuré", "المقيس"), words("Trajectoire de l’objectif", "مسار الهدف")];
    let block = |label: &str, avoided: f64, cost: Option<f64>| Block {
        label: label.to_owned(),
        avoided,
        cost,
        texts: vec![tonnes(avoided), cost.map_or("—".to_owned(), |cost| numbers.fixed(cost, 0))],
    };
    let blocks = [
        block(words("Écoconduite", "قيادة مقتصدة"), 10.0, None),
        block(words("Éclairage LED", "إنارة LED"), 40.0, None),
        block(words("Économiseur", "مقتصد"), 25.0, Some(120.0)),
        block(words("Pompe à chaleur", "مضخة حرارية"), 60.0, Some(900.0)),
        block(words("Purgeurs", "مصائد البخار"), 0.5, Some(1400.0)),
    ];
    let paying = [words("Se paie", "يسدد كلفته"), words("Coûte", "يكلف")];
    let head = [words("Mesure", "الإجراء"), words("Évité", "المتفادى"), words("MAD/t", "درهم/طن")];
    vec![
        ("bars", bars(&frame("bars"), &rows)),
        ("bars-credit", bars(&frame("credit"), &with_credit)),
        ("stacked", stacked_bars(&frame("stacked"), &scopes, &sites)),
        ("columns", columns(&frame("columns"), &months, &series, &number)),
        ("lines", lines(&frame("lines"), &months, &series, &number)),
        ("intervals", intervals(&frame("intervals"), &spreads, &number)),
        ("waterfall", waterfall(&frame("waterfall"), &steps)),
        ("trajectory", trajectory(&frame("trajectory"), &years, ways, &number)),
        ("abatement", abatement(&frame("abatement"), &blocks, paying, &head, &number)),
        ("coverage", coverage_map(&frame("coverage"), &months, &covered, &states)),
    ]
}
