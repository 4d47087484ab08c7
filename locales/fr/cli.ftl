# La ligne de commande : aide, refus, et ce que chaque commande affiche.

cli-heading-usage = Usage{"\u00A0"}:
cli-heading-commands = Commandes
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-heading-examples = Exemples{"\u00A0"}:
cli-value-programme = PROGRAMME
cli-value-answers = QUESTION=RÉPONSE
cli-value-situation = FICHIER
cli-value-input = FICHIER
cli-value-command = COMMANDE
cli-value-folder = DOSSIER
cli-value-name = NOM
cli-value-shell = INTERPRÉTEUR
cli-value-file = FICHIER
cli-value-csv = DOSSIER
cli-value-xlsx = FICHIER

cli-about-qafila = Des factures d’une firme à un dossier carbone qui se recalcule
cli-examples-qafila =
    qafila intake examples/agrumes-souss
    qafila measure examples/agrumes-souss
    qafila measure examples/agrumes-souss --json > inventaire.json

    Codes de sortie{"\u00A0"}: 0 fait{"\u00A0"}; 1 lecture ou écriture impossible{"\u00A0"}; 2 ligne de commande ou réglage fautif{"\u00A0"};
    3 fait, mais quelque chose est resté de côté (avec --strict){"\u00A0"}; 4 une vérification a trouvé une faute{"\u00A0"}; 5 aucun plan ne tient les contraintes (reduce plan).
    Langue{"\u00A0"}: --lang, sinon QAFILA_LANG, LC_ALL, LC_MESSAGES ou LANG, sinon le français.
cli-about-intake = Montre ce qui est lu dans le dossier d’une firme, pourquoi, et ce qui est mis de côté
cli-examples-intake =
    qafila intake examples/cablage-detroit
    qafila intake examples/cablage-detroit --json | jq '.aside[] | .file + " " + .reason'
cli-about-measure = Calcule l’inventaire d’une firme{"\u00A0"}: totaux, intervalles, énergie, eau, lacunes
cli-examples-measure =
    qafila measure examples/agrumes-souss
    qafila measure examples/agrumes-souss --year 2024 --gwp ar5
    qafila measure examples/agrumes-souss --json | jq .results.totals.location.co2e
    qafila measure examples/agrumes-souss --csv tableaux
cli-about-schema = Affiche le JSON Schema d’une sortie --json, ou la liste des schémas
cli-examples-schema =
    qafila schema
    qafila schema inventory > inventory.schema.json
cli-about-completions = Affiche le script de complétion d’un interpréteur de commandes
cli-examples-completions =
    qafila completions bash > ~/.local/share/bash-completion/completions/qafila
    qafila completions zsh > ~/.zfunc/_qafila
cli-about-man = Écrit les pages de manuel dans un dossier, ou affiche la première
cli-examples-man =
    qafila man ~/.local/share/man/man1
    qafila man | man -l -

cli-arg-folder = Le dossier de la firme, avec sa fiche firm.toml (pour « man »{"\u00A0"}: celui où écrire)
cli-arg-json = Affiche du JSON (schéma{"\u00A0"}: «{"\u00A0"}qafila schema{"\u00A0"}»)
cli-arg-strict = Sort avec le code 3 si quelque chose est mis de côté ou exclu
cli-arg-csv = Écrit aussi l’inventaire dans ce dossier, en six tableaux CSV
cli-arg-xlsx = Écrit aussi l’inventaire dans ce classeur, dont les formules le recalculent
cli-arg-year = L’année déclarée, à la place de celle de la fiche
cli-arg-gwp = Le jeu de potentiels de réchauffement, à la place de celui de la fiche{"\u00A0"}: sar, ar4, ar5, ar5_feedback, ar6, ar6_7sm7
cli-arg-name = Le nom du schéma{"\u00A0"}; sans nom, la liste
cli-arg-shell = L’interpréteur{"\u00A0"}: bash, zsh, fish, elvish, powershell
cli-arg-lang = La langue{"\u00A0"}: fr, ar ou en
cli-arg-quiet = Ne dit rien de plus que le résultat
cli-arg-threads = Le nombre de fils de calcul{"\u00A0"}; le résultat n’en dépend pas
cli-arg-help = Affiche cette aide
cli-arg-version = Affiche la version

cli-usage-see-help = Voir «{"\u00A0"}qafila --help{"\u00A0"}».
cli-usage-near = Proche{"\u00A0"}: { $near }.
cli-usage-unknown-argument = «{"\u00A0"}{ $argument }{"\u00A0"}» n’est pas une option de cette commande.
cli-usage-unknown-command = «{"\u00A0"}{ $command }{"\u00A0"}» n’est pas une commande.
cli-usage-no-value = { $argument } attend une valeur.
cli-usage-invalid-value = «{"\u00A0"}{ $value }{"\u00A0"}» ne convient pas pour { $argument }. Accepté{"\u00A0"}: { $accepted }.
cli-usage-missing = Il manque { $argument }.
cli-usage-missing-command = Il manque une commande.
cli-usage-conflict = { $argument } et { $other } ne vont pas ensemble.
cli-usage-count = { $argument } n’a pas le bon nombre de valeurs.
cli-usage-other = La ligne de commande n’est pas comprise ({ $detail }).

cli-failed-catalogue = Le catalogue du programme est abîmé ({ $detail }). Réinstallez Qafila.
cli-failed-write = { $path } ne peut pas être écrit{"\u00A0"}: { $detail }. Choisissez un autre endroit, ou vérifiez vos droits.
cli-failed-schema = Il n’y a pas de schéma «{"\u00A0"}{ $name }{"\u00A0"}». Schémas{"\u00A0"}: { $known }.
cli-failed-folder = { $path } ne peut pas être lu{"\u00A0"}: { $detail }. Vérifiez le chemin et vos droits.
cli-failed-no-sheet = Il n’y a pas de fiche firm.toml dans { $path }. Écrivez-la (voir docs/firm-folder.md), ou copiez celle d’un exemple de examples/.
cli-failed-sheet = { $file }{"\u00A0"}: { $why }
cli-failed-too-many-files = { $path } contient plus de { $limit } fichiers. Nommez le dossier d’une seule firme.

cli-progress-read = Lecture { $done }/{ $of } { $file }
cli-progress-rows = Lecture de { $file }{"\u00A0"}: { $count } lignes

cli-intake-empty = Le dossier ne contient aucune pièce. Mettez-y les factures et registres de la firme (PDF, XLSX, XLS, ODS, CSV, UBL).
cli-intake-refused = mis de côté, voir plus bas
cli-intake-ignored = Colonnes non lues : { $columns }
cli-intake-taken =
    { $format } · mise en page{"\u00A0"}: { $layouts } · { PLURAL($lines) ->
        [one] { $lines } ligne d’activité
       *[other] { $lines } lignes d’activité
    } · { PLURAL($passed) ->
        [one] { $passed } rangée sans activité
       *[other] { $passed } rangées sans activité
    }
cli-intake-aside = Mis de côté
cli-intake-duplicates = Dit deux fois, compté une fois
cli-intake-counts =
    { PLURAL($documents) ->
        [one] { $documents } pièce
       *[other] { $documents } pièces
    }, { PLURAL($lines) ->
        [one] { $lines } ligne d’activité
       *[other] { $lines } lignes d’activité
    }, { $aside } mis de côté, { PLURAL($duplicates) ->
        [one] { $duplicates } doublon
       *[other] { $duplicates } doublons
    }

cli-measure-emissions = Émissions, t CO₂e (intervalle à 95{"\u00A0"}% par tirages{"\u00A0"}; demi-largeur par propagation)
cli-measure-scope-2-location = Scope 2, selon la localisation
cli-measure-scope-2-market = Scope 2, selon le marché
cli-measure-total-location = Total, selon la localisation
cli-measure-total-market = Total, selon le marché
cli-measure-montreal = Gaz du protocole de Montréal, hors scopes
cli-measure-by-category = Par catégorie
cli-measure-silent = Sans aucune ligne{"\u00A0"}: { $categories }
cli-measure-by-site = Par site
cli-measure-by-gas = Par gaz
cli-measure-mass-kg = kg du gaz
cli-measure-by-month = Par mois, t CO₂e
cli-measure-energy = Énergie finale
cli-measure-energy-total = Total
cli-measure-toe = tep
cli-measure-energy-unknown = Pouvoir calorifique inconnu, non compté{"\u00A0"}: { $activities }
cli-measure-audit-yes = Au-dessus du seuil de { $threshold } tep de la loi 47-09{"\u00A0"}: l’audit énergétique est obligatoire.
cli-measure-audit-no = Au-dessous du seuil de { $threshold } tep de la loi 47-09{"\u00A0"}: l’audit énergétique n’est pas obligatoire.
cli-measure-audit-unknown = L’énergie comptée est au-dessous du seuil de { $threshold } tep de la loi 47-09, mais une partie est inconnue.
cli-measure-water = Eau prélevée
cli-measure-water-total = Total
cli-measure-intensities = Intensités, selon la localisation
cli-measure-turnover = Chiffre d’affaires
cli-measure-employees = Effectif
cli-measure-employee = personne
cli-measure-change = Depuis { $year }, t CO₂e
cli-change-activity = plus ou moins d’activité
cli-change-factor = autres facteurs
cli-change-structure = sites et parts
cli-change-method = façon de compter
cli-change-restate = Sites et façon de compter ont changé au-delà du seuil de la fiche{"\u00A0"}: l’année { $year } est à recalculer.
cli-change-keep = Sites et façon de compter n’ont pas changé au-delà du seuil de la fiche{"\u00A0"}: l’année { $year } reste la référence.
cli-measure-coverage = Couverture, de janvier à décembre (■ complet, ◧ en partie, □ rien)
cli-every-month = chaque mois
cli-every-quarter = chaque trimestre
cli-every-year = chaque année
cli-coverage-complete = complet
cli-coverage-unknown = rien{"\u00A0"}: non estimable
cli-coverage-hidden = manque jusqu’à { $value }
cli-coverage-missing = { $what }{"\u00A0"}: il manque { $periods }.
cli-coverage-total = Les lacunes peuvent cacher environ { $value }{"\u00A0"}: une estimation, hors des totaux.
cli-measure-substitutions =
    { PLURAL($count) ->
        [one] { $count } substitution
       *[other] { $count } substitutions
    }
cli-substitution = { $wanted } par { $factor } ({ $differs }){"\u00A0"}: { $value }
cli-measure-excluded =
    { PLURAL($count) ->
        [one] { $count } ligne lue mais non comptée
       *[other] { $count } lignes lues mais non comptées
    }
cli-measure-other-years =
    { PLURAL($count) ->
        [one] { $count } ligne d’une autre année n’est pas comptée ici.
       *[other] { $count } lignes d’autres années ne sont pas comptées ici.
    }
cli-measure-aside =
    { PLURAL($count) ->
        [one] { $count } chose mise de côté à la lecture
       *[other] { $count } choses mises de côté à la lecture
    }
cli-measure-next = La prochaine pièce à chercher
cli-more =
    { PLURAL($count) ->
        [one] et { $count } autre (avec --json{"\u00A0"}: tout)
       *[other] et { $count } autres (avec --json{"\u00A0"}: tout)
    }

cli-value-directory = DOSSIER
cli-value-investment = INVESTISSEMENT
cli-value-application = FICHIER
cli-value-asked = PROGRAMME
cli-value-carbon-dossier = DOSSIER.pdf
cli-value-output = FICHIER
cli-value-against = FICHIER
cli-value-key = DOSSIER
cli-value-firm = DOSSIER
cli-value-pack = PAQUET
cli-value-words = MOTS
cli-value-id = FACTEUR
cli-value-before = AVANT
cli-value-after = APRÈS
cli-value-geo = LIEU
cli-value-stage = ÉTAPE

cli-about-dossier = Écrit le dossier d’une firme{"\u00A0"}: un PDF qui se recalcule
cli-examples-dossier =
    qafila dossier examples/agrumes-souss -o dossier.pdf
    qafila dossier examples/agrumes-souss -o buyer.pdf --lang en --edition buyer
    qafila dossier examples/agrumes-souss -o dossier.pdf --date 2026-11-22 --xlsx inventory.xlsx
cli-about-verify = Contrôle un dossier, hors ligne{"\u00A0"}: signature, données, chiffres, pages
cli-examples-verify =
    qafila verify dossier.pdf
    qafila verify dossier.pdf --trust 7KQ2M-0XJ4B-9TFHC-W3R8A
    qafila verify dossier.pdf --render
    qafila verify dossier.pdf --against buyer.pdf

    Codes de sortie{"\u00A0"}: 0 tout tient{"\u00A0"}; 1 lecture impossible{"\u00A0"}; 10 pas un dossier{"\u00A0"}; 11 manifeste altéré{"\u00A0"};
    12 signature rompue{"\u00A0"}; 13 données altérées{"\u00A0"}; 14 pages altérées{"\u00A0"}; 15 autre signataire{"\u00A0"};
    16 autre version de Qafila{"\u00A0"}; 17 autres chiffres{"\u00A0"}; 18 pages infidèles{"\u00A0"}; 19 autre inventaire (--against).
cli-about-key = Montre l’empreinte de la clé de cette installation
cli-examples-key =
    qafila key
    qafila key --json > cle-publique.jwk
cli-about-factors = Cherche, montre, importe et compare des facteurs d’émission
cli-examples-factors =
    qafila factors search gasoil
    qafila factors import base-carbone.csv
    qafila factors diff base-carbone-23.5 base-carbone-23.6 --firm examples/agrumes-souss
cli-about-factors-search = Cherche un facteur par des mots, en français, arabe ou anglais
cli-examples-factors-search =
    qafila factors search gasoil
    qafila factors search كهرباء --geo MA
    qafila factors search refrigerated truck --limit 5 --json
cli-about-factors-show = Montre tout ce qui est connu d’un facteur
cli-examples-factors-show =
    qafila factors show fuel.butane/combustion/desnz-2024/t
cli-about-factors-import = Importe une base publique de facteurs et rend compte de ses erreurs
cli-examples-factors-import =
    qafila factors import base-carbone.csv
    qafila factors import ghg-conversion-factors-2024.xlsx
    qafila factors import Agribalyse_Synthese.csv --release 3.1.1
cli-about-factors-list = Montre le catalogue et les paquets importés
cli-examples-factors-list =
    qafila factors list
cli-about-factors-diff = Compare deux éditions d’une base, et ce que la seconde changerait pour une firme
cli-examples-factors-diff =
    qafila factors diff base-carbone-23.5 base-carbone-23.6
    qafila factors diff avant.qpack apres.qpack --firm examples/agrumes-souss --above 10
cli-about-export = Répond aux demandes des acheteurs en Europe
cli-examples-export =
    qafila export cbam installation.toml
    qafila export pcf recette.toml --firm examples/cablage-detroit
    qafila export pact footprint.json
    qafila export system database.zip
cli-about-export-cbam = Ajustement carbone aux frontières{"\u00A0"}: émissions incluses, certificats, valeur des données propres
cli-examples-export-cbam =
    qafila export cbam installation.toml
    qafila export cbam installation.json --json > rapport.json
    qafila export cbam installation.toml --paper report --pdf rapport.pdf --xlsx rapport.xlsx
    qafila export cbam installation.toml --measures
cli-about-export-pcf = Empreinte d’un produit{"\u00A0"}: de la recette et de l’inventaire, du berceau à la porte
cli-examples-export-pcf =
    qafila export pcf recette.toml --firm examples/cablage-detroit
    qafila export pcf recette.toml --json > footprint.json
cli-about-export-pact = Empreinte reçue d’un partenaire (PACT ou Catena-X){"\u00A0"}: ce qui ne va pas, et la même dans l’autre format
cli-examples-export-pact =
    qafila export pact footprint.json
    qafila export pact footprint.json --to catena-x --supplement supplement.toml
cli-about-export-system = Système de produits d’un autre programme (openLCA, Brightway, tableau){"\u00A0"}: résultats, ce qui les fait, incertitude, autre format
cli-examples-export-system =
    qafila export system examples/systems/press.csv
    qafila export system examples/systems/press.csv --product Oil --draws 1000
    qafila export system database.zip --product Steel --indicator GWP --json > steel.json
    qafila export system press.xlsx --to openlca -o press.zip
cli-arg-indicator = Un seul indicateur, par son nom ou son identifiant
cli-arg-product = Le produit dont le résultat est décomposé, par son nom ou son identifiant
cli-arg-quantity = Combien, dans son unité (1 si rien n’est dit)
cli-arg-most = Combien de lignes au plus de chaque sorte
cli-arg-least = La part du résultat que porte au moins une chaîne montrée (0.01 si rien n’est dit)
cli-arg-draws = Combien de tirages de tout ce qui varie (Monte-Carlo)
cli-arg-seed = La graine des tirages{"\u00A0"}: la même donne les mêmes chiffres
cli-arg-into = Écrit le système dans ce format, sans le calculer{"\u00A0"}: csv, xlsx, openlca ou brightway
cli-arg-result = Le fichier à écrire
cli-value-maker = DOSSIER
cli-value-supplement = FICHIER
cli-arg-maker = Le dossier de la firme qui le fabrique{"\u00A0"}; sans lui, le dossier courant
cli-arg-target = Écrit l’empreinte dans ce format{"\u00A0"}: pact ou catena-x
cli-arg-supplement = Le fichier de ce que Catena-X demande en plus
cli-arg-issuer = Le domaine de la firme, dont les numéros deviennent des URN
cli-about-finance = Qui aide à payer : programmes, éligibilité, plan de financement
cli-examples-finance =
    qafila finance programmes
    qafila finance check sector=textile-leather exporter=yes
    qafila finance plan --input investissement.toml
cli-about-finance-programmes = Les programmes, ou un seul avec ce qui en est dit, ses conditions et son dossier
cli-examples-finance-programmes =
    qafila finance programmes
    qafila finance programmes tpme-charte
cli-about-finance-check = Comment chaque programme se présente pour l’entreprise
cli-examples-finance-check =
    qafila finance check sector=textile-leather province=tetouan stable_jobs=25 investment_mad=10000000
    qafila finance check --situation entreprise.toml --date 2027-01-01 --json
cli-about-finance-ask = La question dont la réponse décide le plus
cli-examples-finance-ask =
    qafila finance ask
    qafila finance ask sector=textile-leather theme=renewables
cli-about-finance-plan = Le plan de financement d’un investissement : ressources, calendrier, rendement
cli-examples-finance-plan =
    qafila finance plan --input investissement.toml
    qafila finance plan --input investissement.toml --json > plan.json
cli-about-finance-file = Le fichier avec lequel on demande un financement : PDF signé ou classeur
cli-examples-finance-file =
    qafila finance file investissement.toml -o demande.pdf --programme tpme-charte --dossier dossier.pdf
    qafila finance file investissement.toml -o demande.xlsx --lang ar
cli-about-serve = Ouvre le site{"\u00A0"}: pages publiques, vérification, catalogue
cli-examples-serve =
    qafila serve
    qafila serve --listen 127.0.0.1:3000 --public-url https://qafila.example
    qafila serve --metrics 127.0.0.1:9090 --log json
cli-about-demo = Mesure cinq firmes fictives, écrit leurs dossiers et les contrôle
cli-examples-demo =
    qafila demo
    qafila demo essai --lang ar

cli-arg-output = Le PDF à écrire
cli-arg-edition = L’édition{"\u00A0"}: full (pour le vérificateur) ou buyer (pour l’acheteur)
cli-arg-paper = Fait un document de l’exploitant, en anglais{"\u00A0"}: plan, report ou summary (celui des acheteurs)
cli-arg-paper-pdf = L’écrit en PDF/A-3 signé, ses données jointes
cli-arg-paper-xlsx = L’écrit en classeur
cli-arg-paper-date = Le jour porté dessus{"\u00A0"}; sans lui, aujourd’hui
cli-arg-measures = Dit ce que chaque mesure du fichier apporterait, année par année
cli-arg-date = Le jour porté sur le dossier{"\u00A0"}; sans lui, aujourd’hui
cli-arg-key = Le dossier de la clé{"\u00A0"}; sans lui, QAFILA_HOME ou celui de la plate-forme
cli-arg-file = Le fichier
cli-arg-trust = L’empreinte du signataire attendu
cli-arg-render = Compose aussi les pages à nouveau, et les compare octet par octet
cli-arg-against = Un second dossier{"\u00A0"}: porte-t-il le même inventaire{"\u00A0"}?
cli-arg-pack = Un paquet de facteurs en plus du catalogue{"\u00A0"}: son fichier, ou le début de son nom
cli-arg-programme = L’identifiant du programme ; sans lui, la liste
cli-arg-answers = Les réponses de l’entreprise : question=réponse
cli-arg-situation = Un fichier de réponses (TOML ou JSON)
cli-arg-on = Le jour, au Maroc ; aujourd’hui s’il n’est pas donné
cli-arg-input = Le fichier de l’investissement (TOML ou JSON)
cli-arg-investment = Le fichier de l’investissement (TOML ou JSON)
cli-arg-application = Le fichier à écrire{"\u00A0"}: un classeur si son nom finit par .xlsx, sinon un PDF signé
cli-arg-asked = Le programme à qui l’on demande ; sans lui, une banque
cli-arg-carbon-dossier = Le dossier carbone de l’année, joint au PDF s’il tient
cli-arg-words = Les mots cherchés
cli-arg-limit = Combien de résultats au plus
cli-arg-geo = Seulement ce lieu{"\u00A0"}: MA, FR, WORLD…
cli-arg-stage = Seulement cette étape{"\u00A0"}: combustion, wtt, cradle_to_gate…
cli-arg-release = La version, si ni le fichier ni son nom ne la disent{"\u00A0"}: 3.1.1
cli-arg-id = L’identifiant du facteur, ou source:ligne
cli-arg-before = L’édition antérieure{"\u00A0"}: fichier, ou début du nom d’un paquet
cli-arg-after = L’édition nouvelle
cli-arg-firm = La firme dans l’inventaire de laquelle on cherche ce qui changerait
cli-arg-above = Montre les changements au-delà de ce pourcentage
cli-arg-listen = L’adresse et le port où écouter{"\u00A0"}; sans eux, 127.0.0.1:8080
cli-arg-metrics = L’adresse et le port des mesures pour Prometheus{"\u00A0"}; sans eux, elles ne sont pas servies
cli-arg-public-url = L’adresse sous laquelle les lecteurs connaissent le site, s’il est derrière un serveur
cli-arg-log = La forme du journal{"\u00A0"}: text ou json
cli-arg-directory = Où écrire{"\u00A0"}; sans lui, qafila-demo

cli-failed-key = { $path } ne contient pas de clé Ed25519. Remettez la clé d’origine{"\u00A0"}: une nouvelle serait un autre signataire.
cli-failed-export = Le classeur ou les tableaux n’ont pas pu être faits ({ $detail }).
cli-failed-dossier = Le dossier n’a pas pu être fait ({ $detail }). C’est une erreur du programme{"\u00A0"}: signalez-la.
cli-failed-import = { $path } n’est pas importé{"\u00A0"}: { $detail }
cli-failed-pack = { $path } n’est pas un paquet utilisable{"\u00A0"}: { $detail }
cli-failed-no-pack = Il n’y a pas de paquet «{"\u00A0"}{ $name }{"\u00A0"}». Paquets importés{"\u00A0"}: { $known }. Importez-en un par «{"\u00A0"}qafila factors import{"\u00A0"}».
cli-failed-several-packs = Plusieurs versions commencent par «{"\u00A0"}{ $name }{"\u00A0"}»{"\u00A0"}: { $fitting }. Écrivez-en davantage.
cli-failed-occupied = { $path } existe déjà et contient autre chose{"\u00A0"}: il est gardé. Choisissez un autre nom.
cli-failed-factor = Il n’y a pas de facteur «{"\u00A0"}{ $id }{"\u00A0"}». Cherchez-le par «{"\u00A0"}qafila factors search{"\u00A0"}».
cli-failed-place = Aucun facteur n’est du lieu «{"\u00A0"}{ $geo }{"\u00A0"}». La plupart sont de { $known }. Écrivez un code ISO{"\u00A0"}: MA, FR, ES.
cli-failed-two-databases = { $before } et { $after } sont deux bases{"\u00A0"}: seules deux versions d’une même base se comparent.
cli-failed-home = Aucun dossier n’est connu pour les données. Donnez-en un dans QAFILA_HOME.

cli-progress-dossier = Mise en page du dossier…
cli-progress-verify = Contrôle…
cli-progress-import = Import de { $file }…
cli-progress-demo = Dossier { $file }…

cli-dossier-written = { $path } est écrit, signé par { $fingerprint }. Pour le contrôler : qafila verify
cli-key-explained = Donnez cette empreinte à qui contrôle vos dossiers, par un autre canal (téléphone, papier).

cli-serve-listening = Le site est ouvert{"\u00A0"}: http://{ $address }
cli-failed-listen = Impossible d’écouter sur { $address }{"\u00A0"}: { $detail }. Choisissez une autre adresse avec --listen ou --metrics.
cli-verify-holds = { $path }{"\u00A0"}: tout tient.
cli-verify-fails = { $path }{"\u00A0"}: ne tient pas.
cli-verify-same = Les deux dossiers portent le même inventaire, octet pour octet.
cli-verify-other = Les deux dossiers portent deux inventaires différents.
cli-verify-sheet-same = Le dossier a le produit de la fiche.
cli-verify-sheet-other = Le dossier n’a pas le produit de la fiche.
cli-verify-incomparable = Les deux dossiers ne peuvent pas être comparés.

cli-factors-found = { $shown } facteurs sur { $total }
cli-factors-imported = { $name } est importé{"\u00A0"}: { $path }
cli-factors-catalogue = Catalogue du programme
cli-factor-figure = Valeur (PRG AR6)
cli-factor-activity = Activité
cli-factor-gas = kg de gaz par unité
cli-factor-unsplit = kg CO₂e non répartis par gaz
cli-factor-biogenic = kg CO₂ biogénique, hors scopes
cli-factor-error = Incertitude
cli-factor-technology = Technologie
cli-factor-year-data = Année des données
cli-factor-year-published = Année de publication
cli-factor-valid-to = Valable jusqu’au
cli-factor-review = À revoir avant le
cli-factor-row = Ligne de la source
cli-factor-derivation = Calcul
cli-factor-note = Note
cli-factor-source = Source
cli-factor-url = Page
cli-factor-licence = Licence
cli-factor-attribution = Mention
cli-diff-counts = { $common } lignes communes, { $added } nouvelles, { $removed } retirées, { $changed } d’une autre valeur, { $relabelled } d’un autre nom, { $units } d’une autre unité
cli-diff-beyond = Changements de plus de { $limit }
cli-diff-moved = Ce qui changerait dans l’inventaire
cli-diff-moved-nothing = Rien{"\u00A0"}: aucun facteur de cette base n’y est utilisé.
cli-diff-resting = { $share } du total repose sur des facteurs de cette base.
cli-diff-same =
    { $count ->
        [one] { $count } facteur garde sa valeur.
        [many] { $count } de facteurs gardent leur valeur.
       *[other] { $count } facteurs gardent leur valeur.
    }
cli-diff-gone = —{"\u00A0"}: la version suivante n’a pas ce facteur, ou aucun qui se compare.
cli-diff-total = Total{"\u00A0"}: { $was } → { $then } ({ $change })

cli-demo-measured = { $figure } · { $documents } pièces, { $lines } lignes de calcul, { $aside } mises de côté
cli-demo-holds = ✓ { $file }
cli-demo-fails = ✗ { $file } ne tient pas
cli-demo-next =
    Les dossiers sont dans { $directory }, signés par { $fingerprint }. À essayer{"\u00A0"}:

      qafila measure { $directory }/cablage-detroit
      qafila intake { $directory }/cablage-detroit
      qafila verify { $directory }/agrumes-souss-fr-full.pdf --against { $directory }/agrumes-souss-en-buyer.pdf

# L’installation : réglages, base, pièces, journal.
cli-value-backup = SAUVEGARDE
cli-value-data = DOSSIER
cli-arg-config = Le fichier de réglages, sinon QAFILA_CONFIG, sinon qafila.toml s’il est là
cli-arg-data = Le dossier de l’installation, sinon qafila-data
cli-arg-database = La base, sinon qafila.sqlite dans le dossier de l’installation
cli-arg-backup = Le dossier de la sauvegarde
cli-arg-from = D’où{"\u00A0"}: une base, ou les réglages d’une installation, dont les pièces sont alors copiées aussi
cli-arg-to = Vers où, de même{"\u00A0"}; la base doit être vide
cli-about-settings = Affiche les réglages de l’installation, et où chacun a été dit{"\u00A0"}; jamais un secret
cli-examples-settings =
    qafila settings
    qafila settings --config /etc/qafila.toml --json
cli-about-db = La base de l’installation et ses pièces
cli-examples-db =
    qafila db check
    qafila db backup /var/backups/qafila-2026-11-22
cli-about-db-migrate = Met le schéma de la base à jour
cli-examples-db-migrate =
    qafila db migrate
cli-about-db-check = Vérifie schéma, base, journal et pièces{"\u00A0"}; code de sortie 4 si quelque chose ne va pas
cli-examples-db-check =
    qafila db check --config /etc/qafila.toml
cli-about-db-copy = Copie tout dans une autre base, vide, quelle que soit sa sorte
cli-examples-db-copy =
    qafila db copy --from sqlite:qafila-data/qafila.sqlite --to postgres://qafila@localhost/qafila
    qafila db copy --from ancienne.toml --to nouvelle.toml
cli-about-db-backup = Sauvegarde la base et les pièces dans un nouveau dossier, même pendant qu’on y écrit
cli-examples-db-backup =
    qafila db backup /var/backups/qafila-2026-11-22
    sha256sum --check SHA256SUMS
cli-about-db-restore = Restaure une sauvegarde{"\u00A0"}; n’écrase jamais une base
cli-examples-db-restore =
    qafila db restore /var/backups/qafila-2026-11-22 --data /srv/qafila
cli-about-audit = Le journal de qui a fait quoi
cli-examples-audit =
    qafila audit check
cli-about-audit-check = Vérifie les chaînes du journal et affiche la fin de chacune{"\u00A0"}; code de sortie 4 si une entrée a été changée ou retirée
cli-examples-audit-check =
    qafila audit check > fins-2026-11-22.txt
cli-progress-documents = Pièces{"\u00A0"}: { $count }
cli-db-current = { $database }{"\u00A0"}: le schéma est à jour.
cli-db-migrated = { $database }{"\u00A0"}: étapes franchies{"\u00A0"}: { $steps }.
cli-db-copied = Lignes copiées{"\u00A0"}: { $count }.
cli-db-copied-documents = Pièces copiées{"\u00A0"}: { $count }.
cli-db-copied-no-documents = Les pièces n’ont pas été copiées{"\u00A0"}: pour cela, donnez des deux côtés un fichier de réglages.
cli-db-kept = Sauvegarde faite dans { $path }, avec { $count ->
        [one] { $count } pièce
        [many] { $count } de pièces
       *[other] { $count } pièces
    }.
cli-db-restored = { $path } est restauré, avec { $count ->
        [one] { $count } pièce
        [many] { $count } de pièces
       *[other] { $count } pièces
    }.
cli-db-pending = Le schéma n’est pas à jour, il manque{"\u00A0"}: { $steps }. Lancez «{"\u00A0"}qafila db migrate{"\u00A0"}».
cli-db-wrong = La base se dit abîmée{"\u00A0"}: { $detail }
cli-db-damaged = La pièce { $document } n’est plus ce qui a été déposé.
cli-db-documents = Pièces intactes{"\u00A0"}: { $count }.
cli-db-holds = Tout est en ordre.
cli-db-flawed = Quelque chose ne va pas, voir plus haut.
cli-audit-summary = Journal{"\u00A0"}: { $organisations } organisations, { $entries } entrées.
cli-audit-missing = { $organisation }{"\u00A0"}: des entrées manquent avant l’entrée { $number }.
cli-audit-unlinked = { $organisation }{"\u00A0"}: l’entrée { $number } ne suit pas celle d’avant.
cli-audit-altered = { $organisation }{"\u00A0"}: l’entrée { $number } n’est plus ce qui a été écrit.
cli-audit-holds = Aucune entrée n’a été changée ni retirée. Gardez ailleurs la fin de chaque chaîne, affichée ci-dessus{"\u00A0"}: elle montrera si la fin a été coupée.
cli-audit-flawed = Le journal a été changé, voir plus haut.
cli-serve-letters = Pas de serveur de courrier{"\u00A0"}: les lettres attendent dans { $path } (réglage smtp.host).
cli-db-missing = La pièce { $document } est nommée par un enregistrement et n’est pas là.
cli-failed-operator = Le premier compte ne peut pas être préparé ({ $detail }). Vérifiez operator.name et operator.email.
cli-serve-first = Premier compte de l’installation ({ $email }){"\u00A0"}: ouvrez ce lien, valable une fois et sept jours
cli-arg-no-site = Ne pas ouvrir le site à la fin
cli-demo-site =
    Le site est ouvert avec ces firmes et leurs gens, tous fictifs{"\u00A0"}:

    { $address }

    Mot de passe de tous{"\u00A0"}: { $password }
cli-demo-end = Ctrl-C le ferme.
cli-failed-demonstration = La démonstration n’a pas pu ouvrir ses firmes{"\u00A0"}: { $detail }
cli-measure-targets = Objectifs

cli-about-reduce = Ce que les mesures économisent{"\u00A0"}: calculateurs
cli-examples-reduce =
    qafila reduce calc
    qafila reduce calc lighting-led --describe
cli-about-reduce-calc = Calculer ce qu’économise une mesure{"\u00A0"}; sans nom, la liste des calculateurs
cli-examples-reduce-calc =
    qafila reduce calc
    qafila reduce calc lighting-led --describe
    qafila reduce calc air-leak-estimate flow_scfm=12 hours=6000 specific_power_kw_per_scfm=0.16 "price_per_kwh=1.01 MAD/kWh"
    qafila reduce calc npv-irr --input projet.json --json
cli-value-calculator = NOM
cli-value-given = CHAMP=VALEUR
cli-arg-calculator = Le nom du calculateur, ou d’un de ses cas
cli-arg-given = Un champ et sa valeur{"\u00A0"}: un nombre, un texte avec une unité ("7 bar"), ou du JSON
cli-arg-inputs = Les champs en un objet JSON{"\u00A0"}; - le lit de l’entrée standard
cli-arg-describe = Montre ce qu’il faut au calculateur, ce qu’il répond, sa formule et ses limites
cli-about-reduce-suggest = Ce qu’une firme pourrait faire, d’après ses propres factures
cli-examples-reduce-suggest =
    qafila reduce suggest ./ma-firme
    qafila reduce suggest ./ma-firme --json
cli-about-reduce-tariffs = Tarifs de l’électricité au Maroc, avec leurs sources
cli-examples-reduce-tariffs =
    qafila reduce tariffs
    qafila reduce tariffs --json
cli-about-reduce-technologies = Technologies propres, par secteur et par usage
cli-examples-reduce-technologies =
    qafila reduce technologies --sector textile
    qafila reduce technologies --use vapeur
    qafila reduce technologies heat-pump
cli-value-technology = NOM
cli-value-sector = SECTEUR
cli-arg-technology = Le nom d’une technologie, pour sa fiche
cli-arg-sector = Seulement ce qui sert dans ce secteur{"\u00A0"}: textile, agro, tourism…
cli-arg-purpose = Seulement ce dont le nom ou l’usage contient ces mots
cli-about-reduce-plan = Le meilleur plan{"\u00A0"}: mesures, années et argent choisis ensemble
cli-examples-reduce-plan =
    qafila reduce plan transition.toml
    qafila reduce plan transition.toml --goal tonnes
    qafila reduce plan transition.toml --json > plan.json
cli-arg-goal = Ce qui doit être le plus grand{"\u00A0"}: value (la valeur) ou tonnes{"\u00A0"}; sans lui, ce que dit le fichier
