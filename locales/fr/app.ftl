# Le travail qui se fait en arrière-plan.

app-work-unreachable = Un service nécessaire ne répond pas.
app-work-refused = Un service nécessaire a refusé.
app-work-unusable = Ce sur quoi porte ce travail n’existe plus ou n’est pas utilisable.
app-work-full = Il n’y a plus de place sur le disque.
app-work-vanished = Le programme s’est arrêté pendant ce travail.
app-work-defect = Le programme a un défaut : signalez-le avec le détail ci-contre.
app-work-unknown = Cette version du programme ne connaît pas ce travail.
app-work-again = { PLURAL($count) ->
    [one] Après { $count } essai, il sera repris bientôt.
   *[other] Après { $count } essais, il sera repris plus tard.
}
app-work-given-up = { PLURAL($count) ->
    [one] Abandonné après { $count } essai ; une fois la cause levée, vous pouvez le relancer.
   *[other] Abandonné après { $count } essais ; une fois la cause levée, vous pouvez le relancer.
}
