//! Extracts in the layouts of the databases, with figures of our own.

/// A name and a text for each layout.
pub fn all() -> Vec<(&'static str, String)> {
    vec![
        ("base-carbone-v9.1.csv", base_carbone()),
        ("desnz-2024.csv", DESNZ.into()),
        ("flat-2020.csv", DEFRA_2020.into()),
        ("hub-2025.csv", HUB.into()),
        ("spend-v1.3.csv", SPEND.into()),
        ("agribalyse-3.1.csv", SYNTHESIS.into()),
        ("agribalyse-3.1-etapes.csv", STAGES.into()),
        ("owid-2026-04.csv", OWID.into()),
        ("maps.csv", MAPS.into()),
        ("maroc-series.csv", VINTAGES.into()),
        ("oefdb-2022-05-12.csv", OEFDB.into()),
        ("ipcc.csv", IPCC.into()),
    ]
}

/// Columns of Base Carbone that the rows below fill; the published file has 67 in all.
pub fn base_carbone() -> String {
    let header = "Type Ligne;Identifiant de l'élément;Structure;Type de l'élément;Statut de l'élément;Nom base français;\
                  Nom base anglais;Nom attribut français;Code de la catégorie;Unité français;Localisation géographique;\
                  Sous-localisation géographique français;Date de modification;Période de validité;Incertitude;Type poste;\
                  Total poste non décomposé;CO2f;CH4f;CH4b;N2O;Autres GES;CO2b\n";
    let rows = [
        "Elément;1;élément décomposé par poste et par gaz;Facteur d'émission;Valide générique;Fioul d'essai;Test oil;;Combustibles > Fossiles > Liquides;kgCO2e/kg;France continentale;;05/11/2014;déc.-18;5;;3,6;3,5;0,06;0;0,04;0;0",
        "Poste;1;;Facteur d'émission;Valide générique;Fioul d'essai;;;Combustibles > Fossiles > Liquides;kgCO2e/kg;;;;;;Combustion;3,1;3,05;;;;;",
        "Poste;1;;Facteur d'émission;Valide générique;Fioul d'essai;;;Combustibles > Fossiles > Liquides;kgCO2e/kg;;;;;;Amont;0,5;0,45;;;;;",
        "Elément;2;élément non décomposé;Facteur d'émission;Valide générique;Fioul d'essai;Test oil;;Combustibles > Fossiles > Liquides;kgCO2e/litre;France continentale;;05/11/2014;2028;5;;3,6;;;;;;",
        "Elément;3;;Données source;Valide générique;Fioul d'essai;;;Combustibles;kg / m³;Monde;;;;;;900;;;;;;",
        "Elément;4;;Facteur d'émission;Archivé;Vieux;;;Achats de biens > Divers;kgCO2e/kg;Autre pays du monde;Maroc;05/11/2014;Année 2012;;;1;;;;;;",
        "Elément;5;;Facteur d'émission;Valide générique;Recyclé;;;Traitement des déchets > Métaux;kgCO2e/tonne de déchets;Monde;;;5ème rapport du GIEC (2013);;;-100;;;;;;",
        "Elément;6;;Facteur d'émission;Valide générique;Zéro;;;Achats de biens > Divers;kgCO2e/kg;Monde;;;;;;0;;;;;;",
        "Elément;7;;Facteur d'émission;Valide générique;Bois;;;Combustibles > Organiques;kgCO2e/kg;Monde;;;;;;0;0;;;;;1,8",
        "Elément;8;;Facteur d'émission;Valide générique;Inconnu;;;Achats de biens > Divers;kgCO2e/boisseau;Monde;;;;;;1;;;;;;",
        "Elément;9;;Facteur d'émission;Valide générique;Vide;;;Achats de biens > Divers;kgCO2e/kg;Monde;;;;;;;;;;;;",
        "Elément;10;;Facteur d'émission;Valide générique;Services;;;Achats de services > Ratios monétaires;kgCO2e/keuro (2022) HT;France continentale;;;44196;80;;170;;;;;;",
        "Poste;11;;Facteur d'émission;Valide générique;Orphelin;;;Achats de biens > Divers;kgCO2e/kg;Monde;;;;;Amont;1;;;;;;",
    ];
    format!("{header}{}\n", rows.join("\n"))
}

pub const DESNZ: &str = "\
Note,,,,,,,,,
ID,Scope,Level 1,Level 2,Level 3,Level 4,Column Text,UOM,GHG/Unit,GHG Conversion Factor 2024
1_1_1_15_1,Scope 1,Fuels,Gaseous fuels,Testane,,,tonnes,kg CO2e,3033
1_1_1_15_2,Scope 1,Fuels,Gaseous fuels,Testane,,,tonnes,kg CO2e of CO2 per unit,3000
1_1_1_15_3,Scope 1,Fuels,Gaseous fuels,Testane,,,tonnes,kg CO2e of CH4 per unit,28
1_1_1_15_4,Scope 1,Fuels,Gaseous fuels,Testane,,,tonnes,kg CO2e of N2O per unit,5
1_1_1_7_1,Scope 1,Fuels,Gaseous fuels,Testane,,,kWh (Net CV),kg CO2e,0.24
1_1_1_6_1,Scope 1,Fuels,Gaseous fuels,Testane,,,kWh (Gross CV),kg CO2e,0.22
2_1_1_4_1,Scope 1,SECR kWh pass & delivery vehs,Vans,Class I,,Diesel,km,kWh (Net CV),0.6
3_1_1_4_1,Scope 1,Delivery vehicles,Vans,Class I,,Diesel,km,kg CO2e,0.15
3_1_1_4_2,Scope 1,Delivery vehicles,Vans,Class I,,Diesel,km,kg CO2e of CO2 per unit,
4_1_1_15_1,Scope 3,WTT- fuels,Gaseous fuels,Testane,,,tonnes,kg CO2e,344
5_1_1_15_1,Scope 3,Waste disposal,Other,Caf\u{fffd}s,,Landfill,tonnes,kg CO2e,9
6_1_1_15_1,Scope 3,Waste disposal,Other,Books,,Landfill,tonnes,kg CO2e,
7_1_1_1_1,Outside of Scopes,Outside of scopes,Biomass,Wood,,,tonnes,kg CO2e,1500
";

pub const DEFRA_2020: &str = "\
Scope,Level 1,Level 2,Level 3,Level 4,Column Text,UOM (simple),UOM,GHG,Lookup,GHG Conversion Factor 2020
Scope 1,Fuels,Gaseous fuels,Testane,,Tonnes,tonnes,tonnes,kg CO2e,x,2533
Scope 1,Fuels,Gaseous fuels,Testane,,Tonnes,tonnes,tonnes,kg CO2,x,2500
Scope 1,Fuels,Gaseous fuels,Testane,,Tonnes,tonnes,tonnes,kg CH4,x,25
Scope 1,Fuels,Gaseous fuels,Testane,,Tonnes,tonnes,tonnes,kg N2O,x,8
Scope 1,Fuels,Gaseous fuels,Testane,,Tonnes,tonnes,tonnes,`,x,8
";

pub const HUB: &str = "\
table,sheet_row,section,name,sub,quantity,value,unit
1 Stationary combustion,17,Coal and Coke,Test coal,,heat content (HHV),25,mmBtu per short ton
1 Stationary combustion,17,Coal and Coke,Test coal,,CO2 per heat,100,kg CO2 per mmBtu
1 Stationary combustion,17,Coal and Coke,Test coal,,CH4 per heat,11,g CH4 per mmBtu
1 Stationary combustion,17,Coal and Coke,Test coal,,N2O per heat,1.6,g N2O per mmBtu
1 Stationary combustion,17,Coal and Coke,Test coal,,CO2 per unit,2500,kg CO2 per short ton
1 Stationary combustion,17,Coal and Coke,Test coal,,CH4 per unit,975,g CH4 per short ton
6 US electricity,30,,TEST,Test grid,total output CO2,1000,lb CO2 per MWh
6 US electricity,30,,TEST,Test grid,non-baseload CO2,1500,lb CO2 per MWh
9 Waste (AR4 CO2e),40,,Cans,Landfilled,CO2e (AR4),0.02,metric ton CO2e per short ton
11 GWP AR5,50,,HFC-32,CH2F2,GWP100 AR5,677,kg CO2e per kg
11 GWP AR5,51,,HFC-125,CHF2CF3,GWP100 AR5,3170,kg CO2e per kg
12 GWP blends,60,,R-410A,\"50% HFC-32 , 50% HFC-125\",GWP100 AR5,1924,kg CO2e per kg
12 GWP blends,61,,R-999A,\"50% HFC-32 , 50% HFC-125\",GWP100 AR5,3104,kg CO2e per kg
";

pub const SPEND: &str = "\
\"2017 NAICS Code\",\"2017 NAICS Title\",\"GHG\",\"Unit\",\"Supply Chain Emission Factors without Margins\",\"Margins of Supply Chain Emission Factors\",\"Supply Chain Emission Factors with Margins\",\"Reference USEEIO Code\"
111111,\"Test Farming\",\"All GHGs\",\"kg CO2e/2022 USD, purchaser price\",0.488,0.044,0.532,\"1111A0\"
222222,\"Wrong Sum\",\"All GHGs\",\"kg CO2e/2022 USD, purchaser price\",0.4,0.044,0.532,\"1111B0\"
";

pub const SYNTHESIS: &str = "\
Code AGB,Code CIQUAL,Groupe d'aliment,Sous-groupe d'aliment,Nom du Produit en Français,LCI Name,Livraison,DQR,Changement climatique
1,1,fruits,frais,\"Orange d'essai, pulpe\",Test orange,Glacé,2.5,2.1
2,2,fruits,frais,Datte d'essai,Test date,Glacé,2.5,3
";

pub const STAGES: &str = "\
Code AGB,Code CIQUAL,Groupe d'aliment,Sous-groupe d'aliment,Nom du Produit en Français,LCI Name,Changement climatique - Agriculture,Changement climatique - Transformation,Changement climatique - Emballage,Changement climatique - Transport,Changement climatique - Supermarché et distribution,Changement climatique - Consommation
1,1,fruits,frais,\"Orange d'essai, pulpe\",Test orange,1,0.5,0.2,0.3,0.05,0.05
2,2,fruits,frais,Datte d'essai,Test date,1,0.5,0.2,0.3,0.05,0.05
";

pub const OWID: &str = "\
Entity,Code,Year,Carbon intensity of electricity per kWh
Africa (Ember),,2024,500
Morocco,MAR,2023,616.35
Morocco,MAR,2024,594.81
World,OWID_WRL,2024,470
";

pub const MAPS: &str = "\
year,zone,zone_name,country_name,carbon_intensity_gCO2eq_per_kWh,renewable_pct,carbon_free_pct
2024,MA,Morocco,,527,20,20
2024,US-TEX,Texas,United States,,1,1
";

pub const VINTAGES: &str = "\
data_year,gCO2e_per_kWh,dataset,vintage,boundary,licence,where
2022,705.67,Ember,2024-02,\"generation, national\",x,y
2022,662.64,Ember,2024-05,\"generation, national\",x,y
2021,547,IFI,2021,marginal (project accounting),x,y
";

pub const OEFDB: &str = "\
sector,category,activity_id,name,activity_unit,kgCO2e-AR5,kgCO2e-AR4,kgCO2,kgCH4,kgN2O,kgCO2e-OtherGHGs-AR5,kgCO2e-OtherGHGs-AR4,uncertainty,scope,lca_activity,source,year_released,years_valid,years_calculated_from,region,data_quality,contributor,date_accessed,description,source_link
Energy,Electricity,grid,Grid mix,kWh,not-supplied,0.8,not-supplied,not-supplied,not-supplied,not-supplied,not-supplied,,2|3,electricity_generation,Made,2017,2016,2016,MA,,x,2022,Grid mix. Originally retrieved from IEA 2011. Note.,l
Energy,Electricity,grid,Grid mix,kWh,,,0.7,,,,,10,,electricity_generation,Other,2021,,,MA,,x,2022,Grid mix.,l
Energy,Fuel,oil,Oil,L,2.7,2.7,2.6,0.001,0.0001,0,0,,1,fuel_combustion,Made,2021,2021,,GB,,x,2022,Oil.,l
Energy,Fuel,gas,Gas,kWh,not-supplied,not-supplied,,,,,,,1,fuel_combustion,Made,2021,2021,,GB,,x,2022,Gas.,l
Services,Any,thing,Thing,kg,1,,,,,,,,3,unknown,Made,2021,2021,,GB,,x,2022,Thing.,l
";

pub const IPCC: &str = "\
ipcc_table,sector,fuel,co2_kg_per_TJ_NCV,ch4_kg_per_TJ_NCV,n2o_kg_per_TJ_NCV,check_note
2.2,Energy industries,Test Oil,73300,3,0.6,
2.3,Manufacturing,Test Oil,73300,3,0.6,
2.3,Manufacturing,Charcoal,112000,200,4,
2.3,Manufacturing,Broken,many,3,0.6,
";
