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

# Ce que les portes disent des lectures et des inventaires.

app-comma = {", "}
app-place-page = page { $page }
app-place-sheet = feuille «{"\u00A0"}{ $sheet }{"\u00A0"}»
app-place-row = ligne { $row }
app-place-column = colonne { $column }
app-aside = { $place }{"\u00A0"}: { $why }
app-aside-read = { $place }, lu «{"\u00A0"}{ $raw }{"\u00A0"}»{"\u00A0"}: { $why }
app-duplicate = { $dropped } répète { $kept } ({ $why })
app-duplicate-same-file = le même fichier
app-duplicate-same-bill = la même facture
app-duplicate-same-number = le même numéro du même fournisseur
app-duplicate-bill-and-ledger = une facture et une ligne de registre
app-duplicate-replaced-estimate = une estimation que le relevé remplace
app-next-document = { $what }{"\u00A0"}: la facture qui manque ({ $periods }). L’intervalle se resserrerait d’environ { $narrowing }.
app-next-evidence = { $what }{"\u00A0"}: la pièce d’origine, à la place du registre ou de l’estimation. L’intervalle se resserrerait d’environ { $narrowing }.
app-next-factor = { $what }{"\u00A0"}: un facteur déclaré par le fournisseur. L’intervalle se resserrerait d’environ { $narrowing }.
app-excluded = { $place }, «{"\u00A0"}{ $label }{"\u00A0"}»{"\u00A0"}: { $why }
app-excluded-outside-period = La période ({ $period }) est hors de l’année déclarée.
app-excluded-outside-boundary = Le périmètre ne donne à la firme aucune part de ce site. Vérifiez [boundary] et le site dans firm.toml.
app-excluded-unknown-site = Ce site n’est pas dans firm.toml. Ajoutez-le sous [[site]], ou corrigez la colonne «{"\u00A0"}site{"\u00A0"}».
app-excluded-unknown-unit = L’unité «{"\u00A0"}{ $unit }{"\u00A0"}» est inconnue. Écrivez une unité connue (kWh, L, kg, t, m3, km, t.km…), ou corrigez-la dans mapping.toml.
app-excluded-unknown-unit-near = L’unité «{"\u00A0"}{ $unit }{"\u00A0"}» est inconnue. Proches{"\u00A0"}: { $near }. Corrigez-la dans la pièce ou dans mapping.toml.
app-excluded-no-factor = Aucun facteur n’est connu pour cette activité. Écrivez un facteur et sa source sur la ligne, ou choisissez une autre activité dans mapping.toml.
app-excluded-no-stage = Il n’y a pas de facteur pour l’étape { $wanted }, mais pour{"\u00A0"}: { $have }. Corrigez la colonne «{"\u00A0"}étape{"\u00A0"}» ou la catégorie.
app-excluded-no-place = Il n’y a pas de facteur utilisable pour { $place }. Écrivez-en un avec sa source sur la ligne, ou dans [electricity.location].
app-excluded-no-conversion = Il n’y a pas de conversion sourcée de «{"\u00A0"}{ $unit }{"\u00A0"}» vers { $have }. Donnez la quantité dans l’une de ces unités.
app-excluded-unusable-factor = Le facteur «{"\u00A0"}{ $factor }{"\u00A0"}» n’existe pas ou ne convient pas. Écrivez par exemple 0,5 et kgCO2e/kWh, ou un identifiant du catalogue.
app-excluded-no-potential = Le jeu de potentiels choisi ne donne rien pour { $gas }. Choisissez un autre jeu (gwp dans firm.toml).
app-excluded-not-a-number = Le calcul mène à une division par zéro ou à une valeur hors limites. Corrigez les nombres de la ligne.
