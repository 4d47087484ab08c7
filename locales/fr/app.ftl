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
app-place-file = { $file }
app-place-page = page { $page }
app-place-sheet = feuille «{"\u00A0"}{ $sheet }{"\u00A0"}»
app-place-row = ligne { $row }
app-place-column = colonne { $column }
app-aside = { $place }{"\u00A0"}: { $why }
app-aside-read = { $place }, lu «{"\u00A0"}{ $raw }{"\u00A0"}»{"\u00A0"}: { $why }
app-duplicate = { $dropped } répète { $kept } ({ $why })
app-duplicate-same-file = le même fichier, ou le même tableau
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
# Les réglages d’une installation.
app-settings-default = par défaut
app-settings-line = { $file }, ligne { $line }
app-settings-syntax = { $place }{"\u00A0"}: ce n’est pas du TOML ({ $detail }). Modèle{"\u00A0"}: docs/operate.md.
app-settings-unknown = { $place }{"\u00A0"}: il n’y a pas de réglage «{"\u00A0"}{ $key }{"\u00A0"}». Le plus proche{"\u00A0"}: { $nearest }. Acceptés{"\u00A0"}: { $accepted }.
app-settings-value = { $place }{"\u00A0"}: { $key } ne peut pas être «{"\u00A0"}{ $written }{"\u00A0"}». Accepté{"\u00A0"}: { $wanted }.
app-settings-value-hidden = { $place }{"\u00A0"}: la valeur de { $key } ne convient pas. Accepté{"\u00A0"}: { $wanted }.
app-settings-missing = { $place }{"\u00A0"}: { $because } est réglé, il manque { $key }.
app-settings-both = { $place }{"\u00A0"}: { $key } et { $other } ne vont pas ensemble. Gardez l’un des deux.
app-settings-exposed = { $place }{"\u00A0"}: un mot de passe ne voyage pas en clair. smtp.encryption doit être implicit ou required.
app-settings-wanted-text = un texte
app-settings-wanted-path = un chemin, entre guillemets dans qafila.toml
app-settings-wanted-listen = une adresse de cette machine et un port, comme 127.0.0.1:8080
app-settings-wanted-url = https:// ou http:// et un nom, sans chemin, comme https://qafila.example
app-settings-wanted-issuer = une adresse https:// sans question ni ancre, comme https://sso.example/realms/x{"\u00A0"}; http:// pour cette machine seulement
app-settings-wanted-organisation = l’identifiant d’une organisation, tel qu’il est dans l’adresse de ses pages
app-settings-wanted-database = sqlite:CHEMIN ou postgres://UTILISATEUR@SERVEUR/BASE
app-settings-wanted-email = une adresse électronique
app-settings-wanted-count = un nombre entier de { $least } à { $most }

app-open-path = { $name } ne peut pas être utilisé{"\u00A0"}: { $detail }. Vérifiez le chemin et vos droits.
app-open-database = La base { $name } ne peut pas être utilisée. { $detail }
app-open-files = Les pièces ne peuvent pas être lues ou gardées ({ $detail }). Vérifiez les réglages «{"\u00A0"}files{"\u00A0"}», la place et les droits.
app-open-mail = Les réglages du serveur de courrier ne conviennent pas ({ $detail }).
app-store-failed = La base n’a pas pu être lue ou écrite. { $detail }
app-store-unreachable = Elle ne répond pas ({ $detail }). Vérifiez l’adresse, le fichier et les droits, puis réessayez.
app-store-busy = D’autres y écrivent sans cesse. Réessayez dans un moment.
app-store-full = Son disque est plein. Faites de la place, puis réessayez.
app-store-migration = Son schéma ne convient pas ({ $detail }).
app-store-stale = Quelqu’un d’autre a changé la même chose entre-temps.
app-store-refused = Elle refuse ({ $detail }).
app-keep-there = { $name } existe déjà, et rien n’est jamais écrasé. Choisissez un autre endroit.
app-keep-no-backup = { $name } n’est pas une sauvegarde, ou elle n’est pas terminée{"\u00A0"}: manifest.json manque ou n’est pas celui d’une sauvegarde.
app-keep-altered = { $name } n’est plus ce qui a été sauvegardé. Rien n’a été restauré dans la base{"\u00A0"}: prenez une autre sauvegarde.

# Ce que dit le système.
app-file-failed = { $path }{"\u00A0"}: { $why }
app-system-not-found = il n’existe pas
app-system-permission = vous n’en avez pas le droit
app-system-not-a-folder = ce n’est pas un dossier
app-system-is-a-folder = c’est un dossier
app-system-too-large = il est trop grand
app-system-full = le disque est plein
app-system-in-use = l’adresse est déjà prise
app-system-no-address = cette machine n’a pas cette adresse
app-system-already-there = il existe déjà
