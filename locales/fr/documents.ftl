# Les pièces, les saisies et les corrections d’une entreprise.

documents-title = Pièces
documents-tab-documents = Pièces
documents-tab-entries = Saisies
documents-tab-corrections = Corrections
documents-lead = Déposez vos factures, registres et photos comme ils sont. Chaque fichier est lu, et ce qui n’a pas été compris vous est montré.
documents-give = Déposer des pièces
documents-site = Site
documents-site-hint = Si toutes ces pièces sont d’un même site. Sinon laissez vide{"\u00A0"}: le contrat ou la colonne «{"\u00A0"}Site{"\u00A0"}» le dit souvent.
documents-site-none = La pièce le dit elle-même
documents-site-choose = Choisissez un site de la liste.
documents-files = Fichiers
documents-files-hint = Plusieurs à la fois{"\u00A0"}: PDF, Excel, CSV, factures UBL, photos. { $limit }{"\u00A0"}Mo au plus par fichier. Ils restent à vous seuls.
documents-send = Déposer
documents-sending = Envoi en cours…
documents-sent = Voir la liste à jour
documents-failed = n’est pas arrivé{"\u00A0"}: la connexion a été coupée. Déposez ce fichier de nouveau.
documents-told = Ce qu’il est advenu de chaque fichier
documents-nothing-sent = Aucun fichier n’a été choisi.
documents-fate-kept = est bien arrivé.
documents-fate-there = est déjà là, sous le nom { $name }. Rien n’est compté deux fois.
documents-fate-too-large = dépasse { $limit }{"\u00A0"}Mo et n’a pas été gardé. Découpez-le, ou demandez un export plus léger.
documents-fate-empty = est vide. Vérifiez le fichier et déposez-le de nouveau.
documents-fate-one-too-many = n’a pas été gardé{"\u00A0"}: { $limit } fichiers au plus à la fois. Déposez-le avec les suivants.
documents-fate-full = n’a pas été gardé{"\u00A0"}: l’entreprise a autant de pièces qu’elle peut en avoir.
documents-fate-no-room = n’a pas été gardé{"\u00A0"}: il n’y a plus de place sur ce site. Prévenez la personne qui le tient{"\u00A0"}; rien d’autre n’est perdu.
documents-no-sheet = L’entreprise n’est pas encore décrite
documents-no-sheet-words = Déposez vos pièces dès maintenant, rien ne se perd. Elles seront lues dès que l’entreprise aura dit son secteur, son année et ses sites.
documents-to-sheet = Ouvrir la fiche de l’entreprise
documents-fault = La fiche de l’entreprise ne peut pas être lue
documents-reading = Lecture des pièces
documents-progress = { $done } sur { $total }
documents-progress-soon = commence dans un instant
documents-again = Actualiser
documents-kept = Vos pièces
documents-show = Filtrer les pièces
documents-show-all = Toutes ({ $count })
documents-show-aside = À compléter ({ $count })
documents-show-refused = Non lues ({ $count })
documents-show-waiting = En attente ({ $count })
documents-none = Aucune pièce pour l’instant
documents-none-words = Commencez par une facture d’électricité ou un registre d’achats.
documents-none-so = Aucune pièce de ce genre
documents-none-so-words = Choisissez un autre filtre pour voir les autres.
documents-pages = Suite de la liste
documents-before = Précédentes
documents-after = Suivantes
documents-position = Page { $page } sur { $pages }
documents-lines = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
documents-rows = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
documents-aside = { $count ->
    [one] { $count } à compléter
   *[other] { $count } à compléter
}
documents-remove = Retirer
documents-remove-this = Retirer cette pièce
documents-restore = Remettre
documents-out = { $count ->
    [one] { $count } pièce retirée
   *[other] { $count } pièces retirées
}
documents-out-words = Elles ne comptent plus. Vous pouvez les remettre pendant trente jours.
documents-out-since = Retirée le { $day }

documents-done-added = Vos pièces sont bien arrivées. Elles sont lues en ce moment.
documents-done-removed = La pièce est retirée et ne compte plus. Vous pouvez la remettre ici même.
documents-done-restored = La pièce est remise. Les chiffres se refont.
documents-done-corrected = C’est retenu, et appliqué à toutes les lignes semblables. Les chiffres se refont{"\u00A0"}; l’onglet «{"\u00A0"}Corrections{"\u00A0"}» permet d’annuler.
documents-done-forgotten = Cette correction est oubliée. Les chiffres se refont.
documents-done-undone = Le dernier changement est annulé. Les chiffres se refont.
documents-done-entered = La facture est saisie. Les chiffres se refont.
documents-done-entry-removed = La saisie est retirée et ne compte plus. Elle reste en bas de cette page.
documents-done-entry-restored = La saisie est remise. Les chiffres se refont.

documents-state-read = Lue
documents-state-aside = À compléter
documents-state-silent = Rien à compter
documents-state-refused = Non lue
documents-state-waiting = En attente
documents-state-needs-sheet = Attend la fiche
documents-state-evidence = Justificatif
documents-state-note = Note
documents-state-removed = Retirée
documents-reason-silent = La pièce est lue, mais aucune de ses lignes ne dit une quantité qui compte.
documents-reason-needs-sheet = Elle sera lue dès que l’entreprise sera décrite et que sa fiche pourra être lue.
documents-reason-evidence = Elle montre ce que vous avez saisi à la main. Seule la saisie compte.
documents-reason-note = Son nom est celui d’une note (README, .md) ou d’un fichier caché{"\u00A0"}: elle n’est pas lue. Renommez-la et déposez-la de nouveau si c’est une facture.
documents-reason-removed = Cette pièce est retirée{"\u00A0"}: elle ne compte plus.

documents-soon = Cette pièce sera lue dans un instant.
documents-view = La pièce
documents-open = Ouvrir la pièce dans un nouvel onglet
documents-download = Télécharger la pièce
documents-unseen = Le contenu de cette pièce ne peut pas être montré ici. Téléchargez-la pour la voir.
documents-part-table = Tableau
documents-part-invoice = Lignes de la facture
documents-part-page = Texte de la page { $page }
documents-part-sheet = Feuille «{"\u00A0"}{ $sheet }{"\u00A0"}»
documents-row = Ligne
documents-row-read = lue
documents-row-aside = mise de côté
documents-gap = Des lignes ne sont pas montrées ici.
documents-asides = À compléter
documents-asides-words = Rien n’est deviné{"\u00A0"}: ceci n’est pas encore compté. Ce que vous dites ici est retenu, et vaut pour toutes les lignes semblables, dans cette pièce et dans les suivantes.
documents-alike = { $count ->
    [one] et { $count } autre semblable
   *[other] et { $count } autres semblables
}
documents-more-asides = { $count ->
    [one] et { $count } autre raison, montrée une fois celles-ci traitées
   *[other] et { $count } autres raisons, montrées une fois celles-ci traitées
}
documents-aside-unknown-activity = «{"\u00A0"}{ $label }{"\u00A0"}»{"\u00A0"}: on ne sait pas avec certitude ce que c’est.
documents-aside-ambiguous-activity = «{"\u00A0"}{ $label }{"\u00A0"}» peut être plusieurs choses. Laquelle{"\u00A0"}?
documents-aside-unknown-unit = L’unité «{"\u00A0"}{ $raw }{"\u00A0"}» n’est pas connue. Corrigez la case (kWh, L, kg, t, m3, km, t.km…), retirez cette pièce et déposez la nouvelle.
documents-aside-no-unit = «{"\u00A0"}{ $label }{"\u00A0"}»{"\u00A0"}: la quantité n’a pas d’unité. Dites laquelle.
documents-aside-no-site = Rien ne dit de quel site est cette pièce.
documents-is-it = Est-ce{"\u00A0"}?
documents-what-is-it = Qu’est-ce que c’est{"\u00A0"}?
documents-designation = Désignation
documents-designation-hint = Les mots de la pièce. Toutes les lignes qui les contiennent seront lues ainsi.
documents-unit = Unité
documents-unit-hint = Seulement si la pièce n’en dit pas, ou en dit une fausse.
documents-unit-unknown = Cette unité n’est pas connue. Écrivez par exemple kWh, L, kg, t, m3, km ou t.km.
documents-remember = Retenir
documents-choose = Choisissez…
documents-of-which-site = De quel site est cette pièce{"\u00A0"}?
documents-of-which-site-hint = Vaut pour ses lignes qui ne disent pas le leur.
documents-say-columns = Dire ce que sont les colonnes
documents-type-it = La saisir à la main
documents-reads = Ce qui en a été lu
documents-more-reads = Cette pièce a plus de lignes qu’il n’en tient ici. Le bilan de l’année les montre toutes.
documents-aside-unknown-site = «{"\u00A0"}{ $raw }{"\u00A0"}» n’est pas un site de l’entreprise. Corrigez la case, ou ajoutez ce site à la fiche de l’entreprise.
documents-aside-photo = C’est une image{"\u00A0"}: ses chiffres ne sont pas lus. Gardez-la comme justificatif et saisissez ce qu’elle montre.
documents-something-else = C’est autre chose
documents-by-location = { $category }, selon le réseau du pays
documents-by-market = { $category }, selon les contrats
documents-doubtful = À vérifier
documents-correct = Corriger
documents-recognised = Ce qui a été reconnu
documents-taken-for = Prise pour
documents-format = Format
documents-gave = A donné
documents-passed-over = Sans activité (titres, totaux, taxes)
documents-added = Déposée le
documents-columns = Les colonnes
documents-problems = À savoir
documents-repeated = Dit ailleurs, compté une fois
documents-repeats = { $label }{"\u00A0"}: déjà dans { $kept } ({ $why }).
documents-change = Changer
documents-correct-other = Corriger une autre désignation
documents-because-word = d’après «{"\u00A0"}{ $word }{"\u00A0"}»
documents-because-mapping = d’après votre correction «{"\u00A0"}{ $label }{"\u00A0"}»
documents-because-column = d’après la colonne «{"\u00A0"}{ $column }{"\u00A0"}»
documents-because-layout = d’après la mise en page de la facture
documents-because-code = d’après son code

documents-correct-lead = Dites une fois ce que c’est{"\u00A0"}: c’est retenu, et appliqué partout où la même désignation revient.
documents-correct-document = Vu dans { $name }.
documents-activity-hint = Tapez quelques lettres{"\u00A0"}: gazole, butane, carton, fret…
documents-activity-unknown = On ne connaît rien de ce nom. Essayez un mot plus simple.
documents-activity-several = Ce nom n’est pas tout à fait connu. Choisissez ci-dessous ce que c’est.
documents-activity-perhaps = Ce n’est pas assez précis. Peut-être{"\u00A0"}: { $names }.
documents-back = Revenir à la pièce

documents-columns-lead = Dites ce que contient chaque colonne. C’est retenu pour tous les tableaux qui ont les mêmes en-têtes.
documents-columns-none = Pas de colonnes reconnues
documents-columns-none-words = Cette pièce n’est pas un tableau avec une ligne d’en-têtes, ou elle n’est pas encore lue.
documents-columns-nothing = Rien n’a été changé. Choisissez le rôle d’une colonne au moins.
documents-as-it-is = Laisser ainsi{"\u00A0"}: { $role }
documents-unit-of-table = Unité des quantités, si le tableau n’en dit pas
documents-activity-of-table = Activité de toutes les lignes, si le tableau n’en dit pas
documents-role-date = Date
documents-role-month = Mois
documents-role-year = Année
documents-role-start = Début
documents-role-end = Fin
documents-role-designation = Désignation
documents-role-activity = Quantité d’une activité
documents-role-quantity = Quantité
documents-role-unit = Unité
documents-role-mass = Masse
documents-role-distance = Distance
documents-role-site = Site
documents-role-supplier = Fournisseur
documents-role-document-number = Numéro de pièce
documents-role-amount-excl = Montant hors taxes
documents-role-amount-incl = Montant toutes taxes
documents-role-amount = Montant
documents-role-currency = Monnaie
documents-role-unit-price = Prix unitaire
documents-role-treatment = Traitement du déchet
documents-role-mode = Mode de transport
documents-role-origin = Départ
documents-role-destination = Arrivée
documents-role-persons = Personnes
documents-role-trips = Trajets
documents-role-days-per-year = Jours par an
documents-role-total = Total
documents-role-ignore = Ne pas lire

documents-corrections = Ce qui a été retenu
documents-corrections-lead = Vos corrections, appliquées à chaque lecture. Oubliez-en une, et tout ce qu’elle touchait est relu sans elle.
documents-corrections-none = Aucune correction
documents-corrections-none-words = Quand une ligne est mal comprise, corrigez-la sur la page de sa pièce{"\u00A0"}: elle sera retenue ici.
documents-last-change = Dernier changement le { $day }.
documents-undo = Annuler ce changement
documents-forget = Oublier
documents-label = «{"\u00A0"}{ $label }{"\u00A0"}»
documents-label-of = «{"\u00A0"}{ $label }{"\u00A0"}» chez { $supplier }
documents-in-unit = en { $unit }
documents-table-of = Tableaux{"\u00A0"}: { $headers }
documents-column-is = «{"\u00A0"}{ $header }{"\u00A0"}» est «{"\u00A0"}{ $role }{"\u00A0"}»
documents-is-of-site = Site{"\u00A0"}: { $site }

documents-entries = Saisir une facture
documents-entries-lead = Pour ce qui n’existe que sur papier, ou revient chaque mois. Ce que vous saisissez compte comme une facture lue.
documents-type = Nouvelle saisie
documents-shown-by = Cette pièce servira de justificatif{"\u00A0"}:
documents-what-was-it = Ce qui a été consommé ou acheté
documents-quantity = Quantité
documents-quantity-hint = Comme sur la facture{"\u00A0"}: 1{"\u202F"}250,5
documents-quantity-unreadable = Ce n’est pas un nombre. Écrivez par exemple 1250,5.
documents-entry-unit-hint = kWh, L, kg, t, m3, km, t.km…
documents-first = Du
documents-first-hint = Le premier jour de la période facturée.
documents-last = Au
documents-last-hint = Le dernier jour. Vide{"\u00A0"}: un seul jour.
documents-date-unreadable = Ce n’est pas un jour. Écrivez par exemple 2025-01-31.
documents-reversed = Le dernier jour est avant le premier.
documents-months = Se répète
documents-months-hint = Nombre de mois de suite, celui-ci compris. Vide{"\u00A0"}: une seule fois.
documents-months-bounds = De { $least } à { $most } mois.
documents-supplier = Fournisseur
documents-number = Numéro de la facture
documents-optional = Facultatif.
documents-photo = Photo ou scan
documents-photo-hint = Gardé comme justificatif, pas lu. Facultatif, 64{"\u00A0"}Mo au plus.
documents-photo-too-large = Ce fichier est trop volumineux. Prenez une photo plus légère, et choisissez-la de nouveau.
documents-photo-counted = Cette pièce est déjà lue et compte déjà. Retirez-la d’abord si la saisie doit la remplacer.
documents-enter = Enregistrer la saisie
documents-entered = Ce qui a été saisi
documents-entries-none = Rien n’a été saisi
documents-entries-none-words = Une facture saisie apparaît ici, et peut être retirée à tout moment.
documents-entries-out = { $count ->
    [one] { $count } saisie retirée
   *[other] { $count } saisies retirées
}
documents-evidence = justificatif

documents-format-pdf = PDF
documents-format-xlsx = Classeur Excel
documents-format-xls = Classeur Excel 97–2003
documents-format-ods = Classeur OpenDocument
documents-format-csv = Tableau CSV
documents-format-ubl = Facture électronique UBL
documents-layout-bill-bt = facture d’électricité basse tension
documents-layout-bill-mt = facture d’électricité moyenne tension
documents-layout-bill-ht = facture d’électricité haute tension
documents-layout-bill-water = facture d’eau
documents-layout-bill-electricity-and-water = facture d’eau et d’électricité
documents-layout-delivery-slip = bon de livraison
documents-layout-freight-table = tableau de transport
documents-layout-invoice-table = facture
documents-layout-invoice-ubl = facture électronique
documents-layout-ledger = registre
documents-layout-ledger-aggregated = registre de totaux
documents-layout-ledger-months = registre par mois
documents-layout-ledger-quarters = registre par trimestre
documents-layout-ledger-sites = registre par site
documents-layout-ledger-wide = registre d’une colonne par activité
documents-layout-refrigerant-report = fiche d’intervention frigorifique
documents-layout-waste-slip = bordereau de déchets
