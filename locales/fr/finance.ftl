# Le financement : programmes, éligibilité, plan de financement.

finance-tables = Le catalogue des financements est abîmé ({ $detail }). Réinstallez le programme.
finance-unknown-programme = Aucun programme ne s’appelle « { $id } ». `qafila finance programmes` les montre tous.
finance-answer-unknown = « { $name } » n’est pas une question du catalogue. Acceptées : { $known }.
finance-answer-value = { $name } : « { $value } » n’est pas une réponse. Attendu : { $expected }.
finance-answer-follows = { $name } découle de { $from } : ne donnez que l’un ou les autres.
finance-answer-number = un nombre positif (12.5)
finance-answer-day = un jour (2026-05-14)
finance-plan-no-uses = rien n’est à payer : écrivez au moins une dépense dans [[uses]].
finance-plan-overfinanced = les ressources dépassent les emplois de { $amount } : demandez moins.
finance-plan-amount = { $name } : le montant doit être positif et en centimes entiers.
finance-plan-range = { $name } : une durée, une année ou un taux est hors de ses bornes (docs/finance.md).
finance-plan-twice = « { $name } » est demandé deux fois.
finance-plan-wrong-kind = « { $name } » ne donne pas ce qui lui est demandé.
finance-plan-unknown-loan = aucun prêt ne s’appelle « { $name } ».
finance-plan-no-interest = { $name } : écrivez le taux (interest), que le programme ne publie pas.
finance-standing-eligible = éligible
finance-standing-not-eligible = non éligible
finance-standing-closed = fermé
finance-standing-likely =
    { PLURAL($points) ->
        [one] probable, { $points } point à vérifier
       *[other] probable, { $points } points à vérifier
    }
finance-state-open = ouvert
finance-state-closed = fermé
finance-state-unknown = état à confirmer
finance-kind-grant = subvention
finance-kind-loan = prêt
finance-kind-subordinated-loan = prêt subordonné
finance-kind-leasing = crédit-bail
finance-kind-guarantee = garantie
finance-kind-technical-assistance = assistance technique
finance-kind-training = formation
finance-kind-label = label
finance-kind-land = foncier
finance-field-state = état
finance-field-grant = prime
finance-field-grant-max = prime, au plus
finance-field-grant-total-max = toutes primes ensemble, au plus
finance-field-grant-amount-max = plafond des primes
finance-field-reimbursable-aid = aide remboursable
finance-field-own-funds-min = fonds propres, au moins
finance-field-loan-max = plafond du prêt
finance-field-loan-share-max = part prêtée, au plus
finance-field-interest = taux d’intérêt
finance-field-term-max = durée, au plus
finance-field-grace-max = différé, au plus
finance-field-guarantee = part garantie
finance-field-guarantee-max = plafond de la garantie
finance-field-firm-pays = part de l’entreprise
finance-field-reimbursement = remboursement
finance-field-paid = versement
finance-field-stacks = cumul
finance-field-envelope = enveloppe
finance-field-duration = durée
finance-of-eligible-investment = de l’investissement éligible
finance-of-investment = de l’investissement
finance-of-equipment = des équipements
finance-of-innovation = des frais d’innovation
finance-of-advice = du conseil et de l’expertise
finance-of-loan = du prêt
finance-of-senior-loan = du prêt bancaire principal
finance-of-equity = des capitaux propres
finance-of-green-investment = de l’investissement vert
finance-of-audit = de l’audit
finance-of-training = de la formation
finance-of-state-subsidies = avec les subventions de l’État
finance-part-job = emploi
finance-part-territorial = territoire
finance-part-local-integration = intégration locale
finance-part-equipment = équipements
finance-part-innovation = innovation
finance-part-advice = conseil
finance-part-working-capital = fonds de roulement
finance-part-base = base
finance-part-bonus = bonification
finance-part-operation = par opération
finance-part-firm = par entreprise
finance-part-sub-project = par sous-projet
finance-part-incentive = incitation
finance-part-planned = planifiée
finance-part-unplanned = non planifiée
finance-part-literacy = alphabétisation
finance-part-project = par projet
finance-word-after-works = après les travaux
finance-word-before-works = avant les travaux
finance-word-yes = possible
finance-word-no = exclu
finance-word-open = ouvert
finance-word-closed = fermé
finance-word-unknown = à confirmer
finance-unit-percent = { $number } %
finance-unit-points = + { $number } points
finance-unit-mad = { $number } MAD
finance-unit-eur = { $number } EUR
finance-unit-years = { $number } ans
finance-unit-months = { $number } mois
finance-test-in = { $attribute } : { $value }
finance-test-not-in = { $attribute } : sauf { $value }
finance-test-at-least = { $attribute } : au moins { $value }
finance-test-above = { $attribute } : plus de { $value }
finance-test-at-most = { $attribute } : au plus { $value }
finance-test-below = { $attribute } : moins de { $value }
finance-test-between = { $attribute } : de { $low } à { $high }
finance-test-unless = { $rule } (sauf si { $exception })
finance-test-yes = oui
finance-test-no = non
finance-outcome-pass = rempli
finance-outcome-fail = non rempli
finance-outcome-unknown = inconnu
finance-outcome-to-verify = à vérifier auprès de l’opérateur
finance-effect-required = condition
finance-effect-bonus = bonification
finance-effect-note = à savoir
finance-confidence-high = sûr
finance-confidence-medium = à vérifier
finance-confidence-low = incertain
finance-finding-not-eligible = { $programme } : non éligible ({ $rules }) ; rien n’est compté.
finance-finding-closed = { $programme } : fermé ; rien n’est compté.
finance-finding-points =
    { PLURAL($points) ->
        [one] { $programme } : compté, { $points } point reste à vérifier.
       *[other] { $programme } : compté, { $points } points restent à vérifier.
    }
finance-finding-capped = { $programme } : { $field }, demandé { $asked }, accordé { $given }.
finance-finding-up-to = { $programme } : { $share } au plus ; rien n’est compté avant que l’opérateur confirme le taux.
finance-finding-missing = { $programme } : une part dépend de { $attributes } ; elle n’est pas comptée.
finance-finding-disagreement = { $programme } : les sources se contredisent ({ $percents } %) ; le plus bas est compté.
finance-finding-base-unknown = { $programme } : on ne sait pas de quoi { $claim } est une part ; à confirmer auprès de l’opérateur.
finance-finding-other-currency = { $programme } : le plafond { $claim } est dans une autre monnaie et n’est pas appliqué.
finance-finding-to-confirm = { $programme } : { $field }, à confirmer auprès de l’opérateur.
finance-finding-below-minimum = { $programme } : il faut { $needed } de fonds propres, le plan en a { $has }.
finance-finding-stacking = Aucune source ne dit que ces programmes se cumulent ; à confirmer : { $programmes }.
finance-finding-coverage = { $year } : les économies ne couvrent pas le service de la dette ({ $coverage }).

# Ce que montrent les commandes.

finance-to-confirm = { $field } : à confirmer auprès de l’opérateur
finance-claim = { $field } : { $value } ({ $source }, { $date } ; { $confidence })
finance-claimed = { $field } : { $value }
finance-field-part = { $field }, { $part }
finance-value-when = { $value } si { $condition }
finance-value-of = { $value } { $of }
finance-and = { $first } et { $second }
finance-seen = Relevé le { $date } ; à confirmer auprès de l’opérateur.
finance-claims = Ce qui est dit
finance-rules = Conditions
finance-documents = Dossier
finance-requested = demandé par l’opérateur
finance-usual = d’usage
finance-match = { $name } : { $standing }
finance-result = { $rule } · { $outcome }
finance-no-question = Aucune question ne changerait plus le résultat.
finance-question = { $question } [{ $name }]
finance-concerns =
    { PLURAL($count) ->
        [one] La réponse concerne { $count } programme.
       *[other] La réponse concerne { $count } programmes.
    }
finance-plan-title = { $name } : { $amount } à payer
finance-column-source = Ressource
finance-column-amount = Montant (MAD)
finance-column-year = Année
finance-source-own-funds = fonds propres
finance-source-lease = crédit-bail
finance-source-grant = subvention
finance-source-loan = prêt
finance-column-own-funds = Fonds propres
finance-column-savings = Économies
finance-column-service = Service de la dette
finance-column-to-owners = Aux propriétaires
finance-column-coverage = Couverture
finance-guarantee-line = Garantie { $programme } : { $amount } du prêt « { $loan } » ({ $percent } %), versée à personne.
finance-advance = À avancer avant l’arrivée des subventions : { $amount }.
finance-returns-project = Projet : VAN { $value }, TRI { $rate }
finance-returns-equity = Propriétaires : VAN { $value }, TRI { $rate }
finance-no-rate = aucun (les flux ne changent pas de signe)
finance-several-rates = non défini (plusieurs changements de signe)
finance-rate-out-of-range = hors de portée
finance-findings = À savoir

# Le plan de transition : mesures, années et argent choisis ensemble.

finance-transition-field = { $at } : { $fault }
finance-transition-range = { $at } : une année, une durée, un taux ou un montant est hors de ses bornes (docs/plan.md).
finance-transition-needs = { $at } : donnez { $needs }.
finance-transition-rests = « { $name } » : son plafond dépend d’autres prêts, ce qu’un plan sur plusieurs années ne sait pas tenir. Comptez-le avec `qafila finance plan`.
finance-transition-solver = Le calcul n’a pas abouti ({ $detail }). Rien n’est donné plutôt qu’un plan faux.
finance-transition-fault-length = n’a pas autant de valeurs que l’horizon a d’années.
finance-transition-fault-not-finite = n’est pas un nombre fini.
finance-transition-fault-negative = est négatif.
finance-transition-fault-not-positive = doit être au-dessus de zéro.
finance-transition-fault-not-a-share = doit être une part de 0 à 1.
finance-transition-fault-unknown-name = rien ne s’appelle « { $name } ».
finance-transition-fault-twice = « { $name } » est nommé deux fois.
finance-transition-fault-beyond = { $name } est au-delà du dernier.
finance-transition-fault-empty = est vide.
finance-transition-fault-share-without-system = une part demande un système dont elle est la part (systems).
finance-transition-fault-too-many-combinations = { $name } combinaisons de mesures sur un même système : séparez-le en plusieurs.
finance-transition-fault-circle = « { $name } » s’exige elle-même, par d’autres.
finance-transition-status-optimal = Optimal : aucun autre plan ne fait mieux
finance-transition-status-within-gap = Aucun autre plan ne fait mieux de plus que l’écart demandé
finance-transition-status-node-limit = Recherche arrêtée à sa limite : un plan meilleur reste possible, de l’écart au plus
finance-transition-status-infeasible = Aucun plan ne tient toutes les contraintes
finance-transition-status-unknown = Recherche arrêtée à sa limite avant d’avoir trouvé un plan
finance-transition-proof = Atteint { $value } ; aucun plan ne dépasse { $bound } (écart { $gap })
finance-transition-tonnes = { $tonnes } t CO₂e
finance-transition-constraint-target = objectif d’émissions
finance-transition-constraint-budget = budget de fonds propres
finance-transition-constraint-cash-flow = plancher de trésorerie
finance-transition-constraint-coverage = couverture du service de la dette
finance-transition-constraint-own-share = part minimale de fonds propres
finance-transition-constraint-collateral = sûretés
finance-transition-constraint-offer = conditions d’une aide ou d’un prêt
finance-transition-in-year = { $what } de { $year }
finance-transition-by = { $what } (de { $by })
finance-transition-relax-enough = Assouplir cela seul suffit : { $by }
finance-transition-relax-never = Assouplir cela seul ne suffit jamais : { $what }
finance-transition-relax-unknown = La recherche ne dit pas si assouplir cela seul suffit : { $what }
finance-transition-conflict = Ne tiennent pas ensemble : { $what }.
finance-transition-nothing = aucune mesure
finance-transition-work = { $name } ({ $year })
finance-transition-step-choosing = Recherche du meilleur plan…
finance-transition-step-paying = Plan de financement…
finance-transition-step-scenarios = Plan qui reste bon dans chaque scénario…
finance-transition-step-explaining = Recherche de ce qu’il faut assouplir…
finance-transition-title = { $name }, { $start }–{ $last }
finance-transition-total = Investissement { $investment } ; valeur actuelle nette { $value } ; { $tonnes } évitées
finance-transition-other-basis-location = Selon le réseau (location-based) : { $tonnes } évitées. Les deux ne s’additionnent pas.
finance-transition-other-basis-market = Selon les contrats (market-based) : { $tonnes } évitées. Les deux ne s’additionnent pas.
finance-transition-works-heading = Quoi faire, quand, avec quel argent
finance-transition-years-heading = Année par année
finance-transition-column-year = Année
finance-transition-column-measure = Mesure
finance-transition-column-size = Taille
finance-transition-column-cost = Coût
finance-transition-column-paid-by = Payé par
finance-transition-column-works = Travaux
finance-transition-column-saved = Économies
finance-transition-column-running = Exploitation
finance-transition-column-grants = Aides
finance-transition-column-loans = Prêts
finance-transition-column-service = Dette
finance-transition-column-net = Solde
finance-transition-column-avoided = t évitées
finance-transition-column-without = t sans plan
finance-transition-column-with = t avec plan
finance-transition-column-target = t au plus
finance-transition-column-scenario = Scénario
finance-transition-column-value = Valeur actuelle nette
finance-transition-column-regret = Manque à gagner
finance-transition-part = { $payer } { $amount }
finance-transition-alternatives-heading = D’autres plans presque aussi bons
finance-transition-alternative = { $works } : { $value }, { $tonnes }
finance-transition-no-alternative = Aucun autre choix de mesures n’en est aussi près.
finance-transition-complete = Il n’y en a pas d’autre aussi près.
finance-transition-robust-heading = Le plan qui reste bon si les prix changent
finance-transition-robust-none = Aucun plan ne tient toutes les contraintes dans tous les scénarios.
finance-transition-robust-same = C’est le même plan.
finance-transition-robust-line = { $scenario } : { $value }, { $regret } de moins que le meilleur plan pour ce scénario
finance-transition-best-for = Le meilleur si « { $scenario } » : { $works }
finance-transition-programmes-heading = Programmes à confirmer, non comptés
finance-transition-programme = { $name } : { PLURAL($points) ->
        [one] { $points } point à vérifier
       *[other] { $points } points à vérifier
    }
finance-transition-programme-adds = { $programme } ; ajouterait au plus { $amount }
finance-transition-explanation-heading = Ce qui empêche, et ce qu’il faudrait assouplir
finance-transition-reference = aujourd’hui qui dure

# Le dossier de demande.

finance-unknown-document = Aucun document ne s’appelle « { $name } ». Connus : { $known }.
finance-measure-figure = { $name } : une économie est négative, ou hors de son intervalle.
finance-use-equipment = équipement
finance-use-construction = construction
finance-use-land = terrain
finance-use-innovation = innovation
finance-use-advice = conseil
finance-use-training = formation
finance-use-audit = audit
finance-use-other = autre
finance-origin-of = { $words }, { $date }
finance-estimate = { $value } ({ $low } à { $high })
finance-file-overline = Demande de financement
finance-file-to-programme = À { $operator }, programme « { $programme } »
finance-file-to-bank = À la banque
finance-file-title = Demande de financement – { $name } – { $firm }
finance-file-footer = Demande de financement · { $name } · Qafila { $version }
finance-file-made = Fait le { $date }
finance-file-firm = L’entreprise
finance-file-firm-unnamed = Entreprise non nommée
finance-file-ice = ICE
finance-file-activity = Activité
finance-file-address = Adresse
finance-file-contact = Contact
finance-file-answers = Ce que l’entreprise déclare
finance-file-answer = Déclaré
finance-file-investment = L’investissement et ses emplois
finance-file-use = Emploi
finance-file-kind = Nature
finance-file-year = Année
finance-file-amount = Montant (MAD)
finance-file-origin = D’où vient le montant
finance-file-total = Total
finance-file-measures = Ce que les mesures économisent par an
finance-file-measure = Mesure
finance-file-energy = Énergie (kWh)
finance-file-money = Argent (MAD)
finance-file-co2e = t CO₂e
finance-file-measures-note = Entre parenthèses, l’intervalle à 95 % là où il est connu. Les bornes du total sont les sommes des bornes, comme si toutes les mesures se trompaient du même côté : c’est l’intervalle le plus large.
finance-file-measures-partial = Le total ne compte que les mesures dont le chiffre est connu.
finance-file-savings = Le plan compte { $amount } d’économies la première année ({ $origin }).
finance-file-no-measures = Aucune mesure n’est détaillée.
finance-file-sources = Ressources
finance-file-source = Ressource
finance-file-terms = Conditions
finance-file-loan-terms =
    { $grace ->
        [none] { $rate } sur { $years } ans, { $payments } paiements par an
       *[some] { $rate } sur { $years } ans dont { $grace_years } de différé, { $payments } paiements par an
    }
finance-file-balance = Les ressources font les emplois au centime : { $sources } = { $uses }.
finance-file-never-one = Subventions, prêts et garanties ne sont jamais additionnés en une « aide ».
finance-file-calendar = Calendrier et service de la dette
finance-file-calendar-note = Montants en dirhams courants, sans impôt ; les paiements d’une année comptent à sa fin, ceux de la première tout de suite. La couverture (DSCR) est le rapport des économies au service de la dette.
finance-file-uses-column = Emplois
finance-file-grants-column = Subventions
finance-file-loans-column = Prêts
finance-file-leases-column = Crédit-bail
finance-file-interest-column = Intérêts
finance-file-capital-column = Capital
finance-file-rents-column = Loyers
finance-file-dscr-column = DSCR
finance-file-returns = Rentabilité
finance-file-npv = Valeur actuelle nette
finance-file-irr = Taux de rendement interne
finance-file-project = Projet
finance-file-owners = Propriétaires
finance-file-rate = Taux d’actualisation
finance-file-horizon = Horizon
finance-file-horizon-years = { $years } ans
finance-file-least-coverage = DSCR le plus bas
finance-file-advance = À avancer avant les subventions
finance-file-sought = Demandé à d’autres que les propriétaires
finance-file-eligibility = Éligibilité, règle par règle
finance-file-no-programme = Aucun programme n’est demandé : la banque dira ses conditions.
finance-file-rule = Règle
finance-file-outcome = Réponse
finance-file-source-date = Source
finance-file-operator = Opérateur : { $operator }. { $standing } ; { $state }.
finance-file-documents = Pièces
finance-file-document = Pièce
finance-file-why = Pourquoi
finance-file-there = Là
finance-file-is-there = jointe ou prête
finance-file-is-missing = manque
finance-file-requested-by = demandée par { $programmes }
finance-file-shows-rules =
    { PLURAL($count) ->
        [one] montre { $count } règle
       *[other] montre { $count } règles
    }
finance-file-shows-answers = montre : { $answers }
finance-file-added = jointe par l’entreprise
finance-file-missing-count =
    { PLURAL($count) ->
        [0] Aucune pièce ne manque.
        [one] Il manque { $count } pièce.
       *[other] Il manque { $count } pièces.
    }
finance-file-usual-note = Une pièce qu’aucun opérateur ne nomme est d’usage : à confirmer auprès de lui.
finance-file-claims = Sur quoi reposent les montants des programmes
finance-file-claim = Relevé
finance-file-published = Publié
finance-file-seen = Lu le
finance-file-confidence = Confiance
finance-file-seal-title = Ce dossier est signé
finance-file-seal = Il porte les données dont ses montants sont faits : « qafila verify », ou la page « Vérifier un dossier » de Qafila, contrôle la signature et chaque octet, refait le plan et compare.
finance-file-seal-dossier = Le dossier carbone vérifié de l’année est joint à ce fichier (dossier.pdf).
finance-file-no-dossier = Le dossier carbone de l’année n’est pas joint.
finance-file-attached = Les données de cette demande
finance-file-attached-dossier = Le dossier carbone de l’année
finance-file-check = Ressources moins emplois
finance-file-loan-sheet = Échéances
finance-file-period = Période
finance-file-owed = Dû avant
finance-file-payment = Paiement
finance-file-periods-a-year = Paiements par an
finance-file-grace = Différé (ans)
finance-file-years-asked = Durée (ans)
finance-file-interest = Taux (%)
finance-file-written = Demande écrite : { $path }
