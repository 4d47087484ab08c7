# La porte des programmes : la page des jetons, et ce que l’on dit aux programmes.

api-tokens = Jetons pour programmes
api-tokens-words = Un jeton permet à un programme de faire en votre nom ce que vous autorisez ici{"\u00A0"}: envoyer les factures de votre comptabilité, lire les résultats dans vos propres outils.
api-tokens-count = { $count ->
    [0] Aucun jeton pour l’instant
    [one] { $count } jeton
   *[other] { $count } jetons
}
api-token-new = Nouveau jeton
api-token-name = À quoi il sert
api-token-name-hint = Par exemple le nom du programme qui l’utilisera.
api-token-scopes = Ce qu’il permet
api-scope-measure-read = Lire les documents et les résultats
api-scope-measure-write = Envoyer et corriger des documents
api-scope-export-read = Lire ce que demandent les acheteurs : produits, ajustement carbone aux frontières
api-scope-export-write = Saisir des produits et des installations, publier, interroger les fournisseurs
api-scope-reduce-read = Lire les pistes, les mesures et les plans de réduction
api-scope-reduce-write = Tenir les mesures et calculer des plans de réduction
api-scope-finance-read = Lire ce qui concerne le financement et ses demandes
api-scope-finance-write = Répondre aux questions de financement, préparer et suivre les demandes
api-scope-sharing-manage = Décider de ce qui est montré à d’autres : offres, liens, partenaires, envoi des demandes
api-scope-profile-write = Modifier le profil
api-scope-webhooks-manage = Gérer les webhooks
api-token-last-day = Dernier jour
api-token-last-day-hint = Dans un an au plus tard.
api-token-make = Créer le jeton
api-token-made = Voici votre jeton
api-token-made-words = Copiez-le maintenant{"\u00A0"}: il n’est conservé nulle part et ne sera plus affiché. Quiconque le détient peut faire ce qu’il permet.
api-token-until = jusqu’au { $day }
api-token-ended = terminé
api-token-used = utilisé pour la dernière fois le { $day }
api-token-unused = jamais utilisé
api-token-revoke = Révoquer
api-done-revoked = Le jeton est révoqué. Plus rien n’entre par lui.
api-address = L’adresse de l’API{"\u00A0"}:

api-problem-not-found = Cet élément n’existe pas
api-problem-not-found-words = Il n’est pas là, ou le jeton ne donne pas le droit de le savoir.
api-problem-method = Cette adresse n’a pas cette méthode
api-problem-method-words = Les méthodes admises sont dans l’en-tête «{"\u00A0"}Allow{"\u00A0"}».
api-problem-unreadable = Ce qui a été envoyé est illisible
api-problem-unreadable-words = Comparez avec la description de l’API{"\u00A0"}; «{"\u00A0"}reason{"\u00A0"}» dit où cela diffère.
api-problem-origin = Cela vient d’une page d’un autre site
api-problem-origin-words = L’API répond à des programmes, pas à des pages dans un navigateur.
api-problem-too-large = C’est trop volumineux
api-problem-too-large-words = Un document fait 32{"\u00A0"}Mo au plus, un dossier à vérifier 20{"\u00A0"}Mo, du JSON 1{"\u00A0"}Mo.
api-problem-no-room-words = Rien n’a été conservé{"\u00A0"}: il n’y a plus de place là où l’installation garde ses données ou ses documents. La personne qui la tient doit en faire.
api-problem-again-words = Rien n’a été fait. Réessayez après le nombre de secondes de «{"\u00A0"}Retry-After{"\u00A0"}».
api-problem-forbidden = Le jeton ne permet pas cela
api-problem-forbidden-words = Les droits du jeton et le rôle de sa personne se limitent l’un l’autre. Créez un jeton qui permette davantage.
api-problem-token = Aucun jeton valable
api-problem-token-words = Envoyez-le sous la forme «{"\u00A0"}Authorization: Bearer …{"\u00A0"}». Il a peut-être pris fin ou été révoqué{"\u00A0"}: créez-en un nouveau sur la page des jetons.
api-problem-too-often = Trop de requêtes
api-problem-too-often-words = Six cents requêtes sont admises d’un coup, puis une par seconde. Réessayez après le nombre de secondes de «{"\u00A0"}Retry-After{"\u00A0"}».
api-problem-kind = Ce type de contenu n’est pas admis ici
api-problem-kind-words = Indiquez dans «{"\u00A0"}Content-Type{"\u00A0"}» ce qui est envoyé{"\u00A0"}: application/json pour du JSON, application/pdf pour un dossier.
api-problem-input = Quelque chose ne peut être accepté tel quel
api-problem-input-words = Chaque champ figure dans «{"\u00A0"}errors{"\u00A0"}» avec ce qui ne va pas. Rien n’a été fait.
api-problem-sheet = La fiche ne peut être acceptée telle quelle
api-problem-no-sheet = L’entreprise n’a pas encore de fiche
api-problem-no-sheet-words = Écrivez d’abord la fiche, avec au moins un site.
api-problem-too-many = Trop
api-problem-too-many-words = Il peut y en avoir { $count } au plus. Retirez-en d’abord.
api-problem-conflict = Impossible en l’état
api-problem-state = Cela ne se fait pas là où elle en est.
api-problem-version = La version manque
api-problem-version-words = Lisez l’élément et renvoyez la version de «{"\u00A0"}ETag{"\u00A0"}» dans «{"\u00A0"}If-Match{"\u00A0"}»{"\u00A0"}; s’il n’existe pas encore, «{"\u00A0"}If-None-Match: *{"\u00A0"}».
api-problem-stale = Quelqu’un l’a modifié entre-temps
api-problem-stale-words = Rien n’a été écrasé. Relisez l’élément, refaites la modification sur ce qui s’y trouve et envoyez sa version.
api-problem-key-taken = Cette clé a servi à autre chose
api-problem-key-taken-words = Une nouvelle requête demande une nouvelle «{"\u00A0"}Idempotency-Key{"\u00A0"}».
api-problem-under-way = La première requête sous cette clé n’a pas encore de réponse
api-problem-under-way-words = Réessayez dans un instant. Si cela dure, le site a été arrêté pendant le travail{"\u00A0"}: vérifiez si c’est fait et redemandez sous une nouvelle clé.

api-field-unknown = Ce n’est pas connu ici.
api-field-bounds = De { $least } à { $most }.
api-field-reversed = Le dernier jour précède le premier.
api-field-twice = Il y en a déjà un.
api-field-future = Ce jour n’est pas encore venu.
api-field-follows = Cela découle d’autres réponses.
