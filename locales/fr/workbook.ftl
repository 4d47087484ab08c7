# Classeur et tableaux : feuilles, colonnes, textes du classeur XLSX.

workbook-sheet-summary = Synthèse
workbook-sheet-lines = Lignes
workbook-sheet-factors = Facteurs
workbook-sheet-gases = Gaz
workbook-sheet-months = Mois
workbook-sheet-sites = Sites
workbook-sheet-energy = Énergie et eau
workbook-sheet-coverage = Couverture
workbook-sheet-substitutions = Substitutions
workbook-sheet-aside = Mis de côté
workbook-sheet-documents = Documents
workbook-sheet-readme = Lisez-moi

workbook-summary-note = Bilan des gaz à effet de serre de { $firm }, { $year }
workbook-lines-note = De gauche à droite{"\u00A0"}: quantité × étapes = quantité dans l’unité du facteur{"\u202F"}; × facteur = kg de chaque gaz{"\u202F"}; × potentiel = kg CO₂e.
workbook-factors-note = Les facteurs employés, en kg par unité, avec leur source. Une valeur changée ici change les lignes et les totaux.
workbook-gases-note = Potentiels de réchauffement à 100 ans{"\u00A0"}: { $set }. Masses et CO₂e de l’année, méthode fondée sur la localisation.
workbook-months-note = Émissions par mois, au prorata des jours{"\u202F"}; méthode fondée sur la localisation. Le détail par ligne est à droite de la feuille des lignes.
workbook-sites-note = Émissions par site{"\u202F"}; méthode fondée sur la localisation. L’intervalle à 95{"\u202F"}% vient de la simulation.
workbook-energy-note = Énergie finale, combustibles en pouvoir calorifique inférieur. 1 tep = 41,868 GJ.
workbook-coverage-note = Part de chaque mois couverte par un document. Ce que les jours manquants peuvent cacher est une estimation, jamais comptée dans un total.
workbook-substitutions-note = Facteurs qui tiennent lieu d’un facteur plus juste, du plus lourd au plus léger.
workbook-aside-note = Ce qui a été lu et ne compte pas, et pourquoi.
workbook-documents-note = Chaque document du dossier et son empreinte SHA-256.
workbook-readme-note = Ce que contient ce classeur et comment le lire.
workbook-interval-note = Intervalle à 95{"\u202F"}%{"\u00A0"}: simulation de Qafila (valeurs, non des formules). «{"\u00A0"}Publié{"\u00A0"}»{"\u00A0"}: le total calculé par Qafila, pour contrôle.

workbook-column-total = Total
workbook-column-co2e = kg CO₂e
workbook-column-tonnes = t CO₂e
workbook-column-low = Borne basse, t (95{"\u202F"}%)
workbook-column-high = Borne haute, t (95{"\u202F"}%)
workbook-column-half-width = ± %
workbook-column-published = Publié, kg CO₂e
workbook-column-number = N°
workbook-column-scope = Scope
workbook-column-category = Catégorie
workbook-column-method = Méthode (scope 2)
workbook-column-stage = Étape du cycle de vie
workbook-column-site = Site
workbook-column-site-number = N° du site
workbook-column-site-id = Code du site
workbook-column-region = Région
workbook-column-part = Part prise en compte
workbook-column-activity = Activité
workbook-column-label = Libellé
workbook-column-from = Du
workbook-column-to = Au
workbook-column-days = Jours
workbook-column-quantity = Quantité
workbook-column-unit = Unité
workbook-column-step = Étape { $number }
workbook-column-multiplier = × étape { $number }
workbook-column-amount = Quantité convertie
workbook-column-factor-unit = Unité du facteur
workbook-column-factor-number = N° du facteur
workbook-column-factor = Facteur
workbook-column-per-unit = { $gas }, kg/unité
workbook-column-unsplit-per-unit = Non réparti, kg CO₂e/unité
workbook-column-biogenic-per-unit = CO₂ biogénique, kg/unité
workbook-column-co2e-per-unit = Total, kg CO₂e/unité
workbook-column-mass = { $gas }, kg
workbook-column-unsplit = Non réparti, kg CO₂e
workbook-column-biogenic = CO₂ biogénique, kg
workbook-column-montreal = Protocole de Montréal, kg CO₂e
workbook-column-in-location = Compte (localisation)
workbook-column-in-market = Compte (marché)
workbook-column-rank = Rang du facteur
workbook-column-substitution = Substitution
workbook-column-file = Fichier
workbook-column-page = Page
workbook-column-sheet = Feuille
workbook-column-row = Ligne
workbook-column-raw = Texte lu
workbook-column-supplier = Fournisseur
workbook-column-document-number = N° de document
workbook-column-paid = Montant
workbook-column-currency = Devise
workbook-column-line-id = Identifiant de la ligne
workbook-column-month-share = { $month }, kg CO₂e
workbook-column-factor-id = Identifiant
workbook-column-geo = Lieu
workbook-column-year-data = Année des données
workbook-column-year-published = Année de publication
workbook-column-source = Source
workbook-column-source-row = Ligne de la source
workbook-column-gsd2 = GSD²
workbook-column-origin = Provenance
workbook-column-derivation = Calcul
workbook-column-note = Remarque
workbook-column-gas-code = Code
workbook-column-gas = Gaz
workbook-column-scopes = Scopes
workbook-column-potential = Potentiel, kg CO₂e/kg
workbook-column-total-mass = Masse, kg
workbook-column-month = Mois
workbook-column-kwh = kWh
workbook-column-toe = tep
workbook-column-properties = Propriétés employées
workbook-column-m3 = m³
workbook-column-every = Attendu
workbook-column-asked = Demandé par la fiche
workbook-column-missing = Manque
workbook-column-hidden = Peut cacher, kg CO₂e
workbook-column-wanted = Activité voulue
workbook-column-wanted-place = Lieu voulu
workbook-column-wanted-year = Année voulue
workbook-column-used-instead = Facteur employé
workbook-column-differs = Ce qui diffère
workbook-column-lines = Lignes
workbook-column-resting = kg CO₂e concernés
workbook-column-share = Part du total
workbook-column-kind = Nature
workbook-column-why = Pourquoi
workbook-column-format = Format
workbook-column-bytes = Octets
workbook-column-layouts = Modèles reconnus
workbook-column-sha256 = SHA-256
workbook-column-per = Rapporté à
workbook-column-intensity = kg CO₂e par unité

workbook-total = Total
workbook-total-location = Total, fondé sur la localisation
workbook-total-market = Total, fondé sur le marché
workbook-total-biogenic = Hors scopes{"\u00A0"}: CO₂ biogénique, kg
workbook-total-montreal = Hors scopes{"\u00A0"}: gaz du protocole de Montréal
workbook-total-hidden = Estimation, hors total
workbook-by-category = Par catégorie (fondé sur la localisation)
workbook-by-gas = Par gaz (fondé sur la localisation)
workbook-intensities = Intensités
workbook-per-turnover = Chiffre d’affaires hors taxes
workbook-per-employees = Effectif
workbook-employee = personne
workbook-potential-row = Potentiel, kg CO₂e/kg →
workbook-within = Dans les scopes
workbook-outside = Hors scopes, protocole de Montréal
workbook-water = Eau prélevée
workbook-silent = Catégories sans aucune ligne
workbook-unknown = inconnu
workbook-yes = oui
workbook-no = non
workbook-every-month = chaque mois
workbook-every-quarter = chaque trimestre
workbook-every-year = chaque année
workbook-energy-unknown = Énergie inconnue, non comptée{"\u00A0"}: { $activities }.
workbook-audit-mandatory = Audit énergétique obligatoire (loi 47-09){"\u00A0"}: le seuil de { $toe } tep est dépassé ({ $source }).
workbook-audit-not-mandatory = Audit énergétique non obligatoire (loi 47-09){"\u00A0"}: sous le seuil de { $toe } tep ({ $source }).
workbook-audit-unknown = Seuil d’audit de { $toe } tep (loi 47-09) non atteint par l’énergie connue, mais une partie est inconnue ({ $source }).
workbook-aside-kept = Mis de côté
workbook-aside-excluded = Ligne exclue
workbook-aside-duplicate = Doublon
workbook-duplicate-same-file = même fichier qu’une ligne comptée ({ $kept })
workbook-duplicate-same-bill = même facture qu’une ligne comptée ({ $kept })
workbook-duplicate-same-number = même numéro de document qu’une ligne comptée ({ $kept })
workbook-duplicate-bill-and-ledger = facture et écriture d’un même achat ({ $kept })
workbook-duplicate-replaced-estimate = estimation remplacée par un relevé ({ $kept })
workbook-origin-catalogue = catalogue
workbook-origin-pack = base importée { $hash }
workbook-origin-supplier = déclaré par le fournisseur ou la firme

workbook-step-definition = définition des unités
workbook-step-published =
    { $kind ->
        [density] masse volumique
        [ncv] pouvoir calorifique inférieur
        [gcv] pouvoir calorifique supérieur
        [net-over-gross] rapport PCI/PCS
        [unit-mass] masse unitaire
        [dry-matter] matière sèche
        [load] chargement
       *[price] niveau de prix ou change
    } { $value } { $unit } ({ $source }, { $row })
workbook-step-document = terme du document{"\u00A0"}: { $label }
workbook-step-days = jours de la période{"\u00A0"}: { $within } sur { $of }
workbook-step-ownership = part du site
workbook-step-uncovered = électricité sans instrument contractuel
workbook-step-instrument = instrument contractuel { $reference }
workbook-stage-combustion = combustion
workbook-stage-process = procédé
workbook-stage-fugitive = fuite
workbook-stage-generation = production d’énergie
workbook-stage-upstream-generation = amont de la production
workbook-stage-t-and-d = pertes en réseau
workbook-stage-wtt = du puits au réservoir
workbook-stage-ttw = du réservoir à la roue
workbook-stage-wtw = du puits à la roue
workbook-stage-cradle-to-gate = du berceau à la porte
workbook-stage-use = utilisation
workbook-stage-end-of-life = fin de vie
workbook-stage-avoided = évité ailleurs

workbook-readme-firm = Entreprise
workbook-readme-ice = ICE
workbook-readme-sector = Secteur
workbook-readme-period = Période
workbook-readme-approach = Consolidation
workbook-readme-gwp = Potentiels de réchauffement
workbook-readme-draws = Simulation
workbook-readme-engine = Version du moteur
workbook-readme-schema = Format de l’inventaire
workbook-readme-draws-value =
    { PLURAL($draws) ->
        [one] { $draws } tirage, graine { $seed }
       *[other] { $draws } tirages, graine { $seed }
    }
workbook-readme-scope2-text =
    Chaque achat d’électricité a une ligne par méthode ; les deux méthodes ne s’additionnent jamais. { PLURAL($lines) ->
        [one] { $lines } ligne est de la méthode fondée sur le marché.
       *[other] { $lines } lignes sont de la méthode fondée sur le marché.
    }
workbook-readme-estimated-text =
    { PLURAL($substituted) ->
        [one] { $substituted } ligne repose
       *[other] { $substituted } lignes reposent
    } sur un facteur de substitution (feuille Substitutions), sur un total de { $lines }. Ce que les documents manquants peuvent cacher est estimé dans la feuille Couverture et ne compte dans aucun total.
workbook-readme-method = Méthode
workbook-readme-method-text = GHG Protocol (Corporate Standard, Scope 2 Guidance, Scope 3 Standard) et ISO 14064-1:2018. Chaque ligne est une activité dans une catégorie, à une étape du cycle de vie, par un facteur.
workbook-readme-lines = Formules
workbook-readme-lines-text = Les lignes et les totaux sont des formules{"\u00A0"}: changez une quantité, un facteur ou un potentiel, et tout se recalcule. Les valeurs enregistrées sont celles de Qafila{"\u202F"}; les sommes peuvent différer d’un arrondi de machine (moins d’un milliardième).
workbook-readme-scope2 = Scope 2
workbook-readme-outside = Hors scopes
workbook-readme-outside-text = Le CO₂ biogénique et les gaz du protocole de Montréal sont déclarés à part et n’entrent dans aucun total de CO₂e.
workbook-readme-estimated = Ce qui est estimé
workbook-readme-interval = Incertitude
workbook-readme-interval-text = Les intervalles à 95{"\u202F"}% viennent d’une simulation de Monte-Carlo dont les tirages sont partagés par facteur et par source de données{"\u202F"}; une formule de tableur ne peut les refaire, ils sont donc des valeurs.
workbook-readme-safety = Textes des documents
workbook-readme-safety-text = Les libellés lus dans les documents sont toujours écrits comme du texte, jamais comme des formules.

workbook-sheet-measures = Mesures
workbook-measures-note = Ce que les factures montrent des mesures vérifiées : l’économie est une formule des deux années, à production égale. Elle est déjà dans les totaux.
workbook-measures-expected = Ce qui est attendu de chaque mesure par an : dans aucun total
workbook-column-year = Année
workbook-column-year-before = Année d’avant
workbook-column-used-before = Consommé avant
workbook-column-made-before = Produit avant
workbook-column-used = Consommé
workbook-column-made = Produit
workbook-column-saved = Économisé
workbook-column-saved-low = Borne basse
workbook-column-saved-high = Borne haute
workbook-column-kg-per-unit = kg CO₂e par unité
workbook-column-avoided = kg CO₂e évités
workbook-column-avoided-low = kg CO₂e, borne basse
workbook-column-avoided-high = kg CO₂e, borne haute
workbook-column-expected = Attendu
workbook-column-years = Années
workbook-column-installed = En service
workbook-column-verified = Vérifiée
