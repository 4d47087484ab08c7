# Qui accompagne des entreprises.

adviser-firms = { $count ->
    [0] Aucune entreprise ne vous a encore ouvert son accès
    [one] { $count } entreprise vous a ouvert son accès
   *[other] { $count } entreprises vous ont ouvert leur accès
}
adviser-none = Donnez ce lien à vos entreprises
adviser-more = Une entreprise de plus
adviser-link-words = Qui l’ouvre choisit ce que vous voyez et jusqu’à quand. L’entreprise apparaît alors ici.
adviser-find = Nom ou ICE
adviser-any = Tous
adviser-list = Entreprises
adviser-no-match = Aucune entreprise ne correspond
adviser-no-match-words = Essayez une partie du nom, un autre état ou un autre secteur.
adviser-soon = Bientôt échu

adviser-state = État
adviser-state-empty = Rien encore
adviser-state-stuck = À débloquer
adviser-state-measuring = Calcul en cours
adviser-state-gaps = Pièces manquantes
adviser-state-measured = Mesurée
adviser-next-empty = Aucun document n’est arrivé. Demandez les factures d’électricité et de carburant, ou déposez-les vous-même si l’accès le permet.
adviser-next-stuck = La dernière mesure n’a pas donné de chiffres{"\u00A0"}: une pièce manque ou la fiche de l’entreprise est à compléter.
adviser-next-measuring = Les chiffres de ce qui vient d’être déposé arrivent dans un instant.
adviser-next-measured = Les chiffres sont ceux de ce qui a été déposé. Regardez les mois manquants et ce qui a été mis de côté.
adviser-next-gaps = Les chiffres sont là, mais des jours n’ont pas de pièce. La carte de couverture de l’entreprise dit lesquels.
adviser-brief-empty = Demander les premières factures
adviser-brief-stuck = Débloquer la mesure
adviser-brief-measuring = Attendre le calcul
adviser-brief-gaps = Chercher les pièces manquantes
adviser-brief-measured = Relire et partager
adviser-todo = À faire
adviser-todo-late = Une tâche dont le jour est venu
adviser-todo-open = Une tâche à faire
adviser-todo-ending = Un accès bientôt échu
adviser-gaps = { $count ->
    [one] { $count } source avec des lacunes
   *[other] { $count } sources avec des lacunes
}
adviser-found = { $count ->
    [one] { $count } entreprise correspond
   *[other] { $count } entreprises correspondent
}
adviser-year = jusqu’à { $year }
adviser-lead = { $extent }, { $until }
adviser-go = Ouvrir chez l’entreprise

adviser-tasks = { $count ->
    [one] { $count } tâche
   *[other] { $count } tâches
}
adviser-tasks-due = { $tasks }, { $due }
adviser-due = pour le { $day }
adviser-tasks-title = À faire
adviser-tasks-none = Rien à faire pour l’instant.
adviser-task-done = Fait
adviser-finish = C’est fait
adviser-again = À refaire
adviser-remove = Supprimer
adviser-notes = Notes
adviser-notes-none = Aucune note.
adviser-by = { $name }, le { $day }
adviser-add = Ajouter
adviser-kind = Quoi
adviser-kind-task = Une tâche
adviser-kind-note = Une note
adviser-words = En quelques mots
adviser-due-field = Pour quand
adviser-add-send = Ajouter
adviser-yours = Entre vous
adviser-yours-words = Vos collègues voient ces tâches et ces notes, l’entreprise non. Si elle met fin à l’accès, elles ne s’ouvrent plus.

adviser-done-added = C’est noté.
adviser-done-done = C’est fait.
adviser-done-again = La tâche est de nouveau à faire.
adviser-done-removed = C’est supprimé.
