# Les pages de qui fait marcher l’installation.

operator-title = L’installation
operator-tab-health = État
operator-tab-people = Personnes
operator-tab-organisations = Organisations
operator-tab-catalogue = Catalogue
operator-tab-work = Travaux
operator-tab-letters = Courrier
operator-tab-log = Journal
operator-moment = { $day }, { $time } UTC
operator-nothing = Rien ici.
operator-next = Suite
operator-seek = Chercher
operator-since = Depuis le { $day }

operator-well = Tout va bien
operator-look = À regarder
operator-concern-work = Des travaux ont été abandonnés.
operator-concern-late = Des travaux attendent depuis plus de cinq minutes.
operator-concern-letters = Des lettres n’ont pas pu partir.
operator-concern-catalogue = Des facteurs du catalogue sont à revoir.
operator-count-people = Comptes
operator-count-organisations = Organisations ouvertes
operator-count-work = Travaux en attente ou en cours
operator-count-letters = Lettres en attente
operator-facts = Le programme
operator-fact-engine = Version
operator-fact-step = Schéma de la base
operator-fact-origin = Adresse du site
operator-health-words = Pour surveiller de l’extérieur{"\u00A0"}: /ready et /metrics (docs/serve.md). Sauvegardes et vérifications{"\u00A0"}: docs/operate.md.

operator-seek-people = Adresse électronique, ou une partie
operator-people-words = Un compte verrouillé ne s’ouvre plus, et ses sessions prennent fin aussitôt. Rien n’est effacé.
operator-seat = { $name } ({ $role })
operator-lock = Verrouiller
operator-unlock = Déverrouiller
operator-locked = Verrouillé, { $when }
operator-done-locked = Le compte est verrouillé.
operator-done-unlocked = Le compte est déverrouillé.

operator-seek-organisations = Nom, ou une partie, ou ICE
operator-organisations-words = Personne n’entre plus dans une organisation fermée{"\u00A0"}; rien n’en est perdu, et ses membres le verront dans son journal si elle est rouverte.
operator-kind = Sorte
operator-kind-all = Toutes
operator-ice = ICE { $ice }
operator-members = { $count ->
    [one] { $count } membre
    [many] { $count } de membres
   *[other] { $count } membres
}
operator-close = Fermer
operator-reopen = Rouvrir
operator-closed = Fermée, { $when }
operator-done-closed = L’organisation est fermée.
operator-done-reopened = L’organisation est rouverte.

operator-review-due = { $count ->
    [0] Aucun facteur n’attend d’être revu
    [one] { $count } facteur attend d’être revu
    [many] { $count } de facteurs attendent d’être revus
   *[other] { $count } facteurs attendent d’être revus
}
operator-review-words = Le jour auquel quelqu’un devait les regarder de nouveau est passé. Le catalogue vient avec le programme{"\u00A0"}: une version plus récente les aura revus.
operator-past = { $count ->
    [0] Aucun facteur n’est échu
    [one] { $count } facteur échu ou retiré
    [many] { $count } de facteurs échus ou retirés
   *[other] { $count } facteurs échus ou retirés
}
operator-past-words = Leur source les a retirés, ou la validité qu’elle leur donne est passée. Un facteur retiré n’est plus choisi{"\u00A0"}; un facteur échu ne l’est que si aucun ne convient mieux, et l’inventaire le dit. Les plus anciens viennent d’abord.
operator-publications = Publications du catalogue
operator-publication = Publication
operator-version = Version
operator-factors = Facteurs
operator-stale-count = À revoir
operator-review = Prochaine révision
operator-licence = Licence
operator-packs = Paquets de facteurs
operator-packs-words = Les firmes de cette installation sont mesurées aussi avec ces bases publiques, importées du fichier de leur éditeur. Qui a un compte voit leurs facteurs{"\u00A0"}; le public n’en voit rien, car leur licence peut ne pas le permettre. Un dossier fait avec eux se vérifie partout.
operator-packs-none = Aucun{"\u00A0"}: on mesure avec le catalogue seul. Qui tient la machine importe le fichier d’un éditeur par qafila factors import, et nomme le paquet au réglage packs.
operator-pack-name = Nom
operator-pack-publisher = Éditeur
operator-pack-credit = Mention
operator-pack-file = Fichier importé
operator-pack-hash = SHA-256 du fichier

operator-work-words = Ce que le programme fait en arrière-plan. Un travail qui échoue est repris huit fois en une vingtaine d’heures, puis abandonné.
operator-work-failed = Abandonnés
operator-work-running = En cours
operator-work-waiting = En attente
operator-work-asked = Demandé{"\u00A0"}: { $when }
operator-work-due = À faire{"\u00A0"}: { $when }
operator-work-done = Fait{"\u00A0"}: { $share }
operator-kind-letter = Envoyer une lettre
operator-kind-house = Oublier ce qui n’a plus à être gardé
operator-kind-measure = Mesurer une firme
operator-kind-webhook = Envoyer un message de webhook
operator-again = Relancer
operator-done-again = Le travail est relancé.

operator-letters-words = Les lettres que le site envoie. Ni leur objet ni leur texte ne sont montrés{"\u00A0"}: un lien qui ouvre un compte peut s’y trouver.
operator-letters-failed = Abandonnées
operator-letters-waiting = En attente
operator-letters-sent = { $count ->
    [one] { $count } lettre envoyée ces 90 derniers jours.
    [many] { $count } de lettres envoyées ces 90 derniers jours.
   *[other] { $count } lettres envoyées ces 90 derniers jours.
}
operator-letter-written = Écrite{"\u00A0"}: { $when }
operator-send-again = Renvoyer
operator-done-send-again = La lettre repart.

operator-log = Ce qui a été fait à l’installation
operator-log-words = Chaque entrée porte l’empreinte de la précédente. Chaque organisation a son propre journal, que ses propriétaires lisent.
operator-log-by = { $name }, { $when }
operator-log-nobody = Quelqu’un dont le compte a été effacé
operator-log-program = Le programme
operator-earlier = Plus ancien
operator-check = Vérifier tous les journaux
operator-check-holds = Aucune entrée n’a été changée ni retirée
operator-check-flawed = Le journal a été changé
operator-checked = Organisations{"\u00A0"}: { $organisations }. Entrées{"\u00A0"}: { $entries }.
operator-flaw-missing = { $organisation }{"\u00A0"}: des entrées manquent avant l’entrée { $number }.
operator-flaw-unlinked = { $organisation }{"\u00A0"}: l’entrée { $number } ne suit pas celle d’avant.
operator-flaw-altered = { $organisation }{"\u00A0"}: l’entrée { $number } n’est plus ce qui a été écrit.
operator-ends = La fin de chaque journal
operator-ends-words = Gardée ailleurs, elle montre plus tard si les dernières entrées ont été coupées. «{"\u00A0"}qafila audit check{"\u00A0"}» les affiche toutes.
operator-organisation = Organisation
operator-entries = Entrées
operator-back = Retour au journal
operator-tab-programmes = Programmes
operator-tab-offers = Offres
operator-offers-words = Ce que des prestataires offrent d’une technologie, montré sur sa page jusqu’au jour dit. Le catalogue n’en est pas changé.
operator-offer-form = Noter une offre
operator-offer-provider = Prestataire
operator-offer-what = Ce qu’il offre
operator-offer-what-hint = Dans ses mots, sans promesse d’économie.
operator-offer-link = Où il le dit
operator-offer-link-hint = Une adresse https://
operator-offer-until = Dernier jour
operator-offer-until-hint = Au plus dans un an{"\u00A0"}: l’offre est alors à relire.
operator-offer-save = Noter
operator-offer-ended = terminée
operator-offer-withdraw = Retirer
operator-done-offer = L’offre est notée.
operator-done-offer-withdrawn = L’offre est retirée.
operator-conflicts = Modifications en désaccord avec le catalogue
operator-conflicts-words = Le catalogue livré avec le programme a changé depuis. Rien n’est perdu{"\u00A0"}: comparez, puis modifiez ou reprenez le catalogue.
operator-conflict-changed = Le catalogue dit autre chose qu’au moment de la modification{"\u00A0"}; la modification vaut.
operator-conflict-gone = Le catalogue n’a plus ce relevé{"\u00A0"}; la modification vaut.
operator-conflict-no-programme = Le catalogue n’a plus ce programme{"\u00A0"}; la modification est gardée et ne s’applique à rien.
operator-conflict-unreadable = La modification n’est plus un relevé d’après les règles d’aujourd’hui{"\u00A0"}; le catalogue vaut.
operator-claims-due-words = Leur date de revue est passée, ou ils ont été lus il y a plus de 180 jours. Relisez la source, puis enregistrez avec le jour de lecture.
operator-states-unknown = Programmes dont l’état est à confirmer
operator-states-unknown-words = Aucune source ne dit s’ils prennent des demandes, ou elles se contredisent{"\u00A0"}: appelez l’opérateur.
operator-all-programmes = Tous les programmes
operator-claims-history = Historique des modifications
operator-claims-retired = Relevés retirés
operator-programme-public = Page publique
operator-claim-seen = lu le { $day }
operator-claim-review-by = à revoir avant le { $day }
operator-claim-when = Quand
operator-claim-who = Qui
operator-claim-what = Quoi
operator-claim-before = Avant
operator-claim-after = Après
operator-claim-act = Actions
operator-claim-added = Relevé ajouté
operator-claim-changed = Relevé modifié
operator-claim-retired = Relevé retiré
operator-claim-taken-back = Retour au catalogue
operator-claim-written = Modifié ici
operator-claim-edit = Modifier
operator-claim-retire = Retirer
operator-claim-take-back = Revenir au catalogue
operator-claim-bring-back = Remettre
operator-claim-add = Ajouter un relevé
operator-claim-form = Relevé
operator-claim-form-words = Ce qu’une source dit, avec sa date et le jour où vous l’avez lue. L’ancien relevé reste dans l’historique.
operator-claim-none = Aucun
operator-claim-part = Part
operator-claim-value-hint = Un nombre avec un point, ou open, closed, unknown, after_works, before_works, yes, no
operator-claim-unit = Unité
operator-claim-of = Base
operator-claim-for = Pour qui
operator-claim-for-hint = Vide pour tous, ou jobs_per_mdh > 5 & province_category in A|B
operator-claim-from = Premier jour
operator-claim-to = Dernier jour, inclus
operator-claim-day-hint = 2026-11-23
operator-claim-source-hint = Le titre, puis l’adresse{"\u00A0"}: Tamwilcom, fiche produit https://…
operator-claim-date = Date de la source
operator-claim-date-hint = Une année, un mois ou un jour{"\u00A0"}: 2026, 2026-11, 2026-11-23
operator-claim-review = À revoir avant le
operator-claim-supersedes = Remplace
operator-claim-supersedes-hint = Vide si les deux sources restent côte à côte
operator-claim-note = Remarque
operator-claim-save = Enregistrer
operator-claim-wrong-value = Un nombre qui n’est pas négatif (une part jusqu’à 100), ou un mot de ce champ.
operator-claim-wrong-unit = Un nombre a une unité, un mot n’en a pas.
operator-claim-wrong-when = Une condition compare une question du catalogue avec une réponse qu’elle accepte.
operator-claim-wrong-date = Une année, un mois ou un jour, par exemple 2026-11.
operator-claim-wrong-source = Nommez la source{"\u00A0"}: sans elle rien n’est écrit.
operator-claim-wrong-day = Un jour comme 2026-11-23{"\u00A0"}; la lecture n’est pas à venir, la revue est après elle, la fin après le début.
operator-claim-wrong-choice = Choisissez une valeur de la liste.
operator-done-claim = Le relevé est enregistré{"\u00A0"}; les entreprises concernées seront prévenues.
operator-done-claim-retired = Le relevé est retiré.
operator-done-claim-taken-back = Ce que dit le catalogue vaut de nouveau.
operator-claims =
    { PLURAL($count) ->
        [one] { $count } relevé
       *[other] { $count } relevés
    }
operator-claims-due =
    { PLURAL($count) ->
        [one] { $count } relevé à revoir
       *[other] { $count } relevés à revoir
    }
