//! `package IN.zip OUT.zip`: reads a datapackage, prints the unit score of every product by its identifier, and writes the package again.
//! `bench/lca/compare.py` holds both against Brightway.

use datasets::brightway::Package;

fn main() {
    let paths: Vec<String> = std::env::args().skip(1).collect();
    let package = Package::read(&std::fs::read(&paths[0]).expect("a file")).expect("a datapackage");
    let system = package.system().expect("a system");
    let scores = system.unit_scores(&package.factors).expect("scores");
    for (product, score) in package.products.iter().zip(&scores.values) {
        println!("{product} {score:e}");
    }
    std::fs::write(&paths[1], package.write("again").expect("a package")).expect("a file written");
}
