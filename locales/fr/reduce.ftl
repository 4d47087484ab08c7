# Réduire : technologies propres et ce qu’elles économisent.

reduce-failed = { $path }{"\u00A0"}: { $why }
reduce-tables = Le catalogue des technologies est abîmé ({ $detail }). Réinstallez le programme.
reduce-not-json = Les données ne sont pas un objet JSON ({ $detail }). Écrivez un objet avec ses champs et leurs valeurs.
reduce-not-a-pair = «{"\u00A0"}{ $found }{"\u00A0"}»{"\u00A0"}: écrivez champ=valeur, par exemple hours=8640.
reduce-given-twice = { $field } est donné deux fois. Gardez une seule valeur.
reduce-no-calculator = Aucun calculateur ne s’appelle «{"\u00A0"}{ $name }{"\u00A0"}». La liste{"\u00A0"}: qafila reduce calc
reduce-no-calculator-near = Aucun calculateur ne s’appelle «{"\u00A0"}{ $name }{"\u00A0"}». Vouliez-vous dire { $near }{"\u00A0"}?
reduce-field = { $field } ({ $name })
reduce-problem-needed = { $field }{"\u00A0"}: donnez cette valeur.
reduce-problem-unknown = { $field }{"\u00A0"}: ce champ n’existe pas ici. Champs acceptés{"\u00A0"}: { $accepted }.
reduce-problem-not-a-number = { $field }{"\u00A0"}: «{"\u00A0"}{ $found }{"\u00A0"}» n’est pas un nombre. Écrivez un nombre en { $accepted }, ou avec son unité.
reduce-problem-other-unit = { $field }{"\u00A0"}: «{"\u00A0"}{ $found }{"\u00A0"}» ne mesure pas la même chose que { $accepted }. Donnez la valeur en { $accepted } ou dans une unité qui s’y convertit.
reduce-problem-other-currency = { $field }{"\u00A0"}: { $found } à côté de { $accepted }. Tous les prix d’un calcul sont dans une même monnaie.
reduce-problem-out-of-range = { $field }{"\u00A0"}: { $found } n’est pas accepté. Accepté{"\u00A0"}: { $accepted }.
reduce-problem-not-a-choice = { $field }{"\u00A0"}: «{"\u00A0"}{ $found }{"\u00A0"}» n’est pas un choix. Accepté{"\u00A0"}: { $accepted }.
reduce-problem-not-text = { $field }{"\u00A0"}: { $found } n’est pas un texte. Mettez-le entre guillemets.
reduce-problem-count = { $field }{"\u00A0"}: { $found } valeurs dans la liste. Attendu{"\u00A0"}: { $accepted } (0 veut dire une ou plusieurs).
reduce-problem-not-a-row = { $field }{"\u00A0"}: { $found } n’est pas une ligne avec ses champs.
reduce-problem-scenarios = { $field }{"\u00A0"}: { $found } scénarios, alors qu’une autre liste en a { $accepted }. Donnez des listes de même longueur.
reduce-problem-interval = { $field }{"\u00A0"}: un intervalle va de low à high et contient value.
reduce-problem-too-many-intervals = { $field }{"\u00A0"}: au plus { $accepted } intervalles à la fois. Donnez ici une seule valeur.
reduce-problem-nothing-saved = { $field }{"\u00A0"}: avec cette valeur rien n’est économisé ({ $accepted } avant, { $found } après).
reduce-problem-beside = { $field }{"\u00A0"}: donnez cette valeur avec { $accepted }.
reduce-problem-against = { $field }{"\u00A0"}: cette valeur ne va pas avec { $accepted }.
reduce-problem-too-large = { $field }{"\u00A0"}: les nombres sont trop grands pour être calculés.
