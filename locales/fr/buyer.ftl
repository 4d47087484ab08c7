# Ce qu’un acheteur trouve derrière le lien vers l’empreinte d’un produit. En six langues : de, es et it à côté des trois du site.
buyer-kicker = Empreinte carbone d’un produit
buyer-made-by = par { $firm }
buyer-skip = Aller au contenu
buyer-languages = Langues
buyer-figure = Du berceau à la sortie d’usine
buyer-per = kg CO₂e pour { $amount } { $unit }
buyer-per-one = kg CO₂e par { $unit }
buyer-interval = Intervalle à 95{"\u202F"}%{"\u00A0"}: de { $low } à { $high }
buyer-no-interval = La firme ne donne pas d’intervalle.
buyer-boundary = Ce qui est compté
buyer-boundary-words = Tout, des matières premières au produit fini à la porte de l’usine. La livraison chez vous, l’usage et la fin de vie n’y sont pas.
buyer-facts = Ce que dit ce chiffre
buyer-unit = Unité déclarée
buyer-mass = Masse d’une unité déclarée
buyer-kg = { $value } kg
buyer-period = Données
buyer-from-to = du { $from } au { $to }
buyer-valid = Valable
buyer-published = Publiée le
buyer-place = Fabriqué à
buyer-standards = Normes
buyer-rules = Règles du secteur
buyer-rules-kept = { $operator }, { $title }{"\u00A0"}: { $kept } points sur { $all } tenus d’après les données
buyer-potentials = Potentiels de réchauffement
buyer-primary = Données primaires
buyer-percent = { $value }{"\u202F"}% du chiffre
buyer-quality = Qualité des données, de 1 (la meilleure) à 5
buyer-quality-words = technologie { $technological }, lieu { $geographical }, temps { $temporal }
buyer-version = Version
buyer-version-words = { $number } de ce produit
buyer-identifiers = Identifiants du produit
buyer-cn = Code NC
buyer-footprint-id = Identifiant de l’empreinte
buyer-verification = Vérification
buyer-not-verified = Aucune vérification connue
buyer-not-verified-words = La firme n’a déclaré aucune vérification par un tiers. Le chiffre a été calculé par Qafila à partir des pièces et des saisies de la firme{"\u00A0"}; Qafila ne les a pas contrôlées.
buyer-verified = Vérification déclarée par la firme
buyer-verified-words = La firme déclare{"\u00A0"}: { $statement }. Qafila ne l’a pas contrôlé{"\u00A0"}; demandez l’attestation à la firme.
buyer-parts = D’où cela vient
buyer-part = Part
buyer-value = kg CO₂e
buyer-share = Part du total
buyer-excluding = Sans l’absorption de CO₂ par les plantes
buyer-including = Avec l’absorption de CO₂ par les plantes
buyer-fossil = Fossile
buyer-land = Changement d’affectation et gestion des sols
buyer-biogenic = Autres émissions biogéniques (méthane, protoxyde d’azote)
buyer-packaging = Emballage, compris ci-dessus
buyer-outbound = Livraison au client, non comprise
buyer-stages = Par étape
buyer-stages-chart = kg CO₂e par étape, pour une unité déclarée
buyer-stage = Étape
buyer-emissions = Émissions (kg CO₂e)
buyer-as-table = En tableau
buyer-stage-materials = Matières
buyer-stage-packaging = Emballage
buyer-stage-purchases = Autres achats
buyer-stage-inbound-transport = Transport amont
buyer-stage-energy = Énergie sur site
buyer-stage-process = Procédés et fuites
buyer-stage-energy-upstream = Amont de l’énergie
buyer-stage-waste = Déchets
buyer-stage-outbound = Livraison
buyer-unit-liter =
    { $count ->
        [one] litre
       *[other] litres
    }
buyer-unit-kilogram =
    { $count ->
        [one] kilogramme
       *[other] kilogrammes
    }
buyer-unit-cubic-meter =
    { $count ->
        [one] mètre cube
       *[other] mètres cubes
    }
buyer-unit-kilowatt-hour =
    { $count ->
        [one] kilowattheure
       *[other] kilowattheures
    }
buyer-unit-megajoule =
    { $count ->
        [one] mégajoule
       *[other] mégajoules
    }
buyer-unit-ton-kilometer =
    { $count ->
        [one] tonne-kilomètre
       *[other] tonnes-kilomètres
    }
buyer-unit-square-meter =
    { $count ->
        [one] mètre carré
       *[other] mètres carrés
    }
buyer-unit-piece =
    { $count ->
        [one] pièce
       *[other] pièces
    }
buyer-unit-hour =
    { $count ->
        [one] heure
       *[other] heures
    }
buyer-unit-megabit-second =
    { $count ->
        [one] mégabit par seconde
       *[other] mégabits par seconde
    }
buyer-border = Ajustement carbone aux frontières (MACF)
buyer-border-words = Émissions incluses dans la marchandise au sens du règlement (UE) 2023/956, avec les données propres de l’installation { $name }, année { $year }. Ce n’est pas l’empreinte du produit{"\u00A0"}: la loi compte autre chose. Vous ne pouvez les déclarer qu’avec le rapport d’un vérificateur accrédité.
buyer-border-good = Marchandise
buyer-border-actual = Émissions incluses, données propres
buyer-border-default = Valeur par défaut majorée
buyer-border-none = aucune publiée
buyer-tonnes = { $value } t CO₂e par tonne
buyer-take = À emporter
buyer-take-pdf = Fiche signée (PDF)
buyer-take-pdf-words = À imprimer ou à transmettre. Elle porte ses données et sa signature{"\u00A0"}: « Vérifier un dossier », sur ce site, les contrôle.
buyer-take-pdf-words-english = En anglais. À imprimer ou à transmettre, avec ses données et sa signature, que ce site contrôle.
buyer-take-pact = PACT 3.0 (JSON)
buyer-take-pact-words = Pour les logiciels qui échangent des empreintes de produits.
buyer-take-catenax = Catena-X PCF 9.0.0 (JSON)
buyer-take-catenax-words = Les mêmes données, au modèle de l’industrie automobile.
buyer-link = Ce lien ouvre jusqu’au { $day }. Aucun compte n’est nécessaire{"\u00A0"}: qui a le lien peut lire la page. La firme voit qu’il a été ouvert, non par qui.
buyer-withdrawn = La firme a retiré cette empreinte
buyer-withdrawn-words = Elle a été retirée le { $day } et ne doit plus servir. Demandez un nouveau chiffre à la firme.
buyer-expired = Cette empreinte n’est plus valable
buyer-expired-words = Sa validité a pris fin le { $day }. Demandez un nouveau chiffre à la firme.
buyer-nothing = Il n’y a pas d’empreinte valable en ce moment
buyer-nothing-words = La firme n’en a pas encore publié de nouvelle. Le lien la montrera dès qu’elle y sera.
buyer-spent = Ce lien n’ouvre plus
buyer-spent-words = Il est échu, la firme l’a fermé, ou il est incomplet. Demandez-en un autre à la firme{"\u00A0"}: une minute suffit.
buyer-foot = Calculé avec Qafila, des factures à l’empreinte.
