# Le dossier PDF : titres, tableaux, phrases.

dossier-document-title = Bilan des émissions de gaz à effet de serre { $year } – { $firm }
dossier-overline = Bilan des émissions de gaz à effet de serre
dossier-footer = { $firm } · { $year } · Qafila { $version }
dossier-of = /
dossier-edition-full = Édition complète, pour le vérificateur
dossier-edition-buyer = Édition acheteur
dossier-made-on = Établi le { $date }
dossier-t-co2e = t CO₂e
dossier-t-co2 = t CO₂
dossier-kg-co2e = kg CO₂e
dossier-toe = tep
dossier-both = { $first }, soit { $second }
dossier-total = Total
dossier-total-location = Total, scope 2 selon la localisation
dossier-total-market = Total, scope 2 selon le marché
dossier-scope-2-location = Scope 2, selon la localisation
dossier-scope-2-market = Scope 2, selon le marché
dossier-interval = Intervalle à 95{"\u202F"}% : { $bounds } { $unit }
dossier-biogenic = CO₂ biogénique, hors scopes
dossier-energy = Énergie finale
dossier-water = Eau prélevée
dossier-evidence = Preuves
dossier-lines-and-documents =
    { PLURAL($lines) ->
        [one] { $lines } ligne de calcul
       *[other] { $lines } lignes de calcul
    }, { PLURAL($documents) ->
        [one] { $documents } document lu
       *[other] { $documents } documents lus
    }
dossier-gaps = Lacunes
dossier-hidden = jusqu’à { $value }, estimation hors total
dossier-next-title = Le prochain document à chercher
dossier-next-document = { $activity }, { $site } : il manque { $periods }. Ce document resserrerait l’intervalle d’environ { $narrowing }.
dossier-next-evidence = { $activity }, { $site } : la pièce d’origine, à la place du registre ou de l’estimation, resserrerait l’intervalle d’environ { $narrowing }.
dossier-next-factor = { $activity } : un facteur déclaré par le fournisseur resserrerait l’intervalle d’environ { $narrowing }.
dossier-seal-title = Ce dossier se recalcule
dossier-seal-full = Les données, les facteurs, les empreintes des pièces et la signature sont joints à ce PDF. « qafila verify » contrôle la signature et recalcule chaque ligne, chaque total et chaque intervalle, hors ligne et au bit près.
dossier-seal-buyer = Les données, les facteurs et la signature sont joints à ce PDF. « qafila verify » les contrôle et recalcule tout, hors ligne et au bit près. Fournisseurs, prix, numéros de pièces et libellés sont retenus derrière des engagements salés ; l’inventaire est, octet pour octet, celui de l’édition complète.

dossier-attached-inventory = L’inventaire : données d’activité, calculs, résultats
dossier-attached-factors = Les facteurs d’émission utilisés et leurs sources
dossier-attached-evidence = Les empreintes des pièces et ce qui a été mis de côté
dossier-attached-disclosures = Ce que l’édition acheteur retient
dossier-attached-other = Pièce jointe

dossier-chart-categories = Les catégories principales
dossier-chart-scopes = Les trois scopes, selon les deux méthodes du scope 2
dossier-chart-months = Émissions par mois
dossier-chart-intervals = Totaux et intervalles à 95{"\u202F"}%, en t CO₂e
dossier-chart-coverage = Mois couverts par un document

dossier-organisation = Organisation et périmètre
dossier-name = Nom
dossier-ice = ICE
dossier-nma = Activité (NMA 2010)
dossier-period = Période déclarée
dossier-approach = Consolidation
dossier-base-year = Année de base
dossier-no-base-year = aucune désignée
dossier-table-boundary = Sites et part prise en compte
dossier-site = Site
dossier-region = Lieu
dossier-ownership = Part détenue
dossier-part = Part comptée
dossier-boundary-text = Le périmètre opérationnel comprend les émissions directes (scope 1), l’énergie achetée (scope 2) et les catégories du scope 3 pour lesquelles la firme a fourni des données. Rien n’est ajouté pour les catégories sans données : elles sont nommées au chapitre de la couverture.
dossier-table-change = Évolution depuis l’année de base
dossier-effect = Effet
dossier-change-before = Année de base
dossier-change-activity = Activité : plus ou moins de la même chose
dossier-change-factor = Facteurs : le monde a changé
dossier-change-structure = Structure : sites et parts
dossier-change-method = Méthode : la façon de compter
dossier-change-after = Année déclarée
dossier-restate = Les effets de structure et de méthode dépassent le seuil de la firme : l’année de base est à retraiter.
dossier-no-restate = Les effets de structure et de méthode restent sous le seuil de la firme : l’année de base n’est pas à retraiter.

dossier-results = Résultats
dossier-results-intro = Les tableaux par catégorie, site, gaz et mois suivent la méthode fondée sur la localisation. Les deux totaux sont toujours donnés.
dossier-category = Scope et catégorie
dossier-share = Part
dossier-interval-short = Intervalle à 95{"\u202F"}%
dossier-table-categories = Émissions par scope et catégorie
dossier-table-sites = Émissions par site, tous scopes
dossier-table-gases = Émissions par gaz
dossier-gas = Gaz
dossier-direct-kg = Directes, kg
dossier-mass-kg = Toutes, kg
dossier-gas-note = « Non réparti » : la source du facteur ne donne que des kg CO₂e ; la masse par gaz est inconnue. Le CO₂ biogénique est compté à part, hors scopes.

dossier-energy-and-water = Énergie, eau et intensités
dossier-table-energy = Énergie finale consommée (scopes 1 et 2), combustibles en PCI
dossier-use = Usage
dossier-audit-mandatory = Avec { $toe }, la firme dépasse le seuil de { $threshold } de la loi 47-09 : un audit énergétique est obligatoire.
dossier-audit-below = Avec { $toe }, la firme reste sous le seuil de { $threshold } de la loi 47-09.
dossier-audit-unknown = Les consommations connues ({ $toe }) restent sous le seuil de { $threshold } de la loi 47-09, mais certaines énergies n’ont pas pu être converties.
dossier-table-water = Eau prélevée
dossier-table-intensities = Intensités (total selon la localisation)
dossier-per = Rapporté à
dossier-amount = Quantité
dossier-kg-per-unit = kg CO₂e par unité
dossier-target-verdict = Situation en { $year }
dossier-turnover = Chiffre d’affaires hors taxes
dossier-employees = Effectif

dossier-uncertainty = Incertitude
dossier-uncertainty-intro = Chaque quantité et chaque facteur a une loi log-normale, de largeur publiée ou déduite de sa matrice de qualité. Les intervalles viennent de { $draws } tirages où un même facteur et un même compteur tirent ensemble dans toutes leurs lignes. La propagation au premier ordre donne pour le total une demi-largeur de { $half }.
dossier-table-contributions = Ce dont l’incertitude du total dépend le plus
dossier-parameter = Paramètre
dossier-kind = Nature
dossier-kind-quantity = quantité
dossier-kind-factor = facteur
dossier-variance-share = Part de la variance

dossier-coverage = Couverture
dossier-coverage-intro = Pour chaque site et chaque activité régulière, les mois que les documents couvrent. Un mois vide n’est pas un zéro.
dossier-coverage-full = couvert
dossier-coverage-partial = en partie
dossier-coverage-missing = rien trouvé
dossier-hidden-long = Si les jours manquants ressemblent aux jours couverts, les lacunes cachent environ { $value }. Cette estimation n’entre dans aucun total.
dossier-silent = Catégories sans aucune donnée : { $categories }.

dossier-data-quality = Qualité des données
dossier-data-quality-intro = Un facteur qui n’est pas exactement celui qu’il faudrait est une substitution. Chacune est inscrite ici avec les émissions qui en dépendent.
dossier-table-substitutions = Substitutions
dossier-wanted = Cherché
dossier-differs = Ce qui diffère
dossier-factor = Facteur
dossier-lines = Lignes
dossier-table-exclusions = Lignes qui ne comptent pas
dossier-activity = Activité
dossier-why = Raison
dossier-table-aside = Documents et lignes mis de côté
dossier-document = Document

dossier-method = Méthode
dossier-method-quantification = Le bilan suit le GHG Protocol (Corporate Standard, guide du scope 2, norme du scope 3) et l’ISO 14064-1:2018. Chaque ligne multiplie une quantité lue dans un document par des conversions sourcées et par un facteur d’émission ; les sommes sont exactes et l’arrondi n’a lieu qu’à l’affichage.
dossier-method-factors = Le facteur retenu est le plus spécifique qui existe : désigné par la firme ou son fournisseur, officiel du pays, du pays dans une base internationale, constante physique, lieu ou activité voisins, moyenne mondiale, et en dernier par montant dépensé. Les étapes du cycle de vie, les pouvoirs calorifiques et les méthodes du scope 2 ne sont jamais mélangés.
dossier-method-gwp = Potentiels de réchauffement à 100 ans : { $set }.
dossier-method-scope-2 = L’électricité est comptée deux fois, sans être additionnée : selon la moyenne du réseau, et selon les instruments contractuels, avec le mix résiduel ou à défaut la moyenne du réseau pour le reste.
dossier-method-biogenic = Le CO₂ biogénique est donné hors scopes ; le CH₄ et le N₂O de la biomasse sont dans les scopes. Aucune absorption, aucune compensation et aucune émission évitée n’entrent dans les totaux.
dossier-method-uncertainty = Les intervalles à 95{"\u202F"}% viennent de { $draws } tirages de Monte-Carlo, à graine fixe : ils se reproduisent au bit près.
dossier-method-recompute = Les figures de ces pages viennent des fichiers joints, et d’eux seuls.

dossier-iso = Correspondance avec l’ISO 14064-1:2018, 9.3.1
dossier-iso-intro = Les points que la norme demande au rapport, résumés avec nos mots, et l’endroit où ils sont traités.
dossier-iso-item = Point
dossier-iso-answer = Où et comment
dossier-iso-a = L’organisation qui déclare
dossier-iso-a-answer = Organisation et périmètre
dossier-iso-b = La personne ou l’entité responsable du rapport
dossier-iso-b-answer = Organisation et périmètre
dossier-iso-b-answer-missing = Lacune{"\u00A0"}: la fiche de la firme ne nomme personne (responsible = "…")
dossier-iso-c = La période déclarée
dossier-iso-c-answer = Organisation et périmètre
dossier-iso-d = Le périmètre organisationnel
dossier-iso-d-answer = Organisation et périmètre, sites et parts
dossier-iso-e = Le périmètre de déclaration et les critères de ce qui est significatif
dossier-iso-e-answer = Organisation et périmètre ; toute catégorie documentée est retenue, sans seuil
dossier-iso-f = Les émissions directes, par gaz
dossier-iso-f-answer = Résultats, émissions par gaz, colonne « directes »
dossier-iso-g = Les émissions et absorptions biogéniques, à part
dossier-iso-g-answer = Première page et Méthode ; aucune absorption n’est comptée
dossier-iso-h = Les absorptions directes, si elles sont quantifiées
dossier-iso-h-answer = Non quantifiées
dossier-iso-i = Les sources significatives exclues et la raison
dossier-iso-i-answer = Couverture et Qualité des données
dossier-iso-j = Les émissions indirectes, par catégorie
dossier-iso-j-answer = Résultats, par scope et catégorie
dossier-iso-k = L’année de base et son inventaire
dossier-iso-k-answer = Organisation et périmètre
dossier-iso-l = Les changements de l’année de base ou de données antérieures
dossier-iso-l-answer = Organisation et périmètre, évolution
dossier-iso-l-answer-none = Aucun{"\u00A0"}: aucune année antérieure n’a de données dans ce dossier
dossier-iso-m = Les méthodes de quantification et leur choix
dossier-iso-m-answer = Méthode
dossier-iso-n = Les changements de méthode
dossier-iso-n-answer = Organisation et périmètre, évolution, effet de méthode
dossier-iso-n-answer-none = Aucun{"\u00A0"}: aucune année antérieure n’a de données dans ce dossier
dossier-iso-o = Les facteurs d’émission et d’absorption
dossier-iso-o-answer = Annexe des facteurs et factors.json
dossier-iso-p = L’effet des incertitudes sur l’exactitude, par catégorie
dossier-iso-p-answer = Résultats, intervalles par catégorie
dossier-iso-q = L’évaluation de l’incertitude
dossier-iso-q-answer = Incertitude
dossier-iso-r = La déclaration de conformité
dossier-iso-r-answer = Ce rapport est établi d’après l’ISO 14064-1:2018, sous réserve des points que ce tableau dit absents
dossier-iso-s = La vérification : type et niveau d’assurance
dossier-iso-s-answer = Ce dossier n’atteste aucune vérification par un tiers
dossier-iso-t = Les potentiels de réchauffement et leur source
dossier-iso-t-answer = Méthode et factors.json

dossier-annex-factors = Annexe A. Facteurs
dossier-annex-factors-intro = Un facteur vaut la somme de ses gaz par leurs potentiels. La demi-largeur est celle de l’intervalle à 95{"\u202F"}%.
dossier-place-year = Lieu, année
dossier-half-width = ±
dossier-source = Source
dossier-annex-lines = Annexe B. Lignes de calcul
dossier-annex-lines-full = Une ligne par activité, catégorie et étape du cycle de vie. F renvoie à l’annexe A ; L et M sont les deux méthodes du scope 2, qui ne s’additionnent pas. Conversions, raisons et extraits des documents sont dans inventory.json.
dossier-annex-lines-buyer = Une ligne par activité, catégorie et étape du cycle de vie. F renvoie à l’annexe A ; L et M sont les deux méthodes du scope 2, qui ne s’additionnent pas. Les documents sont retenus dans cette édition ; les conversions sont dans inventory.json.
dossier-code = Cat.
dossier-days = Jours
dossier-quantity = Quantité
dossier-annex-documents = Annexe C. Documents
dossier-annex-documents-intro = L’empreinte identifie un document sans le montrer : qui le reçoit peut la recalculer. L’empreinte entière est dans evidence.json.
dossier-bytes = Octets

dossier-verdict-holds = Tout ce qui est demandé se vérifie{"\u00A0"}: les octets, la signature et tous les calculs. Les pages sont celles qui ont été signées{"\u00A0"}; pour vérifier qu’elles montrent ces données, ajoutez --render.
dossier-verdict-holds-summary = La signature et chaque octet tiennent. C’est un résumé : ses chiffres ne se refont qu’à côté du rapport de l’exploitant (--against).
dossier-verdict-holds-pages = Tout se vérifie : les octets, la signature, tous les calculs et les pages elles-mêmes.
dossier-signer-unknown = Signé par la clé { $fingerprint }. Identité inconnue : demandez cette empreinte à la firme par une autre voie, puis vérifiez avec --trust { $fingerprint }.
dossier-signer-trusted = Signé par la clé attendue, { $fingerprint }.
dossier-finding-not-a-dossier = Ce fichier n’est pas un dossier Qafila. Demandez le fichier d’origine : imprimer en PDF ou « optimiser » un dossier le détruit.
dossier-finding-manifest = Le manifeste a été altéré depuis la signature. Demandez le fichier d’origine.
dossier-finding-signature = La signature est brisée : elle n’est pas celle de la clé que le manifeste nomme. Demandez le fichier d’origine.
dossier-finding-data = Des données jointes ont été altérées : { $attachments }. Demandez le fichier d’origine.
dossier-finding-foreign = Un fichier de cette sorte n’a pas de telles données jointes : { $attachments }. Ce qui y est ajouté n’est pas contrôlé : ne vous y fiez pas.
dossier-finding-page = Les pages ont été altérées depuis la signature. Demandez le fichier d’origine.
dossier-finding-structure = Quelque chose a été ajouté, retiré ou changé dans la structure du fichier depuis la signature. Demandez le fichier d’origine.
dossier-finding-not-its-data = La signature est bonne, mais les pages ne montrent pas ce que disent les données. Ne vous y fiez pas.
dossier-finding-signer = Signé par { $found }, alors que { $expected } était attendu. Demandez à la firme l’empreinte de sa clé par une autre voie.
dossier-finding-engine = Dossier entier et signé, mais établi par Qafila { $theirs } ; cette version est { $ours }. Vérifiez-le avec Qafila { $theirs }.
dossier-finding-recomputation = Le recalcul donne d’autres chiffres, d’abord { $place } : écrit { $written }, calculé { $computed }. Ne vous y fiez pas.

dossier-responsible = Responsable du rapport
dossier-not-named = non nommé dans la fiche de la firme
dossier-count = Nombre
dossier-read = Ce qui y est lu
dossier-publication = Publication
dossier-licence = Licence
dossier-table-sources = Publications

# Pourquoi une chose est mise de côté, en peu de mots : le détail est dans evidence.json.

dossier-aside-bill-disagrees = Les chiffres de la facture se contredisent
dossier-aside-no-period = Aucune période n’est écrite
dossier-aside-invalid-date = Une date n’existe pas ou est dans le désordre
dossier-aside-not-actual = Prévu, offert, commandé ou annulé, et non consommé
dossier-aside-no-quantity = Aucune quantité n’est écrite
dossier-aside-ambiguous-quantity = La quantité peut se lire de plusieurs façons
dossier-aside-unknown-site = Le site n’est pas dans la fiche de la firme
dossier-aside-not-understood = La mise en page de la pièce n’est pas comprise
dossier-aside-more-recovered = Plus de fluide récupéré que la fiche n’en explique
dossier-aside-unknown-activity = L’activité n’est pas reconnue avec certitude
dossier-aside-ambiguous-activity = Plusieurs activités sont aussi probables
dossier-aside-negative-without-credit-note = Négatif, sans être un avoir
dossier-aside-negative-factor = Facteur d’émission négatif
dossier-aside-unknown-unit = L’unité manque ou est inconnue
dossier-aside-unit-mismatch = L’unité ne convient pas à l’activité
dossier-aside-scanned-image = Pages numérisées sans texte
dossier-aside-password = Protégé par un mot de passe
dossier-aside-photo = Une photographie
dossier-aside-broken-archive = Endommagé, ou archive à décompresser
dossier-aside-unsupported-format = Un type de fichier qui n’est pas lu
dossier-aside-empty-file = Vide
dossier-aside-unreadable-file = Le fichier ne peut pas être lu
dossier-aside-too-large = Trop grand
dossier-aside-invalid-invoice = Facture électronique non conforme à sa norme
dossier-aside-not-a-number = Une case contient autre chose qu’un nombre
dossier-aside-uncomputed-formula = Une formule sans résultat enregistré
dossier-aside-outside-year = Hors des années déclarées
dossier-aside-weights-differ = Les poids brut et net se contredisent
dossier-aside-unclear-share = Une part ou une fraction sans son tout
dossier-aside-unknown-currency = Une monnaie inconnue, ou deux pour un montant
dossier-aside-unclear-sign = Un avoir dont les signes se contredisent
dossier-aside-not-an-invoice = Un document qui n’est pas une facture à compter
dossier-aside-not-a-purchase = Ce n’est pas un achat de la firme
dossier-aside-more-cells = Plus de cases que de colonnes
dossier-aside-quantities-differ = Deux colonnes de quantités diffèrent
dossier-aside-unclear-trips = Trajets ou allers-retours qui ne s’accordent pas
dossier-aside-unknown-category = La catégorie est inconnue
dossier-aside-unknown-stage = L’étape du cycle de vie est inconnue
dossier-aside-hidden-sheet = Une feuille masquée
dossier-aside-no-header = Aucun en-tête n’est trouvé
dossier-aside-total-differs = Le total écrit n’est pas celui des lignes

# Les empreintes des produits.

dossier-products = Empreintes des produits
dossier-products-intro = Chaque empreinte suit l’ISO 14067:2018, du berceau à la porte. Elle est faite de la recette du produit, des chiffres de ses fournisseurs et de la part des sites qui lui revient dans cet inventaire.
dossier-products-intro-full = Recettes et chiffres des fournisseurs sont joints{"\u00A0"}: « qafila verify » refait chaque empreinte au bit près et la nomme.
dossier-products-intro-buyer = Recettes, fournisseurs et étapes sont retenus derrière des engagements salés{"\u00A0"}: la firme affirme ici ces chiffres et les signe. L’édition complète, dont products.json a les mêmes octets, permet de les refaire.
dossier-product-figure = Empreinte
dossier-product-per = { $co2e } pour { $amount } { $unit }
dossier-product-bounds = { $low } – { $high }
dossier-product-including = Avec l’absorption de la biomasse
dossier-product-origins = Par origine
dossier-product-fossil = fossile { $co2e }
dossier-product-land = terres { $co2e }
dossier-product-biogenic = gaz de la biomasse autres que le CO₂ { $co2e }
dossier-product-removed = absorbé ou capté { $co2e }
dossier-product-boundary = Frontière
dossier-product-boundary-words = Du berceau à la porte de l’usine{"\u00A0"}: matières, emballages, transport amont, énergie, procédés et déchets. La livraison et l’usage n’y sont pas.
dossier-product-made = Fabriqué
dossier-product-made-words = en { $year }, { $place }
dossier-product-potentials = Potentiels de réchauffement
dossier-product-primary = Données primaires
dossier-product-quality = Qualité, de 1 (la meilleure) à 5
dossier-product-quality-words = technologie { $technological }, lieu { $geographical }, temps { $temporal }
dossier-product-exempted = Laissé de côté
dossier-product-exempted-words = { $percent }{"\u00A0"}% : { $why }
dossier-product-unknown = Intrants sans chiffre
dossier-product-unknown-words =
    { PLURAL($count) ->
        [one] { $count }, qui n’est pas dans l’empreinte
       *[other] { $count }, qui ne sont pas dans l’empreinte
    }
dossier-product-ids = Numéros du produit
dossier-product-cn = Nomenclature combinée
dossier-product-published = Empreinte publiée
dossier-product-verification = Vérification
dossier-product-verified = La firme déclare : { $statement }
dossier-product-not-verified = Ce document n’atteste aucune vérification par un tiers.
dossier-product-stages = L’empreinte par étape du cycle de vie
dossier-product-lines = Ce dont l’empreinte est la somme
dossier-product-line = Poste
dossier-product-from = D’où vient le chiffre
dossier-product-from-recipe = recette, { $amount }
dossier-product-from-supplier = fournisseur, { $supplier }
dossier-product-from-carbon = carbone du produit
dossier-product-left-out = Ce que l’inventaire contient et que l’empreinte ne compte pas
dossier-attached-products = Les empreintes des produits
dossier-verdict-products =
    { PLURAL($count) ->
        [one] L’empreinte d’un produit a été refaite
       *[other] Les empreintes de { $count } produits ont été refaites
    }{"\u00A0"}: { $names }.
dossier-verdict-products-stated =
    { PLURAL($count) ->
        [one] L’empreinte d’un produit est affirmée et signée, mais pas refaite
       *[other] Les empreintes de { $count } produits sont affirmées et signées, mais pas refaites
    } (recettes retenues){"\u00A0"}: { $names }. À côté de l’édition complète du dossier (--against), le chiffre se refait.
dossier-sheet-title = Empreinte carbone – { $name } – { $firm }
dossier-sheet-overline = Empreinte carbone d’un produit
dossier-sheet-per = kg CO₂e pour { $amount } { $unit }
dossier-sheet-valid = Valable
dossier-sheet-valid-words = du { $from } au { $until }
dossier-sheet-seal-title = Cette fiche est signée
dossier-sheet-seal = Elle porte ce qu’elle affirme et l’empreinte au format PACT. « qafila verify », ou la page « Vérifier un dossier » de Qafila, contrôle la signature et chaque octet ; à côté de l’édition complète du dossier de la firme (--against), le chiffre se refait.
dossier-attached-sheet = Ce que dit cette fiche
dossier-attached-footprint = L’empreinte telle qu’elle s’échange (PACT 3)
dossier-verdict-holds-sheet = La signature et chaque octet tiennent.

# Mesures de réduction et plan.

dossier-attached-reduction = Mesures de réduction et plan suivi : ce que la firme déclare ; le reste derrière des engagements salés.
dossier-measures = Mesures de réduction
dossier-measures-intro = Ce que la firme a fait pour moins émettre et ce qu’elle compte faire, tel que c’était le jour où ce dossier a été établi.
dossier-measures-intro-full = Coûts, calculs et constats sont joints{"\u00A0"}: « qafila verify » refait chaque économie et chaque attente à partir de l’inventaire.
dossier-measures-intro-buyer = « qafila verify » refait chaque économie et chaque attente à partir de l’inventaire. Coûts, calculs, constats et mesures seulement envisagées sont retenus derrière des engagements salés.
dossier-measures-verified = Faites et vérifiées sur les factures
dossier-measures-method = L’économie est ce qui aurait été consommé pour la production de l’année au rythme d’avant, moins ce qui l’a été, selon toutes les factures du site pour cette énergie. Ce qui a changé d’autre sur le site y est donc aussi. L’intervalle à 95{"\u00A0"}% vient des quantités des deux années, et pour le carbone du facteur de l’année. Les chiffres de l’année d’avant sont pris comme la firme les donne.
dossier-measures-once = Ces économies sont déjà dans les factures, donc dans les totaux de cet inventaire{"\u00A0"}: elles n’en sont pas retranchées une seconde fois.
dossier-measures-running = En service, pas encore constatées sur les factures de l’année
dossier-measures-coming = À venir{"\u00A0"}: ce qui en est attendu par an
dossier-measures-expected-note = Une attente n’est pas un constat{"\u00A0"}: elle vient d’un calcul ou de la firme, aux facteurs de cet inventaire, et n’entre dans aucun total.
dossier-measure-since = Depuis
dossier-measure-year = Année
dossier-measure-expected = Attendu par an
dossier-measure-expected-carbon = Émissions évitées
dossier-measure-everywhere = toute la firme
dossier-measure-acts = Agit sur
dossier-measure-acts-words = { $activity }, { $site }
dossier-measure-when = Quand
dossier-measure-when-words = en service le { $since }, vérifiée le { $verified }
dossier-measure-months = Mois comparés
dossier-measure-before = Avant
dossier-measure-after = Après
dossier-measure-no-bills = aucune facture dans cette unité
dossier-measure-bills = { $year }{"\u00A0"}: { $used }{"\u00A0"}; production { $made }{"\u00A0"}; { PLURAL($count) ->
    [one] { $count } ligne de calcul
   *[other] { $count } lignes de calcul
}
dossier-measure-saved = Économie
dossier-measure-adjusted = { $saved }, à production égale
dossier-measure-plain = { $saved }, sans tenir compte de la production
dossier-measure-not-comparable = ne se compare pas{"\u00A0"}: il manque des factures dans l’une des deux années
dossier-measure-avoided = Émissions évitées
dossier-measure-verdict = Constat
dossier-measure-more = les factures ne montrent pas d’économie{"\u00A0"}: il a été consommé autant ou plus
dossier-measure-unsure = l’économie est plus petite que ce que les quantités laissent dans l’incertitude
dossier-measure-awaited = Attendu dans ces mois
dossier-measure-evidence = Remarque de la firme
dossier-measure-at-the-pace = Au rythme de { $year }, pour la production de l’année
dossier-measure-used = Consommé en { $year }
dossier-chart-comparison = Ce qui a été consommé, et ce qui l’aurait été ({ $unit })
dossier-curve-basis = Sur { PLURAL($years) ->
    [one] { $years } an
   *[other] { $years } ans
}, à { $rate } d’actualisation, aux prix des factures de cet inventaire.
dossier-curve-lacks = Pas sur la courbe{"\u00A0"}: { $name } ({ $lack }).
dossier-plan = Plan de réduction
dossier-plan-intro = Le plan que la firme suit{"\u00A0"}: quelles mesures, en quelles années, et les émissions qui en sont attendues face aux objectifs. Rien d’autre n’est supposé changer.
dossier-plan-intro-full = Ses données sont jointes{"\u00A0"}: « qafila verify » recommence la recherche et doit retrouver le plan, sa borne et chaque chiffre, au bit près.
dossier-plan-intro-buyer = L’argent du plan est retenu derrière des engagements salés{"\u00A0"}; les tonnes sont affirmées et signées. L’édition complète, dont reduction.json a les mêmes octets, permet de refaire le plan.
dossier-plan-years = Années
dossier-plan-day = Programmes regardés le
dossier-plan-basis = Électricité comptée
dossier-plan-search = Recherche
dossier-plan-gap = Un meilleur plan dépasserait celui-ci au plus de
dossier-plan-proof = Preuve
dossier-plan-works = Travaux
dossier-plan-by-year = Tonnes de CO₂e, année par année
dossier-plan-expected-note = Ces tonnes sont attendues, non mesurées{"\u00A0"}: aux facteurs d’aujourd’hui et à production constante. Les travaux d’une année économisent à partir de la suivante.
dossier-plan-money = L’argent du plan
dossier-plan-money-by-year = MAD hors TVA, année par année
dossier-plan-programmes = Programmes sur lesquels le plan compte
dossier-plan-programme = Programme
dossier-plan-standing = Situation de la firme
dossier-plan-amount = Montant, MAD
dossier-plan-source = Source
dossier-plan-source-words = { $sources } (lu le { $day })
dossier-plan-programmes-note = Un programme n’engage que son opérateur{"\u00A0"}: rien n’est acquis avant sa décision.
dossier-plan-no-programme = Le plan ne compte sur aucun programme d’aide.
