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
        [one] unité inconnue «{"\u00A0"}{ $unit }{"\u00A0"}»{"\u00A0"}: { $count } ligne, inutilisable, gardée telle quelle dans le paquet
        [many] unité inconnue «{"\u00A0"}{ $unit }{"\u00A0"}»{"\u00A0"}: { $count } de lignes, inutilisables, gardées telles quelles dans le paquet
       *[other] unité inconnue «{"\u00A0"}{ $unit }{"\u00A0"}»{"\u00A0"}: { $count } lignes, inutilisables, gardées telles quelles dans le paquet
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
packs-check-whole = le fichier finit par une ligne entière
packs-row = { $row } (ligne { $line })
packs-finding-pair = { $place }, { $name }{"\u00A0"}: { $found } est écrit, { $expected } attendu ({ $about })
packs-finding-bare = { $place }, { $name }{"\u00A0"}: { $found } est écrit, { $expected } attendu
packs-finding-elsewhere = { $place }, { $name }{"\u00A0"}: { $found } ici, { $expected } ailleurs ({ $about })
packs-finding-year = { $place }, { $name }{"\u00A0"}: étiqueté { $found }, mais les données sont de { $expected } ({ $about })
packs-finding-repeated = { $place }, { $name }{"\u00A0"}: présent { $found } fois
packs-finding-whole = { $place }{"\u00A0"}: { $found } colonnes sur { $expected }. Le fichier est tronqué{"\u00A0"}: téléchargez-le à nouveau.
packs-finding-name = { $place }{"\u00A0"}: { $name }
packs-more =
    { $count ->
        [one] et { $count } autre
        [many] et { $count } d’autres
       *[other] et { $count } autres
    }

# Pourquoi un fichier n’est pas importé, ou un paquet pas employé, et que faire.

packs-refused-empty = le fichier est vide. Téléchargez-le à nouveau.
packs-refused-compressed = le fichier compressé est endommagé ou tronqué. Téléchargez-le à nouveau.
packs-refused-too-large = décompressé, il dépasse { $limit } Mo, plus que toute base publique. Importez le fichier tel que publié.
packs-refused-workbook = le classeur ne s’ouvre pas{"\u00A0"}: endommagé, tronqué ou protégé par un mot de passe. Téléchargez-le à nouveau, ou enregistrez-le en XLSX sans mot de passe.
packs-refused-not-a-table = ce n’est ni un tableau texte (CSV) ni un classeur (XLSX, XLS, ODS). Importez la base telle que publiée.
packs-refused-layout = ses colonnes ne sont celles d’aucune base connue. Lu à la première ligne{"\u00A0"}: { $first }. Acceptées, telles que publiées{"\u00A0"}: Base Carbone de l’ADEME, fichier plat du DESNZ, EPA Hub et facteurs monétaires de l’EPA, AGRIBALYSE (synthèse ou étapes), OWID/Ember, Electricity Maps, OEFDB, GIEC 2006.
packs-refused-layout-near = ses colonnes sont presque celles de «{"\u00A0"}{ $database }{"\u00A0"}», mais il manque{"\u00A0"}: { $missing }. Lu à la première ligne{"\u00A0"}: { $first }. Importez le fichier tel que publié, avec son en-tête.
packs-refused-decimals = virgules et points décimaux sont mêlés{"\u00A0"}: { $comma }{"\u00A0"}; { $point }. Enregistrez le fichier avec une seule marque décimale.
packs-refused-spot = «{"\u00A0"}{ $text }{"\u00A0"}» (ligne { $line }, colonne «{"\u00A0"}{ $column }{"\u00A0"}»)
packs-refused-nothing =
    { $count ->
        [0] il a les colonnes de «{"\u00A0"}{ $database }{"\u00A0"}», mais pas une ligne. Téléchargez-le à nouveau.
        [one] il a les colonnes de «{"\u00A0"}{ $database }{"\u00A0"}», mais sa seule ligne ne donne aucun facteur. Vérifiez le fichier.
        [many] il a les colonnes de «{"\u00A0"}{ $database }{"\u00A0"}», mais aucune de ses { $count } de lignes ne donne de facteur. Vérifiez que les colonnes de valeurs sont remplies.
       *[other] il a les colonnes de «{"\u00A0"}{ $database }{"\u00A0"}», mais aucune de ses { $count } lignes ne donne de facteur. Vérifiez que les colonnes de valeurs sont remplies.
    }
packs-broken-format = ce n’est pas un paquet de facteurs de cette version. Importez la base par «{"\u00A0"}qafila factors import{"\u00A0"}».
packs-broken-hash = il a été modifié depuis son importation. Importez la base à nouveau.
packs-broken-line = sa ligne { $line } ne se lit pas. Importez la base à nouveau.
packs-broken-unit = l’unité de { $row } est inconnue de cette version. Importez la base à nouveau.
packs-release-unknown = Ni le fichier ni son nom ne disent de quelle version il s’agit. Nommez-la avec --release.
