//! `archive OUT.zip`: writes a system with co-products, waste, avoided production, parameters and uncertainty as an archive of openLCA, and
//! prints the unit score of every product by name. `bench/lca/openlca.py` reads the archive with openLCA's own package and computes it again.

use datasets::openlca::{self, Package};
use datasets::table;
use units::{Row, Units};

const TABLE: &str = "process;kind;item;amount;unit;stage;distribution;p1;p2;p3;share;compartment
;parameter;load;20;;;normal;2;;;;
Press;parameter;twice;2 * load;;;;;;;;
Press;product;Oil;0.9;t;;;;;;0.8;
Press;product;Cake;1;t;;;;;;0.2;
Press;input;Electricity;2.5 * twice;kWh;;;;;;;
Press;input;Oil;0.01;t;;triangular;0.005;0.01;0.02;;
Press;waste;Water;0.5;t;;;;;;;
Press;flow;CO2;10;kg;;lognormal;1.3;;;;air
Works;treated;Water;1;kg;end-of-life;;;;;;
Works;avoided;Electricity;0.1;MJ;end-of-life;;;;;;
Works;flow;CO2;0.02;kg;;;;;;;water
Mill;product;Flour;1;kg;;;;;;0.7;
Mill;product;Bran;0.3;kg;;;;;;0.3;
Mill;input;Electricity;0.5;MJ;;uniform;0.4;0.6;;0.9 0.1;
Mill;resource;Wheat;1.4;kg;;;;;;;
Grid;product;Electricity;1;MJ;raw-materials;;;;;;
Grid;input;Oil;0.002;kg;;;;;;;
Grid;flow;CO2;0.25;kg;;;;;;;air
Climate;indicator;;;kg CO2e;;;;;;;
Climate;factor;CO2;1000;t;;;;;;;air
Climate;factor;CO2;0.5;kg;;;;;;;water
Harvest;indicator;;;kg;;;;;;;
Harvest;factor;Wheat;1;kg;;;;;;;
";

fn main() {
    let path = std::env::args().nth(1).expect("a path");
    let row =
        |unit, dimension, to_base| Row { unit, dimension, to_base, calorific: "", tax: "", moisture: "", aliases: "" };
    let rows =
        [row("kg", "mass", "1"), row("t", "mass", "1000"), row("MJ", "energy", "1"), row("kWh", "energy", "3.6")];
    let table = table::read(TABLE.as_bytes(), &Units::new(rows).expect("units")).expect("a table");
    let compiled = table.model.compile().expect("a system");
    for indicator in &table.indicators {
        let scores = compiled.system.unit_scores(&indicator.factors).expect("scores");
        for (product, score) in table.model.products.iter().zip(&scores.values) {
            println!("{}\t{}\t{score:e}", indicator.name, product.name);
        }
    }
    let package = Package { model: table.model, indicators: table.indicators, ..Package::default() };
    std::fs::write(&path, openlca::write(&package, "Example").expect("an archive").bytes).expect("a file written");
}
