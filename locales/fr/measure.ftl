# Noms de la pièce « mesurer » : scopes, catégories, gaz, raisons.

measure-scope-1 = Scope 1, émissions directes
measure-scope-2 = Scope 2, énergie achetée
measure-scope-3 = Scope 3, chaîne de valeur
measure-method-location = Fondée sur la localisation
measure-method-market = Fondée sur le marché

measure-category-1-stationary = Combustion fixe
measure-category-1-mobile = Combustion mobile
measure-category-1-process = Procédés
measure-category-1-fugitive = Émissions fugitives
measure-category-2-electricity = Électricité achetée
measure-category-2-heat = Chaleur, vapeur ou froid achetés
measure-category-3-1 = 3.1 Biens et services achetés
measure-category-3-2 = 3.2 Biens d’équipement
measure-category-3-3 = 3.3 Amont des combustibles et de l’énergie
measure-category-3-4 = 3.4 Transport et distribution amont
measure-category-3-5 = 3.5 Déchets de l’activité
measure-category-3-6 = 3.6 Déplacements professionnels
measure-category-3-7 = 3.7 Trajets domicile-travail
measure-category-3-8 = 3.8 Actifs loués, amont
measure-category-3-9 = 3.9 Transport et distribution aval
measure-category-3-10 = 3.10 Transformation des produits vendus
measure-category-3-11 = 3.11 Utilisation des produits vendus
measure-category-3-12 = 3.12 Fin de vie des produits vendus
measure-category-3-13 = 3.13 Actifs loués, aval
measure-category-3-14 = 3.14 Franchises
measure-category-3-15 = 3.15 Investissements
measure-category-outside = Hors scopes (CO₂ biogénique)

measure-gas-co2 = CO₂
measure-gas-ch4-fossil = CH₄ fossile
measure-gas-ch4-biogenic = CH₄ biogénique
measure-gas-n2o = N₂O
measure-gas-sf6 = SF₆
measure-gas-nf3 = NF₃
measure-gas-unsplit = Non réparti par la source

measure-stage-combustion = combustion
measure-stage-process = procédé
measure-stage-fugitive = fuite
measure-stage-generation = production
measure-stage-upstream-generation = amont de la production
measure-stage-t-and-d = pertes en ligne
measure-stage-wtt = amont (du puits au réservoir)
measure-stage-ttw = usage (du réservoir à la roue)
measure-stage-wtw = du puits à la roue
measure-stage-cradle-to-gate = du berceau à la porte
measure-stage-use = utilisation
measure-stage-end-of-life = fin de vie
measure-stage-avoided = évité

measure-approach-operational = Contrôle opérationnel
measure-approach-financial = Contrôle financier
measure-approach-equity = Part du capital

measure-gwp-sar = GIEC, deuxième rapport (1995)
measure-gwp-ar4 = GIEC, quatrième rapport (2007)
measure-gwp-ar5 = GIEC, cinquième rapport (2013), sans rétroactions
measure-gwp-ar5-feedback = GIEC, cinquième rapport (2013), avec rétroactions
measure-gwp-ar6 = GIEC, sixième rapport (2021), tableau 7.15
measure-gwp-ar6-7sm7 = GIEC, sixième rapport (2021), tableau 7.SM.7

measure-rank-specific = facteur spécifique
measure-rank-official = facteur officiel du pays
measure-rank-national = facteur du pays dans une base internationale
measure-rank-physics = constante physique, sans lieu
measure-rank-analogue = facteur d’un autre lieu ou d’une activité voisine
measure-rank-world = moyenne mondiale
measure-rank-spend = facteur par montant dépensé
measure-reason-named = désigné par une personne
measure-reason-other-place = valeur d’un autre lieu ({ $place })
measure-reason-more-general = activité plus générale ({ $activity })
measure-reason-other-year = valeur de { $year }
measure-reason-expired = valable jusqu’en { $year } selon sa source
measure-reason-converted =
    { PLURAL($count) ->
        [one] unité atteinte par une propriété
       *[other] unité atteinte par { $count } propriétés
    }
measure-reason-older-release = publication antérieure ({ $year })
measure-reason-less-conservative = valeur moins prudente

measure-excluded-outside-period = Hors de la période déclarée
measure-excluded-outside-boundary = Hors du périmètre
measure-excluded-unknown-site = Site absent de la fiche de la firme
measure-excluded-unknown-unit = Unité inconnue : { $unit }
measure-excluded-no-factor = Aucun facteur d’émission connu
measure-excluded-no-stage = Aucun facteur pour cette étape du cycle de vie
measure-excluded-no-place = Aucun facteur utilisable pour ce lieu ({ $place })
measure-excluded-no-conversion = Aucune conversion sourcée depuis { $unit }
measure-excluded-unusable-factor = Facteur inutilisable : { $factor }
measure-excluded-no-potential = Pas de potentiel de réchauffement pour { $gas }
measure-excluded-not-a-number = Le document mène à une division par zéro

# Les pages.
measure-title = Empreinte
measure-heading = Empreinte { $year }
measure-pages = Pages de l’empreinte
measure-page-overview = Vue d’ensemble
measure-page-lines = Lignes
measure-page-what-if = Et si…
measure-choose-year = Année
measure-behind = Les chiffres sont en train d’être refaits d’après ce que vous venez de saisir.
measure-behind-documents = Documents lus
measure-behind-progress = { $done } sur { $total }
measure-behind-again = Afficher à nouveau
measure-interval-words = Chaque total est donné avec son intervalle à 95{"\u202F"}%{"\u00A0"}: l’écart vient des quantités et des facteurs, pas de l’arrondi.
measure-as-table = Voir les chiffres
measure-hidden = Si les jours manquants ressemblent aux jours couverts, les lacunes cachent environ { $value }. Cette estimation n’entre dans aucun total.
measure-rests-on = Sur quoi reposent ces chiffres
measure-count-lines = Lignes de calcul
measure-count-documents = Documents lus
measure-count-aside = Mis de côté
measure-count-excluded = Lignes qui ne comptent pas
measure-take-along = Emporter
measure-dossier-full = Dossier complet (PDF)
measure-dossier-full-words = Pour votre vérificateur{"\u00A0"}: chaque ligne, chaque facteur, signé, recalculable.
measure-dossier-buyer = Dossier pour l’acheteur (PDF)
measure-dossier-buyer-words = Fournisseurs, prix et libellés retenus{"\u00A0"}; les mêmes chiffres, la même signature.
measure-workbook = Classeur (XLSX)
measure-workbook-words = Les formules refont chaque ligne et chaque total.
measure-resources = Énergie et eau
measure-kwh = { $value } kWh
measure-m3 = { $value } m³
measure-kg = { $value } kg
measure-energy-audit = Audit énergétique
measure-intensities = Intensités
measure-employee = personne
measure-breakdown = D’où viennent les émissions
measure-emissions = Émissions
measure-interval-t = Intervalle, t
measure-mass = Masse
measure-years = Total selon la localisation, par année
measure-year-against-year = D’une année à l’autre
measure-fault = La fiche de la firme ne peut pas être lue
measure-no-sheet = Commençons par votre firme
measure-no-sheet-words = Ses sites, son année, ce qu’elle fait{"\u00A0"}: quelques questions, et une première estimation s’affiche.
measure-begin = Commencer
measure-no-lines = Pas encore de chiffres
measure-no-lines-words = Déposez vos factures, vos classeurs, vos exports{"\u00A0"}: l’empreinte se calcule d’elle-même.
measure-to-documents = Déposer des documents
measure-lines-heading = Lignes de calcul { $year }
measure-lines-count = { PLURAL($count) ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
measure-month = Mois
measure-all-categories = Toutes
measure-all-sites = Tous
measure-all-months = Tous
measure-show = Afficher
measure-only-activity = Seulement{"\u00A0"}: { $activity }.
measure-all-lines = Toutes les lignes
measure-no-such-lines = Aucune ligne
measure-no-such-lines-words = Élargissez le choix ci-dessus.
measure-turn = Pages de la liste
measure-before = Précédentes
measure-after = Suivantes
measure-position = Page { $page } sur { $of }
measure-more = { PLURAL($count) ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
measure-method-residual = mix résiduel
measure-line-interval = Entre { $low } et { $high }, avec 95{"\u202F"}% de confiance
measure-days = Période
measure-method = Méthode du scope 2
measure-supplier = Fournisseur
measure-document-number = N° de la pièce
measure-amount = Montant
measure-how-made = Comment ce chiffre se calcule
measure-term-quantity = quantité lue dans le document
measure-term-result = émissions de la ligne
measure-why-factor = Pourquoi ce facteur
measure-substitution = Il remplace un facteur qui n’existe pas. Ce qui diffère{"\u00A0"}: { $differs }.
measure-runners-up = Les facteurs écartés
measure-where-read = Où c’est écrit
measure-recognised = Reconnu par{"\u00A0"}: { $because }
measure-line-facts = La ligne
measure-what-if-words = Déplacez les curseurs{"\u00A0"}: le total d’une année semblable se refait aussitôt. C’est une règle de trois sur vos chiffres, sans coût ni nouveau facteur{"\u00A0"}; elle dit ce qu’un changement pèse.
measure-what-if-chart = Total maintenant, et alors
measure-now = Maintenant
measure-then = Alors
measure-difference = Écart
measure-compute = Calculer
measure-as-it-is = Tout remettre à zéro
measure-levers = Ce que chaque levier retire
measure-by-location = Localisation
measure-by-market = Marché
measure-lever = Levier
measure-lever-contract = Contrat d’électricité renouvelable
measure-lever-contract-words = Part de l’électricité achetée couverte par un contrat ou des certificats sans émissions. Ne change que le total selon le marché.
measure-lever-solar = Panneaux solaires sur le site
measure-lever-solar-words = Part de l’électricité achetée que remplace votre propre production, à 0 kg CO₂e à l’usage.
measure-lever-fuel = Moins de combustible
measure-lever-fuel-words = Part des combustibles brûlés (chaudières, fours, véhicules) qui n’est plus achetée.
measure-lever-transport = Moins de transport
measure-lever-transport-words = Part du transport de marchandises acheté qui n’a plus lieu.
