# Le catalogue public des facteurs d’émission.

catalogue-title = Facteurs d’émission
catalogue-lead = { $factors } facteurs tirés de { $sources } publications. Chacun dit sa source, son année, sa licence et quand il faudra le revoir.
catalogue-question = Que cherchez-vous{"\u00A0"}?
catalogue-question-hint = En français, en arabe ou en anglais, avec ou sans accents.
catalogue-search = Chercher
catalogue-all = Tous
catalogue-try = Essayez
catalogue-examples = gasoil | électricité Maroc | butane | R-404A | camion frigorifique | acier | carton
catalogue-found =
    { PLURAL($count) ->
        [one] { $count } facteur
       *[other] { $count } facteurs
    }
catalogue-none = Aucun facteur ne correspond
catalogue-none-words = Essayez un mot plus courant ou une autre langue, ou retirez un choix de la liste.
catalogue-pages = Pages de résultats
catalogue-before = Précédents
catalogue-after = Suivants
catalogue-position = Page { $page } sur { $pages }
catalogue-place-any = Partout
catalogue-stale-withdrawn = Retiré
catalogue-stale-withdrawn-words = La source a retiré ce facteur. Il reste ici pour que d’anciens calculs se relisent{"\u00A0"}; il n’est plus proposé.
catalogue-stale-expired = Validité passée
catalogue-stale-expired-words = La source ne le dit plus valable. Il sert encore faute de mieux, avec un avertissement.
catalogue-stale-review = À revoir
catalogue-stale-review-words = La date à laquelle quelqu’un devait le relire est passée. Sa valeur peut avoir changé.
catalogue-publications = Les publications
catalogue-publications-words = D’où viennent les facteurs, sous quelle licence, avec la mention qu’elle demande.
catalogue-publication = Publication
catalogue-licence = Licence
catalogue-attribution = Mention
catalogue-count = Facteurs

catalogue-figure = Valeur, potentiels de l’AR6
catalogue-interval = Intervalle à 95{"\u202F"}%{"\u00A0"}: { $low } – { $high }
catalogue-about = Ce facteur
catalogue-activity = Activité
catalogue-stage = Étape du cycle de vie
catalogue-place = Lieu
catalogue-technology = Technologie
catalogue-year-data = Année des données
catalogue-year-published = Année de publication
catalogue-valid-from = Valable depuis
catalogue-valid-to = Valable jusqu’au
catalogue-review-by = À revoir avant le
catalogue-published = Tel que publié
catalogue-published-value = { $value } kg CO₂e (PRG{"\u00A0"}: { $set })
catalogue-gases = Ce qui est émis
catalogue-gas = Gaz
catalogue-mass = kg par unité
catalogue-unsplit = CO₂e non réparti par gaz
catalogue-biogenic = CO₂ biogénique, hors scopes
catalogue-derivation = Calcul
catalogue-note = Note
catalogue-source = Source
catalogue-source-row = Ligne
catalogue-source-page = Page de l’éditeur
catalogue-id = Identifiant
catalogue-id-words = C’est sous ce nom qu’un dossier et la ligne de commande le citent.
catalogue-others = La même activité ailleurs, ou autrement
