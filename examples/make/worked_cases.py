"""The inputs of the published calculations. Numbers and sources: GHG Protocol technical guidance for scope 3 (2013, its numbers are
illustrative) and Corporate Standard ch. 3; US EPA GHG Emission Factors Hub 2025; IPCC 2006 vol. 2 table 2.4; DESNZ 2024 v1.1;
Base Carbone 23.6; the unit tests of ABC Bilan Carbone+ for the pedigree. The packhouse and the adverse cases are constructed."""

from __future__ import annotations

from fractions import Fraction

GWP = {  # kg CO2e per kg, fossil methane
    "ar4": {"ch4": 25, "n2o": 298}, "ar5": {"ch4": 28, "n2o": 265}, "ar6": {"ch4": 29.8, "n2o": 273}, "ar6_7sm7": {"ch4": 27.9, "n2o": 273},
}
PEDIGREE = {
    "reliability": (1.5, 1.2, 1.1, 1.05, 1), "technical": (2, 1.5, 1.2, 1.1, 1), "geographic": (1.1, 1.05, 1.02, 1.01, 1),
    "temporal": (1.5, 1.2, 1.1, 1.03, 1), "completeness": (1.2, 1.1, 1.05, 1.02, 1),
}


def r(label, quantity, unit, factor, per, category, **more):
    row = {"year": 2025, "label": label, "category": category}
    if quantity is not None:
        row |= {"quantity": quantity, "unit": unit}
    if factor is not None:
        row |= {"factor": factor, "factor_unit": per if "CO2" in per else f"kgCO2e/{per}"}
    return row | more


def goods(*rows):
    return [r(label, q, unit, f, unit, "3.1") for label, q, unit, f in rows]


BLENDS = {"R-404A": "3942.8", "R-410A": "1923.5", "R-407C": "1624.21", "R-507A": "3985", "R-424A": "2211.85"}
GASES_TJ = {"co2": "kg/TJ", "ch4": "kg/TJ", "n2o": "kg/TJ"}
HOLLAND = [r("Gaz naturel", 100000, "kWh", 0.2, "kWh", "1.stationary")]
DIESEL = [{"year": 2025, "label": "Gasoil", "quantity": 1, "unit": "TJ", "category": "1.stationary", "co2": 74100, "ch4": 10, "n2o": 0.6}]


def holland(approach, share):
    site = 'share  = [0.83, 0.5]                # dans la filiale, puis de la filiale dans BGB\n'
    site += 'operational_control = false\nfinancial_control   = ["full", "joint"]\n'
    return {"id": f"ghgp-corp-holland-bgb-{approach}", "title": f"Holland Industries dans BGB, {approach}", "approach": approach,
            "site": site, "rows": HOLLAND, "share": share, "result": {"share": Fraction(str(share))}}


PACKHOUSE = [
    r("Gasoil 10 ppm flotte", 38000, "L", 2.66155, "L", "1.mobile"),
    r("Butane bouteille 12 kg", 240, "bouteille", 3033.38067, "t", "1.stationary"),
    r("Fuel oil n°2 chaudière", 12, "t", 3228.89019, "t", "1.stationary"),
    r("R-404A appoint chambres froides", 35, "kg", 3943, "kg", "1.fugitive"),
    r("Électricité MT", 1250000, "kWh", 0.5964, "kWh", "2.electricity"),
    r("Gasoil, amont", 38000, "L", 0.62409, "L", "3.3"),
    r("Butane bouteille 12 kg, amont", 240, "bouteille", 344.30947, "t", "3.3"),
    r("Fuel oil n°2, amont", 12, "t", 714.86545, "t", "3.3"),
    r("Camion frigorifique vers le port", None, None, 0.08732, "t.km", "3.4", weight=4000, distance=250),
    r("Navire porte-conteneurs Maroc-France", None, None, 0.01612, "t.km", "3.4", weight=4000, distance=2541),
]

CASES = [
    {"id": "ghgp-s3-1.1", "title": "Matériaux de construction, facteurs des fournisseurs", "rows": goods(
        ("Ciment", 200000, "kg", 0.15), ("Plâtre", 600000, "kg", 0.1), ("Peinture", 200000, "kg", 0.1), ("Bois", 100000, "kg", 0.25), ("Béton", 50000, "kg", 0.2))},
    {"id": "ghgp-s3-1.2", "title": "T-shirts : données du fournisseur, matières, transport (kgCO2e par kg et par km)", "lang": "en", "file": "purchases.csv", "rows": goods(
        ("Supplier electricity", 5000, "kWh", 0.5), ("Supplier natural gas", 2500, "kWh", 0.2), ("Cotton", 5000, "kg", 7.0), ("Polymer", 2500, "kg", 5.0),
        ("Chemical A", 500, "kg", 2.0), ("Chemical B", 500, "kg", 1.5)) + [
        r(f"Transport of {name}", q, "kg", f, "kgCO2e/kg/km", "3.1", distance=km) for name, q, km, f in (
            ("cotton", 5000, 1000, 0.01), ("polymer", 2500, 2500, 0.02), ("chemical A", 500, 800, 0.05), ("chemical B", 500, 200, 0.1))] + goods(
        ("Supplier waste to landfill", 100, "kg", 0.5))},
    {"id": "ghgp-s3-1.3", "title": "T-shirts : données du fournisseur et reste du berceau à la porte, sans double compte", "lang": "ar", "file": "سجل المشتريات.xlsx", "rows": goods(
        ("كهرباء المورد", 5000, "kWh", 0.5), ("غاز طبيعي لدى المورد", 2500, "kWh", 0.2), ("نفايات المورد إلى المطرح", 100, "kg", 0.5),
        ("أقمصة، المنبع دون حصة المنتج", 12000, "قطعة", 5.6))},
    {"id": "ghgp-s3-4.1", "title": "Camions frigorifiques : carburant et fuite de fluide", "file": "transport amont.ods", "rows": [
        r("Fournisseur B, gasoil", 50000, "L", 3.0, "L", "3.4"), r("Fournisseur C, gasoil", 80000, "L", 3.0, "L", "3.4"),
        r("Fournisseur D, gasoil", 90000, "L", 3.0, "L", "3.4"), r("Fournisseur D, fuite de R-410A", 50, "kg", 2000, "kg", "3.4")]},
    {"id": "ghgp-s3-4.2", "title": "Fret route, air, mer en t.km", "file": "fret.xlsx", "banner": "Suivi du fret amont 2025", "rows": [
        r("Route", None, None, 0.2, "t.km", "3.4", weight=2, distance=2000), r("Air", None, None, 1.0, "t.km", "3.4", weight=1, distance=3000),
        r("Mer", None, None, 0.05, "t.km", "3.4", weight=6, distance=4000)]},
    {"id": "ghgp-s3-4.2-teu", "title": "Cas adverse : facteurs par TEU.km sur des tonnes, aucune ligne n'est comptée", "rows": [
        r("Route", None, None, 0.2, "TEU.km", "3.4", weight=2, distance=2000), r("Air", None, None, 1.0, "TEU.km", "3.4", weight=1, distance=3000),
        r("Mer", None, None, 0.05, "TEU.km", "3.4", weight=6, distance=4000)],
     "asides": [("registre.csv", n, "unit-mismatch") for n in (2, 3, 4)], "result": {"total_kgco2e": 0}},
    {"id": "ghgp-s3-4.5", "title": "Entrepôts de tiers : part occupée en m3", "file": "entrepots.xls", "rows": [
        r("Entrepôt 1, électricité", 10000, "kWh", 0.8, "kWh", "3.4", numerator=100, denominator=400),
        r("Entrepôt 1, gaz", 1000, "kWh", 0.25, "kWh", "3.4", numerator=100, denominator=400),
        r("Entrepôt 2, électricité", 15000, "kWh", 0.8, "kWh", "3.4", numerator=200, denominator=800),
        r("Entrepôt 2, gaz", 2000, "kWh", 0.25, "kWh", "3.4", numerator=200, denominator=800)]},
    {"id": "ghgp-s3-5.1", "title": "Déchets par traitement, en t et en m3", "file": "dechets.tsv", "lang": "en", "rows": [
        r("Plastic, landfill", 2000, "t", 40, "t", "3.5"), r("Plastic, incineration with energy recovery", 5000, "t", 2, "t", "3.5"),
        r("Plastic, recycling", 4000, "t", 10, "t", "3.5"), r("Wastewater", 5000, "m3", 0.5, "m3", "3.5")]},
    {"id": "ghgp-s3-6.1", "title": "Déplacements : véhicules.km et passagers.km, fractions de véhicule non arrondies", "lang": "en", "file": "business travel.csv", "rows": [
        r("Group 1, car", None, None, 1, "v.km", "3.6", persons=10, occupancy=2, distance=50),
        r("Group 2, car", None, None, 2, "v.km", "3.6", persons=20, occupancy=2, distance=200),
        r("Group 3, 4x4", None, None, 4, "v.km", "3.6", persons=100, occupancy=3, distance=100),
        r("Group 1, flight", None, None, 5, "p.km", "3.6", persons=10, distance=10000),
        r("Group 2, flight", None, None, 6, "p.km", "3.6", persons=20, distance=15000),
        r("Group 3, flight", None, None, 5, "p.km", "3.6", persons=100, distance=12000)]},
    {"id": "ghgp-s3-7.1", "title": "Trajets domicile-travail par questionnaire", "lang": "ar", "file": "تنقل المستخدمين.csv", "rows": [
        r("المستخدم أ، قطار", None, None, 0.1, "p.km", "3.7", persons=1, distance=10, trips=2, days=5, weeks=48),
        r("المستخدم ب، قطار", None, None, 0.1, "p.km", "3.7", persons=1, distance=10, trips=2, days=4, weeks=48),
        r("المستخدم ب، سيارة", None, None, 0.2, "v.km", "3.7", persons=1, occupancy=1, distance=15, trips=2, days=1, weeks=48),
        r("المستخدم ج، سيارة", None, None, 0.2, "v.km", "3.7", persons=1, occupancy=1, distance=20, trips=2, days=5, weeks=48)]},
    {"id": "ghgp-s3-11.1", "title": "Appareils vendus : toute la vie comptée l'année de la vente", "file": "ventes.csv", "rows": [
        r("X100", 1.3, "kWh/utilisation", 0.5, "kWh", "3.11", uses=1000, sold=11500), r("X200", 1.5, "kWh/utilisation", 0.5, "kWh", "3.11", uses=1100, sold=1900),
        r("Fer à repasser", 0.2, "kWh/utilisation", 0.5, "kWh", "3.11", uses=2000, sold=20000)]},
    {"id": "ghgp-s3-12.1", "title": "Papier contrecollé en fin de vie : kg, non tonnes", "file": "fin de vie.csv", "rows": [
        r("Papier, décharge", 10000, "kg", 0.3, "kg", "3.12", fraction=0.9), r("Papier, incinération", 10000, "kg", 1, "kg", "3.12", fraction=0.1),
        r("Papier, recyclage", 10000, "kg", 0, "kg", "3.12", fraction=0)]},
    # The same results by other ways of writing: other units, order, percentages, numbers as text, a month at a time.
    {"id": "ghgp-s3-1.1-units", "title": "Matériaux de construction : les mêmes en t et en kg, facteurs par kg et par t", "file": "achats.xlsx", "banner": "Achats 2025", "rows": [
        r("Béton", 50, "t", 0.2, "kg", "3.1"), r("Bois", 100, "t", 0.25, "kg", "3.1"), r("Peinture", "200\u202f000", "kg", 0.1, "kg", "3.1"),
        r("Plâtre", 600000, "kg", 100, "t", "3.1"), r("Ciment", 200, "t", 0.15, "tCO2e/t", "3.1")]},
    {"id": "ghgp-s3-5.1-units", "title": "Déchets : les mêmes en kg et en litres", "lang": "ar", "file": "نفايات.xlsx", "rows": [
        r("بلاستيك، مطرح", 2000000, "كلغ", 40, "t", "3.5"), r("بلاستيك، حرق مع استرجاع الطاقة", 5000, "طن", 2, "t", "3.5"),
        r("بلاستيك، إعادة التدوير", 4000, "طن", 10, "t", "3.5"), r("مياه عادمة", 5000000, "لتر", 0.5, "m3", "3.5")]},
    {"id": "ghgp-s3-12.1-percent", "title": "Papier contrecollé : fractions en pour cent", "file": "fin de vie.xlsx", "rows": [
        r("Papier, décharge", 10, "t", 0.3, "kg", "3.12", fraction="90 %"), r("Papier, incinération", 10, "t", 1, "kg", "3.12", fraction="10 %"),
        r("Papier, recyclage", 10, "t", 0, "kg", "3.12", fraction="0 %")]},
    {"id": "ghgp-s3-4.5-months", "title": "Entrepôts de tiers : les mêmes, par semestre et en MWh", "file": "entrepots.ods", "rows": [
        r(f"Entrepôt {n}, {what}, semestre {half}", q / 2000, "MWh", f, "kWh", "3.4", numerator=a, denominator=b)
        for half in (1, 2) for n, what, q, f, a, b in ((1, "électricité", 10000, 0.8, 100, 400), (1, "gaz", 1000, 0.25, 100, 400),
                                                       (2, "électricité", 15000, 0.8, 200, 800), (2, "gaz", 2000, 0.25, 200, 800))]},
    {"id": "mass-and-volume", "title": "Cas adverse : des litres sous un facteur par kg sans masse volumique, une monnaie sous un facteur par kg", "rows": [
        r("Liquide inconnu", 1000, "L", 2.0, "kg", "3.1"), r("Prestation", 5000, "MAD", 0.1, "kg", "3.1")],
     "asides": [("registre.csv", n, "unit-mismatch") for n in (2, 3)], "result": {"total_kgco2e": 0}},
    {"id": "epa-2025-anthracite", "title": "Anthracite, 1 mmBtu, facteur par gaz en kg et en g", "lang": "en", "file": "fuels.csv",
     "gas_units": {"co2": "kg/mmBtu", "ch4": "g/mmBtu", "n2o": "g/mmBtu"}, "rows": [
        {"year": 2025, "label": "Anthracite coal", "quantity": 1, "unit": "mmBtu", "category": "1.stationary", "co2": 103.69, "ch4": 11, "n2o": 1.6}]},
    {"id": "epa-2025-blends", "title": "Mélanges de fluides par leur composition (le catalogue choisit), 1 kg de chaque", "file": "fluides.csv", "sum": True,
     "rows": [r(f"{name} appoint", 1, "kg", None, "", "1.fugitive") for name in BLENDS], "lines": [(f"{k} appoint", v) for k, v in BLENDS.items()]},
    *[{"id": f"gwp-switch-diesel-{g}", "title": f"1 TJ de gasoil, PRG {g}", "gwp": g, "gas_units": GASES_TJ, "rows": DIESEL} for g in GWP],
    {"id": "biogenic-wood", "title": "1 TJ de bois : le CO2 biogénique reste hors des scopes", "gas_units": {**GASES_TJ, "co2_biogenic": "kg/TJ"}, "rows": [
        {"year": 2025, "label": "Bois de feu", "quantity": 1, "unit": "TJ", "category": "1.stationary", "co2_biogenic": 112000, "ch4": 300, "n2o": 4}]},
    {"id": "desnz-2024-butane", "title": "1 t de butane, lignes de gaz déjà en kgCO2e", "gas_units": {"co2": "kg/t", "ch4": "kgCO2e/t", "n2o": "kgCO2e/t"}, "rows": [
        {"year": 2025, "label": "Butane", "quantity": 1, "unit": "t", "category": "1.stationary", "co2": 3029.26, "ch4": 2.52, "n2o": 1.60067}]},
    {"id": "desnz-2024-butane-catalogue", "title": "1 t de butane, facteur du catalogue (desnz-2024)", "result": {"scope1_kgco2e": Fraction("3033.38067")},
     "rows": [r("Butane", 1, "t", None, "", "1.stationary", source="desnz-2024")]},
    {"id": "butane-bottle-12kg", "title": "Une bouteille de 12 kg, facteurs écrits par la firme", "sum": False, "rows": [
        r(f"Butane bouteille 12 kg, {what}", 1, "bouteille", f, per, c, invoice=f"B-{n}") for n, (what, f, per, c) in enumerate((
            ("combustion DESNZ", 3033.38067, "t", "1.stationary"), ("amont DESNZ", 344.30947, "t", "3.3"), ("combustion Base Carbone", 2.95, "kg", "1.stationary"),
            ("total Base Carbone", 3.43, "kg", "1.stationary")), 1)]},
    *[{"id": f"butane-bottle-12kg-{name}", "title": f"Une bouteille de 12 kg, facteur du catalogue ({source})", "tolerance": tolerance,
       "rows": [r("Butane bouteille 12 kg", 1, "bouteille", None, "", "1.stationary", source=source)], "result": result} for name, source, tolerance, result in (
        ("desnz", "desnz-2024", "1e-6", {"scope1_kgco2e": Fraction("36.40056804"), "scope3_kgco2e": Fraction("4.13171364")}),
        ("base-carbone", "base-carbone-23.6", "1e-3", {"scope1_kgco2e": Fraction("35.4"), "total_kgco2e": Fraction("41.16")}),
        ("ipcc", "ipcc-2006-v2c2", "1e-6", {"scope1_kgco2e": Fraction("47.3") * (63100 + 5 * 28 + Fraction("26.5")) * 12 / 10**6}))],
    holland("equity-share", 0.415), holland("financial-control", 0.5), holland("operational-control", 0),
    *[{"id": name, "title": "Qualité et écart-type géométrique : intervalle [E/GSD², E×GSD²]", "quality": scores, "extra": tuple(PEDIGREE),
       "rows": [r("Matière première", 1000, "kg", 2.0, "kg", "3.1", quantity_pct=0, **scores)]} for name, scores in (
        ("abc-gsd-none", {}), ("abc-gsd-comp4-geo3", {"completeness": 4, "geographic": 3}))],
    {"id": "uncertainty-propagation-ghgp", "title": "Deux lignes indépendantes de 100 t, ±5 % sur la quantité, ±10 % sur le facteur",
     "result": {"line_pct": (5**2 + 10**2) ** 0.5, "sum_pct": (2 * (5**2 + 10**2)) ** 0.5 / 2}, "rows": [
        r("Matière A", 50000, "kg", 2.0, "kg", "3.1", quantity_pct=5, factor_pct=10), r("Matière B", 40000, "kg", 2.5, "kg", "3.1", quantity_pct=5, factor_pct=10)]},
    {"id": "scope2-dual", "title": "Scope 2 : réseau 0,20 ; 600 000 kWh de certificats ; mix résiduel 0,45", "lang": "en", "file": "electricity.xlsx",
     "rows": [r("Grid electricity", 1000000, "kWh", None, "", "2.electricity")], "result": {"scope2_location_kgco2e": 200000, "scope2_market_kgco2e": 180000},
     "toml": '''
[electricity.location]
factor = 0.20
unit   = "kgCO2e/kWh"
source = "exemple publié"

[electricity.residual]
factor = 0.45
unit   = "kgCO2e/kWh"
source = "exemple publié"

[[electricity.instrument]]
kind   = "certificate"
kwh    = 600_000
factor = 0.0
from   = "2025-01-01"
to     = "2025-12-31"
reference = "CO-EXEMPLE-0001"
'''},
    {"id": "ma-packhouse-constructed", "title": "Station d'agrumes entière, facteurs écrits par la firme", "file": "bilan 2025.xlsx", "banner": "Bilan carbone 2025",
     "rows": PACKHOUSE, "result": {"scope1_kgco2e": Fraction("286626.71861"), "scope2_location_kgco2e": 745500, "scope3_kgco2e": Fraction("284449.096674")}},
    {"id": "ma-packhouse-catalogue", "title": "La même station, facteurs du catalogue : scopes 1 et 2 (R-404A par composition : 3942,8)", "file": "bilan 2025.xlsx",
     "rows": [{k: v for k, v in row.items() if k not in ("factor", "factor_unit")} for row in PACKHOUSE if row["category"] != "3.3"],
     "result": {"scope1_kgco2e": Fraction("286626.71861") - 35 * Fraction("0.2"), "scope2_location_kgco2e": 745500}},
]
