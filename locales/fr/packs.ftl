# Import des bases publiques de facteurs : le rapport, la recherche et la comparaison.

packs-read =
    { $count ->
        [one] { $source }{"\u00A0"}: { $count } ligne lue
        [many] { $source }{"\u00A0"}: { $count } de lignes lues
       *[other] { $source }{"\u00A0"}: { $count } lignes lues
    }
packs-kept =
    { $count ->
        [one] { $count } facteur retenu
        [many] { $count } de facteurs retenus
       *[other] { $count } facteurs retenus
    }
packs-mapped =
    { $count ->
        [one] { $count } d’entre eux correspond à une activité du catalogue
        [many] { $count } d’entre eux correspondent à une activité du catalogue
       *[other] { $count } d’entre eux correspondent à une activité du catalogue
    }
packs-aside =
    { $count ->
        [one] { $count } ligne mise de côté{"\u00A0"}: { $reason }
        [many] { $count } de lignes mises de côté{"\u00A0"}: { $reason }
       *[other] { $count } lignes mises de côté{"\u00A0"}: { $reason }
    }
packs-aside-property = propriété physique, et non facteur
packs-aside-energy = énergie, et non émissions
packs-aside-no-value = la source ne donne pas de valeur
packs-aside-zero = zéro, sans que la source dise que c’en est un
packs-aside-not-a-number = une cellule contient autre chose qu’un nombre
packs-aside-unknown-unit = l’unité est inconnue
packs-aside-no-place = groupe de pays sans code
packs-aside-rounded = même valeur, plus arrondie que sur une autre ligne
packs-aside-marginal = facteur marginal, pour des projets et non pour des bilans
packs-aside-no-stage = la source ne dit pas quelle étape du cycle de vie elle couvre
packs-aside-orphan = poste d’un facteur absent du fichier
packs-aside-older-vintage = millésime antérieur d’une valeur donnée aussi dans un plus récent
packs-aside-note = note entre les lignes
packs-unit =
    { $count ->
        [one] unité inconnue «{"\u00A0"}{ $unit }{"\u00A0"}»{"\u00A0"}: { $count } ligne
        [many] unité inconnue «{"\u00A0"}{ $unit }{"\u00A0"}»{"\u00A0"}: { $count } de lignes
       *[other] unité inconnue «{"\u00A0"}{ $unit }{"\u00A0"}»{"\u00A0"}: { $count } lignes
    }
packs-remark-archived =
    { $count ->
        [one] { $count } facteur archivé par sa source{"\u00A0"}: jamais proposé
        [many] { $count } de facteurs archivés par leur source{"\u00A0"}: jamais proposés
       *[other] { $count } facteurs archivés par leur source{"\u00A0"}: jamais proposés
    }
packs-remark-expired =
    { $count ->
        [one] { $count } facteur au-delà de la validité dite par sa source{"\u00A0"}: employé avec un avertissement
        [many] { $count } de facteurs au-delà de la validité dite par leur source{"\u00A0"}: employés avec un avertissement
       *[other] { $count } facteurs au-delà de la validité dite par leur source{"\u00A0"}: employés avec un avertissement
    }
packs-remark-validity-unread =
    { $count ->
        [one] { $count } validité illisible
        [many] { $count } de validités illisibles
       *[other] { $count } validités illisibles
    }
packs-remark-credit =
    { $count ->
        [one] { $count } facteur négatif{"\u00A0"}: gardé comme émissions évitées, hors bilan
        [many] { $count } de facteurs négatifs{"\u00A0"}: gardés comme émissions évitées, hors bilan
       *[other] { $count } facteurs négatifs{"\u00A0"}: gardés comme émissions évitées, hors bilan
    }
packs-remark-unknown-place =
    { $count ->
        [one] { $count } facteur d’un lieu que le catalogue ne connaît pas
        [many] { $count } de facteurs de lieux que le catalogue ne connaît pas
       *[other] { $count } facteurs de lieux que le catalogue ne connaît pas
    }
packs-remark-not-convertible =
    { $count ->
        [one] { $count } facteur donné seulement en CO₂e, sans que le jeu de PRG soit dit
        [many] { $count } de facteurs donnés seulement en CO₂e, sans que le jeu de PRG soit dit
       *[other] { $count } facteurs donnés seulement en CO₂e, sans que le jeu de PRG soit dit
    }
packs-remark-some-gases =
    { $count ->
        [one] { $count } facteur ne donne que certains gaz
        [many] { $count } de facteurs ne donnent que certains gaz
       *[other] { $count } facteurs ne donnent que certains gaz
    }
packs-check =
    { $count ->
        [0] vérifié sur { $examined }{"\u00A0"}: { $check } — rien à signaler
        [one] vérifié sur { $examined }{"\u00A0"}: { $check } — { $count } écart
        [many] vérifié sur { $examined }{"\u00A0"}: { $check } — { $count } d’écarts
       *[other] vérifié sur { $examined }{"\u00A0"}: { $check } — { $count } écarts
    }
packs-check-part-sum = la somme des postes est le total
packs-check-gas-sum = la somme des gaz est le total
packs-check-blend = un mélange a le PRG de ses composants
packs-check-density = les facteurs par litre et par kilogramme donnent la masse volumique du combustible
packs-check-across-tables = une valeur est comme celles de son espèce dans les autres tableaux
packs-check-other-table = le total est le même dans l’autre tableau de la version
packs-check-other-source = d’autres sources ont à peu près la même valeur
packs-check-derived = les colonnes calculées sont ce que donnent leurs termes
packs-check-damaged = aucune lettre n’a été perdue
packs-check-coded = chaque lieu a un code
packs-check-label-year = l’année de l’étiquette est celle des données
packs-check-vintage = la valeur d’une année est la même dans chaque millésime
packs-check-unique = chaque ligne n’est là qu’une fois
packs-row = { $row } (ligne { $line })
packs-finding-pair = { $place }, { $name }{"\u00A0"}: { $found } est écrit, { $expected } attendu ({ $about })
packs-finding-name = { $place }{"\u00A0"}: { $name }
packs-more =
    { $count ->
        [one] et { $count } autre
        [many] et { $count } d’autres
       *[other] et { $count } autres
    }
