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
