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
