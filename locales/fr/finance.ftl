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
finance-transition-range = { $at } : { $found } n’est pas accepté. Accepté : { $range } (docs/plan.md).
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
finance-transition-programme-unsure = { $name } : éligible, montant à confirmer
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
    { $rate } sur { PLURAL($years) ->
        [one] { $years } an
       *[other] { $years } ans
    }{ $grace ->
        [none] {""}
       *[some] {" "}{ PLURAL($grace_years) ->
                [one] dont { $grace_years } an de différé
               *[other] dont { $grace_years } ans de différé
            }
    }, { PLURAL($payments) ->
        [one] { $payments } paiement par an
       *[other] { $payments } paiements par an
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
finance-file-payback = Retour, en années
finance-file-lease-terms =
    { $rent } par an pendant { PLURAL($years) ->
        [one] { $years } an
       *[other] { $years } ans
    }
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

# Les pages des demandes et du financeur.

finance-requests-title = Demandes de financement
finance-requests-lead = Préparez le dossier d’un investissement, envoyez-le à un financeur, et suivez qui l’a et depuis quand.
finance-requests-none = Aucune demande
finance-requests-none-words = Un dossier se prépare avec un devis et ce que vous avez déjà mesuré ici.
finance-prepare-title = Préparer une demande
finance-prepare-lead = Une page suffit. Le plan, les règles des programmes et les pièces qui manquent en découlent ; rien n’est envoyé.
finance-prepare-waits = Le dossier s’écrit…
finance-prepare-what = La demande
finance-prepare-to = À qui
finance-prepare-a-bank = une banque, sans programme
finance-prepare-savings-origin = D’où viennent les économies (audit, calcul…)
finance-prepare-documents = Cochez les pièces que vous avez : ce qui manque sera dit dans le dossier.
finance-prepare-dossier = Dossier carbone joint
finance-prepare-dossier-words = Vous décidez de ce qui est montré.
finance-prepare-no-dossier = aucun
finance-prepare-dossier-buyer = { $year }, édition réduite (fournisseurs et prix cachés)
finance-prepare-dossier-full = { $year }, édition complète
finance-prepare-language = Langue des documents
finance-prepare-make = Écrire le dossier
finance-request-uses = À payer
finance-request-co2e = Économies, t CO₂e par an
finance-request-size = { $kilobytes } ko
finance-request-pdf = Le dossier de demande, PDF signé
finance-request-workbook = Le classeur, dont les formules refont le plan
finance-request-dossier = Le dossier carbone vérifié
finance-request-papers = Documents
finance-request-figures = Chiffres
finance-request-history = Ce qui s’est passé
finance-request-held = { $holder }, depuis le { $since }
finance-request-nobody = Personne ne l’a ; prête depuis le { $since }
finance-request-state-need = préparée
finance-request-state-match = en attente
finance-request-state-taken = prise en charge
finance-request-state-done = acceptée
finance-request-state-refused = refusée
finance-request-state-withdrawn = retirée
finance-request-event-prepared = Préparée
finance-request-event-sent = Envoyée
finance-request-event-taken = Prise en charge
finance-request-event-question = Question du financeur
finance-request-event-answer = Réponse de l’entreprise
finance-request-event-done = Acceptée
finance-request-event-refused = Refusée
finance-request-event-withdrawn = Retirée
finance-request-event-reminded = Rappel : rien n’a bougé depuis quinze jours
finance-request-event-by = { $day }, { $name }
finance-request-send = Envoyer
finance-request-send-words = Le financeur voit ces documents et ce que vous lui répondez, rien d’autre. Vous pouvez retirer la demande.
finance-request-financier = Financeur sur la plateforme
finance-request-send-now = Envoyer la demande
finance-request-recipient = Ou remise par vous-même, à
finance-request-recipient-words = Une agence, un guichet : la plateforme n’écrit à personne.
finance-request-give = Noter la remise
finance-request-answer = Répondre au financeur
finance-request-words = Vos mots
finance-request-why = Un refus dit pourquoi.
finance-request-document = Document joint
finance-request-document-words = Parmi les documents de l’entreprise.
finance-request-no-document = aucun
finance-request-answer-now = Répondre
finance-request-close = Noter l’issue
finance-request-accepted = Acceptée
finance-request-refused = Refusée
finance-request-withdraw = Retirer la demande
finance-request-withdraw-words = Le financeur ne la verra plus. Ce qu’il a téléchargé lui reste.
finance-request-withdraw-now = Retirer
finance-request-wrong-words = Écrivez quelques mots (2 000 caractères au plus), ou choisissez à qui.
finance-request-prepared-done = Le dossier est écrit.
finance-request-sent-done = La demande est envoyée.
finance-request-given-done = La remise est notée.
finance-request-answered-done = La réponse est partie.
finance-request-withdrawn-done = La demande est retirée.
finance-request-closed-done = L’issue est notée.
finance-request-verdict-holds = Vérifié : le PDF est signé par cette plateforme, et son plan refait donne les mêmes montants.
finance-request-verdict-fails = Le PDF ne se vérifie pas : ne vous y fiez pas.
finance-request-verdict-older = Le PDF est signé par cette plateforme ; une version antérieure l’a écrit, ses montants ne sont pas refaits.
finance-request-verdict-later = La vérification attend son tour : rechargez la page.
finance-inbox-title = Demandes reçues
finance-inbox-lead = Ce que des entreprises vous ont adressé, celles qui attendent le plus longtemps d’abord.
finance-inbox-none = Aucune demande
finance-inbox-none-words = Les entreprises de la plateforme vous trouvent sous votre nom.
finance-inbox-no-match = Aucune demande ainsi
finance-inbox-no-match-words = Élargissez les filtres.
finance-inbox-all = toutes
finance-inbox-state = État
finance-inbox-sector = Secteur
finance-inbox-region = Région
finance-inbox-least = Montant, au moins (MAD)
finance-inbox-most = Montant, au plus (MAD)
finance-inbox-order = D’abord
finance-inbox-order-waits = celles qui attendent le plus
finance-inbox-order-amount = le plus grand montant
finance-inbox-order-coverage = le plus grand DSCR
finance-inbox-order-payback = le retour le plus court
finance-inbox-order-co2e = le plus de CO₂e évité
finance-inbox-payback = Retour (ans)
finance-inbox-co2e = t CO₂e par an
finance-inbox-dossier = Dossier carbone
finance-inbox-dossier-of = { $year }, vérifiable
finance-inbox-no-dossier = non joint
finance-inbox-measures = Mesures
finance-inbox-place = Secteur et région
finance-inbox-progress = { $progress }{"\u00A0"}: { $count }
finance-inbox-request = Demande
finance-inbox-amount = Demandé (MAD)
finance-inbox-waits = Attend depuis
finance-inbox-since = depuis le { $since }
finance-inbox-take = S’en occuper
finance-inbox-take-words = L’entreprise saura que vous l’avez.
finance-inbox-take-now = Prendre la demande
finance-inbox-ask = Poser une question
finance-inbox-question = Votre question
finance-inbox-ask-now = Demander
finance-inbox-decide = Décider
finance-inbox-accept = Accepter
finance-inbox-refuse = Refuser
finance-inbox-taken-done = Vous vous occupez de cette demande.
finance-inbox-asked-done = La question est partie.
finance-inbox-accepted-done = La demande est acceptée.
finance-inbox-refused-done = La demande est refusée.
finance-inbox-days =
    { PLURAL($count) ->
        [0] aujourd’hui
        [one] { $count } jour
       *[other] { $count } jours
    }
# Les pages.

finance-page-programmes = Programmes
finance-page-answers = Réponses
finance-page-requests = Demandes
finance-page-pages = Pages du financement
finance-page-words = Qui aide à payer, et ce qui convient à l’entreprise. Chaque fait est un relevé daté{"\u00A0"}: avant de décider, appelez l’opérateur.
finance-page-public = Aides et financements
finance-page-all = Tous
finance-page-standing-eligible = Éligible
finance-page-standing-likely = Probable
finance-page-standing-not-eligible = Non éligible
finance-page-standing-closed = Fermé
finance-page-no-answer = Pas encore répondu
finance-page-do-not-know = Je ne sais pas
finance-page-unit-mad = En dirhams
finance-page-unit-mad-year = En dirhams par an
finance-page-unit-percent = En pour cent
finance-page-from-person = Répondu par l’entreprise
finance-page-from-sheet = Pré-rempli d’après la fiche de l’entreprise
finance-page-from-profile = Pré-rempli d’après le profil de l’organisation
finance-page-from-border = Pré-rempli d’après les fichiers de l’ajustement aux frontières
finance-page-wrong-number = Écrivez un nombre, zéro ou plus, par exemple 12 500 000.
finance-page-wrong-day = Écrivez un jour, par exemple 2015-04-30.
finance-page-wrong-choice = Choisissez une réponse de la liste.
finance-page-wrong = Une réponse ne peut pas être prise{"\u00A0"}: elle est marquée ci-dessous.
finance-page-follows = «{"\u00A0"}{ $name }{"\u00A0"}» découle de { $from }{"\u00A0"}: ne donnez que l’un ou les autres.
finance-page-eligible-words = Ouverts, et toutes les conditions connues sont remplies. L’opérateur décide.
finance-page-likely-words = Rien n’est contraire{"\u00A0"}; des points restent à vérifier ou des réponses manquent.
finance-page-not-eligible-words = Une condition n’est pas remplie{"\u00A0"}: elle est nommée.
finance-page-closed-words = Ils ne prennent pas de demandes aujourd’hui.
finance-page-search = Nom ou opérateur
finance-page-kind = Nature
finance-page-standing = Pour l’entreprise
finance-page-narrow = Filtrer
finance-page-claims-words = Ce que des sources ont dit, chacune à sa date. Ce qui se contredit reste côte à côte{"\u00A0"}; rien n’est moyenné. À confirmer auprès de l’opérateur.
finance-page-about = Quoi
finance-page-value = Valeur
finance-page-source = Source
finance-page-date = Date
finance-page-seen = Relevé le
finance-page-confidence = Confiance
finance-page-disputed = Les sources se contredisent
finance-page-stale = À revoir
finance-page-to-confirm = Ce qu’aucune source ne dit{"\u00A0"}: à confirmer auprès de l’opérateur
finance-page-no-rules = Aucune condition n’est connue{"\u00A0"}: demandez-les à l’opérateur.
finance-page-rule = Condition
finance-page-effect = Effet
finance-page-outcome = Pour l’entreprise
finance-page-answer-to = Répondre{"\u00A0"}: { $name }
finance-page-steps = Que faire
finance-page-no-papers = Aucune source ne nomme de document{"\u00A0"}: demandez la liste à l’opérateur.
finance-page-papers-words = «{"\u00A0"}D’usage{"\u00A0"}»{"\u00A0"}: montre ce qu’une condition demande, sans que l’opérateur le nomme.
finance-page-none = Aucun programme ne correspond
finance-page-none-words = Élargissez le filtre.
finance-page-outdated = Ces réponses ne valent plus, le catalogue a changé{"\u00A0"}: répondez à nouveau.
finance-page-next = La question qui décide le plus
finance-page-send = Répondre
finance-page-no-next = Aucune question ne déciderait plus
finance-page-no-next-words = Ce qui reste à vérifier l’est auprès des opérateurs, ou attend une réponse que personne n’a encore.
finance-page-all-answers = Toutes les questions
finance-page-answers-words = Ce que l’entreprise répond d’elle-même et de son projet. Ce qui n’est pas répondu reste inconnu et n’exclut jamais.
finance-page-about-firm = L’entreprise et son projet
finance-page-save = Enregistrer les réponses
finance-page-step-confirm = Faire confirmer par { $operator } ce qu’aucune source ne dit{"\u00A0"}: { $fields }.
finance-page-step-call = Appeler { $operator } avant de décider{"\u00A0"}: les sources sont datées.
finance-page-step-papers = Réunir les documents, puis déposer la demande avant de commander, sauf si l’opérateur dit autre chose.
finance-page-eligible =
    { PLURAL($count) ->
        [one] { $count } programme éligible
       *[other] { $count } programmes éligibles
    }
finance-page-likely =
    { PLURAL($count) ->
        [one] { $count } programme probable
       *[other] { $count } programmes probables
    }
finance-page-not-eligible =
    { PLURAL($count) ->
        [one] { $count } programme non éligible
       *[other] { $count } programmes non éligibles
    }
finance-page-closed =
    { PLURAL($count) ->
        [one] { $count } programme fermé
       *[other] { $count } programmes fermés
    }
finance-page-answered =
    { PLURAL($count) ->
        [one] { $count } réponse connue
       *[other] { $count } réponses connues
    }
finance-page-lead =
    { PLURAL($count) ->
        [one] { $count } programme marocain de subvention, prêt, garantie, assistance ou formation. Chaque fait avec sa source et sa date.
       *[other] { $count } programmes marocains de subvention, prêt, garantie, assistance ou formation. Chaque fait avec sa source et sa date.
    }
finance-page-found =
    { PLURAL($count) ->
        [one] { $count } programme
       *[other] { $count } programmes
    }
finance-page-step-answer =
    { PLURAL($count) ->
        [one] Répondre à ce qui manque{"\u00A0"}: { $count } condition reste inconnue.
       *[other] Répondre à ce qui manque{"\u00A0"}: { $count } conditions restent inconnues.
    }
finance-page-step-verify =
    { PLURAL($count) ->
        [one] Faire vérifier { $count } critère par { $operator }.
       *[other] Faire vérifier { $count } critères par { $operator }.
    }
finance-done-answers = Les réponses sont enregistrées.
finance-done-answer = La réponse est prise en compte.
finance-page-news = Ce qui a changé pour l’entreprise
finance-alert-opened = { $name }{"\u00A0"}: il peut maintenant convenir à l’entreprise.
finance-alert-changed = { $name }{"\u00A0"}: ses conditions ou ce qu’il donne ont changé.
finance-alert-closed = { $name }{"\u00A0"}: il n’est plus possible pour l’entreprise.
finance-form-plans = Plans
finance-form-plans-title = Plans de financement
finance-form-plans-other = Ici, un projet dont les montants sont connus{"\u00A0"}: qui le paie, et comment. Pour choisir quelles mesures prendre, quand et avec quel argent{"\u00A0"}:
finance-form-plans-words = Comment un investissement est payé, au centime{"\u00A0"}: subventions, prêts, garanties, crédit-bail et fonds propres, d’après ce que disent les programmes.
finance-form-new = Nouveau plan
finance-form-edit = Modifier le plan
finance-form-words = Les années comptent depuis la première des travaux (0). Les montants sont en dirhams courants, sans impôt.
finance-form-none = Aucun plan pour l’instant
finance-form-none-words = Un plan dit qui paie quoi, quand, et ce qu’il faut avancer.
finance-form-save = Calculer et enregistrer
finance-form-archive = Ranger
finance-form-written = Enregistré le { $day }{"\u00A0"}; calculé avec les programmes d’aujourd’hui.
finance-form-none-chosen = Aucun
finance-form-investment = L’investissement
finance-form-name = Nom de l’investissement
finance-form-start = Première année de travaux
finance-form-horizon = Années d’économies
finance-form-discount = Taux d’actualisation, %
finance-form-discount-hint = Ce que l’argent coûte aux propriétaires, par an
finance-form-savings = Économies par an, en dirhams
finance-form-savings-hint = Un montant, ou un par année{"\u00A0"}: 900000{"\u00A0"}; 1200000. Le dernier continue.
finance-form-equity = Capitaux propres avant l’investissement
finance-form-equity-hint = Seulement si un plafond en dépend
finance-form-row = Ligne { $number }
finance-form-uses = Emplois
finance-form-uses-words = Ce qui est à payer, hors taxes récupérables.
finance-form-what = Nom
finance-form-year = Année
finance-form-year-hint = 0{"\u00A0"}: la première des travaux
finance-form-green = Investissement vert
finance-form-left-out = Hors de l’assiette des programmes
finance-form-loans = Prêts
finance-form-loans-words = Un prêt de banque, ou celui d’un programme{"\u00A0"}: son plafond est appliqué.
finance-form-lender = Qui prête
finance-form-bank = Une banque
finance-form-interest = Taux d’intérêt, % par an
finance-form-interest-hint = Vide si le programme le publie
finance-form-years = Durée, en années
finance-form-grace = Différé, en années
finance-form-payments = Paiements par an
finance-form-repayment = Remboursement
finance-form-repayment-annuity = annuités constantes
finance-form-repayment-capital = capital constant
finance-form-guarantee = Garantie demandée
finance-form-grants = Subventions
finance-form-grants-words = Leur montant suit de ce que dit le programme. «{"\u00A0"}Jusqu’à{"\u00A0"}» ne compte qu’une fois confirmé par l’opérateur.
finance-form-programme = Programme
finance-form-grant-year-hint = Vide{"\u00A0"}: quand le programme le dit, sinon après les travaux
finance-form-confirmed = Taux confirmé, %
finance-form-confirmed-hint = Celui que l’opérateur a confirmé
finance-form-leases = Crédit-bail
finance-form-leases-words = Ce que paie le bailleur, et le loyer de l’année.
finance-form-rent = Loyer par an
finance-form-wrong-whole = Écrivez un nombre entier.
finance-form-wrong-savings = Écrivez des montants séparés par «{"\u00A0"};{"\u00A0"}».
finance-form-wrong-name = Donnez un nom, de 200 lettres au plus.
finance-form-too-many = L’entreprise a trop de plans, ou celui-ci est trop long.
finance-form-no-longer = Ce plan ne tient plus avec les programmes d’aujourd’hui
finance-form-result = En bref
finance-form-total = À payer
finance-form-advance = À avancer avant l’arrivée des subventions
finance-form-project = Projet
finance-form-owners = Propriétaires
finance-form-returns = VAN { $value }, TRI { $rate }
finance-form-lowest-coverage = Plus faible couverture de la dette (DSCR)
finance-form-sources = Ressources, égales aux emplois au centime
finance-form-chart-sources = D’où vient l’argent
finance-form-chart-years = Économies et service de la dette, par année
finance-form-calendar = Année par année
finance-form-calendar-words = En dirhams. Fonds propres négatifs{"\u00A0"}: une subvention les rembourse.
finance-form-lent = Prêts et crédit-bail
finance-form-limits = Limites des programmes
finance-form-limit = Limite
finance-form-bound = Borne
finance-form-used = Ce plan
finance-form-met = Tenue
finance-form-held = tenue
finance-form-not-held = non tenue
finance-done-plan = Le plan est enregistré.
finance-done-plan-archived = Le plan est rangé.
finance-ask = Demander un financement
finance-form-origin = D’où vient ce montant
finance-form-payments-of-grant = Versements, s’il y en a plusieurs
finance-form-payments-of-grant-hint = Année{"\u00A0"}: montant{"\u00A0"}; année{"\u00A0"}: montant. Vide{"\u00A0"}: tout, en une fois.
finance-form-wrong-payments = Écrivez « année{"\u00A0"}: montant », séparés par «{"\u00A0"};{"\u00A0"}».
finance-form-measures = Mesures
finance-form-measures-words = Ce qui est fait, et ce qu’il économise par an{"\u00A0"}: le dossier de demande le montre, le plan compte les économies ci-dessus.
finance-form-measure-progress = Où elle en est
finance-form-measure-unsaid = non dit
finance-form-measure-bounds = Intervalles à 95{"\u00A0"}%
finance-form-low = { $figure }, borne basse
finance-form-high = { $figure }, borne haute
finance-form-recompute = Recalculer, avec une ligne de plus
finance-form-recap = Ce qui en découle
finance-start-title = Partir de ce que vous avez déjà dit
finance-start-words = Les montants, les économies et leur origine se remplissent{"\u00A0"}; tout se corrige.
finance-start-plan = D’un plan
finance-start-none = aucun
finance-start-of-reduction = plan de réduction · { $name }
finance-start-of-finance = plan de financement · { $name }
finance-start-measures = Ou de mesures
finance-start-fill = Remplir
finance-start-filled = Rempli d’après{"\u00A0"}: { $name }
finance-start-corrected = Un montant que vous changez est marqué comme corrigé par l’entreprise.
finance-start-without-cost = Coût inconnu, à écrire{"\u00A0"}: { $names }
finance-start-without-saving = Économie en argent inconnue, non comptée{"\u00A0"}: { $names }
finance-draft-cost = mesure «{"\u00A0"}{ $name }{"\u00A0"}», coût écrit par l’entreprise
finance-draft-saved-calculated = mesure «{"\u00A0"}{ $name }{"\u00A0"}», économie calculée ; prix et facteurs de l’inventaire { $year }
finance-draft-saved-written = mesure «{"\u00A0"}{ $name }{"\u00A0"}», économie écrite par l’entreprise ; prix et facteurs de l’inventaire { $year }
finance-draft-saved-alone = mesure «{"\u00A0"}{ $name }{"\u00A0"}», sans inventaire
finance-draft-sum = somme des mesures, moins leurs coûts d’exploitation
finance-draft-from-plan = plan de financement «{"\u00A0"}{ $name }{"\u00A0"}» du { $date }
finance-draft-from-reduction = plan de réduction «{"\u00A0"}{ $name }{"\u00A0"}» calculé le { $date }
finance-draft-from-measures =
    { PLURAL($count) ->
        [one] { $count } mesure
       *[other] { $count } mesures
    }
finance-draft-corrected = { $words } ; corrigé par l’entreprise

# Le classeur de la demande
finance-tab-investment = Emplois et ressources
finance-tab-calendar = Calendrier
finance-tab-loans = Prêts
finance-tab-measures = Mesures
finance-tab-eligibility = Éligibilité
finance-tab-documents = Pièces
finance-tab-claims = Relevés
finance-sheet-open = Les cases teintées se changent, et tout le classeur suit. Les autres sont verrouillées.
finance-sheet-calendar = Les cases teintées se changent, ici et sur la feuille des prêts, et tout le classeur suit. Les autres sont verrouillées.
finance-sheet-amounts-open = Les cases teintées se changent, et tout le classeur suit ; les montants, taux et durées des prêts se changent sur leur feuille. Les autres cases sont verrouillées.
finance-sheet-amounts-locked = Les montants sont verrouillés : les aides et les règles des programmes en dépendent, et aucune formule ne les refait ; pour d’autres montants, refaites la demande. Se changent, dans des cases teintées, les conditions des prêts de banques (feuille des prêts), le taux d’actualisation et la part des économies (feuille du calendrier).
finance-sheet-locked = Cette feuille est verrouillée : rien de ce qu’elle dit ne dépend des cases que l’on peut changer.
finance-sheet-measures-note = « − » et « + » sont les bornes de l’intervalle à 95 %, là où il est connu. Les bornes du total sont les sommes des bornes, comme si toutes les mesures se trompaient du même côté : c’est l’intervalle le plus large.
finance-sheet-loan-limits = Cases teintées : une durée d’un an à { $years } ans, au plus { $payments } paiements en tout (1, 2, 4 ou 12 par an), un différé plus court que la durée, un taux à partir de 0 et au-dessous de 100.
finance-sheet-wrong = Une case est hors de ses limites : rien n’est calculé.
finance-sheet-over = Les ressources dépassent les emplois et les fonds propres seraient négatifs : rien n’est calculé.
finance-sheet-low = La couverture (DSCR) descend au-dessous de 1 : les économies d’une année ne paient pas le service de la dette.
finance-sheet-constant-payment = Paiement constant
finance-sheet-constant-capital = Capital constant
finance-sheet-terms-there = voir la feuille « { $sheet } »
finance-sheet-changed = changé dans ce classeur
finance-sheet-savings-share = Part des économies prévues qui se réalise
finance-sheet-last-year = Dernière année
finance-sheet-planned-savings = Économies prévues
finance-sheet-own-so-far = Fonds propres cumulés
finance-sheet-running = Cumul ({ $of })
finance-sheet-sign = Signe ({ $of })
finance-sheet-running-sign = Signe du cumul ({ $of })
